"""What acts cost that touch little of a large ledger: they look at what is theirs, however much stands beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from desk import FRIDAY, a_directive, a_task
from engine import Place, let_astray, opened
from tracker.days.phrases import read
from tracker.files.unitfile import UnitRow
from tracker.law.vocabulary import Outcome, Subject, UnitKind
from tracker.ledger.ledger import Ledger
from tracker.ledger.storage.connection import Connection
from tracker.ledger.transaction import writing
from tracker.ledger.undo.takeback import StillNeeded
from tracker.services.directive.enter import enter
from tracker.services.directive.newitems import NewItem
from tracker.services.meeting import schedule
from tracker.services.task import report
from tracker.services.undo import undo
from tracker.services.unit import add
from tracker.settings import Settings

THURSDAY = date(2026, 11, 26)


@dataclass
class Steps:
    """How many hundreds of steps SQLite took."""

    taken: int = 0

    def count(self) -> int:
        """Count, and let SQLite go on."""
        self.taken += 1
        return 0


@contextmanager
def counted(connection: Connection) -> Iterator[Steps]:
    """Count the steps that SQLite takes: the same each time, whatever else the machine does."""
    assert isinstance(connection, sqlite3.Connection)
    steps = Steps()
    connection.set_progress_handler(steps.count, 100)
    yield steps
    connection.set_progress_handler(None, 100)


def filled(ledger: Ledger, tasks: int) -> None:
    """Enter so many tasks of one directive, for unit 3."""
    given = a_directive(ledger)
    due = read("30/6/2026")
    items = [NewItem(content=f"Nội dung {number}", lead=(3,), deadline=due) for number in range(tasks)]
    enter(ledger, given, items, on=FRIDAY)


def test_a_meeting_looks_for_updates_once_and_finds_each_unit_s_own_last_one(ledger: Ledger) -> None:
    first, second, other = (a_task(ledger, lead=(unit,)) for unit in (2, 3, 4))
    a_task(ledger, lead=(5,))
    for task, days in ((first, (2, 6, 4)), (second, (5,)), (other, (3, 9))):
        for day in days:
            report.note_progress(ledger, task, "Đang làm", on=date(2026, 11, day))
    asked: list[str] = []
    execute = type(ledger.connection).execute

    def heard(connection: Any, statement: str, *values: Any) -> Any:
        asked.append(statement)
        return execute(connection, statement, *values)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(type(ledger.connection), "execute", heard)
        done = schedule.schedule(ledger, THURSDAY)

    assert len([said for said in asked if "'progress-noted'" in said and said.lstrip().startswith("SELECT")]) == 1
    assert [(each.event.facts["unit"], each.event.on.day) for each in done[1:]] == [(2, 6), (3, 5), (4, 9)]
    clocks = {clock.unit: clock.outcome for clock in ledger.clocks(Subject.MEETING, 1) if clock.unit is not None}
    assert clocks == {2: Outcome.MET, 3: Outcome.MET, 4: Outcome.MET, 5: Outcome.OPEN}


@pytest.mark.of_a_file("steps of SQLite")
def test_an_undo_takes_no_more_steps_where_more_stands_beside_it(settings: Settings) -> None:
    steps: list[int] = []
    for tasks in (5, 200):
        with writing(settings) as ledger:
            filled(ledger, tasks)
            ledger.close()
            report.note_progress(ledger, 1, "Đang làm", on=FRIDAY)
            ledger.close()
            with counted(ledger.connection) as each:
                undo(ledger)
            steps.append(each.taken)

    assert steps[1] <= steps[0] + 10


@pytest.fixture
def torn(settings: Settings) -> Place:
    """Return a ledger with a unit that supports a task, as no act says, and a row that pointed nowhere before."""
    with writing(settings) as ledger:
        a_task(ledger)
        ledger.close()
        add.add_units(ledger, [UnitRow(1, "SA", "Sở A", UnitKind.DEPARTMENT, ())])
    with opened(settings.ledger) as connection:
        let_astray(connection)
        connection.execute("INSERT INTO task_support (task_id, unit_id) VALUES (1, 9999)")
    return settings.ledger


def test_a_row_that_pointed_nowhere_before_keeps_nothing_from_being_taken_back(torn: Place, settings: Settings) -> None:
    with writing(settings) as ledger:
        undo(ledger)

        assert ledger.connection.execute("SELECT 1 FROM unit WHERE code = 'SA'").fetchone() is None


def test_a_row_that_pointed_nowhere_before_hides_none_that_would_now(torn: Place, settings: Settings) -> None:
    with opened(torn) as connection:
        connection.execute("INSERT INTO task_support (task_id, unit_id) SELECT 1, MAX(id) FROM unit")

    with pytest.raises(StillNeeded) as refusal, writing(settings) as ledger:
        undo(ledger)

    assert refusal.value.values["table"] == "task_support"
