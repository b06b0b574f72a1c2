"""The model of the law against days counted by hand: a directive of Monday 09/3/2026, and whose time each day is."""

from __future__ import annotations

from datetime import date, timedelta

from lawmodel import (
    Act,
    Assigned,
    Before,
    Confirmed,
    Deadline,
    Decided,
    DoneReported,
    Explained,
    Extended,
    Lapsed,
    Law,
    Monthly,
    On,
    Overdue,
    Reassigned,
    ReceiptCorrected,
    Received,
    Referred,
    Reopened,
    Reported,
    Returned,
    SentUp,
    Stopped,
    Term,
)

FINANCE, CONSTRUCTION = 2, 3

OFF = {
    *(date(2025, 9, 1), date(2025, 9, 2), date(2026, 1, 1), date(2026, 1, 2)),
    *(date(2026, 2, day) for day in range(16, 21)),
    *(date(2026, 4, 27), date(2026, 4, 30), date(2026, 5, 1)),
    *(date(2026, 8, 31), date(2026, 9, 1), date(2026, 9, 2)),
}
WORKED = {date(2026, 1, 10), date(2026, 8, 22)}


def works(day: date) -> bool:
    """Tell whether a day from September 2025 to October 2026 is worked."""
    return day in WORKED or (day.weekday() < 5 and day not in OFF)


LAW = Law(works)


def on(day: int, month: int) -> date:
    """Return a day of 2026."""
    return date(2026, month, day)


def directive(deadline: Deadline) -> Assigned:
    """Return what the directive of Monday 09/3/2026 says."""
    return Assigned(on(9, 3), FINANCE, deadline)


P = directive(On(on(12, 3)))


def is_due(acts: list[Act], last: date, *, unit: int = FINANCE, period: str | None = None) -> bool:
    """See that nobody is late on a day, and one unit, with one thing, on the day after."""
    after = last + timedelta(days=1)
    late = [(row.unit, row.period, row.last_day) for row in LAW.overdue(acts, after)]
    return LAW.overdue(acts, last) == [] and late == [(unit, period, last)]


def is_free(acts: list[Act], *days: date) -> bool:
    """See that nobody is late on these days."""
    return all(LAW.overdue(acts, day) == [] for day in days)


def test_a_day_is_late_from_the_day_after() -> None:
    assert is_due([P], on(12, 3))
    assert LAW.overdue([P], on(14, 3)) == [Overdue(FINANCE, None, on(12, 3), 1)]  # Friday counts, Saturday does not
    assert is_due([directive(On(on(14, 3)))], on(16, 3))  # a Saturday → Monday


def test_before_a_day_that_follows_a_day_off_ends_with_that_day() -> None:
    september = Assigned(on(1, 9), FINANCE, Before(on(5, 10)))
    assert is_due([september], on(5, 10))  # 04/10 is a Sunday → Monday 05/10
    assert is_due([directive(Before(on(12, 3)))], on(11, 3))


def test_a_term_counts_from_its_own_start() -> None:
    assert is_due([directive(Term(5, "wd"))], on(16, 3))  # 10 11 12 13, 16
    assert is_due([directive(Term(5, "wd")), Received(on(11, 3))], on(18, 3))  # 12 13, 16 17 18
    assert is_due([directive(Term(5, "wd", "issued")), Received(on(11, 3))], on(16, 3))
    assert is_due([directive(Term(20, "d"))], on(30, 3))  # 29/3 is a Sunday
    assert is_due([directive(Term(1, "m"))], on(9, 4))
    assert is_due([Assigned(date(2026, 1, 31), FINANCE, Term(1, "m"))], on(2, 3))  # no 31/02: 28/02, a Saturday


def test_since_the_receipt_nothing_runs_before_it() -> None:
    waiting = directive(Term(5, "wd", "received"))
    assert is_free([waiting], on(18, 3), on(30, 12))
    assert is_due([waiting, Received(on(16, 3))], on(23, 3))  # 17 18 19 20, 23


