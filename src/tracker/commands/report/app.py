"""
`report`: periodic reports of the Office and of units, and the yearly report (Art. 18-21, 23.1); see `report.request`.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.door.complete import units as offered
from tracker.commands.door.options import DAY, LISTING, DryRun, Format, Limit, On, Output, a_date
from tracker.commands.door.papers import Document, Issued
from tracker.commands.listing.overdue import OfUnit
from tracker.commands.report.whofiles import filers, office, one_of
from tracker.commands.report.yearly import PERIOD, OnePeriod
from tracker.errors import NotFound, Usage
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger
    from tracker.ledger.storage.connection import Connection
    from tracker.render.view import View
    from tracker.services.papers import Paper
    from tracker.services.report.endings import FoundPeriod

app = typer.Typer()

OneUnit = Annotated[str, typer.Option("--unit", metavar=_("ĐƠN VỊ"), help=_("Đơn vị nộp."), autocompletion=offered)]
Url = Annotated[str | None, typer.Option("--url", metavar=_("ĐỊA-CHỈ"), help=_("Địa chỉ trên Cổng thông tin."))]


class PublishedWhere(Usage):
    """A publication has a day and no address, or an address and no day."""

    sentence = "Đăng tải công khai phải có cả --published (ngày) và --url (địa chỉ trên Cổng thông tin)."


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
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the figures of a period; as CSV, by unit."""
    from tracker.commands.report.pages import by_unit, gather, page
    from tracker.days.period import read_period
    from tracker.queries import reading
    from tracker.render.output import emit, holds_one_table

    with reading(ctx.obj) as connection:
        found = gather(connection, ctx.obj.today, read_period(period))
    emit(
        by_unit(found) if holds_one_table(format, output) else page(found, public=public), format=format, output=output
    )


