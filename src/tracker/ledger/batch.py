"""
A batch of acts that were carried, written: its lines, the rows that follow from them, and what moved with them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tracker.clocks.anew.recounts import CALENDAR_ACTS
from tracker.clocks.anew.restated import changes
from tracker.clocks.book import RECOUNTING, Book
from tracker.clocks.parts import Clock
from tracker.law.event import Event
from tracker.law.record import PARENTS
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.derived import Act, Rows
from tracker.ledger.rows import noted, restated
from tracker.ledger.rows import unit as unitrows
from tracker.ledger.rows.calendar import store_calendar
from tracker.ledger.rows.record import store_settings
from tracker.ledger.storage import marker
from tracker.ledger.storage.catalogue import still_named
from tracker.ledger.storage.chain import COLUMNS, Line
from tracker.ledger.storage.lines import taken_back
from tracker.ledger.storage.numbers import move_head
from tracker.ledger.undo.bookbefore import moving_acts, remove, touched
from tracker.ledger.undo.takeback import StillNeeded

NAMING = frozenset({Subject.UNIT, Subject.MERGER})
"""Subjects of acts that say what a unit is called."""


class Recorded(NamedTuple):
    """What an act did: its line in the journal, and the clocks it started, moved or ended."""

    event: Event
    clocks: list[Clock]


@dataclass
class Batch:
    """Acts carried into a Book: their lines, what each did, the acts that the last of them takes back."""

    acts: Sequence[Act]
    book: Book
    undone: Sequence[int]
    first_clock: int
    lines: list[Line] = field(default_factory=list)
    results: list[Recorded] = field(default_factory=list)


def write(batch: Batch, rows: Rows) -> set[Happened]:
    """
    Write a batch, and return which kinds of act it holds or takes back that move every clock.

    Raises StillNeeded where rows name what goes with the acts taken back.
    """
    _write_lines(batch, rows)
    _write_standings(batch, rows)
    changed = {clock.id: clock for each in batch.results for clock in each.clocks}
    rows.clocks.store(changed.values(), newer_than=batch.first_clock)
    connection, acts = rows.connection, batch.acts
    corrected = [act.subject_id for act in acts if changes(act.facts)]
    if corrected or any("withdrawn" in act.facts for act in acts):
        restated.store(connection, corrected, taken_back(connection))
    keys = touched(connection, batch.undone)
    gone = remove(connection, batch.book, keys, batch.undone, batch.lines[-1].id) if batch.undone else {}
    subjects = {act.subject for act in acts} | {subject for subject, _number in keys}
    if subjects & NAMING:
        unitrows.store(connection, unitrows.rows_of(unitrows.known_histories(connection)))
    moving = {act.happened for act in acts if act.happened in RECOUNTING}
    moving |= set(moving_acts(connection, batch.undone).values())
    if moving & CALENDAR_ACTS:
        store_calendar(connection, batch.book.known_calendar())
    if Happened.SETTING_CHANGED in moving:
        store_settings(connection, batch.book.settings)
    for table, numbers in gone.items():
        if needed := still_named(connection, table, numbers):
            raise StillNeeded(event=batch.undone[0], table=needed)
    return moving


def _write_lines(batch: Batch, rows: Rows) -> None:
    """Write the lines of the journal, and the words in them that a search finds."""
    rows.connection.executemany(
        f"INSERT INTO event ({COLUMNS}) VALUES ({', '.join('?' * len(Line._fields))})",  # noqa: S608 - names of our own
        batch.lines,
    )
    lines = zip(batch.lines, batch.acts, strict=True)
    noted.store(rows.connection, ((line.id, act.happened, act.subject, act.facts) for line, act in lines))
    if batch.lines:
        last = batch.lines[-1]
        move_head(rows.connection, last.id, last.digest)
        marker.heed(rows.connection, {act.happened for act in batch.acts})


def _write_standings(batch: Batch, rows: Rows) -> None:
    """Write where the subjects stand: what tasks point at, the tasks, then all other records."""
    standings = batch.book.standings.values()
    rows.records.store(standing for standing in standings if standing.subject in PARENTS)
    rows.tasks.store(standings)
    rows.records.store(standing for standing in standings if standing.subject not in PARENTS)
    rows.tasks.store_support(
        (act.subject_id, unit)
        for act in batch.acts
        if act.happened is Happened.TASK_ASSIGNED
        for unit in act.facts["support"]
    )
