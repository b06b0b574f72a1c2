"""
A year walked day by day with Quyết định 150/2025/QĐ-UBND itself, through the front door.

The same year as chapter 2 of the clerk's guide. Every expected date and number is worked out by
hand from the announced calendar: 01 and 02/01/2026 off, Saturday 10/01/2026 worked, Tết 16 to
20/02/2026, 27/4, 30/4 and 01/5/2026 off, Saturday 22/8/2026 worked for Monday 31/8, 01 and 02/9 off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from engine import opened
from tracker.checks import doctor
from tracker.ledger.rebuild import rebuild
from tracker.ledger.storage.connection import Connection
from tracker.queries.duty.overdue import Scope, overdue
from tracker.queries.figures.stats import stats
from tracker.queries.task.unresolved import unresolved
from tracker.queries.task.waiting import waiting
from transcripts import Shell

FIRST, LAST = date(2025, 9, 5), date(2026, 9, 25)

LETTER = "--directive 2105/UBND-KTGS"
YEAR = f"""
05/09/2025 init
05/09/2025 directive add 150/2025/QĐ-UBND --issued 04/09/2025 --kind "Quyết định" --abstract "Ban hành Quy chế" \
 --signer "Chủ tịch UBND thành phố" --issuer city --submitted-by VP
05/09/2025 task add --directive 150/2025/QĐ-UBND --content "Báo cáo triển khai" --lead VP --due "ngày 25/12 hằng năm"
05/09/2025 task add --directive 150/2025/QĐ-UBND --content "Cán bộ đầu mối" --lead @all --deliverable completion
05/09/2025 task add --directive 150/2025/QĐ-UBND --content "Kế hoạch, quy chế nội bộ" --lead @all
09/09/2025 task report 3 --done
09/09/2025 task confirm 3
16/12/2025 directive add 2105/UBND-KTGS --issued 15/12/2025 --kind "Công văn" --abstract "V/v đôn đốc" \
 --signer "Phó Chủ tịch UBND thành phố" --issuer city
17/12/2025 task add {LETTER} --content "Kế hoạch" --lead SXD --due "18 ngày làm việc"
17/12/2025 task add {LETTER} --content "Quy chế nội bộ" --lead SNV --due "ngày 31/12/2025"
17/12/2025 task add {LETTER} --content "Kinh phí" --lead STC --due "chậm nhất ngày 17/02/2026"
17/12/2025 task add {LETTER} --content "Làm điểm phường" --lead "Phường Hồng Bàng" --due "trước ngày 14/02/2026"
17/12/2025 task add {LETTER} --content "Làm điểm xã" --lead "Xã An Lão" --due "ngày 27/02/2026"
17/12/2025 task add {LETTER} --content "Mẫu quy chế" --lead SVHTTDL --due "trong tháng 3/2026"
17/12/2025 task add {LETTER} --content "Đầu mối" --lead "Xã Vĩnh Bảo; Xã Tiên Lãng" --due "ngày 27/02/2026"
17/12/2025 task add {LETTER} --content "Kết nối" --lead "Đặc khu Cát Hải" --due "ngày 03/01/2026"
17/12/2025 task add {LETTER} --content "Tập huấn" --lead SGDDT --due "trong quý I/2026"
17/12/2025 task add {LETTER} --content "Tiến độ" --lead SNNMT --due "hằng quý"
24/12/2025 task report 1 --document 512/BC-VP --issued 24/12/2025
24/12/2025 task confirm 1
24/12/2025 report regulation --year 2025 --document 512/BC-VP --issued 24/12/2025
30/12/2025 task report 268 --document 290/BC-SNNMT --issued 30/12/2025
30/12/2025 task confirm 268
05/01/2026 check
06/01/2026 task report 259 --document 455/BC-SNV --issued 31/12/2025 --on 06/01/2026
06/01/2026 task confirm 259
06/01/2026 task correct 266 --field due --value "ngày 30/01/2026" --reason "Gõ nhầm"
12/01/2026 task report 258 --document 12/KH-SXD --issued 10/01/2026 --on 12/01/2026
13/01/2026 task confirm 258
29/01/2026 task report 266 --document 15/BC-UBND --issued 29/01/2026
29/01/2026 task confirm 266
12/02/2026 task report 260 --document 30/BC-STC --issued 11/02/2026 --on 12/02/2026
13/02/2026 task send-back 260 --reason "Thiếu phụ lục"
24/02/2026 task report 261 --document 60/BC-UBND --issued 24/02/2026
24/02/2026 task confirm 261
25/02/2026 task report 260 --document 45/BC-STC --issued 25/02/2026
25/02/2026 task extend 262 --due "ngày 31/3/2026" --direction 99/UBND-KTGS --issued 24/02/2026
26/02/2026 task confirm 260
27/02/2026 task reassign 263 --lead STP --direction 102/UBND-KTGS --issued 27/02/2026
09/03/2026 task stop 267 --direction 110/UBND-KTGS --reason "Trùng"
31/03/2026 task report 263 --document 71/BC-STP --issued 31/03/2026
31/03/2026 task report 262 --document 33/BC-UBND --issued 30/03/2026
01/04/2026 task confirm 262
01/04/2026 task confirm 263
01/04/2026 task report 268 --document 88/BC-SNNMT --issued 01/04/2026 --period 2026-Q1
01/04/2026 task confirm 268
01/04/2026 check
29/06/2026 task report 268 --document 170/BC-SNNMT --issued 29/06/2026
29/06/2026 task confirm 268
29/06/2026 check
15/07/2026 task explain-delay 265 --document 88/UBND-VP --issued 15/07/2026 --reason "Thiếu người"
"""


class Lists(NamedTuple):
    """What the lists held at one moment: task numbers, the Office's own duties as 0."""

    overdue: list[int]
    waiting: list[int]
    unresolved: frozenset[int]


