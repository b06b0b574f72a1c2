"""
The tables of records beside tasks, and nothing they do: what `law.record` says, with its constraints.

All of them are derived from the journal. Where a record is about a secret task, the ledger itself
refuses to keep words of it (Art. 5.2).
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from tracker.law.kinds import (
    Answer,
    Body,
    Channel,
    Exchange,
    Obstacle,
    Remark,
    ReportSpan,
)
from tracker.ledger.schema.columns import iso_days, known_word, reference, without_words, words


class Submission(SQLModel, table=True):
    """A submission sent up for decision, with the day by which the Working Rules ask for one (Art. 6.1.d)."""

    __tablename__ = "submission"
    __table_args__ = (*iso_days("due_on", "sent_on", "processed_on"), without_words("content", "outcome"))

    id: int | None = Field(default=None, primary_key=True)
    unit: int = Field(sa_column=reference("unit"))
    task: int | None = Field(default=None, sa_column=reference("task", nullable=True))
    secret: bool
    paper: str = Field(sa_column=words())
    content: str | None = Field(default=None, sa_column=words(nullable=True))
    due_on: date | None = None
    outcome: str | None = Field(default=None, sa_column=words(nullable=True))
    sent_on: date
    processed_on: date | None = None


class UrgentWork(SQLModel, table=True):
    """Work to be done at once, asked for by Party, Council or Committee (Art. 6.1.d)."""

    __tablename__ = "urgent_work"
    __table_args__ = (
        *iso_days("due_on", "noted_on", "settled_on"),
        without_words("content", "outcome"),
    )

    id: int | None = Field(default=None, primary_key=True)
    unit: int = Field(sa_column=reference("unit"))
    task: int | None = Field(default=None, sa_column=reference("task", nullable=True))
    secret: bool
    asked_by: str = Field(sa_column=known_word(Body))
    content: str | None = Field(default=None, sa_column=words(nullable=True))
    due_on: date | None = None
    outcome: str | None = Field(default=None, sa_column=words(nullable=True))
    noted_on: date
    settled_on: date | None = None


class Slowness(SQLModel, table=True):
    """A supporting unit that is slow, on which task and since when (Art. 6.1.d)."""

    __tablename__ = "slowness"
    __table_args__ = (*iso_days("since", "noted_on", "given_on"), without_words("note"))

    id: int | None = Field(default=None, primary_key=True)
    task: int = Field(sa_column=reference("task"))
    unit: int = Field(sa_column=reference("unit"))
    secret: bool
    since: date
    note: str | None = Field(default=None, sa_column=words(nullable=True))
    noted_on: date
    given_on: date | None = None


class Week(SQLModel, table=True):
    """A Thursday on which lead units report (Art. 6.1.d)."""

    __tablename__ = "week"
    __table_args__ = (*iso_days("day"), UniqueConstraint("day"))

    id: int | None = Field(default=None, primary_key=True)
    day: date


class Difference(SQLModel, table=True):
    """A figure of a unit that is not the Office's (Art. 7)."""

    __tablename__ = "difference"
    __table_args__ = (
        *iso_days("found_on", "settled_on"),
        without_words("theirs", "ours", "outcome"),
    )

    id: int | None = Field(default=None, primary_key=True)
    unit: int = Field(sa_column=reference("unit"))
    task: int | None = Field(default=None, sa_column=reference("task", nullable=True))
    secret: bool
    figure: str = Field(sa_column=words())
    theirs: str | None = Field(default=None, sa_column=words(nullable=True))
    ours: str | None = Field(default=None, sa_column=words(nullable=True))
    exchanged: str | None = Field(default=None, sa_column=known_word(Exchange, nullable=True))
    outcome: str | None = Field(default=None, sa_column=words(nullable=True))
    found_on: date
    settled_on: date | None = None


class Urging(SQLModel, table=True):
    """One act of urging a unit, about one task or several (Art. 8–10)."""

    __tablename__ = "urging"
    __table_args__ = (
        *iso_days("answer_by", "sent_on", "answered_on"),
        without_words("note", "answer"),
    )

    id: int | None = Field(default=None, primary_key=True)
    unit: int = Field(sa_column=reference("unit"))
    tasks: str = Field(sa_column=words())
    secret: bool
    channel: str = Field(sa_column=known_word(Channel))
    paper: int | None = Field(default=None, sa_column=reference("document", nullable=True))
    person: str | None = Field(default=None, sa_column=words(nullable=True))
    note: str | None = Field(default=None, sa_column=words(nullable=True))
    answer_by: date | None = None
    answer: str | None = Field(default=None, sa_column=words(nullable=True))
    sent_on: date
    answered_on: date | None = None


