"""
`meeting list|show|missing|packet`: the regular meetings, and what is before them (Art. 21).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_near_date
from tracker.commands.input.options import DAY, AsOf, Format, Limit, Output
from tracker.commands.listing.appendix import view as annex_view
from tracker.commands.meeting.ofdays import days_of
from tracker.commands.meeting.packet import page as packet_page
from tracker.commands.meeting.pages import list_view, missing_view, page
from tracker.commands.reply.printing import listing, supposing
from tracker.commands.reply.show import journal_note, signed
from tracker.queries import reading
from tracker.queries.figures.packet import gather
from tracker.queries.ledger.glimpse import need_whole
from tracker.queries.ledger.timeline import mark
from tracker.queries.register.meeting import MeetingRow, meeting_on, meetings, updates
from tracker.queries.task.appendix import annex as tasks_of
from tracker.queries.task.appendix import supporters
from tracker.render.output import emit
from tracker.render.terminal.waiting import waiting
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.render.view import View

app = typer.Typer()

MeetingDay = Annotated[date, typer.Argument(parser=a_near_date, metavar=DAY, help=_("Ngày họp."), show_default=False)]


@app.command("list", help=_("In các Phiên họp, hạn cập nhật, số đơn vị chưa cập nhật."))
def list_meetings(
    ctx: typer.Context, as_of: AsOf = None, limit: Limit = None, format: Format = None, output: Output = None
) -> None:
    """Print the meetings, the latest first."""

    def ask(connection: Connection, today: date) -> View:
        """Return the meetings."""
        found, of = meetings(connection, today, then=as_of is not None)[::-1], mark(connection)
        return list_view(found).but(entries=lambda: days_of(found, of))

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)


@app.command("show", help=_("Xem một Phiên họp: ngày lùi từng bước đến hạn cập nhật, từng đơn vị đã cập nhật thế nào."))
def show(ctx: typer.Context, day: MeetingDay, as_of: AsOf = None, format: Format = None, output: Output = None) -> None:
    """Print one meeting."""
    today, then = as_of or ctx.obj.today, as_of is not None
    with reading(ctx.obj, as_of=as_of) as connection:
        found = found_meeting(connection, today, day, then=then)
        shown = signed(page(connection, today, found, then=then), connection, ctx.obj, day=today)
    emit(supposing(shown, as_of, ctx.obj.today), format=format, output=output)


@app.command("missing", help=_("In các đơn vị chưa cập nhật trước Phiên họp (Điều 21.1)."))
def missing(
    ctx: typer.Context, day: MeetingDay, as_of: AsOf = None, format: Format = None, output: Output = None
) -> None:
    """Print the units that have not updated."""

    def ask(connection: Connection, today: date) -> View:
        """Return those of one meeting."""
        then = as_of is not None
        meeting = found_meeting(connection, today, day, then=then)
        return missing_view(meeting, updates(connection, today, meeting.id, then=then), today)

    listing(ctx.obj, ask, as_of=as_of, format=format, output=output, counts_days=True)


@app.command("packet", help=_("Lập số liệu phục vụ Phiên họp (Điều 21.2); sau khi ghi báo cáo thì in lại số đã chốt."))
def packet(
    ctx: typer.Context,
    day: MeetingDay,
    annex: Annotated[bool, typer.Option("--annex", help=_("Thêm phụ lục: danh mục nhiệm vụ chưa hoàn thành."))] = False,
    as_of: AsOf = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the packet of a meeting."""
    today, then = as_of or ctx.obj.today, as_of is not None
    with waiting(_("Đọc sổ")), reading(ctx.obj, as_of=as_of) as connection:
        need_whole(connection)
        meeting = packed_meeting(connection, today, day, then=then)
        found = gather(connection, today, meeting, then=then)
        tasks = _annex(connection, found.figures.as_of) if annex else None
        shown = packet_page(found, tasks)
        shown = signed(shown, connection, ctx.obj, day=found.figures.as_of, journal=journal_note(found.head))
    emit(shown if found.is_frozen else supposing(shown, as_of, ctx.obj.today), format=format, output=output)


def _annex(connection: Connection, day: date) -> View:
    """Return the tasks that are not done, by the acts known on the day of the figures: a packet freezes no list of them."""
    rows = tasks_of(connection, day, only="open", then=True)
    title = _("PHỤ LỤC: NHIỆM VỤ CHƯA HOÀN THÀNH, ĐẾN NGÀY {day:%d/%m/%Y}").format(day=day)
    return annex_view(rows, supporters(connection, day, rows), day).but(title=title)


def packed_meeting(connection: Connection, today: date, day: date, *, then: bool) -> MeetingRow:
    """Return the meeting of a day: one that was reported to as it is now, its packet being frozen, whatever day is asked."""
    now = meeting_on(connection, today, day)
    is_frozen = now is not None and now.reported_on is not None and now.cancelled_on is None
    return now if now is not None and is_frozen else found_meeting(connection, today, day, then=then)


def found_meeting(connection: Connection, today: date, day: date, *, then: bool = False) -> MeetingRow:
    """Return the meeting of a day; raises NoSuchMeeting or MeetingCancelled."""
    from tracker.services.meeting.schedule import MeetingCancelled, NoSuchMeeting

    found = meeting_on(connection, today, day, then=then)
    if found is None:
        raise NoSuchMeeting(day=day)
    if found.cancelled_on is not None:
        raise MeetingCancelled(day=day, on=date.fromisoformat(found.cancelled_on))
    return found