@dataclass(slots=True)
class Walked:
    """The year as it was walked: the ledger at its end, and the lists of every morning and evening."""

    ledger: Path
    mornings: dict[date, Lists] = field(default_factory=dict)
    evenings: dict[date, Lists] = field(default_factory=dict)


def day(text: str) -> date:
    """Return the day written as dd/mm/yyyy."""
    number, month, year = map(int, text.split("/"))
    return date(year, month, number)


def ask(connection: Connection, today: date, *, then: bool) -> Lists:
    """Return the lists of a day: as they stand, or as they stood `then`."""
    return Lists(
        [row.task or 0 for row in overdue(connection, today, Scope(then=then))],
        [row.task for row in waiting(connection, today, then=then)],
        frozenset(row.task for row in unresolved(connection, today)),
    )


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    """Walk the year once: every act on its day, and the lists asked before and after."""
    folder = tmp_path_factory.mktemp("year")
    year, shell = Walked(folder / "so.db"), Shell(folder)
    acts: dict[date, list[str]] = {}
    for line in YEAR.strip().splitlines():
        written, command = line.split(" ", 1)
        acts.setdefault(day(written), []).append(command)
    today = FIRST
    while today <= LAST:
        shell.environment["TRACKER_TODAY"] = f"{today:%d/%m/%Y}"
        to_do = acts.pop(today, [])
        if to_do and today > FIRST:
            year.mornings[today] = looked(year.ledger, today)
        for command in to_do:
            printed = shell.run(f"tracker {command}")
            assert command == "check" or "(mã thoát" not in printed[-1], (command, printed)
        year.evenings[today] = looked(year.ledger, today)
        year.mornings.setdefault(today, year.evenings[today])
        today += timedelta(days=1)
    assert not acts
    return year


def looked(ledger: Path, today: date) -> Lists:
    """Return the lists as a clerk sees them at this moment."""
    with opened(ledger) as connection:
        return ask(connection, today, then=False)


@pytest.fixture
def book(walked: Walked) -> Iterator[Connection]:
    """Open the ledger at the end of the year."""
    with opened(walked.ledger) as connection:
        yield connection


def clocks(book: Connection, task: int, rule: str) -> list[tuple[object, ...]]:
    """Return the clocks of a task: last lawful day, the day it was met, what became of it."""
    query = (
        "SELECT due_on, met_on, outcome FROM obligation"
        " WHERE subject = 'task' AND subject_id = ? AND rule = ? ORDER BY id"
    )
    return book.execute(query, (task, rule)).fetchall()


