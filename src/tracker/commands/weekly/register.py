"""
`weekly show`, `weekly list`, `weekly slow`: the three parts of a Thursday's report, and who was slow (Art. 6.1.d).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_near_date
from tracker.commands.input.options import DAY, LISTING, AsOf, Format, Limit, OfUnit, Output
from tracker.commands.reply.printing import listing, supposing
from tracker.commands.reply.show import signed, unit_number
from tracker.commands.weekly import threeparts
from tracker.commands.weekly.threeparts import said_view, slow_view
from tracker.ledger.storage import load_regulation
from tracker.queries import reading
from tracker.queries.duty.morning import around, last_day, next_report_day
from tracker.queries.duty.overdue import check_day
from tracker.queries.task.coordination import slow as find
from tracker.render.output import emit, holds_one_table
from tracker.render.terminal.waiting import waiting
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.render.view import View

app = typer.Typer()


Thursday = Annotated[
    date | None,
    typer.Argument(
        parser=a_near_date,
        metavar=DAY,
        help=_("Một ngày; lấy ngày báo cáo kế tiếp (mặc định: hôm nay)."),
        show_default=False,
    ),
]


AHEAD = timedelta(days=40)
"""How far the calendar is looked at: no row of days off is longer."""


@app.command("show", help=_("In báo cáo tuần: ba phần, mọi đơn vị chủ trì hoặc một đơn vị. Không cần gõ «show»."))
def show(
    ctx: typer.Context,
    day: Thursday = None,
    unit: OfUnit = None,
    as_of: AsOf = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the three parts of a Thursday's report."""
    today = as_of or ctx.obj.today
    with waiting(_("Đọc sổ")), reading(ctx.obj, as_of=as_of) as connection:
        thursday, held = named_week(connection, day or today)
        report = threeparts.gather(connection, thursday, held, min(held, today), unit)
        shown = threeparts.sheet(report) if holds_one_table(format, output) else threeparts.page(report)
        shown = signed(shown, connection, ctx.obj, day=report.day)
    emit(supposing(shown, as_of if report.day == as_of else None, ctx.obj.today), format=format, output=output)


@app.command("list", help=_("In đơn vị đã nộp, nộp «không có nội dung», chưa nộp báo cáo tuần; không coi là vi phạm."))
def list_(
    ctx: typer.Context,
    day: Annotated[
        date | None,
        typer.Argument(
            parser=a_near_date,
            metavar=DAY,
            help=_("Một ngày; lấy ngày báo cáo gần nhất đã đến (mặc định: hôm nay)."),
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print who reported on a Thursday."""

    def ask(connection: Connection, today: date) -> View:
        """Return the units of a Thursday, as it is known today."""
        return said_view(connection, day or today, today)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)


@app.command("slow", help=_("In đơn vị phối hợp chậm: việc nào, từ ngày nào, bao nhiêu ngày làm việc."))
def slow(
    ctx: typer.Context,
    unit: OfUnit = None,
    support: Annotated[
        str | None,
        typer.Option(
            "--support",
            metavar=_("ĐƠN VỊ"),
            help=_("Chỉ một đơn vị phối hợp."),
            rich_help_panel=LISTING,
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help=_("Cả việc đã có ý kiến."), rich_help_panel=LISTING)
    ] = False,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the supporting units that are slow."""

    def ask(connection: Connection, day: date) -> View:
        """Return the units of a day."""
        lead, helper = unit_number(connection, unit), unit_number(connection, support)
        rows = find(connection, day, lead=lead, support=helper, every=everything)
        counted = (_("{count} việc phối hợp chậm, theo đơn vị chủ trì.").format(count=len(rows)),) if rows else ()
        title = _("ĐƠN VỊ PHỐI HỢP CHẬM (ĐIỀU 6.1.d), NGÀY {day:%d/%m/%Y}").format(day=day)
        return slow_view(rows).but(title=title, notes=counted)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output, counts_days=True)


def named_week(connection: Connection, day: date) -> tuple[date, date]:
    """Return the Thursday that comes on or after a day, and the working day of its report; raises CalendarMissing."""
    check_day(connection, day)
    return next_report_day(
        load_regulation(connection), around(connection, day - AHEAD, min(last_day(connection), day + AHEAD)), day
    )
