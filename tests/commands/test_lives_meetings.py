"""
Small lives of meetings, reports, requests and feedback: what is owed follows from the acts.

Nobody is accused of what could not be known. Every figure was worked out beside it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from engine import Place
from life import A, Life, P
from running import Run, contents, nine_in_the_morning, program

# Quarter and year reports


@pytest.fixture
def early(tracker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Life:
    """Return a life whose ledger was begun on Friday 05/9/2025."""
    monkeypatch.setenv("TRACKER_LEDGER", str(tmp_path / "early.db"))
    life = Life(tracker)
    life.on("2025-09-05", "init")
    return life


def test_a_report_is_asked_for_once_at_the_end_of_a_period(early: Life) -> None:
    periods = {row["period"]: row for row in early.asked("2027-01-04", "report list")}

    assert set(periods) == {"2025-Q3", "2025", "2026-Q1", "2026-H1", "2026-Q3", "2026"}
    assert {row["silent"] == row["owing"] > 100 for row in periods.values()} == {True}


def test_a_quarter_that_a_longer_report_takes_in_is_built_and_not_filed_for(early: Life) -> None:
    filing = "report file --period {period} --unit STC --document 9/BC-STC --issued 06/7/2026"

    said = early.refused("2026-07-06", filing.format(period="2026-Q2"))
    assert "6 tháng đầu năm 2026" in said
    assert "--period 2026-H1" in said
    early.on("2026-07-06", filing.format(period="2026-H1"), "report build --period 2026-Q2")
    # what the Office asks for by a day of its own is filed for (Art. 18.4)
    early.on(
        "2026-07-06",
        "report request --period 2026-Q2 --title 'Quý II' --units STC --due 10/7/2026 --document 1/VP"
        " --issued 06/7/2026",
        filing.format(period="2026-Q2"),
    )
    assert {row["period"] for row in early.asked("2026-07-13", "report list --unit STC") if row["filed_on"]} == {
        "2026-Q2",
        "2026-H1",
    }


# Feedback


def test_a_report_that_asks_for_direction_meets_the_office_s_duty_alone(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-12", "feedback add --from 'Phường Hồng Bàng' --about SXD --received 2026-03-12 --content x")
    said = life.on("2026-03-16", "feedback answer 1 --document 5/BC-VP --issued 2026-03-16 --asks-direction")

    assert "nơi phản hồi" not in said
    assert life.asked("2026-03-30", "overdue") == []
    assert life.asked("2026-03-30", "feedback list --open") == []
    # the copy of what was directed then is kept
    life.on("2026-04-10", "feedback notify 1 --document 7/TB-UBND --issued 2026-04-09")
    (row,) = life.asked("2026-04-10", "feedback list")
    assert (row["answered_on"], row["notified_on"]) == ("2026-03-16", "2026-04-09")


def test_an_urging_needs_its_copy_and_the_later_day_counts(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-12", "feedback add --from 'Phường Hồng Bàng' --about SXD --received 2026-03-12 --content x")
    said = life.on("2026-03-16", "feedback answer 1 --document 5/VP-TH --issued 2026-03-16")

    assert "feedback notify 1" in said
    # Thursday 12/3: 13, 16-20, 23
    assert [row["due_on"] for row in life.asked("2026-03-24", "overdue")] == ["2026-03-23"]
    life.on("2026-03-24", "feedback notify 1 --document 5/VP-TH --issued 2026-03-16 --on 2026-03-23")
    assert life.asked("2026-03-24", "overdue") == []


def test_feedback_about_a_commune_has_no_day(life: Life) -> None:
    life.begin("30/4/2026")
    said = life.on("2026-03-12", "feedback add --from SXD --about 'Phường Hồng Bàng' --received 2026-03-12 --content x")

    assert "19.3" in said
    assert life.asked("2026-04-30", "overdue --unit VP") == []
    assert life.asked("2026-03-13", "due --within 20 --unit VP") == []
    (row,) = life.asked("2026-04-30", "feedback list")
    assert row["due_on"] is None
    said = life.on("2026-03-16", "feedback answer 1 --document 5/VP-TH --issued 2026-03-16")
    assert "nơi phản hồi" not in said
    life.on("2026-03-16", "undo", "db doctor")


# Meetings: what a unit still owes follows from the acts (Art. 21.1)

TWO = P.format(day="2026-03-09", issuer="chairman"), A.format(lead="'STC;SNV'", due="30/4/2026")
SCHEDULE = "meeting schedule 2026-03-19"


def missing(life: Life, day: str, meeting: str = "2026-03-19") -> list[str]:
    """Return the codes of the units that have not updated before a meeting, as every list of that day says."""
    codes = sorted(row["code"] for row in life.asked(day, f"meeting missing {meeting}"))
    (listed,) = [row for row in life.asked(day, "meeting list") if row["day"] == meeting]
    assert listed["missing"] == len(codes)
    packet = life.asked(day, f"meeting packet {meeting}")
    assert len(packet["missing"]) == len(codes)
    late = [row for row in life.asked(day, "overdue") if row["rule"] == "units-update-before-meeting"]
    assert len(late) == listed["late"]
    assert late == [
        row for row in life.asked(day, f"overdue --as-of {day}") if row["rule"] == "units-update-before-meeting"
    ]
    return codes


GONE = [
    "task reassign 1 --lead SXD --direction 3/TB-UBND --issued 2026-03-12",
    "task refer 1 --reason function --document 3/STC --issued 2026-03-12",
    "task stop 1 --direction 3/TB-UBND --issued 2026-03-12 --reason thôi",
    "task correct 1 --field lead --value SXD --reason 'gõ nhầm'",
]


@pytest.mark.parametrize("act", GONE)
def test_a_unit_without_tasks_owes_a_meeting_nothing(life: Life, act: str) -> None:
    life.on("2026-03-09", *TWO)
    life.on("2026-03-10", SCHEDULE)
    assert missing(life, "2026-03-10") == ["SNV", "STC"]
    life.on("2026-03-12", act)

    # Thursday 19/3: until Wednesday 18/3
    assert "STC" not in missing(life, "2026-03-12")
    late = [row["owed_by"] for row in life.asked("2026-03-19", "overdue")]
    assert "Sở Tài chính" not in late
    assert "Sở Nội vụ" in late
    shown = {row["code"]: row["how"] for row in life.asked("2026-03-19", "meeting show 2026-03-19")["units"]}
    assert shown["STC"] is None
    said = life.on("2026-03-19", "log --limit 60")
    assert "không còn việc phải làm" in said
    assert "đơn vị báo đã cập nhật" not in said.lower()
    life.on("2026-03-19", "db doctor")


@pytest.mark.parametrize(
    "act",
    [
        "directive withdraw 10/CT-UBND --by 9/TB-UBND",
        "task send-up 1 --document 7/BC-UBND --issued 2026-03-12 --officer 'Trần Văn B'",
    ],
)
def test_what_is_withdrawn_or_sent_up_lets_its_unit_go(life: Life, act: str) -> None:
    life.begin("30/4/2026", issuer="government")
    life.on("2026-03-10", SCHEDULE)
    assert missing(life, "2026-03-10") == ["STC"]
    life.on("2026-03-12", act)

    assert missing(life, "2026-03-12") == []
    assert life.asked("2026-03-19", "overdue --unit STC") == []


def test_a_report_confirmed_before_the_meeting_is_an_update(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-10", SCHEDULE, "task report 1 --document 1/BC-STC --issued 2026-03-10", "task confirm 1")

    assert missing(life, "2026-03-19") == []
    (unit,) = life.asked("2026-03-19", "meeting show 2026-03-19")["units"]
    assert (unit["how"], unit["met_on"]) == ("report", "2026-03-10")


def test_what_lets_a_unit_go_is_taken_back_with_its_act(life: Life) -> None:
    life.on("2026-03-09", *TWO)
    life.on("2026-03-10", SCHEDULE)
    life.on("2026-03-12", GONE[0])
    life.on("2026-03-12", "undo")

    assert missing(life, "2026-03-12") == ["SNV", "STC"]
    life.on("2026-03-12", "db doctor")


def test_a_unit_let_go_that_is_given_a_task_in_time_is_asked_again(life: Life) -> None:
    life.on("2026-03-09", *TWO)
    life.on("2026-03-10", SCHEDULE)
    life.on("2026-03-12", GONE[0])
    life.on("2026-03-16", "task reassign 1 --lead STC --direction 4/TB-UBND --issued 2026-03-16")

    assert missing(life, "2026-03-16") == ["SNV", "STC"]
    assert "Sở Tài chính" in [row["owed_by"] for row in life.asked("2026-03-19", "overdue")]


@pytest.mark.parametrize(("day", "codes"), [("2026-03-17", ["STC"]), ("2026-03-18", [])])
def test_the_first_task_of_a_unit_leaves_it_one_whole_working_day_or_nothing_is_owed(
    life: Life, day: str, codes: list[str]
) -> None:
    life.on("2026-03-10", SCHEDULE)
    life.on(day, P.format(day=day, issuer="chairman"), A.format(lead="STC", due="30/4/2026"))

    # until Wednesday 18/3: given on Tuesday there is that day, given on Wednesday there is none
    assert missing(life, "2026-03-19") == codes


@pytest.mark.parametrize(
    ("day", "meeting", "on"),
    [
        ("2026-03-18", "2026-03-19", None),  # on the cut-off
        ("2026-03-19", "2026-03-19", None),  # on the day of the meeting
        ("2026-03-23", "2026-03-19", None),  # after it
        ("2026-03-18", "2026-03-19", "2026-03-10"),  # said to have been announced before
        ("2026-03-23", "2026-03-19", "2026-03-10"),
    ],
)
def test_a_meeting_typed_late_accuses_nobody(life: Life, day: str, meeting: str, on: str | None) -> None:
    life.on("2026-03-09", *TWO)
    said = life.on(day, f"meeting schedule {meeting}" + (f" --on {on}" if on else ""))

    assert "0 đơn vị phải cập nhật" in said
    for later in (day, "2026-03-24", "2026-04-10"):
        if later >= day:
            assert missing(life, later) == []
    life.on("2026-04-10", "db doctor")


def test_a_meeting_moved_later_asks_those_who_now_have_a_whole_working_day(life: Life) -> None:
    life.on("2026-03-09", *TWO)
    life.on("2026-03-18", SCHEDULE)
    assert missing(life, "2026-03-18") == []
    life.on("2026-03-18", "meeting move 2026-03-19 2026-03-24")

    # Tuesday 24/3: until Monday 23/3
    assert missing(life, "2026-03-23", "2026-03-24") == ["SNV", "STC"]
    assert {row["due_on"] for row in life.asked("2026-03-23", "meeting missing 2026-03-24")} == {"2026-03-23"}


def test_an_update_that_was_late_is_in_time_for_the_day_the_meeting_was_moved_to(life: Life) -> None:
    life.on("2026-03-09", *TWO)
    life.on("2026-03-10", SCHEDULE)
    life.on("2026-03-19", "meeting declare 2026-03-19 --unit STC")
    life.on("2026-03-19", "meeting move 2026-03-19 2026-03-24")

    units = {row["code"]: row for row in life.asked("2026-03-19", "meeting show 2026-03-24")["units"]}
    assert (units["STC"]["met_on"], units["STC"]["due_on"]) == ("2026-03-19", "2026-03-23")
    assert "chậm" not in life.on("2026-03-19", "meeting show 2026-03-24")
    assert missing(life, "2026-03-23", "2026-03-24") == ["SNV"]
    life.on("2026-03-23", "db doctor")


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("2026-03-11", ["SNV", "STC"]),  # Thursday 12/3 is left
        ("2026-03-12", []),  # moved on its cut-off
        ("2026-03-17", []),  # typed after it
    ],
)
def test_a_meeting_moved_nearer_leaves_one_whole_working_day_or_asks_nobody(
    life: Life, day: str, codes: list[str]
) -> None:
    life.on("2026-03-09", *TWO)
    life.on("2026-03-10", SCHEDULE)
    # Friday 13/3: until Thursday 12/3
    life.on(day, "meeting move 2026-03-19 2026-03-13 --on 2026-03-11")

    for later in ("2026-03-13", "2026-03-20", "2026-04-10"):
        if later >= day:
            assert missing(life, later, "2026-03-13") == codes
    life.on("2026-04-10", "db doctor")


def test_a_cancelled_meeting_is_owed_nothing_and_what_was_declared_stays(life: Life) -> None:
    life.on("2026-03-09", *TWO)
    life.on("2026-03-10", SCHEDULE)
    life.on("2026-03-11", "meeting declare 2026-03-19 --unit STC")
    life.on("2026-03-16", "meeting cancel 2026-03-19 --reason bão")

    assert life.asked("2026-03-19", "overdue") == []
    (row,) = life.asked("2026-03-19", "meeting list")
    assert (row["missing"], row["late"]) == (0, 0)
    assert "Đơn vị báo đã cập nhật xong" in life.on("2026-03-19", "log --limit 60")


def test_the_log_says_who_did_what_before_a_meeting(life: Life) -> None:
    life.on("2026-03-09", *TWO)
    life.on("2026-03-10", SCHEDULE)
    life.on("2026-03-11", "meeting declare 2026-03-19 --unit STC", "task progress 2 --note 'Đang làm'")

    said = {
        row["details"]: row["happened"]
        for row in life.asked("2026-03-11", "log")
        if row["happened"] == "update-declared"
    }
    assert set(said) == {"Sở Tài chính", "Sở Nội vụ; nhiệm vụ 2"}
    text = life.on("2026-03-11", "log")
    assert text.count("Đơn vị báo đã cập nhật xong") == 1
    assert text.count("Đơn vị báo tiến độ: là cập nhật trước Phiên họp") == 1


# Requests (Art. 18.4)

REQUEST = "report request --title t --units '{units}' --due {due} --document 12/VP --issued {issued}"


def asked_late(life: Life, day: str) -> list[str]:
    """Return the last days of the requests that are overdue on a day."""
    return [row["due_on"] for row in life.asked(day, "overdue") if row["rule"] == "requested-report"]


@pytest.mark.parametrize(
    ("due", "issued", "last"),
    [
        ("2026-03-05", "2026-03-02", "2026-03-10"),  # before it was typed, on Monday 09/3
        ("2026-03-09", "2026-03-09", "2026-03-10"),  # on its own day
        ("2026-03-10", "2026-03-09", "2026-03-10"),
        ("2026-03-14", "2026-03-09", "2026-03-16"),  # a Saturday
    ],
)
def test_a_request_typed_late_accuses_nobody(life: Life, due: str, issued: str, last: str) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-09", REQUEST.format(units="STC", due=due, issued=issued))

    assert asked_late(life, "2026-03-09") == asked_late(life, last) == []
    assert asked_late(life, "2026-03-17") == [last]
    (row,) = life.asked("2026-03-09", "report list --period YC-2026-1")
    assert (row["due_on"], row["last_day"], row["late"]) == (due, last, False)
    life.on("2026-03-17", "db doctor")


def test_a_request_moved_later_counts_at_once_for_what_was_filed_too(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-09", REQUEST.format(units="STC;SXD", due="2026-03-13", issued="2026-03-09"))
    life.on("2026-03-17", "report file --period YC-2026-1 --unit STC --document 1/BC-STC --issued 2026-03-17")
    assert [row["late"] for row in life.asked("2026-03-17", "report list --period YC-2026-1")] == [True, True]
    life.on("2026-03-17", "report move-request YC-2026-1 --due 2026-03-20 --document 13/VP --issued 2026-03-16")

    assert [row["late"] for row in life.asked("2026-03-17", "report list --period YC-2026-1")] == [False, False]
    assert asked_late(life, "2026-03-20") == []
    assert asked_late(life, "2026-03-23") == ["2026-03-20"]
    # what was overdue then stays true
    assert life.asked("2026-03-17", "overdue --as-of 2026-03-15")[0]["due_on"] == "2026-03-13"
    life.on("2026-03-23", "db doctor")


@pytest.mark.parametrize(
    ("day", "last"),
    [
        ("2026-03-10", "2026-03-12"),
        ("2026-03-12", "2026-03-13"),  # Friday, the first working day after the entry
        ("2026-03-18", "2026-03-19"),
        ("2026-03-24", "2026-03-20"),  # its first day had passed: as late as it was
    ],
)
def test_a_request_moved_nearer_binds_from_the_first_working_day_after_the_entry(
    life: Life, day: str, last: str
) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-09", REQUEST.format(units="STC", due="2026-03-20", issued="2026-03-09"))
    life.on(day, "report move-request YC-2026-1 --due 2026-03-12 --reason 'họp sớm' --on 2026-03-10")

    if day <= last:
        assert asked_late(life, last) == []
    assert asked_late(life, "2026-03-25") == [last]
    (row,) = life.asked(day, "report list --period YC-2026-1")
    assert row["due_on"] == "2026-03-12"


def test_a_request_withdrawn_is_owed_by_nobody_and_may_be_made_again(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-09", REQUEST.format(units="STC;SXD;SNV", due="2026-03-13", issued="2026-03-09"))
    life.on("2026-03-10", "report withdraw-request YC-2026-1 --units SNV --reason 'gửi nhầm'")
    life.on("2026-03-12", "report file --period YC-2026-1 --unit STC --document 1/BC-STC --issued 2026-03-12")
    assert asked_late(life, "2026-03-16") == ["2026-03-13"]
    life.on("2026-03-16", "report withdraw-request YC-2026-1 --document 15/VP --issued 2026-03-16")

    assert asked_late(life, "2026-03-17") == []
    (listed,) = life.asked("2026-03-17", "report list")
    assert (listed["owing"], listed["filed"], listed["silent"]) == (1, 1, 0)
    assert "đã rút yêu cầu" in life.on("2026-03-17", "report list --period YC-2026-1")
    life.refused("2026-03-17", "report withdraw-request YC-2026-1 --reason x")
    assert "report request" in life.refused("2026-03-17", "report move-request 2026-Q1 --due 2026-03-30 --reason x")
    life.on("2026-03-17", "undo")
    assert asked_late(life, "2026-03-17") == ["2026-03-13"]
    life.on("2026-03-17", "db doctor")


def test_what_was_mistyped_of_a_request_is_corrected(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-09", REQUEST.format(units="STC;SXD", due="2026-03-11", issued="2026-03-09"))
    correct = "report correct-request YC-2026-1 --field {field} --value '{value}' --reason 'gõ nhầm'"
    life.on("2026-03-16", correct.format(field="title", value="Giải ngân quý I"))
    life.on("2026-03-16", correct.format(field="document", value="12/VP-TH"))
    life.on("2026-03-16", correct.format(field="units", value="STC;SNV"))
    life.on("2026-03-16", correct.format(field="due", value="2026-03-18"))

    rows = life.asked("2026-03-16", "report list --period YC-2026-1")
    assert {row["title"] for row in rows} == {"Giải ngân quý I"}
    assert {row["code"]: (row["due_on"], row["last_day"]) for row in rows} == {
        "STC": ("2026-03-18", "2026-03-18"),
        "SNV": ("2026-03-18", "2026-03-18"),
    }
    # never true: not on the days between either
    assert life.asked("2026-03-16", "overdue --as-of 2026-03-13") == []
    assert life.asked("2026-03-19", "overdue")[0]["due_on"] == "2026-03-18"
    assert "«12/VP» → «12/VP-TH»" in life.on("2026-03-16", "log")
    assert "Sở Xây dựng" in life.on("2026-03-16", "log")
    life.refused("2026-03-16", correct.format(field="due", value="2026-03-18"))
    life.refused("2026-03-16", correct.format(field="due", value="2026-03-02"))
    life.refused("2026-03-16", correct.format(field="title", value=" "))
    life.on("2026-03-19", "report file --period YC-2026-1 --unit STC --document 1/BC-STC --issued 2026-03-19")
    assert "1/BC-STC" in life.refused("2026-03-19", correct.format(field="units", value="SNV"))
    # a correction to a nearer day makes nobody late at once
    life.on("2026-03-19", REQUEST.format(units="STC", due="2026-04-20", issued="2026-03-19"))
    life.on("2026-03-30", correct.replace("YC-2026-1", "YC-2026-2").format(field="due", value="2026-03-20"))
    assert asked_late(life, "2026-03-31") == ["2026-03-18"]
    life.on("2026-03-31", "db doctor")


# Choices that are taken back

LIFE = (
    ("2025-09-08", P.format(day="2025-09-08", issuer="chairman")),
    *(
        ("2025-09-08", A.format(lead=lead, due=due).replace("Việc A", f"Việc của {lead}"))
        for lead, due in (
            ("STC", "30/10/2026"),
            ("SXD", "trước ngày 05/10/2026"),  # 04/10/2026 is a Sunday
            ("SNV", "trước ngày 09/3/2026"),  # 08/3/2026 is a Sunday
            ("STP", "30/9/2025"),
            ("SGDDT", "trước ngày 25 hằng tháng"),
            ("SVHTTDL", "15/12/2025"),
        )
    ),
    ("2025-09-08", "-- on"),
    ("2025-10-06", "task explain-delay 4 --document 3/STP --issued 2025-10-06 --reason x"),
    ("2025-12-09", "task report 6 --document 1/BC-SVHTTDL --issued 2025-12-09"),
    ("2025-12-22", "task explain-delay 1 --document 4/STC --issued 2025-12-22 --reason y"),
    ("2026-02-09", "task extend 1 --due 30/11/2026 --direction 50/TB-UBND --issued 2026-02-09"),
    ("2026-03-09", "task report 3 --document 1/BC-SNV --issued 2026-03-09"),
    ("2026-03-10", "task confirm 3"),
    ("2026-03-16", "task send-back 6 --reason thiếu"),
    (
        "2026-03-17",
        "task extend 5 --period 2026-03 --due 'trước ngày 11/5/2026' --direction 51/TB-UBND --issued 2026-03-17",
    ),
    ("2026-03-18", "task refer 2 --reason function --document 3/SXD --issued 2026-03-18"),
    ("2026-03-20", "task decide 2 --keep --direction 9/TB-UBND --issued 2026-03-20"),
    ("2026-03-23", "-- back"),
)
LISTS = ("unresolved", "unresolved --all", "due --within 60", "overdue", "stats --by unit", "stats", "waiting")


@pytest.mark.parametrize(
    ("on", "back"),
    [
        ("six-months-from assignment", "six-months-from deadline"),
        ("before-day-off strict", "before-day-off roll"),
    ],
)
def test_a_choice_that_is_taken_back_leaves_every_list_as_if_it_had_not_been_made(
    tracker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, on: str, back: str
) -> None:
    said: list[list[object]] = []
    for twin in (False, True):
        monkeypatch.setenv("TRACKER_LEDGER", str(tmp_path / f"{twin}.db"))
        life = Life(tracker)
        life.on("2025-09-05", "init")
        for day, line in LIFE:
            if not line.startswith("--"):
                life.on(day, line)
            elif not twin:
                life.on(day, f"setting set {on if line == '-- on' else back} --reason 'Công văn 1/VP'")
        life.on("2026-03-23", "db doctor")
        lists: list[object] = []
        for day in ("2026-03-23", "2026-05-11", "2026-05-12", "2026-10-05", "2026-10-06", "2027-05-03", "2027-06-07"):
            for line in LISTS:
                rows = life.asked(day, line)
                for row in rows if isinstance(rows, list) else ():
                    row.pop("obligation", None)
                lists.append((day, line, rows))
        said.append(lists)

    for mine, its in zip(*said, strict=True):
        assert mine == its


@pytest.mark.parametrize(
    ("act", "last"),
    [
        ("", "2026-10-30"),
        ("task extend 1 --due 30/11/2026 --direction 5/TB-UBND --issued 2026-02-09", "2026-11-30"),
        ("task report 1 --document 1/BC --issued 2026-02-09", ""),
    ],
)
def test_six_months_from_the_assignment_never_end_before_the_deadline_in_force(
    early: Life, act: str, last: str
) -> None:
    early.begin("30/10/2026", day="2025-09-08")
    if act:
        early.on("2026-02-09", act)
    early.on("2026-03-10", "setting set six-months-from assignment --reason r")
    if not last:
        # 178 working days were left on 09/02; sent back on Monday 02/3 they end later than 30/10
        early.on("2026-03-11", "task send-back 1 --reason thiếu")
        last = early.asked("2026-03-11", "task show 1")["due_on"]
        assert last > "2026-10-30"

    for day in ("2026-03-11", last):
        assert early.asked(day, "unresolved") == []
    following = {"2026-10-30": "2026-10-31", "2026-11-30": "2026-12-01"}.get(last)
    if following is not None:
        (row,) = early.asked(following, "unresolved")
        assert (row["deadline"], row["due_on"]) == (last, last)


def test_a_period_is_not_unresolved_on_its_last_day_from_the_assignment(early: Life) -> None:
    early.on("2026-03-10", "setting set six-months-from assignment --reason r")
    early.begin("hằng năm (trước ngày 10/12)", day="2026-01-05")

    # 2026 began on 01/01: six months ended in July, the period ends on Wednesday 09/12
    assert early.asked("2026-12-09", "unresolved") == []
    assert [row["due_on"] for row in early.asked("2026-12-10", "unresolved")] == ["2026-12-09"]
    early.on("2026-12-10", "db doctor")


def test_a_strict_choice_dated_back_makes_nobody_late_at_once(early: Life) -> None:
    early.begin("trước ngày 05/10/2026", day="2026-09-03")
    early.on("2026-10-05", "setting set before-day-off strict --reason r --on 2026-09-10")

    assert early.overdue("2026-10-05") == []
    assert early.overdue("2026-10-06") == [("Sở Tài chính", "2026-10-05", 1)]


# What was filed prints again as it was

CHANGES = (
    ("2026-03-23", "task confirm 2"),
    ("2026-03-23", "task correct 1 --field content --value 'Việc khác' --reason 'gõ nhầm'"),
    ("2026-03-23", "unit rename STC --name 'Sở Tài chính mới' --from 2026-03-23 --document 5/NQ --issued 2026-03-20"),
    (
        "2026-03-23",
        "directive add 11/CT-UBND --issued 2026-03-16 --kind 'Chỉ thị' --abstract x --signer y --issuer chairman",
    ),
    ("2026-03-23", "task add --directive 11/CT-UBND --content 'Việc B' --lead STP --due 18/3/2026"),
    ("2026-03-23", "calendar off 2026-03-13 --notice 5/TB-UBND"),
    ("2026-03-24", "task extend 1 --due 30/4/2026 --direction 5/TB-UBND --issued 2026-03-10"),
    ("2026-03-24", "report file --period 2026-Q1 --unit STP --document 2/BC-STP --issued 2026-03-24"),
)


def begin_three(life: Life) -> None:
    """Record a task that is overdue on 19/3, one that waits for the Office, and one in time."""
    life.on("2026-03-09", P.format(day="2026-03-09", issuer="chairman"))
    given = (("A", "STC", "12/3/2026"), ("B", "SNV", "20/3/2026"), ("C", "SXD", "30/4/2026"))
    life.on(
        "2026-03-09", *(A.format(lead=lead, due=due).replace("Việc A", f"Việc {name}") for name, lead, due in given)
    )
    life.on("2026-03-10", SCHEDULE)
    life.on("2026-03-17", "task report 2 --document 1/BC-SNV --issued 2026-03-17")


def test_a_packet_prints_the_same_before_and_after_it_is_filed_and_ever_after(life: Life) -> None:
    begin_three(life)
    packet = "meeting packet 2026-03-19"
    beside = ("meeting show 2026-03-19", "meeting missing 2026-03-19", "stats --by unit")
    before, live = life.asked("2026-03-19", packet), [life.asked("2026-03-19", each) for each in beside]
    life.on("2026-03-19", "meeting file 2026-03-19 --document 120/BC-VP --issued 2026-03-19")

    after = life.asked("2026-03-19", packet)
    tables = ("levels", "units", "compared", "overdue", "missing", "as_of", "head")
    assert {name: before[name] for name in tables} == {name: after[name] for name in tables}
    shown = [life.asked("2026-03-19", each) for each in beside]
    assert [shown[0]["units"], *shown[1:]] == [live[0]["units"], *live[1:]]
    printed = life.on("2026-03-19", packet)
    life.on("2026-03-19", "meeting schedule 2026-03-13 --on 2026-03-09")
    life.on("2026-03-19", "meeting file 2026-03-13 --document 119/BC-VP --issued 2026-03-13 --on 2026-03-19")
    for day, line in CHANGES:
        life.on(day, line)
        assert life.on(day, packet) == printed
    life.on("2026-03-24", "db doctor")


def test_a_periodic_report_prints_every_table_as_it_was_filed(life: Life) -> None:
    begin_three(life)
    life.on("2026-03-19", "report file --period 2026-Q1 --unit SNV --document 3/BC-SNV --issued 2026-03-19")
    build = "report build --period 2026-Q1"
    before = life.asked("2026-03-19", build)
    life.on("2026-03-19", "report file --period 2026-Q1 --unit VP --document 121/BC-VP --issued 2026-03-19")

    after = life.asked("2026-03-19", build)
    assert before["to_date"] == after["to_date"] != []
    for name in ("levels", "units", "reports", "head"):
        assert before[name] == after[name]
    printed, public = life.on("2026-03-19", build), life.on("2026-03-19", build + " --public")
    assert "MỌI NHIỆM VỤ GIAO ĐẾN HẾT KỲ" in printed
    for day, line in CHANGES:
        life.on(day, line)
        assert life.on(day, build) == printed
        assert life.on(day, build + " --public") == public


def test_the_office_s_own_report_is_in_the_table_it_freezes(early: Life) -> None:
    early.on("2025-10-06", "report file --period 2025-Q3 --unit VP --document 121/BC-VP --issued 2025-10-06")

    rows = {row["code"]: row for row in early.asked("2025-10-06", "report build --period 2025-Q3")["reports"]}
    assert (rows["VP"]["document"], rows["VP"]["filed_on"]) == ("121/BC-VP", "2025-10-06")
    assert rows["STC"]["filed_on"] is None


# Reading writes nothing that a typed day brings

READING = (
    *(
        "today",
        "overdue",
        "due",
        "unresolved",
        "unresolved --all",
        "waiting",
        "search 'Việc'",
        "log",
        "log 1",
        "explain 1",
    ),
    *("stats", "stats --by unit", "weekly list", "weekly list 2026-11-26", "weekly slow", "task list", "task show 1"),
    *("directive list", "directive show 10/CT-UBND", "unit list", "unit show STC", "urge list", "difficulty list"),
    *("submission list", "urgent list", "feedback list", "inspection list", "meeting list", "meeting show 2026-12-03"),
    *("meeting missing 2026-12-03", "meeting packet 2026-12-03", "report list", "report list --unit STC"),
    *("report build --period 2026", "report build --period 2026-Q4", "setting list", "role list", "calendar show 2026"),
    *("rules list", "overdue --as-of 2026-12-30", "waiting --as-of 2026-12-30", "feedback list --as-of 2026-12-30"),
    *("export overdue --output {out}.csv", "urge due", "difference list", "db doctor", "db verify", "check"),
)


def kept(path: Place) -> list[str]:
    """Return what a ledger holds, but for what `check` notes of its own: what it told, and when it ran."""
    own = ('INSERT INTO "told"', 'INSERT INTO "cron_run"', """INSERT INTO "counter" VALUES('cron_run'""")
    return [line for line in contents(path).splitlines() if not line.startswith(own)]


@pytest.mark.parametrize("line", READING)
def test_no_reading_command_writes_what_a_typed_day_brings(
    life: Life, ledger_file: Place, tmp_path: Path, line: str
) -> None:
    life.begin("ngày 15 hằng tháng", day="2026-11-23")
    life.on("2026-11-23", "meeting schedule 2026-12-03")
    before = kept(ledger_file)

    on_the_26th = program(lambda _today: nine_in_the_morning(date(2026, 11, 26)))
    result = on_the_26th(f"--today 2026-12-31 {line.format(out=tmp_path / 'out')}")

    assert result.exit_code in (0, 3), result.stderr
    assert kept(ledger_file) == before
