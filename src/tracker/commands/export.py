"""
`export`: any listing by its name, into a file.

It knows the names of listings only; what a listing prints is its own command's.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from tracker.commands.contents import LISTINGS
from tracker.commands.door.front import loaded
from tracker.commands.input.options import Place
from tracker.disk.destination import Folder
from tracker.errors import Usage
from tracker.words.language import _
from tracker.words.text import clean

app = typer.Typer()


class NoSuchListing(Usage):
    """There is no listing of that name."""

    sentence = "Không có danh sách «{kind}». Xuất được: {kinds}."


@app.command(
    "export",
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    help=_("Xuất một danh sách ra tệp: {kinds}. Nhận mọi tùy chọn của danh sách đó, ví dụ --unit.").format(
        kinds=", ".join(LISTINGS)
    ),
)
def export(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(metavar=_("DANH SÁCH"), help=_("Tên danh sách."))],
    output: Annotated[
        Path,
        typer.Option(
            "--output", click_type=Place(), metavar=_("TỆP"), help=_("Tệp .csv, .json, .md hoặc .txt; ghi trọn vẹn.")
        ),
    ],
) -> None:
    """Write a listing to a file; raises NoSuchListing."""
    if kind not in LISTINGS:
        raise NoSuchListing(kind=clean(kind), kinds=", ".join(LISTINGS))
    run(
        ctx, LISTINGS[kind], [*ctx.args, "--output", f"{output}{os.sep}" if isinstance(output, Folder) else str(output)]
    )


def run(ctx: typer.Context, typed: Sequence[str], arguments: list[str]) -> None:
    """Run a command as if it had been typed with these arguments."""
    command = loaded(" ".join(typed))
    with command.make_context(" ".join(typed), arguments, parent=ctx.parent, obj=ctx.obj) as inner:
        command.invoke(inner)
