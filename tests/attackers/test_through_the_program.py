"""What a unit records through the program passes all that the database holds, and what follows from it is right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from practised import BUILT
from running import nine_in_the_morning, program
from systems import needs_server

if TYPE_CHECKING:
    from conftest import Shared  # type: ignore[attr-defined]  # that of this folder

pytestmark = needs_server()

RUN = program(nine_in_the_morning)

SCHEMA = "?options=-csearch_path%3Dhaiphong"


@pytest.fixture
def lived(shared: Shared) -> Iterator[Shared]:
    """Return a copy of the ledger, to practise on, that has an admin."""
    cluster = shared.cluster
    cluster.fresh(cluster.address(shared.database), name="lived")
    copy = type(shared)(cluster, "lived", shared.unit, shared.other)
    with copy.connect() as owner:
        owner.execute("ALTER TABLE event DISABLE TRIGGER event_is_never_changed")
        owner.execute("UPDATE event SET actor = 'thực hành' WHERE id = 1")
        owner.execute("ALTER TABLE event ENABLE TRIGGER event_is_never_changed")
        owner.execute("INSERT INTO setting (name, value) VALUES ('role.owner', 'admin')")
    yield copy
    cluster.drop(cluster.address("lived"))


def test_a_unit_does_its_work_and_takes_it_back(lived: Shared) -> None:
    with lived.connect() as owner:
        (task,) = owner.execute(
            "SELECT MAX(t.id) FROM task t JOIN item i ON i.id = t.item_id WHERE t.lead = %s AND i.written"
            " AND NOT i.secret AND t.status = 'in-progress' AND NOT t.recurring",
            (lived.unit,),
        ).fetchone() or (0,)
        (code,) = owner.execute("SELECT code FROM unit WHERE id = %s", (lived.unit,)).fetchone() or ("",)
        (week,) = owner.execute("SELECT MAX(day) FROM week").fetchone() or ("",)
        before = owner.execute("SELECT * FROM obligation ORDER BY id").fetchall()
    address = f"{lived.cluster.address('lived', 'clerk_of_unit')}{SCHEMA}"
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
