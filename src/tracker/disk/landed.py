"""
What this run has committed, so that no sentence says «nothing was written» of what was.

One run of the program is one command: `begin` starts it anew. It knows no database, and prints nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(slots=True)
class Landing:
    """
    Where the acts of a command are.

    `is_done` once they are in the ledger, `event` being the last of them; `is_open` while a commit has begun and
    has not answered: then nobody knows.
    """

    event: int | None = None
    is_done: bool = False
    is_open: bool = False


_this = Landing()


def landing() -> Landing:
    """Return where the acts of this run are."""
    return _this


def begin() -> None:
    """Begin a run that has written nothing."""
    _this.event, _this.is_done, _this.is_open = None, False, False


@contextmanager
def committing(event: int | None) -> Iterator[None]:
    """Commit: what fails inside leaves it open whether anything was written, unless `nothing` says otherwise."""
    _this.is_open = True
    yield
    done(event)


def done(event: int | None = None) -> None:
    """Note that what the command was to do is done, its last act being `event` where it recorded any, now or before."""
    _this.event = _this.event if event is None else event
    _this.is_done, _this.is_open = True, False


def nothing() -> None:
    """Note that the commit that was open has written nothing, for certain."""
    _this.is_open = False
