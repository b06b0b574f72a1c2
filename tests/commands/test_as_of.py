"""`--as-of` on pages and letters: asked of a past day they say what was known then, a year later as on that day."""

from __future__ import annotations

from pathlib import Path

import pytest

from life import Life
from listings import ASKED_OF
from practised import BUILT, asked
from tracker.words.text import clean

PAGES = [line for name, line in ASKED_OF.items() if name != "urge letters"]
LISTS = ["today", "today --full", "weekly show 26/11/2026", "weekly list", "meeting list", "urge due"]
YEAR_LATER = BUILT.replace(year=BUILT.year + 1)


@pytest.mark.parametrize("format_", ["plain", "json", "md"])
@pytest.mark.parametrize("line", [*PAGES, *LISTS])
def test_a_page_of_a_day_is_the_same_a_year_later_byte_by_byte(line: str, format_: str) -> None:
    told = f"{line} --as-of {BUILT}" + ("" if format_ == "plain" else f" --format {format_}")
    first = asked(told, today=BUILT)

    assert first.exit_code == 0, first.stderr
    assert asked(told, today=YEAR_LATER).data == first.data


@pytest.mark.parametrize("line", ["urge due", "meeting list", "weekly list", "report grading"])
def test_a_list_of_a_day_is_the_same_csv_a_year_later(line: str) -> None:
    told = f"{line} --as-of {BUILT} --format csv"

    assert asked(told, today=YEAR_LATER).data == asked(told, today=BUILT).data


@pytest.mark.parametrize("line", [*PAGES, "weekly show 26/11/2026"])
@pytest.mark.parametrize("format_", ["table", "md"])
def test_the_day_of_the_figures_stands_under_the_title_and_that_nobody_froze_them(line: str, format_: str) -> None:
    if "missing" in line or "explain" in line:
        return  # a list says it under its rows, a task in its verdict
    _title, *below = [each for each in asked(f"{line} --format {format_}", today=BUILT).stdout.splitlines() if each]

    assert below[0].startswith("Số liệu đến ngày 23/11/2026, chưa chốt")


def test_what_was_done_since_stands_on_no_page_of_a_past_day(life: Life) -> None:
    life.begin("ngày 13/03/2026")
    from_receipt = "5 ngày làm việc kể từ ngày nhận được văn bản này"
    life.on("2026-03-09", "task add --directive 10/CT-UBND --content 'Việc B' --lead SXD --due 'khẩn trương'")
    life.on("2026-03-10", "meeting schedule 2026-03-20")
    lines = (
        "today",
        "meeting packet 2026-03-20",
        "meeting missing 2026-03-20",
        "urge due",
        "report build --period 2026-03",
    )
    printed = {line: life.asked("2026-03-18", line) for line in lines}
    life.on("2026-03-18", "meeting list")
    life.on("2026-03-19", "urge add 1 --channel phone")
    life.on("2026-03-19", f"task extend 2 --due '{from_receipt}' --direction 9/UBND-TH --issued 2026-03-19")
    life.on("2026-03-19", "meeting declare 2026-03-20 --unit STC")
    life.on("2026-03-23", "task report 1 --document 1/BC-STC --issued 2026-03-23")
    life.on("2026-03-24", "task confirm 1")
    life.on("2026-03-24", "meeting schedule 2026-04-20")

    for line, was in printed.items():
        told = life.asked("2026-04-10", f"{line} --as-of 2026-03-18")
        assert without_head(told) == without_head(was), line
    assert [row["day"] for row in life.asked("2026-04-10", "meeting list --as-of 2026-03-18")] == ["2026-03-20"]


def without_head(told: object) -> object:
    """Return an answer without the journal's head: what was recorded since has moved it."""
    return {key: each for key, each in told.items() if key != "head"} if isinstance(told, dict) else told


def test_a_meeting_that_was_moved_since_stands_on_its_day_of_then(life: Life) -> None:
    life.begin("ngày 31/03/2026")
    life.on("2026-03-10", "meeting schedule 2026-03-20")
    life.on("2026-03-12", "meeting move 2026-03-20 2026-03-24")

    (then,) = life.asked("2026-03-16", "meeting list --as-of 2026-03-11")
    (now,) = life.asked("2026-03-16", "meeting list")

    assert (then["day"], then["cut_off"], then["moved_on"]) == ("2026-03-20", "2026-03-19", None)
    assert (now["day"], now["cut_off"], now["moved_on"]) == ("2026-03-24", "2026-03-23", "2026-03-12")


def test_a_packet_that_was_filed_prints_what_it_froze_whatever_day_is_asked(life: Life) -> None:
    life.begin("ngày 13/03/2026")
    life.on("2026-03-10", "meeting schedule 2026-03-20")
    life.on("2026-03-20", "meeting file 2026-03-20 --document 5/BC-VP --issued 2026-03-20")
    frozen = life.asked("2026-03-20", "meeting packet 2026-03-20")

    for day in ("2026-03-11", "2026-03-31", "2026-05-04"):
        assert life.asked("2026-04-10", f"meeting packet 2026-03-20 --as-of {day}") == frozen
    assert "Giả định" not in life.on("2026-04-10", "meeting packet 2026-03-20 --as-of 2026-05-04")


def test_who_had_filed_by_a_past_day_is_all_that_is_told_of_it(life: Life) -> None:
    life.begin("ngày 30/12/2026", day="2026-10-02")
    then = life.asked("2027-01-05", "report list"), life.asked("2027-01-05", "report list --period 2026")
    life.on("2027-01-07", "report file --period 2026 --unit STC --document 5/BC-STC --issued 2027-01-07")
    life.on("2027-01-08", "report request --title x --units STC --due 29/1/2027 --document 9/VP-TH --issued 2027-01-08")

    told = [life.asked("2027-08-03", f"report list {which} --as-of 2027-01-05") for which in ("", "--period 2026")]
    assert told == list(then)
    (quarter,) = [row for row in life.asked("2027-08-03", "report list") if row["period"] == "2026"]
    assert (quarter["filed"], then[0][0]["filed"]) == (1, 0)


def test_letters_of_a_past_day_are_those_of_that_day(life: Life, tmp_path: Path) -> None:
    life.begin("ngày 13/03/2026")
    then, later = tmp_path / "then", tmp_path / "later"
    for folder in (then, later):
        folder.mkdir()
    life.on("2026-03-18", f"urge letters --format txt --output {then}")
    life.on("2026-03-19", "task report 1 --document 1/BC-STC --issued 2026-03-19")
    life.on("2026-03-31", f"urge letters --format txt --output {later} --as-of 2026-03-18")

    (letter,) = then.glob("don-doc-*")
    was, told = letter.read_text(encoding="utf-8"), (later / letter.name).read_text(encoding="utf-8")
    assert clean(without_code(told)) == clean(without_code(was))


def without_code(text: str) -> str:
    """Return a letter without the code of the journal."""
    return "\n".join(line for line in text.splitlines() if "Mã nhật ký" not in line)
