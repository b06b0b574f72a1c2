"""
Weeks: each Thursday that has come, and the report of a lead unit on it (Art. 6.1.d).

A Thursday names the units that owe a report. Silence is shown, and is no breach.
"""

from __future__ import annotations

import json
from datetime import date, timedelta

from tracker.days import weeklydays
from tracker.errors import Forbidden, Usage
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.services.papers import Paper, act_day, keep
from tracker.services.unit.passon import acting
from tracker.words.dates import WEEKDAYS


class NotAThursday(Usage):
    """The day is none on which reports are owed, nor the working day that stands for one."""

    sentence = (
        "{day:%d/%m/%Y} không phải {weekday} (hay ngày làm việc thay cho {weekday} là ngày nghỉ). "
        "Gõ {before:%d/%m/%Y} hoặc {after:%d/%m/%Y}."
    )


class BeforeRegulation(Usage):
    """The Quy chế was not in force on that Thursday."""

    sentence = "Quy chế có hiệu lực từ {since:%d/%m/%Y}: không có báo cáo tuần của ngày {day:%d/%m/%Y}."


class ThursdayAhead(Forbidden):
    """The Thursday, or the working day that stands for it, has not come."""

    sentence = "Ngày báo cáo {day:%d/%m/%Y} chưa đến. Từ ngày đó hãy ghi lại lệnh này, thêm --on là ngày nhận báo cáo."


class AlreadyFiled(Forbidden):
    """The same report was filed before."""

    sentence = "{unit} đã nộp báo cáo tuần {day:%d/%m/%Y} này ngày {filed:%d/%m/%Y}."


def came(ledger: Ledger, thursday: date) -> Act:
    """Return the act by which a Thursday comes, with the lead units that owe a report."""
    facts = {"day": thursday.isoformat(), "units": leading(ledger, thursday)}
    return Act(Happened.THURSDAY_CAME, Subject.WEEK, ledger.new_number("week"), thursday, facts)


def leading(ledger: Ledger, thursday: date) -> list[int]:
    """
    Return the units that led a task on a Thursday, and already did on the day before.

    A unit given its first task on that very day has nothing to report yet; the Office, to which reports
    are sent, sends itself none. What a unit that was gone by then had led, its successor leads.
    """
    query = (
        "SELECT DISTINCT o.unit FROM obligation o JOIN unit u ON u.id = o.unit"
        " WHERE o.rule = 'task-due' AND o.subject = 'task' AND o.outcome <> 'corrected' AND u.kind <> 'office'"
        " AND o.opened_on <= :day AND (o.ended_on IS NULL OR o.ended_on > :day)"
        " AND EXISTS (SELECT 1 FROM obligation b WHERE b.subject = 'task' AND b.subject_id = o.subject_id"
        " AND b.rule = 'task-due' AND b.unit = o.unit AND b.opened_on < :day) ORDER BY o.unit"
    )
    led = [int(row[0]) for row in ledger.connection.execute(query, {"day": thursday.isoformat()})]
    return sorted({acting(ledger, unit, thursday) for unit in led})


def thursday_of(ledger: Ledger, day: date) -> date:
    """Return the Thursday that a day names: itself, or one off whose report falls on this day; raises NotAThursday."""
    before = weeklydays.on_or_before(ledger.regulation, day)
    if day in (before, ledger.calendar.on_or_after(before)):
        return before
    after = weeklydays.on_or_after(ledger.regulation, day)
    raise NotAThursday(day=day, weekday=WEEKDAYS[after.weekday()], before=before, after=after)


def file(
    ledger: Ledger,
    day: date,
    unit: int,
    *,
    unit_name: str,
    nil: bool = False,
    paper: Paper | None = None,
    on: date | None = None,
) -> Recorded:
    """
    File a unit's report for a Thursday (Art. 6.1.d); with `nil` it says that there is nothing to report.

    Filed after the day it is kept with the day of its paper, and breaches nothing. Raises NotAThursday,
    BeforeRegulation, ThursdayAhead, AlreadyFiled, FutureDay or TooEarly.
    """
    thursday = thursday_of(ledger, day)
    if thursday < ledger.regulation.in_force:
        raise BeforeRegulation(since=ledger.regulation.in_force, day=thursday)
    held = ledger.calendar.on_or_after(thursday)
    if held > ledger.today:
        raise ThursdayAhead(day=held)
    floor = weeklydays.on_or_before(ledger.regulation, thursday - timedelta(days=1)) + timedelta(days=1)
    # The unit is called late by the day of its own paper, whenever that reached the Office.
    filed_on = act_day(ledger, on if paper is None else paper.issued_on, not_before=floor, what="tuần của báo cáo")
    week = _week(ledger, thursday)
    facts: dict[str, object] = {"unit": acting(ledger, unit, filed_on), "nil": nil}
    if paper is not None:
        facts |= keep(ledger, paper)
        if on is not None:
            arrived_on = act_day(ledger, on, not_before=paper.issued_on, what="ngày ban hành báo cáo")
            facts["arrived_on"] = arrived_on.isoformat()
    _check_new(ledger, week, facts, unit_name, thursday)
    return ledger.record(Happened.WEEKLY_FILED, Subject.WEEK, week, on=filed_on, **facts)


def _week(ledger: Ledger, thursday: date) -> int:
    """Return the number of a week, begun here without anybody owing a report where the ledger did not keep it."""
    row = ledger.connection.execute("SELECT id FROM week WHERE day = ?", (thursday.isoformat(),)).fetchone()
    if row is not None:
        return int(row[0])
    number = ledger.new_number("week")
    facts = {"day": thursday.isoformat(), "units": []}
    ledger.record(Happened.THURSDAY_CAME, Subject.WEEK, number, on=thursday, **facts)
    return number


def _check_new(ledger: Ledger, week: int, facts: dict[str, object], unit_name: str, thursday: date) -> None:
    """Raise AlreadyFiled where the unit filed the same report before: the same paper, or none."""
    query = (
        "SELECT happened_on, payload FROM act"
        " WHERE subject = 'week' AND subject_id = ? AND happened = 'weekly-filed'"
        " AND CAST(payload ->> 'unit' AS INTEGER) = ?"
    )
    for filed_on, payload in ledger.connection.execute(query, (week, facts["unit"])):
        told = json.loads(payload)
        if (told.get("number"), told["nil"]) == (facts.get("number"), facts["nil"]):
            raise AlreadyFiled(unit=unit_name, day=thursday, filed=date.fromisoformat(filed_on))
