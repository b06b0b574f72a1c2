"""A directive that turns out to be secret: what was said of its tasks is shown nowhere any more (Art. 5.2)."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import engine
from desk import stored
from engine import Place, opened
from ground import ask
from readable import letters
from running import Run, contents
from test_secrets import MARKER, PUBLIC
from tracker.render import FORMATS

M = MARKER
TODAY = date(2026, 11, 23)
REF = "9/CT-UBND"
SECRET = f"directive correct {REF} --field secrecy --value mat"

SET_UP = (
    f"directive add {REF} --issued 02/11/2026 --kind K --abstract A --signer S --issuer pm --other {M}",
    "directive add 8/CT-UBND --issued 02/01/2026 --kind K --abstract A --signer S --issuer city",
    f"task add --directive {REF} --content '{M} một' --point '{M}' --programme '{M}' --lead STC --support SXD"
    " --due 30/11/2026",
    f"task add --directive {REF} --content '{M} hai' --lead STC --due 'thường xuyên' --routine-reason {M}",
    f"task add --directive {REF} --content '{M} ba' --other '{M} khác' --lead SXD --due 30/11/2026",
    f"task add --directive {REF} --content '{M} bốn' --lead SNV --due 30/11/2026",
    "task add --directive 8/CT-UBND --content 'Việc rõ' --lead STC --due 30/01/2026",
    f"task progress 1 --note {M}",
    f"task correct 1 --field content --value '{M} một sửa' --reason {M}",
    "task report 3 --document 1/BC --issued 10/11/2026 --file {file}",
    f"task send-back 3 --reason {M}",
    "task report 3 --document 2/BC --issued 20/11/2026 --file {file}",
    f"task correct 3 --field report-number --value 3/BC --reason {M}",
    f"task confirm 3 --note {M} --quality good",
    f"task explain-delay 1 --document 2/CV --issued 20/11/2026 --reason {M}",
    f"task refer 4 --reason overlap --document 4/CV --issued 05/11/2026 --note {M}",
    f"task slow 1 --support SXD --since 10/11/2026 --note {M}",
    f"task coordinate 1 --support SXD --by lead --note {M}",
    f"urge add 1 --channel phone --person {M} --note {M}",
    f"urge answer 1 --note {M}",
    f"difficulty add 1 --kind difficulty --content {M}",
    f"difficulty settle 1 --outcome {M}",
    f"submission add --unit STC --number 1/TTr --sent 10/11/2026 --due 20/11/2026 --task 1 --content {M}",
    f"submission processed 1 --outcome {M}",
    f"urgent add --unit STC --from hdnd --task 1 --content {M}",
    f"difference add --unit STC --figure deadline --task 1 --theirs '{M} một' --ours '{M} hai'",
    f"difference settle 1 --outcome {M}",
    f"feedback add --from SXD --about STC --received 20/11/2026 --task 1 --content {M}",
    "inspection decide --document 1/QĐ --issued 10/11/2026 --unit STC --tasks 1 --from 11/11/2026 --until 20/11/2026"
    f" --ground signs --legal-basis B --head H --members N --scope {M} --contents {M}",
    f"inspection report 1 --document 2/BC --issued 20/11/2026 --evaluation {M}",
    f"inspection correct 1 --field scope --value '{M} hai' --reason {M}",
    f"inspection finding 1 --task 1 --result undone --nature {M} --degree {M} --cause {M} --responsibility {M}"
    f" --recommendation {M}",
    f"task progress 4 --note {M}",
    f"undo --reason {M}",
    f"directive correct {REF} --field signer --value S2 --reason {M}",
    "task progress 5 --note rõ",
    f"directive correct {REF} --field other --value '{M} khác' --reason {M}",
    f"task correct 1 --field other --value '{M} nữa' --reason {M}",
    f"task excuse 1 --document 7/UBND --issued 20/11/2026 --by UBND --reason {M}",
    f"task excuse 4 --document 8/UBND --issued 20/11/2026 --by UBND --reason {M}",
    f"task remark 1 --kind reminder --document 9/UBND --issued 20/11/2026 --note {M}",
    "difficulty send 1 --sent-to VP --sent-on 20/11/2026",
    f"difficulty send 1 --sent-to SXD --sent-on 20/11/2026 --reason {M}",
)
"""Words about the tasks of one directive by every door, and one clear task beside them."""

OTHERS = (
    *PUBLIC,
    "stats --by unit",
    "weekly 19/11/2026",
    *(f"task show {task}" for task in range(1, 6)),
    *(f"explain {task}" for task in range(1, 6)),
    *(f"log {task}" for task in range(1, 6)),
    f"directive show {REF}",
    "log --limit 500",
    f"search {MARKER}",
    "search mot",
    "search CV",
    "feedback list",
    "inspection show 1",
    "inspection dossier 1",
    "task extensions",
    "meeting list",
    "report list",
    "urge next",
    "task remarks",
    "report grading --month 2026-11 --tasks",
    "unit show STC",
    "difficulty list",
)


@pytest.fixture(scope="module")
def told_once(fresh_ledger: Place, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ledger in which words were told by every door, made once: copy it, never write to it."""
    folder = tmp_path_factory.mktemp("told")
    path, file = folder / "ledger.db", folder / f"{MARKER}.docx"
    engine.copy(fresh_ledger, path)
    file.write_bytes(b"x")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("TRACKER_ACTOR", "lan")
        for line in SET_UP:
            result = ask(path, TODAY, line.format(file=file) if "{file}" in line else line)
            assert result.exit_code == 0, (line, result.stderr)
    return path


