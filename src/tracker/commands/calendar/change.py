"""
`calendar swap|off|restore|load`: what changes the calendar, and what that moves or makes on time.

Each says first what it did, then names the deadlines that moved and the things done that are on time now; with
`--dry-run` it says the same, and changes nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.calendar.app import Year
from tracker.commands.calendar.days import named
from tracker.commands.calendar.moved import as_it_is, tables_of, tell_of
from tracker.commands.input.asking import Yes, ask
from tracker.commands.input.daytyped import a_near_date
from tracker.commands.input.options import DAY, WRITING, DryRun, On
from tracker.commands.reply.aside import warn
from tracker.errors import Usage
from tracker.files.dayfile import read_day_file
from tracker.files.official import announced_years
from tracker.ledger.transaction import writing
from tracker.services.calendar import change
from tracker.services.calendar.change import CalendarChanged, is_unlikely
from tracker.services.calendar.restore import restore as restore_day
from tracker.services.calendar.yearfile import YearSettled, settle_year
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.ledger import Ledger
    from tracker.settings import Settings

app = typer.Typer()

MOST = 20
"""Moved deadlines printed unless more are asked for."""

NOTICE = typer.Option("--notice", metavar=_("VĂN BẢN"), help=_("Số thông báo làm căn cứ."), rich_help_panel=WRITING)
Notice = Annotated[str, NOTICE]
Moved = Annotated[
    int,
    typer.Option("--limit", min=0, metavar="N", help=_("In tối đa N thời hạn thay đổi."), rich_help_panel=WRITING),
]


class FileWithoutNotice(Usage):
    """A file of days rests on a notice, and a notice on a file."""

    sentence = "Nạp lịch từ tệp phải có cả tệp và --notice: «tracker calendar load {year} TỆP.csv --notice VĂN BẢN»."


@app.command("swap", help=_("Hoán đổi: nghỉ một ngày làm việc, làm bù vào một ngày nghỉ."))
def swap(
    ctx: typer.Context,
    off: Annotated[date, typer.Argument(parser=a_near_date, metavar=_("NGHỈ"), help=_("Ngày làm việc được nghỉ."))],
    work: Annotated[date, typer.Argument(parser=a_near_date, metavar=_("LÀM"), help=_("Ngày nghỉ phải làm bù."))],
    notice: Notice,
    limit: Moved = MOST,
    yes: Yes = False,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record a swap, and print what it moves."""

    def act(ledger: Ledger) -> CalendarChanged:
        return change.swap(ledger, off, work, notice=notice, on=on)

    if not (yes or dry_run):
        _ask_of(ctx.obj, (off, work), act)
    said = _("Đã hoán đổi: nghỉ {off}, làm bù {work} ({notice}).")
    _change(ctx, act, said.format(off=named(off), work=named(work), notice=notice), limit=limit, dry_run=dry_run)


