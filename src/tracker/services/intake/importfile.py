"""
Bringing in a sheet of tasks: every row becomes an item, or none does (Art. 6.2.a).

The file streams through in batches, with the checks and the clocks of a single act; a row that
the directive already has is left out, so a second run adds nothing. A row like one of the ledger, or like another row
of the file, is a fault unless it is said to be a new one. All faults are gathered before anything is refused.
"""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from tracker.days.deadlines import Kind
from tracker.errors import BadData, TrackerError
from tracker.files.faults import Fault, Faults
from tracker.files.sheets.meanings import Field, of_tasks
from tracker.files.sheets.seen import Seen
from tracker.files.sheets.table import Shape, Table, open_table
from tracker.files.sheets.wishes import Wishes
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import FoundDirective
from tracker.services.directive.already import record_past
from tracker.services.directive.enter import enter, entry_day, finish, nth_mark, open_task_of
from tracker.services.directive.twice import Rows
from tracker.services.intake.importcells import one_sentence
from tracker.services.intake.importregister import ByDirective, NoDirectiveOfFile, batches
from tracker.services.intake.importrows import CheckedRow, RowReader
from tracker.services.unit.countedunits import units_said

USUAL = {
    Field.CONTENT: "Nội dung",
    Field.LEAD: "Chủ trì",
    Field.SUPPORT: "Phối hợp",
    Field.DEADLINE: "Thời hạn",
    Field.DELIVERABLE: "Sản phẩm",
    Field.WRITTEN: "Yêu cầu văn bản",
    Field.ROOM: "Phòng theo dõi",
    Field.POINT: "Điểm",
    Field.STATUS: "Trạng thái",
    Field.DONE_ON: "Ngày hoàn thành",
    Field.REPORT: "Số báo cáo",
    Field.DIRECTIVE: "Văn bản giao",
    Field.CODE: "Số nhiệm vụ",
}
"""The usual heading of each column, and the columns that are read."""


class ImportRefused(BadData):
    """The file has faults; nothing was written."""

    sentence = "{file}: {count} lỗi, chưa ghi gì vào sổ. Sửa các ô nêu trên rồi chạy lại."


class Taken(NamedTuple):
    """One row as it was understood, for the preview; `tasks` is 0 where the row adds nothing."""

    line: int
    content: str | None
    lead: list[str]
    support: list[str]
    deadline: str
    kind: str
    due_on: str | None
    tasks: int
    directive: str


class Shown(NamedTuple):
    """What people are told of a row: who leads and who supports by name, a great number counted, and words beside."""

    lead: str
    support: str
    beside: str


@dataclass(slots=True)
class Imported:
    """
    What an import came to; `read` counts the rows, of which `rows` are those to be shown: a great file stays small.

    Of the new tasks `no_receipt` have no deadline until their receipt is recorded, `no_deadline` have none at all, and
    `late` are late already; `reported` and `confirmed` count reports of the past, `caught_up` those of tasks that the
    ledger had without one. `of_rows` says that each row names its directive. `doubts` are to be looked at.
    """

    read: int = 0
    items: int = 0
    tasks: int = 0
    known: int = 0
    routine: int = 0
    no_receipt: int = 0
    no_deadline: int = 0
    late: int = 0
    reported: int = 0
    confirmed: int = 0
    caught_up: int = 0
    faults: Faults = field(default_factory=Faults)
    doubts: Faults = field(default_factory=Faults)
    seen: Seen = field(default_factory=Seen)
    rows: list[Taken] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)
    recorded: list[Recorded] = field(default_factory=list)
    of_rows: bool = False


class Way(NamedTuple):
    """How a file is to be brought in; `shown` is how many rows are returned, None for all."""

    wishes: Wishes = Wishes()
    on: date | None = None
    preview: bool = False
    shown: int | None = 0
    as_new: bool = False
    accept_years: bool = False


