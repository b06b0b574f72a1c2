"""
Completion of what the ledger knows: units, directives, tasks.

Completion must never fail or wait: whatever is wrong, it offers nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from tracker.config import settings
from tracker.errors import TrackerError
from tracker.ledger.storage import connect
from tracker.ledger.storage.connection import FAILURES
from tracker.words.text import clean, fold

MOST = 50


def units(incomplete: str) -> list[tuple[str, str]]:
    """Offer units by code or name."""
    return _offer("units", incomplete)


def directives(incomplete: str) -> list[tuple[str, str]]:
    """Offer directives by number."""
    return _offer("directives", incomplete)


def tasks(incomplete: str) -> list[tuple[str, str]]:
    """Offer the numbers of open tasks."""
    return _offer("tasks", incomplete)


def _offer(what: str, incomplete: str) -> list[tuple[str, str]]:
    wanted = fold(incomplete)
    offers: list[tuple[str, str]] = []
    for value, said in _rows(what):
        if fold(str(value)).startswith(wanted) or (wanted and wanted in fold(str(said))):
            offers.append((str(value), _plain(str(said))))
            if len(offers) == MOST:
                break
    return offers


def _plain(text: str) -> str:
    """Return a text as a shell may show it: nothing a terminal obeys, and no bracket taken for markup."""
    return clean(text).replace("[", "\\[")


def _rows(what: str) -> Iterator[tuple[object, object]]:
    from tracker.queries.ledger.offers import offers

    try:
        path = os.environ.get("TRACKER_LEDGER")
        with closing(connect(settings(Path(path) if path else None, None).ledger, timeout=0)) as connection:
            yield from offers(connection, what)
    except (TrackerError, *FAILURES, OSError):
        return


Completer = Callable[[str], list[tuple[str, str]]]
