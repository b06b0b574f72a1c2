"""
What must hold whenever units merge, and in whatever order it is typed: no gone unit owes, one body is asked once.

The answers are worked out here from the clocks and the mergers alone, by a walk of its own over the successors.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

import engine
from depth import at_random
from desk import a_directive, every_clock, every_task, number_anew
from engine import Place
from running import nine_in_the_morning
from tracker.checks import doctor
from tracker.clocks.parts import Clock
from tracker.days.phrases import read
from tracker.errors import TrackerError
from tracker.files.unitfile import packaged_units
from tracker.law.vocabulary import Outcome, Subject
from tracker.ledger.copies import upgrade
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries.duty.overdue import Scope, overdue
from tracker.queries.register.period import unit_reports
from tracker.services.calendar.change import load_year
from tracker.services.directive.enter import add_task
from tracker.services.directive.newitems import NewItem
from tracker.services.meeting import schedule as meetings
from tracker.services.papers import Paper
from tracker.services.report import file
from tracker.services.report import request as requests
from tracker.services.report import weekly as weeks
from tracker.services.task import report as reports
from tracker.services.task.coordinate import slow
from tracker.services.turnpage import turn
from tracker.services.undo import undo
from tracker.services.unit.add import add_units, merge_unit
from tracker.settings import Settings

FIRST_DAY = date(2026, 3, 2)
UNITS = (2, 3, 4, 5, 6)
# What fails is not made smaller: that takes minutes.
AT_RANDOM = settings(at_random(8), phases=[Phase.explicit, Phase.generate])


class Step(NamedTuple):
    """One act: how many days after the last, what, two units, and how many days back it is dated."""

    later: int
    act: str
    unit: int
    other: int
    back: int


def paper(ledger: Ledger, step: Step) -> Paper:
    """Return a paper of the day to which the step is dated."""
    return Paper("7/BC", ledger.today - timedelta(step.back))


def filer(unit: int) -> file.Filer:
    """Return who files."""
    return file.Filer(unit, "so", "đơn vị")


def request(ledger: Ledger, step: Step) -> None:
    """Ask two units for a report."""
    asked = dict.fromkeys((step.unit, step.other))
    due = ledger.today + timedelta(step.unit)
    requests.request(ledger, "t", [filer(unit) for unit in asked], due, paper(ledger, step))


def answer(ledger: Ledger, step: Step) -> None:
    """File a report for the last request, or for a quarter."""
    code = "2026-Q1"
    if step.other % 2:
        row = ledger.connection.execute("SELECT code FROM period WHERE span = 'request' ORDER BY id DESC").fetchone()
        code = code if row is None else row[0]
    file.file_report(ledger, file.find_period(ledger, code), filer(step.unit), paper(ledger, step))


def give(ledger: Ledger, step: Step) -> None:
    """Give an item to two units, supported by a third."""
    directive = a_directive(ledger, issued_on=ledger.today - timedelta(step.back), entered_on=ledger.today)
    lead = tuple(dict.fromkeys((step.unit, step.other)))
    support = (5 + step.other % 2,)
    deadline = read(f"{step.other + 1} ngày làm việc kể từ ngày ký")
    add_task(ledger, directive, NewItem(content="a", lead=lead, support=support, deadline=deadline, written=True))


def last_task(ledger: Ledger) -> int:
    """Return the number of the last task."""
    return int(ledger.connection.execute("SELECT COALESCE(MAX(id), 1) FROM task").fetchone()[0])


def report(ledger: Ledger, step: Step) -> None:
    """Report on one of the last tasks."""
    reports.file_report(ledger, max(1, last_task(ledger) - step.unit % 3), paper(ledger, step))


def confirm(ledger: Ledger, step: Step) -> None:
    """Confirm one of the last tasks."""
    reports.confirm(ledger, max(1, last_task(ledger) - step.unit % 3))


def note(ledger: Ledger, step: Step) -> None:
    """Say a word on one of the last tasks."""
    task = max(1, last_task(ledger) - step.other % 3)
    reports.note_progress(ledger, task, "a", on=ledger.today - timedelta(step.back))


def schedule(ledger: Ledger, step: Step) -> None:
    """Schedule a meeting."""
    meetings.schedule(ledger, ledger.today + timedelta(2 + step.unit), on=ledger.today - timedelta(step.back))


def declare(ledger: Ledger, step: Step) -> None:
    """Declare for the next meeting."""
    row = ledger.connection.execute("SELECT MAX(day) FROM meeting").fetchone()
    day = date.fromisoformat(row[0]) if row[0] else ledger.today
    meetings.declare(ledger, day, step.unit, unit_name="đơn vị", on=ledger.today - timedelta(step.back))


def weekly(ledger: Ledger, step: Step) -> None:
    """File a weekly report."""
    thursday = ledger.today - timedelta((ledger.today.isoweekday() - 4) % 7) - timedelta(7 * (step.other % 2))
    weeks.file(ledger, thursday, step.unit, unit_name="đơn vị", nil=True, on=ledger.today - timedelta(step.back))


def be_slow(ledger: Ledger, step: Step) -> None:
    """Call a supporting unit slow."""
    slow(ledger, last_task(ledger), step.unit, unit_name="đơn vị", since=ledger.today)


def merge(ledger: Ledger, step: Step) -> None:
    """Let a unit go into another one, often long ago."""
    merge_unit(ledger, step.unit, step.other, paper(ledger, step), on=ledger.today - timedelta(step.back * 3))


def take_back(ledger: Ledger, _: Step) -> None:
    """Take back the last command."""
    undo(ledger)


ACTS: dict[str, Callable[[Ledger, Step], None]] = {
    each.__name__: each
    for each in (
        request,
        answer,
        give,
        report,
        confirm,
        note,
        schedule,
        declare,
        weekly,
        be_slow,
        merge,
        take_back,
    )
}

STEPS = st.lists(
    st.builds(
        Step,
        st.integers(0, 4),
        st.sampled_from([*ACTS, "merge"]),
        st.sampled_from(UNITS),
        st.sampled_from(UNITS),
        st.sampled_from((0, 0, 1, 2, 5)),
    ),
    min_size=8,
    max_size=24,
)

BEGINNING = [
    Step(0, "give", 2, 3, 0),
    Step(0, "give", 3, 4, 0),
    Step(0, "give", 4, 2, 0),
    Step(0, "request", 2, 4, 0),
    Step(0, "request", 6, 3, 0),
    Step(1, "schedule", 6, 2, 0),
]
"""What each life begins with, so that something is owed when units merge."""


@pytest.fixture(scope="module")
def few_units(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger of 2026 with six units, begun on 02/3/2026."""
    path = engine.empty(tmp_path_factory.mktemp("few") / "ledger.db")
    upgrade.create(path)
    with writing(Settings(path, FIRST_DAY, "khởi tạo")) as ledger:
        for year in (2025, 2026):
            load_year(ledger, year)
        add_units(ledger, packaged_units()[:6])
    return path


