"""
Rows of obligations, read and written as the clocks know them.

Set-based and plain SQL: a thousand tasks cost one statement a table. Only a batch and a rebuild
write through it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from tracker.clocks.parts import Clock
from tracker.law.regulation import Regulation
from tracker.law.vocabulary import Outcome, Party, Subject
from tracker.ledger.rows.values import a_day, chunks, iso
from tracker.ledger.storage.connection import Connection

CLOCK_COLUMNS = (
    "id, rule, article, force, subject, subject_id, party, unit, period, started_on, term, due_on, provisional,"
    " held, original_due_on, opened_on, opened_by, outcome, met_on, met_by, accepted_on, ended_on, ended_by,"
    " replaces, extensions"
)


class ClockRows:
    """The table `obligation`, whose clocks run under a regulation."""

    def __init__(self, connection: Connection, regulation: Regulation) -> None:
        """Work on this connection, inside its transaction."""
        self.connection = connection
        self.regulation = regulation

    def of(self, keys: Sequence[tuple[Subject, int]]) -> dict[tuple[Subject, int], list[Clock]]:
        """Return all clocks of these subjects, oldest first."""
        found: dict[tuple[Subject, int], list[Clock]] = {key: [] for key in keys}
        for subject in {key[0] for key in keys}:
            for numbers in chunks(number for kind, number in keys if kind is subject):
                marks = ", ".join("?" * len(numbers))
                query = (
                    f"SELECT {CLOCK_COLUMNS} FROM obligation"  # noqa: S608 - only placeholders are put together
                    f" WHERE subject = ? AND subject_id IN ({marks}) ORDER BY id"
                )
                for clock in self._read(query, (subject.value, *numbers)):
                    found[clock.subject, clock.subject_id].append(clock)
        return found

    def of_running_subjects(
        self, *, late_since: date | None = None, opened_by: Collection[int] = ()
    ) -> dict[tuple[Subject, int], list[Clock]]:
        """
        Return the clocks of every subject of which one has not ended, oldest first.

        Besides, of those of which one was done late and has its last day on or after `late_since`, or was
        opened by these acts.
        """
        query = (
            f"SELECT {CLOCK_COLUMNS} FROM obligation WHERE (subject, subject_id) IN (SELECT r.subject, r.subject_id"  # noqa: S608 - our words
            " FROM obligation r WHERE r.outcome IN ('open', 'waiting')"
            " OR (r.outcome = 'referred' AND NOT EXISTS (SELECT 1 FROM obligation l WHERE l.replaces = r.id))"
            " OR (r.outcome = 'met' AND r.met_on > r.due_on"
            " AND (r.due_on >= :since OR SUBSTR(r.term, 1, 10) >= :since))"
            f" OR r.opened_by IN ({', '.join(map(str, opened_by)) or 'NULL'})) ORDER BY id"
        )
        values = {"since": (late_since or date.max).isoformat()}
        return _by_subject(self._read(query, values))

    def of_every_task(self) -> dict[tuple[Subject, int], list[Clock]]:
        """Return the clocks of every task, oldest first."""
        query = f"SELECT {CLOCK_COLUMNS} FROM obligation WHERE subject = 'task' ORDER BY id"  # noqa: S608 - our words
        return _by_subject(self._read(query))

    def _read(self, query: str, values: Sequence[object] | Mapping[str, object] = ()) -> Iterator[Clock]:
        """Yield the clocks that a query finds."""
        return (read_clock(row, self.regulation) for row in self.connection.execute(query, values))

    def store(self, clocks: Iterable[Clock], *, newer_than: int) -> None:
        """Insert the clocks numbered above `newer_than`, and update the others."""
        new: list[Clock] = []
        old: list[Clock] = []
        for clock in clocks:
            (new if clock.id > newer_than else old).append(clock)
        marks = ", ".join("?" * len(CLOCK_COLUMNS.split(",")))
        self.connection.executemany(
            f"INSERT INTO obligation ({CLOCK_COLUMNS}) VALUES ({marks})",  # noqa: S608 - our own words
            (clock_row(clock) for clock in sorted(new, key=lambda clock: clock.id)),
        )
        self.connection.executemany(
            "UPDATE obligation SET outcome = ?, provisional = ?, held = ?, met_on = ?, met_by = ?, accepted_on = ?,"
            " ended_on = ?, ended_by = ? WHERE id = ?",
            (
                (
                    clock.outcome.value,
                    clock.provisional,
                    clock.held,
                    iso(clock.met_on),
                    clock.met_by,
                    iso(clock.accepted_on),
                    iso(clock.ended_on),
                    clock.ended_by,
                    clock.id,
                )
                for clock in old
            ),
        )


def clock_row(clock: Clock) -> tuple[object, ...]:
    """Return a clock as its row, in the order of CLOCK_COLUMNS."""
    return (
        clock.id,
        clock.rule,
        clock.article,
        clock.force,
        clock.subject.value,
        clock.subject_id,
        clock.party.value,
        clock.unit,
        clock.period,
        clock.started_on.isoformat(),
        clock.term,
        iso(clock.due_on),
        clock.provisional,
        clock.held,
        iso(clock.original_due_on),
        clock.opened_on.isoformat(),
        clock.opened_by,
        clock.outcome.value,
        iso(clock.met_on),
        clock.met_by,
        iso(clock.accepted_on),
        iso(clock.ended_on),
        clock.ended_by,
        clock.replaces,
        clock.extensions,
    )


def read_clock(row: Sequence[object], regulation: Regulation) -> Clock:
    """Return the clock of a row, in the order of CLOCK_COLUMNS, under a regulation."""
    values: list[Any] = list(row)
    for position in (9, 11, 14, 15, 18, 20, 21):
        values[position] = a_day(values[position])
    values[4], values[6], values[17] = Subject(values[4]), Party(values[6]), Outcome(values[17])
    values[12] = bool(values[12])
    return Clock(*values, regulation=regulation)


def _by_subject(clocks: Iterable[Clock]) -> dict[tuple[Subject, int], list[Clock]]:
    found: dict[tuple[Subject, int], list[Clock]] = {}
    for clock in clocks:
        found.setdefault((clock.subject, clock.subject_id), []).append(clock)
    return found