def test_a_receipt_that_was_corrected_was_always_so() -> None:
    acts = [directive(Term(5, "wd", "received")), Received(on(9, 3)), ReceiptCorrected(on(11, 3), on(10, 3))]
    assert is_due(acts, on(17, 3))  # 11 12 13, 16 17


def test_a_receipt_is_of_the_paper_that_had_come_by_then() -> None:
    waiting, received = directive(Term(5, "wd", "received")), Term(5, "wd", "received")
    typed_late: list[list[Act]] = [
        [waiting, Extended(on(12, 3), received), Received(on(11, 3))],  # the directive's, typed after the extension
        [waiting, Received(on(11, 3)), Extended(on(10, 3), received)],  # the directive's still: the other came later
        [waiting, Received(on(12, 3)), Reassigned(on(11, 3), CONSTRUCTION)],  # of a unit that was lead no more
    ]
    for acts in typed_late:
        assert is_free(acts, on(19, 3), on(30, 12))
    dated = directive(On(on(30, 3)))
    # received on 10/3, referred on 13/3: too late to stop the clock
    referred = [dated, Extended(on(12, 3), On(on(27, 3))), Received(on(10, 3)), Referred(on(13, 3))]
    assert LAW.overdue([*referred, Decided(on(30, 3))], on(30, 3)) == [Overdue(FINANCE, None, on(27, 3), 1)]
    # no receipt of the new lead's own: 23–27 and 30/3 were left, 3 and 6–10/4
    moved = [dated, Received(on(12, 3)), Reassigned(on(11, 3), CONSTRUCTION), Referred(on(20, 3)), Decided(on(2, 4))]
    assert is_due(moved, on(10, 4), unit=CONSTRUCTION)
    moved[1:3] = [Received(on(10, 3)), Reassigned(on(11, 3), CONSTRUCTION)]
    assert is_due(moved, on(10, 4), unit=CONSTRUCTION)
    kept: list[Act] = [waiting, Referred(on(10, 3)), Decided(on(12, 3)), Received(on(16, 3))]
    assert is_due(kept, on(23, 3))  # a direction that keeps the task sets no term of its own


def test_a_new_lead_counts_from_its_own_receipt() -> None:
    acts: list[Act] = [directive(Term(10, "wd", "received")), Received(on(9, 3)), Reassigned(on(20, 3), CONSTRUCTION)]
    assert is_free(acts, on(21, 3), on(24, 3), on(30, 12))
    assert is_due([*acts, Received(on(24, 3))], on(7, 4), unit=CONSTRUCTION)  # 25 26 27, 30 31 1 2 3, 6 7


def test_a_new_lead_counts_an_unnamed_start_from_the_paper_that_made_it_lead() -> None:
    acts: list[Act] = [directive(Term(5, "wd")), Received(on(10, 3)), Reassigned(on(12, 3), CONSTRUCTION)]
    assert is_due(acts, on(19, 3), unit=CONSTRUCTION)  # 13, 16 17 18 19
    assert is_due([*acts, Received(on(16, 3))], on(23, 3), unit=CONSTRUCTION)  # 17 18 19 20, 23


def test_a_fixed_day_goes_with_the_task_unless_it_has_passed() -> None:
    assert is_due([P, Reassigned(on(10, 3), CONSTRUCTION)], on(12, 3), unit=CONSTRUCTION)
    signed = directive(Term(3, "wd", "issued"))
    assert is_due([signed, Reassigned(on(10, 3), CONSTRUCTION)], on(12, 3), unit=CONSTRUCTION)  # 10 11 12
    late: list[Act] = [P, Reassigned(on(16, 3), CONSTRUCTION)]
    assert LAW.overdue([P], on(16, 3))
    assert is_free(late, on(16, 3), on(30, 12))
    assert is_due([*late, Extended(on(17, 3), On(on(20, 3)))], on(20, 3), unit=CONSTRUCTION)


