"""
A bar that shows how far a long work is: on a terminal, once it takes longer than a second.

It goes to stderr and is gone when the work is done; a pipe or a file is told nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from tracker.ledger.storage.howfar import Watch, unwatched

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds in which nobody asks how far it is."""


@contextmanager
def watching(label: str) -> Iterator[Watch]:
    """Yield what is told how far a work is, and shows it."""
    if not sys.stderr.isatty():
        yield unwatched
        return
    since = monotonic()
    shown: list[Progress] = []
    with ExitStack() as stack:

        def watch(share: float) -> None:
            """Draw the bar, once it is worth the while."""
            if not shown and monotonic() - since >= PATIENCE:
                shown.append(stack.enter_context(_bar(label)))
            for bar in shown:
                bar.update(bar.task_ids[0], completed=share)

        yield watch


def _bar(label: str) -> Progress:
    """Return a bar at its beginning."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task(label, total=1.0)
    return bar
