"""The start of the six months is the Office's choice (Art. 8.1.e); changing it unsays nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desk import DIRECTION, MONDAY, WEDNESDAY, a_directive, a_task, duties, duty
from tracker.checks import doctor
from tracker.clocks.parts import Clock
from tracker.days.phrases import read
from tracker.errors import TrackerError
from tracker.law.vocabulary import Outcome, Subject
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries.task.unresolved import unresolved
from tracker.services.choose import ChoiceWithoutReason, ChosenAlready, NoSuchSetting, NotAChoice, choose
from tracker.services.papers import FutureDay, Paper, TooEarly
from tracker.services.task.direct import extend, reassign, reopen, stop
from tracker.services.task.report import confirm, explain_delay, file_report, send_back
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

SIX = "six-months-without-result"
CHOSEN = date(2026, 6, 12)


def from_assignment(ledger: Ledger) -> int:
    """Choose to count from the assignment, and return how many clocks moved."""
    return len(choose(ledger, "six-months-from", "assignment", reason="12/TB-VP", on=CHOSEN).moved)


def from_deadline(ledger: Ledger) -> int:
    """Choose to count from the deadline again, and return how many clocks moved."""
    return len(choose(ledger, "six-months-from", "deadline", reason="15/TB-VP").moved)


def six(ledger: Ledger, number: int) -> Clock:
    return duty(ledger, number, SIX)


def is_sound(ledger: Ledger) -> None:
    """See that the journal alone gives every row again."""
    assert rebuild(ledger.connection, write=False).differences == ()
    assert doctor(ledger.connection) == []


def test_a_choice_counts_open_clocks_from_the_assignment_and_back(ledger: Ledger) -> None:
    number = a_task(ledger)  # of Friday 05/6/2026, due on Tuesday 30/6/2026
    assert six(ledger, number).due_on == date(2026, 12, 30)

    assert from_assignment(ledger) == 1
    # 05/12/2026 is a Saturday
    assert (six(ledger, number).due_on, six(ledger, number).opened_on) == (date(2026, 12, 7), CHOSEN)

    assert from_deadline(ledger) == 1
    assert six(ledger, number).due_on == date(2026, 12, 30)
    assert [clock.outcome for clock in duties(ledger, number, SIX)] == [
        Outcome.RECOUNTED,
        Outcome.RECOUNTED,
        Outcome.OPEN,
    ]
    assert [clock.outcome for clock in duties(ledger, number)] == [Outcome.OPEN]  # the unit's own deadline stays
    is_sound(ledger)


def test_tasks_entered_after_the_choice_count_as_if_they_had_been_recounted(ledger: Ledger) -> None:
    before = a_task(ledger)
    from_assignment(ledger)

    after = a_task(ledger)

    assert six(ledger, before).term == six(ledger, after).term
    assert six(ledger, before).due_on == six(ledger, after).due_on


def test_an_extended_task_counts_from_its_assignment_all_the_same(ledger: Ledger) -> None:
    early, late = a_task(ledger), a_task(ledger)
    extend(ledger, early, read("31/7/2026"), DIRECTION)
    from_assignment(ledger)
    extend(ledger, late, read("31/7/2026"), Paper("120/CT-UBND", CHOSEN))

    assert six(ledger, early).due_on == six(ledger, late).due_on == date(2026, 12, 7)

    from_deadline(ledger)
    # 31/01/2027 is a Sunday
    assert six(ledger, early).due_on == six(ledger, late).due_on == date(2027, 2, 1)
    is_sound(ledger)


def test_a_new_lead_counts_from_the_day_it_was_given_the_task(ledger: Ledger) -> None:
    early, passed, late = a_task(ledger), a_task(ledger, "9/6/2026"), a_task(ledger)
    reassign(ledger, early, 3, DIRECTION, unit_name="Sở Nội vụ")
    reassign(ledger, passed, 3, DIRECTION, unit_name="Sở Nội vụ")
    from_assignment(ledger)
    reassign(ledger, late, 3, Paper("120/CT-UBND", CHOSEN), unit_name="Sở Nội vụ")

    # Wednesday 10/6 → Thursday 10/12; Friday 12/6 → Saturday 12/12 → Monday 14/12
    assert six(ledger, early).due_on == six(ledger, passed).due_on == date(2026, 12, 10)
    assert six(ledger, late).due_on == date(2026, 12, 14)

    from_deadline(ledger)
    assert six(ledger, early).due_on == six(ledger, late).due_on == date(2026, 12, 30)
    assert six(ledger, passed).due_on == date(2026, 12, 10)  # its deadline had passed and binds nobody
    is_sound(ledger)


def test_an_extension_after_a_change_of_lead_does_not_go_back_to_the_first_unit(ledger: Ledger) -> None:
    number = a_task(ledger, "9/6/2026")
    reassign(ledger, number, 3, DIRECTION, unit_name="Sở Nội vụ")
    from_assignment(ledger)

    extend(ledger, number, read("31/7/2026"), Paper("120/CT-UBND", CHOSEN))

    assert six(ledger, number).due_on == date(2026, 12, 10)
    from_deadline(ledger)
    assert six(ledger, number).due_on == date(2027, 2, 1)
    is_sound(ledger)


def test_each_period_counts_from_its_own_opening(ledger: Ledger) -> None:
    number = a_task(ledger, "trước ngày 18 hằng tháng")

    def days() -> dict[str | None, date | None]:
        return {each.period: each.due_on for each in duties(ledger, number, SIX) if each.outcome is Outcome.OPEN}

    before = days()
    # before 18/6 is Wednesday 17/6; 17/12/2026 is a Thursday
    assert before["2026-06"] == date(2026, 12, 17)

    assert from_assignment(ledger) == len(before)
    opened = {each.period: each.started_on for each in duties(ledger, number, SIX)}
    assert opened["2026-06"] == date(2026, 6, 5)
    assert days()["2026-06"] == date(2026, 12, 7)

    from_deadline(ledger)
    assert days() == before
    is_sound(ledger)


def test_a_period_that_had_passed_ends_with_the_old_lead_whatever_is_chosen(ledger: Ledger) -> None:
    number = a_task(ledger, "trước ngày 18 hằng tháng")

    reassign(ledger, number, 3, Paper("120/CT-UBND", date(2026, 6, 22)), unit_name="Sở Nội vụ")

    def june() -> list[Outcome]:
        return [each.outcome for each in duties(ledger, number, SIX) if each.period == "2026-06"]

    assert june() == [Outcome.STOPPED]
    from_assignment(ledger)
    from_deadline(ledger)
    assert june() == [Outcome.STOPPED]
    is_sound(ledger)


def test_a_reason_given_stays_given_whatever_is_chosen(ledger: Ledger) -> None:
    number = a_task(ledger)
    explain_delay(ledger, number, Paper("12/BC-STC", MONDAY), reason="chờ ý kiến")

    assert from_assignment(ledger) == 0

    (only,) = duties(ledger, number, SIX)
    assert (only.outcome, only.met_on, only.due_on) == (Outcome.MET, MONDAY, date(2026, 12, 30))


def test_a_task_from_before_the_regulation_is_judged_by_what_is_chosen(ledger: Ledger) -> None:
    # given on Monday 11/8/2025, before 04/9/2025, and due on Tuesday 30/9/2025
    directive = a_directive(ledger, issued_on=date(2025, 8, 11))
    number = a_task(ledger, "30/9/2025", directive=directive)
    assert six(ledger, number).due_on == date(2026, 3, 30)

    from_assignment(ledger)
    # nothing counts from before 04/9/2025: 04/3/2026, a Wednesday
    assert six(ledger, number).due_on == date(2026, 3, 4)

    from_deadline(ledger)
    assert six(ledger, number).due_on == date(2026, 3, 30)
    is_sound(ledger)


def test_an_undated_task_counts_the_same_either_way(ledger: Ledger) -> None:
    number = a_task(ledger, "khẩn trương")
    before = six(ledger, number)

    assert from_assignment(ledger) == 0
    assert six(ledger, number) == before


def test_what_waits_for_the_office_takes_up_the_choice_when_it_is_sent_back(ledger: Ledger) -> None:
    number, stopped, confirmed = a_task(ledger), a_task(ledger), a_task(ledger)
    for each in (number, confirmed):
        file_report(ledger, each, Paper("1/BC", MONDAY), filed_on=MONDAY)
    confirm(ledger, confirmed, on=WEDNESDAY)
    stop(ledger, stopped, direction=DIRECTION, reason="x", on=WEDNESDAY)

    assert from_assignment(ledger) == 0
    send_back(ledger, number, reason="thiếu số liệu", on=CHOSEN)
    reopen(ledger, stopped, reason="có chỉ đạo", on=CHOSEN)
    reopen(ledger, confirmed, reason="nhầm", on=CHOSEN)

    # of Friday 05/6, less what was not the unit's: one working day had passed on Monday 08/6, three on Wednesday 10/6;
    # back on Friday 12/6, that is Thursday 11/6 and Tuesday 09/6, and six months
    days = [six(ledger, each).due_on for each in (number, stopped, confirmed)]
    assert days == [date(2026, 12, 11), date(2026, 12, 9), date(2026, 12, 11)]
    from_deadline(ledger)
    # of Tuesday 30/6: sixteen working days were left on 08/6, fourteen on 10/6; from 12/6 they end on Monday 06/7 and
    # Thursday 02/7; six months later is Wednesday 06/01/2027, and Saturday 02/01/2027, Monday 04
    days = [six(ledger, each).due_on for each in (number, stopped, confirmed)]
    assert days == [date(2027, 1, 6), date(2027, 1, 4), date(2027, 1, 6)]
    is_sound(ledger)


def test_another_choice_moves_no_clock(ledger: Ledger) -> None:
    a_task(ledger)
    reassign(ledger, a_task(ledger, "9/6/2026"), 3, DIRECTION, unit_name="Sở Nội vụ")
    a_task(ledger, "trước ngày 18 hằng tháng")
    a_task(ledger, "30/9/2025", directive=a_directive(ledger, issued_on=date(2025, 8, 11)))

    assert choose(ledger, "own-reports", "allowed", reason="đơn vị nhỏ").moved == []
    assert ledger.choices == {"own-reports": "allowed"}


def test_what_was_unresolved_on_a_day_stays_so_after_the_choice(ledger: Ledger) -> None:
    # Friday 09/01/2026: due on Friday 30/01, six months on Thursday 30/7; from the assignment Thursday 09/7
    number = a_task(ledger, "30/01/2026", directive=a_directive(ledger, issued_on=date(2026, 1, 9)))
    july, august = date(2026, 7, 20), date(2026, 8, 3)

    def told(day: date) -> list[tuple[int, str]]:
        return [(row.task, row.counted_from) for row in unresolved(ledger.connection, day)]

    assert (told(july), told(august)) == ([], [(number, "2026-01-30")])

    choose(ledger, "six-months-from", "assignment", reason="12/TB-VP", on=date(2026, 9, 1))

    assert (told(july), told(august)) == ([], [(number, "2026-01-30")])
    assert told(ledger.today) == [(number, "2026-01-09")]


def test_a_choice_is_kept_with_its_reason(ledger: Ledger) -> None:
    from_assignment(ledger)

    said = ledger.connection.execute("SELECT payload FROM event ORDER BY id DESC LIMIT 1").fetchone()[0]
    assert '"reason":"12/TB-VP"' in said
    assert '"old":"deadline"' in said
    assert ledger.choices == {"six-months-from": "assignment"}
    assert ledger.clocks(Subject.LEDGER, 0) == []


@pytest.mark.parametrize(
    ("name", "value", "reason", "on", "error"),
    [
        ("six-months", "assignment", "x", None, NoSuchSetting),
        ("six-months-from", "named-day", "x", None, NotAChoice),
        ("six-months-from", "", "x", None, NotAChoice),
        ("six-months-from", "deadline", "x", None, ChosenAlready),
        ("six-months-from", "assignment", "  ", None, ChoiceWithoutReason),
        ("six-months-from", "assignment", "x", date(2026, 11, 24), FutureDay),
        ("own-reports", "assignment", "x", None, NotAChoice),
    ],
)
def test_what_cannot_be_chosen_is_refused(
    refused: Refused, name: str, value: str, reason: str, on: date | None, error: type[TrackerError]
) -> None:
    refused(error, lambda ledger: choose(ledger, name, value, reason=reason, on=on))


def test_a_choice_is_not_dated_before_the_one_it_replaces(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        from_assignment(ledger)

    refused(TooEarly, lambda ledger: choose(ledger, "six-months-from", "deadline", reason="x", on=WEDNESDAY))
