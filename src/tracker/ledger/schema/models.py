"""
The tables of a ledger, and nothing they do.

Every constraint is named. Every stored word points at the table of its vocabulary (see `wordtables`).
Dates are ISO text, instants ISO text in UTC. Columns marked *derived* follow from the journal:
`db rebuild` computes them again and `db doctor` proves them equal.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from tracker.law.vocabulary import (
    Deliverable,
    Force,
    Happened,
    Issuer,
    Level,
    Outcome,
    Party,
    Secrecy,
    Status,
    Subject,
    UnitKind,
    Urgency,
)
from tracker.ledger.schema.columns import iso_days, known_word, reference, words


class Unit(SQLModel, table=True):
    """A department, board, commune, ward or special zone; the Office itself is one."""

    __tablename__ = "unit"
    __table_args__ = (UniqueConstraint("code"),)

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(sa_column=words())
    kind: str = Field(sa_column=known_word(UnitKind))


class UnitName(SQLModel, table=True):
    """
    A name or alias of a unit, with the days between which it was in use.

    *Derived* from the acts on units (see `units.history`). `holder` is the successor of a unit that went into it.
    """

    __tablename__ = "unit_name"
    __table_args__ = (
        *iso_days("since", "until"),
        Index("ix_unit_name_folded", "folded"),
        Index("ix_unit_name_unit_id", "unit_id"),
        Index("ix_unit_name_holder", "holder", sqlite_where=text("holder IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    unit_id: int = Field(sa_column=reference("unit"))
    name: str = Field(sa_column=words())
    folded: str = Field(sa_column=words())
    official: bool
    since: date | None = None
    until: date | None = None
    holder: int | None = Field(default=None, sa_column=reference("unit", nullable=True))


class Document(SQLModel, table=True):
    """A document received or issued: its number and symbol, its day, and the digest of its file."""

    __tablename__ = "document"
    __table_args__ = (*iso_days("issued_on"), Index("ix_document_number", "number"))

    id: int | None = Field(default=None, primary_key=True)
    number: str = Field(sa_column=words())
    issued_on: date
    file_name: str | None = Field(default=None, sa_column=words(nullable=True))
    file_sha256: str | None = Field(default=None, sa_column=words(nullable=True))


class Directive(SQLModel, table=True):
    """A document that gives tasks (Art. 5.1.a, b and h). A secret one has no file and nothing other (Art. 5.2)."""

    __tablename__ = "directive"
    __table_args__ = (
        *iso_days("issued_on", "received_on", "withdrawn_on"),
        CheckConstraint(
            "(level = 'central') = (issuer IN ('government', 'pm'))",
            name="level_follows_issuer",
        ),
        CheckConstraint("secrecy IS NULL OR (file_name IS NULL AND file_sha256 IS NULL)", name="secret_has_no_file"),
        CheckConstraint("secrecy IS NULL OR other IS NULL", name="secret_has_no_other"),
        UniqueConstraint("issuer", "number", "issued_on"),
        Index("ix_directive_folded_number", "folded_number"),
    )

    id: int | None = Field(default=None, primary_key=True)
    number: str = Field(sa_column=words())
    folded_number: str = Field(sa_column=words())
    issued_on: date
    kind: str = Field(sa_column=words())
    abstract: str = Field(sa_column=words())
    signer: str = Field(sa_column=words())
    issuer: str = Field(sa_column=known_word(Issuer))
    level: str = Field(sa_column=known_word(Level))
    submitted_by: int | None = Field(default=None, sa_column=reference("unit", nullable=True))
    received_on: date | None = None
    room: str | None = Field(default=None, sa_column=words(nullable=True))
    secrecy: str | None = Field(default=None, sa_column=known_word(Secrecy, nullable=True))
    urgency: str | None = Field(default=None, sa_column=known_word(Urgency, nullable=True))
    implements: int | None = Field(default=None, sa_column=reference("directive", nullable=True))
    file_name: str | None = Field(default=None, sa_column=words(nullable=True))
    file_sha256: str | None = Field(default=None, sa_column=words(nullable=True))
    withdrawn_on: date | None = None
    withdrawn_by: int | None = Field(default=None, sa_column=reference("document", nullable=True))
    proposing_room: str | None = Field(default=None, sa_column=words(nullable=True))
    other: str | None = Field(default=None, sa_column=words(nullable=True))
    folded: str | None = Field(default=None, sa_column=words(nullable=True))


class Item(SQLModel, table=True):
    """
    What a directive asks, in its words and with its deadline; one task for each lead unit.

    `content` is NULL exactly where the directive is secret: the ledger itself refuses to keep it.
    `fingerprint` tells an item imported twice.
    """

    __tablename__ = "item"
    __table_args__ = (
        CheckConstraint("secret = (content IS NULL)", name="secret_has_no_content"),
        CheckConstraint("NOT secret OR other IS NULL", name="secret_has_no_other"),
        UniqueConstraint("directive_id", "fingerprint"),
    )

    id: int | None = Field(default=None, primary_key=True)
    directive_id: int = Field(sa_column=reference("directive"))
    point: str | None = Field(default=None, sa_column=words(nullable=True))
    content: str | None = Field(default=None, sa_column=words(nullable=True))
    folded: str | None = Field(default=None, sa_column=words(nullable=True))
    secret: bool
    phrase: str = Field(sa_column=words())
    deliverable: str = Field(sa_column=known_word(Deliverable))
    written: bool
    programme: str | None = Field(default=None, sa_column=words(nullable=True))
    fingerprint: str = Field(sa_column=words())
    proposing_room: str | None = Field(default=None, sa_column=words(nullable=True))
    other: str | None = Field(default=None, sa_column=words(nullable=True))


class Task(SQLModel, table=True):
    """
    One lead unit's share of an item: the numbered thing clerks talk about. Most columns are derived.

    `paper_on` is the day of the paper that its deadline counts from, `received_on` the day on which the
    lead unit received that paper, `referred_on` the day since which a referral waits for a direction.
    """

    __tablename__ = "task"
    __table_args__ = (
        *iso_days("due_on", "issued_on", "paper_on", "entered_on", "received_on", "referred_on"),
        Index("ix_task_item_id", "item_id"),
        Index("ix_task_lead", "lead"),
        Index("ix_task_reported", "id", sqlite_where=text("status = 'reported'")),
        Index("ix_task_recurring", "id", sqlite_where=text("recurring")),
    )

    id: int | None = Field(default=None, primary_key=True)
    item_id: int = Field(sa_column=reference("item"))
    room: str | None = Field(default=None, sa_column=words(nullable=True))
    status: str = Field(sa_column=known_word(Status))
    lead: int = Field(sa_column=reference("unit"))
    phrase: str = Field(sa_column=words())
    deadline: str = Field(sa_column=words())
    term: str | None = Field(default=None, sa_column=words(nullable=True))
    due_on: date | None = None
    issued_on: date
    paper_on: date
    entered_on: date
    received_on: date | None = None
    referred_on: date | None = None
    referred_by: int | None = Field(default=None, sa_column=reference("event", nullable=True))
    recurring: bool = False


class TaskSupport(SQLModel, table=True):
    """A unit that supports the lead of a task (Art. 8.2.b)."""

    __tablename__ = "task_support"

    task_id: int = Field(sa_column=Column(Integer, ForeignKey("task.id"), primary_key=True))
    unit_id: int = Field(sa_column=Column(Integer, ForeignKey("unit.id"), primary_key=True))


class EventRow(SQLModel, table=True):
    """
    One act in the journal: appended, never changed, never deleted.

    Of a line of version 1, which has no nonce, `body_digest` is that of the payload alone (see `storage.chain`). The
    view `seal` shows what everybody may read of a line.
    """

    __tablename__ = "event"
    __table_args__ = (
        *iso_days("happened_on"),
        CheckConstraint("recorded_at LIKE '____-__-__T%+00:00'", name="recorded_at_is_utc"),
        CheckConstraint("(version = 1) = (nonce IS NULL)", name="nonce_since_version_2"),
        CheckConstraint("LENGTH(nonce) >= 32", name="nonce_is_long"),
        Index("ix_event_subject_subject_id", "subject", "subject_id"),
        Index("ix_event_happened_subject_id", "happened", "subject_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    happened: str = Field(sa_column=known_word(Happened))
    subject: str = Field(sa_column=known_word(Subject))
    subject_id: int
    happened_on: date
    recorded_at: str = Field(sa_column=words())
    actor: str = Field(sa_column=words())
    payload: str = Field(sa_column=words())
    body_digest: str = Field(sa_column=words())
    digest: str = Field(sa_column=words())
    version: int = Field(sa_column=Column(Integer, nullable=False, server_default=text("1")))
    nonce: str | None = Field(default=None, sa_column=words(nullable=True))


class Obligation(SQLModel, table=True):
    """
    One duty, option or trigger with its clock; derived from the journal, the calendar and the rules.

    `held` counts the working days for which the Office held what the unit had reported, before `due_on`.
    """

    __tablename__ = "obligation"
    __table_args__ = (
        *iso_days("started_on", "due_on", "original_due_on", "opened_on", "met_on", "accepted_on", "ended_on"),
        CheckConstraint("(outcome IN ('open', 'waiting')) = (ended_on IS NULL)", name="running_has_no_end"),
        CheckConstraint("outcome <> 'open' OR met_on IS NULL", name="open_is_not_met"),
        Index("ix_obligation_subject_subject_id", "subject", "subject_id"),
        Index(
            "ix_obligation_open",
            "force",
            "due_on",
            "id",
            sqlite_where=text("outcome = 'open' AND due_on IS NOT NULL"),
        ),
        Index("ix_obligation_rule_due_on", "rule", "due_on"),
        Index("ix_obligation_waiting", "rule", "id", sqlite_where=text("outcome = 'waiting'")),
        Index("ix_obligation_referred", "rule", "id", sqlite_where=text("outcome = 'referred'")),
        Index("ix_obligation_undated", "rule", "id", sqlite_where=text("outcome = 'open' AND term IS NULL")),
        Index("ix_obligation_replaces", "replaces", sqlite_where=text("replaces IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    rule: str = Field(sa_column=words())
    article: str = Field(sa_column=words())
    force: str = Field(sa_column=known_word(Force))
    subject: str = Field(sa_column=known_word(Subject))
    subject_id: int
    party: str = Field(sa_column=known_word(Party))
    unit: int | None = Field(default=None, sa_column=reference("unit", nullable=True))
    period: str | None = Field(default=None, sa_column=words(nullable=True))
    started_on: date
    term: str | None = Field(default=None, sa_column=words(nullable=True))
    due_on: date | None = None
    provisional: bool
    held: int
    original_due_on: date | None = None
    opened_on: date
    opened_by: int = Field(sa_column=reference("event"))
    outcome: str = Field(sa_column=known_word(Outcome))
    met_on: date | None = None
    met_by: int | None = Field(default=None, sa_column=reference("event", nullable=True))
    accepted_on: date | None = None
    ended_on: date | None = None
    ended_by: int | None = Field(default=None, sa_column=reference("event", nullable=True))
    replaces: int | None = Field(default=None, sa_column=reference("obligation", nullable=True))
    extensions: int
