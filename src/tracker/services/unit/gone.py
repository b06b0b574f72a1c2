"""
Units that went into another one: what is given to them is refused, and their work is their successor's.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.errors import Forbidden
from tracker.ledger.ledger import Ledger
from tracker.ledger.rows.unit import known_histories


class UnitGone(Forbidden):
    """The unit went into another one."""

    sentence = "{unit} đã sáp nhập vào {successor} từ ngày {day:%d/%m/%Y}. Hãy dùng {successor}."


def refuse_gone(ledger: Ledger, units: Iterable[int], on: date | None = None) -> None:
    """Raise UnitGone for a unit that went into another one: at any time, or by a day."""
    gone = dict(ledger.connection.execute("SELECT unit, merged_on FROM merger"))
    for unit in units:
        if unit in gone and (on is None or gone[unit] <= on.isoformat()):
            past = known_histories(ledger.connection)
            holder = past.last(unit).holder or unit
            day = date.fromisoformat(gone[unit])
            raise UnitGone(unit=past.own(unit), successor=past.last(holder).name, day=day)


def gone(ledger: Ledger, unit: int) -> tuple[str, date]:
    """Return what a unit that went into another one was called, and since when it is gone."""
    on = ledger.connection.execute("SELECT merged_on FROM merger WHERE unit = ?", (unit,)).fetchone()[0]
    return known_histories(ledger.connection).own(unit), date.fromisoformat(on)


def carried_by(ledger: Ledger, unit: int) -> list[int]:
    """Return the units whose work a unit carries: itself, and those that went into it."""
    query = "SELECT unit_id FROM unit_name WHERE official AND until IS NULL AND COALESCE(holder, unit_id) = ?"
    return [row[0] for row in ledger.connection.execute(query, (unit,))]


def carrier_of(ledger: Ledger, unit: int) -> int:
    """Return the unit that carries the work of a unit: itself, or its successor."""
    query = "SELECT COALESCE(holder, unit_id) FROM unit_name WHERE official AND until IS NULL AND unit_id = ?"
    return int(ledger.connection.execute(query, (unit,)).fetchone()[0])
