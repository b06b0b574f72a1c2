"""
The journal cut into portions: subjects few enough that all their acts can be held in memory.

Acts on different subjects know of each other only through what stands under all of them: calendar, choices, what was
taken back, what a unit is. Those acts are in every portion. It reads the journal alone, no row that follows from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from tracker.clocks.book import Key
from tracker.errors import JournalBroken
from tracker.law.event import Event
from tracker.law.record import RECORDS
from tracker.law.sources import PROOF, items_told
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.rows.values import chunks
from tracker.ledger.storage.chain import COLUMNS, Line
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.lines import read

MOST = 12_000
"""Acts of a portion; one subject that has more is a portion by itself."""

LINES = f"SELECT {COLUMNS} FROM event"  # noqa: S608 - names of our own


class Span(NamedTuple):
    """Subjects of one kind with neighbouring numbers: those above `after`, up to `upto`; without end where None."""

    kind: str
    after: int | None
    upto: int | None

    def holds(self, number: object) -> bool:
        """Say whether a number lies in the span."""
        return isinstance(number, int) and not (
            (self.after is not None and number <= self.after) or (self.upto is not None and number > self.upto)
        )

    def where(self, column: str) -> str:
        """Return the condition that a number in this column lies in the span."""
        bounds = ((">", self.after), ("<=", self.upto))
        return " AND ".join([f"{column} {sign} {bound:d}" for sign, bound in bounds if bound is not None] or ["TRUE"])


@dataclass(frozen=True, slots=True)
class Portion:
    """Some subjects: the lines that they need, in their order; which of these are their own; their keys."""

    spans: Sequence[Span]
    lines: Sequence[Line]
    own: frozenset[int]
    keys: frozenset[Key]


class Cutting:
    """A journal that is cut: every subject is in one portion, and so is every number that none has."""

    def __init__(self, connection: Connection, kept: Connection) -> None:
        """Note in a database of its own, `kept`, which acts tell of items besides their own subjects."""
        self._connection = connection
        self._kept = kept
        kept.execute("CREATE TABLE told (item INT, event INT, PRIMARY KEY (item, event)) WITHOUT ROWID")
        kept.executemany("INSERT INTO told VALUES (?, ?) ON CONFLICT DO NOTHING", _telling(connection))
        last = "SELECT e.subject, MAX(e.subject_id) FROM event e GROUP BY e.subject"
        self.numbered: dict[str, int] = dict(connection.execute(last))
        """The last number of each kind of subject that an act is about."""
        self.acts = int(connection.execute("SELECT COUNT(*) FROM event").fetchone()[0])
        """How many acts the journal has, of which some are in several portions."""
        self._of_all = list(map(Line._make, connection.execute(f"{LINES} WHERE subject = 'ledger'")))
        added = f"{LINES} WHERE subject = 'unit' AND happened = 'unit-added'"
        self._of_all += map(Line._make, connection.execute(added))

    def undoing(self) -> Iterator[Event]:
        """Yield the acts that take others back, but for those that cannot be read: no portion gets past them."""
        for line in self._of_all:
            if line.happened == Happened.ACT_UNDONE:
                with suppress(JournalBroken):
                    yield read(line)

    def portions(self) -> Iterator[Portion]:
        """Yield the portions."""
        spans: list[Span] = []
        weight = 0
        for span, acts in self._spans():
            if spans and weight + acts > MOST:
                yield self._portion(spans)
                spans, weight = [], 0
            spans.append(span)
            weight += acts
        yield self._portion(spans)

    def _spans(self) -> Iterator[tuple[Span, int]]:
        """Yield spans that together hold every number of every kind, each with how many acts it has."""
        found = {row[0] for row in self._connection.execute("SELECT DISTINCT e.subject FROM event e")}
        for kind in sorted({*found, *RECORDS, Subject.TASK} - {Subject.LEDGER}):
            after: int | None = None
            weight = 0
            last: int | None = None
            for number, acts in self._counted(kind):
                if weight and weight + acts > MOST:
                    yield Span(kind, after, last), weight
                    after, weight = last, 0
                last = number
                weight += acts
            yield Span(kind, after, None), weight

    def _counted(self, kind: str) -> Iterator[tuple[int, int]]:
        """Yield the subjects of a kind in the order of their numbers, each with how many acts tell of it."""
        query = "SELECT e.subject_id, COUNT(*) FROM event e WHERE e.subject = ? GROUP BY e.subject_id ORDER BY 1"
        acts: Iterable[tuple[int, int]] = self._connection.execute(query, (kind,))
        if kind == Subject.ITEM:
            acts = merge(acts, self._kept.execute("SELECT item, COUNT(*) FROM told GROUP BY item ORDER BY 1"))
        for number, counts in groupby(acts, key=itemgetter(0)):
            yield number, sum(count for _number, count in counts)

    def _portion(self, spans: Sequence[Span]) -> Portion:
        """Return the portion of some spans."""
        lines: dict[int, Line] = {}
        keys: set[tuple[str, int]] = set()
        for span in spans:
            query = f"{LINES} WHERE subject = ? AND {span.where('subject_id')}"
            for line in map(Line._make, self._connection.execute(query, (span.kind,))):
                lines[line.id] = line
                keys.add((span.kind, line.subject_id))
            if span.kind == Subject.ITEM:
                told = self._kept.execute(f"SELECT item, event FROM told WHERE {span.where('item')}").fetchall()  # noqa: S608 - numbers
                keys.update((span.kind, item) for item, _event in told)
                for numbers in chunks(event for _item, event in told):
                    query = f"{LINES} WHERE id IN ({', '.join('?' * len(numbers))})"
                    lines |= {line.id: line for line in map(Line._make, self._connection.execute(query, numbers))}
        own = frozenset(lines)
        lines |= {line.id: line for line in self._of_all}
        known = frozenset((Subject(kind), number) for kind, number in keys if kind in set(Subject))
        return Portion(spans, sorted(lines.values()), own, known)


def _telling(connection: Connection) -> Iterator[tuple[int, int]]:
    """Yield each item that an act on something else tells of, with that act; what cannot be read is told of later."""
    rows = connection.stream(
        f"{LINES} WHERE happened IN (?, ?) OR (happened = ? AND payload LIKE '%\"{PROOF}\":%')",
        (Happened.TASK_CORRECTED.value, Happened.DIRECTIVE_CORRECTED.value, Happened.TASK_ASSIGNED.value),
    )
    for line in map(Line._make, rows):
        try:
            act = read(line)
            told = items_told(act.happened, act.facts)
        except (JournalBroken, ValueError, TypeError, KeyError):
            continue
        yield from ((item, line.id) for item in told)
