"""
Tables in which the ledger keeps its own house: its calendar, its page, what was told, taken back or put right.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Column, ForeignKey, Integer, Text
from sqlmodel import Field, SQLModel

from tracker.ledger.schema.columns import iso_days, reference, words


class DayRow(SQLModel, table=True):
    """One day of the calendar, with its ordinal among the working days and the notice that set it."""

    __tablename__ = "day"
    __table_args__ = (*iso_days("day"),)

    day: date = Field(primary_key=True)
    working: bool
    ordinal: int
    source: str = Field(sa_column=words())
    provisional: bool


class Page(SQLModel, table=True):
    """The day to which the ledger's page was turned: all that time alone brings until then is in the journal."""

    __tablename__ = "page"
    __table_args__ = (*iso_days("turned_to"),)

    turned_to: date = Field(primary_key=True)


class Counter(SQLModel, table=True):
    """The last number that was given in a table: none is given twice, and what is rolled back leaves no gap."""

    __tablename__ = "counter"

    name: str = Field(sa_column=Column(Text, primary_key=True))
    last: int


class Head(SQLModel, table=True):
    """The last line of the journal, one row: whoever cuts the journal's end off, or writes past it, differs from it."""

    __tablename__ = "head"

    last: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    digest: str = Field(sa_column=words())


class CronRun(SQLModel, table=True):
    """One run of `tracker check`: who ran it, when, and how it ended. No ending: it runs, or died."""

    __tablename__ = "cron_run"
    id: int | None = Field(default=None, primary_key=True)
    started_at: str = Field(sa_column=words())
    finished_at: str | None = Field(default=None, sa_column=words(nullable=True))
    host: str = Field(sa_column=words())
    pid: int
    findings: int | None = None


class Batch(SQLModel, table=True):
    """The acts of one transaction, by their first and last number: what one command did."""

    __tablename__ = "batch"
    id: int | None = Field(default=None, primary_key=True)
    first: int = Field(sa_column=reference("event"))
    last: int = Field(sa_column=reference("event"))


class Undone(SQLModel, table=True):
    """An act that was taken back, and by which act; derived. The view `act` shows the acts that stand."""

    __tablename__ = "undone"

    event: int = Field(sa_column=Column(Integer, ForeignKey("event.id"), primary_key=True, autoincrement=False))
    undone_by: int = Field(sa_column=reference("event"))


class Restated(SQLModel, table=True):
    """An act as a later one says that it was: its day and facts; derived. The view `act` shows it so."""

    __tablename__ = "restated"
    __table_args__ = (*iso_days("happened_on"),)

    event: int = Field(sa_column=Column(Integer, ForeignKey("event.id"), primary_key=True, autoincrement=False))
    happened_on: date
    payload: str = Field(sa_column=words())
    restated_by: int = Field(sa_column=reference("event"))


class Noted(SQLModel, table=True):
    """What people said in an act on a task, folded for searching, as the act is shown; derived."""

    __tablename__ = "noted"

    event: int = Field(sa_column=Column(Integer, ForeignKey("event.id"), primary_key=True, autoincrement=False))
    folded: str = Field(sa_column=words())


class Told(SQLModel, table=True):
    """A finding that `tracker check` has told, so that it is told once for each version of a deadline."""

    __tablename__ = "told"

    obligation_id: int = Field(sa_column=Column(Integer, ForeignKey("obligation.id"), primary_key=True))
    rung: str = Field(sa_column=Column(Text, primary_key=True))
    told_on: date


class ToldTimeLimit(SQLModel, table=True):
    """An inspection past its time limit that `tracker check` has told of, once for each time limit."""

    __tablename__ = "told_time_limit"
    __table_args__ = (*iso_days("until_on", "told_on"),)

    inspection: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    until_on: date = Field(primary_key=True)
    told_on: date


class SettingRow(SQLModel, table=True):
    """What the ledger's Office has chosen (see `practice`), and who may do what (see `law.role`)."""

    __tablename__ = "setting"

    name: str = Field(sa_column=Column(Text, primary_key=True))
    value: str = Field(sa_column=words())
