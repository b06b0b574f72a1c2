"""
The numbers and days of papers as the clerks of units write them into a slip: «Số: 45 / BC-STC», «17 / 11 / 2026».
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from tracker.errors import TrackerError
from tracker.files.slip.fields import Field
from tracker.words.dates import NotADate, read_date
from tracker.words.symbols import day_named, normal
from tracker.words.text import nfc

_SERIAL = re.compile(r"[2-7]\d{4}")
_HOUR = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_WORDED = re.compile(r"(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})", re.IGNORECASE)
_SPACED = re.compile(r" ?([/.-]) ?(?=\d)")
NUMBERS = {Field.DOCUMENT: Field.ISSUED, Field.PAPER: Field.PAPER_DAY}
"""Which field takes the number of a paper, and which its day."""

_FIRST_SERIAL = date(1899, 12, 30)


def number_of(text: str) -> str | None:
    """Return the number and symbol of a paper in one spelling; None for words that are none."""
    try:
        number = normal(text)
    except TrackerError:
        return None
    return number if any(map(str.isdecimal, number)) else None


def day_behind(text: str) -> date | None:
    """Return the day that stands behind the number of a paper; None where there is none."""
    try:
        return day_named(text)
    except TrackerError:
        return None


def day_of(text: str) -> date | None:
    """Return a day as a cell may hold it: with an hour, or as the number that a spreadsheet counts days by."""
    text = " ".join(nfc(text).split())
    worded = _WORDED.fullmatch(text)
    text = "/".join(worded.groups()) if worded else _SPACED.sub(r"\1", text)
    words = [word for word in text.split() if not _HOUR.fullmatch(word)]
    if len(words) == 1 and _SERIAL.fullmatch(words[0]):
        return _FIRST_SERIAL + timedelta(days=int(words[0]))
    try:
        return read_date(" ".join(words))
    except NotADate:
        return None
