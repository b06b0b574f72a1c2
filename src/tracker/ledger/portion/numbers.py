"""
The numbers of obligations: each portion counts its own from one, and afterwards all get the number of one replay.

Numbers are given in the order of the acts. Where one act gives some to many subjects, a recount goes by the subject's
oldest obligation, and an act that takes others back by the first of these. Kept in a database that may go to the disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from tracker.clocks.book import RECOUNTING, Book
from tracker.clocks.parts import Clock
from tracker.law.event import Event
from tracker.ledger.rows.obligation import CLOCK_COLUMNS, clock_row
from tracker.ledger.storage.connection import Connection

PROVISIONAL = CLOCK_COLUMNS.split(", ").index("provisional")
REPLACES = CLOCK_COLUMNS.split(", ").index("replaces")


class Numbers:
    """The obligations of every portion."""

    def __init__(self, kept: Connection) -> None:
        """Begin with none, in a database of their own."""
        self._kept = kept
        self.last = 0
        """The newest number, once all were given."""
        kept.execute(f"CREATE TABLE clock (portion, {CLOCK_COLUMNS}, PRIMARY KEY (portion, id)) WITHOUT ROWID")
        kept.execute("CREATE TABLE given (event, place, is_recount, portion, first, count)")
        kept.execute(
            "CREATE TABLE numbered (portion, first, count, number, PRIMARY KEY (portion, first)) WITHOUT ROWID"
        )

    def note(self, portion: int, event: Event, book: Book) -> None:
        """Keep which numbers of its own a portion gave at an act."""
        if not book.given:
            return
        is_recount = event.happened in RECOUNTING
        rows = ((event.id, each.place, is_recount, portion, each.first, each.many) for each in book.given)
        self._kept.executemany("INSERT INTO given VALUES (?, ?, ?, ?, ?, ?)", rows)
        book.given.clear()

    def keep(self, portion: int, clocks: Iterable[Clock]) -> None:
        """Keep the obligations that a portion ends with."""
        marks = ", ".join("?" * (CLOCK_COLUMNS.count(",") + 2))
        rows = ((portion, *clock_row(clock)) for clock in clocks)
        self._kept.executemany(f"INSERT INTO clock VALUES ({marks})", rows)  # noqa: S608 - only marks

    def give(self) -> None:
        """Give every obligation its number."""
        self._kept.execute("CREATE INDEX by_act ON given (event, place)")
        query = "SELECT event, is_recount, place, portion, first, count FROM given ORDER BY event, place"
        for (_event, is_recount), rows in groupby(self._kept.execute(query), key=itemgetter(0, 1)):
            given = [row[2:] for row in rows]
            if is_recount:
                given.sort(key=lambda each: (self._number(each[1], each[0]), each[2]))
            for _place, portion, first, count in given:
                numbered = (portion, first, count, self.last + 1)
                self._kept.execute("INSERT INTO numbered VALUES (?, ?, ?, ?)", numbered)
                self.last += count
        self._kept.execute("CREATE INDEX by_number ON numbered (number)")

    def _number(self, portion: int, own: int) -> int:
        """Return the number of what a portion calls so."""
        query = (
            "SELECT n.number + :own - n.first FROM numbered n WHERE n.portion = :portion AND n.first <= :own"
            " ORDER BY n.first DESC LIMIT 1"
        )
        return int(self._kept.execute(query, {"portion": portion, "own": own}).fetchone()[0])

    def rows(self) -> Iterator[tuple[object, ...]]:
        """Yield every obligation as its row, in the order of their numbers."""
        query = (
            "SELECT n.number + c.id - n.first, c.portion, c.* FROM numbered n CROSS JOIN clock c"
            " WHERE c.portion = n.portion AND c.id >= n.first AND c.id < n.first + n.count ORDER BY n.number, c.id"
        )
        for number, portion, _portion, _own, *row in self._kept.execute(query):
            values = [number, *row]
            values[PROVISIONAL] = bool(values[PROVISIONAL])
            if values[REPLACES] is not None:
                values[REPLACES] = self._number(portion, values[REPLACES])
            yield tuple(values)
