"""`help` before the names of a command is `--help` behind them, everywhere."""

from __future__ import annotations

import pytest

from running import Run


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("help", "--help"),
        ("help help", "--help"),
        ("help --help", "--help"),
        ("help task", "task --help"),
        ("task help", "task -h"),
        ("help overdue", "overdue -h"),
        ("help task report", "task report --help"),
        ("task help report", "task report --help"),
        ("help task help report", "task report --help"),
        ("weekly help", "weekly --help"),
        ("overdue help", "overdue --help"),
        ("task confirm help", "task confirm --help"),
        ("help weekly file", "weekly file --help"),
        ("rules help show", "rules show --help"),
        ("--ledger /không/có help", "--help"),
    ],
)
def test_help_is_a_word_too(tracker: Run, typed: str, same: str) -> None:
    result = tracker(typed)

    assert result.exit_code == 0
    assert result.stdout.splitlines()[0:1] == tracker(same).stdout.splitlines()[0:1]
    assert result.stdout.strip() == tracker(same).stdout.strip()
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("help nothing", "Không có lệnh «nothing». Xem các lệnh: «tracker --help»."),
        ("help task nothing", "Không có lệnh «nothing». Xem các lệnh: «tracker task --help»."),
        ("task help lits", "Không có lệnh «lits». Có phải: list?"),
        ("help overdue x", "Không có lệnh «x». Xem các lệnh: «tracker overdue --help»."),
    ],
)
def test_help_of_what_is_not_there_is_refused_as_an_unknown_command(tracker: Run, typed: str, said: str) -> None:
    result = tracker(typed)

    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_help_can_be_searched_for(tracker: Run) -> None:
    assert tracker("search help").stdout.startswith("Không tìm thấy.")
