"""
Rows and their headings, before anybody has chosen a format.

A view says what each column is (text, a day, a ratio), never how it looks; `tracker.render` alone writes it. Headings
arrive already translated. It refuses views that could not be written in every format. The classes are written out: as
frozen dataclasses they took longer to define, at every start, than a listing takes to query.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any, Literal, Self

    from tracker.render.beside.card import Card
    from tracker.render.beside.chart import Chart
    from tracker.render.beside.entry import Entry
    from tracker.render.beside.imprint import Imprint

    Kind = Literal["text", "int", "date", "bool", "percent"]
    Tone = Literal["", "late", "unsure", "good"]


class Part:
    """A part of what is shown; never changed once made."""

    __slots__: tuple[str, ...] = ()

    def but(self, **changes: Any) -> Self:
        """Return this part with some of its values changed."""
        return type(self)(**{name: getattr(self, name) for name in self.__slots__} | changes)


class Column(Part):
    """
    One column: its JSON key, its heading for people, and the kind of its values.

    `date` takes a `datetime.date` or an ISO text, `percent` a ratio (0.935), `bool` also 0 and 1. None is an empty
    cell. A list in a text column shows as its members joined by «; ».
    """

    __slots__ = (
        "filled_only",
        "heading",
        "key",
        "kind",
        "machine_only",
        "minor",
        "of",
        "people_only",
        "said",
        "told",
        "tone",
        "whole",
        "wrap",
    )

    def __init__(
        self,
        key: str,
        heading: str,
        kind: Kind = "text",
        *,
        of: str | Callable[[Any], object] | None = None,
        said: Callable[[Any], object] | None = None,
        told: Callable[[Any], object] | None = None,
        wrap: bool = False,
        whole: bool = False,
        machine_only: bool = False,
        people_only: bool = False,
        minor: bool = False,
        filled_only: bool = False,
        tone: Tone = "",
    ) -> None:
        """
        Describe a column; raise ValueError for one that no format would show.

        `of`: what a cell holds, as an attribute of its row or a function of it, where that is not the key's own name.
        `said`: how people read the value, as text; programs get the value itself. `told`: the same, as a function of
        the row, where the value alone does not say it. `wrap`: long text, takes the width that the other columns
        leave. `whole`: a sentence that says what to do; it is folded and never cut. `machine_only`: JSON only, and
        then the value may be a list or a dict. `people_only`: every format but JSON. `minor`: left out, last first,
        where a terminal is too narrow. `filled_only`: not printed where no row fills it; a CSV has it always. `tone`:
        what it means where a cell of it is filled, or more than 0: something is late, or not certain, or good. Formats
        that have colours show it, beside the words or the figure that say it.
        """
        if machine_only and people_only:
            raise ValueError(f"column {key!r} is for nobody")
        self.key = key
        self.of = of
        self.said = said
        self.told = told
        self.heading = heading
        self.kind = kind
        self.wrap = wrap
        self.whole = whole
        self.machine_only = machine_only
        self.people_only = people_only
        self.minor = minor
        self.filled_only = filled_only
        self.tone = tone

    @property
    def to_the_right(self) -> bool:
        """Say whether the cells are figures, which align to the right."""
        return self.kind in ("int", "percent") and self.said is None

    def halves(self) -> tuple[Column, ...]:
        """Return this column; one whose row tells people more than its value, as the value and what is told."""
        if self.told is None:
            return (self,)
        told = self.but(key=f"{self.key}_said", kind="text", of=self.told, told=None, people_only=True)
        return self.but(told=None, machine_only=True), told

    def taken(self) -> Callable[[Any], object]:
        """Return what takes the cell of this column from a row of a query."""
        of = self.of or self.key
        return attrgetter(of) if isinstance(of, str) else of


class Total(tuple[object, ...]):
    """A row that adds up others. Programs that read lines get none of these in a CSV; people see them stand out."""

    __slots__ = ()


class View(Part):
    """
    Rows aligned with `columns`, and what is said around them.

    `single` is one thing instead of a list: a JSON object, and for people one line per column. `notes` stand below
    (totals, formulas, «dự kiến»), `empty` stands in place of a table without rows; JSON and CSV hold neither. Which
    of the notes must be heard there too, `aloud` repeats: for those formats they go to stderr. `total` counts the
    rows where only the first were asked for. `charts` are its pictures, `entries` gives its days to a calendar,
    `imprint` is what it bears where it leaves the house. A view that `is_text` has no rows: its `empty` is a
    paragraph to paste.
    """

    __slots__ = (
        "aloud",
        "charts",
        "columns",
        "empty",
        "entries",
        "imprint",
        "is_text",
        "notes",
        "rows",
        "single",
        "title",
        "total",
    )

    def __init__(
        self,
        columns: tuple[Column, ...],
        rows: Sequence[Sequence[object]],
        title: str | None = None,
        notes: tuple[str, ...] = (),
        single: bool = False,
        empty: str = "",
        aloud: tuple[str, ...] = (),
        total: int | None = None,
        charts: tuple[Chart, ...] = (),
        entries: Callable[[], Iterable[Entry]] | None = None,
        imprint: Imprint | None = None,
        is_text: bool = False,
    ) -> None:
        """Raise ValueError for columns that no format could write, a single view without one row, a chart of none."""
        for column in columns:
            if column.told is not None:
                raise ValueError(f"column {column.key!r} is told from a row: use View.of")
        keys = [column.key for column in columns]
        if len(set(keys)) != len(keys):
            raise ValueError(f"two columns share a key: {keys}")
        if single and len(rows) != 1:
            raise ValueError(f"a single view has one row, not {len(rows)}")
        if lacking := {key for chart in charts for key in chart.keys} - set(keys):
            raise ValueError(f"a chart draws columns that are not there: {lacking}")
        self.columns = columns
        self.rows = rows
        self.title = title
        self.notes = notes
        self.single = single
        self.empty = empty
        self.aloud = aloud
        self.total = total
        self.charts = charts
        self.entries = entries
        self.imprint = imprint
        self.is_text = is_text

    @property
    def tables(self) -> tuple[View, ...]:
        """Return the tables of what is shown: this one."""
        return (self,)

    @classmethod
    def of(
        cls,
        columns: tuple[Column, ...],
        rows: Sequence[Any],
        *,
        is_total: Callable[[Any], bool] | None = None,
        **around: Any,
    ) -> Self:
        """Return what a query found as a view: columns take their cells from rows, `is_total` knows totals."""
        halves = tuple(half for column in columns for half in column.halves())
        cells: list[tuple[object, ...]] = list(zip(*[map(half.taken(), rows) for half in halves], strict=True))
        if is_total is not None:
            cells = [Total(each) if is_total(row) else each for row, each in zip(rows, cells, strict=True)]
        return cls(halves, cells, **around)

    @classmethod
    def one(cls, facts: Iterable[tuple[Column, object]], **around: Any) -> Self:
        """Return one thing as a view: its columns, each with its value."""
        columns, values = zip(*facts, strict=True)
        return cls(columns, [values], single=True, **around)


class Page(Part):
    """
    Views one below the other under one title, for people; for machines one object.

    `machine` is that object, with English keys and ISO days. A page has no one table: as CSV it is a folder of them. A
    page that is `for_a_look` is to be one screen: a terminal gives each row of its tables one line where it can, and
    leaves no lines empty within a table's block. `under` is the line under the title, `card` the page in short.
    """

    __slots__ = ("aloud", "card", "for_a_look", "imprint", "machine", "notes", "sections", "title", "under")

    def __init__(
        self,
        title: str,
        sections: tuple[View, ...],
        machine: Mapping[str, object],
        notes: tuple[str, ...] = (),
        *,
        for_a_look: bool = False,
        under: str = "",
        aloud: tuple[str, ...] = (),
        card: Card | None = None,
        imprint: Imprint | None = None,
    ) -> None:
        """Put views under one title."""
        self.aloud = aloud
        self.card = card
        self.title = title
        self.sections = sections
        self.machine = machine
        self.notes = notes
        self.for_a_look = for_a_look
        self.under = under
        self.imprint = imprint

    @property
    def tables(self) -> tuple[View, ...]:
        """Return the tables of what is shown: its sections."""
        return self.sections


def count_rows(shown: View | Page) -> int:
    """Return how many rows the tables of what is shown have together."""
    return sum(len(table.rows) for table in shown.tables)
