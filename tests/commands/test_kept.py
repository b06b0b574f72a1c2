"""What the Quy chế asks to be kept besides: other information, rooms, who took part, asked, approved and was told."""

from __future__ import annotations

import pytest

from engine import Place, opened
from life import A, Life, P

DAY = "2026-03-10"
WITH = " --proposing-room 'Phòng Nội chính' --other 'Gắn với đề án số hóa'"


@pytest.fixture
def kept(life: Life) -> Life:
    """Return a life with a directive and a task that tell what else there is."""
    life.on("2026-03-09", P.format(day="2026-03-09", issuer="chairman") + WITH)
    life.on("2026-03-09", A.format(lead="STC", due="ngày 31/3/2026") + " --other 'Kinh phí cấp thẳng'")
    return life


def test_other_information_and_the_proposing_room_are_shown_with_directive_and_task(kept: Life) -> None:
    directive, task = kept.asked(DAY, "directive show 10/CT-UBND"), kept.asked(DAY, "task show 1")

    assert (directive["proposing_room"], directive["other"]) == ("Phòng Nội chính", "Gắn với đề án số hóa")
    assert (task["proposing_room"], task["other"]) == ("Phòng Nội chính", "Kinh phí cấp thẳng")
    assert [row["other"] for row in kept.asked(DAY, "directive list")] == ["Gắn với đề án số hóa"]
    assert [row["other"] for row in kept.asked(DAY, "task list")] == ["Kinh phí cấp thẳng"]
    for line in ("directive show 10/CT-UBND", "task show 1"):
        assert "Phòng Nội chính" in kept.on(DAY, line)


def test_a_task_may_have_a_proposing_room_of_its_own(kept: Life) -> None:
    line = A.format(lead="STC", due="").replace("Việc A", "Việc B") + " --proposing-room 'Phòng Kinh tế'"
    kept.on("2026-03-09", line)

    assert kept.asked(DAY, "task show 2")["proposing_room"] == "Phòng Kinh tế"


@pytest.mark.parametrize(("words", "where"), [("de an so hoa", "directive"), ("kinh phi cap thang", "item")])
def test_other_information_is_found_by_a_search(kept: Life, words: str, where: str) -> None:
    assert [row["kind"] for row in kept.asked(DAY, f"search {words}")] == [where]


def test_the_proposing_room_stands_where_a_result_waits_to_be_confirmed(kept: Life) -> None:
    kept.on(DAY, "task report 1 --document 1/BC --issued 2026-03-10")

    assert [row["proposing_room"] for row in kept.asked(DAY, "waiting")] == ["Phòng Nội chính"]
    assert [row["proposing_room"] for row in kept.asked("2026-03-11", "waiting --as-of 2026-03-10")] == [
        "Phòng Nội chính"
    ]
    for line in ("waiting", "today"):
        assert "Phòng Nội chính" in kept.on(DAY, line)