def body(unit: int | None, mergers: dict[int, tuple[date, int]], on: date) -> int | None:
    """Return who carried the work of a unit on a day."""
    while unit is not None and unit in mergers and mergers[unit][0] <= on:
        unit = mergers[unit][1]
    return unit


def no_gone_unit_owes(today: date, clocks: list[Clock], mergers: dict[int, tuple[date, int]], ledger: Ledger) -> None:
    """See that nobody is named for anything owed by many after it was gone, today or asked of a day since."""
    of = {clock.id: clock for clock in clocks}
    own = dict(ledger.connection.execute(OWN_NAMES).fetchall())
    for back in (0, 2, 7):
        day = max(FIRST_DAY, today - timedelta(back))
        gone = {unit for unit, (on, _) in mergers.items() if on <= day}
        for row in overdue(ledger.connection, day, Scope(then=back > 0)):
            assert row.owed_by not in {own[unit] for unit in gone}
            if of[row.obligation].subject is not Subject.TASK:
                assert of[row.obligation].unit not in gone


OWN_NAMES = "SELECT unit_id, name FROM unit_name WHERE official AND holder IS NULL"


def a_body_is_asked_once(today: date, clocks: list[Clock], mergers: dict[int, tuple[date, int]], _: Ledger) -> None:
    """See that a body has one open row at most for each duty, and none where a part of it has done it."""
    rows: dict[tuple[object, ...], list[Outcome]] = {}
    for clock in clocks:
        if clock.subject in (Subject.MEETING, Subject.PERIOD, Subject.WEEK) and clock.unit is not None:
            key = (clock.subject, clock.subject_id, clock.rule, body(clock.unit, mergers, today))
            rows.setdefault(key, []).append(clock.outcome)
    for duty, outcomes in rows.items():
        assert outcomes.count(Outcome.OPEN) <= (Outcome.MET not in outcomes), duty


def an_item_is_asked_once(
    today: date, clocks: list[Clock], mergers: dict[int, tuple[date, int]], ledger: Ledger
) -> None:
    """See that a body owes one task of an item at most."""
    tasks = {task.id: task for task in every_task(ledger.connection)}
    owed: list[tuple[int | None, int | None]] = [
        (tasks[clock.subject_id].item, body(tasks[clock.subject_id].lead, mergers, today))
        for clock in clocks
        if clock.rule == "task-due" and clock.outcome is Outcome.OPEN
    ]
    assert len(owed) == len(set(owed))


def lists_name_bodies(today: date, _: list[Clock], mergers: dict[int, tuple[date, int]], ledger: Ledger) -> None:
    """See that a period lists a body once among those that are silent."""
    silent = [(row.code, row.name) for row in unit_reports(ledger.connection) if row.filed_on is None]
    assert len(silent) == len(set(silent))
    assert not [name for _, name in silent if "(trước là" in name]


