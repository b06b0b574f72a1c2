"""`--as-of`: a day to come is a hypothesis and is called one; a past day is answered as it was answered on it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from life import Life
from listings import ASKED_OF, dated
from practised import TODAY, asked
from running import commands

SUPPOSED = "Giả định: ngày 15/01/2027 chưa đến; coi như từ nay đến ngày đó sổ không ghi thêm gì."
APART = "là một bảng riêng"
"""How lists are refused that are asked for at once."""

AHEAD = "--as-of 15/01/2027"

OF_SOMETHING = {name: line for name, line in ASKED_OF.items() if name != "urge letters"}
"""Pages and lists of one thing; letters are files."""

LISTS = [line.replace("unit focal", "unit focal --all") for line in dated() if "--missing" not in line]
LISTS += OF_SOMETHING.values()


def test_every_list_of_a_past_day_is_among_them() -> None:
    of_days = {name for name, command in commands() if any("--as-of" in param.opts for param in command.params)}

    without = {line.split(" --")[0] for line in LISTS if line not in OF_SOMETHING.values()}
    assert without | set(ASKED_OF) == of_days
    assert {"overdue", "due", "stats", "unresolved", "waiting", "submission list"} < of_days


@pytest.mark.parametrize("line", LISTS)
def test_a_day_to_come_is_called_a_hypothesis_in_every_format(line: str) -> None:
    result = asked(f"{line} {AHEAD}")

    apart = ("--since", "--proposal", "--form", APART)
    assert result.exit_code == 0 or any(option in result.stderr for option in apart), result.stderr
    if result.exit_code:
        return
    assert SUPPOSED in result.stdout
    assert SUPPOSED in asked(f"{line} {AHEAD} --format md").stdout
    for format_ in ("csv", "json"):
        told = asked(f"{line} {AHEAD} --format {format_}")
        assert SUPPOSED in told.stderr
        assert "Giả định" not in told.stdout
    for past in (f"--as-of {TODAY}", "--as-of 02/12/2026", ""):
        assert "Giả định" not in (said := asked(f"{line} {past}")).stdout + said.stderr


def test_the_hypothesis_stands_beside_the_rows_and_changes_none_of_them() -> None:
    late = rows(asked(f"overdue {AHEAD}  --format json").stdout)
    then = rows(asked("overdue --format json", today=TODAY.replace(year=2027, month=1, day=15)).stdout)
    kept = [row for row in then if row["rule"] == "task-due" and row["started_on"] <= TODAY.isoformat()]

    assert [row["obligation"] for row in late if row["rule"] == "task-due"] == [row["obligation"] for row in kept]


def rows(text: str) -> list[dict[str, Any]]:
    """Return the rows of a list."""
    found: list[dict[str, Any]] = json.loads(text)
    return found


def figures(life: Life, day: str, line: str) -> dict[str, int]:
    """Return the cells of the city's tasks that are not empty."""
    found = [row for row in life.asked(day, f"stats {line}") if row["level"] == "city"]
    cells = ("done_on_time", "done_late", "open_in_time", "open_overdue", "undated_open", "no_receipt", "stopped")
    return {cell: found[0][cell] for cell in cells if found[0][cell]} if found else {}


def test_figures_of_a_past_day_are_those_of_that_day(life: Life) -> None:
    life.begin("ngày 13/03/2026")
    life.on("2026-03-16", "task report 1 --document 1/BC-STC --issued 2026-03-16")
    life.on("2026-03-20", "task confirm 1")
    life.on("2026-03-23", "task add --directive 10/CT-UBND --content 'Việc B' --lead SXD --due 'ngày 31/3/2026'")
    life.on("2026-03-30", "task extend 2 --due 'ngày 30/4/2026' --direction 9/UBND-TH --issued 2026-03-30")
    life.on("2026-05-11", "task stop 2 --direction 19/UBND-TH --issued 2026-05-11 --reason x")

    told = {
        day: figures(life, "2026-06-01", f"--as-of {day}")
        for day in ("2026-03-08", "2026-03-13", "2026-03-14", "2026-03-16", "2026-03-20", "2026-03-31", "2026-05-08")
    }

    assert told == {
        "2026-03-08": {},
        "2026-03-13": {"open_in_time": 2},  # the second was given on 09/3 too, whenever it was entered
        "2026-03-14": {"open_in_time": 1, "open_overdue": 1},
        "2026-03-16": {"open_in_time": 2},  # the first waits for the Office
        "2026-03-20": {"done_late": 1, "open_in_time": 1},
        "2026-03-31": {"done_late": 1, "open_in_time": 1},
        "2026-05-08": {"done_late": 1, "open_overdue": 1},
    }
    assert figures(life, "2026-06-01", "") == {"done_late": 1, "stopped": 1}
    assert life.on("2026-06-01", "stats --as-of 2026-03-14").startswith(
        "SỐ LIỆU THỰC HIỆN NHIỆM VỤ ĐẾN NGÀY 14/03/2026"
    )


def test_a_receipt_recorded_since_was_not_known_on_a_past_day(life: Life) -> None:
    life.begin("5 ngày làm việc kể từ ngày nhận được văn bản này")
    printed = life.asked("2026-03-12", "stats")
    life.on("2026-03-16", "task receive 1 --on 2026-03-16")

    assert life.asked("2026-04-01", "stats --as-of 2026-03-12") == printed
    assert figures(life, "2026-04-01", "--as-of 2026-03-12") == {"no_receipt": 1}
    assert figures(life, "2026-04-01", "") == {"open_overdue": 1}


def test_words_of_a_deadline_given_since_were_not_in_force_on_a_past_day(life: Life) -> None:
    life.begin("khẩn trương")
    printed = life.asked("2026-03-12", "stats")
    from_receipt = "--due '5 ngày làm việc kể từ ngày nhận được văn bản này'"
    life.on("2026-03-16", f"task extend 1 {from_receipt} --direction 9/UBND-TH --issued 2026-03-16")

    assert life.asked("2026-04-01", "stats --as-of 2026-03-12") == printed
    assert figures(life, "2026-04-01", "--as-of 2026-03-12") == {"undated_open": 1}
    assert figures(life, "2026-04-01", "") == {"no_receipt": 1}


def test_figures_of_a_past_day_go_with_every_grouping_and_span(life: Life) -> None:
    life.begin("ngày 13/03/2026")
    life.on("2026-04-01", "unit merge STC --into SXD --on 2026-04-01 --document 5/NQ-HĐND --issued 2026-04-01 --join")

    then = life.asked("2026-05-04", "stats --by unit --as-of 2026-03-20 --from 2026-03-01 --to 2026-03-31")
    now = life.asked("2026-05-04", "stats --by unit --from 2026-03-01 --to 2026-03-31")

    assert [(row["name"], row["open_overdue"]) for row in then] == [("Sở Tài chính", 1)]
    assert [(row["name"], row["open_overdue"]) for row in now] == [("Sở Xây dựng", 1)]
    assert life.asked("2026-05-04", "stats --as-of 2026-03-20 --from 2026-04-01") == []
