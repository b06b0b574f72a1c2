"""
`task slow|coordinate`: supporting units that are slow, and what lead and support tell each other (Art. 6.1.d, 8.2).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, WORDS, DryRun, Number, On
from tracker.commands.reply.tell import tell
from tracker.errors import Usage
from tracker.law.kinds import Side
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.task import coordinate as coordination
from tracker.words.language import _

app = typer.Typer()

Support = Annotated[
    str,
    typer.Option("--support", metavar=_("ĐƠN VỊ"), help=_("Đơn vị phối hợp của nhiệm vụ.")),
]


class SinceOrGiven(Usage):
    """A slowness begins with a day, or ends."""

    sentence = "Ghi chậm bằng --since NGÀY; khi đơn vị đã có ý kiến thì --given; không cả hai."


@app.command("slow", help=_("Ghi đơn vị phối hợp chậm, theo đơn vị chủ trì; --given: đã có ý kiến (Điều 6.1.d)."))
def slow(
    ctx: typer.Context,
    number: Number,
    support: Support,
    since: Annotated[
        date | None, typer.Option("--since", parser=a_date, metavar=DAY, help=_("Chậm từ ngày nào."))
    ] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar=WORDS, help=_("Chậm việc gì; nhiệm vụ mật thì để trống."))
    ] = None,
    given: Annotated[bool, typer.Option("--given", help=_("Đơn vị đã có ý kiến, đã làm xong phần mình."))] = False,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record that a supporting unit is slow, or no longer."""
    if (since is None) != given or (given and note is not None):
        raise SinceOrGiven
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        unit = names.find(support)
        name = names.name(unit)
        if since is None:
            done = coordination.given(ledger, number, unit, unit_name=name, on=on)
            sentence = "Đã ghi {unit} có ý kiến về nhiệm vụ {number} ngày {day:%d/%m/%Y}; không còn tính là chậm."
        else:
            done = coordination.slow(ledger, number, unit, unit_name=name, since=since, note=note, on=on)
            sentence = "Đã ghi {unit} phối hợp chậm ở nhiệm vụ {number} từ {since:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, unit=name, number=number, since=since, day=done.event.on)


@app.command("coordinate", help=_("Ghi chủ trì đôn đốc phối hợp, phối hợp cung cấp thông tin (Điều 8.2)."))
def coordinate(
    ctx: typer.Context,
    number: Number,
    support: Support,
    by: Annotated[
        Side, typer.Option("--by", help=_("lead: chủ trì đôn đốc phối hợp; support: phối hợp cung cấp thông tin."))
    ],
    note: Annotated[
        str | None, typer.Option("--note", metavar=WORDS, help=_("Nội dung trao đổi; nhiệm vụ mật thì để trống."))
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record what lead and support told each other."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        unit = names.find(support)
        name = names.name(unit)
        done = coordination.note(ledger, number, unit, unit_name=name, by=by, note=note, on=on)
    if by is Side.LEAD:
        sentence = "Đã ghi đơn vị chủ trì đôn đốc {unit} ở nhiệm vụ {number}."
    else:
        sentence = "Đã ghi {unit} cung cấp thông tin về nhiệm vụ {number}."
    tell(sentence, done, dry_run=dry_run, unit=name, number=number)
