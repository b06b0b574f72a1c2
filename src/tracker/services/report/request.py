"""
Requests for a report by a day: asking, moving the day, withdrawing (Art. 18.4); corrections are in `requestfields`.

A request binds nobody before the first working day after it was recorded; a later day counts at once, for what was
filed too. Each is an act with its document or its reason, and what was asked before stays in the journal.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from tracker.clocks.parts import Clock
from tracker.errors import Forbidden, Usage
from tracker.law.kinds import ReportSpan
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.papers import Paper, act_day, keep, known
from tracker.services.report.endings import COMMUNES, FoundPeriod, last_on
from tracker.services.report.file import REQUESTED, AlreadyFiled, Filer, NotAsked, filed_by
from tracker.services.unit.gone import refuse_gone
from tracker.services.unit.passon import acting
from tracker.words.text import nfc


class DueBeforeAsked(Usage):
    """The day of a request lies before the request."""

    sentence = "Hạn báo cáo {due:%d/%m/%Y} ở trước ngày yêu cầu ({asked:%d/%m/%Y})."


class SameDue(Usage):
    """A request is moved to the day it has."""

    sentence = "Yêu cầu {code} đang có hạn {due:%d/%m/%Y}. Gõ ngày khác ngày đó."


class NothingNamed(Usage):
    """Neither a document nor a reason stands behind an act on a request."""

    sentence = "Thiếu căn cứ: ghi văn bản bằng --document và --issued, hoặc lý do bằng --reason."


class AlreadyAsked(Forbidden):
    """The unit was asked for that period before."""

    sentence = "Đã có yêu cầu báo cáo kỳ {title} đối với {unit}, hạn {due:%d/%m/%Y}."


class OnlyDepartmentsAsk(Usage):
    """A body that is neither the Office nor a department asks for a report."""

    sentence = "{unit} không phải sở, ngành: chỉ Văn phòng (Điều 18.4) và sở, ngành (Điều 20.1) yêu cầu báo cáo."


class OnlyCommunesAnswer(Usage):
    """A department asks what only communes owe it."""

    sentence = "{by} chỉ yêu cầu UBND cấp xã (Điều 20.1); {unit} không phải cấp xã. Bỏ --by nếu Văn phòng yêu cầu."


class NoRequest(Forbidden):
    """Nobody is asked for a report by a day for that period."""

    sentence = (
        "Không có yêu cầu báo cáo nào đang có hiệu lực cho {title}. Ghi yêu cầu bằng «tracker report request», xem "
        "danh sách bằng «tracker report list»."
    )


class NobodyOwes(Forbidden):
    """Every unit that was asked has filed."""

    sentence = "Mọi đơn vị được yêu cầu ({code}) đã nộp báo cáo: không còn gì để rút."


def request(
    ledger: Ledger,
    title: str,
    units: Sequence[Filer],
    due: date,
    paper: Paper,
    *,
    period: FoundPeriod | None = None,
    by: Filer | None = None,
    on: date | None = None,
) -> tuple[FoundPeriod, Recorded]:
    """
    Record that the Office, or a department `by` name of communes, asks for a report by a day (Art. 18.4, 20.1).

    A day that leaves less than one whole working day binds from the first working day after the entry.

    Raises DueBeforeAsked, OnlyDepartmentsAsk, OnlyCommunesAnswer, AlreadyAsked or AlreadyFiled.
    """
    day = act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành yêu cầu")
    if due < day:
        raise DueBeforeAsked(due=due, asked=day)
    check_asking(by, units)
    refuse_gone(ledger, (unit.number for unit in units), day)
    facts: dict[str, object] = {}
    if period is None:
        code = f"YC-{day.year}-{_requests(ledger, day.year) + 1}"
        period = FoundPeriod(ledger.new_number("period"), code, nfc(title), None, None, {})
        facts = {"code": code, "title": nfc(title), "span": ReportSpan.REQUEST.value}
    else:
        for unit in units:
            unasked(ledger, period, unit)
        facts = {**period.facts, "asked": nfc(title)}
    facts |= {**keep(ledger, paper), "units": [unit.number for unit in units], "day": due.isoformat()}
    facts |= known(ledger, day)
    if by is not None and not by.is_office:
        facts["by"] = by.number
    return period, ledger.record(Happened.REPORT_REQUESTED, Subject.PERIOD, period.number, on=day, **facts)


def check_asking(by: Filer | None, units: Sequence[Filer]) -> None:
    """Let a department ask communes alone (Art. 20.1); raises OnlyDepartmentsAsk or OnlyCommunesAnswer."""
    if by is None or by.is_office:
        return
    if by.kind in COMMUNES:
        raise OnlyDepartmentsAsk(unit=by.name)
    for unit in units:
        if unit.kind not in COMMUNES:
            raise OnlyCommunesAnswer(by=by.name, unit=unit.name)


def move(
    ledger: Ledger,
    period: FoundPeriod,
    due: date,
    *,
    units: Sequence[Filer] = (),
    paper: Paper | None = None,
    reason: str | None = None,
    on: date | None = None,
) -> Recorded:
    """
    Move the day of a request, for the units named or for all that were asked (Art. 18.4).

    Raises NoRequest, NotAsked, SameDue, DueBeforeAsked or NothingNamed.
    """
    asked = concerned(ledger, period, units)
    day, facts = _ground(ledger, period, paper, reason, on)
    was = {asked_for(clock) for clock in asked}
    if was == {due}:
        raise SameDue(code=period.code, due=due)
    after_request(ledger, period, due)
    facts |= {"day": due.isoformat(), "old": min(was).isoformat(), **known(ledger, day), **_whom(ledger, units)}
    return ledger.record(Happened.REQUEST_MOVED, Subject.PERIOD, period.number, on=day, **facts)


def withdraw(
    ledger: Ledger,
    period: FoundPeriod,
    *,
    units: Sequence[Filer] = (),
    paper: Paper | None = None,
    reason: str | None = None,
    on: date | None = None,
) -> Recorded:
    """
    Withdraw a request, from the units named or from all: who has not filed owes nothing from that day (Art. 18.4).

    Raises NoRequest, NotAsked, NobodyOwes or NothingNamed.
    """
    asked = concerned(ledger, period, units)
    if all(clock.outcome is Outcome.MET for clock in asked):
        raise NobodyOwes(code=period.code)
    day, facts = _ground(ledger, period, paper, reason, on)
    facts |= _whom(ledger, units)
    return ledger.record(Happened.REQUEST_WITHDRAWN, Subject.PERIOD, period.number, on=day, **facts)


def asked_for(clock: Clock) -> date:
    """Return the day that a request named, as it was typed."""
    return date.fromisoformat(str(clock.term)[:10])


def last_asked(ledger: Ledger, period: FoundPeriod) -> dict[int, Clock]:
    """Return the clock of each unit that is asked for a report, or has filed it."""
    clocks = ledger.clocks(Subject.PERIOD, period.number)
    last = {int(clock.unit or 0): clock for clock in clocks if clock.rule in REQUESTED}
    return {unit: clock for unit, clock in last.items() if clock.outcome in (Outcome.OPEN, Outcome.MET)}


def concerned(ledger: Ledger, period: FoundPeriod, units: Collection[Filer] = ()) -> list[Clock]:
    """Return the clocks of the units named, or of all that were asked; raises NoRequest or NotAsked."""
    asked = last_asked(ledger, period)
    if not asked:
        raise NoRequest(title=period.title)
    numbers = whom(ledger, units)
    for unit, number in zip(units, numbers, strict=True):
        if number not in asked:
            raise NotAsked(unit=unit.name, code=period.code)
    return [asked[number] for number in numbers] or list(asked.values())


def whom(ledger: Ledger, units: Collection[Filer]) -> list[int]:
    """Return who acts today where these units are named: itself, or its successor."""
    return [acting(ledger, unit.number, ledger.today) for unit in units]


def _whom(ledger: Ledger, units: Collection[Filer]) -> dict[str, object]:
    """Return the fact that names whom an act on a request concerns; nothing where it concerns all."""
    return {"whom": whom(ledger, units)} if units else {}


def _ground(
    ledger: Ledger, period: FoundPeriod, paper: Paper | None, reason: str | None, on: date | None
) -> tuple[date, dict[str, object]]:
    """Return the day of an act on a request, and its document and reason; raises NothingNamed or TooEarly."""
    if paper is None and not (reason or "").strip():
        raise NothingNamed
    floor = last_on(ledger, period.number, Happened.REPORT_REQUESTED)
    day = act_day(ledger, on or (None if paper is None else paper.issued_on), not_before=floor, what="ngày yêu cầu")
    facts: dict[str, object] = {} if paper is None else keep(ledger, paper)
    return day, facts | ({"reason": nfc(reason)} if reason else {})


def after_request(ledger: Ledger, period: FoundPeriod, due: date) -> None:
    """Raise DueBeforeAsked for a day before the request."""
    asked_on = last_on(ledger, period.number, Happened.REPORT_REQUESTED)
    if asked_on is not None and due < asked_on:
        raise DueBeforeAsked(due=due, asked=asked_on)


def unasked(ledger: Ledger, period: FoundPeriod, unit: Filer) -> None:
    """Raise where a unit was asked for this period before, or has filed for it."""
    done = filed_by(ledger, period.number, unit.number)
    if done is not None:
        raise AlreadyFiled(unit=unit.name, title=period.title, document=done[0], on=done[1])
    clock = last_asked(ledger, period).get(unit.number)
    if clock is not None:
        raise AlreadyAsked(unit=unit.name, title=period.title, due=clock.due_on)


def _requests(ledger: Ledger, year: int) -> int:
    """Return the number of the last ad hoc request of a year; one that was taken back leaves a gap."""
    query = "SELECT MAX(CAST(SUBSTR(code, 9) AS INTEGER)) FROM period WHERE code LIKE ?"
    row = ledger.connection.execute(query, (f"YC-{year}-%",)).fetchone()
    return int(row[0] or 0)
