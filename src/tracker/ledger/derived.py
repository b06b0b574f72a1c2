"""
What a batch of acts needs to know before it is carried: a Book of just the subjects that they concern.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from tracker.clocks.anew.choice import is_choice
from tracker.clocks.anew.recounts import CALENDAR_ACTS
from tracker.clocks.book import CLOCKED, RECOUNTING, STANDING, Book, Key
from tracker.days.almanac import days_of, first_changed
from tracker.errors import NoSuchRecord
from tracker.law.event import Event, Standing
from tracker.law.record import BEGINNINGS, RECORDS
from tracker.law.regulation import Regulation
from tracker.law.sources import items_told
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.rows.calendar import load_calendar
from tracker.ledger.rows.obligation import ClockRows
from tracker.ledger.rows.record import RecordRows, load_kinds
from tracker.ledger.rows.task import StandingRows
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.lines import acts_before, taken_back
from tracker.ledger.undo.bookbefore import book_before, moving_acts
from tracker.workdays import Calendar


class Act(NamedTuple):
    """An act to be recorded: what happened, to what, on which day, and the facts of it."""

    happened: Happened
    subject: Subject
    subject_id: int
    on: date
    facts: dict[str, Any] = {}  # noqa: RUF012 - never written to


class Rows:
    """The derived rows of a ledger, as the clocks know them, and Books made of them."""

    def __init__(self, connection: Connection, regulation: Regulation) -> None:
        """Work on this connection, inside its transaction."""
        self.connection = connection
        self.regulation = regulation
        self.clocks = ClockRows(connection, regulation)
        self.tasks = StandingRows(connection)
        self.records = RecordRows(connection)

    def book(
        self, acts: Sequence[Act], settings: Mapping[str, str], calendar: Callable[[], Calendar], last_clock: int
    ) -> Book:
        """
        Return a Book of the subjects that acts concern, as the ledger has them now.

        Raises NoSuchTask or NoSuchRecord for one that is not there, CalendarEmpty where nothing could be counted.
        """
        book = Book(calendar=None, settings=dict(settings), last_clock=last_clock)
        if any(act.happened in RECOUNTING for act in acts):
            self._take_all(book, acts)
            return book
        if any(act.subject in CLOCKED for act in acts):
            book.calendar = calendar()
        if any(law.about for happened in {act.happened for act in acts} for law in self.regulation.can_start(happened)):
            book.kinds = load_kinds(self.connection)
        keys = dict.fromkeys((act.subject, act.subject_id) for act in acts if act.subject in STANDING)
        keys |= dict.fromkeys((Subject.ITEM, item) for act in acts for item in items_told(act.happened, act.facts))
        born = {(act.subject, act.subject_id) for act in acts if act.happened in BEGINNINGS}
        # What these acts begin has no row, but where another act may have begun it before.
        known: list[Key] = [
            key for key in keys if key not in born or (key[0] in RECORDS and len(RECORDS[key[0]].begins) > 1)
        ]
        book.clocks = self.clocks.of(known)
        book.standings = self.standing_of(known, unborn=born)
        return book

    def book_before(self, undone: Sequence[int], last_clock: int) -> Book:
        """Return a Book ready to carry the act that takes these back; a calendar's or a choice concerns all."""
        book = book_before(self.connection, undone, last_clock=last_clock)
        if changes := moving_acts(self.connection, undone):
            rest = self.clocks.of_running_subjects(opened_by=changes)
            book.clocks |= {key: clocks for key, clocks in rest.items() if key not in book.clocks}
            book.standings |= self.standing_of([key for key in rest if key not in book.standings])
        return book

    def standing_of(self, keys: Sequence[Key], unborn: Collection[Key] = ()) -> dict[Key, Standing]:
        """Return where these subjects stand; raises NoSuchTask or NoSuchRecord, but not for those yet `unborn`."""
        records = [key for key in keys if key[0] in RECORDS]
        found = self.tasks.of([key for key in keys if key[0] not in RECORDS])
        found |= self.records.of(records)
        for subject, number in records:
            if (subject, number) not in found and (subject, number) not in unborn:
                raise NoSuchRecord(number=number, what=RECORDS[subject].noun)
        return found

    def acts_before(self, key: Key, before: int, recorded: Iterable[Event]) -> list[Event]:
        """Return the acts on a subject before one, with those of the batch that is being recorded."""
        known = acts_before(self.connection, *key, before, taken_back(self.connection))
        return [*known, *(event for event in recorded if (event.subject, event.subject_id) == key)]

    def _take_all(self, book: Book, acts: Sequence[Act]) -> None:
        """Take every clock that a change of the calendar or of a choice may move into a Book."""
        has_days = self.connection.execute("SELECT 1 FROM day LIMIT 1").fetchone()
        book.calendar = load_calendar(self.connection) if has_days else None
        days = [day for act in acts if act.happened in CALENDAR_ACTS for day in days_of(act.facts)]
        is_chosen = any(is_choice(act.happened, act.facts.get("name")) for act in acts)
        since = first_changed(book.calendar, days)
        book.clocks = self.clocks.of_every_task() if is_chosen else self.clocks.of_running_subjects(late_since=since)
        book.standings = self.standing_of(list(book.clocks))
