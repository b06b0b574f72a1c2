"""
Small lives, typed as a clerk types them: a ledger of its own, one directive, one task.

P is directive 10/CT-UBND of Monday 09/3/2026 by the Chairman, with a task for Sở Tài chính.
"""

from __future__ import annotations

import json
from typing import Any

from running import Run

STC, SXD = "Sở Tài chính", "Sở Xây dựng"
P = "directive add 10/CT-UBND --issued {day} --kind 'Chỉ thị' --abstract x --signer y --issuer {issuer}"
A = "task add --directive 10/CT-UBND --content 'Việc A' --lead {lead} --due '{due}'"
REPORT = "task report {number} --document {paper} --issued {day}"


class Life:
    """A ledger of its own, and what its clerk types on which day."""

    def __init__(self, tracker: Run) -> None:
        """Begin with calendar and units, and nothing else."""
        self.tracker = tracker

    def on(self, day: str, *lines: str) -> str:
        """Type these lines on a day, and return what was said; each must be taken."""
        said = ""
        for line in lines:
            result = self.tracker(f"--today {day} {line}")
            assert result.exit_code == 0, (line, result.stderr)
            said += result.stdout + result.stderr
        return said

    def refused(self, day: str, line: str) -> str:
        """Type a line that must be refused, and return why."""
        result = self.tracker(f"--today {day} {line}")
        assert result.exit_code in (2, 5), line
        return result.stderr

    def asked(self, day: str, line: str) -> Any:
        """Return what a list says on a day."""
        result = self.tracker(f"--today {day} {line} --format json")
        assert result.exit_code == 0, result.stderr
        return json.loads(result.stdout)

    def overdue(self, day: str) -> list[tuple[str, str, int]]:
        """Return who is overdue with a task on a day: the unit, its last lawful day, the working days late."""
        rows = self.asked(day, "overdue")
        return [(r["owed_by"], r["due_on"], r["working_days_late"]) for r in rows if r["rule"] == "task-due"]

    def begin(self, due: str, *, day: str = "2026-03-09", lead: str = "STC", issuer: str = "chairman") -> str:
        """Record P and its task, and return what was said of the task."""
        self.on(day, P.format(day=day, issuer=issuer))
        return self.on(day, A.format(lead=lead, due=due))
