"""Days on the command line in their short forms: which day each option means, told back with weekday and year."""

from __future__ import annotations

import pytest

from life import Life
from running import Run, commands

ADD = 'directive add 1/CT-UBND --issued {issued} --kind "Chỉ thị" --abstract X --signer A --issuer chairman'


def test_the_day_of_an_act_is_told_back_with_weekday_and_year(life: Life) -> None:
    said = life.on("2026-11-23", ADD.format(issued="13/11"))
    assert "Đã ghi văn bản 1/CT-UBND ngày 13/11/2026" in said
    assert "«13/11» là thứ Sáu, 13/11/2026.\n" in said
    life.on("2026-11-23", 'task add --directive 1/CT-UBND --lead STC --content X --due "trước ngày 30/11/2026"')
    said = life.on("2026-11-24", 'task progress 1 --note x --on "hôm qua"')
    assert "«hôm qua» là thứ Hai, 23/11/2026.\n" in said


def test_a_day_in_full_is_not_told_back(life: Life) -> None:
    assert "là thứ" not in life.on("2026-11-23", ADD.format(issued="13/11/2026"))


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        (ADD.format(issued="1/12"), 2, "«1/12» có thể là 01/12/2025 hoặc 01/12/2026."),
        (ADD.format(issued="'thứ Hai'"), 2, "«thứ Hai» có thể là 16/11/2026 hoặc 23/11/2026."),
        (ADD.format(issued="'ngày mai'"), 2, "ở sau ngày hôm nay"),
        (ADD.format(issued="30/2"), 2, "«30/2» không phải là một ngày."),
    ],
)
def test_a_day_that_cannot_be_meant_changes_nothing(tracker: Run, line: str, code: int, said: str) -> None:
    done = tracker(line)
    assert (done.exit_code, said in done.stderr) == (code, True), done.stderr
    assert "Chưa có văn bản nào." in tracker("directive list").stdout


def test_a_meeting_is_scheduled_ahead_and_found_on_either_side(life: Life) -> None:
    assert "ngày 02/12/2026" in life.on("2026-11-23", "meeting schedule 2/12")
    assert "02/12/2026" in life.on("2026-11-30", "meeting show 2/12")
    assert "02/12/2026" in life.on("2026-12-07", "meeting show 2/12")
    assert "ngày 09/12/2026" in life.on("2026-11-24", "meeting move 2/12 9/12")


def test_every_day_that_is_typed_has_a_side() -> None:
    """Walk all commands: whatever reads a day takes the short forms."""
    readers = {
        getattr(parameter.type, "name", "")
        for _path, command in commands()
        for parameter in command.params
        if parameter.metavar == "NGÀY"
    }
    assert readers == {"ngày"}
