"""
Ledgers and files for the benchmarks: as many tasks as asked, the same ones each time.

    python benchmarks/generate.py FOLDER 1000 10000 100000

writes `ledger-N.db` with some N tasks, `import-N.csv` with N rows for `task import`, and `empty.db`, which has units, a
calendar and the one directive that the files belong to.

A ledger is the practice ledger, of a thousand tasks, lived many times over at once: every act of its journal, with
other numbers, in each of these lives, day by day, so that whatever it holds stands in it in the same shares. What an
Office has once, however many tasks it follows (its units, their officers and papers, its calendar, weeks, periods and
meetings), is told once.
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from tracker.clocks.book import RECOUNTING
from tracker.files.unitfile import packaged_units
from tracker.law.event import Event
from tracker.law.record import table_of
from tracker.law.sources import NewDirective
from tracker.law.vocabulary import Happened, Issuer, Subject
from tracker.ledger import storage
from tracker.ledger.copies import upgrade
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.ledger.storage import lines
from tracker.ledger.storage.connection import Connection
from tracker.ledger.transaction import writing
from tracker.services import demo
from tracker.services.calendar import change
from tracker.services.demo.stock import TOPICS
from tracker.services.directive import add
from tracker.services.unit import add as units
from tracker.settings import Settings

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
DIRECTIVE = "150/CT-UBND"
"""The directive in `empty.db` that the files belong to."""

IMPORTED_ON = date(2026, 11, 2)
LIFE, SCALE = 1000, 0.6
"""The tasks of one life, and how much of the practice ledger's directives give so many."""

BATCH = 5000

HEADINGS = ("Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm", "Yêu cầu văn bản", "Phòng theo dõi", "Điểm")

ONCE = frozenset(
    {
        Subject.LEDGER,
        Subject.UNIT,
        Subject.MERGER,
        Subject.OFFICER,
        Subject.COMMITMENT,
        Subject.MEETING,
        Subject.WEEK,
        Subject.PERIOD,
    }
)
"""What an Office has once, however many tasks it follows."""

NAMES = {
    "directive": "directive",
    "implements": "directive",
    "item": "item",
    "task": "task",
    "tasks": "task",
    "follow_up": "task",
    "urging": "urging",
    "inspection": "inspection",
    **dict.fromkeys(
        ("document", "paper", "answer", "asked", "plan", "decision", "report", "direction", "packet"), "document"
    ),
}
"""Facts that name something by its number, and the table in which it stands; a text under such a name is a text."""


def build(path: Path, tasks: int) -> None:
    """Write a ledger with some so many tasks."""
    with TemporaryDirectory() as scratch:
        once = Path(scratch) / "once.db"
        demo.build(once, TODAY, scale=SCALE)
        upgrade.create(path)
        with (
            closing(storage.connect(once, timeout=30)) as connection,
            writing(Settings(path, TODAY, lines.PRACTISING, now=NOW)) as ledger,
        ):
            Lives(connection, ledger, max(1, round(tasks / LIFE))).live()


class Lives:
    """The journal of one ledger told again in another, so many times at once."""

    def __init__(self, connection: Connection, ledger: Ledger, count: int) -> None:
        """Take the ledger that is told from, the one that is told to, and how many lives to tell."""
        self.connection, self.ledger, self.count = connection, ledger, count
        self.numbers: dict[tuple[str, int, int], int] = {}
        self.documents = {
            number: (symbol, day)
            for number, symbol, day in connection.execute("SELECT id, number, issued_on FROM document")
        }

    def live(self) -> None:
        """Record every act, each day's together; what may move the whole ledger is recorded for itself."""
        told = (lines.read(line) for line in lines.lines(self.connection))
        for _, events in groupby(told, lambda event: (event.happened in RECOUNTING, event.on)):
            self.record(act for event in events for act in self.acts(event))

    def record(self, acts: Iterable[Act]) -> None:
        """Record acts in batches, each as one command."""
        waiting = list(acts)
        for start in range(0, len(waiting), BATCH):
            self.ledger.record_all(waiting[start : start + BATCH])
            self.ledger.close()

    def acts(self, event: Event) -> Iterator[Act]:
        """Yield an act as it is in each life."""
        for life in range(1 if event.subject in ONCE else self.count):
            facts = {name: self.told(name, value, life) for name, value in event.facts.items()}
            if event.happened is Happened.DIRECTIVE_ISSUED:
                first, _, rest = facts["number"].partition("/")
                facts["number"] = f"{int(first) + 4000 * life}/{rest}"
            number = self.number(table_of(event.subject), event.subject_id, life) if event.subject_id else 0
            yield Act(event.happened, event.subject, number, event.on, facts)

    def told(self, name: str, value: Any, life: int) -> Any:
        """Return a fact as it is in a life: what it names by a number has another there."""
        table = NAMES.get(name)
        if table is None or value is None or isinstance(value, (bool, str)):
            return value
        if isinstance(value, list):
            return [self.number(table, each, life) for each in value]
        return value if name == "tasks" else self.number(table, value, life)  # how many they are, where it is no list

    def number(self, table: str, number: int, life: int) -> int:
        """Return the number in a life of what has a number in the journal; a document is stored with it."""
        key = (table, number, life)
        if key not in self.numbers:
            self.numbers[key] = new = self.ledger.new_number(table)
            if table == "document":
                row = (new, *self.documents[number])
                self.ledger.connection.execute("INSERT INTO document (id, number, issued_on) VALUES (?, ?, ?)", row)
        return self.numbers[key]


