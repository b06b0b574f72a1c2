"""
What a ledger lets its Office choose, where the Quy chế leaves it open; each choice is an act with its day.

Defaults stand here. Nothing else in the program knows one.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from tracker.law.windows import Anchor


class Setting(StrEnum):
    """What a ledger lets its Office choose; the default stands beside each in `practice`."""

    SIX_MONTHS_FROM = "six-months-from"
    BEFORE_DAY_OFF = "before-day-off"
    OWN_REPORTS = "own-reports"


CHOICES: dict[Setting, tuple[str, ...]] = {
    Setting.SIX_MONTHS_FROM: (Anchor.DEADLINE.value, Anchor.ASSIGNMENT.value),
    Setting.BEFORE_DAY_OFF: ("roll", "strict"),
    Setting.OWN_REPORTS: ("refused", "allowed"),
}
"""What each setting can be; the first is the default."""


def chosen(settings: Mapping[str, str], setting: Setting) -> str:
    """Return what a ledger has chosen, or the default."""
    return settings.get(setting.value, CHOICES[setting][0])


def is_strict(settings: Mapping[str, str]) -> bool:
    """Say whether «trước ngày X» ends the day before X even where that is a day off."""
    return chosen(settings, Setting.BEFORE_DAY_OFF) == "strict"
