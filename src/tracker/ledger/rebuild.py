"""
Rebuilding: every derived row computed again from the journal, and held against the stored one.

It alone corrects derived rows. It refuses a journal that does not verify or cannot be carried, and
then changes nothing: what cannot be trusted must not overwrite the last trace of what was there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tracker.clocks.book import STANDING, Book, Key
from tracker.clocks.replay import replay
from tracker.errors import JournalBroken, TrackerError
from tracker.law.event import Event
from tracker.law.record import BEGINNINGS, PARENTS, RECORDS, row_of, table_of
from tracker.law.sources import is_proven
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.comparing import COLUMNS, Difference, Row, _compare, _listed
from tracker.ledger.rows import restated
from tracker.ledger.rows import unit as unitrows
from tracker.ledger.rows.calendar import store_calendar
from tracker.ledger.rows.obligation import clock_row
from tracker.ledger.rows.record import recall, settings_rows, store_settings
from tracker.ledger.rows.task import standing_row
from tracker.ledger.storage import marker
from tracker.ledger.storage.catalogue import orphans
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.lines import acts_before, lines, read, taken_back, verify_journal
from tracker.units.history import UNIT_ACTS, Histories, histories


class NotCarried(JournalBroken):
    """An act in the journal cannot follow from the acts before it."""

    sentence = "Không tính lại được sổ từ sự kiện số {event} của nhật ký ({reason})."


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


def rebuild(connection: Connection, *, write: bool) -> Rebuilt:
    """
    Compute all derived rows from the journal, and return where the stored ones differ.

    With `write` the differing rows are corrected inside the caller's transaction. Raises
    ChainBroken, LinesMissing, LineUnreadable, NotCarried, or SourceGone.
    """
    if write and not connection.in_transaction:
        msg = "a rebuild writes only inside a transaction"
        raise ValueError(msg)
    verify_journal(connection)
    acts = _Acts(connection)
    undone = taken_back(connection)
    book, past = _carried(acts, undone)
    lost = {key for key, standing in book.standings.items() if not recall(connection, standing)}
    computed = _computed(book, acts.supports)
    names = unitrows.rows_of(past)
    computed["unit_name"] = unitrows.by_place(names)
    computed["undone"] = {event: (event, by) for event, by in undone.items()}
    computed["restated"] = restated.rows(connection, undone)
    computed["counter"] = {name: (name, last) for name, last in _counters(connection, acts, book).items()}
    differences = [difference for table, rows in computed.items() for difference in _compare(connection, table, rows)]
    if write and differences:
        for subject, _number in sorted(lost):
            raise SourceGone(table=table_of(subject), parent=table_of(subject))
        _write(connection, book, computed, names, differences)
    unproven = tuple(
        number
        for (subject, number), standing in book.standings.items()
        if subject is Subject.ITEM and (subject, number) not in lost and not is_proven(standing)
    )
    return Rebuilt(acts.count, len(computed["task"]), len(computed["obligation"]), tuple(differences), unproven)


@dataclass
class _Acts:
    """The acts of a journal, one by one, noting what clocks do not need: supports, names of units, last numbers."""

    connection: Connection
    count: int = 0
    last: int = 0
    supports: dict[int, list[int]] = field(default_factory=dict)
    naming: list[Event] = field(default_factory=list)
    numbered: dict[Subject, int] = field(default_factory=dict)
    _begun: dict[Key, int] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Event]:
        """Yield the acts in their order; raises LineUnreadable or NotCarried."""
        for line in lines(self.connection):
            self.last = line.id
            event = read(line)
            self._note(event)
            self.count += 1
            yield event

    def _note(self, event: Event) -> None:
        """Remember what clocks do not need; raises NotCarried for a subject that never began."""
        key = (event.subject, event.subject_id)
        self.numbered[event.subject] = max(event.subject_id, self.numbered.get(event.subject, 0))
        if event.happened in BEGINNINGS:
            self._begun.setdefault(key, event.id)
        elif event.happened is Happened.ACT_UNDONE:
            self._forget(event)
        elif event.subject in STANDING and key not in self._begun:
            raise NotCarried(event=event.id, reason=f"{event.subject} {event.subject_id}: {event.happened}")
        if event.happened in UNIT_ACTS:
            self.naming.append(event)
        units = event.facts.get("support")
        if event.subject is Subject.TASK and isinstance(units, list):
            self.supports[event.subject_id] = sorted({int(unit) for unit in units})

    def _forget(self, event: Event) -> None:
        """Forget the subjects that begin with an act taken back."""
        undone = event.facts.get("events")
        gone = set(undone) if isinstance(undone, list) else set()
        for key in [key for key, begun in self._begun.items() if begun in gone]:
            del self._begun[key]
            if key[0] is Subject.TASK:
                self.supports.pop(key[1], None)


def _carried(acts: _Acts, undone: Mapping[int, int]) -> tuple[Book, Histories]:
    """Return the state after all acts, and what units are called; raises NotCarried at the act that does not fit."""
    try:
        book = replay(acts, undone, lambda key, before: acts_before(acts.connection, *key, before, undone))
        return book, histories(act for act in acts.naming if act.id not in undone)
    except JournalBroken:
        raise
    except (TrackerError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotCarried(event=acts.last, reason=f"{type(error).__name__}: {error}") from error


def _computed(book: Book, supports: Mapping[int, Sequence[int]]) -> dict[str, dict[int | str, Row]]:
    """Return the rows that each derived table should hold, by number; supporting units as one list a task."""
    tasks = {number: standing for (kind, number), standing in book.standings.items() if kind is Subject.TASK}
    return {
        "day": {} if book.calendar is None else {day[0]: day for day in book.calendar.rows()},
        "task": {number: standing_row(standing) for number, standing in tasks.items()},
        "task_support": {task: (task, _listed(units)) for task, units in supports.items() if units},
        "obligation": {clock.id: clock_row(clock) for clocks in book.clocks.values() for clock in clocks},
        "setting": dict(zip(sorted(book.settings), settings_rows(book.settings), strict=True)),
        **_records(book),
    }


def _records(book: Book) -> dict[str, dict[int | str, Row]]:
    """Return the rows that each table of records should hold, by number."""
    rows: dict[str, dict[int | str, Row]] = {table_of(subject): {} for subject in RECORDS}
    for (subject, number), standing in book.standings.items():
        if subject in RECORDS:
            rows[table_of(subject)][number] = row_of(subject, number, standing.record)
    return rows


def _counters(connection: Connection, acts: _Acts, book: Book) -> dict[str, int]:
    """
    Return the last number given in each table: where the journal tells it, that one; elsewhere at least the last row's.

    Journals of older programs do not tell of every unit, directive and item.
    """
    counters = dict(connection.execute("SELECT name, last FROM counter"))
    told = {table_of(subject): acts.numbered.get(subject, 0) for subject in (*RECORDS, Subject.TASK)}
    open_ended = [table_of(subject) for subject in PARENTS] + ["document", "batch", "cron_run"]
    for table in open_ended:
        (last,) = connection.execute(f"SELECT COALESCE(MAX(id), 0) FROM {table}").fetchone()  # noqa: S608 - our own
        counters[table] = max(int(last), counters.get(table, 0), told.pop(table, 0))
    counters |= told | {"obligation": book.last_clock}
    return {name: last for name, last in counters.items() if last}


def _write(
    connection: Connection,
    book: Book,
    computed: Mapping[str, Mapping[int | str, Row]],
    names: Mapping[int, Sequence[tuple[object, ...]]],
    differences: Iterable[Difference],
) -> None:
    """Make the rows that differ what they should be; raises SourceGone."""
    wrong: dict[str, list[int | str]] = {table: [] for table in COLUMNS}
    for difference in differences:
        wrong[difference.table].append(difference.id)
    connection.defer_references()
    marker.unmark(connection)
    if wrong["day"] and book.calendar is not None:
        store_calendar(connection, book.calendar)
    elif wrong["day"]:
        connection.execute("DELETE FROM day")
    if wrong["setting"]:
        store_settings(connection, book.settings)
    if wrong["unit_name"]:
        unitrows.store(connection, names)
    tables = [table for table in reversed(COLUMNS) if table not in ("day", "setting", "unit_name")]
    for table in tables:
        _replace(connection, table, list(dict.fromkeys(wrong[table])), computed[table])
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
