"""
`stats`: figures that add up. Every task stands in one cell; the city's and the Government's tasks apart.

Departments and communes are listed apart, and nobody is ranked. Figures are for reconciliation (Art. 2.5).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.figures import ageing as age
from tracker.commands.figures import bars
from tracker.commands.figures import trend as months_of
from tracker.commands.figures.ascharts import of_cells
from tracker.commands.figures.byunit import form as by_unit
from tracker.commands.figures.sentence import as_text, of_span
from tracker.commands.figures.under import By, levels_said, notes_of
from tracker.commands.input.options import (
    LISTING,
    AsOf,
    AtLevel,
    Format,
    IssuedFrom,
    IssuedTo,
    OfUnit,
    Output,
    refuse_reversed,
)
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief, figures_note, unit_number, words
from tracker.errors import Usage
from tracker.queries.duty.overdue import Scope
from tracker.queries.figures.ageing import ageing as find_ageing
from tracker.queries.figures.rates import STOPPED, Line, lines
from tracker.queries.figures.stats import stats as find
from tracker.queries.figures.trend import YEAR
from tracker.queries.figures.trend import trend as find_trend
from tracker.queries.ledger.glimpse import need_whole, only_shown
from tracker.render.output import is_for_people
from tracker.render.view import Column, View
from tracker.words.labels.task import ISSUERS, LEVELS, SHORT_LEVELS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.render.view import Page, Tone

app = typer.Typer()

MOST_MONTHS = 120
"""No office looks back further than ten years."""


class FormByUnit(Usage):
    """The offices' table by unit was asked for with another grouping, or with the sentence."""

    sentence = "--form là bảng theo đơn vị: không dùng cùng --by khác hay --sentence. Hãy gõ: tracker stats --form"


class SentenceOfAll(Usage):
    """The city's sentence was asked for one unit or another grouping."""

    sentence = "--sentence là câu số liệu chung theo cấp giao: không dùng cùng --by hay --unit."


class OneTableApart(Usage):
    """A table of its own was asked for together with what chooses or divides the other figures."""

    sentence = "{option} là một bảng riêng: không dùng cùng {others}."


class MonthsWithoutTrend(Usage):
    """A number of months was given for figures that are not of months."""

    sentence = "--months chỉ dùng cùng --trend: «tracker stats --trend --months 6»."


