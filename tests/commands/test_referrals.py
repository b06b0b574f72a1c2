from __future__ import annotations

import json
from datetime import date

import pytest

from desk import FRIDAY, a_task
from running import Run, contents
from tracker.ledger.transaction import writing
from tracker.services.task import report
from tracker.settings import Settings

REFER = "task refer 1 --reason function --document 31/STC-NS --issued 09/6/2026"
DECIDE = "task decide 1 --direction 99/CT-UBND --issued 10/6/2026"


@pytest.fixture
def number(settings: Settings) -> int:
    """Return a task of Friday 05/6/2026 whose unit received it on that day."""
    with writing(settings) as ledger:
        number = a_task(ledger)
        report.receive(ledger, number, on=FRIDAY)
    return number


@pytest.mark.usefixtures("number")
def test_a_late_referral_is_said_to_be_late_and_no_breach(tracker: Run) -> None:
    said = tracker(REFER).stdout

    # Friday 05/6 → Monday 08/6; the letter is of Tuesday 09/6
    assert "chờ chỉ đạo của UBND thành phố. Chuyển lại chậm 1 ngày so với hạn 08/06/2026: vẫn được nhận" in said
    assert "31/STC-NS" in tracker("waiting").stdout
    assert "chỉ đạo (không đúng chức năng)" in tracker("waiting").stdout
    assert "31/STC-NS ngày 09/06/2026; lý do: không đúng chức năng" in tracker("log 1").stdout


@pytest.mark.usefixtures("number")
def test_a_referral_within_its_day_is_said_to_be_in_time(tracker: Run) -> None:
    assert "trong thời hạn (08/06/2026)" in tracker(REFER.replace("09/6", "08/6")).stdout


def test_without_a_receipt_the_line_says_that_nothing_is_judged(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger)

    assert "Chưa có ngày đơn vị nhận văn bản, nên không xét" in tracker(REFER).stdout


@pytest.mark.usefixtures("number")
def test_a_direction_keeps_moves_or_extends(tracker: Run) -> None:
    tracker(REFER)
    assert "Giữ nguyên nhiệm vụ 1 theo 99/CT-UBND" in tracker(f"{DECIDE} --keep --dry-run").stdout

    said = tracker(f'{DECIDE} --lead "Sở Nội vụ" --due 31/7/2026').stdout

    assert "Đã chuyển nhiệm vụ 1 cho Sở Nội vụ với thời hạn mới, theo 99/CT-UBND." in said
    assert "hạn 31/07/2026" in said


@pytest.mark.usefixtures("number")
def test_an_extension_to_a_day_off_names_the_day_it_rolls_to(tracker: Run) -> None:
    tracker(REFER)

    decided = tracker(f"{DECIDE} --due 11/7/2026")
    extended = tracker("task extend 1 --due 19/7/2026 --direction 120/CT-UBND --issued 10/7/2026")
    before = tracker('task extend 1 --due "trước ngày 26/7/2026" --direction 121/CT-UBND --issued 10/7/2026')

    # 11/7 is a Saturday, 19/7 a Sunday; before Sunday 26/7 is Saturday 25/7, which rolls as well
    assert "11/07/2026 là ngày nghỉ: thời hạn mới chuyển sang thứ Hai, 13/07/2026." in decided.stderr
    assert "19/07/2026 là ngày nghỉ: thời hạn mới chuyển sang thứ Hai, 20/07/2026." in extended.stderr
    assert "25/07/2026 là ngày nghỉ: thời hạn mới chuyển sang thứ Hai, 27/07/2026." in before.stderr
    (row,) = json.loads(tracker("task extensions --format json").stdout)
    # Tuesday 30/6 → Monday 27/7: 1 2 3 | 6-10 | 13-17 | 20-24 | 27
    assert (row["original_due_on"], row["due_on"], row["extensions"]) == ("2026-06-30", "2026-07-27", 3)
    assert row["working_days_added"] == 19
    assert row["directions"] == ["99/CT-UBND", "120/CT-UBND", "121/CT-UBND"]
    assert "99/CT-UBND; 120/CT-UBND; 121/CT-UBND" in tracker("task extensions 1").stdout
    assert "30/06/2026, đã gia hạn 3 lần, thêm 19 ngày làm việc" in tracker("explain 1").stdout
    assert "Hạn ban đầu" in tracker("task show 1").stdout


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        (f"{DECIDE} --keep", 5, "không có đề nghị chuyển lại nào chờ chỉ đạo"),
        (DECIDE, 2, "Thiếu nội dung chỉ đạo"),
        (f"{DECIDE} --keep --lead SNV", 2, "--keep là giữ nguyên"),
        (f"{DECIDE} --lead nope", 4, "Không có đơn vị nào tên «nope»."),
        (f'{DECIDE} --due "linh tinh"', 2, "Không hiểu thời hạn «linh tinh»."),
        (REFER.replace("function", "other"), 2, "Giá trị của --reason không hợp lệ"),
        (REFER.replace("09/6/2026", "24/11/2026"), 2, "ở sau ngày hôm nay"),
        (REFER.replace("09/6/2026", "04/6/2026"), 2, "ở trước ngày ban hành văn bản giao (05/06/2026)"),
        (f"{REFER} --on 08/6/2026", 2, "ở trước ngày ban hành văn bản chuyển lại (09/06/2026)"),
        (REFER.replace("task refer 1", "task refer 99"), 4, "99"),
        (DECIDE.replace("decide 1", "decide 99") + " --keep", 4, "99"),
        ("task extensions 99", 4, "99"),
    ],
)
@pytest.mark.usefixtures("number")
def test_what_was_typed_wrongly_is_said_in_one_sentence(
    tracker: Run, settings: Settings, line: str, code: int, said: str
) -> None:
    before = contents(settings.ledger)

    done = tracker(line)

    assert (done.exit_code, done.stdout) == (code, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(settings.ledger) == before


def test_a_period_is_named_in_the_list_of_extensions(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "trước ngày 18 hằng tháng")

    tracker("task extend 1 --due 30/6/2026 --direction 99/CT-UBND --issued 10/6/2026")

    (row,) = json.loads(tracker("task extensions --format json").stdout)
    assert (row["period"], row["due_on"]) == ("2026-06", date(2026, 6, 30).isoformat())
