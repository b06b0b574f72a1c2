"""
Small lives of units that go into each other, typed as a clerk types them: one body is asked once.

STC goes into SXD on Monday 09/3/2026 unless said otherwise. Every figure was worked out beside it.
"""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from engine import opened
from life import REPORT, STC, SXD, A, Life, P
from running import Run

SNV = "Sở Nội vụ"
WAS = f"{SXD} (trước là {STC})"
MERGE = "unit merge {unit} --into {into} --on {on} --document 5/NQ-HĐND --issued 2026-02-02"
REQUEST = "report request --title t --units '{units}' --due {due} --document 12/VP --issued {day}"
FILE = "report file --period {period} --unit {unit} --document 4/BC --issued {day}"
CHAIN = [("STC", "SXD", "2026-03-09"), ("SXD", "SNV", "2026-03-11")]


@pytest.fixture
def early(tracker: Run, tmp_path: Path) -> Life:
    """Return a life whose ledger was begun on Monday 02/3/2026: quarters and Thursdays are asked for since then."""
    life = Life(lambda line: tracker(f"--ledger {tmp_path / 'early.db'} {line}"))
    life.on("2026-03-02", "init")
    return life


def merge(life: Life, day: str = "2026-03-09", unit: str = "STC", into: str = "SXD", on: str | None = None) -> str:
    """Let a unit go into another one, and return what was said."""
    return life.on(day, MERGE.format(unit=unit, into=into, on=on or day))


def named(life: Life, day: str, line: str, field: str = "unit") -> list[str]:
    """Return whom a list names on a day."""
    return [row[field] for row in life.asked(day, line)]


def sound(life: Life, day: str) -> None:
    """See that the journal alone gives every row again."""
    assert life.tracker(f"--today {day} db doctor").exit_code == 0


# Requests with a day (Art. 18.4)


@pytest.mark.parametrize("filer", ["STC", "SXD"])
def test_a_request_to_both_parts_is_answered_once_by_whoever_is_named(life: Life, filer: str) -> None:
    life.begin("30/6/2026", day="2026-03-02")
    life.on("2026-03-02", REQUEST.format(units="STC;SXD", due="20/3/2026", day="2026-03-02"))
    merge(life)
    assert named(life, "2026-03-23", "overdue", "owed_by") == [SXD]
    life.on("2026-03-16", FILE.format(period="YC-2026-1", unit=filer, day="2026-03-16"))

    assert life.asked("2026-03-23", "overdue") == []
    assert life.asked("2026-03-23", "report list --period YC-2026-1 --missing") == []
    sound(life, "2026-03-23")


@pytest.mark.parametrize("order", [CHAIN, CHAIN[::-1]])
@pytest.mark.parametrize("filer", ["STC", "SXD", "SNV"])
def test_a_chain_is_asked_once_in_whichever_order_it_was_typed(
    life: Life, order: list[tuple[str, str, str]], filer: str
) -> None:
    life.begin("30/6/2026", day="2026-03-02")
    life.on("2026-03-02", REQUEST.format(units="STC;SXD;SNV", due="20/3/2026", day="2026-03-02"))
    for unit, into, on in order:
        merge(life, "2026-03-12", unit, into, on)

    assert named(life, "2026-03-23", "overdue", "owed_by") == [SNV]
    assert named(life, "2026-03-23", "task list", "lead") == [f"{SNV} (trước là {STC})"]
    life.on("2026-03-16", FILE.format(period="YC-2026-1", unit=filer, day="2026-03-16"))
    assert life.asked("2026-03-23", "overdue") == []
    sound(life, "2026-03-23")


@pytest.mark.parametrize("order", [CHAIN, CHAIN[::-1]])
def test_the_last_of_a_chain_is_asked_for_what_the_first_alone_owed(
    life: Life, order: list[tuple[str, str, str]]
) -> None:
    life.on("2026-03-02", P.format(day="2026-03-02", issuer="chairman"))
    life.on("2026-03-02", REQUEST.format(units="STC", due="20/3/2026", day="2026-03-02"))
    for unit, into, on in order:
        merge(life, "2026-03-12", unit, into, on)

    (row,) = [row for row in life.asked("2026-03-23", "overdue") if row["rule"] == "requested-report"]
    assert (row["owed_by"], row["due_on"]) == (SNV, "2026-03-20")
    sound(life, "2026-03-23")


