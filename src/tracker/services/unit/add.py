"""
Recording units: departments, boards, communes, wards, special zones, and what they are called from which day on.

A unit is renamed, or goes into another one, by a document and from a day; what it was called before stays with
the days before. Its open tasks go on under the successor, with the deadlines they had.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.errors import Forbidden, NotFound, Usage
from tracker.files.unitfile import UnitRow
from tracker.law.vocabulary import Happened, Subject, UnitKind
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.ledger.rows.unit import known_histories
from tracker.services.papers import Paper, act_day, keep
from tracker.services.unit.gone import refuse_gone
from tracker.services.unit.join import join_halves
from tracker.services.unit.passon import pass_on
from tracker.units.history import Histories
from tracker.words.text import nfc


class UnitKnown(Forbidden):
    """A unit has that code already."""

    sentence = "Mã đơn vị {code} đã có trong sổ. Mỗi mã chỉ dùng một lần."


class SameName(Usage):
    """The new name is the one in force."""

    sentence = "{unit} đang có tên đó."


class NamedSince(Forbidden):
    """A name or a merger of that day, or of a later one, is on record."""

    sentence = (
        "{unit} có tên này từ ngày {since:%d/%m/%Y}: chỉ ghi được thay đổi sau ngày đó, không ghi từ ngày "
        "{day:%d/%m/%Y}."
    )


class AliasKnown(Usage):
    """The unit is called so already."""

    sentence = "{unit} đã có tên «{name}»."


class NoSuchAlias(NotFound):
    """The unit has no other name like that."""

    sentence = "{unit} không có tên khác «{name}». Các tên khác: {names}."


class NotMerged(Forbidden):
    """The unit went into no other one."""

    sentence = "{unit} chưa sáp nhập vào đơn vị nào: không có gì để tách lại."


class IntoItself(Usage):
    """A unit would go into itself."""

    sentence = "{unit} không thể sáp nhập vào chính mình."


class OfficeStays(Forbidden):
    """The Office itself would go into another unit."""

    sentence = "Văn phòng UBND thành phố là nơi theo dõi: không sáp nhập vào đơn vị khác."


def rename_unit(ledger: Ledger, unit: int, name: str, paper: Paper, *, since: date) -> Recorded:
    """
    Give a unit another official name from a day on; lists of earlier days keep the earlier name.

    Raises SameName, UnitGone, FutureDay, or NamedSince where a later change is on record.
    """
    day, name = act_day(ledger, since), nfc(name)
    past = known_histories(ledger.connection)
    refuse_gone(ledger, [unit])
    if past.last(unit).name == name:
        raise SameName(unit=name)
    _refuse_older(past, unit, day, including=True)
    facts = keep(ledger, paper) | {"name": name}
    return ledger.record(Happened.UNIT_RENAMED, Subject.UNIT, unit, on=day, **facts)


def amend_name(ledger: Ledger, unit: int, name: str, *, on: date | None = None) -> Recorded:
    """
    Correct how the last name of a unit is spelled, from the day since which it bears it.

    Raises SameName or FutureDay.
    """
    day, name = act_day(ledger, on), nfc(name)
    past = known_histories(ledger.connection)
    old = past.own(unit)
    if old == name:
        raise SameName(unit=name)
    return ledger.record(Happened.UNIT_NAME_AMENDED, Subject.UNIT, unit, on=day, name=name, old=old)


def add_alias(ledger: Ledger, unit: int, name: str, *, on: date | None = None) -> Recorded:
    """Let a unit be found by another name too; raises AliasKnown or FutureDay."""
    day, name = act_day(ledger, on), nfc(name)
    past = known_histories(ledger.connection)
    if name in (past.own(unit), *past.aliases(unit)):
        raise AliasKnown(unit=past.own(unit), name=name)
    return ledger.record(Happened.UNIT_ALIAS_ADDED, Subject.UNIT, unit, on=day, name=name)


def remove_alias(ledger: Ledger, unit: int, name: str, *, on: date | None = None) -> Recorded:
    """Let a unit not be found by another name any more; raises NoSuchAlias or FutureDay."""
    day, name = act_day(ledger, on), nfc(name)
    past = known_histories(ledger.connection)
    if name not in past.aliases(unit):
        raise NoSuchAlias(unit=past.own(unit), name=name, names="; ".join(past.aliases(unit)) or "—")
    return ledger.record(Happened.UNIT_ALIAS_REMOVED, Subject.UNIT, unit, on=day, name=name)


def merge_unit(
    ledger: Ledger, unit: int, successor: int, paper: Paper, *, on: date, join: bool = True
) -> list[Recorded]:
    """
    Let a unit go into another one on a day: that one carries its open tasks, with the deadlines they have.

    The other one may itself have gone on into a third since. With `join` open tasks of one item that both led become
    one, since one body is asked once; the merger comes first in what is returned. Raises IntoItself, OfficeStays,
    UnitGone, FutureDay, or NamedSince where a later change is on record.
    """
    day = act_day(ledger, on)
    past = known_histories(ledger.connection)
    if unit == successor:
        raise IntoItself(unit=past.last(unit).name)
    kind = ledger.connection.execute("SELECT kind FROM unit WHERE id = ?", (unit,)).fetchone()[0]
    if kind == UnitKind.OFFICE:
        raise OfficeStays
    refuse_gone(ledger, [unit])
    refuse_gone(ledger, [successor], day)
    if unit in past.heirs(successor):
        raise IntoItself(unit=past.last(unit).name)
    _refuse_older(past, unit, day, including=True)
    for each in past.held_by(unit):
        _refuse_older(past, each, day, including=False)
    since = past.named_since(successor)
    if since is not None and since > day.isoformat():
        raise NamedSince(unit=past.own(successor), since=date.fromisoformat(since), day=day)
    facts = keep(ledger, paper)
    facts |= {"paper": facts["document"], "unit": unit, "successor": successor}
    done = ledger.record(Happened.UNIT_MERGED, Subject.MERGER, ledger.new_number("merger"), on=day, **facts)
    pass_on(ledger)
    return [done, *(join_halves(ledger, unit) if join else ())]


def _refuse_older(past: Histories, unit: int, day: date, *, including: bool) -> None:
    """Raise NamedSince where a unit has been called what it is since a later day, or since that day itself."""
    last = past.last(unit)
    if last.since is None:
        return
    since = date.fromisoformat(last.since)
    if since > day or (including and since == day):
        raise NamedSince(unit=last.name, since=since, day=day)


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
        number = ledger.new_number("unit")
        names = dict.fromkeys(nfc(name) for name in (row.name, *row.aliases))
        facts = {"code": nfc(row.code), "kind": row.kind, "names": list(names)}
        acts.append(Act(Happened.UNIT_ADDED, Subject.UNIT, number, on or ledger.today, facts))
    ledger.record_all(acts)
    return [act.subject_id for act in acts]
