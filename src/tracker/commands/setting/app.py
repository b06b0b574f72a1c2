"""
`setting`: what the Office chooses where the Quy chế leaves it open, since when and why.
"""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.commands.input.options import WORDS, DryRun, On
from tracker.commands.reply.tell import tell
from tracker.ledger.transaction import writing
from tracker.services.choose import choose
from tracker.words.labels.task import CHOSEN
from tracker.words.language import _

app = typer.Typer()


@app.command(
    "set",
    help=_("Chọn cách áp dụng; các thời hạn còn mở được tính lại, việc đã kết thúc chỉ xét lại khi có lợi."),
)
def set_(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar=_("TÊN"), help=_("Tên lựa chọn."))],
    value: Annotated[str, typer.Argument(metavar=_("GIÁ TRỊ"), help=_("Giá trị."))],
    reason: Annotated[str, typer.Option("--reason", metavar=WORDS, help=_("Căn cứ của lựa chọn."))],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Choose how the ledger applies what the Quy chế leaves open."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = choose(ledger, name, value, reason=reason, on=on)
    facts = done.recorded.event.facts
    sentence = (
        "Đã chọn {name} = {value}: {says}. Tính lại {count} thời hạn còn mở; việc đã kết thúc chỉ xét lại khi có lợi."
    )
    says = _(CHOSEN[str(facts["value"])])
    tell(sentence, dry_run=dry_run, name=facts["name"], value=facts["value"], says=says, count=len(done.moved))
