"""What a unit records through the program passes all that the database holds, and what follows from it is right."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from forging import next_line, one, write
from practised import BUILT
from running import nine_in_the_morning, program
from systems import needs_server

if TYPE_CHECKING:
    from conftest import Shared  # type: ignore[attr-defined]  # that of this folder

pytestmark = needs_server()

LIVED = f"lived_{os.getpid()}"

RUN = program(nine_in_the_morning)

SCHEMA = "?options=-csearch_path%3Dhaiphong"


ONCE = (
    "SELECT MAX(t.id) FROM task t JOIN item i ON i.id = t.item_id WHERE t.lead = %s AND i.written"
    " AND NOT i.secret AND t.status = 'in-progress' AND NOT t.recurring"
)
"""A task that a unit leads and reports once."""


@pytest.fixture
def lived(shared: Shared) -> Iterator[Shared]:
    """Return a copy of the ledger, to practise on, that has an admin."""
    cluster = shared.cluster
    cluster.fresh(cluster.address(f"{shared.database}_copy"), name=LIVED)
    copy = type(shared)(cluster, LIVED, shared.unit, shared.other)
    with copy.connect() as owner:
        owner.execute("ALTER TABLE event DISABLE TRIGGER event_is_never_changed")
        owner.execute("UPDATE event SET actor = 'thực hành' WHERE id = 1")
        owner.execute("ALTER TABLE event ENABLE TRIGGER event_is_never_changed")
        owner.execute("INSERT INTO setting (name, value) VALUES ('role.owner', 'admin')")
    yield copy
    cluster.drop(cluster.address(LIVED))


OPEN = (
    "SELECT MAX(t.id) FROM task t JOIN item i ON i.id = t.item_id WHERE t.lead = %s AND i.written"
    " AND NOT i.secret AND t.status = 'in-progress' AND NOT t.recurring"
)
"""A task of a unit that waits for a report."""


def test_a_unit_does_its_work_and_takes_it_back(lived: Shared) -> None:
    with lived.connect() as owner:
        (task,) = owner.execute(OPEN, (lived.unit,)).fetchone() or (0,)
        (code,) = owner.execute("SELECT code FROM unit WHERE id = %s", (lived.unit,)).fetchone() or ("",)
        (week,) = owner.execute("SELECT MAX(day) FROM week").fetchone() or ("",)
        before = owner.execute("SELECT * FROM obligation ORDER BY id").fetchall()
    address = f"{lived.cluster.address(LIVED, 'clerk_of_unit')}{SCHEMA}"
    for line in (
        f"task progress {task} --note một",
        f"task report {task} --document 15/BC-X --issued {BUILT}",
        "undo",
        "undo",
        f"submission add --unit {code} --number 55/TTr --sent {BUILT} --due 2026-12-20 --content x",
        "undo",
        f"difficulty add {task} --kind difficulty --content x",
        f"unit focal {code} --name x --from {BUILT} --phone 0225123456",
        "undo",
        "undo",
    ):
        done = RUN(f"--ledger {address} --today {BUILT} {line}")

        assert done.exit_code == 0, (line, done.stderr)
    assert RUN(f"--ledger {address} --today {BUILT} weekly file {week} --unit {code} --nil").exit_code in (0, 5)
    assert RUN(f"--ledger {address} --today {BUILT} db verify").exit_code == 0
    with lived.connect() as owner:
        after = owner.execute("SELECT * FROM obligation WHERE subject <> 'week' ORDER BY id").fetchall()
        sights = set(owner.execute("SELECT * FROM sight WHERE subject <> 'document'").fetchall())
        owner.execute("SELECT look_anew()")

        assert after == [row for row in before if row[4] != "week"]
        assert sights == set(owner.execute("SELECT * FROM sight WHERE subject <> 'document'").fetchall())


OWED = """
SELECT MAX(w.{name}) FROM {table} w JOIN obligation o ON o.subject = '{table}' AND o.subject_id = w.id
 WHERE o.unit = %s AND o.outcome = 'open'
