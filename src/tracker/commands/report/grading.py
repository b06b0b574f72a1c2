"""
`report grading`: counts per unit of a month or a quarter for the grading of officials (Art. 24, Nghị định 335/2025/NĐ-CP).

Counts only: no grade, no rank. With `--tasks` each count opens into its rows, and a count is the number of its rows.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import LISTING, AsOf, AtLevel, Format, Limit, OfUnit, Output
from tracker.commands.input.vocabulary import Listed
from tracker.commands.reply.aside import warn
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief, content, figures_note, unit_number
from tracker.days.period import ReportPeriod, period_of, read_period
from tracker.errors import Usage
from tracker.law.kinds import ReportSpan
from tracker.queries.figures.grading import COUNTS, Fact, Line, counted, facts, named_on
from tracker.queries.figures.rates import block_of
from tracker.queries.ledger.glimpse import only_shown
from tracker.render.view import Column, View
from tracker.services.report.file import PeriodNotBegun
from tracker.words.labels.period import period_said
from tracker.words.labels.task import BLOCKS, COUNTED
from tracker.words.language import _
from tracker.words.text import clean, collation_key

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection

app = typer.Typer()


PAIRS = {
    ("done", "done_on_time"): "Xong / đúng hạn",
    ("late", "late_provisional", "excused"): "Chậm / dự kiến / khách quan",
    ("reminder", "criticism", "praise"): "Nhắc / phê bình / biểu dương",
}
"""Counts that stand in one column of a terminal."""

PAIRED = frozenset(chain.from_iterable(PAIRS))


class MonthOrQuarter(Usage):
    """Both a month and a quarter were named."""

    sentence = "Chọn một kỳ: --month 2026-10 hoặc --quarter 2026-Q3."


class NotSuchAPeriod(Usage):
    """The period named is of another length."""

    sentence = "«{text}» không phải là {what}. Gõ --month 2026-10 hoặc --quarter 2026-Q3."


class CountWithoutTasks(Usage):
    """One count was named, and no rows were asked for."""

    sentence = "--count chỉ dùng cùng --tasks: «tracker report grading --month 2026-10 --tasks --count late»."


class UnknownCount(Usage):
    """There is no such count."""

    sentence = "Không có số đếm «{text}». Dùng: {counts}."


@app.command("grading", help=_("Đếm theo đơn vị và tháng, quý để đánh giá; chỉ đếm, không xếp loại (Điều 24)."))
def grading(
    ctx: typer.Context,
    month: Annotated[
        str | None, typer.Option("--month", metavar=_("THÁNG"), help=_("Tháng: 2026-10 (mặc định: tháng trước)."))
    ] = None,
    quarter: Annotated[str | None, typer.Option("--quarter", metavar=_("QUÝ"), help=_("Quý: 2026-Q3."))] = None,
    tasks: Annotated[
        bool, typer.Option("--tasks", help=_("Mở từng số ra các nhiệm vụ của nó."), rich_help_panel=LISTING)
    ] = False,
    count: Annotated[
        str | None,
        typer.Option(
            "--count",
            click_type=Listed(*COUNTS),
            help=_("Dùng cùng --tasks: chỉ một số đếm."),
            rich_help_panel=LISTING,
        ),
    ] = None,
    unit: OfUnit = None,
    level: AtLevel = None,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the counts of a period, or the rows behind them."""
    day = as_of or ctx.obj.today
    period = _period(month, quarter, day)
    if count is not None and not tasks:
        raise CountWithoutTasks
    if count is not None and count not in COUNTS:
        raise UnknownCount(text=clean(count), counts=", ".join(COUNTS))
    if period.first > day:
        raise PeriodNotBegun(title=period.title, first=period.first)

    def ask(connection: Connection, day: date) -> View:
        """Return the counts of a day, or their rows."""
        number = only_shown(connection, unit_number(connection, unit))
        found = facts(
            connection, day, period.first, period.last, unit=number, level=None if level is None else str(level)
        )
        if tasks:
            return opened([fact for fact in found if count in (None, fact.cell)], period, day)
        is_narrow = output is None and (format == "table" or (format is None and sys.stdout.isatty()))
        asked = [] if number is None else [named_on(connection, number, day)]
        return counts(found, period, day, asked=asked, is_narrow=is_narrow)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output, counts_days=True)
    if day <= period.last:
        warn("kỳ {title} chưa kết thúc: số liệu mới đến ngày {day:%d/%m/%Y}.", title=period_said(period.title), day=day)


