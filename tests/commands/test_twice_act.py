"""Every command that takes a document, typed twice: the second is refused, and no act is recorded twice."""

from __future__ import annotations

import json

import pytest

import engine
from engine import Place
from life import Life, P
from running import Run, commands, contents, writes

DAY = "2026-11-20"  # a Friday
PAPER = "--document 5/X --issued 2026-11-19"
DIRECTION = "--direction 6/TB-UBND --issued 2026-11-19"

SET_UP = (
    P.format(day="2026-11-09", issuer="chairman"),
    P.format(day="2026-11-09", issuer="pm").replace("10/CT", "11/CT"),
    P.format(day="2026-01-05", issuer="chairman").replace("10/CT", "8/CT"),
    "task add --directive 10/CT-UBND --content 'Việc A' --lead STC --support SXD --due 30/12/2026",
    "task add --directive 10/CT-UBND --content 'Việc B' --lead STC --due 'trước ngày 25 hằng tháng'",
    "task add --directive 11/CT-UBND --content 'Việc C' --lead SXD --due 30/12/2026 --no-written",
    "task add --directive 10/CT-UBND --content 'Việc D' --lead STP --due 30/12/2026",
    "task refer 4 --reason function --document 3/STP --issued 2026-11-10",
    "task add --directive 8/CT-UBND --content 'Việc E' --lead SNV --due 30/1/2026",
    "urge add 1 --channel phone --on 2026-11-19",
    "difficulty add 1 --kind difficulty --content x --on 2026-11-19",
    "feedback add --from 'xã An Khánh' --about STC --received 2026-11-18 --content x",
    "feedback add --from 'xã An Khánh' --about SXD --received 2026-11-18 --content x",
    "feedback answer 2 --document 7/VP --issued 2026-11-19",
    "inspection decide --document 1/QĐ --issued 2026-11-10 --unit STC --tasks 1 --from 2026-11-11 --until 2026-11-20"
    " --ground signs --legal-basis B --head H --members M --contents c --scope s",
    "inspection decide --document 2/QĐ --issued 2026-11-10 --unit SXD --tasks 3 --from 2026-11-11 --until 2026-11-20"
    " --ground signs --legal-basis B --head H --members M --contents c --scope s",
    "inspection end 2 --on 2026-11-18",
    "inspection report 2 --document 4/BC --issued 2026-11-19 --evaluation e",
    "inspection decide --document 3/QĐ-SNV --issued 2026-11-10 --unit 'xã An Khánh' --by SNV --from 2026-11-11"
    " --until 2026-11-20 --ground own --legal-basis B --head H --members M --contents c --scope s",
    "inspection end 3 --on 2026-11-18",
    "meeting schedule 2026-11-20 --on 2026-11-10",
    "report request --title 'Báo cáo x' --units STC --due 2026-11-30 --document 8/VP --issued 2026-11-12",
)

