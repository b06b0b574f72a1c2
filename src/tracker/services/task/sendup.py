"""
What goes up: the result of a task of the Government or the Prime Minister, reported to them (Art. 6.2.b, 7.2.b).

Sending a result up closes the task: the Office's own report is the result. Who entered it in the
Government's system, and on which day, is kept with it.
"""

from __future__ import annotations

from datetime import date

from tracker.clocks.counting import is_deadline
from tracker.errors import Forbidden, Usage
from tracker.law.codes import RESULT_UPWARD
from tracker.law.vocabulary import Happened, Outcome, Status, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.papers import Paper, act_day
from tracker.services.task.report import TaskFacts, free_text, keep_paper, known_task, last_report
from tracker.services.task.whichperiod import period_of_report
from tracker.words.text import nfc


class NotFromAbove(Forbidden):
    """A task of the city has nobody above to be reported to."""

    sentence = (
        "Nhiệm vụ {number} do thành phố giao: không có kết quả để báo cáo lên Chính phủ, Thủ tướng (Điều 6.2.b). "
        "Xác nhận kết quả bằng «task confirm {number}»."
    )


class OfficerMissing(Usage):
    """Somebody enters the result in the Government's system."""

    sentence = "Thiếu --officer: ghi tên cán bộ đầu mối cập nhật kết quả lên Hệ thống của Chính phủ (Điều 6.2.b)."


class SentUpAlready(Forbidden):
    """The result was sent up before."""

    sentence = "Kết quả nhiệm vụ {number} đã được báo cáo lên ngày {day:%d/%m/%Y}. Không ghi lần thứ hai."


class ReportWaits(Forbidden):
    """A report of a recurring task waits, and sending another period up must not accept it."""

    sentence = (
        "Nhiệm vụ định kỳ {number} có báo cáo đang chờ xác nhận: «task confirm {number}» hoặc «task send-back "
        "{number}» trước."
    )


def send_up(
    ledger: Ledger,
    number: int,
    paper: Paper,
    *,
    officer: str,
    entered_on: date | None = None,
    note: str | None = None,
    period: str | None = None,
    on: date | None = None,
) -> Recorded:
    """
    Record that a result was reported to the Government or the Prime Minister (Art. 6.2.b).

    Raises NotFromAbove, OfficerMissing, SentUpAlready, ReportWaits, or TooEarly before the unit's report.
    """
    task = known_task(ledger, number)
    if not task.central:
        raise NotFromAbove(number=number)
    if not officer.strip():
        raise OfficerMissing
    facts = keep_paper(ledger, task, paper) | {"officer": nfc(officer), "note": free_text(task, note, "ghi chú")}
    day = act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành báo cáo")
    if task.standing.status is Status.REPORTED:
        act_day(ledger, day, not_before=last_report(ledger, number)[1], what="ngày đơn vị báo cáo")
    if entered_on is not None:
        entered = act_day(ledger, entered_on, not_before=paper.issued_on, what="ngày ban hành báo cáo")
        facts["entered_on"] = entered.isoformat()
    facts |= _round(ledger, task, period, day)
    return ledger.record(Happened.RESULT_SENT_UP, Subject.TASK, number, on=day, **facts)


def _round(ledger: Ledger, task: TaskFacts, period: str | None, day: date) -> dict[str, object]:
    """Return the period that is sent up, nothing for a task without; raises SentUpAlready or ReportWaits."""
    number = task.standing.id
    clocks = ledger.clocks(Subject.TASK, number)
    owed = [each for each in clocks if each.rule == RESULT_UPWARD and each.outcome is Outcome.OPEN]
    if not task.standing.recurring:
        sent_on = _sent_on(ledger, number)
        if sent_on is not None and not owed:
            raise SentUpAlready(number=number, day=sent_on)
        return period_of_report(ledger, task.standing, period, day)
    if any(is_deadline(each.law) and each.outcome is Outcome.WAITING for each in clocks):
        raise ReportWaits(number=number)
    for each in owed:
        if period in (None, each.period):
            return {"period": each.period}
    return period_of_report(ledger, task.standing, period, day)


def _sent_on(ledger: Ledger, number: int) -> date | None:
    """Return the day on which the result was sent up, unless the task was taken up again since."""
    row = ledger.connection.execute(
        "SELECT happened, happened_on FROM act WHERE subject = 'task' AND subject_id = ? AND happened IN (?, ?)"
        " ORDER BY id DESC LIMIT 1",
        (number, Happened.RESULT_SENT_UP.value, Happened.TASK_REOPENED.value),
    ).fetchone()
    return date.fromisoformat(row[1]) if row and row[0] == Happened.RESULT_SENT_UP.value else None
