"""
`report list`: the periods and requests, and who reported (Art. 18-20).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import LISTING, AsOf, Format, Limit, OfUnit, Output
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import unit_number
from tracker.commands.report.ofdays import days_of, days_of_units
from tracker.commands.report.pages import periods_view, units_view
from tracker.days.period import read_period
from tracker.errors import NotFound
from tracker.law.custom.cities import city_of
from tracker.ledger.storage import load_regulation
from tracker.queries.ledger.timeline import mark
from tracker.queries.register.period import periods, unit_reports
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
