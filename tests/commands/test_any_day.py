"""What is asked every day, asked on days of every kind: it answers, or says in words what is missing."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import engine
from engine import Place
from running import Run
from tracker.ledger.transaction import writing
from tracker.services.demo import fill
from tracker.settings import Settings

BUILT = date(2026, 11, 26)

DAYS = [
    date(2025, 9, 4),  # the Quy chế comes into force; no directive of the ledger is there yet
    date(2026, 1, 10),  # a Saturday that is worked
    date(2026, 2, 19),  # a Thursday in Tết
    date(2026, 11, 22),  # a Sunday, before some of the acts that stand in the ledger
    date(2026, 11, 24),  # a Tuesday off
    date(2026, 12, 31),  # a Thursday, the last day of its year and of the announced ones
    date(2027, 1, 1),  # a Friday off
    date(2027, 12, 27),  # the Monday on which the yearly report is due: 25/12 is a Saturday
    date(2028, 2, 29),
    date(2030, 12, 24),  # a Tuesday, a week before the calendar ends
]

ASKED = [
    "today",
    "overdue",
    "overdue --as-of {month_ago}",
    "due",
    "unresolved",
    "unresolved --all",
    "unresolved --proposal",
    "waiting",
    "waiting --as-of {month_ago}",
    "weekly",
    "weekly list",
    "weekly slow",
    "meeting list",
    "report list",
    "stats",
    "stats --by unit",
    "urge due",
    "feedback list",
    "submission list",
    "urgent list",
    "unit focal --missing",
    "directive upward",
    "task list",
    "explain 1",
    "calendar count {today} 3",
]


@pytest.fixture(scope="module")
def practice(fresh_ledger: Place, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a small practice ledger of a Thursday, made once: copy it, never write to it."""
    path = engine.copy(fresh_ledger, tmp_path_factory.mktemp("any-day") / "ledger.db")
    with writing(Settings(path, BUILT, "lan", now=datetime(2026, 11, 26, 2, tzinfo=UTC))) as ledger:
        fill(ledger, scale=0.1)
    return path


@pytest.fixture
def at(tracker: Run, practice: Path, tmp_path: Path) -> Run:
    """Return the program on a practice ledger of the test's own."""
    path = engine.copy(practice, tmp_path / "practice.db")
    return lambda line: tracker(f"--ledger {path} {line}")


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_question_is_answered(at: Run, day: date) -> None:
    values = {"today": day, "month_ago": date.fromordinal(day.toordinal() - 30)}
    for line in ASKED:
        result = at(f"--today {day} {line.format(**values)}")

        assert result.exit_code in (0, 3), line
        assert all(said.startswith("Lưu ý: ") for said in result.stderr.splitlines()), line
        assert result.stdout, line
        assert "None" not in result.stdout, line


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_cron_is_told_of_what_is_late_but_on_no_day_off(at: Run, day: date) -> None:
    result = at(f"--today {day} check --all")

    is_off = day in (date(2026, 2, 19), date(2026, 11, 22), date(2026, 11, 24), date(2027, 1, 1))
    is_empty = is_off or day == date(2025, 9, 4)
    assert (result.exit_code, result.stdout == "", result.stderr) == (0 if is_empty else 3, is_empty, "")


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_morning_page_and_the_lists_agree(at: Run, day: date) -> None:
    page = json.loads(at(f"--today {day} today --format json").stdout)

    assert page["today"] == str(day)
    waiting = json.loads(at(f"--today {day} waiting --format json").stdout)
    due = json.loads(at(f"--today {day} due --format json").stdout)
    assert [row["task"] for row in page["waiting"]] == [row["task"] for row in waiting]
    assert [row["obligation"] for row in page["due"]] == [row["obligation"] for row in due]


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("31/12/2030", 2031),  # a Tuesday: the next Thursday is Thursday 02/01/2031
        ("01/01/2031", 2031),
        ("31/12/2022", 2022),
        ("01/01/2023", 2022),  # a Sunday: the report of Thursday 29/12/2022 was due before
    ],
)
def test_where_the_calendar_ends_the_advice_helps(at: Run, day: str, year: int) -> None:
    refused = at(f"--today {day} today")

    assert refused.exit_code == 6
    assert refused.stderr.endswith(
        f"(lịch hiện có từ 01/01/2023 đến 31/12/2030). Hãy gõ: tracker calendar load {year}\n"
    )
    assert at(f"--today {day} calendar load {year}").exit_code == 0
    assert at(f"--today {day} today").exit_code == 0
    assert at(f"--today {day} weekly").exit_code == 0
