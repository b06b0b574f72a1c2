"""
Recording units: departments, boards, communes, wards, special zones, and what they are called.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.errors import Forbidden
from tracker.ledger import Act, Ledger
from tracker.models import Unit, UnitName
from tracker.text import fold, nfc
from tracker.unitfile import UnitRow
from tracker.vocabulary import Happened, Subject


class UnitKnown(Forbidden):
    """A unit has that code already."""

    sentence = "Mã đơn vị {code} đã có trong sổ. Mỗi mã chỉ dùng một lần."


def add_units(ledger: Ledger, rows: Iterable[UnitRow], *, on: date | None = None) -> list[int]:
    """
    Record units with their names and aliases, and return their numbers.

    Raises UnitKnown for a code that is taken; nothing is then recorded.
    """
    taken = {row[0].casefold() for row in ledger.connection.execute("SELECT code FROM unit")}
    acts: list[Act] = []
    for row in rows:
        if row.code.casefold() in taken:
            raise UnitKnown(code=row.code)
        taken.add(row.code.casefold())
        unit = Unit(code=nfc(row.code), kind=row.kind)
        ledger.session.add(unit)
        ledger.session.flush()
        number = int(unit.id or 0)
        names = dict.fromkeys(nfc(name) for name in (row.name, *row.aliases))
        ledger.session.add_all(
            UnitName(unit_id=number, name=name, folded=fold(name), official=place == 0)
            for place, name in enumerate(names)
        )
        facts = {"code": unit.code, "kind": unit.kind, "names": list(names)}
        acts.append(Act(Happened.UNIT_ADDED, Subject.UNIT, number, on or ledger.today, facts))
    ledger.record_all(acts)
    return [act.subject_id for act in acts]
