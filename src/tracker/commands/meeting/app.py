"""
`meeting`: the regular meetings of the People's Committee, what units owe before, what the Office reports (Art. 21).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.door.options import DAY, DryRun, Format, Limit, On, Output, a_date
from tracker.commands.meeting.schedule import MeetingDay
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.queries.register.meeting import MeetingRow
    from tracker.render.view import View

app = typer.Typer()


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
    from tracker.commands.door.tell import tell
    from tracker.ledger.transaction import writing
    from tracker.queries.lookup import unit_names
    from tracker.services.meeting import schedule as meetings

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
    from tracker.commands.door.printing import listing
    from tracker.commands.meeting.pages import list_view
    from tracker.queries.register.meeting import meetings

    def ask(connection: Connection, today: date) -> View:
        """Return the meetings."""
        return list_view(meetings(connection, today)[::-1])

    listing(ctx.obj, ask, limit=limit, format=format, output=output)


@app.command("show", help=_("Xem một Phiên họp: ngày lùi từng bước đến hạn cập nhật, từng đơn vị đã cập nhật thế nào."))
def show(ctx: typer.Context, day: MeetingDay, format: Format = None, output: Output = None) -> None:
    """Print one meeting."""
    from tracker.commands.meeting.pages import page
    from tracker.queries import reading
    from tracker.render.output import emit

    with reading(ctx.obj) as connection:
        shown = page(connection, ctx.obj.today, _meeting(connection, ctx.obj.today, day))
    emit(shown, format=format, output=output)


@app.command("missing", help=_("In các đơn vị chưa cập nhật trước Phiên họp (Điều 21.1)."))
def missing(ctx: typer.Context, day: MeetingDay, format: Format = None, output: Output = None) -> None:
    """Print the units that have not updated."""
    from tracker.commands.door.printing import listing
    from tracker.commands.meeting.pages import missing_view
    from tracker.queries.register.meeting import updates

    def ask(connection: Connection, today: date) -> View:
        """Return those of one meeting."""
        meeting = _meeting(connection, today, day)
        return missing_view(meeting, updates(connection, today, meeting.id))

    listing(ctx.obj, ask, format=format, output=output)


@app.command("packet", help=_("Lập số liệu phục vụ Phiên họp (Điều 21.2); sau khi ghi báo cáo thì in lại số đã chốt."))
def packet(ctx: typer.Context, day: MeetingDay, format: Format = None, output: Output = None) -> None:
    """Print the packet of a meeting; as CSV, its figures by unit."""
    from tracker.commands.meeting.packet import by_unit, page
    from tracker.queries import reading
    from tracker.queries.figures.packet import gather
    from tracker.render.output import emit, holds_one_table

    with reading(ctx.obj) as connection:
        found = gather(connection, ctx.obj.today, _meeting(connection, ctx.obj.today, day))
    emit(by_unit(found) if holds_one_table(format, output) else page(found), format=format, output=output)


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
    from tracker.commands.door.tell import tell, warn
    from tracker.ledger.transaction import writing
    from tracker.queries.figures.packet import gather
    from tracker.services.meeting import schedule as meetings
    from tracker.services.papers import Paper

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


def _meeting(connection: Connection, today: date, day: date) -> MeetingRow:
    """Return the meeting of a day; raises NoSuchMeeting or MeetingCancelled."""
    from tracker.queries.register.meeting import meeting_on
    from tracker.services.meeting.schedule import MeetingCancelled, NoSuchMeeting

    found = meeting_on(connection, today, day)
    if found is None:
        raise NoSuchMeeting(day=day)
    if found.cancelled_on is not None:
        raise MeetingCancelled(day=day, on=date.fromisoformat(found.cancelled_on))
    return found
