"""A task entered a second time, as it stands or with another deadline, lead or numbering, is found before it counts."""

from __future__ import annotations

import re
import shlex
import unicodedata
from pathlib import Path

import pytest

from engine import Place
from life import Life, P
from running import Run, contents

DAY = "2026-03-09"
WORDS = "Rà soát, báo cáo quỹ đất"
ADD = "task add --directive 10/CT-UBND --content '{words}' --lead {lead} --due '{due}'"


def add(words: str = WORDS, lead: str = "STC", due: str = "30/4/2026", more: str = "") -> str:
    """Return a line that enters a task."""
    return f"{ADD.format(words=words, lead=shlex.quote(lead), due=due)} {more}"


@pytest.fixture(autouse=True)
def given(life: Life) -> None:
    """Record the directive and its first task."""
    life.on(DAY, P.format(day=DAY, issuer="chairman"), add(more="--support STP --room 'Phòng Tổng hợp'"))


SAME = "--support STP --room 'Phòng Tổng hợp'"


def test_arrow_up_and_enter_gives_no_second_task(life: Life, ledger_file: Place) -> None:
    before = contents(ledger_file)

    result = life.tracker(f"--today {DAY} {add(more=SAME)}")

    assert result.exit_code == 5
    assert "đã có nhiệm vụ số 1 (Sở Tài chính)" in result.stderr
    assert "nhập hai lần?" in result.stderr
    assert contents(ledger_file) == before


@pytest.mark.parametrize(
    "words",
    [
        "1. Rà soát, báo cáo quỹ đất",
        "a) Rà soát, báo cáo quỹ đất;",
        "- Rà soát, báo cáo quỹ đất./.",
        "•  RÀ SOÁT,  BÁO CÁO QUỸ ĐẤT.",
        "Ra soat, bao cao quy dat",
        "“Rà soát – báo cáo quỹ đất”",
    ],
)
def test_the_same_words_written_otherwise_are_refused_with_how_they_differ(life: Life, words: str) -> None:
    said = life.refused(DAY, add(words, more=SAME))

    assert "cách viết" in said
    assert "--as-new" in said


def test_another_normal_form_is_the_same_words(life: Life) -> None:
    assert "giống hệt" in life.refused(DAY, add(unicodedata.normalize("NFD", WORDS), more=SAME))


@pytest.mark.parametrize(
    ("line", "differs"),
    [
        (add(due="15/5/2026", more=SAME), "thời hạn (sổ ghi «30/4/2026», đang gõ «15/5/2026»)"),
        (add(lead="SXD", more=SAME), "đơn vị chủ trì (sổ ghi Sở Tài chính, đang gõ Sở Xây dựng)"),
        (add(lead="STC;SXD", more=SAME), "đơn vị chủ trì"),
        (add(more="--support SXD --room 'Phòng Tổng hợp'"), "đơn vị phối hợp (sổ ghi Sở Tư pháp, đang gõ Sở Xây dựng)"),
        (add(more="--support STP --room 'Phòng Nội chính'"), "phòng theo dõi"),
        (add(more=f"{SAME} --point 'Điều 3'"), "điểm (sổ ghi «», đang gõ «Điều 3»)"),
        (add(more=f"{SAME} --no-written"), "yêu cầu văn bản (sổ ghi «yes», đang gõ «no»)"),
        (add(due="trước ngày 20 hằng tháng", more=SAME), "thời hạn"),
    ],
)
def test_what_differs_is_named_and_nothing_is_written(life: Life, ledger_file: Place, line: str, differs: str) -> None:
    before = contents(ledger_file)

    assert differs in life.refused(DAY, line)
    assert contents(ledger_file) == before
    life.on(DAY, f"{line} --as-new")
    assert len(life.asked(DAY, "task list")) in (2, 3)


def test_a_deadline_worded_otherwise_that_ends_on_the_same_day_is_the_same(life: Life) -> None:
    assert "giống hệt" in life.refused(DAY, add(due="chậm nhất ngày 30/4/2026", more=SAME))


