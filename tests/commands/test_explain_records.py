"""What belongs to no task is explained and told all the same: a meeting, feedback, an inspection, a Thursday."""

from __future__ import annotations

import json
from datetime import date

import pytest

from running import Run
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.ledger import Ledger
from tracker.ledger.transaction import writing
from tracker.settings import Settings

THURSDAY = date(2026, 9, 3)


def obligation_of(ledger: Ledger, subject: Subject, rule: str) -> int:
    """Return the id of the newest obligation of the first record of a kind."""
    return next(clock.id for clock in ledger.clocks(subject, 1) if clock.rule == rule)


def a_meeting(ledger: Ledger) -> None:
    facts = {"day": THURSDAY.isoformat(), "title": "Phiên họp tháng 8", "units": [2]}
    ledger.record(Happened.MEETING_SCHEDULED, Subject.MEETING, 1, on=date(2026, 8, 20), **facts)


def a_feedback(ledger: Ledger) -> None:
    facts = {"title": "Phản hồi của xã", "sender": 3, "about": 2, "secret": False}
    ledger.record(Happened.FEEDBACK_RECEIVED, Subject.FEEDBACK, 1, on=date(2026, 8, 25), **facts)


def an_inspection(ledger: Ledger) -> None:
    facts = {"title": "Kiểm tra Sở Nội vụ", "kind": "ad-hoc", "ground": "signs", "conductor": "city", "inspected": [2]}
    ledger.record(Happened.INSPECTION_DECIDED, Subject.INSPECTION, 1, on=date(2026, 2, 2), **facts)
    ledger.record(Happened.INSPECTION_ENDED_BY_CITY, Subject.INSPECTION, 1, on=date(2026, 2, 10))


def a_thursday(ledger: Ledger) -> None:
    ledger.record(Happened.THURSDAY_CAME, Subject.WEEK, 1, on=THURSDAY, day=THURSDAY.isoformat(), units=[2])


CASES = [
    (a_meeting, Subject.MEETING, "units-update-before-meeting", "Phiên họp tháng 8", "03/09/2026 (ngày họp"),
    (a_meeting, Subject.MEETING, "office-reports-meeting", "Phiên họp tháng 8", "03/09/2026 (ngày họp)"),
    (a_feedback, Subject.FEEDBACK, "office-answers-feedback", "Phản hồi của xã", "25/08/2026 (nhận được phản hồi;"),
    (an_inspection, Subject.INSPECTION, "office-reports-inspection", "Kiểm tra Sở Nội vụ", "10/02/2026 (kết thúc"),
    (a_thursday, Subject.WEEK, "weekly-coordination", "03/09/2026", "03/09/2026 (thứ Năm hằng tuần)"),
]


@pytest.mark.parametrize(("begin", "subject", "rule", "title", "start"), CASES)
def test_the_clock_of_a_record_is_explained(
    tracker: Run, settings: Settings, begin: object, subject: Subject, rule: str, title: str, start: str
) -> None:
    assert callable(begin)
    with writing(settings) as ledger:
        begin(ledger)
        number = obligation_of(ledger, subject, rule)

    shown = tracker(f"explain --obligation {number}")
    page = json.loads(tracker(f"explain --obligation {number} --format json").stdout)

    assert (shown.exit_code, shown.stderr) == (0, "")
    assert title in shown.stdout
    assert start in shown.stdout
    assert (page["subject"], page["number"], page["task"]) == (subject.value, 1, None)
    assert [each["rule"] for each in page["obligations"]] == [rule]


def test_the_days_to_the_report_of_an_inspection_are_counted_past_the_new_year(
    tracker: Run, settings: Settings
) -> None:
    with writing(settings) as ledger:
        an_inspection(ledger)
        number = obligation_of(ledger, Subject.INSPECTION, "office-reports-inspection")

    (duty,) = json.loads(tracker(f"explain --obligation {number} --format json").stdout)["obligations"]

    # Tuesday 10/02/2026; 11 12 13, then Tết until 22; 23 24 25 26
    assert duty["due_on"] == "2026-02-26"


def test_the_log_of_an_obligation_is_that_of_its_record(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        an_inspection(ledger)
        a_meeting(ledger)
        number = obligation_of(ledger, Subject.INSPECTION, "office-reports-inspection")

    rows = json.loads(tracker(f"log --obligation {number} --format json").stdout)

    assert [row["happened"] for row in rows] == ["inspection-decided", "inspection-ended-by-city"]
    assert tracker("log --obligation 99").exit_code == 4
    assert tracker(f"log 1 --obligation {number}").exit_code == 2
