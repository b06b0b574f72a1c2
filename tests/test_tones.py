"""Colours of what columns say: the same in every list, only where a cell says it, and never without the words."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import tracker.commands
from practised import Screen, practice_ledger
from running import machine_time, nine_in_the_morning, split
from tracker import cli
from tracker.render.cells import says
from tracker.render.view import Column

PLACE = Path(tracker.commands.__path__[0])
LATE = {"days_late", "working_days_late", "days_past", "done_late", "open_overdue", "late", "overdue", "late_since"}
"""The keys under which lists tell that something is late."""

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def columns() -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each column that commands make: its key, and how its options are written."""
    for path in sorted(PLACE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Column":
                options = {each.arg: ast.unparse(each.value) for each in node.keywords if each.arg}
                if node.args and isinstance(node.args[0], ast.Constant):
                    yield str(node.args[0].value), options


def test_what_is_provisional_and_what_is_late_has_one_colour_in_every_list() -> None:
    found = list(columns())
    unsure = [options for _key, options in found if options.get("said") == "guess"]
    late = [(key, options) for key, options in found if key in LATE]

    assert len(unsure) > 10
    assert all(options.get("tone") == "'unsure'" for options in unsure)
    assert len(late) > 15
    assert [key for key, options in late if options.get("tone") != "'late'"] == []


@pytest.mark.parametrize(("cell", "is_said"), [("", False), ("0", False), ("không", False), ("-3", False), ("7", True)])
def test_a_cell_that_says_nothing_has_no_colour(cell: str, is_said: bool) -> None:
    assert says(cell) is is_said


def shown(line: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what a line prints on a wide screen, with its colours."""
    screen = Screen()
    with machine_time(nine_in_the_morning):
        monkeypatch.setenv("COLUMNS", "220")
        monkeypatch.setattr(sys, "stdout", screen)
        assert cli.run(split(f"--ledger {practice_ledger()} --today 2026-12-08 {line}")) in (0, 3)
    return screen.getvalue()


LISTS = ["overdue", "due", "stats --by unit --wide", "stats --trend", "stats --ageing", "task list"]


@pytest.mark.parametrize("line", LISTS)
def test_a_screen_without_colours_says_the_same(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    coloured = shown(line, monkeypatch)
    monkeypatch.setenv("NO_COLOR", "1")
    plain = shown(line, monkeypatch)

    assert "\x1b[" not in plain
    assert ESCAPE.sub("", coloured) == plain
    if line != "due":
        assert "\x1b[31m" in coloured or "\x1b[33m" in coloured


def test_a_tone_is_kept_where_a_column_is_changed() -> None:
    column = Column("late", "Quá hạn", "int", tone="late")

    assert column.but(minor=True).tone == "late"
    assert all(half.tone == "late" for half in column.but(told=str).halves())
