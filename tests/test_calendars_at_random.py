"""
Calendars that change in both directions at random, with tasks open, reported, confirmed and referred.

After each act the journal gives every row; no change makes late what was on time, nor an open deadline earlier than the
first working day after it; each list of a past day says what it said on that day; each verdict is explained by a
calendar under which its term ends on its day.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import test_against_the_law as lived
from depth import at_random
from tracker.clocks.anew.recounts import CALENDAR_ACTS
from tracker.commands.explain.asknown import CalendarsThen
from tracker.days.terms import reckon
from tracker.errors import TrackerError
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.storage.connection import Connection
from tracker.ledger.transaction import writing
from tracker.ledger.undo.takeback import NothingToUndo
from tracker.queries.calendar import calendar
from tracker.queries.duty.overdue import Scope, overdue
from tracker.queries.ledger.timeline import of_calendar
from tracker.queries.pastcalendar import known_on
from tracker.queries.task import waiting
from tracker.queries.task.clocks import OBLIGATIONS
from tracker.services.calendar.change import swap, take_off
from tracker.services.calendar.restore import restore
from tracker.services.undo import takeback, undo
from tracker.settings import Settings
from year import FIRST_DAY, Choice

AT_RANDOM = settings(at_random(5), phases=[Phase.generate])
CHANGES = ("off", "swap", "restore", "undo")
small_ledger = lived.small_ledger


class Verdict(NamedTuple):
    """What is said of one obligation that nothing has replaced."""

    rule: str
    force: str
    outcome: str
    due_on: str | None
    met_on: str | None

    @property
    def is_late(self) -> bool:
        """Say whether it was done late."""
        return self.met_on is not None and self.due_on is not None and self.met_on > self.due_on


def verdicts(connection: Connection) -> dict[int, Verdict]:
    """Return what stands, under the number of the row that no calendar had moved yet."""
    query = (
        "SELECT o.id, o.replaces, o.rule, o.force, o.outcome, o.due_on, o.met_on, b.outcome FROM obligation o"
        " LEFT JOIN obligation b ON b.id = o.replaces ORDER BY o.id"
    )
    first: dict[int, int] = {}
    found: dict[int, Verdict] = {}
    for number, replaces, rule, force, outcome, due_on, met_on, before in connection.execute(query):
        first[number] = first[replaces] if before == "recounted" else number
        if outcome in ("open", "waiting", "met", "referred"):
            found[first[number]] = Verdict(rule, force, outcome, due_on, met_on)
    return found


def change(ledger: Ledger, act: str, more: int) -> None:
    """Change the calendar around today, or take the last change back."""
    today, days = ledger.today, ledger.calendar
    day = today + timedelta(more % 24 - 14)
    if act == "off":
        take_off(ledger, days.on_or_after(day), notice="1/TB")
    elif act == "swap":
        saturday = day + timedelta(5 - day.weekday())
        swap(ledger, days.on_or_after(day + timedelta(more % 5)), saturday, notice="2/TB")
    elif act == "restore":
        query = (
            "SELECT payload ->> '$.days[0][0]' FROM act WHERE happened IN ('days-swapped', 'day-taken-off')"
            " ORDER BY id DESC LIMIT 1 OFFSET ?"
        )
        row = ledger.connection.execute(query, (more % 2,)).fetchone()
        restore(ledger, date.fromisoformat(row[0]) if row else today, notice="3/TB")
    elif any(done.happened in CALENDAR_ACTS for done in takeback(ledger).last()[0].acts):
        undo(ledger)
    else:
        raise NothingToUndo


def changed(world: lived.World, ledger: Ledger, choice: Choice) -> bool:
    """Make a change of the calendar, and say whether it was taken."""
    world.connection.execute("SAVEPOINT act")
    try:
        change(ledger, choice.act, choice.more)
        ledger.close()
    except TrackerError:
        world.connection.execute("ROLLBACK TO act")
        return False
    finally:
        world.connection.execute("RELEASE act")
    return True


def printed(connection: Connection, day: date) -> list[tuple[object, ...]]:
    """Return what the lists of a past day say."""
    with known_on(connection, day):
        rows = overdue(connection, day, Scope(then=True))
        said: list[tuple[object, ...]] = [(row.rule, row.task, row.due_on, row.working_days_late) for row in rows]
        waits = waiting.waiting(connection, day, then=True)
        said += [(row.kind, row.task, row.due_on, row.working_days_waiting) for row in waits]
    return sorted(said, key=repr)


def assert_explained(connection: Connection) -> None:
    """Hold each day against the table by which it is explained."""
    then = CalendarsThen(calendar(connection), of_calendar(connection))
    for subject, number in connection.execute("SELECT DISTINCT subject, subject_id FROM obligation").fetchall():
        for row in OBLIGATIONS.all(connection, subject=subject, number=number):
            if row.term is not None and row.due_on is not None:
                assert reckon(row.term, then.of(row)[0]).day.isoformat() == row.due_on, row


def assert_only_better(before: dict[int, Verdict], after: dict[int, Verdict], earliest: date) -> None:
    """Hold what stands after a change of the calendar against what stood before it."""
    assert after.keys() == before.keys()
    for number, now in after.items():
        was = before[number]
        assert (now.rule, now.outcome, now.met_on) == (was.rule, was.outcome, was.met_on)
        assert not now.is_late or was.is_late, (was, now)
        if was.due_on is None or now.due_on is None:
            assert was.due_on == now.due_on
        elif now.outcome == "open":
            assert now.due_on >= min(was.due_on, earliest.isoformat()), (was, now)
        else:
            assert now.due_on >= was.due_on, (was, now)


@AT_RANDOM
@given(
    st.booleans().flatmap(
        lambda monthly: lived.lives([*lived.OFTEN, *lived.DOORS, lived.ENTER, *CHANGES * 4], monthly=monthly)
    )
)
def test_a_changed_calendar_helps_and_never_hurts(small_ledger: Path, life: list[Choice]) -> None:
    with writing(Settings(small_ledger, FIRST_DAY, "lan"), dry_run=True) as first:
        world = lived.World(small_ledger, first)
        for choice in life:
            if choice.act not in CHANGES:
                world.do(choice, back=timedelta(0))
                continue
            ledger = world.at(world.today)
            past = [world.today - timedelta(days) for days in (1, 2, 5, 11)]
            said = [printed(world.connection, day) for day in past]
            before = verdicts(world.connection)
            if not changed(world, ledger, choice):
                continue
            world.at(world.today)
            if choice.act != "undo":  # what is undone was never said
                assert [printed(world.connection, day) for day in past] == said
                earliest = ledger.calendar.after(world.today, 1)
                assert_only_better(before, verdicts(world.connection), earliest)
            assert rebuild(world.connection, write=False).differences == ()
        assert rebuild(world.connection, write=False).differences == ()
        assert_explained(world.connection)
