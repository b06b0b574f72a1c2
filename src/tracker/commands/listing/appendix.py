"""
`task annex`: the list of tasks with the columns of the annexes that offices send round with a report or a conclusion.

Of a secret task it holds the directive's number, the lead and the deadline (Art. 5.2).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.commands.input.options import (
    LISTING,
    AsOf,
    AtLevel,
    Format,
    IssuedFrom,
    IssuedTo,
    Limit,
    OfDirective,
    OfUnit,
    Output,
    refuse_reversed,
)
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import as_it_stood, brief, content, figures_note, unit_number
from tracker.commands.reply.totals import guess
from tracker.queries.lookup import find_directive
from tracker.queries.task import appendix as find
from tracker.render.view import Column, View
from tracker.words.labels.task import SHORT_LEVELS, TIMELINESS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.queries.task.appendix import Row

app = typer.Typer()


class Only(StrEnum):
    """Which tasks stand in the annex."""

    LATE = "late"
    OVERDUE = "overdue"
    OPEN = "open"
    DONE = "done"


@app.command("annex", help=_("In danh mục nhiệm vụ theo cột của phụ lục báo cáo, đến một ngày."))
def annex(
    ctx: typer.Context,
    only: Annotated[
        Only | None,
        typer.Option(
            "--only",
            help=_("Chỉ nhiệm vụ chậm (xong chậm và đang quá hạn), đang quá hạn, chưa xong, đã xong."),
            rich_help_panel=LISTING,
        ),
    ] = None,
    since: IssuedFrom = None,
    until: IssuedTo = None,
    unit: OfUnit = None,
    level: AtLevel = None,
    directive: OfDirective = None,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the annex."""
    refuse_reversed(since, until)

    def ask(connection: Connection, day: date) -> View:
        """Return the annex of a day."""
        rows = find.annex(
            connection,
            day,
            since=since,
            until=until,
            unit=unit_number(connection, unit),
            level=None if level is None else str(level),
            directive=find_directive(connection, directive).id if directive else None,
            only=None if only is None else only.value,
            then=as_of is not None,
        )
        return view(rows, find.supporters(connection, day, rows), day)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output, counts_days=True)


def view(rows: Sequence[Row], supporters: Mapping[int, Sequence[str]], day: date, *notes: str) -> View:
    """Return an annex as a view; `notes` are what stands below beside how many rows it has."""
    columns = (
        Column("order", _("STT"), "int", of=lambda row: order[id(row)]),
        Column("task", _("Số theo dõi"), "int", machine_only=True),
        Column("directive", _("Số, ký hiệu")),
        Column("issued_on", _("Ngày"), "date"),
        Column("level", _("Cấp"), said=lambda value: _(SHORT_LEVELS[str(value)]), machine_only=True),
        Column("content", _("Nội dung"), told=what_said, wrap=True),
        Column("period", _("Kỳ"), machine_only=True),
        Column("lead", _("Chủ trì"), said=brief),
        Column("support", _("Phối hợp"), of=lambda row: list(supporters.get(row.task, [])), said=_short, minor=True),
        Column("due_on", _("Thời hạn"), "date"),
        Column(
            "provisional",
            _("Dự kiến"),
            "bool",
            of=lambda row: bool(row.provisional),
            said=guess,
            filled_only=True,
            tone="unsure",
        ),
        Column("cell", _("Tình trạng"), machine_only=True),
        Column("report", _("Số báo cáo"), machine_only=True),
        Column("result", _("Kết quả / số báo cáo"), of=result_said, people_only=True),
        Column("met_on", _("Ngày hoàn thành"), "date", of=_done_on),
        Column("working_days_late", _("Chậm (ngày làm việc)"), "int", of="days_late", tone="late"),
        Column("note", _("Ghi chú"), of=_note, minor=True),
        Column("secret", _("Mật"), "bool", of=lambda row: bool(row.secret), machine_only=True),
    )
    order = {id(row): place for place, row in enumerate(rows, 1)}
    late = sum(row.days_late is not None for row in rows)
    counted = _("{count} nhiệm vụ, trong đó {late} chậm. Chậm tính đến ngày báo cáo; chưa báo cáo thì đến ngày lập.")
    said = (counted.format(count=len(rows), late=late),) if rows else ()
    return View.of(
        columns,
        rows,
        title=_("DANH MỤC NHIỆM VỤ ĐẾN NGÀY {day:%d/%m/%Y}").format(day=day),
        notes=(*said, *notes, as_it_stood(day), figures_note()),
        empty=_("Không có nhiệm vụ nào."),
    )


def _short(names: object) -> str:
    """Return several units, each as clerks shorten it."""
    return "; ".join(str(brief(name)) for name in names) if isinstance(names, list) else ""


def what_said(row: Row) -> object:
    """Return what a task is, and of which period."""
    said = content(row)
    return said if row.period is None else _("{content} (kỳ {period})").format(content=said, period=row.period)


def result_said(row: Row) -> str:
    """Return how a task stands, and the number of its report."""
    said = _(TIMELINESS[row.cell])
    if row.cell == "open_in_time" and row.met_on is not None:
        said = _("đã báo cáo, chờ xác nhận")
    elif row.outcome == "referred":
        said = _("đề nghị chuyển lại, chờ chỉ đạo")
    return f"{said}; {row.report}" if row.report else said


def _done_on(row: Row) -> str | None:
    """Return the day a task was done: that of the report which was accepted."""
    return row.met_on if row.cell in find.ONLY["done"] else None


def _note(row: Row) -> str:
    """Return what is to be known beside: extensions, a late report that waits, the Office's days, papers about a delay."""
    facts: list[tuple[Any, str]] = [
        (row.extensions, _("gia hạn {count} lần").format(count=row.extensions)),
        (
            row.extensions and row.original_due_on,
            _("hạn ban đầu {day}").format(day=_day(row.original_due_on)),
        ),
        (
            row.cell == "open_in_time" and row.met_on is not None and row.days is not None and row.days > 0,
            _("báo cáo chậm {days} ngày làm việc").format(days=row.days),
        ),
        (row.held, _("Văn phòng giữ {days} ngày làm việc").format(days=row.held)),
        (row.excuse, _("nguyên nhân khách quan: {paper}").format(paper=row.excuse)),
        (row.reason, _("nêu lý do: {paper}").format(paper=row.reason)),
    ]
    return "; ".join(said for is_so, said in facts if is_so)


def _day(text: str | None) -> str:
    """Return a day as it is written within a sentence."""
    return "" if text is None else f"{date.fromisoformat(text):%d/%m/%Y}"
