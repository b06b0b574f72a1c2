"""
`task send-up` and `directive upward`: the results of tasks of the Government and the Prime Minister (Art. 6.2.b).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.acts import ForPeriod
from tracker.commands.duties import OfUnit
from tracker.commands.options import DAY, LISTING, WORDS, DryRun, Format, Limit, Number, On, Output, a_date
from tracker.commands.referrals import Note, Written, WrittenOn
from tracker.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.queries.upward import Upward
    from tracker.view import View


class Standing(StrEnum):
    """Where a task from above stands."""

    NO_DIRECTIVE = "no-directive"
    UNDER_WAY = "under-way"
    TO_SEND = "to-send"
    SENT = "sent"


STANDINGS = {
    "no-directive": "chưa có văn bản cụ thể hóa",
    "under-way": "đang thực hiện",
    "to-send": "chờ báo cáo lên",
    "sent": "đã báo cáo lên",
}


def register_task(app: typer.Typer) -> None:
    """Put `send-up` into the group `task`."""
    app.command("send-up", help=_("Ghi kết quả đã báo cáo lên Chính phủ, Thủ tướng và cập nhật (Điều 6.2.b)."))(send_up)


def register_directive(app: typer.Typer) -> None:
    """Put `upward` into the group `directive`."""
    app.command(
        "upward", help=_("In nhiệm vụ Chính phủ, Thủ tướng giao: văn bản cụ thể hóa, kết quả đã báo cáo lên hay chưa.")
    )(upward)


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
    from tracker.commands.tell import tell
    from tracker.ledger import writing
    from tracker.services import upward as service
    from tracker.services.acts import Paper

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
    from tracker.commands.lists import first_rows
    from tracker.commands.show import head_note, unit_number
    from tracker.output import emit
    from tracker.queries import reading
    from tracker.queries import upward as ask

    with reading(ctx.obj) as connection:
        rows = ask.upward(connection, unit=unit_number(connection, unit))
        kept = [row for row in rows if state is None or row.state == state.value]
        carried = {row.directive_id: ask.carriers(connection, row.directive_id) for row in kept}
        view = upward_view(kept, carried, head_note(connection))
    emit(first_rows(view, limit), format=format, output=output)


def upward_view(rows: Sequence[Upward], carriers: dict[int, list[str]], head: str) -> View:
    """Return tasks from above as a view."""
    from tracker.commands.show import brief, content
    from tracker.view import Column, View

    columns = (
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản")),
        Column("issued_on", _("Ngày"), "date", machine_only=True),
        Column("content", _("Nội dung"), machine_only=True),
        Column("shown", _("Nội dung"), wrap=True, people_only=True),
        Column("lead", _("Chủ trì"), machine_only=True),
        Column("lead_said", _("Chủ trì"), people_only=True, minor=True),
        Column("carried_out_by", _("Cụ thể hóa bằng")),
        Column("below", _("Nhiệm vụ của văn bản cụ thể hóa"), "int", machine_only=True),
        Column("below_done", _("Trong đó đã xác nhận"), "int", machine_only=True),
        Column("progress", _("Xong"), people_only=True),
        Column("state", _("Tình trạng"), machine_only=True),
        Column("state_said", _("Tình trạng"), people_only=True),
        Column("sent_on", _("Báo cáo lên"), "date"),
        Column("document", _("Báo cáo số")),
        Column("officer", _("Cán bộ"), minor=True),
        Column("entered_on", _("Cập nhật"), "date", minor=True),
    )
    body = [
        (
            row.task,
            row.directive,
            row.issued_on,
            row.content,
            content(row.content, row.secret),
            row.lead,
            brief(row.lead),
            carriers[row.directive_id],
            row.below,
            row.below_done,
            f"{row.below_done}/{row.below}" if row.carriers else "",
            row.state,
            _(STANDINGS[row.state]),
            row.sent_on,
            row.document,
            row.officer,
            row.entered_on,
        )
        for row in rows
    ]
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
    return View(columns, body, title=title, notes=(*((note,) if rows else ()), head), empty=empty)