LINES = {
    "directive add": "12/QĐ-UBND --issued 2026-11-10 --kind 'Quyết định' --abstract x --signer y --issuer city",
    "task progress": f"1 {PAPER}",
    "task report": f"1 {PAPER}",
    "task explain-delay": f"1 {PAPER} --reason x",
    "task extend": f"1 --due 2027-01-29 {DIRECTION}",
    "task shorten": f"1 --due 2026-12-10 {DIRECTION}",
    "task reassign": f"1 --lead SXD {DIRECTION}",
    "task stop": f"1 {DIRECTION} --reason x",
    "task refer": f"3 --reason function {PAPER}",
    "task decide": f"4 --keep {DIRECTION}",
    "task propose-review": f"5 {PAPER} --by proposal",
    "task send-up": f"3 {PAPER} --officer A",
    "task excuse": f"5 --by UBND --reason x {PAPER}",
    "task remark": f"1 --kind praise {PAPER}",
    "bulk excuse": f"5 --by UBND --reason x {PAPER} --commit",
    "bulk extend": f"1 --due 2027-01-29 {DIRECTION} --commit",
    "bulk shorten": f"1 --due 2026-12-10 {DIRECTION} --commit",
    "bulk reassign": f"1 --lead SXD {DIRECTION} --commit",
    "bulk stop": f"1 {DIRECTION} --reason x --commit",
    "bulk urge": f"1,3 --channel eoffice {PAPER} --commit",
    "task urge": f"1,3 --channel eoffice {PAPER} --commit",
    "urge add": f"1,3 --channel eoffice {PAPER}",
    "urge answer": f"1 {PAPER}",
    "difficulty add": f"1 --kind difficulty --content x {PAPER}",
    "difficulty ask": f"1 {PAPER}",
    "difficulty settle": f"1 --outcome x {DIRECTION}",
    "inspection dossier": f"1 --add 5 {PAPER}",
    "inspection plan": f"--unit STC {PAPER}",
    "inspection decide": "--document 4/QĐ --issued 2026-11-10 --unit STC --tasks 1 --from 2026-11-11"
    " --until 2026-11-20 --ground signs --legal-basis B --head H --members M --contents c --scope s",
    "inspection order": f"1 {DIRECTION}",
    "inspection report": f"1 {PAPER} --evaluation e",
    "inspection copy": "3 --document 5/X",
    "inspection notify": "2 --unit SXD --document 5/X",
    "inspection extend": f"1 --until 2026-11-30 {PAPER}",
    "inspection team": f"1 --head 'Bà B' {PAPER}",
    "inspection cancel": f"1 {PAPER} --reason x",
    "feedback answer": f"1 {PAPER}",
    "feedback notify": f"2 {PAPER}",
    "meeting file": f"2026-11-20 {PAPER}",
    "report file": f"--period 2026-Q3 --unit STC {PAPER}",
    "report regulation": f"--year 2026 {PAPER}",
    "report upward": f"--period 2026-Q3 {PAPER}",
    "report request": f"--title 'Báo cáo y' --units STC --due 2026-11-30 {PAPER}",
    "report move-request": f"YC-2026-1 --due 2026-12-10 {PAPER}",
    "report withdraw-request": f"YC-2026-1 {PAPER}",
    "unit focal": "STC --name 'Bà A' --from 2026-11-19 --notice 5/STC --issued 2026-11-19",
    "unit commit": f"STC --kind plan {PAPER}",
    "unit rename": f"STC --name 'Sở Tài chính và Kế hoạch' --from 2026-11-20 {PAPER}",
    "unit merge": f"STP --into SNV --on 2026-11-20 {PAPER}",
    "weekly file": f"2026-11-19 --unit STC {PAPER}",
    "submission add": "--unit STC --number 2/TTr --sent 2026-11-10 --due 2026-11-20 --task 1",
    "calendar swap": "2026-12-23 2026-12-26 --notice 5/TB",
    "calendar off": "2026-12-23 --notice 5/TB",
}
"""A line for each command that takes a document."""

BESIDES = {
    "feedback add": "--from 'xã An Khánh' --about SNV --received 2026-11-18 --content x",
    "urgent add": "--unit STC --from hdnd --content x",
    "difference add": "--unit STC --figure deadline --theirs 1 --ours 2",
    "task report --done": "task report 3 --done",
    "directive withdraw": "10/CT-UBND --by 9/QĐ-UBND",
    "task receive": "1 --on 2026-11-12",
    "task slow": "1 --support SXD --since 2026-11-10",
}
"""Lines without a document that somebody is late by, were they taken twice."""

NAMED = {"--document", "--direction", "--notice"}

ELSEWHERE = {
    "calendar restore": "it takes back an act of the calendar, which then is gone",
    "calendar load": "a year that is loaded is not loaded again: see test_lives_yearfile",
}
"""Commands that take a document and are tried elsewhere."""


