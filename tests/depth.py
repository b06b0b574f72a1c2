"""How far random tests go: as far as everybody can wait for, or as many times farther as TRACKER_DEPTH says."""

from __future__ import annotations

import os

from hypothesis import settings

DEPTH = int(os.environ.get("TRACKER_DEPTH", "1"))
"""How many times more lives are lived than in the everyday suite."""


def at_random(examples: int) -> settings:
    """Return the settings of a random test: so many examples, the same ones in every run of one depth."""
    return settings(max_examples=examples * DEPTH, deadline=None, derandomize=True, database=None)
