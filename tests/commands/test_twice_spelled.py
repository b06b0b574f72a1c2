"""One paper under many spellings, one unit under two names: found again, and refused where it is entered twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import Place
from life import Life, P
from running import contents

DAY = "2026-03-10"


@pytest.mark.parametrize(
    "spelled",
    [
        "CT số 10/CT-UBND",
        "Chỉ thị (hỏa tốc) số 010/CT-UBND ngày 09/3/2026 của UBND thành phố",
        "«10/CT-UBND»",
        "10/CT-UBND./.",
        "10/CT-UBND (ngày 09/3/2026)",
        "10/CT-UBND hỏa tốc",
    ],
)
def test_a_directive_is_found_and_not_entered_twice(life: Life, ledger_file: Place, spelled: str) -> None:
    line = P.format(day="2026-03-09", issuer="chairman")
    life.on("2026-03-09", line)
    before = contents(ledger_file)

    assert "đã có trong sổ" in life.refused("2026-03-09", line.replace("10/CT-UBND", f"'{spelled}'"))
    assert contents(ledger_file) == before
    assert life.asked("2026-03-09", f"directive show '{spelled}'")["number"] == "10/CT-UBND"
    life.on("2026-03-09", f"task add --directive '{spelled}' --content x --lead STC --due 30/4/2026")


def test_the_day_behind_a_number_tells_two_directives_apart(life: Life) -> None:
    for day in ("2025-10-06", "2026-03-09"):
        life.on("2026-03-09", P.format(day=day, issuer="chairman"))

    assert "Gõ mã #" in life.refused("2026-03-09", "directive show 10/CT-UBND")
    assert life.asked("2026-03-09", "directive show '10/CT-UBND ngày 06/10/2025'")["issued_on"] == "2025-10-06"
    assert life.asked("2026-03-09", "directive show '10/CT-UBND ngày 09/3/2026'")["issued_on"] == "2026-03-09"
    assert "Gõ mã #" in life.refused("2026-03-09", "directive show '10/CT-UBND ngày 10/3/2026'")


def test_the_answer_names_a_paper_as_the_ledger_keeps_it(life: Life) -> None:
    life.begin("30/4/2026")

    said = life.on(DAY, "task report 1 --document 'Báo cáo số 02/BC-STC ngày 10/3/2026.' --issued 2026-03-10")

    assert "Đã ghi báo cáo 02/BC-STC cho nhiệm vụ 1" in said


def test_a_unit_that_merged_is_its_successor_in_what_is_entered_again(life: Life, ledger_file: Place) -> None:
    life.begin("30/4/2026")
    life.on(DAY, "unit merge STC --into SXD --on 2026-03-10 --document 5/NQ --issued 2026-03-10")
    before = contents(ledger_file)

    said = life.refused(DAY, "task add --directive 10/CT-UBND --content 'Việc A' --lead SXD --due 30/4/2026")

    assert "giống hệt" in said
    assert "task reassign" not in said
    assert contents(ledger_file) == before


def test_a_row_with_another_support_is_not_passed_over(life: Life, tmp_path: Path) -> None:
    file = tmp_path / "nv.csv"
    life.on("2026-03-09", P.format(day="2026-03-09", issuer="chairman"))
    for support, taken in (("", True), ("Sở Nội vụ", False)):
        file.write_text(
            f"Nội dung,Chủ trì,Thời hạn,Phối hợp\nViệc A,Sở Tài chính,30/4/2026,{support}\n", encoding="utf-8"
        )
        result = life.tracker(f"--today 2026-03-09 task import {file} --directive 10/CT-UBND --commit")
        assert (result.exit_code == 0) is taken, result.stdout + result.stderr
    assert "đơn vị phối hợp (sổ ghi không đơn vị nào, đang gõ Sở Nội vụ)" in result.stdout
    life.on("2026-03-09", f"task import {file} --directive 10/CT-UBND --commit --as-new")
    assert "Bỏ qua 1" in life.on("2026-03-09", f"task import {file} --directive 10/CT-UBND --commit")
    assert len(life.asked("2026-03-09", "task list")) == 2


def test_the_same_task_of_a_secret_directive_is_said_and_kept(life: Life) -> None:
    life.on("2026-03-09", P.format(day="2026-03-09", issuer="chairman") + " --secrecy mat")
    line = "task add --directive 10/CT-UBND --lead STC --due 30/4/2026"

    assert "giống hệt" not in life.on("2026-03-09", line)
    assert "đã có nhiệm vụ số 1 giống hệt" in life.on("2026-03-09", line)
    assert "giống hệt" not in life.on("2026-03-09", line.replace("STC", "SXD"), line + " --as-new")
    life.on("2026-03-09", "undo")


@pytest.mark.parametrize("words", ["chậm  trả lời", "Chậm trả lời.", "- chậm trả lời"])
def test_the_same_words_written_otherwise_start_no_second_clock(life: Life, ledger_file: Place, words: str) -> None:
    line = "feedback add --from 'phường Hồng Bàng' --about STC --received 2026-03-10 --content '{}'"
    life.on(DAY, line.format("chậm trả lời"))
    before = contents(ledger_file)

    assert "cùng lời" in life.refused(DAY, line.format(words))
    assert contents(ledger_file) == before
    life.on(DAY, line.format("chấm trả lời"), line.format("chậm trả lời").replace("STC", "SXD"))


def test_a_submission_is_not_entered_twice_under_another_spelling(life: Life) -> None:
    line = "submission add --unit STC --number {} --sent 2026-03-09 --due 2026-03-13"
    life.on(DAY, line.format("12/TTr-STC"))

    assert "đã có trong sổ, mã 1" in life.refused(DAY, line.format("'Tờ trình số 012/TTr-STC.'"))
    life.on(DAY, line.format("12/TTr-STC").replace("STC --n", "SXD --n"), line.format("13/TTr-STC"))


@pytest.mark.parametrize("spelled", ["0{}", "Số: {}.", "công văn số {}", "{} ngày 09/3/2026", "{} (hỏa tốc)"])
def test_a_search_finds_a_paper_under_every_spelling(life: Life, spelled: str) -> None:
    life.begin("30/4/2026")
    life.on(DAY, "task report 1 --document 45/BC-STC --issued 2026-03-10")
    life.on(DAY, "task add --directive 10/CT-UBND --content 'theo 7/TB-VP nhé' --lead STC --due 30/4/2026")

    for number in ("10/CT-UBND", "45/BC-STC", "7/TB-VP"):
        found = life.asked(DAY, f"search '{spelled.format(number)}'")
        assert [row for row in found if number in row["text"]], number


def test_one_paper_may_tell_two_difficulties_and_two_steps_of_a_task(life: Life) -> None:
    life.begin("30/4/2026")
    paper = "--document 7/STC --issued 2026-03-10"
    for line in (
        f"difficulty add 1 --kind difficulty --content '{{}}' {paper}",
        f"task progress 1 --note '{{}}' {paper}",
    ):
        life.on(DAY, line.format("vướng mặt bằng"), line.format("thiếu vốn"))
        assert "đã ghi theo văn bản 7/STC" in life.refused(DAY, line.format("Thiếu vốn."))


def test_the_same_remark_twice_names_the_task(life: Life) -> None:
    life.begin("30/4/2026")
    line = "task remark 1 --kind praise --document {} --issued 2026-03-10"
    life.on(DAY, line.format("7/UBND"))

    said = life.refused(DAY, line.format("'số 07/UBND.'"))
    assert "7/UBND ngày 10/03/2026 về Sở Tài chính, nhiệm vụ 1 đã được ghi." in said


def test_one_paper_asks_a_unit_for_a_report_once(life: Life, ledger_file: Place) -> None:
    line = "report request --title '{}' --units '{}' --due 2026-03-{} --document {} --issued 2026-03-10"
    life.on(DAY, line.format("Báo cáo a", "STC;SXD", 20, "5/VP"))
    before = contents(ledger_file)

    for again in (("Báo cáo a", "STC;SXD", 27, "05/VP"), ("báo cáo A.", "STC", 20, "5/VP")):
        assert "YC-2026-1" in life.refused(DAY, line.format(*again))
    assert contents(ledger_file) == before
    for other in (("Báo cáo b", "STC", 27, "5/VP"), ("Báo cáo a", "SNV", 27, "5/VP"), ("Báo cáo a", "STC", 27, "6/VP")):
        life.on(DAY, line.format(*other))
    life.on(DAY, "report withdraw-request YC-2026-1 --document 9/VP --issued 2026-03-10")
    life.on(DAY, line.format("Báo cáo a", "SXD", 27, "5/VP"))


def test_one_decision_has_a_unit_inspected_once_from_a_day(life: Life, ledger_file: Place) -> None:
    line = (
        "inspection decide --document {} --issued 2026-03-09 --unit {} --from {} --until {} --ground signs"
        " --legal-basis B --head H --members M --contents c --scope s"
    )
    life.on(DAY, line.format("1/QĐ", "STC", "2026-03-09", "2026-03-13"))
    before = contents(ledger_file)

    assert "cuộc kiểm tra 1" in life.refused(DAY, line.format("01/QĐ", "STC", "2026-03-09", "2026-03-20"))
    assert contents(ledger_file) == before
    life.on(DAY, line.format("1/QĐ", "SXD", "2026-03-09", "2026-03-13"))
    life.on(DAY, line.format("1/QĐ", "STC", "2026-04-09", "2026-04-13"))
    life.on(DAY, line.format("2/QĐ", "STC", "2026-03-09", "2026-03-13"))
