"""What rules of the Quy chế have in common: since when, for which bodies, by whose direction."""

from __future__ import annotations

from datetime import date

from tracker.law.vocabulary import Issuer, UnitKind

IN_FORCE = date(2025, 9, 4)

BODIES = frozenset({UnitKind.OFFICE, UnitKind.DEPARTMENT, UnitKind.BOARD, UnitKind.BRANCH, UnitKind.OTHER})
"""Departments, branches and agencies (Art. 18.5); communes, wards and special zones are localities."""

CITY_LEADERS = frozenset({Issuer.CITY, Issuer.CHAIRMAN, Issuer.DEPUTY})
