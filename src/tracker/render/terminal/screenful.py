"""
A pager between what is longer than the screen and whoever reads it there.

`PAGER` says which, as for other programs: empty or `cat` is none. Without it `less` is taken where it is, but not on
Windows. It fails never: where a pager cannot be run, the text is printed.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from contextlib import suppress

from tracker.render.text.plain import cell_width

NONE = "cat"
AS_GIT_DOES = "FRX"
"""Leave at once where it fits the screen, show colours, leave the text on the screen."""


COLOURS = r"\x1b\[[0-9;]*m"

UNRUN = (126, 127)
"""What a shell or `env` says of a program that is not there or cannot be run."""


def pager(*, wide: bool) -> list[str]:
    """Return the pager as it is run, nothing where none is wished or there."""
    wished = os.environ.get("PAGER")
    if os.environ.get("TERM") in ("dumb", "unknown"):
        words = []
    elif wished is None:
        found = None if os.name == "nt" else shutil.which("less")
        words = [found] if found else []
    else:
        try:
            words = shlex.split(wished, posix=os.name != "nt")
        except ValueError:  # a quote that nobody closed
            words = []
    if not words or words == [NONE]:
        return []
    if wide and os.path.basename(words[0]) == "less":
        words += ["-S", "-+F"]  # or `less` would leave at once and show only what fits the width
    return words


def is_longer(text: str, width: int) -> bool:
    """Say whether a text takes more lines than the screen has."""
    lines = re.sub(COLOURS, "", text).split("\n")[:-1]
    height = _height()
    return len(lines) >= height or sum(-(-cell_width(line) // width) or 1 for line in lines) >= height


def _height() -> int:
    """Return how many lines the screen has: LINES, else what it says, else 24."""
    wished = os.environ.get("LINES", "")
    if wished.isdecimal() and len(wished) <= 4 and int(wished) > 0:
        return int(wished)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines or 24
    except (OSError, ValueError):
        return 24


def paged(text: str, words: list[str]) -> bool:
    """Show a text by a pager, and say whether that could be run; whoever leaves it early has read enough."""
    import subprocess

    environment = {"LESS": AS_GIT_DOES, "LESSCHARSET": "utf-8"} | os.environ
    try:
        process = subprocess.Popen(words, stdin=subprocess.PIPE, env=environment)  # noqa: S603 - what the user has chosen
    except OSError:
        return False
    try:
        with suppress(OSError):
            process.communicate(text.encode("utf-8", "backslashreplace"))
    except KeyboardInterrupt:
        pass
    while True:
        try:
            return process.wait() not in UNRUN
        except KeyboardInterrupt:  # it is the pager's to obey
            continue
