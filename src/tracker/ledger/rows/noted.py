"""
What people said in acts on tasks, folded, so that a search reads these words and not the journal.

It follows from the lines as they are shown: put right by a correction, or without words. A line in which nothing is
said has no row; one that was taken back keeps its row, and the view `act` leaves it out.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from tracker.law.vocabulary import Happened, Subject
from tracker.law.wordedacts import SEARCHED, said
from tracker.ledger.storage.connection import Connection
from tracker.words.text import fold

Row = Sequence[object]

COLUMNS = "event, folded"

KINDS = ", ".join(f"'{each.value}'" for each in sorted(SEARCHED))
LINES = f"SELECT id, payload FROM event WHERE subject = 'task' AND happened IN ({KINDS})"  # noqa: S608 - our own words
INSERT = "INSERT INTO noted (event, folded) VALUES (?, ?)"


def rows(connection: Connection, shown: Mapping[int | str, Row]) -> Iterator[Row]:
    """Yield the row of every line in which something is said, in their order; `shown` are the rows of `restated`."""
    for event, typed in connection.stream(f"{LINES} ORDER BY id"):
        text = _said(str(shown[event][2] if event in shown else typed))
        if text:
            yield event, text


def store(connection: Connection, acts: Iterable[tuple[int, Happened, Subject, Mapping[str, object]]]) -> None:
    """Store what acts say that were just recorded: each by its number, what happened to what, and its facts."""
    words = (
        (number, fold(said(facts)))
        for number, happened, subject, facts in acts
        if subject is Subject.TASK and happened in SEARCHED
    )
    connection.executemany(INSERT, [row for row in words if row[1]])


def store_again(connection: Connection, tasks: Collection[int]) -> None:
    """Store anew what is said of these tasks, as `restated` shows it."""
    restated = "SELECT r.payload FROM restated r WHERE r.event = :event"
    for task in tasks:
        lines = connection.execute(f"{LINES} AND subject_id = :task", {"task": task}).fetchall()
        connection.executemany("DELETE FROM noted WHERE event = ?", [(event,) for event, _typed in lines])
        for event, typed in lines:
            shown = connection.execute(restated, {"event": event}).fetchone()
            text = _said(typed if shown is None else shown[0])
            if text:
                connection.execute(INSERT, (event, text))


def _said(payload: str) -> str:
    """Return what is said in a line, folded."""
    return fold(said(json.loads(payload)))
