"""
A question before an act that is more often a slip of the keyboard than meant: asked on a terminal, elsewhere answered by `--yes`.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from tracker.commands.input.options import WRITING
from tracker.commands.input.wanting import is_there
from tracker.errors import Usage
from tracker.words.language import _
from tracker.words.text import fold

Yes = Annotated[
    bool,
    typer.Option("--yes", help=_("Không hỏi lại: điều đã gõ là đúng."), rich_help_panel=WRITING),
]


class Unanswered(Usage):
    """Nobody is there to be asked."""

    sentence = "{question} Nếu đúng, gõ lại lệnh này với --yes; nếu nhầm, sửa lại."


YES = frozenset({"c", "co", "y", "yes"})
NO = frozenset({"", "k", "khong", "n", "no"})
"""What can be answered, in both languages and without accents; Enter alone is a no."""


def ask(question: str) -> None:
    """Ask whether something unlikely is meant; raises Abort for a no, Unanswered where nobody can be asked."""
    if not is_there():
        raise Unanswered(question=question)
    confirm(question)


def confirm(question: str) -> None:
    """Ask somebody at a terminal whether to go on; raises Abort for a no, and where the keyboard ends."""
    if not agreed(question):
        raise typer.Abort


def agreed(question: str) -> bool:
    """Ask somebody at a terminal until the answer is a yes or a no, and return whether it is a yes."""
    while True:
        sys.stderr.write(_("{question} [c/K]: ").format(question=question))
        sys.stderr.flush()
        line = sys.stdin.readline()
        answer = fold(line)
        if answer in YES and line:
            return True
        if answer in NO:
            return False
        sys.stderr.write(_("Gõ «c» (có) hoặc «k» (không).") + "\n")