def test_an_extension_counts_from_its_own_paper_and_its_receipt() -> None:
    acts: list[Act] = [directive(Term(5, "wd", "received")), Received(on(9, 3))]
    acts.append(Extended(on(12, 3), Term(5, "wd", "received")))
    assert is_free(acts, on(17, 3), on(30, 12))
    assert is_due([*acts, Received(on(20, 3))], on(27, 3))  # 23 24 25 26 27
    assert is_due([P, Received(on(9, 3)), Extended(on(12, 3), Term(5, "wd"))], on(19, 3))  # 13, 16 17 18 19


def test_what_was_due_before_the_law_is_never_late() -> None:
    assert is_free([Assigned(date(2025, 8, 20), FINANCE, On(date(2025, 9, 3)))], date(2025, 9, 4), on(30, 12))
    assert is_due([Assigned(date(2025, 8, 20), FINANCE, On(date(2025, 9, 30)))], date(2025, 9, 30))


def test_the_papers_of_the_city_judge_no_unit() -> None:
    assert LAW.overdue([P], on(20, 3))
    assert is_free([P, SentUp(on(20, 3))], on(20, 3), on(30, 12))


def test_a_report_in_time_leaves_what_was_left() -> None:
    reported: list[Act] = [P, Reported(on(10, 3))]
    assert is_free(reported, on(13, 3), on(30, 12))
    assert is_due([*reported, Returned(on(10, 4))], on(14, 4))  # 11 and 12/3 were left: Mon 13, Tue 14/4
    assert is_due([P, DoneReported(on(10, 3)), Returned(on(10, 4))], on(14, 4))
    # of the last day itself: one day at least, from Friday to Monday
    assert is_due([P, Reported(on(12, 3)), Returned(on(20, 3))], on(23, 3))


def test_a_second_report_in_time_composes() -> None:
    acts: list[Act] = [P, Reported(on(10, 3)), Returned(on(16, 3)), Reported(on(17, 3))]
    assert is_free(acts, on(30, 12))
    assert is_due([*acts, Returned(on(23, 3))], on(24, 3))  # the term ran to 18/3: one day was left on 17/3


def test_an_old_paper_handed_in_again_waits_again() -> None:
    acts = [P, Reported(on(10, 3)), Returned(on(16, 3)), Reported(on(10, 3)), Returned(on(23, 3))]
    assert is_due(acts, on(25, 3))  # the two days that were left


def test_a_late_report_keeps_its_own_lateness_only() -> None:
    acts: list[Act] = [P, Reported(on(16, 3)), Returned(on(30, 3))]  # 13 and 16/3: two days late
    # ten working days waited, 17/3 to 30/3: as if the last day had been 12/3 + 10 = 26/3
    assert LAW.overdue(acts, on(30, 3)) == [Overdue(FINANCE, None, on(26, 3), 2)]
    assert LAW.overdue(acts, on(31, 3)) == [Overdue(FINANCE, None, on(26, 3), 3)]
    again = [*acts, Reported(on(1, 4)), Returned(on(20, 4))]  # four days late on 01/4
    assert LAW.overdue(again, on(21, 4)) == [Overdue(FINANCE, None, on(14, 4), 5)]  # 15 16 17, 20 21


def test_a_report_of_a_day_off_is_late_by_no_working_day() -> None:
    acts = [directive(On(on(13, 3))), Reported(on(14, 3)), Returned(on(30, 3))]  # due Friday, reported on Saturday
    assert is_free(acts, on(30, 3))
    assert [row.working_days_late for row in LAW.overdue(acts, on(31, 3))] == [1]


def test_a_confirmed_task_goes_on_where_it_stood_when_it_is_reopened() -> None:
    acts = [
        Assigned(date(2025, 9, 8), FINANCE, On(date(2025, 9, 30))),
        *(Reported(date(2025, 9, 30)), Confirmed(date(2025, 10, 1)), Reopened(on(10, 4))),
    ]
    assert is_due(acts, on(13, 4))  # Friday → Monday
    assert LAW.lapsed(acts, on(13, 10)) == []
    assert LAW.lapsed(acts, on(14, 10)) == [Lapsed(FINANCE, None, on(13, 10))]


