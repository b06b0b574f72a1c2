"""
A journal replayed portion by portion, and every portion held against the rows that are stored of its subjects.

What one replay of everything would compute, in the memory that one portion takes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from tracker.clocks.book import STANDING, Book, Key
from tracker.errors import JournalBroken, TrackerError
from tracker.law.event import Event
from tracker.law.record import BEGINNINGS, RECORDS, row_of, table_of
from tracker.law.sources import is_proven
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.comparing import COLUMNS, Compared, Row, listed
from tracker.ledger.portion.cut import Cutting, Portion, Span
from tracker.ledger.portion.numbers import Numbers
from tracker.ledger.rows.record import recall
from tracker.ledger.rows.task import standing_row
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.howfar import Watch
from tracker.ledger.storage.lines import acts_before, read
from tracker.ledger.undo.bookbefore import about
from tracker.units.history import UNIT_ACTS, Histories, histories
from tracker.workdays import Calendar

ROWS = 5_000
"""Rows that are compared at once."""

COMPARED = 0.9
"""The share of the work that is done once all but the obligations are compared."""


class NotCarried(JournalBroken):
    """An act in the journal cannot follow from the acts before it."""

    sentence = "Không tính lại được sổ từ sự kiện số {event} của nhật ký ({reason})."


@dataclass
class _Acts:
    """The acts of a portion, one by one, noting what clocks do not need: who supports a task, what names units."""

    portion: Portion
    last: int = 0
    supports: dict[int, list[int]] = field(default_factory=dict)
    naming: list[Event] = field(default_factory=list)
    _begun: dict[Key, int] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Event]:
        """Yield the acts in their order; raises LineUnreadable or NotCarried."""
        known = self.portion.own.union(line.id for line in self.portion.lines if line.subject == Subject.LEDGER)
        for line in self.portion.lines:
            self.last = line.id
            event = read(line)
            if event.happened is Happened.ACT_UNDONE:
                event = about(event, known)
                self._forget(event)
            elif (event.subject, event.subject_id) in self.portion.keys:
                self._note(event)
            yield event

    def _note(self, event: Event) -> None:
        """Remember who supports a task, and what names units; raises NotCarried for a subject that never began."""
        key = (event.subject, event.subject_id)
        if event.happened in BEGINNINGS:
            self._begun.setdefault(key, event.id)
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


class Replayed:
    """What the acts of a journal make, and where the stored rows differ from it."""

    def __init__(self, connection: Connection, undone: Mapping[int, int], kept: Connection) -> None:
        """Replay the journal of a ledger, of which some acts are undone, with room in a database of its own."""
        self._connection = connection
        self._undone = undone
        self._cutting = Cutting(connection, kept)
        self._numbers = Numbers(kept)
        self._naming: list[Event] = []
        self._failed: JournalBroken | None = None
        self.tables = {table: Compared(table) for table in COLUMNS}
        self.tasks = self.obligations = 0
        self.lost: list[Subject] = []
        """Kinds of records of which a row that no act tells whole is gone."""
        self.unproven: list[int] = []
        self.calendar: Calendar | None = None
        self.settings: dict[str, str] = {}

    @property
    def last_clock(self) -> int:
        """Return the number of the newest obligation."""
        return self._numbers.last

    @property
    def numbered(self) -> Mapping[str, int]:
        """Return the last number of each kind of subject that an act is about."""
        return self._cutting.numbered

    @property
    def past(self) -> Histories:
        """Return what units have been called."""
        return histories(act for act in sorted(self._naming) if act.id not in self._undone)

    def replay(self, watch: Watch) -> None:
        """Replay every portion, and compare; raises LineUnreadable or NotCarried at the first act that does not fit."""
        done = 0
        for act in self._cutting.undoing():
            self._check_undone(act)
        for number, portion in enumerate(self._cutting.portions()):
            acts = _Acts(portion)
            watch(COMPARED * done / max(1, self._cutting.acts))
            done += len(portion.own)
            try:
                book = self._carried(number, acts)
            except JournalBroken as error:
                self._fail(error)
                continue
            except (TrackerError, ValueError, KeyError, TypeError, AttributeError) as error:
                self._fail(NotCarried(event=acts.last, reason=f"{type(error).__name__}: {error}"))
                continue
            self.calendar, self.settings = book.calendar, book.settings
            self._naming += acts.naming
            if self._failed is None:
                self._compare(portion, book, acts.supports)
                self._numbers.keep(number, (clock for clocks in book.clocks.values() for clock in clocks))
        if self._failed is not None:
            raise self._failed
        self._numbers.give()
        watch(COMPARED)
        rows = self._numbers.rows()
        self.obligations = compare_some_at_once(self._connection, self.tables["obligation"], rows)
        watch(1.0)

    def _carried(self, number: int, acts: _Acts) -> Book:
        """Return the state of a portion after all its acts."""
        book = Book(
            undone=self._undone,
            history=lambda key, before: acts_before(self._connection, *key, before, self._undone),
            concerned=acts.portion.keys,
        )
        for event in acts:
            book.carry(event)
            self._numbers.note(number, event, book)
        return book

    def _check_undone(self, act: Event) -> None:
        """Keep a refusal where an act takes back what is no act before it, or what another takes back, too."""
        numbers = act.facts.get("events")
        for number in numbers if isinstance(numbers, list) else ():
            if not isinstance(number, int) or not 0 < number < act.id:
                self._fail(NotCarried(event=act.id, reason=f"events: {number}"))
            elif self._undone.get(number) != act.id:
                self._fail(NotCarried(event=self._undone.get(number, act.id), reason=f"events: {number}"))

    def _fail(self, error: JournalBroken) -> None:
        """Keep the refusal of the earliest act: that is the one that a replay of everything ends at."""
        if self._failed is None or int(str(error.values["event"])) < int(str(self._failed.values["event"])):
            self._failed = error

    def _compare(self, portion: Portion, book: Book, supports: Mapping[int, list[int]]) -> None:
        """Hold the rows of a portion's subjects against the stored ones."""
        rows: dict[Subject, dict[int | str, Row]] = {}
        for (subject, number), standing in book.standings.items():
            if not recall(self._connection, standing):
                self.lost.append(subject)
            elif subject is Subject.ITEM and not is_proven(standing):
                self.unproven.append(number)
            row = standing_row(standing) if subject is Subject.TASK else row_of(subject, number, standing.record)
            rows.setdefault(subject, {})[number] = row
        told: dict[int | str, Row] = {task: (task, listed(units)) for task, units in supports.items() if units}
        for span in portion.spans:
            if span.kind in RECORDS or span.kind == Subject.TASK:
                subject = Subject(span.kind)
                self._compare_span(table_of(subject), span, rows.get(subject, {}))
            if span.kind == Subject.TASK:
                self._compare_span("task_support", span, told)
        self.tasks += len(rows.get(Subject.TASK, {}))

    def _compare_span(self, table: str, span: Span, rows: Mapping[int | str, Row]) -> None:
        """Hold those of these rows that lie in a span against the stored ones."""
        held = {number: row for number, row in rows.items() if span.holds(number)}
        self.tables[table].compare(self._connection, held, span.where)


def compare_some_at_once(connection: Connection, compared: Compared, rows: Iterator[Row]) -> int:
    """Hold a table against rows in the order of their numbers, some thousand at a time; return how many there are."""
    count, after = 0, None
    while True:
        some: dict[int | str, Row] = {int(str(row[0])): row for row in islice(rows, ROWS)}
        upto = int(max(some)) if len(some) == ROWS else None
        count += len(some)
        compared.compare(connection, some, Span(compared.table, after, upto).where)
        if upto is None:
            return count
        after = upto
