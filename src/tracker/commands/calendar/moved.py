"""
What a change of the calendar did: the deadlines that moved, and the things done late that are on time by it.
"""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.calendar.days import named
from tracker.commands.input.subjects import subject_said
from tracker.commands.reply.lawsaid import rule_name
from tracker.commands.reply.show import brief
from tracker.commands.reply.tell import tell
from tracker.law.custom.cities import city_of
from tracker.law.vocabulary import Subject
from tracker.queries.ledger.log import unit_names
from tracker.queries.lookup import find_directive
from tracker.render.output import emit
from tracker.render.view import Column, View
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.clocks.parts import Clock
    from tracker.ledger.ledger import Ledger
    from tracker.ledger.storage.connection import Connection
    from tracker.services.calendar.change import CalendarChanged
    from tracker.workdays import Day

Pair = tuple["Clock", "Clock"]


def moved(connection: Connection, pairs: Sequence[Pair], limit: int) -> View:
    """Return the deadlines that a change of the calendar moved, with the day before and after."""
    columns = (
        Column("article", _("Điều"), minor=True),
        Column("duty", _("Việc")),
        Column("subject", _("Của")),
        Column("unit", _("Đơn vị"), wrap=True),
        Column("was_due_on", _("Hạn cũ"), "date"),
        Column("due_on", _("Hạn mới"), "date"),
        Column("provisional", _("Dự kiến"), "bool"),
    )
    shown = sorted(pairs, key=_duties_first)[:limit]
    rows = [(*_named(connection, now), was.due_on, now.due_on, now.provisional) for was, now in shown]
    return View(columns, rows, notes=_rest(len(pairs), len(rows)))


def done(connection: Connection, pairs: Sequence[Pair], limit: int, *, title: str) -> View:
    """Return things done that are judged by another day now, with the day on which they were done."""
    columns = (
        Column("article", _("Điều"), minor=True),
        Column("duty", _("Việc")),
        Column("subject", _("Của")),
        Column("unit", _("Đơn vị"), wrap=True),
        Column("met_on", _("Ngày làm xong"), "date"),
        Column("was_due_on", _("Hạn cũ"), "date"),
        Column("due_on", _("Hạn mới"), "date"),
    )
    shown = sorted(pairs, key=_duties_first)[:limit]
    rows = [(*_named(connection, now), now.met_on, was.due_on, now.due_on) for was, now in shown]
    return View(columns, rows, title=title, notes=_rest(len(pairs), len(rows)))


def _rest(count: int, shown: int) -> tuple[str, ...]:
    """Return how many more there are."""
    if count <= shown:
        return ()
    return (_("… và {count} thời hạn khác; xem đủ bằng --limit {total}.").format(count=count - shown, total=count),)


def _duties_first(pair: Pair) -> tuple[bool, date, int]:
    """Order deadlines: duties before the rest, the nearest first."""
    was, now = pair
    return now.force != "duty", was.due_on or date.max, now.id


def _named(connection: Connection, clock: Clock) -> tuple[str, str, str, str]:
    """Return under which article what is owed, of which subject, and by whom."""
    unit = _(city_of(clock.regulation.act).office) if clock.unit is None else unit_names(connection)[clock.unit]
    return clock.law.article, rule_name(clock.law), _subject(connection, clock), str(brief(unit))


def _subject(connection: Connection, clock: Clock) -> str:
    """Return what a clock belongs to; a directive by its symbol."""
    of_directive = clock.subject is Subject.DIRECTIVE
    symbol = find_directive(connection, f"#{clock.subject_id}").number if of_directive else None
    return subject_said(clock.subject, clock.subject_id, symbol=symbol)


def tables_of(ledger: Ledger, changed: CalendarChanged, limit: int) -> list[View]:
    """Return the tables of what a change moved, and of the things done that it makes on time or less late."""
    found = [
        moved(ledger.connection, changed.moved, limit),
        done(ledger.connection, changed.on_time, limit, title=_("VIỆC ĐÃ XONG SẼ LÀ ĐÚNG HẠN")),
        done(ledger.connection, changed.less_late, limit, title=_("VIỆC ĐÃ XONG VẪN MUỘN, MUỘN ÍT HƠN")),
    ]
    return [view for view in found if view.rows or view.notes]


def tell_of(said: str, changed: CalendarChanged, views: Iterable[View], *, dry_run: bool) -> None:
    """Say what was done and what followed, then print the tables."""
    followed = [_("Không thời hạn đang mở nào thay đổi.")]
    if changed.moved:
        followed = [_("{count} thời hạn đang mở thay đổi.").format(count=len(changed.moved))]
    if changed.on_time:
        followed.append(_("{count} việc đã xong sẽ là đúng hạn.").format(count=len(changed.on_time)))
    if changed.less_late:
        followed.append(_("{count} việc đã xong vẫn muộn, muộn ít hơn.").format(count=len(changed.less_late)))
    tell("{said} {followed}", dry_run=dry_run, said=said, followed=" ".join(followed))
    for view in views:
        sys.stdout.write("\n")
        emit(view)


def as_it_is(day: Day) -> str:
    """Return a day with its weekday, and whether it is worked."""
    said = _("{day} là ngày làm việc") if day.working else _("{day} là ngày nghỉ")
    return said.format(day=named(day.day))
