"""Regular meetings: who owes an update until when, what counts as one, and what is frozen (Art. 21)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from desk import DIRECTION, a_secret_task, a_task, brought
from running import nine_in_the_morning
from tracker.checks import doctor
from tracker.clocks.parts import Clock
from tracker.errors import TrackerError
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.ledger.ledger import Ledger
from tracker.ledger.meetingasks import cut_off
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries.figures.frozen import used_by
from tracker.services.meeting import schedule as meetings
from tracker.services.papers import FutureDay, Paper, TooEarly
from tracker.services.task import direct, report
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

TODAY = date(2026, 11, 23)
# Thursday 26/11/2026; 24/11 is off, so the working day before is Wednesday 25/11
THURSDAY, CUT_OFF = date(2026, 11, 26), date(2026, 11, 25)
OCTOBER = date(2026, 10, 29)


def schedule(settings: Settings, day: date, *, on: date) -> None:
    """Schedule a meeting on a day, recorded on that day."""
    with writing(replace(settings, today=on, now=nine_in_the_morning(on))) as ledger:
        meetings.schedule(ledger, day)


def update(ledger: Ledger, unit: int, meeting: int = 1) -> Clock:
    """Return the newest clock of a unit's update before a meeting."""
    clocks = ledger.clocks(Subject.MEETING, meeting)
    return [clock for clock in clocks if clock.unit == unit and clock.rule == "units-update-before-meeting"][-1]


def asked(ledger: Ledger, meeting: int = 1) -> set[int | None]:
    """Return the units that were asked for an update."""
    clocks = ledger.clocks(Subject.MEETING, meeting)
    return {clock.unit for clock in clocks if clock.rule == "units-update-before-meeting"}


def packet(ledger: Ledger, meeting: int = 1) -> Clock:
    """Return the clock of the Office's report to a meeting."""
    return [clock for clock in ledger.clocks(Subject.MEETING, meeting) if clock.unit is None][-1]


def test_every_unit_with_a_task_to_work_on_owes_an_update_one_working_day_before(ledger: Ledger) -> None:
    for lead in (2, 3, 1):
        a_task(ledger, lead=(lead,))
    reported = a_task(ledger, lead=(4,))
    report.file_report(ledger, reported, Paper("45/BC-X", date(2026, 6, 10)), filed_on=date(2026, 6, 10))

    meetings.schedule(ledger, THURSDAY)

    # the Office itself (1) owes none, nor does a unit whose tasks all wait for the Office (4)
    assert asked(ledger) == {2, 3}
    assert (update(ledger, 2).due_on, update(ledger, 2).outcome) == (CUT_OFF, Outcome.OPEN)
    assert packet(ledger).due_on == THURSDAY
    assert ledger.kept(Subject.MEETING, 1)["title"] == "Phiên họp thường kỳ tháng 11/2026"


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 9, 3), date(2026, 8, 28)),  # 31/8, 01/9 and 02/9 are off, before them a weekend
        (date(2026, 1, 12), date(2026, 1, 10)),  # a worked Saturday
    ],
)
def test_the_cut_off_counts_back_over_days_off(ledger: Ledger, day: date, last: date) -> None:
    law = ledger.regulation.version("units-update-before-meeting", day)

    assert cut_off(law, day, ledger.calendar) == last


@pytest.mark.parametrize(
    ("day", "outcome"),
    [
        (date(2026, 11, 23), Outcome.STOPPED),  # its cut-off was Friday 20/11
        (date(2026, 11, 25), Outcome.STOPPED),  # it is today
        (THURSDAY, Outcome.OPEN),  # Wednesday 25/11 is left
    ],
)
def test_without_one_whole_working_day_nothing_is_owed(ledger: Ledger, day: date, outcome: Outcome) -> None:
    a_task(ledger)

    meetings.schedule(ledger, day)

    assert update(ledger, 2).outcome is outcome
    assert (update(ledger, 2).due_on is None) == (outcome is Outcome.STOPPED)


