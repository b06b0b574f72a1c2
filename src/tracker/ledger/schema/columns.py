"""
What the columns of a ledger have in common: named constraints, known words, ISO days, references.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, Table, Text
from sqlmodel import SQLModel

from tracker.law.wordtables import WORD_TABLES

NAMED = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Every constraint has a name from the first migration on."""

SQLModel.metadata = NAMED


WORDS = {
    known: Table(name, NAMED, Column("word", Text, primary_key=True)).c.word for name, known in WORD_TABLES.items()
}
"""The column of each table of words."""


def known_word(known: type[StrEnum], *, nullable: bool = False) -> Any:
    """Return a text column that holds a word of a vocabulary: the reference bars every other."""
    return Column(Text, ForeignKey(WORDS[known]), nullable=nullable)


def iso_days(*columns: str) -> list[CheckConstraint]:
    """Return the CHECKs that these columns hold ISO days, so that text order is time order."""
    return [CheckConstraint(f"{column} LIKE '____-__-__'", name=f"{column}_is_iso") for column in columns]


def without_words(*columns: str) -> CheckConstraint:
    """Return the CHECK that a record of a secret task keeps none of these (Art. 5.2)."""
    empty = " AND ".join(f"{column} IS NULL" for column in columns)
    return CheckConstraint(f"NOT secret OR ({empty})", name="secret_has_no_words")


def reference(target: str, *, nullable: bool = False) -> Any:
    """Return a column that points at the `id` of another table."""
    return Column(Integer, ForeignKey(f"{target}.id"), nullable=nullable)


def words(*, nullable: bool = False) -> Any:
    """Return a text column."""
    return Column(Text, nullable=nullable)
