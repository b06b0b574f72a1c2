"""
`task list` and `task show`: the register of tasks, and one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.commands.input.options import (
    LISTING,
    AtLevel,
    Format,
    Limit,
    Number,
    OfDirective,
    OfUnit,
    Output,
)
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief, content, unit_number, words
from tracker.commands.reply.totals import guess
from tracker.commands.task.shown import whole
from tracker.queries.lookup import find_directive
from tracker.queries.task.task import TaskLine, count_tasks, tasks
from tracker.render.view import Column, View
from tracker.render.wishes import rows_to_ask
from tracker.words.labels.task import STATUSES
from tracker.words.language import _

if TYPE_CHECKING:
    from datetime import date

    from tracker.ledger.storage.connection import Connection

app = typer.Typer()


class Shown(StrEnum):
    """Which tasks are listed."""

    OPEN = "open"
    ASSIGNED = "assigned"
    IN_PROGRESS = "in-progress"
    REPORTED = "reported"
    DONE = "done"
    STOPPED = "stopped"


@app.command("list", help=_("In danh mục nhiệm vụ theo số."))
def list_(
    ctx: typer.Context,
    directive: OfDirective = None,
    unit: OfUnit = None,
    level: AtLevel = None,
    status: Annotated[
        Shown | None, typer.Option("--status", help=_("Chỉ nhiệm vụ ở trạng thái này."), rich_help_panel=LISTING)
    ] = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the register of tasks."""

    def ask(connection: Connection, today: date) -> View:
        """Return the register."""
        chosen: dict[str, Any] = {
            "directive": find_directive(connection, directive).id if directive else None,
            "unit": unit_number(connection, unit),
            "level": level,
            "status": status,
        }
        most = rows_to_ask(limit)
        rows = tasks(connection, today, **chosen, limit=most)
        total = len(rows) if most is None else count_tasks(connection, today, **chosen)
        view = lines(rows, _("DANH MỤC NHIỆM VỤ"), (_("{count} nhiệm vụ.").format(count=total),))
        return view.but(total=total)

    listing(ctx.obj, ask, limit=limit, format=format, output=output)


@app.command("show", help=_("In một nhiệm vụ với mọi thông tin của nó."))
def show(ctx: typer.Context, number: Number, format: Format = None, output: Output = None) -> None:
    """Print one task."""
    listing(ctx.obj, lambda connection, today: whole(connection, number, today), format=format, output=output)


def lines(rows: Sequence[TaskLine], title: str, notes: tuple[str, ...] = ()) -> View:
    """Return tasks as a view."""
    said = words(STATUSES)
    columns = (
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản")),
        Column("point", _("Điểm"), machine_only=True),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("lead", _("Chủ trì"), said=brief),
        Column("status", _("Trạng thái"), said=said),
        Column("phrase", _("Thời hạn"), machine_only=True),
        Column("due_on", _("Hạn"), "date"),
        Column(
            "provisional",
            _("Dự kiến"),
            "bool",
            of=lambda row: bool(row.provisional),
            said=guess,
            filled_only=True,
            tone="unsure",
        ),
        Column(
            "overdue",
            _("Quá hạn"),
            "bool",
            of=lambda row: bool(row.overdue),
            said=lambda is_late: _("quá hạn") if is_late else "",
            tone="late",
        ),
        Column("room", _("Phòng"), machine_only=True),
        Column("level", _("Cấp"), machine_only=True),
        Column("other", _("Thông tin khác"), machine_only=True),
    )
    empty = _("Không có nhiệm vụ nào.")
    return View.of(columns, rows, title=title, notes=notes, empty=empty)
