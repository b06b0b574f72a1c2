"""
Coordination of a task: a supporting unit that is slow, and what lead and support tell each other (Art. 6.1.d, 8.2).

Slowness is the lead unit's word, kept as such: it is listed on Thursdays and breaches nothing by itself.
"""

from __future__ import annotations

from datetime import date

from tracker.errors import Forbidden, Usage
from tracker.law.kinds import Side
from tracker.law.vocabulary import OPEN_STATUSES, Happened, Status, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.papers import act_day
from tracker.services.task.report import TaskFacts, free_text, known_task, task_day
from tracker.services.unit.passon import acting
from tracker.words.labels.task import STATUSES_IN_FULL


class NotSupporting(Forbidden):
    """The unit does not support the task."""

    sentence = "{unit} không phải là đơn vị phối hợp của nhiệm vụ {number}. Xem bằng «tracker task show {number}»."


class OwnTask(Forbidden):
    """The unit leads the task itself, since it and the lead are one body."""

    sentence = "{unit} chủ trì nhiệm vụ {number} (đã sáp nhập): không tự phối hợp chậm với chính mình."


class TaskEnded(Forbidden):
    """Nothing is coordinated any more."""

    sentence = "Nhiệm vụ {number} {status}: không còn việc phối hợp để ghi."


class AlreadySlow(Forbidden):
    """The same slowness was recorded before."""

    sentence = (
        "{unit} đã được ghi là phối hợp chậm ở nhiệm vụ {number} từ {since:%d/%m/%Y}. "
        "Khi đơn vị đã có ý kiến: thêm --given."
    )


class NotSlow(Forbidden):
    """There is no slowness to end."""

    sentence = "{unit} không bị ghi là phối hợp chậm ở nhiệm vụ {number}. Xem bằng «tracker weekly slow»."


class NothingSaid(Usage):
    """A note of coordination without a word."""

    sentence = "Thiếu --note: ghi ngắn gọn nội dung trao đổi."


def slow(
    ledger: Ledger,
    number: int,
    unit: int,
    *,
    unit_name: str,
    since: date,
    note: str | None = None,
    on: date | None = None,
) -> Recorded:
    """
    Record that a supporting unit is slow with its opinion or its part, on the lead unit's word (Art. 6.1.d).

    Where the unit is gone its successor is meant. Raises NotSupporting, OwnTask, TaskEnded, AlreadySlow, FutureDay,
    TooEarly or SecretTakesNoText.
    """
    task = _open_task(ledger, number)
    unit = _supporting(ledger, number, unit, unit_name, on)
    if task.standing.lead is not None and acting(ledger, task.standing.lead, on or ledger.today) == unit:
        raise OwnTask(unit=unit_name, number=number)
    kept = _open_slowness(ledger, number, unit)
    if kept is not None:
        raise AlreadySlow(unit=unit_name, number=number, since=kept[1])
    task_day(ledger, task, since)
    day = act_day(ledger, on, not_before=since, what="ngày bắt đầu chậm")
    return ledger.record(
        Happened.COORDINATION_SLOW,
        Subject.SLOWNESS,
        ledger.new_number("slowness"),
        on=day,
        task=number,
        unit=unit,
        secret=task.secret,
        since=since.isoformat(),
        note=free_text(task, note, "diễn biến"),
    )


def given(ledger: Ledger, number: int, unit: int, *, unit_name: str, on: date | None = None) -> Recorded:
    """Record that a slow supporting unit has given its opinion or done its part; raises NotSlow, TooEarly."""
    known_task(ledger, number)
    kept = _open_slowness(ledger, number, acting(ledger, unit, on or ledger.today))
    if kept is None:
        raise NotSlow(unit=unit_name, number=number)
    slowness, since = kept
    day = act_day(ledger, on, not_before=since, what="ngày bắt đầu chậm")
    return ledger.record(Happened.COORDINATION_GIVEN, Subject.SLOWNESS, slowness, on=day)


def note(
    ledger: Ledger,
    number: int,
    unit: int,
    *,
    unit_name: str,
    by: Side,
    note: str | None,
    on: date | None = None,
) -> Recorded:
    """
    Record what lead and supporting unit told each other (Art. 8.2.a: the lead urges; 8.2.b: the support informs).

    Raises NotSupporting, NothingSaid, SecretTakesNoText, or MoveForbidden for a task that has ended.
    """
    task = known_task(ledger, number)
    unit = _supporting(ledger, number, unit, unit_name, on)
    if not task.secret and not (note or "").strip():
        raise NothingSaid
    return ledger.record(
        Happened.COORDINATION_NOTED,
        Subject.TASK,
        number,
        on=task_day(ledger, task, on),
        unit=unit,
        by=by.value,
        note=free_text(task, note, "diễn biến"),
    )


def _open_task(ledger: Ledger, number: int) -> TaskFacts:
    """Return what is known of a task that has not ended; raises TaskEnded."""
    task = known_task(ledger, number)
    status = task.standing.status or Status.ASSIGNED
    if status not in OPEN_STATUSES:
        raise TaskEnded(number=number, status=STATUSES_IN_FULL[status])
    return task


def _supporting(ledger: Ledger, number: int, unit: int, unit_name: str, on: date | None) -> int:
    """Return who supports the task on a day: the unit, or its successor; raises NotSupporting where neither does."""
    query = "SELECT unit_id FROM task_support WHERE task_id = ?"
    day = on or ledger.today
    who = acting(ledger, unit, day)
    if who not in {acting(ledger, asked, day) for (asked,) in ledger.connection.execute(query, (number,))}:
        raise NotSupporting(unit=unit_name, number=number)
    return who


def _open_slowness(ledger: Ledger, number: int, unit: int) -> tuple[int, date] | None:
    """Return the slowness of a unit on a task that has not ended, and since when."""
    query = "SELECT id, since FROM slowness WHERE task = ? AND unit = ? AND given_on IS NULL ORDER BY id DESC"
    row = ledger.connection.execute(query, (number, unit)).fetchone()
    return None if row is None else (int(row[0]), date.fromisoformat(row[1]))
