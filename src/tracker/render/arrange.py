"""
The columns of a view that somebody named, in the order named, and its rows in the order of columns.

A name is the key that JSON has, or the heading, without accents, case and signs. It refuses a name that the view does
not have, and either wish of a page of several tables.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from tracker.errors import Usage
from tracker.render.cells import shown
from tracker.render.view import Page, Total, View
from tracker.render.wishes import wishes
from tracker.words.text import clean, collation_key, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tracker.render.view import Column

    Key = tuple[int, float, tuple[str, str, str]]
    Order = tuple[int, Callable[[object], Key | None], bool]

SAID = "_said"
"""How the key ends of what people read in place of a value that programs get under the key without it."""

DIGITS = 20
"""Figures within a text stand in the order of their value, as far as they have so many digits."""


class NoSuchColumn(Usage):
    """A list has no column of that name."""

    sentence = "Không có cột «{column}». Các cột (tên, khóa JSON): {columns}."


class NoColumnsOfPage(Usage):
    """A page of several tables has no one set of columns."""

    sentence = (
        "Trang này gồm nhiều bảng, không dùng được {option}. Bỏ {option}, "
        "hoặc gõ {option} ở lệnh in một bảng, ví dụ «tracker overdue», «tracker task list»."
    )


class NoOrderOfOne(Usage):
    """One thing has no order."""

    sentence = "Lệnh này in một mục, không phải danh sách: không có gì để xếp. Bỏ --sort."


class _Names:
    """The columns of a view under the names that they can be called by."""

    def __init__(self, columns: Sequence[Column]) -> None:
        """Put together what programs and people have of the same column."""
        keys = {column.key for column in columns}
        self._columns = columns
        self.parts: dict[str, list[int]] = {}
        for place, column in enumerate(columns):
            base = column.key.removesuffix(SAID)
            is_other_half = column.people_only and base != column.key and base in keys
            self.parts.setdefault(base if is_other_half else column.key, []).append(place)

    def heading(self, key: str) -> str:
        """Return what people call a column."""
        return self._columns[self.parts[key][-1]].heading or key

    def read(self, typed: str) -> Iterator[tuple[list[str], bool]]:
        """Yield the keys that each name means, and whether a «-» stood before it; raises NoSuchColumn."""
        pieces = typed.split(",")
        while pieces:
            # a heading may hold a comma itself: the longest name counts
            for count in range(len(pieces), 0, -1):
                name = ",".join(pieces[:count]).strip()
                is_last_first = name.startswith("-")
                if found := self._called(name.removeprefix("-")):
                    yield found, is_last_first
                    del pieces[:count]
                    break
            else:
                listed = ", ".join(f"{clean(self.heading(key))} ({key})" for key in self.parts)
                raise NoSuchColumn(column=clean(pieces[0].strip()), columns=listed)

    def _called(self, name: str) -> list[str]:
        """Return the keys of the columns of that name; what people see comes before what programs alone get."""
        wanted = _plain(name)
        if not wanted:
            return []
        if by_key := [key for key in self.parts if _plain(key) == wanted]:
            return by_key
        by_heading = [key for key in self.parts if _plain(self.heading(key)) == wanted]
        seen = [key for key in by_heading if not all(self._columns[place].machine_only for place in self.parts[key])]
        return seen or by_heading


def _plain(name: str) -> str:
    """Return the letters and figures of a name, folded."""
    return "".join(filter(str.isalnum, fold(name)))


def arranged(view: View | Page) -> View | Page:
    """Return a view as it is wished; raises NoSuchColumn, NoColumnsOfPage or NoOrderOfOne."""
    wish = wishes()
    if isinstance(view, Page):
        for option, typed in (("--columns", wish.columns), ("--sort", wish.sort)):
            if typed:
                raise NoColumnsOfPage(option=option)
        return view
    view = in_order(view)
    return chosen(view, wish.columns) if wish.columns else view


def chosen(view: View, typed: str) -> View:
    """Return a view with the columns named, in that order, for people and programs; raises NoSuchColumn."""
    names = _Names(view.columns)
    keys = list(dict.fromkeys(key for found, _last_first in names.read(typed) for key in found))
    places = [place for key in keys for place in names.parts[key]]
    columns = []
    for key in keys:
        halves = [view.columns[place] for place in names.parts[key]]
        wanted = {"minor": False, "filled_only": False}
        if len(halves) == 1:
            wanted |= {"machine_only": False, "people_only": False}
        columns += [half.but(**wanted, heading=half.heading or key) for half in halves]
    rows = [[row[place] for place in places] for row in view.rows]
    kept = [Total(cells) if isinstance(row, Total) else cells for row, cells in zip(view.rows, rows, strict=True)]
    charts = tuple(chart for chart in view.charts if chart.keys <= {column.key for column in columns})
    return view.but(columns=tuple(columns), rows=kept, charts=charts)


def in_order(view: View) -> View:
    """Return a view in the order wished, each sum where it stands; raises NoSuchColumn or NoOrderOfOne."""
    typed = wishes().sort
    if not typed:
        return view
    if view.single:
        raise NoOrderOfOne
    names = _Names(view.columns)
    orders = [
        (*weighing(view.columns, names.parts[key]), is_last_first)
        for keys, is_last_first in reversed(list(names.read(typed)))
        for key in reversed(keys)
    ]
    rows: list[Sequence[object]] = []
    for is_of_totals, block in groupby(view.rows, lambda row: isinstance(row, Total)):
        # a sum stands by what it adds up: each block is put in order by itself
        of_one_kind = list(block)
        rows += of_one_kind if is_of_totals else _put_in_order(of_one_kind, orders)
    return view.but(rows=rows)


def _put_in_order(rows: list[Sequence[object]], orders: list[Order]) -> list[Sequence[object]]:
    """Return rows in the last of the orders, within it in those before; empty cells stand at the end."""
    for place, weight, is_last_first in orders:
        full = [(weight(row[place]), row) for row in rows]
        empty = [row for weighed, row in full if weighed is None]
        filled = [(weighed, row) for weighed, row in full if weighed is not None]
        filled.sort(key=lambda each: each[0], reverse=is_last_first)
        rows = [row for _weighed, row in filled] + empty
    return rows


def weighing(columns: Sequence[Column], places: Sequence[int]) -> tuple[int, Callable[[object], Key | None]]:
    """Return the place of the values of a column, and what each weighs: days and figures by value, words as said."""
    value, said = places[0], places[-1]
    by_value = columns[value].kind != "text"
    place = value if by_value else said
    write = shown(columns[place])

    def weight(cell: object) -> Key | None:
        """Weigh one cell; None is an empty one."""
        if by_value and isinstance(cell, int | float):
            return (0, cell, ("", "", ""))
        if by_value and (day := _day(cell)) is not None:
            return (0, day.toordinal(), ("", "", ""))
        text = write(cell)
        return (1, 0, collation_key(re.sub(r"\d+", _filled_up, text))) if text else None

    return place, weight


def _filled_up(figures: re.Match[str]) -> str:
    """Return figures within a text so that they sort by their value."""
    return figures[0].zfill(DIGITS)


def _day(cell: object) -> date | None:
    """Return a cell as a day, if it is one."""
    if isinstance(cell, date):
        return cell
    try:
        return date.fromisoformat(cell) if isinstance(cell, str) and len(cell) == 10 else None
    except ValueError:
        return None
