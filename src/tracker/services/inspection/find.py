"""
Findings: what an inspection found of a task or a unit, told once and amended where it was told wrongly (Art. 16.3).

Only what is inspected is judged. What was not done or done wrongly is told with its nature, degree, cause and
responsibility; of a secret task nothing is told but the result (Art. 5.2).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.errors import Forbidden, NotFound, Usage
from tracker.law.kinds import Result
from tracker.law.stages import allow
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import unit_names
from tracker.services.inspection.conduct import floor_of
from tracker.services.inspection.covered import has_concerned, secret_task, tasks_of, units_of
from tracker.services.papers import act_day
from tracker.services.task.report import SecretTakesNoText, known_task
from tracker.words.language import _
from tracker.words.text import nfc

JUDGED = (
    ("nature", "tính chất (--nature)"),
    ("degree", "mức độ (--degree)"),
    ("cause", "nguyên nhân (--cause)"),
    ("responsibility", "trách nhiệm (--responsibility)"),
)
"""What must be told of a task not done or done wrongly (Art. 16.3.b), as facts and as a clerk types them."""

MOST_NAMED = 5
"""Units or tasks that one sentence names."""


class FindingIncomplete(Usage):
    """A finding of work undone or done wrongly does not say enough."""

    sentence = "Kết luận nhiệm vụ chưa thực hiện hoặc thực hiện không đúng còn thiếu (Điều 16.3.b): {missing}."


class OutsideInspection(Usage):
    """A finding or a notice is about a task or a unit that the inspection does not cover."""

    sentence = (
        "{about} không thuộc cuộc kiểm tra {number}; cuộc này kiểm tra {inspected}. "
        "Xem «tracker inspection show {number}»."
    )


class WhichUnit(Usage):
    """A finding names neither a task nor one of several units."""

    sentence = "Cuộc kiểm tra {number} có nhiều đơn vị: thêm --unit, hoặc --task."


class FindingKnown(Forbidden):
    """A task, or a unit as a whole, is judged once in an inspection."""

    sentence = (
        "{about} đã có kết luận {finding} trong cuộc kiểm tra {number}. Để sửa kết luận đó, "
        "gõ lại lệnh này, thêm --amend và --reason."
    )


class FindingUnknown(NotFound):
    """Nothing was found of it that could be amended."""

    sentence = "Cuộc kiểm tra {number} chưa có kết luận về {about}: bỏ --amend để ghi kết luận."


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


def find(ledger: Ledger, number: int, finding: Finding, *, on: date | None = None) -> Recorded:
    """
    Record what was found of a task or a unit, each once (Art. 16.3.b, c).

    Raises StageForbids, OutsideInspection, WhichUnit, FindingKnown, FindingIncomplete, SecretTakesNoText or NoSuchTask.
    """
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.FINDING_MADE)
    unit = _unit_of(ledger, number, record, finding)
    known = _known(ledger, number, unit, finding.task)
    if known is not None:
        raise FindingKnown(about=_about(ledger, unit, finding.task), finding=known, number=number)
    given, secret = _given(ledger, record, finding, {})
    facts: dict[str, object] = {"inspection": number, "unit": unit, "secret": secret is not None}
    facts |= {name: value for name, value in given.items() if value is not None}
    if finding.task is not None:
        facts["task"] = finding.task
    day = act_day(ledger, on, not_before=floor_of(record), what="ngày quyết định kiểm tra")
    return ledger.record(Happened.FINDING_MADE, Subject.FINDING, ledger.new_number("finding"), on=day, **facts)


def amend(ledger: Ledger, number: int, finding: Finding, *, reason: str | None, on: date | None = None) -> Recorded:
    """
    Say a finding anew that was told wrongly; what is not named stays, but for the failings of work that was done.

    Raises what `find` raises, and FindingUnknown.
    """
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.FINDING_AMENDED)
    unit = _unit_of(ledger, number, record, finding)
    known = _known(ledger, number, unit, finding.task)
    if known is None:
        raise FindingUnknown(about=_about(ledger, unit, finding.task), number=number)
    was = ledger.kept(Subject.FINDING, known)
    given, secret = _given(ledger, record, finding, was)
    if secret is not None and reason:
        raise SecretTakesNoText(number=secret, what="lý do")
    facts: dict[str, object] = {"unit": unit, **given, "was": was["result"]}
    facts["reason"] = nfc(reason).strip() if reason else None
    day = act_day(ledger, on, not_before=date.fromisoformat(str(was["made_on"])), what="ngày kết luận")
    return ledger.record(Happened.FINDING_AMENDED, Subject.FINDING, known, on=day, **facts)


def is_secret(ledger: Ledger, number: int, task: int | None) -> bool:
    """Say whether a finding about a task, or about units of an inspection, keeps no words (Art. 5.2)."""
    if task is not None:
        return known_task(ledger, task).secret
    return secret_task(ledger, ledger.kept(Subject.INSPECTION, number)) is not None


def inspected_said(ledger: Ledger, record: Mapping[str, object]) -> str:
    """Return what an inspection covers: its tasks where it names some, and its units."""
    names, units, tasks = unit_names(ledger.connection), units_of(record), tasks_of(record)
    said = _listed([names.name(unit) for unit in units])
    if not tasks:
        return said
    return _("nhiệm vụ {tasks}, {units}").format(tasks=_listed([str(task) for task in tasks]), units=said)


def _given(
    ledger: Ledger, record: Mapping[str, object], finding: Finding, was: Mapping[str, object]
) -> tuple[dict[str, object], int | None]:
    """Return what a finding says, and the secret task it is about; raises FindingIncomplete or SecretTakesNoText."""
    secret = secret_task(ledger, record)
    if finding.task is not None:
        secret = finding.task if known_task(ledger, finding.task).secret else None
    names = [name for name, _said in JUDGED]
    typed = {name: nfc(getattr(finding, name) or "").strip() for name in (*names, "recommendation")}
    if secret is not None and any(typed.values()):
        raise SecretTakesNoText(number=secret, what="nội dung kết luận")
    is_done = finding.result is Result.DONE
    kept = {name: None if is_done and name in names else was.get(name) for name in typed}
    given: dict[str, object] = {name: text or kept[name] for name, text in typed.items()}
    missing = [] if is_done else [_(said) for name, said in JUDGED if not given[name]]
    if missing and secret is None:
        raise FindingIncomplete(missing="; ".join(missing))
    given["result"] = finding.result.value
    if finding.follow_up is not None:
        ledger.standing(finding.follow_up)
    given["follow_up"] = finding.follow_up or was.get("follow_up")
    return given, secret


def _known(ledger: Ledger, number: int, unit: int, task: int | None) -> int | None:
    """Return the finding of this inspection about a task, or about a unit as a whole."""
    query = "SELECT id FROM finding WHERE inspection = :number AND task = :task"
    if task is None:
        query = "SELECT id FROM finding WHERE inspection = :number AND task IS NULL AND unit = :unit"
    found = ledger.connection.execute(query, {"number": number, "task": task, "unit": unit}).fetchone()
    return None if found is None else int(found[0])


def _unit_of(ledger: Ledger, number: int, record: Mapping[str, object], finding: Finding) -> int:
    """Return the unit that a finding is about: the one named, the task's lead, or the only one inspected."""
    inspected, tasks, task, unit = units_of(record), tasks_of(record), finding.task, finding.unit
    if unit is not None and unit not in inspected:
        raise _outside(ledger, number, record, unit=unit)
    if task is not None:
        if not (task in tasks if tasks else has_concerned(ledger, task, inspected)):
            raise _outside(ledger, number, record, task=task)
        if unit is not None and len(inspected) > 1 and not has_concerned(ledger, task, [unit]):
            raise _outside(ledger, number, record, task=task, unit=unit)
    if unit is not None:
        return unit
    if task is not None:
        lead = ledger.standing(task).lead
        if lead in inspected:
            return lead
        concerned = [each for each in inspected if has_concerned(ledger, task, [each])]
        if len(concerned) == 1:
            return concerned[0]
    if len(inspected) > 1:
        raise WhichUnit(number=number)
    return inspected[0]


def _outside(
    ledger: Ledger, number: int, record: Mapping[str, object], *, unit: int | None = None, task: int | None = None
) -> OutsideInspection:
    """Return the refusal of what an inspection does not cover, naming what it does."""
    about = _about(ledger, unit, task)
    return OutsideInspection(about=about, number=number, inspected=inspected_said(ledger, record))


def _about(ledger: Ledger, unit: int | None, task: int | None) -> str:
    """Return what a finding is about, as a sentence begins with it."""
    if task is not None:
        return _("Nhiệm vụ {task}").format(task=task)
    return unit_names(ledger.connection).name(unit or 0)


def _listed(names: Sequence[str]) -> str:
    """Return names one after the other; many are counted."""
    more = len(names) - MOST_NAMED
    said = "; ".join(names[:MOST_NAMED])
    return said if more <= 0 else _("{said} và {count} nơi khác").format(said=said, count=more)
