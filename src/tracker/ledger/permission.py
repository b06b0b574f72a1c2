"""
Permission: the one place where an act is refused because of who records it.

It knows the roles of a ledger and who filed the report that is to be confirmed; it changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tracker.errors import Forbidden
from tracker.law.custom.practice import Setting, chosen
from tracker.law.custom.role import LEAST, PREFIX, RANK, Role, granted, is_automatic, may
from tracker.law.vocabulary import Happened
from tracker.ledger.storage.connection import Connection


class RoleTooLow(Forbidden):
    """The clerk's role does not allow the act."""

    sentence = (
        "{actor} có vai trò {role}, chưa được làm việc này: cần vai trò {least}. "
        "Người làm được: {others}. Xem bằng «tracker role list»."
    )


class NoRole(Forbidden):
    """The clerk has no role in a ledger that has roles."""

    sentence = (
        "{actor} chưa được giao vai trò nên không ghi được vào sổ này. "
        "Quản trị của sổ: {others}; giao vai trò bằng «tracker role grant»."
    )


class OwnReport(Forbidden):
    """Whoever entered a report does not confirm it."""

    sentence = (
        "Báo cáo của nhiệm vụ {number} do chính {actor} nhập: người khác xác nhận. "
        "Nếu Văn phòng cho phép tự xác nhận, quản trị dùng «tracker setting set own-reports allowed»."
    )


class NoAdmin(Forbidden):
    """A ledger with roles always has an admin."""

    sentence = (
        "Sổ có phân vai trò phải có ít nhất một quản trị (admin). Giao trước: «tracker role grant TÊN --role admin»."
    )


def check(
    connection: Connection,
    settings: Mapping[str, str],
    actor: str,
    acts: Iterable[tuple[Happened, int, Mapping[str, Any]]],
) -> None:
    """
    Let a clerk record these acts, each with its subject's number and its facts.

    Raises NoRole, RoleTooLow, OwnReport or NoAdmin.
    """
    roles = granted(settings)
    allows_own = chosen(settings, Setting.OWN_REPORTS) == "allowed"
    for happened, number, facts in acts:
        if happened is Happened.SETTING_CHANGED and str(facts["name"]).startswith(PREFIX):
            check_admin({**settings, str(facts["name"]): str(facts["value"])})
        if is_automatic(happened, facts) or not roles:
            continue
        require(roles, actor, LEAST[happened])
        if happened is Happened.REPORT_CONFIRMED and not allows_own and _filed_by(connection, number) == actor:
            raise OwnReport(number=number, actor=actor)


def require(roles: Mapping[str, Role], actor: str, least: Role) -> None:
    """Let a clerk do what needs a role; raises NoRole or RoleTooLow."""
    if may(roles, actor, least):
        return
    role = roles.get(actor)
    able = Role.ADMIN if role is None else least
    others = ", ".join(sorted(name for name, theirs in roles.items() if RANK[theirs] >= RANK[able]))
    if role is None:
        raise NoRole(actor=actor, others=others)
    raise RoleTooLow(actor=actor, role=role.value, least=least.value, others=others)


def check_admin(settings: Mapping[str, str]) -> None:
    """Let roles be so if the ledger then has an admin, or no roles at all; raises NoAdmin."""
    after = granted(settings)
    if after and Role.ADMIN not in after.values():
        raise NoAdmin


def _filed_by(connection: Connection, task: int) -> str | None:
    """Return who entered the last report on a task."""
    row = connection.execute(
        "SELECT actor FROM act WHERE subject = 'task' AND subject_id = ? AND happened IN (?, ?)"
        " ORDER BY id DESC LIMIT 1",
        (task, Happened.REPORT_FILED.value, Happened.DONE_REPORTED.value),
    ).fetchone()
    return None if row is None else str(row[0])
