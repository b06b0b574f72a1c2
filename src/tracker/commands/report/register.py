"""
`report build` and `report list`: the figures of a period, and who reported (Art. 18-20).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import LISTING, AsOf, Format, Limit, OfUnit, Output
from tracker.commands.reply.printing import listing, supposing
from tracker.commands.reply.show import journal_note, signed, unit_number
from tracker.commands.report.ofdays import days_of, days_of_units
from tracker.commands.report.pages import by_unit, gather, page, periods_view, units_view
from tracker.days.period import read_period
from tracker.errors import NotFound
from tracker.law.custom.cities import city_of
from tracker.ledger.storage import load_regulation
from tracker.queries import reading
from tracker.queries.ledger.timeline import mark
from tracker.queries.register.period import periods, unit_reports
from tracker.render.output import emit, holds_one_table
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.render.view import View

app = typer.Typer()

PERIOD = _("KỲ")

OnePeriod = Annotated[
    str, typer.Option("--period", metavar=PERIOD, help=_("Kỳ: 2026-Q3, 2026-H1, 2026, hoặc yêu cầu: YC-2026-1."))
]


class PeriodUnknown(NotFound):
    """Nothing was recorded of that period."""

    sentence = "Kỳ {code} chưa có trong sổ: kỳ đó chưa kết thúc, hoặc đã kết thúc trước khi mở sổ này."


@app.command("build", help=_("Lập số liệu của một kỳ; đã nộp báo cáo thì in lại số đã chốt."))
def build(
    ctx: typer.Context,
    period: Annotated[
        str, typer.Option("--period", metavar=PERIOD, help=_("Kỳ: 2026-Q3, 2026-H1, 2026 hoặc 2026-10."))
    ],
    public: Annotated[
        bool,
        typer.Option("--public", help=_("Bản công khai: không danh sách nhiệm vụ, không đơn vị chưa nộp.")),
    ] = False,
    as_of: AsOf = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the figures of a period; as CSV, by unit."""
    day = as_of or ctx.obj.today
    with reading(ctx.obj, as_of=as_of) as connection:
        found = gather(connection, day, read_period(period), then=as_of is not None)
        shown = by_unit(found) if holds_one_table(format, output) else page(found, public=public)
        shown = signed(shown, connection, ctx.obj, day=found.figures.as_of, journal=journal_note(found.head))
    emit(shown if found.is_frozen else supposing(shown, as_of, ctx.obj.today), format=format, output=output)


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
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the periods, or what each unit did for one."""

    def ask(connection: Connection, today: date) -> View:
        """Return the periods, or the units."""
        known, of = periods(connection), mark(connection)
        if period is None and unit is None and not missing:
            shown = periods_view(known, city_of(load_regulation(connection).act).office)
            return shown.but(entries=lambda: days_of(known, of))
        code = "" if period is None else _code(period)
        if code and all(row.code != code for row in known):
            from tracker.services.report.file import NoSuchRequest  # writing is imported for the refusal alone

            raise NoSuchRequest(code=code) if code.startswith("YC") else PeriodUnknown(code=code)
        rows = unit_reports(connection, code=code, unit=unit_number(connection, unit))
        rows = [row for row in rows if row.filed_on is None] if missing else rows
        return units_view(rows, today).but(entries=lambda: days_of_units(rows, of))

    listing(ctx.obj, ask, limit=limit, format=format, output=output)


def _code(text: str) -> str:
    """Return the code of a period or request as it is stored; raises UnknownReportPeriod."""
    wanted = text.strip().upper()
    return wanted if wanted.startswith("YC") else read_period(wanted).code
