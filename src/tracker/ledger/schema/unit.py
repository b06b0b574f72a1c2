"""
The tables of what is kept of units: mergers, focal officers, what each has issued under the Quy chế (Art. 22.2, 23.2).
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from tracker.law.kinds import (
    Commitment,
)
from tracker.ledger.schema.columns import iso_days, known_word, reference, words


class Merger(SQLModel, table=True):
    """A unit that went into another one, its successor, on a day."""

    __tablename__ = "merger"
    __table_args__ = (*iso_days("merged_on"), UniqueConstraint("unit"))

    id: int | None = Field(default=None, primary_key=True)
    unit: int = Field(sa_column=reference("unit"))
    successor: int = Field(sa_column=reference("unit"))
    paper: int | None = Field(default=None, sa_column=reference("document", nullable=True))
    merged_on: date


class Officer(SQLModel, table=True):
    """A focal officer of a unit, from one day to another (Art. 22.2)."""

    __tablename__ = "officer"
    __table_args__ = (*iso_days("since", "until"), Index("ix_officer_unit", "unit"))

    id: int | None = Field(default=None, primary_key=True)
    unit: int = Field(sa_column=reference("unit"))
    name: str = Field(sa_column=words())
    phone: str | None = Field(default=None, sa_column=words(nullable=True))
    email: str | None = Field(default=None, sa_column=words(nullable=True))
    since: date
    until: date | None = None
    notice: int | None = Field(default=None, sa_column=reference("document", nullable=True))


class CommitmentRow(SQLModel, table=True):
    """A unit's plan for the Quy chế, or its regulation under it (Art. 23.2)."""

    __tablename__ = "commitment"
    __table_args__ = (*iso_days("issued_on"), Index("ix_commitment_unit", "unit"))

    id: int | None = Field(default=None, primary_key=True)
    unit: int = Field(sa_column=reference("unit"))
    kind: str = Field(sa_column=known_word(Commitment))
    paper: int = Field(sa_column=reference("document"))
    issued_on: date
