"""
`urge bounce`: a reminder by e-mail that came back; the unit was not urged by it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker.commands.input.options import DryRun
from tracker.commands.reply.tell import tell
from tracker.disk.ordinary import open_ordinary, why_unread
from tracker.errors import BadData
from tracker.ledger.transaction import writing
from tracker.post.bounce import LARGEST, read_bounce
from tracker.queries.lookup import unit_names
from tracker.services.exchange.notdelivered import not_delivered
from tracker.words.language import _
from tracker.words.numbers import listed
from tracker.words.text import clean

app = typer.Typer()


class UnreadReport(BadData):
    """The file cannot be opened."""

    sentence = "Không đọc được {file}: {why}."


@app.command(
    "bounce", help=_("Ghi thư nhắc bị trả về (tệp .eml của máy chủ thư, hoặc -): lần đôn đốc đó coi như chưa có.")
)
def bounce(
    ctx: typer.Context,
    report: Annotated[
        Path,
        typer.Argument(metavar=_("TỆP"), help=_("Thư báo không gửi được, tệp .eml; - là đầu vào."), show_default=False),
    ],
    dry_run: DryRun = False,
) -> None:
    """Record that a letter did not arrive."""
    try:
        with open_ordinary(report) as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as problem:
        raise UnreadReport(file=clean(str(report)), why=why_unread(problem)) from None
    found = read_bounce(content, clean(str(report)))
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        done = not_delivered(ledger, found.letter, found.status)
    tell(
        "Đã ghi thư đến {address} ({unit}) bị trả về, mã {status}: lấy lại lần đôn đốc {number}, nhiệm vụ {tasks}. "
        "Chưa ghi địa chỉ mới thì không gửi tiếp đến địa chỉ này.",
        dry_run=dry_run,
        address=done.address,
        unit=names.name(done.unit),
        status=found.status,
        number=done.number,
        tasks=listed(done.tasks),
    )
