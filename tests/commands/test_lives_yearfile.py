"""A provisional year, settled by a file of the Office's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from calendarlife import assert_sound, assert_tables_end_on_their_days, counted, ledger, own, tried
from life import Life
from running import contents

TET = """day,kind,name
2027-02-04,work,ngày làm việc
2027-02-05,off,Tết Nguyên đán
2027-02-06,off,Tết Nguyên đán
2027-02-07,off,Tết Nguyên đán
2027-02-08,off,Tết Nguyên đán
2027-02-09,off,Tết Nguyên đán
2027-02-10,off,Tết Nguyên đán
2027-02-11,off,Tết Nguyên đán
"""


def file_of(tmp_path: Path, text: str) -> Path:
    """Return a file with these lines."""
    path = tmp_path / "lich.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_settles_a_provisional_year(life: Life, tmp_path: Path) -> None:
    assert counted(life, "2027-02-03 1") == ("2027-02-11", True)

    said = life.on("2026-03-10", f"calendar load 2027 {file_of(tmp_path, TET)} --notice 12/TB-BNV")

    assert said.startswith("Đã nạp lịch năm 2027 theo 12/TB-BNV: ")
    assert "trước dự kiến nghỉ, nay là ngày làm việc: thứ Năm 04/02/2027." in said
    # 04/02 is worked again; then 05–11/02 off, and Friday 12/02
    assert counted(life, "2027-02-03 1") == ("2027-02-04", False)
    assert counted(life, "2027-02-04 1") == ("2027-02-12", False)
    assert_sound(life, "2026-03-10")


def test_of_a_file_without_the_new_year_holidays_it_is_silent_about_stay_as_suggested(
    life: Life, tmp_path: Path
) -> None:
    said = life.on("2026-03-10", f"calendar load 2027 {file_of(tmp_path, TET)} --notice 12/TB-BNV")

    assert "tệp không nói tới, vẫn nghỉ theo dự kiến: thứ Sáu 01/01/2027; " in said
    # Friday 30/4 and Monday 03/5 stay off, and stay a guess
    assert counted(life, "2027-04-29 1") == ("2027-05-04", True)


def test_a_file_with_the_new_year_is_the_whole_year(life: Life, tmp_path: Path) -> None:
    whole = TET + "2027-01-01,off,Tết Dương lịch\n"
    said = life.on("2026-03-10", f"calendar load 2027 {file_of(tmp_path, whole)} --notice 12/TB-BNV")

    assert "tệp không nói tới" not in said
    assert counted(life, "2027-04-29 1") == ("2027-04-30", False)
    (year,) = [each for each in life.asked("2026-03-10", "calendar status") if each["year"] == 2027]
    assert (year["official"], year["provisional_days"]) == (True, 0)


@pytest.mark.parametrize(
    "text",
    [
        TET.partition("\n")[2],
        TET.replace("day,kind,name", "Ngày;Loại;Tên ngày").replace(",", ";").replace("off", "nghỉ"),
        TET.replace("day,kind,name", "name,day,kind")
        .replace("2027-02-04,work,ngày làm việc", ",04/02/2027,làm việc")
        .replace("2027-02-", "Tết,2027-02-")
        .replace(",Tết Nguyên đán", ""),
        "\ufeff" + TET.replace("\n", "\r\n"),
        TET.replace("name", "name,notice,paired_with,provisional")
        .replace("đán", "đán,9/TB,,0")
        .replace("việc", "việc,,,0"),
        TET.replace(",off,", ",0,").replace(",work,", ",1,").replace("kind", "working"),
    ],
    ids=["no heading", "Vietnamese", "another order", "BOM", "as ours", "flags"],
)
def test_a_file_may_have_any_usual_shape(life: Life, tmp_path: Path, text: str) -> None:
    life.on("2026-03-10", f"calendar load 2027 {file_of(tmp_path, text)} --notice 12/TB-BNV")

    assert counted(life, "2027-02-03 1") == ("2027-02-04", False)
    assert counted(life, "2027-02-04 1") == ("2027-02-12", False)


def test_the_same_file_twice_changes_nothing(life: Life, tmp_path: Path) -> None:
    line = f"calendar load 2027 {file_of(tmp_path, TET)} --notice 12/TB-BNV"
    life.on("2026-03-10", line)
    before = contents(ledger())

    said = life.on("2026-03-10", line)

    assert said.startswith("Lịch năm 2027 trong sổ đã đúng như tệp: không có gì thay đổi, không ghi gì.\n")
    assert contents(ledger()) == before


def test_open_clocks_are_counted_anew_and_are_certain(life: Life, tmp_path: Path) -> None:
    life.begin("chậm nhất ngày 04/02/2027")
    assert own(life, "2026-03-10")[-1]["due_on"] == "2027-02-11"
    assert own(life, "2026-03-10")[-1]["provisional"] is True

    said = life.on("2026-03-10", f"calendar load 2027 {file_of(tmp_path, TET)} --notice 12/TB-BNV")

    assert "thời hạn đang mở thay đổi" in said
    (was, now) = own(life, "2026-03-10")
    assert (was["due_on"], was["counted_before"]["notice"]) == ("2027-02-11", "12/TB-BNV")
    assert (now["due_on"], now["provisional"]) == ("2027-02-04", False)
    assert_sound(life, "2026-03-10")
    assert_tables_end_on_their_days(life, "2026-03-10")


def test_a_mark_vanishes_from_a_day_that_does_not_move(life: Life, tmp_path: Path) -> None:
    life.begin("chậm nhất ngày 03/02/2027")
    assert own(life, "2026-03-10")[-1]["provisional"] is True

    life.on("2026-03-10", f"calendar load 2027 {file_of(tmp_path, TET)} --notice 12/TB-BNV")

    (row,) = own(life, "2026-03-10")
    assert (row["due_on"], row["provisional"], row["counted_before"]) == ("2027-02-03", False, None)
    life.on("2026-03-10", "undo")
    assert own(life, "2026-03-10")[-1]["provisional"] is True
    assert_sound(life, "2026-03-10")


def test_days_with_a_notice_of_their_own_stay(life: Life, tmp_path: Path) -> None:
    life.on("2026-03-10", "calendar off 2027-02-03 --notice 5/TB-UBND", "calendar off 2027-02-12 --notice 6/TB-UBND")
    text = TET + "2027-02-03,work,x\n2027-02-12,off,Tết Nguyên đán\n"

    said = life.on("2026-03-10", f"calendar load 2027 {file_of(tmp_path, text)} --notice 12/TB-BNV")

    assert "tệp nói khác, giữ theo thông báo riêng đã ghi: thứ Tư 03/02/2027 là ngày nghỉ." in said
    assert counted(life, "2027-02-02 1") == ("2027-02-04", False)
    # Taken back, each becomes what the file says: worked, and still off
    life.on("2026-03-10", "calendar restore 2027-02-03 --notice x", "calendar restore 2027-02-12 --notice x")
    assert counted(life, "2027-02-02 1") == ("2027-02-03", False)
    assert counted(life, "2027-02-04 1") == ("2027-02-15", False)
    assert_sound(life, "2026-03-10")


def test_a_newer_file_replaces_what_an_older_one_said_and_a_day_of_it_can_be_taken_back(
    life: Life, tmp_path: Path
) -> None:
    life.on("2026-03-10", f"calendar load 2027 {file_of(tmp_path, TET)} --notice 12/TB-BNV")
    newer = TET.replace("2027-02-04,work,ngày làm việc", "2027-02-04,off,Tết Nguyên đán")
    life.on("2026-03-10", f"calendar load 2027 {file_of(tmp_path, newer)} --notice 13/TB-BNV")
    assert counted(life, "2027-02-03 1") == ("2027-02-12", False)

    life.on("2026-03-10", "calendar restore 2027-02-04 --notice x")

    assert counted(life, "2027-02-03 1") == ("2027-02-04", False)
    assert_sound(life, "2026-03-10")


@pytest.mark.parametrize(
    "rows",
    [
        "2027-02-12,off,nghỉ,2027-02-20\n2027-02-20,work,làm bù,2027-02-12\n",
        "2027-02-12,off,nghỉ,\n2027-02-20,work,làm bù,2027-02-12\n",
        "2027-02-12,off,nghỉ,\n2027-02-20,work,làm bù cho 12/02/2027,\n",
    ],
)
def test_a_whole_swap_is_taken_and_taken_back_whole(life: Life, tmp_path: Path, rows: str) -> None:
    text = TET.replace("\n", ",\n").replace("name,", "name,paired_with") + rows
    life.on("2026-03-10", f"calendar load 2027 {file_of(tmp_path, text)} --notice 12/TB-BNV")
    assert counted(life, "2027-02-04 1") == ("2027-02-15", False)
    assert counted(life, "2027-02-19 1") == ("2027-02-20", False)

    life.on("2026-03-10", "calendar restore 2027-02-20 --notice x")

    assert counted(life, "2027-02-19 1")[0] == "2027-02-22"
    assert counted(life, "2027-02-04 1")[0] == "2027-02-12"
    assert_sound(life, "2026-03-10")


@pytest.mark.parametrize(
    ("rows", "where"),
    [
        ("2027-02-20,work,làm bù,\n", "dòng 2, cột «kind»: làm bù ngày cuối tuần mà không có ngày được nghỉ"),
        ("2027-02-20,work,làm bù,2027-02-12\n", "dòng 2, cột «paired_with»: chỉ có một nửa của lần hoán đổi"),
        ("2027-02-12,off,x,2027-02-20\n", "dòng 2, cột «paired_with»: chỉ có một nửa của lần hoán đổi"),
        ("2027-02-12,off,hoán đổi với 20/02/2027,\n", "dòng 2, cột «name»: chỉ có một nửa của lần hoán đổi"),
        ("2027-02-12,off,x,2027-02-15\n2027-02-15,work,x,2027-02-12\n", "dòng 3, cột «kind»: hoán đổi là nghỉ"),
        ("2027-02-30,off,x,\n", "dòng 2, cột «day»: «2027-02-30» không phải là một ngày"),
        ("2026-02-12,off,x,\n", "dòng 2, cột «day»: ngày 12/02/2026 không thuộc năm 2027"),
        ("2027-02-12,off,x,\n2027-02-12,off,x,\n", "dòng 3, cột «day»: ngày 12/02/2027 đã có ở dòng 2"),
        ("2027-02-12,có,x,\n", "dòng 2, cột «kind»: «có» không phải off (nghỉ) hay work (làm)"),
        ("2027-02-12,off\n", "dòng 2, cột «name»: dòng chỉ có 2 ô, cần 4"),
    ],
)
def test_a_bad_row_is_refused_with_its_line_and_column(life: Life, tmp_path: Path, rows: str, where: str) -> None:
    file = file_of(tmp_path, "day,kind,name,paired_with\n" + rows)

    result = tried(life, f"calendar load 2027 {file} --notice 12/TB-BNV")

    assert result.exit_code == 65
    assert result.stderr.startswith(f"{file}, {where}")


@pytest.mark.parametrize(
    ("line", "text", "code"),
    [
        ("calendar load 2027 {file}", TET, 2),
        ("calendar load 2027 --notice 12/TB", TET, 2),
        ("calendar load 2027 {file} --notice ' '", TET, 2),
        ("calendar load 2040 {file} --notice 12/TB", "day,kind\n2040-02-06,off\n", 2),
        ("calendar load 2027 {file} --notice 12/TB", "day,kind,name\n", 65),
        ("calendar load 2027 {file}x --notice 12/TB", TET, 65),
        ("calendar load 2027 {file} --notice 12/TB", "day,name\n2027-02-05,x\n", 65),
    ],
)
def test_a_file_that_cannot_be_meant_is_refused(life: Life, tmp_path: Path, line: str, text: str, code: int) -> None:
    assert tried(life, line.format(file=file_of(tmp_path, text))).exit_code == code


def test_the_line_of_a_file_without_heading_is_its_own(life: Life, tmp_path: Path) -> None:
    file = file_of(tmp_path, "2027-02-05,off,Tết\n2027-02-06,nghir,Tết\n")

    assert f"{file}, dòng 2, cột «kind»" in tried(life, f"calendar load 2027 {file} --notice 12/TB").stderr


def test_a_swap_over_the_end_of_a_year_sets_its_half_in_the_other(life: Life, tmp_path: Path) -> None:
    text = "day,kind,name,paired_with\n2027-12-31,off,nghỉ,2028-01-08\n2028-01-08,work,làm bù,2027-12-31\n"
    life.on("2026-03-10", f"calendar load 2027 {file_of(tmp_path, text)} --notice 12/TB-BNV")

    assert counted(life, "2028-01-07 1") == ("2028-01-08", False)
    assert_sound(life, "2026-03-10")


def test_a_file_of_a_year_that_is_announced_settles_only_what_is_open_in_it(life: Life, tmp_path: Path) -> None:
    # Monday 23/11/2026 is the one provisional day of 2026
    text = "day,kind,name\n2026-11-23,off,nghỉ\n"
    said = life.on("2026-03-10", f"calendar load 2026 {file_of(tmp_path, text)} --notice 12/TB-BNV")

    assert ": 1 ngày dự kiến nay là chính thức." in said
    assert counted(life, "2026-11-20 1") == ("2026-11-25", False)
    assert counted(life, "2026-09-01 1") == ("2026-09-03", False)
    assert_sound(life, "2026-03-10")
