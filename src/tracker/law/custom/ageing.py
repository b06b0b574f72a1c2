"""
How the Office tells overdue tasks apart by how late they are.

The bands are the Office's practice and not law: the Quy chế has no degrees of late. Each task stands in one.
"""

from __future__ import annotations

from typing import NamedTuple


class Band(NamedTuple):
    """One band: the least and the most working days late that stand in it; the last one has no most."""

    least: int
    most: int | None


BANDS = (Band(0, 5), Band(6, 10), Band(11, 30), Band(31, 60), Band(61, None))
"""The bands of what is overdue; a task that only days off have made late is late by no working day."""


def band_of(late: int) -> Band:
    """Return the band of a task so many working days late."""
    return next(band for band in BANDS if band.most is None or late <= band.most)
