"""
Groups of units that a clerk may name, by what units are.
"""

from __future__ import annotations

from tracker.law.vocabulary import UnitKind

GROUPS: dict[str, frozenset[str]] = {
    "@xa": frozenset({UnitKind.COMMUNE}),
    "@phuong": frozenset({UnitKind.WARD}),
    "@dac-khu": frozenset({UnitKind.SPECIAL_ZONE}),
    "@commune": frozenset({UnitKind.COMMUNE, UnitKind.WARD, UnitKind.SPECIAL_ZONE}),
    "@so": frozenset({UnitKind.DEPARTMENT, UnitKind.BOARD}),
    "@all": frozenset(UnitKind) - {UnitKind.OFFICE},
}
"""The kinds of unit in each group; the Office itself is in none."""
