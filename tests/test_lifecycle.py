from __future__ import annotations

import pytest

from tracker.law.lifecycle import MOVES, MoveFirst, MoveForbidden, move
from tracker.law.vocabulary import OPEN_STATUSES, Happened, Status
from tracker.words.labels.task import STATUSES_IN_FULL

FINAL = frozenset(Status) - OPEN_STATUSES


def ways_out(status: Status) -> dict[Happened, Status]:
    """Return the acts that lead from a state to another one."""
    return {act: moves[status] for act, moves in MOVES.items() if moves.get(status, status) is not status}


@pytest.mark.parametrize("status", sorted(OPEN_STATUSES))
def test_an_open_task_can_be_stopped_and_can_come_to_its_end(status: Status) -> None:
    assert ways_out(status)[Happened.TASK_STOPPED] is Status.STOPPED
    reachable, waiting = {status}, [status]
    while waiting:
        for after in ways_out(waiting.pop()).values():
            if after not in reachable:
                reachable.add(after)
                waiting.append(after)
    assert Status.DONE in reachable


@pytest.mark.parametrize("status", sorted(FINAL))
def test_a_final_state_is_left_only_by_reopening(status: Status) -> None:
    assert ways_out(status) == {Happened.TASK_REOPENED: Status.IN_PROGRESS}


@pytest.mark.parametrize("status", Status)
def test_every_state_has_its_words(status: Status) -> None:
    assert STATUSES_IN_FULL[status]


@pytest.mark.parametrize(
    ("status", "happened", "after"),
    [
        (Status.ASSIGNED, Happened.PROGRESS_NOTED, Status.IN_PROGRESS),
        (Status.ASSIGNED, Happened.REPORT_ISSUED, Status.ASSIGNED),
        (Status.ASSIGNED, Happened.REPORT_FILED, Status.REPORTED),
        (Status.IN_PROGRESS, Happened.DONE_REPORTED, Status.REPORTED),
        (Status.REPORTED, Happened.REPORT_CONFIRMED, Status.DONE),
        (Status.REPORTED, Happened.REPORT_RETURNED, Status.IN_PROGRESS),
        (Status.IN_PROGRESS, Happened.TASK_REFERRED, Status.REFERRED),
        (Status.REFERRED, Happened.TASK_REASSIGNED, Status.ASSIGNED),
        (Status.IN_PROGRESS, Happened.TASK_REASSIGNED, Status.ASSIGNED),
        (Status.IN_PROGRESS, Happened.TASK_EXTENDED, Status.IN_PROGRESS),
        (Status.STOPPED, Happened.TASK_REOPENED, Status.IN_PROGRESS),
        (Status.DONE, Happened.TASK_CORRECTED, Status.DONE),
    ],
)
def test_a_task_moves(status: Status, happened: Happened, after: Status) -> None:
    assert move(7, status, happened) is after


def test_a_recurring_task_takes_an_answer_and_leaves_it_to_its_periods_whether_one_still_waits() -> None:
    assert move(7, Status.REPORTED, Happened.REPORT_CONFIRMED, recurring=True) is Status.REPORTED
    assert move(7, Status.REPORTED, Happened.REPORT_FILED, recurring=True) is Status.REPORTED


def test_a_recurring_task_is_stopped_like_any_other() -> None:
    assert move(7, Status.REPORTED, Happened.TASK_STOPPED, recurring=True) is Status.STOPPED


FILLED = {
    "decide": "--direction … --issued … --keep",
    "reopen": "--reason …",
    "report": "--document … --issued …",
    "send-back": "--reason …",
}
"""What each command that is advised needs besides the number."""


@pytest.mark.parametrize(
    ("status", "happened", "lacks", "commands"),
    [
        (Status.ASSIGNED, Happened.REPORT_CONFIRMED, "chưa có báo cáo để xác nhận", ["report"]),
        (Status.IN_PROGRESS, Happened.REPORT_RETURNED, "chưa có báo cáo để trả lại", ["report"]),
        (Status.REPORTED, Happened.REPORT_FILED, "chưa làm được việc này", ["send-back"]),
        (Status.REFERRED, Happened.REPORT_FILED, "chưa làm được việc này", ["decide"]),
        (Status.REFERRED, Happened.REPORT_CONFIRMED, "không có báo cáo nào chờ xác nhận", ["decide", "report"]),
        (Status.DONE, Happened.TASK_EXTENDED, "chưa làm được việc này", ["reopen"]),
        (Status.STOPPED, Happened.PROGRESS_NOTED, "chưa làm được việc này", ["reopen"]),
        (Status.DONE, Happened.REPORT_CONFIRMED, "không có báo cáo nào chờ xác nhận", ["reopen", "report"]),
    ],
)
def test_a_refused_act_names_the_task_its_state_what_it_lacks_and_what_to_type_first(
    status: Status, happened: Happened, lacks: str, commands: list[str]
) -> None:
    with pytest.raises(MoveFirst) as refusal:
        move(7, status, happened)

    first = ", ".join(f"«tracker task {command} 7 {FILLED[command]}»" for command in commands)
    assert str(refusal.value) == f"Nhiệm vụ 7 {STATUSES_IN_FULL[status]}: {lacks}. Muốn làm, trước hết gõ {first}."
    assert refusal.value.exit_code == 5


def test_a_task_that_goes_on_is_not_reopened() -> None:
    with pytest.raises(MoveForbidden, match=r"^Nhiệm vụ 7 chưa thực hiện: chưa kết thúc, không có gì để mở lại\.$"):
        move(7, Status.ASSIGNED, Happened.TASK_REOPENED)


def test_an_act_that_concerns_no_task_moves_none() -> None:
    with pytest.raises(MoveForbidden):
        move(7, Status.ASSIGNED, Happened.MEETING_SCHEDULED)