@app.command(
    "file", help=_("Ghi báo cáo định kỳ của một đơn vị; của Văn phòng thì chốt số liệu (Điều 18.2, 19.1, 20.1).")
)
def file(
    ctx: typer.Context,
    period: Annotated[
        list[str],
        typer.Option("--period", metavar=PERIOD, help=_("Kỳ hoặc yêu cầu; một văn bản cho hai kỳ thì ghi hai lần.")),
    ],
    unit: OneUnit,
    document: Document,
    issued: Issued,
    published: Annotated[
        date | None,
        typer.Option("--published", parser=a_date, metavar=DAY, help=_("Ngày đăng tải (chỉ Văn phòng, Điều 18.2).")),
    ] = None,
    url: Url = None,
    copied: Annotated[
        date | None,
        typer.Option("--copied", parser=a_date, metavar=DAY, help=_("Ngày gửi sở, ngành (chỉ cấp xã, Điều 20.1).")),
    ] = None,
    attached: Annotated[
        Path | None,
        typer.Option("--file", readable=False, metavar=_("TỆP"), help=_("Tệp văn bản; sổ giữ tên và mã SHA-256.")),
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """File one report, for one period or several."""
    from tracker.commands.door.tell import tell, warn
    from tracker.ledger.transaction import writing
    from tracker.services.papers import Paper
    from tracker.services.report import file as reporting

    if (published is None) != (url is None):
        raise PublishedWhere
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        filer = one_of(filers(ledger, unit))
        done: list[Recorded] = []
        titles: list[str] = []
        running: list[FoundPeriod] = []
        for code in dict.fromkeys(period):
            found = reporting.find_period(ledger, code)
            paper = Paper(document, issued, attached)
            figures, head = _figures(ledger, found, paper, on or issued) if filer.is_office else (None, "")
            done.append(reporting.file_report(ledger, found, filer, paper, on=on, figures=figures, head=head))
            titles.append(found.title)
            if found.last is not None and issued <= found.last:
                running.append(found)
            if published is not None and url is not None:
                done.append(reporting.publish(ledger, found, filer, url, on=published))
            if copied is not None:
                done.append(reporting.copy(ledger, found, filer, on=copied))
    sentence = "Đã ghi báo cáo {document} của {unit}: {period}."
    tell(sentence, *done, dry_run=dry_run, document=document, unit=filer.name, period=", ".join(titles))
    for each in running:
        warn(
            "báo cáo ban hành khi kỳ {title} chưa kết thúc (đến hết ngày {last:%d/%m/%Y}); vẫn được ghi nhận.",
            title=each.title,
            last=each.last,
        )


@app.command("publish", help=_("Ghi ngày và địa chỉ đăng tải báo cáo của Văn phòng (Điều 18.2)."))
def publish(
    ctx: typer.Context,
    period: OnePeriod,
    url: Annotated[str, typer.Option("--url", metavar=_("ĐỊA-CHỈ"), help=_("Địa chỉ trên Cổng thông tin."))],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record a publication."""
    from tracker.commands.door.tell import tell
    from tracker.ledger.transaction import writing
    from tracker.services.report import file as reporting

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        found = reporting.find_period(ledger, period)
        done = reporting.publish(ledger, found, office(ledger), url, on=on)
    sentence = "Đã ghi báo cáo kỳ {period} được đăng tải ngày {day:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, period=found.title, day=done.event.on)


@app.command("copy", help=_("Ghi UBND cấp xã đã gửi báo cáo cho sở, ngành liên quan (Điều 20.1)."))
def copy(ctx: typer.Context, period: OnePeriod, unit: OneUnit, on: On = None, dry_run: DryRun = False) -> None:
    """Record the second recipient of a commune's report."""
    from tracker.commands.door.tell import tell
    from tracker.ledger.transaction import writing
    from tracker.services.report import file as reporting

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        found = reporting.find_period(ledger, period)
        named = filers(ledger, unit)
        done = [reporting.copy(ledger, found, filer, on=on) for filer in named]
    said = ", ".join(filer.name for filer in named)
    tell("Đã ghi {unit} gửi báo cáo kỳ {period} cho sở, ngành.", *done, dry_run=dry_run, unit=said, period=found.title)


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
    from tracker.commands.door.printing import listing
    from tracker.commands.door.show import unit_number
    from tracker.commands.report.pages import periods_view, units_view
    from tracker.law.custom.cities import city_of
    from tracker.ledger.storage import load_regulation
    from tracker.queries.register.period import periods, unit_reports

    def ask(connection: Connection, today: date) -> View:
        """Return the periods, or the units."""
        known = periods(connection)
        if period is None and unit is None and not missing:
            return periods_view(known, city_of(load_regulation(connection).act).office)
        code = "" if period is None else _code(period)
        if code and all(row.code != code for row in known):
            from tracker.services.report.file import NoSuchRequest  # writing is imported for the refusal alone

            raise NoSuchRequest(code=code) if code.startswith("YC") else PeriodUnknown(code=code)
        rows = unit_reports(connection, code=code, unit=unit_number(connection, unit))
        return units_view([row for row in rows if row.filed_on is None] if missing else rows, today)

    listing(ctx.obj, ask, limit=limit, format=format, output=output)


def _code(text: str) -> str:
    """Return the code of a period or request as it is stored; raises UnknownReportPeriod."""
    from tracker.days.period import read_period

    wanted = text.strip().upper()
    return wanted if wanted.startswith("YC") else read_period(wanted).code


def _figures(ledger: Ledger, period: FoundPeriod, paper: Paper, on: date) -> tuple[dict[str, object], str]:
    """Return the figures of a period and the journal's head, to be frozen with the Office's report, which is in them."""
    from tracker.commands.report.pages import counted
    from tracker.days.period import read_period
    from tracker.law.vocabulary import UnitKind
    from tracker.queries.figures.kept import count
    from tracker.queries.ledger.timeline import head
    from tracker.words.symbols import normal

    if period.first is None:
        return count(ledger.connection, ledger.today).frozen(), head(ledger.connection)
    figures = counted(ledger.connection, ledger.today, read_period(period.code))
    reports = [
        row._replace(filed_on=on.isoformat(), document=normal(paper.number)) if row.kind == UnitKind.OFFICE else row
        for row in figures.reports
    ]
    return figures._replace(reports=reports).frozen(), head(ledger.connection)
