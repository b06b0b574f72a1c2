"""
The ledger at work: one transaction, and `record`, through which every act goes.

Recording an act writes its line in the journal, chained to the one before, and lets `clocks`
say what follows in law. It decides nothing itself, and it never deletes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlmodel import Session

from tracker import landed, page, restatedrows, storage, unitrows
from tracker.almanac import days_of, first_changed
from tracker.calendarrows import load_calendar, store_calendar
from tracker.canonical import canonical
from tracker.choosing import is_choice
from tracker.clock import Clock, Event, Standing
from tracker.errors import NoSuchRecord, Usage
from tracker.journal import GENESIS, Line, chained
from tracker.law.known import regulation_of
from tracker.law.regulation import Regulation
from tracker.lines import acts_before, is_practice, taken_back
from tracker.permission import check, require
from tracker.recordrows import RecordRows, load_kinds, load_settings, store_settings
from tracker.records import BEGINNINGS, PARENTS, RECORDS
from tracker.recounts import CALENDAR_ACTS
from tracker.repeats import refuse_repeated
from tracker.replay import CLOCKED, RECOUNTING, STANDING, Book, Key
from tracker.restating import changes
from tracker.roles import Role, granted
from tracker.rows import ClockRows
from tracker.settings import Settings
from tracker.sources import items_told
from tracker.taskrows import StandingRows
from tracker.terms import reckon
from tracker.undoing import book_before, moving_acts, remove, touched
from tracker.vocabulary import Happened, Subject
from tracker.workdays import Calendar

NAMING = frozenset({Subject.UNIT, Subject.MERGER})
"""Subjects of acts that say what a unit is called."""


class NotCome(Usage):
    """Today was typed ahead of the machine's day, and the ledger is no practice one."""

    sentence = (
        "Ngày {today:%d/%m/%Y} chưa đến (theo máy, hôm nay là {machine:%d/%m/%Y}): không ghi vào sổ việc của ngày chưa "
        "đến, chỉ xem được. Bỏ --today, TRACKER_TODAY. Muốn thử những ngày sau này, dùng sổ thực hành: "
        "«tracker demo» hoặc «tracker init --practice»."
    )


class Act(NamedTuple):
    """An act to be recorded: what happened, to what, on which day, and the facts of it."""

    happened: Happened
    subject: Subject
    subject_id: int
    on: date
    facts: dict[str, Any] = {}  # noqa: RUF012 - never written to


class Recorded(NamedTuple):
    """What an act did: its line in the journal, and the clocks it started, moved or ended."""

    event: Event
    clocks: list[Clock]


