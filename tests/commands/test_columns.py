"""`--columns`, `--sort`, `--wide`, `--json`, `--csv`: of every command that has a format."""

from __future__ import annotations

import csv
import io
import json
from itertools import pairwise
from typing import Any

import pytest

from desk import stored
from engine import exists
from practised import asked, practice_ledger
from running import Run, commands
from tracker.commands.input.listwishes import of_lists
from tracker.words.text import collation_key

PRINTING = [name for name, command in commands() if any(param.name == "format" for param in command.params)]


def rows(line: str) -> list[dict[str, Any]]:
    """Return the rows of a list as programs get them."""
    result = asked(f"{line} --json")
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def cells(line: str) -> list[list[str]]:
    """Return a list as a spreadsheet gets it, its headings first."""
    result = asked(f"{line} --csv")
    assert result.exit_code == 0, result.stderr
    return list(csv.reader(io.StringIO(result.stdout.removeprefix("\ufeff"), newline="")))


@pytest.mark.parametrize("name", ["overdue", "today", "task list", "task show", "bulk confirm", "db rebuild"])
def test_the_help_of_whatever_prints_has_the_options(name: str) -> None:
    said = asked(f"{name} --help").stdout

    assert all(option in said for option in ("--columns", "--sort", "--wide", "--json", "--csv"))
    assert ("--no-pager" in said) == (name not in ("bulk confirm", "db rebuild"))


def test_a_command_that_prints_nothing_of_the_kind_has_none_of_them() -> None:
    assert "--columns" not in asked("task add --help").stdout
    assert "không có tùy chọn --wide" in asked("task add --wide").stderr.lower()
    assert len(PRINTING) > 50
    assert "--no-pager" not in {option for each in of_lists(dict(commands())["check"]) for option in each.opts}


def test_columns_are_named_by_key_or_by_heading_in_the_order_typed() -> None:
    known = rows("overdue")
    headings, *found = cells("overdue --columns 'han, SO,văn bản' --columns content")

    assert headings == ["Hạn", "Số", "Văn bản", "Nội dung"]
    assert [row[1] for row in found] == [str(row["task"] or "") for row in known]
    chosen = rows("overdue --columns due_on,task,Nội-dung")
    assert chosen == [{key: row[key] for key in ("due_on", "task", "content")} for row in known]
    assert list(chosen[0]) == ["due_on", "task", "content"]


def test_a_column_that_is_named_is_shown_whoever_it_was_for() -> None:
    headings, *found = cells("overdue --columns obligation,provisional,force,duty")

    assert headings == ["Mã", "Dự kiến", "Tính chất", "Việc"]
    assert all(row[0].isdecimal() and row[2] and row[3] for row in found)
    assert all(set(row) == {"task", "duty"} and row["duty"] for row in rows("overdue --columns task,duty"))
    assert "Dự kiến" in asked("due --columns task,provisional").stdout
    assert "| Số | Dự kiến |" in asked("due --columns 'so,du kien' --format md").stdout


def test_a_heading_that_holds_a_comma_can_be_typed() -> None:
    headings = cells("stats")[0]
    name = next(each for each in headings if "," in each)

    assert cells(f"stats --columns 'total,{name}'")[0] == [headings[1], name]


def test_one_thing_shows_the_columns_named() -> None:
    given = json.loads(asked("task show 74 --json").stdout)["directive"]
    said = asked("task show 74 --columns directive,task").stdout
    assert said.startswith(f"Văn bản giao  {given}\nSố            74\n\n")
    assert json.loads(asked("task show 74 --columns so --json").stdout) == {"task": 74}
    assert "NHIỆM VỤ CỦA VĂN BẢN" not in asked("directive show '#1' --columns id").stdout


@pytest.mark.parametrize("line", ["overdue --columns", "overdue --limit 2 --sort", "task show 74 --columns"])
def test_an_unknown_column_is_refused_with_those_there_are(line: str) -> None:
    result = asked(f"{line} task,xyz --json")

    assert result.exit_code == 2
    assert result.stdout == ""
    assert "«xyz»" in result.stderr
    assert "Số (task)" in result.stderr
    assert "(directive)" in result.stderr


@pytest.mark.parametrize("typed", ["--columns ''", "--sort ''", "--sort -", "--columns ,"])
def test_no_name_at_all_is_refused(typed: str) -> None:
    assert asked(f"overdue {typed}").exit_code == 2


@pytest.mark.parametrize("option", ["--columns", "--sort"])
def test_a_page_of_several_tables_has_no_columns_of_its_own(option: str) -> None:
    result = asked(f"today {option} task --json")

    assert (result.exit_code, result.stdout) == (2, "")
    assert f"không dùng được {option}" in result.stderr
    assert "tracker overdue" in result.stderr


def test_one_thing_is_in_no_order() -> None:
    result = asked("task show 74 --sort task")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Bỏ --sort" in result.stderr


@pytest.mark.parametrize("key", ["due_on", "days_late", "task"])
def test_days_and_numbers_sort_by_value_and_empty_cells_come_last(key: str) -> None:
    up = [row[key] for row in rows(f"overdue --sort {key}")]
    down = [row[key] for row in rows(f"overdue --sort -{key}")]
    filled = [value for value in up if value is not None]

    assert filled == sorted(filled)
    assert up == filled + [None] * (len(up) - len(filled))
    assert down == filled[::-1] + [None] * (len(up) - len(filled))
    assert up != [row[key] for row in rows("overdue")] or key == "due_on"


