from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import engine
from damaged import build, forge, told, unlocked
from engine import ON_SERVER, REFUSED, Place, drop_guard, let_astray, opened
from tracker.checks import Finding, doctor
from tracker.days.phrases import read
from tracker.law.vocabulary import Happened
from tracker.ledger.storage.chain import ChainBroken, HeadUnknown
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.lines import LinesMissing, verify_journal
from tracker.ledger.storage.numbers import GENESIS
from tracker.services.directive.enter import deadline_facts

Damage = Callable[[Connection], None]


@pytest.fixture(scope="module")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Build the healthy ledger once; every test damages a copy."""
    return build(tmp_path_factory.mktemp("healthy") / "ledger.db")


@pytest.fixture
def ledger(healthy: Place, tmp_path: Path) -> Iterator[Connection]:
    """Open a copy of the healthy ledger."""
    with opened(engine.copy(healthy, tmp_path / "ledger.db")) as connection:
        yield connection


def names(findings: list[Finding]) -> set[str]:
    """Return the checks that found something."""
    return {finding.check for finding in findings}


def sql(*statements: str) -> Damage:
    """Damage by SQL, with every guard off that an engine lets go."""

    def damage(connection: Connection) -> None:
        if not connection.is_server:
            connection.execute("PRAGMA ignore_check_constraints = ON")
        with unlocked(connection):
            for statement in statements:
                connection.execute(statement)
        if not connection.is_server:
            connection.execute("PRAGMA ignore_check_constraints = OFF")

    return damage


def forged(happened: Happened, **changed: object) -> Damage:
    """Change facts of the first act of a kind and chain the journal anew."""
    return lambda connection: forge(connection, happened, told(connection, happened, **changed))


def drop_trigger(connection: Connection) -> None:
    """Let the journal be changed."""
    drop_guard(connection, "event_is_never_changed", "event")


def drop_names(connection: Connection) -> None:
    """Take a table away, and on a server what hangs on it."""
    connection.execute("DROP TABLE unit_name" + (" CASCADE" if connection.is_server else ""))


def out_of_order(connection: Connection) -> None:
    """Let an act speak of a task that was never given, and chain the journal anew."""
    sql("UPDATE event SET subject_id = 77 WHERE happened = 'task-extended'")(connection)
    forge(connection, Happened.UNIT_ADDED)


DAMAGES: dict[str, tuple[Damage, set[str]]] = {
    "an act's facts edited": (
        sql("UPDATE event SET payload = replace(payload, '9/CV-UBND', '8/CV-UBND') WHERE happened = 'task-extended'"),
        {"journal", "documents"},
    ),
    "an act's day edited": (
        sql("UPDATE event SET happened_on = '2025-09-09' WHERE happened = 'report-issued'"),
        {"journal"},
    ),
    "an act's actor edited": (sql("UPDATE event SET actor = 'ai đó' WHERE id = 2"), {"journal"}),
    "an act's facts no JSON": (sql("UPDATE event SET payload = 'x' WHERE id = 3"), {"journal", "payloads"}),
    "an act's facts no text": (
        sql("UPDATE event SET payload = CAST(x'ff' AS TEXT) WHERE id = 3"),
        # A server keeps nothing that is no text: to it these are eight bits, in figures.
        {"journal", "payloads" if ON_SERVER else "unfinished"},
    ),
    "an act removed in the middle": (sql("DELETE FROM event WHERE happened = 'unit-added'"), {"journal"}),
    "the last acts removed": (sql("DELETE FROM event WHERE id > 17"), {"journal", "foreign-keys"}),
    "a trigger dropped": (drop_trigger, {"triggers"}),
    "an index dropped": (sql("DROP INDEX ix_obligation_open"), {"schema"}),
    "a table added": (sql("CREATE TABLE note (id INTEGER)"), {"schema"}),
    "a column added": (sql("ALTER TABLE unit ADD COLUMN note TEXT"), {"schema"}),
    "a table gone": (drop_names, {"schema", "unfinished"}),
    "a due day moved": (sql("UPDATE obligation SET due_on = '2026-06-30' WHERE id = 3"), {"obligations"}),
    "a due day that is no day": (sql("UPDATE obligation SET due_on = '2026-99-99' WHERE id = 3"), {"obligations"}),
    "an obligation met by hand": (
        sql("UPDATE obligation SET outcome = 'met', met_on = '2025-09-09', ended_on = '2025-09-09' WHERE id = 4"),
        {"obligations"},
    ),
    "an obligation removed": (
        sql("DELETE FROM obligation WHERE rule = 'unit-files-report'"),
        {"obligations"},
    ),
    "an obligation added": (
        sql(
            "INSERT INTO obligation SELECT 99, rule, article, force, subject, subject_id, party, unit, '2024',"
            " started_on, term, due_on, provisional, held, original_due_on, opened_on, opened_by, outcome, met_on,"
            " met_by, accepted_on, ended_on, ended_by, replaces, extensions FROM obligation WHERE id = 3"
        ),
        {"obligations"},
    ),
    "an unknown rule": (
        sql("UPDATE obligation SET rule = 'no-such-rule' WHERE id = 3"),
        {"obligations", "rules", "clocks"},
    ),
    "a task left without its clock": (
        sql("DELETE FROM obligation WHERE subject = 'task' AND subject_id = 4"),
        {"obligations", "clocks"},
    ),
    "a task's status edited": (sql("UPDATE task SET status = 'in-progress' WHERE id = 1"), {"tasks", "clocks"}),
    "a task closed by hand": (sql("UPDATE task SET status = 'done' WHERE id = 2"), {"tasks", "clocks"}),
    "a task's lead edited": (sql("UPDATE task SET lead = 1 WHERE id = 2"), {"tasks"}),
    "a task's due day edited": (sql("UPDATE task SET due_on = '2026-01-01' WHERE id = 2"), {"tasks"}),
    "a task's item gone": (sql("UPDATE task SET item_id = 99 WHERE id = 2"), {"tasks", "foreign-keys"}),
    "a supporting unit removed": (sql("DELETE FROM task_support WHERE unit_id = 1"), {"supports"}),
    "a day edited": (sql("UPDATE day SET working = FALSE WHERE day = '2025-10-01'"), {"calendar"}),
    "a day removed": (sql("DELETE FROM day WHERE day = '2025-10-01'"), {"calendar"}),
    "half a swap undone": (sql("UPDATE day SET working = FALSE, source = '' WHERE day = '2025-11-01'"), {"calendar"}),
    "an ordinal edited": (sql("UPDATE day SET ordinal = ordinal + 1 WHERE day > '2026-01-01'"), {"calendar"}),
    "a unit without a name": (sql("UPDATE unit_name SET official = FALSE WHERE unit_id = 2"), {"units"}),
    "a content edited": (sql("UPDATE item SET content = 'khác' WHERE id = 1"), {"items"}),
    "a content of an older program edited": (
        sql("UPDATE item SET content = 'khác', folded = 'khac' WHERE id = 4"),
        {"contents"},
    ),
    "a deliverable edited": (sql("UPDATE item SET deliverable = 'completion' WHERE id = 1"), {"items"}),
    "a secret item given words": (
        sql("UPDATE item SET content = 'x' WHERE id = 2"),
        {"integrity", "secrecy", "items"},
    ),
    "a secret item made open": (
        sql("UPDATE item SET content = 'x', secret = FALSE WHERE id = 2"),
        {"secrecy", "items"},
    ),
    "a secret directive with a file": (
        sql("UPDATE directive SET file_name = 'a.pdf' WHERE id = 2"),
        {"secrecy", "integrity", "directives"},
    ),
    "a signer edited": (sql("UPDATE directive SET signer = 'Trần Thị B' WHERE id = 1"), {"directives"}),
    "a secrecy lifted": (sql("UPDATE directive SET secrecy = NULL WHERE id = 2"), {"directives", "secrecy"}),
    "a directive withdrawn by hand": (sql("UPDATE directive SET withdrawn_on = '2025-09-09'"), {"directives"}),
    "a document gone": (sql("DELETE FROM document WHERE id = 1"), {"documents"}),
    "a document edited": (sql("UPDATE document SET number = '46/BC-STC' WHERE id = 1"), {"documents"}),
    "a forged deadline": (
        forged(Happened.TASK_EXTENDED, **deadline_facts(read("ngày 30/6/2026"))),
        {"obligations", "tasks"},
    ),
    "a forged swap": (
        forged(Happened.DAYS_SWAPPED, days=[["2025-10-31", 0, "", 0]]),
        {"swaps", "calendar", "obligations", "tasks"},
    ),
    "a forged text": (lambda db: forge(db, Happened.UNIT_ADDED, '{"code": "VP"}'), {"payloads", "units"}),
    "a unit renamed outside the journal": (
        sql("UPDATE unit_name SET name = 'Sở khác' WHERE id = 1"),
        {"units"},
    ),
    "a name given days": (sql("UPDATE unit_name SET since = '2026-01-01' WHERE id = 1"), {"units"}),
    "an act that cannot be carried": (forged(Happened.TASK_ASSIGNED, deadline="mai"), {"replay"}),
    "an act before its subject": (
        out_of_order,
        {"replay"},
    ),
    "an act after its recording": (
        lambda db: forge(db, Happened.REPORT_CONFIRMED, on="2025-10-01"),
        {"days", "obligations"},
    ),
    "a confirmation before the report": (
        sql("UPDATE obligation SET accepted_on = '2025-09-01' WHERE accepted_on IS NOT NULL"),
        {"obligations", "days"},
    ),
}

NEVER_ON_A_SERVER = {
    "a secret item given words",
    "a secret directive with a file",
}
"""Rows that the CHECKs of a server refuse whoever asks."""


def test_a_healthy_ledger_gives_no_finding(ledger: Connection) -> None:
    assert doctor(ledger) == []


@pytest.mark.parametrize("name", DAMAGES)
def test_the_doctor_names_what_is_damaged_and_little_else(ledger: Connection, name: str) -> None:
    damage, expected = DAMAGES[name]
    let_astray(ledger)
    if ON_SERVER and name in NEVER_ON_A_SERVER:
        with pytest.raises(REFUSED):
            damage(ledger)
        return

    damage(ledger)

    found = doctor(ledger)
    said = [str(finding) for finding in found]  # every sentence can be filled in
    assert names(found) == expected, said
    assert len(said) <= len(expected) + 2  # of foreign keys, a line for each table that points at what is gone


@pytest.mark.of_a_file("its pages")
def test_overwritten_pages_are_found_and_do_not_crash_the_doctor(healthy: Path, tmp_path: Path) -> None:
    path = engine.file_of(engine.copy(healthy, tmp_path / "ledger.db"))
    with path.open("r+b") as file:
        file.seek(10 * 4096)
        file.write(b"\xaa" * 8 * 4096)

    with opened(path) as connection:
        found = doctor(connection)

    assert "integrity" in names(found)
    assert "không kiểm tra hết được" in str(found[-1])


def test_a_head_printed_once_is_known_for_ever(ledger: Connection) -> None:
    digests = [row[0] for row in ledger.execute("SELECT digest FROM event ORDER BY id")]

    assert verify_journal(ledger) == (len(digests), digests[-1])
    assert verify_journal(ledger, digests[3][:12]) == (len(digests), digests[-1])
    with pytest.raises(HeadUnknown):
        verify_journal(ledger, "0" * 12)


def test_a_forged_journal_that_verifies_does_not_have_the_head_on_paper(ledger: Connection) -> None:
    head = verify_journal(ledger)[1][:12]

    forge(ledger, Happened.UNIT_ADDED, '{"code":"XX"}')

    assert verify_journal(ledger)[1] != GENESIS
    with pytest.raises(HeadUnknown):
        verify_journal(ledger, head)


def test_verify_refuses_an_edited_line_and_a_missing_tail(ledger: Connection) -> None:
    let_astray(ledger)
    sql("DELETE FROM event WHERE id > 17")(ledger)
    with pytest.raises(LinesMissing, match="sau sự kiện số 17"):
        verify_journal(ledger)

    sql("UPDATE event SET actor = 'ai đó' WHERE id = 2")(ledger)
    with pytest.raises(ChainBroken, match="sự kiện số 2"):
        verify_journal(ledger)
