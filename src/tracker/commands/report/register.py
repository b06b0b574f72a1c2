"""
`report build` and `report list`: the figures of a period, and who reported (Art. 18-20).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import LISTING, AsOf, Format, Limit, OfUnit, Output
from tracker.commands.listing.appendix import view as annex_view
from tracker.commands.reply.printing import listing, supposing
from tracker.commands.reply.show import journal_note, signed, unit_number
from tracker.commands.report import ofquyche, toabove
from tracker.commands.report.ofdays import days_of, days_of_units
from tracker.commands.report.pages import by_unit, gather, of_level, page, periods_view, units_view
from tracker.days.period import read_period
from tracker.errors import NotFound, Usage
from tracker.law.custom.cities import city_of
from tracker.ledger.storage import load_regulation
from tracker.queries import reading
from tracker.queries.ledger.timeline import mark
from tracker.queries.register.period import periods, unit_reports
from tracker.queries.task.appendix import annex as tasks_of
from tracker.queries.task.appendix import supporters
from tracker.render.output import emit, holds_one_table
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.commands.report.pages import PeriodFigures
    from tracker.days.period import ReportPeriod
    from tracker.ledger.storage.connection import Connection
    from tracker.render.view import Page, View

app = typer.Typer()

PERIOD = _("KỲ")

OnePeriod = Annotated[
    str, typer.Option("--period", metavar=PERIOD, help=_("Kỳ: 2026-Q3, 2026-H1, 2026, hoặc yêu cầu: YC-2026-1."))
]


class PeriodUnknown(NotFound):
    """Nothing was recorded of that period."""

    sentence = "Kỳ {code} chưa có trong sổ: kỳ đó chưa kết thúc, hoặc đã kết thúc trước khi mở sổ này."


class WhichReport(Usage):
    """No report was named, or two."""

    sentence = "Chọn một báo cáo: --period KỲ, --upward --period KỲ, hoặc --regulation NĂM."


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
    """Print the figures of a period; as CSV, by unit."""
    asked = _asked(period, regulation, upward=upward, with_more=public or annex)
    day, then, is_one_table = as_of or ctx.obj.today, as_of is not None, holds_one_table(format, output)
    shown: View | Page
    with reading(ctx.obj, as_of=as_of) as connection:
        if upward:
            found = of_level(connection, day, asked, "central", then=then)
            shown = (
                toabove.listed(connection, found, then=then)
                if is_one_table
                else toabove.page(connection, found, then=then)
            )
        else:
            found = gather(connection, day, asked, then=then)
            if is_one_table:
                shown = by_unit(found)
            elif regulation is not None:
                shown = ofquyche.page(connection, found)
            else:
                shown = _of_period(connection, found, public=public, annex=annex)
        shown = signed(shown, connection, ctx.obj, day=found.figures.as_of, journal=journal_note(found.head))
    emit(shown if found.is_frozen else supposing(shown, as_of, ctx.obj.today), format=format, output=output)


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


@app.command("list", help=_("In các kỳ; với --period hay --unit: từng đơn vị đã nộp, đã gửi, đã đăng tải."))
def list_reports(
    ctx: typer.Context,
    period: Annotated[
        str | None,
        typer.Option("--period", metavar=PERIOD, help=_("Chỉ một kỳ hay một yêu cầu."), rich_help_panel=LISTING),
    ] = None,
    unit: OfUnit = None,
    missing: Annotated[
        bool, typer.Option("--missing", help=_("Chỉ đơn vị chưa nộp."), rich_help_panel=LISTING)
    ] = False,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the periods, or what each unit did for one."""

    def ask(connection: Connection, today: date) -> View:
        """Return the periods, or the units."""
        until = date.max if as_of is None else today
        known, of = periods(connection, until), mark(connection)
        if period is None and unit is None and not missing:
            shown = periods_view(known, city_of(load_regulation(connection).act).office)
            return shown.but(entries=lambda: days_of(known, of))
        code = "" if period is None else _code(period)
        if code and all(row.code != code for row in known):
            from tracker.services.report.file import NoSuchRequest  # writing is imported for the refusal alone

            raise NoSuchRequest(code=code) if code.startswith("YC") else PeriodUnknown(code=code)
        rows = unit_reports(connection, code=code, unit=unit_number(connection, unit), until=until)
        rows = [row for row in rows if row.filed_on is None] if missing else rows
        return units_view(rows, today).but(entries=lambda: days_of_units(rows, of))

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)


def _code(text: str) -> str:
    """Return the code of a period or request as it is stored; raises UnknownReportPeriod."""
    wanted = text.strip().upper()
    return wanted if wanted.startswith("YC") else read_period(wanted).code
