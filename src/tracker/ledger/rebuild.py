"""
Rebuilding: every derived row computed again from the journal, and held against the stored one.

It alone corrects derived rows. It refuses a journal that does not verify or cannot be carried, and
then changes nothing: what cannot be trusted must not overwrite the last trace of what was there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

from tracker.errors import JournalBroken
from tracker.law.record import PARENTS, RECORDS, table_of
from tracker.law.vocabulary import Subject
from tracker.ledger.comparing import COLUMNS, Difference, Row
from tracker.ledger.portion.together import Replayed, compare_some_at_once
from tracker.ledger.rows import noted, restated
from tracker.ledger.rows import unit as unitrows
from tracker.ledger.rows.calendar import store_calendar
from tracker.ledger.rows.record import settings_rows, store_settings
from tracker.ledger.storage import marker
from tracker.ledger.storage.catalogue import orphans
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.howfar import Watch, part, unwatched
from tracker.ledger.storage.lines import taken_back, verify_journal
from tracker.ledger.storage.sqlite import unkept

ORDER = (
    *("day", "task", "task_support", "obligation", "setting"),
    *map(table_of, RECORDS),
    *("unit_name", "undone", "restated", "noted", "counter"),
)
"""The derived tables in the order in which their differences are told."""

VERIFIED = 0.15
"""The share of the work that is done once the journal is verified."""


class SourceGone(JournalBroken):
    """The journal names a unit or an item that the ledger no longer has."""

    sentence = (
        "Không tính lại được bảng {table}: nhật ký nhắc tới dữ liệu của bảng {parent} không còn trong sổ. "
        "Chưa ghi gì; khôi phục từ bản sao lưu."
    )


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild counted, and what it found (or, when writing, corrected)."""

    events: int
    tasks: int
    obligations: int
    differences: tuple[Difference, ...]
    unproven: tuple[int, ...] = ()
    """Items whose stored content is not what an act of an older program told the digest of: no rebuild mends them."""


def rebuild(connection: Connection, *, write: bool, watch: Watch = unwatched) -> Rebuilt:
    """
    Compute all derived rows from the journal, and return where the stored ones differ; tells how far it is.

    With `write` the differing rows are corrected inside the caller's transaction. Raises
    ChainBroken, LinesMissing, LineUnreadable, NotCarried, or SourceGone.
    """
    if write and not connection.in_transaction:
        msg = "a rebuild writes only inside a transaction"
        raise ValueError(msg)
    events, _head = verify_journal(connection, watch=part(watch, 0, VERIFIED))
    undone = taken_back(connection)
    with closing(unkept()) as kept:
        kept.begin(write=False)
        replayed = Replayed(connection, undone, kept)
        replayed.replay(part(watch, VERIFIED, 1))
        tables = replayed.tables
        names = unitrows.rows_of(replayed.past)
        whole: dict[str, Mapping[int | str, Row]] = {
            "day": {} if replayed.calendar is None else {day[0]: day for day in replayed.calendar.rows()},
            "setting": dict(zip(sorted(replayed.settings), settings_rows(replayed.settings), strict=True)),
            "unit_name": unitrows.by_place(names),
            "undone": {event: (event, by) for event, by in undone.items()},
            "restated": restated.rows(connection, undone),
            "counter": {name: (name, last) for name, last in _counters(connection, replayed).items()},
        }
        for table, rows in whole.items():
            tables[table].compare(connection, rows)
        compare_some_at_once(connection, tables["noted"], noted.rows(connection, whole["restated"]))
    differences = [difference for table in ORDER for difference in tables[table].differences]
    if write and differences:
        for subject in replayed.lost:
            raise SourceGone(table=table_of(subject), parent=table_of(subject))
        _write(connection, replayed, names, differences)
    return Rebuilt(events, replayed.tasks, replayed.obligations, tuple(differences), tuple(replayed.unproven))


def _counters(connection: Connection, replayed: Replayed) -> dict[str, int]:
    """
    Return the last number given in each table: where the journal tells it, that one; elsewhere at least the last row's.

    Journals of older programs do not tell of every unit, directive and item.
    """
    counters = dict(connection.execute("SELECT name, last FROM counter"))
    told = {table_of(subject): replayed.numbered.get(subject, 0) for subject in (*RECORDS, Subject.TASK)}
    open_ended = [table_of(subject) for subject in PARENTS] + ["document", "batch", "cron_run"]
    for table in open_ended:
        (last,) = connection.execute(f"SELECT COALESCE(MAX(id), 0) FROM {table}").fetchone()  # noqa: S608 - our own
        counters[table] = max(int(last), counters.get(table, 0), told.pop(table, 0))
    counters |= told | {"obligation": replayed.last_clock}
    return {name: last for name, last in counters.items() if last}


def _write(
    connection: Connection,
    replayed: Replayed,
    names: Mapping[int, Sequence[tuple[object, ...]]],
    differences: Iterable[Difference],
) -> None:
    """Make the rows that differ what they should be; raises SourceGone."""
    wrong: dict[str, list[int | str]] = {table: [] for table in COLUMNS}
    for difference in differences:
        wrong[difference.table].append(difference.id)
    connection.defer_references()
    marker.unmark(connection)
    if wrong["day"] and replayed.calendar is not None:
        store_calendar(connection, replayed.calendar)
    elif wrong["day"]:
        connection.execute("DELETE FROM day")
    if wrong["setting"]:
        store_settings(connection, replayed.settings)
    if wrong["unit_name"]:
        unitrows.store(connection, names)
    tables = [table for table in reversed(COLUMNS) if table not in ("day", "setting", "unit_name")]
    for table in tables:
        _replace(connection, table, list(dict.fromkeys(wrong[table])), replayed.tables[table].right)
    connection.execute("DELETE FROM told WHERE obligation_id NOT IN (SELECT id FROM obligation)")
    for table in tables:
        for gone in orphans(connection, table):
            raise SourceGone(table=table, parent=gone.parent)


def _replace(connection: Connection, table: str, numbers: Sequence[int | str], rows: Mapping[int | str, Row]) -> None:
    """Delete these rows and insert what they should be."""
    columns = COLUMNS[table]
    key = columns.partition(",")[0]
    # Deleted and inserted rather than updated: a damaged row may hold what no CHECK lets an update pass by.
    connection.executemany(f"DELETE FROM {table} WHERE {key} = ?", ((number,) for number in numbers))  # noqa: S608 - our own words
    values: Iterator[Row] = (rows[number] for number in numbers if number in rows)
    if table == "task_support":
        values = ((task, int(unit)) for task, units in values for unit in str(units).split(", "))
    marks = ", ".join("?" * (columns.count(",") + 1))
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)  # noqa: S608 - our own words
