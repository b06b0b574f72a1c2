"""The seam to the database: what only one engine understands stands behind it, and nowhere else."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import tracker

SOURCE = Path(tracker.__file__).parent
MODULES = [
    path.relative_to(SOURCE).as_posix()
    for path in sorted(SOURCE.rglob("*.py"))
    if not path.is_relative_to(SOURCE / "ledger" / "storage")
]

OF_ONE_ENGINE = re.compile(
    r"\bPRAGMA\b|\bpragma_|sqlite_\w|\browid\b|\bBEGIN\b|\bCOMMIT\b|^ROLLBACK$|\bVACUUM\b|\bOR IGNORE\b",
)

ELSEWHERE = {
    "ledger/copies/onserver.py": "a ledger that is being made has no head yet that a writer could hold",
    "ledger/copies/upgrade.py": "Alembic begins its own transaction",
}
"""Modules that speak to one engine past the seam, and why."""


def names(module: ast.Module) -> set[str]:
    """Return the modules that code imports."""
    found = {alias.name for node in ast.walk(module) if isinstance(node, ast.Import) for alias in node.names}
    return found | {str(node.module) for node in ast.walk(module) if isinstance(node, ast.ImportFrom)}


def texts(module: ast.Module) -> list[str]:
    """Return the texts of code, without its docstrings."""
    parts = (node.values for node in ast.walk(module) if isinstance(node, ast.JoinedStr))
    said = [node.value for node in ast.walk(module) if isinstance(node, ast.Expr)]
    found = [node for node in ast.walk(module) if isinstance(node, ast.Constant) and node not in said]
    return [str(node.value) for node in (*found, *(each for part in parts for each in part)) if hasattr(node, "value")]


@pytest.mark.parametrize("module", MODULES)
def test_no_engine_is_named_outside_the_storage(module: str) -> None:
    code = ast.parse((SOURCE / module).read_text(encoding="utf-8"))

    assert "sqlite3" not in names(code)
    wrong = [text for text in texts(code) if OF_ONE_ENGINE.search(text)]
    assert bool(wrong) == (module in ELSEWHERE), wrong
