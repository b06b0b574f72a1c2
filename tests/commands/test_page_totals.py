"""Every total on every page of the practice ledger, added up from its own rows."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from engine import opened
from practised import asked, practice_ledger

Rows = list[dict[str, Any]]
Total = Callable[[Rows], int]


def told(line: str) -> Any:
    """Return what a list says to programs."""
    result = asked(f"{line} --format json")
    assert result.exit_code in (0, 3), result.stderr
    return json.loads(result.stdout)


def numbers(line: str, pattern: str) -> list[int]:
    """Return the numbers of the one line of a page that a pattern describes."""
    found = re.findall(f"(?m)^{pattern}$", asked(line).stdout)
    assert len(found) == 1, (line, pattern, found)
    return [int(each) for each in (found[0] if isinstance(found[0], tuple) else found)]


def are(field: str, *values: object) -> Total:
    """Return how many rows have one of these values in a field."""
    return lambda rows: sum(row[field] in values for row in rows)


def lack(field: str) -> Total:
    """Return how many rows have nothing in a field."""
    return lambda rows: sum(not row[field] for row in rows)


def different(field: str) -> Total:
    """Return how many values a field has."""
    return lambda rows: len({row[field] for row in rows})


TOTALS: dict[str, tuple[str, list[Total]]] = {
    "due --within 60": (r"(\d+) việc đến hạn(?: \(trong đó (\d+) dự kiến\))\.", [len, are("provisional", True)]),
    "unresolved": (r"(\d+) nhiệm vụ quá 06 tháng không có kết quả\.", [len]),
    "unresolved --all": (r"(\d+) nhiệm vụ\..*", [len]),
    "waiting": (r"(\d+) việc đang chờ\.", [len]),
    "task list": (r"(\d+) nhiệm vụ\.", [len]),
    "task extensions": (r"(\d+) nhiệm vụ đã gia hạn hoặc rút ngắn\.", [len]),
    "task remarks": (
        r"(\d+) lần: nhắc nhở (\d+); phê bình (\d+); biểu dương, khen thưởng (\d+)\.",
        [len, are("kind", "reminder"), are("kind", "criticism"), are("kind", "praise")],
    ),
    "urge list": (r"(\d+) lần đôn đốc, (\d+) chưa có trả lời\.", [len, lack("answered_on")]),
    "difficulty list": (r"(\d+) khó khăn, ý kiến khác nhau; \d+ đang chờ chỉ đạo\.", [len]),
    "feedback list": (r"(\d+) phản hồi\.", [len]),
    "meeting list": (r"(\d+) phiên họp\.", [len]),
    "unit list": (r"(\d+) đơn vị\.", [len]),
    "unit focal --all": (
        r"(\d+) đơn vị, (\d+) đơn vị chưa cử cán bộ đầu mối\.",
        [different("unit"), lack("officer")],
    ),
    "directive list": (r"(\d+) văn bản\.", [len]),
    "directive upward": (
        r"(\d+) việc: (\d+) chưa có văn bản cụ thể hóa, (\d+) đang thực hiện, (\d+) chờ báo cáo lên, "
        r"(\d+) đã báo cáo lên\.",
        [len, *(are("state", state) for state in ("no-directive", "under-way", "to-send", "sent"))],
    ),
}
"""A page, the line of its total, and how each number in that line is counted from the rows."""


@pytest.mark.parametrize("line", TOTALS)
def test_a_total_is_the_number_of_its_rows(line: str) -> None:
    pattern, totals = TOTALS[line]
    rows = told(line)

    assert rows, line
    assert numbers(line, pattern) == [total(rows) for total in totals]


def test_the_parts_of_what_goes_up_are_the_whole() -> None:
    whole, *parts = numbers("directive upward", TOTALS["directive upward"][0])

    assert sum(parts) == whole


def test_the_headings_of_the_morning_page_count_its_parts() -> None:
    today = told("today")
    page = asked("today").stdout
    counted = {
        heading: int(count)
        for heading, count in re.findall(r"(?m)^([^a-z\n]+): (?:\d+ trong )?(\d+)(?: \(«.*\))?$", page)
    }

    assert set(counted) >= {"VĂN PHÒNG PHẢI LÀM", "ĐANG CHỜ XÁC NHẬN, CHỈ ĐẠO, NGÀY NHẬN"}
    (soon,) = (count for heading, count in counted.items() if heading.startswith("ĐẾN HẠN"))
    assert counted["VĂN PHÒNG PHẢI LÀM"] == sum(row["owed_by"] in OFFICE for row in told("overdue"))
    assert counted["ĐANG CHỜ XÁC NHẬN, CHỈ ĐẠO, NGÀY NHẬN"] == len(told("waiting"))
    assert soon == len(told("due"))
    assert today["overdue_totals"]["tasks"] == sum(row["open_overdue"] for row in told("stats") if row["name"])


OFFICE = ("Văn phòng Ủy ban nhân dân thành phố", "Văn phòng UBND thành phố")

CELLS = ("done_on_time", "done_late", "open_in_time", "open_overdue", "undated_done", "undated_open", "stopped")


@pytest.mark.parametrize("by", ["level", "unit", "room", "issuer"])
def test_the_cells_of_the_figures_sum_to_their_totals_and_the_rows_to_the_whole(by: str) -> None:
    rows = told(f"stats --by {by}")
    parts = [row for row in rows if row["name"] is not None]

    for row in rows:
        assert sum(row[cell] for cell in CELLS) + row.get("awaiting_receipt", 0) == row["total"], row
    whole = [row for row in told("stats") if row["name"] is not None]
    for cell in (*CELLS, "total"):
        assert sum(row[cell] for row in parts) == sum(row[cell] for row in whole), (by, cell)


def test_every_task_stands_in_one_row_of_the_figures() -> None:
    with opened(practice_ledger()) as connection:
        single, recurring = (
            connection.execute("SELECT COUNT(*) FROM task WHERE deadline ->> 'kind' " + how).fetchone()[0]
            for how in ("<> 'recurring'", "= 'recurring'")
        )
        periods = connection.execute(
            "SELECT COUNT(DISTINCT subject_id || ' ' || period) FROM obligation"
            " WHERE subject = 'task' AND rule = 'task-due' AND period IS NOT NULL"
        ).fetchone()[0]

    total = sum(row["total"] for row in told("stats") if row["name"] is not None)
    assert single + recurring <= total <= single + periods


def test_the_counts_of_grading_open_into_as_many_tasks() -> None:
    for month in ("2026-10", "2026-09"):
        rows = told(f"report grading --month {month}")
        opened = Counter((row["unit"], row["count"]) for row in told(f"report grading --month {month} --tasks"))
        assert rows
        for row in rows:
            for (unit, count), number in opened.items():
                if unit == row.get("unit") and count in row:
                    assert row[count] == number, (month, unit, count)