@pytest.mark.parametrize("typed", ["before", "after"])
@pytest.mark.parametrize("filer", ["STC", "SXD"])
def test_what_either_part_filed_before_the_merger_speaks_for_the_body(life: Life, typed: str, filer: str) -> None:
    life.begin("30/6/2026", day="2026-03-02")
    life.on("2026-03-02", REQUEST.format(units="STC;SXD", due="20/3/2026", day="2026-03-02"))
    lines = [
        ("2026-03-04", FILE.format(period="YC-2026-1", unit=filer, day="2026-03-04")),
        ("2026-03-09", MERGE.format(unit="STC", into="SXD", on="2026-03-09")),
    ]
    for day, line in lines if typed == "before" else [(lines[1][0], line) for _, line in reversed(lines)]:
        life.on(day, line)

    assert life.asked("2026-03-23", "overdue") == []
    assert life.asked("2026-03-23", "report list --period YC-2026-1 --missing") == []
    sound(life, "2026-03-23")


def test_a_debt_that_was_late_stays_in_the_lists_of_its_days_and_binds_the_successor_without_a_day(life: Life) -> None:
    life.on("2026-02-02", P.format(day="2026-02-02", issuer="chairman"))
    life.on("2026-02-02", REQUEST.format(units="STC", due="02/3/2026", day="2026-02-02"))
    merge(life)

    assert named(life, "2026-03-09", "overdue --as-of 2026-03-06", "owed_by")[-1:] == [STC]
    assert [r for r in life.asked("2026-03-10", "overdue") if r["rule"] == "requested-report"] == []
    (row,) = life.asked("2026-03-10", "report list --period YC-2026-1 --missing")
    assert (row["unit"], row["due_on"]) == (SXD, None)


def test_the_later_day_of_two_requests_for_one_period_is_the_body_s(life: Life) -> None:
    life.on("2026-02-02", P.format(day="2026-02-02", issuer="chairman"), "directive no-tasks 10/CT-UBND --reason x")
    life.on("2026-02-02", REQUEST.format(units="SXD", due="12/3/2026", day="2026-02-02") + " --period 2026-Q1")
    life.on("2026-02-02", REQUEST.format(units="STC", due="20/3/2026", day="2026-02-02") + " --period 2026-Q1")
    merge(life)

    assert life.asked("2026-03-20", "overdue") == []
    assert named(life, "2026-03-23", "overdue", "owed_by") == [SXD]
    sound(life, "2026-03-23")


def test_a_request_that_names_a_gone_unit_is_refused_with_its_successor_and_before_the_merger_passed_on(
    life: Life,
) -> None:
    life.on("2026-03-02", P.format(day="2026-03-02", issuer="chairman"))
    merge(life)
    said = life.refused("2026-03-10", REQUEST.format(units="STC", due="20/3/2026", day="2026-03-10"))
    assert f"Hãy dùng {SXD}" in said
    life.on("2026-03-10", REQUEST.format(units="SXD", due="20/3/2026", day="2026-03-10"))

    life.on("2026-03-10", REQUEST.format(units="STC;SXD", due="20/3/2026", day="2026-03-06"))
    rows = [row for row in life.asked("2026-03-23", "overdue") if row["rule"] == "requested-report"]
    assert [row["owed_by"] for row in rows] == [SXD, SXD]
    sound(life, "2026-03-23")


# Quarters and years (Art. 18.2, 19.1, 20.1)


@pytest.mark.parametrize("typed", ["2026-03-09", "2026-04-20"])
def test_a_merger_before_the_end_of_a_quarter_leaves_the_gone_unit_out_of_it(early: Life, typed: str) -> None:
    early.on("2026-03-02", P.format(day="2026-03-02", issuer="chairman"))
    early.on("2026-04-01", "today") if typed > "2026-04-01" else None
    merge(early, typed, on="2026-03-09")

    rows = early.asked("2026-04-21", "report list --period 2026-Q1")
    assert [row["unit"] for row in rows if STC in row["unit"] or SXD in row["unit"]] == [SXD]
    assert early.asked("2026-04-21", "report list --period 2026-Q1 --unit STC") == []
    sound(early, "2026-04-21")


def test_a_quarter_owed_by_both_is_one_row_and_is_found_under_either_name(early: Life) -> None:
    early.on("2026-03-02", P.format(day="2026-03-02", issuer="chairman"))
    early.on("2026-04-01", "today")
    merge(early, "2026-04-03")
    rows = early.asked("2026-04-06", "report list --period 2026-Q1")
    assert [row["unit"] for row in rows if STC in row["unit"] or SXD in row["unit"]] == [SXD]

    early.on("2026-04-06", FILE.format(period="2026-Q1", unit="STC", day="2026-04-06"))
    rows = early.asked("2026-04-06", "report list --period 2026-Q1")
    assert [row["filed_on"] for row in rows if row["unit"] == SXD] == ["2026-04-06"]
    sound(early, "2026-04-06")


