"""
`role`: who may do what in this ledger.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from tracker.commands.input.options import DryRun, On
from tracker.commands.input.wanting import is_there
from tracker.commands.reply.show import unit_number
from tracker.commands.reply.tell import tell
from tracker.law.custom.role import Role
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.server import Server
from tracker.services import grant as roles
from tracker.services import password as passwords
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


@app.command("password", help=_("Đặt mật khẩu vào sổ ở máy chủ: của mình, hoặc của người đã có vai trò (quản trị)."))
def password(ctx: typer.Context, actor: Actor) -> None:
    """Set the password under which a clerk enters a ledger on a server."""
    if not isinstance(ctx.obj.ledger, Server):
        raise passwords.NoServer
    typed = _typed()  # nobody waits for the ledger while it is typed
    with writing(ctx.obj, undated=True) as ledger:
        passwords.change(ledger, actor, typed)
    tell("Đã đặt mật khẩu cho {actor}; máy chủ chỉ giữ mã kiểm, nhật ký không ghi.", actor=actor)


def _typed() -> str:
    """Return the password as it is typed, twice and unseen; from a pipe, its first line."""
    if not is_there():
        return sys.stdin.readline().rstrip("\r\n")
    prompt, again = _("Mật khẩu"), _("Nhập lại mật khẩu")
    return str(typer.prompt(prompt, hide_input=True, confirmation_prompt=again, err=True))
