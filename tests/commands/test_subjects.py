"""Every kind of subject is called by one sentence: where it can be undone, and where a deadline of it has moved."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

import engine
from desk import every_clock
from engine import Place, opened
from ground import ask
from tracker.commands.calendar.moved import moved
from tracker.commands.input.subjects import subject_said
from tracker.law.record import RECORDS
from tracker.law.vocabulary import Subject
from tracker.words.english import ENGLISH
from ways import DAY, WAYS, lay

LINES = {
    Subject.LEDGER: "setting set",
    Subject.UNIT: "unit rename",
    Subject.DIRECTIVE: "directive add",
    Subject.TASK: "task progress",
    Subject.SUBMISSION: "submission add",
    Subject.URGENT_WORK: "urgent add",
    Subject.SLOWNESS: "task slow",
    Subject.WEEK: "weekly file",
    Subject.DIFFERENCE: "difference add",
    Subject.URGING: "urge add",
    Subject.DIFFICULTY: "difficulty add",
    Subject.INSPECTION: "inspection plan",
    Subject.MATERIAL: "inspection request",
    Subject.FINDING: "inspection finding",
    Subject.DOSSIER: "inspection dossier",
    Subject.FEEDBACK: "feedback add",
    Subject.MERGER: "unit merge",
    Subject.OFFICER: "unit focal",
    Subject.COMMITMENT: "unit commit",
    Subject.MEETING: "meeting file",
    Subject.PERIOD: "report request",
    Subject.REMARK: "task remark",
}
"""A command that records an act of each kind of subject; an item is told with its tasks, which name the command."""

NAMED = {Subject.LEDGER: "lựa chọn ", Subject.UNIT: "đơn vị "}
"""What has a name instead of a number."""


def begins(subject: Subject) -> str:
    """Return how the sentence about a subject begins."""
    return NAMED.get(subject) or f"{'nhiệm vụ' if subject is Subject.TASK else RECORDS[subject].noun} số "


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Subject], Place]:
    """Return what makes a ledger whose last command was about a subject."""
    folder = tmp_path_factory.mktemp("subjects")
    base = lay(folder / "base.db")

    @cache
    def prepare(subject: Subject) -> Place:
        path = engine.copy(base, folder / f"{subject}.db")
        before, line = WAYS[LINES[subject]][0]
        for each in (*before, line):
            done = ask(path, DAY, each)
            assert done.exit_code == 0, done.stderr
        return path

    return prepare


def test_every_kind_of_subject_has_its_sentence_and_its_english() -> None:
    for subject in Subject:
        said = subject_said(subject, 7, facts={"name": "own-reports"}, units={7: "Sở A"})
        assert said.startswith(begins(subject)), said
    assert set(Subject) - LINES.keys() == {Subject.ITEM}
    assert {"nhiệm vụ", *(record.noun for record in RECORDS.values())} <= ENGLISH.keys()


@pytest.mark.parametrize("subject", LINES)
def test_the_list_of_what_can_be_undone_names_every_kind_of_subject(
    subject: Subject, prepared: Callable[[Subject], Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_ACTOR", "lan")

    listed = ask(prepared(subject), DAY, "undo --list --limit 1 --format csv").stdout
    tried = ask(prepared(subject), DAY, "undo --dry-run")

    assert f", {begins(subject)}" in listed
    assert begins(subject) in tried.stdout + tried.stderr
    assert ask(prepared(subject), DAY, "log --limit 3").exit_code == 0


def test_a_moved_deadline_names_a_task_as_every_list_does_and_a_directive_by_its_symbol(
    prepared: Callable[[Subject], Place],
) -> None:
    path = prepared(Subject.REMARK)
    with opened(path) as connection:
        clocks = every_clock(connection)
        said = {str(row[2]) for row in moved(connection, [(clock, clock) for clock in clocks], 100).rows}

    assert {name for name in said if name.startswith("nhiệm vụ số ")}
    assert "1/CT-UBND" in said
