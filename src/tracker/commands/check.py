"""
`check`: the command for cron, silent when all is well.

It tells each late or soon-late duty once for each version of its deadline, and what is wrong with the
ledger itself. On a day that has not come it keeps no note of having told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from tracker.commands.options import LISTING, Format, Limit, Output
from tracker.i18n import _, said
from tracker.said import FINDINGS

if TYPE_CHECKING:
    import sqlite3

    from tracker.cronlog import Run
    from tracker.law.regulation import Regulation
    from tracker.queries.inspections import Overstayed
    from tracker.queries.obligations import Due
    from tracker.settings import Settings
    from tracker.view import View

app = typer.Typer()

BROKEN = "broken"
OVERSTAYED = "overstayed"
MOST_NAMED = 5
"""Tasks that one sentence names."""

ENDS_SOON = timedelta(days=60)
"""Before the last day of the calendar: then it is time to load another year."""

LAST_DAYS = timedelta(days=10)
"""Within these the end of the calendar is told every day; before them once a week."""


class Finding(NamedTuple):
    """One thing to tell: a duty on a rung, or a sentence about obligations (`about`), an inspection or the ledger."""

    rung: str
    duty: Due | None = None
    said: str = ""
    about: tuple[int, ...] = ()
    overstayed: Overstayed | None = None


@app.command(
    "check", help=_("Dùng cho cron: im lặng khi ổn; có việc mới quá hạn, sắp hạn hay hỏng thì in, thoát mã 3.")
)
def check(
    ctx: typer.Context,
    again: Annotated[
        bool, typer.Option("--all", help=_("Nhắc lại cả những việc đã báo ở lần trước."), rich_help_panel=LISTING)
    ] = False,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Tell what is new since the last run."""
    from tracker.output import emit

    settings: Settings = ctx.obj
    is_off = _is_day_off(settings)
    hindered = [] if settings.turner is None else settings.turner.untold()
    if is_off:
        return
    with _logged(settings) as report:
        found = [Finding(BROKEN, said=_said(each)) for each in report.stale]
        found += [Finding(BROKEN, said=said(each)) for each in hindered]
        found += _look(settings, again=again)
        duties = [each for each in found if each.duty is not None]
        shown = duties if limit is None else duties[:limit]
        others = [each for each in found if each.duty is None]
        if found or format == "json":
            regulation, ending = _ending(settings)
            page = view(regulation, settings.today, [*shown, *others], len(duties) - len(shown), ending)
            emit(page, format=format, output=output)
        report.told = [(each.duty.obligation, each.rung) for each in shown if each.duty is not None]
        report.told += [(obligation, each.rung) for each in others for obligation in each.about]
        report.overstayed = [each.overstayed for each in others if each.overstayed is not None]
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
    from tracker import cronlog

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


def _is_day_off(settings: Settings) -> bool:
    """Say whether nobody works today; raises CalendarMissing."""
    from tracker.queries import reading
    from tracker.queries.morning import around
    from tracker.queries.obligations import check_day

    with reading(settings) as connection:
        check_day(connection, settings.today)
        return not around(connection, settings.today, settings.today).is_working(settings.today)


def _ending(settings: Settings) -> tuple[Regulation, tuple[str, ...]]:
    """
    Return the regulation, and what ends the page: how many duties are overdue, told or not, and the journal's head.
    """
    from tracker.commands.show import head_note
    from tracker.commands.totals import overdue_said
    from tracker.queries import reading
    from tracker.queries.obligations import tally
    from tracker.storage import load_regulation

    with reading(settings) as connection:
        ending = overdue_said(tally(connection, settings.today)), head_note(connection)
        return load_regulation(connection), ending


def _look(settings: Settings, *, again: bool) -> list[Finding]:
    """Return what there is to tell of the duties, the calendar and the journal."""
    from tracker.queries import reading
    from tracker.queries.reminders import RUNGS, reminders

    with reading(settings) as connection:
        findings = [
            Finding(rung.name, duty)
            for rung in RUNGS
            for duty in reminders(connection, settings.today, rung, repeat=again)
        ]
        findings += _receipts(connection, again=again) + _inspections(connection, settings.today, again=again)
        return findings + _calendar(connection, settings.today, again=again) + _journal(connection)


def _receipts(connection: sqlite3.Connection, *, again: bool) -> list[Finding]:
    """Return that tasks have no deadline until their receipt is recorded (Art. 6.1.c), in one sentence."""
    from tracker.queries.reminders import NO_RECEIPT, unreceived

    waiting = unreceived(connection, repeat=again)
    if not waiting:
        return []
    named = ", ".join(str(each.task) for each in waiting[:MOST_NAMED]) + (", …" if len(waiting) > MOST_NAMED else "")
    said = _("{count} nhiệm vụ chưa có hạn vì chưa ghi ngày đơn vị nhận văn bản (số {named}): «tracker waiting».")
    about = tuple(each.obligation for each in waiting)
    return [Finding(NO_RECEIPT, said=said.format(count=len(waiting), named=named), about=about)]


