"""
A letter as it goes over the wire: plain text under headers that nobody's name can break.

Names and addresses are set as what they are, never written into a line: a line break, a comma or a quote in a name
stays part of the name. An address that could be read as two is refused before.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Sheet(NamedTuple):
    """What a letter says, from whom and to whom."""

    sender: Address
    to: Address
    reply_to: str
    subject: str
    text: str
    number: str
    at: datetime


def address(name: str, mailbox: str) -> Address:
    """Return an address of a person; whatever breaks a line of the name is a space."""
    return Address(display_name=" ".join(name.split()), addr_spec=mailbox)


def number_of(domain: str, about: Iterable[object]) -> str:
    """Return the number of a letter: the same for the same things that it is about, and of no other."""
    digest = hashlib.sha256("\0".join(map(str, about)).encode()).hexdigest()
    return f"<tracker.{digest[:40]}@{domain}>"


def enveloped(sheet: Sheet) -> EmailMessage:
    """Return a letter with its headers."""
    letter = EmailMessage(policy=SMTP)
    letter["From"] = sheet.sender
    letter["To"] = sheet.to
    if sheet.reply_to != sheet.sender.addr_spec:
        letter["Reply-To"] = Address(addr_spec=sheet.reply_to)
    letter["Subject"] = " ".join(sheet.subject.split())
    letter["Date"] = format_datetime(sheet.at)
    letter["Message-ID"] = sheet.number
    letter["Auto-Submitted"] = "auto-generated"  # RFC 3834: no program shall answer it
    letter.set_content(sheet.text, charset="utf-8", cte="quoted-printable")
    letter["Content-Language"] = "vi"
    return letter
