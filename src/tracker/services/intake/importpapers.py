"""
Bringing in many directives at once from a register of incoming documents: every row, or none (Art. 5.1.a, b).

A row that the ledger has is left out, so a second run adds nothing. What `directive add` warns of is named row by row.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

from tracker.errors import TrackerError
from tracker.files.faults import Fault, Faults
from tracker.files.sheets.incomingpapers import of_papers
from tracker.files.sheets.meanings import Field
from tracker.files.sheets.seen import Seen
from tracker.files.sheets.table import Shape, Table, open_table
from tracker.files.sheets.wishes import Wishes
from tracker.files.tabular import Row
from tracker.files.textfile import HELD
from tracker.law.sources import NewDirective
from tracker.law.vocabulary import Issuer, Secrecy, Urgency
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.directive.add import DirectiveKnown, add_directive
from tracker.services.intake.importcells import one_sentence
from tracker.services.intake.papercells import (
    NothingThere,
    day_in,
    filled_in,
    issuer_named,
    kind_of,
    number_in,
    one_of_in,
    perhaps_day_in,
)
from tracker.words.labels.task import SECRECIES, URGENCIES
from tracker.words.language import _
from tracker.words.symbols import normal, parts_of
from tracker.words.text import fold

Value = TypeVar("Value")

USUAL = {
    Field.DIRECTIVE: "Số, ký hiệu",
    Field.ISSUED: "Ngày văn bản",
    Field.KIND: "Tên loại",
    Field.ABSTRACT: "Trích yếu",
    Field.ISSUER: "Nơi ban hành",
    Field.SIGNER: "Người ký",
    Field.RECEIVED: "Ngày đến",
    Field.ROOM: "Phòng",
    Field.SECRECY: "Độ mật",
    Field.URGENCY: "Độ khẩn",
}
"""The usual heading of each column, and the columns that are read."""


class Supplied(NamedTuple):
    """What stands for cells that are empty, or columns that are not there."""

    kind: str | None = None
    signer: str | None = None
    issuer: Issuer | None = None
    gives_tasks: bool = True


class Paper(NamedTuple):
    """One row as it was understood; `known` where the ledger has it."""

    line: int
    number: str
    issued: str
    kind: str
    abstract: str
    issuer: str
    signer: str
    received: str | None
    room: str | None
    secrecy: str | None
    urgency: str | None
    known: bool


@dataclass(slots=True)
class Papers:
    """What bringing in a register came to; `added` counts the new directives."""

    rows: list[Paper] = field(default_factory=list)
    added: int = 0
    known: int = 0
    faults: Faults = field(default_factory=Faults)
    doubts: Faults = field(default_factory=Faults)
    seen: Seen = field(default_factory=Seen)
    recorded: list[Recorded] = field(default_factory=list)


def import_papers(ledger: Ledger, path: Path, wishes: Wishes, supplied: Supplied, *, on: date | None = None) -> Papers:
    """
    Record every directive of a register. Faults are returned, not raised, and then the caller must not commit.

    Raises BadData for a file that cannot be read at all.
    """
    papers = Papers()
    shape = Shape(USUAL, (Field.DIRECTIVE, Field.ISSUED, Field.ABSTRACT), of_papers())
    with open_table(path, shape, wishes, papers.faults, HELD) as table:
        papers.seen = table.seen
        reader = _Reader(ledger, papers, table, supplied, on)
        for row in table.rows:
            reader.take(row)
    return papers


class _Reader:
    """Understands the rows of a register, and records them one by one."""

    def __init__(self, ledger: Ledger, papers: Papers, table: Table, supplied: Supplied, on: date | None) -> None:
        """Begin with no row."""
        self.ledger, self.papers, self.table, self.supplied, self.on = ledger, papers, table, supplied, on
        self.lines: dict[tuple[str, date, Issuer], int] = {}

    def take(self, row: Row) -> None:
        """Record one row, or keep its faults."""
        new = self._understood(row)
        if new is None:
            return
        known = False
        same = (fold(normal(new.number)), new.issued_on, new.issuer)
        first = self.lines.setdefault(same, row.line)
        try:
            done = add_directive(self.ledger, new, on=self.on)
        except DirectiveKnown:
            known = True
            if first != row.line:
                self._doubt(row, Field.DIRECTIVE, _("trùng với dòng {line}").format(line=first))
        except TrackerError as error:
            self._keep(row, Field.ISSUED, error)
            return
        else:
            self.papers.recorded += done.recorded
            for sentence, values in done.warnings:
                self._doubt(row, Field.DIRECTIVE, _(sentence).format(**values))
        self.papers.added += not known
        self.papers.known += known
        self.papers.rows.append(_shown(row.line, new, known=known))

    def _understood(self, row: Row) -> NewDirective | None:
        """Return a row as a directive, or None with the faults of all its cells kept."""
        before = len(self.papers.faults)
        cells = row.cells
        number = self._cell(row, Field.DIRECTIVE, number_in)
        issued = self._cell(row, Field.ISSUED, lambda text: day_in(text, cells["directive"]))
        received = self._cell(row, Field.RECEIVED, perhaps_day_in)
        abstract = self._cell(row, Field.ABSTRACT, filled_in)
        kind = self._cell(row, Field.KIND, lambda text: text or self.supplied.kind or kind_of(number or "", cells))
        signer = self._cell(row, Field.SIGNER, lambda text: filled_in(text or self.supplied.signer or ""))
        issuer = self._cell(row, Field.ISSUER, lambda text: self._issuer(text, number or ""))
        secrecy = self._cell(row, Field.SECRECY, lambda text: one_of_in(text, SECRECIES))
        urgency = self._cell(row, Field.URGENCY, lambda text: one_of_in(text, URGENCIES))
        if number is None or issued is None or abstract is None or kind is None or signer is None or issuer is None:
            return None
        if len(self.papers.faults) > before:
            return None
        return NewDirective(
            number=number,
            issued_on=issued,
            kind=kind,
            abstract=abstract,
            signer=signer,
            issuer=issuer,
            received_on=received,
            room=cells["room"] or None,
            secrecy=Secrecy(secrecy) if secrecy else None,
            urgency=Urgency(urgency) if urgency else None,
            gives_tasks=self.supplied.gives_tasks,
        )

    def _issuer(self, text: str, number: str) -> Issuer:
        """Return who issued a document: as the register calls him, or else as somebody says."""
        if text:
            return issuer_named(text)
        if self.supplied.issuer is not None:
            return self.supplied.issuer
        if number and "TTg" in parts_of(number).bodies:
            return Issuer.PM
        raise NothingThere

    def _cell(self, row: Row, column: Field, understand: Callable[[str], Value]) -> Value | None:
        """Return what a cell means, or None with its fault kept."""
        try:
            return understand(row.cells[column])
        except TrackerError as error:
            self._keep(row, column, error)
            return None

    def _keep(self, row: Row, column: Field, error: TrackerError) -> None:
        """Keep a fault under the heading the file itself uses."""
        self.papers.faults.append(Fault(row.line, self.table.columns[column], one_sentence(error)))

    def _doubt(self, row: Row, column: Field, said: str) -> None:
        """Keep what is to be looked at."""
        self.papers.doubts.append(Fault(row.line, self.table.columns[column], said))


def _shown(line: int, new: NewDirective, *, known: bool) -> Paper:
    """Return a directive as a row of the preview."""
    received = None if new.received_on is None else new.received_on.isoformat()
    return Paper(
        line,
        normal(new.number),
        new.issued_on.isoformat(),
        new.kind,
        new.abstract,
        new.issuer.value,
        new.signer,
        received,
        new.room,
        new.secrecy and new.secrecy.value,
        new.urgency and new.urgency.value,
        known,
    )
