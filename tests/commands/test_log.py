from __future__ import annotations

import json
from datetime import date
from typing import Any

from desk import a_secret_task, a_task
from running import Run
from tracker.days.phrases import read
from tracker.law.fields import Correctable
from tracker.law.kinds import Quality
from tracker.ledger.transaction import writing
from tracker.services.papers import Paper
from tracker.services.task import correct, direct, report
from tracker.settings import Settings


def acts(tracker: Run, line: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(tracker(f"log {line} --format json").stdout)
    return found


def test_the_log_of_a_task_runs_from_its_assignment(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "30/9/2026")
        direct.extend(ledger, number, read("30/11/2026"), Paper("9/UBND-TH", date(2026, 9, 28)))
        report.file_report(ledger, number, Paper("45/BC-STC", date(2026, 11, 19)), filed_on=date(2026, 11, 20))
        report.confirm(ledger, number, quality=Quality.GOOD, on=date(2026, 11, 23))

    rows = acts(tracker, str(number))
    shown = tracker(f"log {number}").stdout

    assert [row["happened"] for row in rows] == [
        "task-assigned",
        "task-extended",
        "report-issued",
        "report-filed",
        "report-confirmed",
    ]
    assert (rows[1]["was_due_on"], rows[1]["due_on"]) == ("2026-09-30", "2026-11-30")
    assert rows[0]["recorded_at"] == "2026-11-23T08:30:00+07:00"  # 01:30 UTC
    assert rows[0]["actor"] == "lan"
    assert "9/UBND-TH ngày 28/09/2026" in shown
    assert "hạn 30/09/2026 → 30/11/2026" in shown
    assert "chất lượng: tốt" in shown


def test_a_correction_shows_old_new_and_reason(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)
        correct.correct_text(ledger, number, Correctable.ROOM, "Phòng Nội chính", reason="Chép nhầm.")
        correct.correct_lead(ledger, number, 3, unit_name="", reason=None)
        names = dict(ledger.connection.execute("SELECT unit_id, name FROM unit_name WHERE official").fetchall())

    room, lead = [row["details"] for row in acts(tracker, str(number))][1:]

    assert room == "phòng theo dõi: «» → «Phòng Nội chính»; lý do: Chép nhầm."
    assert lead == f"đơn vị chủ trì: «{names[2]}» → «{names[3]}»"


def test_without_a_task_the_newest_acts_stand_first(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        numbers = [a_task(ledger) for _ in range(20)]

    everything, four = acts(tracker, ""), acts(tracker, "--limit 4")

    assert len(everything) == 30
    assert everything[:4] == four
    assert [row["happened"] for row in four] == ["tasks-entered", "task-assigned", "item-entered", "directive-issued"]
    assert four[1]["task"] == numbers[-1]
    assert acts(tracker, "--limit 0") == []


def test_an_act_that_opens_two_clocks_is_told_once(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "trước ngày 18 hằng tháng")

    events = [row["event"] for row in acts(tracker, str(number))]

    assert len(events) == len(set(events))
    assert "kỳ 2026-06" in tracker(f"log {number}").stdout


def test_nothing_of_a_secret_task_is_told_but_its_documents(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_secret_task(ledger)
        report.file_report(ledger, number, Paper("45/BC-STC", date(2026, 6, 10)))

    shown = tracker("log").stdout

    assert "45/BC-STC" in shown
    assert "Về việc triển khai nhiệm vụ" not in shown  # the abstract of the secret directive


def test_a_task_that_does_not_exist_is_refused(tracker: Run) -> None:
    assert tracker("log 99").exit_code == 4