def _inspections(connection: sqlite3.Connection, today: date, *, again: bool) -> list[Finding]:
    """Return that the time limits of inspections passed without an end (Art. 14.2.d); it breaches nothing."""
    from tracker.commands.inspection_said import overstayed_said
    from tracker.queries.inspections import overstayed

    passed = overstayed(connection, today, repeat=again)
    return [Finding(OVERSTAYED, said=overstayed_said(each), overstayed=each) for each in passed]


def _calendar(connection: sqlite3.Connection, today: date, *, again: bool) -> list[Finding]:
    """Return that the calendar ends soon: once a week at first, every day at the end."""
    from tracker.queries.morning import around, last_day

    end = last_day(connection)
    if end - today > ENDS_SOON:
        return []
    monday = today - timedelta(days=today.weekday())
    week = around(connection, monday, today)
    is_first = not any(week.is_working(monday + timedelta(days=n)) for n in range(today.weekday()))
    if not (again or is_first or end - today <= LAST_DAYS):
        return []
    sentence = _("Lịch làm việc chỉ có đến {end:%d/%m/%Y}. Nạp năm sau bằng «tracker calendar load {year}».")
    return [Finding(BROKEN, said=sentence.format(end=end, year=end.year + 1))]


def _journal(connection: sqlite3.Connection) -> list[Finding]:
    """Return what is wrong with the last acts of the journal."""
    from tracker.errors import JournalBroken
    from tracker.queries.watch import verify_tail

    try:
        verify_tail(connection)
    except JournalBroken as problem:
        return [Finding(BROKEN, said=said(problem))]
    return []


def _said(run: Run) -> str:
    """Return what is to be said of a run that died."""
    sentence = _(
        "Lần «tracker check» trên máy {host} (tiến trình {pid}, bắt đầu {started:%H:%M %d/%m/%Y}) "
        "chưa kết thúc mà đã dừng; lần này làm tiếp thay."
    )
    return sentence.format(host=run.host, pid=run.pid, started=run.started)


def view(regulation: Regulation, today: date, found: list[Finding], left: int, ending: tuple[str, ...]) -> View:
    """Return findings as a view; `left` is how many were not shown, `ending` what stands below them in any case."""
    from tracker.cities import city_of
    from tracker.commands.lawsaid import name_on
    from tracker.commands.show import brief, content, words
    from tracker.commands.totals import guess
    from tracker.view import Column, View

    office = _(city_of(regulation.act).office)

    def late(found: Finding) -> int | None:
        """Return how late what is overdue is."""
        return max(found.duty.working_days_late, 0) if found.duty and found.rung == "overdue" else None

    def duty(name: str) -> Callable[[Finding], object]:
        """Return what takes a value of a finding's duty, where it is about one."""
        return lambda found: getattr(found.duty, name) if found.duty else None

    columns = (
        Column("rung", _("Mức"), said=words(FINDINGS)),
        Column("obligation", _("Mã"), "int", of=duty("obligation"), machine_only=True),
        Column("rule", _("Quy tắc"), of=duty("rule"), machine_only=True),
        Column("task", _("Số"), "int", of=duty("task")),
        Column(
            "owed_by", _("Đơn vị"), of=lambda found: (found.duty.owed_by or office) if found.duty else None, said=brief
        ),
        Column(
            "duty",
            _("Việc"),
            of=lambda found: found.duty and name_on(regulation, found.duty.rule, found.duty.started_on),
            people_only=True,
            minor=True,
        ),
        Column("due_on", _("Hạn"), "date", of=duty("due_on")),
        Column(
            "provisional",
            _("Dự kiến"),
            "bool",
            of=lambda found: bool(found.duty.provisional) if found.duty else None,
            said=guess,
            filled_only=True,
        ),
        Column("working_days_late", _("Quá (ngày làm việc)"), "int", of=late),
        Column("directive", _("Văn bản"), of=duty("directive"), machine_only=True),
        Column("content", _("Nội dung"), of=duty("content"), machine_only=True),
        Column("message", _("Thông báo"), of=lambda found: None if found.duty else found.said, machine_only=True),
        Column(
            "shown",
            _("Nội dung"),
            of=lambda found: content(found.duty) if found.duty else found.said,
            wrap=True,
            people_only=True,
        ),
    )
    notes = (_("Còn {count} việc chưa in; lần chạy sau sẽ báo.").format(count=left),) if left else ()
    title = _("THEO DÕI NHIỆM VỤ: VIỆC MỚI CẦN CHÚ Ý, NGÀY {day:%d/%m/%Y}").format(day=today)
    return View.of(columns, found, title=title, notes=(*notes, *ending))