def test_a_stopped_task_goes_on_where_it_stood_when_it_is_reopened() -> None:
    assert is_free([P, Stopped(on(10, 3))], on(30, 12))
    assert is_due([P, Stopped(on(10, 3)), Reopened(on(10, 4))], on(14, 4))
    assert is_due([P, Referred(on(10, 3)), Stopped(on(11, 3)), Reopened(on(16, 3))], on(18, 3))
    assert is_due([P, Reported(on(10, 3)), Stopped(on(11, 3)), Reopened(on(16, 3))], on(18, 3))
    late = [P, Stopped(on(16, 3)), Reopened(on(30, 3))]  # 13 and 16/3
    assert [row.working_days_late for row in LAW.overdue(late, on(31, 3))] == [3]


def test_a_referral_in_time_waits_for_a_direction() -> None:
    acts: list[Act] = [P, Received(on(9, 3)), Referred(on(10, 3))]
    assert is_free(acts, on(30, 3), on(30, 12))
    assert is_due([*acts, Decided(on(30, 3))], on(1, 4))  # the two days that were left
    assert is_due([*acts, Decided(on(30, 3), deadline=On(on(8, 4)))], on(8, 4))
    assert is_free([*acts, Decided(on(13, 3), lead=CONSTRUCTION)], on(13, 3), on(30, 12))
    # the wait that the new lead ends gives it no day
    assert is_due([*acts, Decided(on(11, 3), lead=CONSTRUCTION)], on(12, 3), unit=CONSTRUCTION)
    both = Decided(on(11, 3), lead=CONSTRUCTION, deadline=Term(2, "wd"))
    assert is_due([*acts, both], on(13, 3), unit=CONSTRUCTION)


def test_a_referral_without_a_receipt_is_in_time() -> None:
    assert is_due([P, Referred(on(12, 3)), Decided(on(30, 3))], on(31, 3))


def test_a_late_referral_stops_no_clock_and_accuses_nobody_before_the_direction() -> None:
    acts: list[Act] = [P, Received(on(9, 3)), Referred(on(11, 3))]
    assert is_free(acts, on(30, 3), on(30, 12))
    # 13, 16–20, 23–27, 30
    assert LAW.overdue([*acts, Decided(on(30, 3))], on(30, 3)) == [Overdue(FINANCE, None, on(12, 3), 12)]


def test_earlier_waits_go_with_the_task_to_a_new_lead() -> None:
    acts: list[Act] = [P, Reported(on(10, 3)), Returned(on(17, 3)), Reassigned(on(18, 3), CONSTRUCTION)]
    assert is_due(acts, on(19, 3), unit=CONSTRUCTION)


def test_a_report_of_the_first_lead_waits_on_when_the_lead_changes() -> None:
    acts: list[Act] = [P, Reported(on(10, 3)), Reassigned(on(11, 3), CONSTRUCTION)]
    assert is_free(acts, on(13, 3), on(30, 12))
    assert is_due([*acts, Returned(on(16, 3))], on(18, 3), unit=CONSTRUCTION)  # 11 and 12/3 were left
    passed: list[Act] = [P, Reported(on(10, 3)), Reassigned(on(13, 3), CONSTRUCTION), Returned(on(16, 3))]
    assert is_free(passed, on(30, 12))


def test_an_extension_sets_a_term_in_which_no_earlier_wait_counts() -> None:
    acts: list[Act] = [P, Reported(on(10, 3)), Returned(on(10, 4)), Extended(on(13, 4), On(on(17, 4)))]
    assert is_due(acts, on(17, 4))


