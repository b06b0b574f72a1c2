from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine import Place
from running import Run, contents
from tracker.commands.calendar.months import overview
from tracker.files.official import official_days
from tracker.workdays import Calendar


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        (
            "calendar count 31/02/2026 1",
            2,
            "«31/02/2026» không phải là một ngày. Hãy gõ ngày/tháng/năm (30/9/2025), năm-tháng-ngày (2025-09-30), hoặc "
            "ngắn gọn: ngày/tháng (30/9), hôm nay, hôm qua, thứ Sáu.",
        ),
        ("calendar count 23/11/2026 0", 2, "Số ngày làm việc phải từ 1 đến 9999, hoặc từ -1 đến -9999 để đếm lùi."),
        (
            "calendar count 31/12/2030 1",
            6,
            "Chưa có lịch làm việc cho ngày 01/01/2031 (lịch hiện có từ 01/01/2023 đến 31/12/2030). "
            "Hãy gõ: tracker calendar load 2031",
        ),
        (
            "calendar count 23/11/2026 -3 --fromat json",
            2,
            "Không có tùy chọn --fromat. Có phải: --format? Xem cách dùng: «tracker calendar count --help».",
        ),
        (
            "calendar show 2040",
            6,
            "Lịch trong sổ chỉ từ năm 2023 đến năm 2030. Nạp năm liền kề bằng «tracker calendar load NĂM».",
        ),
        (
            "calendar load 2040",
            2,
            "Lịch hiện có từ 01/01/2023 đến 31/12/2030: nạp năm liền kề trước, ví dụ 2031.",
        ),
        ("calendar load 2025", 5, "Năm 2025 đã có lịch theo thông báo chính thức trong sổ; không có gì để nạp."),
        (
            "calendar off 25/11/2026",
            2,
            "Thiếu --notice VĂN-BẢN. Điền vào chỗ viết hoa rồi gõ lại:\n"
            "  tracker calendar off 25/11/2026 --notice VĂN-BẢN\nXem cách dùng: «tracker calendar off --help».",
        ),
        (
            "calendar off 25/11/2026 --notice ' '",
            2,
            "Thiếu số thông báo (--notice): mỗi thay đổi lịch phải có văn bản làm căn cứ.",
        ),
        (
            "calendar off 24/11/2026 --notice 9/TB",
            2,
            "Ngày 24/11/2026 đã là ngày nghỉ (Ngày Văn hóa Việt Nam — 28/2026/QH16).",
        ),
        ("calendar swap 25/11/2026 26/11/2026 --notice 9/TB", 2, "Ngày 26/11/2026 đã là ngày làm việc."),
    ],
)
def test_what_cannot_be_meant_is_refused_and_changes_nothing(
    tracker: Run, ledger_file: Place, line: str, code: int, said: str
) -> None:
    before = contents(ledger_file)

    result = tracker(line)

    assert (result.exit_code, result.stdout, result.stderr) == (code, "", said + "\n")
    assert contents(ledger_file) == before


def test_a_count_answers_programs_with_every_day_it_looked_at(tracker: Run) -> None:
    # 01/01 off, 02/01 off by the swap with 10/01, Saturday 03, Sunday 04, Monday 05
    result = tracker("calendar count 31/12/2025 1 --format json")

    answer = json.loads(result.stdout)
    assert list(answer) == ["from", "working_days", "date", "provisional", "steps"]
    assert (answer["from"], answer["working_days"], answer["date"]) == ("2025-12-31", 1, "2026-01-05")
    assert answer["provisional"] is False
    assert [(day["day"], day["working"]) for day in answer["steps"]] == [
        ("2026-01-01", False),
        ("2026-01-02", False),
        ("2026-01-03", False),
        ("2026-01-04", False),
        ("2026-01-05", True),
    ]
    assert answer["steps"][1]["source"] == "hoán đổi với 10/01/2026 — 12729/VPCP-KGVX"


def test_a_count_into_a_json_file_is_the_same_object(tracker: Run, tmp_path: Path) -> None:
    file = tmp_path / "count.json"

    tracker(f"calendar count 31/12/2025 1 --output {file}")

    assert json.loads(file.read_text(encoding="utf-8"))["date"] == "2026-01-05"


def test_a_negative_count_works_as_it_stands_and_finds_the_worked_saturday(tracker: Run) -> None:
    result = tracker("calendar count 12/01/2026 -1")

    assert result.exit_code == 0
    assert result.stdout == (
        "1 NGÀY LÀM VIỆC TRƯỚC THỨ HAI 12/01/2026\n"
        "\n"
        "Ngày        Thứ       Làm việc  Đếm  Căn cứ\n"
        "11/01/2026  Chủ nhật  nghỉ           cuối tuần\n"
        "10/01/2026  thứ Bảy   làm bù      1  làm bù cho 02/01/2026 — 12729/VPCP-KGVX\n"
        "\n"
        "Kết quả: thứ Bảy 10/01/2026.\n"
    )


