"""
Bringing in a file of tasks: every row becomes an item, or none does (Art. 6.2.a).

The file streams through in batches, with the checks and the clocks of a single act; a row that
the directive already has is left out, so a second run adds nothing. A row like one of the ledger, or like another row
of the file, is a fault unless it is said to be a new one. All faults are gathered before anything is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

from tracker.batch import Recorded
from tracker.deadlines import Kind
from tracker.errors import BadData, Forbidden, TrackerError, Usage
from tracker.i18n import said
from tracker.ledger import Ledger
from tracker.lookup import FoundDirective, unit_names
from tracker.phrases import read
from tracker.services.entering import (
    YES_NO,
    ContentMissing,
    Entered,
    NewItem,
    RoutineNotTracked,
    SecretHasNoContent,
    check_item,
    enter,
    entry_day,
    fingerprint_of,
    finish,
    is_entered,
    tidied,
)
from tracker.services.twice import ItemAlike, ItemKnown, Items, Rows
from tracker.services.units import UnitGone
from tracker.tabular import Fault, Faults, Row, Sheet, open_rows
from tracker.text import fold
from tracker.unitnames import UnitNames
from tracker.vocabulary import Deliverable

Value = TypeVar("Value")

BATCH = 1000
HEAVIEST = 1 << 18
"""Characters of content in a batch; one more row may stand above it."""

REMEMBERED = 4096
"""Cells whose meaning is kept: files repeat a few names and deadlines thousands of times."""

HEADINGS = {
    "content": ("Nội dung", "Nội dung nhiệm vụ"),
    "lead": ("Chủ trì", "Đơn vị chủ trì"),
    "support": ("Phối hợp", "Đơn vị phối hợp"),
    "deadline": ("Thời hạn", "Hạn", "due"),
    "deliverable": ("Sản phẩm",),
    "written": ("Yêu cầu văn bản",),
    "room": ("Phòng theo dõi",),
    "point": ("Điểm",),
}

DELIVERABLES = {
    "": Deliverable.REPORT,
    "bao cao": Deliverable.REPORT,
    "report": Deliverable.REPORT,
    "to trinh": Deliverable.SUBMISSION,
    "trinh": Deliverable.SUBMISSION,
    "submission": Deliverable.SUBMISSION,
    "hoan thanh": Deliverable.COMPLETION,
    "completion": Deliverable.COMPLETION,
}


class NoLead(Usage):
    """A row names no lead unit."""

    sentence = "Thiếu đơn vị chủ trì."


class NotADeliverable(Usage):
    """The deliverable is none of the known words."""

    sentence = "«{text}» không phải là sản phẩm được nhận: báo cáo, tờ trình, hoàn thành."


class NotYesOrNo(Usage):
    """The cell says neither yes nor no."""

    sentence = "«{text}» không rõ là có hay không. Gõ «có» hoặc «không»."


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


@dataclass(slots=True)
class Imported:
    """
    What an import came to; `read` counts the rows, of which `rows` are those to be shown: a great file stays small.

    `no_receipt` counts the tasks that have no deadline until their receipt is recorded.
    """

    read: int = 0
    items: int = 0
    tasks: int = 0
    known: int = 0
    routine: int = 0
    no_receipt: int = 0
    faults: Faults = field(default_factory=Faults)
    rows: list[Taken] = field(default_factory=list)
    recorded: Recorded | None = None


class _Checked(NamedTuple):
    """A row that was understood."""

    line: int
    item: NewItem
    due_on: date | None
    mark: str
    known: bool = False

    @property
    def is_followed(self) -> bool:
        """Whether it is a task to be followed, and not a routine one (Art. 3)."""
        return self.item.deadline.kind is not Kind.ROUTINE

    @property
    def is_new(self) -> bool:
        """Whether it is to be entered."""
        return self.is_followed and not self.known


class RowTwice(Forbidden):
    """Two rows of the file ask the same of the same unit."""

    sentence = (
        "Trùng với dòng {line} của tệp: cùng nội dung, cùng đơn vị chủ trì. Bỏ một dòng; nếu đúng là hai nhiệm vụ khác "
        "nhau, thêm --as-new."
    )


def import_tasks(
    ledger: Ledger,
    directive: FoundDirective,
    path: Path,
    *,
    on: date | None = None,
    preview: bool = False,
    shown: int | None = 0,
    as_new: bool = False,
) -> Imported:
    """
    Enter every row of a CSV file as items of a directive; `as_new` takes rows with the words of another.

    A `preview` takes each batch back as soon as it is entered, so that neither memory nor disk holds the file. The
    first `shown` rows are returned, all where it is None. Faults are returned, not raised, and then the caller must
    not commit: see ImportRefused. Raises BadData for a file that cannot be read at all.
    """
    day = entry_day(ledger, directive, on)
    imported = Imported()
    with closing(Rows()) as asked, open_rows(path, HEADINGS, ("lead",), imported.faults) as sheet:
        checked = _Reader(ledger, directive, imported.faults, asked, as_new=as_new).rows(sheet)
        while batch := _batch(checked):
            if imported.faults:
                continue  # all are to be counted
            marked = [(row, asked.times(row.mark)) for row in batch if row.is_new]
            if not preview:
                _take(ledger, directive, batch, marked, imported, day, shown)
                continue
            with suppress(_Looked), ledger.attempt():
                _take(ledger, directive, batch, marked, imported, day, shown)
                raise _Looked
    if imported.items and not imported.faults:
        imported.recorded = finish(ledger, directive, Entered(imported.items), on=day)
    return imported


def _batch(rows: Iterator[_Checked]) -> list[_Checked]:
    """Return the next rows: so many, or as many as are heavy enough."""
    batch: list[_Checked] = []
    weight = 0
    for row in islice(rows, BATCH):
        batch.append(row)
        weight += len(row.item.content or "")
        if weight >= HEAVIEST:
            break
    return batch


class _Looked(Exception):
    """A batch was entered to see what comes of it."""


def _take(
    ledger: Ledger,
    directive: FoundDirective,
    batch: list[_Checked],
    marked: list[tuple[_Checked, int]],
    imported: Imported,
    day: date,
    shown: int | None,
) -> None:
    """Enter one batch of checked rows, the new ones among them with how often each was asked."""
    imported.read += len(batch)
    followed = [row for row in batch if row.is_followed]
    imported.routine += len(batch) - len(followed)
    new = [row for row, _times in marked]
    times = iter([times for _row, times in marked])
    items, marks = [row.item for row in new], [row.mark for row in new]
    entered = enter(ledger, directive, items, on=day, marks=marks, times=lambda _mark: next(times))
    imported.items += entered.items
    imported.tasks += len(entered.tasks)
    imported.known += len(followed) - entered.items
    left_out = {new[position].line for position in entered.known} | {row.line for row in followed if row.known}
    imported.no_receipt += sum(
        len(row.item.lead) for row in followed if row.item.deadline.since == "received" and row.line not in left_out
    )
    left = None if shown is None else max(0, shown - len(imported.rows))
    if left == 0:
        return
    names = unit_names(ledger.connection)
    for row in batch[:left]:
        line, item, due_on = row[:3]
        adds = row.is_followed and line not in left_out
        imported.rows.append(
            Taken(
                line,
                item.content,
                [names.code(unit) for unit in item.lead],
                [names.code(unit) for unit in item.support],
                item.deadline.phrase,
                item.deadline.kind.value,
                due_on.isoformat() if due_on else None,
                len(item.lead) if adds else 0,
            )
        )


class _Before:
    """What the ledger has of a directive, and what the rows above asked."""

    def __init__(
        self, ledger: Ledger, directive: FoundDirective, names: UnitNames, rows: Rows, *, as_new: bool
    ) -> None:
        """Read what stands; with `as_new`, only what is the same in everything was entered before."""
        self.ledger, self.directive = ledger, directive
        self.items = Items(ledger, directive, names)
        self.last = int(ledger.connection.execute("SELECT COALESCE(MAX(id), 0) FROM item").fetchone()[0])
        self.rows = rows
        self.as_new = as_new

    def refusal(self, row: _Checked) -> Forbidden | None:
        """Return why a row is taken for one entered before: ItemKnown where nothing differs; None for a new one."""
        first = None if self.as_new else self.rows.before(row.line, row.item.content or "", row.item.lead)
        if first is not None:
            return RowTwice(line=first)
        if is_entered(self.ledger, self.directive, row.mark, self.last):
            return None  # `enter` counts the rows that a file brought in before
        refusal = self.items.refusal(row.item, row.due_on)
        return None if self.as_new and isinstance(refusal, ItemAlike) else refusal


class _Reader:
    """Understands the cells of a file; each unit name and each phrase is read once."""

    def __init__(self, ledger: Ledger, directive: FoundDirective, faults: Faults, rows: Rows, *, as_new: bool) -> None:
        """Read for a directive; `rows` are those above, faults go to `faults`."""
        self.ledger = ledger
        self.directive = directive
        self.faults = faults
        names = unit_names(ledger.connection)
        self.units = lru_cache(REMEMBERED)(names.find_all)
        self.before = None if directive.secret else _Before(ledger, directive, names, rows, as_new=as_new)
        self.deadline = lru_cache(REMEMBERED)(read)

    def rows(self, sheet: Sheet) -> Iterator[_Checked]:
        """Yield the rows that were understood, and keep the faults of the others."""
        for row in sheet.rows:
            found = len(self.faults)
            checked = self._row(row, sheet)
            if checked is None or len(self.faults) > found:
                continue
            refusal = self.before.refusal(checked) if self.before is not None and checked.is_followed else None
            if refusal is None or isinstance(refusal, ItemKnown):
                yield checked._replace(known=refusal is not None)
            else:
                self._keep(row, sheet, "content", refusal)

    def _row(self, row: Row, sheet: Sheet) -> _Checked | None:
        """Return a row as an item, or None with the faults of all its cells kept."""
        cells = row.cells
        before = len(self.faults)
        lead = self._cell(row, sheet, "lead", self._lead)
        support = self._cell(row, sheet, "support", self._support)
        deliverable = self._cell(row, sheet, "deliverable", _deliverable)
        written = self._cell(row, sheet, "written", _written)
        deadline = self._cell(row, sheet, "deadline", self.deadline)
        if not cells["content"] and not self.directive.secret:
            self._keep(row, sheet, "content", ContentMissing())
        if lead is None or support is None or deliverable is None or deadline is None or len(self.faults) > before:
            return None
        item = tidied(
            NewItem(
                content=cells["content"] or None,
                lead=lead,
                deadline=deadline,
                support=support,
                deliverable=deliverable,
                written=deliverable is not Deliverable.COMPLETION if written is None else written,
                room=cells["room"] or None,
                point=cells["point"] or None,
            )
        )
        mark = fingerprint_of(item)
        try:
            return _Checked(row.line, item, check_item(self.ledger, self.directive, item), mark)
        except RoutineNotTracked:
            return _Checked(row.line, item, None, mark)
        except SecretHasNoContent as error:
            self._keep(row, sheet, "content", error)
        except UnitGone as error:
            self._keep(row, sheet, "lead", error)
        except TrackerError as error:
            self._keep(row, sheet, "deadline", error)
        return None

    def _cell(self, row: Row, sheet: Sheet, column: str, understand: Callable[[str], Value]) -> Value | None:
        """Return what a cell means, or None with its fault kept."""
        try:
            return understand(row.cells[column])
        except TrackerError as error:
            self._keep(row, sheet, column, error)
            return None

    def _lead(self, text: str) -> Sequence[int]:
        """Return the lead units of a cell; raises NoLead for an empty one."""
        if not text:
            raise NoLead
        return self.units(text)

    def _support(self, text: str) -> Sequence[int]:
        """Return the supporting units of a cell."""
        return self.units(text) if text else ()

    def _keep(self, row: Row, sheet: Sheet, column: str, error: TrackerError) -> None:
        """Keep a fault under the heading the file itself uses; what a refusal goes on to list has no room in a cell."""
        sentence, more, _rest = said(error).partition("\n")
        if more:
            sentence = sentence.rpartition(". ")[0] + "."
        self.faults.append(Fault(row.line, sheet.columns[column], sentence))


@lru_cache(REMEMBERED)
def _deliverable(text: str) -> Deliverable:
    known = DELIVERABLES.get(fold(text))
    if known is None:
        raise NotADeliverable(text=text)
    return known


@lru_cache(REMEMBERED)
def _written(text: str) -> bool | None:
    """Return whether a written report is required; None where the cell is empty."""
    if not text:
        return None
    answer = YES_NO.get(fold(text))
    if answer is None:
        raise NotYesOrNo(text=text)
    return answer