@example(
    [
        *(Step(4, "merge", 2, 6, 0), Step(17, "merge", 4, 3, 1), Step(5, "merge", 3, 5, 2)),
        Step(12, "merge", 6, 5, 1),  # a meeting that is past asks the heir for nothing, and takes no number for it
    ]
)
@AT_RANDOM
@given(STEPS)
def test_one_body_is_asked_once_however_units_merge(few_units: Path, steps: list[Step]) -> None:
    today = FIRST_DAY
    with writing(Settings(few_units, today, "lan", now=nine_in_the_morning(today)), dry_run=True) as first:
        for step in [*BEGINNING, *steps]:
            today += timedelta(step.later)
            ledger = Ledger(first.connection, Settings(few_units, today, "lan"))
            turn(ledger)
            ledger.close()
            first.connection.execute("SAVEPOINT act")
            try:
                ACTS[step.act](ledger, step)
                turn(ledger)
                ledger.close()
            except TrackerError:
                first.connection.execute("ROLLBACK TO act")
            first.connection.execute("RELEASE act")
            clocks = every_clock(first.connection)
            query = "SELECT unit, merged_on, successor FROM merger"
            mergers = {u: (date.fromisoformat(on), s) for u, on, s in first.connection.execute(query)}
            for holds in (no_gone_unit_owes, a_body_is_asked_once, an_item_is_asked_once, lists_name_bodies):
                holds(today, clocks, mergers, ledger)
        assert rebuild(first.connection, write=False).differences == ()
        assert doctor(first.connection) == []


MERGERS = ((2, 3, 9), (3, 4, 16))
"""Unit 2 goes into 3 on the ninth day, and that into 4 a week later."""

ON_THEIR_DAYS = st.lists(
    st.builds(
        Step,
        st.integers(0, 25),
        st.sampled_from(["request", "answer", "give", "report", "schedule", "declare", "weekly"]),
        st.sampled_from(UNITS),
        st.sampled_from(UNITS),
        st.just(0),
    ),
    min_size=6,
    max_size=16,
)


def ends(few_units: Path, steps: list[Step], typed: tuple[int, ...]) -> tuple[list[object], list[tuple[str, str]]]:
    """Live these days with each merger typed on a day of its own; return who owes what to whom at the end."""
    acts = [*BEGINNING, *sorted(steps)]
    days = {(unit, other): day for unit, other, day in MERGERS}
    merges = [(when, place, unit, other) for place, ((unit, other), when) in enumerate(zip(days, typed, strict=True))]
    line = [(step.later, 1, step) for step in acts]
    line += [(when, 0, Step(days[unit, other], "merge", unit, other, 0)) for when, _, unit, other in merges]
    known = {unit: (FIRST_DAY + timedelta(day), other) for unit, other, day in MERGERS}
    with writing(Settings(few_units, FIRST_DAY, "lan", now=nine_in_the_morning(FIRST_DAY)), dry_run=True) as first:
        for on, _, typed_step in sorted(line, key=lambda each: each[:2]):
            today = FIRST_DAY + timedelta(on)
            ledger = Ledger(first.connection, Settings(few_units, today, "lan"))
            turn(ledger)
            first.connection.execute("SAVEPOINT act")
            step = typed_step
            try:
                if step.act == "merge":
                    merge_unit(ledger, step.unit, step.other, Paper("5/NQ", FIRST_DAY), on=known[step.unit][0])
                else:
                    # A gone unit is given nothing; what it is said to have done, the program reads as its body's.
                    if step.act in ("give", "request"):
                        unit, other = (body(each, known, today) or 0 for each in (step.unit, step.other))
                        step = step._replace(unit=unit, other=other)
                    ACTS[step.act](ledger, step)
                turn(ledger)
            except TrackerError:
                first.connection.execute("ROLLBACK TO act")
            first.connection.execute("RELEASE act")
        today = FIRST_DAY + timedelta(40)
        ledger = Ledger(first.connection, Settings(few_units, today, "lan"))
        turn(ledger)
        tasks = {task.id: task for task in every_task(first.connection)}
        of = {clock.id: clock for clock in every_clock(first.connection)}
        late: list[object] = []
        for row in overdue(first.connection, today):
            clock = of[row.obligation]
            about = tasks[clock.subject_id].item if clock.subject is Subject.TASK else clock.subject_id
            late.append((clock.rule, about, body(clock.unit, known, today), row.due_on))
        silent = {(row.code, row.name) for row in unit_reports(first.connection) if row.filed_on is None}
        return sorted(late, key=repr), sorted(silent)


@at_random(3)
@given(ON_THEIR_DAYS, st.sampled_from([(30, 31), (31, 30), (9, 30), (30, 16)]))
def test_the_day_on_which_a_merger_is_typed_changes_nothing(
    few_units: Path, steps: list[Step], typed: tuple[int, int]
) -> None:
    number_anew()
    on_its_day = ends(few_units, steps, (9, 16))
    number_anew()
    assert ends(few_units, steps, typed) == on_its_day