@app.command("off", help=_("Cho nghỉ một ngày làm việc, không làm bù."))
def off(
    ctx: typer.Context,
    day: Annotated[date, typer.Argument(parser=a_near_date, metavar=DAY, help=_("Ngày làm việc được nghỉ."))],
    notice: Notice,
    limit: Moved = MOST,
    yes: Yes = False,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record a day off, and print what it moves."""

    def act(ledger: Ledger) -> CalendarChanged:
        return change.take_off(ledger, day, notice=notice, on=on)

    if not (yes or dry_run):
        _ask_of(ctx.obj, (day,), act)
    said = _("Đã ghi ngày nghỉ {day} ({notice}).").format(day=named(day), notice=notice)
    _change(ctx, act, said, limit=limit, dry_run=dry_run)


@app.command(
    "restore", help=_("Trả lại một ngày đã ghi nghỉ, hoán đổi hoặc nạp từ tệp; ngày hoán đổi thì trả lại cả hai.")
)
def restore(
    ctx: typer.Context,
    day: Annotated[date, typer.Argument(parser=a_near_date, metavar=DAY, help=_("Ngày cần trả lại như trước."))],
    notice: Annotated[
        str,
        typer.Option(
            "--notice", metavar=_("VĂN BẢN"), help=_("Số văn bản, hoặc lý do trả lại."), rich_help_panel=WRITING
        ),
    ],
    limit: Moved = MOST,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Take back what set a day, and print what that moves."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        changed, days = restore_day(ledger, day, notice=notice, on=on)
        views = tables_of(ledger, changed, limit)
    said = _("Đã trả lại: {days} ({notice}).").format(days="; ".join(map(as_it_is, days)), notice=notice)
    tell_of(said, changed, views, dry_run=dry_run)


@app.command(
    "load", help=_("Nạp lịch một năm: theo thông báo chính thức, chưa có thì dự kiến; hoặc theo tệp của Văn phòng.")
)
def load(
    ctx: typer.Context,
    year: Year,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar=_("TỆP"), help=_("Lịch của Văn phòng: ngày, off hoặc work, tên ngày."), show_default=False
        ),
    ] = None,
    notice: Annotated[str | None, NOTICE] = None,
    limit: Moved = MOST,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Load a year, and print what that moves."""
    if (file is None) != (notice is None):
        raise FileWithoutNotice(year=year)
    if file is not None and notice is not None:
        _settle(ctx, year, file, notice, limit=limit, on=on, dry_run=dry_run)
        return
    said = _("Đã nạp lịch năm {year} theo thông báo chính thức.")
    if year not in announced_years():
        said = _("Đã nạp lịch năm {year}: dự kiến, chưa có thông báo. Thời hạn qua năm này được ghi «dự kiến».")
    _change(
        ctx,
        lambda ledger: change.load_year(ledger, year, on=on),
        said.format(year=year),
        limit=limit,
        dry_run=dry_run,
    )


def _settle(
    ctx: typer.Context, year: int, file: Path, notice: str, *, limit: int, on: date | None, dry_run: bool
) -> None:
    """Load a year from a file of the Office's, and say what became of the days that were only suggested."""
    named = read_day_file(file, year)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        settled = settle_year(ledger, year, named, notice=notice, on=on)
        views = [] if settled.change is None else tables_of(ledger, settled.change, limit)
    if settled.change is None:
        said = _("Lịch năm {year} trong sổ đã đúng như tệp: không có gì thay đổi, không ghi gì.")
        sys.stdout.write(said.format(year=year) + "\n")
    else:
        said = _("Đã nạp lịch năm {year} theo {notice}: {count} ngày dự kiến nay là chính thức.")
        said = said.format(year=year, notice=notice, count=settled.settled)
        tell_of(said, settled.change, views, dry_run=dry_run)
    _warn_of_days(settled)


def _warn_of_days(settled: YearSettled) -> None:
    """Name the days that a file made worked, said nothing about, or could not change."""
    if settled.worked:
        warn("trước dự kiến nghỉ, nay là ngày làm việc: {days}.", days="; ".join(map(named, settled.worked)))
    if settled.guessed:
        warn("tệp không nói tới, vẫn nghỉ theo dự kiến: {days}.", days="; ".join(map(named, settled.guessed)))
    if settled.kept:
        warn(
            "tệp nói khác, giữ theo thông báo riêng đã ghi: {days}. Muốn đổi: «tracker calendar restore NGÀY».",
            days="; ".join(map(as_it_is, settled.kept)),
        )


def _ask_of(settings: Settings, days: Iterable[date], act: Callable[[Ledger], CalendarChanged]) -> None:
    """Ask whether a day far from today is meant, once it is known that the act itself would be taken."""
    today = settings.today
    for day in days:
        if not is_unlikely(day, today):
            continue
        with writing(settings, dry_run=True) as ledger:
            act(ledger)
        question = _("{day} đã qua {count} ngày: đúng là ngày này?")
        if day > today:
            question = _("{day} còn {count} ngày nữa mới đến: đúng là ngày này?")
        ask(question.format(day=named(day), count=abs((day - today).days)))


def _change(
    ctx: typer.Context, act: Callable[[Ledger], CalendarChanged], said: str, *, limit: int, dry_run: bool
) -> None:
    """Make one change of the calendar; print it and what it moved once it is committed."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        changed = act(ledger)
        views = tables_of(ledger, changed, limit)
    tell_of(said, changed, views, dry_run=dry_run)
