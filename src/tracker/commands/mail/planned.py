"""
Which letters are due today, to whom, and why one is not to be sent (Art. 10.4).

One letter for a unit, about all its tasks that stand on a rung and were not urged there. A letter that has left for a
rung, or may have, is not planned for it again unless that is asked for.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tracker.account import is_mailbox
from tracker.ledger.outbox import BEGUN, SENT, Place
from tracker.queries.duty.recipient import Recipient, posted, recipients
from tracker.queries.duty.rung import OnRung, on_rungs

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from tracker.ledger.storage.connection import Connection
    from tracker.queries.duty.recipient import Posted


class State(StrEnum):
    """Where a letter stands: before it is sent why it is not, afterwards what became of it."""

    READY = "ready"
    NO_OFFICER = "no-officer"
    NO_ADDRESS = "no-address"
    BAD_ADDRESS = "bad-address"
    BOUNCED = "bounced"
    UNSURE = "unsure"
    TAKEN_BACK = "taken-back"
    URGED = "urged"
    SENT = "sent"
    REFUSED = "refused"
    LATER = "later"


QUIET = frozenset({State.URGED, State.TAKEN_BACK})
"""What is as somebody wants it to be."""


class Reminder(NamedTuple):
    """One letter: to whom, about which tasks, where it stands, and what the server said of it."""

    to: Recipient
    tasks: tuple[OnRung, ...]
    state: State
    detail: str | None = None

    @property
    def numbers(self) -> list[int]:
        """Return the numbers of its tasks."""
        return sorted(each.task.task for each in self.tasks)

    @property
    def places(self) -> list[Place]:
        """Return the deadlines and rungs that it is about."""
        return [place_of(each) for each in self.tasks]

    @property
    def has_secret(self) -> bool:
        """Say whether one of its tasks is secret."""
        return any(each.task.secret for each in self.tasks)


class Wish(NamedTuple):
    """What is to be sent: of which unit, whether again, how many letters at most, and an answer asked for by when."""

    unit: int | None = None
    again: bool = False
    limit: int | None = None
    answer_by: date | None = None


def place_of(each: OnRung) -> Place:
    """Return the deadline and the rung that a task stands on; a weekly one is another every week."""
    rung = each.stand.rung if each.stand.week == 0 else f"{each.stand.rung}-{each.stand.week}"
    return Place(each.task.obligation, rung)


def planned(connection: Connection, today: date, *, unit: int | None = None, again: bool = False) -> list[Reminder]:
    """
    Return the letters of a day, unit by unit; raises CalendarMissing.

    `again` plans those too that may have left before, that were taken back, or whose address has failed.
    """
    whom, notes = recipients(connection, today), posted(connection)
    found: dict[tuple[int, State], list[OnRung]] = {}
    for each in on_rungs(connection, today, unit=unit):
        to = whom.get(each.task.holder)
        if to is not None:  # the Office's own tasks are no unit's
            found.setdefault((to.unit, _state(each, to, notes, again=again)), []).append(each)
    order = list(State)
    keys = sorted(found, key=lambda key: (key[0], order.index(key[1])))
    return [Reminder(whom[key[0]], tuple(found[key]), key[1]) for key in keys]


def _state(each: OnRung, to: Recipient, notes: Mapping[tuple[int, str], Posted], *, again: bool) -> State:
    """Return where the letter about a task stands before it is sent."""
    if each.is_urged:
        return State.URGED
    place = place_of(each)
    if not again:
        for kind, state in ((BEGUN, State.UNSURE), (SENT, State.TAKEN_BACK)):
            if (place.obligation, kind + place.rung) in notes:
                return state
    if to.officer is None:
        return State.NO_OFFICER
    if to.email is None:
        return State.NO_ADDRESS
    if not is_mailbox(to.email):
        return State.BAD_ADDRESS
    return State.BOUNCED if to.bounced_on is not None and not again else State.READY
