from __future__ import annotations

import json
from datetime import date

import pytest

from desk import a_directive, a_task
from running import Run, contents
from tracker.ledger.transaction import writing
from tracker.settings import Settings

CHOOSE = 'setting set six-months-from assignment --reason "12/TB-VP"'
PROPOSE = "task propose-review 1 --document 45/TTr-VP --issued 20/7/2026"


@pytest.fixture
def number(settings: Settings) -> int:
    """Return a task of Friday 09/01/2026, due on Friday 30/01/2026: six months end on 30/7, or on 09/7/2026."""
    with writing(settings) as ledger:
        return a_task(ledger, "30/01/2026", directive=a_directive(ledger, issued_on=date(2026, 1, 9)))


def test_what_can_be_chosen_is_listed_with_its_default(tracker: Run) -> None:
    rows = json.loads(tracker("setting list --format json").stdout)

    assert [(row["name"], row["value"], row["choices"]) for row in rows] == [
        ("six-months-from", "deadline", ["deadline", "assignment"]),
        ("before-day-off", "roll", ["roll", "strict"]),
        ("own-reports", "refused", ["refused", "allowed"]),
    ]
    assert "từ thời hạn đang có hiệu lực" in tracker("setting list").stdout


@pytest.mark.usefixtures("number")
def test_every_page_says_what_the_six_months_count_from(tracker: Run) -> None:
    assert "06 tháng tính từ thời hạn đang có hiệu lực của nhiệm vụ" in tracker("unresolved").stdout
    assert "30/01/2026 (thời hạn đang có hiệu lực" in tracker("explain 1").stdout
    assert json.loads(tracker("rules show 8.1.e --format json").stdout)["counts_from"] == "deadline"

    said = tracker(CHOOSE).stdout

    assert "Đã chọn six-months-from = assignment: từ ngày giao nhiệm vụ" in said
    assert "Tính lại 1 thời hạn còn mở" in said
    assert "06 tháng tính từ ngày giao nhiệm vụ" in tracker("unresolved").stdout
    assert "09/01/2026 (ngày giao nhiệm vụ; ngày này không tính)" in tracker("explain 1").stdout
    assert json.loads(tracker("rules show 8.1.e --format json").stdout)["counts_from"] == "assignment"
    assert json.loads(tracker("unresolved --format json").stdout)[0]["due_on"] == "2026-07-09"
    (row, *_others) = json.loads(tracker("setting list --format json").stdout)
    assert (row["value"], row["chosen_on"], row["actor"], row["reason"]) == (
        "assignment",
        "2026-11-23",
        "lan",
        "12/TB-VP",
    )


@pytest.mark.usefixtures("number")
def test_a_dry_run_chooses_nothing(tracker: Run, settings: Settings) -> None:
    before = contents(settings.ledger)

    assert tracker(f"{CHOOSE} --dry-run").stdout.startswith("[chạy thử] Đã chọn")

    assert contents(settings.ledger) == before


def test_a_rule_is_shown_without_a_ledger(tracker: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_LEDGER", "/nowhere/ledger.db")

    assert json.loads(tracker("rules show 8.1.e --format json").stdout)["counts_from"] == "deadline"


@pytest.mark.usefixtures("number")
def test_the_proposal_list_says_what_was_done_and_what_is_missing(tracker: Run) -> None:
    (before,) = json.loads(tracker("unresolved --proposal --format json").stdout)
    assert (before["result"], before["explanation"], before["complete"]) == (False, None, True)
    assert (before["urged"], before["inspections"], before["proposed_on"]) == (0, 0, None)
    assert "1 nhiệm vụ đủ điều kiện và chưa được đề xuất." in tracker("unresolved --proposal").stdout

    said = tracker(PROPOSE.replace("20/7", "03/8")).stdout

    assert "Đã ghi đề xuất xem xét trách nhiệm về nhiệm vụ 1 (45/TTr-VP); hạn của đơn vị vẫn chạy." in said
    (after,) = json.loads(tracker("unresolved --proposal --format json").stdout)
    assert (after["proposed_on"], after["proposal"], after["review"]) == ("2026-08-03", "45/TTr-VP", "proposal")
    assert "0 nhiệm vụ đủ điều kiện và chưa được đề xuất." in tracker("unresolved --proposal").stdout
    assert "đã đề xuất" in tracker("unresolved").stdout


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("setting set nope deadline --reason x", 4, "Không có lựa chọn «nope». Các lựa chọn: six-months-from"),
        ("setting set six-months-from never --reason x", 2, "«never» không dùng được cho six-months-from"),
        ("setting set six-months-from deadline --reason x", 5, "Sổ đang áp dụng six-months-from = deadline"),
        ('setting set six-months-from assignment --reason ""', 2, "Thiếu --reason"),
        (f"{CHOOSE} --on 24/11/2026", 2, "ở sau ngày hôm nay"),
        (PROPOSE, 5, "chưa quá 06 tháng tính đến ngày 20/07/2026 (mốc 30/07/2026)"),
        (PROPOSE.replace("review 1", "review 99"), 4, "99"),
        (f"{PROPOSE} --by rumour", 2, "Giá trị của --by không hợp lệ"),
        ("unresolved --proposal --all", 2, "--proposal là danh sách của Điều 8.1.e"),
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
    assert contents(settings.ledger) == before
