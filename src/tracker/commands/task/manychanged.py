"""
Many tasks changed by one command: which, how, and what each was and is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from tracker.commands.input.asking import agreed
from tracker.commands.input.options import WRITING
from tracker.commands.input.tasknamed import AT, PARTED, some_tasks
from tracker.commands.input.wanting import can_ask, line_of, with_arguments
from tracker.commands.reply.show import brief, content, unit_number
from tracker.commands.reply.tell import tell, without_receipt
from tracker.errors import Usage
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
from tracker.words.numbers import listed

if TYPE_CHECKING:
    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger
    from tracker.ledger.storage.connection import Connection
    from tracker.settings import Settings
    from tracker.units.matching import UnitNames
    from tracker.workdays import Calendar

Tasks = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=_("SỐ…"),
        help=_(
            "Số nhiệm vụ hoặc ĐƠN-VỊ@VĂN-BẢN; nhiều thì 3,5-9 12, xem trước rồi --commit; "
            "bỏ trống thì chọn bằng --unit, --directive."
        ),
        show_default=False,
    ),
]
Commit = Annotated[
    bool,
    typer.Option(
        "--commit",
        help=_("Ghi cho nhiều nhiệm vụ; không có tùy chọn này thì chỉ xem trước."),
        rich_help_panel=WRITING,
    ),
]
MANY = "bulk"
"""The group whose commands show what they would do to one task, too."""

Act = Callable[["Ledger", "UnitNames", int], "Recorded"]
"""What is done to each task."""

Doing = Callable[["Ledger", "UnitNames", Sequence[int], Act], Bulk]
"""How it is done to all of them."""


def each_of(ledger: Ledger, names: UnitNames, tasks: Sequence[int], act: Act) -> Bulk:
    """Do it to one task after the other."""
    return each(ledger, tasks, lambda task: act(ledger, names, task))


class CommitOrTry(Usage):
    """What is to be written and what is only tried cannot be one."""

    sentence = "--commit để ghi, --dry-run để chạy thử: bỏ một trong hai."


class Chosen(NamedTuple):
    """
    Which tasks: those typed, of a unit, of a directive, in these states.

    `only` leaves out some of the tasks that a unit or a directive chose.
    """

    typed: list[str] | None
    unit: str | None
    directive: str | None
    statuses: Sequence[Status]
    only: Callable[[Ledger, int], bool] | None = None

    def is_one(self, ctx: Any) -> bool:
        """Say whether one task alone was typed, which is done at once but for a command of `bulk`."""
        words = " ".join(self.typed or ()).strip()
        is_named = len(self.typed or ()) == 1 and AT in words and not PARTED.search(words)
        is_alone = self.unit is None and self.directive is None and ctx.parent.info_name != MANY
        return is_alone and (words.isdecimal() or is_named)


class Way(NamedTuple):
    """How it is done: written or only tried, and how the page of many is printed."""

    commit: bool
    dry_run: bool
    format: str | None
    output: Path | None


class Done(NamedTuple):
    """
    What was done to one task or to many, those that wait for a receipt among them, and the calendar.

    `is_one` says that it is to be told in a sentence; a page has told it already.
    """

    recorded: list[Recorded]
    waiting: list[int]
    calendar: Calendar
    is_one: bool


def open_statuses() -> list[Status]:
    """Return the states of a task that is not ended."""
    return [status for status in Status if status in OPEN_STATUSES]


def one_or_many(ctx: Any, chosen: Chosen, act: Act, way: Way, doing: Doing = each_of) -> Done:
    """Do it to one task at once, or to many as `run` does; raises CommitOrTry, and what the act or `run` raises."""
    if not chosen.is_one(ctx):
        return run(ctx, chosen, act, way, doing)
    _check(way)
    (task,) = some_tasks(chosen.typed or ())
    with writing(ctx.obj, dry_run=way.dry_run) as ledger:
        names = unit_names(ledger.connection)
        before = ledger.standing(task)
        recorded = act(ledger, names, task)
        done = Done([recorded], without_receipt(ledger, [recorded.event.subject_id]), ledger.calendar, is_one=True)
        if way.format or way.output:
            change = Changed(task, before, ledger.standing(task), [recorded])
            page = _view(ledger.connection, Bulk([change]), names, committed=not way.dry_run)
            arranged(page)
    if way.format or way.output:
        emit(page, format=way.format, output=way.output)
        return done._replace(is_one=False)
    return done


def _check(way: Way) -> None:
    """Raise CommitOrTry for what is to be written and only tried."""
    if way.commit and way.dry_run:
        raise CommitOrTry


def run(ctx: Any, chosen: Chosen, act: Act, way: Way, doing: Doing = each_of) -> Done:
    """
    Do it to every task, show what it came to, and refuse all where one refuses; raises BulkRefused.

    Somebody at a terminal who has seen the preview is asked whether it is to be written.
    """
    _check(way)
    settings: Settings = ctx.obj
    commit, format, output = way.commit, way.format, way.output  # noqa: A001 - the name of its option
    typed, unit, directive, statuses, only = chosen
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
        bulk = doing(ledger, names, numbers, act)
        waiting = without_receipt(ledger, [each.task for each in bulk.changes if each.after is not None])
        # before anything is kept: a column that is not there refuses the act too
        page = _view(ledger.connection, bulk, names, committed=commit and not bulk.refused)
        arranged(page)
        recorded = [act_done for change in bulk.changes for act_done in change.recorded]
        done = Done(recorded, waiting, ledger.calendar, is_one=False)
        if bulk.refused:
            ledger.give_up()
    emit(page, format=format, output=output)
    if bulk.refused:
        raise _refusal(ctx, bulk)
    if format == "json" and output is None:
        return done
    count = len(bulk.changes)
    is_read = format is None and output is None and not way.dry_run and can_ask()
    if commit or (is_read and agreed(_("Ghi cho {count} nhiệm vụ này?").format(count=count))):
        if not commit:
            _write(settings, numbers, act, doing)
        tell("Đã ghi cho {count} nhiệm vụ. Lấy lại tất cả bằng «tracker undo».", count=count)
    else:
        tell("Xem trước {count} nhiệm vụ, chưa ghi gì. Thêm --commit để ghi.", count=count)
    return done


def _refusal(ctx: Any, bulk: Bulk) -> BulkRefused:
    """Return the refusal of all, with the line that does it to those that can."""
    refusal = BulkRefused(count=len(bulk.refused))
    can = [change.task for change in bulk.changes if change.refusal is None]
    if can:
        line = line_of(with_arguments(ctx, listed(can)))
        refusal.add_note(_("Chỉ làm với {count} nhiệm vụ còn lại:\n  {line}").format(count=len(can), line=line))
    return refusal


def _write(settings: Settings, numbers: Sequence[int], act: Act, doing: Doing) -> None:
    """Do to these tasks what was seen before, to all of them or none; raises BulkRefused."""
    with writing(settings) as ledger:
        names = unit_names(ledger.connection)
        bulk = doing(ledger, names, numbers, act)
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
    if before is None or after is None or not change.recorded:
        return None, None
    facts = change.recorded[0].event.facts
    if before.lead != after.lead:
        return names.name(before.lead or 0), names.name(after.lead or 0)
    if before.due_on != after.due_on:
        return _day(before.due_on), _day(after.due_on)
    if "field" in facts:
        return str(facts["old"] or ""), str(facts["new"] or "")
    if change.recorded[0].event.happened is Happened.TASK_URGED:
        return None, _("lần đôn đốc {number}").format(number=facts["urging"])
    if change.recorded[0].event.happened is Happened.CAUSE_CONFIRMED:
        period = f" ({facts['period']})" if facts.get("period") else ""
        return None, _("nguyên nhân khách quan: {document}").format(document=facts["number"]) + period
    if before.phrase != after.phrase:
        return before.phrase, after.phrase
    return _(STATUSES[before.status or ""]), _(STATUSES[after.status or ""])


def _day(day: date | None) -> str:
    return "" if day is None else f"{day:%d/%m/%Y}"
