"""
What draws a page of help: Typer's own pages, their headings in the clerk's language.

Typer loads for them a reader of Markdown and a printer of tracebacks, neither of which is used here: they would take a
quarter of the time of the page.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

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
