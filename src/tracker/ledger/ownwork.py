"""
What is a unit's own in a ledger: for which units a clerk speaks, and whether an act is about their own work.

It reads rows, and refuses with the sentence that says what is not the unit's own; which acts a unit may record at all
stands in `law.custom.unitacts`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from tracker.errors import Forbidden
from tracker.law.custom.role import unit_of
from tracker.law.custom.unitacts import UNIT_ACTS, Own
from tracker.law.kinds import Side
from tracker.law.record import RECORDS
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.rows.record import RecordRows
from tracker.ledger.storage.connection import Connection

CARRIED = """
SELECT n.unit_id FROM unit_name n
 WHERE n.official AND n.until IS NULL
   AND COALESCE(n.holder, n.unit_id) = (SELECT u.id FROM unit u WHERE u.code = ?)
 ORDER BY n.unit_id
"""
"""A unit and those that went into it; nothing for one that went into another one itself."""


class NotOwn(Forbidden):
    """What the act is about is another unit's."""

    sentence = (
        "{actor} ghi cho đơn vị {code}: {what} số {number} không phải việc của đơn vị này nên không ghi được. "
        "Việc của đơn vị: «tracker task list --unit {code}»."
    )


class NotSupported(Forbidden):
    """The unit does not support the task for which it would speak as a support."""

    sentence = "{actor} ghi cho đơn vị {code}, không phối hợp nhiệm vụ {number}. Xem bằng «tracker task show {number}»."


class ForAnother(Forbidden):
    """The act is told in the name of another unit."""

    sentence = "{actor} chỉ ghi được cho đơn vị {code}, không ghi thay đơn vị khác. Kiểm tra lại tên đơn vị đã gõ."


class OfficesFact(Forbidden):
    """The act tells something that the Office alone says of such a subject."""

    sentence = "{actor} ghi cho đơn vị {code}: phần «{name}» của việc này do Văn phòng ghi."


class Speaker(NamedTuple):
    """A clerk of a unit: the name, the code of the unit, and the numbers of those it speaks for."""

    actor: str
    code: str
    units: frozenset[int]


def speaker(connection: Connection, settings: Mapping[str, str], actor: str) -> Speaker | None:
    """Return for which unit a clerk speaks; None for a clerk of the Office. One that is gone speaks for none."""
    code = unit_of(settings, actor)
    if code is None:
        return None
    return Speaker(actor, code, frozenset(int(row[0]) for row in connection.execute(CARRIED, (code,))))


def refuse_foreign(
    connection: Connection,
    who: Speaker,
    happened: Happened,
    number: int,
    facts: Mapping[str, Any],
    *,
    stands: bool = False,
) -> None:
    """
    Let a unit record an act of the table on its own work; of one that `stands`, begun records are there.

    Raises NotOwn, NotSupported, ForAnother or OfficesFact.
    """
    act = UNIT_ACTS[happened]
    seen = Seen(connection, who.units, act.subject, number, facts)
    for name in facts.keys() - act.facts:
        if name not in act.begins or not (stands or seen.is_new()):
            raise OfficesFact(actor=who.actor, code=who.code, name=name)
    for own in act.own:
        if own is Own.NEW and stands:
            continue
        if HOLDS[own](seen):
            continue
        if own in TOLD:
            raise ForAnother(actor=who.actor, code=who.code)
        if own is Own.SPEAKS and facts.get("by") != Side.LEAD:
            raise NotSupported(actor=who.actor, code=who.code, number=number)
        task = seen.task(own)
        if task is not None:
            raise NotOwn(actor=who.actor, code=who.code, what="nhiệm vụ", number=task)
        raise NotOwn(actor=who.actor, code=who.code, what=RECORDS[act.subject].noun, number=number)


class Seen:
    """One act as it is looked at: its subject, its facts, and the rows that say whose it is."""

    def __init__(
        self, connection: Connection, units: frozenset[int], subject: Subject, number: int, facts: Mapping[str, Any]
    ) -> None:
        """Look at an act for those units."""
        self.connection, self.units, self.subject, self.number, self.facts = connection, units, subject, number, facts

    def kept(self, column: str) -> object:
        """Return a column of the record that the act is about."""
        found = RecordRows(self.connection).of([(self.subject, self.number)])
        return found[self.subject, self.number].record.get(column) if found else None

    def is_new(self) -> bool:
        """Say whether no record of that number stands."""
        return not RecordRows(self.connection).of([(self.subject, self.number)])

    def task(self, own: Own) -> int | None:
        """Return the task that makes an act the unit's own, or not."""
        if self.subject is Subject.TASK:
            return self.number
        return _number(self.kept("task") if own is Own.LEADS_KEPT else self.facts.get("task"))

    def leads(self, task: int | None) -> bool:
        """Say whether one of the units leads a task."""
        row = self.connection.execute("SELECT lead FROM task WHERE id = ?", (task,)).fetchone()
        return row is not None and int(row[0]) in self.units

    def supports(self, task: int | None) -> bool:
        """Say whether one of the units supports a task."""
        found = self.connection.execute("SELECT unit_id FROM task_support WHERE task_id = ?", (task,))
        return not self.units.isdisjoint(row[0] for row in found)

    def takes_part(self) -> bool:
        """Say whether one of the units leads or supports the task that is named, where one is."""
        task = self.task(Own.TAKES_PART)
        return task is None or self.leads(task) or self.supports(task)

    def speaks(self) -> bool:
        """Say whether a unit speaks as what it is: as the lead, or for itself as a support."""
        if self.facts.get("by") == Side.LEAD:
            return self.leads(self.number)
        return self.names(self.facts.get("unit")) and self.supports(self.number)

    def names(self, value: object) -> bool:
        """Say whether a value names one of the units, alone or among others."""
        return not self.units.isdisjoint(value if isinstance(value, list) else [value])


TOLD = frozenset({Own.NAMED, Own.AMONG})
"""What is told in the name of a unit."""

HOLDS: Mapping[Own, Callable[[Seen], bool]] = {
    Own.LEADS: lambda seen: seen.leads(seen.number),
    Own.LEADS_NAMED: lambda seen: seen.leads(seen.task(Own.LEADS_NAMED)),
    Own.LEADS_KEPT: lambda seen: seen.leads(seen.task(Own.LEADS_KEPT)),
    Own.SPEAKS: Seen.speaks,
    Own.TAKES_PART: Seen.takes_part,
    Own.NAMED: lambda seen: seen.names(seen.facts.get("unit")),
    Own.AMONG: lambda seen: seen.names(seen.facts.get("units")),
    Own.KEPT: lambda seen: seen.names(seen.kept("unit")),
    Own.KEPT_AMONG: lambda seen: seen.names(seen.kept("units")),
    Own.NEW: Seen.is_new,
}
"""How each of what makes an act a unit's own is looked for."""


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None
