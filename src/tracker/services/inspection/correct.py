"""
Correcting what a clerk typed wrongly of an inspection: an act with the old value, the new one and the reason.

A mistake was never true: the duty of Art. 16 follows from the right days as from the beginning. A day that was
entered by mistake is taken away, and an inspection whose end is taken away goes on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tracker.errors import Forbidden, Usage
from tracker.law.kinds import Conductor, InspectionField
from tracker.law.stages import NOT_OF, CityCopies, Stage, UnitNotifies, WasCancelled, allow
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import unit_names
from tracker.services.inspection.begin import EndsBeforeItBegins
from tracker.services.inspection.conduct import floor_of
from tracker.services.inspection.covered import units_of, words
from tracker.services.inspection.find import OutsideInspection, inspected_said
from tracker.services.inspection.notices import facts_of, given
from tracker.services.papers import Paper, act_day, keep
from tracker.words.labels.record import INSPECTION_WORDS, STAGES
from tracker.words.text import nfc

TAKEN_AWAY = frozenset(
    {
        InspectionField.END,
        InspectionField.REPORT,
        InspectionField.COPIED,
        InspectionField.NOTIFIED,
        InspectionField.UNTIL,
        InspectionField.CANCELLED,
    }
)
"""What was entered by mistake can be taken away altogether."""

DAYS = TAKEN_AWAY | {InspectionField.FROM}
"""Fields that hold a day."""

HOW = {
    InspectionField.END: "inspection end {number} --on …",
    InspectionField.REPORT: "inspection report {number} --document … --issued … --evaluation …",
    InspectionField.COPIED: "inspection copy {number} --on …",
    InspectionField.NOTIFIED: "inspection notify {number} --on …",
    InspectionField.UNTIL: "inspection extend {number} --until … --document … --issued …",
    InspectionField.CANCELLED: "inspection cancel {number} --document … --issued … --reason …",
    InspectionField.APPROVED_BY: "inspection plan … --document … --issued … --approved-by …",
}
"""The command that enters what is not there to be corrected."""


class NothingEntered(Forbidden):
    """What is to be corrected was not entered."""

    sentence = "Cuộc kiểm tra {number} chưa ghi điều cần sửa. Ghi bằng «tracker {command}»."


class InspectionRight(Usage):
    """The value given is the one that stands there."""

    sentence = "Cuộc kiểm tra {number} đã ghi đúng như vậy; không có gì để sửa."


class NotTakenAway(Usage):
    """A field is corrected with a value, and cannot be left empty."""

    sentence = "Không để trống được {field}: ghi giá trị đúng bằng --value."


class OnlyNoticesHaveUnits(Usage):
    """A unit was named for what is not each unit's own."""

    sentence = "--unit chỉ dùng với --field notified: mỗi đơn vị được kiểm tra có thông báo riêng (Điều 16.2)."


class BeginsAfterItEnded(Usage):
    """An inspection cannot begin after its end."""

    sentence = "Cuộc kiểm tra {number} đã kết thúc ngày {ended:%d/%m/%Y}, trước ngày bắt đầu này ({day:%d/%m/%Y})."


def correct_inspection(
    ledger: Ledger,
    number: int,
    field: InspectionField,
    value: date | str | None,
    *,
    unit: int | None = None,
    reason: str | None,
    on: date | None = None,
) -> Recorded:
    """
    Correct one field of an inspection; `value` is a day where the field holds one, and None takes it away.

    `unit` names one notice of several. Raises StageForbids, NothingEntered, InspectionRight, NotTakenAway,
    OnlyNoticesHaveUnits, CityCopies, UnitNotifies, TooEarly, FutureDay, EndsBeforeItBegins or SecretTakesNoText.
    """
    record = ledger.kept(Subject.INSPECTION, number)
    _allow(number, record, field)
    if unit is not None and field is not InspectionField.NOTIFIED:
        raise OnlyNoticesHaveUnits
    if value is None and field not in TAKEN_AWAY:
        raise NotTakenAway(field=field.value)
    facts: dict[str, object] = {"field": field.value, "reason": words(ledger, record, reason, "lý do")}
    if field is InspectionField.NOTIFIED:
        facts |= _noticed(ledger, number, record, value, unit)
    elif isinstance(value, date) or value is None:
        facts |= _dated(ledger, number, record, field, value)
    else:
        facts |= _worded(ledger, number, record, field, value)
    day = act_day(ledger, on, not_before=floor_of(record), what="ngày quyết định kiểm tra")
    return ledger.record(Happened.INSPECTION_CORRECTED, Subject.INSPECTION, number, on=day, **facts)


