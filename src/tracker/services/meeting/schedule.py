"""
Regular meetings of the People's Committee: scheduling, moving, the units' declarations, the Office's packet (Art. 21).

A meeting is named by its day. Every unit with a task that waits for its work owes an update one
working day before; the Office reports on the day. A cut-off that has passed binds nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tracker.errors import Forbidden, NotFound, Usage
from tracker.law.codes import UPDATE_BEFORE_MEETING
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.ledger.meetingasks import asking, at_work, unsettled
from tracker.queries.register.meeting import meeting_on
from tracker.services.meeting.update import declared_before, owed_before, window_opens
from tracker.services.papers import Paper, act_day, keep, known
from tracker.services.unit.passon import acting
from tracker.words.text import nfc

TASKS_LEFT = """
SELECT MAX(COALESCE(o.met_on, o.ended_on)) FROM obligation o
 WHERE o.subject = 'task' AND o.rule = 'task-due' AND o.outcome <> 'corrected' AND o.unit = ?
"""


class NoSuchMeeting(NotFound):
    """No meeting is scheduled on that day."""

    sentence = "Không có Phiên họp ngày {day:%d/%m/%Y}. Xem danh sách bằng «tracker meeting list»."


class MeetingCancelled(Forbidden):
    """The meeting was cancelled."""

    sentence = "Phiên họp ngày {day:%d/%m/%Y} đã hủy ({on:%d/%m/%Y}). Ấn định lại bằng «tracker meeting schedule»."


class MeetingKnown(Forbidden):
    """There is a meeting on that day."""

    sentence = "Đã có Phiên họp ngày {day:%d/%m/%Y} ({title}). Mỗi ngày một Phiên họp thường kỳ."


class MeetingReported(Forbidden):
    """The packet of the meeting has been filed."""

    sentence = "Phiên họp ngày {day:%d/%m/%Y} đã có báo cáo (ngày {on:%d/%m/%Y}): không thay đổi được nữa."


class SameMeetingDay(Usage):
    """A meeting is moved to its own day."""

    sentence = "Phiên họp đang ở ngày {day:%d/%m/%Y}. Gõ ngày mới khác ngày đó."


class NothingToDeclare(Forbidden):
    """The unit owes this meeting no update."""

    sentence = (
        "{unit} không phải cập nhật cho Phiên họp ngày {day:%d/%m/%Y}: không có nhiệm vụ phải làm, hoặc từ lúc biết "
        "đến hạn không có trọn một ngày làm việc."
    )


class AlreadyDeclared(Forbidden):
    """The unit has updated before."""

    sentence = "{unit} đã cập nhật cho Phiên họp ngày {day:%d/%m/%Y} (ngày {on:%d/%m/%Y})."


@dataclass(frozen=True, slots=True)
class FoundMeeting:
    """A meeting that was named by its day."""

    id: int
    day: date
    title: str
    scheduled_on: date
    reported_on: date | None


def find_meeting(ledger: Ledger, day: date) -> FoundMeeting:
    """Return the meeting of a day; raises NoSuchMeeting or MeetingCancelled."""
    found = meeting_on(ledger.connection, ledger.today, day)
    if found is None:
        raise NoSuchMeeting(day=day)
    if found.cancelled_on is not None:
        raise MeetingCancelled(day=day, on=date.fromisoformat(found.cancelled_on))
    reported = None if found.reported_on is None else date.fromisoformat(found.reported_on)
    return FoundMeeting(found.id, day, found.title, date.fromisoformat(found.scheduled_on), reported)


def schedule(ledger: Ledger, day: date, *, title: str | None = None, on: date | None = None) -> list[Recorded]:
    """
    Schedule a regular meeting (Art. 21.1, 21.2); what units updated since the last one counts already.

    Raises MeetingKnown, or CalendarMissing where the day lies outside the calendar.
    """
    _free(ledger, day)
    said_on = act_day(ledger, on)
    number = ledger.new_number("meeting")
    units = sorted(at_work(ledger.connection))
    title = nfc(title) if title else f"Phiên họp thường kỳ tháng {day:%m/%Y}"
    facts = {"title": title, "day": day.isoformat(), "units": units} | known(ledger, said_on)
    done = ledger.record(Happened.MEETING_SCHEDULED, Subject.MEETING, number, on=said_on, **facts)
    asked = [clock.unit for clock in done.clocks if clock.unit is not None and clock.outcome is Outcome.OPEN]
    return [done, *ledger.record_all(declared_before(ledger, number, day, asked, min(ledger.today, day)))]


def move(ledger: Ledger, day: date, new_day: date, *, on: date | None = None) -> Recorded:
    """Move a meeting to another day: the clocks that run are counted from it (Art. 21.1)."""
    meeting = _changeable(ledger, day)
    if new_day == day:
        raise SameMeetingDay(day=day)
    _free(ledger, new_day)
    moved_on = act_day(ledger, on, not_before=meeting.scheduled_on, what="ngày ấn định Phiên họp")
    facts = {"day": new_day.isoformat()} | known(ledger, moved_on)
    return ledger.record(Happened.MEETING_MOVED, Subject.MEETING, meeting.id, on=moved_on, **facts)


def cancel(ledger: Ledger, day: date, *, reason: str, on: date | None = None) -> Recorded:
    """Cancel a meeting: nobody owes it anything any more."""
    meeting = _changeable(ledger, day)
    cancelled_on = act_day(ledger, on, not_before=meeting.scheduled_on, what="ngày ấn định Phiên họp")
    return ledger.record(Happened.MEETING_CANCELLED, Subject.MEETING, meeting.id, on=cancelled_on, reason=nfc(reason))


def declare(ledger: Ledger, day: date, unit: int, *, unit_name: str, on: date | None = None) -> list[Recorded]:
    """
    Record that a unit has looked through and updated its tasks (Art. 21.1); raises AlreadyDeclared.

    It ends, late, what the unit still owed to an earlier meeting: nobody is called overdue for ever.
    """
    meeting = find_meeting(ledger, day)
    unit = acting(ledger, unit, on or ledger.today)
    clocks = [
        clock
        for clock in ledger.clocks(Subject.MEETING, meeting.id)
        if clock.rule == UPDATE_BEFORE_MEETING and clock.unit == unit
    ]
    if not clocks:
        raise NothingToDeclare(unit=unit_name, day=day)
    last = clocks[-1]
    if last.outcome is Outcome.MET:
        raise AlreadyDeclared(unit=unit_name, day=day, on=last.met_on)
    if last.outcome not in (Outcome.OPEN, Outcome.MERGED):
        raise NothingToDeclare(unit=unit_name, day=day)
    declared_on = act_day(ledger, on, not_before=window_opens(ledger, day), what="ngày Phiên họp trước")
    facts: dict[str, object] = {"unit": unit, "how": "declaration"}
    return ledger.record_all(
        [
            Act(Happened.UPDATE_DECLARED, Subject.MEETING, each, declared_on, dict(facts))
            for each in (meeting.id, *owed_before(ledger, unit, day))
        ]
    )


def report(
    ledger: Ledger, day: date, paper: Paper, *, figures: Mapping[str, object], head: str, on: date | None = None
) -> Recorded:
    """
    File the Office's report to a meeting and freeze its figures (Art. 21.2).

    The day of the act is the document's own unless another is given. Raises MeetingReported.
    """
    meeting = _changeable(ledger, day)
    reported_on = act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành báo cáo")
    facts = keep(ledger, paper)
    facts |= {"packet": facts["document"], "figures": dict(figures), "head": head}
    return ledger.record(Happened.MEETING_REPORTED, Subject.MEETING, meeting.id, on=reported_on, **facts)


def settled(ledger: Ledger) -> list[Act]:
    """
    Return the acts that ask units given a task for their update, and let go those left with nothing to do.

    Both are what other acts brought (Art. 21.1).
    """
    acts: list[Act] = []
    for meeting in asking(ledger.connection, ledger.today):
        found = unsettled(ledger.connection, ledger.calendar, ledger.today, meeting)
        if found.come:
            facts: dict[str, object] = {"day": meeting.day.isoformat(), "units": found.come}
            acts.append(Act(Happened.UPDATE_CALLED, Subject.MEETING, meeting.number, ledger.today, facts))
            acts += declared_before(ledger, meeting.number, meeting.day, found.come, ledger.today)
        for unit in found.left:
            on = _left_on(ledger, meeting.number, unit)
            acts.append(Act(Happened.UPDATE_LET_GO, Subject.MEETING, meeting.number, on, {"unit": unit}))
    return acts


def _left_on(ledger: Ledger, meeting: int, unit: int) -> date:
    """Return the day on which the last task of a unit left it, not before it was asked."""
    asked_on = max(clock.opened_on for clock in ledger.clocks(Subject.MEETING, meeting) if clock.unit == unit)
    left_on = ledger.connection.execute(TASKS_LEFT, (unit,)).fetchone()[0]
    return asked_on if left_on is None else max(asked_on, date.fromisoformat(left_on))


def _free(ledger: Ledger, day: date) -> None:
    """Raise MeetingKnown where a meeting stands on that day."""
    found = meeting_on(ledger.connection, ledger.today, day)
    if found is not None and found.cancelled_on is None:
        raise MeetingKnown(day=day, title=found.title)


def _changeable(ledger: Ledger, day: date) -> FoundMeeting:
    """Return the meeting of a day that has not been reported to; raises MeetingReported."""
    meeting = find_meeting(ledger, day)
    if meeting.reported_on is not None:
        raise MeetingReported(day=day, on=meeting.reported_on)
    return meeting
