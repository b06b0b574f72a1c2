"""How many are overdue: the same three totals on every page, added up row by row; what is provisional apart."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from engine import opened
from life import STC, Life
from practised import TODAY, asked, practice_ledger

OFFICE = "Văn phòng Ủy ban nhân dân thành phố"
TOTALS = ("tasks", "tasks_provisional", "units", "units_provisional", "office", "office_provisional")
DAYS = [TODAY, *(TODAY - timedelta(back) for back in (4, 9, 60, 200)), TODAY + timedelta(30)]


def told(line: str) -> Any:
    """Return what a list says to programs."""
    result = asked(f"{line} --format json")
    assert result.exit_code in (0, 3), result.stderr
    return json.loads(result.stdout)


def added_up(rows: list[dict[str, Any]]) -> dict[str, int]:
    """Return the three totals of rows of `overdue`, each with what is provisional of it."""
    counts: Counter[str] = Counter()
    for row in rows:
        of_office = row["owed_by"] in (OFFICE, "Văn phòng UBND thành phố")
        kind = "tasks" if row["rule"] == "task-due" else "office" if of_office else "units"
        counts[kind] += 1
        counts[f"{kind}_provisional"] += row["provisional"]
    return {name: counts[name] for name in TOTALS}


def said(totals: dict[str, int]) -> str:
    """Return three totals in words."""
    parts = []
    for kind, words in (
        ("tasks", "nhiệm vụ"),
        ("units", "việc khác của đơn vị"),
        ("office", "việc của Văn phòng"),
    ):
        unsure = totals[f"{kind}_provisional"]
        parts.append(f"{totals[kind]} {words}" + (f" (trong đó {unsure} dự kiến)" if unsure else ""))
    return f"Quá hạn: {'; '.join(parts)}."


def short(totals: dict[str, int]) -> str:
    """Return the totals that are not nothing in the words of a first line."""
    parts = re.findall(r"[^;:]+", said(totals).removesuffix("."))[1:]
    there = [part.strip().replace("trong đó ", "") for part in parts if not part.strip().startswith("0 ")]
    return f"QUÁ HẠN: {', '.join(there)}"


def test_the_practice_ledger_has_some_of_each_kind() -> None:
    totals = added_up(told("overdue"))

    assert all(totals[kind] for kind in ("tasks", "tasks_provisional", "units", "office")), totals


def test_every_page_says_how_many_are_overdue_in_the_same_words() -> None:
    words = said(added_up(told("overdue")))

    assert words in asked("overdue").stdout
    assert words in asked("overdue --limit 1").stdout
    assert words in asked("overdue --format md").stdout
    assert short(added_up(told("overdue"))) in asked("today").stdout.splitlines()[0]
    assert short(added_up(told("overdue"))) in asked("check --all").stdout.splitlines()[0]
    assert words in asked(f"meeting packet {last_meeting()}").stdout


def test_programs_are_told_the_same_totals() -> None:
    totals = added_up(told("overdue"))

    assert told("today")["overdue_totals"] == totals
    assert told(f"meeting packet {last_meeting()}")["overdue_totals"] == totals


def last_meeting() -> str:
    """Return the day of the newest meeting that nobody has reported to."""
    with opened(practice_ledger()) as connection:
        query = "SELECT MAX(day) FROM meeting WHERE reported_on IS NULL AND cancelled_on IS NULL"
        return str(connection.execute(query).fetchone()[0])


def test_the_tasks_overdue_are_the_cell_of_the_figures_on_every_day() -> None:
    for day in DAYS:
        totals = added_up(told(f"overdue --as-of {day}"))
        for by in ("level", "unit", "room", "issuer"):
            rows = [row for row in told(f"stats --as-of {day} --by {by}") if row["name"] is not None]
            assert sum(row["open_overdue"] for row in rows) == totals["tasks"], (day, by)
            assert sum(row["open_overdue_provisional"] for row in rows) == totals["tasks_provisional"], (day, by)


def test_the_totals_of_all_units_add_up_to_the_totals_of_all() -> None:
    with opened(practice_ledger()) as connection:
        standing = "SELECT code FROM unit WHERE id NOT IN (SELECT unit_id FROM unit_name WHERE holder IS NOT NULL)"
        codes = [row[0] for row in connection.execute(standing)]  # whose page holds what those that are gone owed
    sums: Counter[str] = Counter()
    for code in codes:
        shown = told(f"unit show {code}")
        sums.update(shown["overdue_totals"])
        assert shown["overdue"] == sum(shown["overdue_totals"][kind] for kind in ("tasks", "units", "office"))

    assert {name: sums[name] for name in TOTALS} == added_up(told("overdue"))


def test_a_level_and_a_unit_count_their_own() -> None:
    whole = added_up(told("overdue"))
    levels = [added_up(told(f"overdue --level {level}")) for level in ("city", "central")]

    assert sum(level["tasks"] for level in levels) == whole["tasks"]
    for level, totals in zip(("city", "central"), levels, strict=True):
        assert said(totals) in asked(f"overdue --level {level} --limit 1").stdout
        (row,) = [row for row in told(f"stats --level {level}") if row["name"] == level]
        assert row["open_overdue"] == totals["tasks"]


def test_what_is_overdue_by_a_provisional_deadline_says_so_on_its_row_in_every_format() -> None:
    unsure = sum(row["provisional"] for row in told("overdue"))
    table = list(csv.DictReader(io.StringIO(asked("overdue --format csv").stdout.removeprefix("\ufeff"))))

    assert unsure
    assert sum(row["Dự kiến"] == "dự kiến" for row in table) == unsure
    assert (
        sum(line.startswith("|") and "| dự kiến |" in line for line in asked("overdue --format md").stdout.splitlines())
        == unsure
    )
    rows = [line for line in asked("overdue").stdout.splitlines() if "5.1.e" in line or "Trả lời" in line]
    assert sum("dự kiến" in line for line in rows) >= 1


LISTS = {
    "overdue": "overdue",
    "due": "due --within 60",
    "unresolved": "unresolved --as-of 2027-06-30",
    "proposal": "unresolved --proposal --as-of 2027-06-30",
    "check": "check --all",
    "tasks": "task list",
    "urge": "urge due",
    "feedback": "feedback list",
}


@pytest.mark.parametrize("line", LISTS.values(), ids=LISTS)
def test_a_list_of_deadlines_marks_what_is_provisional_for_people_as_for_programs(line: str) -> None:
    rows = told(line)
    page = list(csv.DictReader(io.StringIO(asked(f"{line} --format csv").stdout.removeprefix("\ufeff"))))

    assert [row["Dự kiến"] == "dự kiến" for row in page] == [bool(row["provisional"]) for row in rows]


def test_a_column_that_no_row_fills_is_not_printed(life: Life) -> None:
    life.begin("ngày 13/03/2026")

    assert "Dự kiến" not in life.on("2026-03-20", "overdue")
    assert "Dự kiến" in life.on("2026-03-20", "overdue --format csv")


def test_a_task_due_across_an_unannounced_day_is_provisional_and_counted_apart(life: Life) -> None:
    # Monday 23/11/2026 may yet be off: five working days from Thursday 19/11 are 20, 23, 25, 26, 27/11
    life.begin("5 ngày làm việc", day="2026-11-19")
    life.on("2026-11-19", "task add --directive 10/CT-UBND --content 'Việc B' --lead STC --due 'ngày 20/11/2026'")

    page = life.on("2026-11-30", "overdue")
    figures = life.on("2026-11-30", "stats")

    assert "Quá hạn: 2 nhiệm vụ (trong đó 1 dự kiến); 0 việc khác của đơn vị; 0 việc của Văn phòng." in page
    assert "Trong số quá hạn có 1 nhiệm vụ quá hạn dự kiến" in figures
    assert [row["provisional"] for row in life.asked("2026-11-30", "task list")] == [True, False]
    assert "dự kiến" in life.on("2026-11-30", "task show 1")
    assert "dự kiến" not in life.on("2026-11-30", "task show 2")


def test_other_duties_are_no_tasks(life: Life) -> None:
    life.begin("ngày 13/03/2026")
    life.on("2026-03-10", "meeting schedule 2026-03-19")
    life.on("2026-03-20", "feedback add --from 10606 --about STC --received 2026-03-02 --content x")

    # 02/3 + 7 working days = 11/3: the Office is late; STC did not update by 18/3; the Office owed the meeting on 19/3
    page = life.on("2026-03-20", "overdue")
    shown = life.on("2026-03-20", "unit show STC")

    assert "Quá hạn: 1 nhiệm vụ; 1 việc khác của đơn vị; 2 việc của Văn phòng." in page
    assert "1 nhiệm vụ; 1 việc khác của đơn vị; 0 việc của Văn phòng" in shown
    assert STC in page
    assert life.asked("2026-03-20", "stats")[0]["open_overdue"] == 1


def test_a_frozen_packet_keeps_its_totals(life: Life) -> None:
    life.begin("ngày 13/03/2026")
    life.on("2026-03-10", "meeting schedule 2026-03-19")
    life.on("2026-03-19", "meeting file 2026-03-19 --document 120/BC-VP --issued 2026-03-19")
    life.on("2026-03-20", "task report 1 --document 1/BC-STC --issued 2026-03-20")

    packet = life.asked("2026-04-01", "meeting packet 2026-03-19")

    assert packet["overdue_totals"] == dict.fromkeys(TOTALS, 0) | {"tasks": 1, "units": 1}
    assert "Quá hạn: 1 nhiệm vụ; 1 việc khác của đơn vị; 0 việc của Văn phòng." in life.on(
        "2026-04-01", "meeting packet 2026-03-19"
    )
