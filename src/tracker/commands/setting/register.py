"""
`setting list`: what the Office chose where the Quy chế leaves a choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from tracker.commands.input.options import Format, Output
from tracker.commands.reply.printing import listing
from tracker.law.custom.practice import CHOICES
from tracker.queries.ledger.choice import last_choices
from tracker.render.view import Column, View
from tracker.words.labels.task import CHOSEN, SETTINGS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection

app = typer.Typer()


@app.command("list", help=_("In các lựa chọn: đang áp dụng gì, chọn được gì, ai chọn, vì sao."))
def list_(ctx: typer.Context, format: Format = None, output: Output = None) -> None:
    """Print every setting and what was chosen."""
    listing(ctx.obj, lambda connection, _today: settings_view(connection), format=format, output=output)


def settings_view(connection: Connection) -> View:
    """Return every setting as a view."""
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
