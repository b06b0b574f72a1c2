"""What a clerk sees: pages of one thing, and lists that fit a terminal of 100 columns."""

from __future__ import annotations

import io
import json
import re
from datetime import date

import pytest

from desk import a_directive, a_task
from running import Run
from tracker.commands.listing.rows import proposal_view, unresolved_view, waiting_view
from tracker.law.kinds import Quality
from tracker.ledger.transaction import writing
from tracker.queries import reading
from tracker.queries.lookup import unit_names
from tracker.queries.task.unresolved import unresolved
from tracker.queries.task.waiting import waiting
from tracker.render import write
from tracker.render.view import View
from tracker.services.papers import Paper
from tracker.services.task import direct, report
from tracker.settings import Settings

TODAY = date(2026, 11, 23)
LONG = "Rà soát, tổng hợp, báo cáo kết quả thực hiện nhiệm vụ chuyển đổi số và cải cách thủ tục hành chính"


def test_a_task_shows_its_report_and_how_the_office_judged_it(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)
        report.file_report(ledger, number, Paper("45/BC-SNV", date(2026, 6, 10)), filed_on=date(2026, 6, 10))
        report.confirm(ledger, number, quality=Quality.GOOD, on=date(2026, 6, 11))

    shown = tracker(f"task show {number}").stdout
    row = json.loads(tracker(f"task show {number} --format json").stdout)

    assert (row["document"], row["quality"]) == ("45/BC-SNV", "good")
    assert "Báo cáo số                    45/BC-SNV\n" in shown
    assert "Chất lượng                    tốt\n" in shown


def test_a_result_taken_up_again_is_judged_no_longer(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)
        report.file_report(ledger, number, Paper("45/BC-SNV", date(2026, 6, 10)), filed_on=date(2026, 6, 10))
        report.confirm(ledger, number, quality=Quality.GOOD, on=date(2026, 6, 11))
        direct.reopen(ledger, number, reason="Thiếu số liệu", on=date(2026, 6, 12))

    assert json.loads(tracker(f"task show {number} --format json").stdout)["quality"] is None


def test_a_directive_and_its_tasks_stand_apart(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger, directive=a_directive(ledger, number="150/CT-UBND"))

    shown = tracker("directive show 150/CT-UBND").stdout

    assert re.search(r"\n\nNHIỆM VỤ CỦA VĂN BẢN: [1-9]\d*\n\n", shown)


def test_directives_of_a_unit_are_those_that_gave_it_a_task(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        names = unit_names(ledger.connection)
        for number, code in (("1/CT-UBND", "STC"), ("2/CT-UBND", "SNV")):
            a_task(ledger, directive=a_directive(ledger, number=number), lead=(names.find(code),))

    rows = json.loads(tracker("directive list --unit 'Sở Tài chính' --format json").stdout)

    assert [row["number"] for row in rows] == ["1/CT-UBND"]


def test_words_to_find_need_no_quotes(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, content="Rà soát tiến độ giải ngân")
        a_task(ledger, content="Rà soát quỹ đất")

    rows = json.loads(tracker("search giai ngan ra soat --format json").stdout)

    assert [row["task"] for row in rows] == [number]


@pytest.fixture
def crowded(settings: Settings) -> Settings:
    """Return settings of a ledger with one task of the longest name past six months, and one that waits."""
    with writing(settings) as ledger:
        longest = unit_names(ledger.connection).find("SVHTTDL")
        given = a_directive(ledger, number="1234/UBND-NC", issued_on=date(2026, 1, 9))
        late = a_task(ledger, "30/01/2026", directive=given, lead=(longest,), content=LONG)
        report.explain_delay(ledger, late, Paper("1234/BC-SVHTTDL", date(2026, 8, 3)), reason="Chờ hướng dẫn.")
        said = a_task(ledger, "30/12/2026", directive=given, lead=(longest,), content=LONG + " năm 2026")
        report.file_report(ledger, said, Paper("1234/BC-SVHTTDL", date(2026, 11, 12)), filed_on=date(2026, 11, 13))
    return settings


def on_a_terminal(view: View) -> list[str]:
    """Return the lines of a list on a terminal of 100 columns."""
    out = io.StringIO()
    write(view, "table", out, width=100)
    return out.getvalue().splitlines()


def test_lists_keep_number_and_directive_and_break_no_word_at_100_columns(crowded: Settings) -> None:
    with reading(crowded) as connection:
        late = on_a_terminal(unresolved_view(unresolved(connection, TODAY), "06 tháng", TODAY, ""))
        proposed = on_a_terminal(proposal_view(unresolved(connection, TODAY), "06 tháng", TODAY, ""))
        waits = on_a_terminal(waiting_view(waiting(connection, TODAY), ""))

    for lines in (late, proposed, waits):
        words = " ".join(lines).split()
        assert all(len(line) <= 100 for line in lines)
        assert {"Sở", "Văn", "hóa,", "Thể", "thao", "và", "Du", "lịch"} <= set(words)
    assert "1234/UBND-NC" in " ".join(late).split()
    assert "1234/UBND-NC" in " ".join(proposed).split()
