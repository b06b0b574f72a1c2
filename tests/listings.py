"""Every list of the program, found by looking at its commands: a new one is under test the day it is born."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

from engine import Place, opened
from running import Result, commands, nine_in_the_morning, program, writes

RUN = program(nine_in_the_morning)

UNASKED = {
    "init",
    "demo",
    "handout",
    "urge letters",
    "export",
    "reconcile",
    "db status",
    "db upgrade",
    "db verify",
    "log",
}
"""Commands that make files, need one, or tell of the file and its journal as they are, whatever day it is."""

NEEDED = {
    "directive show": ("directive show '#{}'", "SELECT id FROM directive"),
    "task show": ("task show {}", "SELECT id FROM task"),
    "inspection show": ("inspection show {}", "SELECT id FROM inspection"),
    "feedback show": ("feedback show {}", "SELECT id FROM feedback"),
    "meeting show": ("meeting show {}", "SELECT day FROM meeting WHERE cancelled_on IS NULL"),
    "meeting missing": ("meeting missing {}", "SELECT day FROM meeting WHERE cancelled_on IS NULL"),
    "meeting packet": ("meeting packet {}", "SELECT day FROM meeting WHERE cancelled_on IS NULL"),
    "report build": ("report build --period {}", "SELECT code FROM period WHERE ended_on IS NOT NULL"),
    "report grading": (
        "report grading --month {0} --tasks",
        "SELECT DISTINCT substr(issued_on, 1, 7) FROM directive",
    ),
    "unit show": ("unit show {}", "SELECT code FROM unit"),
    "search": ("search {}", "SELECT 'việc'"),
    "explain": ("explain {}", "SELECT id FROM task"),
    "calendar show": ("calendar show {}", "SELECT 2026"),
    "calendar count": ("calendar count {} 3", "SELECT DISTINCT issued_on FROM directive"),
    "rules show": ("rules show {}", "SELECT 'task-due'"),
    "weekly list": ("weekly list {}", "SELECT day FROM week UNION SELECT ''"),
    "weekly show": ("weekly show {}", "SELECT day FROM week UNION SELECT ''"),
    "check": ("check --all", "SELECT 1"),
}
"""What is typed after a command that needs more, once for each of what the ledger holds: the newest three."""

PASSING = {"recorded_at", "head", "batch"}
"""What follows from the instant of recording."""

HEAD = re.compile(r"[0-9a-f]{12,64}")


def questions(ledger: Place) -> Iterator[str]:
    """Yield every line that asks something of a ledger."""
    for name, command in commands():
        if name in UNASKED or (writes(command) and not _is_dated(command)):
            continue
        line, sql = NEEDED.get(name, (name, "SELECT 1"))
        with opened(ledger) as connection:
            found = sorted((row[0] for row in connection.execute(sql)), reverse=True)
        yield from (line.format(each).strip() for each in found[:3])


def dated() -> list[str]:
    """Return every listing that has --as-of and needs nothing more, with each of its switches."""
    lines = []
    for name, command in commands():
        if _is_dated(command) and name not in ASKED_OF:
            switches = [
                param.opts[0]
                for param in command.params
                if getattr(param, "is_flag", False) and param.name not in OTHERS
            ]
            lines += [" ".join([name, *filter(None, chosen)]) for chosen in product(*(("", each) for each in switches))]
    return lines + CHOSEN


ASKED_OF = {
    "meeting packet": "meeting packet 27/11/2026",
    "meeting show": "meeting show 27/11/2026",
    "meeting missing": "meeting missing 27/11/2026",
    "report build": "report build --period 2026-10",
    "urge letters": "urge letters",
    "explain": "explain 12",
}
"""Listings that have --as-of and need something more, as they are asked of a practice ledger of November 2026."""

CHOSEN = [
    "stats --by unit",
    "stats --by room",
    "stats --by issuer",
    "stats --by unit --from 2026-01-01 --to 2026-06-30 --level city",
    "stats --sentence --from 2026-03-01 --to 2026-03-31",
]
"""Listings that have --as-of, with options that choose."""


OTHERS = ("help", "version", "exit_code", "dry_run")
"""Switches that do not choose what is listed."""


def _is_dated(command: Any) -> bool:
    return any("--as-of" in param.opts for param in command.params)


def answer(ledger: Place, today: date, line: str) -> Any:
    """Return what a question is answered, without what follows from the instant of recording."""
    return told(RUN(f"--ledger {ledger} --today {today} {line} --format json"))


def told(result: Result) -> Any:
    """Return what a run told, or how it was refused."""
    if result.exit_code in (0, 3) and result.stdout:
        return _lasting(json.loads(result.stdout))
    return (result.exit_code, HEAD.sub("", result.stdout + result.stderr))


def _lasting(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _lasting(each) for name, each in value.items() if name not in PASSING}
    if isinstance(value, list):
        return [_lasting(each) for each in value]
    return HEAD.sub("", value) if isinstance(value, str) else value
