"""
Giving roles to clerks and taking them away: acts of the ledger like any other choice.

The first role given makes an admin, so that nobody locks a ledger; `permission` holds that for every act.
"""

from __future__ import annotations

from datetime import date

from tracker.errors import NotFound, Usage
from tracker.law.custom.role import PREFIX, REVOKED, Role, granted, kept
from tracker.law.vocabulary import Happened, Subject, UnitKind
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.papers import act_day
from tracker.services.unit.gone import refuse_gone
from tracker.words.text import nfc


class NoSuchActor(NotFound):
    """The clerk has no role to be taken away."""

    sentence = "{actor} không có vai trò nào trong sổ này. Xem bằng «tracker role list»."


class NobodyNamed(Usage):
    """A role was given to nobody."""

    sentence = "Thiếu tên người được giao vai trò: tên đăng nhập, hoặc tên đặt ở TRACKER_ACTOR."


class SameRole(Usage):
    """The clerk has that role already."""

    sentence = "{actor} đã có vai trò {role}."


class UnitNotNamed(Usage):
    """A clerk of a unit records for one."""

    sentence = "Vai trò unit ghi cho một đơn vị: thêm --unit ĐƠN-VỊ."


class UnitNotMeant(Usage):
    """A clerk of the Office records for all of it."""

    sentence = "Chỉ vai trò unit có đơn vị: bỏ --unit, hoặc gõ --role unit."


class OfficeItself(Usage):
    """The Office's own clerks have its roles."""

    sentence = "Người của Văn phòng không ghi theo vai trò unit: giao vai trò entry, confirm hoặc admin."


def grant(ledger: Ledger, actor: str, role: Role, *, unit: int | None = None, on: date | None = None) -> Recorded:
    """
    Give a clerk a role, in place of the one they had; that of a unit's clerk with the unit.

    Raises NobodyNamed, UnitNotNamed, UnitNotMeant, OfficeItself, UnitGone, SameRole, NoAdmin or RoleTooLow.
    """
    name = nfc(actor).strip()
    if not name:
        raise NobodyNamed
    value = kept(role, _code(ledger, role, unit))
    if ledger.choices.get(PREFIX + name) == value:
        raise SameRole(actor=name, role=value)
    return _record(ledger, name, value, on)


def _code(ledger: Ledger, role: Role, unit: int | None) -> str | None:
    """Return the code of the unit that a clerk is to record for; raises what does not go together."""
    if role is not Role.UNIT:
        if unit is not None:
            raise UnitNotMeant
        return None
    if unit is None:
        raise UnitNotNamed
    code, kind = ledger.connection.execute("SELECT code, kind FROM unit WHERE id = ?", (unit,)).fetchone()
    if kind == UnitKind.OFFICE:
        raise OfficeItself
    refuse_gone(ledger, [unit])
    return str(code)


def revoke(ledger: Ledger, actor: str, *, on: date | None = None) -> Recorded:
    """Take a clerk's role away; raises NoSuchActor, NoAdmin or RoleTooLow."""
    name = nfc(actor).strip()
    if name not in granted(ledger.choices):
        raise NoSuchActor(actor=name)
    return _record(ledger, name, REVOKED, on)


def _record(ledger: Ledger, name: str, value: str, on: date | None) -> Recorded:
    """Record a role as a choice of the ledger."""
    day = act_day(ledger, on)
    return ledger.record(Happened.SETTING_CHANGED, Subject.LEDGER, 0, on=day, name=PREFIX + name, value=value)
