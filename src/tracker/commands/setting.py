"""
`setting`: what the Office chooses where the Quy chế leaves it open, since when and why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.door.options import WORDS, DryRun, Format, On, Output
from tracker.words.labels.task import CHOSEN, SETTINGS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.render.view import View

app = typer.Typer()


@app.command("list", help=_("In các lựa chọn: đang áp dụng gì, chọn được gì, ai chọn, vì sao."))
def list_(ctx: typer.Context, format: Format = None, output: Output = None) -> None:
    """Print every setting and what was chosen."""
    from tracker.commands.door.printing import listing

    listing(ctx.obj, lambda connection, _today: settings_view(connection), format=format, output=output)


@app.command(
    "set",
    help=_("Chọn cách áp dụng; các thời hạn còn mở được tính lại, việc đã kết thúc chỉ xét lại khi có lợi."),
)
def set_(
    ctx: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar=_("TÊN"), help=_("Tên lựa chọn."), autocompletion=lambda: list(SETTINGS))
    ],
    value: Annotated[
        str, typer.Argument(metavar=_("GIÁ TRỊ"), help=_("Giá trị."), autocompletion=lambda: list(CHOSEN))
    ],
    reason: Annotated[str, typer.Option("--reason", metavar=WORDS, help=_("Căn cứ của lựa chọn."))],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Choose how the ledger applies what the Quy chế leaves open."""
    from tracker.commands.door.tell import tell
    from tracker.ledger.transaction import writing
    from tracker.services.choose import choose

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = choose(ledger, name, value, reason=reason, on=on)
    facts = done.recorded.event.facts
    sentence = (
        "Đã chọn {name} = {value}: {says}. Tính lại {count} thời hạn còn mở; việc đã kết thúc chỉ xét lại khi có lợi."
    )
    says = _(CHOSEN[str(facts["value"])])
    tell(sentence, dry_run=dry_run, name=facts["name"], value=facts["value"], says=says, count=len(done.moved))


def settings_view(connection: Connection) -> View:
    """Return every setting as a view."""
    from tracker.law.custom.practice import CHOICES
    from tracker.queries.ledger.choice import last_choices
    from tracker.render.view import Column, View

    made = last_choices(connection)
    columns = (
        Column("name", _("Tên")),
        Column("says", _("Về việc"), people_only=True),
        Column("value", _("Đang áp dụng")),
        Column("value_said", _("Nghĩa là"), people_only=True),
        Column("default", _("Mặc định"), machine_only=True),
        Column("choices", _("Chọn được")),
        Column("chosen_on", _("Chọn ngày"), "date"),
        Column("actor", _("Người chọn"), minor=True),
        Column("reason", _("Căn cứ"), wrap=True),
    )
    rows = []
    for setting, values in CHOICES.items():
        choice = made.get(setting.value)
        value = choice.value if choice else values[0]
        rows.append(
            (
                setting.value,
                _(SETTINGS[setting.value]),
                value,
                _(CHOSEN[value]),
                values[0],
                list(values),
                choice.chosen_on if choice else None,
                choice.actor if choice else None,
                choice.reason if choice else None,
            )
        )
    notes = (_("Chưa chọn thì áp dụng giá trị đầu tiên."),)
    return View(columns, rows, title=_("CÁCH ÁP DỤNG VĂN PHÒNG ĐÃ CHỌN"), notes=notes)
