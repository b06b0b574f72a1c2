"""
What a unit is called on a day, as SQL: the one place that knows how names follow one another.

A unit has one official name on each day: its own, or, after it went into another one, that of its
successor with its own in brackets. So a list of last year shows last year's names.
"""

from __future__ import annotations

LATEST = "'9999-12-31'"
"""A day that stands for now: what a unit is called since its last change."""


def named(unit: str, day: str, name: str = "n") -> str:
    """Return the condition that joins `name`, a row of `unit_name`: what a unit is called on a day."""
    return (
        f"{name}.unit_id = {unit} AND {name}.official"
        f" AND ({name}.since IS NULL OR {name}.since <= {day}) AND ({name}.until IS NULL OR {name}.until >= {day})"
    )


def held(unit: str, day: str | None = None) -> str:
    """Return a query for the units whose work a unit carries on a day, or now: itself, and those that went into it."""
    when = "h.until IS NULL"
    if day is not None:
        when = f"(h.since IS NULL OR h.since <= {day}) AND (h.until IS NULL OR h.until >= {day})"
    return f"SELECT h.unit_id FROM unit_name h WHERE h.official AND {when} AND {unit} IN (h.unit_id, h.holder)"
