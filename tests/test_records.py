"""Records beside tasks: rows that follow from acts, clocks that many owe, days that an act names."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from desk import a_directive, a_task, duty
from tracker.checks import doctor
from tracker.clocks.parts import Clock
from tracker.errors import NoSuchRecord
from tracker.law.custom.practice import Setting
from tracker.law.record import RECORDS, table_of
from tracker.law.sources import NO_FACTS, NewDirective
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.ledger.comparing import MISSING
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.storage.catalogue import columns
from tracker.ledger.transaction import writing
from tracker.settings import Settings

THURSDAY, FRIDAY = date(2026, 11, 19), date(2026, 11, 20)
MEETING = "2026-11-27"
SOME_UNITS = [2, 3, 4]


def begun(ledger: Ledger, happened: Happened, subject: Subject, on: date = THURSDAY, **facts: Any) -> int:
    """Begin a record, and return its number."""
    number = ledger.new_number(subject.value)
    ledger.record(happened, subject, number, on=on, **facts)
    return number


def a_meeting(ledger: Ledger, day: str = MEETING, on: date = THURSDAY) -> int:
    """Schedule a meeting on Thursday 19/11/2026 that three units owe an update to."""
    return begun(ledger, Happened.MEETING_SCHEDULED, Subject.MEETING, on, title="Phiên họp", day=day, units=SOME_UNITS)


def feedback(ledger: Ledger) -> int:
    """Receive feedback on Thursday 19/11/2026."""
    facts: dict[str, Any] = {"title": "Phản hồi", "sender": 20, "about": 2, "secret": False, "content": "Chậm"}
    return begun(ledger, Happened.FEEDBACK_RECEIVED, Subject.FEEDBACK, **facts)


def columns_of(ledger: Ledger, table: str) -> set[str]:
    """Return the names of the columns of a table."""
    return set(columns(ledger.connection, table))


def clocks(ledger: Ledger, subject: Subject, number: int, rule: str) -> list[Clock]:
    """Return the clocks of a record under one rule."""
    return [clock for clock in ledger.clocks(subject, number) if clock.rule == rule]


def test_a_record_is_what_its_acts_say_of_it(ledger: Ledger) -> None:
    number = feedback(ledger)

    ledger.record(Happened.FEEDBACK_ANSWERED, Subject.FEEDBACK, number, on=FRIDAY, answer_kind="urging", said="x")

    assert ledger.kept(Subject.FEEDBACK, number) == {
        "title": "Phản hồi",
        "sender": 20,
        "about": 2,
        "secret": 0,
        "content": "Chậm",
        "received_on": "2026-11-19",
        "answered_on": "2026-11-20",
        "answer_kind": "urging",
    }


def test_an_act_on_a_record_that_nobody_began_is_refused(refused: Callable[..., str]) -> None:
    said = refused(
        NoSuchRecord, lambda ledger: ledger.record(Happened.FEEDBACK_ANSWERED, Subject.FEEDBACK, 7, on=FRIDAY)
    )

    assert said == "Không có phản hồi số 7."


@pytest.mark.parametrize("first", [Happened.FEEDBACK_ANSWERED, Happened.FEEDBACK_NOTIFIED])
def test_what_must_happen_twice_is_met_on_the_later_day(ledger: Ledger, first: Happened) -> None:
    number = feedback(ledger)
    (second,) = {Happened.FEEDBACK_ANSWERED, Happened.FEEDBACK_NOTIFIED} - {first}

    ledger.record(first, Subject.FEEDBACK, number, on=FRIDAY)
    (clock,) = ledger.clocks(Subject.FEEDBACK, number)
    assert (clock.outcome, clock.met_on) == (Outcome.OPEN, None)

    ledger.record(second, Subject.FEEDBACK, number, on=THURSDAY)
    (clock,) = ledger.clocks(Subject.FEEDBACK, number)
    assert (clock.outcome, clock.met_on) == (Outcome.MET, FRIDAY)
    # 20, 23, 25, 26, 27, 30/11 (24/11 is a day off since 2026), 01/12
    assert clock.due_on == date(2026, 12, 1)


def test_each_unit_owes_for_itself(ledger: Ledger) -> None:
    number = a_meeting(ledger)

    ledger.record(Happened.UPDATE_DECLARED, Subject.MEETING, number, on=FRIDAY, unit=3)

    owed = clocks(ledger, Subject.MEETING, number, "units-update-before-meeting")
    assert [(clock.unit, clock.outcome) for clock in owed] == [
        (2, Outcome.OPEN),
        (3, Outcome.MET),
        (4, Outcome.OPEN),
    ]
    assert {clock.due_on for clock in owed} == {date(2026, 11, 26)}  # Friday 27/11 <- Thursday
    (office,) = clocks(ledger, Subject.MEETING, number, "office-reports-meeting")
    assert (office.unit, office.due_on, office.outcome) == (None, date(2026, 11, 27), Outcome.OPEN)


def test_a_unit_that_is_called_twice_owes_once(ledger: Ledger) -> None:
    number = a_meeting(ledger)

    ledger.record(Happened.UPDATE_CALLED, Subject.MEETING, number, on=FRIDAY, day=MEETING, units=[4, 5])

    owed = clocks(ledger, Subject.MEETING, number, "units-update-before-meeting")
    assert [clock.unit for clock in owed] == [2, 3, 4, 5]


def test_a_meeting_moved_takes_along_only_what_is_still_owed(ledger: Ledger) -> None:
    number = a_meeting(ledger)
    ledger.record(Happened.UPDATE_DECLARED, Subject.MEETING, number, on=FRIDAY, unit=3)

    ledger.record(Happened.MEETING_MOVED, Subject.MEETING, number, on=FRIDAY, day="2026-12-01")

    owed = clocks(ledger, Subject.MEETING, number, "units-update-before-meeting")
    assert [(clock.unit, clock.outcome, clock.due_on) for clock in owed] == [
        (2, Outcome.RESCHEDULED, date(2026, 11, 26)),
        (3, Outcome.MET, date(2026, 11, 26)),
        (4, Outcome.RESCHEDULED, date(2026, 11, 26)),
        (2, Outcome.OPEN, date(2026, 11, 30)),  # Tuesday 01/12 <- Monday
        (4, Outcome.OPEN, date(2026, 11, 30)),
    ]
    assert ledger.kept(Subject.MEETING, number)["day"] == "2026-12-01"


@pytest.mark.parametrize("moved", [False, True])
def test_a_day_that_has_passed_binds_nobody(ledger: Ledger, moved: bool) -> None:
    # The update before Friday 20/11 was due on Thursday 19/11; the meeting is announced on that Friday.
    if moved:
        number = a_meeting(ledger)
        ledger.record(Happened.MEETING_MOVED, Subject.MEETING, number, on=FRIDAY, day="2026-11-20")
    else:
        number = a_meeting(ledger, day="2026-11-20", on=FRIDAY)

    running = [clock for clock in ledger.clocks(Subject.MEETING, number) if clock.outcome is Outcome.OPEN]
    assert [(clock.unit, clock.due_on) for clock in running] == [(None, FRIDAY)]


def test_a_cancelled_meeting_is_owed_nothing(ledger: Ledger) -> None:
    number = a_meeting(ledger)

    ledger.record(Happened.MEETING_CANCELLED, Subject.MEETING, number, on=FRIDAY)

    assert {clock.outcome for clock in ledger.clocks(Subject.MEETING, number)} == {Outcome.STOPPED}


@pytest.mark.parametrize(
    ("span", "code"), [("quarter", "quarter-report"), ("half-year", "half-year-report"), ("year", "year-report")]
)
def test_a_period_is_owed_its_own_report_and_never_late(ledger: Ledger, span: str, code: str) -> None:
    facts: dict[str, Any] = {"code": "kỳ", "title": "Kỳ", "span": span, "units": [1, 2, 20], "communes": [20]}
    number = begun(ledger, Happened.PERIOD_ENDED, Subject.PERIOD, **facts)

    owed = [(clock.rule, clock.unit, clock.due_on) for clock in ledger.clocks(Subject.PERIOD, number)]
    assert owed == [
        *((code, unit, None) for unit in (1, 2, 20)),
        ("portal-publication", None, None),
        ("commune-copies-report", 20, None),
    ]


def test_a_period_that_two_acts_begin_is_one_record(ledger: Ledger) -> None:
    facts: dict[str, Any] = {"code": "2026", "title": "Năm 2026", "span": "year"}
    number = begun(ledger, Happened.YEAR_TURNED, Subject.PERIOD, date(2026, 1, 1), day="2026-12-25", **facts)

    ledger.record(Happened.PERIOD_ENDED, Subject.PERIOD, number, on=THURSDAY, units=[2], communes=[], **facts)

    rules = [clock.rule for clock in ledger.clocks(Subject.PERIOD, number)]
    assert rules == ["annual-regulation-report", "year-report", "portal-publication"]
    assert ledger.clocks(Subject.PERIOD, number)[0].due_on == date(2026, 12, 25)


def test_the_six_months_start_where_the_office_has_chosen(settings: Settings) -> None:
    def chosen(value: str) -> date | None:
        with writing(settings) as ledger:
            ledger.record(
                Happened.SETTING_CHANGED, Subject.LEDGER, 0, on=FRIDAY, name=Setting.SIX_MONTHS_FROM.value, value=value
            )
            return duty(ledger, 1, "six-months-without-result").due_on

    with writing(settings) as ledger:
        a_task(ledger)  # Friday 05/6/2026, due Tuesday 30/6/2026
        assert duty(ledger, 1, "six-months-without-result").due_on == date(2026, 12, 30)  # a Wednesday

    assert chosen("assignment") == date(2026, 12, 7)  # 05/12/2026 is a Saturday
    assert chosen("deadline") == date(2026, 12, 30)
    with writing(settings) as ledger:
        assert rebuild(ledger.connection, write=False).differences == ()
        outcomes = [clock.outcome for clock in ledger.clocks(Subject.TASK, 1) if clock.law.article == "8.1.e"]
        assert outcomes == [Outcome.RECOUNTED, Outcome.RECOUNTED, Outcome.OPEN]


def test_the_journal_alone_gives_every_record_again(settings: Settings) -> None:
    with writing(settings) as ledger:
        number, meeting = feedback(ledger), a_meeting(ledger)
        ledger.record(Happened.FEEDBACK_NOTIFIED, Subject.FEEDBACK, number, on=FRIDAY)
        before = ledger.kept(Subject.FEEDBACK, number)
        ledger.connection.execute("DELETE FROM feedback")
        ledger.connection.execute("UPDATE meeting SET day = '2026-11-28'")

        found = {(each.table, each.column) for each in rebuild(ledger.connection, write=True).differences}

        assert found == {("feedback", MISSING), ("meeting", "day")}
        assert ledger.kept(Subject.FEEDBACK, number) == before
        assert ledger.kept(Subject.MEETING, meeting)["day"] == MEETING
        assert doctor(ledger.connection) == []


def test_every_kind_of_record_can_be_begun_and_has_a_word_of_its_own() -> None:
    assert all(record.begins for record in RECORDS.values())
    assert len({record.noun for record in RECORDS.values()}) == len(RECORDS)
    assert all(record.lists <= set(record.facts) for record in RECORDS.values())


@pytest.mark.parametrize("subject", RECORDS, ids=str)
def test_every_column_of_a_record_is_a_fact_the_day_of_an_act_or_follows_from_them(
    ledger: Ledger, subject: Subject
) -> None:
    record = RECORDS[subject]
    columns = columns_of(ledger, table_of(subject))

    assert columns == {"id", *record.columns}
    assert len(record.columns) == len(set(record.columns))
    assert record.untold <= set(record.facts)


def test_what_is_typed_of_a_directive_is_told_and_kept(settings: Settings) -> None:
    told = {each.name for each in fields(NewDirective)} - NO_FACTS
    with writing(settings) as ledger:
        assert told <= columns_of(ledger, "directive")
        a_directive(ledger)
        query = "SELECT payload FROM event WHERE happened = 'directive-issued'"
        facts = json.loads(ledger.connection.execute(query).fetchone()[0])
    assert facts.keys() == told | {"file_name", "file_sha256"}


def test_the_act_that_enters_an_item_tells_all_of_it_and_its_tasks_name_it(settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger, lead=(2, 3))
        query = "SELECT payload FROM event WHERE happened = ? ORDER BY id"
        item, *more = (json.loads(row[0]) for row in ledger.connection.execute(query, ("item-entered",)))
        tasks = [json.loads(row[0]) for row in ledger.connection.execute(query, ("task-assigned",))]

    assert more == []
    assert item.keys() == {*RECORDS[Subject.ITEM].facts, "directive"} - {"directive_id"}
    assert [task["item"] for task in tasks] == [1, 1]
    assert not {"content", "content_sha256", "point", "written", "deliverable"} & tasks[0].keys()
