"""A deadline without its year, typed on the line: proposed, and recorded only when somebody has agreed."""

from __future__ import annotations

import json

import pytest

from engine import Place
from running import Run
from terminal import terminal

DIRECTIVE = "directive add 9/CT-UBND --issued 20/11/2026 --kind 'Chỉ thị' --abstract x --signer y --issuer chairman"
TASK = ["task", "add", "-d", "9/CT-UBND", "--content", "Rà soát", "--lead", "STC", "--due", "trước ngày 15/1"]


@pytest.mark.parametrize(("answer", "tasks"), [("c", 1), ("k", 0)])
def test_the_year_that_fits_the_directive_is_asked_for(
    answer: str, tasks: int, tracker: Run, ledger_file: Place
) -> None:
    tracker(DIRECTIVE)

    with terminal(TASK, ledger_file) as screen:
        screen.wait("Có phải «trước ngày 15/1/2027»? [c/K]: ")
        screen.type(f"{answer}\r")
        screen.left()

    listed = json.loads(tracker("task list --format json").stdout)
    assert [task["due_on"] for task in listed] == ["2027-01-14"] * tasks
