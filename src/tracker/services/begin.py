"""
Beginning a ledger: the regulation it is kept under, and its first years of working days.
"""

from __future__ import annotations

from datetime import date

from tracker.law.known import FIRST, NAMED_AS
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.ledger import Ledger
from tracker.services.calendar.change import load_first


def begin(ledger: Ledger, *, on: date | None = None) -> None:
    """Record under which regulation the ledger is kept, since today or another day, and load its calendar."""
    ledger.record(Happened.SETTING_CHANGED, Subject.LEDGER, 0, on=on or ledger.today, name=NAMED_AS, value=FIRST)
    load_first(ledger)
