"""Types and questions of the tests of commands: what a run leaves behind, and what a ledger holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Result:
    """What a command left behind; `data` holds the bytes of stdout as written."""

    exit_code: int
    data: bytes
    stderr: str

    @property
    def stdout(self) -> str:
        """Return stdout as text, its line ends as written."""
        return self.data.decode("utf-8")


Run: TypeAlias = Callable[[str], Result]


def contents(path: Path) -> str:
    """Return every row of a ledger as SQL: equal texts are equal ledgers."""
    with closing(sqlite3.connect(path)) as connection:
        return "\n".join(connection.iterdump())
