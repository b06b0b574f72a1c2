"""
What a unit is called on a day, as SQL: the one place that knows how names follow one another.

A unit has one official name on each day: its own, or, after it went into another one, that of its
successor with its own in brackets. So a list of last year shows last year's names.
"""

from __future__ import annotations


def named(unit: str, day: str, name: str = "n") -> str:
    """Return the condition that joins `name`, a row of `unit_name`: what a unit is called on a day."""
    return (
        f"{name}.unit_id = {unit} AND {name}.official"
        f" AND ({name}.since IS NULL OR {name}.since <= {day}) AND ({name}.until IS NULL OR {name}.until >= {day})"
    )
