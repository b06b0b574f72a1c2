"""
`urge`: urging units, what they answered, and who is to be urged next (Art. 8–10).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.door.options import (
    DAY,
    LISTING,
    WORDS,
    AsOf,
    DryRun,
    Format,
    Limit,
    Numbers,
    On,
    Output,
    a_date,
    a_number,
)
from tracker.commands.door.papers import paper_of
from tracker.commands.listing.overdue import OfUnit
from tracker.commands.task.acts import Document, Issued
from tracker.law.kinds import Channel
from tracker.words.labels.record import URGING_STATES
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.queries.duty.urge import Urging
    from tracker.render.view import View

app = typer.Typer()

AnswerBy = Annotated[
    date | None,
    typer.Option("--answer-by", parser=a_date, metavar=DAY, help=_("Đề nghị đơn vị trả lời đến hết ngày này.")),
]
UrgingNumber = Annotated[
    int,
    typer.Argument(parser=a_number, metavar=_("MÃ"), help=_("Mã lần đôn đốc, xem «urge list»."), show_default=False),
]
Unanswered = Annotated[bool, typer.Option("--open", help=_("Chỉ lần chưa được trả lời."), rich_help_panel=LISTING)]

MOST = 5
"""So many units are named one by one; more are counted."""


@app.command("add", help=_("Ghi việc đôn đốc: mỗi đơn vị một lần, cho một hay nhiều nhiệm vụ (Điều 10)."))
def add(
    ctx: typer.Context,
    tasks: Numbers,
    channel: Annotated[
        Channel,
        typer.Option(
            "--channel",
            help=_(
                "Hình thức (Điều 10): eoffice (khoản 1), report (khoản 2), direct (khoản 3), "
                "phone, email, fax, message (khoản 4), inspection (khoản 5)."
            ),
        ),
    ],
    document: Document = None,
    issued: Issued = None,
    person: Annotated[
        str | None, typer.Option("--person", metavar=WORDS, help=_("Người nhận ở đơn vị; nhiệm vụ mật thì để trống."))
    ] = None,
    answer_by: AnswerBy = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar=WORDS, help=_("Nội dung đôn đốc; nhiệm vụ mật thì để trống."))
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record that units were urged."""
    from tracker.commands.door.tell import tell, warn
    from tracker.ledger.transaction import writing
    from tracker.queries.lookup import unit_names
    from tracker.services.exchange.urge import Message, urge
    from tracker.words.numbers import listed, read_numbers

    numbers = read_numbers(" ".join(tasks))
    message = Message(
        channel=channel, paper=paper_of(document, issued, None), person=person, note=note, answer_by=answer_by
    )
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        done = urge(ledger, numbers, message, on=on)
    form = form_of(channel.value)
    asked = _(" Đề nghị trả lời đến hết ngày {day:%d/%m/%Y}.").format(day=answer_by) if answer_by else ""
    if len(done) > MOST:
        tell(
            "Đã ghi {count} lần đôn đốc, mã {first}–{last}, cho {tasks} nhiệm vụ, qua {form}, ngày {day:%d/%m/%Y}.{asked}",
            dry_run=dry_run,
            count=len(done),
            first=done[0].number,
            last=done[-1].number,
            tasks=len(numbers),
            form=form,
            day=done[0].recorded[0].event.on,
            asked=asked,
        )
    for each in done if len(done) <= MOST else ():
        tell(
            "Đã ghi lần đôn đốc {number}: {unit}, nhiệm vụ {tasks}, qua {form}, ngày {day:%d/%m/%Y}.{asked}",
            dry_run=dry_run,
            number=each.number,
            unit=names.name(each.unit),
            tasks=listed(each.tasks),
            form=form,
            day=each.recorded[0].event.on,
            asked=asked,
        )
    waiting = [task for each in done for task in each.waiting]
    if waiting:
        warn("nhiệm vụ {tasks} đã có báo cáo, đang chờ Văn phòng xác nhận.", tasks=listed(waiting))


@app.command("answer", help=_("Ghi đơn vị trả lời một lần đôn đốc."))
def answer(
    ctx: typer.Context,
    number: UrgingNumber,
    document: Document = None,
    issued: Issued = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar=WORDS, help=_("Nội dung trả lời; nhiệm vụ mật thì để trống."))
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record what a unit answered."""
    from tracker.commands.door.tell import tell
    from tracker.ledger.transaction import writing
    from tracker.queries.lookup import unit_names
    from tracker.services.exchange import urge as urging

    paper = paper_of(document, issued, None)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        done = urging.answer(ledger, number, paper=paper, note=note, on=on)
    unit = names.name(int(str(done.event.facts["unit"])))
    sentence = "Đã ghi {unit} trả lời lần đôn đốc {number} ngày {day:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, unit=unit, number=number, day=done.event.on)


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
    from tracker.commands.door.printing import listing
    from tracker.commands.door.show import unit_number
    from tracker.queries.duty.urge import urgings

    def ask(connection: Connection, day: date) -> View:
        """Return the urgings of a day."""
        return view(urgings(connection, day, unit=unit_number(connection, unit), unanswered=unanswered), day)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)


def view(rows: Sequence[Urging], day: date) -> View:
    """Return urgings as a view."""
    from tracker.commands.door.show import brief
    from tracker.law.kinds import FORMS
    from tracker.render.view import Column, View
    from tracker.words.numbers import listed

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
    from tracker.law.kinds import FORMS
    from tracker.words.labels.record import CHANNELS

    return _("{channel} (10.{form})").format(channel=_(CHANNELS[channel]), form=FORMS[Channel(channel)])


def _state(row: Urging, day: date) -> str:
    """Return whether a unit has answered, in words."""
    if row.answered_on is not None:
        return _("đã trả lời {day:%d/%m/%Y}").format(day=date.fromisoformat(row.answered_on))
    return _(URGING_STATES[row.state(day)])
