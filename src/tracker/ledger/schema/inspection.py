"""
The tables of inspections: the inspection, what was asked for, what was found, its dossier (Art. 11–17).
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from tracker.law.kinds import (
    Conductor,
    Ground,
    InspectionKind,
    Result,
)
from tracker.ledger.schema.columns import iso_days, known_word, reference, without_words, words


class Inspection(SQLModel, table=True):
    """An inspection from its plan or order to its report (Art. 11–17)."""

    __tablename__ = "inspection"
    __table_args__ = (
        *iso_days(
            "begins_on",
            "until_on",
            "planned_on",
            "decided_on",
            "ordered_on",
            "ended_on",
            "reported_on",
            "copied_on",
            "notified_on",
            "cancelled_on",
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    title: str = Field(sa_column=words())
    kind: str = Field(sa_column=known_word(InspectionKind))
    ground: str = Field(sa_column=known_word(Ground))
    conductor: str = Field(sa_column=known_word(Conductor))
    unit: int | None = Field(default=None, sa_column=reference("unit", nullable=True))
    inspected: str = Field(sa_column=words())
    tasks: str | None = Field(default=None, sa_column=words(nullable=True))
    plan: int | None = Field(default=None, sa_column=reference("document", nullable=True))
    direction: int | None = Field(default=None, sa_column=reference("document", nullable=True))
    decision: int | None = Field(default=None, sa_column=reference("document", nullable=True))
    legal_basis: str | None = Field(default=None, sa_column=words(nullable=True))
    scope: str | None = Field(default=None, sa_column=words(nullable=True))
    contents: str | None = Field(default=None, sa_column=words(nullable=True))
    begins_on: date | None = None
    until_on: date | None = None
    head: str | None = Field(default=None, sa_column=words(nullable=True))
    members: str | None = Field(default=None, sa_column=words(nullable=True))
    invited: str | None = Field(default=None, sa_column=words(nullable=True))
    report: int | None = Field(default=None, sa_column=reference("document", nullable=True))
    evaluation: str | None = Field(default=None, sa_column=words(nullable=True))
    notices: str | None = Field(default=None, sa_column=words(nullable=True))
    approved_by: str | None = Field(default=None, sa_column=words(nullable=True))
    planned_on: date | None = None
    decided_on: date | None = None
    ordered_on: date | None = None
    ended_on: date | None = None
    reported_on: date | None = None
    copied_on: date | None = None
    notified_on: date | None = None
    cancelled_on: date | None = None


class Material(SQLModel, table=True):
    """What a team asked somebody to report or hand over (Art. 15.3)."""

    __tablename__ = "material"
    __table_args__ = (
        *iso_days("due_on", "requested_on", "given_on"),
        Index("ix_material_inspection", "inspection"),
    )

    id: int | None = Field(default=None, primary_key=True)
    inspection: int = Field(sa_column=reference("inspection"))
    unit: int = Field(sa_column=reference("unit"))
    what: str = Field(sa_column=words())
    due_on: date | None = None
    answer: str | None = Field(default=None, sa_column=words(nullable=True))
    requested_on: date
    given_on: date | None = None


class FindingRow(SQLModel, table=True):
    """What an inspection found of a task or a unit (Art. 16.3)."""

    __tablename__ = "finding"
    __table_args__ = (
        *iso_days("made_on"),
        without_words("nature", "degree", "cause", "responsibility", "recommendation"),
        Index("ix_finding_inspection", "inspection"),
    )

    id: int | None = Field(default=None, primary_key=True)
    inspection: int = Field(sa_column=reference("inspection"))
    unit: int = Field(sa_column=reference("unit"))
    task: int | None = Field(default=None, sa_column=reference("task", nullable=True))
    secret: bool
    result: str = Field(sa_column=known_word(Result))
    nature: str | None = Field(default=None, sa_column=words(nullable=True))
    degree: str | None = Field(default=None, sa_column=words(nullable=True))
    cause: str | None = Field(default=None, sa_column=words(nullable=True))
    responsibility: str | None = Field(default=None, sa_column=words(nullable=True))
    recommendation: str | None = Field(default=None, sa_column=words(nullable=True))
    follow_up: int | None = Field(default=None, sa_column=reference("task", nullable=True))
    made_on: date


class Dossier(SQLModel, table=True):
    """One document of the dossier of an inspection, under its part 1 to 8 (Art. 17)."""

    __tablename__ = "dossier"
    __table_args__ = (
        *iso_days("filed_on"),
        Index("ix_dossier_inspection", "inspection"),
        CheckConstraint("part BETWEEN 1 AND 8", name="part_of_eight"),
    )

    id: int | None = Field(default=None, primary_key=True)
    inspection: int = Field(sa_column=reference("inspection"))
    part: int
    paper: int | None = Field(default=None, sa_column=reference("document", nullable=True))
    note: str | None = Field(default=None, sa_column=words(nullable=True))
    filed_on: date
