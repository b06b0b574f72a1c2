"""
Notices: which of the inspected units was told the result of an inspection, and on which day (Art. 16.2).

A record keeps pairs of unit and day. One of an older ledger keeps only the day of one notice: it was to all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def given(record: Mapping[str, object]) -> dict[int, str]:
    """Return the units that were told, with the day of each notice in ISO text."""
    notices = record.get("notices")
    if isinstance(notices, list):
        return {int(unit): str(day) for unit, day in notices}
    told_on = record.get("notified_on")
    return {} if told_on is None else dict.fromkeys(inspected(record), str(told_on))


def lacking(record: Mapping[str, object], day: str | None = None) -> list[int]:
    """Return the inspected units that were not told; where a day is given, until then."""
    told = given(record)
    return [unit for unit in inspected(record) if unit not in told or (day is not None and told[unit] > day)]


def facts_of(record: Mapping[str, object], notices: Mapping[int, str]) -> dict[str, object]:
    """Return what a record keeps of these notices: all units are told on the day of the last one."""
    is_complete = all(unit in notices for unit in inspected(record))
    return {
        "notices": [[unit, day] for unit, day in notices.items()] or None,
        "notified_on": max(notices.values()) if is_complete and notices else None,
    }


def inspected(record: Mapping[str, object]) -> list[int]:
    """Return the units that are inspected."""
    units = record.get("inspected")
    return [int(unit) for unit in units] if isinstance(units, Iterable) else []
