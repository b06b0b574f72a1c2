"""
One clerk of a load: tasks of its own, and the lines that it types.

A clerk of a unit notes progress and files reports; each tenth sits in the Office, and also sends back, confirms and
reopens. Both ask between their acts. No two clerks have a task in common, and no line is typed twice: whatever is
refused is the fault of the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, repeat
from pathlib import Path
from random import Random
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection

OFFICE = 10
"""Of so many clerks one sits in the Office, the first of them."""

DAY, ISSUED = "2026-11-23", "2026-11-02"

OPEN = """
SELECT u.code, t.id FROM task t JOIN item i ON i.id = t.item_id JOIN unit u ON u.id = t.lead
 WHERE t.status IN ('assigned', 'in-progress') AND NOT i.secret AND NOT t.recurring AND t.paper_on <= :day
 ORDER BY u.code, t.id
"""

ASKED = (
    ("overdue", "--limit", "30"),
    ("overdue", "--unit", "UNIT"),
    ("task", "list", "--unit", "UNIT", "--limit", "30"),
    ("task", "show", "TASK"),
    ("task", "show", "TASK"),
    ("search", "trường", "--limit", "30"),
    ("today",),
)
"""What a clerk asks, each as likely as any other; the task and the unit are the clerk's own."""

LEFT = {
    "progress": "progress-noted",
    "report": "report-filed",
    "send-back": "report-returned",
    "confirm": "report-confirmed",
    "reopen": "task-reopened",
    "add": "directive-issued",
    "import": "tasks-entered",
}
"""The commands that record, and the line of the journal that each leaves once."""


class Clerk(NamedTuple):
    """Who types: a number, a unit, and tasks that are nobody else's."""

    number: int
    unit: str
    tasks: tuple[int, ...]

    @property
    def in_office(self) -> bool:
        """Say whether the clerk sits in the Office, which sends reports back and confirms them."""
        return self.number % OFFICE == 0


class Load(NamedTuple):
    """What is typed: the kind, the share of acts among mixed lines, and a number that no other load has had."""

    kind: str
    share: float
    mark: int


class Line(NamedTuple):
    """A command as it is typed, and the line of the journal that it leaves once; none where it asks."""

    words: tuple[str, ...]
    leaves: str | None = None


def clerks(connection: Connection, number: int) -> list[Clerk]:
    """Share the open tasks of a ledger among so many clerks: each has a unit, and tasks of that unit."""
    of_unit: dict[str, list[int]] = {}
    for code, task in connection.execute(OPEN, {"day": DAY}).fetchall():
        of_unit.setdefault(code, []).append(task)
    units = sorted(of_unit, key=lambda code: (-len(of_unit[code]), code))
    sharing = -(-number // max(1, len(units)))
    found = [
        Clerk(each, units[each % len(units)], tuple(of_unit[units[each % len(units)]][each // len(units) :: sharing]))
        for each in range(number if units else 0)
    ]
    if not all(clerk.tasks for clerk in found) or len(found) < number:
        raise SystemExit(f"The ledger has too few open tasks for {number} clerks.")
    return found


def lines(clerk: Clerk, load: Load, folder: Path) -> Iterator[Line]:
    """Yield what a clerk types under a load, without an end; what it imports is written into `folder`."""
    acts = Acts(clerk, load.mark)
    if load.kind == "overdue":
        return repeat(Line(("overdue", "--unit", clerk.unit)))
    if load.kind == "progress":
        return acts.notes()
    if load.kind == "import":
        return acts.imported(folder)
    return mixed(clerk, acts, load)


def mixed(clerk: Clerk, acts: Acts, load: Load) -> Iterator[Line]:
    """Yield questions and acts mixed by chance, the same each time."""
    chance = Random(f"{load.mark} {clerk.number}")  # noqa: S311 - the same lines each time are the point
    acting = acts.each()
    while True:
        if chance.random() < load.share:
            yield next(acting)
        else:
            own = {"UNIT": clerk.unit, "TASK": str(chance.choice(clerk.tasks))}
            yield Line(tuple(own.get(word, word) for word in chance.choice(ASKED)))


class Acts:
    """What a clerk records: no words and no paper come a second time, so that nothing is refused as a repetition."""

    def __init__(self, clerk: Clerk, mark: int) -> None:
        """Record for a clerk; `mark` tells the clerks of one load from those of another."""
        self._clerk, self._mark, self._numbers = clerk, mark, count(1)

    def each(self) -> Iterator[Line]:
        """Yield lines without an end: each task once through its report, and then on."""
        for task in self._clerk.tasks:
            yield from (self.note(task), self.note(task), self.report(task))
            if self._clerk.in_office:
                yield from (self.send_back(task), self.note(task), self.report(task), self.confirm(task))
        while self._clerk.in_office:  # it has confirmed them all: each is done once more
            for task in self._clerk.tasks:
                yield from (self.reopen(task), self.note(task), self.report(task), self.confirm(task))
        yield from self.notes()

    def notes(self) -> Iterator[Line]:
        """Yield notes of progress on each task in turn, without an end."""
        while True:
            yield from map(self.note, self._clerk.tasks)

    def note(self, task: int) -> Line:
        """Return the line that notes progress."""
        return self._about("progress", task, "--note", self._said("đang lấy ý kiến các đơn vị"))

    def report(self, task: int) -> Line:
        """Return the line that files a report."""
        symbol = f"{self._mark}{self._clerk.number:03}{next(self._numbers):04}/BC-{self._clerk.unit}"
        return self._about("report", task, "--document", symbol, "--issued", DAY)

    def send_back(self, task: int) -> Line:
        """Return the line that sends a report back."""
        return self._about("send-back", task, "--reason", self._said("thiếu số liệu"))

    def confirm(self, task: int) -> Line:
        """Return the line that confirms a report."""
        return self._about("confirm", task, "--note", self._said("đủ"))

    def reopen(self, task: int) -> Line:
        """Return the line that opens a task anew."""
        return self._about("reopen", task, "--reason", self._said("còn việc"))

    def imported(self, folder: Path) -> Iterator[Line]:
        """Yield directives, and after each the file of its tasks, without an end."""
        for number in self._numbers:
            symbol = f"{self._mark}{self._clerk.number:03}{number:04}/CT-UBND"
            about = ("--kind", "Chỉ thị", "--abstract", self._said("giải ngân vốn"), "--signer", "Lưu Bách Thuận")
            words = ("directive", "add", symbol, "--issued", ISSUED, "--issuer", "chairman", *about)
            yield Line(words, LEFT["add"])
            file = str(folder / "rows.csv")
            yield Line(("task", "import", file, "--directive", symbol, "--commit"), LEFT["import"])

    def _said(self, text: str) -> str:
        """Return words that were never said before."""
        return f"Đợt {self._mark}, bàn {self._clerk.number}, lần {next(self._numbers)}: {text}"

    def _about(self, verb: str, task: int, *words: str) -> Line:
        """Return a line about a task."""
        return Line(("task", verb, str(task), *words), LEFT[verb])
