"""An act that is not the last one is taken back where nothing stands on it; what stands on it is named."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import engine
from desk import stored
from engine import Place, opened
from life import Life
from tracker.checks import doctor

DAY, NEXT = "2026-03-10", "2026-03-11"
REPORT = "task report {} --document {}/BC --issued 10/3/2026"
OFF = "calendar off 2026-03-12 --notice 3/TB-UBND --yes"


@pytest.fixture
def desk(life: Life) -> Life:
    """Return a life with three tasks: 1 of STC, 2 of SXD, 3 that comes every month."""
    life.begin("ngày 20/3/2026")
    life.on(
        "2026-03-09",
        "task add --directive 10/CT-UBND --content 'Việc B' --lead SXD --due '5 ngày làm việc'",
        "task add --directive 10/CT-UBND --content 'Việc C' --lead SNV --due 'ngày 15 hằng tháng'",
    )
    return life


def last(life: Life, happened: str = "", day: str = DAY) -> int:
    """Return the number of the last act, or of the last of its kind."""
    rows = life.asked(day, "log --limit 200")
    return next(int(row["event"]) for row in rows if not happened or row["happened"] == happened)


def is_sound(path: Place) -> bool:
    """Say whether the doctor finds nothing."""
    with opened(path) as connection:
        return doctor(connection) == []


def duties(path: Place) -> list[tuple[Any, ...]]:
    """Return what each task owes as it stands, whatever its rows are numbered."""
    with opened(path) as connection:
        return connection.execute(
            "SELECT subject, subject_id, rule, unit, period, term, due_on, outcome, met_on, accepted_on, held,"
            " provisional FROM obligation WHERE outcome IN ('open', 'waiting', 'met') ORDER BY 1, 2, 3, 4, 5, 7"
        ).fetchall()


def test_an_earlier_act_goes_and_a_later_one_on_something_else_stays(desk: Life, ledger_file: Place) -> None:
    desk.on(DAY, REPORT.format(1, 5))
    first = last(desk)
    desk.on(DAY, REPORT.format(2, 6))

    said = desk.on(DAY, f"undo --event {first}")

    assert "Đã lấy lại 2 việc do lan ghi" in said
    assert "ban hành báo cáo kết quả, nhiệm vụ số 1" in said
    assert [row["task"] for row in desk.asked(DAY, "waiting")] == [2]
    assert is_sound(ledger_file)


def test_an_event_in_the_middle_of_a_command_names_the_whole_command(desk: Life) -> None:
    desk.on(DAY, REPORT.format(1, 5))
    filed = last(desk, "report-filed")

    desk.on(DAY, REPORT.format(2, 6), f"undo --event {filed}")

    assert desk.asked(DAY, "task show 1")["status"] == "assigned"


def test_what_stands_on_it_is_named_and_the_advice_leads_through(desk: Life, ledger_file: Place) -> None:
    assigned = next(row["event"] for row in desk.asked(DAY, "log 1") if row["happened"] == "task-assigned")
    desk.on(DAY, REPORT.format(1, 5), "task confirm 1", "urge add 2 --channel phone")

    why = desk.refused(DAY, f"undo --event {assigned}")
    steps = 0
    while found := re.search(r"«tracker (undo --event \d+)»", why):
        desk.on(DAY, found[1])
        steps += 1
        result = desk.tracker(f"--today {DAY} undo --event {assigned}")
        why = result.stderr
        if result.exit_code == 0:
            break

    assert steps == 2  # the confirmation, then the report; what came to the directive and to task 2 stays
    assert desk.tracker(f"--today {DAY} task show 1").exit_code == 4
    assert desk.asked(DAY, "urge list")[0]["tasks"] == [2]
    assert is_sound(ledger_file)


def test_a_task_on_which_something_rests_is_not_taken_away_from_under_it(desk: Life) -> None:
    assigned = next(row["event"] for row in desk.asked(DAY, "log 3") if row["happened"] == "task-assigned")
    desk.on(DAY, "difficulty add 3 --kind difficulty --content x")
    raised = last(desk, "difficulty-raised")

    assert f"«tracker undo --event {raised}»" in desk.refused(DAY, f"undo --event {assigned}")


@pytest.mark.parametrize(
    "line",
    [
        "task shorten 1 --due 'ngày 12/3/2026' --direction 8/TB-UBND --issued 10/3/2026",
        "task extend 2 --due 'ngày 30/6/2026' --direction 8/TB-UBND --issued 10/3/2026",
        REPORT.format(2, 5),
        "task reassign 2 --lead SNV --direction 8/TB-UBND --issued 10/3/2026",
    ],
)
@pytest.mark.parametrize(
    "since",
    [
        (OFF,),
        ("calendar off 2026-03-20 --notice 3/TB-UBND --yes", OFF),
        ("setting set before-day-off strict --reason x", "setting set six-months-from assignment --reason x"),
        (OFF, "setting set six-months-from assignment --reason x", "undo"),
    ],
)
def test_without_an_act_before_a_change_of_the_calendar_all_is_counted_as_if_it_had_never_been(
    desk: Life, ledger_file: Place, tmp_path: Path, since: tuple[str, ...], line: str
) -> None:
    other = engine.copy(ledger_file, tmp_path / "never.db")
    desk.on(DAY, line)
    act = last(desk)
    desk.on(DAY, *since)
    for each in since:
        assert desk.tracker(f"--ledger {other} --today {DAY} {each}").exit_code == 0

    desk.on(DAY, f"undo --event {act}")

    assert duties(ledger_file) == duties(other)
    assert is_sound(ledger_file)


def test_what_units_owe_alike_is_taken_back_one_by_one(desk: Life, ledger_file: Place) -> None:
    desk.on(DAY, "meeting schedule 2026-03-31", "meeting declare 2026-03-31 --unit STC")
    mistaken = last(desk, "update-declared")
    desk.on(DAY, "meeting declare 2026-03-31 --unit SXD")

    desk.on(DAY, f"undo --event {mistaken}")

    missing = {row["unit"] for row in desk.asked(DAY, "meeting missing 2026-03-31")}
    assert missing == {"Sở Tài chính", "Sở Nội vụ"}
    assert is_sound(ledger_file)
    desk.on(DAY, "meeting declare 2026-03-31 --unit STC")
    assert is_sound(ledger_file)


def test_a_calendar_that_was_counted_by_since_has_its_counter_act(desk: Life) -> None:
    desk.on(DAY, OFF)
    act = last(desk)
    desk.on(DAY, REPORT.format(1, 5))

    assert "«tracker calendar restore NGÀY --notice SỐ»" in desk.refused(DAY, f"undo --event {act}")
    desk.on(DAY, "calendar restore 12/3/2026 --notice 4/TB")


def test_a_choice_that_was_counted_by_since_is_chosen_again_as_advised(desk: Life, ledger_file: Place) -> None:
    desk.on(DAY, "setting set six-months-from assignment --reason x")
    act = last(desk)
    desk.on(DAY, REPORT.format(1, 5))

    advice = re.search(r"«tracker (.*?)»", desk.refused(DAY, f"undo --event {act}"))

    assert advice is not None
    desk.on(DAY, advice[1])
    assert is_sound(ledger_file)


def test_what_cannot_be_meant_is_said(desk: Life) -> None:
    desk.on(DAY, REPORT.format(1, 5))
    act = last(desk)
    desk.on(DAY, f"undo --event {act}")
    came = desk.asked("2026-04-20", "log --limit 50")
    assert came
    desk.on("2026-04-20", "overdue")
    came = last(desk, "period-opened", "2026-04-20")

    assert "đã được lấy lại" in desk.refused(DAY, f"undo --event {act}")
    assert "là một lần lấy lại" in desk.refused(DAY, f"undo --event {last(desk, 'act-undone')}")
    assert "chương trình tự ghi" in desk.refused("2026-04-20", f"undo --event {came}")
    assert desk.tracker(f"--today {DAY} undo --event 9999").exit_code == 4
    assert "lập sổ" in desk.refused(DAY, "undo --event 1")
    assert desk.tracker(f"--today {DAY} undo --event 0").exit_code == 2


def test_nobody_takes_back_what_another_typed(desk: Life, ledger_file: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.on(DAY, REPORT.format(1, 5))
    act = last(desk)
    before = stored(ledger_file)
    monkeypatch.setenv("TRACKER_ACTOR", "hoa")

    assert "là của lan" in desk.refused(DAY, f"undo --event {act}")
    assert "là của lan" in desk.refused(DAY, "undo")
    assert stored(ledger_file) == before
    desk.on(DAY, "urge add 2 --channel phone")
    monkeypatch.setenv("TRACKER_ACTOR", "lan")
    assert "là của hoa" in desk.refused(DAY, "undo")
    desk.on(DAY, f"undo --event {act}")  # as the sentence says


def test_what_another_typed_since_is_theirs_to_take_back(desk: Life, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.on(DAY, REPORT.format(1, 5))
    act = last(desk)
    monkeypatch.setenv("TRACKER_ACTOR", "hoa")
    desk.on(DAY, "task confirm 1")
    monkeypatch.setenv("TRACKER_ACTOR", "lan")

    why = desk.refused(DAY, f"undo --event {act}")

    assert f"sự kiện {last(desk)} của hoa" in why


def test_the_list_says_of_each_command_whether_it_can_be_taken_back(
    desk: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.on(DAY, REPORT.format(1, 5), "task confirm 1")
    confirmed = last(desk)
    monkeypatch.setenv("TRACKER_ACTOR", "hoa")
    desk.on(DAY, "task progress 2 --note x")
    monkeypatch.setenv("TRACKER_ACTOR", "lan")

    rows = desk.asked(DAY, "undo --list")

    assert [(row["happened"], row["actor"], row["number"], row["can_undo"], row["why"]) for row in rows[:3]] == [
        ("progress-noted", "hoa", 2, False, "lệnh của hoa"),
        ("report-confirmed", "lan", 1, True, "được"),
        ("report-issued", "lan", 1, False, f"lấy lại sự kiện {confirmed} trước"),
    ]
    assert rows[-1]["why"] == "lịch lập sổ: sửa bằng lệnh calendar"
    assert [row["event"] for row in rows] == sorted((row["event"] for row in rows), reverse=True)
    shown = desk.on(DAY, "undo --list --limit 2")
    assert "Văn phòng xác nhận kết quả, nhiệm vụ số 1" in shown
    assert "ban hành báo cáo" not in shown
    for row in rows:
        result = desk.tracker(f"--today {DAY} undo --event {row['event']} --dry-run")
        assert (result.exit_code == 0) == row["can_undo"], row


def test_the_list_and_what_takes_back_are_not_mixed(desk: Life) -> None:
    for line in ("undo --list --event 3", "undo --list --yes", "undo --format json", "undo --limit 3"):
        assert desk.tracker(f"--today {DAY} {line}").exit_code == 2


def test_after_a_list_that_recorded_what_has_come_undo_says_first_what_it_takes(desk: Life) -> None:
    desk.on(DAY, REPORT.format(1, 5))
    first = last(desk) - 1
    desk.on("2026-04-20", "overdue")

    result = desk.tracker("--today 2026-04-20 undo")

    assert result.exit_code == 0
    assert f"sẽ lấy lại 2 việc do lan ghi (sự kiện {first})" in result.stderr
    assert "ban hành báo cáo kết quả, nhiệm vụ số 1" in result.stderr
    assert result.stdout.startswith("Đã lấy lại 2 việc do lan ghi")


def test_a_second_undo_says_what_it_would_take_and_asks(desk: Life, ledger_file: Place) -> None:
    desk.on(DAY, "urge add 2 --channel phone", REPORT.format(1, 5), "undo")
    before = stored(ledger_file)

    result = desk.tracker(f"--today {DAY} undo")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "gửi đôn đốc" in result.stderr
    assert "--yes" in result.stderr
    assert stored(ledger_file) == before
    assert "[chạy thử] Đã lấy lại 2 việc" in desk.on(DAY, "undo --dry-run")
    assert "Đã lấy lại 2 việc" in desk.on(DAY, "undo --yes")
    assert desk.asked(DAY, "urge list") == []
    desk.on(DAY, "urge add 2 --channel phone", "undo")  # the command before was no undo


def test_a_unit_goes_where_nothing_stands_on_it(desk: Life, ledger_file: Place) -> None:
    desk.on(DAY, "unit add SA --name 'Sở A' --kind so")
    added = last(desk)
    desk.on(DAY, "task add --directive 10/CT-UBND --content 'Việc D' --lead SA --due 'ngày 20/3/2026'")

    why = desk.refused(DAY, f"undo --event {added}")
    advice = re.search(r"«tracker (undo --event \d+)»", why)
    assert advice is not None
    desk.on(DAY, advice[1], f"undo --event {added}")

    assert desk.tracker("unit show SA").exit_code == 4
    assert is_sound(ledger_file)
    desk.on(DAY, "unit add SA --name 'Sở A' --kind so")
    assert is_sound(ledger_file)


def test_a_name_that_was_taken_back_leaves_every_list_its_own(desk: Life, ledger_file: Place) -> None:
    desk.on(DAY, "unit rename STC --name 'Sở Ngân khố' --from 2026-03-10 --document 3/NQ --issued 2026-03-10")
    renamed = last(desk)
    desk.on(DAY, "unit merge SXD --into STC --on 2026-03-10 --document 4/NQ --issued 2026-03-10")

    desk.on(DAY, f"undo --event {renamed}")

    assert desk.asked(DAY, "task show 2")["lead"].startswith("Sở Tài chính (trước là")
    assert is_sound(ledger_file)


def test_nobody_locks_a_ledger_by_taking_a_role_back(desk: Life, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.on(DAY, "role grant lan --role admin", "role grant binh --role entry", "role grant hoa --role admin")
    both = last(desk)
    desk.on(DAY, "role revoke lan")
    monkeypatch.setenv("TRACKER_ACTOR", "hoa")

    assert "ít nhất một quản trị" in desk.refused(DAY, f"undo --event {both}")
    desk.on(DAY, "undo")
    desk.on(DAY, f"undo --event {both}")


def test_who_lost_the_role_does_not_take_back_what_needs_it(desk: Life, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.on(DAY, "role grant lan --role admin", "role grant hoa --role admin")
    granted = last(desk)
    monkeypatch.setenv("TRACKER_ACTOR", "hoa")
    desk.on(DAY, "role grant lan --role entry")
    monkeypatch.setenv("TRACKER_ACTOR", "lan")

    assert "cần vai trò admin" in desk.refused(DAY, f"undo --event {granted}")


def test_no_reason_is_kept_about_a_secret_directive_that_was_corrected(desk: Life) -> None:
    desk.on(
        DAY,
        "directive add 11/CT-UBND --issued 9/3/2026 --kind 'Chỉ thị' --abstract x --signer y --issuer city"
        " --secrecy mat",
        "directive correct 11/CT-UBND --field signer --value z",
    )

    assert "không ghi lý do" in desk.refused(DAY, "undo --reason BIMAT")


def test_the_number_of_a_request_is_not_given_twice(desk: Life) -> None:
    asked = "report request --title x --units STC --due 30/3/2026 --document 7/VP --issued 10/3/2026"
    desk.on(DAY, asked)
    first = last(desk)
    desk.on(DAY, asked.replace("x --", "y --"), f"undo --event {first}", asked.replace("x --", "z --"))

    codes = {row["period"] for row in desk.asked(DAY, "report list")}
    assert {"YC-2026-2", "YC-2026-3"} <= codes