@pytest.fixture
def told(told_once: Path, ledger_file: Place, tracker: Run) -> Run:
    """Return a program in whose ledger words were told by every door."""
    engine.copy(told_once, ledger_file)
    return tracker


def test_what_was_said_is_shown_nowhere_and_stands_in_no_row(told: Run, ledger_file: Place) -> None:
    assert MARKER in told("log --limit 500").stdout
    result = told(SECRET)
    assert result.exit_code == 0, result.stderr
    assert "Điều 5.2" in result.stderr

    for line in OTHERS:
        for form in FORMATS:
            shown = told(f"{line} --format {form}")
            assert MARKER not in letters(shown.data) + shown.stderr, (line, form)
    rows = stored(ledger_file)
    # Without case, for what is kept for searching is folded.
    assert [name for name, table in rows.items() if MARKER.casefold() in repr(table).casefold()] == ["event"]
    assert told("db doctor").exit_code == 0, told("db doctor").stdout
    assert told("db verify").exit_code == 0


def test_what_art_5_1_registers_and_the_clear_tasks_stay(told: Run) -> None:
    before = json.loads(told("task list --format json").stdout)
    told(SECRET)
    after = json.loads(told("task list --format json").stdout)

    for was, now in zip(before, after, strict=True):
        hidden = {"content", "shown", "point", "other"} if was["task"] != 5 else set()
        assert {name: value for name, value in was.items() if name not in hidden} == {
            name: value for name, value in now.items() if name not in hidden
        }
    assert json.loads(told("task show 3 --format json").stdout)["document"] == "3/BC"
    assert "rõ" in told("log 5").stdout
    assert told("task correct 1 --field content --value x").exit_code == 2


def test_a_rebuild_finds_the_ledger_as_it_is(told: Run, ledger_file: Place) -> None:
    told(SECRET)
    before = contents(ledger_file)

    assert told("db rebuild").exit_code == 0
    assert contents(ledger_file) == before


def test_it_cannot_be_taken_back_and_says_what_to_do(told: Run, ledger_file: Place) -> None:
    told(SECRET)
    before = contents(ledger_file)

    result = told("undo")

    assert result.exit_code == 5
    assert "directive withdraw" in result.stderr
    assert contents(ledger_file) == before
    assert told(f"directive withdraw {REF} --by 1/QĐ-UBND").exit_code == 0


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        (f"{SECRET} --reason {MARKER}", 2, "Bỏ --reason"),
        (f"{SECRET.replace('mat', 'bi-mat')}", 2, "tuyet-mat"),
        (f"directive correct {REF} --field secrecy --value ''", 2, "không có gì để sửa"),
    ],
)
def test_a_reason_and_an_unknown_degree_are_refused(
    told: Run, ledger_file: Place, line: str, code: int, said: str
) -> None:
    before = contents(ledger_file)

    result = told(line)

    assert (result.exit_code, said in result.stderr) == (code, True), result.stderr
    assert MARKER not in result.stdout + result.stderr
    assert contents(ledger_file) == before


def test_between_degrees_it_only_rises_and_that_can_be_taken_back(told: Run) -> None:
    told(SECRET)
    higher = SECRET.replace("value mat", "value tuyet-mat")
    assert told(higher).exit_code == 0
    assert told(SECRET).exit_code == 5
    assert "directive withdraw" in told(f"directive correct {REF} --field secrecy --value ''").stderr

    assert told("undo").exit_code == 0
    assert json.loads(told(f"directive show {REF} --format json").stdout)["secrecy"] == "mat"
    assert told("db doctor").exit_code == 0


def test_a_dry_run_withdraws_nothing(told: Run, ledger_file: Place) -> None:
    before = contents(ledger_file)

    assert told(f"{SECRET} --dry-run").exit_code == 0
    assert contents(ledger_file) == before


def test_a_report_is_corrected_after_it_too(told: Run, ledger_file: Place) -> None:
    told(SECRET)
    assert told("task correct 3 --field report-number --value 4/BC").exit_code == 0

    assert json.loads(told("task show 3 --format json").stdout)["document"] == "4/BC"
    assert MARKER not in told("log 3").stdout
    assert told("db doctor").exit_code == 0
    assert told("undo").exit_code == 0
    assert told("db doctor").exit_code == 0
    with opened(ledger_file) as connection:
        assert MARKER not in repr(connection.execute("SELECT * FROM restated").fetchall())
