"""
What a unit records of its own: each act with its article, its kind of subject, and what makes that subject its own.

Every other act is the Office's. The table is data, so that a database can hold the same of whoever reaches it by
another way than this program.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tracker.law.vocabulary import Happened, Subject


class Own(StrEnum):
    """What makes an act a unit's own; of several, all must hold. A unit speaks for those that went into it too."""

    LEADS = "leads"
    """It leads the task that the act is about."""
    LEADS_NAMED = "leads-named"
    """It leads the task that the fact `task` names."""
    LEADS_KEPT = "leads-kept"
    """It leads the task that the record names in its column `task`."""
    SPEAKS = "speaks"
    """It leads the task where the fact `by` is `lead`; else the fact `unit` names it, and it supports the task."""
    TAKES_PART = "takes-part"
    """It leads or supports the task that the fact `task` names, where it names one."""
    NAMED = "named"
    """The fact `unit` names it."""
    AMONG = "among"
    """The fact `units` names it, among others."""
    KEPT = "kept"
    """The record names it in its column `unit`."""
    KEPT_AMONG = "kept-among"
    """The record names it in its column `units`, among others."""
    NEW = "new"
    """The act begins a record: none of that number stands."""


class UnitAct(NamedTuple):
    """
    An act that a unit may record: under which article, about what, when it is its own, and which facts it tells.

    A fact may change a column of its record, so an act tells none beside these; those in `begins` only where it begins
    the record.
    """

    article: str
    subject: Subject
    own: tuple[Own, ...]
    facts: frozenset[str] = frozenset()
    begins: frozenset[str] = frozenset()


PAPER = ("document", "number", "document_issued_on", "file_name", "file_sha256")
"""The facts that name a paper."""


def _facts(*names: str) -> frozenset[str]:
    return frozenset(names)


UNIT_ACTS: dict[Happened, UnitAct] = {
    Happened.TASK_RECEIVED: UnitAct("6.1.c", Subject.TASK, (Own.LEADS,)),
    Happened.TASK_REFERRED: UnitAct(
        "6.1.c", Subject.TASK, (Own.LEADS,), _facts(*PAPER, "mismatch", "note", "arrived_on")
    ),
    Happened.PROGRESS_NOTED: UnitAct("6.1.a", Subject.TASK, (Own.LEADS,), _facts(*PAPER, "note")),
    Happened.REPORT_ISSUED: UnitAct("6.1.a", Subject.TASK, (Own.LEADS,), _facts(*PAPER, "period", "filed_on")),
    Happened.REPORT_FILED: UnitAct("6.1.b", Subject.TASK, (Own.LEADS,), _facts(*PAPER, "period", "filed_on")),
    Happened.DONE_REPORTED: UnitAct("6.1.a", Subject.TASK, (Own.LEADS,), _facts("period")),
    Happened.DELAY_EXPLAINED: UnitAct("8.1.e", Subject.TASK, (Own.LEADS,), _facts(*PAPER, "reason", "period")),
    Happened.COORDINATION_NOTED: UnitAct("8.2", Subject.TASK, (Own.SPEAKS,), _facts("unit", "by", "note")),
    Happened.COORDINATION_SLOW: UnitAct(
        "6.1.d", Subject.SLOWNESS, (Own.NEW, Own.LEADS_NAMED), _facts("task", "unit", "secret", "since", "note")
    ),
    Happened.COORDINATION_GIVEN: UnitAct("6.1.d", Subject.SLOWNESS, (Own.LEADS_KEPT,)),
    Happened.SUBMISSION_SENT: UnitAct(
        "6.1.d",
        Subject.SUBMISSION,
        (Own.NEW, Own.NAMED, Own.TAKES_PART),
        _facts("unit", "task", "secret", "paper", "content", "due_on"),
    ),
    Happened.URGENT_WORK_NOTED: UnitAct(
        "6.1.d",
        Subject.URGENT_WORK,
        (Own.NEW, Own.NAMED, Own.TAKES_PART),
        _facts("unit", "task", "secret", "asked_by", "content", "due_on"),
    ),
    Happened.URGENT_WORK_SETTLED: UnitAct("6.1.d", Subject.URGENT_WORK, (Own.KEPT,), _facts("outcome")),
    Happened.WEEKLY_FILED: UnitAct("6.1.d", Subject.WEEK, (Own.NAMED,), _facts(*PAPER, "unit", "nil", "arrived_on")),
    Happened.DIFFERENCE_FOUND: UnitAct(
        "7.1.b",
        Subject.DIFFERENCE,
        (Own.NEW, Own.NAMED, Own.TAKES_PART),
        _facts("unit", "task", "secret", "figure", "theirs", "ours", "exchanged"),
    ),
    Happened.URGING_ANSWERED: UnitAct(
        "19.2, 20.2", Subject.URGING, (Own.KEPT, Own.NAMED), _facts(*PAPER, "unit", "answer")
    ),
    Happened.DIFFICULTY_RAISED: UnitAct(
        "19.2, 20.2",
        Subject.DIFFICULTY,
        (Own.NEW, Own.AMONG, Own.TAKES_PART),
        _facts(*PAPER, "task", "secret", "kind", "units", "content", "sent_to", "sent_on"),
    ),
    Happened.DIFFICULTY_SENT: UnitAct(
        "19.2, 20.2", Subject.DIFFICULTY, (Own.KEPT_AMONG,), _facts("sent_to", "sent_on", "was", "reason")
    ),
    Happened.MATERIAL_GIVEN: UnitAct("15.3", Subject.MATERIAL, (Own.KEPT,), _facts("answer")),
    Happened.INSPECTION_REPORTED: UnitAct(
        "16.1", Subject.INSPECTION, (Own.KEPT,), _facts(*PAPER, "report", "evaluation")
    ),
    Happened.INSPECTION_COPIED: UnitAct("16.1", Subject.INSPECTION, (Own.KEPT,), _facts(*PAPER)),
    Happened.UPDATE_DECLARED: UnitAct(
        "21.1", Subject.MEETING, (Own.NAMED, Own.TAKES_PART), _facts("unit", "how", "task")
    ),
    Happened.PERIODIC_REPORT_FILED: UnitAct(
        "19.1, 20.1",
        Subject.PERIOD,
        (Own.NAMED,),
        _facts(*PAPER, "unit"),
        _facts("code", "title", "span", "first", "last"),
    ),
    Happened.PERIODIC_REPORT_COPIED: UnitAct("20.1", Subject.PERIOD, (Own.NAMED,), _facts("unit")),
    Happened.OFFICER_NAMED: UnitAct(
        "22.2",
        Subject.OFFICER,
        (Own.NEW, Own.NAMED),
        _facts(*PAPER, "unit", "name", "phone", "email", "since", "notice"),
    ),
    Happened.OFFICER_LEFT: UnitAct("22.2", Subject.OFFICER, (Own.KEPT,), _facts("until")),
    Happened.COMMITMENT_ISSUED: UnitAct(
        "23.2", Subject.COMMITMENT, (Own.NEW, Own.NAMED), _facts(*PAPER, "unit", "kind", "paper")
    ),
    # Taking back: own is each act that is taken back, by whoever typed it (see `permission`).
    Happened.ACT_UNDONE: UnitAct("7.1.b", Subject.LEDGER, (), _facts("events", "reason", "items")),
}
"""
The acts that a unit may record, and no others.

The Office's stay: what it received (feedback starts its own clock, 18.5), what it says of reports, what UBND did with a
submission, what a direction changes, what an inspection finds and files, and all that others count by.
"""