"""
"""What a unit still owes something for, as all others do."""


@pytest.mark.parametrize(
    ("table", "name", "line"),
    [
        ("week", "day", "weekly file {owed} --unit {code} --nil"),
        ("meeting", "day", "meeting declare {owed} --unit {code}"),
        ("period", "code", "report file --period {owed} --unit {code} --document 5/BC-X --issued {day}"),
    ],
)
def test_a_unit_takes_back_its_own_of_what_all_units_owe(lived: Shared, table: str, name: str, line: str) -> None:
    """It sees nothing of what the others owe, and leaves it as it was."""
    with lived.connect() as owner:
        owner.execute("DELETE FROM setting WHERE name = 'role.owner'")  # nobody's role is touched by it
        (unit,) = owner.execute(
            f"SELECT MIN(o.unit) FROM obligation o JOIN unit u ON u.id = o.unit AND u.kind <> 'office'"
            f" WHERE o.subject = '{table}' AND o.outcome = 'open'".encode()
        ).fetchone() or (0,)
        (code,) = owner.execute("SELECT code FROM unit WHERE id = %s", (unit,)).fetchone() or ("",)
        owner.execute("UPDATE setting SET value = %s WHERE name = 'role.clerk_of_unit'", (f"unit:{code}",))
        (owed,) = owner.execute(OWED.format(table=table, name=name).encode(), (unit,)).fetchone() or ("",)
        before = owner.execute("SELECT * FROM obligation ORDER BY id").fetchall()
    address = f"{lived.cluster.address(LIVED, 'clerk_of_unit')}{SCHEMA}"
    for typed in (line.format(owed=owed, code=code, day=BUILT), "undo"):
        done = RUN(f"--ledger {address} --today {BUILT} {typed}")

        assert done.exit_code == 0, (typed, done.stderr)
    with lived.connect() as owner:
        assert owner.execute("SELECT * FROM obligation ORDER BY id").fetchall() == before


def test_what_cron_told_of_a_clock_goes_with_it(lived: Shared) -> None:
    with lived.connect() as owner:
        (task,) = owner.execute(OPEN, (lived.unit,)).fetchone() or (0,)
    address = f"{lived.cluster.address(LIVED, 'clerk_of_unit')}{SCHEMA}"
    given = f"task receive {task} --on {BUILT}"
    assert RUN(f"--ledger {address} --today {BUILT} {given}").exit_code == 0
    with lived.connect() as owner:
        told = owner.execute(
            "INSERT INTO told (obligation_id, rung, told_on) SELECT MAX(id), 'overdue', %s FROM obligation"
            " WHERE opened_by > (SELECT MAX(id) - 3 FROM event) RETURNING obligation_id",
            (BUILT.isoformat(),),
        ).fetchone()

    done = RUN(f"--ledger {address} --today {BUILT} undo")

    assert done.exit_code == 0, done.stderr
    with lived.connect() as owner:
        assert owner.execute("SELECT 1 FROM told WHERE obligation_id = %s", told).fetchone() is None


def test_an_act_that_cannot_be_carried_is_taken_back(lived: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_ACTOR", "owner")
    address = f"{lived.cluster.address(LIVED)}{SCHEMA}"

    def typed(line: str) -> int:
        return RUN(f"--ledger {address} --today {BUILT} {line}").exit_code

    with lived.connect() as owner, lived.connect("clerk_of_unit", autocommit=False) as unit:
        task = one(owner, ONCE, lived.unit)
        for happened, facts in (("done-reported", {}), ("done-reported", {"period": 7})):
            line = next_line(unit, task, happened=happened, facts=dict(facts))
            write(unit, line)
            unit.execute("UPDATE head SET last = %s, digest = %s", (line.id, line.digest))
            number = one(unit, "SELECT last + 1 FROM counter WHERE name = 'batch'")
            unit.execute("INSERT INTO batch VALUES (%s, %s, %s)", (number, line.id, line.id))
            unit.execute("UPDATE counter SET last = %s WHERE name = 'batch'", (number,))
        unit.commit()

    assert typed("db rebuild --dry-run") == 7
    for number in range(2):
        assert typed(f"undo --event {line.id - number}") == 0
    assert typed("db rebuild --dry-run") == 0