def test_an_update_since_the_last_meeting_counts_when_the_next_is_scheduled(settings: Settings) -> None:
    with writing(settings) as ledger:
        first, second = a_task(ledger, lead=(2,)), a_task(ledger, lead=(3,))
    schedule(settings, OCTOBER, on=date(2026, 10, 20))
    with writing(settings) as ledger:
        report.note_progress(ledger, first, "Xong một nửa", on=date(2026, 10, 28))
        report.note_progress(ledger, second, "Xong một nửa", on=date(2026, 11, 12))

        meetings.schedule(ledger, THURSDAY)

        # 28/10 lies before the meeting of 29/10: it counted for that one
        assert (update(ledger, 2, 1).outcome, update(ledger, 2, 2).outcome) == (Outcome.MET, Outcome.OPEN)
        assert (update(ledger, 3, 2).met_on, update(ledger, 3, 2).outcome) == (date(2026, 11, 12), Outcome.MET)


def test_an_update_between_the_announcement_and_its_entry_counts(ledger: Ledger) -> None:
    number = a_task(ledger)
    report.note_progress(ledger, number, "Đang làm", on=date(2026, 11, 19))

    meetings.schedule(ledger, THURSDAY, on=date(2026, 11, 16))

    assert (update(ledger, 2).met_on, update(ledger, 2).outcome) == (date(2026, 11, 19), Outcome.MET)


@pytest.mark.parametrize("act", ["report", "done", "progress", "delay"])
def test_what_a_unit_does_after_the_meeting_was_scheduled_meets_its_update(ledger: Ledger, act: str) -> None:
    number = a_task(ledger, written=act != "done")
    meetings.schedule(ledger, THURSDAY, on=date(2026, 11, 16))
    paper = Paper("45/BC-X", date(2026, 11, 19))

    if act == "report":
        report.file_report(ledger, number, paper, filed_on=date(2026, 11, 20))
    elif act == "done":
        report.report_done(ledger, number, on=date(2026, 11, 20))
    elif act == "progress":
        report.note_progress(ledger, number, "Đang làm", on=date(2026, 11, 20))
    else:
        report.explain_delay(ledger, number, paper, reason="Thiếu kinh phí", on=date(2026, 11, 20))

    assert (update(ledger, 2).outcome, update(ledger, 2).met_on) == (Outcome.MET, date(2026, 11, 20))


def test_an_update_of_a_secret_task_counts_and_leaves_no_words(ledger: Ledger) -> None:
    number = a_secret_task(ledger)
    meetings.schedule(ledger, THURSDAY)

    report.note_progress(ledger, number, None)

    assert update(ledger, 2).met_on == TODAY
    assert doctor(ledger.connection) == []


def test_an_update_after_the_cut_off_is_late_and_ends_the_accusation(settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)
    schedule(settings, OCTOBER, on=date(2026, 10, 20))
    with writing(settings) as ledger:
        # the last day was Wednesday 28/10
        report.note_progress(ledger, number, "Đang làm", on=date(2026, 10, 30))

        assert (update(ledger, 2).due_on, update(ledger, 2).met_on) == (date(2026, 10, 28), date(2026, 10, 30))


def test_the_lead_that_was_is_not_the_lead_that_updated(ledger: Ledger) -> None:
    number = a_task(ledger, lead=(2,))
    a_task(ledger, lead=(2,))
    direct.reassign(ledger, number, 3, DIRECTION, unit_name="Sở Nội vụ")
    report.note_progress(ledger, number, "Đang làm", on=date(2026, 11, 12))

    meetings.schedule(ledger, THURSDAY)

    assert (update(ledger, 3).outcome, update(ledger, 2).outcome) == (Outcome.MET, Outcome.OPEN)


def test_what_a_unit_did_before_it_lost_the_task_was_its_own_update(ledger: Ledger) -> None:
    number = a_task(ledger, lead=(2,))
    a_task(ledger, lead=(2,))
    report.note_progress(ledger, number, "Đang làm", on=date(2026, 11, 12))
    direct.reassign(ledger, number, 3, Paper("9/UBND", date(2026, 11, 16)), unit_name="Sở Nội vụ")

    meetings.schedule(ledger, THURSDAY)

    assert (update(ledger, 2).outcome, update(ledger, 3).outcome) == (Outcome.MET, Outcome.OPEN)


def test_an_update_before_one_meeting_is_none_for_the_next(settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)
    schedule(settings, OCTOBER, on=date(2026, 10, 20))
    schedule(settings, THURSDAY, on=date(2026, 10, 20))

    with writing(settings) as ledger:
        report.note_progress(ledger, number, "Đang làm", on=date(2026, 10, 26))

        assert (update(ledger, 2, 1).outcome, update(ledger, 2, 2).outcome) == (Outcome.MET, Outcome.OPEN)