@pytest.mark.parametrize(
    ("task", "due_on"),
    [
        # 16-19/12 (4), 22-26/12 (9), 29-31/12 (12), 05-09/01 (17), worked Saturday 10/01 (18)
        (258, "2026-01-10"),
        (259, "2025-12-31"),  # Wednesday
        (260, "2026-02-23"),  # the first day of Tết; off until Sunday 22/02: Điều 148.5 BLDS
        (261, "2026-02-13"),  # «trước ngày 14/02»: the day before, a Friday
        (262, "2026-02-27"),  # Friday; extended later
        (263, "2026-03-31"),  # Tuesday
        (264, "2026-02-27"),
        (265, "2026-02-27"),
        (266, "2026-01-05"),  # as mistyped: Saturday 03/01 rolls to Monday
        (267, "2026-03-31"),  # the last day of the quarter
        (268, "2025-12-31"),  # the first quarter asked for
        (1, "2025-12-25"),  # Thursday
    ],
)
def test_the_deadlines_of_the_two_documents_are_those_counted_by_hand(book: Connection, task: int, due_on: str) -> None:
    assert clocks(book, task, "task-due")[0][0] == due_on


@pytest.mark.parametrize(
    ("morning", "late"),
    [
        ("16/12/2025", []),
        ("17/12/2025", [0]),  # 6.2.a: issued Monday 15/12, to be entered by Tuesday 16/12
        ("05/01/2026", [259]),  # no report stands in the ledger yet
        ("06/01/2026", [259, 266]),  # 266 was mistyped
        ("07/01/2026", []),
        ("23/02/2026", [261]),
        ("24/02/2026", [261]),  # and not 260: its report came back on 13/02 with three working days left
        ("25/02/2026", []),
        ("28/02/2026", [264, 265]),  # and not 262, which was extended
        ("01/04/2026", [264, 265, 268]),  # the first quarter's report is issued on this day, one day late
        ("02/04/2026", [264, 265]),
        ("25/09/2026", [264, 265]),
    ],
)
def test_a_morning_shows_what_is_overdue_in_the_ledger_of_that_moment(
    walked: Walked, morning: str, late: list[int]
) -> None:
    assert walked.mornings[day(morning)].overdue == late


@pytest.mark.parametrize(
    ("on", "task", "days", "working_days"),
    [
        ("23/02/2026", 261, 10, 1),  # 14-15/02 a weekend, 16-20/02 Tết, 21-22/02 a weekend: only 23/02 is worked
        ("02/03/2026", 264, 3, 1),  # 28/02 and 01/3 are a weekend
        ("01/04/2026", 264, 33, 23),  # 22 in March, 01/4
        # March 22, April 22 - 27/4 - 30/4 = 20, May 21 - 01/5 = 20, June 22, July 23,
        # August 21 + 22/8 - 31/8 = 21, September to the 25th 19 - 01/9 - 02/9 = 17
        ("25/09/2026", 265, 210, 145),
    ],
)
def test_lateness_is_counted_in_days_and_in_working_days(
    book: Connection, on: str, task: int, days: int, working_days: int
) -> None:
    row = next(row for row in overdue(book, day(on), Scope(then=True)) if row.task == task)

    assert (day(on) - date.fromisoformat(row.due_on)).days == days
    assert row.working_days_late == working_days


LEARNED_LATER = {
    259: [date(2026, 1, number) for number in range(1, 6)],  # the report of Wednesday 31/12 was filed on 06/01
    258: [date(2026, 1, 11)],  # the report of Saturday 10/01 was filed on Monday 12/01
}
"""Evenings on which a report was issued but not filed: the ledger could not know yet that its task was met."""

WAITED_UNSEEN = {date(2026, 3, 30): [262]}
"""Evenings on which a report waited that was typed later, without its day of filing: it waits from its own day."""


def test_the_lists_of_every_evening_are_found_again_a_year_later(walked: Walked, book: Connection) -> None:
    for evening, was in walked.evenings.items():
        now = ask(book, evening, then=True)
        late = [task for task in was.overdue if evening not in LEARNED_LATER.get(task, ())]
        waiting = was.waiting + WAITED_UNSEEN.get(evening, [])
        assert now == was._replace(overdue=late, waiting=waiting), evening


@pytest.mark.parametrize(
    ("on", "count", "explained"),
    [
        ("04/03/2026", 0, []),  # 04/9/2025 + 6 months = Wednesday 04/3/2026, the last day of the six months
        ("05/03/2026", 255, []),  # 128 units, two undated tasks each, one of them done by Sở Nội vụ
        ("27/08/2026", 255, []),  # 27/02 + 6 months = Thursday 27/8
        ("28/08/2026", 257, [265]),  # 264 and 265; 265 has given its reason in writing
    ],
)
def test_six_months_without_result_are_shown_from_the_day_after(
    book: Connection, on: str, count: int, explained: list[int]
) -> None:
    rows = unresolved(book, day(on))

    assert len(rows) == count
    assert [row.task for row in rows if row.explained_on] == explained


