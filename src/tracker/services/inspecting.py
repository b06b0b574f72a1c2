"""
While an inspection runs: who joins the team, what is asked for and given, what is found (Art. 15, 16.3).

What was not done or done wrongly is told with its nature, degree, cause and responsibility; of a
secret task nothing is told but the result (Art. 5.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.errors import Forbidden, NotFound, Usage
from tracker.i18n import _
from tracker.inspections import allow
from tracker.kinds import Result
from tracker.ledger import Ledger, Recorded
from tracker.services.acts import Paper, act_day, keep
from tracker.services.inspections import is_concerned, secret_task, tasks_of, units_of, words
from tracker.services.reports import SecretTakesNoText, known_task
from tracker.text import nfc
from tracker.vocabulary import Happened, Subject

JUDGED = (
    ("nature", "tính chất (--nature)"),
    ("degree", "mức độ (--degree)"),
    ("cause", "nguyên nhân (--cause)"),
    ("responsibility", "trách nhiệm (--responsibility)"),
)
"""What must be told of a task not done or done wrongly (Art. 16.3.b), as facts and as a clerk types them."""

MATERIAL = "hồ sơ, tài liệu"
"""What is asked for where nothing may be said of it."""


class NobodyInvited(Usage):
    """An invitation names nobody."""

    sentence = "Thiếu --member: ghi cơ quan, tổ chức, cá nhân được mời."


class NothingRequested(Usage):
    """A request does not say what is asked for."""

    sentence = "Thiếu --what: ghi hồ sơ, tài liệu, báo cáo được yêu cầu."


class AlreadyGiven(Forbidden):
    """A request was answered before."""

    sentence = "Yêu cầu {number} đã được đáp ứng ngày {day:%d/%m/%Y}."


class FindingIncomplete(Usage):
    """A finding of work undone or done wrongly does not say enough."""

    sentence = "Kết luận nhiệm vụ chưa thực hiện hoặc thực hiện không đúng còn thiếu (Điều 16.3.b): {missing}."


class OutsideInspection(Usage):
    """A finding is about a task or a unit that the inspection does not cover."""

    sentence = "Nhiệm vụ hoặc đơn vị đó không thuộc cuộc kiểm tra {number}. Xem «tracker inspection show {number}»."


class WhichUnit(Usage):
    """A finding names neither a task nor one of several units."""

    sentence = "Cuộc kiểm tra {number} có nhiều đơn vị: thêm --unit, hoặc --task."


class NoSuchPart(NotFound):
    """The dossier has eight parts."""

    sentence = "Hồ sơ kiểm tra có tám mục, từ 1 đến 8 (Điều 17); không có mục {part}."


class NothingFiled(Usage):
    """A part of the dossier was filed without document and without note."""

    sentence = "Thiếu --document và --issued, hoặc --note cho tài liệu không có số."


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found of a task or a unit (Art. 16.3)."""

    result: Result
    task: int | None = None
    unit: int | None = None
    nature: str | None = None
    degree: str | None = None
    cause: str | None = None
    responsibility: str | None = None
    recommendation: str | None = None
    follow_up: int | None = None


def begun_on(record: dict[str, object]) -> date:
    """Return the day from which an inspection goes on: that of its decision, or of the Chairman's word."""
    said = record.get("decided_on") or record.get("ordered_on") or record["planned_on"]
    return date.fromisoformat(str(said))


def invite(ledger: Ledger, number: int, members: Sequence[str], *, on: date | None = None) -> Recorded:
    """Record whom the head of the team invites to join (Art. 15.2); raises StageForbids or NobodyInvited."""
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.MEMBER_INVITED)
    named = [nfc(member).strip() for member in members if member.strip()]
    if not named:
        raise NobodyInvited
    before = record.get("invited")
    invited = [*(before if isinstance(before, list) else []), *named]
    day = act_day(ledger, on, not_before=begun_on(record), what="ngày quyết định kiểm tra")
    return ledger.record(
        Happened.MEMBER_INVITED, Subject.INSPECTION, number, on=day, invited=invited, note="; ".join(named)
    )


def request(
    ledger: Ledger, number: int, unit: int, what: str | None, *, due_on: date | None = None, on: date | None = None
) -> Recorded:
    """
    Ask a unit for reports, files or information (Art. 15.3); the day it may be given by breaches nothing.

    Raises StageForbids, NothingRequested or SecretTakesNoText.
    """
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.MATERIAL_REQUESTED)
    said = words(ledger, record, what, "nội dung yêu cầu")
    if said is None:
        if secret_task(ledger, record) is None:
            raise NothingRequested
        said = MATERIAL
    day = act_day(ledger, on, not_before=begun_on(record), what="ngày quyết định kiểm tra")
    facts: dict[str, object] = {"inspection": number, "unit": unit, "what": said}
    if due_on is not None:
        facts["due_on"] = due_on.isoformat()
    return ledger.record(Happened.MATERIAL_REQUESTED, Subject.MATERIAL, ledger.new_number("material"), on=day, **facts)


