"""
Records: what each keeps, as a table.

A record is what its acts say of it (see `recordkind`), so no service writes these rows, and a rebuild finds them
again from the journal alone. What tasks are made of stands in `sources`; the others are records beside tasks.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from tracker.law.recordkind import Record
from tracker.law.sources import DIRECTIVE, ITEM, UNIT
from tracker.law.vocabulary import Happened, Subject
from tracker.words.canonical import canonical_value

RECORDS: dict[Subject, Record] = {
    Subject.UNIT: UNIT,
    Subject.DIRECTIVE: DIRECTIVE,
    Subject.ITEM: ITEM,
    Subject.SUBMISSION: Record(
        noun="tờ trình",
        begins=frozenset({Happened.SUBMISSION_SENT}),
        facts=("unit", "task", "secret", "paper", "content", "due_on", "outcome"),
        days={Happened.SUBMISSION_SENT: "sent_on", Happened.SUBMISSION_PROCESSED: "processed_on"},
    ),
    Subject.URGENT_WORK: Record(
        noun="việc cần giải quyết ngay",
        begins=frozenset({Happened.URGENT_WORK_NOTED}),
        facts=("unit", "task", "secret", "asked_by", "content", "due_on", "outcome"),
        days={Happened.URGENT_WORK_NOTED: "noted_on", Happened.URGENT_WORK_SETTLED: "settled_on"},
    ),
    Subject.SLOWNESS: Record(
        noun="lần phối hợp chậm",
        begins=frozenset({Happened.COORDINATION_SLOW}),
        facts=("task", "unit", "secret", "since", "note"),
        days={Happened.COORDINATION_SLOW: "noted_on", Happened.COORDINATION_GIVEN: "given_on"},
    ),
    Subject.WEEK: Record(noun="tuần", begins=frozenset({Happened.THURSDAY_CAME}), facts=("day",)),
    Subject.DIFFERENCE: Record(
        noun="sai lệch số liệu",
        begins=frozenset({Happened.DIFFERENCE_FOUND}),
        facts=("unit", "task", "secret", "figure", "theirs", "ours", "exchanged", "outcome"),
        days={Happened.DIFFERENCE_FOUND: "found_on", Happened.DIFFERENCE_SETTLED: "settled_on"},
    ),
    Subject.URGING: Record(
        noun="lần đôn đốc",
        begins=frozenset({Happened.URGING_SENT}),
        facts=("unit", "tasks", "secret", "channel", "paper", "person", "note", "answer_by", "answer"),
        days={Happened.URGING_SENT: "sent_on", Happened.URGING_ANSWERED: "answered_on"},
        lists=frozenset({"tasks"}),
    ),
    Subject.DIFFICULTY: Record(
        noun="khó khăn, vướng mắc",
        begins=frozenset({Happened.DIFFICULTY_RAISED}),
        facts=("task", "secret", "kind", "units", "content", "asked", "outcome", "sent_to", "sent_on"),
        days={
            Happened.DIFFICULTY_RAISED: "raised_on",
            Happened.DIRECTION_ASKED: "asked_on",
            Happened.DIFFICULTY_SETTLED: "settled_on",
        },
        lists=frozenset({"units", "sent_to"}),
    ),
    Subject.INSPECTION: Record(
        noun="cuộc kiểm tra",
        begins=frozenset({Happened.INSPECTION_PLANNED, Happened.INSPECTION_DECIDED, Happened.INSPECTION_ORDERED}),
        facts=(
            "title",
            "kind",
            "ground",
            "conductor",
            "unit",
            "inspected",
            "tasks",
            "plan",
            "direction",
            "decision",
            "legal_basis",
            "scope",
            "contents",
            "begins_on",
            "until_on",
            "head",
            "members",
            "invited",
            "report",
            "evaluation",
            "notices",
            "approved_by",
        ),
        days={
            Happened.INSPECTION_PLANNED: "planned_on",
            Happened.INSPECTION_DECIDED: "decided_on",
            Happened.INSPECTION_ORDERED: "ordered_on",
            Happened.INSPECTION_ENDED_BY_UNIT: "ended_on",
            Happened.INSPECTION_ENDED_BY_CITY: "ended_on",
            Happened.INSPECTION_REPORTED: "reported_on",
            Happened.INSPECTION_COPIED: "copied_on",
            Happened.INSPECTION_NOTIFIED: "notified_on",
            Happened.INSPECTION_CANCELLED: "cancelled_on",
        },
        lists=frozenset({"inspected", "tasks", "members", "invited", "notices"}),
        named=frozenset({Happened.INSPECTION_NOTIFIED, Happened.INSPECTION_CORRECTED}),
    ),
    Subject.MATERIAL: Record(
        noun="yêu cầu cung cấp hồ sơ",
        begins=frozenset({Happened.MATERIAL_REQUESTED}),
        facts=("inspection", "unit", "what", "due_on", "answer"),
        days={Happened.MATERIAL_REQUESTED: "requested_on", Happened.MATERIAL_GIVEN: "given_on"},
    ),
    Subject.FINDING: Record(
        noun="kết luận kiểm tra",
        begins=frozenset({Happened.FINDING_MADE}),
        facts=(
            "inspection",
            "unit",
            "task",
            "secret",
            "result",
            "nature",
            "degree",
            "cause",
            "responsibility",
            "recommendation",
            "follow_up",
        ),
        days={Happened.FINDING_MADE: "made_on"},
    ),
    Subject.DOSSIER: Record(
        noun="tài liệu của hồ sơ kiểm tra",
        begins=frozenset({Happened.DOSSIER_FILED}),
        facts=("inspection", "part", "paper", "note"),
        days={Happened.DOSSIER_FILED: "filed_on"},
    ),
    Subject.FEEDBACK: Record(
        noun="phản hồi",
        begins=frozenset({Happened.FEEDBACK_RECEIVED}),
        facts=("title", "sender", "about", "task", "secret", "content", "answer_kind", "answer"),
        days={
            Happened.FEEDBACK_RECEIVED: "received_on",
            Happened.FEEDBACK_ANSWERED: "answered_on",
            Happened.FEEDBACK_NOTIFIED: "notified_on",
        },
    ),
    Subject.MERGER: Record(
        noun="lần sáp nhập đơn vị",
        begins=frozenset({Happened.UNIT_MERGED}),
        facts=("unit", "successor", "paper"),
        days={Happened.UNIT_MERGED: "merged_on"},
    ),
    Subject.OFFICER: Record(
        noun="cán bộ đầu mối",
        begins=frozenset({Happened.OFFICER_NAMED}),
        facts=("unit", "name", "phone", "email", "since", "until", "notice"),
    ),
    Subject.COMMITMENT: Record(
        noun="văn bản triển khai Quy chế",
        begins=frozenset({Happened.COMMITMENT_ISSUED}),
        facts=("unit", "kind", "paper"),
        days={Happened.COMMITMENT_ISSUED: "issued_on"},
    ),
    Subject.MEETING: Record(
        noun="Phiên họp",
        begins=frozenset({Happened.MEETING_SCHEDULED}),
        facts=("title", "day", "packet", "figures", "head"),
        days={
            Happened.MEETING_SCHEDULED: "scheduled_on",
            Happened.MEETING_MOVED: "moved_on",
            Happened.MEETING_CANCELLED: "cancelled_on",
            Happened.MEETING_REPORTED: "reported_on",
        },
        lists=frozenset({"figures"}),
    ),
    Subject.PERIOD: Record(
        noun="kỳ báo cáo",
        # A report may be filed, or sent up, before its period has ended.
        begins=frozenset(
            {
                Happened.PERIOD_ENDED,
                Happened.YEAR_TURNED,
                Happened.REPORT_REQUESTED,
                Happened.PERIODIC_REPORT_FILED,
                Happened.REGULATION_REPORT_FILED,
                Happened.UPWARD_REPORT_SENT,
            }
        ),
        facts=("code", "title", "span", "first", "last", "figures", "head", "url"),
        days={Happened.PERIOD_ENDED: "ended_on", Happened.REPORT_PUBLISHED: "published_on"},
        lists=frozenset({"figures"}),
    ),
    Subject.REMARK: Record(
        noun="lần nhắc nhở, phê bình, biểu dương",
        begins=frozenset({Happened.REMARK_MADE}),
        facts=("unit", "task", "secret", "kind", "paper", "note"),
        days={Happened.REMARK_MADE: "given_on"},
    ),
}
"""Every kind of record, by the subject of its acts; those that others point at come first."""

PARENTS = frozenset({Subject.UNIT, Subject.DIRECTIVE, Subject.ITEM})
"""Records that tasks point at."""

BEGINNINGS = frozenset({Happened.TASK_ASSIGNED}).union(*(record.begins for record in RECORDS.values()))
"""Acts that begin a subject: it has no clocks before them, or is a period that another act began."""


FLAGS = frozenset({"secret", "written"})
"""Columns that say yes or no, in every table of records."""


def table_of(subject: Subject) -> str:
    """Return the table that holds the records of a subject."""
    return subject.value.replace("-", "_")


def row_of(subject: Subject, number: int, facts: Mapping[str, object]) -> tuple[object, ...]:
    """Return a record as its row: the number, then its columns."""
    record = RECORDS[subject]
    row: list[object] = [number]
    for name in record.columns:
        value = record.derived[name](facts) if name in record.derived else facts.get(name)
        row.append(canonical_value(value) if name in record.lists and value is not None else value)
    return tuple(row)


def facts_of(subject: Subject, row: Sequence[object]) -> dict[str, object]:
    """Return what a row, without its number, says of a record."""
    record = RECORDS[subject]
    return {
        name: json.loads(str(value)) if name in record.lists else bool(value) if name in FLAGS else value
        for name, value in zip(record.columns, row, strict=True)
        if value is not None and name not in record.derived
    }
