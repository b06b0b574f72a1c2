"""
The units of the city that come with the program and a ledger lacks: one begun with an older program has fewer.

Nothing is added without a clerk's line. A unit counts as there under its code or any of its names, be it of the past;
a ledger with units of its own, which holds few of the city's, lacks nothing.
"""

from __future__ import annotations

from tracker.files.unitfile import UnitRow, packaged_units
from tracker.ledger.storage.connection import Connection
from tracker.queries.lookup import unit_names


def lacking(connection: Connection) -> list[UnitRow]:
    """Return the units that come with the program and that a ledger of this city has under no code and no name."""
    names = unit_names(connection)
    rows = packaged_units()
    missing = [row for row in rows if not names.seek(row.code) and not names.seek(row.name)]
    return missing if 2 * len(missing) < len(rows) else []
