"""The stages of an inspection: the table, what a record says of its stage, and the parts of its dossier."""

from __future__ import annotations

import pytest

from tracker.errors import TrackerError
from tracker.law.record import RECORDS
from tracker.law.stages import (
    MOVES,
    PARTS,
    CityCopies,
    Stage,
    StageForbids,
    UnitNotifies,
    allow,
    required_parts,
    stage_of,
)
from tracker.law.vocabulary import Happened, Subject
from tracker.words.labels.record import STAGES

BEFORE: dict[Stage, tuple[str, ...]] = {
    Stage.PLANNED: ("planned_on",),
    Stage.DECIDED: ("planned_on", "decided_on"),
    Stage.ORDERED: ("ordered_on",),
    Stage.OWN: ("planned_on",),
    Stage.REPORTED_EARLY: ("decided_on", "reported_on"),
    Stage.SENT_EARLY: ("decided_on", "notified_on"),
    Stage.CLOSED_EARLY: ("decided_on", "reported_on", "notified_on"),
    Stage.CANCELLED: ("decided_on", "ended_on", "reported_on", "cancelled_on"),
    Stage.ENDED: ("decided_on", "ended_on"),
    Stage.REPORTED: ("decided_on", "ended_on", "reported_on"),
    Stage.SENT: ("decided_on", "ended_on", "notified_on"),
    Stage.CLOSED: ("decided_on", "ended_on", "reported_on", "notified_on"),
}


def record(stage: Stage, conductor: str = "city") -> dict[str, object]:
    days = (name.replace("notified", "copied") if conductor == "unit" else name for name in BEFORE[stage])
    return {"conductor": conductor, "ground": "plan", **dict.fromkeys(days, "2026-06-10")}


def conductor_of(stage: Stage) -> str:
    """Return who inspects: only a unit's own has no decision and goes on."""
    return "unit" if stage is Stage.OWN else "city"


@pytest.mark.parametrize(
    ("stage", "conductor"),
    [
        *((stage, "city") for stage in Stage if stage is not Stage.OWN),
        *((stage, "unit") for stage in Stage if stage is not Stage.PLANNED),
    ],
)
def test_the_stage_is_read_from_the_days_of_the_acts(stage: Stage, conductor: str) -> None:
    assert stage_of(record(stage, conductor)) is stage


@pytest.mark.parametrize(
    ("happened", "before", "after"),
    [(happened, before, after) for happened, moves in MOVES.items() for before, after in moves.items()],
)
def test_the_table_says_the_stage_that_the_record_then_has(happened: Happened, before: Stage, after: Stage) -> None:
    by_unit = {Happened.INSPECTION_COPIED, Happened.INSPECTION_ENDED_BY_UNIT}
    known = record(before, "unit" if happened in by_unit or before is Stage.OWN else "city")
    if before is Stage.OWN and happened is Happened.INSPECTION_NOTIFIED:
        with pytest.raises(UnitNotifies):
            allow(1, known, happened)
        return

    assert allow(1, known, happened) is after
    column = RECORDS[Subject.INSPECTION].days.get(happened)
    assert stage_of(known | ({column: "2026-06-10"} if column else {})) is after


@pytest.mark.parametrize("stage", Stage)
def test_every_other_act_is_refused_with_what_to_type(stage: Stage) -> None:
    forbidden = [each for each in MOVES if stage not in MOVES[each]]
    forbidden = [each for each in forbidden if each not in (Happened.INSPECTION_COPIED, Happened.INSPECTION_NOTIFIED)]
    way = {Stage.PLANNED: "inspection decide 7", Stage.CANCELLED: "inspection correct 7 --field cancelled --remove"}
    for happened in forbidden:
        with pytest.raises(StageForbids) as refusal:
            allow(7, record(stage, conductor_of(stage)), happened)
        assert STAGES[stage] in str(refusal.value)
        assert way.get(stage, "inspection correct 7") in str(refusal.value)


@pytest.mark.parametrize(
    ("conductor", "happened", "error", "command"),
    [
        ("city", Happened.INSPECTION_COPIED, CityCopies, "inspection notify 7"),
        ("unit", Happened.INSPECTION_NOTIFIED, UnitNotifies, "inspection copy 7"),
    ],
)
def test_what_the_regulation_lays_on_the_other_conductor_is_refused(
    conductor: str, happened: Happened, error: type[TrackerError], command: str
) -> None:
    with pytest.raises(error, match=command):
        allow(7, record(Stage.REPORTED, conductor), happened)


def test_the_dossier_has_the_eight_parts_of_article_17() -> None:
    assert [part.number for part in PARTS] == list(range(1, 9))
    assert required_parts(record(Stage.CLOSED)) == {1, 4, 5, 6, 7}


def test_an_inspection_on_the_chairmans_word_needs_no_decision_in_its_dossier() -> None:
    assert required_parts(record(Stage.ORDERED)) == {4, 5, 6, 7}


def test_what_a_unit_inspects_by_itself_needs_neither_decision_nor_plan_in_its_dossier() -> None:
    assert required_parts(record(Stage.CLOSED, "unit")) == {4, 6, 7}


def test_an_inspection_upon_signs_needs_neither_plan_nor_direction() -> None:
    assert required_parts(record(Stage.DECIDED) | {"ground": "signs"}) == {1, 4, 6, 7}