def test_a_direction_counts_from_its_own_day_whenever_it_was_typed() -> None:
    acts = [P, Reported(on(18, 3)), Extended(on(10, 3), On(on(20, 3))), Returned(on(24, 3))]
    assert is_due(acts, on(26, 3))  # 19 and 20/3 were left
    # an extension while the report waits: only the days after it are in the new term, and 13, 16 17/3 were left
    acts = [P, Reported(on(10, 3)), Extended(on(12, 3), On(on(17, 3))), Returned(on(20, 3))]
    assert is_due(acts, on(25, 3))


def test_a_receipt_that_comes_while_the_report_waits_judges_it_anew() -> None:
    acts = [directive(Term(10, "wd")), Reported(on(16, 3)), Received(on(18, 3)), Returned(on(20, 3))]
    # due 01/4, so that 17–20, 23–27, 30 31 and 01/4 were left: 23–27, 30 31 1–3, 6 7
    assert is_due(acts, on(7, 4))


MONTHLY = Assigned(on(5, 1), FINANCE, Monthly(15))


def test_the_first_period_ends_after_the_day_of_issue() -> None:
    acts: list[Act] = [Assigned(on(24, 3), FINANCE, Monthly(25, before=True))]
    assert is_due(acts, on(24, 4), period="2026-04")  # a Friday
    assert [row.period for row in LAW.overdue([MONTHLY], on(20, 4))] == ["2026-01", "2026-02", "2026-03", "2026-04"]
    # 15/02 is the Sunday before Tết → Monday 23; 15/3 is a Sunday
    assert [row.last_day for row in LAW.overdue([MONTHLY], on(20, 4))] == [on(15, 1), on(23, 2), on(16, 3), on(15, 4)]
    assert LAW.overdue([MONTHLY], on(20, 4))[3].working_days_late == 3  # 16 17, 20


def test_each_period_waits_for_itself() -> None:
    acts: list[Act] = [MONTHLY, Reported(on(13, 1), "2026-01"), Reported(on(13, 2), "2026-02")]
    assert is_free(acts, on(24, 2))
    returned = [*acts, Returned(on(24, 2), "2026-01"), Confirmed(on(25, 2), "2026-02")]
    assert is_due(returned, on(26, 2), period="2026-01")  # 14 and 15/01 were left
    assert is_due([*acts, Confirmed(on(24, 2), "2026-01")], on(16, 3), period="2026-03")


def test_a_referral_that_was_answered_before_a_period_leaves_it_alone() -> None:
    acts: list[Act] = [Assigned(on(17, 2), FINANCE, Monthly(15)), Reported(on(5, 3), "2026-03")]
    acts += [Referred(on(6, 3)), Decided(on(7, 3))]
    assert is_due(acts, on(15, 4), period="2026-04")
    # kept on 20/3, before April began
    assert is_due([*acts[:3], Decided(on(20, 3))], on(15, 4), period="2026-04")
    # kept on Tuesday 07/4: since 01/4 there were 2 3, 6–10, 13–15, ten days; from 07/4: 8–10, 13–17, 20 21
    assert is_due([*acts[:3], Decided(on(7, 4))], on(21, 4), period="2026-04")


def test_an_extension_is_of_one_period() -> None:
    acts: list[Act] = [MONTHLY, Extended(on(13, 1), On(on(27, 2)), "2026-01")]
    assert is_due(acts, on(23, 2), period="2026-02")
    assert [row.period for row in LAW.overdue(acts, on(28, 2))] == ["2026-01", "2026-02"]
    early: list[Act] = [directive(Monthly(15)), Extended(on(10, 3), On(on(29, 4)), "2026-04")]
    assert [row.period for row in LAW.overdue(early, on(29, 4))] == ["2026-03"]


def test_periods_that_passed_end_with_the_old_lead() -> None:
    acts: list[Act] = [MONTHLY, Reassigned(on(4, 3), CONSTRUCTION)]
    assert is_due(acts, on(16, 3), unit=CONSTRUCTION, period="2026-03")
    assert is_free([*acts, Reported(on(13, 3), "2026-03")], on(18, 3))
    assert [row.period for row in LAW.lapsed(acts, on(30, 9))] == ["2026-03"]


