"""
Correcting what a clerk typed wrongly of a unit's report: its number, its day, its day of filing (Art. 6.1.a and b).

The report is then as if it had been typed so from the beginning: its task is judged by the right day, for better or
worse, and what the wrong day had led to was never true.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from tracker.clocks.anew.restated import RESTATED
from tracker.clocks.counting import is_deadline
from tracker.errors import Forbidden, Usage
from tracker.law.event import Standing
from tracker.law.fields import Correctable
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.services.meeting.update import declared_by
from tracker.services.papers import act_day, store_document
from tracker.services.task.correct import NothingToCorrect
from tracker.services.task.report import free_text, known_task, task_day
from tracker.services.task.whichperiod import NotRecurring, listed
from tracker.words.dates import read_date
from tracker.words.symbols import normal


class WhichReport(Usage):
    """Several periods have a report."""

    sentence = (
        "Nhiệm vụ {number} có báo cáo của nhiều kỳ: {periods}. Ghi rõ kỳ bằng --period, ví dụ --period {example}."
    )


class NoReport(Forbidden):
    """No report of the task, or of the period, waits or was confirmed."""

    sentence = (
        "Nhiệm vụ {number} không có báo cáo nào đang chờ xác nhận hoặc đã xác nhận{period}. Xem «tracker log {number}»."
    )


class NoPaper(Usage):
    """The unit ticked the task as done, without a document."""

    sentence = (
        "Nhiệm vụ {number} được báo «Đã thực hiện», không có văn bản: chỉ sửa được ngày báo, bằng --field "
        "report-issued."
    )


class AfterConfirmation(Usage):
    """A report was not issued, or filed, after the Office confirmed it."""

    sentence = "Ngày {day:%d/%m/%Y} ở sau ngày Văn phòng xác nhận ({confirmed:%d/%m/%Y}). Kiểm tra lại ngày đã gõ."


class Report(NamedTuple):
    """A report as the journal has it: the acts that told of it, and when the Office confirmed it."""

    issued: int | None
    filed: int
    facts: dict[str, Any]
    issued_on: date
    filed_on: date
    confirmed_on: date | None


def correct_report(
    ledger: Ledger,
    number: int,
    field: Correctable,
    value: str,
    *,
    reason: str | None,
    period: str | None = None,
    on: date | None = None,
) -> list[Recorded]:
    """
    Correct the number, the day or the day of filing of a report that waits or was confirmed.

    Raises NoReport, NoPaper, NothingToCorrect, WhichReport, FutureDay, TooEarly or AfterConfirmation.
    """
    task = known_task(ledger, number)
    day = task_day(ledger, task, on)
    about = _period(ledger, task.standing, period)
    report = _report(ledger, number, about)
    if report is None:
        raise NoReport(number=number, period="" if about is None else f" ({about})")
    old, new, restated = _put_right(ledger, task.standing, report, field, value)
    if old == new:
        raise NothingToCorrect(number=number)
    facts: dict[str, object] = {"field": field.value, "old": old, "new": new, RESTATED: restated}
    facts["reason"] = free_text(task, reason, "lý do")
    if about is not None:
        facts["period"] = about
    filed = date.fromisoformat(str(restated[-1]["on"]))
    happened = Happened.DONE_REPORTED if report.issued is None else Happened.REPORT_FILED
    updates = declared_by(ledger, task.standing.lead, happened, number, filed)
    return ledger.record_all([Act(Happened.TASK_CORRECTED, Subject.TASK, number, day, facts), *updates])


def _put_right(
    ledger: Ledger, standing: Standing, report: Report, field: Correctable, value: str
) -> tuple[str | None, str, list[dict[str, object]]]:
    """Return the old value, the new one, and the acts on a report with what they should have said."""
    facts: dict[str, object] = {}
    issued_on, filed_on = report.issued_on, report.filed_on
    if report.issued is None and field is not Correctable.REPORT_ISSUED:
        raise NoPaper(number=standing.id)
    old: str | None
    if field is Correctable.REPORT_NUMBER:
        old, new = str(report.facts["number"]), normal(value)
        facts = _document(ledger, report, number=new)
    elif field is Correctable.REPORT_ISSUED:
        issued_on = act_day(ledger, read_date(value), not_before=standing.issued_on, what="ngày ban hành văn bản giao")
        old, new = report.issued_on.isoformat(), issued_on.isoformat()
        if report.issued is not None:
            facts = _document(ledger, report, issued_on=issued_on)
        if "filed_on" not in report.facts:
            filed_on = issued_on
    else:
        filed_on = act_day(ledger, read_date(value))
        old, new = report.facts.get("filed_on"), filed_on.isoformat()
        facts = {"filed_on": new}
    act_day(ledger, filed_on, not_before=issued_on, what="ngày ban hành báo cáo")
    if report.confirmed_on is not None and filed_on > report.confirmed_on:
        raise AfterConfirmation(day=filed_on, confirmed=report.confirmed_on)
    acts = (
        [(report.filed, filed_on)] if report.issued is None else [(report.issued, issued_on), (report.filed, filed_on)]
    )
    return old, new, [{"event": event, "on": on.isoformat(), "facts": facts} for event, on in acts]


def _document(
    ledger: Ledger, report: Report, *, number: str | None = None, issued_on: date | None = None
) -> dict[str, object]:
    """Store the document of a report as it is, and return the facts of it; the mistaken one stays stored."""
    known, day, name, digest = ledger.connection.execute(
        "SELECT number, issued_on, file_name, file_sha256 FROM document WHERE id = ?", (report.facts["document"],)
    ).fetchone()
    return store_document(ledger, number or known, day if issued_on is None else issued_on.isoformat(), name, digest)


def _period(ledger: Ledger, standing: Standing, period: str | None) -> str | None:
    """Return the period whose report is meant; raises NoReport or WhichReport, and NotRecurring."""
    if not standing.recurring:
        if period is not None:
            raise NotRecurring(number=standing.id)
        return None
    reported = [
        clock
        for clock in ledger.clocks(Subject.TASK, standing.id)
        if is_deadline(clock.law) and clock.met_on is not None and clock.outcome in (Outcome.WAITING, Outcome.MET)
    ]
    if period is not None:
        return period
    if len(reported) > 1:
        raise WhichReport(number=standing.id, periods=listed(reported), example=reported[-1].period)
    return reported[0].period if reported else ""


def _report(ledger: Ledger, number: int, period: str | None) -> Report | None:
    """Return the report of a task, or of one of its periods, that was not sent back; None where there is none."""
    rows = ledger.connection.execute(
        "SELECT id, happened, happened_on, payload FROM act WHERE subject = 'task' AND subject_id = :number"
        " AND happened IN ('report-issued', 'report-filed', 'done-reported', 'report-confirmed', 'report-returned')"
        " AND (CAST(:period AS TEXT) IS NULL OR payload ->> 'period' = :period) ORDER BY id",
        {"number": number, "period": period},
    ).fetchall()
    return _last(rows)


def _last(rows: Sequence[tuple[int, str, str, str]]) -> Report | None:
    """Return the last report among these acts; None where it was sent back."""
    found: Report | None = None
    issued: tuple[int, date] | None = None
    for event, happened, on, payload in rows:
        day = date.fromisoformat(on)
        if happened == "report-issued":
            issued = (event, day)
        elif happened == "report-filed" and issued is not None:
            found = Report(issued[0], event, json.loads(payload), issued[1], day, None)
        elif happened == "done-reported":
            found = Report(None, event, json.loads(payload), day, day, None)
        elif happened == "report-confirmed" and found is not None:
            found = found._replace(confirmed_on=day)
        elif happened == "report-returned":
            found = None
    return found
