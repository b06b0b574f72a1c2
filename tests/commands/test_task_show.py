"""`task show` says where a task stands: late and since when, or whom it waits for; what was told and what came back."""

from __future__ import annotations

from life import Life

REPORT = "task report 1 --document {}/BC-STC --issued {}"


def test_a_late_task_says_since_when(life: Life) -> None:
    life.begin("ngày 20/3/2026")  # a Friday

    row = life.asked("2026-03-25", "task show 1")

    assert (row["late_since"], row["days_late"], row["working_days_late"]) == ("2026-03-21", 5, 3)
    assert "quá hạn từ ngày 21/03/2026: 5 ngày, 3 ngày làm việc" in life.on("2026-03-25", "task show 1")
    late = next(each for each in life.asked("2026-03-25", "overdue") if each["rule"] == "task-due")
    assert (late["days_late"], late["working_days_late"]) == (row["days_late"], row["working_days_late"])


def test_a_task_in_time_on_its_last_day_is_not_late(life: Life) -> None:
    life.begin("ngày 20/3/2026")

    assert life.asked("2026-03-20", "task show 1")["late_since"] is None
    assert "quá hạn" not in life.on("2026-03-20", "task show 1")


def test_a_task_that_waits_for_the_office_is_not_late_and_says_for_whom_it_waits(life: Life) -> None:
    life.begin("ngày 20/3/2026")
    life.on("2026-03-20", REPORT.format(5, "20/3/2026"))

    row = life.asked("2026-03-25", "task show 1")

    assert (row["waiting_for"], row["waiting_since"], row["late_since"]) == ("office", "2026-03-20", None)
    assert "chờ Văn phòng xác nhận từ ngày 20/03/2026 (3 ngày làm việc)" in life.on("2026-03-25", "task show 1")


def test_a_task_that_waits_for_a_direction_says_so(life: Life) -> None:
    life.begin("ngày 20/3/2026")
    life.on(
        "2026-03-10",
        "task receive 1 --on 9/3/2026",
        "task refer 1 --reason function --document 5/STC --issued 10/3/2026",
    )

    assert life.asked("2026-03-25", "task show 1")["waiting_for"] == "direction"
    assert "chờ chỉ đạo từ ngày 10/03/2026" in life.on("2026-03-25", "task show 1")


def test_a_task_without_a_receipt_says_that_it_has_no_deadline_yet(life: Life) -> None:
    life.begin("5 ngày làm việc kể từ ngày nhận")

    assert "chờ ngày nhận văn bản, chưa có hạn" in life.on("2026-03-25", "task show 1")
    assert life.asked("2026-03-25", "task show 1")["waiting_for"] == "receipt"


def test_what_was_sent_back_stands_there_with_its_reason_and_the_last_progress(life: Life) -> None:
    life.begin("ngày 20/3/2026")
    life.on("2026-03-11", "task progress 1 --note 'Mới bắt đầu'")
    life.on("2026-03-12", "task progress 1 --note 'Chờ thẩm định'")
    life.on("2026-03-16", REPORT.format(5, "16/3/2026"), "task send-back 1 --reason 'Thiếu số liệu'")
    life.on("2026-03-18", REPORT.format(6, "18/3/2026"))

    row = life.asked("2026-03-19", "task show 1")

    assert (row["progress_on"], row["progress"]) == ("2026-03-12", "Chờ thẩm định")
    assert (row["returned_on"], row["returned_document"], row["returned_reason"]) == (
        "2026-03-16",
        "5/BC-STC",
        "Thiếu số liệu",
    )
    assert "Thiếu số liệu" in life.on("2026-03-19", "task show 1")


def test_what_was_taken_back_is_not_told(life: Life) -> None:
    life.begin("ngày 20/3/2026")
    life.on("2026-03-12", "task progress 1 --note 'Nhầm việc'", "undo")

    assert life.asked("2026-03-19", "task show 1")["progress"] is None


def test_a_result_reported_late_says_how_late(life: Life) -> None:
    life.begin("ngày 20/3/2026")
    life.on("2026-03-24", REPORT.format(5, "24/3/2026"), "task confirm 1")

    assert "báo cáo muộn 4 ngày" in life.on("2026-04-24", "task show 1")


def test_nothing_of_a_secret_task_is_told(life: Life) -> None:
    life.on(
        "2026-03-09",
        "directive add 11/CT-UBND --issued 9/3/2026 --kind 'Chỉ thị' --abstract x --signer y --issuer city"
        " --secrecy mat",
        "task add --directive 11/CT-UBND --lead STC --due 'ngày 20/3/2026'",
        "task progress 1 --document 4/STC --issued 9/3/2026",
        "task report 1 --document 5/BC-STC --issued 9/3/2026",
        "task send-back 1",
    )

    row = life.asked("2026-03-19", "task show 1")

    assert (row["returned_on"], row["returned_reason"]) == ("2026-03-09", None)
    assert (row["progress_on"], row["progress"]) == ("2026-03-09", None)
