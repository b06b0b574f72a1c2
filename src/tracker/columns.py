"""
What the columns of a ledger have in common: named constraints, known words, ISO days, references.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, Text
from sqlmodel import SQLModel

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


def one_of(column: str, words: type[StrEnum] | Iterable[str]) -> CheckConstraint:
    """Return the CHECK that a column holds one of these words (or nothing)."""
    # Not IN (…): SQLite builds that list anew for every row, which takes longer than the insert itself.
    return CheckConstraint(" OR ".join(f"{column} = '{word}'" for word in words), name=f"{column}_known")


def known_word(table: str) -> Any:
    """Return a text column that holds a word of a table of words."""
    return Column(Text, ForeignKey(f"{table}.word"), nullable=False)


def iso_days(*columns: str) -> list[CheckConstraint]:
    """Return the CHECKs that these columns hold ISO days, so that text order is time order."""
    return [CheckConstraint(f"{column} LIKE '____-__-__'", name=f"{column}_is_iso") for column in columns]


def without_words(*columns: str) -> CheckConstraint:
    """Return the CHECK that a record of a secret task keeps none of these (Art. 5.2)."""
    empty = " AND ".join(f"{column} IS NULL" for column in columns)
    return CheckConstraint(f"secret = 0 OR ({empty})", name="secret_has_no_words")


def reference(target: str, *, nullable: bool = False) -> Any:
    """Return a column that points at the `id` of another table."""
    return Column(Integer, ForeignKey(f"{target}.id"), nullable=nullable)


def words(*, nullable: bool = False) -> Any:
    """Return a text column."""
    return Column(Text, nullable=nullable)


COUNTED = {"sqlite_autoincrement": True}
"""Numbers that are never used twice."""