def test_a_count_over_a_day_not_yet_announced_says_so(tracker: Run) -> None:
    # Friday 20/11 → Monday 23/11, proposed for a swap that nobody has announced
    result = tracker("calendar count 20/11/2026 1")

    assert "Kết quả: thứ Hai 23/11/2026." in result.stdout
    assert "Có ngày chưa được công bố chính thức: kết quả là dự kiến." in result.stdout


def test_a_year_shows_its_special_days_with_their_notices(tracker: Run) -> None:
    days = json.loads(tracker("calendar show 2026 --format json").stdout)

    by_day = {day["day"]: day for day in days}
    assert len(days) == 18
    assert by_day["2026-01-10"]["working"] is True
    assert by_day["2026-01-10"]["notice"] == "12729/VPCP-KGVX"
    assert by_day["2026-11-23"]["provisional"] is True


def test_a_swap_moves_the_days_and_dry_running_it_does_not(tracker: Run, ledger_file: Place) -> None:
    before = contents(ledger_file)

    dry = tracker("calendar swap 25/11/2026 05/12/2026 --notice 77/TB-BNV --dry-run")
    assert contents(ledger_file) == before

    done = tracker("calendar swap 25/11/2026 05/12/2026 --notice 77/TB-BNV")
    said = (
        "Đã hoán đổi: nghỉ thứ Tư 25/11/2026, làm bù thứ Bảy 05/12/2026 (77/TB-BNV). "
        "Không thời hạn đang mở nào thay đổi.\n"
    )
    assert dry.stdout == "[chạy thử] " + said
    assert done.stdout == said
    # Friday 04/12 + 1 is now the worked Saturday; 23/11 + 1 passes 24/11 and 25/11, both off
    assert "Kết quả: thứ Bảy 05/12/2026." in tracker("calendar count 04/12/2026 1").stdout
    assert "Kết quả: thứ Năm 26/11/2026." in tracker("calendar count 23/11/2026 1").stdout


def test_a_day_off_prints_the_deadline_it_moves(tracker: Run) -> None:
    assert (
        tracker(
            "directive add 150/QĐ-UBND --issued 23/11/2026 --kind 'Quyết định' --abstract 'Về đôn đốc'"
            " --signer 'Lê Văn A' --issuer city"
        ).exit_code
        == 0
    )

    # Art. 6.2.a: one working day after Monday 23/11; 24/11 is off, so Wednesday 25/11, and then Thursday 26/11
    result = tracker("calendar off 25/11/2026 --notice 99/CĐ-TTg")

    first, _blank, heading, row = result.stdout.splitlines()
    assert first == "Đã ghi ngày nghỉ thứ Tư 25/11/2026 (99/CĐ-TTg). 1 thời hạn đang mở thay đổi."
    assert heading.split("  ")[0] == "Điều"
    assert [cell.strip() for cell in row.split("  ") if cell] == [
        "6.2.a",
        "Cập nhật nhiệm vụ",
        "150/QĐ-UBND",
        "Văn phòng UBND thành phố",
        "25/11/2026",
        "26/11/2026",
        "không",
    ]


def test_loading_a_year_nobody_announced_says_that_it_is_a_guess(tracker: Run) -> None:
    assert tracker("calendar load 2031").stdout.startswith("Đã nạp lịch năm 2031: dự kiến, chưa có thông báo.")

    years = json.loads(tracker("calendar status --format json").stdout)
    assert [year["year"] for year in years] == list(range(2023, 2032))
    assert [year["year"] for year in years if year["official"]] == [2023, 2024, 2025, 2026]


def test_the_status_names_the_day_near_today_that_may_still_change(tracker: Run) -> None:
    said = tracker("calendar status").stdout

    assert "Còn dự kiến: thứ Hai 23/11/2026" in said
    assert "Từ 01/01/2027 lịch là dự kiến" in said


def test_the_months_of_a_year_mark_days_off_and_worked_saturdays() -> None:
    calendar = Calendar(official_days(2026) or [])

    lines = overview(calendar, 2026, 100).splitlines()

    assert max(map(len, lines)) <= 100
    assert lines[0].startswith("Tháng 1 (21 ngày)")  # 22 weekdays, less 01/01 and 02/01, and Saturday 10/01
    assert lines[2].startswith("          1* 2* 3  4")
    assert lines[3].startswith(" 5  6  7  8  9 10+11")


@pytest.mark.parametrize("width", [1, 20, 45, 80, 300])
def test_the_months_fit_any_width_down_to_one_month(width: int) -> None:
    calendar = Calendar(official_days(2026) or [])

    lines = overview(calendar, 2026, width).splitlines()[:-1]

    assert max(map(len, lines)) <= max(width, 21)
