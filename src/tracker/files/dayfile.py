"""
The days off and the days worked instead of one year, in a file of the Office's own.

This module alone knows the columns of such a file: the day, off or worked, its name; besides, where they are given, the
notice, the other day of a swap, and whether the day may still change. It refuses half a swap, a day of another
year, and what contradicts itself, each with its line and column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from tracker.days.almanac import SATURDAY
from tracker.errors import BadData
from tracker.files.faults import BadCell
from tracker.files.sheets.opened import open_table_lines
from tracker.files.tabular import Row, Sheet, sheet_of
from tracker.files.textfile import HELD
from tracker.words.dates import NotADate, read_date
from tracker.words.language import _, said
from tracker.words.text import brief, fold

HEADINGS = {
    "day": ("Ngày", "date"),
    "kind": ("Loại", "off/work", "Nghỉ/làm", "Nghỉ hay làm", "type", "working"),
    "name": ("Tên ngày", "Tên", "Lý do"),
    "notice": ("Căn cứ", "Thông báo", "Văn bản", "source"),
    "paired_with": ("Hoán đổi với", "Ngày hoán đổi"),
    "provisional": ("Dự kiến",),
}
REQUIRED = ("day", "kind")
KINDS = {
    **dict.fromkeys(("off", "nghi", "ngay nghi", "nghi le", "0", "false"), False),
    **dict.fromkeys(
        ("work", "lam", "lam viec", "lam bu", "di lam", "ngay lam viec", "worked", "working", "1", "true"), True
    ),
}
GUESSES = {"": False, "0": False, "1": True, "khong": False, "co": True}
HEADLESS = "day,kind,name"
_DAY = re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}")


class DayFileError(BadCell):
    """A line of a file of days cannot be taken."""


class NoDays(BadData):
    """The file names no day."""

    sentence = "{file} không có ngày nào. Mỗi dòng một ngày: ngày, nghỉ hay làm (off, work), tên ngày."


@dataclass(frozen=True, slots=True)
class Named:
    """One day that the file names; `pair` is the other day of a swap, and `paired_by` the column that names it."""

    line: int
    day: date
    working: bool
    name: str
    notice: str
    pair: date | None
    paired_by: str
    provisional: bool


def read_day_file(path: Path, year: int) -> list[Named]:
    """
    Return the days that a file names for a year, and the other halves of their swaps.

    Raises DayFileError, NoDays, or what `tabular` and `textfile` raise about the file.
    """
    with open_table_lines(path, HELD) as lines:
        head, rest = _headed(iter(lines))
        sheet = sheet_of(chain(head, rest), str(path), HEADINGS, REQUIRED)
        return _days(sheet, year, shift=len(head) - 1)


def _headed(lines: Iterator[str]) -> tuple[list[str], Iterator[str]]:
    """Return the first line, under a heading of our own where it names a day already."""
    first = next(lines, "")
    separator = next((sign for sign in ";\t" if sign in first), ",")
    begins = first.split(separator)[0].strip().strip('"')
    if not _DAY.fullmatch(begins):
        return [first], lines
    width = len(first.split(separator))
    return [separator.join(HEADLESS.split(",")[: max(width, len(REQUIRED))]) + "\n", first], lines


def _days(sheet: Sheet, year: int, *, shift: int) -> list[Named]:
    """Return the days of an open file, each once, in their order."""
    days: dict[date, Named] = {}
    rows: dict[date, Row] = {}
    for row in sheet.rows:
        named = _named(sheet, row._replace(line=row.line - shift))
        if named.day in days:
            reason = _("ngày {day:%d/%m/%Y} đã có ở dòng {line}").format(day=named.day, line=days[named.day].line)
            raise _refusal(sheet, named.line, "day", reason)
        days[named.day], rows[named.day] = named, row
    if not days:
        raise NoDays(file=sheet.file)
    for named in days.values():
        _check_year(sheet, named, year)
        _check_pair(sheet, named, days)
    return [days[day] for day in sorted(days)]


def _named(sheet: Sheet, row: Row) -> Named:
    """Return the day of one row."""
    day = _day(sheet, row, "day", row.cells["day"])
    working = KINDS.get(" ".join(fold(row.cells["kind"]).split()))
    if working is None:
        reason = _("«{kind}» không phải off (nghỉ) hay work (làm)").format(kind=brief(row.cells["kind"]))
        raise _refusal(sheet, row.line, "kind", reason)
    provisional = GUESSES.get(fold(row.cells["provisional"]))
    if provisional is None:
        raise _refusal(sheet, row.line, "provisional", _("chỉ ghi 0 hoặc 1"))
    name = " ".join(row.cells["name"].split())
    pair, paired_by = _pair(sheet, row, name)
    return Named(row.line, day, working, name, row.cells["notice"], pair, paired_by, provisional)


def _pair(sheet: Sheet, row: Row, name: str) -> tuple[date | None, str]:
    """Return the other day of a swap: its own column names it, or the name does («làm bù cho 12/02/2027»)."""
    if row.cells["paired_with"]:
        return _day(sheet, row, "paired_with", row.cells["paired_with"]), "paired_with"
    says_so = any(words in fold(name) for words in ("bu cho", "hoan doi"))
    found = _DAY.search(name) if says_so else None
    return (_day(sheet, row, "name", found[0]) if found else None), "name"


def _day(sheet: Sheet, row: Row, column: str, text: str) -> date:
    """Return the day that a cell names."""
    try:
        return read_date(text)
    except NotADate as error:
        raise _refusal(sheet, row.line, column, said(error).rstrip(".")) from error


def _check_year(sheet: Sheet, named: Named, year: int) -> None:
    """Refuse a day of another year that is not the other half of a swap."""
    if named.day.year != year and (named.pair is None or named.pair.year != year):
        raise _refusal(
            sheet, named.line, "day", _("ngày {day:%d/%m/%Y} không thuộc năm {year}").format(day=named.day, year=year)
        )


def _check_pair(sheet: Sheet, named: Named, days: Mapping[date, Named]) -> None:
    """Refuse half a swap: a weekday off and a weekend day worked, both in the file."""
    is_weekend = named.day.weekday() >= SATURDAY
    if named.pair is None:
        if named.working and is_weekend and not any(_is_pair(other, named) for other in days.values()):
            reason = _("làm bù ngày cuối tuần mà không có ngày được nghỉ: ghi ngày đó ở cột «{column}»")
            raise _refusal(sheet, named.line, "kind", reason.format(column=HEADINGS["paired_with"][0]))
        return
    other = days.get(named.pair)
    if other is None or other.working == named.working or other.pair not in (None, named.day):
        reason = _("chỉ có một nửa của lần hoán đổi: tệp không có dòng của ngày {day:%d/%m/%Y} khớp với ngày này")
        raise _refusal(sheet, named.line, named.paired_by, reason.format(day=named.pair))
    if named.working is not is_weekend:
        reason = _("hoán đổi là nghỉ một ngày trong tuần và làm bù một ngày cuối tuần")
        raise _refusal(sheet, named.line, "kind", reason)


def _is_pair(other: Named, named: Named) -> bool:
    return other.pair == named.day and other.working != named.working


def _refusal(sheet: Sheet, line: int, column: str, reason: str) -> DayFileError:
    """Return the error about one cell."""
    return DayFileError(file=sheet.file, line=line, column=sheet.columns[column], reason=reason)


def pairs_of(days: Iterable[Named]) -> list[tuple[date, date]]:
    """Return the swaps among these days: the day off, and the day worked for it."""
    known = list(days)
    found = {(named.pair, named.day) for named in known if named.working and named.pair}
    found |= {(named.day, named.pair) for named in known if not named.working and named.pair}
    return sorted(found)
