"""Units that are renamed or go into another one: last year's rows keep last year's names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desk import a_directive, a_task
from tracker.checks import doctor
from tracker.errors import TrackerError
from tracker.files.unitfile import UnitRow
from tracker.law.vocabulary import Outcome, Subject, UnitKind
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries.duty.overdue import Scope, due, overdue, tally
from tracker.queries.figures.stats import open_by_unit, stats
from tracker.queries.ledger.log import last, names_by_day
from tracker.queries.lookup import unit_names
from tracker.queries.task.clocks import OBLIGATIONS
from tracker.queries.task.task import task, tasks
from tracker.services.exchange.feedback import NewFeedback, receive_feedback
from tracker.services.meeting.schedule import schedule
from tracker.services.papers import FutureDay, Paper
from tracker.services.task.correct import correct_lead
from tracker.services.task.direct import reassign
from tracker.services.task.report import confirm, file_report, note_progress
from tracker.services.unit.add import IntoItself, NamedSince, OfficeStays, SameName, add_units, merge_unit, rename_unit
from tracker.services.unit.gone import UnitGone
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

OFFICE, FINANCE, BUILDING, FARMING = 1, 4, 5, 6
JULY, SEPTEMBER = date(2026, 7, 1), date(2026, 9, 1)
PAPER = Paper("30/NQ-HĐND", date(2026, 6, 25))
OLD, NEW = "Sở Xây dựng", "Sở Xây dựng và Giao thông"
WAS = f"{NEW} (trước là Sở Tài chính)"


def reorganised(ledger: Ledger) -> tuple[int, int]:
    """
    Enter two tasks of June for one unit, then rename another in July and let the first go into it in September.

    The first task is due on Tuesday 30/6/2026 and stays open; the second was done on 10/6/2026.
    """
    late = a_task(ledger, lead=(FINANCE,))
    done = a_task(ledger, lead=(FINANCE,))
    file_report(ledger, done, Paper("5/BC-STC", date(2026, 6, 10)), filed_on=date(2026, 6, 10))
    confirm(ledger, done, on=date(2026, 6, 11))
    rename_unit(ledger, BUILDING, NEW, PAPER, since=JULY)
    merge_unit(ledger, FINANCE, BUILDING, PAPER, on=SEPTEMBER)
    return late, done


def test_a_list_of_a_past_day_shows_the_name_of_that_day(ledger: Ledger) -> None:
    reorganised(ledger)

    said = {
        day: [row.owed_by for row in overdue(ledger.connection, day, Scope(then=True)) if row.rule == "task-due"]
        for day in (JULY, date(2026, 8, 31), SEPTEMBER)
    }

    assert said == {JULY: ["Sở Tài chính"], date(2026, 8, 31): ["Sở Tài chính"], SEPTEMBER: [WAS]}
    assert [row.owed_by for row in overdue(ledger.connection, ledger.today) if row.rule == "task-due"] == [WAS]


def test_the_open_task_goes_on_under_the_successor_with_the_deadline_it_had(ledger: Ledger) -> None:
    late, _ = reorganised(ledger)

    (row,) = overdue(ledger.connection, ledger.today, Scope(unit=BUILDING))
    (clock,) = [each for each in ledger.clocks(Subject.TASK, late) if each.rule == "task-due"]

    assert (row.task, row.due_on, row.original_due_on, row.extensions) == (late, "2026-06-30", "2026-06-30", 0)
    assert (clock.unit, clock.due_on, clock.replaces) == (FINANCE, date(2026, 6, 30), None)
    assert tally(ledger.connection, ledger.today, Scope(unit=BUILDING)).tasks == 1
    assert tally(ledger.connection, ledger.today, Scope(unit=FINANCE)).tasks == 1  # who asks for it by its own name
    then = Scope(unit=BUILDING, then=True)
    assert overdue(ledger.connection, date(2026, 8, 31), then) == []  # it was not its task then
    assert due(ledger.connection, date(2026, 6, 29), 5, Scope(unit=FINANCE, then=True)) != []


def test_what_has_ended_keeps_the_name_of_the_day_it_ended(ledger: Ledger) -> None:
    late, done = reorganised(ledger)

    assert task(ledger.connection, done).lead == "Sở Tài chính"
    assert task(ledger.connection, late).lead == WAS
    assert {row.task: row.lead for row in tasks(ledger.connection, ledger.today)} == {done: "Sở Tài chính", late: WAS}
    ended = OBLIGATIONS.all(ledger.connection, subject="task", number=done)
    assert {row.unit for row in ended if row.rule == "task-due"} == {"Sở Tài chính"}


def test_figures_stand_with_the_successor_and_add_up(ledger: Ledger) -> None:
    reorganised(ledger)
    a_task(ledger, lead=(BUILDING,))

    groups, _ = stats(ledger.connection, ledger.today, by="unit")
    only, _ = stats(ledger.connection, ledger.today, by="unit", unit=BUILDING)

    assert [(group.name, group.total, group.open_overdue, group.done_on_time) for group in groups] == [(NEW, 3, 2, 1)]
    assert only == groups
    assert open_by_unit(ledger.connection, ledger.today) == {BUILDING: 2}


def test_a_unit_is_found_by_its_former_name_which_is_said(ledger: Ledger) -> None:
    reorganised(ledger)

    names = unit_names(ledger.connection)

    assert names.find("so xay dung") == BUILDING
    assert names.find(NEW) == BUILDING
    assert names.find("STC") == names.find("Sở Tài chính") == FINANCE
    assert (names.name(BUILDING), names.name(FINANCE), names.successor(FINANCE)) == (NEW, "Sở Tài chính", BUILDING)
    assert set(names.remembered) == {BUILDING, FINANCE}


def test_a_new_unit_may_bear_the_name_of_one_that_is_gone(ledger: Ledger) -> None:
    old, new = add_units(
        ledger,
        [
            UnitRow(1, "KTH", "Ủy ban nhân dân huyện Thử", UnitKind.OTHER, ("Thử",)),
            UnitRow(2, "KTX", "Ủy ban nhân dân xã Thử", UnitKind.COMMUNE, ()),
        ],
    )
    merge_unit(ledger, old, new, PAPER, on=JULY)

    names = unit_names(ledger.connection)

    assert names.find("Thử") == new
    assert names.remembered == {}


def test_a_group_leaves_out_who_went_into_another_unit(ledger: Ledger) -> None:
    reorganised(ledger)

    members = unit_names(ledger.connection).find_all("@so")

    assert BUILDING in members
    assert FINANCE not in members


def test_what_went_into_a_unit_goes_on_with_it(ledger: Ledger) -> None:
    reorganised(ledger)
    merge_unit(ledger, BUILDING, FARMING, PAPER, on=date(2026, 10, 1))
    rename_unit(ledger, FARMING, "Sở Một", PAPER, since=date(2026, 11, 1))

    said = {
        day: [row.owed_by for row in overdue(ledger.connection, day, Scope(unit=FARMING, then=True))]
        for day in (date(2026, 9, 30), date(2026, 10, 1), date(2026, 11, 1))
    }

    assert said == {
        date(2026, 9, 30): [],
        date(2026, 10, 1): ["Sở Nông nghiệp và Môi trường (trước là Sở Tài chính)"],
        date(2026, 11, 1): ["Sở Một (trước là Sở Tài chính)"],
    }


def test_a_unit_renamed_on_the_day_it_takes_another_in_has_one_name_that_day(ledger: Ledger) -> None:
    a_task(ledger, lead=(FINANCE,))
    merge_unit(ledger, FINANCE, BUILDING, PAPER, on=JULY)
    rename_unit(ledger, BUILDING, NEW, PAPER, since=JULY)

    assert [row.owed_by for row in overdue(ledger.connection, JULY, Scope(then=True))] == [WAS]


def test_a_name_may_come_back(ledger: Ledger) -> None:
    rename_unit(ledger, BUILDING, NEW, PAPER, since=JULY)
    rename_unit(ledger, BUILDING, OLD, PAPER, since=SEPTEMBER)

    on = names_by_day(ledger.connection)
    assert [on(day)[BUILDING] for day in ("2026-06-30", "2026-07-01", "2026-08-31", "2026-09-01")] == [
        OLD,
        NEW,
        NEW,
        OLD,
    ]
    assert doctor(ledger.connection) == []


def test_the_log_calls_a_unit_what_it_was_called_on_the_day_of_the_act(ledger: Ledger) -> None:
    reorganised(ledger)

    on = names_by_day(ledger.connection)

    assigned = [act for act in last(ledger.connection, 50) if act.happened == "task-assigned"]
    assert {on(act.happened_on)[act.facts["lead"]] for act in assigned} == {"Sở Tài chính"}
    assert on("2026-11-23")[FINANCE] == WAS


def test_a_gone_unit_takes_nothing_new_and_the_sentence_names_its_successor(
    settings: Settings, refused: Refused
) -> None:
    with writing(settings) as ledger:
        late, _ = reorganised(ledger)
        other = a_task(ledger, lead=(FARMING,), directive=a_directive(ledger, issued_on=SEPTEMBER), due="30/9/2026")
    since = Paper("9/CV", SEPTEMBER)

    def new_task(ledger: Ledger) -> object:
        return a_task(ledger, "30/9/2026", lead=(FINANCE,), directive=a_directive(ledger, issued_on=SEPTEMBER))

    said = refused(UnitGone, new_task)

    assert said == f"Sở Tài chính đã sáp nhập vào {NEW} từ ngày 01/09/2026. Hãy dùng {NEW}."
    refused(UnitGone, lambda ledger: reassign(ledger, other, FINANCE, since, unit_name=""))
    refused(UnitGone, lambda ledger: correct_lead(ledger, other, FINANCE, unit_name="", reason="a"))
    feedback = NewFeedback(FARMING, FINANCE, "a")
    refused(UnitGone, lambda ledger: receive_feedback(ledger, feedback, received_on=SEPTEMBER))
    assert late != other


def test_a_directive_from_before_the_merger_may_still_be_entered(ledger: Ledger) -> None:
    reorganised(ledger)

    assert a_task(ledger, lead=(FINANCE,), directive=a_directive(ledger, issued_on=date(2026, 8, 31)), due="30/12/2026")


@pytest.mark.parametrize("day", [date(2026, 6, 30), JULY])
def test_no_change_goes_before_one_that_is_on_record(settings: Settings, refused: Refused, day: date) -> None:
    with writing(settings) as ledger:
        rename_unit(ledger, BUILDING, NEW, PAPER, since=JULY)

    refused(NamedSince, lambda ledger: rename_unit(ledger, BUILDING, "Sở khác", PAPER, since=day))
    refused(NamedSince, lambda ledger: merge_unit(ledger, BUILDING, FARMING, PAPER, on=day))


def test_a_successor_takes_nobody_in_before_its_own_name(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        rename_unit(ledger, BUILDING, NEW, PAPER, since=JULY)

    refused(NamedSince, lambda ledger: merge_unit(ledger, FINANCE, BUILDING, PAPER, on=date(2026, 6, 30)))


def test_chains_go_forward_only(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        merge_unit(ledger, FINANCE, BUILDING, PAPER, on=SEPTEMBER)

    refused(UnitGone, lambda ledger: merge_unit(ledger, FINANCE, FARMING, PAPER, on=date(2026, 10, 1)))
    refused(UnitGone, lambda ledger: merge_unit(ledger, BUILDING, FINANCE, PAPER, on=date(2026, 10, 1)))
    refused(UnitGone, lambda ledger: rename_unit(ledger, FINANCE, "Sở khác", PAPER, since=date(2026, 10, 1)))
    refused(NamedSince, lambda ledger: merge_unit(ledger, BUILDING, FARMING, PAPER, on=JULY))


def test_what_cannot_be_meant_is_refused(refused: Refused) -> None:
    tomorrow = date(2026, 11, 24)
    refused(SameName, lambda ledger: rename_unit(ledger, BUILDING, OLD, PAPER, since=JULY))
    refused(IntoItself, lambda ledger: merge_unit(ledger, BUILDING, BUILDING, PAPER, on=JULY))
    refused(OfficeStays, lambda ledger: merge_unit(ledger, OFFICE, BUILDING, PAPER, on=JULY))
    refused(FutureDay, lambda ledger: rename_unit(ledger, BUILDING, NEW, PAPER, since=tomorrow))
    refused(FutureDay, lambda ledger: merge_unit(ledger, FINANCE, BUILDING, PAPER, on=tomorrow))


def test_a_rebuild_changes_nothing_and_the_doctor_finds_nothing(settings: Settings) -> None:
    with writing(settings) as ledger:
        reorganised(ledger)
    with writing(settings) as ledger:
        assert rebuild(ledger.connection, write=False).differences == ()
        assert doctor(ledger.connection) == []
        ledger.connection.execute("UPDATE unit_name SET holder = NULL WHERE holder IS NOT NULL")
        assert [finding.check for finding in doctor(ledger.connection)] == ["units"]


def test_a_meeting_asks_the_successor_and_an_update_of_what_it_took_over_counts(ledger: Ledger) -> None:
    reorganised(ledger)
    schedule(ledger, date(2026, 11, 30))
    meeting = ledger.connection.execute("SELECT id FROM meeting").fetchone()[0]

    (clock,) = [clock for clock in ledger.clocks(Subject.MEETING, meeting) if clock.unit is not None]

    assert (clock.unit, clock.met_on) == (BUILDING, date(2026, 6, 10))  # the report that the other one filed


def test_a_unit_that_was_asked_before_it_went_leaves_its_debt_to_its_successor(ledger: Ledger) -> None:
    late = a_task(ledger, lead=(FINANCE,))
    schedule(ledger, date(2026, 11, 30))
    meeting = ledger.connection.execute("SELECT id FROM meeting").fetchone()[0]
    merge_unit(ledger, FINANCE, BUILDING, PAPER, on=ledger.today)

    note_progress(ledger, late, "Đang làm")

    asked = [clock for clock in ledger.clocks(Subject.MEETING, meeting) if clock.unit is not None]
    assert [(clock.unit, clock.outcome, clock.met_on) for clock in asked] == [
        (FINANCE, Outcome.CORRECTED, None),  # it went on the day on which it was asked
        (BUILDING, Outcome.MET, ledger.today),
    ]
