"""
What holds while the ground moves: calendars, directions typed late, mergers, meetings, and days that pass unlooked at.

Each life (`ground`) is lived on two ledgers: on one nobody ever looks at anything, on the other `check` runs every day.
What a property finds wrong it tells with the lines of the life, which can be typed as they stand.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest

from depth import DEPTH, WHOLE
from engine import image, opened
from ground import Typed, ask, begin, life
from listings import answer, dated, questions
from tracker.checks import doctor
from tracker.ledger.storage.connection import Connection

pytestmark = pytest.mark.of_a_file("images of it, evening by evening")

LIVES = DEPTH
LENGTH = 32 if DEPTH >= WHOLE else 20
LATER = 24 if DEPTH >= WHOLE else 8
"""How many days after the last act the two ledgers are compared."""

LOOKED = 3
"""On how many days the lists are printed, to be asked for again later."""


@dataclass
class Lived:
    """A life that was lived: its lines, its two ledgers, and what was found on the way."""

    typed: list[Typed] = field(default_factory=list)
    never: Path = Path()
    daily: Path = Path()
    found: dict[str, list[str]] = field(default_factory=dict)
    evenings: dict[date, bytes] = field(default_factory=dict)

    def tell(self, name: str, what: object) -> None:
        """Keep what was found wrong, with the life until then."""
        if name not in self.found:
            self.found[name] = [str(what), *map(str, self.typed)]

    def holds(self, name: str) -> None:
        """Fail with what was found wrong of a kind."""
        if name in self.found:
            pytest.fail("\n".join(self.found[name]), pytrace=False)


@pytest.fixture(scope="module", params=range(LIVES))
def lived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Lived:
    """Live one life on a ledger that nobody looks at, and again on one that is checked every day."""
    folder = tmp_path_factory.mktemp("ground")
    it = Lived(never=folder / "never.db", daily=folder / "daily.db")
    looking = Looking(folder / "copy.db")
    taken: list[Typed] = []
    codes: list[int] = []
    without = ("calendar",) if request.param % 2 else ()
    before = b""
    for typed, result in life(it.never, request.param, LENGTH, without=without):
        it.typed.append(typed)
        codes.append(result.exit_code)
        if result.exit_code == 1:
            it.tell("nothing fails", result.stderr)
        if result.exit_code == 0:
            if typed.line == "undo --yes":
                about = taken.pop().about if taken else date.min
            else:
                about = typed.about
                taken.append(typed)
            it.evenings = {day: pages for day, pages in it.evenings.items() if day < about}
        now = it.evenings[typed.today] = image(it.never)
        looking.at(it, typed, before, now)
        before = now
    again(it, codes)
    return it


def again(it: Lived, codes: Sequence[int]) -> None:
    """Live the life again on a ledger that is checked every day."""
    day = it.typed[0].today
    begin(it.daily, day)
    for typed, code in zip(it.typed, codes, strict=True):
        while day < typed.today:
            ask(it.daily, day, "check")
            day += timedelta(1)
        result = ask(it.daily, typed.today, typed.line)
        if result.exit_code != code:
            it.tell("twins", f"{typed}: {code}, but where check ran daily {result}")


class Looking:
    """Looks at a ledger without touching it: at a copy, its page turned to the day."""

    def __init__(self, path: Path) -> None:
        """Take the path of the copy."""
        self.path = path

    def at(self, it: Lived, typed: Typed, before: bytes, now: bytes) -> None:
        """Hold what must hold after every act, of a ledger that was `before` and is `now`."""
        copy = self.of(now)
        listed = answer(copy, typed.today, "overdue")
        counted = sum(row["open_overdue"] for row in answer(copy, typed.today, "stats") if row["name"] is not None)
        if counted != sum(row["rule"] == "task-due" for row in listed):
            it.tell("figures", f"{counted} tasks are overdue in the figures, listed {listed}")
        with opened(copy) as connection:
            if [row["obligation"] for row in listed] != brute_force(connection, typed.today):
                it.tell("overdue", listed)
            for finding in doctor(connection) if typed.line == "undo --yes" or len(it.typed) % 4 == 0 else ():
                it.tell("doctor", finding)
            for twice in connection.execute(ASKED_TWICE):
                it.tell("once", twice)
            for asked in connection.execute(GONE):
                it.tell("gone", asked)
        if typed.line.startswith("calendar") and (late := self.late(now, typed) - self.late(before, typed)):
            it.tell("calendar", f"late by a calendar act: {sorted(late)}")

    def late(self, pages: bytes, typed: Typed) -> set[tuple[object, ...]]:
        """Return what is judged late in a ledger of these pages on the day of an act."""
        copy = self.of(pages)
        ask(copy, typed.today, "overdue")  # it turns the page
        with opened(copy) as connection:
            return set(judged_late(connection, typed.today))

    def of(self, pages: bytes) -> Path:
        """Return a ledger of these pages."""
        for ending in ("-wal", "-shm"):
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)
        self.path.write_bytes(pages)
        return self.path


def brute_force(connection: Connection, today: date) -> list[int]:
    """Return the duties that are overdue by a look at every row."""
    late = []
    for number, force, outcome, due_on in connection.execute("SELECT id, force, outcome, due_on FROM obligation"):
        if force == "duty" and outcome == "open" and due_on is not None and date.fromisoformat(due_on) < today:
            late.append((due_on, number))
    return [number for _, number in sorted(late)]


def judged_late(connection: Connection, today: date) -> Iterator[tuple[object, ...]]:
    """Yield what was done late or is overdue: its rule, subject, period and unit."""
    rows = connection.execute(
        "SELECT o.rule, o.subject, o.subject_id, o.period, o.unit, o.due_on, o.met_on, o.outcome FROM obligation o"
        " WHERE o.force = 'duty' AND o.due_on IS NOT NULL AND o.outcome IN ('open', 'waiting', 'met')"
    )
    for *owed, due_on, met_on, outcome in rows:
        if (today.isoformat() if outcome == "open" else met_on or "") > due_on:
            yield tuple(owed)


GONE = """
SELECT o.id, o.rule, o.subject, o.subject_id, u.code, n.since
  FROM obligation o JOIN unit u ON u.id = o.unit
  JOIN unit_name n ON n.unit_id = o.unit AND n.official AND n.until IS NULL AND n.holder IS NOT NULL
 WHERE o.outcome = 'open' AND o.subject <> 'task' AND o.opened_on > n.since
