"""
`meeting`: the regular meetings of the People's Committee, what units owe before, what the Office reports (Art. 21).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.front import Group
from tracker.commands.options import DAY, WORDS, DryRun, Format, Limit, On, Output, a_date
from tracker.i18n import _

if TYPE_CHECKING:
    import sqlite3

    from tracker.batch import Recorded
    from tracker.ledger import Ledger
    from tracker.queries.meetings import MeetingRow
    from tracker.view import View

app = typer.Typer(cls=Group, no_args_is_help=True, help=_("Phiên họp thường kỳ của UBND thành phố (Điều 21)."))

MeetingDay = Annotated[date, typer.Argument(parser=a_date, metavar=DAY, help=_("Ngày họp."), show_default=False)]


@app.command("schedule", help=_("Ấn định Phiên họp; mọi đơn vị có nhiệm vụ đang mở phải cập nhật trước (Điều 21.1)."))
def schedule(
    ctx: typer.Context,
    day: MeetingDay,
    title: Annotated[
        str | None,
        typer.Option("--title", metavar=WORDS, help=_("Tên (mặc định: Phiên họp thường kỳ tháng MM/YYYY).")),
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Schedule a meeting."""
    from tracker.commands.tell import tell
    from tracker.services import meetings
    from tracker.transaction import writing

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        others = _same_month(ledger, day)
        done = meetings.schedule(ledger, day, title=title, on=on)
        owing = _owing(done[0])
        skipped = _skipped(ledger, day, done[0], is_owed=owing > 0)
        is_off = not ledger.calendar.is_working(day)
    sentence = "Đã ấn định {title}, ngày {day:%d/%m/%Y}; {units} đơn vị phải cập nhật, {updated} đã cập nhật. {skipped}"
    tell(
        sentence,
        done[0],
        dry_run=dry_run,
        title=done[0].event.facts["title"],
        day=day,
        units=owing,
        updated=len(done) - 1,
        skipped=skipped,
    )
    _remark(day, others, is_off=is_off)


