"""
`calendar`: which days are worked, by which notice, and what moves when that changes.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.commands.front import Command, Group
from tracker.commands.options import DAY, WRITING, DryRun, Format, On, Output, a_date
from tracker.errors import NotConfigured, Usage
from tracker.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.ledger import Ledger
    from tracker.services.calendar import CalendarChanged

app = typer.Typer(
    cls=Group,
    no_args_is_help=True,
    help=_("Lịch làm việc: ngày nghỉ, ngày làm bù, căn cứ; đếm ngày làm việc."),
)

FURTHEST = 9999
"""Working days that may be counted at once; more is a slip of the keyboard."""

MOST = 20
"""Moved deadlines printed unless more are asked for."""

Year = Annotated[int, typer.Argument(min=1900, max=9998, metavar=_("NĂM"), help=_("Năm, bốn chữ số."))]
Notice = Annotated[
    str,
    typer.Option("--notice", metavar=_("VĂN BẢN"), help=_("Số thông báo làm căn cứ."), rich_help_panel=WRITING),
]
Moved = Annotated[
    int,
    typer.Option("--limit", min=0, metavar="N", help=_("In tối đa N thời hạn thay đổi."), rich_help_panel=WRITING),
]


class NothingToCount(Usage):
    """A count of no days leads nowhere, one of very many is a slip."""

    sentence = "Số ngày làm việc phải từ 1 đến {most}, hoặc từ -1 đến -{most} để đếm lùi."


class YearNotLoaded(NotConfigured):
    """The ledger's calendar has no day of that year."""

    sentence = "Lịch trong sổ chỉ từ năm {first} đến năm {last}. Nạp năm liền kề bằng «tracker calendar load NĂM»."


class Counting(Command):
    """A command that takes a negative number as it stands, where other programs see an option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Move negative numbers behind `--`, after which nothing is an option."""
        if "--" not in args:
            numbers = [arg for arg in args if arg[:1] == "-" and arg[1:].isdecimal()]
            if numbers:
                args = [*(arg for arg in args if arg not in numbers), "--", *numbers]
        return super().parse_args(ctx, args)


@app.command("show", help=_("In các ngày nghỉ, ngày làm bù của một năm và căn cứ."))
def show(ctx: typer.Context, year: Year, format: Format = None, output: Output = None) -> None:
    """Print the days of a year that differ from the ordinary week; on a terminal also its months."""
    import sys

    from tracker.commands.days import of_year
    from tracker.output import emit
    from tracker.queries import reading
    from tracker.queries.calendar import calendar

    with reading(ctx.obj) as connection:
        loaded = calendar(connection)
        if not loaded.first.year <= year <= loaded.last.year:
            raise YearNotLoaded(first=loaded.first.year, last=loaded.last.year)
        view = of_year(connection, year)
    if format is None and output is None and sys.stdout.isatty():
        from shutil import get_terminal_size

        from tracker.commands.months import overview

        sys.stdout.write(overview(loaded, year, get_terminal_size().columns) + "\n\n")
    emit(view, format=format, output=output)


