"""
Beginning an inspection: by plan, upon a direction or signs of a breach, or of one task (Art. 11–14).

A decision has five contents and is refused while one is missing. What a department or locality inspects by
itself needs no plan, direction or decision of the Chairman's kind (Art. 11.2): its own suffices, or none. An
inspection that covers a task of a secret directive takes no words of its own about what is inspected (Art. 5.2).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.errors import Usage
from tracker.law.kinds import Conductor, Ground, InspectionKind
from tracker.law.stages import allow
from tracker.law.vocabulary import Happened, Subject, UnitKind
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import unit_names
from tracker.queries.unit.unit import kind_of
from tracker.services.inspection.covered import is_concerned, is_own, secret_task, units_of, words
from tracker.services.papers import Paper, act_day, keep
from tracker.services.task.report import known_task
from tracker.words.language import _
from tracker.words.text import nfc

CONTENTS = (
    ("legal_basis", "căn cứ pháp lý (--legal-basis)"),
    ("scope", "phạm vi, đối tượng, nhiệm vụ (--scope)"),
    ("contents", "nội dung kiểm tra (--contents)"),
    ("begins_on", "ngày bắt đầu (--from)"),
    ("until_on", "ngày kết thúc theo quyết định (--until)"),
    ("head", "Trưởng Đoàn (--head)"),
    ("members", "thành viên Đoàn (--members)"),
)
"""The contents of a decision (Art. 14.2), as facts and as a clerk types them; time limit and team are two each."""

ABOUT_TASKS = ("scope", "contents")
"""What of a decision would tell the content of a task."""


class DecisionIncomplete(Usage):
    """A decision lacks some of its five contents."""

    sentence = "Quyết định kiểm tra còn thiếu (Điều 14.2): {missing}."


class EndsBeforeItBegins(Usage):
    """The time limit of an inspection ends before it begins."""

    sentence = "Thời hạn kiểm tra kết thúc ngày {until:%d/%m/%Y}, trước ngày bắt đầu ({begins:%d/%m/%Y})."


class PlanFirst(Usage):
    """A regular inspection was decided without its plan."""

    sentence = (
        "Kiểm tra thường xuyên căn cứ kế hoạch đã duyệt (Điều 13.1): ghi kế hoạch bằng «tracker inspection plan …», "
        "rồi «tracker inspection decide SỐ …»."
    )


class GroundNeedsDocument(Usage):
    """A plan or a direction was named as the ground, and not its document."""

    sentence = "Kiểm tra theo kế hoạch hoặc theo chỉ đạo phải có số, ký hiệu và ngày của văn bản đó (Điều 13)."


class OwnGround(Usage):
    """Only a department or locality inspects on a ground of its own."""

    sentence = (
        "Thành phố kiểm tra theo kế hoạch, chỉ đạo hoặc dấu hiệu vi phạm (Điều 13). --ground own chỉ dùng với --by."
    )


class ApprovedWithoutPlan(Usage):
    """Somebody is said to have approved a plan that is not named."""

    sentence = "--approved-by chỉ dùng cho kế hoạch kiểm tra có số, ký hiệu và ngày (Điều 13.1)."


class NotInspectedHere(Usage):
    """A task belongs to no unit that is inspected."""

    sentence = "Nhiệm vụ {number} không do đơn vị được kiểm tra chủ trì hay phối hợp. Kiểm tra lại số nhiệm vụ."


@dataclass(frozen=True, slots=True)
class Basis:
    """What an inspection rests on, whom it concerns, and who conducts it: `by` is None for the city (Art. 11, 13)."""

    inspected: Sequence[int]
    ground: Ground
    paper: Paper | None = None
    by: int | None = None
    tasks: Sequence[int] = ()
    approved_by: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision to inspect with its five contents (Art. 14.2)."""

    paper: Paper
    legal_basis: str | None = None
    scope: str | None = None
    contents: str | None = None
    begins_on: date | None = None
    until_on: date | None = None
    head: str | None = None
    members: Sequence[str] = ()
    tasks: Sequence[int] = ()