@app.command("move", help=_("Dời Phiên họp; hạn cập nhật tính lại theo ngày mới."))
def move(
    ctx: typer.Context,
    day: MeetingDay,
    new_day: Annotated[
        date, typer.Argument(parser=a_date, metavar=_("NGÀY-MỚI"), help=_("Ngày họp mới."), show_default=False)
    ],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Move a meeting."""
    from tracker.commands.tell import tell
    from tracker.services import meetings
    from tracker.transaction import writing

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        others = [other for other in _same_month(ledger, new_day) if other != day]
        done = meetings.move(ledger, day, new_day, on=on)
        skipped = _skipped(ledger, new_day, done, is_owed=_owing(done) > 0)
        is_off = not ledger.calendar.is_working(new_day)
    sentence = "Đã dời Phiên họp ngày {day:%d/%m/%Y} sang ngày {new:%d/%m/%Y}. {skipped}"
    tell(sentence, done, dry_run=dry_run, day=day, new=new_day, skipped=skipped)
    _remark(new_day, others, is_off=is_off)


@app.command("cancel", help=_("Hủy Phiên họp; không ai còn phải cập nhật hay báo cáo cho phiên này."))
def cancel(
    ctx: typer.Context,
    day: MeetingDay,
    reason: Annotated[str, typer.Option("--reason", metavar=WORDS, help=_("Lý do hủy."))],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Cancel a meeting."""
    from tracker.commands.acts import ReasonMissing
    from tracker.commands.tell import tell
    from tracker.services import meetings
    from tracker.transaction import writing

    if not reason.strip():
        raise ReasonMissing
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = meetings.cancel(ledger, day, reason=reason, on=on)
    tell("Đã hủy Phiên họp ngày {day:%d/%m/%Y}.", done, dry_run=dry_run, day=day)


@app.command("declare", help=_("Ghi một hay nhiều đơn vị báo đã rà soát, cập nhật xong trước Phiên họp (Điều 21.1)."))
def declare(
    ctx: typer.Context,
    day: MeetingDay,
    unit: Annotated[
        str, typer.Option("--unit", metavar=_("ĐƠN VỊ"), help=_("Đơn vị; nhiều đơn vị cách nhau bằng «;»."))
    ],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record that units have updated."""
    from tracker.commands.tell import tell
    from tracker.lookup import unit_names
    from tracker.services import meetings
    from tracker.transaction import writing

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        numbers = names.find_all(unit)
        done = [
            act for each in numbers for act in meetings.declare(ledger, day, each, unit_name=names.name(each), on=on)
        ]
    said = ", ".join(names.name(each) for each in numbers)
    tell("Đã ghi {unit} cập nhật cho Phiên họp ngày {day:%d/%m/%Y}.", *done, dry_run=dry_run, unit=said, day=day)


@app.command("list", help=_("In các Phiên họp, hạn cập nhật, số đơn vị chưa cập nhật."))
def list_meetings(ctx: typer.Context, limit: Limit = None, format: Format = None, output: Output = None) -> None:
    """Print the meetings, the latest first."""
    from tracker.commands.meetingpages import list_view
    from tracker.commands.printing import listing
    from tracker.queries.meetings import meetings

    def ask(connection: sqlite3.Connection, today: date) -> View:
        """Return the meetings."""
        return list_view(meetings(connection, today)[::-1])

    listing(ctx.obj, ask, limit=limit, format=format, output=output)


@app.command("show", help=_("Xem một Phiên họp: ngày lùi từng bước đến hạn cập nhật, từng đơn vị đã cập nhật thế nào."))
def show(ctx: typer.Context, day: MeetingDay, format: Format = None, output: Output = None) -> None:
    """Print one meeting."""
    from tracker.commands.meetingpages import page
    from tracker.output import emit
    from tracker.queries import reading

    with reading(ctx.obj) as connection:
        shown = page(connection, ctx.obj.today, _meeting(connection, ctx.obj.today, day))
    emit(shown, format=format, output=output)


@app.command("missing", help=_("In các đơn vị chưa cập nhật trước Phiên họp (Điều 21.1)."))
def missing(ctx: typer.Context, day: MeetingDay, format: Format = None, output: Output = None) -> None:
    """Print the units that have not updated."""
    from tracker.commands.meetingpages import missing_view
    from tracker.commands.printing import listing
    from tracker.queries.meetings import updates

    def ask(connection: sqlite3.Connection, today: date) -> View:
        """Return those of one meeting."""
        meeting = _meeting(connection, today, day)
        return missing_view(meeting, updates(connection, today, meeting.id))

    listing(ctx.obj, ask, format=format, output=output)


@app.command("packet", help=_("Lập số liệu phục vụ Phiên họp (Điều 21.2); sau khi ghi báo cáo thì in lại số đã chốt."))
def packet(ctx: typer.Context, day: MeetingDay, format: Format = None, output: Output = None) -> None:
    """Print the packet of a meeting; as CSV, its figures by unit."""
    from tracker.commands.packet import by_unit, page
    from tracker.output import emit
    from tracker.queries import reading
    from tracker.queries.packet import gather

    with reading(ctx.obj) as connection:
        found = gather(connection, ctx.obj.today, _meeting(connection, ctx.obj.today, day))
    is_table = format == "csv" or (format is None and output is not None and output.suffix.lower() == ".csv")
    emit(by_unit(found) if is_table else page(found), format=format, output=output)


@app.command("file", help=_("Ghi báo cáo của Văn phòng tại Phiên họp, chốt số liệu (Điều 21.2)."))
def file(
    ctx: typer.Context,
    day: MeetingDay,
    document: Annotated[str, typer.Option("--document", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu báo cáo."))],
    issued: Annotated[date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành báo cáo."))],
    attached: Annotated[
        Path | None,
        typer.Option("--file", readable=False, metavar=_("TỆP"), help=_("Tệp văn bản; sổ giữ tên và mã SHA-256.")),
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """File the Office's report to a meeting."""
    from tracker.commands.tell import tell, warn
    from tracker.queries.packet import gather
    from tracker.services import meetings
    from tracker.services.acts import Paper
    from tracker.transaction import writing

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        found = gather(ledger.connection, ctx.obj.today, _meeting(ledger.connection, ctx.obj.today, day))
        done = meetings.report(
            ledger,
            day,
            Paper(document, issued, attached),
            figures=found.figures.frozen(),
            head=found.head,
            on=on,
        )
    sentence = "Đã ghi báo cáo {document} tại Phiên họp ngày {day:%d/%m/%Y}; số liệu chốt đến ngày {as_of:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, document=document, day=day, as_of=found.figures.as_of)
    cut_off = found.figures.cut_off
    if cut_off is not None and issued.isoformat() <= cut_off:
        last = date.fromisoformat(cut_off)
        warn("báo cáo ban hành khi đơn vị còn cập nhật đến hết ngày {last:%d/%m/%Y}; vẫn được ghi nhận.", last=last)


def _meeting(connection: sqlite3.Connection, today: date, day: date) -> MeetingRow:
    """Return the meeting of a day; raises NoSuchMeeting or MeetingCancelled."""
    from tracker.queries.meetings import meeting_on
    from tracker.services.meetings import MeetingCancelled, NoSuchMeeting

    found = meeting_on(connection, today, day)
    if found is None:
        raise NoSuchMeeting(day=day)
    if found.cancelled_on is not None:
        raise MeetingCancelled(day=day, on=date.fromisoformat(found.cancelled_on))
    return found


def _same_month(ledger: Ledger, day: date) -> list[date]:
    """Return the other meetings of that month."""
    from tracker.queries.meetings import meetings

    days = (
        date.fromisoformat(row.day) for row in meetings(ledger.connection, ledger.today) if row.cancelled_on is None
    )
    return [each for each in days if (each.year, each.month) == (day.year, day.month) and each != day]


def _owing(done: Recorded) -> int:
    """Return how many units owe an update by an act on a meeting."""
    from tracker.vocabulary import Outcome

    return sum(clock.unit is not None and clock.outcome is Outcome.OPEN for clock in done.clocks)


def _skipped(ledger: Ledger, day: date, done: Recorded, *, is_owed: bool) -> str:
    """Return the last day for updates, and the days off between it and the meeting."""
    from tracker.law.codes import UPDATE_BEFORE_MEETING
    from tracker.law.rule import NOTICE
    from tracker.meetingasks import cut_off
    from tracker.vocabulary import Subject

    scheduled_on = date.fromisoformat(str(ledger.kept(Subject.MEETING, done.event.subject_id)["scheduled_on"]))
    law = ledger.regulation.version(UPDATE_BEFORE_MEETING, scheduled_on)
    last = cut_off(law, day, ledger.calendar)
    off = [each for each in ledger.calendar.walk(last, day) if each.day < day and not each.working]
    said = _("Hạn cập nhật: {day:%d/%m/%Y}").format(day=last)
    if off:
        days = ", ".join(f"{each.day:%d/%m}" + (f" ({each.source})" if each.source else "") for each in off)
        said = _("{said} (bỏ qua {days})").format(said=said, days=days)
    if not is_owed and ledger.calendar.after(ledger.today, NOTICE) > last:
        said = _("{said}, không còn trọn một ngày làm việc: chưa cập nhật thì không đòi đơn vị nào").format(said=said)
    return said + "."


def _remark(day: date, others: list[date], *, is_off: bool) -> None:
    """Warn of a meeting on a day off, and of a second one in the same month."""
    from tracker.commands.tell import warn

    if is_off:
        warn("ngày {day:%d/%m/%Y} là ngày nghỉ. Kiểm tra lại ngày họp; dời bằng «tracker meeting move».", day=day)
    for other in others:
        warn("trong tháng đã có Phiên họp ngày {other:%d/%m/%Y}.", other=other)
