"""
What is known of letters while they are on their way: notes of the machine, beside what `check` has told.

Before a letter leaves, it is noted for each of its deadlines and rungs; once the server has taken it, the urging is
recorded and the note says so, in one transaction. A note that stays as it was begun tells of a letter of which nobody
knows whether it left: it is not sent again by itself. The journal does not hold these notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tracker.ledger.cronlog import noting
from tracker.ledger.storage.connection import Connection
from tracker.settings import Settings

BEGUN, SENT = "mail-begun ", "mail-sent "
"""What stands before a rung in the notes; `queries.duty.recipient` reads them."""


class Place(NamedTuple):
    """One version of a deadline and a rung of the ladder: there a letter is sent once."""

    obligation: int
    rung: str


def begin(settings: Settings, places: Sequence[Place]) -> None:
    """Note that a letter is about to leave; raises what `storage` refuses."""
    with noting(settings) as connection:
        _forget(connection, places)
        _note(connection, BEGUN, places, settings.today)


def forget(settings: Settings, places: Sequence[Place]) -> None:
    """Forget a letter that certainly did not leave; raises what `storage` refuses."""
    with noting(settings) as connection:
        _forget(connection, places)


def sent(connection: Connection, places: Sequence[Place], day: date) -> None:
    """Note that a letter has left, in the transaction that records it."""
    _forget(connection, places)
    _note(connection, SENT, places, day)


def returned(connection: Connection, tasks: Sequence[int], day: date) -> None:
    """Forget the letter of a day about these tasks, which came back."""
    query = (
        "DELETE FROM told WHERE told_on = ? AND rung LIKE 'mail-%' AND obligation_id IN"
        " (SELECT o.id FROM obligation o WHERE o.subject = 'task' AND o.subject_id = ?)"
    )
    connection.executemany(query, ((day.isoformat(), task) for task in tasks))


def _forget(connection: Connection, places: Sequence[Place]) -> None:
    """Remove what was noted of these places."""
    connection.executemany(
        "DELETE FROM told WHERE obligation_id = ? AND rung = ?",
        ((place.obligation, kind + place.rung) for place in places for kind in (BEGUN, SENT)),
    )


def _note(connection: Connection, kind: str, places: Sequence[Place], day: date) -> None:
    """Note something of these places."""
    connection.executemany(
        "INSERT INTO told (obligation_id, rung, told_on) VALUES (?, ?, ?)",
        ((place.obligation, kind + place.rung, day.isoformat()) for place in places),
    )
