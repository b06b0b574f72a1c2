"""
After an inspection: its end, its report, and the copy or the notice that goes with it (Art. 16).

Who conducted it says which: a department or locality reports to UBND and copies the Office (16.1), the
Office reports to the Chairman and notifies each inspected unit (16.2). Nothing here counts a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.clocks.parts import Clock
from tracker.errors import Forbidden, Usage
from tracker.law.codes import SIX_MONTHS
from tracker.law.lifecycle import MOVES
from tracker.law.stages import allow
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import unit_names
from tracker.services.inspection import notices
from tracker.services.inspection.conduct import floor_of
from tracker.services.inspection.covered import is_own, secret_task, tasks_of, units_of, words
from tracker.services.inspection.find import OutsideInspection, inspected_said
from tracker.services.papers import Paper, act_day, keep


class NoticeKnown(Forbidden):
    """A unit was told before."""

    sentence = (
        "{unit} đã được thông báo kết quả cuộc kiểm tra {number} ngày {day:%d/%m/%Y}. Nếu ghi nhầm, gõ «tracker "
        "inspection correct {number} --field notified --unit ĐƠN-VỊ --value NGÀY --reason LÝ-DO»."
    )


class NoEvaluation(Usage):
    """A report on an inspection does not say what it evaluates."""

    sentence = "Thiếu --evaluation: ghi đánh giá việc tổ chức, kết quả thực hiện nhiệm vụ (Điều 16.3.a)."


def end(ledger: Ledger, number: int, *, on: date | None = None) -> Recorded:
    """Record the end of an inspection, from which its report is owed (Art. 16); raises StageForbids or TooEarly."""
    record = ledger.kept(Subject.INSPECTION, number)
    by_city = not is_own(record)
    happened = Happened.INSPECTION_ENDED_BY_CITY if by_city else Happened.INSPECTION_ENDED_BY_UNIT
    allow(number, record, happened)
    begins = record.get("begins_on")
    if begins is None:
        floor, what = floor_of(record), "ngày chỉ đạo kiểm tra"
    else:
        floor, what = date.fromisoformat(str(begins)), "ngày bắt đầu kiểm tra"
    day = act_day(ledger, on, not_before=floor, what=what)
    owing: dict[str, object] = {} if by_city else {"units": [record["unit"]]}
    return ledger.record(happened, Subject.INSPECTION, number, on=day, **owing)


def report(
    ledger: Ledger, number: int, paper: Paper, *, evaluation: str | None, on: date | None = None
) -> list[Recorded]:
    """
    Record the report on an inspection: to UBND (16.1), or to the Chairman (16.2).

    It may bear a day before the end, and be entered before it: then the duty is met as it begins. A task past six
    months without result that the city's inspection covered has then been inspected: the Office has done what
    Art. 8.1.e asks of it. Raises StageForbids, NoEvaluation or TooEarly.
    """
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.INSPECTION_REPORTED)
    said = words(ledger, record, evaluation, "đánh giá")
    if said is None and secret_task(ledger, record) is None:
        raise NoEvaluation
    act_day(ledger, paper.issued_on, not_before=floor_of(record), what="ngày quyết định kiểm tra")
    day = act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành báo cáo")
    facts = keep(ledger, paper)
    facts["report"] = facts["document"]
    if said is not None:
        facts["evaluation"] = said
    acts = [Act(Happened.INSPECTION_REPORTED, Subject.INSPECTION, number, day, facts)]
    if not is_own(record):
        acts += _reviews(ledger, number, record, day)
    return ledger.record_all(acts)


def copy(ledger: Ledger, number: int, *, paper: Paper | None = None, on: date | None = None) -> Recorded:
    """Record the day on which the Office got the unit's report (Art. 16.1); raises StageForbids or CityCopies."""
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.INSPECTION_COPIED)
    facts, day = _sent(ledger, record, paper, on)
    return ledger.record(Happened.INSPECTION_COPIED, Subject.INSPECTION, number, on=day, **facts)


def notify(
    ledger: Ledger,
    number: int,
    units: Sequence[int] = (),
    *,
    paper: Paper | None = None,
    on: date | None = None,
) -> Recorded:
    """
    Record the day of the notice to inspected units: to those named, or to all that had none yet (Art. 16.2).

    Each inspected unit has its own; the Office has done what it owes when the last one was told. Raises
    StageForbids, UnitNotifies, OutsideInspection or NoticeKnown.
    """
    record = ledger.kept(Subject.INSPECTION, number)
    told, names = notices.given(record), unit_names(ledger.connection)
    for unit in units:
        if unit not in units_of(record):
            raise OutsideInspection(about=names.name(unit), number=number, inspected=inspected_said(ledger, record))
        if unit in told:
            raise NoticeKnown(unit=names.name(unit), number=number, day=date.fromisoformat(told[unit]))
    allow(number, record, Happened.INSPECTION_NOTIFIED)
    facts, day = _sent(ledger, record, paper, on)
    named = list(units) or notices.lacking(record)
    facts |= {"told": named} | notices.facts_of(record, told | dict.fromkeys(named, day.isoformat()))
    return ledger.record(Happened.INSPECTION_NOTIFIED, Subject.INSPECTION, number, on=day, **facts)


def _sent(
    ledger: Ledger, record: dict[str, object], paper: Paper | None, on: date | None
) -> tuple[dict[str, object], date]:
    """Return the facts and the day of the second act of Art. 16; it may be entered before the report or the end."""
    issued_on = paper.issued_on if paper else None
    day = act_day(ledger, on or issued_on, not_before=issued_on, what="ngày ban hành văn bản")
    act_day(ledger, day, not_before=floor_of(record), what="ngày quyết định kiểm tra")
    return {} if paper is None else keep(ledger, paper), day


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