class Ledger:
    """An open ledger inside one transaction; get one from `writing`."""

    def __init__(self, session: Session, connection: sqlite3.Connection, settings: Settings) -> None:
        """Take the session and the raw connection beneath it, both in the same transaction."""
        self.session = session
        self.connection = connection
        self.settings = settings
        self.today = settings.today
        self.recorded_at = settings.recorded_at()
        self._clocks = ClockRows(connection, self.regulation)
        self._standings = StandingRows(connection)
        self._records = RecordRows(connection)
        self._last_event, self._head = self._tail()
        self._first_of_batch = self._last_event + 1
        self._last_clock = self._last_number("obligation")
        self._given: dict[str, int] = {}
        self.is_mended = False
        """Whether the command has put derived rows right: that too is done, although no act tells of it."""

    @cached_property
    def calendar(self) -> Calendar:
        """Return the calendar in the ledger; raises CalendarEmpty where none was loaded."""
        return load_calendar(self.connection)

    def last_day(self, term: str) -> date:
        """Return the last lawful day of a term under the ledger's calendar; raises CalendarMissing."""
        return reckon(term, self.calendar).day

    @cached_property
    def choices(self) -> dict[str, str]:
        """Return what this ledger's Office has chosen (see `practice`)."""
        return load_settings(self.connection)

    @property
    def regulation(self) -> Regulation:
        """Return the regulation that the ledger is kept under."""
        return regulation_of(self.choices)

    def record(self, happened: Happened, subject: Subject, number: int, /, *, on: date, **facts: Any) -> Recorded:
        """
        Record one act, and let the law follow.

        Raises Forbidden where the state of the task does not allow it.
        """
        return self.record_all([Act(happened, subject, number, on, facts)])[0]

    def record_all(self, acts: Sequence[Act]) -> list[Recorded]:
        """
        Record acts in their order: n at once leave the rows that n single ones would.

        Raises as `record` does, and what `refuse_repeated` raises; the caller's transaction is then rolled back.
        """
        check(
            self.connection,
            self.choices,
            self.settings.actor,
            ((act.happened, act.subject_id, act.facts) for act in acts),
        )
        refuse_repeated(self.connection, acts)
        self.session.flush()
        is_recounting = any(act.happened in RECOUNTING for act in acts)
        is_undoing = any(act.happened is Happened.ACT_UNDONE for act in acts)
        if (is_recounting or is_undoing) and len(acts) > 1:
            return [self.record_all([act])[0] for act in acts]
        undone: list[int] = acts[0].facts["events"] if is_undoing else []
        book = self._book_before(undone) if is_undoing else self._book(acts, everything=is_recounting)
        results: list[Recorded] = []
        if not is_undoing:
            book.history = lambda key, before: self._acts_before(key, before, results)
        lines: list[Line] = []
        changed: dict[int, Clock] = {}
        for act in acts:
            self._last_event += 1
            line = chained(
                self._last_event,
                act.happened.value,
                act.subject.value,
                act.subject_id,
                act.on.isoformat(),
                self.recorded_at,
                self.settings.actor,
                canonical(act.facts),
                self._head,
            )
            self._head = line.digest
            lines.append(line)
            happened = Event(line.id, act.happened, act.subject, act.subject_id, act.on, act.facts)
            clocks = list(book.carry(happened))
            for clock in clocks:
                changed[clock.id] = clock
            results.append(Recorded(happened, clocks))
        self._write(acts, lines, book, changed)
        if is_undoing:
            remove(self.connection, book, undone, self._last_event)
        subjects = {act.subject for act in acts} | {subject for subject, _number in touched(self.connection, undone)}
        if subjects & NAMING:
            unitrows.store(self.connection, unitrows.rows_of(unitrows.known_histories(self.connection)))
        moving = {act.happened for act in acts if act.happened in RECOUNTING}
        moving |= set(moving_acts(self.connection, undone).values())
        if moving & CALENDAR_ACTS:
            store_calendar(self.connection, book.known_calendar())
            self.__dict__.pop("calendar", None)
        if Happened.SETTING_CHANGED in moving:
            store_settings(self.connection, book.settings)
            self.__dict__.pop("choices", None)
        return results

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Try something inside the transaction; where it is refused, everything is as it was before."""
        kept = (self._last_event, self._head, self._last_clock, dict(self._given))
        self.session.flush()
        self.connection.execute("SAVEPOINT attempt")
        try:
            yield
            self.session.flush()
        except BaseException:
            self.session.expunge_all()
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK TO attempt")
            self._last_event, self._head, self._last_clock, self._given = kept
            raise
        finally:
            if self.connection.in_transaction:
                self.connection.execute("RELEASE attempt")

    def give_up(self) -> None:
        """Forget everything of this transaction: nothing is written, and nothing was done."""
        self.session.rollback()
        self._last_event = self._first_of_batch - 1

    def require(self, least: Role) -> None:
        """Let the clerk do what no act tells of, such as a rebuild; raises NoRole or RoleTooLow."""
        require(granted(self.choices), self.settings.actor, least)

    def close(self) -> None:
        """Mark the acts since the last batch as one: what one command did, and what one `undo` takes back."""
        if self._last_event >= self._first_of_batch:
            values = (self._first_of_batch, self._last_event)
            self.connection.execute("INSERT INTO batch (first, last) VALUES (?, ?)", values)
            self._first_of_batch = self._last_event + 1

    @property
    def acted(self) -> int | None:
        """Return the number of the last act since the last batch; None where there is none."""
        return self._last_event if self._last_event >= self._first_of_batch else None

    def standing(self, task: int) -> Standing:
        """Return where a task stands; raises NoSuchTask."""
        return self._standings.task(task)

    def kept(self, subject: Subject, number: int) -> dict[str, object]:
        """Return the columns of a record that are not empty; raises NoSuchRecord."""
        found = self._records.of([(subject, number)])
        if not found:
            raise NoSuchRecord(number=number, what=RECORDS[subject].noun)
        return found[subject, number].record

    def clocks(self, subject: Subject, number: int) -> list[Clock]:
        """Return the clocks of a subject in the order they were opened."""
        return self._clocks.of([(subject, number)]).get((subject, number), [])

    def new_number(self, table: str) -> int:
        """Return the next number of a table whose rows are inserted in batches."""
        last = self._given.get(table)
        self._given[table] = (self._last_number(table) if last is None else last) + 1
        return self._given[table]

    def _book(self, acts: Sequence[Act], *, everything: bool) -> Book:
        """Return a Book of the subjects these acts concern, as the ledger has them now."""
        book = Book(calendar=None, settings=dict(self.choices), last_clock=self._last_clock)
        if everything:
            has_days = self.connection.execute("SELECT 1 FROM day LIMIT 1").fetchone()
            book.calendar = load_calendar(self.connection) if has_days else None
            days = [day for act in acts if act.happened in CALENDAR_ACTS for day in days_of(act.facts)]
            is_chosen = any(is_choice(act.happened, act.facts.get("name")) for act in acts)
            since = first_changed(book.calendar, days)
            book.clocks = (
                self._clocks.of_every_task() if is_chosen else self._clocks.of_running_subjects(late_since=since)
            )
            book.standings = self._standing_of(list(book.clocks))
            return book
        if any(act.subject in CLOCKED for act in acts):
            book.calendar = self.calendar
        if any(law.about for happened in {act.happened for act in acts} for law in self.regulation.can_start(happened)):
            book.kinds = load_kinds(self.connection)
        keys = dict.fromkeys((act.subject, act.subject_id) for act in acts if act.subject in STANDING)
        keys |= dict.fromkeys((Subject.ITEM, item) for act in acts for item in items_told(act.happened, act.facts))
        born = {(act.subject, act.subject_id) for act in acts if act.happened in BEGINNINGS}
        # What these acts begin has no row, but where another act may have begun it before.
        known: list[Key] = [
            key for key in keys if key not in born or (key[0] in RECORDS and len(RECORDS[key[0]].begins) > 1)
        ]
        book.clocks = self._clocks.of(known)
        book.standings = self._standing_of(known, unborn=born)
        return book

    def _book_before(self, undone: Sequence[int]) -> Book:
        """Return a Book ready to carry the act that takes these back; a calendar's or a choice concerns all."""
        book = book_before(self.connection, undone, last_clock=self._last_clock)
        if changes := moving_acts(self.connection, undone):
            rest = self._clocks.of_running_subjects(opened_by=changes)
            book.clocks |= {key: clocks for key, clocks in rest.items() if key not in book.clocks}
            book.standings |= self._standing_of([key for key in rest if key not in book.standings])
        return book

    def _standing_of(self, keys: Sequence[Key], unborn: Collection[Key] = ()) -> dict[Key, Standing]:
        """Return where these subjects stand; raises NoSuchTask or NoSuchRecord, but not for those yet `unborn`."""
        records = [key for key in keys if key[0] in RECORDS]
        found = self._standings.of([key for key in keys if key[0] not in RECORDS])
        found |= self._records.of(records)
        for subject, number in records:
            if (subject, number) not in found and (subject, number) not in unborn:
                raise NoSuchRecord(number=number, what=RECORDS[subject].noun)
        return found

    def _acts_before(self, key: Key, before: int, recorded: Sequence[Recorded]) -> list[Event]:
        """Return the acts on a subject before one, with those of the batch that is being recorded."""
        known = acts_before(self.connection, *key, before, taken_back(self.connection))
        return [*known, *(each.event for each in recorded if (each.event.subject, each.event.subject_id) == key)]

    def _write(self, acts: Sequence[Act], lines: Sequence[Line], book: Book, touched: dict[int, Clock]) -> None:
        """Write the lines, the standings and the clocks of one batch."""
        self.connection.executemany(
            "INSERT INTO event (id, happened, subject, subject_id, happened_on, recorded_at, actor, payload,"
            " payload_digest, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            lines,
        )
        if lines:
            page.unmark(self.connection)
        parents = [standing for standing in book.standings.values() if standing.subject in PARENTS]
        self._records.store(parents)
        self._standings.store(book.standings.values())
        self._records.store(standing for standing in book.standings.values() if standing.subject not in PARENTS)
        self._standings.store_support(
            (line.subject_id, unit)
            for line, act in zip(lines, acts, strict=True)
            if act.happened is Happened.TASK_ASSIGNED
            for unit in act.facts["support"]
        )
        self._clocks.store(touched.values(), newer_than=self._last_clock)
        corrected = [act.subject_id for act in acts if changes(act.facts)]
        if corrected or any("withdrawn" in act.facts for act in acts):
            restatedrows.store(self.connection, corrected, taken_back(self.connection))
        self._last_clock = book.last_clock
        self.session.expire_all()

    def _tail(self) -> tuple[int, str]:
        """Return the number and the digest of the journal's last line."""
        row = self.connection.execute("SELECT id, digest FROM event ORDER BY id DESC LIMIT 1").fetchone()
        return (0, GENESIS) if row is None else (int(row[0]), str(row[1]))

    def _last_number(self, table: str) -> int:
        """Return the highest number ever given in a table, so that none is given twice."""
        row = self.connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        return 0 if row is None else int(row[0])


