"""
Rows of one file that belong to one directive, or to many: each row goes to the reader of its own directive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from tracker.errors import TrackerError, Usage
from tracker.files.faults import Fault, Faults
from tracker.files.sheets.meanings import Field
from tracker.files.sheets.table import Table
from tracker.files.tabular import Row
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import FoundDirective, NoSuchDirective, find_directive
from tracker.services.directive.enter import entry_day
from tracker.services.intake.importcells import REMEMBERED, one_sentence
from tracker.services.intake.importrows import CheckedRow, RowReader, below_merged
from tracker.words.text import brief

BATCH = 1000
"""Rows that are entered together, of however many directives they are."""

HEAVIEST = 1 << 18
"""Characters of content in a batch; one more row may stand above it."""


class NoDirectiveOfFile(Usage):
    """Neither the line nor a column says of which directive the tasks are."""

    sentence = (
        "Thiếu văn bản giao: thêm --directive VĂN-BẢN cho cả tệp; nếu tệp gồm việc của nhiều văn bản, tệp phải có cột "
        "«Văn bản giao» (số, ký hiệu)."
    )


class NoDirectiveOfRow(Usage):
    """A row of a register names no directive."""

    sentence = "Thiếu số, ký hiệu văn bản giao."


class DirectiveNotThere(Usage):
    """The ledger has no directive of that number."""

    sentence = (
        "Sổ chưa có văn bản «{text}». Ghi văn bản trước: «tracker directive add», hoặc nhiều văn bản một lần bằng "
        "«tracker directive import»."
    )


class ByDirective:
    """Gives each row of a file to the reader of its directive: the one of the file, or the one that the row names."""

    def __init__(
        self,
        ledger: Ledger,
        whole: FoundDirective | None,
        reader: Callable[[FoundDirective], RowReader],
        faults: Faults,
        on: date | None,
    ) -> None:
        """Begin with the directive of the `whole` file, None where its rows name theirs."""
        self._ledger, self._reader, self._faults, self._on = ledger, reader, faults, on
        self._whole = None if whole is None else reader(whole)
        self.readers: dict[int, RowReader] = {} if self._whole is None else {self._whole.directive.id: self._whole}
        self._named: dict[str, RowReader | TrackerError] = {}

    def rows(self, table: Table) -> Iterator[tuple[RowReader, CheckedRow]]:
        """Yield the rows that were understood with the reader of each, and keep the faults of the others."""
        for row in table.rows:
            reader = self._whole or self._of(row, table)
            checked = None if reader is None else reader.checked(row, table)
            if reader is not None and checked is not None:
                yield reader, checked

    def _of(self, row: Row, table: Table) -> RowReader | None:
        """Return the reader of the directive that a row names; None with its fault kept."""
        text = row.cells[Field.DIRECTIVE]
        found = self._named.get(text)
        if found is None:
            found = self._understood(text)
            if len(self._named) < REMEMBERED:
                self._named[text] = found
        if isinstance(found, RowReader):
            return found
        sentence = one_sentence(found)
        if isinstance(found, NoDirectiveOfRow) and (above := row.above.get(Field.DIRECTIVE)):
            sentence = f"{sentence} {below_merged(above)}"
        self._faults.append(Fault(row.line, table.columns[Field.DIRECTIVE], sentence))
        return None

    def _understood(self, text: str) -> RowReader | TrackerError:
        """Return the reader of the directive that a text names, or why there is none."""
        if not text:
            return NoDirectiveOfRow()
        try:
            directive = find_directive(self._ledger.connection, text)
            entry_day(self._ledger, directive, self._on)
        except TrackerError as error:
            return DirectiveNotThere(text=brief(text)) if type(error) is NoSuchDirective else error
        if directive.id not in self.readers:
            self.readers[directive.id] = self._reader(directive)
        return self.readers[directive.id]


def batches(rows: Iterator[tuple[RowReader, CheckedRow]]) -> Iterator[tuple[RowReader, list[CheckedRow]]]:
    """Yield rows by their directive: so many at a time, or as many as are heavy enough."""
    held: dict[int, tuple[RowReader, list[CheckedRow]]] = {}
    count = weight = 0
    for reader, row in rows:
        batch = held.setdefault(reader.directive.id, (reader, []))[1]
        batch.append(row)
        count, weight = count + 1, weight + len(row.item.content or "")
        if count >= BATCH or weight >= HEAVIEST:
            yield from held.values()
            held, count, weight = {}, 0, 0
    yield from held.values()