def test_where_no_room_is_known_the_list_of_what_waits_has_no_column_for_it(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    life.on(DAY, "task report 1 --document 1/BC --issued 2026-03-10")

    assert "Phòng đề xuất" not in life.on(DAY, "waiting")


@pytest.mark.parametrize(
    ("field", "value", "column"),
    [("other", "Bỏ ý này", "other"), ("proposing-room", "Phòng Ngoại vụ", "proposing_room")],
)
@pytest.mark.parametrize("about", ["task correct 1", "directive correct 10/CT-UBND"])
def test_both_are_corrected_and_the_correction_is_taken_back(
    kept: Life, about: str, field: str, value: str, column: str
) -> None:
    shown = "task show 1" if about.startswith("task") else "directive show 10/CT-UBND"
    before = kept.asked(DAY, shown)

    kept.on(DAY, f"{about} --field {field} --value '{value}' --reason nhầm")
    assert kept.asked(DAY, shown)[column] == value
    assert kept.tracker("db doctor").exit_code == 0
    kept.on(DAY, "undo")

    assert kept.asked(DAY, shown)[column] == before[column]
    assert kept.tracker("db doctor").exit_code == 0


@pytest.mark.parametrize("field", ["other", "proposing-room"])
@pytest.mark.parametrize("about", ["task correct 1", "directive correct 10/CT-UBND"])
def test_both_may_be_emptied(kept: Life, about: str, field: str) -> None:
    if about.startswith("task") and field == "proposing-room":
        kept.on(DAY, f"{about} --field {field} --value 'Phòng X' --reason nhầm")
    kept.on(DAY, f"{about} --field {field} --value '' --reason nhầm")

    assert kept.tracker("db doctor").exit_code == 0


def test_the_doctor_sees_what_was_changed_behind_the_journal(kept: Life, ledger_file: Place) -> None:
    with opened(ledger_file) as connection:
        connection.execute("UPDATE item SET other = 'khác'")
        connection.execute("UPDATE directive SET proposing_room = 'khác'")

    said = kept.tracker("db doctor")

    assert said.exit_code == 3
    assert "Bảng item: 1 dòng khác với nhật ký ở cột other" in said.stdout
    assert "Bảng directive: 1 dòng khác với nhật ký ở cột proposing_room" in said.stdout


def test_nothing_other_is_kept_of_a_secret_directive_and_a_room_is(life: Life) -> None:
    line = P.format(day="2026-03-09", issuer="chairman") + " --secrecy mat --proposing-room 'Phòng Nội chính'"

    assert "Điều 5.2" in life.refused("2026-03-09", line + " --other x")
    life.on("2026-03-09", line, "task add --directive 10/CT-UBND --lead STC --due 'ngày 31/3/2026'")
    more = "task add --directive 10/CT-UBND --lead SXD --due 'ngày 31/3/2026' --other x"
    assert "Điều 5.2" in life.refused("2026-03-09", more)
    assert "Điều 5.2" in life.refused("2026-03-09", "directive correct 10/CT-UBND --field other --value x")
    assert "Điều 5.2" in life.refused("2026-03-09", "task correct 1 --field other --value x")
    assert life.asked(DAY, "task show 1")["proposing_room"] == "Phòng Nội chính"
    life.on(DAY, "task correct 1 --field proposing-room --value 'Phòng Y'")
    assert life.asked(DAY, "task show 1")["proposing_room"] == "Phòng Y"


def test_who_took_part_in_the_check_of_a_task_past_six_months_is_kept_and_shown(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    life.on(
        "2026-10-05", "task propose-review 1 --document 5/BC-VP --issued 2026-10-05 --by inspection --with 'P. KT; STC'"
    )

    (row,) = life.asked("2026-10-06", "unresolved --proposal")
    assert row["took_part"] == ["P. KT", "STC"]
    assert life.asked("2026-10-06", "task show 1")["took_part"] == ["P. KT", "STC"]
    for line in ("unresolved --proposal", "task show 1", "log 1"):
        assert "P. KT; STC" in life.on("2026-10-06", line), line


PLAN = "inspection plan --unit STC --document 12/KH-UBND --issued 2026-03-09"


def test_who_approved_the_plan_of_an_inspection_is_kept_shown_and_corrected(life: Life) -> None:
    life.on(DAY, PLAN + " --approved-by 'Chủ tịch UBND thành phố'")

    assert life.asked(DAY, "inspection show 1")["approved_by"] == "Chủ tịch UBND thành phố"
    assert "12/KH-UBND ngày 09/03/2026 (phê duyệt: Chủ tịch UBND thành phố)" in life.on(DAY, "inspection dossier 1")
    assert "phê duyệt: Chủ tịch UBND thành phố" in life.on(DAY, "log")
    life.on(DAY, "inspection correct 1 --field approved-by --value 'Phó Chủ tịch' --reason nhầm")
    assert life.asked(DAY, "inspection show 1")["approved_by"] == "Phó Chủ tịch"
    assert life.tracker("db doctor").exit_code == 0
    life.on(DAY, "undo")
    assert life.asked(DAY, "inspection show 1")["approved_by"] == "Chủ tịch UBND thành phố"


def test_the_approval_may_be_entered_later_and_only_of_a_plan(life: Life) -> None:
    life.on(DAY, PLAN, "inspection plan --unit STC --ground direction --document 3/UBND --issued 2026-03-09")

    life.on(DAY, "inspection correct 1 --field approved-by --value 'Chủ tịch' --reason x")
    assert life.asked(DAY, "inspection show 1")["approved_by"] == "Chủ tịch"
    assert "chưa ghi điều cần sửa" in life.refused(
        DAY, "inspection correct 2 --field approved-by --value 'Chủ tịch' --reason x"
    )
    wrong = "inspection plan --unit STC --ground direction --document 3/UBND --issued 2026-03-09 --approved-by A"
    assert "Điều 13.1" in life.refused(DAY, wrong)


OFFICE = "Văn phòng Ủy ban nhân dân thành phố"
HARD = "difficulty add 1 --kind difficulty --content 'Thiếu vốn' --document 7/UBND --issued 2026-03-10"


@pytest.fixture
def hard(life: Life) -> Life:
    """Return a life with a task of a commune."""
    life.begin("ngày 31/3/2026", lead="10606")
    return life


def sent(life: Life) -> tuple[list[str], str | None]:
    """Return to whom the difficulty was sent, and when."""
    (row,) = life.asked("2026-03-20", "difficulty list")
    return row["sent_to"], row["sent_on"]


def test_to_whom_and_when_a_difficulty_was_sent_is_kept_and_shown(hard: Life) -> None:
    hard.on("2026-03-12", HARD + " --sent-to 'VP; STC; Thường trực HĐND' --sent-on 2026-03-11")

    assert sent(hard) == ([OFFICE, "Sở Tài chính", "Thường trực HĐND"], "2026-03-11")
    for line in ("difficulty list", "log 1"):
        assert "Thường trực HĐND" in hard.on("2026-03-12", line)
    assert "Gửi nơi" in hard.on("2026-03-12", "difficulty list")
    assert hard.tracker("db doctor").exit_code == 0


def test_it_may_be_sent_later_and_what_was_typed_wrongly_is_corrected_with_a_reason(hard: Life) -> None:
    hard.on("2026-03-12", HARD)
    assert sent(hard) == ([], None)
    assert "Gửi nơi" not in hard.on("2026-03-12", "difficulty list")

    hard.on("2026-03-16", "difficulty send 1 --sent-to VP --sent-on 2026-03-13")
    assert "thêm --reason" in hard.refused("2026-03-17", "difficulty send 1 --sent-to STC")
    hard.on("2026-03-17", "difficulty send 1 --sent-to 'VP; STC' --sent-on 2026-03-13 --reason 'gõ sót'")
    assert sent(hard) == ([OFFICE, "Sở Tài chính"], "2026-03-13")
    hard.on("2026-03-17", "undo")
    assert sent(hard) == ([OFFICE], "2026-03-13")
    assert hard.tracker("--today 2026-03-17 db rebuild").exit_code == 0
    assert sent(hard) == ([OFFICE], "2026-03-13")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (HARD + " --sent-on 2026-03-11", "Thiếu --sent-to"),
        ("difficulty send 1", "Thiếu --sent-to"),
        ("difficulty send 1 --sent-to VP --sent-on 2026-03-21", "ở sau ngày hôm nay"),
        ("difficulty send 1 --sent-to VP --sent-on 2026-03-06", "ở trước"),
    ],
)
def test_what_says_not_to_whom_or_not_when_is_refused(hard: Life, line: str, said: str) -> None:
    hard.on("2026-03-12", HARD)

    assert said in hard.refused("2026-03-20", line)