@pytest.mark.parametrize(
    "line",
    [
        add(due="15/5/2026", more=SAME),
        add(due="15/4/2026", more=SAME),
        add(due="", more=SAME),
        add(lead="SXD", due="15/5/2026", more=SAME),
        add(more=f"{SAME} --point 'Điều 3' --no-written --programme X --deliverable completion"),
    ],
)
def test_the_advice_of_the_refusal_can_be_typed(life: Life, tracker: Run, line: str) -> None:
    said = life.refused(DAY, line)
    advised = re.findall(r"«tracker (.*?)»(?=[.,])", said)
    filled = [each.replace("LÝ-DO", "'gõ nhầm'").replace("SỐ", "9/TB-UBND").replace("NGÀY", DAY) for each in advised]

    assert filled
    for each in filled:
        result = tracker(f"--today {DAY} {each} --dry-run")
        assert result.exit_code == 0, (each, result.stderr)


def test_once_corrected_as_advised_the_line_finds_its_own_task(life: Life) -> None:
    life.on(DAY, "task correct 1 --field due --value 15/5/2026 --reason 'gõ nhầm'")

    assert "giống hệt" in life.refused(DAY, add(due="15/5/2026", more=SAME))
    assert "chỉ khác thời hạn" in life.refused(DAY, add(more=SAME))


def test_words_that_were_corrected_away_may_be_given_again(life: Life) -> None:
    life.on(DAY, "task correct 1 --field content --value 'Việc khác' --reason 'gõ nhầm'")

    life.on(DAY, add(more=SAME))


def test_what_was_extended_is_compared_by_the_deadline_in_force(life: Life) -> None:
    life.on("2026-03-10", "task extend 1 --due 15/5/2026 --direction 9/TB-UBND --issued 2026-03-10")

    assert "giống hệt" in life.refused("2026-03-10", add(due="15/5/2026", more=SAME))


def test_an_undone_task_is_in_nobodys_way(life: Life) -> None:
    life.on(DAY, "undo", add(lead="SXD"))


def test_a_task_stopped_by_direction_may_be_given_again(life: Life) -> None:
    life.on(DAY, "task stop 1 --direction 9/TB-UBND --issued 2026-03-09 --reason thôi", add(more=SAME))


def test_a_confirmed_task_still_stands(life: Life) -> None:
    life.on("2026-03-10", "task report 1 --document 1/BC-STC --issued 2026-03-10", "task confirm 1")

    said = life.refused("2026-03-11", add(due="15/5/2026", more=SAME))
    assert "task correct 1" in said
    assert "task extend" not in said


def test_several_leads_at_once_are_one_item(life: Life) -> None:
    life.on(DAY, add("Việc chung", lead="STC; SXD; STP"))

    said = life.refused(DAY, add("Việc chung", lead="STC; SXD; STP"))
    assert "nhiệm vụ số 2-4" in said
    assert "giống hệt" in said


def test_the_same_words_of_another_directive_are_another_task(life: Life) -> None:
    life.on(
        DAY, P.format(day=DAY, issuer="chairman").replace("10/CT", "11/CT"), add(more=SAME).replace("10/CT", "11/CT")
    )


def test_what_was_entered_as_new_is_a_task_of_its_own_every_time(life: Life) -> None:
    life.on(DAY, *[add(more=f"{SAME} --as-new")] * 3)

    assert [row["task"] for row in life.asked(DAY, "task list")] == [1, 2, 3, 4]


# files


def sheet(folder: Path, *rows: str, heading: str = "Nội dung,Chủ trì,Thời hạn") -> str:
    """Return the name of a file of these rows, as typed."""
    path = folder / "bảng.csv"
    path.write_text("\n".join([heading, *rows]) + "\n", encoding="utf-8")
    return shlex.quote(str(path))


V1 = ("Báo cáo quỹ đất,STC,10/11/2026", "Lập danh mục,SXD,20/11/2026", "Họp dân,xã An Khánh,20/11/2026")


def bring(life: Life, file: str, more: str = "--commit", code: int = 0) -> str:
    """Import a file, and return what was said."""
    result = life.tracker(f"--today {DAY} task import {file} --directive 10/CT-UBND {more}")
    assert result.exit_code == code, result.stderr
    return result.stdout + result.stderr


def test_a_second_run_of_the_very_same_file_adds_nothing(life: Life, ledger_file: Place, tmp_path: Path) -> None:
    bring(life, sheet(tmp_path, *V1))
    before = contents(ledger_file)

    assert "Bỏ qua 3 nội dung đã có." in bring(life, sheet(tmp_path, *V1))
    assert contents(ledger_file) == before


