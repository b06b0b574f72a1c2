"""
What the reader of a cell asks of the units of a ledger, whoever knows them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tracker.errors import TrackerError


class Known(Protocol):
    """What the reader asks of the units of a ledger."""

    def is_code(self, text: str) -> bool:
        """Say whether a text is the code of a unit, sign by sign."""

    def seek(self, text: str) -> Sequence[int]:
        """Return the units that a text may name: none, one, or those between which it leaves the choice."""

    def kind(self, unit: int) -> str:
        """Return what a unit is."""

    def members(self, kinds: frozenset[str]) -> list[int]:
        """Return the units of some kinds, in order of their number."""

    def group(self, typed: str) -> list[int]:
        """Return the units of a group such as `@xa`; raises UnknownGroup or EmptyGroup."""

    def refusal(self, text: str) -> TrackerError:
        """Return what is to be said of a text that names no unit, or more than one."""
