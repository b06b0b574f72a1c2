"""
What a merger leaves to the successor: the duties that many units owe, passed on so that one body is asked once.
"""

from __future__ import annotations

from datetime import date

from tracker.clocks.anew.mergers import carrier
from tracker.law.vocabulary import Happened
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.ledger.leftbehind import Left, known_mergers, left_behind


def pass_on(ledger: Ledger) -> None:
    """Record what is to be passed on, until nothing is: what one merger passes on, the next may pass further."""
    while acts := passed_on(ledger):
        ledger.record_all(acts)


def passed_on(ledger: Ledger) -> list[Act]:
    """Return the acts by which what gone units still owe is passed on, by the days of the mergers."""
    return [_passed_on(each) for each in left_behind(ledger.connection)]


def acting(ledger: Ledger, unit: int, on: date) -> int:
    """Return who acts where a clerk names a unit: itself, or, from the day of its merger on, its successor."""
    return carrier(unit, known_mergers(ledger.connection), on)


def _passed_on(left: Left) -> Act:
    going = left.going
    facts = {"unit": going.unit, "heir": going.heir, "later": list(going.later)}
    return Act(Happened.DUTY_PASSED_ON, left.subject, left.number, going.on, facts)
