"""A unit with an SQL client of its own writes what the program would let it: acts on its own work, signed, chained."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
from psycopg import errors

from forging import next_line, one, open_task, write
from systems import needs_server
from tracker.law.custom.unitacts import UNIT_ACTS
from tracker.words.canonical import canonical

if TYPE_CHECKING:
    from conftest import Shared  # type: ignore[attr-defined]  # that of this folder

Raw = psycopg.Connection[tuple[Any, ...]]

pytestmark = needs_server()

REFUSED = (errors.InsufficientPrivilege, errors.IntegrityError)


def test_the_acts_of_a_unit_are_those_of_the_program(owner: Raw) -> None:
    found = owner.execute("SELECT happened, subject, own, may_tell, begins_with FROM unit_act").fetchall()

    assert {row[0]: (row[1], *(set(words.split()) for words in row[2:])) for row in found} == {
        happened.value: (act.subject.value, {own.value for own in act.own}, set(act.facts), set(act.begins))
        for happened, act in UNIT_ACTS.items()
    }


def test_a_payload_is_written_as_the_program_writes_it(owner: Raw) -> None:
    assert one(owner, "SELECT COUNT(*) FROM event WHERE payload <> canonical(payload::jsonb)") == 0
    for facts in ({"a": [1, {"c": None, "b": True}], "Ă": '\x7f\u2028 \t"', "Z": {}, "e": [], "é": -5}, {}):
        assert one(owner, "SELECT canonical(%s::jsonb)", canonical(facts)) == canonical(facts)


def test_a_unit_records_an_act_on_its_own_task(shared: Shared, owner: Raw, unit_clerk: Raw) -> None:
    task = open_task(owner, shared.unit)
    with unit_clerk.transaction(force_rollback=True):
        line = next_line(unit_clerk, task)
        write(unit_clerk, line)
        unit_clerk.execute("UPDATE head SET last = %s, digest = %s", (line.id, line.digest))
        unit_clerk.execute("UPDATE task SET status = 'in-progress' WHERE id = %s", (task,))

        assert one(unit_clerk, "SELECT payload FROM event WHERE id = %s", line.id) == line.payload


@pytest.mark.parametrize(
    ("forged", "why"),
    [
        ({"actor": "clerk_of_office"}, "signed"),
        ({"after": 1}, "does not follow"),
        ({"after": -1}, "does not follow"),
        ({"happened": "report-confirmed", "facts": {}}, "no act of a unit"),
        ({"happened": "task-extended", "facts": {}}, "no act of a unit"),
        (
            {"happened": "setting-changed", "subject": "ledger", "facts": {"name": "role.x", "value": "admin"}},
            "no act of a unit",
        ),
        ({"happened": "progress-noted", "subject": "directive"}, "no act of a unit"),
        ({"happened": "act-undone", "subject": "ledger", "facts": {"events": [1]}}, "what it recorded itself"),
        ({"happened_on": "zzzz-zz-zz"}, "no day"),
        ({"happened_on": "2026-02-30"}, "no day"),
        ({"facts": {"note": "x" * 1_000_001}}, "too long"),
        ({"recorded_at": datetime.now(UTC) - timedelta(days=30)}, "clock"),
        ({"recorded_at": datetime.now(UTC) + timedelta(days=2)}, "clock"),
        ({"facts": {"document": 1}}, "document is of others"),
        ({"facts": {"note": "x", "restated": [{"event": 2}]}}, "no act of a unit"),
        ({"facts": {"note": "x", "withdrawn": [["task", 1]]}}, "no act of a unit"),
        ({"facts": {"note": "x", "lead": 5}}, "no act of a unit"),
    ],
    ids=lambda forged: "-".join(map(str, forged))[:60] if isinstance(forged, dict) else "",
)
def test_a_forged_line_is_refused(
    shared: Shared, owner: Raw, unit_clerk: Raw, forged: dict[str, Any], why: str
) -> None:
    if forged.get("facts") == {"document": 1}:
        seen = {row[0] for row in unit_clerk.execute("SELECT id FROM document")}
        forged = {"facts": {"document": next(n for n in range(1, 10_000) if n not in seen)}}
    with pytest.raises(errors.InsufficientPrivilege, match=why), unit_clerk.transaction(force_rollback=True):
        write(unit_clerk, next_line(unit_clerk, open_task(owner, shared.unit), **forged))


@pytest.mark.parametrize(
    "changed",
    [
        {"digest": "0" * 64},
        {"body_digest": "0" * 64},
        {"payload": '{"note":"another"}'},
        {"payload": '{ "note": "spaced" }'},
        {"payload": '{"note":"once","note":"twice"}'},
        {"payload": "[]"},
        {"version": 1, "nonce": None},
        {"nonce": "f" * 32},
        {"happened_on": "2020-01-01"},
    ],
    ids=str,
)
def test_a_line_that_does_not_follow_is_refused(
    shared: Shared, owner: Raw, unit_clerk: Raw, changed: dict[str, Any]
) -> None:
    line = next_line(unit_clerk, open_task(owner, shared.unit))._replace(**changed)

    with pytest.raises(REFUSED), unit_clerk.transaction(force_rollback=True):
        write(unit_clerk, line)


def test_a_unit_acts_on_no_task_of_others(shared: Shared, owner: Raw, unit_clerk: Raw) -> None:
    foreign = int(one(owner, "SELECT MAX(id) FROM task WHERE status = 'in-progress' AND lead <> %s", shared.unit))

    with pytest.raises(errors.InsufficientPrivilege, match="its own work"), unit_clerk.transaction(force_rollback=True):
        write(unit_clerk, next_line(unit_clerk, foreign))


def test_a_unit_tells_nothing_in_the_name_of_another(shared: Shared, owner: Raw, unit_clerk: Raw) -> None:
    week = int(one(owner, "SELECT MAX(id) FROM week"))
    facts = {"nil": True, "unit": shared.other}

    with pytest.raises(errors.InsufficientPrivilege, match="its own work"), unit_clerk.transaction(force_rollback=True):
        write(unit_clerk, next_line(unit_clerk, week, happened="weekly-filed", subject="week", facts=facts))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET actor = 'x'",
        "DELETE FROM event",
        "TRUNCATE event CASCADE",
        "TRUNCATE sight",
        "DELETE FROM head",
        "INSERT INTO head VALUES (99999999, '')",
        "UPDATE head SET last = last + 1",
        "UPDATE head SET digest = repeat('0', 64)",
        "UPDATE counter SET last = 2000000000",
        "UPDATE counter SET last = last - 1",
        "INSERT INTO counter VALUES ('unheard', 5)",
        "DELETE FROM counter",
        "INSERT INTO batch SELECT MAX(id) + 1, 1, 1 FROM batch",
        "INSERT INTO undone VALUES (2, 3)",
        "DELETE FROM undone",
        "INSERT INTO page VALUES ('2099-01-01')",
        "DELETE FROM day",
        "INSERT INTO task_support SELECT MIN(id), 1 FROM task",
        "INSERT INTO document SELECT MAX(id) + 5000, '1/X', '2026-11-27' FROM document",
        "INSERT INTO obligation SELECT * FROM obligation LIMIT 1",
        "INSERT INTO week SELECT MAX(id) + 1, '2031-01-02' FROM week",
        "INSERT INTO period (id, code, title, span) SELECT MAX(id) + 1, 'X', 'X', 'month' FROM period",
        "INSERT INTO restated SELECT id, '2026-11-27', '{}', id FROM event LIMIT 1",
        "INSERT INTO noted SELECT id, 'x' FROM event WHERE id NOT IN (SELECT event FROM noted) LIMIT 1",
        "INSERT INTO remark SELECT * FROM remark LIMIT 1",
        "INSERT INTO alembic_version VALUES ('0001')",
        "INSERT INTO issuer_word VALUES ('me')",
    ],
)
def test_what_is_not_an_act_changes_nothing(unit_clerk: Raw, statement: str) -> None:
    with pytest.raises(psycopg.Error), unit_clerk.transaction(force_rollback=True):
        unit_clerk.execute(statement.encode())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE task SET status = 'done'",
        "UPDATE obligation SET due_on = '2099-01-01'",
        "UPDATE urging SET answered_on = '2026-11-27'",
        "UPDATE week SET day = '2031-01-02'",
        "UPDATE period SET title = 'X'",
        "DELETE FROM obligation",
        "DELETE FROM submission",
        "DELETE FROM told",
    ],
)
def test_what_no_act_tells_of_leaves_every_row_as_it_is(owner: Raw, unit_clerk: Raw, statement: str) -> None:
    table = statement.replace("DELETE FROM", "UPDATE").split()[1]
    whole = f"SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM {table} t"
    before = one(owner, whole)
    unit_clerk.execute(statement.encode())

    assert one(owner, whole) == before


def test_after_an_act_the_rows_of_its_subject_alone_can_be_changed(shared: Shared, owner: Raw, unit_clerk: Raw) -> None:
    task = open_task(owner, shared.unit)
    foreign = int(one(owner, "SELECT MIN(id) FROM task WHERE lead <> %s", shared.unit))
    with unit_clerk.transaction(force_rollback=True):
        write(unit_clerk, next_line(unit_clerk, task))
        changed = unit_clerk.execute("UPDATE task SET room = 'x' RETURNING id").fetchall()
        duties = unit_clerk.execute("UPDATE obligation SET held = held RETURNING subject, subject_id").fetchall()
        gone = unit_clerk.execute("DELETE FROM obligation").rowcount

        assert changed == [(task,)]
        assert set(duties) == {("task", task)}
        assert gone == 0
        for statement in (
            f"UPDATE task SET lead = {shared.other} WHERE id = {task}",
            f"UPDATE task SET item_id = item_id + 1 WHERE id = {task}",
            f"UPDATE obligation SET subject_id = {foreign} WHERE subject = 'task' AND subject_id = {task}",
            f"INSERT INTO task SELECT {foreign}, item_id FROM task WHERE id = {task} ON CONFLICT (id) DO NOTHING",
        ):
            with pytest.raises(psycopg.Error), unit_clerk.transaction():
                unit_clerk.execute(statement.encode())


def test_an_act_of_one_transaction_opens_nothing_in_the_next(shared: Shared, owner: Raw, unit_clerk: Raw) -> None:
    task = open_task(owner, shared.unit)
    with unit_clerk.transaction(force_rollback=True):
        with unit_clerk.transaction(force_rollback=True):
            write(unit_clerk, next_line(unit_clerk, task))
        assert unit_clerk.execute("UPDATE task SET room = 'x'").rowcount == 0


def test_a_unit_takes_back_what_it_recorded_and_nothing_that_another_did(
    shared: Shared, owner: Raw, unit_clerk: Raw
) -> None:
    task = open_task(owner, shared.unit)
    of_others = int(one(owner, "SELECT MAX(id) FROM event WHERE subject = 'task' AND subject_id = %s", task))
    with unit_clerk.transaction(force_rollback=True):
        line = next_line(unit_clerk, task)
        write(unit_clerk, line)
        back: dict[str, Any] = {"happened": "act-undone", "subject": "ledger"}
        with pytest.raises(errors.InsufficientPrivilege, match="recorded itself"), unit_clerk.transaction():
            write(unit_clerk, next_line(unit_clerk, 0, **back, facts={"events": [line.id, of_others]}))
        undo = next_line(unit_clerk, 0, **back, facts={"events": [line.id]})
        write(unit_clerk, undo)
        unit_clerk.execute("INSERT INTO undone VALUES (%s, %s)", (line.id, undo.id))
        with pytest.raises(errors.InsufficientPrivilege), unit_clerk.transaction():
            unit_clerk.execute("INSERT INTO undone VALUES (%s, %s)", (of_others, undo.id))


def test_a_clerk_of_the_office_signs_with_the_login_too(entered: Callable[[str], Raw]) -> None:
    office = entered("clerk_of_office")
    task = int(one(office, "SELECT MIN(id) FROM task WHERE status = 'in-progress'"))

    with office.transaction(force_rollback=True):
        write(office, next_line(office, task, actor="clerk_of_office"))
    with pytest.raises(errors.InsufficientPrivilege, match="signed"), office.transaction(force_rollback=True):
        write(office, next_line(office, task, actor="clerk_of_unit"))
    with pytest.raises(errors.InsufficientPrivilege), office.transaction(force_rollback=True):
        office.execute("UPDATE sight SET unit = 0")


def test_whoever_holds_the_head_is_waited_for_no_longer_than_a_writer_is_willing_to(
    entered: Callable[[str], Raw],
) -> None:
    holder, waiting = entered("clerk_of_unit"), entered("clerk_of_office")
    waiting.execute("SET lock_timeout = '100ms'")
    with holder.transaction(force_rollback=True):
        holder.execute("SELECT last FROM head FOR UPDATE")
        with pytest.raises(errors.LockNotAvailable):
            waiting.execute("SELECT last FROM head FOR UPDATE")
        assert one(waiting, "SELECT COUNT(*) FROM task") > 0


@pytest.mark.parametrize("table", ["event", "setting", "unit", "unit_act"])
def test_a_table_in_which_a_unit_changes_no_row_is_locked_by_none(unit_clerk: Raw, table: str) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        unit_clerk.execute(f"BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE".encode())
    unit_clerk.execute("ROLLBACK")


def test_a_table_in_which_a_unit_changes_rows_is_locked_by_it_and_readers_wait_as_long_as_they_will(
    unit_clerk: Raw, entered: Callable[[str], Raw]
) -> None:
    waiting = entered("clerk_of_office")
    waiting.execute("SET lock_timeout = '100ms'")
    with unit_clerk.transaction(force_rollback=True):
        unit_clerk.execute("LOCK TABLE obligation IN ACCESS EXCLUSIVE MODE")
        with pytest.raises(errors.LockNotAvailable):
            waiting.execute("SELECT COUNT(*) FROM obligation")


def test_what_a_trigger_of_the_owner_looks_up_is_never_a_view_of_the_attacker(unit_clerk: Raw) -> None:
    for statement in (
        "CREATE FUNCTION pg_temp.who() RETURNS integer LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'run as %', current_user; END $$",
        "CREATE TEMPORARY VIEW lure AS SELECT pg_temp.who() AS id",
    ):
        unit_clerk.execute(statement.encode())

    with pytest.raises(psycopg.Error) as refused:
        unit_clerk.execute("INSERT INTO counter VALUES ('lure', 1)")
    assert "run as" not in str(refused.value)


def test_numbers_far_ahead_are_not_given(shared: Shared, owner: Raw, unit_clerk: Raw) -> None:
    task = open_task(owner, shared.unit)
    with unit_clerk.transaction(force_rollback=True):
        write(unit_clerk, next_line(unit_clerk, task))
        copied = (
            "SELECT {number}, rule, article, force, subject, subject_id, party, unit, started_on, provisional, held"
        )
        rest = ", opened_on, opened_by, outcome, ended_on, extensions FROM obligation"
        columns = (
            "id, rule, article, force, subject, subject_id, party, unit, started_on, provisional, held, opened_on,"
        )
        insert = f"INSERT INTO obligation ({columns} opened_by, outcome, ended_on, extensions) {copied}{rest}"
        insert += f" WHERE subject = 'task' AND subject_id = {task} LIMIT 1"
        last = int(one(unit_clerk, "SELECT last FROM counter WHERE name = 'obligation'"))
        with pytest.raises(errors.InsufficientPrivilege), unit_clerk.transaction():
            unit_clerk.execute(insert.format(number=2_000_000_000).encode())
        unit_clerk.execute(insert.format(number=last + 1).encode())


def test_no_act_of_units_that_the_program_has_written_tells_what_the_table_does_not_know(owner: Raw) -> None:
    strange = owner.execute(
        "SELECT e.happened, named, MIN(e.id) FROM event e JOIN unit_act a ON a.happened = e.happened,"
        " json_object_keys(e.payload::json) named WHERE named <> ALL (string_to_array(a.may_tell, ' '))"
        " AND named <> ALL (string_to_array(a.begins_with, ' ')) AND named NOT IN ('figures', 'head') GROUP BY 1, 2"
    ).fetchall()

    assert strange == []


@pytest.mark.parametrize("done", ["nothing", "head"])
def test_a_line_that_is_left_alone_is_gone_with_its_transaction(
    shared: Shared, owner: Raw, unit_clerk: Raw, done: str
) -> None:
    task, before = open_task(owner, shared.unit), one(owner, "SELECT MAX(id) FROM event")

    line = next_line(unit_clerk, task)
    unit_clerk.execute("BEGIN")
    write(unit_clerk, line)
    if done == "head":
        unit_clerk.execute("UPDATE head SET last = %s, digest = %s", (line.id, line.digest))

    with pytest.raises(errors.InsufficientPrivilege, match=r"the head is|of a batch"):
        unit_clerk.execute("COMMIT")
    assert one(owner, "SELECT MAX(id) FROM event") == before


@pytest.mark.parametrize("statement", ["UPDATE setting SET value = 'admin'", "DELETE FROM setting", "DELETE FROM day"])
def test_a_clerk_of_the_office_who_is_no_admin_gives_no_roles(entered: Callable[[str], Raw], statement: str) -> None:
    office = entered("clerk_of_office")
    facts: dict[str, object] = {"name": "role.clerk_of_office", "value": "admin"}
    told = next_line(office, 0, happened="setting-changed", subject="ledger", actor="clerk_of_office", facts=facts)

    with pytest.raises(errors.InsufficientPrivilege, match="permission denied"):
        office.execute(statement.encode())
    with pytest.raises(errors.InsufficientPrivilege, match="the role admin"), office.transaction(force_rollback=True):
        write(office, told)
