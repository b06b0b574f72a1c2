"""A clerk of a unit does not turn the page: lists are answered on a copy, and acts stay on the page that is there."""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest

from depth import DEPTH
from engine import opened, stored, whole
from ground import ACTS, Clerk, NothingToDraw, ask, begin
from running import Result
from server import Cluster
from tracker.checks import doctor
from tracker.law.custom.role import is_automatic
from tracker.law.custom.unitacts import UNIT_ACTS
from tracker.law.vocabulary import Happened
from tracker.ledger.storage.lines import lines, read
from tracker.server import Server

BEGUN = date(2026, 3, 9)
"""A Monday."""

P = "--kind 'Chỉ thị' --abstract x --signer y --issuer chairman"
LAID = (
    f"directive add 1/CT-UBND --issued 9/3/2026 {P}",
    "task add --directive 1/CT-UBND --content 'Việc A' --lead STC --due 'ngày 30/4/2026'",
    "task add --directive 1/CT-UBND --content 'Việc B' --lead STC --due 'thứ Sáu hằng tuần'",
    "role grant lan --role admin",
    "role grant tc --role unit --unit STC",
)
LATER = BEGUN + timedelta(11)
"""A Friday: a Thursday has come, and periods of task 2."""

WEEK = "weekly file 19/3/2026 --unit STC --nil"
REPORT = "task report 2 --period 2026-W12 --document 7/BC-STC --issued 20/3/2026"
"""What a unit files that rests on a page turned to its day."""

NOTE = "Trang sổ chưa lật tới hôm nay (20/03/2026), mà chỉ Văn phòng lật được."


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a ledger that nobody has opened for eleven days."""
    monkeypatch.setenv("TRACKER_ACTOR", "lan")
    begin(tmp_path / "ledger.db", BEGUN)
    for line in LAID:
        done = ask(tmp_path / "ledger.db", BEGUN, line)
        assert done.exit_code == 0, (line, done.stderr)
    return tmp_path / "ledger.db"


def as_actor(patched: pytest.MonkeyPatch, actor: str, path: Path, line: str) -> Result:
    """Type a line as somebody, eleven days later."""
    patched.setenv("TRACKER_ACTOR", actor)
    return ask(path, LATER, line)


@pytest.mark.of_a_file("the copy on which its page is turned")
@pytest.mark.parametrize("line", ["overdue", "today --full", "weekly list", "task show 2", "due --within 30"])
def test_a_list_says_what_it_says_to_the_office_and_leaves_every_byte(
    path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    before = whole(path)

    asked = as_actor(monkeypatch, "tc", path, f"{line} --format json")

    assert (asked.exit_code, whole(path) == before) == (0, True)
    assert NOTE in asked.stderr
    turned = as_actor(monkeypatch, "lan", path, f"{line} --format json")
    assert whole(path) != before
    assert without_head(asked.stdout) == without_head(turned.stdout)
    assert NOTE not in as_actor(monkeypatch, "tc", path, line).stderr


def without_head(text: str) -> list[str]:
    """Return what a list says but for the journal's head: turned on a copy, its lines bear the instant of the copy."""
    return [line for line in text.splitlines() if '"head"' not in line and '"journal"' not in line]


def test_an_act_leaves_the_page_and_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = as_actor(monkeypatch, "tc", path, "task progress 1 --note x")

    assert done.exit_code == 0
    assert NOTE in done.stderr
    assert by_time(path, "tc") == []
    as_actor(monkeypatch, "lan", path, "today")
    assert Happened.THURSDAY_CAME in by_time(path, "lan")
    with opened(path) as connection:
        assert list(doctor(connection)) == []


def by_time(path: Path, actor: str) -> list[Happened]:
    """Return what time brought and somebody's command recorded."""
    with opened(path) as connection:
        events = [(read(line), line.actor) for line in lines(connection)]
    return [each.happened for each, who in events if who == actor and is_automatic(each.happened, each.facts)]


