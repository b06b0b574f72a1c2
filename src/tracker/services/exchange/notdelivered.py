"""
A letter that came back: the unit was not urged by it, and the urging is taken back with the address that failed.

The urging stays in the journal as every act does. Until the unit names another address nothing is sent to this one.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.errors import NotFound
from tracker.law.custom.role import LEAST
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger import outbox
from tracker.ledger.ledger import Ledger
from tracker.ledger.undo.takeback import Takeback
from tracker.queries.duty.recipient import left_as


class NoSuchLetter(NotFound):
    """No letter of that number left from this ledger."""

    sentence = "Sổ này không có lần đôn đốc nào gửi bằng thư {letter}. Xem các lần đã gửi bằng «tracker urge list»."


class NotDelivered(NamedTuple):
    """The urging that did not arrive: its number, its unit, its tasks and the address."""

    number: int
    unit: int
    tasks: list[int]
    address: str


def not_delivered(ledger: Ledger, letter: str, status: str) -> NotDelivered:
    """
    Record that a letter did not arrive (Art. 10.4).

    Raises NoSuchLetter, NoRole, RoleTooLow, and what `Takeback` raises where it was taken back or answered.
    """
    found = left_as(ledger.connection, letter)
    if found is None:
        raise NoSuchLetter(letter=letter)
    ledger.require(LEAST[Happened.URGING_SENT])
    # as whoever recorded it: cron sends, and a clerk reads what comes back
    known = Takeback(ledger.connection, ledger.choices, found.actor)
    command = known.holding(found.event)
    done = [*command.acts, *known.goes_with(command)]
    (sent,) = (act for act in command.acts if act.event == found.event)
    tasks = [int(each) for each in sent.facts["tasks"]]
    address = str(sent.facts["address"])
    facts: dict[str, object] = {
        "events": [act.event for act in done],
        "reason": None if sent.facts["secret"] else f"thư không đến {address} ({status})",
        "items": [],
        "bounced": address,
    }
    ledger.record(Happened.ACT_UNDONE, Subject.LEDGER, 0, on=ledger.today, **facts)
    outbox.returned(ledger.connection, tasks, date.fromisoformat(sent.on))
    return NotDelivered(found.urging, int(sent.facts["unit"]), tasks, address)
