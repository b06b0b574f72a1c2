"""
A bar that moves while a work goes on of which nobody knows how far it is: on a terminal, after a second.

It goes to stderr and is gone before anything else is said; a pipe or a file is told nothing. A work that can tell
its share has `commands.reply.progress`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threading import Event

PATIENCE = 1.0
"""Seconds in which nobody asks whether anything goes on."""

OFTEN = 0.1
"""Seconds between two pictures of the bar."""


@contextmanager
def waiting(label: str) -> Iterator[None]:
    """Show that a work goes on, until it is done or refused."""
    if not sys.stderr.isatty():
        yield
        return
    from threading import Event, Thread

    done = Event()
    watcher = Thread(target=_show, args=(label, done), daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


def _show(label: str, done: Event) -> None:
    """Draw the bar once it is worth the while, and take it away when the work is done."""
    if done.wait(PATIENCE):
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        bar.add_task(label, total=None)
        while not done.wait(OFTEN):
            bar.refresh()
