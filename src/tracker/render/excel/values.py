"""
Values as cells of a workbook: days are days, figures figures, all else is text.

A value reads as `tracker.render.cells` says it; only what Excel can count stays a number. What is not what its column
says (a text among days) stays the text that it is.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from tracker.render.cells import says, shown
from tracker.render.excel.astext import put, safe
from tracker.render.excel.widths import lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from xlsxwriter.worksheet import Worksheet

    from tracker.render.excel.looks import Looks
    from tracker.render.view import Column

    Put = Callable[[int, int, object, bool], int]

EXACT = 10**15
"""Excel keeps fifteen figures of a number; one of more stays text."""

FIRST_YEAR = 1901
"""Excel counts days from 1900, and the first year wrong."""


def writer(sheet: Worksheet, column: Column, looks: Looks, width: float, *, is_answer: bool = False) -> Put:
    """
    Return what writes a value of `column` into a row and column, as of a total or not.

    It returns how many lines that takes in a column of `width`, less than none where not all of it found room.
    In a sheet of one thing, answers of every kind stand on the left.
    """
    kind = "text" if column.said is not None else column.kind
    write = shown(column, safe)
    styles = {is_total: looks.cell(kind, is_total=is_total, to_the_left=is_answer) for is_total in (False, True)}
    toned = {
        is_total: looks.cell(kind, column.tone, is_total=is_total, to_the_left=is_answer) for is_total in (False, True)
    }

    def typed(row: int, place: int, value: object, is_total: bool) -> int:
        """Write one value."""
        text = write(value)
        stands_out = column.tone != "" and says(text) and (kind != "bool" or bool(value))
        style = (toned if stands_out else styles)[is_total]
        if kind == "date" and (day := _day(value)) is not None:
            sheet.write_datetime(row, place, day, style)
        elif kind in ("int", "percent") and _counts(value):
            sheet.write_number(row, place, value, style)
        else:
            count = lines(text, width)
            return count if put(sheet, row, place, text, style) else -count
        return 1

    return typed


def _counts(value: object) -> bool:
    """Say whether Excel can hold a value as the number that it is."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < EXACT


def _day(value: object) -> datetime | None:
    """Return a value as a day that Excel can count, if it is one."""
    if isinstance(value, str) and len(value) == 10:
        try:
            value = date.fromisoformat(value)
        except ValueError:
            return None
    if isinstance(value, date) and value.year >= FIRST_YEAR:
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a workbook knows no zones
    return None