@pytest.mark.parametrize(
    ("evening", "tasks"),
    [
        ("11/01/2026", []),
        ("12/01/2026", [258]),
        ("13/01/2026", []),
        ("12/02/2026", [260]),
        ("13/02/2026", []),  # sent back
        ("25/02/2026", [260]),
        ("31/03/2026", [262, 263]),
        ("01/04/2026", []),
    ],
)
def test_reports_wait_from_filing_until_the_office_answers(walked: Walked, evening: str, tasks: list[int]) -> None:
    assert walked.evenings[day(evening)].waiting == tasks


@pytest.mark.parametrize(
    ("task", "rule", "expected"),
    [
        # The tick of a task without deadline
        (3, "task-due", [(None, "2025-09-09", "met")]),
        # Issued on the last day, filed after 05/01 (01 and 02/01 off, then a weekend)
        (259, "task-due", [("2025-12-31", "2025-12-31", "met")]),
        (259, "unit-files-report", [("2026-01-05", "2026-01-06", "met")]),
        # Issued on the worked Saturday, to be filed by Monday
        (258, "unit-files-report", [("2026-01-12", "2026-01-12", "met")]),
        # On 30/3 issued, on 31/3 typed, and no day of filing named: nobody can say that it was filed late
        (262, "unit-files-report", []),
        # Sent back on Friday 13/02: on 11/02 the 12th, the 13th and Monday 23/02 were left; so 23, 24, 25/02
        (260, "task-due", [("2026-02-23", "2026-02-11", "returned"), ("2026-02-25", "2026-02-25", "met")]),
        (261, "task-due", [("2026-02-13", "2026-02-24", "met")]),
        (262, "task-due", [("2026-02-27", None, "extended"), ("2026-03-31", "2026-03-30", "met")]),
        # 27/02 + 6 months, then 31/3 + 6 months, clamped to the end of September; met by the report's own day
        (
            262,
            "six-months-without-result",
            [("2026-08-27", None, "extended"), ("2026-09-30", "2026-03-30", "met")],
        ),
        (263, "task-due", [("2026-03-31", None, "moved"), ("2026-03-31", "2026-03-31", "met")]),
        (264, "six-months-without-result", [("2026-08-27", None, "open")]),
        (265, "six-months-without-result", [("2026-08-27", "2026-07-15", "met")]),
        (266, "task-due", [("2026-01-05", None, "corrected"), ("2026-01-30", "2026-01-29", "met")]),
        (267, "task-due", [("2026-03-31", None, "stopped")]),
        # Friday 25/12/2026 was opened on 05/01/2026
        (1, "task-due", [("2025-12-25", "2025-12-24", "met"), ("2026-12-25", None, "open")]),
        (
            268,
            "task-due",
            [
                ("2025-12-31", "2025-12-30", "met"),
                ("2026-03-31", "2026-04-01", "met"),  # one day late
                ("2026-06-30", "2026-06-29", "met"),
                ("2026-09-30", None, "open"),  # opened on 29/6, two days before the quarter
            ],
        ),
    ],
)
def test_what_became_of_every_clock(
    book: Connection, task: int, rule: str, expected: Sequence[tuple[object, ...]]
) -> None:
    assert clocks(book, task, rule) == expected


def test_every_task_and_every_period_stands_in_one_cell_of_the_figures(book: Connection) -> None:
    (city,), unjudged = stats(book, LAST)

    # Each period that has begun is one task given: 2025 and 2026 of task 1; of 268 Q4/2025, Q1, Q2, Q3/2026
    assert city.total == 2 + 128 + 128 + 10 + 4
    assert city.done_on_time == 6 + 3  # 258 259 260 262 263 266; 2025 of 1, Q4/2025 and Q2/2026 of 268
    assert city.done_late == 2  # 261; Q1/2026 of 268
    assert city.open_in_time == 2  # 2026 of 1, Q3/2026 of 268
    assert city.open_overdue == 2  # 264 265
    assert (city.undated_done, city.undated_open) == (1, 255)
    assert city.stopped == 1  # 267
    assert unjudged == 0


def test_a_rebuild_finds_not_a_single_difference_and_the_doctor_nothing(book: Connection) -> None:
    done = rebuild(book, write=False)

    assert done.differences == ()
    assert done.tasks == 268
    assert doctor(book) == []
