"""
What the day has brought, recorded before somebody asks about it: rounds of recurring tasks, Thursdays, meetings.

The cheap questions come first; only where there is something to record is the writing side loaded.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.errors import TrackerError
    from tracker.settings import Settings


def roll(settings: Settings, only: Collection[str] | None = None) -> list[TrackerError]:
    """Record what has come, of all kinds or those named `only`, and return why that was not possible."""
    from tracker.queries import reading
    from tracker.queries.rolls import NEAR

    with reading(settings) as connection:
        kinds = {name: is_near for name, is_near in NEAR.items() if only is None or name in only}
        come = [name for name, is_near in kinds.items() if is_near(connection, settings.today)]
    if not come:
        return []
    from tracker.ledger import writing
    from tracker.services.rolls import ROLLS
    from tracker.workdays import CalendarMissing

    problems: list[TrackerError] = []
    for name in come:
        try:
            with writing(settings) as ledger:
                ROLLS[name](ledger)
        except CalendarMissing as problem:
            problems.append(problem)
    return problems