def test_a_unit_declares_once(ledger: Ledger) -> None:
    a_task(ledger)
    meetings.schedule(ledger, THURSDAY)
    meetings.declare(ledger, THURSDAY, 2, unit_name="Sở A")

    assert update(ledger, 2).met_on == TODAY
    with pytest.raises(meetings.AlreadyDeclared):
        meetings.declare(ledger, THURSDAY, 2, unit_name="Sở A")
    with pytest.raises(meetings.NothingToDeclare):
        meetings.declare(ledger, THURSDAY, 5, unit_name="Sở B")


def test_a_declaration_ends_late_what_was_owed_to_the_meeting_before(settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger)
    schedule(settings, OCTOBER, on=date(2026, 10, 19))
    schedule(settings, THURSDAY, on=date(2026, 11, 16))

    with writing(settings) as ledger:
        meetings.declare(ledger, THURSDAY, 2, unit_name="Sở A", on=date(2026, 11, 20))

        updates = [(update(ledger, 2, number).due_on, update(ledger, 2, number).met_on) for number in (1, 2)]
    assert updates == [
        (date(2026, 10, 28), date(2026, 11, 20)),
        (date(2026, 11, 25), date(2026, 11, 20)),
    ]


def test_a_meeting_moved_later_asks_for_updates_until_a_later_day(ledger: Ledger) -> None:
    a_task(ledger)
    meetings.schedule(ledger, THURSDAY, on=date(2026, 11, 16))

    meetings.move(ledger, THURSDAY, date(2026, 11, 30))

    # Monday 30/11: the working day before is Friday 27/11
    assert (update(ledger, 2).due_on, update(ledger, 2).outcome) == (date(2026, 11, 27), Outcome.OPEN)
    assert packet(ledger).due_on == date(2026, 11, 30)
    assert ledger.kept(Subject.MEETING, 1)["day"] == "2026-11-30"


def test_a_meeting_moved_nearer_than_its_cut_off_accuses_nobody(ledger: Ledger) -> None:
    a_task(ledger)
    meetings.schedule(ledger, THURSDAY, on=date(2026, 11, 16))

    meetings.move(ledger, THURSDAY, TODAY)

    assert update(ledger, 2).due_on is None


def test_a_cancelled_meeting_is_owed_nothing_and_its_day_is_free(ledger: Ledger) -> None:
    a_task(ledger)
    meetings.schedule(ledger, THURSDAY)

    meetings.cancel(ledger, THURSDAY, reason="Bão số 9")

    assert {clock.outcome for clock in ledger.clocks(Subject.MEETING, 1)} == {Outcome.STOPPED}
    meetings.schedule(ledger, THURSDAY)
    assert update(ledger, 2, 2).outcome is Outcome.OPEN


def test_a_unit_with_its_first_task_after_the_scheduling_is_asked_too(ledger: Ledger) -> None:
    a_task(ledger, lead=(2,))
    meetings.schedule(ledger, THURSDAY)
    a_task(ledger, lead=(3,))

    assert brought(ledger) == [Happened.UPDATE_CALLED]

    assert (update(ledger, 3).due_on, update(ledger, 3).outcome) == (CUT_OFF, Outcome.OPEN)
    assert brought(ledger) == []


def test_a_unit_with_its_first_task_after_the_cut_off_is_not_asked(ledger: Ledger) -> None:
    a_task(ledger, lead=(2,))
    meetings.schedule(ledger, TODAY, on=date(2026, 11, 16))
    a_task(ledger, lead=(3,))

    brought(ledger)

    assert asked(ledger) == {2}


def test_a_unit_with_nothing_left_to_do_is_let_go_on_the_day_its_last_task_went(settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)
    schedule(settings, OCTOBER, on=date(2026, 10, 20))
    with writing(settings) as ledger:
        direction = Paper("9/UBND", date(2026, 10, 26))
        direct.stop(ledger, number, direction=direction, reason=None, on=date(2026, 10, 26))

        assert brought(ledger) == [Happened.UPDATE_LET_GO]

        # settled on 23/11 only; it was let go on 26/10, before the cut-off of 28/10
        let_go = update(ledger, 2)
        assert (let_go.outcome, let_go.ended_on, let_go.met_on) == (Outcome.STOPPED, date(2026, 10, 26), None)
        assert brought(ledger) == []
        assert rebuild(ledger.connection, write=False).differences == ()


