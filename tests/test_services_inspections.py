"""Beginning inspections and what happens while they run (Art. 11–15, 16.3, 17)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desk import a_secret_task, a_task
from tracker.checks import doctor
from tracker.errors import NoSuchRecord, NoSuchTask, TrackerError
from tracker.law.kinds import Ground, Result
from tracker.law.stages import StageForbids
from tracker.law.vocabulary import Subject
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.services.inspection import begin, conclude, conduct, find
from tracker.services.inspection.begin import (
    Basis,
    Decision,
    DecisionIncomplete,
    EndsBeforeItBegins,
    GroundNeedsDocument,
    NotInspectedHere,
    PlanFirst,
)
from tracker.services.inspection.conduct import AlreadyGiven, NobodyInvited, NoSuchPart, NothingFiled, NothingRequested
from tracker.services.inspection.find import Finding, FindingIncomplete, OutsideInspection, WhichUnit
from tracker.services.papers import FutureDay, Paper, TooEarly
from tracker.services.task.report import SecretTakesNoText
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

OFFICE, INSPECTORATE, OTHER = 1, 2, 3

PLAN = Paper("5/KH-UBND", date(2026, 5, 4))
DECISION = Decision(
    paper=Paper("12/QĐ-UBND", date(2026, 6, 8)),
    legal_basis="Quy chế 150/2025/QĐ-UBND",
    scope="Nhiệm vụ quý II/2026 của Sở",
    contents="Việc tổ chức thực hiện và chế độ báo cáo",
    begins_on=date(2026, 6, 10),
    until_on=date(2026, 6, 12),
    head="Trần Văn B",
    members=("Lê Thị C", "Phạm Văn D"),
)
WRONG = Finding(
    result=Result.UNDONE, nature="Kéo dài", degree="Nghiêm trọng", cause="Chủ quan", responsibility="Giám đốc Sở"
)


def a_plan(
    ledger: Ledger,
    *,
    by: int | None = None,
    tasks: tuple[int, ...] = (),
    units: tuple[int, ...] = (2,),
    number: str = PLAN.number,
) -> int:
    """Plan the inspection of a department on Monday 04/5/2026, and return its number."""
    paper = Paper(number, PLAN.issued_on)
    basis = Basis(inspected=units, ground=Ground.PLAN, paper=paper, by=by, tasks=tasks)
    return begin.plan(ledger, basis).event.subject_id


def a_decided(ledger: Ledger, *, by: int | None = None, tasks: tuple[int, ...] = ()) -> int:
    """Plan and decide an inspection, begun on Wednesday 10/6/2026, and return its number."""
    number = a_plan(ledger, by=by, tasks=tasks)
    begin.decide(ledger, number, DECISION)
    return number


def kept(ledger: Ledger, number: int, subject: Subject = Subject.INSPECTION) -> dict[str, object]:
    return ledger.kept(subject, number)


def test_a_regular_inspection_rests_on_its_plan_and_is_then_decided(ledger: Ledger) -> None:
    number = a_plan(ledger)
    planned = kept(ledger, number)

    begin.decide(ledger, number, DECISION)
    decided = kept(ledger, number)

    assert (planned["kind"], planned["ground"], planned["conductor"]) == ("regular", "plan", "city")
    assert planned["title"] == "Kiểm tra Thanh tra thành phố (KH 5/KH-UBND)"
    assert decided["title"] == "Kiểm tra Thanh tra thành phố (QĐ 12/QĐ-UBND)"
    assert (decided["begins_on"], decided["until_on"]) == ("2026-06-10", "2026-06-12")
    assert (decided["head"], decided["members"]) == ("Trần Văn B", ["Lê Thị C", "Phạm Văn D"])
    assert decided["decided_on"] == "2026-06-08"


def test_several_units_share_one_title(ledger: Ledger) -> None:
    assert (
        kept(ledger, a_plan(ledger, units=(2, 3, 4)))["title"]
        == "Kiểm tra Thanh tra thành phố và 2 đơn vị khác (KH 5/KH-UBND)"
    )


@pytest.mark.parametrize("name", ["legal_basis", "scope", "contents", "begins_on", "until_on", "head", "members"])
def test_a_decision_lacks_none_of_its_five_contents(settings: Settings, refused: Refused, name: str) -> None:
    with writing(settings) as ledger:
        number = a_plan(ledger)
    given: dict[str, Any] = {name: () if name == "members" else None}
    lacking = replace(DECISION, **given)

    said = refused(DecisionIncomplete, lambda ledger: begin.decide(ledger, number, lacking))

    option = {"begins_on": "--from", "until_on": "--until"}.get(name, "--" + name.replace("_", "-"))
    assert option in said
    assert said.count("--") == 1


def test_an_empty_decision_is_refused_with_all_that_is_missing(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_plan(ledger)

    said = refused(DecisionIncomplete, lambda ledger: begin.decide(ledger, number, Decision(DECISION.paper)))

    assert said.count("--") == 7


def test_an_ad_hoc_inspection_begins_with_its_decision(ledger: Ledger) -> None:
    direction = Paper("9/UBND-TH", date(2026, 6, 5))
    by_word = Basis(inspected=(OTHER,), ground=Ground.DIRECTION, paper=direction)
    by_signs = Basis(inspected=(OTHER,), ground=Ground.SIGNS)

    first = begin.decide_at_once(ledger, by_word, DECISION).event.subject_id
    second = begin.decide_at_once(ledger, by_signs, DECISION).event.subject_id

    assert (kept(ledger, first)["kind"], kept(ledger, first)["ground"]) == ("ad-hoc", "direction")
    assert "direction" in kept(ledger, first)
    assert (kept(ledger, second)["ground"], "direction" in kept(ledger, second)) == ("signs", False)


def test_the_chairmans_word_on_one_task_needs_no_decision(ledger: Ledger) -> None:
    task = a_task(ledger, lead=(OTHER,))

    number = begin.order(ledger, task, Paper("9/UBND-TH", date(2026, 6, 9))).event.subject_id
    conclude.end(ledger, number, on=date(2026, 6, 12))

    record = kept(ledger, number)
    assert (record["kind"], record["inspected"], record["tasks"]) == ("single-task", [OTHER], [task])
    assert record["title"] == f"Kiểm tra nhiệm vụ số {task} (9/UBND-TH)"
    assert record["ended_on"] == "2026-06-12"


def test_the_office_inspects_for_the_city(ledger: Ledger) -> None:
    assert kept(ledger, a_plan(ledger, by=OFFICE))["conductor"] == "city"
    assert kept(ledger, a_plan(ledger, by=OTHER))["conductor"] == "unit"


def test_those_invited_add_up(ledger: Ledger) -> None:
    number = a_decided(ledger)

    conduct.invite(ledger, number, ["Thanh tra thành phố"], on=date(2026, 6, 9))
    conduct.invite(ledger, number, ["Sở Tài chính", " "], on=date(2026, 6, 10))

    assert kept(ledger, number)["invited"] == ["Thanh tra thành phố", "Sở Tài chính"]


def test_a_request_is_answered_once(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_decided(ledger)
        asked = conduct.request(
            ledger, number, INSPECTORATE, "Báo cáo quý II", due_on=date(2026, 6, 11), on=date(2026, 6, 10)
        )
        conduct.answer(ledger, asked.event.subject_id, "Đã nhận đủ", on=date(2026, 6, 12))
        record = kept(ledger, asked.event.subject_id, Subject.MATERIAL)

    assert (record["due_on"], record["given_on"], record["answer"]) == ("2026-06-11", "2026-06-12", "Đã nhận đủ")
    refused(AlreadyGiven, lambda ledger: conduct.answer(ledger, 1))


@pytest.mark.parametrize("name", ["nature", "degree", "cause", "responsibility"])
@pytest.mark.parametrize("result", [Result.UNDONE, Result.WRONG])
def test_undone_work_is_told_with_all_four(settings: Settings, refused: Refused, result: Result, name: str) -> None:
    with writing(settings) as ledger:
        number = a_decided(ledger)
    given: dict[str, Any] = {"result": result, name: " "}
    lacking = replace(WRONG, **given)

    assert f"--{name}" in refused(FindingIncomplete, lambda ledger: find.find(ledger, number, lacking))


def test_work_that_was_done_needs_no_judgement(ledger: Ledger) -> None:
    number = a_decided(ledger)

    made = find.find(ledger, number, Finding(result=Result.DONE)).event.subject_id

    assert kept(ledger, made, Subject.FINDING)["unit"] == INSPECTORATE


def test_a_finding_names_its_task_and_the_task_that_follows(ledger: Ledger) -> None:
    task, follow_up = a_task(ledger), a_task(ledger)
    number = a_decided(ledger, tasks=(task,))

    made = find.find(ledger, number, replace(WRONG, task=task, follow_up=follow_up)).event.subject_id

    record = kept(ledger, made, Subject.FINDING)
    assert (record["task"], record["follow_up"], record["unit"], record["secret"]) == (task, follow_up, INSPECTORATE, 0)


def test_of_a_secret_task_nothing_is_told_but_the_result(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        task = a_secret_task(ledger)
        number = begin.order(ledger, task, Paper("9/UBND-TH", date(2026, 6, 9))).event.subject_id

    refused(SecretTakesNoText, lambda ledger: find.find(ledger, number, replace(WRONG, task=task)))
    refused(SecretTakesNoText, lambda ledger: find.find(ledger, number, WRONG))
    refused(SecretTakesNoText, lambda ledger: conduct.request(ledger, number, INSPECTORATE, "Phương án bí mật"))
    refused(SecretTakesNoText, lambda ledger: conduct.file(ledger, number, 6, note="Biên bản"))
    with writing(settings) as ledger:
        made = find.find(ledger, number, Finding(result=Result.UNDONE, task=task)).event.subject_id
        assert kept(ledger, made, Subject.FINDING)["secret"] == 1
        conduct.request(ledger, number, INSPECTORATE, None)


def test_a_decision_about_a_secret_task_tells_neither_scope_nor_contents(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        task = a_secret_task(ledger)
        number = a_plan(ledger, tasks=(task,))

    refused(SecretTakesNoText, lambda ledger: begin.decide(ledger, number, DECISION))
    with writing(settings) as ledger:
        begin.decide(ledger, number, replace(DECISION, scope=None, contents=None))
        assert "scope" not in kept(ledger, number)


ATTEMPTS: list[tuple[Callable[[Ledger, int, int], object], type[TrackerError]]] = [
    (lambda ledger, planned, _done: conduct.invite(ledger, planned, ["A"]), StageForbids),
    (lambda ledger, planned, _done: conduct.request(ledger, planned, 2, "Báo cáo"), StageForbids),
    (lambda ledger, planned, _done: find.find(ledger, planned, WRONG), StageForbids),
    (lambda ledger, planned, _done: conclude.end(ledger, planned), StageForbids),
    (lambda ledger, _planned, done: begin.decide(ledger, done, DECISION), StageForbids),
    (lambda ledger, _planned, _done: begin.decide(ledger, 99, DECISION), NoSuchRecord),
    (lambda ledger, _planned, _done: conduct.answer(ledger, 99), NoSuchRecord),
    (lambda ledger, _planned, _done: begin.order(ledger, 99, PLAN), NoSuchTask),
    (lambda ledger, _planned, done: conduct.invite(ledger, done, [" "]), NobodyInvited),
    (lambda ledger, _planned, done: conduct.request(ledger, done, 2, " "), NothingRequested),
    (lambda ledger, _planned, done: find.find(ledger, done, replace(WRONG, unit=OTHER)), OutsideInspection),
    (lambda ledger, _planned, done: find.find(ledger, done, replace(WRONG, task=2)), OutsideInspection),
    (lambda ledger, _planned, done: find.find(ledger, done, replace(WRONG, task=99)), NoSuchTask),
    (lambda ledger, _planned, done: find.find(ledger, done, replace(WRONG, follow_up=99)), NoSuchTask),
    (lambda ledger, _planned, done: find.find(ledger, done, WRONG, on=date(2026, 6, 5)), TooEarly),
    (lambda ledger, _planned, done: conduct.file(ledger, done, 9, note="A"), NoSuchPart),
    (lambda ledger, _planned, done: conduct.file(ledger, done, 0, note="A"), NoSuchPart),
    (lambda ledger, _planned, done: conduct.file(ledger, done, 6), NothingFiled),
    (lambda ledger, _planned, done: conclude.end(ledger, done, on=date(2026, 6, 9)), TooEarly),  # it begins on 10/6
    (lambda ledger, _planned, done: conclude.end(ledger, done, on=date(2026, 11, 24)), FutureDay),
    (
        lambda ledger, planned, _done: begin.decide(ledger, planned, replace(DECISION, tasks=(2,))),
        NotInspectedHere,
    ),
    (
        lambda ledger, planned, _done: begin.decide(ledger, planned, replace(DECISION, until_on=date(2026, 6, 9))),
        EndsBeforeItBegins,
    ),
    (
        lambda ledger, planned, _done: begin.decide(
            ledger, planned, replace(DECISION, paper=Paper("1/QĐ-UBND", date(2026, 5, 1)))
        ),
        TooEarly,
    ),
    (lambda ledger, _planned, _done: begin.plan(ledger, Basis((2,), Ground.PLAN)), GroundNeedsDocument),
    (
        lambda ledger, _planned, _done: begin.plan(ledger, Basis((2,), Ground.PLAN, PLAN, tasks=(2,))),
        NotInspectedHere,
    ),
    (
        lambda ledger, _planned, _done: begin.decide_at_once(ledger, Basis((2,), Ground.DIRECTION), DECISION),
        GroundNeedsDocument,
    ),
    (
        lambda ledger, _planned, _done: begin.decide_at_once(ledger, Basis((2,), Ground.PLAN, PLAN), DECISION),
        PlanFirst,
    ),
]


@pytest.mark.parametrize(("attempt", "error"), ATTEMPTS)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    settings: Settings,
    refused: Refused,
    attempt: Callable[[Ledger, int, int], object],
    error: type[TrackerError],
) -> None:
    with writing(settings) as ledger:
        a_task(ledger)
        a_task(ledger, lead=(OTHER,))
        planned, decided = a_plan(ledger, number="6/KH-UBND"), a_decided(ledger)

    refused(error, lambda ledger: attempt(ledger, planned, decided))


def test_a_finding_of_several_units_says_which(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_plan(ledger, units=(2, 3))
        begin.decide(ledger, number, DECISION)

    refused(WhichUnit, lambda ledger: find.find(ledger, number, WRONG))


def test_the_ledger_is_found_again_from_its_journal(ledger: Ledger) -> None:
    task = a_task(ledger)
    number = a_decided(ledger, tasks=(task,))
    conduct.invite(ledger, number, ["Thanh tra"], on=date(2026, 6, 9))
    asked = conduct.request(ledger, number, INSPECTORATE, "Báo cáo", on=date(2026, 6, 10))
    conduct.answer(ledger, asked.event.subject_id)
    find.find(ledger, number, replace(WRONG, task=task))
    conduct.file(ledger, number, 6, paper=Paper("1/BB-ĐKT", date(2026, 6, 12)), note="Biên bản làm việc")
    conclude.end(ledger, number, on=date(2026, 6, 12))
    conclude.report(ledger, number, Paper("3/BC-VP", date(2026, 6, 15)), evaluation="Khá")
    conclude.notify(ledger, number, on=date(2026, 6, 16))

    assert rebuild(ledger.connection, write=False).differences == ()
    assert doctor(ledger.connection) == []
