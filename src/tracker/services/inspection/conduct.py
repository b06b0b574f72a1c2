"""
While an inspection runs: who joins the team, what is asked for and given, what is filed (Art. 15, 17).

Of an inspection that covers a secret task no words are kept (Art. 5.2); findings stand in `inspection.find`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tracker.errors import Forbidden, NotFound, Usage
from tracker.law.stages import allow
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.inspection.covered import is_own, secret_task, words
from tracker.services.papers import Paper, act_day, keep
from tracker.services.task.report import SecretTakesNoText
from tracker.words.text import nfc

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


class NoSuchPart(NotFound):
    """The dossier has eight parts."""

    sentence = "Hồ sơ kiểm tra có tám mục, từ 1 đến 8 (Điều 17); không có mục {part}."


class NothingFiled(Usage):
    """A part of the dossier was filed without document and without note."""

    sentence = "Thiếu --document và --issued, hoặc --note cho tài liệu không có số."


def begun_on(record: Mapping[str, object]) -> date:
    """Return the day from which an inspection goes on: that of its decision, or of the Chairman's word."""
    said = record.get("decided_on") or record.get("ordered_on") or record["planned_on"]
    return date.fromisoformat(str(said))


def floor_of(record: Mapping[str, object]) -> date | None:
    """Return the day that nothing about an inspection precedes; a unit's own may be entered after all was done."""
    return None if is_own(record) else begun_on(record)


def invite(ledger: Ledger, number: int, members: Sequence[str], *, on: date | None = None) -> Recorded:
    """Record whom the head of the team invites to join (Art. 15.2); raises StageForbids or NobodyInvited."""
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.MEMBER_INVITED)
    named = [nfc(member).strip() for member in members if member.strip()]
    if not named:
        raise NobodyInvited
    before = record.get("invited")
    invited = [*(before if isinstance(before, list) else []), *named]
    day = act_day(ledger, on, not_before=floor_of(record), what="ngày quyết định kiểm tra")
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
    day = act_day(ledger, on, not_before=floor_of(record), what="ngày quyết định kiểm tra")
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
