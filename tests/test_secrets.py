"""
Every door through which words could come in about a secret task, and every one through which they could come out.

Doors are found in the command tree: a new writing command with free text is either tried here, or said to be
about no task. What a secret directive registers (Art. 5.1.a, b, c, d, e and g) may be kept, and nothing else.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

import engine
from completing import told
from engine import Place, opened, whole
from readable import letters
from running import commands, split, writes
from tracker import cli
from tracker.render import FORMATS
from tracker.server import Server

MARKER = "LOBIMATNHANUOC"
"""Words that must never be found."""

FREE = {"CHỮ", "WORDS"}
"""How free text is called in help."""

SET_UP = (
    "directive add 9/CT-UBND --issued 02/11/2026 --kind K --abstract A --signer S --issuer pm --secrecy mat",
    *("task add --directive 9/CT-UBND --lead STC --support SXD --due 30/11/2026",) * 5,
    "task report 2 --document 1/BC --issued 10/11/2026",
    "task report 3 --document 1/BC --issued 10/11/2026",
    "task confirm 3",
    "difficulty add 1 --kind difficulty",
    "urge add 1 --channel phone",
    "submission add --unit STC --number 1/TTr --sent 10/11/2026 --due 20/11/2026 --task 1",
    "urgent add --unit STC --from hdnd --task 1",
    "difference add --unit STC --figure deadline --task 1",
    "inspection decide --document 1/QĐ --issued 10/11/2026 --unit STC --tasks 1 --from 11/11/2026 --until 20/11/2026"
    " --ground signs --legal-basis B --head H --members M",
    "inspection finding 1 --unit STC --result done",
    "directive add 10/CT-UBND --issued 02/11/2026 --kind K --abstract A --signer S --issuer city --secrecy mat",
    "directive add 8/CT-UBND --issued 02/01/2026 --kind K --abstract A --signer S --issuer city --secrecy mat",
    "task add --directive 8/CT-UBND --lead STC --due 30/01/2026",
)
"""Tasks 1, 4 and 5 of the Prime Minister are open, 2 is reported, 3 confirmed; 6 is past six months. All are secret."""

PAPER = "--document 2/CV --issued 11/11/2026"
DIRECTION = "--direction 2/CT --issued 11/11/2026"

DOORS: dict[str, str] = {
    "directive correct --reason": "directive correct 10/CT-UBND --field signer --value B",
    "directive no-tasks --reason": "directive no-tasks 10/CT-UBND",
    "task add --content": "task add --directive 9/CT-UBND --lead STC --due 30/11/2026",
    "directive add --other": (
        "directive add 11/CT-UBND --issued 02/11/2026 --kind K --abstract A --signer S --issuer city --secrecy mat"
    ),
    "directive read --other": (
        "directive read FOLDER/a.txt --number 12/CT-UBND --issued 02/11/2026 --kind K --abstract A --signer S"
        " --issuer city --secrecy mat --record --yes"
    ),
    "task add --other": "task add --directive 9/CT-UBND --lead STC --due 30/11/2026",
    "task add --point": "task add --directive 9/CT-UBND --lead STC --due 30/11/2026",
    "task add --programme": "task add --directive 9/CT-UBND --lead STC --due 30/11/2026",
    "task add --routine-reason": 'task add --directive 9/CT-UBND --lead STC --due "thường xuyên"',
    "task progress --note": "task progress 1",
    "task confirm --note": "task confirm 2",
    "task send-back --reason": "task send-back 2",
    "task explain-delay --reason": f"task explain-delay 1 {PAPER}",
    "task stop --reason": f"task stop 1 {DIRECTION}",
    "task reopen --reason": "task reopen 3",
    "task correct --reason": "task correct 1 --field room --value TH",
    "task refer --note": f"task refer 1 --reason overlap {PAPER}",
    "task propose-review --note": f"task propose-review 6 {PAPER}",
    "task send-up --note": "task send-up 3 --document 2/BC --issued 23/11/2026 --officer Lan",
    "task excuse --reason": f"task excuse 1 {PAPER} --by UBND",
    "bulk excuse --reason": f"bulk excuse 1,4 {PAPER} --by UBND --commit",
    "task remark --note": f"task remark 1 --kind reminder {PAPER}",
    "task slow --note": "task slow 1 --support SXD --since 10/11/2026",
    "task coordinate --note": "task coordinate 1 --support SXD --by lead",
    "bulk confirm --note": "bulk confirm 2 --commit",
    "bulk send-back --reason": "bulk send-back 2 --commit",
    "bulk urge --note": "bulk urge 1 --channel phone --commit",
    "bulk urge --person": "bulk urge 1 --channel phone --commit",
    "task urge --note": "task urge 1 --channel phone",
    "task urge --person": "task urge 1 --channel phone",
    "bulk stop --reason": f"bulk stop 1,4 {DIRECTION} --commit",
    "bulk correct --reason": "bulk correct 1,4 --field room --value TH --commit",
    "urge add --note": "urge add 1 --channel phone",
    "urge add --person": "urge add 1 --channel phone",
    "urge answer --note": "urge answer 1 --document 2/CV --issued 23/11/2026",
    "difficulty add --content": "difficulty add 4 --kind difficulty",
    "difficulty send --reason": "difficulty send 1 --sent-to VP",
    "difficulty settle --outcome": "difficulty settle 1",
    "inspection finding --nature": "inspection finding 1 --task 1 --result undone",
    "inspection finding --degree": "inspection finding 1 --task 1 --result undone",
    "inspection finding --cause": "inspection finding 1 --task 1 --result undone",
    "inspection finding --responsibility": "inspection finding 1 --task 1 --result undone",
    "inspection finding --recommendation": "inspection finding 1 --task 1 --result undone",
    "inspection finding --reason": "inspection finding 1 --unit STC --result done --amend",
    "inspection cancel --reason": "inspection cancel 1 --document 2/QĐ --issued 11/11/2026",
    "inspection correct --reason": "inspection correct 1 --field head --value N",
    "feedback add --content": "feedback add --from SXD --about STC --received 20/11/2026 --task 1",
    "submission add --content": (
        "submission add --unit STC --number 2/TTr --sent 10/11/2026 --due 20/11/2026 --task 1"
    ),
    "submission processed --outcome": "submission processed 1",
    "urgent add --content": "urgent add --unit STC --from hdnd --task 4",
    "urgent settle --outcome": "urgent settle 1",
    "difference add --theirs": "difference add --unit STC --figure deadline --task 4",
    "difference add --ours": "difference add --unit STC --figure deadline --task 4",
    "difference settle --outcome": "difference settle 1",
    "undo --reason": "undo",
}
"""Each door, and a command that goes through without words."""

REGISTERED = {
    "directive add --kind": "Art. 5.1.a registers it",
    "directive add --abstract": "Art. 5.1.a registers it",
    "directive import --kind": "Art. 5.1.a registers it",
    "directive import --signer": "Art. 5.1.a registers it",
    "directive add --signer": "Art. 5.1.a registers it",
    "directive add --room": "a room of the Office (Art. 5.1.d)",
    "directive add --proposing-room": "a room of the Office (Art. 6.2.a)",
    "task add --proposing-room": "a room of the Office (Art. 6.2.a)",
    "directive read --kind": "Art. 5.1.a registers it",
    "directive read --abstract": "Art. 5.1.a registers it",
    "directive read --signer": "Art. 5.1.a registers it",
    "directive read --room": "a room of the Office (Art. 5.1.d)",
    "directive read --proposing-room": "a room of the Office (Art. 6.2.a)",
    "directive correct --value": "what Art. 5.1.a registers, corrected",
    "task add --room": "a room of the Office (Art. 5.1.d)",
    "task correct --value": "a value of the field; text fields are tried below",
    "bulk correct --value": "a value of the field; text fields are tried below",
    "task send-up --officer": "a person of the Office (Art. 6.2.b)",
    "task excuse --by": "the body that confirmed, not the task (Nghị định 335/2025/NĐ-CP)",
    "bulk excuse --by": "the body that confirmed, not the task (Nghị định 335/2025/NĐ-CP)",
    "difference add --figure": "the name of a figure (Art. 7)",
    "task propose-review --with": "rooms that took part, not the task (Art. 8.1.e)",
    "inspection plan --approved-by": "who approved the plan, not a task (Art. 13.1)",
    "inspection decide --legal-basis": "the decision of an inspection, not a task (Art. 13)",
    "inspection decide --scope": "the decision of an inspection, not a task (Art. 13)",
    "inspection decide --contents": "the decision of an inspection, not a task (Art. 13)",
    "inspection correct --value": "a value of the field; those that tell of tasks are tried below",
    "inspection dossier --note": "the list of an inspection's papers (Art. 16)",
    "inspection request --what": "papers asked of a unit, not of a task (Art. 14)",
    "inspection answer --note": "papers a unit gave, not a task (Art. 14)",
    "inspection report --evaluation": "the whole inspection, not a task (Art. 16)",
    "meeting schedule --title": "about no task",
    "meeting cancel --reason": "about no task",
    "report request --title": "about no task",
    "report move-request --reason": "about no task",
    "report withdraw-request --reason": "about no task",
    "report correct-request --reason": "about no task",
    "report correct-request --value": "about no task",
    "setting set --reason": "about no task",
}
"""Free text that is kept although a secret task may be near, and why."""

Tracker = Callable[..., tuple[int, str, str]]


def run(line: str, ledger: Place) -> tuple[int, str, str]:
    """Run the program in this process with everything told on an error."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    environment = {
        "TRACKER_LEDGER": str(ledger),
        "TRACKER_TODAY": "2026-11-23",
        "TRACKER_ACTOR": "lan",
        "TRACKER_DEBUG": "1",
    }
    before = dict(os.environ)
    os.environ.update(environment)
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = cli.run(split(line))
            out.flush()
            err.flush()
    finally:
        os.environ.clear()
        os.environ.update(before)
    told = [letters(stream.buffer.getvalue()) for stream in (out, err)]
    return code, told[0], told[1]


