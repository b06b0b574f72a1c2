"""
The ledger at work: one transaction, and `record`, through which every act goes.

Recording an act writes its line in the journal, chained to the one before, and lets `clocks`
say what follows in law. It decides nothing itself, and it never deletes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from typing import Any

from tracker.clocks.anew.recounts import CALENDAR_ACTS
from tracker.clocks.book import RECOUNTING
from tracker.clocks.parts import Clock
from tracker.days.terms import reckon
from tracker.law.custom.role import Role, granted
from tracker.law.event import Event, Standing
from tracker.law.known import regulation_of
from tracker.law.record import BEGINNINGS, table_of
from tracker.law.regulation import Regulation
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Batch, Recorded, write
from tracker.ledger.derived import Act, Rows
from tracker.ledger.permission import check, refuse_behind, require, speaks_for
from tracker.ledger.repeats import refuse_repeated
from tracker.ledger.rows.calendar import StoredCalendar, load_calendar
from tracker.ledger.rows.record import load_settings
from tracker.ledger.storage.chain import Line, chained
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.lines import end
from tracker.ledger.storage.numbers import Numbers
from tracker.settings import Settings
from tracker.words.canonical import canonical

ALONE = RECOUNTING | {Happened.ACT_UNDONE}
"""Acts that may concern the whole ledger: each is carried for itself."""


class Ledger:
    """An open ledger inside one transaction; get one from `transaction.writing`."""

    def __init__(self, connection: Connection, settings: Settings) -> None:
        """Work on this connection, inside its transaction."""
        self.connection = connection
        self.settings = settings
        self.today = settings.today
        self.recorded_at = settings.recorded_at()
        self._rows = Rows(connection, self.regulation)
        self._last_event, self._head = end(connection)
        self._first_of_batch = self._last_event + 1
        self._numbers = Numbers(connection)
        self._has_moved = False
        self.is_mended = False
        """Whether the command has put derived rows right: that too is done, although no act tells of it."""

    @cached_property
    def calendar(self) -> StoredCalendar:
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
    def speaks_for(self) -> frozenset[int] | None:
        """Return the units that the clerk speaks for, None for a clerk of the Office (see `permission`)."""
        return speaks_for(self.connection, self.choices, self.settings.actor)

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
        self._allow(acts)
        if len(acts) > 1 and any(act.happened in ALONE for act in acts):
            return [self.record_all([act])[0] for act in acts]
        batch = self._carry(acts)
        self._forget(write(batch, self._rows))
        self._numbers.keep()
        return batch.results

    def _allow(self, acts: Sequence[Act]) -> None:
        """Raise what forbids these acts: who the clerk is, or that one was recorded before."""
        told = ((act.happened, act.subject_id, act.facts) for act in acts)
        check(self.connection, self.choices, self.settings.actor, told)
        if self.speaks_for is not None:
            refuse_behind(self.connection, self.today, [act.subject_id for act in acts if act.subject is Subject.TASK])
        refuse_repeated(self.connection, acts)

    def _carry(self, acts: Sequence[Act]) -> Batch:
        """Chain the lines of acts to the journal, and carry them into a Book of what they concern."""
        if "calendar" in self.__dict__ and any(act.happened in ALONE for act in acts):
            self.calendar.read_all()  # whoever holds it keeps the calendar of before
        undoing = [act for act in acts if act.happened is Happened.ACT_UNDONE]
        undone: list[int] = undoing[0].facts["events"] if undoing else []
        last_clock = self._numbers.last("obligation")
        if undone:
            book = self._rows.book_before(undone, last_clock)
        else:
            book = self._rows.book(acts, self.choices, lambda: self.calendar, last_clock)
        batch = Batch(acts, book, undone, last_clock)
        if not undone:
            recorded = batch.results
            book.history = lambda key, before: self._rows.acts_before(key, before, (each.event for each in recorded))
        for act in acts:
            if act.happened in BEGINNINGS:
                self._numbers.reach(table_of(act.subject), act.subject_id)
            line = self._line(act)
            batch.lines.append(line)
            event = Event(line.id, act.happened, act.subject, act.subject_id, act.on, act.facts)
            batch.results.append(Recorded(event, list(book.carry(event))))
        self._numbers.reach("obligation", book.last_clock)
        return batch

    def _line(self, act: Act) -> Line:
        """Return the next line of the journal."""
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
            self.settings.nonce(self._head),
        )
        self._head = line.digest
        return line

    def _forget(self, moving: Set[Happened]) -> None:
        """Forget the calendar or the choices that acts may have changed: they are read again."""
        self._has_moved |= bool(moving)
        if moving & CALENDAR_ACTS:
            self.__dict__.pop("calendar", None)
        if Happened.SETTING_CHANGED in moving:
            self.__dict__.pop("choices", None)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Try something inside the transaction; where it is refused, everything is as it was before."""
        kept, given = (self._last_event, self._head), self._numbers.state()
        self.connection.execute("SAVEPOINT attempt")
        try:
            yield
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK TO attempt")
            self._last_event, self._head = kept
            self._numbers.restore(given)
            if self._has_moved:  # elsewhere they are as they were read: many refusals in a row read them once
                self._forget(ALONE)
            raise
        finally:
            if self.connection.in_transaction:
                self.connection.execute("RELEASE attempt")

    def give_up(self) -> None:
        """Forget everything of this transaction: nothing is written, and nothing was done."""
        self.connection.end(commit=False)
        self._numbers = Numbers(self.connection)
        self._last_event = self._first_of_batch - 1

    def require(self, least: Role) -> None:
        """Let the clerk do what no act tells of, such as a rebuild; raises NoRole or RoleTooLow."""
        require(granted(self.choices), self.settings.actor, least)

    def close(self) -> None:
        """Mark the acts since the last batch as one: what one command did, and what one `undo` takes back."""
        if self._last_event >= self._first_of_batch:
            values = (self._numbers.next("batch"), self._first_of_batch, self._last_event)
            self.connection.execute("INSERT INTO batch (id, first, last) VALUES (?, ?, ?)", values)
            self._first_of_batch = self._last_event + 1
        self._numbers.keep()

    @property
    def acted(self) -> int | None:
        """Return the number of the last act since the last batch; None where there is none."""
        return self._last_event if self._last_event >= self._first_of_batch else None

    def standing(self, task: int) -> Standing:
        """Return where a task stands; raises NoSuchTask."""
        return self._rows.tasks.task(task)

    def kept(self, subject: Subject, number: int) -> dict[str, object]:
        """Return the columns of a record that are not empty; raises NoSuchRecord."""
        return self._rows.standing_of([(subject, number)])[subject, number].record

    def clocks(self, subject: Subject, number: int) -> list[Clock]:
        """Return the clocks of a subject in the order they were opened."""
        return self._rows.clocks.of([(subject, number)]).get((subject, number), [])

    def new_number(self, table: str) -> int:
        """Give the next number of a table: none is ever given twice."""
        return self._numbers.next(table)

    def last_number(self, table: str) -> int:
        """Return the last number given in a table."""
        return self._numbers.last(table)