def plan(ledger: Ledger, basis: Basis, *, on: date | None = None) -> Recorded:
    """
    Record an inspection before its decision: of an approved plan, or what an ad hoc one rests on (Art. 13).

    Raises GroundNeedsDocument, OwnGround, ApprovedWithoutPlan, NotInspectedHere or NoSuchTask.
    """
    number = ledger.new_number("inspection")
    facts, day = _based(ledger, basis, on)
    return ledger.record(Happened.INSPECTION_PLANNED, Subject.INSPECTION, number, on=day, **facts)


def order(ledger: Ledger, task: int, direction: Paper, *, on: date | None = None) -> Recorded:
    """Record the Chairman's word to inspect one task: no decision and no team is needed (Art. 14.1)."""
    standing = known_task(ledger, task).standing
    number = ledger.new_number("inspection")
    day = act_day(ledger, on or direction.issued_on, not_before=direction.issued_on, what="ngày ban hành văn bản")
    facts = keep(ledger, direction)
    facts |= {
        "title": _title(f"nhiệm vụ số {task}", facts),
        "kind": InspectionKind.SINGLE_TASK.value,
        "ground": Ground.DIRECTION.value,
        "conductor": Conductor.CITY.value,
        "inspected": [standing.lead],
        "tasks": [task],
        "direction": facts["document"],
    }
    return ledger.record(Happened.INSPECTION_ORDERED, Subject.INSPECTION, number, on=day, **facts)


def decide(ledger: Ledger, number: int, decision: Decision, *, on: date | None = None) -> Recorded:
    """
    Record the decision on an inspection that was planned (Art. 14).

    Raises StageForbids, DecisionIncomplete, EndsBeforeItBegins, NotInspectedHere or SecretTakesNoText.
    """
    record = ledger.kept(Subject.INSPECTION, number)
    allow(number, record, Happened.INSPECTION_DECIDED)
    facts = _decided(ledger, decision, record)
    planned_on = None if is_own(record) else date.fromisoformat(str(record["planned_on"]))
    act_day(ledger, decision.paper.issued_on, not_before=planned_on, what="ngày của kế hoạch hoặc căn cứ")
    day = act_day(ledger, on or decision.paper.issued_on, not_before=decision.paper.issued_on, what="ngày quyết định")
    return ledger.record(Happened.INSPECTION_DECIDED, Subject.INSPECTION, number, on=day, **facts)


def decide_at_once(ledger: Ledger, basis: Basis, decision: Decision, *, on: date | None = None) -> Recorded:
    """Record an ad hoc inspection together with its decision (Art. 13.2, 14); raises PlanFirst and as `decide` does."""
    if basis.ground is Ground.PLAN and not _is_by_unit(ledger, basis):
        raise PlanFirst
    number = ledger.new_number("inspection")
    begun, _day = _based(ledger, basis, basis.paper.issued_on if basis.paper else decision.paper.issued_on)
    facts = begun | _decided(ledger, decision, begun)
    floor = basis.paper.issued_on if basis.paper else None
    act_day(ledger, decision.paper.issued_on, not_before=floor, what="ngày ban hành văn bản")
    day = act_day(ledger, on or decision.paper.issued_on, not_before=decision.paper.issued_on, what="ngày quyết định")
    return ledger.record(Happened.INSPECTION_DECIDED, Subject.INSPECTION, number, on=day, **facts)


