"""
The days a new calendar year is loaded from.

This module alone reads the announced days shipped with the program and asks
the `holidays` library for a year nobody has announced. What is announced is
checked: half a swap, a worked day off without its pair or a year listed only
in part is refused. What the library says is a suggestion, and every day of
it is provisional.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import takewhile
from typing import TYPE_CHECKING

from tracker.workdays import Day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SUGGESTED = "dự kiến, chưa có thông báo"
CULTURE_DAY = "Ngày Văn hóa Việt Nam (28/2026/QH16)"
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Announced:
    """One day that differs from the ordinary week, or may come to, with its notice."""

    day: date
    working: bool
    name: str
    notice: str
    paired_with: date | None
    provisional: bool


def announced_years() -> tuple[int, ...]:
    """Return the years that were announced whole, ascending."""
    return _whole_years(_packaged())


def official_days(year: int) -> list[Day] | None:
    """
    Return every day of `year` as announced, or None for a year not announced.

    Weekends are off except the worked Saturdays of a swap. Raises ValueError
    when the announced days contradict themselves.
    """
    return days_of(year, _packaged())


def suggested_days(year: int) -> list[Day]:
    """
    Return every day of `year` as the `holidays` library guesses it, all provisional.

    A swap can touch any day of the week, so ordinary days are provisional
    too. Raises ValueError for a year for which the library knows no Tết.
    """
    from holidays import country_holidays

    guessed = country_holidays("VN", years=year, language="vi")
    # Past its lunar tables the library drops Tết and Giỗ Tổ without a word.
    if not any("Tết Nguyên Đán" in name for name in guessed.values()):
        raise ValueError(f"no suggestion for {year}: the library knows no lunar new year in it")
    off = {day: name for day, name in guessed.items() if day.year == year}
    if year >= 2026:
        off[date(year, 11, 24)] = CULTURE_DAY
    worked = {day for day in guessed.weekend_workdays if day.year == year}
    days = []
    for day in _days_in(year):
        name = off.get(day, "Ngày làm bù" if day in worked else "")
        working = day in worked or (day.weekday() < _SATURDAY and day not in off)
        days.append(Day(day, working, f"{name} — {SUGGESTED}" if name else "", provisional=True))
    return days


def days_of(year: int, announced: Mapping[date, Announced]) -> list[Day] | None:
    """Return every day of `year`: the `announced` ones, and the ordinary week around them."""
    if year not in _whole_years(announced):
        return None
    days = []
    for day in _days_in(year):
        special = announced.get(day)
        if special is None:
            days.append(Day(day, day.weekday() < _SATURDAY))
        else:
            source = f"{special.name} — {special.notice}"
            days.append(Day(day, special.working, source, special.provisional))
    return days


def read_announced(text: str) -> dict[date, Announced]:
    """
    Read announced days from CSV `text`, and refuse with ValueError what contradicts itself.

    Columns: day, kind (off, work), name, notice, paired_with, provisional (0, 1).
    """
    announced: dict[date, Announced] = {}
    for row in csv.DictReader(text.splitlines()):
        day = date.fromisoformat(row["day"])
        if day in announced:
            raise ValueError(f"{day} is announced twice")
        if row["kind"] not in {"off", "work"} or row["provisional"] not in {"0", "1"}:
            raise ValueError(f"{day}: kind is off or work, provisional is 0 or 1")
        if not row["name"] or not row["notice"]:
            raise ValueError(f"{day} has no name or no notice")
        paired_with = date.fromisoformat(row["paired_with"]) if row["paired_with"] else None
        announced[day] = Announced(
            day, row["kind"] == "work", row["name"], row["notice"], paired_with, row["provisional"] == "1"
        )
    whole = _whole_years(announced)
    for special in announced.values():
        if special.day.year not in whole:
            raise ValueError(f"{special.day}: the days of {special.day.year} are not announced whole")
        _check_pair(special, announced)
    return announced


def _check_pair(special: Announced, announced: Mapping[date, Announced]) -> None:
    """Refuse half a swap: a weekday off and a Saturday worked name each other under one notice."""
    day, weekday = special.day, special.day.weekday()
    if special.paired_with is None:
        # An ordinary weekday may be listed to say that a proposed swap was never announced.
        if special.working and (weekday >= _SATURDAY or not special.provisional):
            raise ValueError(f"{day} is worked, but no day off is paired with it")
        return
    other = announced.get(special.paired_with)
    if other is None or other.paired_with != day or other.working == special.working:
        raise ValueError(f"{day} is half a swap: {special.paired_with} does not answer it")
    if other.notice != special.notice:
        raise ValueError(f"{day} and {other.day} are one swap with two notices")
    if (weekday == _SATURDAY) != special.working or weekday > _SATURDAY:
        raise ValueError(f"{day}: a swap is a weekday off and a Saturday worked")


def _whole_years(announced: Mapping[date, Announced]) -> tuple[int, ...]:
    """Return the years that list 1 January: off by law, so no announced year goes without it."""
    return tuple(sorted({day.year for day in announced if (day.month, day.day) == (1, 1)}))


def _days_in(year: int) -> Iterator[date]:
    """Give the days of `year` in order."""
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
    return takewhile(lambda day: day.year == year, days)


@cache
def _packaged() -> dict[date, Announced]:
    """Read the announced days shipped with the program, once."""
    return read_announced(files("tracker").joinpath("data/official-days.csv").read_text(encoding="utf-8"))