def test_a_unit_mistyped_is_no_other_body(hard: Life) -> None:
    hard.on("2026-03-12", HARD)

    assert hard.tracker("--today 2026-03-20 difficulty send 1 --sent-to 'Sở Tài chín'").exit_code == 4
    assert hard.tracker("--today 2026-03-20 difficulty send 9 --sent-to VP").exit_code == 4


ASKED = "report request --title 'Tình hình số hóa' --units '10606; 10615' --due 2026-04-15 --document 9/STC-TH"
ASKED += " --issued 2026-03-10"


def asked(life: Life) -> tuple[str | None, str | None, str | None]:
    """Return who asked for a report, in which document, of which day."""
    (row,) = [each for each in life.asked("2026-03-20", "report list") if each["period"] == "YC-2026-1"]
    return row["asked_by"], row["asked_document"], row["asked_on"]


def test_a_department_may_ask_communes_for_a_report_and_is_named(life: Life) -> None:
    said = life.on("2026-03-10", ASKED + " --by STC")

    assert "của Sở Tài chính: 2 đơn vị báo cáo trước khi hết ngày 15/04/2026; ngày này không làm ai quá hạn" in said
    assert asked(life) == ("Sở Tài chính", "9/STC-TH", "2026-03-10")
    assert "Sở Tài chính" in life.on("2026-03-20", "report list")
    assert "nơi yêu cầu: Sở Tài chính" in life.on("2026-03-20", "log")


def test_where_nobody_is_named_the_office_asks(life: Life) -> None:
    life.on("2026-03-10", ASKED)

    assert asked(life) == ("Văn phòng UBND thành phố", "9/STC-TH", "2026-03-10")


