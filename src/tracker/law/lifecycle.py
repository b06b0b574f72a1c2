"""
The states of a task and the moves between them, as a table (Art. 5.1.g, 6.1 and 6.2).

An act that the table does not list for the state a task is in is refused with a sentence that
names the state, and what to do first. Nothing here knows a date or a deadline.
"""

from __future__ import annotations

from tracker.errors import Forbidden
from tracker.law.vocabulary import Happened, Status
from tracker.words.labels.task import STATUSES_IN_FULL

_A, _P, _R, _D, _X, _S = (
    Status.ASSIGNED,
    Status.IN_PROGRESS,
    Status.REPORTED,
    Status.DONE,
    Status.REFERRED,
    Status.STOPPED,
)

MOVES: dict[Happened, dict[Status, Status]] = {
    Happened.TASK_RECEIVED: {_A: _A, _P: _P, _R: _R, _D: _D, _X: _X},
    Happened.PERIOD_OPENED: {_A: _A, _P: _P, _R: _R, _X: _X},
    Happened.PROGRESS_NOTED: {_A: _P, _P: _P, _R: _R, _X: _X},
    Happened.REPORT_ISSUED: {_A: _A, _P: _P},
    Happened.REPORT_FILED: {_A: _R, _P: _R},
    Happened.DONE_REPORTED: {_A: _R, _P: _R},
    Happened.REPORT_CONFIRMED: {_R: _D},
    Happened.REPORT_RETURNED: {_R: _P},
    Happened.DELAY_EXPLAINED: {_A: _A, _P: _P, _X: _X},
    Happened.REVIEW_PROPOSED: {_A: _A, _P: _P},
    Happened.TASK_URGED: {_A: _A, _P: _P, _R: _R, _X: _X},
    Happened.TASK_REFERRED: {_A: _X, _P: _X},
    Happened.REFERRAL_DISMISSED: {_X: _A},
    Happened.TASK_EXTENDED: {_A: _A, _P: _P, _R: _R, _X: _A},
    Happened.TASK_SHORTENED: {_A: _A, _P: _P, _R: _R, _X: _A},
    Happened.TASK_REASSIGNED: {_A: _A, _P: _A, _X: _A},
    Happened.TASK_STOPPED: {_A: _S, _P: _S, _R: _S, _X: _S},
    Happened.TASK_JOINED: {_A: _S, _P: _S, _R: _S, _X: _S},
    Happened.RESULT_SENT_UP: {_A: _D, _P: _D, _R: _D, _D: _D},
    Happened.TASK_REOPENED: {_D: _P, _S: _P},
    Happened.COORDINATION_NOTED: {_A: _A, _P: _P, _R: _R, _X: _X},
    Happened.TASK_CORRECTED: {_A: _A, _P: _P, _R: _R, _D: _D, _X: _X, _S: _S},
    Happened.CAUSE_CONFIRMED: {_A: _A, _P: _P, _R: _R, _D: _D, _X: _X, _S: _S},
}
"""Act → state before → state after."""

RECURRING_MOVES: dict[Happened, dict[Status, Status]] = {
    Happened.REPORT_ISSUED: {_R: _R},
    Happened.REPORT_FILED: {_R: _R},
    Happened.DONE_REPORTED: {_R: _R},
    Happened.DELAY_EXPLAINED: {_R: _R},
    Happened.REVIEW_PROPOSED: {_R: _R},
    Happened.TASK_REFERRED: {_R: _X},
    Happened.TASK_REASSIGNED: {_R: _R},
    Happened.REPORT_CONFIRMED: {_R: _R, _X: _X},
    Happened.REPORT_RETURNED: {_R: _R, _X: _X},
    Happened.RESULT_SENT_UP: {_A: _P, _P: _P, _R: _R, _D: _D},
}
"""
What a recurring task allows besides: its state is that of its periods, and each waits and is answered for itself.

Whether its periods wait, or have all ended, is told by their clocks (see `clocks`).
"""


WAYS: dict[Happened, str] = {
    Happened.REFERRAL_DISMISSED: "task decide {number} --direction … --issued … --keep",
    Happened.REPORT_RETURNED: "task send-back {number} --reason …",
    Happened.TASK_REOPENED: "task reopen {number} --reason …",
    Happened.REPORT_FILED: "task report {number} --document … --issued …",
}
"""The acts after which a task allows what it did not, and the command of each."""

NO_REPORT = "không có báo cáo nào chờ xác nhận"
NOT_ENDED = "chưa kết thúc, không có gì để mở lại"

LACKS: dict[tuple[Status, Happened], str] = {
    **{(status, Happened.REPORT_CONFIRMED): "chưa có báo cáo để xác nhận" for status in (_A, _P)},
    **{(status, Happened.REPORT_RETURNED): "chưa có báo cáo để trả lại" for status in (_A, _P)},
    **{(status, Happened.REPORT_CONFIRMED): NO_REPORT for status in (_D, _X, _S)},
    **{(status, Happened.REPORT_RETURNED): NO_REPORT for status in (_D, _X, _S)},
    **{(status, Happened.TASK_REOPENED): NOT_ENDED for status in (_A, _P, _R, _X)},
}
"""What a task lacks in a state for an act, where the state alone does not say it."""


class MoveForbidden(Forbidden):
    """The state of the task does not allow the act, and nothing leads there."""

    sentence = "Nhiệm vụ {number} {status}: {what}."


class MoveFirst(MoveForbidden):
    """The state of the task does not allow the act; some others before it would."""

    sentence = "Nhiệm vụ {number} {status}: {what}. Muốn làm, trước hết gõ {commands}."


def move(number: int, status: Status, happened: Happened, *, recurring: bool = False) -> Status:
    """
    Return the state of task `number` after an act.

    Raises MoveForbidden where the table lists no such move, MoveFirst where other acts lead to one.
    """
    after = _moves(happened, recurring).get(status)
    if after is None:
        way = _way(status, happened, recurring)
        stands, lacks = STATUSES_IN_FULL[status], LACKS.get((status, happened))
        if not way:
            raise MoveForbidden(number=number, status=stands, what=lacks or "không có gì để làm như vậy")
        commands = ", ".join(f"«tracker {WAYS[act].format(number=number)}»" for act in way)
        raise MoveFirst(number=number, status=stands, what=lacks or "chưa làm được việc này", commands=commands)
    return after


def _way(status: Status, happened: Happened, recurring: bool) -> tuple[Happened, ...]:
    """Return the shortest row of acts after which a state allows an act; none where there is no such row."""
    rows: dict[Status, tuple[Happened, ...]] = {status: ()}
    for state in (reached := [status]):
        for act in WAYS:
            after = _moves(act, recurring).get(state)
            if after is None or after in rows:
                continue
            rows[after] = (*rows[state], act)
            if after in _moves(happened, recurring):
                return rows[after]
            reached.append(after)
    return ()


def _moves(happened: Happened, recurring: bool) -> dict[Status, Status]:
    """Return the moves that an act makes, from each state that allows it."""
    moves = MOVES.get(happened, {})
    return moves | RECURRING_MOVES.get(happened, {}) if recurring else moves
