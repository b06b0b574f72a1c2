"""
Which commands give days to a calendar; the others are refused before anything is done.
"""

from __future__ import annotations

from tracker.commands.contents import DAYS
from tracker.errors import Usage

CALENDAR = "ics"


class NoDays(Usage):
    """A command that gives no days was asked for a calendar."""

    sentence = "Lệnh này không ghi được thành lịch (ics). Các lệnh ghi được: {commands}."


def check_days(chosen: str | None, path: str) -> None:
    """Raise NoDays where a calendar was asked of a command that gives none."""
    if chosen == CALENDAR and path not in DAYS:
        raise NoDays(commands=", ".join(f"«tracker {each}»" for each in DAYS))