def test_periods_that_passed_while_the_task_was_stopped_are_not_asked_for() -> None:
    acts: list[Act] = [directive(Monthly(12)), Stopped(on(10, 3)), Reopened(on(10, 4))]
    # April begins on 01/4 and ends on Monday 13/4: 2 3, 6–10, 13, eight days; from 10/4 on: 13–17, 20–22
    assert is_due(acts, on(22, 4), period="2026-04")


def test_a_confirmed_period_stays_confirmed_when_the_task_is_taken_up_again() -> None:
    done: list[Act] = [directive(Monthly(12)), Reported(on(10, 3), "2026-03"), Confirmed(on(10, 3), "2026-03")]
    assert is_due([*done, Stopped(on(11, 3)), Reopened(on(11, 3))], on(13, 4), period="2026-04")  # 12/4 is a Sunday


def test_six_months_count_from_the_last_day_or_the_law_the_later() -> None:
    assert LAW.lapsed([P], on(14, 9)) == []  # 12/9 is a Saturday → Monday 14/9
    assert LAW.lapsed([P], on(15, 9)) == [Lapsed(FINANCE, None, on(14, 9))]
    old = Assigned(date(2025, 7, 1), FINANCE, On(date(2025, 8, 1)))
    assert LAW.lapsed([old], on(5, 3)) == [Lapsed(FINANCE, None, on(4, 3))]
    # 5, 8–12, 15/9/2025 waited under the law: 04/9 + 7 = 15/9; 15/3/2026 is a Sunday
    waited = [old, Reported(date(2025, 8, 25)), Returned(date(2025, 9, 15))]
    assert LAW.lapsed(waited, on(17, 3)) == [Lapsed(FINANCE, None, on(16, 3))]
    assert LAW.lapsed([directive(None)], on(10, 9)) == [Lapsed(FINANCE, None, on(9, 9))]
    assert LAW.lapsed([P, Explained(on(11, 3))], on(30, 12)) == []
    anew = [P, Explained(on(13, 3)), Extended(on(16, 3), On(on(20, 3)))]
    assert LAW.lapsed(anew, on(30, 12)) == [Lapsed(FINANCE, None, on(21, 9))]  # 20/9 is a Sunday


def test_no_waiting_counts_towards_six_months() -> None:
    held = [P, Reported(on(10, 3)), Returned(on(18, 9))]  # Friday; the two days left end on Tuesday 22/9
    assert LAW.lapsed(held, date(2027, 3, 22)) == []
    assert LAW.lapsed(held, date(2027, 3, 23)) == [Lapsed(FINANCE, None, date(2027, 3, 22))]
    late = [P, Reported(on(16, 3)), Returned(on(30, 3))]  # 12/3 + 10 = 26/3; 26/9 is a Saturday
    assert LAW.lapsed(late, on(29, 9)) == [Lapsed(FINANCE, None, on(28, 9))]
    undated = [directive(None), Reported(on(10, 3)), Returned(on(24, 3))]  # 11–13, 16–20, 23 24: 09/3 + 10 = 23/3
    assert LAW.lapsed(undated, on(24, 9)) == [Lapsed(FINANCE, None, on(23, 9))]
    for waiting in (Referred(on(13, 3)), Reported(on(13, 3)), Stopped(on(13, 3))):
        assert LAW.lapsed([P, waiting], on(30, 12)) == []
    late_referral: list[Act] = [P, Received(on(9, 3)), Referred(on(13, 3))]
    assert LAW.lapsed(late_referral, on(30, 12)) == []
    # 16–20, 23–27 waited for the direction: 12/3 + 10 = 26/3
    assert LAW.lapsed([*late_referral, Decided(on(27, 3))], on(29, 9)) == [Lapsed(FINANCE, None, on(28, 9))]
