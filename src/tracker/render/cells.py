"""
Values as people read them: days as dd/mm/yyyy, «có» and «không», «93,5 %».

Every format for people asks here, so that a value reads the same in all of
them. JSON does not: it keeps values as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from tracker.render.beside.chart import Chart
from tracker.render.view import Column, Total, View
from tracker.words.language import _
from tracker.words.text import clean

Shown = Callable[[object], str]
_BLOCK = 4096  # rows turned into columns at a time: fast, and memory stays flat


def shown(column: Column, text: Callable[[str], str] = clean) -> Shown:
    """Return the function that writes one value of `column`; `text` makes any text safe."""

    def words(value: object) -> str:
        """Write a value of no particular kind."""
        if isinstance(value, str):
            return text(value)
        if value is None:
            return ""
        return text(_told(value))

    def number(value: object) -> str:
        """Write a whole number."""
        return str(value) if isinstance(value, int) else words(value)

    def day(value: object) -> str:
        """Write a day; a text that is not an ISO day stays as it is."""
        if isinstance(value, date):
            return f"{value:%d/%m}/{value.year:04}"
        if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
            return text(f"{value[8:]}/{value[5:7]}/{value[:4]}")
        return words(value)

    def answer(value: object) -> str:
        """Write yes or no; None stays unknown."""
        return "" if value is None else yes if value else no

    def rate(value: object) -> str:
        """Write a ratio."""
        return percent(value) if isinstance(value, int | float) else words(value)

    if (said := column.said) is not None:
        return lambda value: words(said(value))
    yes, no = _("có"), _("không")
    kinds: dict[str, Shown] = {"int": number, "date": day, "bool": answer, "percent": rate}
    return kinds.get(column.kind, words)


def _told(value: object) -> str:
    """Return what programs get as a list or an object in words: its members, one after the other."""
    if isinstance(value, list | tuple):
        return "; ".join(map(_told, value))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_told(each)}" for key, each in value.items())
    return "" if value is None else str(value)


def says(cell: str) -> bool:
    """Say whether a cell as it is read says what its column is coloured for: not nothing, zero or less, nor a no."""
    return cell not in ("", "0", _("không")) and not cell.startswith("-")


def percent(rate: float) -> str:
    """Return a ratio as people write it, with one decimal: «93,5 %»."""
    return f"{rate:.1%}".replace(".", ",").replace("%", " %")


def for_people(view: View) -> list[tuple[int, Column]]:
    """Return the columns that people see, each with its place in a row."""
    return [(place, column) for place, column in enumerate(view.columns) if not column.machine_only]


def printed(view: View) -> list[tuple[int, Column]]:
    """Return the columns of a page: those that people see, without the ones that no row fills and that may go."""
    return [
        (place, column)
        for place, column in for_people(view)
        if not column.filled_only or any(row[place] for row in view.rows)
    ]


def together(sections: Iterable[View]) -> list[View]:
    """Return views, paragraphs to paste as rows of one view where the later ones have no heading of their own."""
    made: list[View] = []
    for each in sections:
        if not each.is_text:
            made.append(each)
        elif made and made[-1].is_text and not each.title:
            made[-1] = made[-1].but(rows=[*made[-1].rows, (each.empty,)], notes=made[-1].notes + each.notes)
        else:
            made.append(each.but(rows=[(each.empty,)]))
    return made


def pictured(view: View, chart: Chart) -> list[int]:
    """Return the places of the rows that a chart of a view draws: no row that adds up others."""
    key, wanted = chart.only or (None, None)
    places = [number for number, row in enumerate(view.rows) if not isinstance(row, Total)]
    if key is None:
        return places
    of = [column.key for column in view.columns].index(key)
    return [number for number in places if view.rows[number][of] == wanted]


def blocks(
    view: View, columns: Sequence[tuple[int, Column]], text: Callable[[str], str] = clean
) -> Iterator[list[list[str]]]:
    """Yield the cells of `columns` as people read them, column by column, some thousand rows at a time."""
    writers = [(place, shown(column, text)) for place, column in columns]
    for start in range(0, len(view.rows), _BLOCK):
        rows = view.rows[start : start + _BLOCK]
        yield [[write(row[place]) for row in rows] for place, write in writers]


def pairs(view: View, text: Callable[[str], str] = clean) -> list[tuple[str, str]]:
    """Return the one row of a single view as headings and values; what is empty is left out."""
    row = view.rows[0]
    said = ((clean(column.heading), shown(column, text)(row[place])) for place, column in for_people(view))
    return [(heading, value) for heading, value in said if value]
