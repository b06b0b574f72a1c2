"""
The rows below the headings of a table, as fields: data is told from what is none, and merged cells are followed down.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from tracker.files.delimited import LONGEST_CELL, wrong_width
from tracker.files.faults import Fault, Faults
from tracker.files.sheets.columns import Headings
from tracker.files.sheets.garbled import is_garbled
from tracker.files.sheets.meanings import Field
from tracker.files.sheets.opened import formula_said
from tracker.files.sheets.rowkinds import RowKind, kind_of
from tracker.files.sheets.seen import Seen
from tracker.files.tabular import Row
from tracker.words.language import _
from tracker.words.text import brief

FILLED_DOWN = (Field.LEAD, Field.DEADLINE, Field.CONTENT)
"""What a merged cell says of the rows below it, where a program writes it as blank."""

Line = tuple[int, list[str]]
"""A row as texts, with the line it begins on."""


@dataclass(slots=True)
class Below:
    """Reads the rows below headings; `formulas` and `hidden` are those of a workbook, by row counted from 0."""

    headings: Headings
    fields: Collection[Field]
    seen: Seen
    faults: Faults
    fill_down: bool = False
    formulas: frozenset[tuple[int, int]] = frozenset()
    hidden: frozenset[int] = frozenset()
    is_workbook: bool = False
    _above: dict[str, str] = field(default_factory=dict)

    def rows(self, body: Iterator[Line]) -> Iterator[Row]:
        """Yield the rows that are data, and count the others."""
        headings, width = self.headings, len(self.headings.names)
        shown = [brief(name) for name in headings.names]
        places = [headings.columns[what] for what in headings.columns]
        names = [what.value for what in headings.columns]
        absent = {what.value: "" for what in self.fields if what not in headings.columns}
        pick = itemgetter(*places) if len(places) > 1 else lambda values: (values[places[0]],)
        spare = [place for place, name in enumerate(headings.names) if not name]
        ahead = next(body, None)
        while ahead is not None:
            (line, values), ahead = ahead, next(body, None)
            kind = kind_of(values, headings, ahead[1] if ahead is not None else ())
            if kind not in (RowKind.DATA, RowKind.CONTINUATION):
                self._pass(kind, line)
                continue
            fault = wrong_width(line, values, width, shown)
            if fault is None and spare:
                fault = self._spared(line, values, spare)
            if fault is None and self.formulas:
                fault = self._formula(line, places, shown)
            if fault is not None:
                self.faults.append(fault)
                continue
            cells = dict(zip(names, pick(values), strict=True)) | absent
            if self.hidden and line - 1 in self.hidden:
                self.seen.see("hidden", line)
            if not cells.get(Field.CONTENT, "").isascii() and is_garbled(cells[Field.CONTENT]):
                self.seen.see("garbled", line)
            yield Row(line, cells, self._blank(line, cells))

    def _pass(self, kind: RowKind, line: int) -> None:
        """Leave a row out that is no data; no merged cell goes on below it but below a numbering of columns."""
        if kind is RowKind.EMPTY:
            return
        self.seen.see(kind.value, line)
        if kind is not RowKind.NUMBERING:
            self._above.clear()

    def _blank(self, line: int, cells: dict[str, str]) -> Mapping[str, str]:
        """Return what stands above the blank cells of a row; where they are to be filled, fill them instead."""
        blank: dict[str, str] = {}
        for what in FILLED_DOWN:
            text = cells.get(what, "")
            if text:
                self._above[what] = text
            elif above := self._above.get(what, ""):
                blank[what] = above
        if not blank:
            return {}
        if self.fill_down:
            cells.update(blank)
            return {}
        if Field.DEADLINE in blank and not self.is_workbook and cells[Field.CONTENT]:
            self.seen.see("blank", line)
        return blank

    def _spared(self, line: int, values: Sequence[str], spare: Sequence[int]) -> Fault | None:
        """Return what is wrong with a row that has words in a column without heading."""
        place = next((place for place in spare if values[place]), None)
        if place is None:
            return None
        said = _("có «{text}» ở cột thứ {place}, cột này không có tiêu đề").format(
            text=brief(values[place]), place=place + 1
        )
        return Fault(line, "", said)

    def _formula(self, line: int, places: Sequence[int], shown: Sequence[str]) -> Fault | None:
        """Return what is wrong with a row in which a cell that is read holds a formula."""
        place = next((place for place in places if (line - 1, place) in self.formulas), None)
        return None if place is None else Fault(line, shown[place], formula_said(line - 1, place))


def of_grid(rows: Sequence[Sequence[str]], first: int, shown: Sequence[str], faults: Faults) -> Iterator[Line]:
    """Yield the rows of a sheet that are not empty from row `first` on, counted from 0; a huge cell is a fault."""
    for number in range(first, len(rows)):
        values = list(rows[number])
        if not any(values):
            continue
        length, place = max((len(text), -place) for place, text in enumerate(values))
        if length > LONGEST_CELL:
            message = _("ô dài {length} ký tự, nhiều nhất {most}").format(length=length, most=LONGEST_CELL)
            faults.append(Fault(number + 1, shown[-place] if -place < len(shown) else "", message))
            continue
        yield number + 1, values
