"""
Bringing in a file of tasks: every row becomes an item, or none does (Art. 6.2.a).

The file streams through in batches, with the checks and the clocks of a single act; a row that
the directive already has is left out, so a second run adds nothing. A row like one of the ledger, or like another row
of the file, is a fault unless it is said to be a new one. All faults are gathered before anything is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from tracker.errors import BadData
from tracker.files.tabular import Faults, open_rows
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import FoundDirective, unit_names
from tracker.services.directive.enter import (
    Entered,
    enter,
    entry_day,
    finish,
)
from tracker.services.directive.importrows import CheckedRow, RowReader
from tracker.services.directive.twice import Rows

BATCH = 1000
HEAVIEST = 1 << 18
"""Characters of content in a batch; one more row may stand above it."""

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
        checked = RowReader(ledger, directive, imported.faults, asked, as_new=as_new).rows(sheet)
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


def _batch(rows: Iterator[CheckedRow]) -> list[CheckedRow]:
    """Return the next rows: so many, or as many as are heavy enough."""
    batch: list[CheckedRow] = []
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
    batch: list[CheckedRow],
    marked: list[tuple[CheckedRow, int]],
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
