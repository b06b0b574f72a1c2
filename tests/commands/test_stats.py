from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import pytest

from desk import a_directive, a_task
from running import Run
from tracker.law.vocabulary import Issuer
from tracker.ledger.transaction import writing
from tracker.queries.figures.rates import Line, lines
from tracker.queries.figures.stats import Cells
from tracker.services.papers import Paper
from tracker.services.task import direct, report
from tracker.settings import Settings

CELLS = (
    "done_on_time",
    "done_late",
    "open_in_time",
    "open_overdue",
    "undated_done",
    "undated_open",
    "stopped",
    "no_receipt",
)


def figures(tracker: Run, line: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(tracker(f"stats {line} --format json").stdout)
    return found


@pytest.fixture
def every_cell(settings: Settings) -> None:
    """Put one city task in each cell, a report that waits, one of the Government, and one from before 04/9/2025."""
    with writing(settings) as ledger:

        def reported(due: str, issued_on: date, *, confirmed: bool = True) -> int:
            number = a_task(ledger, due)
            report.file_report(ledger, number, Paper("45/BC-STC", issued_on), filed_on=issued_on)
            if confirmed:
                # the confirmation comes late and does not matter: the report's day does
                report.confirm(ledger, number, on=date(2026, 11, 20))
            return number

        reported("30/6/2026", date(2026, 6, 30))
        reported("30/6/2026", date(2026, 7, 1))
        reported("30/6/2026", date(2026, 6, 30), confirmed=False)
        a_task(ledger, "30/12/2026")
        a_task(ledger, "20/11/2026")
        reported("khẩn trương", date(2026, 7, 1))
        a_task(ledger, "khẩn trương")
        stopped = a_task(ledger, "30/6/2026")
        direct.stop(ledger, stopped, direction=Paper("9/UBND-TH", date(2026, 7, 1)), reason=None)
        a_task(ledger, "30/12/2026", directive=a_directive(ledger, issuer=Issuer.PM), lead=(3,))
        a_task(ledger, "29/8/2025", directive=a_directive(ledger, issued_on=date(2025, 8, 11)))


@pytest.mark.usefixtures("every_cell")
def test_every_task_stands_in_one_cell_and_the_levels_apart(tracker: Run) -> None:
    city, central, everything = figures(tracker)

    # in time: one open and one that waits for the confirmation; undated open: one, and the one from before the law
    assert [city[cell] for cell in CELLS] == [1, 1, 2, 1, 1, 2, 1, 0]
    assert (city["level"], city["total"]) == ("city", 9)
    assert (central["level"], central["total"], central["open_in_time"]) == ("central", 1, 1)
    assert (everything["name"], everything["level"], everything["total"]) == (None, None, 10)
    assert [everything[cell] for cell in CELLS] == [1, 1, 3, 1, 1, 2, 1, 0]
    assert (everything["done_rate"], everything["settled_rate"], everything["discipline_rate"]) == (None, None, None)


@pytest.mark.usefixtures("every_cell")
def test_the_rates_and_their_formulas(tracker: Run) -> None:
    city = figures(tracker)[0]
    shown = tracker("stats").stdout

    assert city["done_rate"] == 3 / 8  # nine tasks, one of them stopped
    assert city["settled_rate"] == 3 / 4
    assert city["discipline_rate"] == 3 / 5
    assert "Thành phố giao: tỷ lệ 1 = 3/8 = 37,5 %; tỷ lệ 2 = 3/4 = 75,0 %; kỷ luật 60,0 %." in shown
    assert "Tỷ lệ 1 = đã xong / (đã xong + chưa xong)" in shown
    assert "1 nhiệm vụ có thời hạn từ trước ngày Quy chế" in shown
    assert "không thay thế văn bản (Điều 2.5" in shown


@pytest.mark.usefixtures("every_cell")
@pytest.mark.parametrize("by", ["level", "unit", "room", "issuer"])
def test_every_way_of_grouping_has_the_same_total(tracker: Run, by: str) -> None:
    rows = figures(tracker, f"--by {by}")

    assert rows[-1]["total"] == sum(row["total"] for row in rows if row["name"] is not None) == 10
    for row in rows:
        assert sum(row[cell] for cell in CELLS) == row["total"]


@pytest.mark.usefixtures("every_cell")
def test_days_choose_directives_and_one_level_has_no_grand_total(tracker: Run) -> None:
    early = figures(tracker, "--to 31/8/2025")
    late = figures(tracker, "--from 01/9/2025 --level city")

    assert [row["total"] for row in early] == [1]
    assert [row["total"] for row in late] == [8]
    assert tracker("stats --from 02/9/2025 --to 01/9/2025").exit_code == 2


def test_an_open_task_is_late_only_the_day_after(
    tracker: Run, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "23/11/2026")

    (on_the_day,) = figures(tracker)
    monkeypatch.setenv("TRACKER_TODAY", "24/11/2026")
    (the_day_after,) = figures(tracker)

    assert (on_the_day["open_in_time"], on_the_day["open_overdue"]) == (1, 0)
    assert (the_day_after["open_in_time"], the_day_after["open_overdue"]) == (0, 1)


def cells(name: str, kind: str, *, on_time: int, late: int) -> Cells:
    return Cells(name, kind, "city", on_time + late, on_time, late, 0, 0, 0, 0, 0)


def test_departments_and_communes_are_listed_apart_and_nobody_is_ranked() -> None:
    groups = [
        cells("Xã B", "xa", on_time=1, late=1),
        cells("Sở A", "so", on_time=1, late=3),
        cells("Phường Á", "phuong", on_time=2, late=2),
        cells("Đặc khu C", "dac-khu", on_time=1, late=0),
        cells("Sở Đ", "so", on_time=3, late=1),
        Cells("Xã không hạn", "xa", "city", 1, 0, 0, 0, 0, 0, 1, 0),
    ]

    listed = [(line.block, line.name) for line in lines(groups)]

    assert listed == [
        ("so", "Sở Đ"),
        ("so", "Sở A"),
        ("commune", "Đặc khu C"),
        ("commune", "Phường Á"),
        ("commune", "Xã B"),
        ("commune", "Xã không hạn"),
        (None, None),
    ]


def test_a_unit_whose_only_task_was_withdrawn_has_no_rate() -> None:
    line = Line("x", "city", "so", (0, 0, 0, 0, 0, 0, 1, 0))

    assert (line.total, line.counted) == (1, 0)
    assert (line.done_rate, line.settled_rate, line.discipline_rate) == (None, None, None)


def test_a_small_number_of_tasks_is_marked(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "30/12/2026", lead=(3,))
        for _ in range(5):
            a_task(ledger, "30/12/2026", lead=(4,))

    rows = {row["name"]: row["small"] for row in figures(tracker, "--by unit") if row["name"] is not None}

    assert sorted(rows.values()) == [False, True]
    assert "(*) Dưới 5 nhiệm vụ" in tracker("stats --by unit").stdout


def test_rates_of_nothing_are_unknown() -> None:
    line = Line("x", "city", None, (0,) * len(CELLS))

    assert (line.done_rate, line.settled_rate, line.discipline_rate) == (None, None, None)


@pytest.mark.usefixtures("every_cell")
def test_bars_are_for_a_terminal_alone(tracker: Run) -> None:
    piped, table, sheet = tracker("stats"), tracker("stats --format table"), tracker("stats --format csv")

    assert "█" not in piped.stdout
    assert "█" in table.stdout
    heading = next(csv.reader(io.StringIO(sheet.data.decode("utf-8-sig"))))
    assert heading[1:] == [
        "Tổng số nhiệm vụ",
        "Xong đúng hạn",
        "Xong quá hạn",
        "Chưa xong, còn hạn",
        "Chưa xong, quá hạn",
        "Quá hạn dự kiến",
        "Không hạn, xong",
        "Không hạn, chưa xong",
        "Dừng, thu hồi",
        "Chờ ngày nhận",
        "Tỷ lệ 1 (xong / xong + chưa xong) (‰)",
        "Tỷ lệ 2 (xong / xong + quá hạn) (‰)",
        "Kỷ luật thời hạn (‰)",
    ]


def test_an_empty_ledger_has_no_figures(tracker: Run) -> None:
    assert "Không có nhiệm vụ nào." in tracker("stats").stdout
    assert figures(tracker) == []
