"""
The files that lay the schema of a ledger on a server, and those that bring an older one up to date.

A revision has one file or several, `0007.sql` and then `0007_….sql`; the first revision lays everything. A new ledger
has run them all, one after another, an old one those of later revisions.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

FOLDER = "postgresql"
"""Where the files are, below the folder of the migrations."""


class Step(NamedTuple):
    """One file: the revision that it belongs to, its name, and what it does."""

    revision: str
    name: str
    statements: str


def steps(migrations: Path, found: str | None = None) -> list[Step]:
    """
    Return what a ledger of the schema `found` has not run, in order; everything where it has no schema yet.

    Each is run as it stands, all in one transaction, with the ledger's schema first on the search path.
    """
    paths = sorted((migrations / FOLDER).glob("[0-9]*.sql"), key=lambda path: path.stem)
    return [
        Step(revision, path.name, path.read_text(encoding="utf-8"))
        for path in paths
        if (revision := path.stem.partition("_")[0]) > (found or "")
    ]
