"""
After an inspection: its end, its report, and the copy or the notice that goes with it (Art. 16).

Who conducted it says which: a department or locality reports to UBND and copies the Office (16.1), the
Office reports to the Chairman and notifies the inspected unit (16.2). Nothing here counts a day.
"""

from __future__ import annotations

from datetime import date

from tracker.clock import Clock
from tracker.errors import Usage
from tracker.inspections import allow
from tracker.kinds import Conductor
from tracker.ledger import Act, Ledger, Recorded
from tracker.lifecycle import MOVES
from tracker.services.acts import Paper, act_day, keep
from tracker.services.inspecting import begun_on
from tracker.services.inspections import secret_task, tasks_of, words
from tracker.vocabulary import Happened, Outcome, Subject

SIX_MONTHS = "six-months-without-result"


class NoEvaluation(Usage):
    """A report on an inspection does not say what it evaluates."""

    sentence = "Thiếu --evaluation: ghi đánh giá việc tổ chức, kết quả thực hiện nhiệm vụ (Điều 16.3.a)."


def end(ledger: Ledger, number: int, *, on: date | None = None) -> Recorded:
    """Record the end of an inspection, from which its report is owed (Art. 16); raises StageForbids or TooEarly."""
    record = ledger.kept(Subject.INSPECTION, number)
    by_city = _by_city(record)
    happened = Happened.INSPECTION_ENDED_BY_CITY if by_city else Happened.INSPECTION_ENDED_BY_UNIT
    allow(number, record, happened)
    begins = record.get("begins_on")
    if begins is not None:
        floor, what = date.fromisoformat(str(begins)), "ngày bắt đầu kiểm tra"
    else:
        floor, what = begun_on(record), "ngày chỉ đạo kiểm tra"
    day = act_day(ledger, on, not_before=floor, what=what)
    owing: dict[str, object] = {} if by_city else {"units": [record["unit"]]}
    return ledger.record(happened, Subject.INSPECTION, number, on=day, **owing)


def report(
    ledger: Ledger, number: int, paper: Paper, *, evaluation: str | None, on: date | None = None
) -> list[Recorded]:
    """
    Record the report on an inspection: to UBND (16.1), or to the Chairman (16.2).

    A task past six months without result that the city's inspection covered has then been inspected:
    the Office has done what Art. 8.1.e asks of it. Raises StageForbids, NoEvaluation or TooEarly.
    """
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.INSPECTION_REPORTED)
    said = words(ledger, record, evaluation, "đánh giá")
    if said is None and secret_task(ledger, record) is None:
        raise NoEvaluation
    _after_end(ledger, record, paper.issued_on)
    day = act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành báo cáo")
    facts = keep(ledger, paper)
    facts["report"] = facts["document"]
    if said is not None:
        facts["evaluation"] = said
    acts = [Act(Happened.INSPECTION_REPORTED, Subject.INSPECTION, number, day, facts)]
    if _by_city(record):
        acts += _reviews(ledger, number, record, day)
    return ledger.record_all(acts)


def copy(ledger: Ledger, number: int, *, paper: Paper | None = None, on: date | None = None) -> Recorded:
    """Record the day on which the Office got the unit's report (Art. 16.1); raises StageForbids or CityCopies."""
    return _send(ledger, number, Happened.INSPECTION_COPIED, paper, on)


def notify(ledger: Ledger, number: int, *, paper: Paper | None = None, on: date | None = None) -> Recorded:
    """Record the day of the notice to the inspected unit (Art. 16.2); raises StageForbids or UnitNotifies."""
    return _send(ledger, number, Happened.INSPECTION_NOTIFIED, paper, on)


def _send(ledger: Ledger, number: int, happened: Happened, paper: Paper | None, on: date | None) -> Recorded:
    """Record the second of the two acts of Art. 16; it may be entered before the report."""
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, happened)
    issued_on = paper.issued_on if paper else None
    day = act_day(ledger, on or issued_on, not_before=issued_on, what="ngày ban hành văn bản")
    _after_end(ledger, record, day)
    facts: dict[str, object] = {} if paper is None else keep(ledger, paper)
    return ledger.record(happened, Subject.INSPECTION, number, on=day, **facts)


def _after_end(ledger: Ledger, record: dict[str, object], day: date) -> None:
    """Raise TooEarly for a day before the end of the inspection."""
    act_day(ledger, day, not_before=date.fromisoformat(str(record["ended_on"])), what="ngày kết thúc kiểm tra")


def _reviews(ledger: Ledger, number: int, record: dict[str, object], day: date) -> list[Act]:
    """Return the acts that answer the six months of the tasks inspected, one for each clock that had run out."""
    found = ledger.connection.execute("SELECT task FROM finding WHERE inspection = ? AND task IS NOT NULL", (number,))
    tasks = dict.fromkeys([*tasks_of(record), *(int(row[0]) for row in found)])
    acts = []
    for task in tasks:
        if ledger.standing(task).status not in MOVES[Happened.REVIEW_PROPOSED]:
            continue
        for clock in ledger.clocks(Subject.TASK, task):
            if _has_run_out(clock, day):
                facts: dict[str, object] = {"inspection": number, "by": "inspection"}
                if clock.period is not None:
                    facts["period"] = clock.period
                acts.append(Act(Happened.REVIEW_PROPOSED, Subject.TASK, task, day, facts))
    return acts


def _has_run_out(clock: Clock, day: date) -> bool:
    """Say whether a clock is that of six months, open, and past its last day."""
    is_open = clock.rule == SIX_MONTHS and clock.outcome is Outcome.OPEN
    return is_open and clock.due_on is not None and clock.due_on < day


def _by_city(record: dict[str, object]) -> bool:
    """Say whether the city conducted the inspection."""
    return record["conductor"] == Conductor.CITY.value