@pytest.mark.parametrize(
    "line",
    [REPORT, WEEK],
)
def test_what_rests_on_a_page_not_turned_waits_for_the_office(
    path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    """A report filed before its own period stands would count for another one."""
    before = stored(path)

    done = as_actor(monkeypatch, "tc", path, line)

    assert done.exit_code == 5
    assert "Sổ chưa lật tới ngày của việc này" in done.stderr
    assert stored(path) == before
    as_actor(monkeypatch, "lan", path, "today")
    assert as_actor(monkeypatch, "tc", path, line).exit_code == 0


def test_a_unit_on_a_server_leaves_the_page_and_records_its_own(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = Server(cluster.fresh())

    def types(actor: str, line: str) -> Result:
        monkeypatch.setenv("TRACKER_ACTOR", actor)
        return ask(address, LATER, line)

    monkeypatch.setenv("TRACKER_ACTOR", "lan")
    for line in ("init --practice", *LAID):
        begun = ask(address, BEGUN, line)
        assert begun.exit_code == 0, (line, begun.stderr)

    asked = types("tc", "overdue")
    assert (asked.exit_code, "trả lời theo sổ như đang ghi" in asked.stderr, NOTE in asked.stderr) == (0, True, True)
    assert "Sổ chưa lật tới ngày của việc này" in types("tc", WEEK).stderr
    assert "Sổ chưa lật tới ngày của việc này" in types("tc", REPORT).stderr
    assert "cần vai trò confirm" in types("tc", "task confirm 1").stderr
    assert types("lan", "today").exit_code == 0

    for line in (WEEK, REPORT, "task progress 1 --note x", "undo"):
        done = types("tc", line)
        assert (done.exit_code, NOTE in done.stderr) == (0, False), (line, done.stderr)
    assert types("lan", "db verify").exit_code == 0


UNITS = {"tc": "STC", "xd": "SXD", "gd": "SGDDT", "xa": "10606"}

GIVEN = (
    "task add --directive 1/CT-UBND --content 'Việc của {code}' --lead {code} --support SNV --due '40 ngày làm việc'"
)

SAID = ("task re", "task p", "task ex", "task s", "weekly", "meeting d", "report", "submission", "urgent", "difficulty")
UNITS_SAY = [line for line in ACTS if line.startswith((*SAID, "inspection", "unit", "undo"))]
"""What clerks of units type: acts of units, on the work of any of them, and some of the Office's."""

NAMED = """
WITH mine AS (SELECT unit_id FROM unit_name n JOIN unit u ON u.id = COALESCE(n.holder, n.unit_id)
               WHERE n.official AND n.until IS NULL AND u.code = :code)
SELECT e.id, e.happened FROM event e
 WHERE e.id > :last AND e.happened <> 'act-undone' AND NOT (
       (e.subject = 'task' AND EXISTS (SELECT 1 FROM task t LEFT JOIN task_support s ON s.task_id = t.id
                                        WHERE t.id = e.subject_id
                                          AND (t.lead IN mine
                                           OR (s.unit_id IN mine AND e.payload ->> 'by' = 'support'))))
    OR (e.subject <> 'task' AND (
           e.payload ->> 'unit' IN mine
        OR EXISTS (SELECT 1 FROM json_each(e.payload, '$.units') j WHERE j.value IN mine)
        OR (e.subject = 'inspection' AND EXISTS (SELECT 1 FROM inspection i
                                                  WHERE i.id = e.subject_id AND i.unit IN mine))
        OR (e.subject = 'officer' AND EXISTS (SELECT 1 FROM officer o WHERE o.id = e.subject_id AND o.unit IN mine))
        OR (e.subject = 'slowness' AND EXISTS (SELECT 1 FROM slowness w JOIN task t ON t.id = w.task
                                                WHERE w.id = e.subject_id AND t.lead IN mine))
        OR (e.subject = 'difficulty' AND EXISTS (SELECT 1 FROM difficulty d, json_each(d.units) j
                                                  WHERE d.id = e.subject_id AND j.value IN mine)))))
"""
"""The acts since one that name nothing of a unit: read apart from the program's own table."""


def last(path: Path) -> int:
    """Return the number of the last line of the journal."""
    with opened(path) as connection:
        return int(connection.execute("SELECT MAX(id) FROM event").fetchone()[0])


def foreign(path: Path, code: str, since: int) -> list[tuple[object, ...]]:
    """Return the acts since one that are none of a unit's own, by what they name or by what they are."""
    with opened(path) as connection:
        words = {str(row[0]) for row in connection.execute("SELECT happened FROM event WHERE id > ?", (since,))}
        assert words <= {act.value for act in UNIT_ACTS}, words
        return connection.execute(NAMED, {"code": code, "last": since}).fetchall()


@pytest.mark.of_a_file("lists in its acts, as SQLite reads them")
@pytest.mark.parametrize("seed", range(DEPTH))
def test_in_any_life_a_unit_records_its_own_and_a_refusal_leaves_every_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance, path, typed = random.Random(seed), tmp_path / "ledger.db", []  # noqa: S311 - a dice
    monkeypatch.setenv("TRACKER_ACTOR", "lan")
    clerk = Clerk(chance, path, BEGUN)
    begin(path, BEGUN)
    clerks = (f"role grant {name} --role unit --unit {code}" for name, code in UNITS.items())
    for line in (LAID[0], LAID[3], *clerks):
        assert ask(path, BEGUN, line).exit_code == 0, line
    for code in UNITS.values():
        assert ask(path, BEGUN, GIVEN.format(code=code)).exit_code == 0
    taken = 0
    for _ in range(50):
        actor = chance.choice(["lan", *UNITS])
        with suppress(NothingToDraw):
            own = f"task progress {list(UNITS).index(actor) + 1} --note x" if actor in UNITS else ""
            said = clerk.types(chance.choice([own] * 9 + UNITS_SAY)) if own else clerk.goes_on(())
            monkeypatch.setenv("TRACKER_ACTOR", actor)
            before, since = stored(path), last(path)
            done = ask(path, said.today, said.line)
            typed.append(f"{actor}: {said}")
            if actor == "lan":
                continue
            if done.exit_code == 0 and last(path) > since:
                taken += 1
                assert foreign(path, UNITS[actor], since) == [], typed
            else:
                assert stored(path) == before, (typed, done.stderr)
    assert taken, typed
    with opened(path) as connection:
        assert list(doctor(connection)) == [], typed
