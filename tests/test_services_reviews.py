from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desk import a_directive, a_task, duties, duty
from tracker.checks import doctor
from tracker.days.phrases import read
from tracker.errors import TrackerError
from tracker.law.kinds import Review
from tracker.law.lifecycle import MoveForbidden
from tracker.law.vocabulary import Outcome, Status
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries.task.unresolved import unresolved
from tracker.services.papers import FutureDay, Paper
from tracker.services.task.direct import extend
from tracker.services.task.report import explain_delay, file_report
from tracker.services.task.review import NothingToReview, NotPastSixMonths, lapsed, propose_review
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

SIX = "six-months-without-result"
PROPOSAL = Paper("45/TTr-VP", date(2026, 8, 3))


def past(ledger: Ledger, due: str = "30/01/2026") -> int:
    """Enter a task of Friday 09/01/2026, due on Friday 30/01/2026: six months end on Thursday 30/7/2026."""
    return a_task(ledger, due, directive=a_directive(ledger, issued_on=date(2026, 1, 9)))


def test_a_proposal_answers_the_trigger_and_leaves_the_deadline(ledger: Ledger) -> None:
    number = past(ledger)

    propose_review(ledger, number, PROPOSAL)

    six = duty(ledger, number, SIX)
    assert (six.outcome, six.met_on, six.accepted_on) == (Outcome.MET, date(2026, 8, 3), None)
    assert (duty(ledger, number).outcome, ledger.standing(number).status) == (Outcome.OPEN, Status.ASSIGNED)


def test_a_task_stays_unresolved_and_is_said_to_be_proposed_from_that_day(ledger: Ledger) -> None:
    number = past(ledger)
    propose_review(ledger, number, PROPOSAL, by=Review.INSPECTION)

    (before,) = unresolved(ledger.connection, date(2026, 7, 31))
    (after,) = unresolved(ledger.connection, ledger.today)

    assert (before.proposed_on, before.explained_on) == (None, None)
    assert (after.task, after.proposed_on, after.proposal, after.review) == (
        number,
        "2026-08-03",
        "45/TTr-VP",
        "inspection",
    )
    assert after.explained_on is None


def test_a_new_deadline_after_a_proposal_has_six_months_of_its_own(ledger: Ledger) -> None:
    number = past(ledger)
    propose_review(ledger, number, PROPOSAL)

    extend(ledger, number, read("28/8/2026"), Paper("99/CT-UBND", date(2026, 8, 10)))

    # 28/8/2026 + 6 months = 28/02/2027, a Sunday
    assert duty(ledger, number, SIX).due_on == date(2027, 3, 1)
    assert unresolved(ledger.connection, ledger.today) == []


def test_a_recurring_task_is_proposed_for_the_period_that_is_past_the_longest(ledger: Ledger) -> None:
    number = past(ledger, "trước ngày 18 hằng tháng")
    first, *_ = lapsed(ledger, number, ledger.today)

    recorded = propose_review(ledger, number, Paper("45/TTr-VP", ledger.today))

    # before 18/01 is Saturday 17/01 → Monday 19/01; + 6 months is Sunday 19/7 → Monday 20/7/2026
    assert (first.period, first.due_on) == ("2026-01", date(2026, 7, 20))
    assert recorded.event.facts["period"] == "2026-01"
    assert [each.period for each in duties(ledger, number, SIX) if each.outcome is Outcome.MET] == ["2026-01"]


def test_a_proposal_is_found_again_from_the_journal(settings: Settings) -> None:
    with writing(settings) as ledger:
        propose_review(ledger, past(ledger), PROPOSAL)
        propose_review(ledger, past(ledger, "trước ngày 18 hằng tháng"), PROPOSAL, by=Review.INSPECTION, note="đã xem")

    with writing(settings) as ledger:
        assert rebuild(ledger.connection, write=False).differences == ()
        assert doctor(ledger.connection) == []


def test_a_task_is_not_proposed_on_the_last_day_of_its_six_months(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = past(ledger)

    said = refused(
        NotPastSixMonths, lambda ledger: propose_review(ledger, number, Paper("45/TTr-VP", date(2026, 7, 30)))
    )

    assert "chưa quá 06 tháng tính đến ngày 30/07/2026 (mốc 30/07/2026)" in said
    with writing(settings) as ledger:
        propose_review(ledger, number, Paper("45/TTr-VP", date(2026, 7, 31)))


def test_a_unit_that_gave_its_reason_is_not_proposed(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = past(ledger)
        explain_delay(ledger, number, Paper("12/BC-STC", date(2026, 7, 20)), reason="chờ ý kiến")

    refused(NothingToReview, lambda ledger: propose_review(ledger, number, PROPOSAL))


def test_a_review_is_not_proposed_twice(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = past(ledger)
        propose_review(ledger, number, PROPOSAL)

    refused(NothingToReview, lambda ledger: propose_review(ledger, number, PROPOSAL))


def test_a_reported_task_is_not_proposed(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = past(ledger)
        file_report(ledger, number, Paper("1/BC", date(2026, 8, 1)))

    refused(MoveForbidden, lambda ledger: propose_review(ledger, number, PROPOSAL))


def test_the_six_months_of_an_older_deadline_count_from_the_day_of_the_regulation(ledger: Ledger) -> None:
    number = a_task(ledger, "29/8/2025", directive=a_directive(ledger, issued_on=date(2025, 8, 11)))

    # 04/9/2025 + 6 months = 04/3/2026
    assert [clock.due_on for clock in lapsed(ledger, number, date(2026, 3, 5))] == [date(2026, 3, 4)]
    assert lapsed(ledger, number, date(2026, 3, 4)) == []


@pytest.mark.parametrize("day", [date(2026, 11, 24), date(2027, 1, 4)])
def test_a_proposal_to_come_is_refused(settings: Settings, refused: Refused, day: date) -> None:
    with writing(settings) as ledger:
        number = past(ledger)

    refused(FutureDay, lambda ledger: propose_review(ledger, number, Paper("45/TTr-VP", day)))
