"""
What is wished of a list beside its format: which columns, in which order, how wide, through a pager or not.

The front door takes the wishes and lets them stand while the command runs; whoever makes or writes a list asks for them
here. Where nothing was typed, none stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import NamedTuple


class Wishes(NamedTuple):
    """Wishes as they were typed; each is the name of a column, not yet looked for."""

    columns: str = ""
    sort: str = ""
    wide: bool = False
    pager: bool = False
    """Whether what is longer than the screen may go through a pager."""
    template: Path | None = None
    """The Word file of the Office that is to be filled; no list of the screen knows it."""

    @property
    def of_a_list(self) -> bool:
        """Say whether anything was wished that only a list can be."""
        return bool(self.columns or self.sort or self.wide)


_STANDING: ContextVar[Wishes] = ContextVar("wishes")
_NONE = Wishes()


def wishes() -> Wishes:
    """Return what is wished in this run."""
    return _STANDING.get(_NONE)


@contextmanager
def wished(these: Wishes) -> Iterator[None]:
    """Let wishes stand for a while."""
    before = _STANDING.set(these)
    try:
        yield
    finally:
        _STANDING.reset(before)


def rows_to_ask(limit: int | None) -> int | None:
    """Return how many rows a query may be asked for: all where an order was wished that it does not know."""
    return None if wishes().sort else limit
