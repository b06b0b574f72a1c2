"""
GLIMPSE: of which unit's part a reader is shown, where a server shows no more of the ledger to a clerk of that unit.

What is counted over a part is right for that unit and wrong for everybody else: nothing that bears the figures of the
city, or says of another unit that it has done nothing, is made of it.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.errors import Forbidden
from tracker.ledger.storage.catalogue import shown_to
from tracker.ledger.storage.connection import Connection


class WholeAsked(Forbidden):
    """Somebody who is shown a part asks for the figures of the whole city."""

    sentence = (
        "Đây là số liệu của cả thành phố, mà {unit} chỉ được xem phần của mình: cần vai trò entry trở lên. "
        "Số của phần mình: «tracker stats»."
    )


class OthersAsked(Forbidden):
    """Somebody who is shown a part asks what another unit has done."""

    sentence = "{unit} chỉ được xem phần của mình, không xem được điều này của đơn vị khác: cần vai trò entry trở lên."


class LedgerAsked(Forbidden):
    """Somebody who is shown a part asks for what is done with a whole ledger."""

    sentence = "{unit} chỉ được xem phần của mình, mà việc này cần xem cả sổ: cần vai trò entry trở lên."


class Glimpse(NamedTuple):
    """The unit by its name of today, its number, and those it speaks for: itself, and those that went into it."""

    unit: str
    number: int
    units: frozenset[int]


def glimpse(connection: Connection) -> Glimpse | None:
    """Return of which unit's part alone a reader is shown; None where all of it is, as of a file always."""
    found = shown_to(connection)
    return None if found is None else Glimpse(*found)


def need_whole(connection: Connection, refusal: type[Forbidden] = WholeAsked) -> None:
    """Let nobody who is shown a part have what is said of the whole city; raises WholeAsked, or the refusal named."""
    shown = glimpse(connection)
    if shown is not None:
        raise refusal(unit=shown.unit)


def only_shown(connection: Connection, unit: int | None) -> int | None:
    """Return the unit that was asked for; to who is shown a part, their own where none was. Raises OthersAsked."""
    shown = glimpse(connection)
    if shown is None:
        return unit
    if unit is not None and unit != shown.number and unit not in shown.units:
        raise OthersAsked(unit=shown.unit)
    return shown.number if unit is None else unit


def is_shown(connection: Connection, unit: int) -> bool:
    """Say whether a reader is shown all that the ledger holds of a unit."""
    shown = glimpse(connection)
    return shown is None or unit in shown.units