@contextmanager
def begun(path: Path) -> Iterator[Ledger]:
    """Make a ledger with calendar and units, and open it for writing."""
    upgrade.create(path)
    with writing(Settings(path, TODAY, lines.PRACTISING, now=NOW)) as ledger:
        change.load_first(ledger)
        units.add_units(ledger, packaged_units())
        yield ledger


def issued(ledger: Ledger) -> None:
    """Record the directive that the files belong to."""
    new = NewDirective(
        number=DIRECTIVE,
        issued_on=IMPORTED_ON,
        kind="Chỉ thị",
        abstract=TOPICS[0].abstract.format(year=IMPORTED_ON.year),
        signer="Lưu Bách Thuận",
        issuer=Issuer.CHAIRMAN,
        room=TOPICS[0].room,
    )
    add.add_directive(ledger, new, on=ledger.calendar.after(IMPORTED_ON, 1))


def words(chance: Random, issued_on: date) -> str:
    """Return what a directive asks."""
    topic = chance.choice(TOPICS)
    text = chance.choice(topic.work + topic.local)
    return text.format(year=issued_on.year, next=issued_on.year + 1, month=issued_on.month)


def phrase_after(chance: Random, issued_on: date) -> str:
    """Return the words of a deadline 15 to 90 days after a day."""
    day = issued_on + timedelta(days=chance.randrange(15, 90))
    match chance.randrange(8):
        case 0:
            return f"trong tháng {day.month}/{day.year}"
        case 1:
            return f"{chance.choice((15, 20, 30))} ngày làm việc"
        case 2 | 3:
            return f"chậm nhất ngày {day:%d/%m/%Y}"
        case _:
            return f"trước ngày {day:%d/%m/%Y}"


def write_rows(path: Path, rows: int) -> None:
    """Write a file of so many rows for `task import`."""
    chance = Random(rows)  # noqa: S311 - the same file each time is the point
    names = [unit.name for unit in packaged_units()]
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADINGS)
        for row in range(1, rows + 1):
            lead, support = chance.sample(names, 2)
            writer.writerow(
                (
                    f"{words(chance, IMPORTED_ON)} (nội dung {row})",
                    lead,
                    support if row % 3 == 0 else "",
                    "khẩn trương" if row % 17 == 0 else phrase_after(chance, IMPORTED_ON),
                    chance.choice(("Báo cáo", "Tờ trình", "Hoàn thành")),
                    chance.choice(("Có", "Không")),
                    chance.choice(TOPICS).room,
                    f"Mục {row}",
                )
            )


def main(arguments: list[str]) -> None:
    """Write what the command line asks for, leaving what is there already."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    empty = folder / "empty.db"
    if not empty.exists():
        with begun(empty) as ledger:
            issued(ledger)
    for tasks in map(int, arguments[1:]):
        started = time.perf_counter()
        rows, whole = folder / f"import-{tasks}.csv", folder / f"ledger-{tasks}.db"
        if not rows.exists():
            write_rows(rows, tasks)
        if not whole.exists():
            build(whole, tasks)
        sys.stderr.write(f"{tasks} tasks: {time.perf_counter() - started:.1f} s\n")


if __name__ == "__main__":
    main(sys.argv[1:])