@contextmanager
def writing(settings: Settings, *, dry_run: bool = False, undated: bool = False) -> Iterator[Ledger]:
    """
    Open the ledger for writing: one transaction, committed at the end, or rolled back.

    `dry_run` rolls back in any case; `undated` records no act of today. Raises NotCome where today lies ahead of the
    machine's day on a ledger that is no practice one, NoLedger, Busy and the other refusals of `storage`.
    """
    with closing(storage.connect(settings.ledger, timeout=settings.timeout, write=True)) as connection:
        if settings.is_ahead and not (undated or is_practice(connection)):
            raise NotCome(today=settings.today, machine=settings.machine_day)
        with transaction(connection, settings, dry_run=dry_run) as ledger:
            yield ledger


@contextmanager
def transaction(connection: sqlite3.Connection, settings: Settings, *, dry_run: bool = False) -> Iterator[Ledger]:
    """
    Open a connection for the acts of one command, on a page turned to today where `settings` knows who turns it.

    What the turning records is a batch of its own, so that `undo` takes back the command alone; what the acts bring
    besides belongs to them.
    """
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    event.listen(engine, "begin", _begin_immediate)
    try:
        with Session(engine) as session:
            session.connection()
            ledger = Ledger(session, connection, settings)
            if settings.turner is not None:
                settings.turner.turn(ledger)
                ledger.close()
            yield ledger
            acted = ledger.acted
            if dry_run:
                session.rollback()
            else:
                if settings.turner is not None and connection.in_transaction:
                    settings.turner.turn(ledger)
                ledger.close()
                _commit(session, acted, is_mended=ledger.is_mended)
    except DBAPIError as error:
        raise _explained(error.orig, settings) from error
    except sqlite3.Error as error:
        raise _explained(error, settings) from error


def _commit(session: Session, acted: int | None, *, is_mended: bool) -> None:
    """Commit, and keep in mind whether what the command did (acts up to `acted`) is in the ledger, or may be."""
    if acted is None and not is_mended:  # what a turning of the page brought is nobody's command
        session.commit()
        return
    try:
        with landed.committing(acted):
            session.commit()
    except DBAPIError as error:
        if not storage.is_unsure(error.orig):
            landed.nothing()
        raise


def _begin_immediate(connection: Any) -> None:
    """Take the write lock at once: a transaction that reads first and writes later fails under load."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _explained(error: BaseException | None, settings: Settings) -> BaseException:
    """Return the clerk's sentence for an SQLite error, or the error itself."""
    known = storage.explain(error, settings.ledger) if isinstance(error, sqlite3.Error) else None
    return known or error or RuntimeError("unknown database error")
