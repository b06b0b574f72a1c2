"""
What lives with a changing calendar ask: the cells of figures, the rows of `explain`, the count of days.
"""

from __future__ import annotations

import json
import os
from typing import Any

from engine import Place, stored
from life import REPORT, Life
from running import Result, contents
from tracker.config import place_named

STORM = "calendar off 2026-03-12 --notice 5/TB-UBND"


def cells(life: Life, day: str) -> dict[str, int]:
    """Return the cells of the city's tasks that are not empty."""
    (row,) = rows_of(life.asked(day, "stats --by level"))
    names = ("done_on_time", "done_late", "open_in_time", "open_overdue", "undated_done", "undated_open", "stopped")
    return {name: row[name] for name in names if row[name]}


def rows_of(answer: Any) -> list[dict[str, Any]]:
    """Return the rows of a list, of the groups where it has sections."""
    if isinstance(answer, list):
        return answer
    found = answer.get("groups") or answer.get("rows")
    assert isinstance(found, list), answer
    return found


def explained(life: Life, day: str, line: str) -> list[dict[str, Any]]:
    """Return the obligations that `explain` tells of."""
    found: list[dict[str, Any]] = life.asked(day, f"explain {line}")["obligations"]
    return found


def own(life: Life, day: str, line: str = "1", rule: str = "task-due") -> list[dict[str, Any]]:
    """Return the rows of one rule, oldest first."""
    return [row for row in explained(life, day, line) if row["rule"] == rule]


def assert_tables_end_on_their_days(life: Life, day: str) -> None:
    """Hold every obligation of the ledger that has a day against its own table."""
    number = 0
    while True:
        number += 1
        result = life.tracker(f"--today {day} explain --obligation {number} --format json")
        if result.exit_code == 4:
            break
        (row,) = json.loads(result.stdout)["obligations"]
        if row["due_on"] is not None:
            assert row["steps"][-1]["day"] == row["due_on"], row
    assert number > 2


def assert_sound(life: Life, day: str) -> None:
    """Hold the ledger against its journal."""
    assert life.tracker(f"--today {day} db doctor").exit_code == 0


def counted(life: Life, line: str) -> tuple[str, bool]:
    """Return the day that a count ends on, and whether it may still change."""
    answer = life.asked("2026-03-10", f"calendar count {line}")
    return answer["date"], answer["provisional"]


def tried(life: Life, line: str, *, day: str = "2026-03-10") -> Result:
    """Type a line that must be refused and leave the ledger as it was."""
    before = contents(ledger())
    result = life.tracker(f"--today {day} {line}")
    assert result.exit_code != 0, line
    assert contents(ledger()) == before
    return result


def ledger() -> Place:
    """Return where the test's own ledger stands."""
    return place_named(os.environ["TRACKER_LEDGER"])


def derived() -> list[str]:
    """Return the calendar, the tasks and the obligations, row by row."""
    rows = stored(ledger())
    return [f"{table}: {row}" for table in ("day", "task", "obligation") for row in rows[table]]


def late(life: Life, *, paper: str = "1/BC", confirm: bool = False) -> None:
    """Let a task due on Thursday 12/3 be reported on Friday 13/3."""
    life.begin("chậm nhất ngày 12/3/2026")
    life.on("2026-03-13", REPORT.format(number=1, paper=paper, day="2026-03-13"))
    if confirm:
        life.on("2026-03-13", "task confirm 1")
