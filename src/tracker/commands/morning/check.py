"""
`check`: the command for cron, silent when all is well.

It tells each late or soon-late duty once for each version of its deadline, and what is wrong with the
ledger itself. What many owe alike stands in one line and counts as told for each of them; programs get every row, and
people with `--full`. On a day that has not come it keeps no note of having told.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import LISTING, Format, Full, Output, a_limit
from tracker.commands.morning.told import BROKEN, Finding, gathered, left_out, listed, look, view
from tracker.commands.reply.show import signed
from tracker.commands.reply.totals import overdue_headed
from tracker.disk.destination import checked
from tracker.ledger import cronlog
from tracker.ledger.storage import load_regulation
from tracker.queries import reading
from tracker.queries.duty.morning import around
from tracker.queries.duty.overdue import check_day, tally
from tracker.render.arrange import arranged
from tracker.render.output import emit, is_for_people
from tracker.render.wishes import wishes
from tracker.words.language import _, said

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.ledger.cronlog import Run
    from tracker.queries.register.inspection import Overstayed
    from tracker.render.view import View
    from tracker.settings import Settings

app = typer.Typer()


@app.command(
    "check", help=_("Dùng cho cron: im lặng khi ổn; có việc mới quá hạn, sắp hạn hay hỏng thì in, thoát mã 3.")
)
def check(
    ctx: typer.Context,
    again: Annotated[
        bool, typer.Option("--all", help=_("Nhắc lại cả những việc đã báo ở lần trước."), rich_help_panel=LISTING)
    ] = False,
    full: Full = False,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            min=0,
            metavar="N",
            callback=a_limit,
            help=_("Chỉ in N dòng đầu, dòng gộp là một dòng; việc chưa in để lần sau báo."),
            rich_help_panel=LISTING,
        ),
    ] = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Tell what is new since the last run."""
    settings: Settings = ctx.obj
    is_off = _is_day_off(settings)
    hindered = [] if settings.turner is None else settings.turner.untold()
    _refuse_unwritable(settings, output)
    if is_off:
        return
    with _logged(settings) as report:
        found = [Finding(BROKEN, said=_said(each)) for each in report.stale]
        found += [Finding(BROKEN, said=said(each)) for each in hindered]
        found += look(settings, again=again)
        told: list[Finding] = []
        if found or format == "json":
            page, told = _page(settings, found, limit, apart=full or not is_for_people(format, output))
            emit(page, format=format, output=output)
        report.told = [(obligation, each.rung) for each in told for obligation in each.about]
        report.overstayed = [each.overstayed for each in told if each.overstayed is not None]
        report.findings = len(found)
    if report.findings:
        raise typer.Exit(3)


@dataclass(slots=True)
class Report:
    """What one run has to note: the dead runs it took over, and once it ended well what it found and told."""

    stale: list[Run]
    findings: int | None = None
    told: list[tuple[int, str]] = field(default_factory=list)
    overstayed: list[Overstayed] = field(default_factory=list)


@contextmanager
def _logged(settings: Settings) -> Iterator[Report]:
    """Keep a note of the run, unless its day has not come."""
    if settings.is_ahead:
        yield Report([])
        return
    run, stale = cronlog.begin(settings)
    report = Report(stale)
    try:
        yield report
    finally:
        limits = [(each.inspection, each.until_on) for each in report.overstayed]
        cronlog.finish(settings, run, report.findings, report.told, limits)


def _refuse_unwritable(settings: Settings, output: Path | None) -> None:
    """Refuse columns, an order or a file that cannot be had, before the run is noted; raises what `emit` raises."""
    if output is not None:
        checked(output)
    if wishes().of_a_list:
        with reading(settings) as connection:
            arranged(view(load_regulation(connection), settings.today, [], "", ()))


def _is_day_off(settings: Settings) -> bool:
    """Say whether nobody works today; raises CalendarMissing."""
    with reading(settings) as connection:
        check_day(connection, settings.today)
        return not around(connection, settings.today, settings.today).is_working(settings.today)


def _page(settings: Settings, found: list[Finding], limit: int | None, *, apart: bool) -> tuple[View, list[Finding]]:
    """Return the page, which begins with how many duties are overdue, told or not; and the lines that it tells."""
    with reading(settings) as connection:
        law, counted = load_regulation(connection), tally(connection, settings.today)
        lines = gathered(law, found, apart=apart)
        shown = lines if limit is None else lines[:limit]
        notes = *left_out(lines[len(shown) :]), *listed(connection, shown)
        told = [*shown, *(each for each in found if each.duty is None)]
        page = view(law, settings.today, told, overdue_headed(counted), notes)
        return signed(page, connection, settings), told


def _said(run: Run) -> str:
    """Return what is to be said of a run that died."""
    sentence = _(
        "Lần «tracker check» trên máy {host} (tiến trình {pid}, bắt đầu {started:%H:%M %d/%m/%Y}) "
        "chưa kết thúc mà đã dừng; lần này làm tiếp thay."
    )
    return sentence.format(host=run.host, pid=run.pid, started=run.started)
