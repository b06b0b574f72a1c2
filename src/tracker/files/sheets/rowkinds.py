"""
What a row of a table is: one of its rows, or a section, a total, a numbering of columns, the headings once more.

A row is taken for no row only by what it looks like whole: what is left over is data, and its faults are named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from string import ascii_lowercase

from tracker.files.sheets.columns import Headings
from tracker.files.sheets.meanings import Field
from tracker.words.text import fold

_MARK = re.compile(r"[\[(]?\s*(?:([0-9]{1,2})|([a-z]))\s*[\])]?\s*(?:=[^a-z]*|[.)])?")
_COUNTED = r"(?:nhiem vu|viec|dau viec|cong viec)"
_TOTAL = re.compile(
    rf"(?:tong(?: cong| so)?|cong|total)(?: so)?"
    rf"(?:(?: {_COUNTED})?[\W\d_]*|\b[^a-z]*[0-9][0-9.]* ?{_COUNTED}?\W*)"
)
_ORDINAL = re.compile(r"(?:[ivxl]{1,7}|[a-h])(?:[.,][0-9]{1,2})*\s*[.):/-]*")
_SECTION = re.compile(
    r"(?:[ivxl]{1,7}|[a-h])(?:\.[0-9]{1,2})*\s*[.):/-]+\s"
    r"|(?:phan|muc|chuong|nhom|khoi|phu luc|bieu)\s+(?:thu\s+)?(?:[0-9]{1,2}|[ivxl]{1,7}|[a-h]|nhat|hai|ba)\b"
    r"|(?:[0-9.]+\s+)?(?:linh vuc|cac nhiem vu|nhom nhiem vu|nhiem vu cua)\b"
)


SHORT = 4
"""Signs; as many say nothing by themselves."""


class RowKind(StrEnum):
    """What a row is."""

    DATA = "data"
    SECTION = "section"
    TOTAL = "total"
    NUMBERING = "numbering"
    HEADING = "heading"
    CONTINUATION = "continuation"
    BARE = "bare"
    FOOT = "foot"
    EMPTY = "empty"


def kind_of(cells: Sequence[str], headings: Headings, following: Sequence[str] = ()) -> RowKind:
    """
    Return what a row below the headings is; `following` is the row after it, by whose numbering a section is known.

    CONTINUATION is a row without number, lead and deadline in a table that numbers its rows: whether it goes on with
    the row above or lacks something, who reads the table knows. BARE is a row of its number alone; what stands
    below the table, FOOT, is told by who reads it.
    """
    filled = [cell for cell in cells if cell]
    if not filled:
        return RowKind.EMPTY
    content, lead = (headings.cell(cells, what) for what in (Field.CONTENT, Field.LEAD))
    if lead and len(content) > SHORT and content != lead and not _names_content(content, headings):
        return RowKind.DATA  # most rows, told without looking at every cell
    if _repeats(cells, headings):
        return RowKind.HEADING
    if is_numbering(cells):
        return RowKind.NUMBERING
    if _is_total(cells, headings, lead):
        return RowKind.TOTAL
    if len({*filled}) == 1 and len(filled) > 2:
        return RowKind.SECTION  # merged over all columns
    if _is_section(cells, headings, following):
        return RowKind.SECTION
    numbering = headings.numbering(cells)
    if filled == [numbering]:
        return RowKind.SECTION if any(map(str.isalpha, numbering)) else RowKind.BARE
    is_numbered = any(what is Field.NUMBER for what in headings.aside.values())
    if is_numbered and not numbering and not lead and not headings.cell(cells, Field.DEADLINE):
        return RowKind.CONTINUATION
    return RowKind.DATA


def is_numbering(cells: Sequence[str]) -> bool:
    """Say whether a row numbers the columns: «(1) (2) (3)», «A B 1 2», be it shifted by a column."""
    marks = [_MARK.fullmatch(fold(cell)) for cell in cells if cell]
    if len(marks) < 2 or not all(marks):
        return False
    numbers = [int(mark[1]) for mark in marks if mark and mark[1]]
    letters = [mark[2] for mark in marks if mark and mark[2]]
    if numbers != sorted(numbers) or letters != [*ascii_lowercase[: len(letters)]] or len({*numbers, *letters}) < 2:
        return False  # a letter alone, such as a cross, numbers nothing
    # A row of a number and an amount numbers nothing: those that do go up by one.
    return all(after - before <= 1 for before, after in pairwise(numbers))


def _names_content(text: str, headings: Headings) -> bool:
    """Say whether a text is the heading of the content once more, which no longer text is."""
    heading = headings.names[headings.columns[Field.CONTENT]] if Field.CONTENT in headings.columns else ""
    return len(text) < 2 * len(heading) + SHORT and fold(text) == fold(heading)


def _repeats(cells: Sequence[str], headings: Headings) -> bool:
    """Say whether a row is one of the heading rows once more."""
    filled = [(place, fold(cell)) for place, cell in enumerate(cells) if cell]
    for row in headings.rows:
        same = [place < len(row) and fold(row[place]) == text for place, text in filled]
        if all(same) and len(same) >= min(2, sum(map(bool, row))):
            return True
    return False


def _is_total(cells: Sequence[str], headings: Headings, lead: str) -> bool:
    """Say whether a row counts the rows above; one that names who leads does not."""
    first = fold(next(cell for cell in cells if cell))
    if lead and not lead.replace(".", "").isdigit() and fold(lead) != first:
        return False
    content = fold(headings.cell(cells, Field.CONTENT))
    return any(_TOTAL.fullmatch(text) for text in {first, content} if text)


def _is_section(cells: Sequence[str], headings: Headings, following: Sequence[str]) -> bool:
    """Say whether a row is the title of those below it: nothing but words, numbered or written as titles are."""
    asked = (Field.LEAD, Field.SUPPORT, Field.DEADLINE, Field.DELIVERABLE, Field.STATUS, Field.REPORT)
    numbering = headings.numbering(cells)
    words = [cell for cell in dict.fromkeys(cells) if cell and cell != numbering]
    if len(words) > 1 or any(headings.cell(cells, what) not in ("", *words, numbering) for what in asked):
        return False
    if not words:
        return bool(numbering) and bool(_SECTION.match(fold(numbering)) or _is_title(numbering))
    if any(headings.cell(cells, what) for what in asked) and headings.cell(cells, Field.CONTENT) not in words:
        return False  # a cell of its own column alone is a row that lacks the others
    title, ordinal = words[0], numbering.strip(" .)")
    if _ORDINAL.fullmatch(fold(numbering)) or _SECTION.match(fold(title) + " ") or _is_title(title):
        return True
    leading = ordinal or (found[0] if (found := re.match(r"[0-9]+(?:\.[0-9]+)*", title)) else "")
    below = headings.numbering(following) or headings.cell(following, Field.CONTENT)
    return bool(leading) and leading[0].isdigit() and re.match(rf"{re.escape(leading)}\.[0-9]", below) is not None


def _is_title(text: str) -> bool:
    """Say whether a text is written in capitals, or announces what follows."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(text.split()) > 1 and all(letter.isupper() for letter in letters) and len(letters) > 3
