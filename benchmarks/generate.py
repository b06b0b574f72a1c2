"""
Ledgers and files for the benchmarks: as many tasks as asked, the same ones each time.

    python benchmarks/generate.py FOLDER 1000 10000 100000

writes `ledger-N.db` with N tasks (about 15 % open, 3 % overdue), `import-N.csv` with N rows for
`task import`, and `empty.db`, which has units, a calendar and the one directive that the files
belong to. Acts go through the services and `Ledger.record_all`, in batches.
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from tracker.days.phrases import read
from tracker.files.unitfile import packaged_units
from tracker.law import sources
from tracker.law.vocabulary import Deliverable, Happened, Issuer, Subject
from tracker.ledger.copies import upgrade
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.ledger.transaction import writing
from tracker.queries.lookup import FoundDirective, find_directive, unit_names
from tracker.services.calendar import change
from tracker.services.demo.stock import TOPICS
from tracker.services.directive import add, enter
from tracker.services.directive.newitems import NewItem, check_item
from tracker.services.unit import add as units
from tracker.settings import Settings

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
FIRST = date(2025, 9, 8)
DIRECTIVE = "150/CT-UBND"
"""The directive in `empty.db` that the files belong to."""

IMPORTED_ON = date(2026, 11, 2)
PER_DIRECTIVE = 200
BATCH = 5000
OPEN, OVERDUE, UNDATED = 0.15, 0.03, 0.08
"""Shares of all tasks that stay open, and that are overdue; and of the items without a deadline."""

HEADINGS = ("Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm", "Yêu cầu văn bản", "Phòng theo dõi", "Điểm")


def build(path: Path, tasks: int) -> None:
    """Write a ledger with so many tasks."""
    chance = Random(tasks)  # noqa: S311 - the same ledger each time is the point
    with begun(path) as ledger:
        names = unit_names(ledger.connection)
        communes, departments = names.find_all("@commune"), names.find_all("@so")
        left = tasks
        number = 0
        due: list[tuple[int, date | None, bool]] = []
        rounds, span = max(1, tasks // PER_DIRECTIVE - 1), (TODAY - FIRST).days - 20
        while left:
            issued_on = ledger.calendar.on_or_after(FIRST + timedelta(days=span * min(number, rounds) // rounds))
            directive = issued(ledger, f"{100 + number}/CT-UBND", issued_on, number)
            items: list[NewItem] = []
            given = 0
            while left and given < PER_DIRECTIVE:
                whole = given == 0 and left >= len(communes)
                leads = (
                    communes if whole else chance.sample(departments + communes, min(left, chance.choice((1, 1, 2))))
                )
                items.append(item(chance, leads, issued_on, len(items)))
                given += len(leads)
                left -= len(leads)
            on = ledger.calendar.after(issued_on, 1)
            dues = [check_item(ledger, directive, each) for each in items]
            entered = enter.enter(ledger, directive, items, on=on)
            enter.finish(ledger, directive, entered, on=on)
            shares = [(day, each.written) for each, day in zip(items, dues, strict=True) for _ in each.lead]
            due += [(task, *share) for task, share in zip(entered.tasks, shares, strict=True)]
            number += 1
        acts = done(chance, ledger, due)
        while batch := list(islice(acts, BATCH)):
            ledger.record_all(batch)


@contextmanager
def begun(path: Path) -> Iterator[Ledger]:
    """Make a ledger with calendar and units, and open it for writing."""
    upgrade.create(path)
    with writing(Settings(path, TODAY, "đo", now=NOW)) as ledger:
        change.load_first(ledger)
        units.add_units(ledger, packaged_units())
        yield ledger


def issued(ledger: Ledger, symbol: str, issued_on: date, place: int) -> FoundDirective:
    """Record one directive."""
    new = sources.NewDirective(
        number=symbol,
        issued_on=issued_on,
        kind="Chỉ thị",
        abstract=TOPICS[place % len(TOPICS)].abstract.format(year=issued_on.year),
        signer="Lưu Bách Thuận",
        issuer=Issuer.CHAIRMAN,
        room=TOPICS[place % len(TOPICS)].room,
    )
    added = add.add_directive(ledger, new, on=ledger.calendar.after(issued_on, 1))
    return find_directive(ledger.connection, f"#{added.id}")


def item(chance: Random, leads: list[int], issued_on: date, place: int) -> NewItem:
    """Return one item, due some weeks after its directive or without a deadline."""
    phrase = "khẩn trương" if chance.random() < UNDATED else phrase_after(chance, issued_on)
    deliverable = chance.choice((Deliverable.REPORT, Deliverable.COMPLETION))
    return NewItem(
        content=f"{words(chance, issued_on)} (nội dung {place + 1})",
        lead=leads,
        deadline=read(phrase),
        deliverable=deliverable,
        written=deliverable is Deliverable.REPORT,
        room=chance.choice(TOPICS).room,
    )


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


def done(chance: Random, ledger: Ledger, tasks: list[tuple[int, date | None, bool]]) -> Iterator[Act]:
    """Yield the acts by which most tasks are reported and confirmed; the others stay open."""
    days = ledger.calendar
    last = days.before(TODAY, 5)
    past = [task for task, due_on, _ in tasks if due_on is not None and due_on < last]
    rest = [task for task, due_on, _ in tasks if due_on is None or due_on >= TODAY]
    late = round(OVERDUE * len(tasks))
    still = set(chance.sample(past, min(len(past), late)))
    still.update(chance.sample(rest, min(len(rest), round(OPEN * len(tasks)) - late)))
    for task, due_on, written in tasks:
        if task in still:
            continue
        reported = last if due_on is None else min(due_on, last)
        if reported < last and chance.random() < 0.08:
            reported = days.after(reported, chance.randrange(1, 5))
        reported = days.on_or_before(min(reported, last))
        if written:
            facts = document(ledger, f"{chance.randrange(10, 4000)}/BC-UBND", reported)
            yield Act(Happened.REPORT_ISSUED, Subject.TASK, task, reported, facts)
            yield Act(Happened.REPORT_FILED, Subject.TASK, task, days.after(reported, 1), facts)
        else:
            yield Act(Happened.DONE_REPORTED, Subject.TASK, task, reported)
        confirmed = days.after(reported, 3)
        yield Act(Happened.REPORT_CONFIRMED, Subject.TASK, task, confirmed, {"quality": None, "note": None})


def document(ledger: Ledger, symbol: str, issued_on: date) -> dict[str, object]:
    """Store a document without file, as `services.acts.keep` does, and return its facts."""
    number = ledger.new_number("document")
    ledger.connection.execute(
        "INSERT INTO document (id, number, issued_on) VALUES (?, ?, ?)", (number, symbol, issued_on.isoformat())
    )
    return {"document": number, "number": symbol, "document_issued_on": issued_on.isoformat()}


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
            issued(ledger, DIRECTIVE, IMPORTED_ON, 0)
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
