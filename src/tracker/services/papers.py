"""
What every act has in common: its day, and the document it rests on.

A day to come is refused, and so is a day before the directive that the act is about.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import file_digest
from pathlib import Path

from tracker.clocks.counting import TYPED_ON
from tracker.disk.ordinary import open_ordinary, why_unread
from tracker.errors import BadData, Usage
from tracker.ledger.ledger import Ledger
from tracker.words.symbols import normal

Fingerprint = tuple[str | None, str | None]
"""What is kept of a file: its name, and the SHA-256 digest of what it holds."""


class FutureDay(Usage):
    """The day of an act lies ahead."""

    sentence = "Ngày {day:%d/%m/%Y} ở sau ngày hôm nay ({today:%d/%m/%Y}): chỉ ghi việc đã xảy ra."


class TooEarly(Usage):
    """The day of an act lies before what it follows from."""

    sentence = "Ngày {day:%d/%m/%Y} ở trước {what} ({floor:%d/%m/%Y}). Kiểm tra lại ngày đã gõ."


class FileUnreadable(BadData):
    """The file of a document cannot be read."""

    sentence = "Không đọc được tệp {path}: {reason}."


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as a clerk names it: number and symbol, day of issue, and its file where there is one."""

    number: str
    issued_on: date
    file: Path | None = None


def act_day(ledger: Ledger, on: date | None, *, not_before: date | None = None, what: str = "") -> date:
    """
    Return the day of an act: the one given, or today.

    Raises FutureDay, or TooEarly with `what` naming the day that the act must not precede.
    """
    day = on or ledger.today
    if day > ledger.today:
        raise FutureDay(day=day, today=ledger.today)
    if not_before is not None and day < not_before:
        raise TooEarly(day=day, floor=not_before, what=what)
    return day


def known(ledger: Ledger, on: date) -> dict[str, object]:
    """Return the fact that an act was known only on the day it is recorded; nothing where that is its own day."""
    return {TYPED_ON: ledger.today.isoformat()} if on < ledger.today else {}


def keep(ledger: Ledger, paper: Paper) -> dict[str, object]:
    """
    Store a document and return the facts of it for the journal.

    Of a file, its name and SHA-256 digest are kept. Raises FutureDay or FileUnreadable.
    """
    act_day(ledger, paper.issued_on)
    name, digest = fingerprint(paper.file)
    facts = store_document(ledger, normal(paper.number), paper.issued_on.isoformat(), name, digest)
    return facts if digest is None else facts | {"file_name": name, "file_sha256": digest}


def store_document(
    ledger: Ledger, number: str, issued_on: str, file_name: str | None, file_sha256: str | None
) -> dict[str, object]:
    """Store a document, and return the facts that name it."""
    document = ledger.new_number("document")
    ledger.connection.execute(
        "INSERT INTO document (id, number, issued_on, file_name, file_sha256) VALUES (?, ?, ?, ?, ?)",
        (document, number, issued_on, file_name, file_sha256),
    )
    return {"document": document, "number": number, "document_issued_on": issued_on}


def fingerprint(file: Path | None) -> Fingerprint:
    """Return the name and the SHA-256 digest of a file; raises FileUnreadable."""
    if file is None:
        return None, None
    try:
        with open_ordinary(file) as stream:
            return file.name, file_digest(stream, "sha256").hexdigest()
    except (OSError, ValueError) as error:
        raise FileUnreadable(path=file, reason=why_unread(error)) from error
