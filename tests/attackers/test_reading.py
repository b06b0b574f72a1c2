"""A unit with an SQL client of its own reads what is its own, by whatever way it asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
from psycopg import errors

from systems import needs_server

if TYPE_CHECKING:
    from conftest import Shared  # type: ignore[attr-defined]  # that of this folder

Raw = psycopg.Connection[tuple[Any, ...]]

pytestmark = needs_server()

OUTSIDE = {
    "acting": "nobody may read it; it says on what a transaction that is under way has acted",
    "alembic_version": "the program asks it first, whoever runs it",
    "batch": "from which act to which a command went; numbers alone, as in `seal`",
    "counter": "how many there are of each kind; the program numbers what a unit records by it",
    "cron_run": "when the Office's check ran, and what it found is only a number",
    "day": "the calendar, which everybody counts by",
    "entrant": "which names may enter; roles stand in `setting`, which all read",
    "head": "the end of the chain, which everybody verifies and the next line follows",
    "meeting": "all units owe an update; the frozen figures in it are closed to units by their column",
    "merger": "which unit went into which is public",
    "office_act": "which role an act of the Office needs: the law says it",
    "page": "to which day the page is turned",
    "period": "all units owe a report; the frozen figures in it are closed to units by their column",
    "rights_group": "what the groups of the ledger are called",
    "setting": "the Office's choices, and who may do what",
    "undone": "which acts were taken back; numbers alone, as in `seal`",
    "unit": "the units are public",
    "unit_name": "so are their names",
    "unit_act": "which acts are a unit's: the law says it",
    "week": "all units owe a report",
}
"""The tables without a policy, and why."""

OF_OWNER = {
    "seal": "shows of every line what proves the chain and nothing of what it says",
    "may_see": "is read by nobody but the functions of the ledger",
}
"""The views that show what their owner sees, and why."""


def rows(connection: Raw, query: str, *values: object) -> set[Any]:
    """Return the first column of a query."""
    return {row[0] for row in connection.execute(query.encode(), values or None)}


def own_tasks(owner: Raw, unit: int) -> set[int]:
    """Return what a unit leads, led or supports."""
    return rows(
        owner,
        "SELECT id FROM task WHERE lead = %s UNION SELECT task_id FROM task_support WHERE unit_id = %s"
        " UNION SELECT subject_id FROM obligation WHERE subject = 'task' AND unit = %s",
        unit,
        unit,
        unit,
    )


def test_every_table_and_view_has_a_policy_or_a_reason_to_have_none(owner: Raw) -> None:
    tables = owner.execute(
        "SELECT relname, relrowsecurity, EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = c.oid) FROM pg_class c"
        " WHERE relkind NOT IN ('i', 'v') AND relnamespace = 'haiphong'::regnamespace"
    ).fetchall()
    views = rows(
        owner,
        "SELECT relname FROM pg_class WHERE relkind = 'v' AND relnamespace = 'haiphong'::regnamespace"
        " AND NOT COALESCE('security_invoker=true' = ANY(reloptions), false)",
    )

    assert {name for name, is_on, has_one in tables if not (is_on and has_one)} == OUTSIDE.keys() | {
        name for name, _, _ in tables if name.endswith("_word")
    }
    assert views == OF_OWNER.keys()


def test_a_unit_sees_the_tasks_that_it_leads_or_supports_and_no_other(
    shared: Shared, owner: Raw, unit_clerk: Raw
) -> None:
    own = own_tasks(owner, shared.unit)

    assert 0 < len(own) < len(rows(owner, "SELECT id FROM task"))
    assert rows(unit_clerk, "SELECT id FROM task") == own
    assert rows(unit_clerk, "SELECT DISTINCT task_id FROM task_support") <= own
    assert rows(unit_clerk, "SELECT id FROM item") == rows(
        owner, "SELECT item_id FROM task WHERE id = ANY(%s)", list(own)
    )


def test_a_unit_sees_the_acts_on_its_own_tasks_all_of_them_and_on_no_other(
    shared: Shared, owner: Raw, unit_clerk: Raw
) -> None:
    own = list(own_tasks(owner, shared.unit))
    expected = rows(owner, "SELECT id FROM event WHERE subject = 'task' AND subject_id = ANY(%s)", own)

    assert rows(unit_clerk, "SELECT id FROM event WHERE subject = 'task'") == expected
    assert rows(unit_clerk, "SELECT DISTINCT subject_id FROM act WHERE subject = 'task'") <= set(own)
    assert rows(unit_clerk, "SELECT event FROM noted") == rows(
        owner, "SELECT event FROM noted WHERE event = ANY(%s)", list(expected)
    )
    assert rows(unit_clerk, "SELECT DISTINCT task FROM written_reason") <= set(own)


def test_a_unit_sees_of_what_all_share_what_is_told_to_it_or_to_everybody(
    shared: Shared, owner: Raw, unit_clerk: Raw
) -> None:
    told = unit_clerk.execute(
        "SELECT payload ->> 'unit' FROM event WHERE subject IN ('week', 'meeting', 'period')"
        " AND happened <> 'duty-passed-on' AND payload ->> 'unit' IS NOT NULL"
    ).fetchall()

    assert told
    assert {int(unit) for (unit,) in told} == {shared.unit}
    assert rows(unit_clerk, "SELECT id FROM event WHERE subject = 'ledger'") == rows(
        owner, "SELECT id FROM event WHERE subject = 'ledger'"
    )
    assert rows(unit_clerk, "SELECT DISTINCT unit FROM obligation WHERE subject <> 'task'") <= {None, shared.unit}
    assert rows(unit_clerk, "SELECT id FROM event WHERE happened IN ('meeting-reported', 'tasks-entered')") == set()


@pytest.mark.parametrize("table", ["submission", "urgent_work", "difference", "urging", "officer", "commitment"])
def test_a_unit_sees_records_of_its_own(shared: Shared, owner: Raw, unit_clerk: Raw, table: str) -> None:
    expected = rows(owner, f"SELECT id FROM {table} WHERE unit = %s", shared.unit)

    assert rows(unit_clerk, f"SELECT id FROM {table}") == expected


def test_a_unit_sees_the_documents_that_the_acts_it_sees_name(owner: Raw, unit_clerk: Raw) -> None:
    named = rows(
        unit_clerk, "SELECT CAST(payload ->> 'document' AS integer) FROM event WHERE payload ->> 'document' IS NOT NULL"
    )

    assert rows(unit_clerk, "SELECT id FROM document") == named
    assert named < rows(owner, "SELECT id FROM document")


def test_the_number_of_a_secret_task_of_another_unit_is_nowhere(shared: Shared, owner: Raw, unit_clerk: Raw) -> None:
    secret = rows(
        owner, "SELECT t.id FROM task t JOIN item i ON i.id = t.item_id WHERE i.secret AND t.lead = %s", shared.other
    )
    secret -= own_tasks(owner, shared.unit)
    numbers = list(secret)

    assert secret
    for query in (
        "SELECT id FROM task",
        "SELECT task_id FROM task_support",
        "SELECT subject_id FROM event WHERE subject = 'task'",
        "SELECT subject_id FROM obligation WHERE subject = 'task'",
        "SELECT task FROM finding",
        "SELECT task FROM remark",
        "SELECT task FROM difficulty",
        "SELECT subject_id FROM sight WHERE subject = 'task'",
    ):
        assert rows(unit_clerk, query).isdisjoint(numbers), query
    for (payload,) in unit_clerk.execute(
        "SELECT payload FROM event WHERE subject <> 'task' AND payload ->> 'tasks' IS NOT NULL"
    ):
        listed = unit_clerk.execute("SELECT json_array_elements_text(%s::json -> 'tasks')", (payload,)).fetchall()
        assert {int(number) for (number,) in listed}.isdisjoint(numbers)


def test_a_clerk_of_the_office_sees_everything(owner: Raw, entered: Callable[[str], Raw]) -> None:
    office = entered("clerk_of_office")

    for (table,) in owner.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relrowsecurity AND relname <> 'sight'"
        " AND relnamespace = 'haiphong'::regnamespace"
    ).fetchall():
        count = f"SELECT COUNT(*) FROM {table}"
        assert rows(office, count) == rows(owner, count), table


def test_a_login_without_a_role_sees_what_everybody_sees_and_one_without_a_group_not_even_that(
    shared: Shared, owner: Raw
) -> None:
    shared.cluster.ask("CREATE ROLE nobody_yet LOGIN")
    try:
        with shared.connect("nobody_yet") as stranger:
            with pytest.raises(errors.InsufficientPrivilege):
                stranger.execute("SELECT * FROM haiphong.unit")
            owner.execute(f'GRANT "{shared.group("unit")}" TO nobody_yet'.encode())

            assert (
                rows(stranger, "SELECT id FROM task UNION SELECT id FROM obligation UNION SELECT id FROM item") == set()
            )
            assert rows(stranger, "SELECT DISTINCT subject FROM event") <= {
                "ledger",
                "unit",
                "merger",
                "week",
                "meeting",
                "period",
            }
    finally:
        shared.cluster.ask("DROP ROLE nobody_yet")


def test_everybody_reads_the_seals_of_all_lines_and_of_no_line_what_it_says(owner: Raw, unit_clerk: Raw) -> None:
    assert rows(unit_clerk, "SELECT id FROM seal") == rows(owner, "SELECT id FROM event")
    description = unit_clerk.execute("SELECT * FROM seal LIMIT 0").description or ()

    assert [column.name for column in description] == ["id", "version", "body_digest", "digest"]


@pytest.mark.parametrize(
    "statement",
    [
        'SET ROLE "attacked.haiphong.admin"',
        'SET ROLE "attacked.haiphong.entry"',
        "SET SESSION AUTHORIZATION clerk_of_office",
        "ALTER TABLE task DISABLE ROW LEVEL SECURITY",
        "ALTER ROLE clerk_of_unit BYPASSRLS",
        "ALTER ROLE clerk_of_unit CREATEROLE",
        'GRANT "attacked.haiphong.admin" TO clerk_of_unit',
        "DROP POLICY mine ON task",
        "CREATE POLICY all_of_it ON task USING (true)",
        "CREATE FUNCTION haiphong.is_office() RETURNS boolean LANGUAGE sql AS 'SELECT true'",
        "CREATE OR REPLACE FUNCTION is_office() RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true'",
        "CREATE TABLE haiphong.mine (id integer)",
        "CREATE SCHEMA of_my_own",
        "SELECT * FROM may_see",
        "SELECT * FROM acting",
        "INSERT INTO acting VALUES (pg_current_xact_id(), 'task', 1)",
        "SELECT act_on('task', 1)",
        "SELECT figures FROM period",
        "SELECT figures FROM meeting",
        "SELECT * FROM period",
        "SELECT look('task', ARRAY[1])",
        "SELECT look_anew()",
        "SELECT told_to('act-undone', 'ledger', '{}')",
        "INSERT INTO sight VALUES ('task', 1, 1)",
        "INSERT INTO setting VALUES ('role.clerk_of_unit', 'admin')",
        "UPDATE setting SET value = 'admin' WHERE name = 'role.clerk_of_unit'",
        "UPDATE unit_name SET holder = unit_id",
        "UPDATE unit SET code = 'X'",
        "SELECT * FROM pg_authid",
        "SELECT * FROM pg_statistic",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT lo_import('/etc/passwd')",
        "COPY (SELECT 1) TO '/tmp/out'",
        "COPY task TO PROGRAM 'cat'",
        "CREATE EXTENSION dblink",
        "CREATE LANGUAGE plpython3u",
        "ALTER SYSTEM SET log_statement = 'all'",
        "SET session_replication_role = replica",
        "LOCK TABLE event IN ACCESS EXCLUSIVE MODE",
        "ALTER TABLE event DISABLE TRIGGER ALL",
        "DROP TRIGGER event_is_never_changed ON event",
        "VACUUM FULL pg_authid",
        "CREATE PUBLICATION mine FOR TABLE task",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user",
    ],
)
def test_what_would_open_a_door_is_refused(unit_clerk: Raw, statement: str) -> None:
    with pytest.raises(psycopg.Error):
        refused_or_warned(unit_clerk, statement)


def refused_or_warned(connection: Raw, statement: str) -> None:
    """Do what a statement says; what the server only warns of and does not do, is refused too."""
    warned: list[str] = []
    connection.add_notice_handler(lambda notice: warned.append(notice.severity or ""))
    found = connection.execute(statement.encode())
    if "WARNING" in warned or (found.description and not found.rowcount):
        raise psycopg.ProgrammingError("nothing was done")


def test_policies_cannot_be_turned_off(unit_clerk: Raw) -> None:
    unit_clerk.execute("SET row_security = off")

    with pytest.raises(errors.InsufficientPrivilege):
        unit_clerk.execute("SELECT * FROM task")


@pytest.mark.parametrize("table", ["task", "event", "document"])
def test_a_function_that_tells_what_it_is_asked_is_told_of_own_rows_alone(unit_clerk: Raw, table: str) -> None:
    told: list[str] = []
    unit_clerk.add_notice_handler(lambda notice: told.append(notice.message_primary or ""))
    unit_clerk.execute(
        "CREATE FUNCTION pg_temp.tell(number integer) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS"
        " $$ BEGIN RAISE NOTICE '%', number; RETURN true; END $$"
    )
    seen = rows(unit_clerk, f"SELECT id FROM {table} WHERE pg_temp.tell(id)")
    unit_clerk.execute(f"SELECT t.id FROM {table} t LEFT JOIN {table} u ON pg_temp.tell(u.id) AND u.id < 5".encode())

    assert {int(number) for number in told} <= seen


def test_an_error_in_a_condition_tells_nothing_of_others(shared: Shared, owner: Raw, unit_clerk: Raw) -> None:
    foreign = min(rows(owner, "SELECT id FROM task") - own_tasks(owner, shared.unit))

    assert rows(unit_clerk, "SELECT 1 FROM task WHERE 1 / (id - %s) > 5", foreign) == set()
    assert (
        rows(unit_clerk, "SELECT 1 FROM event WHERE CAST(payload ->> 'note' AS integer) > 5 AND subject_id = 0")
        == set()
    )


def test_names_of_ones_own_are_never_taken_for_those_of_the_ledger(shared: Shared, owner: Raw, unit_clerk: Raw) -> None:
    own = own_tasks(owner, shared.unit)
    for statement in (
        "CREATE TEMPORARY TABLE setting (name text, value text)",
        "INSERT INTO pg_temp.setting VALUES ('role.clerk_of_unit', 'admin')",
        "CREATE TEMPORARY TABLE unit_name (unit_id integer, official boolean, until text, holder integer)",
        "INSERT INTO pg_temp.unit_name SELECT id, true, NULL, 1 FROM haiphong.unit",
        "CREATE TEMPORARY TABLE sight (subject text, subject_id integer, unit integer)",
        "INSERT INTO pg_temp.sight SELECT 'task', n, 0 FROM generate_series(1, 5000) n",
        "CREATE FUNCTION pg_temp.is_office() RETURNS boolean LANGUAGE sql AS 'SELECT true'",
        "CREATE FUNCTION pg_temp.yes(a integer, b integer) RETURNS boolean LANGUAGE sql AS 'SELECT true'",
        "CREATE OPERATOR pg_temp.= (FUNCTION = pg_temp.yes, LEFTARG = integer, RIGHTARG = integer)",
        "SET search_path = pg_temp, haiphong, pg_catalog",
    ):
        unit_clerk.execute(statement.encode())

    assert rows(unit_clerk, "SELECT id FROM task") == own
    assert unit_clerk.execute("SELECT haiphong.is_office(), haiphong.my_units()").fetchone() == (
        False,
        [0, shared.unit],
    )


def test_a_function_of_the_ledgers_triggers_cannot_be_hung_on_a_table_of_ones_own(unit_clerk: Raw) -> None:
    functions = rows(
        unit_clerk,
        "SELECT proname FROM pg_proc WHERE prorettype = 'trigger'::regtype AND pronamespace = 'haiphong'::regnamespace",
    )
    unit_clerk.execute("CREATE TEMPORARY TABLE lure (id integer, subject text, subject_id integer, payload text)")

    assert "look_at_acts" in functions
    for name in functions:
        with pytest.raises(errors.InsufficientPrivilege):
            unit_clerk.execute(
                f"CREATE TRIGGER lure AFTER INSERT ON lure REFERENCING NEW TABLE AS changed"
                f" FOR EACH STATEMENT EXECUTE FUNCTION haiphong.{name}()".encode()
            )


def test_what_is_copied_or_kept_in_statistics_is_ones_own(shared: Shared, owner: Raw, unit_clerk: Raw) -> None:
    with unit_clerk.cursor() as cursor, cursor.copy("COPY task (id) TO STDOUT") as lines:
        copied = {int(row[0]) for row in lines.rows()}

    assert copied == own_tasks(owner, shared.unit)
    assert (
        rows(unit_clerk, "SELECT tablename FROM pg_stats WHERE tablename IN ('task', 'event', 'directive', 'item')")
        == set()
    )


def test_sees_tells_of_ones_own(shared: Shared, owner: Raw, unit_clerk: Raw) -> None:
    own = own_tasks(owner, shared.unit)
    every = rows(owner, "SELECT id FROM task")

    assert rows(unit_clerk, "SELECT n FROM unnest(%s::integer[]) n WHERE sees('task', n)", list(every)) == own


def test_what_sight_says_follows_from_the_tables(owner: Raw) -> None:
    with owner.transaction(force_rollback=True):
        before = set(owner.execute("SELECT * FROM sight").fetchall())
        owner.execute("SELECT look_anew()")

        assert set(owner.execute("SELECT * FROM sight").fetchall()) == before


def test_a_task_that_gets_another_lead_is_seen_by_the_new_one(shared: Shared, owner: Raw, unit_clerk: Raw) -> None:
    foreign = min(rows(owner, "SELECT id FROM task") - own_tasks(owner, shared.unit))
    (before,) = rows(owner, "SELECT lead FROM task WHERE id = %s", foreign)
    owner.execute("UPDATE task SET lead = %s WHERE id = %s", (shared.unit, foreign))
    try:
        assert foreign in rows(unit_clerk, "SELECT id FROM task")
        assert rows(unit_clerk, "SELECT item_id FROM task WHERE id = %s", foreign) <= rows(
            unit_clerk, "SELECT id FROM item"
        )
    finally:
        owner.execute("UPDATE task SET lead = %s WHERE id = %s", (before, foreign))
        owner.execute("SELECT look_anew()")  # a document that was once seen goes on being seen
