"""`--limit` cuts the rows of a list, says so, and changes no total: of every list that has it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from engine import exists
from practised import asked, practice_ledger
from running import Run, commands, writes

LIMITED = {name: command for name, command in commands() if any("--limit" in param.opts for param in command.params)}

ELSEWHERE = {"reconcile"} | {
    name
    for name, command in LIMITED.items()
    if writes(command) and not any("--as-of" in param.opts for param in command.params)
}
"""What needs a file, or writes: they cut their rows by the same function, or name how many are left."""

LINES = {
    "search": "search việc",
    "check": "check --all",
    "unit focal": "unit focal --all",
    "report list": "report list --missing",
    "weekly slow": "weekly slow --all",
    "submission list": "submission list --all",
    "urgent list": "urgent list --all",
}
"""What is typed for a list that needs more, or has few rows without."""


def cut(line: str) -> tuple[list[Any], str, str]:
    """Return the rows of a list, the list as people read it, and the same with its first row alone."""
    asked("today")  # turns the page: what it brings is in no list yet
    whole = asked(f"{line} --format json")
    assert whole.exit_code in (0, 3), whole.stderr
    return json.loads(whole.stdout), asked(line).stdout, asked(f"{line} --limit 1").stdout


def around(said: str) -> tuple[str, list[str]]:
    """Return the title of a list and what stands below it."""
    blocks = said.strip().split("\n\n")
    title = blocks.pop(0) if len(blocks[0].splitlines()) == 1 else ""
    return title, [line for block in blocks[1:] for line in block.splitlines()]


def test_every_list_that_can_be_cut_is_looked_at() -> None:
    assert set(LIMITED) > ELSEWHERE
    assert len(set(LIMITED) - ELSEWHERE) > 20


@pytest.mark.parametrize("name", [name for name in LIMITED if name not in ELSEWHERE])
def test_no_total_of_a_list_depends_on_how_many_rows_are_printed(name: str) -> None:
    rows, whole, first = cut(LINES.get(name, name))

    if len(rows) < 2:
        assert first == whole
        return
    title, below = around(whole)
    title_cut, below_cut = around(first)
    assert title_cut == title
    if name == "check":  # the findings that are no duty are never left out, and the next run tells the rest
        assert below_cut[-1] == below[-1]
        assert "lần chạy sau sẽ báo" in below_cut[0]
        return
    assert below_cut[0].startswith("In 1 ")
    assert below_cut[0].endswith(f" trong {len(rows)}.") or name == "log"  # the journal prints its last 30 anyway
    assert below_cut[1:] == [line for line in below if not line.startswith("In ")]


@pytest.mark.parametrize(
    "chosen",
    ["--status open", "--status done", "--level central", "--unit STC", "--directive '#1'", "--unit STC --level city"],
)
def test_the_register_counts_what_it_was_asked_for(chosen: str) -> None:
    rows, whole, first = cut(f"task list {chosen}")

    assert len(rows) > 1
    assert f"{len(rows)} nhiệm vụ." in whole
    assert f"In 1 dòng đầu trong {len(rows)}.\n{len(rows)} nhiệm vụ." in first


def test_most_lists_of_the_practice_ledger_have_rows_to_cut() -> None:
    lines = [LINES.get(name, name) for name in LIMITED if name not in ELSEWHERE]
    cuts = [line for line in lines if len(json.loads(asked(f"{line} --format json").stdout)) > 1]

    assert len(cuts) > 15, cuts


def test_a_list_cut_to_nothing_is_not_called_empty() -> None:
    said = asked("overdue --limit 0").stdout

    assert "Không có việc quá hạn" not in said
    assert "In 0 dòng đầu trong" in said


@pytest.mark.parametrize("format_", ["csv", "json"])
def test_a_format_without_notes_says_on_stderr_that_rows_were_cut(format_: str) -> None:
    many = len(json.loads(asked("overdue --format json").stdout))
    result = asked(f"overdue --limit 2 --format {format_}")

    assert f"In 2 dòng đầu trong {many}.\n" in result.stderr
    assert "In 2 " not in result.stdout
    assert "In 2 " not in asked(f"overdue --limit {many} --format {format_}").stderr
    if format_ == "json":
        assert len(json.loads(result.stdout)) == 2


def test_a_file_of_rows_that_were_cut_is_not_called_whole(tracker: Run, tmp_path: Any) -> None:
    result = asked(f"export overdue --limit 1 --output {tmp_path}/late.csv")

    assert "In 1 dòng đầu trong" in result.stderr
    assert exists(practice_ledger())


def test_a_log_that_is_cut_says_of_how_many_acts(tracker: Run) -> None:
    for number in range(3):
        done = tracker(
            f"directive add {number + 1}/QĐ-UBND --issued 20/11/2026 --kind 'Quyết định' --abstract x --signer y"
            " --issuer city"
        )
        assert done.exit_code == 0

    said = tracker("log --limit 2").stdout
    count = int(said.rsplit("trong ", 1)[1].split(".")[0])

    assert f"In 2 việc gần nhất trong {count}." in said
    assert len(json.loads(tracker(f"log --limit {count} --format json").stdout)) == count
    assert "3/QĐ-UBND" in said
