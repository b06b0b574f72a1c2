"""
A question before an act that is more often a slip of the keyboard than meant: asked on a terminal, elsewhere answered by `--yes`.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from tracker.commands.door.options import WRITING
from tracker.errors import Usage
from tracker.words.language import _

Yes = Annotated[
    bool,
    typer.Option("--yes", help=_("Không hỏi lại: điều đã gõ là đúng."), rich_help_panel=WRITING),
]


class Unanswered(Usage):
    """Nobody is there to be asked."""

    sentence = "{question} Nếu đúng, gõ lại lệnh này với --yes; nếu nhầm, sửa lại."


def ask(question: str) -> None:
    """Ask whether something unlikely is meant; raises Abort for a no, Unanswered where nobody can be asked."""
    if not sys.stdin.isatty():
        raise Unanswered(question=question)
    typer.confirm(question, abort=True, err=True)
