"""
The units of the city that come with the program and a ledger lacks: one begun with an older program has fewer.

Nothing is added without a clerk's line. A unit counts as there under its code or any of its names, be it of the past;
a ledger with units of its own, which holds few of the city's, lacks nothing.
"""

from __future__ import annotations

from tracker.files.unitfile import UnitRow, packaged_units
from tracker.units.matching import NamedUnit, UnitNames


def lacking(names: UnitNames) -> list[UnitRow]:
    """Return the units that come with the program and that a ledger of this city has under no code and no name."""
    rows = packaged_units()
    missing = [row for row in rows if not names.seek(row.code) and not names.seek(row.name)]
    return missing if 2 * len(missing) < len(rows) else []


def lacking_named(text: str, names: UnitNames) -> str | None:
    """Return the code and the name of the one unit that a text names among those a ledger lacks, None for another."""
    rows = lacking(names)
    named = UnitNames(
        NamedUnit(number, row.code, row.kind, name, name == row.name)
        for number, row in enumerate(rows, 1)
        for name in (row.name, *row.aliases)
    )
    found = named.seek(text)
    return named.listed(found) if len(found) == 1 else None
