"""
What was mistyped of a request for a report: its day, who was asked, its title and document (Art. 18.4).

A mistake was never true, but nobody is late by a correction before the first working day after it was recorded.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.errors import Forbidden, Usage
from tracker.law.kinds import RequestField
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import unit_names
from tracker.queries.unit.unit import kind_of
from tracker.services.papers import act_day, known
from tracker.services.report.endings import FoundPeriod, last_on
from tracker.services.report.file import Filer, filed_by
from tracker.services.report.request import after_request, asked_for, check_asking, concerned, unasked
from tracker.services.unit.gone import refuse_gone
from tracker.words.text import nfc


class SameAsBefore(Usage):
    """A correction changes nothing."""

    sentence = "Yêu cầu {code} đang ghi đúng như vậy; không có gì để sửa."


class HasFiled(Forbidden):
    """A unit that filed cannot be taken out of the request it answered."""

    sentence = "{unit} đã nộp báo cáo {title} ({document}): không bỏ khỏi yêu cầu được."


def correct_due(ledger: Ledger, period: FoundPeriod, due: date, *, reason: str, on: date | None = None) -> Recorded:
    """Correct the day of a request, as if it had been typed right; raises NoRequest, SameAsBefore, DueBeforeAsked."""
    was = {asked_for(clock) for clock in concerned(ledger, period)}
    if was == {due}:
        raise SameAsBefore(code=period.code)
    after_request(ledger, period, due)
    facts: dict[str, object] = {"day": due.isoformat(), "old": min(was).isoformat(), "new": due.isoformat()}
    return _corrected(ledger, period, RequestField.DUE, facts, reason, on)


def correct_units(
    ledger: Ledger, period: FoundPeriod, units: Sequence[Filer], *, reason: str, on: date | None = None
) -> Recorded:
    """
    Correct who was asked: who is left out was never asked, who is new is asked from this entry on.

    Raises NoRequest, SameAsBefore, HasFiled, AlreadyFiled.
    """
    asked = concerned(ledger, period)
    was, wanted = sorted(int(clock.unit or 0) for clock in asked), sorted({unit.number for unit in units})
    if was == wanted:
        raise SameAsBefore(code=period.code)
    removed = [unit for unit in was if unit not in wanted]
    for unit in removed:
        done = filed_by(ledger, period.number, unit)
        if done is not None:
            raise HasFiled(unit=unit_names(ledger.connection).name(unit), title=period.title, document=done[0])
    refuse_gone(ledger, wanted)
    added = [unit for unit in units if unit.number not in was]
    for filer in added:
        unasked(ledger, period, filer)
    numbers = [unit.number for unit in added]
    facts: dict[str, object] = {"units": numbers, "removed": removed, "old": was, "new": wanted}
    facts["day"] = asked_for(asked[-1]).isoformat()
    by = words(ledger, period)[RequestField.BY]
    if by is not None:
        facts["by"] = by
    return _corrected(ledger, period, RequestField.UNITS, facts, reason, on)


def correct_asking(ledger: Ledger, period: FoundPeriod, by: Filer, *, reason: str, on: date | None = None) -> Recorded:
    """
    Correct who asked: the Office, or a department of communes (Art. 18.4, 20.1).

    Raises NoRequest, SameAsBefore, OnlyDepartmentsAsk or OnlyCommunesAnswer.
    """
    names = unit_names(ledger.connection)
    asked = [int(clock.unit or 0) for clock in concerned(ledger, period)]
    check_asking(by, [Filer(unit, kind_of(ledger.connection, unit), names.name(unit)) for unit in asked])
    was = words(ledger, period)[RequestField.BY]
    new = None if by.is_office else by.number
    if was == new:
        raise SameAsBefore(code=period.code)
    facts: dict[str, object] = {"old": was, "new": new}
    if new is not None:
        facts["by"] = new
    return _corrected(ledger, period, RequestField.BY, facts, reason, on)


def correct_words(
    ledger: Ledger, period: FoundPeriod, field: RequestField, value: str, *, reason: str, on: date | None = None
) -> Recorded:
    """Correct the title of a request, or its document's number or day; raises NoRequest or SameAsBefore."""
    concerned(ledger, period)
    was, new = words(ledger, period)[field], nfc(value).strip()
    if was == new:
        raise SameAsBefore(code=period.code)
    facts: dict[str, object] = {"old": was, "new": new}
    if field is RequestField.TITLE and period.code.startswith("YC"):
        facts["title"] = new
    return _corrected(ledger, period, field, facts, reason, on)


def words(ledger: Ledger, period: FoundPeriod) -> dict[RequestField, object]:
    """Return what the last request for a period says, as corrected since: its title, document, day, and who asked."""
    title, number, issued_on, by = ledger.connection.execute(
        "SELECT COALESCE(payload ->> 'asked', payload ->> 'title'), payload ->> 'number',"
        " payload ->> 'document_issued_on', CAST(payload ->> 'by' AS INTEGER) FROM act"
        " WHERE subject = 'period' AND subject_id = ? AND happened = 'report-requested' ORDER BY id DESC LIMIT 1",
        (period.number,),
    ).fetchone()
    said: dict[RequestField, object] = {
        RequestField.TITLE: title,
        RequestField.DOCUMENT: number,
        RequestField.ISSUED: issued_on,
        RequestField.BY: by,
    }
    corrected = ledger.connection.execute(
        "SELECT payload ->> 'field', payload ->> 'new' FROM act WHERE subject = 'period' AND subject_id = ?"
        " AND happened = 'request-corrected' ORDER BY id",
        (period.number,),
    )
    for field, new in corrected:
        is_unit = field == RequestField.BY and new is not None
        said[RequestField(field)] = int(new) if is_unit else new  # a word on one engine, a number on the other
    return said


def _corrected(
    ledger: Ledger, period: FoundPeriod, field: RequestField, facts: dict[str, object], reason: str, on: date | None
) -> Recorded:
    """Record a correction of a request."""
    floor = last_on(ledger, period.number, Happened.REPORT_REQUESTED)
    day = act_day(ledger, on, not_before=floor, what="ngày yêu cầu")
    facts |= {"field": field.value, "reason": nfc(reason), **known(ledger, day)}
    return ledger.record(Happened.REQUEST_CORRECTED, Subject.PERIOD, period.number, on=day, **facts)
