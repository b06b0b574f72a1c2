"""
`calendar feed`: every day ahead in one list, which a calendar program subscribes to once it is written as .ics.

Deadlines of tasks stand one by one, open ones that are past too; what many units owe a meeting or a period on one day
stands once. It is written anew by cron, and the same days keep their marks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import AsOf, AtLevel, Format, OfUnit, Output
from tracker.commands.listing.ofdays import days_of
from tracker.commands.listing.overdue import scope_of
from tracker.commands.meeting.ofdays import days_of as days_of_meetings
from tracker.commands.reply.lawsaid import name_on
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import unit_number
from tracker.commands.report.ofdays import ends_of
from tracker.days.period import ended
from tracker.days.weeklydays import come, is_one
from tracker.law.codes import WEEKLY_REPORT
from tracker.law.custom.cities import city_of
from tracker.law.vocabulary import Subject
from tracker.ledger.storage import load_regulation
from tracker.queries.duty.morning import around, last_day
from tracker.queries.duty.overdue import Due, check_day, due_until, overdue, working_day
from tracker.queries.ledger.timeline import mark
from tracker.queries.lookup import unit_names
from tracker.queries.register.meeting import meetings
from tracker.render.beside.entry import Entry
from tracker.render.view import Column, View
from tracker.words.language import _
from tracker.workdays import CalendarMissing

if TYPE_CHECKING:
    from tracker.law.regulation import Regulation
    from tracker.ledger.storage.connection import Connection
    from tracker.settings import Settings

app = typer.Typer()

DAY = timedelta(days=1)


@app.command(
    "feed",
    help=_("In các ngày sắp tới (thời hạn, Phiên họp, báo cáo tuần, hết kỳ); --output lich.ics: lịch để đăng ký."),
)
def feed(
    ctx: typer.Context,
    within: Annotated[int, typer.Option("--within", min=0, max=250, metavar="N", help=_("Số ngày làm việc tới."))] = 60,
    unit: OfUnit = None,
    level: AtLevel = None,
    as_of: AsOf = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the days ahead."""
    settings: Settings = ctx.obj
    if settings.turner is not None:
        settings.turner.before_lists()

    def ask(connection: Connection, day: date) -> View:
        """Return the days as they stand on a day."""
        law, of = load_regulation(connection), mark(connection)
        until = _until(connection, day, within)
        scope = scope_of(connection, unit, level, None, then=as_of is not None)
        rows = [*overdue(connection, day, scope), *due_until(connection, day, until, scope)]
        single = [row for row in rows if row.subject not in (Subject.MEETING, Subject.PERIOD)]
        entries = [
            *days_of(law, single, day, of, _(city_of(law.act).office)),
            *_together(law, [row for row in rows if row.subject == Subject.PERIOD], of),
            *_meetings(connection, day, until, of, then=as_of is not None),
            *_thursdays(connection, law, day, until, of),
            *ends_of(ended(day, until + DAY), of),
        ]
        entries.sort(key=lambda entry: (entry.day, entry.kind, entry.title, entry.uid))
        number = unit_number(connection, unit)
        return view(entries, day, until, None if number is None else unit_names(connection).name(number))

    listing(settings, ask, as_of=as_of, format=format, output=output, counts_days=True)


def view(entries: Sequence[Entry], day: date, until: date, unit: str | None) -> View:
    """Return days as a list; its title, which a calendar goes by, is the same on every day."""
    columns = (
        Column("day", _("Ngày"), "date"),
        Column("kind", _("Loại")),
        Column("title", _("Việc"), wrap=True),
        Column("text", _("Ghi chú"), minor=True),
        Column("uid", _("Mã trong lịch"), machine_only=True),
    )
    title = _("LỊCH THEO DÕI NHIỆM VỤ") if unit is None else _("LỊCH THEO DÕI NHIỆM VỤ: {unit}").format(unit=unit)
    said = _("{count} mục: việc đang quá hạn, và các ngày từ {day:%d/%m/%Y} đến {until:%d/%m/%Y}.")
    notes = (said.format(count=len(entries), day=day, until=until),) if entries else ()
    empty = _("Không có ngày nào sắp tới.")
    return View.of(columns, entries, title=title, notes=notes, empty=empty, entries=lambda: entries)


def _until(connection: Connection, day: date, within: int) -> date:
    """Return the day so many working days ahead, or else the last day of the calendar."""
    check_day(connection, day)
    try:
        return working_day(connection, day, within)
    except CalendarMissing:
        return last_day(connection)


def _together(law: Regulation, rows: Sequence[Due], of: str) -> Iterator[Entry]:
    """Yield once what several units owe for a period on one day."""
    alike: defaultdict[tuple[str, str, str], list[Due]] = defaultdict(list)
    for row in rows:
        alike[row.rule, row.named or "", row.due_on].append(row)
    for (rule, named, due_on), owed in alike.items():
        name = name_on(law, rule, owed[0].started_on)
        said = _("{name}: {count} đơn vị").format(name=name, count=len(owed))
        uid = f"{rule}-{named}-{due_on}@{of}.tracker"
        yield Entry(uid, date.fromisoformat(due_on), said, named, _("Báo cáo định kỳ"), max(r.obligation for r in owed))


def _meetings(connection: Connection, day: date, until: date, of: str, *, then: bool) -> Iterator[Entry]:
    """Yield the meetings ahead, and the last days of their updates."""
    ahead = [row for row in meetings(connection, day, then=then) if row.day >= day.isoformat()]
    yield from (entry for entry in days_of_meetings(ahead, of) if entry.day <= until)


def _thursdays(connection: Connection, law: Regulation, day: date, until: date, of: str) -> Iterator[Entry]:
    """Yield the days of weekly reports ahead; one off is reported on the next working day (Art. 6.1.d)."""
    calendar = around(connection, day, until)
    for number in range((until - day).days + 1):
        thursday = day + number * DAY
        if not is_one(law, thursday) or not list(come(law, thursday, calendar, until)):
            continue
        held = calendar.on_or_after(thursday)
        name = name_on(law, WEEKLY_REPORT, thursday.isoformat())
        moved = "" if held == thursday else _("Thay cho ngày {day:%d/%m/%Y}, là ngày nghỉ").format(day=thursday)
        uid = f"{WEEKLY_REPORT}-{thursday.isoformat()}@{of}.tracker"
        yield Entry(uid, held, name, moved, _("Báo cáo tuần"), 0 if held == thursday else 1)