def counts(
    found: Sequence[Fact],
    period: ReportPeriod,
    day: date,
    *,
    asked: Iterable[tuple[str, str]] = (),
    is_narrow: bool = False,
) -> View:
    """
    Return the counts of each unit, departments and communes apart, with the sum of each block.

    A terminal (`is_narrow`) has no room for eleven columns: it shows some of them together.
    """

    def named(line: Line) -> object:
        """Return how a line is called."""
        return _("Cộng {block}").format(block=_(BLOCKS[line.block])) if line.unit is None else brief(line.unit)

    columns = [
        Column("block", _("Khối"), machine_only=True),
        Column("unit", _("Đơn vị"), told=named, wrap=True),
        *(
            Column(each, _(COUNTED[each]), "int", of=_count(each), machine_only=is_narrow and each in PAIRED)
            for each in COUNTS
        ),
    ]
    if is_narrow:
        columns += [
            Column(f"of_{each[0]}", _(heading), of=_pair(each), people_only=True) for each, heading in PAIRS.items()
        ]
    empty = _("Không có gì để đếm trong kỳ.")
    lines = counted(found, asked)
    around = {"title": _title(period, day), "notes": _notes(), "empty": empty}
    return View.of(tuple(columns), lines, is_total=lambda line: line.unit is None, **around)


def opened(found: Sequence[Fact], period: ReportPeriod, day: date) -> View:
    """Return the rows behind the counts: one for each unit, count and task."""
    order = {block: place for place, block in enumerate(BLOCKS)}
    places = {each: place for place, each in enumerate(COUNTS)}
    rows = sorted(
        found, key=lambda fact: (order[block_of(fact.kind)], collation_key(fact.unit), places[fact.cell], fact.day)
    )
    columns = (
        Column("block", _("Khối"), of=lambda row: block_of(row.kind), machine_only=True),
        Column("unit", _("Đơn vị"), said=brief),
        Column("count", _("Số đếm"), of="cell", said=lambda value: _(COUNTED[value])),
        Column("day", _("Ngày"), "date"),
        Column("task", _("Số"), "int"),
        Column("period", _("Kỳ"), minor=True),
        Column("directive", _("Văn bản giao"), machine_only=True),
        Column("level", _("Cấp"), machine_only=True),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("due_on", _("Hạn"), "date"),
        Column("met_on", _("Báo cáo ngày"), "date", minor=True),
        Column("document", _("Văn bản"), minor=True),
        Column("secret", _("Mật"), "bool", machine_only=True),
    )
    counted = (_("{count} dòng.").format(count=len(rows)),) if rows else ()
    notes = (*counted, *_notes())
    return View.of(columns, rows, title=_title(period, day), notes=notes, empty=_("Không có gì để đếm trong kỳ."))


def _count(name: str) -> Callable[[Line], int]:
    """Return what takes one count of a line."""
    place = COUNTS.index(name)
    return lambda line: line.counts[place]


def _pair(names: Sequence[str]) -> Callable[[Line], str]:
    """Return what shows some counts of a line together."""
    counts = [_count(name) for name in names]
    return lambda line: "/".join(str(count(line)) for count in counts)


def _period(month: str | None, quarter: str | None, day: date) -> ReportPeriod:
    """
    Return the month or quarter named, or the last month that had ended on a day.

    Raises MonthOrQuarter, NotSuchAPeriod or UnknownReportPeriod.
    """
    if month is None and quarter is None:
        return period_of(ReportSpan.MONTH, day.replace(day=1) - timedelta(days=1))
    if month is not None and quarter is not None:
        raise MonthOrQuarter
    period = read_period(month or quarter or "")
    wanted, what = (ReportSpan.MONTH, "tháng") if month is not None else (ReportSpan.QUARTER, "quý")
    if period.span is not wanted:
        raise NotSuchAPeriod(text=clean(month or quarter or ""), what=_(what))
    return period


def _title(period: ReportPeriod, day: date) -> str:
    """Return the title: which period, and the day the figures are of."""
    title = _("SỐ LIỆU ĐỂ ĐÁNH GIÁ, {period}, THEO SỔ ĐẾN NGÀY {day:%d/%m/%Y}").format(
        period=period_said(period.title).upper(), day=day
    )
    return _("{title} (KỲ CHƯA KẾT THÚC)").format(title=title) if day <= period.last else title


def _notes() -> tuple[str, ...]:
    """Return what stands under the counts: how they are counted, and what they are for."""
    return (
        _(
            "Mỗi việc đứng ở kỳ có ngày của nó: giao, xác nhận xong, ngày đầu tiên bị chậm, trả lại, dừng, ngày văn bản."
        ),
        _("Lần chậm không gồm chậm có nguyên nhân khách quan đã được xác nhận; nhiệm vụ dừng không ở số đếm nào khác."),
        _(
            "Mỗi kỳ của nhiệm vụ định kỳ là một nhiệm vụ. Chỉ đếm: không xếp loại, không xếp hạng; mở từng số bằng «tracker report grading --tasks»."
        ),
        figures_note(),
    )
