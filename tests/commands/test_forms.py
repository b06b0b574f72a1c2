"""The forms that offices use: the paragraph, the table by unit, the annex, the reports on the Quy chế and upward."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from life import Life
from practised import asked
from running import Run
from tracker.queries.figures.blocks import SumsDiffer, blocks
from tracker.queries.figures.sentence import PartsDiffer
from tracker.queries.figures.stats import Cells
from tracker.render import KNOWN

GIVE = (
    "directive add {number} --issued {day} --kind 'Chỉ thị' --abstract {abstract} --signer {signer} --issuer {issuer}"
)
TASK = "task add --directive {number} --content '{content}' --lead {lead} --due '{due}'"
OCTOBER = "--period 2026-10"
WRITTEN = [name for name in KNOWN if name not in ("ics", "png", "plain", "csv")]
"""Formats of a page that words can be read of."""


@pytest.fixture
def october(life: Life) -> Life:
    """
    Return a life with eight tasks of October 2026, as they stand on Monday 02/11.

    Sở Tài chính: 1 on time, 2 late by a working day (due Thursday 15/10, reported Friday 16/10), 3 open and overdue
    since Monday 19/10. Sở Xây dựng: 4 open in time, 5 undated and open. UBND phường Hải An: 6 on time, 7 stopped.
    The Prime Minister gave 8 to Sở Tài chính: open in time.
    """
    for number, issuer, day in (("10/CT-UBND", "chairman", "2026-10-01"), ("11/CĐ-TTg", "pm", "2026-10-02")):
        life.on(day, GIVE.format(number=number, day=day, abstract="x", signer="y", issuer=issuer))
    city: list[tuple[str, str]] = [
        *(("STC", "ngày 15/10/2026"), ("STC", "ngày 15/10/2026"), ("STC", "ngày 19/10/2026")),
        *(("SXD", "ngày 30/12/2026"), ("SXD", "khẩn trương")),
        *(("'phường Hải An'", "ngày 20/10/2026"), ("'phường Hải An'", "ngày 21/10/2026")),
    ]
    for place, (lead, due) in enumerate(city, 1):
        extra = " --support SNV" if place == 1 else ""
        line = TASK.format(number="10/CT-UBND", content=f"Việc {place}", lead=lead, due=due)
        life.on("2026-10-01", line + extra)
    life.on("2026-10-02", TASK.format(number="11/CĐ-TTg", content="Việc 8", lead="STC", due="ngày 30/12/2026"))
    for task, day in ((1, "2026-10-14"), (2, "2026-10-16"), (6, "2026-10-20")):
        life.on(day, f"task report {task} --document {task}/BC-X --issued {day}", f"task confirm {task}")
    life.on("2026-10-21", "task stop 7 --direction 9/UBND-TH --issued 2026-10-21 --reason x")
    return life


def test_the_table_by_unit_has_the_cells_of_each_and_the_sum_of_each_block(october: Life) -> None:
    rows = october.asked("2026-11-02", "stats --form --level city")
    keys = (
        "given",
        "done",
        "done_on_time",
        "done_late",
        "open",
        "open_in_time",
        "open_overdue",
        "open_undated",
        "stopped",
    )

    assert [(row["order"], row["block"], row["unit"], *(row[key] for key in keys)) for row in rows] == [
        # given = done + open; done = 1 on time + 1 late; open = 1 overdue
        (1, "so", "Sở Tài chính", 3, 2, 1, 1, 1, 0, 1, 0, 0),
        (2, "so", "Sở Xây dựng", 2, 0, 0, 0, 2, 1, 0, 1, 0),
        (None, "so", None, 5, 2, 1, 1, 3, 1, 1, 1, 0),
        # the stopped task is among none of the given
        (3, "commune", "Ủy ban nhân dân phường Hải An", 1, 1, 1, 0, 0, 0, 0, 0, 1),
        (None, "commune", None, 1, 1, 1, 0, 0, 0, 0, 0, 1),
        (None, None, None, 6, 3, 2, 1, 3, 1, 1, 1, 1),
    ]
    assert [row["done_rate"] for row in rows] == [2 / 3, 0.0, 2 / 5, 1.0, 1.0, 3 / 6]


def test_the_rows_of_the_table_by_unit_add_up_to_the_figures_of_each_level() -> None:
    form = json.loads(asked("stats --form --format json").stdout)
    stats = {row["level"]: row for row in json.loads(asked("stats --format json").stdout) if row["name"] is not None}

    for level, whole in stats.items():
        units = [row for row in form if row["level"] == level and row["unit"] is not None]
        (total,) = [row for row in form if row["level"] == level and row["block"] is None]
        assert sum(row["given"] for row in units) == total["given"] == whole["total"] - whole["stopped"]
        assert sum(row["open_overdue"] for row in units) == total["open_overdue"] == whole["open_overdue"]
        assert [row["order"] for row in units] == list(range(1, len(units) + 1))


def test_figures_that_do_not_add_up_are_refused_and_never_printed() -> None:
    def cells(name: str, total: int, *numbers: int) -> Cells:
        return Cells(name, "so", "city", total, *numbers, *[0] * (9 - len(numbers)))

    unit = cells("Sở Tài chính", 3, 1, 1, 0, 1)

    assert len(blocks([unit], [unit])) == 3
    with pytest.raises(SumsDiffer, match="các đơn vị cộng lại 3 nhiệm vụ, tổng số là 4"):
        blocks([unit], [cells("", 4, 2, 1, 0, 1)])
    with pytest.raises(SumsDiffer):  # as many tasks, in other cells
        blocks([unit], [cells("", 3, 2, 0, 0, 1)])
    with pytest.raises(SumsDiffer):
        blocks([unit], [])
    with pytest.raises(PartsDiffer):
        blocks([cells("Sở Tài chính", 4, 1, 1, 0, 1)], [unit])


@pytest.mark.parametrize("more", ["--by room", "--by issuer", "--sentence"])
def test_the_table_by_unit_goes_with_no_other_grouping(october: Life, more: str) -> None:
    assert "Hãy gõ: tracker stats --form" in october.refused("2026-11-02", f"stats --form {more}")


def test_the_annex_has_the_columns_of_real_annexes_and_one_meaning_of_late(october: Life) -> None:
    rows = october.asked("2026-11-02", "task annex --level city")
    found = [
        (row["order"], row["task"], row["due_on"], row["report"], row["met_on"], row["working_days_late"])
        for row in rows
    ]

    assert found == [
        (1, 1, "2026-10-15", "1/BC-X", "2026-10-14", None),
        (2, 2, "2026-10-15", "2/BC-X", "2026-10-16", 1),
        # from Monday 19/10 to Monday 02/11: 20, 21, 22, 23, 26, 27, 28, 29, 30 October and 02 November
        (3, 3, "2026-10-19", None, None, 10),
        (4, 4, "2026-12-30", None, None, None),
        (5, 5, None, None, None, None),
        (6, 6, "2026-10-20", "6/BC-X", "2026-10-20", None),
        (7, 7, "2026-10-21", None, None, None),
    ]
    assert (rows[0]["directive"], rows[0]["issued_on"], rows[0]["lead"], rows[0]["support"]) == (
        "10/CT-UBND",
        "2026-10-01",
        "Sở Tài chính",
        ["Sở Nội vụ"],
    )
    (late,) = [row for row in october.asked("2026-11-02", "overdue") if row["rule"] == "task-due"]
    assert (late["task"], late["working_days_late"]) == (3, 10)


@pytest.mark.parametrize(
    ("only", "tasks"),
    [("late", [2, 3]), ("overdue", [3]), ("open", [3, 4, 5]), ("done", [1, 2, 6]), ("'quá hạn'", [3])],
)
def test_an_annex_of_some_tasks_holds_those_alone(october: Life, only: str, tasks: list[int]) -> None:
    assert [row["task"] for row in october.asked("2026-11-02", f"task annex --level city --only {only}")] == tasks


def test_an_annex_of_a_past_day_stands_as_it_stood(october: Life) -> None:
    then = october.asked("2026-11-02", "task annex --as-of 2026-10-15 --only done")

    assert [(row["task"], row["cell"]) for row in then] == [(1, "done_on_time")]


def test_an_annex_has_as_many_rows_as_its_figures_count() -> None:
    rows = json.loads(asked("task annex --format json").stdout)
    cells = json.loads(asked("stats --format json").stdout)

    for level in ("city", "central"):
        (whole,) = [row for row in cells if row["level"] == level and row["name"] is not None]
        assert sum(row["level"] == level for row in rows) == whole["total"]
        for cell in ("done_late", "open_overdue", "undated_open", "stopped"):
            assert sum(row["level"] == level and row["cell"] == cell for row in rows) == whole[cell]


def test_what_is_beside_a_task_stands_in_its_notes(october: Life) -> None:
    direction = "--direction 9/UBND-TH --issued 2026-10-15"
    october.on("2026-10-15", f"task extend 3 --due 'ngày 22/10/2026' {direction}")
    october.on("2026-10-26", "task explain-delay 3 --document 7/BC-STC --issued 2026-10-26 --reason x")

    (row,) = october.asked("2026-11-02", "task annex --only overdue")
    assert row["note"] == "gia hạn 1 lần; hạn ban đầu 19/10/2026; nêu lý do: 7/BC-STC"


def test_the_report_of_a_month_holds_paragraphs_the_form_and_the_annex(october: Life) -> None:
    page = october.asked("2026-11-02", f"report build {OCTOBER} --annex")
    text = october.on("2026-11-02", f"report build {OCTOBER} --annex")

    assert (page["as_of"], page["frozen"]) == ("2026-11-02", False)
    assert len(page["annex"]) == 8
    assert [row["given"] for row in page["form"] if row["block"] is None] == [6, 1]
    assert "\nTrong tháng 10/2026, UBND thành phố đã giao 6 nhiệm vụ" in text
    assert text.splitlines()[1] == "Số liệu đến ngày 02/11/2026, chưa chốt."
    assert "PHỤ LỤC: NHIỆM VỤ GIAO TRONG KỲ, ĐẾN NGÀY 02/11/2026" in text
    assert "Câu số liệu" not in text  # a paragraph is no cell of a table


def test_the_packet_of_a_meeting_takes_the_open_tasks_as_an_annex(october: Life) -> None:
    october.on("2026-10-22", "meeting schedule 2026-11-10")

    page = october.asked("2026-11-02", "meeting packet 2026-11-10 --annex")
    assert [row["task"] for row in page["annex"]] == [3, 4, 5, 8]
    assert "annex" not in october.asked("2026-11-02", "meeting packet 2026-11-10")


def test_a_frozen_report_says_by_which_report_its_figures_are_frozen(october: Life) -> None:
    filed = "report file --period 2026-Q3 --unit VP --document 5/BC-VP --issued 2026-10-05"
    october.on("2026-10-05", filed)

    text = october.on("2026-11-02", "report build --period 2026-Q3 --as-of 2026-10-20")
    assert text.splitlines()[1] == "Số liệu đã chốt đến ngày 05/10/2026 theo báo cáo 5/BC-VP của Văn phòng."


def test_the_report_on_the_regulation_counts_what_was_done_in_its_year(october: Life) -> None:
    october.on(
        "2026-10-22",
        "urge add 3 --channel phone",
        "urge add 3 --channel eoffice --document 8/VP-TH --issued 2026-10-22",
    )
    october.on("2026-10-23", "difficulty add 3 --kind difficulty --content 'Thiếu vốn'")
    october.on("2026-10-26", "task remark 3 --kind reminder --document 9/VP-TH --issued 2026-10-26")
    page = october.asked("2026-12-21", "report build --regulation 2026")

    counted = {(row["what"], row["kind"]): row["count"] for row in page["done"]}
    assert counted == {
        ("urgings", None): 2,
        ("urgings", "eoffice"): 1,
        ("urgings", "phone"): 1,
        ("answered", None): 0,
        ("inspections", None): 0,
        ("feedback", None): 0,
        ("feedback-answered", None): 0,
        ("difficulties", None): 1,
        ("difficulties-settled", None): 0,
        ("remarks", None): 1,
        ("remarks", "reminder"): 1,
    }
    assert [row["content"] for row in page["difficulties"]] == ["Thiếu vốn"]
    assert page["commitments"]
    assert [row["given"] for row in page["form"] if row["block"] is None] == [6, 1]
    # a year later the same: what happens then is of another year
    later = october.asked("2027-12-20", "report build --regulation 2026 --as-of 2026-12-21")
    assert later["done"] == page["done"]


def test_the_report_upward_lists_what_carries_out_each_task_and_when_it_was_sent_up(october: Life) -> None:
    more = " --implements 11/CĐ-TTg"
    line = GIVE.format(number="12/KH-UBND", day="2026-10-05", abstract="x", signer="y", issuer="city").replace(
        "Chỉ thị", "Kế hoạch"
    )
    october.on("2026-10-05", line + more)
    october.on("2026-10-26", "task report 8 --document 8/BC-STC --issued 2026-10-26", "task confirm 8")
    october.on("2026-10-28", "task send-up 8 --document 20/BC-UBND --issued 2026-10-28 --officer 'Trần B'")

    asked_for = "report build --upward --period 2026-10"
    (row,) = october.asked("2026-11-02", asked_for)["tasks"]
    assert (row["directive"], row["carried_out_by"], row["cell"]) == ("11/CĐ-TTg", ["12/KH-UBND"], "done_on_time")
    assert (row["sent_on"], row["document"]) == ("2026-10-28", "20/BC-UBND")
    (then,) = october.asked("2026-11-02", f"{asked_for} --as-of 2026-10-27")["tasks"]
    assert (then["sent_on"], then["document"], then["cell"]) == (None, None, "done_on_time")
    assert [each["given"] for each in october.asked("2026-11-02", asked_for)["form"] if each["block"] is None] == [1]


@pytest.mark.parametrize(
    "line",
    [
        "report build",
        "report build --upward",
        "report build --period 2026-Q3 --regulation 2026",
        "report build --regulation 2026 --public",
        "report build --upward --period 2026-10 --annex",
        "report build --period 2026-10 --public --annex",
        "report build --regulation 9",
    ],
)
def test_what_is_no_report_is_refused_in_one_sentence(october: Life, line: str) -> None:
    said = october.refused("2026-11-02", line)

    assert said.count("\n") == 1


def test_the_paragraphs_of_the_city_stand_in_one_file_of_a_folder(tracker: Run, october: Life, tmp_path: Path) -> None:
    said = october.asked("2026-11-02", f"report build {OCTOBER}")["sentence"]

    assert tracker(f"--today 2026-11-02 report build {OCTOBER} --csv --output {tmp_path}/thang/").exit_code == 0
    with (tmp_path / "thang" / "01-cau-so-lieu.csv").open(encoding="utf-8-sig", newline="") as file:
        _heading, *rows = csv.reader(file)
    assert [row[0] for row in rows] == [each["sentence"] for each in said]


SECRET, PERSON = "Kế hoạch tác chiến", "Nguyễn Văn Kín"


def words_of(data: bytes, format_: str) -> str:
    """Return everything that can be read in a file."""
    if format_ in ("docx", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return "\n".join(
                re.sub(r"<[^>]+>", "", file.read(name).decode("utf-8", "replace")) for name in file.namelist()
            )
    if format_ == "pdf":
        from pypdf import PdfReader

        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    return data.decode()


@pytest.mark.parametrize("format_", WRITTEN)
def test_the_public_edition_names_no_person_and_nothing_secret_and_says_how_much_it_leaves_out(
    tracker: Run, october: Life, format_: str
) -> None:
    give = GIVE.format(number="77/QĐ-UBND", day="2026-10-05", abstract="'Mật X'", signer=f"'{PERSON}'", issuer="city")
    october.on("2026-10-05", give.replace("Chỉ thị", "Quyết định") + " --secrecy mat")
    october.on("2026-10-05", "task add --directive 77/QĐ-UBND --lead STC --due 'ngày 30/12/2026'")
    october.on("2026-10-05", f"unit focal STC --name '{PERSON}' --from 2026-10-01")

    result = tracker(f"--today 2026-11-02 report build {OCTOBER} --public --format {format_}")
    assert result.exit_code == 0, result.stderr
    text = words_of(result.data, format_)
    for word in (SECRET, PERSON, "Mật X", "77/QĐ-UBND", "10/CT-UBND", "Việc 3", "chưa nộp", "lan"):
        assert not re.search(rf"\b{re.escape(word)}\b", text), word
    if format_ == "json":
        assert json.loads(text)["secret"] == 1
    else:
        assert "Không nêu: 1 nhiệm vụ thuộc văn bản mật" in " ".join(text.split())


def test_a_secret_task_has_nothing_in_an_annex_but_its_directive_its_lead_and_its_deadline(october: Life) -> None:
    give = GIVE.format(number="77/QĐ-UBND", day="2026-10-05", abstract="'Mật X'", signer="y", issuer="city")
    october.on("2026-10-05", give.replace("Chỉ thị", "Quyết định") + " --secrecy mat")
    october.on("2026-10-05", "task add --directive 77/QĐ-UBND --lead STC --due 'ngày 14/10/2026'")
    october.on("2026-10-14", "task report 9 --document 99/BC-STC --issued 2026-10-14")

    row: dict[str, Any] = october.asked("2026-11-02", "task annex --directive 77/QĐ-UBND")[0]
    assert (row["directive"], row["content"], row["report"], row["note"], row["secret"]) == (
        "77/QĐ-UBND",
        None,
        None,
        "",
        True,
    )
    assert "(văn bản mật)" in october.on("2026-11-02", "task annex --directive 77/QĐ-UBND")
