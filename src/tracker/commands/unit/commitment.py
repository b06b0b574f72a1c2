"""
`unit commit`: a unit has issued its plan or its own regulation under the Quy chế (Art. 23.2).
"""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.commands.input.options import DryRun
from tracker.commands.input.papers import Document, Issued
from tracker.commands.reply.aside import remember
from tracker.commands.reply.tell import tell
from tracker.law.kinds import Commitment
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.papers import Paper
from tracker.services.unit.commit import commit as record
from tracker.words.labels.record import COMMITMENTS
from tracker.words.language import _

app = typer.Typer()


@app.command("commit", help=_("Ghi kế hoạch triển khai hoặc quy chế nội bộ của đơn vị (Điều 23.2)."))
def commit(
    ctx: typer.Context,
    unit: Annotated[str, typer.Argument(metavar=_("ĐƠN VỊ"), help=_("Mã, tên hoặc tên khác."))],
    kind: Annotated[Commitment, typer.Option("--kind", help=_("Văn bản nào (Điều 23.2)."))],
    document: Document,
    issued: Issued,
    dry_run: DryRun = False,
) -> None:
    """Record a unit's plan or regulation."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        number = names.find(unit)
        record(ledger, number, kind, Paper(document, issued))
    sentence = "Đã ghi {kind} của {unit}: {document}."
    remember(names)
    tell(sentence, dry_run=dry_run, kind=_(COMMITMENTS[kind]), unit=names.name(number), document=document)