# Meetings (Art. 21.1)


@pytest.mark.parametrize("typed", ["2026-03-09", "2026-03-13"])
def test_a_meeting_asks_the_body_once_whenever_the_merger_is_typed(life: Life, typed: str) -> None:
    life.begin("30/6/2026", day="2026-03-02", lead="'STC;SXD'")
    life.on("2026-03-03", "meeting schedule 2026-03-19")
    merge(life, typed, on="2026-03-09")

    assert named(life, "2026-03-19", "overdue", "owed_by") == [SXD]
    assert named(life, "2026-03-19", "meeting missing 2026-03-19") == [SXD]
    (meeting,) = life.asked("2026-03-19", "meeting list")
    assert (meeting["owing"], meeting["missing"]) == (1, 1)
    sound(life, "2026-03-19")


def test_an_update_of_either_part_is_the_body_s(life: Life) -> None:
    life.begin("30/6/2026", day="2026-03-02", lead="'STC;SXD'")
    life.on("2026-03-03", "meeting schedule 2026-03-19")
    merge(life)
    life.on("2026-03-12", "meeting declare 2026-03-19 --unit STC")

    assert life.asked("2026-03-19", "meeting missing 2026-03-19") == []
    assert life.asked("2026-03-19", "overdue") == []
    sound(life, "2026-03-19")


def test_a_meeting_scheduled_after_the_day_of_a_merger_typed_later_never_asked_the_gone_unit(life: Life) -> None:
    life.begin("30/6/2026", day="2026-03-02", lead="'STC;SXD'")
    life.on("2026-03-10", "meeting schedule 2026-03-19")
    merge(life, "2026-03-12", on="2026-03-09")

    assert named(life, "2026-03-19", "overdue", "owed_by") == [SXD]
    assert named(life, "2026-03-19", "overdue --as-of 2026-03-19", "owed_by") == [SXD]
    sound(life, "2026-03-19")


# Thursdays (Art. 6.1.d)


@pytest.mark.parametrize("typed", ["2026-03-09", "2026-03-25"])
def test_a_gone_unit_owes_no_later_thursday(early: Life, typed: str) -> None:
    early.begin("30/6/2026", day="2026-03-02", lead="'STC;SXD'")
    early.on("2026-03-20", "today") if typed > "2026-03-20" else None
    merge(early, typed, on="2026-03-09")

    for thursday in ("2026-03-12", "2026-03-19"):
        assert named(early, "2026-03-26", f"weekly list {thursday}") == [SXD]
    sound(early, "2026-03-26")


def test_the_weekly_report_of_either_part_is_the_body_s(life: Life) -> None:
    life.begin("30/6/2026", day="2026-03-02", lead="'STC;SXD'")
    merge(life)
    life.on("2026-03-12", "weekly file 2026-03-12 --unit STC --nil")

    (row,) = life.asked("2026-03-13", "weekly list 2026-03-12")
    assert (row["unit"], row["state"]) == (SXD, "nil")
    sound(life, "2026-03-13")


def test_a_supporting_unit_that_went_is_slow_for_nobody_and_nobody_is_slow_for_itself(life: Life) -> None:
    life.on("2026-03-02", P.format(day="2026-03-02", issuer="chairman"))
    life.on("2026-03-02", A.format(lead="SXD", due="30/6/2026") + " --support 'STC;SNV'")
    life.on("2026-03-04", "task slow 1 --support STC --since 2026-03-04")
    life.on("2026-03-04", "task slow 1 --support SNV --since 2026-03-04")
    merge(life)

    assert named(life, "2026-03-10", "weekly slow", "support") == [SNV]
    for unit in ("STC", "SXD"):
        said = life.refused("2026-03-10", f"task slow 1 --support {unit} --since 2026-03-10")
        assert "chính mình" in said
    merge(life, "2026-03-12", "SXD", "SNV")
    assert life.asked("2026-03-12", "weekly slow") == []
    sound(life, "2026-03-12")