def import_tasks(ledger: Ledger, directive: FoundDirective | None, path: Path, way: Way | None = None) -> Imported:
    """
    Enter every row of a sheet as items of a directive, None for the one that each row names.

    `as_new` takes rows with the words of another.

    A `preview` takes each batch back as soon as it is entered, so that neither memory nor disk holds the file.
    `accept_years` takes the years that were proposed. Faults are returned, not raised, and then the caller must
    not commit: see ImportRefused. Raises BadData for a file that cannot be read at all.
    """
    way = way or Way()
    if directive is not None:
        entry_day(ledger, directive, way.on)
    imported = Imported(of_rows=directive is None)
    shape = Shape(USUAL, (Field.LEAD,), of_tasks())
    years = None if way.preview else way.accept_years
    with closing(Rows()) as asked, open_table(path, shape, way.wishes, imported.faults) as table:
        imported.seen = table.seen
        if directive is None and Field.DIRECTIVE not in table.present:
            raise NoDirectiveOfFile

        def reader(found: FoundDirective) -> RowReader:
            faults, doubts, of_rows = imported.faults, imported.doubts, directive is None
            return RowReader(ledger, found, faults, doubts, asked, as_new=way.as_new, years=years, of_rows=of_rows)

        given = ByDirective(ledger, directive, reader, imported.faults, way.on)
        taking = _Taking(ledger, imported, table, way.on, way.shown)
        for of, batch in batches(given.rows(table)):
            if imported.faults:
                continue  # all are to be counted
            marked = [(row, asked.times(f"{of.directive.id} {row.mark}")) for row in batch if row.is_new]
            if not way.preview:
                taking.take(of, batch, marked)
                continue
            with suppress(_Looked), ledger.attempt():
                taking.take(of, batch, marked)
                raise _Looked
    if not imported.faults:
        filled = frozenset[Field]().union(*(each.filled for each in given.readers.values()))
        idle = [each for each in RowReader.others_of(table) if each not in filled]
        imported.seen.aside += tuple(table.columns[each] for each in idle)
        for of in given.readers.values():
            if of.entered:
                day = entry_day(ledger, of.directive, way.on)
                imported.recorded.append(finish(ledger, of.directive, of.entered, of.given, on=day))
    return imported


class _Looked(Exception):
    """A batch was entered to see what comes of it."""


@dataclass(slots=True)
class _Taking:
    """Enters batches of checked rows, and counts what comes of them."""

    ledger: Ledger
    imported: Imported
    table: Table
    on: date | None
    shown: int | None

    def take(self, of: RowReader, batch: list[CheckedRow], marked: list[tuple[CheckedRow, int]]) -> None:
        """Enter one batch of a directive, the new rows of which come with how often each was asked."""
        imported = self.imported
        imported.read += len(batch)
        followed = [row for row in batch if row.is_followed]
        imported.routine += len(batch) - len(followed)
        new = [row for row, _times in marked]
        times = iter([times for _row, times in marked])
        items, marks = [row.item for row in new], [row.mark for row in new]
        day = entry_day(self.ledger, of.directive, self.on)
        entered = enter(self.ledger, of.directive, items, on=day, marks=marks, times=lambda _mark: next(times))
        of.entered += entered.items
        of.given += len(entered.tasks)
        imported.items += entered.items
        imported.tasks += len(entered.tasks)
        imported.known += len(followed) - entered.items
        left_out = {new[position].line for position in entered.known} | {row.line for row in followed if row.known}
        added = [row for row in followed if row.line not in left_out]
        self._count(added)
        numbers = iter(entered.tasks)
        for row in added:
            first, *_others = islice(numbers, len(row.item.lead))
            self._tell_past(row, first)
        for position in entered.known:
            row, nth = marked[position]
            if row.past is not None and (task := open_task_of(self.ledger, of.directive, nth_mark(row.mark, nth))):
                imported.caught_up += self._tell_past(row, task)
        self._show(of, batch, {row.line for row in added})

    def _count(self, added: list[CheckedRow]) -> None:
        """Count what of the new tasks people ask first."""
        imported, today = self.imported, self.ledger.today
        for row in added:
            count, deadline = len(row.item.lead), row.item.deadline
            if deadline.since == "received":
                imported.no_receipt += count
            elif deadline.kind is Kind.NONE:
                imported.no_deadline += count
            elif row.due_on is not None and row.due_on < today and row.past is None:
                imported.late += count

    def _tell_past(self, row: CheckedRow, task: int) -> bool:
        """Record the report of the past of a row, if it has one, and say so; what is refused of it is its fault."""
        if row.past is None:
            return False
        try:
            record_past(self.ledger, task, row.past)
        except TrackerError as error:
            column = Field.STATUS if Field.STATUS in self.table.present else Field.REPORT
            self.imported.faults.append(Fault(row.line, self.table.columns[column], one_sentence(error)))
            return False
        self.imported.reported += 1
        self.imported.confirmed += row.past.is_done
        return True

    def _show(self, of: RowReader, batch: list[CheckedRow], added: set[int]) -> None:
        """Keep the first rows as they are shown."""
        imported, names = self.imported, of.cells.names
        left = None if self.shown is None else max(0, self.shown - len(imported.rows))
        for row in batch[:left]:
            line, item, due_on = row[:3]
            lead, support = ([names.code(unit) for unit in units] for units in (item.lead, item.support))
            due = due_on.isoformat() if due_on else None
            tasks = len(item.lead) if line in added else 0
            phrase, kind = item.deadline.phrase, item.deadline.kind.value
            imported.rows.append(
                Taken(line, item.content, lead, support, phrase, kind, due, tasks, of.directive.number)
            )
            leads, supports = (units_said(names, units) for units in (item.lead, item.support))
            imported.shown.append(Shown(leads, supports, item.other or ""))
