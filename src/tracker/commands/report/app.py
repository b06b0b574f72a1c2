"""
`report`: periodic reports of the Office and of units, and the yearly report (Art. 18-21, 23.1); see `report.request`.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, DryRun, On
from tracker.commands.input.papers import Document, Issued
from tracker.commands.reply.aside import warn
from tracker.commands.reply.tell import tell
from tracker.commands.report.pages import counted
from tracker.commands.report.register import PERIOD, OnePeriod
from tracker.commands.report.whofiles import filers, office, one_of
from tracker.days.period import read_period
from tracker.errors import Usage
from tracker.law.vocabulary import UnitKind
from tracker.ledger.transaction import writing
from tracker.queries.figures.kept import count
from tracker.queries.ledger.timeline import head
from tracker.services.papers import Paper
from tracker.services.report import file as reporting
from tracker.words.labels.period import period_said
from tracker.words.language import _
from tracker.words.symbols import normal

if TYPE_CHECKING:
    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger
    from tracker.services.report.endings import FoundPeriod

app = typer.Typer()

OneUnit = Annotated[str, typer.Option("--unit", metavar=_("ĐƠN VỊ"), help=_("Đơn vị nộp."))]
Url = Annotated[str | None, typer.Option("--url", metavar=_("ĐỊA-CHỈ"), help=_("Địa chỉ trên Cổng thông tin."))]


class PublishedWhere(Usage):
    """A publication has a day and no address, or an address and no day."""

    sentence = "Đăng tải công khai phải có cả --published (ngày) và --url (địa chỉ trên Cổng thông tin)."


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
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        found = reporting.find_period(ledger, period)
        done = reporting.publish(ledger, found, office(ledger), url, on=on)
    sentence = "Đã ghi báo cáo kỳ {period} được đăng tải ngày {day:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, period=period_said(found.title), day=done.event.on)


@app.command("copy", help=_("Ghi UBND cấp xã đã gửi báo cáo cho sở, ngành liên quan (Điều 20.1)."))
def copy(ctx: typer.Context, period: OnePeriod, unit: OneUnit, on: On = None, dry_run: DryRun = False) -> None:
    """Record the second recipient of a commune's report."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        found = reporting.find_period(ledger, period)
        named = filers(ledger, unit)
        done = [reporting.copy(ledger, found, filer, on=on) for filer in named]
    said = ", ".join(filer.name for filer in named)
    tell(
        "Đã ghi {unit} gửi báo cáo kỳ {period} cho sở, ngành.",
        *done,
        dry_run=dry_run,
        unit=said,
        period=period_said(found.title),
    )


def _figures(ledger: Ledger, period: FoundPeriod, paper: Paper, on: date) -> tuple[dict[str, object], str]:
    """Return the figures of a period and the journal's head, to be frozen with the Office's report, which is in them."""
    if period.first is None:
        return count(ledger.connection, ledger.today).frozen(), head(ledger.connection)
    figures = counted(ledger.connection, ledger.today, read_period(period.code))
    reports = [
        row._replace(filed_on=on.isoformat(), document=normal(paper.number)) if row.kind == UnitKind.OFFICE else row
        for row in figures.reports
    ]
    return figures._replace(reports=reports).frozen(), head(ledger.connection)
