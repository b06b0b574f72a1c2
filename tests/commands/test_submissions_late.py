"""When a submission is late: after its last working day, processed or not, on every list alike (Art. 6.1.d)."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from life import Life

ADD = "submission add --unit STC --number {number}/TTr-STC --sent 2026-03-02 --due {due}"


@pytest.fixture
def sent(life: Life) -> Life:
    """
    Return a life with four submissions; none of the first two was late.

    1 was due Friday 06/3 and processed on it. 2 was due Sunday 08/3, so by Monday 09/3, and processed on it. 3 was
    due 06/3 and processed on Tuesday 10/3. 4 was due on 12/3 and waits.
    """
    for number, due in ((1, "2026-03-06"), (2, "2026-03-08"), (3, "2026-03-06"), (4, "2026-03-12")):
        life.on("2026-03-02", ADD.format(number=number, due=due))
    for number, day in ((1, "2026-03-06"), (2, "2026-03-09"), (3, "2026-03-10")):
        life.on(day, f"submission processed {number}")
    return life


def late(life: Life, day: str, line: str) -> list[tuple[int, int | None]]:
    """Return the submissions of a list with their working days late."""
    return [(row["id"], row["working_days_late"]) for row in life.asked(day, f"submission list {line}")]


def test_all_the_late_ones_are_those_past_their_last_day_when_processed(sent: Life) -> None:
    # 3: one working day, Monday 09/3 and Tuesday 10/3 make two; 4: Friday 13/3 is one
    assert late(sent, "2026-03-13", "--overdue --all") == [(3, 2), (4, 1)]
    assert late(sent, "2026-03-13", "--overdue") == [(4, 1)]
    assert late(sent, "2026-03-12", "--overdue") == []  # the last day is in time
    assert sent.on("2026-03-13", "submission list --overdue --all --limit 1").count("In 1 dòng đầu trong 2.") == 1


def test_a_past_day_knows_nothing_of_what_was_processed_since(sent: Life) -> None:
    assert late(sent, "2026-06-01", "--overdue --all --as-of 2026-03-09") == [(3, 1)]
    assert late(sent, "2026-06-01", "--overdue --as-of 2026-03-09") == [(3, 1)]
    assert late(sent, "2026-06-01", "--overdue --all --as-of 2026-03-06") == []


def test_who_is_late_is_late_with_or_without_the_option(sent: Life) -> None:
    for day in ("2026-03-06", "2026-03-09", "2026-03-12", "2026-03-13", "2026-04-01"):
        rows: list[dict[str, Any]] = sent.asked(day, "submission list --all")
        assert [row["id"] for row in rows if row["overdue"]] == [n for n, _ in late(sent, day, "--overdue --all")]
        assert all((row["working_days_late"] is not None) == row["overdue"] for row in rows)


def test_every_format_has_the_same_rows_and_columns(sent: Life) -> None:
    whole = sent.on("2026-03-13", "submission list --all --format csv")
    page = list(csv.DictReader(io.StringIO(whole.removeprefix("\ufeff"))))
    only = list(
        csv.DictReader(
            io.StringIO(sent.on("2026-03-13", "submission list --overdue --all --format csv").removeprefix("\ufeff"))
        )
    )

    assert [row["Tờ trình"] for row in only] == [row["Tờ trình"] for row in page if row["Trễ (ngày làm việc)"]]
    assert list(only[0]) == list(page[0])


def test_the_weekly_report_has_those_that_still_wait(sent: Life) -> None:
    report = sent.asked("2026-03-13", "weekly")

    assert [row["id"] for row in report["submissions"]] == [4]
    assert sum(row["submissions"] for row in report["totals"]) == 1
