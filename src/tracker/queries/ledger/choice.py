"""
CHOICES: what the Office has chosen where the Quy chế leaves it open, since when and why.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.law.custom.practice import Setting, chosen
from tracker.law.windows import Anchor
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query


class Choice(NamedTuple):
    """One choice made; the last of a name is in force. Days are ISO text."""

    name: str
    value: str
    chosen_on: str
    actor: str
    reason: str | None


CHOICES_MADE = Query(
    """
SELECT e.payload ->> 'name', e.payload ->> 'value', e.happened_on, e.actor, e.payload ->> 'reason'
  FROM act e
 WHERE e.happened = 'setting-changed' AND e.subject = 'ledger' AND e.subject_id = 0
 ORDER BY e.id
""",
    Choice,
)


class InForce(NamedTuple):
    """A setting that was chosen, and its value."""

    name: str
    value: str


SETTINGS = Query("SELECT s.name, s.value FROM setting s", InForce)


def last_choices(connection: Connection) -> dict[str, Choice]:
    """Return the last choice of each name."""
    return {choice.name: choice for choice in CHOICES_MADE.all(connection)}


def six_months_from(connection: Connection) -> Anchor:
    """Return what the six months of Art. 8.1.e count from in this ledger."""
    settings = {line.name: line.value for line in SETTINGS.all(connection)}
    return Anchor(chosen(settings, Setting.SIX_MONTHS_FROM))
