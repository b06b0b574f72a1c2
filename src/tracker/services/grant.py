"""
Giving roles to clerks and taking them away: acts of the ledger like any other choice.

The first role given makes an admin, so that nobody locks a ledger; `permission` holds that for every act.
"""

from __future__ import annotations

from datetime import date

from tracker.errors import NotFound, Usage
from tracker.law.custom.role import PREFIX, REVOKED, Role, granted
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.papers import act_day
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


def grant(ledger: Ledger, actor: str, role: Role, *, on: date | None = None) -> Recorded:
    """Give a clerk a role, in place of the one they had; raises NobodyNamed, SameRole, NoAdmin or RoleTooLow."""
    name = nfc(actor).strip()
    if not name:
        raise NobodyNamed
    if granted(ledger.choices).get(name) is role:
        raise SameRole(actor=name, role=role.value)
    return _record(ledger, name, role.value, on)


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
