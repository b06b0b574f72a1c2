"""
`directive withdraw` and `directive no-tasks`: directives that ask nothing any more, or never did (Art. 6.2.a).
"""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.commands.input.options import (
    WORDS,
    DryRun,
    On,
    Reference,
)
from tracker.commands.reply.tell import tell, warn_of_direction
from tracker.commands.task.acts import ReasonMissing
from tracker.ledger.transaction import writing
from tracker.queries.lookup import find_directive
from tracker.services.directive import add as service
from tracker.services.directive.add import follow_nothing
from tracker.words.language import _

app = typer.Typer()


@app.command("withdraw", help=_("Thu hồi một văn bản; các nhiệm vụ còn mở của nó dừng theo."))
def withdraw(
    ctx: typer.Context,
    reference: Reference,
    by: Annotated[str, typer.Option("--by", metavar=_("SỐ-KÝ-HIỆU"), help=_("Văn bản thu hồi."))],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Withdraw a directive."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        found = find_directive(ledger.connection, reference)
        recorded = service.withdraw(ledger, found, by=by, on=on)
    warn_of_direction(by)
    tell(
        "Đã thu hồi văn bản {number}; dừng {count} nhiệm vụ còn mở.",
        dry_run=dry_run,
        number=found.number,
        count=len(recorded) - 1,
    )


@app.command("no-tasks", help=_("Ghi rõ một văn bản không giao nhiệm vụ cần theo dõi (Điều 6.2.a)."))
def no_tasks(
    ctx: typer.Context,
    reference: Reference,
    reason: Annotated[
        str | None,
        typer.Option(
            "--reason",
            metavar=WORDS,
            help=_("Vì sao không có nhiệm vụ cần theo dõi; văn bản mật thì để trống."),
        ),
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Say that a directive gives no task to follow."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        found = find_directive(ledger.connection, reference)
        if not (reason or "").strip() and not found.secret:
            raise ReasonMissing
        recorded = follow_nothing(ledger, found, reason=reason, on=on)
    tell("Đã ghi: văn bản {number} không giao nhiệm vụ cần theo dõi.", recorded, dry_run=dry_run, number=found.number)
