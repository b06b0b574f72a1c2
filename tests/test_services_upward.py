from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desk import DIRECTION, FRIDAY, MONDAY, WEDNESDAY, a_directive, a_task, duties, duty
from tracker.checks import doctor
from tracker.errors import TrackerError
from tracker.law.kinds import Mismatch
from tracker.law.lifecycle import MoveForbidden
from tracker.law.sources import NewDirective
from tracker.law.vocabulary import Issuer, Outcome, Secrecy, Status
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries.lookup import find_directive
from tracker.queries.task.upward import upward
from tracker.services.directive.add import add_directive
from tracker.services.papers import FutureDay, Paper, TooEarly
from tracker.services.task.direct import reopen, stop
from tracker.services.task.refer import refer
from tracker.services.task.report import SecretTakesNoText, confirm, file_report
from tracker.services.task.sendup import NotFromAbove, OfficerMissing, ReportWaits, SentUpAlready, send_up
from tracker.services.task.whichperiod import NotRecurring
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

UP = "office-sends-result-up"
REPORT = Paper("30/BC-UBND", WEDNESDAY)


def central(ledger: Ledger, due: str = "30/6/2026") -> int:
    """Enter a task of the Prime Minister of Friday 05/6/2026."""
    return a_task(ledger, due, directive=a_directive(ledger, issuer=Issuer.PM))


def confirmed(ledger: Ledger, number: int) -> int:
    """Report on Monday 08/6/2026 and confirm on Tuesday 09/6/2026."""
    file_report(ledger, number, Paper("1/BC", MONDAY), filed_on=MONDAY)
    confirm(ledger, number, on=date(2026, 6, 9))
    return number


def sent(ledger: Ledger, number: int, paper: Paper = REPORT) -> None:
    send_up(ledger, number, paper, officer="Trần Thị B", entered_on=paper.issued_on)


def carried_out(ledger: Ledger, number: int) -> int:
    """Let the city carry out the directive of a central task, with one task of its own."""
    above = ledger.connection.execute(
        "SELECT i.directive_id FROM task t JOIN item i ON i.id = t.item_id WHERE t.id = ?", (number,)
    ).fetchone()[0]
    new = NewDirective(
        number="500/UBND-TH",
        issued_on=MONDAY,
        kind="Công văn",
        abstract="V/v thực hiện",
        signer="A",
        issuer=Issuer.CHAIRMAN,
        implements=above,
    )
    recorded = add_directive(ledger, new, on=MONDAY)
    return a_task(ledger, directive=find_directive(ledger.connection, f"#{recorded.id}"))


def test_a_confirmed_result_from_above_is_owed_upward_and_never_late(ledger: Ledger) -> None:
    number = confirmed(ledger, central(ledger))

    owed = duty(ledger, number, UP)
    assert (owed.outcome, owed.due_on, owed.started_on) == (Outcome.OPEN, None, date(2026, 6, 9))


def test_a_result_of_the_city_is_owed_to_nobody_above(ledger: Ledger) -> None:
    assert duties(ledger, confirmed(ledger, a_task(ledger)), UP) == []


def test_sending_a_result_up_ends_what_the_office_owed(ledger: Ledger) -> None:
    number = confirmed(ledger, central(ledger))

    sent(ledger, number)

    owed = duty(ledger, number, UP)
    assert (owed.outcome, owed.met_on, ledger.standing(number).status) == (Outcome.MET, WEDNESDAY, Status.DONE)


@pytest.mark.parametrize("is_reported", [False, True])
def test_the_report_upward_closes_a_task_that_was_not_confirmed(ledger: Ledger, *, is_reported: bool) -> None:
    number = central(ledger)
    if is_reported:
        file_report(ledger, number, Paper("1/BC", MONDAY), filed_on=MONDAY)

    sent(ledger, number)

    own = duty(ledger, number)
    # the city's own paper says nothing of the unit
    assert (own.outcome, own.met_on, own.accepted_on) == (Outcome.MET, MONDAY if is_reported else None, WEDNESDAY)
    assert duty(ledger, number, "six-months-without-result").outcome is Outcome.MET
    assert ledger.standing(number).status is Status.DONE


def test_a_period_is_sent_up_and_the_task_goes_on(ledger: Ledger) -> None:
    number = central(ledger, "trước ngày 18 hằng tháng")

    sent(ledger, number)

    met = [clock.period for clock in duties(ledger, number) if clock.outcome is Outcome.MET]
    assert (met, ledger.standing(number).status) == (["2026-06"], Status.IN_PROGRESS)


def test_a_confirmed_period_is_sent_up_and_no_other_is_closed(ledger: Ledger) -> None:
    number = confirmed(ledger, central(ledger, "trước ngày 18 hằng tháng"))

    sent(ledger, number)

    assert duty(ledger, number, UP).outcome is Outcome.MET
    assert [clock.period for clock in duties(ledger, number) if clock.outcome is Outcome.MET] == ["2026-06"]


def test_a_task_that_was_taken_up_again_is_sent_up_again(ledger: Ledger) -> None:
    number = confirmed(ledger, central(ledger))
    sent(ledger, number)
    reopen(ledger, number, reason="bổ sung", on=date(2026, 6, 12))

    sent(ledger, number, Paper("44/BC-UBND", date(2026, 6, 15)))

    assert ledger.standing(number).status is Status.DONE