@app.command(
    "count",
    cls=Counting,
    help=_(
        "Đếm N ngày làm việc sau một ngày (N âm: trước ngày đó), in từng ngày đã xét. "
        "Không tính chính ngày bắt đầu (Điều 147 Bộ luật Dân sự 2015)."
    ),
)
def count(
    ctx: typer.Context,
    day: Annotated[date, typer.Argument(parser=a_date, metavar=DAY, help=_("Ngày bắt đầu."))],
    number: Annotated[int, typer.Argument(metavar="N", help=_("Số ngày làm việc; số âm để đếm lùi."))],
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the n-th working day after or before a day, and every day looked at."""
    from tracker.commands.days import counted, counted_for_machines
    from tracker.output import emit
    from tracker.queries import reading
    from tracker.queries.calendar import calendar
    from tracker.terms import steps, written

    if not 1 <= abs(number) <= FURTHEST:
        raise NothingToCount(most=FURTHEST)
    with reading(ctx.obj) as connection:
        step = steps(written(day, f"{number:+}wd"), calendar(connection))[0]
    to_machine = format == "json" or (format is None and output is not None and _is_json(output))
    emit((counted_for_machines if to_machine else counted)(step, number), format=format, output=output)


@app.command("swap", help=_("Hoán đổi: nghỉ một ngày làm việc, làm bù vào một ngày nghỉ."))
def swap(
    ctx: typer.Context,
    off: Annotated[date, typer.Argument(parser=a_date, metavar=_("NGHỈ"), help=_("Ngày làm việc được nghỉ."))],
    work: Annotated[date, typer.Argument(parser=a_date, metavar=_("LÀM"), help=_("Ngày nghỉ phải làm bù."))],
    notice: Notice,
    limit: Moved = MOST,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record a swap, and print which open deadlines moved."""
    from tracker.commands.days import named
    from tracker.services import calendar

    said = _("Đã hoán đổi: nghỉ {off}, làm bù {work} ({notice}).")
    _change(
        ctx,
        lambda ledger: calendar.swap(ledger, off, work, notice=notice, on=on),
        said.format(off=named(off), work=named(work), notice=notice),
        limit=limit,
        dry_run=dry_run,
    )


@app.command("off", help=_("Cho nghỉ một ngày làm việc, không làm bù."))
def off(
    ctx: typer.Context,
    day: Annotated[date, typer.Argument(parser=a_date, metavar=DAY, help=_("Ngày làm việc được nghỉ."))],
    notice: Notice,
    limit: Moved = MOST,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record a day off, and print which open deadlines moved."""
    from tracker.commands.days import named
    from tracker.services import calendar

    _change(
        ctx,
        lambda ledger: calendar.take_off(ledger, day, notice=notice, on=on),
        _("Đã ghi ngày nghỉ {day} ({notice}).").format(day=named(day), notice=notice),
        limit=limit,
        dry_run=dry_run,
    )


@app.command("load", help=_("Nạp lịch một năm: theo thông báo chính thức, chưa có thì dự kiến."))
def load(ctx: typer.Context, year: Year, limit: Moved = MOST, on: On = None, dry_run: DryRun = False) -> None:
    """Load a year, and print which open deadlines moved."""
    from tracker.official import announced_years
    from tracker.services import calendar

    said = _("Đã nạp lịch năm {year} theo thông báo chính thức.")
    if year not in announced_years():
        said = _("Đã nạp lịch năm {year}: dự kiến, chưa có thông báo. Thời hạn qua năm này được ghi «dự kiến».")
    _change(
        ctx,
        lambda ledger: calendar.load_year(ledger, year, on=on),
        said.format(year=year),
        limit=limit,
        dry_run=dry_run,
    )


@app.command("status", help=_("In các năm đã nạp, năm nào chính thức, ngày nào còn dự kiến."))
def status(ctx: typer.Context, format: Format = None, output: Output = None) -> None:
    """Print the years loaded and how far the calendar can be trusted."""
    from tracker.commands.days import loaded
    from tracker.output import emit
    from tracker.queries import reading

    with reading(ctx.obj) as connection:
        view = loaded(connection, ctx.obj.today)
    emit(view, format=format, output=output)


def _change(
    ctx: typer.Context, act: Callable[[Ledger], CalendarChanged], said: str, *, limit: int, dry_run: bool
) -> None:
    """Make one change of the calendar; print it and what it moved once it is committed."""
    from tracker.commands.days import moved
    from tracker.commands.tell import tell
    from tracker.ledger import writing

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        changed = act(ledger)
        view = moved(ledger.connection, changed.moved, limit)
    followed = _("Không thời hạn đang mở nào thay đổi.")
    if changed.moved:
        followed = _("{count} thời hạn đang mở thay đổi.").format(count=len(changed.moved))
    tell("{said} {followed}", dry_run=dry_run, said=said, followed=followed)
    if view.rows:
        import sys

        from tracker.output import emit

        sys.stdout.write("\n")
        emit(view)


def _is_json(output: Path) -> bool:
    return output.suffix.lower() == ".json"
