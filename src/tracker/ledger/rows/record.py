"""
Rows of records, of the ledger's settings and of its units, read and written as the clocks know them.

Like every row here, it is written through only by the ledger and a rebuild: what stands here follows from the journal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tracker.law.event import Standing
from tracker.law.record import FLAGS, RECORDS, facts_of, row_of, table_of
from tracker.law.vocabulary import Subject, UnitKind
from tracker.ledger.storage.catalogue import columns
from tracker.ledger.storage.connection import Connection

FROZEN = frozenset({Subject.MEETING, Subject.PERIOD})
"""Records with figures of every unit, which a server hides from units."""


class RecordRows:
    """The tables of `records`."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection, inside its transaction."""
        self.connection = connection

    def of(self, keys: Iterable[tuple[Subject, int]]) -> dict[tuple[Subject, int], Standing]:
        """Return where these records stand; a record that nobody began is left out."""
        found: dict[tuple[Subject, int], Standing] = {}
        for subject, number in keys:
            known = self._columns(subject)
            asked = ", ".join(name if name in known else "NULL" for name in RECORDS[subject].columns)
            query = f"SELECT {asked} FROM {table_of(subject)} WHERE id = ?"  # noqa: S608 - our own words
            row = self.connection.execute(query, (number,)).fetchone()
            if row is not None:
                found[subject, number] = Standing(subject, number, record=facts_of(subject, row))
        return found

    def store(self, standings: Iterable[Standing]) -> None:
        """Write the rows of these records, whether they are new or known."""
        rows: dict[Subject, list[tuple[object, ...]]] = {}
        for standing in standings:
            if standing.subject in RECORDS:
                recall(self.connection, standing)
                rows.setdefault(standing.subject, []).append(row_of(standing.subject, standing.id, standing.record))
        for subject, written in rows.items():
            known = self._columns(subject)
            places = [at for at, name in enumerate(("id", *RECORDS[subject].columns)) if name in ("id", *known)]
            marks = ", ".join("?" * len(places))
            updates = ", ".join(f"{name} = excluded.{name}" for name in known)
            self.connection.executemany(
                f"INSERT INTO {table_of(subject)} (id, {', '.join(known)}) VALUES ({marks})"  # noqa: S608 - our own words
                f" ON CONFLICT (id) DO UPDATE SET {updates}",
                [tuple(row[at] for at in places) for row in written],
            )

    def _columns(self, subject: Subject) -> list[str]:
        """Return the columns of a record that this connection may read: frozen figures are for the Office alone."""
        told = list(RECORDS[subject].columns)
        if subject not in FROZEN or not self.connection.is_server:
            return told
        readable = columns(self.connection, table_of(subject))
        return [name for name in told if name in readable]


def recall(connection: Connection, standing: Standing) -> bool:
    """
    Let a record say what is stored of it where no act has told, as in the journals of older programs.

    Returns whether nothing is lost: False where no row is stored that could say it.
    """
    if not standing.untold:
        return True
    names = sorted(standing.untold)
    query = f"SELECT {', '.join(names)} FROM {table_of(standing.subject)} WHERE id = ?"  # noqa: S608 - our own words
    row = connection.execute(query, (standing.id,)).fetchone()
    if row is not None:
        stored = zip(names, row, strict=True)
        known = {name: bool(value) if name in FLAGS else value for name, value in stored if value is not None}
        standing.record |= known
    return row is not None


def load_settings(connection: Connection) -> dict[str, str]:
    """Return what the ledger's Office has chosen, by name."""
    return dict(connection.execute("SELECT name, value FROM setting"))


def load_kinds(connection: Connection) -> dict[int, UnitKind]:
    """Return what each unit is, by its number."""
    return {number: UnitKind(kind) for number, kind in connection.execute("SELECT id, kind FROM unit")}


def store_settings(connection: Connection, settings: Mapping[str, str]) -> None:
    """Write every setting."""
    connection.execute("DELETE FROM setting")
    connection.executemany("INSERT INTO setting (name, value) VALUES (?, ?)", settings_rows(settings))


def settings_rows(settings: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    """Return settings as rows, in the order of their names."""
    return sorted(settings.items())
