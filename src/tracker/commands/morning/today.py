"""
`today`: the morning page. What the Office owes, what is late, what falls due, what waits.

It is one screen, on a terminal, on a pipe and in a file: what many owe alike stands in one line, and each part says what
it leaves out. Programs get every row, and people with `--full`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from tracker.commands.input.options import AsOf, Format, Full, Output
from tracker.commands.inspection.said import overstayed_said
from tracker.commands.meeting.pages import ahead, note
from tracker.commands.morning.card import with_card
from tracker.commands.morning.parts import parts
from tracker.commands.reply.printing import supposing
from tracker.commands.reply.show import signed
from tracker.commands.reply.totals import overdue_headed, overdue_json
from tracker.ledger.cronlog import last_run
from tracker.ledger.storage import load_regulation
from tracker.queries import reading
from tracker.queries.duty.morning import around, is_new, last_day, next_report_day
from tracker.queries.duty.overdue import Scope, check_day, tally
from tracker.queries.register.inspection import overstayed
from tracker.queries.register.meeting import next_meeting
from tracker.queries.register.week import Reported, last_report
from tracker.render.output import emit, format_of
from tracker.render.terminal.waiting import waiting
from tracker.render.text.json_ import records
from tracker.render.view import Page
from tracker.words.dates import WEEKDAYS
from tracker.words.language import _
from tracker.workdays import Calendar

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.settings import Settings

app = typer.Typer()

LOOK_AHEAD = timedelta(days=28)
"""About twenty working days: unannounced days within these are named."""

ENDS_SOON = timedelta(days=60)
"""Before the last day of the calendar: then it is time to load another year."""


@app.command("today", help=_("Trang buổi sáng: việc phải làm, sắp hạn, chờ xác nhận, mới quá hạn, lịch."))
def today(
    ctx: typer.Context, full: Full = False, as_of: AsOf = None, format: Format = None, output: Output = None
) -> None:
    """Print the morning page."""
    show(ctx.obj, full=full, as_of=as_of, format=format, output=output)


def show(
    settings: Settings,
    *,
    full: bool = False,
    as_of: date | None = None,
    format: str | None = None,
    output: Path | None = None,
) -> None:
    """Print the morning page: one screen, unless it is asked for in full; of a past day as it was known then. As a picture a card."""
    day = as_of or settings.today
    with waiting(_("Đọc sổ")), reading(settings, as_of=as_of) as connection:
        morning = page(connection, day, full=full, then=as_of is not None)
        if format_of(format, output) == "png":
            morning = with_card(morning, connection, day, then=as_of is not None)
        morning = signed(morning, connection, settings, day=day)
    emit(supposing(morning, as_of, settings.today), format=format, output=output)


def page(connection: Connection, day: date, *, full: bool = False, then: bool = False) -> Page:
    """
    Return the morning page of a day: for people the first lines of each list or all of them, for machines all.

    `then` asks for a past day.
    """
    regulation = load_regulation(connection)
    check_day(connection, day)
    counted = tally(connection, day, Scope(then=then))
    lists = parts(connection, regulation, day, counted, then=then)
    end = last_day(connection)
    calendar = around(connection, day - timedelta(days=40), min(end, day + LOOK_AHEAD + timedelta(days=21)))
    thursday, held = next_report_day(regulation, calendar, day)
    meeting = next_meeting(connection, day, then=then)
    warnings = [
        *_calendar_warnings(calendar, day, end),
        *_run_warnings(connection, calendar, day),
        *(overstayed_said(each) for each in overstayed(connection, day, then=then)),
    ]
    week = last_report(connection, calendar, day)
    machine: dict[str, object] = {
        "today": day,
        "working_day": calendar.is_working(day),
        "overdue_totals": overdue_json(counted),
        **{part.key: list(records(part.whole)) for part in lists},
        "thursday": {"day": thursday, "held_on": held, "moved": held != thursday},
        "meeting": ahead(meeting),
        "warnings": warnings,
        "last_week": None if week is None else week._asdict(),
    }
    title = _("{weekday}, {day:%d/%m/%Y} · {overdue}").format(
        weekday=_(WEEKDAYS[day.weekday()]).upper(), day=day, overdue=overdue_headed(counted)
    )
    office, *others = (part.whole if full else part.first for part in lists)
    reports = _thursday_note(thursday, held, day)
    if held == day:
        office = (
            office.but(notes=(" ".join((reports, *office.notes)),), empty=reports)
            if office.rows
            else office.but(empty=reports)
        )
    notes = (
        *([_("Sổ chưa có văn bản nào. Bắt đầu bằng «tracker directive add».")] if is_new(connection) else []),
        *([] if held == day else [reports]),
        *_silent_note(week),
        *(_("Lưu ý: {said}").format(said=said) for said in warnings),
        *note(meeting),
    )
    return Page(title, (office, *others), machine, notes, for_a_look=not full)


def _thursday_note(thursday: date, held: date, today: date) -> str:
    """Return when the weekly reports come next, or that they come today (Art. 6.1.d)."""
    weekday, usual = (_(WEEKDAYS[each.weekday()]) for each in (held, thursday))
    when = _("{weekday}, {held:%d/%m/%Y}").format(weekday=weekday, held=held)
    if held != thursday:
        when = _("{when}, vì {usual} {day:%d/%m/%Y} là ngày nghỉ").format(when=when, usual=usual, day=thursday)
    if held == today:
        return _("Hôm nay làm báo cáo tuần (Điều 6.1.d), {when}: «tracker weekly».").format(when=when)
    return _("Báo cáo tuần (Điều 6.1.d): {when}.").format(when=when)


def _silent_note(week: Reported | None) -> Iterable[str]:
    """Yield how many units were silent on the last Thursday, where any was; no breach (Art. 6.1.d)."""
    if week is not None and week.silent:
        said = _(
            "Báo cáo tuần {day:%d/%m/%Y}: {filed} đơn vị đã nộp, {silent} đơn vị chưa có báo cáo: «tracker weekly list»."
        )
        yield said.format(day=week.thursday, filed=week.filed, silent=week.silent)


def _calendar_warnings(calendar: Calendar, day: date, end: date) -> Iterable[str]:
    """Yield what is to be known of the days ahead."""
    now = calendar.day(day)
    if not now.working:
        source = now.source or _("cuối tuần")
        yield _("hôm nay là ngày nghỉ ({source}).").format(source=source)
    ahead = calendar.walk(day, min(calendar.last, day + LOOK_AHEAD))
    unsure = [each for each in [now, *ahead] if each.provisional]
    if unsure:
        listed = "; ".join(
            f"{each.day:%d/%m/%Y} ({each.source})" if each.source else f"{each.day:%d/%m/%Y}" for each in unsure[:3]
        )
        more = _(" và {count} ngày khác").format(count=len(unsure) - 3) if len(unsure) > 3 else ""
        yield _("{count} ngày sắp tới chưa được công bố chính thức: {listed}.").format(
            count=len(unsure), listed=listed + more
        )
    if end - day <= ENDS_SOON:
        yield _("lịch làm việc chỉ có đến {end:%d/%m/%Y}; nạp năm sau bằng «tracker calendar load {year}».").format(
            end=end, year=end.year + 1
        )


def _run_warnings(connection: Connection, calendar: Calendar, day: date) -> Iterable[str]:
    """Yield that `check` has not run for more than a working day."""
    last = last_run(connection, day)
    if last is None:
        yield _("chưa có lần chạy «tracker check» nào; đặt lịch cron để được nhắc hằng ngày.")
    elif last < calendar.first or (last < day and calendar.between(last, day) > 1):
        yield _("«tracker check» chạy lần cuối ngày {last:%d/%m/%Y}; kiểm tra lịch cron.").format(last=last)
