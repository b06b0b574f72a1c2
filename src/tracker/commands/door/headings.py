"""
What draws a page of help: Typer's own pages, their headings in the clerk's language.

Typer loads for them a reader of Markdown and a printer of tracebacks, neither of which is used here: they would take a
quarter of the time of the page.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from types import ModuleType
from typing import Any

from tracker.words.language import _

UNUSED = {"rich.markdown": "Markdown", "rich.traceback": "Traceback"}
"""The modules that Typer loads for a help written in Markdown and for its own pages of errors, and what it takes of each."""


def translate() -> None:
    """Load what draws help, and give its headings in the language of the rest."""
    with _left_out():
        from typer import rich_utils

    rich_utils.ARGUMENTS_PANEL_TITLE = _("Tham số")
    rich_utils.OPTIONS_PANEL_TITLE = _("Tùy chọn")
    rich_utils.COMMANDS_PANEL_TITLE = _("Lệnh")
    rich_utils.REQUIRED_LONG_STRING = _("[bắt buộc]")
    rich_utils.DEFAULT_STRING = _("[mặc định: {}]")


def usage(command: Any, ctx: Any) -> str:
    """Return the line that says how a command is typed: its path, that there are options, its arguments."""
    pieces = [_("[TÙY CHỌN]"), *(piece for param in command.get_params(ctx) for piece in param.get_usage_pieces(ctx))]
    if hasattr(command, "commands"):
        pieces.append(_("LỆNH …"))
    return " ".join((_("Cách dùng:"), ctx.command_path, *pieces))


@contextmanager
def kinds_named(command: Any) -> Iterator[None]:
    """Let the arguments of a command say what kind of value they take in the clerk's language, while its help is printed."""
    before = [(param, param.type) for param in command.params]
    kinds = {"str": _("chữ"), "int": _("số"), "int range": _("số"), "path": _("tệp")}
    for param in command.params:
        if param.param_type_name == "argument" and param.type.name in kinds:
            param.type = copy(param.type)
            param.type.name = kinds[param.type.name]
    try:
        yield
    finally:
        for param, kind in before:
            param.type = kind


def show_examples(path: str) -> None:
    """Print lines that can be typed under the help of what stands behind a path, each whole, to be copied."""
    from tracker.commands.door.examples import EXAMPLES

    lines = EXAMPLES.get(path.partition(" ")[2], ())
    sys.stdout.write(f" {_('Ví dụ:')}\n" + "".join(f"   tracker {line}\n" for line in lines) if lines else "")


@contextmanager
def _left_out() -> Iterator[None]:
    """Let an empty module stand for each that is not used, where it is not loaded already, and take it away again."""
    stands = {name: ModuleType(name) for name in UNUSED if name not in sys.modules}
    for name, module in stands.items():
        setattr(module, UNUSED[name], None)
    sys.modules.update(stands)
    try:
        yield
    finally:
        for name in stands:
            del sys.modules[name]