def test_what_stands_above_is_told_from_the_directive_that_carries_it_out_to_the_report(ledger: Ledger) -> None:
    def states() -> list[str]:
        return [row.state for row in upward(ledger.connection)]

    number = central(ledger)
    assert states() == ["no-directive"]

    below = carried_out(ledger, number)
    assert states() == ["under-way"]

    confirmed(ledger, below)
    assert states() == ["to-send"]

    sent(ledger, number)
    (row,) = upward(ledger.connection)
    assert (row.state, row.document, row.officer, row.entered_on) == (
        "sent",
        "30/BC-UBND",
        "Trần Thị B",
        "2026-06-10",
    )
    reopen(ledger, number, reason="bổ sung", on=date(2026, 6, 12))
    assert states() == ["to-send"]


def test_a_directive_from_above_without_tasks_is_told_and_a_stopped_task_is_not(ledger: Ledger) -> None:
    a_directive(ledger, issuer=Issuer.GOVERNMENT)
    a_directive(ledger)
    stop(ledger, central(ledger), direction=DIRECTION, reason="x", on=WEDNESDAY)

    (row,) = upward(ledger.connection)

    assert (row.task, row.state) == (None, "no-directive")


def test_results_sent_up_are_found_again_from_the_journal(settings: Settings) -> None:
    with writing(settings) as ledger:
        sent(ledger, confirmed(ledger, central(ledger)))
        sent(ledger, central(ledger))
        sent(ledger, confirmed(ledger, central(ledger, "trước ngày 18 hằng tháng")))
        # recorded after the confirmation, though issued before it
        sent(ledger, confirmed(ledger, central(ledger)), Paper("29/BC-UBND", MONDAY))

    with writing(settings) as ledger:
        assert rebuild(ledger.connection, write=False).differences == ()
        assert doctor(ledger.connection) == []


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda ledger, n: send_up(ledger, n, REPORT, officer="  "), OfficerMissing),
        (lambda ledger, n: send_up(ledger, n, Paper("1/BC", date(2026, 6, 4)), officer="B"), TooEarly),
        (lambda ledger, n: send_up(ledger, n, REPORT, officer="B", entered_on=MONDAY), TooEarly),
        (lambda ledger, n: send_up(ledger, n, Paper("1/BC", date(2026, 11, 24)), officer="B"), FutureDay),
        (lambda ledger, n: send_up(ledger, n, REPORT, officer="B", period="2026-06"), NotRecurring),
    ],
)
def test_a_report_upward_that_cannot_be_is_refused(
    settings: Settings, refused: Refused, act: Callable[[Ledger, int], object], error: type[TrackerError]
) -> None:
    with writing(settings) as ledger:
        number = central(ledger)

    refused(error, lambda ledger: act(ledger, number))


def test_a_task_of_the_city_is_not_sent_up(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)

    said = refused(NotFromAbove, lambda ledger: sent(ledger, number))

    assert "do thành phố giao" in said


def test_a_result_is_not_sent_up_twice_nor_before_its_report_nor_past_a_referral(
    settings: Settings, refused: Refused
) -> None:
    with writing(settings) as ledger:
        twice, early, asked, waits = central(ledger), central(ledger), central(ledger), central(ledger, "hằng quý")
        sent(ledger, twice)
        for number in (early, waits):
            file_report(ledger, number, Paper("1/BC", WEDNESDAY), filed_on=WEDNESDAY)
        refer(ledger, asked, Paper("2/BC", MONDAY), reason=Mismatch.OVERLAP)

    refused(SentUpAlready, lambda ledger: sent(ledger, twice))
    refused(TooEarly, lambda ledger: sent(ledger, early, Paper("9/BC", MONDAY)))
    refused(MoveForbidden, lambda ledger: sent(ledger, asked))
    refused(ReportWaits, lambda ledger: sent(ledger, waits))


def test_a_secret_result_is_sent_up_without_words(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger, issuer=Issuer.PM, secrecy=Secrecy.SECRET)
        number = a_task(ledger, directive=directive, content=None)

    refused(SecretTakesNoText, lambda ledger: send_up(ledger, number, REPORT, officer="B", note="bí mật"))
    with writing(settings) as ledger:
        sent(ledger, number)
        assert [row.content for row in upward(ledger.connection)] == [None]


@pytest.mark.parametrize("kind", ["Thông báo kết luận", "Công văn"])
def test_deputies_and_notices_of_conclusions_give_tasks_of_the_city(ledger: Ledger, kind: str) -> None:
    new = NewDirective(
        number="77/TB-UBND", issued_on=FRIDAY, kind=kind, abstract="Kết luận", signer="A", issuer=Issuer.DEPUTY
    )
    recorded = add_directive(ledger, new, on=FRIDAY)

    (clock,) = recorded.recorded[0].clocks
    # Friday 05/6 → Monday 08/6
    assert (clock.rule, clock.article, clock.due_on) == ("office-enters-task", "6.2.a", MONDAY)
    level = ledger.connection.execute("SELECT level FROM directive WHERE id = ?", (recorded.id,)).fetchone()[0]
    assert level == "city"