def test_the_successor_of_a_supporting_unit_supports_in_its_place(life: Life) -> None:
    life.on("2026-03-02", P.format(day="2026-03-02", issuer="chairman"))
    life.on("2026-03-02", A.format(lead="SNV", due="30/6/2026") + " --support STC")
    merge(life)
    life.on("2026-03-10", "task slow 1 --support STC --since 2026-03-10")

    assert named(life, "2026-03-11", "weekly slow", "support") == [SXD]
    assert named(life, "2026-03-11", "weekly slow --support SXD", "support") == [SXD]


# Tasks of one item that both led


def test_two_tasks_of_one_item_become_one(life: Life) -> None:
    life.begin("20/3/2026", lead="'STC;SXD'")
    assert "nhiệm vụ 1 vào nhiệm vụ 2" in merge(life, "2026-03-10")
    life.on("2026-03-12", REPORT.format(number=2, paper="1/BC-SXD", day="2026-03-12"), "task confirm 2")

    assert life.overdue("2026-03-24") == []
    (cells,) = life.asked("2026-03-24", "stats --by unit")
    assert (cells["total"], cells["done_on_time"]) == (1, 1)
    sound(life, "2026-03-24")


def test_what_is_typed_for_the_task_that_went_is_recorded_with_the_one_that_goes_on(life: Life) -> None:
    life.begin("20/3/2026", lead="'STC;SXD'")
    merge(life, "2026-03-10")

    assert "nhiệm vụ 2" in life.on("2026-03-12", REPORT.format(number=1, paper="1/BC-SXD", day="2026-03-12"))
    assert "nhiệm vụ 2" in life.on("2026-03-13", "task confirm 1")
    assert life.overdue("2026-03-24") == []
    said = life.refused("2026-03-13", "task reopen 1 --reason r")
    assert "đã gộp vào nhiệm vụ 2" in said


def test_both_are_kept_where_the_clerk_says_so(life: Life) -> None:
    life.begin("20/3/2026", lead="'STC;SXD'")
    life.on("2026-03-10", MERGE.format(unit="STC", into="SXD", on="2026-03-10") + " --keep-both")

    assert [unit for unit, _, _ in life.overdue("2026-03-24")] == [WAS, SXD]


