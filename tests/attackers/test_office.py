"""A clerk of the Office with an SQL client records what the role is enough for, and gives nobody a role by the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
from psycopg import errors

from forging import next_line, one, open_task, write
from systems import needs_server
from tracker.law.custom.role import LEAST, Role
from tracker.law.vocabulary import Happened

if TYPE_CHECKING:
    from conftest import Shared  # type: ignore[attr-defined]  # that of this folder

Raw = psycopg.Connection[tuple[Any, ...]]
Enter = Callable[[str], Raw]

pytestmark = needs_server()

REFUSED = errors.InsufficientPrivilege

CLERK_OF = {Role.ENTRY: "clerk_of_office", Role.CONFIRM: "clerk_who_confirms", Role.ADMIN: "clerk_in_charge"}


def recorded(connection: Raw, happened: str, number: int = 0, *, subject: str = "task", **facts: object) -> int:
    """Write an act signed with the login, with the head behind it, and return its number."""
    line = next_line(
        connection, number, happened=happened, subject=subject, actor=connection.info.user, facts=dict(facts)
    )
    write(connection, line)
    connection.execute("UPDATE head SET last = %s, digest = %s", (line.id, line.digest))
    return line.id


def test_the_least_role_of_each_act_is_that_of_the_program(owner: Raw) -> None:
    found: dict[str, str] = dict(owner.execute("SELECT happened, needed FROM office_act").fetchall())

    assert found == {happened.value: LEAST[happened].value for happened in Happened}


@pytest.mark.parametrize("role", CLERK_OF, ids=str)
def test_an_act_of_the_office_needs_its_least_role_whatever_the_client(
    shared: Shared, owner: Raw, entered: Enter, role: Role
) -> None:
    clerk, task = entered(CLERK_OF[role]), open_task(owner, shared.unit)
    ranks = list(CLERK_OF)
    for happened, least in ((Happened.REPORT_ISSUED, Role.ENTRY), *LEAST.items()):
        if least is Role.ENTRY and happened is not Happened.REPORT_ISSUED:
            continue
        with clerk.transaction(force_rollback=True):
            if ranks.index(role) >= ranks.index(least):
                recorded(clerk, happened.value, task)
            else:
                with pytest.raises(REFUSED, match=f"the role {least}"):
                    recorded(clerk, happened.value, task)


def test_what_needed_a_role_needs_it_to_be_taken_back(shared: Shared, owner: Raw, entered: Enter) -> None:
    extended = one(owner, "SELECT MIN(id) FROM event WHERE happened = 'task-extended'")
    for name, is_enough in (("clerk_of_office", False), ("clerk_who_confirms", True)):
        clerk = entered(name)
        with clerk.transaction(force_rollback=True):
            if is_enough:
                recorded(clerk, "act-undone", subject="ledger", events=[extended], items=[], reason=None)
            else:
                with pytest.raises(REFUSED, match="the role confirm"):
                    recorded(clerk, "act-undone", subject="ledger", events=[extended], items=[], reason=None)


def test_nobody_confirms_a_report_of_their_own(shared: Shared, owner: Raw, entered: Enter) -> None:
    clerk, task = entered("clerk_who_confirms"), open_task(owner, shared.unit)
    with clerk.transaction(force_rollback=True):
        recorded(clerk, "report-filed", task)
        with pytest.raises(REFUSED, match="of their own"), clerk.transaction():
            recorded(clerk, "report-confirmed", task)
        owner.execute("INSERT INTO setting VALUES ('own-reports', 'allowed')")
        try:
            recorded(clerk, "report-confirmed", task)
        finally:
            owner.execute("DELETE FROM setting WHERE name = 'own-reports'")


@pytest.mark.parametrize("table", ["unit_act", "office_act", "rights_group", "entrant", "sight", "acting"])
def test_what_says_who_may_do_what_is_changed_by_no_clerk(entered: Enter, table: str) -> None:
    for name in CLERK_OF.values():
        with pytest.raises(REFUSED, match="permission denied"):
            entered(name).execute(f"DELETE FROM {table}".encode())


@pytest.mark.parametrize("table", ["setting", "day", "unit", "unit_name", "merger"])
def test_what_everybody_counts_by_changes_with_an_act_of_an_admin_alone(entered: Enter, table: str) -> None:
    change = f"DELETE FROM {table} WHERE false".encode()
    for name in ("clerk_of_office", "clerk_who_confirms"):
        with pytest.raises(REFUSED, match="permission denied"):
            entered(name).execute(change)
    admin = entered("clerk_in_charge")
    with pytest.raises(REFUSED, match="act of an admin"):
        admin.execute(change)
    with admin.transaction(force_rollback=True):
        recorded(admin, "setting-changed", subject="ledger", name="role.nobody", value="none")
        admin.execute(change)


def test_who_is_in_the_group_of_admins_by_another_way_gives_no_role(shared: Shared, owner: Raw) -> None:
    shared.cluster.ask("CREATE ROLE admin_elsewhere LOGIN")
    try:
        owner.execute(f'GRANT "{shared.group("admin")}" TO admin_elsewhere'.encode())
        with shared.connect("admin_elsewhere") as stranger:
            with pytest.raises(REFUSED, match="act of an admin"):
                stranger.execute("INSERT INTO setting VALUES ('role.admin_elsewhere', 'admin')")
            with pytest.raises(REFUSED):
                recorded(stranger, "setting-changed", subject="ledger", name="role.admin_elsewhere", value="admin")
            assert one(stranger, "SELECT COUNT(*) FROM task") == 0
    finally:
        shared.cluster.ask("DROP ROLE admin_elsewhere")
