"""
What stands below the rows of a table: notes, a place and a day, who made it and who signs, to whom it is sent.

A row is taken for the foot only where nobody leads in it and nothing is due; one with a number of its own, or with the
number or the day of a paper, never is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.files.sheets.columns import Headings
from tracker.files.sheets.meanings import Field
from tracker.words.text import fold

LONGEST = 80
"""Characters; no line of a signature is longer."""

_NOTE = re.compile(r"(?:ghi chu|chu thich|luu y)\s*(?:[0-9]\s*)?[:.(-].*|\(?\*+\)?(?!\w).*|noi nhan\s*:?.*", re.DOTALL)
_OFFICE = r"(?:don vi|co quan|van phong|phong|ubnd|uy ban nhan dan|so|ban|chi cuc|trung tam)"
_SIGNS = re.compile(
    rf"(?:nguoi|can bo|chuyen vien|bo phan) (?:lap|tong hop|ky|kiem tra|soat|duyet|theo doi|bao cao)(?: [a-z]+)?"
    rf"|(?:t/?m|k/?t|t/?l|tuq|q)\s*\.\s*.+"
    rf"|(?:thu truong|lanh dao|(?:pho )?(?:chanh|truong|giam doc|chu tich|vien truong|cuc truong)|ke toan)"
    rf"(?: (?:{_OFFICE}|truong))*(?: [a-z ]+)?"
    r"|\(?\s*(?:da ky|ky|ky ten|ky va|ky, ?(?:ghi ro ho|dong dau)|ho ten)\b.*\)"
    r"|[a-z ]{2,40}, ?ngay.{0,8}thang.{0,8}nam.{0,8}"
    r"|(?:trang|page)\s*[0-9]+(?:\s*(?:/|of|tren)\s*[0-9]+)?"
)
_OF_PAPERS = (Field.DIRECTIVE, Field.REPORT, Field.CODE, Field.ISSUED, Field.RECEIVED, Field.DONE_ON, Field.FILED_ON)
_NAME = re.compile(r"(?:(?:ts|ths|pgs|gs|cn|ks|bs|ong|ba)\. ?)?(?:[^\W\d_]\w*\s+){1,5}[^\W\d_]\w*")


def begins_foot(cells: Sequence[str], headings: Headings) -> bool:
    """Say whether a row begins what stands below a table."""
    if not _may_be(cells, headings):
        return False
    filled = _own(cells)
    is_led = bool(headings.cell(cells, Field.LEAD)) and len(filled) > 1
    if not is_led and _NOTE.fullmatch(fold(filled[0])):
        return True
    signed = [cell for cell in filled if _is_signed(cell)]
    return bool(signed) and (not is_led or all(cell in signed or _is_named(cell) for cell in filled))


def is_foot(cells: Sequence[str], headings: Headings) -> bool:
    """Say whether a row below one of the foot belongs to it too."""
    if not _may_be(cells, headings):
        return False
    filled = _own(cells)
    return not headings.cell(cells, Field.LEAD) or all(_is_signed(cell) or _is_named(cell) for cell in filled)


def _may_be(cells: Sequence[str], headings: Headings) -> bool:
    """Say whether a row has no number, term or paper; a cell merged with others says nothing of its own column."""
    term, papers = headings.cell(cells, Field.DEADLINE), [headings.cell(cells, what) for what in _OF_PAPERS]
    for text in (term, *(paper for paper in papers if any(map(str.isdecimal, paper)))):
        if text and cells.count(text) == 1 and not (_is_signed(text) or _is_named(text)):
            return False
    return not headings.numbering(cells).strip(" .)").isdecimal()


def _own(cells: Sequence[str]) -> list[str]:
    """Return what stands in a row, each text once."""
    return [cell for cell in dict.fromkeys(cells) if cell]


def _is_signed(text: str) -> bool:
    """Say whether a text is a line of a signature: who signs for whom, an office, a place with a day."""
    return len(text) <= LONGEST and _SIGNS.fullmatch(fold(" ".join(text.split()))) is not None


def _is_named(text: str) -> bool:
    """Say whether a text is the name of a person, or written in capitals throughout."""
    words = text.split()
    return _NAME.fullmatch(text) is not None and all(word[0].isupper() for word in words)
