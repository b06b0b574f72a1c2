"""
`urge list`: who was urged, and who answered.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import (
    LISTING,
    AsOf,
    Format,
    Limit,
    OfUnit,
    Output,
)
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief, unit_number
from tracker.law.kinds import FORMS, Channel
from tracker.queries.duty.urge import Urging, urgings
from tracker.render.view import Column, View
from tracker.words.labels.record import CHANNELS, URGING_STATES
from tracker.words.language import _
from tracker.words.numbers import listed

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection

app = typer.Typer()


Unanswered = Annotated[bool, typer.Option("--open", help=_("Chỉ lần chưa được trả lời."), rich_help_panel=LISTING)]


@app.command("list", help=_("In các lần đôn đốc: hình thức theo Điều 10, đã trả lời hay chưa."))
def list_(
    ctx: typer.Context,
    unit: OfUnit = None,
    unanswered: Unanswered = False,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the urgings, the oldest first."""

    def ask(connection: Connection, day: date) -> View:
        """Return the urgings of a day."""
        return view(urgings(connection, day, unit=unit_number(connection, unit), unanswered=unanswered), day)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)


def view(rows: Sequence[Urging], day: date) -> View:
    """Return urgings as a view."""
    columns = (
        Column("urging", _("Mã"), "int"),
        Column("sent_on", _("Ngày"), "date"),
        Column("unit", _("Đơn vị"), said=brief),
        Column("tasks", _("Nhiệm vụ"), of="numbers", said=listed),
        Column("channel", _("Hình thức"), machine_only=True),
        Column("form", _("Khoản của Điều 10"), "int", of=lambda row: FORMS[Channel(row.channel)], machine_only=True),
        Column("channel_said", _("Hình thức"), of=lambda row: form_of(row.channel), people_only=True),
        Column("document", _("Văn bản"), minor=True),
        Column("document_issued_on", _("Ngày văn bản"), "date", machine_only=True),
        Column("person", _("Người nhận"), machine_only=True),
        Column("note", _("Nội dung"), machine_only=True),
        Column("answer_by", _("Đề nghị"), "date"),
        Column("state", _("Trả lời"), of=lambda row: row.state(day), told=lambda row: _state(row, day)),
        Column("answered_on", _("Ngày trả lời"), "date", machine_only=True),
        Column("answer_document", _("Văn bản trả lời"), machine_only=True),
        Column("answer", _("Nội dung trả lời"), machine_only=True),
        Column("secret", _("Mật"), "bool", machine_only=True),
    )
    notes = []
    if any(row.state(day) == "past" for row in rows):
        notes.append(_("Ngày đề nghị trả lời do Văn phòng đặt, không phải thời hạn của Quy chế: không tính quá hạn."))
    if rows:
        waiting = sum(row.answered_on is None for row in rows)
        notes.insert(0, _("{count} lần đôn đốc, {waiting} chưa có trả lời.").format(count=len(rows), waiting=waiting))
    title = _("ĐÔN ĐỐC ĐẾN NGÀY {day:%d/%m/%Y}").format(day=day)
    return View.of(columns, rows, title=title, notes=tuple(notes), empty=_("Không có lần đôn đốc nào."))


def form_of(channel: str) -> str:
    """Return a channel in words, with the clause of Art. 10 that it is."""
    return _("{channel} (10.{form})").format(channel=_(CHANNELS[channel]), form=FORMS[Channel(channel)])


def _state(row: Urging, day: date) -> str:
    """Return whether a unit has answered, in words."""
    if row.answered_on is not None:
        return _("đã trả lời {day:%d/%m/%Y}").format(day=date.fromisoformat(row.answered_on))
    return _(URGING_STATES[row.state(day)])
