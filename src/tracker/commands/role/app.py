"""
`role`: who may do what in this ledger.
"""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.commands.input.options import DryRun, On
from tracker.commands.reply.show import unit_number
from tracker.commands.reply.tell import tell
from tracker.law.custom.role import Role
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services import grant as roles
from tracker.words.labels.task import ROLES
from tracker.words.language import _

app = typer.Typer()


Actor = Annotated[
    str,
    typer.Argument(metavar=_("TÊN"), help=_("Tên người ghi: tên đăng nhập, hoặc tên đặt ở TRACKER_ACTOR.")),
]


@app.command("grant", help=_("Giao vai trò; vai trò đầu tiên phải là admin."))
def grant(
    ctx: typer.Context,
    actor: Actor,
    role: Annotated[Role, typer.Option("--role", help=_("Vai trò; vai trò sau làm được mọi việc của vai trò trước."))],
    unit: Annotated[
        str | None,
        typer.Option("--unit", metavar=_("ĐƠN VỊ"), help=_("Đơn vị mà người này ghi cho, với --role unit.")),
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Give a clerk a role."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        number = unit_number(ledger.connection, unit)
        roles.grant(ledger, actor, role, unit=number, on=on)
        name = None if number is None else unit_names(ledger.connection).name(number)
    if number is None:
        sentence = "Đã giao vai trò {role} cho {actor}: {may}."
        tell(sentence, dry_run=dry_run, role=role.value, actor=actor, may=_(ROLES[role.value]))
    else:
        sentence = "Đã giao vai trò {role} cho {actor}, ghi cho {unit}: {may}."
        tell(sentence, dry_run=dry_run, role=role.value, actor=actor, unit=name, may=_(ROLES[role.value]))


@app.command("revoke", help=_("Thu lại vai trò; thu lại hết thì sổ lại là sổ của một người."))
def revoke(ctx: typer.Context, actor: Actor, on: On = None, dry_run: DryRun = False) -> None:
    """Take a clerk's role away."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        roles.revoke(ledger, actor, on=on)
    tell("Đã thu lại vai trò của {actor}.", dry_run=dry_run, actor=actor)
