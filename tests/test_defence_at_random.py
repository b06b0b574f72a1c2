"""What a defence says of any life: the verdict of every list, stretches that add up, and every day that was counted."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from depth import at_random
from desk import every_clock, every_task
from test_properties import lived
from test_properties import small_ledger as small_ledger
from tracker.clocks.stretches import is_in_time
from tracker.commands.explain.explain import explained
from tracker.law.vocabulary import Outcome
from tracker.ledger.storage.connection import Connection
from tracker.queries.calendar import calendar
from tracker.queries.duty.letter import late_tasks
from tracker.queries.duty.overdue import overdue
from tracker.queries.figures.grading import facts
from tracker.queries.figures.stats import stats
from tracker.queries.task.appendix import annex
from tracker.render.view import Page, View
from tracker.words.language import _
from year import YEARS, Choice

CELLS = {
    "in-time": {"done_on_time"},
    "not-in-time": {"done_late"},
    "running": {"open_in_time"},
    "overdue": {"open_overdue"},
    "reported-in-time": {"open_in_time"},
    "reported-late": {"open_in_time"},
    "awaits-direction": {"open_in_time", "undated_open", "no_receipt"},
    "awaits-direction-late": {"open_in_time", "undated_open", "no_receipt"},
    "taken-back": {"stopped"},
    "done-unjudged": {"undated_done"},
    "done-before-force": {"undated_done"},
    "sent-up": {"undated_done"},
    "reported-unjudged": {"undated_open", "no_receipt"},
    "not-judged": {"undated_open"},
    "awaits-receipt": {"no_receipt"},
    "no-deadline": {"undated_open"},
}
"""In which cell of the figures a task stands whose verdict is that."""


def pages(connection: Connection, today: date) -> dict[int, Page]:
    """Return the defence of every task."""
    return {
        task.id: explained(connection, today, "task", task.id, None, then=False, on_paper=True)
        for task in every_task(connection)
    }


def the_verdict_is_that_of_every_list(today: date, connection: Connection) -> None:
    """Hold each verdict against overdue, the annex, the figures, the grading and the letters of the day."""
    said: dict[tuple[int, str | None], tuple[str, int | None]] = {}
    by_obligation: dict[int, tuple[str, int | None]] = {}
    for number, page in pages(connection, today).items():
        machine: Any = page.machine
        days = {each["obligation"]: each["working_days_late"] for each in machine["obligations"]}
        for each in machine["verdicts"]:
            stands = (each["state"], days[each["obligation"]])
            said[number, each["period"]] = by_obligation[each["obligation"]] = stands

    late = {row.obligation: row.working_days_late for row in overdue(connection, today) if row.rule == "task-due"}
    assert {key: count for key, (state, count) in by_obligation.items() if state == "overdue"} == late

    rows = annex(connection, today)
    for row in rows:
        state, late_by = said[row.task, row.period]
        assert row.cell in CELLS[state], (row.task, row.period, state, row.cell)
        assert (row.days_late or 0) == (late_by if state in ("overdue", "not-in-time") else 0)
    groups, _unjudged = stats(connection, today)
    assert sum(group.open_overdue for group in groups) == len(late)
    assert sum(group.done_late for group in groups) == sum(said[r.task, r.period][0] == "not-in-time" for r in rows)

    found = facts(connection, today, date.min, date.max)
    graded = {(f.task, f.period) for f in found if f.cell in ("late", "late_provisional", "excused")}
    defended = {
        (row.task, row.period)
        for row in rows
        if said[row.task, row.period][0] in ("overdue", "not-in-time", "reported-late")
    }
    assert graded == defended
    written = {row.task for those in late_tasks(connection, today).values() for row in those}
    assert written <= {number for (number, _period), (state, _days) in said.items() if state == "overdue"}


def titled(page: Page, title: str) -> View | None:
    """Return the table of a page that has a title."""
    return next((view for view in page.sections if view.title == title), None)


def whole(page: Page, today: date, connection: Connection) -> None:
    """See that the stretches of a page touch each other and add up, and that every day late is in its table."""
    machine: Any = page.machine
    days = calendar(connection)
    late = {each["obligation"]: each["working_days_late"] or 0 for each in machine["obligations"]}
    for verdict in machine["verdicts"]:
        times = [each for each in machine["times"] if each["obligation"] == verdict["obligation"]]
        for before, after in pairwise(times):
            assert before["until"] == after["since"]
        if times:
            until = times[-1]["until"] or today
            assert sum(each["working_days"] for each in times) == days.between(times[0]["since"], until)
        if verdict["state"] in ("overdue", "not-in-time", "reported-late"):
            told = [each["overdue"] for each in times if each["overdue"] is not None]
            assert sum(told) == late[verdict["obligation"]]
        else:
            assert not any(each["overdue"] for each in times)


def the_stretches_add_up(today: date, connection: Connection) -> None:
    """See that of every page."""
    for page in pages(connection, today).values():
        whole(page, today, connection)


def each_day_is_in_the_table(today: date, connection: Connection) -> None:
    """See that lines of days follow each other and hold each working day that was counted, once."""
    days = calendar(connection)
    for page in pages(connection, today).values():
        view = titled(page, _("Cách đếm ngày"))
        if view is None:
            continue
        rows: list[Any] = list(view.rows)
        for operation, since, until, counted, _said, _source in rows:
            assert since <= until
            if counted is not None:
                assert counted == days.between(since - timedelta(1), until), (operation, since, until)
        late = [row for row in rows if row[0] == _("đã quá hạn")]
        machine: Any = page.machine
        if late:
            told = sum(row[3] or 0 for row in late)
            assert told in {each["working_days_late"] for each in machine["obligations"]}


def a_referral_is_late_as_the_clocks_say(today: date, connection: Connection) -> None:
    """Hold what a page says of a referral that waits against the clocks."""
    clocks = every_clock(connection)
    for number, page in pages(connection, today).items():
        machine: Any = page.machine
        own = [clock for clock in clocks if clock.subject_id == number and clock.subject.value == "task"]
        for each in machine["verdicts"]:
            if not each["state"].startswith("awaits-direction"):
                continue
            (clock,) = (clock for clock in own if clock.id == each["obligation"])
            assert clock.outcome is Outcome.REFERRED
            assert clock.ended_on is not None
            is_late = not is_in_time(own, clock, clock.ended_on)
            assert (each["state"] == "awaits-direction-late") == is_late


INVARIANTS = (
    the_verdict_is_that_of_every_list,
    the_stretches_add_up,
    each_day_is_in_the_table,
    a_referral_is_late_as_the_clocks_say,
)


@pytest.mark.parametrize("invariant", INVARIANTS)
@at_random(2)
@given(YEARS)
def test_a_defence_says_of_any_life_what_every_list_says(
    small_ledger: Path, invariant: Any, year: list[Choice]
) -> None:
    for today, connection in lived(small_ledger, year, backdated=True):
        invariant(today, connection)
