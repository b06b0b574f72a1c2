"""`meeting`: what a clerk types around a regular meeting, and what is refused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk import a_secret_task, a_task
from life import Life
from running import Run, contents
from tracker.ledger.transaction import writing
from tracker.services.meeting import schedule
from tracker.services.papers import Paper
from tracker.services.task import report
from tracker.settings import Settings


@pytest.fixture
def two_units(settings: Settings) -> None:
    """Give two units a task each, one of them overdue, and a secret one to the second."""
    with writing(settings) as ledger:
        a_task(ledger, "30/12/2026", lead=(2,))
        a_task(ledger, "20/11/2026", lead=(3,))


def machine(tracker: Run, line: str) -> Any:
    """Return what a command prints as JSON."""
    return json.loads(tracker(f"{line} --format json").stdout)


@pytest.mark.usefixtures("two_units")
def test_scheduling_says_until_when_and_which_days_it_passed_over(tracker: Run) -> None:
    result = tracker("meeting schedule 30/11/2026")

    assert result.exit_code == 0
    # Monday 30/11: the last day is Friday 27/11
    assert "2 đơn vị phải cập nhật, 0 đã cập nhật. Hạn cập nhật: 27/11/2026 (bỏ qua 28/11" in result.stdout
    assert result.stderr == ""
    # Wednesday 25/11: 24/11 is off, so the last day is Monday 23/11, today
    said = tracker("meeting schedule 25/11/2026").stdout
    assert "0 đơn vị phải cập nhật" in said
    assert "không còn trọn một ngày làm việc" in said


@pytest.mark.usefixtures("two_units")
def test_a_day_off_and_a_second_meeting_in_a_month_are_remarked(tracker: Run) -> None:
    tracker("meeting schedule 26/11/2026")

    result = tracker("meeting schedule 29/11/2026")

    assert result.exit_code == 0
    assert "ngày 29/11/2026 là ngày nghỉ" in result.stderr
    assert "trong tháng đã có Phiên họp ngày 26/11/2026" in result.stderr


@pytest.mark.usefixtures("two_units")
def test_who_has_not_updated_and_how_the_others_did(tracker: Run) -> None:
    tracker("meeting schedule 26/11/2026")
    tracker("task progress 1 --note 'Đang làm'")

    shown = machine(tracker, "meeting show 26/11/2026")
    missing = machine(tracker, "meeting missing 26/11/2026")
    listed = machine(tracker, "meeting list")

    assert [(row["how"], row["task"]) for row in shown["units"]] == [("progress", 1), (None, None)]
    assert [row["day"] for row in shown["days"]] == ["2026-11-25"]
    assert len(missing) == 1
    assert (listed[0]["owing"], listed[0]["missing"], listed[0]["cut_off"]) == (2, 1, "2026-11-25")
    assert "tiến độ nhiệm vụ 1" in tracker("meeting show 26/11/2026").stdout


@pytest.mark.usefixtures("two_units")
def test_the_morning_page_names_the_next_meeting(tracker: Run) -> None:
    assert machine(tracker, "today")["meeting"] is None
    tracker("meeting schedule 26/11/2026")

    page = machine(tracker, "today")["meeting"]

    assert (page["day"], page["cut_off"], page["owing"], page["missing"]) == ("2026-11-26", "2026-11-25", 2, 2)
    assert "Phiên họp ngày 26/11/2026, đơn vị cập nhật đến hết ngày 25/11/2026" in tracker("today").stdout


@pytest.mark.usefixtures("two_units")
def test_a_packet_that_was_filed_prints_its_frozen_figures(tracker: Run, settings: Settings) -> None:
    tracker("meeting schedule 23/11/2026 --on 16/11/2026")
    before = machine(tracker, "meeting packet 23/11/2026")
    result = tracker("meeting file 23/11/2026 --document 120/BC-VP --issued 23/11/2026")
    with writing(settings) as ledger:
        a_task(ledger, "30/12/2026", lead=(4,))
        report.file_report(ledger, 2, Paper("9/BC-X", settings.today))

    frozen = machine(tracker, "meeting packet 23/11/2026")

    assert "số liệu chốt đến ngày 23/11/2026" in result.stdout
    assert (before["frozen"], frozen["frozen"]) == (False, True)
    assert frozen["levels"] == before["levels"]
    assert frozen["missing"] == before["missing"]
    assert [row["task"] for row in frozen["overdue"]] == [2]
    assert frozen["levels"][0]["total"] == 2
    assert "Số liệu đã chốt đến ngày 23/11/2026 theo báo cáo 120/BC-VP" in tracker("meeting packet 23/11/2026").stdout


@pytest.mark.usefixtures("two_units")
def test_the_next_packet_is_held_against_the_last(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        schedule.schedule(ledger, date(2026, 10, 29), on=date(2026, 10, 20))
    tracker("meeting file 29/10/2026 --document 110/BC-VP --issued 29/10/2026")
    tracker("meeting schedule 26/11/2026")
    with writing(settings) as ledger:
        a_task(ledger, "30/12/2026", lead=(4,))

    compared = machine(tracker, "meeting packet 26/11/2026")["compared"]

    assert [(row["total_before"], row["total"]) for row in compared] == [(2, 3)]


@pytest.mark.usefixtures("two_units")
def test_a_packet_goes_into_a_file_whole_and_as_csv_into_a_folder(tracker: Run, tmp_path: Path) -> None:
    tracker("meeting schedule 26/11/2026")

    for suffix in ("md", "txt", "json"):
        assert tracker(f"meeting packet 26/11/2026 --output {tmp_path}/p.{suffix}").exit_code == 0
    assert tracker(f"meeting packet 26/11/2026 --csv --output {tmp_path}/p/").exit_code == 0

    lines = (tmp_path / "p" / "02-theo-don-vi.csv").read_text(encoding="utf-8-sig").splitlines()
    sums = (tmp_path / "p" / "02-theo-don-vi-tong.csv").read_text(encoding="utf-8-sig").splitlines()
    # the heading and two units; the heading, the sum of their block, and the sum of all
    assert (len(lines), len(sums)) == (1 + 2, 1 + 2)
    text = (tmp_path / "p.txt").read_text(encoding="utf-8")
    for part in (
        "THEO CẤP GIAO",
        "Tỷ lệ 1 = đã xong / (đã xong + chưa xong)",
        "NHIỆM VỤ QUÁ HẠN: 1",
        "Điều 2.5",
        "Mã nhật ký",
    ):
        assert part in text


def test_nothing_a_secret_task_says_is_in_a_packet(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        a_secret_task(ledger)
    tracker("meeting schedule 26/11/2026")

    packet = machine(tracker, "meeting packet 26/11/2026")

    assert [row["content"] for row in packet["overdue"]] == [None]


@pytest.mark.usefixtures("two_units")
@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("meeting show 26/11/2026", 4, "Không có Phiên họp ngày 26/11/2026"),
        ("meeting packet 26/11/2026", 4, "Không có Phiên họp"),
        ("meeting move 26/11/2026 27/11/2026", 4, "Không có Phiên họp"),
        ("meeting schedule 31/11/2026", 2, "31/11/2026"),
        ("meeting schedule 26/11/2199", 6, "2199"),
        ("meeting schedule 26/11/2026 --on 25/11/2026", 2, "ở sau ngày hôm nay"),
        ("meeting cancel 26/11/2026 --reason ' '", 2, "--reason"),
        ("meeting declare 25/11/2026 --unit nobody", 4, "nobody"),
        ("meeting packet 25/11/2026 --output p.odt", 2, ".csv"),
        ("meeting schedule 25/11/2026", 5, "Đã có Phiên họp"),
        ("meeting declare 25/11/2026 --unit VP", 5, "không phải cập nhật"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_sentence(
    tracker: Run, settings: Settings, line: str, code: int, said: str
) -> None:
    tracker("meeting schedule 25/11/2026")
    before = contents(settings.ledger)

    result = tracker(line)

    assert (result.exit_code, said in result.stderr) == (code, True), result.stderr
    assert contents(settings.ledger) == before


@pytest.mark.usefixtures("two_units")
def test_a_dry_run_records_nothing(tracker: Run, settings: Settings) -> None:
    before = contents(settings.ledger)

    result = tracker("meeting schedule 26/11/2026 --dry-run")

    assert result.stdout.startswith("[chạy thử] Đã ấn định")
    assert contents(settings.ledger) == before


def test_check_asks_units_that_came_after_the_scheduling(tracker: Run, settings: Settings) -> None:
    tracker("meeting schedule 27/11/2026")
    with writing(settings) as ledger:
        a_task(ledger, "30/12/2026", lead=(4,))

    tracker("check")

    assert [row["code"] for row in machine(tracker, "meeting missing 27/11/2026")] == ["STC"]


def test_a_report_before_the_cut_off_is_kept_and_remarked(life: Life) -> None:
    life.begin("ngày 31/03/2026")
    life.on("2026-03-10", "meeting schedule 2026-03-19")  # units may update until Wednesday 18/3

    line = "meeting file 2026-03-19 --document 120/BC-VP --issued {day}"
    early = life.on("2026-03-18", line.format(day="2026-03-18") + " --dry-run")
    life.on("2026-03-19", line.format(day="2026-03-19") + " --dry-run")
    said = life.on("2026-03-19", line.format(day="2026-03-18"))

    note = "Lưu ý: báo cáo ban hành khi đơn vị còn cập nhật đến hết ngày 18/03/2026; vẫn được ghi nhận.\n"
    assert note in early
    assert note in said
    assert life.asked("2026-03-20", "meeting packet 2026-03-19")["frozen"] is True


def test_a_report_after_the_cut_off_has_nothing_to_remark(life: Life) -> None:
    life.begin("ngày 31/03/2026")
    life.on("2026-03-10", "meeting schedule 2026-03-19")

    said = life.on("2026-03-19", "meeting file 2026-03-19 --document 120/BC-VP --issued 2026-03-19")

    assert "Lưu ý" not in said