def everything(ledger: Place) -> bytes:
    """Return every byte of a ledger, with what waits in its log beside it; of one on a server, its rows."""
    if isinstance(ledger, Server):
        return whole(ledger)
    with opened(ledger) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return b"".join(path.read_bytes() for path in sorted(ledger.parent.glob(ledger.name + "*")))


@pytest.fixture(scope="module")
def secret_desk(fresh_ledger: Place, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return the ledger of SET_UP, made once through the program itself."""
    path = engine.copy(fresh_ledger, tmp_path_factory.mktemp("secret") / "ledger.db")
    for line in SET_UP:
        code, _, err = run(line, path)
        assert code == 0, (line, err)
    everything(path)
    return path


@pytest.fixture
def ledger(secret_desk: Path, tmp_path: Path) -> Place:
    """Return a copy of that ledger for one test."""
    path = engine.copy(secret_desk, tmp_path / "ledger.db")
    (tmp_path / "a.txt").write_text("Số:    /CT-UBND\n", encoding="utf-8")
    return path


def test_every_door_is_known() -> None:
    found = {
        f"{name} {param.opts[0]}"
        for name, command in commands()
        if writes(command)
        for param in command.params
        if param.metavar in FREE
    }

    assert found - DOORS.keys() - REGISTERED.keys() == set(), "try it in DOORS, or say in REGISTERED why it may stay"
    assert (DOORS.keys() | REGISTERED.keys()) - found == set()


@pytest.mark.parametrize("door", DOORS)
def test_the_act_is_recorded_without_words(ledger: Place, tmp_path: Path, door: str) -> None:
    code, _, err = run(DOORS[door].replace("FOLDER", str(tmp_path)), ledger)

    assert code == 0, err


@pytest.mark.parametrize("door", DOORS)
def test_with_words_it_is_refused_and_nothing_stays(ledger: Place, tmp_path: Path, door: str) -> None:
    option = door.rpartition(" ")[2]
    line = DOORS[door].replace("FOLDER", str(tmp_path))
    before = everything(ledger)

    code, out, err = run(f"{line} {option} {MARKER}", ledger)

    assert code in (2, 5), (out, err)
    assert MARKER not in out + err
    after = everything(ledger)
    assert MARKER.encode() not in after
    with opened(ledger) as connection:
        assert connection.execute("SELECT COUNT(*) FROM undone").fetchone() == (0,)
    assert len(after) == len(before)


@pytest.mark.parametrize("field", ["content", "point", "programme", "other"])
@pytest.mark.parametrize("command", ["task correct 1", "bulk correct 1,4 --commit"])
def test_no_correction_brings_words_in(ledger: Path, command: str, field: str) -> None:
    code, out, err = run(f"{command} --field {field} --value {MARKER}", ledger)

    assert code in (2, 5), (out, err)
    assert MARKER not in out + err
    assert MARKER.encode() not in everything(ledger)


@pytest.mark.parametrize("field", ["scope", "contents", "evaluation"])
def test_no_correction_of_an_inspection_brings_words_in(ledger: Path, field: str) -> None:
    assert run("inspection report 1 --document 3/BC --issued 20/11/2026", ledger)[0] == 0

    code, out, err = run(f"inspection correct 1 --field {field} --value {MARKER}", ledger)

    assert code in (2, 5), (out, err)
    assert MARKER not in out + err
    assert MARKER.encode() not in everything(ledger)


def test_a_file_of_tasks_brings_no_words_in(ledger: Path, tmp_path: Path) -> None:
    file = tmp_path / "nhiem-vu.csv"
    file.write_text(f"Nội dung;Chủ trì;Thời hạn\n{MARKER};STC;30/12/2026\n", encoding="utf-8")

    for commit in ("", " --commit"):
        code, out, err = run(f"task import {file} --directive 9/CT-UBND{commit}", ledger)

        assert code == 65
        assert MARKER not in out + err
    assert MARKER.encode() not in everything(ledger)


@pytest.mark.parametrize("option", ["task report 1 --document 3/BC --issued 11/11/2026", f"task progress 1 {PAPER}"])
def test_no_file_is_kept(ledger: Path, tmp_path: Path, option: str) -> None:
    file = tmp_path / f"{MARKER}.docx"
    file.write_bytes(MARKER.encode())

    code, out, err = run(f"{option} --file {file}", ledger)

    assert (code, MARKER in out + err) == (2, False)
    assert MARKER.encode() not in everything(ledger)


PUBLIC = (
    "overdue",
    "due",
    "unresolved",
    "unresolved --all",
    "unresolved --proposal",
    "waiting",
    "today",
    "task list",
    "task extensions",
    "directive list",
    "search",
    "log",
    "stats",
    "urge list",
    "task remarks",
    "report grading --month 2026-11",
    "report grading --month 2026-11 --tasks",
    "urge next",
    "difficulty list",
    "inspection list",
    "submission list",
    "urgent list",
    "difference list",
    "export overdue",
)


@pytest.fixture(scope="module")
def abstracts(fresh_ledger: Place, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger whose secret directive has the marker as its abstract: registered, and never public."""
    path = engine.copy(fresh_ledger, tmp_path_factory.mktemp("abstracts") / "ledger.db")
    for line in SET_UP:
        code, _, err = run(line.replace("--abstract A", f"--abstract {MARKER}"), path)
        assert code == 0, (line, err)
    return path


@pytest.mark.parametrize("listing", PUBLIC)
@pytest.mark.parametrize("shown_as", FORMATS)
def test_the_abstract_of_a_secret_directive_stands_in_no_list(abstracts: Path, listing: str, shown_as: str) -> None:
    words = {"search": "search LOBIMAT"}.get(listing, listing)

    _, out, err = run(f"{words} --format {shown_as}", abstracts)

    assert MARKER not in out + err


def test_it_is_told_by_no_explanation_log_or_undo(abstracts: Path, tmp_path: Path) -> None:
    path = engine.copy(abstracts, tmp_path / "ledger.db")
    for line in ("explain 1", "log 1", "log", "task show 1", "db doctor", "db verify", "db status", "check", "undo"):
        _, out, err = run(line, path)

        assert MARKER not in out + err, line
    _, out, err = run("log --format json", path)
    assert MARKER not in out + err


@pytest.mark.parametrize(
    "typed",
    [
        "directive show ",
        f"directive show {MARKER[:4]}",
        "task show ",
        f"task show {MARKER[:4]}",
        "task add --directive ",
        "task correct 1 --field programme --value ",
        "directive add 1/QĐ --signer ",
    ],
)
def test_completion_tells_no_abstract_and_no_content(abstracts: Path, typed: str) -> None:
    assert MARKER not in "".join(f"{each.text} {each.said}" for each in told(f"tracker {typed}", abstracts))
    assert told("tracker task show ", abstracts) != []
    assert told(f"tracker directive show {MARKER[:4]}", abstracts) == []  # nor that there is one with such words
