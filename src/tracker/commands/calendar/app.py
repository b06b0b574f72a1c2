"""
`calendar`: which days are worked, and by which notice; counting in them. What changes them is in `calendar.change`.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated, Any

import typer

from tracker.commands.calendar.days import counted, counted_for_machines, loaded, of_year
from tracker.commands.calendar.months import overview
from tracker.commands.door.front import Command
from tracker.commands.input.daytyped import a_near_date
from tracker.commands.input.options import DAY, Format, Output
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import signed
from tracker.days.terms import steps, written
from tracker.errors import NotConfigured, Usage
from tracker.queries import reading
from tracker.queries.calendar import calendar
from tracker.render.output import emit
from tracker.words.language import _

app = typer.Typer()

Year = Annotated[int, typer.Argument(min=1900, max=9998, metavar=_("NĂM"), help=_("Năm, bốn chữ số."))]

FURTHEST = 9999
"""Working days that may be counted at once; more is a slip of the keyboard."""


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
    with reading(ctx.obj) as connection:
        loaded = calendar(connection)
        if not loaded.first.year <= year <= loaded.last.year:
            raise YearNotLoaded(first=loaded.first.year, last=loaded.last.year)
        view = signed(of_year(connection, year), connection, ctx.obj)
    if format is None and output is None and sys.stdout.isatty():
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
    day: Annotated[date, typer.Argument(parser=a_near_date, metavar=DAY, help=_("Ngày bắt đầu."))],
    number: Annotated[int, typer.Argument(metavar="N", help=_("Số ngày làm việc; số âm để đếm lùi."))],
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the n-th working day after or before a day, and every day looked at."""
    if not 1 <= abs(number) <= FURTHEST:
        raise NothingToCount(most=FURTHEST)
    with reading(ctx.obj) as connection:
        step = steps(written(day, f"{number:+}wd"), calendar(connection))[0]
    to_machine = format == "json" or (format is None and output is not None and _is_json(output))
    emit((counted_for_machines if to_machine else counted)(step, number), format=format, output=output)


@app.command("status", help=_("In các năm đã nạp, năm nào chính thức, ngày nào còn dự kiến."))
def status(ctx: typer.Context, format: Format = None, output: Output = None) -> None:
    """Print the years loaded and how far the calendar can be trusted."""
    listing(ctx.obj, loaded, format=format, output=output)


def _is_json(output: Path) -> bool:
    return output.suffix.lower() == ".json"