def test_text_sorts_as_dictionaries_do_and_numbers_within_it_by_value() -> None:
    names = [row["name"] for row in rows("unit list --sort name")]
    given = [row[0] for row in cells("directive list --sort 'Số, ký hiệu' --columns 'Số, ký hiệu'")[1:]]

    assert names == sorted(names, key=collation_key)
    assert names != sorted(names)
    numbers = [int(each.split("/")[0]) for each in given]
    assert numbers == sorted(numbers)


def test_rows_are_in_order_before_they_are_cut() -> None:
    last = rows("task list")[-1]["task"]

    assert [row["task"] for row in rows("task list --sort -task --limit 2")] == [last, last - 1]
    assert rows("overdue --sort owed_by,-task --limit 3") == rows("overdue --sort owed_by,-task")[:3]
    assert "In 3 dòng đầu trong" in asked("overdue --sort owed_by --limit 3").stdout
    newest = rows("log --limit 1")[0]["event"]
    assert [row["event"] for row in rows("log --sort event --limit 2")] == [1, 2]
    assert [row["event"] for row in rows("log --sort -event --limit 1")] == [newest]
    assert [row["event"] for row in rows("log 74 --sort -event --limit 1")] == [rows("log 74")[-1]["event"]]


def test_a_sum_stays_below_what_it_adds_up_however_the_rows_are_sorted() -> None:
    for line, given in (("stats --form", "given"), ("stats --trend", "given"), ("stats --by unit", "total")):
        plain, sorted_ = (asked(f"{line}{more} --format md").stdout.splitlines() for more in ("", f" --sort -{given}"))
        assert sorted_ != plain
        sums = [number for number, row in enumerate(plain) if "Cộng" in row or "Tổng cộng" in row or "TỔNG" in row]
        assert [sorted_[number] for number in sums] == [plain[number] for number in sums]
        for first, last in pairwise([0, *sums, len(plain)]):
            assert sorted(plain[first:last]) == sorted(sorted_[first:last])


def test_the_order_may_be_that_of_a_column_that_is_not_printed() -> None:
    by_day = [row["task"] for row in rows("overdue --sort -due_on")]

    assert [row["task"] for row in rows("overdue --columns task --sort -due_on")] == by_day


def test_two_formats_are_refused_and_one_typed_twice_is_not() -> None:
    for typed in ("--json --csv", "--json --format csv", "--csv --format md"):
        result = asked(f"overdue {typed}")
        assert (result.exit_code, result.stdout) == (2, ""), typed
        assert "chỉ được chọn một định dạng" in result.stderr
    assert asked("overdue --json --format json").stdout == asked("overdue --format json").stdout


def test_export_takes_them_too(tmp_path: Any) -> None:
    result = asked(f"export overdue --columns task --sort -task --output {tmp_path}/a.csv")

    assert result.exit_code == 0, result.stderr
    lines = (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()
    numbers = [int(each) for each in lines[1:] if each.isdecimal()]
    assert lines[0] == "Số"
    assert numbers == sorted(numbers, reverse=True)


def test_wishes_of_one_run_are_none_of_the_next() -> None:
    assert asked("overdue --columns task --sort -task").stdout != (whole := asked("overdue").stdout)
    assert "Nội dung" in whole


DIRECTIVE = "directive add 1/QĐ-UBND --issued 20/11/2026 --kind 'Quyết định' --abstract x --signer y --issuer chairman"


def test_an_act_refuses_an_unknown_column_before_it_is_recorded(tracker: Run, ledger_file: Any, tmp_path: Any) -> None:
    done = [
        tracker(DIRECTIVE),
        tracker("task add --directive 1/QĐ-UBND --lead STC --content x --due 30/12/2026"),
    ]
    assert all(each.exit_code == 0 for each in done), [each.stderr for each in done]
    before = stored(ledger_file)
    (tmp_path / "t.csv").write_text("Nội dung,Chủ trì,Thời hạn\nviệc,STC,30/12/2026\n", encoding="utf-8")

    for line in (
        "bulk stop 1 --direction 2/TB-UBND --issued 20/11/2026 --reason x --commit --columns xyz",
        f"task import {tmp_path}/t.csv --directive 1/QĐ-UBND --commit --sort xyz",
    ):
        result = tracker(line)
        assert result.exit_code == 2, (line, result.stderr)
        assert "«xyz»" in result.stderr, line
        assert stored(ledger_file) == before
    result = tracker(f"task import {tmp_path}/t.csv --directive 1/QĐ-UBND --commit --columns content,line")
    assert "Nội dung  Dòng\n" in result.stdout
    assert exists(practice_ledger())


def test_undo_takes_them_with_its_list_alone(tracker: Run) -> None:
    for option in ("--columns event", "--sort event", "--wide"):
        result = tracker(f"undo {option}")
        assert result.exit_code == 2
        assert "chỉ dùng với --list" in result.stderr
