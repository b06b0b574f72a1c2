"""After an inspection: seven working days for two acts, and who owes them (Art. 16, 8.1.e)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from desk import a_directive, a_secret_task, a_task, duty
from test_services_inspections import DECISION, INSPECTORATE, OTHER, Refused, a_decided, a_plan
from tracker.clocks.parts import Clock
from tracker.errors import TrackerError
from tracker.law.kinds import Ground, Result
from tracker.law.stages import CityCopies, StageForbids, UnitNotifies
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries.duty.overdue import Scope, overdue
from tracker.services.inspection import begin, conclude, conduct, find, notices
from tracker.services.inspection.conclude import NoEvaluation
from tracker.services.papers import FutureDay, Paper, TooEarly
from tracker.services.task import report
from tracker.services.task.report import SecretTakesNoText
from tracker.settings import Settings

FRIDAY, MONDAY = date(2026, 6, 12), date(2026, 6, 15)
REPORT = Paper("3/BC-ĐKT", date(2026, 6, 17))


def clock(ledger: Ledger, number: int) -> Clock:
    """Return the clock of an inspection."""
    (found,) = ledger.clocks(Subject.INSPECTION, number)
    return found


def an_ended(ledger: Ledger, *, by: int | None = None, tasks: tuple[int, ...] = ()) -> int:
    """Return an inspection that ended on Friday 12/6/2026."""
    number = a_decided(ledger, by=by, tasks=tasks)
    conclude.end(ledger, number, on=FRIDAY)
    return number


def test_a_department_that_inspected_owes_two_acts_within_seven_working_days(ledger: Ledger) -> None:
    number = an_ended(ledger, by=OTHER)

    running = clock(ledger, number)

    # Friday 12/6/2026; 15 16 17 18 19 22 23
    assert (running.rule, running.unit, running.due_on) == ("unit-reports-inspection", OTHER, date(2026, 6, 23))


def test_the_office_owes_them_for_the_city(ledger: Ledger) -> None:
    running = clock(ledger, an_ended(ledger))

    assert (running.rule, running.unit, running.due_on) == ("office-reports-inspection", None, date(2026, 6, 23))


@pytest.mark.parametrize(
    ("by", "send"), [(OTHER, conclude.copy), (None, conclude.notify)], ids=["16.1 copy", "16.2 notice"]
)
def test_only_both_acts_meet_the_clock_on_the_later_day(
    ledger: Ledger, by: int | None, send: Callable[..., object]
) -> None:
    number = an_ended(ledger, by=by)

    conclude.report(ledger, number, REPORT, evaluation="Khá")
    half = clock(ledger, number).outcome
    send(ledger, number, on=date(2026, 6, 22))

    assert half is Outcome.OPEN
    assert (clock(ledger, number).outcome, clock(ledger, number).met_on) == (Outcome.MET, date(2026, 6, 22))


def test_the_acts_may_be_entered_the_other_way_round(ledger: Ledger) -> None:
    number = an_ended(ledger)

    conclude.notify(ledger, number, on=date(2026, 6, 22))
    half = clock(ledger, number).outcome
    conclude.report(ledger, number, REPORT, evaluation="Khá")

    assert half is Outcome.OPEN
    assert clock(ledger, number).met_on == date(2026, 6, 22)


@pytest.mark.parametrize(
    ("by", "send"), [(OTHER, conclude.copy), (None, conclude.notify)], ids=["16.1 copy", "16.2 notice"]
)
@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)])
def test_a_report_dated_before_the_end_is_met_in_whichever_order_it_is_typed(
    ledger: Ledger, by: int | None, send: Callable[..., object], order: tuple[int, int, int]
) -> None:
    number = a_decided(ledger, by=by)
    acts: tuple[Callable[[], object], ...] = (
        lambda: conclude.end(ledger, number, on=FRIDAY),
        lambda: conclude.report(ledger, number, Paper("3/BC-ĐKT", date(2026, 6, 10)), evaluation="Khá"),
        lambda: send(ledger, number, on=date(2026, 6, 11)),
    )

    for act in order:
        acts[act]()

    met = clock(ledger, number)
    assert (met.outcome, met.met_on, met.started_on) == (Outcome.MET, date(2026, 6, 11), FRIDAY)
    assert overdue(ledger.connection, date(2026, 7, 1)) == []
    assert [overdue(ledger.connection, FRIDAY + timedelta(n), Scope(then=True)) for n in range(30)] == [[]] * 30
    assert rebuild(ledger.connection, write=False).differences == ()


def test_one_act_alone_leaves_the_inspection_overdue_with_its_title(ledger: Ledger) -> None:
    number = an_ended(ledger, by=OTHER)
    conclude.report(ledger, number, REPORT, evaluation="Khá")

    on_time = overdue(ledger.connection, date(2026, 6, 23))
    (late,) = overdue(ledger.connection, date(2026, 6, 24))
    conclude.copy(ledger, number, paper=Paper("4/CV", date(2026, 6, 25)))

    assert on_time == []
    assert (late.content, late.rule, late.working_days_late) == (
        "Kiểm tra Thanh tra thành phố (QĐ 12/QĐ-UBND)",
        "unit-reports-inspection",
        1,
    )
    assert overdue(ledger.connection, date(2026, 6, 26)) == []


@pytest.mark.parametrize(
    ("by", "act", "error"),
    [
        (None, lambda ledger, n: conclude.copy(ledger, n), CityCopies),
        (OTHER, lambda ledger, n: conclude.notify(ledger, n), UnitNotifies),
        (None, lambda ledger, n: conclude.end(ledger, n), StageForbids),
        (None, lambda ledger, n: conduct.invite(ledger, n, ["A"]), StageForbids),
        (None, lambda ledger, n: conduct.request(ledger, n, INSPECTORATE, "Báo cáo"), StageForbids),
        (None, lambda ledger, n: conclude.report(ledger, n, REPORT, evaluation=" "), NoEvaluation),
        (
            None,
            lambda ledger, n: conclude.report(ledger, n, Paper("3/BC", date(2026, 6, 5)), evaluation="K"),
            TooEarly,
        ),
        (None, lambda ledger, n: conclude.report(ledger, n, REPORT, evaluation="K", on=MONDAY), TooEarly),
        (None, lambda ledger, n: conclude.notify(ledger, n, on=date(2026, 6, 5)), TooEarly),
        (None, lambda ledger, n: conclude.notify(ledger, n, on=date(2026, 11, 24)), FutureDay),
    ],
)
def test_what_article_16_does_not_allow_is_refused(
    settings: Settings,
    refused: Refused,
    by: int | None,
    act: Callable[[Ledger, int], object],
    error: type[TrackerError],
) -> None:
    with writing(settings) as ledger:
        number = an_ended(ledger, by=by)

    refused(error, lambda ledger: act(ledger, number))


def test_neither_act_is_recorded_twice_or_before_the_decision(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        running, done = a_plan(ledger, number="6/KH-UBND"), an_ended(ledger)
        conclude.report(ledger, done, REPORT, evaluation="Khá")
        conclude.notify(ledger, done, on=REPORT.issued_on)

    refused(StageForbids, lambda ledger: conclude.report(ledger, running, REPORT, evaluation="Khá"))
    refused(StageForbids, lambda ledger: conclude.notify(ledger, running))
    refused(StageForbids, lambda ledger: conclude.report(ledger, done, REPORT, evaluation="Khá"))
    refused(StageForbids, lambda ledger: conclude.notify(ledger, done))


def test_a_secret_task_leaves_no_words_in_the_report(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        task = a_secret_task(ledger)
        number = begin.order(ledger, task, Paper("9/UBND-TH", date(2026, 6, 9))).event.subject_id
        conclude.end(ledger, number, on=FRIDAY)

    refused(SecretTakesNoText, lambda ledger: conclude.report(ledger, number, REPORT, evaluation="Khá"))
    with writing(settings) as ledger:
        conclude.report(ledger, number, REPORT, evaluation=None)


def an_old_task(ledger: Ledger, due: str = "30/9/2025") -> int:
    """Return a task of Friday 05/9/2025; six months after Tuesday 30/9/2025 are Monday 30/3/2026."""
    return a_task(ledger, due, directive=a_directive(ledger, issued_on=date(2025, 9, 5)))


def test_the_citys_report_answers_the_six_months_of_the_tasks_it_covered(ledger: Ledger) -> None:
    covered, other = an_old_task(ledger), an_old_task(ledger)
    number = an_ended(ledger, tasks=(covered,))

    before = duty(ledger, covered, "six-months-without-result").outcome
    conclude.report(ledger, number, REPORT, evaluation="Khá")

    answered = duty(ledger, covered, "six-months-without-result")
    assert before is Outcome.OPEN
    assert (answered.outcome, answered.met_on) == (Outcome.MET, REPORT.issued_on)
    assert duty(ledger, other, "six-months-without-result").outcome is Outcome.OPEN
    assert duty(ledger, covered).outcome is Outcome.OPEN  # the unit still owes its result


def test_a_finding_about_a_task_covers_it_too(ledger: Ledger) -> None:
    task = an_old_task(ledger)
    number = an_ended(ledger)

    find.find(ledger, number, find.Finding(result=Result.DONE, task=task))
    conclude.report(ledger, number, REPORT, evaluation="Khá")

    assert duty(ledger, task, "six-months-without-result").outcome is Outcome.MET


def test_six_months_that_still_run_are_left_alone(ledger: Ledger) -> None:
    task = an_old_task(ledger, "31/12/2025")  # + 6 months = 30/6/2026
    number = an_ended(ledger, tasks=(task,))

    conclude.report(ledger, number, REPORT, evaluation="Khá")

    assert duty(ledger, task, "six-months-without-result").outcome is Outcome.OPEN


def test_a_task_that_was_confirmed_needs_no_review(ledger: Ledger) -> None:
    task = a_task(ledger, "30/9/2025", directive=a_directive(ledger, issued_on=date(2025, 9, 5)), written=False)
    report.report_done(ledger, task, on=date(2026, 5, 4))
    report.confirm(ledger, task, on=date(2026, 5, 5))
    number = an_ended(ledger, tasks=(task,))

    conclude.report(ledger, number, REPORT, evaluation="Khá")

    assert duty(ledger, task, "six-months-without-result").met_on == date(2026, 5, 4)


def test_a_department_that_inspects_does_not_act_for_the_office(ledger: Ledger) -> None:
    task = an_old_task(ledger)
    number = an_ended(ledger, by=OTHER, tasks=(task,))

    conclude.report(ledger, number, REPORT, evaluation="Khá")

    assert duty(ledger, task, "six-months-without-result").outcome is Outcome.OPEN


def test_an_inspection_that_ended_before_the_regulation_is_not_judged(ledger: Ledger) -> None:
    old = begin.Decision(
        paper=Paper("1/QĐ-UBND", date(2025, 8, 4)),
        legal_basis="A",
        scope="B",
        contents="C",
        begins_on=date(2025, 8, 5),
        until_on=date(2025, 8, 6),
        head="D",
        members=("E",),
    )
    basis = begin.Basis((INSPECTORATE,), Ground.SIGNS)
    number = begin.decide_at_once(ledger, basis, old).event.subject_id

    conclude.end(ledger, number, on=date(2025, 8, 8))

    assert ledger.clocks(Subject.INSPECTION, number) == []


def test_a_notice_that_names_no_unit_in_an_older_ledger_was_to_all(ledger: Ledger) -> None:
    number = a_plan(ledger, units=(INSPECTORATE, OTHER))
    begin.decide(ledger, number, DECISION)
    conclude.end(ledger, number, on=FRIDAY)
    conclude.report(ledger, number, REPORT, evaluation="Khá")

    ledger.record(Happened.INSPECTION_NOTIFIED, Subject.INSPECTION, number, on=date(2026, 6, 18))

    assert (clock(ledger, number).outcome, clock(ledger, number).met_on) == (Outcome.MET, date(2026, 6, 18))
    assert notices.given(ledger.kept(Subject.INSPECTION, number)) == dict.fromkeys((INSPECTORATE, OTHER), "2026-06-18")
    assert notices.lacking(ledger.kept(Subject.INSPECTION, number)) == []
    assert rebuild(ledger.connection, write=False).differences == ()