def test_the_task_that_was_reported_goes_on(life: Life) -> None:
    life.begin("20/3/2026", lead="'STC;SXD'")
    life.on("2026-03-10", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-10"))
    assert "nhiệm vụ 2 vào nhiệm vụ 1" in merge(life, "2026-03-11")

    life.on("2026-03-12", "task confirm 1")
    assert life.overdue("2026-03-24") == []


def test_the_task_with_the_later_last_day_goes_on(life: Life) -> None:
    life.begin("20/3/2026", lead="'STC;SXD'")
    life.on("2026-03-10", "task extend 1 --due 27/3/2026 --direction 5/TB-UBND --issued 2026-03-10")
    merge(life, "2026-03-11")

    assert life.overdue("2026-03-27") == []
    assert life.overdue("2026-03-30") == [(WAS, "2026-03-27", 1)]


def test_what_was_done_before_the_merger_does_not_do_the_other_part_s_share(life: Life) -> None:
    life.begin("20/3/2026", lead="'STC;SXD'")
    life.on("2026-03-10", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-10"), "task confirm 1")
    assert "gộp" not in merge(life, "2026-03-11")

    assert life.overdue("2026-03-23") == [(SXD, "2026-03-20", 1)]


def test_a_task_done_since_the_day_of_a_merger_typed_later_was_done_for_both(life: Life) -> None:
    life.begin("20/3/2026", lead="'STC;SXD'")
    life.on("2026-03-12", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-12"), "task confirm 1")
    merge(life, "2026-03-13", on="2026-03-10")

    assert life.overdue("2026-03-23") == []
    (cells,) = life.asked("2026-03-24", "stats --by unit")
    assert cells["total"] == 1
    sound(life, "2026-03-24")


@pytest.mark.parametrize("order", [CHAIN, CHAIN[::-1]])
def test_three_tasks_of_a_chain_become_one(life: Life, order: list[tuple[str, str, str]]) -> None:
    life.begin("20/3/2026", day="2026-03-02", lead="'STC;SXD;SNV'")
    for unit, into, on in order:
        merge(life, "2026-03-12", unit, into, on)

    assert life.overdue("2026-03-23") == [(SNV, "2026-03-20", 1)]
    sound(life, "2026-03-23")


# No new lead


def test_reassigning_to_the_successor_is_no_new_lead(life: Life) -> None:
    life.on("2026-02-02", P.format(day="2026-02-02", issuer="chairman"))
    life.on("2026-02-02", A.format(lead="STC", due="27/2/2026"))
    merge(life)
    reassign = "task reassign 1 --lead {lead} --direction 8/TB-UBND --issued 2026-03-10"

    assert "không phải đơn vị chủ trì mới" in life.refused("2026-03-10", reassign.format(lead="SXD"))
    assert f"Hãy dùng {SXD}" in life.refused("2026-03-10", reassign.format(lead="STC"))
    # 27/2 is a Friday: 02 03 04 05 06, 09 10
    assert life.overdue("2026-03-10") == [(WAS, "2026-02-27", 7)]
    life.on("2026-03-10", "task refer 1 --reason function --document 3/SXD --issued 2026-03-10")
    decide = "task decide 1 --direction 8/TB-UBND --issued 2026-03-11 --lead SXD"
    assert "không phải đơn vị chủ trì mới" in life.refused("2026-03-11", decide)
    extend = "task extend 1 --due 27/3/2026 --direction 9/TB-UBND --issued 2026-03-11"
    life.on("2026-03-11", extend)  # the advice of the sentence
    life.on("2026-03-12", reassign.format(lead="SNV").replace("03-10", "03-12"))


# Whom lists name is found


LISTS = [
    ("overdue", "owed_by"),
    ("overdue --as-of 2026-04-10", "owed_by"),
    ("overdue --as-of 2026-03-06", "owed_by"),
    ("due --within 250", "owed_by"),
    ("task list", "lead"),
    ("waiting", "unit"),
    ("waiting --as-of 2026-03-06", "unit"),
    ("unresolved --all", "unit"),
    ("urge due", "unit"),
    ("urge list", "unit"),
    ("submission list --all", "unit"),
    ("weekly slow --all", "lead"),
    ("task extensions", "unit"),
    ("unit commitments", "unit"),
]


@pytest.mark.parametrize(("line", "field"), LISTS)
def test_by_a_name_is_found_what_a_list_shows_under_it(life: Life, line: str, field: str) -> None:
    life.begin("13/3/2026", day="2026-02-02", lead="'STC;SXD;SNV'")
    life.on("2026-02-02", A.format(lead="'STC;SXD;SNV'", due="03/3/2026").replace("Việc A", "Việc B"))
    life.on("2026-02-02", A.format(lead="STC", due="30/4/2026").replace("Việc A", "Việc C") + " --support SNV")
    life.on("2026-02-03", "task slow 7 --support SNV --since 2026-02-03")
    life.on("2026-02-03", "submission add --unit STC --number 12/TTr-STC --sent 2026-02-03 --due 2026-03-13")
    life.on("2026-02-03", "task extend 7 --due 29/5/2026 --direction 5/TB-UBND --issued 2026-02-03")
    life.on("2026-03-04", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-04"))
    life.on("2026-03-05", "urge add 4,5 --channel phone --note x")
    life.on("2026-03-09", MERGE.format(unit="STC", into="SXD", on="2026-03-09") + " --keep-both")

    rows = life.asked("2026-04-20", line)
    assert rows
    for unit, code in ((STC, "STC"), (SXD, "SXD"), (SNV, "SNV")):
        found = life.asked("2026-04-20", f"{line} --unit {code}")
        is_carried = (WAS,) if code in ("STC", "SXD") else ()
        shown = [row for row in rows if row[field] == unit or row[field] in is_carried]
        assert found == shown, (line, code)


def test_a_unit_is_found_by_the_name_that_lists_print_once_it_is_gone(life: Life) -> None:
    life.begin("13/3/2026", day="2026-02-02")
    merge(life)

    assert named(life, "2026-03-16", f"overdue --unit '{WAS}'", "owed_by") == [WAS]
    said = life.tracker("--today 2026-03-16 overdue --unit STC").stderr
    assert f"{STC} đã sáp nhập vào {SXD}" in said


def test_one_letter_goes_to_the_body(life: Life, tmp_path: Path) -> None:
    life.begin("13/3/2026", day="2026-02-02", lead="'STC;SNV'")
    life.on("2026-02-02", A.format(lead="SXD", due="13/3/2026").replace("Việc A", "Việc B"))
    merge(life)
    life.on("2026-03-20", f"urge letters --format txt --output {tmp_path}")

    assert {path.stem for path in tmp_path.glob("don-doc-*")} == {"don-doc-SNV", "don-doc-SXD"}
    life.on("2026-03-20", "urge add 1,3 --channel phone --note x")
    assert named(life, "2026-03-20", "urge list") == [SXD]


@pytest.mark.parametrize("part", ["STC", "SXD"])
def test_the_officer_and_the_papers_of_either_part_are_the_body_s(life: Life, part: str) -> None:
    life.on("2026-03-02", P.format(day="2026-03-02", issuer="chairman"))
    life.on("2026-03-02", f"unit focal {part} --name 'Lê A' --from 2026-03-02 --phone 0123456789")
    merge(life)

    missing = named(life, "2026-03-10", "unit focal --missing", "code")
    assert "SXD" not in missing
    assert "STC" not in missing


# Days, not typing order, decide


EVENTS = [
    ("2026-03-03", "meeting schedule 2026-03-19 --on 2026-03-03"),
    ("2026-03-06", REQUEST.format(units="STC;SXD", due="20/3/2026", day="2026-03-06")),
    ("2026-03-09", MERGE.format(unit="STC", into="SXD", on="2026-03-09") + " --keep-both"),
    ("2026-03-10", FILE.format(period="YC-2026-1", unit="SXD", day="2026-03-10")),
]


@pytest.mark.parametrize("last", [0, 1, 2])
def test_an_act_typed_later_leaves_the_lists_of_the_one_typed_on_its_day(life: Life, last: int) -> None:
    life.begin("13/3/2026", day="2026-03-02", lead="'STC;SXD'")
    late = EVENTS[last]
    followers = EVENTS[3:] if last == 1 else []
    for day, line in EVENTS:
        if (day, line) != late and (day, line) not in followers:
            life.on(day, line)
    for _, line in (late, *followers):
        life.on("2026-03-12", line)

    rows = [row for row in life.asked("2026-03-23", "overdue") if row["rule"] != "office-reports-meeting"]
    assert [(row["owed_by"], row["rule"], row["due_on"]) for row in rows] == [
        (WAS, "task-due", "2026-03-13"),
        (SXD, "task-due", "2026-03-13"),
        (SXD, "units-update-before-meeting", "2026-03-18"),
    ]
    sound(life, "2026-03-23")


def test_a_chain_may_be_typed_from_its_end_and_never_in_a_circle(life: Life) -> None:
    life.on("2026-03-02", P.format(day="2026-03-02", issuer="chairman"))
    merge(life, "2026-03-12", "SXD", "SNV", "2026-03-11")

    said = life.refused("2026-03-12", MERGE.format(unit="SNV", into="SXD", on="2026-03-09"))
    assert "chính mình" in said
    said = life.refused("2026-03-12", MERGE.format(unit="STC", into="SXD", on="2026-03-12"))
    assert f"Hãy dùng {SNV}" in said
    merge(life, "2026-03-12", "STC", "SXD", "2026-03-09")
    names = {row["code"]: row["successor"] for row in life.asked("2026-03-12", "unit list")}
    assert (names["STC"], names["SXD"]) == (SNV, SNV)
    assert named(life, "2026-03-12", "unit list", "code") == list(itertools.chain(names))
    sound(life, "2026-03-12")


# A merger taken back


def stored(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every derived row of a ledger."""
    tables = ("obligation", "task", "unit_name", "merger", "meeting", "period", "week", "slowness")
    with opened(path) as connection:
        return {table: connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in tables}


@pytest.mark.parametrize("days_later", [0, 14])
def test_a_merger_that_is_taken_back_gives_everything_back(early: Life, tmp_path: Path, days_later: int) -> None:
    early.begin("20/4/2026", day="2026-03-02", lead="'STC;SXD'")
    early.on("2026-03-03", "meeting schedule 2026-03-19")
    early.on("2026-03-03", REQUEST.format(units="STC", due="20/3/2026", day="2026-03-03"))
    early.on("2026-03-09", "today")
    before, lists = stored(tmp_path / "early.db"), early.asked("2026-03-09", "overdue")
    merge(early, "2026-03-09", on="2026-03-06")
    assert stored(tmp_path / "early.db") != before
    later = f"2026-03-{9 + days_later:02d}"
    early.on(later, "today")
    early.on(later, "undo")

    if not days_later:
        assert stored(tmp_path / "early.db") == before
    assert early.asked("2026-03-09", "overdue") == lists
    assert named(early, "2026-03-24", "meeting missing 2026-03-19") == [STC, SXD]
    assert named(early, "2026-03-24", "weekly list 2026-03-19") == [STC, SXD]
    assert sorted(unit for unit, _, _ in early.overdue("2026-04-21")) == [STC, SXD]
    assert "STC" in named(early, "2026-03-24", "unit focal --missing", "code")
    sound(early, "2026-03-24")