def test_what_an_older_program_called_an_update_lets_a_unit_go_too(ledger: Ledger) -> None:
    a_task(ledger)
    meetings.schedule(ledger, THURSDAY)

    ledger.record(Happened.UPDATE_DECLARED, Subject.MEETING, 1, on=TODAY, unit=2, how="nothing-open")

    assert (update(ledger, 2).outcome, update(ledger, 2).met_on) == (Outcome.STOPPED, None)


def test_the_report_meets_the_office_s_day_on_its_own_day_and_freezes_the_figures(ledger: Ledger) -> None:
    number = a_task(ledger)
    meetings.schedule(ledger, OCTOBER, on=date(2026, 10, 20))

    meetings.report(ledger, OCTOBER, Paper("120/BC-VP", OCTOBER), figures={"as_of": "2026-11-23"}, head="ab" * 32)

    assert (packet(ledger).met_on, packet(ledger).outcome) == (OCTOBER, Outcome.MET)
    assert ledger.kept(Subject.MEETING, 1)["figures"] == {"as_of": "2026-11-23"}
    later = a_task(ledger)
    assert [row.title for row in used_by(ledger.connection, number)] == ["Phiên họp thường kỳ tháng 10/2026"]
    assert used_by(ledger.connection, later) == []


@pytest.mark.parametrize(
    ("error", "act"),
    [
        (meetings.NoSuchMeeting, lambda ledger: meetings.move(ledger, THURSDAY, TODAY)),
        (meetings.NoSuchMeeting, lambda ledger: meetings.declare(ledger, OCTOBER, 2, unit_name="A")),
        (FutureDay, lambda ledger: meetings.schedule(ledger, THURSDAY, on=date(2026, 11, 25))),
    ],
)
def test_what_cannot_be_meant_is_refused(
    refused: Refused, error: type[TrackerError], act: Callable[[Ledger], object]
) -> None:
    assert refused(error, act)


def test_a_meeting_that_stands_refuses_what_its_state_forbids(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        a_task(ledger)
        meetings.schedule(ledger, OCTOBER, on=date(2026, 10, 20))
        meetings.schedule(ledger, THURSDAY)

    assert refused(meetings.MeetingKnown, lambda ledger: meetings.schedule(ledger, THURSDAY))
    assert refused(meetings.MeetingKnown, lambda ledger: meetings.move(ledger, THURSDAY, OCTOBER))
    assert refused(meetings.SameMeetingDay, lambda ledger: meetings.move(ledger, THURSDAY, THURSDAY))
    assert refused(TooEarly, lambda ledger: meetings.cancel(ledger, THURSDAY, reason="x", on=date(2026, 11, 1)))
    assert refused(TooEarly, lambda ledger: meetings.declare(ledger, THURSDAY, 2, unit_name="A", on=date(2026, 10, 28)))
    with writing(settings) as ledger:
        meetings.report(ledger, OCTOBER, Paper("1/BC", OCTOBER), figures={}, head="")
        meetings.cancel(ledger, THURSDAY, reason="Bão")
    assert refused(meetings.MeetingReported, lambda ledger: meetings.cancel(ledger, OCTOBER, reason="x"))
    assert refused(meetings.MeetingCancelled, lambda ledger: meetings.move(ledger, THURSDAY, TODAY))


def test_meetings_are_found_again_from_the_journal(settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, lead=(2,))
        a_task(ledger, lead=(3,))
        meetings.schedule(ledger, OCTOBER, on=date(2026, 10, 20))
        meetings.schedule(ledger, THURSDAY)
        a_task(ledger, lead=(4,))
        brought(ledger)
        report.file_report(ledger, number, Paper("45/BC-X", TODAY))
        meetings.declare(ledger, THURSDAY, 3, unit_name="A")
        meetings.report(ledger, OCTOBER, Paper("1/BC", OCTOBER), figures={"level": [["city", 1]]}, head="ab")
        meetings.move(ledger, THURSDAY, date(2026, 11, 30))
        meetings.cancel(ledger, date(2026, 11, 30), reason="Bão")

    with writing(settings) as ledger:
        assert rebuild(ledger.connection, write=False).differences == ()
        assert doctor(ledger.connection) == []