"""
"""What a unit was asked after it had gone into another."""

ASKED_TWICE = """
SELECT o.rule, o.subject, o.subject_id, o.period, COALESCE(n.holder, o.unit), COUNT(*)
  FROM obligation o LEFT JOIN unit_name n ON n.unit_id = o.unit AND n.official AND n.until IS NULL
 WHERE o.outcome = 'open' AND o.unit IS NOT NULL
 GROUP BY o.rule, o.subject, o.subject_id, o.period, COALESCE(n.holder, o.unit)
HAVING COUNT(*) > 1
"""
"""What the body that a unit has become is asked twice."""


def test_overdue_is_what_a_look_at_every_row_finds(lived: Lived) -> None:
    lived.holds("overdue")


def test_the_figures_count_as_many_tasks_overdue_as_are_listed(lived: Lived) -> None:
    lived.holds("figures")


def test_nothing_that_is_typed_breaks_the_program(lived: Lived) -> None:
    lived.holds("nothing fails")


def test_the_journal_gives_every_row_and_the_doctor_finds_nothing(lived: Lived) -> None:
    lived.holds("doctor")


def test_each_body_is_asked_once_for_one_duty(lived: Lived) -> None:
    lived.holds("once")


def test_no_unit_is_asked_after_it_has_gone_into_another(lived: Lived) -> None:
    lived.holds("gone")


def test_no_calendar_makes_late_what_was_in_time(lived: Lived) -> None:
    lived.holds("calendar")


def test_every_list_says_the_same_where_check_ran_daily_and_where_it_never_ran(lived: Lived, tmp_path: Path) -> None:
    lived.holds("twins")
    day, never = lived.typed[-1].today, image(lived.never)
    ours, theirs = Looking(tmp_path / "never.db"), Looking(tmp_path / "daily.db").of(image(lived.daily))
    for _ in range(LATER):
        ask(theirs, day, "check")
        day += timedelta(1)
    for line in questions(theirs):
        # each is the first question ever asked: no list may depend on another one's having turned the page
        here, there = uncounted(answer(ours.of(never), day, line)), uncounted(answer(theirs, day, line))
        if here != there:
            lived.tell("lists", f"{day} {line}: {here}, checked daily {there}")
    lived.holds("lists")


def uncounted(told: object) -> object:
    """Return an answer without the words on when `check` ran last: those alone may depend on it."""
    if isinstance(told, dict) and "warnings" in told:
        return told | {"warnings": [said for said in told["warnings"] if "tracker check" not in json.dumps(said)]}
    return told


def test_what_was_printed_on_a_day_is_printed_again_as_of_that_day(lived: Lived, tmp_path: Path) -> None:
    copy = Looking(tmp_path / "copy.db")
    today = lived.typed[-1].today + timedelta(25)
    days = sorted(lived.evenings)[:-1]
    for day in days[:: max(1, len(days) // LOOKED)]:
        then = copy.of(lived.evenings[day])
        printed = {line: answer(then, day, line) for line in dated()}
        later = copy.of(image(lived.never))
        for line, was in printed.items():
            told = answer(later, today, f"{line} --as-of {day}")
            if isinstance(was, list) and told != was:
                lived.tell("as of", f"{line} on {day}: printed {was}, as of that day {told}")
    lived.holds("as of")
