from __future__ import annotations

import json

import pytest

from desk import a_directive, a_task
from running import Run, contents
from tracker.law.vocabulary import Issuer
from tracker.ledger.transaction import writing
from tracker.settings import Settings

SEND = 'task send-up 1 --document 30/BC-UBND --issued 10/6/2026 --officer "Trần Thị B" --entered 11/6/2026'


@pytest.fixture
def number(settings: Settings) -> int:
    """Return a task of the Prime Minister of Friday 05/6/2026, under 7/CĐ-TTg; 2 is a task of the city."""
    with writing(settings) as ledger:
        number = a_task(ledger, directive=a_directive(ledger, issuer=Issuer.PM, number="7/CĐ-TTg"))
        a_task(ledger)
    return number


@pytest.mark.usefixtures("number")
def test_two_levels_are_told_from_the_directive_above_to_the_report_upward(tracker: Run) -> None:
    (before,) = json.loads(tracker("directive upward --format json").stdout)
    assert (before["task"], before["state"], before["carried_out_by"]) == (1, "no-directive", [])

    tracker(
        "directive add 500/UBND-TH --issued 08/6/2026 --kind K --abstract A --signer S --issuer chairman"
        " --implements 7/CĐ-TTg"
    )
    assert json.loads(tracker("directive show 7/CĐ-TTg --format json").stdout)["carried_out_by"] == ["500/UBND-TH"]
    assert "500/UBND-TH" in tracker("directive upward --state under-way").stdout

    said = tracker(SEND).stdout

    assert "Đã ghi kết quả nhiệm vụ 1 được báo cáo lên bằng 30/BC-UBND; cán bộ cập nhật: Trần Thị B." in said
    (after,) = json.loads(tracker("directive upward --state sent --format json").stdout)
    assert (after["sent_on"], after["document"], after["officer"], after["entered_on"]) == (
        "2026-06-10",
        "30/BC-UBND",
        "Trần Thị B",
        "2026-06-11",
    )
    shown = json.loads(tracker("task show 1 --format json").stdout)
    assert (shown["status"], shown["sent_up_by"], shown["carried_out_by"]) == ("done", "30/BC-UBND", ["500/UBND-TH"])
    assert "30/BC-UBND" in tracker("explain 1").stdout
    assert "cán bộ cập nhật: Trần Thị B" in tracker("log 1").stdout
    assert "1 đã báo cáo lên" in tracker("directive upward").stdout


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        (SEND.replace("send-up 1", "send-up 2"), 5, "do thành phố giao"),
        (SEND.replace("send-up 1", "send-up 99"), 4, "99"),
        (SEND.replace("Trần Thị B", " "), 2, "Thiếu --officer"),
        (SEND.replace("11/6/2026", "09/6/2026"), 2, "ở trước ngày ban hành báo cáo (10/06/2026)"),
        (SEND.replace("10/6/2026", "04/6/2026"), 2, "ở trước ngày ban hành văn bản giao (05/06/2026)"),
        ("directive upward --state nowhere", 2, "Giá trị của --state không hợp lệ"),
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