def _based(ledger: Ledger, basis: Basis, on: date | None) -> tuple[dict[str, object], date]:
    """Return the facts of what an inspection rests on, and the day of it."""
    by_unit = _is_by_unit(ledger, basis)
    if basis.ground is Ground.OWN and not by_unit:
        raise OwnGround
    if basis.paper is None and basis.ground is not Ground.SIGNS and not by_unit:
        raise GroundNeedsDocument
    _check_tasks(ledger, basis.tasks, basis.inspected)
    facts: dict[str, object] = {} if basis.paper is None else keep(ledger, basis.paper)
    issued_on = basis.paper.issued_on if basis.paper else None
    day = act_day(ledger, on or issued_on, not_before=issued_on, what="ngày ban hành văn bản")
    is_plan = basis.ground in (Ground.PLAN, Ground.OWN)
    if "document" in facts:
        facts["plan" if is_plan else "direction"] = facts["document"]
    if basis.approved_by is not None:
        if "plan" not in facts or not basis.approved_by.strip():
            raise ApprovedWithoutPlan
        facts["approved_by"] = nfc(basis.approved_by).strip()
    if by_unit:
        facts["unit"] = basis.by
    if basis.tasks:
        facts["tasks"] = list(basis.tasks)
    named = _named(ledger, basis.inspected)
    title = _title(named, facts, "KH " if is_plan else "")
    if "number" not in facts and by_unit and basis.by is not None:
        title = f"Kiểm tra {named} ({_named(ledger, [basis.by])} tiến hành)"
    facts |= {
        "title": title,
        "kind": (InspectionKind.REGULAR if is_plan else InspectionKind.AD_HOC).value,
        "ground": basis.ground.value,
        "conductor": (Conductor.UNIT if by_unit else Conductor.CITY).value,
        "inspected": list(basis.inspected),
    }
    return facts, day


def _decided(ledger: Ledger, decision: Decision, record: Mapping[str, object]) -> dict[str, object]:
    """Return the facts of a decision; raises DecisionIncomplete, but not of a unit's own, or EndsBeforeItBegins."""
    inspected = units_of(record)
    _check_tasks(ledger, decision.tasks, inspected)
    covered = {**record, **({"tasks": list(decision.tasks)} if decision.tasks else {})}
    given: dict[str, object] = {
        "legal_basis": nfc(decision.legal_basis or "").strip(),
        "scope": words(ledger, covered, decision.scope, "phạm vi kiểm tra"),
        "contents": words(ledger, covered, decision.contents, "nội dung kiểm tra"),
        "begins_on": decision.begins_on and decision.begins_on.isoformat(),
        "until_on": decision.until_on and decision.until_on.isoformat(),
        "head": nfc(decision.head or "").strip(),
        "members": [nfc(member).strip() for member in decision.members if member.strip()],
    }
    not_asked = ABOUT_TASKS if secret_task(ledger, covered) is not None else ()
    missing = [_(said) for name, said in CONTENTS if not given[name] and name not in not_asked]
    if missing and not is_own(record):
        raise DecisionIncomplete(missing="; ".join(missing))
    if decision.begins_on and decision.until_on and decision.until_on < decision.begins_on:
        raise EndsBeforeItBegins(until=decision.until_on, begins=decision.begins_on)
    facts = keep(ledger, decision.paper)
    facts |= {name: value for name, value in given.items() if value}
    facts["decision"] = facts["document"]
    facts["title"] = _title(_named(ledger, inspected), facts, "QĐ ")
    if decision.tasks:
        facts["tasks"] = list(decision.tasks)
    return facts


def _check_tasks(ledger: Ledger, tasks: Sequence[int], units: Sequence[int]) -> None:
    """Raise NoSuchTask, or NotInspectedHere where a task is of no inspected unit."""
    for task in tasks:
        if not is_concerned(ledger, task, units):
            raise NotInspectedHere(number=task)


def _is_by_unit(ledger: Ledger, basis: Basis) -> bool:
    """Say whether a unit inspects by itself: the Office inspects for the city (Art. 11.1, 16.2)."""
    return basis.by is not None and kind_of(ledger.connection, basis.by) != UnitKind.OFFICE


def _named(ledger: Ledger, units: Sequence[int]) -> str:
    """Return the inspected units as a title names them: the first, and how many more."""
    first = unit_names(ledger.connection).name(units[0]).replace("Ủy ban nhân dân ", "UBND ", 1)
    return first if len(units) == 1 else f"{first} và {len(units) - 1} đơn vị khác"


def _title(whom: str, facts: Mapping[str, object], kind: str = "") -> str:
    """Return the title of an inspection: names and numbers alone, since every list shows it (Art. 5.2)."""
    return f"Kiểm tra {whom} ({kind}{facts['number']})" if "number" in facts else f"Kiểm tra đột xuất {whom}"
