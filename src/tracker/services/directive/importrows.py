"""
Rows of a file of tasks, read as items: each cell understood, or its fault kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeVar

from tracker.days.deadlines import Kind
from tracker.days.phrases import read
from tracker.errors import Forbidden, TrackerError, Usage
from tracker.files.tabular import Fault, Faults, Row, Sheet
from tracker.law.vocabulary import Deliverable
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import FoundDirective, unit_names
from tracker.services.directive.enter import (
    YES_NO,
    fingerprint_of,
    is_entered,
    tidied,
)
from tracker.services.directive.newitems import (
    ContentMissing,
    NewItem,
    RoutineNotTracked,
    SecretHasNoContent,
    check_item,
)
from tracker.services.directive.twice import ItemAlike, ItemKnown, Items, Rows
from tracker.services.unit.gone import UnitGone
from tracker.units.matching import UnitNames
from tracker.words.language import said
from tracker.words.text import fold

Value = TypeVar("Value")

REMEMBERED = 4096
"""Cells whose meaning is kept: files repeat a few names and deadlines thousands of times."""

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


class RowTwice(Forbidden):
    """Two rows of the file ask the same of the same unit."""

    sentence = (
        "Trùng với dòng {line} của tệp: cùng nội dung, cùng đơn vị chủ trì. Bỏ một dòng; nếu đúng là hai nhiệm vụ khác "
        "nhau, thêm --as-new."
    )


class CheckedRow(NamedTuple):
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


class RowReader:
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

    def rows(self, sheet: Sheet) -> Iterator[CheckedRow]:
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

    def _row(self, row: Row, sheet: Sheet) -> CheckedRow | None:
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
            return CheckedRow(row.line, item, check_item(self.ledger, self.directive, item), mark)
        except RoutineNotTracked:
            return CheckedRow(row.line, item, None, mark)
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


class _Before:
    """What the ledger has of a directive, and what the rows above asked."""

    def __init__(
        self, ledger: Ledger, directive: FoundDirective, names: UnitNames, rows: Rows, *, as_new: bool
    ) -> None:
        """Read what stands; with `as_new`, only what is the same in everything was entered before."""
        self.ledger, self.directive = ledger, directive
        self.items = Items(ledger, directive, names)
        self.last = ledger.last_number("item")
        self.rows = rows
        self.as_new = as_new

    def refusal(self, row: CheckedRow) -> Forbidden | None:
        """Return why a row is taken for one entered before: ItemKnown where nothing differs; None for a new one."""
        first = None if self.as_new else self.rows.before(row.line, row.item.content or "", row.item.lead)
        if first is not None:
            return RowTwice(line=first)
        if is_entered(self.ledger, self.directive, row.mark, self.last):
            return None  # `enter` counts the rows that a file brought in before
        refusal = self.items.refusal(row.item, row.due_on)
        return None if self.as_new and isinstance(refusal, ItemAlike) else refusal