@pytest.mark.parametrize("more", ["", "--commit"])
def test_the_next_version_of_a_sheet_is_named_row_by_row(
    life: Life, ledger_file: Place, tmp_path: Path, more: str
) -> None:
    bring(life, sheet(tmp_path, *V1))
    before = contents(ledger_file)
    v2 = (
        "1. Báo cáo quỹ đất,STC,10/11/2026",
        "- Lập danh mục,SXD,30/11/2026",
        "Họp dân,xã An Hưng,20/11/2026",
        "Việc mới,SXD,",
    )

    said = bring(life, sheet(tmp_path, *v2), more, code=65)

    assert "nhiệm vụ số 2 (Sở Tài chính) cùng nội dung, chỉ khác cách viết" in said
    assert (
        "nhiệm vụ số 3 (Sở Xây dựng) cùng nội dung, chỉ khác thời hạn (sổ ghi «20/11/2026», đang gõ «30/11/2026»)"
        in said
    )
    assert "nhiệm vụ số 4 (Ủy ban nhân dân xã An Khánh) cùng nội dung, chỉ khác đơn vị chủ trì" in said
    assert "Việc mới" not in said
    assert contents(ledger_file) == before


def test_the_preview_as_json_names_them_among_the_errors(life: Life, tmp_path: Path) -> None:
    bring(life, sheet(tmp_path, *V1))
    file = sheet(tmp_path, V1[0], "Lập danh mục,SXD,30/11/2026")
    result = life.tracker(f"--today {DAY} task import {file} --directive 10/CT-UBND --format json")

    assert result.exit_code == 65
    assert '"line": 3' in result.stdout
    assert "khác thời hạn" in result.stdout
    assert '"line": 2' not in result.stdout


def test_rows_that_are_new_although_alike_are_taken_when_said_so_and_once(life: Life, tmp_path: Path) -> None:
    bring(life, sheet(tmp_path, *V1))
    file = sheet(tmp_path, V1[0], "Lập danh mục,SXD,30/11/2026")

    assert "Đã nhập 1 nội dung, 1 nhiệm vụ. Bỏ qua 1" in bring(life, file, "--commit --as-new")
    assert "Đã nhập 0 nội dung" in bring(life, file, "--commit --as-new")
    assert "Đã nhập 0 nội dung" in bring(life, file)


def test_a_row_that_the_ledger_was_corrected_to_is_left_out(life: Life, tmp_path: Path) -> None:
    bring(life, sheet(tmp_path, *V1))
    life.on(DAY, "task correct 3 --field due --value 30/11/2026 --reason 'bảng sửa'")

    said = bring(life, sheet(tmp_path, V1[0], "Lập danh mục,SXD,30/11/2026"))

    assert "Bỏ qua 2 nội dung đã có." in said


def test_two_rows_alike_for_one_unit_are_both_named(life: Life, tmp_path: Path) -> None:
    file = sheet(tmp_path, "Việc B,STC;SXD,10/11/2026", "Việc C,STC,10/11/2026", "2. Việc B.,SXD,20/11/2026")

    said = bring(life, file, code=65)

    assert re.search(r"\b4\b.*Trùng với dòng 2 của tệp", said)
    assert "Đã nhập 3 nội dung, 4 nhiệm vụ." in bring(life, file, "--commit --as-new")
    assert "Bỏ qua 3 nội dung" in bring(life, file, "--commit --as-new")


def test_two_rows_of_the_same_words_for_two_units_are_two_items(life: Life, tmp_path: Path) -> None:
    file = sheet(tmp_path, "Việc B,STC,10/11/2026", "Việc B,SXD,10/11/2026")

    assert "Đã nhập 2 nội dung" in bring(life, file)
    assert "Bỏ qua 2 nội dung" in bring(life, file)


def test_rows_of_a_secret_directive_are_told_apart_by_their_count(life: Life, tmp_path: Path) -> None:
    life.on(DAY, P.format(day=DAY, issuer="chairman").replace("10/CT", "12/CT") + " --secrecy mat")
    file = sheet(tmp_path, *["STC,30/4/2026"] * 3, heading="Chủ trì,Thời hạn")
    line = f"task import {file} --directive 12/CT-UBND --commit"

    assert "Đã nhập 3 nội dung" in life.on(DAY, line)
    assert "Bỏ qua 3 nội dung đã có" in life.on(DAY, line)
