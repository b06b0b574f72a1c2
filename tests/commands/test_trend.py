"""`stats --trend` and `stats --ageing`: months and bands that add up to the cells of `stats`."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import pytest

from desk import a_directive, a_task
from practised import TODAY, asked, on_a_screen
from running import Run
from tracker.commands.figures import bars
from tracker.law.custom.ageing import BANDS, band_of
from tracker.law.vocabulary import Issuer
from tracker.ledger.transaction import writing
from tracker.queries.figures.trend import months_to
from tracker.services.papers import Paper
from tracker.services.task import direct, report
from tracker.settings import Settings

CELLS = ("given", "due", "done_on_time", "done_late", "open_overdue", "waiting", "ahead", "overdue_at_end")


def rows(tracker: Run, line: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(tracker(f"{line} --format json").stdout)
    return found


@pytest.fixture
def three_months(settings: Settings) -> None:
    """Give tasks on Friday 05/6/2026 that are due in June, July and November; today is Monday 23/11/2026."""
    with writing(settings) as ledger:

        def reported(due: str, on: date, *, confirmed: bool = True) -> int:
            number = a_task(ledger, due)
            report.file_report(ledger, number, Paper("45/BC-STC", on), filed_on=on)
            if confirmed:
                report.confirm(ledger, number, on=date(2026, 11, 20))
            return number

        reported("30/6/2026", date(2026, 6, 30))
        reported("30/6/2026", date(2026, 7, 1))
        reported("31/7/2026", date(2026, 7, 31), confirmed=False)
        a_task(ledger, "31/7/2026")
        a_task(ledger, "20/11/2026")
        a_task(ledger, "25/11/2026")
        a_task(ledger, "30/12/2026")
        a_task(ledger, "khẩn trương")
        stopped = a_task(ledger, "30/6/2026")
        direct.stop(ledger, stopped, direction=Paper("9/UBND-TH", date(2026, 7, 1)), reason=None)
        a_task(ledger, "30/6/2026", directive=a_directive(ledger, issuer=Issuer.PM), lead=(3,))


@pytest.mark.usefixtures("three_months")
def test_a_task_stands_in_the_month_of_its_deadline_and_the_levels_apart(tracker: Run) -> None:
    found = {(row["level"], row["month"]): [row[cell] for cell in CELLS] for row in rows(tracker, "stats --trend")}

    # given: eight, and the one that was stopped stands in no column; overdue on 30/6: none, that is the last day of two
    assert found["city", "2026-06"] == [8, 2, 1, 1, 0, 0, 0, 0]
    # overdue on 31/7: what was due on 30/6 was reported on 1/7
    assert found["city", "2026-07"] == [0, 2, 0, 0, 1, 1, 0, 0]
    assert found["city", "2026-08"] == [0, 0, 0, 0, 0, 0, 0, 1]
    assert found["city", "2026-11"] == [0, 2, 0, 0, 1, 0, 1, 2]
    assert found["city", None] == [8, 6, 1, 1, 2, 1, 1, None]
    assert found["central", "2026-06"] == [1, 1, 0, 0, 1, 0, 0, 0]
    assert found["central", "2026-11"] == [0, 0, 0, 0, 0, 0, 0, 1]
    assert len(found) == 2 * 13


@pytest.mark.usefixtures("three_months")
def test_the_rate_counts_what_waits_for_the_office_for_the_unit_and_nothing_that_is_not_due(tracker: Run) -> None:
    rate = {row["month"]: row["discipline_rate"] for row in rows(tracker, "stats --trend --level city")}

    assert (rate["2026-06"], rate["2026-07"], rate["2026-11"]) == (1 / 2, 1 / 2, 0)
    assert rate["2026-05"] is None
    assert rate[None] == 2 / 5


@pytest.mark.usefixtures("three_months")
def test_a_past_day_is_answered_as_it_was_answered_on_it(tracker: Run) -> None:
    then = rows(tracker, "stats --trend --months 2 --level city --as-of 2026-07-31")

    assert [row["month"] for row in then] == ["2026-06", "2026-07", None]
    # nothing had been confirmed, and both of July have their last day
    assert [then[0][cell] for cell in CELLS] == [8, 2, 0, 0, 0, 2, 0, 0]
    assert [then[1][cell] for cell in CELLS] == [0, 2, 0, 0, 0, 0, 2, 0]
    assert then[1]["last"] == "2026-07-31"


def test_the_months_add_up_to_the_cells_of_stats() -> None:
    months = json.loads(asked("stats --trend --months 120 --as-of 2027-12-31 --format json").stdout)
    cells = {row["name"]: row for row in json.loads(asked("stats --as-of 2027-12-31 --format json").stdout)}
    whole = {row["level"]: row for row in months if row["month"] is None}

    assert set(whole) == {"city", "central"}
    for level, row in whole.items():
        for cell in ("done_on_time", "done_late", "open_overdue"):
            assert row[cell] == cells[level][cell] > 0
        assert row["given"] == cells[level]["total"] - cells[level]["stopped"]


def test_what_was_overdue_at_the_end_of_a_month_is_what_stats_says_of_that_day() -> None:
    months = json.loads(asked("stats --trend --format json").stdout)
    ends = sorted({row["last"] for row in months if row["last"]})

    assert len(ends) == 12
    for end in ends:
        then = {
            row["name"]: row["open_overdue"] for row in json.loads(asked(f"stats --as-of {end} --format json").stdout)
        }
        for row in months:
            if row["last"] == end:
                assert row["overdue_at_end"] == then.get(row["level"], 0)


def test_the_bands_add_up_to_what_is_overdue() -> None:
    bands = json.loads(asked("stats --ageing --format json").stdout)
    cells = {row["name"]: row for row in json.loads(asked("stats --format json").stdout)}
    late = [row for row in json.loads(asked("overdue --format json").stdout) if row["rule"] == "task-due"]

    whole = bands.pop()
    for level in ("city", "central"):
        assert sum(row[level] for row in bands) == whole[level] == cells[level]["open_overdue"]
    assert whole["total"] == len(late)
    assert whole["provisional"] == sum(row["provisional"] for row in late) > 0
    for row in bands:
        most = row["most"] or 10_000
        assert row["total"] == sum(row["least"] <= each["working_days_late"] <= most for each in late)
    assert sum(row["share"] for row in bands) == pytest.approx(1)


def test_a_packet_has_the_bands_of_its_overdue_tasks() -> None:
    (meeting,) = [row for row in json.loads(asked("meeting list --format json").stdout) if row["reported_on"] is None][
        :1
    ]
    packet = json.loads(asked(f"meeting packet {meeting['day']} --format json").stdout)
    bands = packet["ageing"]

    assert bands[-1]["total"] == len(packet["overdue"]) == sum(row["total"] for row in bands[:-1]) > 0
    assert "NHIỆM VỤ QUÁ HẠN THEO SỐ NGÀY" in asked(f"meeting packet {meeting['day']}").stdout


def test_every_number_of_working_days_stands_in_one_band() -> None:
    for late in range(200):
        found = [band for band in BANDS if band.least <= late and (band.most is None or late <= band.most)]
        assert found == [band_of(late)]


def test_a_csv_has_no_row_that_adds_up_others(tracker: Run) -> None:
    for line in ("stats --trend --months 3 --level city", "stats --ageing"):
        found = list(csv.reader(io.StringIO(asked(f"{line} --format csv").stdout.removeprefix("\ufeff"))))
        assert len(found) == (4 if "trend" in line else 6)
        assert "Cộng" not in {row[0] for row in found}
    assert tracker("stats --ageing --format csv").exit_code == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("stats --trend --ageing", "--trend là một bảng riêng: không dùng cùng --ageing."),
        ("stats --trend --by unit --from 01/01/2026", "--trend là một bảng riêng: không dùng cùng --by, --from."),
        ("stats --ageing --sentence", "--ageing là một bảng riêng: không dùng cùng --sentence."),
        ("stats --months 6", "--months chỉ dùng cùng --trend: «tracker stats --trend --months 6»."),
    ],
)
def test_two_tables_at_once_are_refused_in_one_sentence(tracker: Run, line: str, said: str) -> None:
    result = tracker(line)

    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_an_empty_ledger_has_no_months(tracker: Run) -> None:
    assert "Không có nhiệm vụ nào." in tracker("stats --trend").stdout
    assert "Không có nhiệm vụ quá hạn." in tracker("stats --ageing").stdout


@pytest.mark.parametrize("width", [80, 100, 140])
def test_a_terminal_shows_bars_beside_their_figures_in_one_line_a_month(width: int) -> None:
    months = json.loads(asked("stats --trend --format json").stdout)
    shown = on_a_screen("stats --trend --no-pager", width).splitlines()

    assert all(len(line) <= width for line in shown)
    lines = [line for line in shown if line.startswith(("T0", "T1"))]
    assert len(lines) == sum(row["month"] is not None for row in months)
    assert all("%" in line for line in lines if "█" in line or "░" in line)
    assert any(line.startswith("Thành phố giao: ") and "thang từ" in line for line in shown)
    ages = on_a_screen("stats --ageing --no-pager", width).splitlines()
    assert sum("█" in line for line in ages) >= 2


def test_a_bar_is_full_at_all_and_seen_at_one() -> None:
    assert (bars.of_rate(1.0, 6), bars.of_rate(0.999, 6), bars.of_rate(None, 6)) == ("██████", "█████░", "")
    scale = bars.Scale(1000, 12)
    assert (scale.bar(1000), scale.bar(1), scale.bar(0)) == ("█" * 12, "▏", "")
    assert bars.line([0.5, None, 0.75, 1.0], 0.5) == "▁·▅█"
    assert (bars.floor([0.68, 0.9]), bars.floor([1.0])) == (0.6, 0.9)


def test_months_are_whole_but_the_last() -> None:
    assert months_to(date(2026, 3, 15), 3) == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 15)]
    assert months_to(date(1, 2, 3), 5) == [date(1, 1, 31), date(1, 2, 3)]
    assert TODAY.isoformat()[:7] == json.loads(asked("stats --trend --format json").stdout)[11]["month"]
