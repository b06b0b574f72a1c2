"""
Replay: the whole state of a ledger, computed again from its journal alone.

`Book` carries acts, one after the other, into standings, clocks and calendar. A ledger that
records keeps a Book of just the subjects it touches; a rebuild keeps one of everything. An act that
is taken back later leaves its subject as it stood before, as if it had never happened.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from tracker.clocks.book import Book, History, Key
from tracker.law.event import Event
from tracker.law.vocabulary import UnitKind


def replay(
    events: Iterable[Event],
    undone: Collection[int],
    history: History,
    kinds: Mapping[int, UnitKind] | None = None,
    *,
    concerned: Collection[Key] | None = None,
) -> Book:
    """
    Return the state after all these acts, computed from nothing; `undone` are those of them taken back.

    `kinds` says what each unit is where the acts do not tell of units; `concerned` are the subjects asked about.
    """
    book = Book(undone=undone, history=history, kinds=dict(kinds or {}), concerned=concerned)
    for event in events:
        book.carry(event)
    return book
