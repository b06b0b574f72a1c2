"""
What a server sends back of a letter that it could not deliver: a report of delivery (RFC 3464).

Read as what it is, a file from outside: so large and no larger, headers alone, no text of it repeated. It says which
letter did not arrive and the status by number; a notice of delay is no failure.
"""

from __future__ import annotations

import re
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from typing import NamedTuple

from tracker.errors import BadData

LARGEST = 1_000_000
"""Bytes of a report; it brings back the headers of a letter, or the letter, which is small."""

MOST_PARTS = 100
"""A report has three parts."""

LETTER = re.compile(r"<tracker\.[0-9a-f]{40}@[A-Za-z0-9.-]{1,253}>")
STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")


class TooLargeReport(BadData):
    """The file is larger than any report."""

    sentence = "{file}: lớn hơn {most} byte, không phải thư báo không gửi được."


class NoReport(BadData):
    """The file is no report of delivery, or not of a letter of ours."""

    sentence = (
        "{file}: không phải thư máy chủ trả về cho một thư nhắc của sổ này. Cần tệp .eml nguyên vẹn, có phần báo cáo "
        "và phần đầu của thư gốc."
    )


class OnlyDelayed(BadData):
    """The letter may still arrive."""

    sentence = "{file}: máy chủ mới báo chậm, thư vẫn có thể đến. Chưa ghi gì."


class Bounce(NamedTuple):
    """The number of the letter that did not arrive, and the status that the server gave."""

    letter: str
    status: str


def read_bounce(content: bytes, file: str) -> Bounce:
    """Return what a report says; raises TooLargeReport, NoReport or OnlyDelayed."""
    if len(content) > LARGEST:
        raise TooLargeReport(file=file, most=LARGEST)
    try:
        parts = list(_parts(BytesParser(policy=compat32).parsebytes(content)))
        actions = [part for part in parts if part.get("Action") is not None]
        letters = [found[0] for part in parts if (found := LETTER.search(str(part.get("Message-ID", ""))))]
        failed = [part for part in actions if str(part["Action"]).strip().casefold() == "failed"]
        status = STATUS.search(str(failed[0].get("Status", ""))) if failed else None
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError, AssertionError):
        raise NoReport(file=file) from None
    if actions and not failed:
        raise OnlyDelayed(file=file)
    if not failed or len(set(letters)) != 1:  # of two letters nobody knows which one is meant
        raise NoReport(file=file)
    return Bounce(letters[0], status[0] if status else "5.0.0")


def _parts(report: Message) -> list[Message]:
    """Return the parts of a report and those in them; headers that came back as text are read as headers."""
    if report.get_content_type() != "multipart/report":
        return []
    found: list[Message] = []
    for number, part in enumerate(report.walk()):
        if number > MOST_PARTS:
            return []
        if part is report:
            continue
        found.append(part)
        if part.get_content_type() == "text/rfc822-headers":
            text = part.get_payload(decode=True)
            if isinstance(text, bytes):
                found.append(BytesParser(policy=compat32).parsebytes(text, headersonly=True))
    return found