def _allow(number: int, record: Mapping[str, object], field: InspectionField) -> None:
    """Let a field be corrected where the inspection has it; raises StageForbids, CityCopies or UnitNotifies."""
    if field is not InspectionField.APPROVED_BY:  # said of a plan, and so before there is a decision
        allow(number, record, Happened.INSPECTION_CORRECTED)
    is_cancelled = "cancelled_on" in record
    if is_cancelled and field is not InspectionField.CANCELLED:
        raise WasCancelled(number=number, status=STAGES[Stage.CANCELLED])
    conductor = Conductor(str(record["conductor"]))
    sent = {InspectionField.COPIED: Happened.INSPECTION_COPIED, InspectionField.NOTIFIED: Happened.INSPECTION_NOTIFIED}
    if field in sent and sent[field] is NOT_OF[conductor]:
        raise (CityCopies if conductor is Conductor.CITY else UnitNotifies)(number=number)


def _dated(
    ledger: Ledger, number: int, record: Mapping[str, object], field: InspectionField, value: date | None
) -> dict[str, object]:
    """Return the facts of a corrected day; raises NothingEntered, InspectionRight and what a day can be refused for."""
    old = _entered(number, record, field)
    new = None if value is None else value.isoformat()
    if old == new:
        raise InspectionRight(number=number)
    facts: dict[str, object] = {"old": old, "new": new, field.column: new}
    begins, ended = _day(record, "begins_on"), _day(record, "ended_on")
    if field is InspectionField.UNTIL and value is not None and begins is not None and value < begins:
        raise EndsBeforeItBegins(until=value, begins=begins)
    if field is InspectionField.FROM and value is not None:
        until = _day(record, "until_on")
        if until is not None and until < value:
            raise EndsBeforeItBegins(until=until, begins=value)
        if ended is not None and ended < value:
            raise BeginsAfterItEnded(number=number, ended=ended, day=value)
    elif field is not InspectionField.UNTIL and value is not None:
        is_end = field is InspectionField.END and begins is not None
        floor, what = (begins, "ngày bắt đầu kiểm tra") if is_end else (floor_of(record), "ngày quyết định kiểm tra")
        act_day(ledger, value, not_before=floor, what=what)
    if field is InspectionField.REPORT:
        facts |= {"report": None, "evaluation": None} if value is None else _reissued(ledger, record, value)
    return facts


def _reissued(ledger: Ledger, record: Mapping[str, object], day: date) -> dict[str, object]:
    """Return the report's document with its day corrected, where it bore the mistaken one or a later day."""
    query = "SELECT number, issued_on FROM document WHERE id = ?"
    symbol, issued_on = ledger.connection.execute(query, (record["report"],)).fetchone()
    if issued_on != record["reported_on"] and date.fromisoformat(issued_on) <= day:
        return {}
    facts = keep(ledger, Paper(symbol, day))
    return facts | {"report": facts["document"]}


def _noticed(
    ledger: Ledger, number: int, record: Mapping[str, object], value: date | str | None, unit: int | None
) -> dict[str, object]:
    """Return the facts of notices corrected or taken away: one unit's, or all that were given (Art. 16.2)."""
    notices = given(record)
    if unit is not None and unit not in units_of(record):
        about = unit_names(ledger.connection).name(unit)
        raise OutsideInspection(about=about, number=number, inspected=inspected_said(ledger, record))
    told = list(notices) if unit is None else [unit for unit in (unit,) if unit in notices]
    if not told:
        raise NothingEntered(number=number, command=HOW[InspectionField.NOTIFIED].format(number=number))
    new = None
    if isinstance(value, date):
        new = act_day(ledger, value, not_before=floor_of(record), what="ngày quyết định kiểm tra").isoformat()
    old = sorted({notices[each] for each in told})
    if old == [new]:
        raise InspectionRight(number=number)
    left = {each: (new if each in told else day) for each, day in notices.items()}
    kept = {each: day for each, day in left.items() if day is not None}
    return {"old": ", ".join(old), "new": new, "told": told, **facts_of(record, kept)}


def _worded(
    ledger: Ledger, number: int, record: Mapping[str, object], field: InspectionField, value: str
) -> dict[str, object]:
    """Return the facts of corrected words; raises what `correct_inspection` raises."""
    if field is InspectionField.EVALUATION and "report" not in record:
        raise NothingEntered(number=number, command=HOW[InspectionField.REPORT].format(number=number))
    if field is InspectionField.APPROVED_BY and "plan" not in record:
        raise NothingEntered(number=number, command=HOW[field])
    new: object = nfc(value).strip()
    if field is InspectionField.MEMBERS:
        new = [nfc(each).strip() for each in value.split(";") if each.strip()]
    elif field in INSPECTION_WORDS:
        new = words(ledger, record, value, INSPECTION_WORDS[field])
    if not new:
        raise NotTakenAway(field=field.value)
    old = record.get(field.column)
    if old == new:
        raise InspectionRight(number=number)
    return {"old": old, "new": new, field.column: new}


def _entered(number: int, record: Mapping[str, object], field: InspectionField) -> str | None:
    """Return the day that stands in a field; raises NothingEntered where a command of its own would enter it."""
    old = record.get(field.column)
    if old is None and field in HOW:
        raise NothingEntered(number=number, command=HOW[field].format(number=number))
    return None if old is None else str(old)


def _day(record: Mapping[str, object], column: str) -> date | None:
    """Return the day in a column."""
    return None if column not in record else date.fromisoformat(str(record[column]))
