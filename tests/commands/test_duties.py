from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from desk import a_directive, a_secret_task, a_task
from running import Run
from tracker.days.phrases import read
from tracker.law.vocabulary import Issuer
from tracker.ledger.transaction import writing
from tracker.services.papers import Paper
from tracker.services.task.direct import extend
from tracker.settings import VIETNAM, Settings

CONTRACT = [
    "obligation", "rule", "article", "force", "subject", "task", "directive", "content", "owed_by", "started_on",
    "due_on", "days_late", "working_days_late", "provisional", "extensions", "original_due_on", "urged",
    "held",
]  # fmt: skip  # one row a line


def rows(tracker: Run, line: str) -> list[dict[str, Any]]:
    """Return what a listing prints as JSON."""
    done = tracker(f"{line} --format json")
    assert (done.exit_code, done.stderr) == (0, "")
    listed: list[dict[str, Any]] = json.loads(done.stdout)
    return listed


@pytest.fixture
def three_tasks(settings: Settings) -> None:
    """Enter a task due Friday 20/11/2026, one due Wednesday 18/11, and one due today, Monday 23/11."""
    with writing(settings) as ledger:
        directive = a_directive(ledger)
        a_task(ledger, "20/11/2026", directive=directive, content="Một")
        a_task(ledger, "18/11/2026", directive=directive, lead=(3,), content="Hai")
        a_task(ledger, "23/11/2026", directive=directive, content="Ba")


@pytest.mark.usefixtures("three_tasks")
def test_the_worst_stands_first_with_every_field_of_the_contract(tracker: Run) -> None:
    worst, last = rows(tracker, "overdue")

    assert list(worst) == CONTRACT
    # Thursday 19, Friday 20, Monday 23: three working days late, five days
    assert (worst["task"], worst["days_late"], worst["working_days_late"]) == (2, 5, 3)
    # from Friday to Monday: one working day late, three days
    assert (last["task"], last["due_on"], last["days_late"], last["working_days_late"]) == (1, "2026-11-20", 3, 1)
    assert (last["rule"], last["article"], last["owed_by"]) == ("task-due", "5.1.e", "Thanh tra thành phố")


@pytest.mark.usefixtures("three_tasks")
def test_a_limit_cuts_the_list_and_not_the_total(tracker: Run) -> None:
    page = tracker("overdue --limit 1").stdout

    assert "Hai" in page
    assert "Một" not in page
    assert "In 1 dòng đầu trong 2.\nQuá hạn: 2 nhiệm vụ; 0 việc khác của đơn vị; 0 việc của Văn phòng." in page


@pytest.mark.usefixtures("three_tasks")
def test_only_when_asked_does_an_overdue_list_end_with_3(tracker: Run) -> None:
    assert tracker("overdue").exit_code == 0
    assert tracker("overdue --exit-code").exit_code == 3
    assert tracker("--today 18/11/2026 overdue --exit-code").exit_code == 0


@pytest.mark.usefixtures("three_tasks")
def test_a_task_is_late_from_the_day_after_its_last_day(tracker: Run) -> None:
    assert [row["task"] for row in rows(tracker, "--today 20/11/2026 overdue")] == [2]
    assert [row["task"] for row in rows(tracker, "--today 21/11/2026 overdue")] == [2, 1]


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2026, 11, 20, 16, 59, 59, tzinfo=UTC), date(2026, 11, 20)),  # 23:59:59 in Hải Phòng
        (datetime(2026, 11, 20, 17, 0, 0, tzinfo=UTC), date(2026, 11, 21)),  # 00:00 of the next day
    ],
)
def test_the_day_turns_at_midnight_in_vietnam(instant: datetime, day: date) -> None:
    assert instant.astimezone(VIETNAM).date() == day


@pytest.mark.usefixtures("three_tasks")
def test_what_falls_due_is_counted_in_working_days(tracker: Run) -> None:
    assert [row["task"] for row in rows(tracker, "due --within 0")] == [3]
    # three working days after Monday 16/11 is Thursday 19/11
    assert [row["task"] for row in rows(tracker, "--today 16/11/2026 due --within 3")] == [2]
    assert [row["task"] for row in rows(tracker, "--today 16/11/2026 due")] == [2, 1, 3]


def test_the_office_owes_what_the_law_lays_on_it_and_what_it_leads(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "20/11/2026", lead=(1, 2))
        a_directive(ledger, issued_on=date(2026, 11, 18), entered_on=date(2026, 11, 23))

    owed = rows(tracker, "overdue --unit VP")

    # the directive of Wednesday 18/11 was to be entered by Thursday 19/11
    assert [(row["rule"], row["due_on"]) for row in owed] == [
        ("office-enters-task", "2026-11-19"),
        ("task-due", "2026-11-20"),
    ]


def test_levels_are_listed_apart(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "20/11/2026")
        a_task(ledger, "20/11/2026", directive=a_directive(ledger, issuer=Issuer.PM))

    assert [row["task"] for row in rows(tracker, "overdue --level central")] == [2]
    assert [row["task"] for row in rows(tracker, "overdue --level city")] == [1]


def test_what_was_overdue_stays_so_after_an_extension(
    tracker: Run, settings: Settings, on_day: Callable[[date], Settings]
) -> None:
    with writing(on_day(date(2026, 6, 5))) as ledger:
        a_task(ledger, "30/6/2026")
    with writing(on_day(date(2026, 7, 10))) as ledger:
        extend(ledger, 1, read("31/12/2026"), Paper("99/CT-UBND", date(2026, 7, 10)))

    assert [row["due_on"] for row in rows(tracker, "overdue --as-of 09/7/2026")] == ["2026-06-30"]
    assert rows(tracker, "overdue --as-of 10/7/2026") == []


def test_a_secret_task_is_overdue_without_its_words(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_secret_task(ledger)

    (row,) = rows(tracker, "overdue")

    assert (row["task"], row["content"]) == (number, None)
    assert "(văn bản mật)" in tracker("overdue").stdout


@pytest.mark.usefixtures("three_tasks")
def test_csv_is_for_people_and_spreadsheets(tracker: Run, tmp_path: Path) -> None:
    file = tmp_path / "qua-han.csv"

    tracker(f"overdue --output {file}")

    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    table = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert table[0][:3] == ["Điều", "Số", "Văn bản"]
    assert "2026-11-18" in table[1]  # as every setting of a spreadsheet reads it
