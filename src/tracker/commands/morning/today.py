"""
`today`: the morning page. What the Office owes, what falls due, what waits, what has just become overdue.

On a terminal each part shows its first rows and how many more there are; on a pipe and in a file
the page is complete.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

import typer

from tracker.commands.door.options import Format, Output
from tracker.commands.door.printing import first_rows
from tracker.commands.door.show import head_note
from tracker.commands.door.totals import overdue_json, overdue_said
from tracker.commands.inspection.said import overstayed_said
from tracker.commands.listing import overdue as duties
from tracker.commands.listing.rows import waiting_view
from tracker.commands.meeting.pages import ahead, note
from tracker.ledger.cronlog import last_run
from tracker.ledger.storage import load_regulation
from tracker.queries import reading
from tracker.queries.duty.morning import around, last_day, newly_overdue, next_report_day, office_today
from tracker.queries.duty.overdue import Due, Tally, due, overdue, tally, working_day
from tracker.queries.register.inspection import overstayed
from tracker.queries.register.meeting import next_meeting
from tracker.queries.register.week import Reported, last_report
from tracker.queries.task.waiting import waiting
from tracker.render.json_ import records
from tracker.render.output import emit
from tracker.render.view import Column, Page, View
from tracker.words.dates import WEEKDAYS
from tracker.words.language import _
from tracker.workdays import Calendar, CalendarMissing

if TYPE_CHECKING:
    from tracker.law.regulation import Regulation
    from tracker.ledger.storage.connection import Connection
    from tracker.settings import Settings

app = typer.Typer()

WITHIN = 5
"""Working days ahead that «falls due» means."""

MOST = 5
"""Rows of each part on a terminal."""

LOOK_AHEAD = timedelta(days=28)
"""About twenty working days: unannounced days within these are named."""

ENDS_SOON = timedelta(days=60)
"""Before the last day of the calendar: then it is time to load another year."""

WORST = 3
"""How many of the worst stand beside the totals."""

ROOM_FOR = {
    "worst": frozenset({"task", "content_said", "owed_by", "due_on", "provisional", "days_late"}),
    "office": frozenset({"directive", "task", "content_said", "duty", "due_on", "provisional", "days_late"}),
    "due": frozenset({"task", "content_said", "owed_by", "due_on", "provisional"}),
    "waiting": frozenset({"task", "content_said", "unit", "since", "waits", "proposing_room"}),
    "newly_overdue": frozenset({"task", "content_said", "duty", "owed_by", "due_on", "provisional"}),
}
"""Columns of the lists that the page has room for, by its parts; machines get all."""


@app.command("today", help=_("Trang buổi sáng: việc phải làm, sắp hạn, chờ xác nhận, mới quá hạn, lịch."))
def today(ctx: typer.Context, format: Format = None, output: Output = None) -> None:
    """Print the morning page."""
    is_short = output is None and format in (None, "table") and sys.stdout.isatty()
    with reading(ctx.obj) as connection:
        morning = page(connection, ctx.obj.today, most=MOST if is_short else None)
    emit(morning, format=format, output=output)


def show_short(settings: Settings) -> None:
    """Print the morning page with the first rows of each part, on a pipe too."""
    with reading(settings) as connection:
        emit(page(connection, settings.today, most=MOST))


def page(connection: Connection, day: date, *, most: int | None = None) -> Page:
    """Return the morning page of a day; each part has `most` rows for people, and all for machines."""
    regulation = load_regulation(connection)
    parts = _parts(connection, day)
    counted, worst = tally(connection, day), overdue(connection, day, limit=WORST)
    end = last_day(connection)
    calendar = around(connection, day - timedelta(days=40), min(end, day + LOOK_AHEAD + timedelta(days=21)))
    thursday, held = next_report_day(regulation, calendar, day)
    meeting = next_meeting(connection, day)
    warnings = [
        *_calendar_warnings(calendar, day, end),
        *_run_warnings(connection, calendar, day),
        *(overstayed_said(each) for each in overstayed(connection, day)),
    ]
    machine: dict[str, object] = {
        "today": day,
        "working_day": calendar.is_working(day),
        "overdue_totals": overdue_json(counted),
        "worst": list(records(_worst(regulation, worst, counted, day))),
        **{key: list(records(view)) for key, _command, view in parts},
        "thursday": {"day": thursday, "held_on": held, "moved": held != thursday},
        "meeting": ahead(meeting),
        "warnings": warnings,
    }
    title = _("{weekday}, NGÀY {day:%d/%m/%Y}").format(weekday=_(WEEKDAYS[day.weekday()]).upper(), day=day)
    week = last_report(connection, calendar, day)
    machine["last_week"] = None if week is None else week._asdict()
    notes = [
        _thursday_note(thursday, held),
        *_silent_note(week),
        *(_("Lưu ý: {said}").format(said=said) for said in warnings),
    ]
    sections = (
        _worst(regulation, worst, counted, day),
        *(_short(view, ROOM_FOR[key], command, most) for key, command, view in parts),
    )
    return Page(title, sections, machine, (*notes, *note(meeting), head_note(connection)))


def _parts(connection: Connection, day: date) -> list[tuple[str, str, View]]:
    """Return the parts of the page: JSON key, the command that lists more, and all rows."""
    within = WITHIN
    while within:  # near its end the calendar may not reach five working days
        try:
            working_day(connection, day, within)
        except CalendarMissing:
            within -= 1
            continue
        break
    law = load_regulation(connection)
    office = duties.view(law, office_today(connection, day), day, _("VĂN PHÒNG PHẢI LÀM"), [], late=True)
    near = duties.view(
        law, due(connection, day, within), day, _("ĐẾN HẠN HÔM NAY VÀ 05 NGÀY LÀM VIỆC TỚI"), [], late=False
    )
    waits = waiting_view(waiting(connection, day), _("ĐANG CHỜ XÁC NHẬN, CHỈ ĐẠO, NGÀY NHẬN"))
    fresh = duties.view(
        law, newly_overdue(connection, day), day, _("MỚI QUÁ HẠN TỪ NGÀY LÀM VIỆC TRƯỚC"), [], late=True
    )
    return [
        ("office", "overdue --unit VP", office.but(empty=_("Không có việc phải làm hôm nay."))),
        ("due", "due", near),
        ("waiting", "waiting", waits),
        ("newly_overdue", "overdue", fresh.but(empty=_("Không có việc mới quá hạn."))),
    ]


def _worst(regulation: Regulation, rows: Sequence[Due], counted: Tally, day: date) -> View:
    """Return how many duties are overdue, and the worst of them."""
    view = duties.view(regulation, rows, day, overdue_said(counted), [], late=True)
    view = first_rows(view.but(total=counted.total), WORST)
    return view.but(columns=_fitting(view, ROOM_FOR["worst"]))


def _fitting(view: View, room_for: frozenset[str]) -> tuple[Column, ...]:
    """Return the columns of a list, those for which a page has no room for machines alone."""
    return tuple(
        column if column.machine_only or column.key in room_for else column.but(machine_only=True, people_only=False)
        for column in view.columns
    )


def _short(view: View, room_for: frozenset[str], command: str, most: int | None) -> View:
    """Return a part with the columns that fit a page, and its first rows."""
    columns = _fitting(view, room_for)
    total = len(view.rows)
    title = _("{title}: {total}").format(title=view.title, total=total) if total else view.title
    notes: tuple[str, ...] = ()
    rows = view.rows
    if most is not None and total > most:
        rows = view.rows[:most]
        notes = (_("… và {count} việc khác: tracker {command}").format(count=total - most, command=command),)
    return view.but(columns=columns, rows=rows, title=title, notes=notes)


def _thursday_note(thursday: date, held: date) -> str:
    """Return when the weekly reports come next (Art. 6.1.d)."""
    if held == thursday:
        said = _("Báo cáo tuần (Điều 6.1.d): {weekday}, {held:%d/%m/%Y}.")
    else:
        said = _("Báo cáo tuần (Điều 6.1.d): {weekday}, {held:%d/%m/%Y}, vì {usual} {day:%d/%m/%Y} là ngày nghỉ.")
    weekday, usual = (_(WEEKDAYS[each.weekday()]) for each in (held, thursday))
    return said.format(weekday=weekday, held=held, usual=usual, day=thursday)


def _silent_note(week: Reported | None) -> Iterable[str]:
    """Yield how many units were silent on the last Thursday, where any was; no breach (Art. 6.1.d)."""
    if week is not None and week.silent:
        said = _(
            "Báo cáo tuần {day:%d/%m/%Y}: {filed} đơn vị đã nộp, {silent} đơn vị chưa có báo cáo «tracker weekly list»."
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
        more = "; …" if len(unsure) > 3 else ""
        yield _("{count} ngày sắp tới chưa được công bố chính thức: {listed}.").format(
            count=len(unsure), listed=listed + more
        )
    if end - day <= ENDS_SOON:
        yield _("lịch làm việc chỉ có đến {end:%d/%m/%Y}; nạp năm sau bằng «tracker calendar load {year}».").format(
            end=end, year=end.year + 1
        )


def _run_warnings(connection: Connection, calendar: Calendar, day: date) -> Iterable[str]:
    """Yield that `check` has not run for more than a working day."""
    last = last_run(connection)
    if last is None:
        yield _("chưa có lần chạy «tracker check» nào; đặt lịch cron để được nhắc hằng ngày.")
    elif last < calendar.first or (last < day and calendar.between(last, day) > 1):
        yield _("«tracker check» chạy lần cuối ngày {last:%d/%m/%Y}; kiểm tra lịch cron.").format(last=last)
