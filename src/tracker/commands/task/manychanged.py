"""
Many tasks changed by one command: which, how, and what each was and is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tracker.commands.input.asking import agreed
from tracker.commands.input.tasknamed import some_tasks
from tracker.commands.input.wanting import can_ask
from tracker.commands.reply.show import brief, content, unit_number
from tracker.commands.reply.tell import tell
from tracker.law.vocabulary import OPEN_STATUSES, Happened, Status
from tracker.ledger.transaction import writing
from tracker.queries.lookup import find_directive, unit_names
from tracker.queries.task.task import task as find_task
from tracker.render.arrange import arranged
from tracker.render.output import emit
from tracker.render.view import Column, View
from tracker.services.task.bulk import Bulk, BulkRefused, Changed, chosen_tasks, each
from tracker.words.labels.task import STATUSES
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger
    from tracker.ledger.storage.connection import Connection
    from tracker.settings import Settings
    from tracker.units.matching import UnitNames

Act = Callable[["Ledger", "UnitNames", int], "Recorded"]
"""What is done to each task."""

Chosen = tuple[list[str] | None, str | None, str | None, Sequence[Status]]
"""Which tasks: by their numbers, of a unit, of a directive, in these states."""


def open_statuses() -> list[Status]:
    """Return the states of a task that is not ended."""
    return [status for status in Status if status in OPEN_STATUSES]


def run(
    settings: Settings,
    chosen: Chosen,
    act: Act,
    *,
    commit: bool,
    format: str | None,
    output: Path | None,
    only: Callable[[Ledger, int], bool] | None = None,
) -> None:
    """
    Do it to every task, show what it came to, and refuse all where one refuses; raises BulkRefused.

    Somebody at a terminal who has seen the preview is asked whether it is to be written.

    `only` leaves out some of the tasks that a unit or a directive chose.
    """
    typed, unit, directive, statuses = chosen
    asked = some_tasks(typed or ())
    with writing(settings, dry_run=not commit) as ledger:
        names = unit_names(ledger.connection)
        numbers = chosen_tasks(
            ledger,
            asked,
            unit=unit_number(ledger.connection, unit),
            directive=find_directive(ledger.connection, directive).id if directive else None,
            statuses=statuses,
            only=only,
        )
        bulk = each(ledger, numbers, lambda task: act(ledger, names, task))
        # before anything is kept: a column that is not there refuses the act too
        page = _view(ledger.connection, bulk, names, committed=commit and not bulk.refused)
        arranged(page)
        if bulk.refused:
            ledger.give_up()
    emit(page, format=format, output=output)
    if bulk.refused:
        raise BulkRefused(count=len(bulk.refused))
    if format == "json" and output is None:
        return
    count = len(bulk.changes)
    is_read = format is None and output is None and can_ask()
    if commit or (is_read and agreed(_("Ghi cho {count} nhiệm vụ này?").format(count=count))):
        if not commit:
            _write(settings, numbers, act)
        tell("Đã ghi cho {count} nhiệm vụ. Lấy lại tất cả bằng «tracker undo».", count=count)
    else:
        tell("Xem trước {count} nhiệm vụ, chưa ghi gì. Thêm --commit để ghi.", count=count)


def _write(settings: Settings, numbers: Sequence[int], act: Act) -> None:
    """Do to these tasks what was seen before, to all of them or none; raises BulkRefused."""
    with writing(settings) as ledger:
        names = unit_names(ledger.connection)
        bulk = each(ledger, numbers, lambda task: act(ledger, names, task))
        if bulk.refused:
            ledger.give_up()
    if bulk.refused:
        raise BulkRefused(count=len(bulk.refused))


class _Row(NamedTuple):
    """One task of the page; what it is about is empty where there is no such task."""

    task: int
    directive: str | None
    content: str | None
    secret: int
    unit: str | None
    old: str | None
    new: str | None
    refusal: str | None


def _view(connection: Connection, bulk: Bulk, names: UnitNames, *, committed: bool) -> View:
    """Return what was done to each task, or why it refused."""
    columns = (
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản"), filled_only=True),
        # a refusal is read whole, and needs the room
        Column("content", _("Nội dung"), told=content, wrap=True, filled_only=True, minor=bool(bulk.refused)),
        Column("unit", _("Chủ trì"), said=brief),
        Column("old", _("Đang ghi"), wrap=True),
        Column("new", _("Sẽ ghi") if not committed else _("Đã ghi"), wrap=True),
        Column("refusal", _("Không làm được vì"), wrap=True, whole=True, filled_only=True),
    )
    rows = []
    for change in bulk.changes:
        lead = names.name(change.before.lead) if change.before and change.before.lead else None
        about = None if change.before is None else find_task(connection, change.task)
        directive, text, secret = (None, None, 0) if about is None else (about.directive, about.content, about.secret)
        old, new = _what(change, names)
        rows.append(_Row(change.task, directive, text, secret, lead, old, new, change.refusal))
    title = _("NHIỀU NHIỆM VỤ") if committed else _("XEM TRƯỚC NHIỀU NHIỆM VỤ")
    return View.of(columns, rows, title=title)


def _what(change: Changed, names: UnitNames) -> tuple[str | None, str | None]:
    """Return what changes in a task: its lead, its deadline, what was corrected, or where it stands."""
    before, after = change.before, change.after
    if before is None or after is None:
        return None, None
    facts = change.recorded[0].event.facts
    if before.lead != after.lead:
        return names.name(before.lead or 0), names.name(after.lead or 0)
    if before.due_on != after.due_on:
        return _day(before.due_on), _day(after.due_on)
    if "field" in facts:
        return str(facts["old"] or ""), str(facts["new"] or "")
    if change.recorded[0].event.happened is Happened.CAUSE_CONFIRMED:
        period = f" ({facts['period']})" if facts.get("period") else ""
        return None, _("nguyên nhân khách quan: {document}").format(document=facts["number"]) + period
    if before.phrase != after.phrase:
        return before.phrase, after.phrase
    return _(STATUSES[before.status or ""]), _(STATUSES[after.status or ""])


def _day(day: date | None) -> str:
    return "" if day is None else f"{day:%d/%m/%Y}"
