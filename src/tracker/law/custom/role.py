"""
Roles: what each clerk of a ledger may record, once its Office has given anybody a role.

A ledger without roles is one clerk's, and everything is allowed. Roles keep honest people from each other's
work; whoever can write the file can do more than the program lets them.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from tracker.law.vocabulary import Happened

PREFIX = "role."
"""A role is kept as a setting of this name and the clerk's."""

REVOKED = "none"
"""What is kept where a role was taken away."""


UNIT_SIGN = ":"
"""What stands between the word for a unit's clerk and the code of the unit, where a role is kept: `unit:STC`."""


class Role(StrEnum):
    """
    What a clerk may do; each role may do what those before it may.

    A clerk of a unit records what is that unit's own (`unitacts`), and may record nothing else.
    """

    UNIT = "unit"
    ENTRY = "entry"
    CONFIRM = "confirm"
    ADMIN = "admin"


RANK = {role: rank for rank, role in enumerate(Role)}

AUTOMATIC = frozenset(
    {
        Happened.PERIOD_OPENED,
        Happened.THURSDAY_CAME,
        Happened.PERIOD_ENDED,
        Happened.YEAR_TURNED,
        Happened.UPDATE_CALLED,
        Happened.DUTY_PASSED_ON,
        Happened.UPDATE_LET_GO,
    }
)
"""Acts that no clerk typed: the program records what has come, whoever runs it."""

LEAST: dict[Happened, Role] = {
    **dict.fromkeys(Happened, Role.ENTRY),
    Happened.REPORT_CONFIRMED: Role.CONFIRM,
    Happened.REPORT_RETURNED: Role.CONFIRM,
    Happened.RESULT_SENT_UP: Role.CONFIRM,
    Happened.REVIEW_PROPOSED: Role.CONFIRM,
    Happened.CAUSE_CONFIRMED: Role.CONFIRM,
    Happened.REMARK_MADE: Role.CONFIRM,
    Happened.REFERRAL_DISMISSED: Role.CONFIRM,
    Happened.TASK_EXTENDED: Role.CONFIRM,
    Happened.TASK_SHORTENED: Role.CONFIRM,
    Happened.TASK_REASSIGNED: Role.CONFIRM,
    Happened.TASK_STOPPED: Role.CONFIRM,
    Happened.TASK_REOPENED: Role.CONFIRM,
    Happened.TASK_CORRECTED: Role.CONFIRM,
    Happened.DIRECTIVE_CORRECTED: Role.CONFIRM,
    Happened.DIRECTIVE_WITHDRAWN: Role.CONFIRM,
    Happened.INSPECTION_EXTENDED: Role.CONFIRM,
    Happened.INSPECTION_TEAM_CHANGED: Role.CONFIRM,
    Happened.INSPECTION_CANCELLED: Role.CONFIRM,
    Happened.INSPECTION_CORRECTED: Role.CONFIRM,
    Happened.FINDING_AMENDED: Role.CONFIRM,
    Happened.CALENDAR_LOADED: Role.ADMIN,
    Happened.DAYS_SWAPPED: Role.ADMIN,
    Happened.DAY_TAKEN_OFF: Role.ADMIN,
    Happened.DAY_RESTORED: Role.ADMIN,
    Happened.SETTING_CHANGED: Role.ADMIN,
    Happened.UNIT_ADDED: Role.ADMIN,
    Happened.UNIT_RENAMED: Role.ADMIN,
    Happened.UNIT_NAME_AMENDED: Role.ADMIN,
    Happened.UNIT_ALIAS_ADDED: Role.ADMIN,
    Happened.UNIT_ALIAS_REMOVED: Role.ADMIN,
    Happened.UNIT_MERGED: Role.ADMIN,
    Happened.TASK_JOINED: Role.ADMIN,
}
"""The least role that may record an act: the Office's word and directions confirm, what all count by is the admin's."""


def is_automatic(happened: Happened, facts: Mapping[str, object]) -> bool:
    """Say whether no clerk typed an act: it tells what has come, or what another act made of a unit's update."""
    return happened in AUTOMATIC or (happened is Happened.UPDATE_DECLARED and facts.get("how") != "declaration")


def granted(settings: Mapping[str, str]) -> dict[str, Role]:
    """Return the role of each clerk who has one, by name; none in a ledger that is one clerk's."""
    return {
        name.removeprefix(PREFIX): Role(value.partition(UNIT_SIGN)[0])
        for name, value in settings.items()
        if name.startswith(PREFIX) and value != REVOKED
    }


def kept(role: Role, unit: str | None = None) -> str:
    """Return a role as it is kept; that of a unit's clerk with the code of the unit."""
    return role.value if unit is None else f"{role.value}{UNIT_SIGN}{unit}"


def unit_of(settings: Mapping[str, str], actor: str) -> str | None:
    """Return the code of the unit that a clerk records for; None for a clerk of the Office, and for nobody's."""
    role, sign, code = settings.get(PREFIX + actor, REVOKED).partition(UNIT_SIGN)
    return code if sign and role == Role.UNIT else None


def may(roles: Mapping[str, Role], actor: str, least: Role) -> bool:
    """Say whether a clerk may do what needs a role: anybody may where nobody has one."""
    if not roles:
        return True
    role = roles.get(actor)
    return role is not None and RANK[role] >= RANK[least]
