"""
`report build`: the figures of a period, of the year's report on the Quy chế, of a report upward, or a wall's (Art. 18-23).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import AsOf, Format, Output
from tracker.commands.listing.appendix import view as annex_view
from tracker.commands.reply.printing import supposing
from tracker.commands.reply.show import journal_note, signed
from tracker.commands.report import ofquyche, toabove
from tracker.commands.report.pages import gather, of_level, page
from tracker.commands.report.register import PERIOD
from tracker.commands.report.wall import check_form
from tracker.commands.report.wall import page as wall_page
from tracker.days.period import read_period
from tracker.errors import Usage
from tracker.queries import reading
from tracker.queries.duty.overdue import check_day
from tracker.queries.ledger.glimpse import need_whole
from tracker.queries.task.appendix import annex as tasks_of
from tracker.queries.task.appendix import supporters
from tracker.render.output import emit
from tracker.render.terminal.waiting import waiting
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.commands.report.pages import PeriodFigures
    from tracker.days.period import ReportPeriod
    from tracker.ledger.storage.connection import Connection
    from tracker.render.view import Page
    from tracker.settings import Settings

app = typer.Typer()


class WhichReport(Usage):
    """No report was named, or two."""

    sentence = "Chọn một báo cáo: --period KỲ, --upward --period KỲ, --regulation NĂM, hoặc --wall."


class OfAPeriodAlone(Usage):
    """An edition of the report of a period was asked of another one."""

    sentence = "--public và --annex chỉ dùng cho báo cáo của một kỳ: «tracker report build --period 2026-Q3 --public»."


class PublicAnnex(Usage):
    """The public edition was to hold a list of tasks."""

    sentence = "Bản công khai không có danh sách nhiệm vụ: bỏ --public hoặc bỏ --annex."


@app.command("build", help=_("Lập số liệu của một kỳ; đã nộp báo cáo thì in lại số đã chốt."))
def build(
    ctx: typer.Context,
    period: Annotated[
        str | None, typer.Option("--period", metavar=PERIOD, help=_("Kỳ: 2026-Q3, 2026-H1, 2026 hoặc 2026-10."))
    ] = None,
    regulation: Annotated[
        int | None,
        typer.Option(
            "--regulation", metavar=_("NĂM"), help=_("Số liệu của báo cáo năm về thực hiện Quy chế (Điều 23.1).")
        ),
    ] = None,
    wall: Annotated[
        bool, typer.Option("--wall", help=_("Trang html cho màn hình treo tường: số liệu của ngày, không theo kỳ."))
    ] = False,
    upward: Annotated[
        bool,
        typer.Option("--upward", help=_("Nhiệm vụ Chính phủ, Thủ tướng giao: báo cáo cấp trên (Điều 21.3).")),
    ] = False,
    public: Annotated[
        bool,
        typer.Option("--public", help=_("Bản công khai: không danh sách nhiệm vụ, không đơn vị chưa nộp.")),
    ] = False,
    annex: Annotated[bool, typer.Option("--annex", help=_("Thêm phụ lục: danh mục nhiệm vụ giao trong kỳ."))] = False,
    as_of: AsOf = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the figures of a period, or those of a day for a wall."""
    settings: Settings = ctx.obj
    day, then = as_of or settings.today, as_of is not None
    if wall:
        form = check_form(format, output, period, others=regulation is not None or upward or annex)
        with waiting(_("Đọc sổ")), reading(settings, as_of=as_of) as connection:
            need_whole(connection)
            check_day(connection, day)
            screen = signed(wall_page(connection, day, then=then, public=public), connection, settings, day=day)
        emit(supposing(screen, as_of, settings.today), format=form, output=output)
        return
    asked = _asked(period, regulation, upward=upward, with_more=public or annex)
    with waiting(_("Đọc sổ")), reading(settings, as_of=as_of) as connection:
        need_whole(connection)
        if upward:
            found = of_level(connection, day, asked, "central", then=then)
            shown = toabove.page(connection, found, then=then)
        else:
            found = gather(connection, day, asked, then=then)
            if regulation is not None:
                shown = ofquyche.page(connection, found)
            else:
                shown = _of_period(connection, found, public=public, annex=annex)
        shown = signed(shown, connection, settings, day=found.figures.as_of, journal=journal_note(found.head))
        if public and shown.imprint is not None:
            shown = shown.but(imprint=shown.imprint._replace(name=""))
    emit(shown if found.is_frozen else supposing(shown, as_of, settings.today), format=format, output=output)


def _asked(period: str | None, regulation: int | None, *, upward: bool, with_more: bool) -> ReportPeriod:
    """Return the period of a report; raises WhichReport, OfAPeriodAlone or UnknownReportPeriod."""
    if (period is None) == (regulation is None) or (upward and period is None):
        raise WhichReport
    if with_more and (upward or regulation is not None):
        raise OfAPeriodAlone
    return read_period(period if period is not None else str(regulation))


def _of_period(connection: Connection, found: PeriodFigures, *, public: bool, annex: bool) -> Page:
    """Return the report of a period: the public edition, or the Office's own with its annex where that was asked for."""
    if public and annex:
        raise PublicAnnex
    if not (public or annex):
        return page(found)
    # what a report froze are its counts: the list is made from the acts known by their day
    day, span = found.figures.as_of, found.period
    rows = tasks_of(connection, day, since=span.first, until=span.last, then=True)
    if public:
        return page(found, secret=len({row.task for row in rows if row.secret}))
    title = _("PHỤ LỤC: NHIỆM VỤ GIAO TRONG KỲ, ĐẾN NGÀY {day:%d/%m/%Y}").format(day=day)
    return page(found, annex=annex_view(rows, supporters(connection, day, rows), day).but(title=title))