class Difficulty(SQLModel, table=True):
    """A difficulty, or a dispute between units, and the direction asked for (Art. 8.1.b and c, 19.2, 20.2)."""

    __tablename__ = "difficulty"
    __table_args__ = (
        *iso_days("sent_on", "raised_on", "asked_on", "settled_on"),
        without_words("content", "outcome"),
        Index("ix_difficulty_task", "task"),
    )

    id: int | None = Field(default=None, primary_key=True)
    task: int = Field(sa_column=reference("task"))
    secret: bool
    kind: str = Field(sa_column=known_word(Obstacle))
    units: str = Field(sa_column=words())
    content: str | None = Field(default=None, sa_column=words(nullable=True))
    asked: int | None = Field(default=None, sa_column=reference("document", nullable=True))
    outcome: str | None = Field(default=None, sa_column=words(nullable=True))
    sent_to: str | None = Field(default=None, sa_column=words(nullable=True))
    sent_on: date | None = None
    raised_on: date
    asked_on: date | None = None
    settled_on: date | None = None


class Feedback(SQLModel, table=True):
    """What a locality or body tells of others' work, and the Office's answer (Art. 18.5)."""

    __tablename__ = "feedback"
    __table_args__ = (
        *iso_days("received_on", "answered_on", "notified_on"),
        without_words("content"),
    )

    id: int | None = Field(default=None, primary_key=True)
    title: str = Field(sa_column=words())
    sender: int = Field(sa_column=reference("unit"))
    about: int = Field(sa_column=reference("unit"))
    task: int | None = Field(default=None, sa_column=reference("task", nullable=True))
    secret: bool
    content: str | None = Field(default=None, sa_column=words(nullable=True))
    answer_kind: str | None = Field(default=None, sa_column=known_word(Answer, nullable=True))
    answer: int | None = Field(default=None, sa_column=reference("document", nullable=True))
    received_on: date
    answered_on: date | None = None
    notified_on: date | None = None


class Meeting(SQLModel, table=True):
    """A regular meeting of the People's Committee (Art. 21)."""

    __tablename__ = "meeting"
    __table_args__ = (*iso_days("day", "scheduled_on", "moved_on", "cancelled_on", "reported_on"),)

    id: int | None = Field(default=None, primary_key=True)
    title: str = Field(sa_column=words())
    day: date
    packet: int | None = Field(default=None, sa_column=reference("document", nullable=True))
    figures: str | None = Field(default=None, sa_column=words(nullable=True))
    head: str | None = Field(default=None, sa_column=words(nullable=True))
    scheduled_on: date
    moved_on: date | None = None
    cancelled_on: date | None = None
    reported_on: date | None = None


class Period(SQLModel, table=True):
    """A period that reports are owed for, or a request for one (Art. 18–20, 23.1)."""

    __tablename__ = "period"
    __table_args__ = (
        *iso_days("first", "last", "ended_on", "published_on"),
        UniqueConstraint("code"),
    )

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(sa_column=words())
    title: str = Field(sa_column=words())
    span: str = Field(sa_column=known_word(ReportSpan))
    first: date | None = None
    last: date | None = None
    figures: str | None = Field(default=None, sa_column=words(nullable=True))
    head: str | None = Field(default=None, sa_column=words(nullable=True))
    url: str | None = Field(default=None, sa_column=words(nullable=True))
    ended_on: date | None = None
    published_on: date | None = None


class RemarkRow(SQLModel, table=True):
    """A reminder, a criticism or a praise of a unit, about a task or its work as a whole (Art. 24)."""

    __tablename__ = "remark"
    __table_args__ = (
        *iso_days("given_on"),
        without_words("note"),
        Index("ix_remark_task", "task"),
    )

    id: int | None = Field(default=None, primary_key=True)
    unit: int = Field(sa_column=reference("unit"))
    task: int | None = Field(default=None, sa_column=reference("task", nullable=True))
    secret: bool
    kind: str = Field(sa_column=known_word(Remark))
    paper: int = Field(sa_column=reference("document"))
    note: str | None = Field(default=None, sa_column=words(nullable=True))
    given_on: date
