"""
`task send-up` and `directive upward`: the results of tasks of the Government and the Prime Minister (Art. 6.2.b).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, LISTING, WORDS, DryRun, Format, Limit, Number, OfUnit, On, Output
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief, content, unit_number
from tracker.commands.reply.tell import tell
from tracker.commands.task.acts import ForPeriod
from tracker.commands.task.refer import Note, Written, WrittenOn
from tracker.ledger.transaction import writing
from tracker.queries.task import upward as find
from tracker.render.view import Column, View
from tracker.services.papers import Paper
from tracker.services.task import sendup as service
from tracker.words.labels.task import STANDINGS
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.ledger.storage.connection import Connection
    from tracker.queries.task.upward import Upward

app = typer.Typer()


class Standing(StrEnum):
    """Where a task from above stands."""

    NO_DIRECTIVE = "no-directive"
    UNDER_WAY = "under-way"
    TO_SEND = "to-send"
    SENT = "sent"


@app.command("send-up", help=_("Ghi kết quả đã báo cáo lên Chính phủ, Thủ tướng và cập nhật (Điều 6.2.b)."))
def send_up(
    ctx: typer.Context,
    number: Number,
    document: Written,
    issued: WrittenOn,
    officer: Annotated[
        str, typer.Option("--officer", metavar=WORDS, help=_("Cán bộ đầu mối cập nhật lên Hệ thống của Chính phủ."))
    ],
    entered: Annotated[
        date | None,
        typer.Option("--entered", parser=a_date, metavar=DAY, help=_("Ngày cập nhật lên Hệ thống của Chính phủ.")),
    ] = None,
    note: Note = None,
    period: ForPeriod = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record that a result was sent up."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = service.send_up(
            ledger,
            number,
            Paper(document, issued),
            officer=officer,
            entered_on=entered,
            note=note,
            period=period,
            on=on,
        )
    sentence = "Đã ghi kết quả nhiệm vụ {number} được báo cáo lên bằng {document}; cán bộ cập nhật: {officer}."
    tell(sentence, done, dry_run=dry_run, number=number, document=document, officer=officer)


@app.command(
    "upward", help=_("In nhiệm vụ Chính phủ, Thủ tướng giao: văn bản cụ thể hóa, kết quả đã báo cáo lên hay chưa.")
)
def upward(
    ctx: typer.Context,
    state: Annotated[
        Standing | None, typer.Option("--state", help=_("Chỉ việc ở tình trạng này."), rich_help_panel=LISTING)
    ] = None,
    unit: OfUnit = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the tasks from above."""

    def ask(connection: Connection, _day: date) -> View:
        """Return the tasks."""
        rows = find.upward(connection, unit=unit_number(connection, unit))
        kept = [row for row in rows if state is None or row.state == state.value]
        return upward_view(kept, find.all_carriers(connection))

    listing(ctx.obj, ask, limit=limit, format=format, output=output)


def upward_view(rows: Sequence[Upward], carriers: dict[int, list[str]]) -> View:
    """Return tasks from above as a view."""
    columns = (
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản")),
        Column("issued_on", _("Ngày"), "date", machine_only=True),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("lead", _("Chủ trì"), said=brief, minor=True),
        Column("carried_out_by", _("Cụ thể hóa bằng"), of=lambda row: carriers.get(row.directive_id, [])),
        Column("below", _("Nhiệm vụ của văn bản cụ thể hóa"), "int", machine_only=True),
        Column("below_done", _("Trong đó đã xác nhận"), "int", machine_only=True),
        Column(
            "progress",
            _("Nhiệm vụ xong / tất cả"),
            of=lambda row: f"{row.below_done}/{row.below}" if row.carriers else "",
            people_only=True,
        ),
        Column("state", _("Tình trạng"), said=lambda value: _(STANDINGS[value])),
        Column("sent_on", _("Báo cáo lên"), "date"),
        Column("document", _("Báo cáo số")),
        Column("officer", _("Cán bộ"), minor=True),
        Column("entered_on", _("Cập nhật"), "date", minor=True),
    )
    states = [row.state for row in rows]
    counted = _(
        "{count} việc: {lacking} chưa có văn bản cụ thể hóa, {running} đang thực hiện, {ready} chờ báo cáo lên, "
        "{sent} đã báo cáo lên."
    )
    note = counted.format(
        count=len(rows),
        lacking=states.count("no-directive"),
        running=states.count("under-way"),
        ready=states.count("to-send"),
        sent=states.count("sent"),
    )
    empty = _("Không có nhiệm vụ nào do Chính phủ, Thủ tướng giao.")
    title = _("NHIỆM VỤ CHÍNH PHỦ, THỦ TƯỚNG GIAO (ĐIỀU 6.2.b)")
    return View.of(columns, rows, title=title, notes=(note,) if rows else (), empty=empty)
