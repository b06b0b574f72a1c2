"""A unit that was merged, misspelled or named otherwise by a slip: each has its way back."""

from __future__ import annotations

import re

import pytest

from engine import Place, opened
from life import Life
from tracker.checks import doctor

MERGE = "unit merge STC --into SXD --on 2026-03-10 --document 3/NQ --issued 2026-03-10"
DAY, LATER = "2026-03-10", "2026-06-15"


@pytest.fixture
def desk(life: Life) -> Life:
    """Return a life with a task of STC, one of both, and a meeting."""
    life.begin("ngày 20/3/2026")
    life.on(
        "2026-03-09",
        "task add --directive 10/CT-UBND --content 'Việc B' --lead 'STC; SXD' --due 'ngày 30/4/2026'",
        "meeting schedule 2026-03-31",
    )
    return life


def is_sound(path: Place) -> bool:
    """Say whether the doctor finds nothing."""
    with opened(path) as connection:
        return doctor(connection) == []


def names(life: Life, unit: str) -> dict[str, object]:
    """Return how a unit is called."""
    row = life.asked(LATER, f"unit show {unit}")
    assert isinstance(row, dict)
    return row


def test_a_merger_is_taken_back_long_after_it(desk: Life, ledger_file: Place) -> None:
    before = desk.asked(LATER, "task list"), desk.asked(LATER, "unit list")
    desk.on(DAY, MERGE)
    desk.on("2026-04-20", "overdue")
    assert names(desk, "STC")["successor"] is not None

    said = desk.on(LATER, "unit unmerge STC")

    assert "sáp nhập đơn vị" in said
    assert (desk.asked(LATER, "task list"), desk.asked(LATER, "unit list")) == before
    assert is_sound(ledger_file)
    desk.on(LATER, MERGE)
    assert is_sound(ledger_file)


def test_what_the_successor_did_on_the_tasks_it_took_over_stays(desk: Life, ledger_file: Place) -> None:
    desk.on(DAY, MERGE, "task report 1 --document 5/BC-SXD --issued 10/3/2026", "task confirm 1")

    desk.on(LATER, "unit unmerge STC")

    assert desk.asked(LATER, "task show 1")["status"] == "done"
    assert is_sound(ledger_file)


def test_what_stands_on_a_merger_is_named_and_the_advice_leads_through(desk: Life, ledger_file: Place) -> None:
    desk.on(DAY, MERGE, "meeting declare 2026-03-31 --unit SXD")

    why = desk.refused(LATER, "unit unmerge STC")
    advice = re.search(r"«tracker (undo --event \d+)»", why)
    assert advice is not None
    desk.on(LATER, advice[1], "unit unmerge STC")

    assert is_sound(ledger_file)
    assert {row["unit"] for row in desk.asked(DAY, "meeting missing 2026-03-31")} == {"Sở Tài chính", "Sở Xây dựng"}


def test_a_merger_into_a_unit_that_went_on_is_taken_back_after_that_one(desk: Life, ledger_file: Place) -> None:
    desk.on(DAY, MERGE, "unit merge SXD --into SNV --on 2026-03-10 --document 4/NQ --issued 2026-03-10")

    assert "undo --event" in desk.refused(LATER, "unit unmerge STC")
    desk.on(LATER, "unit unmerge SXD", "unit unmerge STC")

    assert is_sound(ledger_file)


def test_a_unit_that_went_nowhere_is_not_taken_apart(desk: Life) -> None:
    assert "chưa sáp nhập" in desk.refused(DAY, "unit unmerge STC")
    assert desk.tracker("unit unmerge XYZ").exit_code == 4


def test_a_misspelled_name_is_corrected_from_its_own_day(desk: Life, ledger_file: Place) -> None:
    desk.on(DAY, "unit rename STC --name 'Sở Ngân khô' --from 2026-03-01 --document 3/NQ --issued 2026-03-01")

    said = desk.on(LATER, "unit rename STC --name 'Sở Ngân khố' --amend")

    assert "«Sở Ngân khô» thành «Sở Ngân khố»" in said
    assert names(desk, "STC")["name"] == "Sở Ngân khố"
    assert names(desk, "STC")["former_names"] == ["Sở Tài chính"]
    assert desk.tracker("unit show 'Sở Ngân khố'").exit_code == 0
    assert "«Sở Ngân khô» → «Sở Ngân khố»" in desk.on(LATER, "log")
    assert is_sound(ledger_file)
    desk.on(LATER, "undo")
    assert names(desk, "STC")["name"] == "Sở Ngân khô"
    assert is_sound(ledger_file)


