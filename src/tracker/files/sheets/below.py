"""
The rows below the headings of a table, as fields: data is told from what is none, and merged cells are followed down.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter

from tracker.files.delimited import LONGEST_CELL, wrong_width
from tracker.files.faults import Fault, Faults
from tracker.files.sheets.columns import Headings
from tracker.files.sheets.foot import begins_foot, is_foot
from tracker.files.sheets.garbled import is_garbled
from tracker.files.sheets.headings import TALLEST, headings_at
from tracker.files.sheets.meanings import REMEMBERED, Field, Wordings
from tracker.files.sheets.opened import formula_said
from tracker.files.sheets.rowkinds import SHORT, RowKind, kind_of
from tracker.files.sheets.seen import Seen
from tracker.files.tabular import Row
from tracker.words.language import _
from tracker.words.text import brief

FILLED_DOWN = (Field.LEAD, Field.DEADLINE, Field.CONTENT, Field.DIRECTIVE)
"""What a merged cell says of the rows below it, where a program writes it as blank."""

Line = tuple[int, list[str]]
"""A row as texts, with the line it begins on."""

TOLD = (RowKind.EMPTY, RowKind.NUMBERING, RowKind.HEADING, RowKind.TOTAL, RowKind.BARE)
"""What a row is for certain, whatever stands around it."""

NEW_BELOW = frozenset({Field.STATUS, Field.DONE_ON, Field.REPORT, Field.DIRECTIVE, Field.CODE})
"""Columns that a further table may not add to the first: by them the rows of a file are what they are."""

NAMING = frozenset({Field.CONTENT, Field.LEAD, Field.CODE})
"""Columns, one of which every table has that is worth reading."""

LONGEST_NUMBERED = 12
"""Characters; the heading of a column of numbers is no longer."""


@dataclass(slots=True)
class Below:
    """Reads the rows below headings; `formulas` and `hidden` are those of a workbook, by row counted from 0."""

    headings: Headings
    fields: Collection[Field]
    required: Collection[Field]
    wordings: Wordings
    seen: Seen
    faults: Faults
    fill_down: bool = False
    formulas: frozenset[tuple[int, int]] = frozenset()
    hidden: frozenset[int] = frozenset()
    is_workbook: bool = False
    columns: MutableMapping[str, str] = field(default_factory=dict)
    _above: dict[str, str] = field(default_factory=dict)
    _foot: bool = False
    _is_over: bool = False

    def rows(self, body: Iterator[Line]) -> Iterator[Row]:
        """Yield the rows that are data, and count the others; a further table below is read by its own headings."""
        ahead: deque[Line] = deque()
        while not self._is_over:
            yield from self._stretch(body, ahead)

    def _stretch(self, body: Iterator[Line], ahead: deque[Line]) -> Iterator[Row]:
        """Yield the rows below the headings that stand, as far as no other headings follow."""
        headings, width = self.headings, len(self.headings.names)
        shown = [brief(name) for name in headings.names]
        self.columns.update((what.value, shown[place]) for what, place in headings.columns.items())
        places = [headings.columns[what] for what in headings.columns]
        names = [what.value for what in headings.columns]
        absent = {what.value: "" for what in self.fields if what not in headings.columns}
        pick = itemgetter(*places) if len(places) > 1 else lambda values: (values[places[0]],)
        spare = [place for place, name in enumerate(headings.names) if not name]
        is_usual = self._usual()
        while line_of := _next(body, ahead):
            line, values = line_of
            if is_usual(values):
                kind, self._foot = RowKind.DATA, False
            else:
                kind = kind_of(values, headings, ahead[0][1] if ahead else ())
                found = self._further(values, body, ahead) if kind not in TOLD else None
                if found is not None and found.columns != headings.columns:
                    self._turn(found, line)
                    return
                if kind not in TOLD:
                    kind = RowKind.HEADING if found is not None else self._unless_foot(kind, values)
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
        self._is_over = True

    def _usual(self) -> Callable[[list[str]], bool]:
        """Return what says of most rows that they are data without looking at every cell: led, due, and with words."""
        headings, meant, width = self.headings, self.wordings.fields, len(self.headings.names)
        needed = [headings.columns.get(what, width) for what in (Field.CONTENT, Field.LEAD, Field.DEADLINE)]
        if width in needed:
            return lambda _values: False
        content, lead, term = needed
        shortest = 2 * len(headings.names[content]) + SHORT
        led: set[str] = set()

        def is_usual(values: list[str]) -> bool:
            if len(values) != width or len(values[content]) <= shortest or not values[term]:
                return False
            who = values[lead]
            if who not in led:
                if not who or meant(who) or len(led) >= REMEMBERED:
                    return False
                led.add(who)
            return who not in (values[term], values[content])

        return is_usual

    def _further(self, values: list[str], body: Iterator[Line], ahead: deque[Line]) -> Headings | None:
        """Return the headings that a row begins, with the rows below that belong to them; None where it is none."""
        headings, meant = self.headings, self.wordings.fields
        number, lead = headings.numbering(values), headings.cell(values, Field.LEAD)
        is_number = number[:1].isalpha() and len(number) <= LONGEST_NUMBERED and Field.NUMBER in meant(number)
        if not is_number and not (lead and meant(lead) and all(meant(cell) for cell in reversed(values) if cell)):
            return None  # «Sở Xây dựng» alone is who builds
        ahead.extend(islice(body, max(0, TALLEST - 1 - len(ahead))))
        found = headings_at([values, *(cells for _line, cells in ahead)], 0, self.wordings)
        if found is None or len(found.columns) < 2 or not found.columns.keys() & NAMING:
            return None
        if found.unknown and not is_number:
            return None
        for _below in range(found.height - 1):
            ahead.popleft()
        return found

    def _turn(self, found: Headings, line: int) -> None:
        """Go on with the headings of a further table; where it cannot be read, that is a fault, and the end."""
        lacking = [self.columns[what] for what in self.required if what not in found.columns]
        strange = [found.names[place] for place in (*found.unknown, *(own for own, _other in found.again))]
        added = NEW_BELOW & (found.columns.keys() - self.headings.columns.keys())
        strange += [found.names[found.columns[what]] for what in sorted(added)]
        if lacking or strange:
            names = ", ".join(f"«{brief(name)}»" for name in (strange or lacking))
            said = _("có bảng khác bắt đầu ở dòng này, không đọc tiếp được vì cột {columns}. Tách bảng ra tệp khác")
            self.faults.append(Fault(line, "", said.format(columns=names)))
            self._is_over = True
            return
        self.headings, self._foot = found, False
        self._above.clear()
        self.seen.see("table", line)

    def _unless_foot(self, kind: RowKind, values: Sequence[str]) -> RowKind:
        """Return what a row is: itself, or one below the table, where notes and signatures are."""
        headings = self.headings
        if kind is RowKind.DATA and not self._foot and headings.cell(values, Field.LEAD):
            term = headings.cell(values, Field.DEADLINE)
            if term and values.count(term) == 1:
                return kind  # most rows
        self._foot = is_foot(values, headings) if self._foot else begins_foot(values, headings)
        return RowKind.FOOT if self._foot else kind

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


def _next(body: Iterator[Line], ahead: deque[Line]) -> Line | None:
    """Return the next row, the one after it standing ahead; None at the end."""
    line = ahead.popleft() if ahead else next(body, None)
    if line is not None and not ahead and (following := next(body, None)) is not None:
        ahead.append(following)
    return line


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