def test_every_command_that_takes_a_document_is_tried() -> None:
    taking = {
        name for name, command in commands() if writes(command) and NAMED & {o for p in command.params for o in p.opts}
    }

    assert taking - set(ELSEWHERE) <= set(LINES)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return the place where the ledger is kept that every line begins with."""
    return engine.place(tmp_path_factory.mktemp("begun") / "ledger.db")


@pytest.fixture
def ready(life: Life, ledger_file: Place, begun: Place) -> Life:
    """Return a life in which everything stands that a line may be about."""
    if engine.exists(begun):
        engine.copy(begun, ledger_file)
    else:
        life.on(DAY, *SET_UP)
        engine.copy(ledger_file, begun)
    return life


@pytest.mark.parametrize(
    "line",
    [
        *(f"{name} {rest}" for name, rest in LINES.items()),
        *(rest if rest.startswith("task") else f"{name} {rest}" for name, rest in BESIDES.items()),
    ],
)
def test_what_is_typed_twice_is_recorded_once(ready: Life, ledger_file: Place, line: str) -> None:
    ready.on(DAY, line)
    before = contents(ledger_file)

    ready.refused(DAY, line)

    assert contents(ledger_file) == before


@pytest.mark.parametrize(
    "name", ["task progress", "task explain-delay", "urge add", "difficulty add", "report request"]
)
@pytest.mark.parametrize("paper", ["05/x", "Số: 5/X.", "5/X ngày 19/11/2026", "5/Х"])  # the last is Cyrillic
def test_another_spelling_and_another_day_of_entry_are_the_same_paper(
    ready: Life, tracker: Run, name: str, paper: str
) -> None:
    line = f"{name} {LINES[name]}"
    ready.on(DAY, line)

    result = tracker(f"--today 2026-11-23 {line.replace('5/X', repr(paper))} --on 2026-11-20")

    assert result.exit_code == 5
    assert "đã ghi theo văn bản" in result.stderr
    assert "sự kiện" in result.stderr


@pytest.mark.parametrize("name", ["task progress", "task explain-delay", "urge add", "difficulty add", "unit commit"])
def test_what_was_taken_back_may_be_typed_again(ready: Life, name: str) -> None:
    line = f"{name} {LINES[name]}"

    ready.on(DAY, line, "undo", line)


def test_another_paper_or_another_way_is_another_act(ready: Life) -> None:
    ready.on(DAY, f"urge add 1 --channel eoffice {PAPER}", f"urge add 1 --channel direct {PAPER}")
    ready.on(DAY, f"urge add 1 --channel eoffice {PAPER.replace('5/X', '6/X')}", "urge add 1 --channel phone")
    ready.on(DAY, "urge add 1 --channel phone", "task progress 1 --note x", "task progress 1 --note x")


def test_a_list_with_one_task_that_was_urged_by_the_paper_is_refused_whole(ready: Life, ledger_file: Place) -> None:
    ready.on(DAY, f"urge add 1 --channel eoffice {PAPER}")
    before = contents(ledger_file)

    assert "đã ghi theo văn bản 5/X" in ready.refused(DAY, f"urge add 1,3 --channel eoffice {PAPER}")
    assert contents(ledger_file) == before


def test_a_report_sent_back_may_come_again_under_its_number(ready: Life) -> None:
    ready.on(DAY, f"task report 1 {PAPER}", "task send-back 1 --reason x", f"task report 1 {PAPER}")
    ready.on(DAY, f"task report 2 {PAPER}", "task send-back 2 --reason x", f"task report 2 {PAPER}")


# a recurring task and its periods

MONTHLY = "ngày 5 hằng tháng"


def begin_monthly(life: Life, more: str = "") -> None:
    """Record a task that is owed a report on the 5th of each month from March 2026 on."""
    life.on("2026-03-02", P.format(day="2026-03-02", issuer="chairman"))
    life.on("2026-03-02", f"task add --directive 10/CT-UBND --content 'Việc A' --lead STC --due '{MONTHLY}' {more}")


def test_the_same_report_does_not_go_to_the_next_period(life: Life) -> None:
    begin_monthly(life)
    line = "task report 1 --document 1/BC-STC --issued 2026-04-01"
    life.on("2026-04-06", f"{line} --period 2026-03", "task confirm 1")

    said = life.refused("2026-04-06", line)

    assert "đã ghi văn bản 1/BC-STC ngày 01/04/2026 cho kỳ 2026-03" in said
    assert "--period 2026-04" in said
    life.on("2026-04-06", f"{line} --period 2026-04")


def test_a_tick_on_the_same_day_does_not_go_to_the_next_period(life: Life) -> None:
    begin_monthly(life, "--no-written")
    life.on("2026-04-06", "task report 1 --done --period 2026-03")

    assert "--period 2026-04" in life.refused("2026-04-06", "task report 1 --done")
    life.on("2026-04-06", "task report 1 --done --period 2026-04")


def test_a_second_report_in_a_month_that_has_its_own_asks_for_the_period(life: Life) -> None:
    begin_monthly(life)
    life.on("2026-04-03", "task report 1 --document 2/BC-STC --issued 2026-04-03 --period 2026-04", "task confirm 1")

    line = "task report 1 --document 3/BC-STC --issued 2026-04-10"
    assert "--period 2026-03" in life.refused("2026-04-10", line)
    life.on("2026-04-10", f"{line} --period 2026-03")


def test_a_second_report_where_no_period_is_left_names_what_was_filed(life: Life) -> None:
    begin_monthly(life)
    life.on("2026-03-04", "task report 1 --document 1/BC-STC --issued 2026-03-04", "task confirm 1")

    said = life.refused("2026-03-05", "task report 1 --document 2/BC-STC --issued 2026-03-05")

    assert "đã ghi văn bản 1/BC-STC ngày 04/03/2026 cho kỳ 2026-03" in said
    life.on("2026-03-05", "explain 1")


def test_a_period_that_has_its_report_is_not_reported_again_by_name(life: Life) -> None:
    begin_monthly(life)
    life.on("2026-03-04", "task report 1 --document 1/BC-STC --issued 2026-03-04 --period 2026-03", "task confirm 1")

    said = life.refused("2026-03-30", "task report 1 --document 2/BC-STC --issued 2026-03-30 --period 2026-03")

    assert "đã ghi văn bản 1/BC-STC" in said
    assert "2026-04" in said


def test_the_report_of_the_next_month_needs_no_period(life: Life) -> None:
    begin_monthly(life)
    life.on("2026-03-04", "task report 1 --document 1/BC-STC --issued 2026-03-04", "task confirm 1")

    life.on("2026-04-03", "task report 1 --document 2/BC-STC --issued 2026-04-03")


def test_one_reason_for_two_periods_names_the_second(life: Life) -> None:
    begin_monthly(life)
    line = "task explain-delay 1 --document 1/STC --issued 2026-04-08 --reason x"
    life.on("2026-04-08", line)

    assert "--period" in life.refused("2026-04-08", line)


def test_one_paper_may_decide_several_planned_inspections(tracker: Run) -> None:
    decided = "--document 9/QĐ --issued 2026-11-10 --from 2026-11-11 --until 2026-11-20 --head A --members B"
    decided += " --legal-basis x --scope x --contents x"
    for unit in ("STC", "SXD"):
        assert (
            tracker(f"inspection plan --unit {unit} --ground plan --document 8/KH --issued 2026-11-09").exit_code == 0
        )
    numbers = [row["inspection"] for row in json.loads(tracker("inspection list --format json").stdout)][-2:]

    assert [tracker(f"inspection decide {number} {decided}").exit_code for number in numbers] == [0, 0]