@app.command("stats", help=_("Số liệu theo cấp, đơn vị, phòng, nơi ban hành; các ô cộng lại bằng tổng số."))
def stats(
    ctx: typer.Context,
    by: Annotated[By, typer.Option("--by", help=_("Chia theo."), rich_help_panel=LISTING)] = By.LEVEL,
    since: IssuedFrom = None,
    until: IssuedTo = None,
    sentence: Annotated[
        bool,
        typer.Option(
            "--sentence", help=_("Câu số liệu theo mẫu của thành phố, so với kỳ trước."), rich_help_panel=LISTING
        ),
    ] = False,
    trend: Annotated[
        bool,
        typer.Option(
            "--trend",
            help=_("Tỷ lệ đúng hạn từng tháng: nhiệm vụ đến hạn trong tháng, xong, quá hạn."),
            rich_help_panel=LISTING,
        ),
    ] = False,
    months: Annotated[
        int | None,
        typer.Option(
            "--months",
            min=1,
            max=MOST_MONTHS,
            metavar="N",
            help=_("Số tháng của --trend (mặc định: 12)."),
            rich_help_panel=LISTING,
        ),
    ] = None,
    ageing: Annotated[
        bool,
        typer.Option(
            "--ageing", help=_("Nhiệm vụ đang quá hạn, chia theo số ngày làm việc quá hạn."), rich_help_panel=LISTING
        ),
    ] = False,
    form: Annotated[
        bool,
        typer.Option(
            "--form",
            help=_("Bảng theo đơn vị, theo cột và khối mà các báo cáo dùng, có dòng cộng."),
            rich_help_panel=LISTING,
        ),
    ] = False,
    unit: OfUnit = None,
    level: AtLevel = None,
    as_of: AsOf = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the figures."""
    chosen = {
        "--trend": trend,
        "--ageing": ageing,
        "--sentence": sentence,
        "--form": form,
        "--by": by is not By.LEVEL,
        "--from": since is not None,
        "--to": until is not None,
    }
    check_apart([option for option, is_chosen in chosen.items() if is_chosen])
    if months is not None and not trend:
        raise MonthsWithoutTrend
    refuse_reversed(since, until)
    if sentence and (by is not By.LEVEL or unit is not None):
        raise SentenceOfAll
    if form and (by not in (By.LEVEL, By.UNIT) or sentence):
        raise FormByUnit

    def ask(connection: Connection, day: date) -> View | Page:
        """Return the figures of a day."""
        number = only_shown(connection, unit_number(connection, unit))
        if sentence:
            need_whole(connection)
        at = None if level is None else str(level)
        then = as_of is not None
        has_bars = output is None and (format == "table" or (format is None and sys.stdout.isatty()))
        if trend:
            found_months = find_trend(connection, day, months or YEAR, unit=number, level=at, then=then)
            return months_of.view(found_months, day, [figures_note()], has_bars=has_bars)
        if ageing:
            bands = find_ageing(connection, day, Scope(number, level=at, then=then))
            title = _("NHIỆM VỤ QUÁ HẠN THEO SỐ NGÀY, ĐẾN NGÀY {day:%d/%m/%Y}").format(day=day)
            return age.view(bands, title, [figures_note()], has_bars=has_bars)
        groups, unjudged = find(
            connection, day, by=by.value, since=since, until=until, unit=number, level=at, then=then
        )
        if form:
            units = find(connection, day, by="unit", since=since, until=until, unit=number, level=at, then=then)[0]
            levels = find(connection, day, by="level", since=since, until=until, unit=number, level=at, then=then)[0]
            return by_unit(units, levels, _title(day, since, until), [figures_note()])
        if sentence:
            said = of_span(connection, groups, (since, until), day, at, [figures_note()])
            return as_text(said, day) if is_for_people(format, output) else said
        found = lines(groups)
        notes = [*notes_of(found, by, unjudged), figures_note()]
        return view(found, _title(day, since, until), notes, by=by, has_bars=has_bars)

    listing(ctx.obj, ask, as_of=as_of, format=format, output=output, counts_days=True)


def check_apart(chosen: Sequence[str]) -> None:
    """Raise OneTableApart where a table of its own was asked for together with anything else."""
    if chosen[1:] and chosen[0] in ("--trend", "--ageing"):
        raise OneTableApart(option=chosen[0], others=", ".join(chosen[1:]))


def view(found: Sequence[Line], title: str, notes: Sequence[str], *, by: By, has_bars: bool = False) -> View:
    """Return figures as a view; bars are for a terminal."""
    heading = {By.LEVEL: _("Cấp giao"), By.UNIT: _("Đơn vị"), By.ROOM: _("Phòng"), By.ISSUER: _("Nơi ban hành")}[by]
    is_narrow = has_bars  # a terminal: seven columns of cells and two rates would leave no room for names

    def cell(place: int, key: str, heading: str, tone: Tone = "") -> Column:
        """Return the column of one cell, which a terminal shows in a pair."""
        return Column(key, heading, "int", of=lambda line: line.cells[place], machine_only=is_narrow, tone=tone)

    def named(line: Line) -> object:
        """Return how a line is called; a small unit is marked."""
        name = brief(_name(line, by))
        return _("{name} (*)").format(name=name) if by is By.UNIT and line.is_small else name

    columns = [
        Column("by", _("Chia theo"), of=lambda _line: by.value, machine_only=True),
        Column("name", heading, told=named),
        Column("level", _("Cấp"), said=words(SHORT_LEVELS), machine_only=by is By.LEVEL),
        Column("block", _("Khối"), machine_only=True),
        Column("total", _("Tổng số nhiệm vụ"), "int"),
        cell(0, "done_on_time", _("Xong đúng hạn"), "good"),
        cell(1, "done_late", _("Xong quá hạn"), "late"),
        cell(2, "open_in_time", _("Chưa xong, còn hạn")),
        cell(3, "open_overdue", _("Chưa xong, quá hạn"), "late"),
        Column(
            "open_overdue_provisional",
            _("Quá hạn dự kiến"),
            "int",
            of="provisional",
            filled_only=True,
            machine_only=is_narrow,
            tone="unsure",
        ),
        cell(4, "undated_done", _("Không hạn, xong")),
        cell(5, "undated_open", _("Không hạn, chưa xong")),
        Column("stopped", _("Dừng, thu hồi"), "int", of=lambda line: line.cells[STOPPED]),
        cell(7, "no_receipt", _("Chờ ngày nhận")),
        Column("done_rate", _("Tỷ lệ 1 (xong / xong + chưa xong)"), "percent", machine_only=is_narrow),
        Column("settled_rate", _("Tỷ lệ 2 (xong / xong + quá hạn)"), "percent", machine_only=is_narrow),
        Column("discipline_rate", _("Kỷ luật thời hạn"), "percent"),
        Column("small", _("Số nhỏ"), "bool", of="is_small", machine_only=True),
    ]
    if is_narrow:
        columns += [
            Column("bar", _("Thang 100 %"), of=lambda line: bars.of_rate(line.discipline_rate), people_only=True),
            Column(
                "done",
                _("Xong: đúng / quá hạn"),
                of=lambda line: f"{line.cells[0]} / {line.cells[1]}",
                people_only=True,
            ),
            Column(
                "open",
                _("Chưa xong: còn / quá hạn"),
                of=lambda line: f"{line.cells[2]} / {line.cells[3]}",
                people_only=True,
            ),
            Column(
                "unsure",
                _("Quá hạn dự kiến"),
                "int",
                of="provisional",
                people_only=True,
                filled_only=True,
                tone="unsure",
            ),
            Column(
                "undated",
                _("Không hạn: xong / chưa xong"),
                of=lambda line: f"{line.cells[4]} / {line.cells[5] + line.cells[7]}",
                people_only=True,
            ),
        ]
    if by is not By.LEVEL:
        notes = [levels_said(), *notes]
    empty = _("Không có nhiệm vụ nào.")
    is_total = attrgetter("is_total")
    drawn = of_cells(found, _("Kết quả theo {group}").format(group=heading.lower()), by_level=by is By.LEVEL)
    return View.of(tuple(columns), found, title=title, notes=tuple(notes), empty=empty, is_total=is_total, charts=drawn)


def _name(line: Line, by: By) -> str:
    """Return how a line is called."""
    if line.name is None:
        return _("TỔNG SỐ") if line.level is None else _("Cộng")
    if by is By.LEVEL:
        return _(LEVELS[line.name])
    if by is By.ISSUER:
        return _(ISSUERS[line.name])
    return line.name or _("(chưa phân phòng)")


def _title(today: date, since: date | None, until: date | None) -> str:
    """Return the title with the days that directives were chosen by."""
    title = _("SỐ LIỆU THỰC HIỆN NHIỆM VỤ ĐẾN NGÀY {day:%d/%m/%Y}").format(day=today)
    if since is not None:
        title = _("{title}, VĂN BẢN TỪ NGÀY {day:%d/%m/%Y}").format(title=title, day=since)
    if until is not None:
        title = _("{title}, VĂN BẢN ĐẾN HẾT NGÀY {day:%d/%m/%Y}").format(title=title, day=until)
    return title