def answer(ledger: Ledger, request_number: int, note: str | None = None, *, on: date | None = None) -> Recorded:
    """Record that a unit gave what was asked for (Art. 15.3); raises AlreadyGiven."""
    asked = ledger.kept(Subject.MATERIAL, request_number)
    if "given_on" in asked:
        raise AlreadyGiven(number=request_number, day=date.fromisoformat(str(asked["given_on"])))
    number = int(str(asked["inspection"]))
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.MATERIAL_GIVEN)
    said = words(ledger, record, note, "nội dung trả lời")
    requested_on = date.fromisoformat(str(asked["requested_on"]))
    day = act_day(ledger, on, not_before=requested_on, what="ngày yêu cầu")
    facts = {} if said is None else {"answer": said}
    return ledger.record(Happened.MATERIAL_GIVEN, Subject.MATERIAL, request_number, on=day, **facts)


def find(ledger: Ledger, number: int, finding: Finding, *, on: date | None = None) -> Recorded:
    """
    Record what was found of a task or a unit (Art. 16.3.b, c).

    Raises StageForbids, OutsideInspection, WhichUnit, FindingIncomplete, SecretTakesNoText or NoSuchTask.
    """
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.FINDING_MADE)
    unit = _unit_of(ledger, number, record, finding)
    if finding.task is not None:
        secret = finding.task if known_task(ledger, finding.task).secret else None
    else:
        secret = secret_task(ledger, record)
    given = {name: nfc(getattr(finding, name) or "").strip() for name, _said in JUDGED}
    given["recommendation"] = nfc(finding.recommendation or "").strip()
    if secret is not None and any(given.values()):
        raise SecretTakesNoText(number=secret, what="nội dung kết luận")
    missing = [] if finding.result is Result.DONE else [_(said) for name, said in JUDGED if not given[name]]
    if missing and secret is None:
        raise FindingIncomplete(missing="; ".join(missing))
    facts: dict[str, object] = {
        "inspection": number,
        "unit": unit,
        "secret": secret is not None,
        "result": finding.result.value,
        **{name: text for name, text in given.items() if text},
    }
    if finding.task is not None:
        facts["task"] = finding.task
    if finding.follow_up is not None:
        ledger.standing(finding.follow_up)
        facts["follow_up"] = finding.follow_up
    day = act_day(ledger, on, not_before=begun_on(record), what="ngày quyết định kiểm tra")
    return ledger.record(Happened.FINDING_MADE, Subject.FINDING, ledger.new_number("finding"), on=day, **facts)


def file(
    ledger: Ledger,
    number: int,
    part: int,
    *,
    paper: Paper | None = None,
    note: str | None = None,
    on: date | None = None,
) -> Recorded:
    """Put a document under a part of the dossier (Art. 17); raises NoSuchPart, NothingFiled or SecretTakesNoText."""
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.DOSSIER_FILED)
    if not 1 <= part <= 8:
        raise NoSuchPart(part=part)
    said = words(ledger, record, note, "ghi chú")
    if paper is None and said is None:
        raise NothingFiled
    if paper is not None and paper.file is not None and (secret := secret_task(ledger, record)) is not None:
        raise SecretTakesNoText(number=secret, what="tệp đính kèm")
    facts: dict[str, object] = {} if paper is None else keep(ledger, paper)
    facts |= {"inspection": number, "part": part}
    if "document" in facts:
        facts["paper"] = facts["document"]
    if said is not None:
        facts["note"] = said
    day = act_day(ledger, on, not_before=paper.issued_on if paper else None, what="ngày ban hành văn bản")
    return ledger.record(Happened.DOSSIER_FILED, Subject.DOSSIER, ledger.new_number("dossier"), on=day, **facts)


def _unit_of(ledger: Ledger, number: int, record: dict[str, object], finding: Finding) -> int:
    """Return the unit that a finding is about: the one named, the task's lead, or the only one inspected."""
    inspected, task = units_of(record), finding.task
    if task is not None and task not in tasks_of(record) and not is_concerned(ledger, task, inspected):
        raise OutsideInspection(number=number)
    if finding.unit is not None:
        if finding.unit not in inspected:
            raise OutsideInspection(number=number)
        return finding.unit
    if task is not None:
        lead = ledger.standing(task).lead
        if lead in inspected:
            return lead
    if len(inspected) > 1:
        raise WhichUnit(number=number)
    return inspected[0]
