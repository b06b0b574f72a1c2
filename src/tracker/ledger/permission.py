"""
Permission: the one place where an act is refused because of who records it.

It knows the roles of a ledger, who filed the report that is to be confirmed, and for which unit a clerk of a unit
speaks; it changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from tracker.errors import Forbidden
from tracker.law.custom.practice import Setting, chosen
from tracker.law.custom.role import LEAST, PREFIX, RANK, Role, granted, is_automatic, may
from tracker.law.custom.unitacts import UNIT_ACTS
from tracker.law.vocabulary import Happened
from tracker.ledger.bytime import Round, not_turned
from tracker.ledger.ownwork import Speaker, refuse_foreign, speaker
from tracker.ledger.storage.connection import Connection
from tracker.ledger.undo.takeback import NotYours


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


class UnitGone(Forbidden):
    """The unit of the clerk went into another one, which speaks for it."""

    sentence = (
        "{actor} ghi cho đơn vị {code}, đã sáp nhập nên không ghi được nữa: đơn vị nhận sáp nhập ghi thay. "
        "Quản trị của sổ ({others}) giao lại vai trò bằng «tracker role grant {actor} --role unit --unit MÃ»."
    )


class LeftToOffice(Forbidden):
    """What the act rests on comes by time alone, is not recorded yet, and is recorded for everybody by the Office."""

    sentence = (
        "Sổ chưa lật tới ngày của việc này, mà chỉ Văn phòng lật được (lật là ghi việc đến ngày cho mọi đơn vị). "
        "Nhờ Văn phòng mở sổ, ví dụ «tracker today», rồi gõ lại; việc của ngày trước khi có sổ thì Văn phòng ghi."
    )


def check(
    connection: Connection,
    settings: Mapping[str, str],
    actor: str,
    acts: Iterable[tuple[Happened, int, Mapping[str, Any]]],
) -> None:
    """
    Let a clerk record these acts, each with its subject's number and its facts.

    Raises NoRole, RoleTooLow, OwnReport or NoAdmin; of a unit's clerk UnitGone, LeftToOffice, NotYours, and what
    `refuse_foreign` raises.
    """
    roles = granted(settings)
    who = speaker(connection, settings, actor)
    if who is not None:
        for happened, number, facts in acts:
            _check_unit(connection, roles, who, happened, number, facts)
        return
    allows_own = chosen(settings, Setting.OWN_REPORTS) == "allowed"
    for happened, number, facts in acts:
        if happened is Happened.SETTING_CHANGED and str(facts["name"]).startswith(PREFIX):
            check_admin({**settings, str(facts["name"]): str(facts["value"])})
        if is_automatic(happened, facts) or not roles:
            continue
        require(roles, actor, LEAST[happened])
        if happened is Happened.REPORT_CONFIRMED and not allows_own and _filed_by(connection, number) == actor:
            raise OwnReport(number=number, actor=actor)


def speaks_for(connection: Connection, settings: Mapping[str, str], actor: str) -> frozenset[int] | None:
    """
    Return the units that a unit's clerk speaks for: its own and those that went into it, none where it is gone itself.

    None for everybody else: clerks of the Office, and any clerk of a ledger without roles.
    """
    who = speaker(connection, settings, actor)
    return None if who is None else who.units


def refuse_behind(connection: Connection, today: date, tasks: Collection[int]) -> None:
    """
    Raise LeftToOffice where a period of one of these tasks has come and is not recorded.

    A unit does not turn the page, and a report that is filed before its own period stands would count for another one.
    """
    if tasks and any(isinstance(each, Round) and each.task in tasks for each in not_turned(connection, today)):
        raise LeftToOffice


def require(roles: Mapping[str, Role], actor: str, least: Role) -> None:
    """Let a clerk do what needs a role; raises NoRole or RoleTooLow."""
    if may(roles, actor, least):
        return
    role = roles.get(actor)
    others = _able(roles, Role.ADMIN if role is None else least)
    if role is None:
        raise NoRole(actor=actor, others=others)
    raise RoleTooLow(actor=actor, role=role.value, least=least.value, others=others)


def check_admin(settings: Mapping[str, str]) -> None:
    """Let roles be so if the ledger then has an admin, or no roles at all; raises NoAdmin."""
    after = granted(settings)
    if after and Role.ADMIN not in after.values():
        raise NoAdmin


def _check_unit(
    connection: Connection,
    roles: Mapping[str, Role],
    who: Speaker,
    happened: Happened,
    number: int,
    facts: Mapping[str, Any],
) -> None:
    """Let a unit record an act of its own."""
    if happened is Happened.THURSDAY_CAME:  # which a unit's report of a week brings where nobody recorded it
        raise LeftToOffice
    if happened not in UNIT_ACTS:
        require(roles, who.actor, LEAST[happened])
    if not who.units:
        raise UnitGone(actor=who.actor, code=who.code, others=_able(roles, Role.ADMIN))
    if happened is Happened.ACT_UNDONE:
        _check_undone(connection, roles, who, facts["events"])
    else:
        refuse_foreign(connection, who, happened, number, facts)


def _check_undone(connection: Connection, roles: Mapping[str, Role], who: Speaker, events: Sequence[int]) -> None:
    """Let a unit take back what its own clerk typed of its own work; what the program added goes along."""
    query = "SELECT happened, subject_id, actor, payload FROM act WHERE id = ?"
    for event in events:
        for word, number, actor, payload in connection.execute(query, (event,)).fetchall():
            happened, facts = Happened(word), json.loads(payload)
            if is_automatic(happened, facts):
                continue
            if actor != who.actor:
                raise NotYours(event=event, actor=actor)
            if happened not in UNIT_ACTS:
                require(roles, who.actor, LEAST[happened])
            refuse_foreign(connection, who, happened, number, facts, stands=True)


def _able(roles: Mapping[str, Role], least: Role) -> str:
    """Return the names of those who may do what needs a role."""
    return ", ".join(sorted(name for name, role in roles.items() if RANK[role] >= RANK[least]))


def _filed_by(connection: Connection, task: int) -> str | None:
    """Return who entered the last report on a task."""
    row = connection.execute(
        "SELECT actor FROM act WHERE subject = 'task' AND subject_id = ? AND happened IN (?, ?)"
        " ORDER BY id DESC LIMIT 1",
        (task, Happened.REPORT_FILED.value, Happened.DONE_REPORTED.value),
    ).fetchone()
    return None if row is None else str(row[0])
