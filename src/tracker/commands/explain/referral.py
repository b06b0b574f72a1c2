"""
Whether a task was referred back too late, so that the unit's time ran on while a direction was waited for (Art. 6.1.c).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.law.codes import RIGHT_TO_REFER, TASK_DUE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.queries.task.clocks import Running


def came_late(referred: Running, running: Sequence[Running]) -> bool:
    """Say whether a deadline ended in a referral after the right to it had; without a receipt nobody can say so."""
    if referred.outcome != "referred" or referred.ended_on is None or referred.ended_by is None:
        return False
    on, by = referred.ended_on, referred.ended_by
    met = [each for each in running if each.rule == RIGHT_TO_REFER and each.met_by == by]
    since = _led_since(referred, running)
    rights = met or [
        each
        for each in running
        if each.rule == RIGHT_TO_REFER
        and each.unit == referred.unit
        and each.outcome != "corrected"
        and since <= each.opened_by < by
        and each.started_on <= on
    ]
    return bool(rights) and rights[-1].due_on is not None and on > rights[-1].due_on


def _led_since(referred: Running, running: Sequence[Running]) -> int:
    """Return the number of the act that gave the task to the unit; 0 where it had it from the beginning."""
    known = {each.obligation: each for each in running if each.rule == TASK_DUE}
    row = referred
    while row.replaces in known and known[row.replaces].unit == referred.unit:
        row = known[row.replaces]
    return row.opened_by if row.replaces in known else 0