def test_who_asked_is_corrected_and_taken_back(life: Life) -> None:
    life.on("2026-03-10", ASKED)
    fix = "report correct-request YC-2026-1 --field by --value {} --reason nhầm"

    life.on("2026-03-11", fix.format("STC"))
    assert asked(life)[0] == "Sở Tài chính"
    assert "không có gì để sửa" in life.refused("2026-03-11", fix.format("STC"))
    life.on("2026-03-12", fix.format("VP"))
    assert asked(life)[0] == "Văn phòng UBND thành phố"
    life.on("2026-03-12", "undo")
    assert asked(life)[0] == "Sở Tài chính"
    life.on("2026-03-12", "report correct-request YC-2026-1 --field document --value 11/STC-TH --reason nhầm")
    assert asked(life)[1] == "11/STC-TH"
    assert life.tracker("db doctor").exit_code == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (ASKED + " --by 10633", "không phải sở, ngành"),
        (ASKED.replace("10615", "SXD") + " --by STC", "chỉ yêu cầu UBND cấp xã"),
        (ASKED + " --by 'STC; SXD'", "chỉ nhận một đơn vị"),
    ],
)
def test_only_a_department_asks_and_only_communes_answer_it(life: Life, line: str, said: str) -> None:
    assert said in life.refused("2026-03-10", line)


LATER = "2026-05-04"
"""A Monday after the day that the request names."""


def accused(life: Life, day: str = LATER) -> list[str]:
    """Return who is overdue with a report that was asked for."""
    return [row["owed_by"] for row in life.asked(day, "overdue") if row["subject"] == "period"]


def silent(life: Life, day: str = LATER) -> list[tuple[str, str | None, bool]]:
    """Return for each unit that was asked the day named, when it filed, and whether that is late."""
    rows = life.asked(day, "report list --period YC-2026-1")
    return [(row["due_on"], row["filed_on"], row["late"]) for row in rows]


def test_the_day_that_a_department_names_makes_no_commune_overdue(life: Life) -> None:
    life.on("2026-03-10", ASKED + " --by STC")
    life.on("2026-04-20", "report file --period YC-2026-1 --unit 10606 --document 1/BC --issued 2026-04-20")

    assert accused(life) == []
    assert silent(life) == [("2026-04-15", "2026-04-20", False), ("2026-04-15", None, False)]
    assert "quá hạn" not in life.on(LATER, "report list --period YC-2026-1").lower()
    assert [row for row in life.asked(LATER, "due") if row["subject"] == "period"] == []
    assert [row["owed_by"] for row in life.asked("2026-04-20", "overdue --as-of 2026-04-17")] == []
    (stood,) = [row for row in life.asked(LATER, "report list") if row["period"] == "YC-2026-1"]
    assert (stood["owing"], stood["silent"]) == (2, 1)
    assert life.tracker("db doctor").exit_code == 0


def test_whose_day_it_was_is_corrected_with_what_follows_from_it(life: Life) -> None:
    life.on("2026-03-10", ASKED)
    life.on("2026-04-20", "report file --period YC-2026-1 --unit 10606 --document 1/BC --issued 2026-04-20")
    assert (len(accused(life)), [late for *_, late in silent(life)]) == (1, [True, True])
    fix = "report correct-request YC-2026-1 --field by --value {} --reason nhầm"

    life.on(LATER, fix.format("STC"))
    assert accused(life) == []
    assert silent(life) == [("2026-04-15", "2026-04-20", False), ("2026-04-15", None, False)]
    assert life.asked(LATER, "overdue --as-of 2026-04-17") == []

    life.on(LATER, fix.format("VP"))
    assert accused(life) == [], "nobody is late by a correction on the day it is made"
    assert (len(accused(life, "2026-05-06")), [late for *_, late in silent(life, "2026-05-06")]) == (1, [False, True])
    life.on(LATER, "undo")
    assert accused(life, "2026-05-06") == []
    assert life.tracker("db doctor").exit_code == 0


def test_a_commune_added_to_the_request_of_a_department_is_asked_by_it(life: Life) -> None:
    life.on("2026-03-10", ASKED + " --by STC")
    life.on("2026-03-11", "report correct-request YC-2026-1 --field units --value '10606;10615;10633' --reason x")
    life.on("2026-03-11", "report move-request YC-2026-1 --due 2026-04-10 --units 10606 --reason x")

    assert accused(life) == []
    assert sorted(day for day, *_ in silent(life)) == ["2026-04-10", "2026-04-15", "2026-04-15"]
    assert life.tracker("db doctor").exit_code == 0


def test_the_office_is_named_as_the_regulation_names_it(life: Life) -> None:
    life.begin("30/6/2026", lead="10606")
    life.on(
        DAY,
        "difficulty add 1 --kind difficulty --content 'vướng' --document 55/UBND --issued 2026-03-09 "
        "--sent-to 'văn phòng; Sở Tài chính'",
    )
    (row,) = life.asked(DAY, "difficulty list")
    assert row["sent_to"] == ["Văn phòng Ủy ban nhân dân thành phố", "Sở Tài chính"]

    life.on("2026-03-10", ASKED + " --by 'Văn phòng'")
    assert asked(life)[0] == "Văn phòng UBND thành phố"