def test_the_name_of_a_unit_that_is_gone_is_corrected_too(desk: Life, ledger_file: Place) -> None:
    desk.on(DAY, MERGE, "unit rename STC --name 'Sở Tài chánh' --amend")

    assert desk.asked(LATER, "task show 1")["lead"] == "Sở Xây dựng (trước là Sở Tài chánh)"
    assert is_sound(ledger_file)
    assert "dựa vào nó" not in desk.on(DAY, "unit unmerge STC")
    assert names(desk, "STC")["name"] == "Sở Tài chánh"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("unit rename STC --name 'Sở A' --amend --from 1/3/2026", "bỏ --from"),
        ("unit rename STC --name 'Sở A' --amend --document 3/NQ", "bỏ --document"),
        ("unit rename STC --name 'Sở A'", "Thiếu --from"),
        ("unit rename STC --name 'Sở A' --from 1/3/2026 --document 3/NQ", "Thiếu --issued"),
        ("unit rename STC --name 'Sở Tài chính' --amend", "đang có tên đó"),
        ("unit alias STC", "Dùng một trong hai"),
        ("unit alias STC --add a --remove b", "Dùng một trong hai"),
        ("unit alias STC --add ' '", "không được để trống"),
        ("unit alias STC --add 'Sở Tài chính'", "đã có tên"),
    ],
)
def test_what_cannot_be_meant_is_refused(desk: Life, line: str, why: str) -> None:
    assert why in desk.refused(DAY, line)


def test_another_name_finds_the_unit_until_it_is_removed(desk: Life, ledger_file: Place) -> None:
    desk.on(DAY, "unit alias STC --add 'Sở Ngân khố'")

    assert names(desk, "'so ngan kho'")["code"] == "STC"
    assert "đã có tên" in desk.refused(DAY, "unit alias STC --add 'Sở Ngân khố'")
    desk.on(DAY, "unit alias STC --remove 'Sở Ngân khố'")
    assert desk.tracker("unit show 'Sở Ngân khố'").exit_code == 4
    gone = desk.tracker(f"--today {DAY} unit alias STC --remove 'Sở Ngân khố'")
    assert (gone.exit_code, "không có tên khác" in gone.stderr) == (4, True)
    desk.on(DAY, "undo")
    assert names(desk, "'Sở Ngân khố'")["code"] == "STC"
    assert is_sound(ledger_file)


@pytest.mark.parametrize("name", ["Sở Xây dựng", "so xay dung", "SXD", "Sở XD", "Sở Xây dựng thành phố"])
def test_a_name_that_finds_another_unit_is_no_other_name_of_this_one(desk: Life, ledger_file: Place, name: str) -> None:
    assert "SXD Sở Xây dựng" in desk.refused(DAY, f"unit alias STC --add '{name}'")
    assert names(desk, f"'{name}'")["code"] == "SXD"
    assert is_sound(ledger_file)


@pytest.mark.parametrize("name", ["các sở, ban, ngành", "UBND cấp xã", "các đơn vị liên quan", "Tất cả các đơn vị"])
def test_a_group_in_words_is_no_other_name_of_a_unit(desk: Life, name: str) -> None:
    assert "lời nói về nhiều đơn vị" in desk.refused(DAY, f"unit alias STC --add '{name}'")


def test_a_rename_goes_although_another_name_came_since(desk: Life, ledger_file: Place) -> None:
    desk.on(DAY, "unit rename STC --name 'Sở Ngân khố' --from 2026-03-01 --document 3/NQ --issued 2026-03-01")
    renamed = desk.asked(DAY, "log --limit 1")[0]["event"]
    desk.on(DAY, "unit alias STC --add 'Sở Tiền'", f"undo --event {renamed}")

    assert (names(desk, "'Sở Tiền'")["name"], is_sound(ledger_file)) == ("Sở Tài chính", True)
