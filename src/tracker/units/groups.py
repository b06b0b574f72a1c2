"""
Groups of units that a clerk may name, by what units are.
"""

from __future__ import annotations

import re

from tracker.law.vocabulary import UnitKind
from tracker.units.spelling import without_committee
from tracker.words.text import fold

GROUPS: dict[str, frozenset[str]] = {
    "@xa": frozenset({UnitKind.COMMUNE}),
    "@phuong": frozenset({UnitKind.WARD}),
    "@dac-khu": frozenset({UnitKind.SPECIAL_ZONE}),
    "@commune": frozenset({UnitKind.COMMUNE, UnitKind.WARD, UnitKind.SPECIAL_ZONE}),
    "@so": frozenset({UnitKind.DEPARTMENT, UnitKind.BOARD}),
    "@all": frozenset(UnitKind) - {UnitKind.OFFICE},
}
"""The kinds of unit in each group; the Office itself is in none."""

ALL_OF = re.compile(r"(?:(?:tat ca|toan bo|moi) (?:cac )?|cac )(.+)")
SAID = {
    "xa": "@xa",
    "phuong": "@phuong",
    "dac khu": "@dac-khu",
    "xa phuong": "@commune",
    "xa phuong dac khu": "@commune",
    "so": "@so",
    "so nganh": "@so",
    "so ban nganh": "@so",
    "don vi": "@all",
    "co quan don vi": "@all",
}
"""The groups as directives say them after «các», folded and without commas."""


def said_group(text: str) -> str | None:
    """Return the group that words such as «các xã, phường» name, None for other words."""
    found = ALL_OF.fullmatch(without_committee(fold(text)))
    said = without_committee(found[1]) if found is not None else ""
    return SAID.get(" ".join(said.replace(",", " ").replace(" va ", " ").split()))
