"""
Small lives of inspections: what was typed wrongly, what was changed by a document, who lacks a notice (Art. 11–17).

Every inspection here is decided on Monday 01/6/2026, and ends on Friday 12/6/2026: 15 16 17 18 19, 22 23 are the
seven working days of Art. 16.
"""

from __future__ import annotations

from typing import Any

import pytest

from life import Life

FIVE = (
    "--legal-basis A --scope B --contents C --from 02/6/2026 --until 12/6/2026 "
    "--head 'Trần Văn B' --members 'Lê C; Vũ D'"
)
DECIDE = f"inspection decide --document 12/QĐ-UBND --issued 01/6/2026 {FIVE} --ground signs --unit "
REPORT = "inspection report 1 --document 45/BC-VP --issued {day} --evaluation Khá"
END = "inspection end 1 --on 12/6/2026"


@pytest.fixture
def begun(life: Life) -> Life:
    """Return a life with an inspection of Sở Tài chính by the city."""
    life.on("2026-06-01", DECIDE + "STC")
    return life


@pytest.fixture
def of_three(life: Life) -> Life:
    """Return a life with an inspection of three units by the city."""
    life.on("2026-06-01", DECIDE + "'STC; SXD; SNV'")
    return life


def late(life: Life, day: str, *, as_of: str = "") -> list[tuple[str, str]]:
    """Return which duties of Art. 16 are overdue: the article and the last lawful day."""
    rows = life.asked(day, "overdue" + (f" --as-of {as_of}" if as_of else ""))
    return [(row["article"], row["due_on"]) for row in rows if row["article"].startswith("16")]


def shown(life: Life, day: str = "2026-07-01") -> Any:
    """Return the page of the inspection."""
    return life.asked(day, "inspection show 1")


def days_late(life: Life) -> int | None:
    """Return how many days late the report is or was."""
    page: dict[str, Any] = shown(life)
    return page.get("days_late")


def sound(life: Life) -> None:
    """See that the ledger is what its journal says."""
    assert life.tracker("db doctor").exit_code == 0


# What was typed wrongly


def test_an_end_typed_too_early_is_corrected_and_the_days_count_anew(begun: Life) -> None:
    begun.on("2026-06-15", "inspection end 1 --on 05/6/2026", "inspection dossier 1 --add 6 --note x")
    assert late(begun, "2026-06-17") == [("16.2", "2026-06-16")]

    said = begun.on("2026-06-17", "inspection correct 1 --field end --value 12/6/2026 --reason 'gõ nhầm'")

    assert "ngày kết thúc: «05/06/2026» → «12/06/2026»" in said
    assert "hạn 23/06/2026" in said
    assert late(begun, "2026-06-23") == []
    assert late(begun, "2026-06-24") == [("16.2", "2026-06-23")]
    assert late(begun, "2026-06-24", as_of="2026-06-17") == []  # it was never true
    assert (shown(begun)["ended_on"], shown(begun)["due_on"]) == ("2026-06-12", "2026-06-23")
    sound(begun)


def test_an_end_typed_too_late_is_corrected_backwards(begun: Life) -> None:
    begun.on("2026-06-19", "inspection end 1 --on 19/6/2026")
    begun.on("2026-06-22", REPORT.format(day="22/6/2026"), "inspection notify 1 --on 22/6/2026")

    begun.on("2026-06-22", "inspection correct 1 --field end --value 10/6/2026 --reason x")

    # Wednesday 10/6/2026; 11 12 15 16 17 18 19
    assert (shown(begun)["due_on"], days_late(begun)) == ("2026-06-19", 3)
    assert late(begun, "2026-07-01", as_of="2026-06-20") == [("16.2", "2026-06-19")]
    sound(begun)


def test_a_mistaken_end_is_taken_back_by_undo_or_taken_away(begun: Life) -> None:
    begun.on("2026-06-15", END, "undo")
    assert shown(begun)["stage"] == "decided"

    begun.on("2026-06-15", END, "inspection finding 1 --unit STC --result done")
    begun.on("2026-07-01", "inspection team 1 --document 13/QĐ-UBND --issued 10/6/2026 --head 'Vũ D'")
    assert late(begun, "2026-07-01") == [("16.2", "2026-06-23")]
    begun.refused("2026-07-01", "inspection invite 1 --member x")
    begun.on("2026-07-01", "inspection correct 1 --field end --remove --reason 'kiểm tra còn tiếp tục'")

    assert late(begun, "2026-07-01") == []
    assert late(begun, "2026-07-02", as_of="2026-06-25") == []
    assert shown(begun)["stage"] == "decided"
    begun.on("2026-07-01", "inspection invite 1 --member x", "inspection end 1 --on 01/7/2026")
    # Wednesday 01/7/2026; 2 3 6 7 8 9 10
    assert shown(begun)["due_on"] == "2026-07-10"
    sound(begun)


@pytest.mark.parametrize(("field", "command"), [("report", REPORT), ("notified", "inspection notify 1 --on {day}")])
def test_the_day_of_report_or_notice_is_corrected_as_if_always_so(begun: Life, field: str, command: str) -> None:
    other = "inspection notify 1 --on {day}" if field == "report" else REPORT
    begun.on("2026-06-25", END, other.format(day="15/6/2026"), command.format(day="24/6/2026"))
    assert days_late(begun) == 1
    assert late(begun, "2026-06-26", as_of="2026-06-24") == []

    begun.on("2026-06-26", f"inspection correct 1 --field {field} --value 22/6/2026 --reason x")
    assert days_late(begun) is None
    begun.on("2026-06-30", f"inspection correct 1 --field {field} --value 30/6/2026 --reason x")
    assert days_late(begun) == 7
    assert late(begun, "2026-07-01", as_of="2026-06-26") == [("16.2", "2026-06-23")]

    begun.on("2026-07-01", f"inspection correct 1 --field {field} --remove --reason x")
    assert late(begun, "2026-07-01") == [("16.2", "2026-06-23")]
    begun.on("2026-07-01", command.format(day="22/6/2026"))
    assert days_late(begun) is None
    assert late(begun, "2026-07-01", as_of="2026-06-26") == []
    sound(begun)


def test_a_copy_to_the_office_is_corrected(life: Life) -> None:
    life.on("2026-06-01", "inspection plan --by SXD --unit STC --on 01/6/2026")
    life.on("2026-06-25", END, REPORT.format(day="22/6/2026"), "inspection copy 1 --on 24/6/2026")
    assert days_late(life) == 1

    life.on("2026-06-25", "inspection correct 1 --field copied --value 23/6/2026 --reason x")

    assert days_late(life) is None
    assert "inspection notify" not in life.refused(
        "2026-06-25", "inspection correct 1 --field notified --value x --reason x"
    )
    sound(life)


def test_an_end_before_the_quy_che_is_not_judged_and_one_after_it_is(life: Life) -> None:
    life.on("2025-09-15", DECIDE.replace("6/2026", "8/2025") + "STC", "inspection end 1 --on 29/8/2025")
    assert late(life, "2025-12-01") == []

    life.on("2025-09-15", "inspection correct 1 --field end --value 05/9/2025 --reason x")
    # Friday 05/9/2025; 8 9 10 11 12, 15 16
    assert late(life, "2025-09-17") == [("16.2", "2025-09-16")]
    life.on("2025-09-17", "inspection correct 1 --field end --value 29/8/2025 --reason x")
    assert late(life, "2025-12-01") == []
    life.on("2025-09-17", "inspection correct 1 --field end --value 04/9/2025 --reason x")
    assert late(life, "2025-09-16") == [("16.2", "2025-09-15")]
    sound(life)


def test_a_correction_that_fits_nothing_is_refused_with_what_to_type(begun: Life) -> None:
    correct = "inspection correct 1 --reason x --field "

    assert "inspection end 1 --on" in begun.refused("2026-06-15", correct + "end --value 12/6/2026")
    begun.on("2026-06-15", END)
    assert "đã ghi đúng như vậy" in begun.refused("2026-06-15", correct + "end --value 12/6/2026")
    assert "không cả hai" in begun.refused("2026-06-15", correct + "end --value 12/6/2026 --remove")
    assert "không cả hai" in begun.refused("2026-06-15", correct + "end")
    assert "ngày bắt đầu" in begun.refused("2026-06-15", correct + "end --value 01/6/2026")
    assert "sau ngày hôm nay" in begun.refused("2026-06-15", correct + "end --value 16/6/2026")
    assert "--reason" in begun.refused("2026-06-15", "inspection correct 1 --field end --value 10/6/2026")
    assert "--value" in begun.refused("2026-06-15", correct + "head --remove")
    assert "--field notified" in begun.refused("2026-06-15", correct + "end --value 10/6/2026 --unit STC")
    assert "inspection copy" not in begun.refused("2026-06-15", correct + "copied --value 12/6/2026")
    assert "trước ngày bắt đầu" in begun.refused("2026-06-15", correct + "until --value 01/6/2026")
    assert "trước ngày bắt đầu" in begun.refused("2026-06-15", correct + "from --value 14/6/2026")
    begun.on("2026-06-15", correct + "until --value 20/6/2026")
    assert "đã kết thúc" in begun.refused("2026-06-15", correct + "from --value 14/6/2026")
    begun.on("2026-06-15", correct + "head --value 'Trần Văn Bình'", correct + "members --value 'Lê C'")
    assert (shown(begun)["head"], shown(begun)["members"]) == ("Trần Văn Bình", ["Lê C"])


# A time limit that passed without an end


def test_a_time_limit_that_passed_is_reminded_of_and_breaches_nothing(begun: Life) -> None:
    words = "hết thời hạn kiểm tra, chưa ghi kết thúc"
    assert words not in begun.on("2026-06-12", "today", "inspection list")

    assert words in begun.on("2026-06-15", "today")
    assert words in begun.on("2026-06-15", "inspection list")
    assert words in begun.tracker("--today 2026-06-15 check").stdout
    assert words not in begun.tracker("--today 2026-06-16 check").stdout  # told once
    assert words in begun.tracker("--today 2026-06-16 check --all").stdout
    assert late(begun, "2026-09-01") == []
    assert [row["overstayed"] for row in begun.asked("2026-06-16", "inspection list")] == [True]

    begun.on("2026-06-16", "inspection extend 1 --until 19/6/2026 --document 14/QĐ-UBND --issued 12/6/2026")
    assert words not in begun.on("2026-06-19", "today", "inspection list")
    assert words in begun.tracker("--today 2026-06-22 check").stdout
    begun.on("2026-06-22", "inspection end 1 --on 19/6/2026")
    assert words not in begun.on("2026-06-22", "today", "inspection list")
    assert words not in begun.tracker("--today 2026-06-22 check --all").stdout


# What a document changes


def test_an_inspection_is_extended_and_its_team_changed_by_document(begun: Life) -> None:
    begun.on(
        "2026-06-12",
        "inspection extend 1 --until 19/6/2026 --document 14/QĐ-UBND --issued 11/6/2026",
        "inspection team 1 --head 'Ngô E' --members 'Lê C; Mai F' --document 15/QĐ-UBND --issued 12/6/2026",
    )

    page = shown(begun)
    assert (page["until_on"], page["head"], page["members"]) == ("2026-06-19", "Ngô E", ["Lê C", "Mai F"])
    told = begun.on("2026-06-12", "inspection show 1")
    for words in ("14/QĐ-UBND", "đến ngày: 12/06/2026 → 19/06/2026", "15/QĐ-UBND", "Trưởng Đoàn: Trần Văn B → Ngô E"):
        assert words in told
    assert "15/QĐ-UBND ngày 12/06/2026 (thay đổi thành phần Đoàn kiểm tra)" in begun.on(
        "2026-06-12", "inspection dossier 1"
    )
    assert "Gia hạn kiểm tra" in begun.on("2026-06-12", "log")
    sound(begun)


def test_an_extension_extends_and_comes_before_the_end(begun: Life) -> None:
    extend = "inspection extend 1 --document 14/QĐ-UBND --issued {issued} --until {until}"

    said = begun.refused("2026-06-12", extend.format(issued="11/6/2026", until="12/6/2026"))
    assert "inspection correct 1 --field until" in said
    begun.on("2026-06-12", "inspection correct 1 --field until --value 10/6/2026 --reason x")
    assert shown(begun)["until_on"] == "2026-06-10"
    begun.on("2026-06-15", END)
    said = begun.refused("2026-06-15", extend.format(issued="15/6/2026", until="19/6/2026"))
    assert "inspection correct 1 --field end" in said
    begun.on("2026-06-15", extend.format(issued="09/6/2026", until="12/6/2026"))  # typed late, of its own day
    begun.on("2026-06-15", "inspection correct 1 --field end --value 15/6/2026 --reason x")
    begun.on("2026-06-15", extend.format(issued="15/6/2026", until="19/6/2026"))


def test_a_team_names_somebody_new(begun: Life) -> None:
    team = "inspection team 1 --document 15/QĐ-UBND --issued 08/6/2026"

    assert "--head" in begun.refused("2026-06-12", team)
    assert "đúng như vậy" in begun.refused("2026-06-12", team + " --head 'Trần Văn B'")


def test_a_cancelled_inspection_owes_no_report(of_three: Life) -> None:
    of_three.on("2026-06-15", END)
    assert late(of_three, "2026-06-24") == [("16.2", "2026-06-23")]

    cancel = "inspection cancel 1 --document 20/QĐ-UBND --issued 24/6/2026"
    assert "--reason" in of_three.refused("2026-06-25", cancel)
    said = of_three.on("2026-06-25", cancel + " --reason 'trùng đoàn khác'")

    assert "dừng tính hạn" in said
    assert late(of_three, "2026-06-25") == []
    assert late(of_three, "2026-07-01", as_of="2026-06-23") == []
    assert of_three.asked("2026-06-25", "inspection list --open") == []
    assert (shown(of_three)["stage"], shown(of_three)["cancelled_on"]) == ("cancelled", "2026-06-24")
    assert "20/QĐ-UBND ngày 24/06/2026 (hủy cuộc kiểm tra)" in of_three.on("2026-06-25", "inspection dossier 1")
    for line in ("finding 1 --unit STC --result done", "notify 1", "team 1 --head x --document y --issued 01/6/2026"):
        assert "đã hủy" in of_three.refused("2026-06-25", f"inspection {line}")
    said = of_three.refused("2026-06-25", "inspection correct 1 --field end --value 10/6/2026 --reason x")
    assert "inspection correct 1 --field cancelled --remove" in said

    of_three.on("2026-06-25", "inspection correct 1 --field cancelled --remove --reason 'nhầm cuộc'")
    assert late(of_three, "2026-06-25") == [("16.2", "2026-06-23")]
    assert shown(of_three)["stage"] == "ended"
    sound(of_three)


# A notice for each unit


def test_each_inspected_unit_has_its_own_notice(of_three: Life) -> None:
    of_three.on("2026-06-15", END, REPORT.format(day="15/6/2026"))

    said = of_three.on("2026-06-16", "inspection notify 1 --unit SXD --document 46/TB-VP")
    assert "chưa thông báo cho: Sở Tài chính; Sở Nội vụ" in said
    assert shown(of_three)["lacking"] == ["Sở Tài chính", "Sở Nội vụ"]
    assert "chưa thông báo cho: Sở Tài chính; Sở Nội vụ" in of_three.on("2026-06-24", "overdue")
    assert "Chưa thông báo cho: Sở Tài chính; Sở Nội vụ." in of_three.on("2026-06-24", "inspection dossier 1")
    again = of_three.refused("2026-06-24", "inspection notify 1 --unit SXD")
    assert "inspection correct 1 --field notified --unit" in again
    of_three.on("2026-06-24", "inspection correct 1 --field notified --unit SXD --value 17/6/2026 --reason x")
    assert "STP" not in shown(of_three)["lacking"]
    other = of_three.refused("2026-06-24", "inspection notify 1 --unit STP")
    assert "cuộc này kiểm tra Sở Tài chính; Sở Xây dựng; Sở Nội vụ" in other

    of_three.on("2026-06-24", "inspection notify 1 --unit STC --on 18/6/2026")
    assert late(of_three, "2026-06-24") == [("16.2", "2026-06-23")]
    of_three.on("2026-06-25", "inspection notify 1 --on 24/6/2026")

    page = shown(of_three)
    assert (page["stage"], page["sent_on"], page.get("days_late")) == ("closed", "2026-06-24", 1)
    assert [row["day"] for row in page["notices"]] == ["2026-06-17", "2026-06-18", "2026-06-24"]
    assert late(of_three, "2026-07-01", as_of="2026-06-24") == []
    sound(of_three)


def test_a_notice_to_one_unit_taken_away_is_owed_again(of_three: Life) -> None:
    of_three.on("2026-06-22", END, REPORT.format(day="15/6/2026"), "inspection notify 1 --on 22/6/2026")
    assert shown(of_three)["stage"] == "closed"

    of_three.on("2026-06-22", "inspection correct 1 --field notified --unit SNV --remove --reason 'chưa gửi'")

    assert shown(of_three)["lacking"] == ["Sở Nội vụ"]
    assert late(of_three, "2026-06-24") == [("16.2", "2026-06-23")]
    of_three.on("2026-06-24", "inspection notify 1 --unit SNV --on 23/6/2026")
    assert late(of_three, "2026-06-24") == []
    assert days_late(of_three) is None
    sound(of_three)


# A finding only on what was inspected, once


def test_a_finding_is_only_on_what_is_inspected(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-09", "task add --directive 10/CT-UBND --content 'Việc B' --lead STC --due 30/4/2026")
    life.on("2026-03-09", "task add --directive 10/CT-UBND --content 'Việc C' --lead SXD --due 30/4/2026")
    life.on("2026-06-01", DECIDE + "'STC; SNV' --tasks 1")

    other = life.refused("2026-06-10", "inspection finding 1 --task 2 --result done")
    assert "Nhiệm vụ 2 không thuộc cuộc kiểm tra 1; cuộc này kiểm tra nhiệm vụ 1, Sở Tài chính; Sở Nội vụ" in other
    assert "Nhiệm vụ 3 không thuộc" in life.refused("2026-06-10", "inspection finding 1 --task 3 --result done")
    assert "Sở Xây dựng không thuộc" in life.refused("2026-06-10", "inspection finding 1 --unit SXD --result done")
    assert "không thuộc" in life.refused("2026-06-10", "inspection finding 1 --task 1 --unit SNV --result done")
    life.on("2026-06-10", "inspection finding 1 --task 1 --result done")
    life.on("2026-06-10", "inspection finding 1 --unit STC --result done")
    life.on("2026-06-10", "inspection finding 1 --unit SNV --result done")


def test_a_task_of_an_inspected_unit_stays_its_own_after_it_was_moved(life: Life) -> None:
    life.begin("30/9/2026")
    life.on("2026-06-01", DECIDE + "STC")
    life.on("2026-06-10", "task reassign 1 --lead SXD --direction 3/TB-UBND --issued 10/6/2026")

    life.on("2026-06-11", "inspection finding 1 --task 1 --result done")

    assert [row["unit"] for row in shown(life)["findings"]] == ["Sở Tài chính"]


def test_a_second_finding_is_refused_and_the_advice_amends_the_first(life: Life) -> None:
    life.begin("30/9/2026")
    life.on("2026-06-01", DECIDE + "STC")
    judged = "--result undone --nature N --degree D --cause C --responsibility R"
    for about in ("--task 1", "--unit STC"):
        line = f"inspection finding 1 {about} "
        life.on("2026-06-10", line + judged)

        said = life.refused("2026-06-11", line + "--result done")
        assert "--amend" in said
        assert "--reason" in life.refused("2026-06-11", line + "--result done --amend")
        told = life.on("2026-06-11", line + "--result wrong --cause K --amend --reason 'gõ nhầm'")
        assert "Đã sửa kết luận" in told
        row = shown(life)["findings"][-1]
        assert (row["result"], row["nature"], row["cause"]) == ("wrong", "N", "K")
        life.on("2026-06-11", line + "--result done --amend --reason x")
        row = shown(life)["findings"][-1]
        assert (row["result"], row["nature"], row["cause"]) == ("done", None, None)
    assert len(shown(life)["findings"]) == 2
    life.tracker("--today 2026-06-11 undo")
    assert shown(life)["findings"][-1]["result"] == "wrong"
    sound(life)


def test_only_a_finding_that_is_there_is_amended(begun: Life) -> None:
    result = begun.tracker("--today 2026-06-10 inspection finding 1 --unit STC --result done --amend --reason x")
    assert (result.exit_code, "bỏ --amend" in result.stderr) == (4, True)
    assert "--amend" in begun.refused("2026-06-10", "inspection finding 1 --unit STC --result done --reason x")
    begun.on("2026-06-10", "inspection finding 1 --unit STC --result done")


# A report dated before the end


@pytest.mark.parametrize("by", ["", " --by SXD"])
@pytest.mark.parametrize("is_end_first", [True, False])
def test_a_report_dated_before_the_recorded_end_is_met_at_once(life: Life, by: str, is_end_first: bool) -> None:
    life.on("2026-06-01", DECIDE + f"STC{by}")
    acts = [REPORT.format(day="10/6/2026"), f"inspection {'copy' if by else 'notify'} 1 --on 11/6/2026"]
    lines = [END, *acts] if is_end_first else [*acts, END]

    life.on("2026-06-30", *lines)

    page = shown(life)
    assert (page["stage"], page["reported_on"], page["sent_on"], page.get("days_late")) == (
        "closed",
        "2026-06-10",
        "2026-06-11",
        None,
    )
    for day in ("2026-06-12", "2026-06-24", "2026-06-30"):
        assert late(life, "2026-07-01", as_of=day) == []
    assert life.on("2026-07-01", "explain --obligation 1")
    sound(life)


# What a unit inspects by itself


def test_a_unit_s_own_inspection_needs_no_decision(life: Life) -> None:
    life.on("2026-06-15", "inspection plan --by SXD")
    assert "Sở Xây dựng" in shown(life)["title"]
    life.on("2026-06-15", END)
    assert late(life, "2026-06-24") == [("16.1", "2026-06-23")]
    life.on("2026-06-15", REPORT.format(day="15/6/2026"), "inspection copy 1 --on 15/6/2026")
    required = {row["part"] for row in life.asked("2026-06-15", "inspection dossier 1") if row["required"]}
    assert required == {4, 6, 7}
    sound(life)


def test_a_unit_s_own_decision_suffices_with_what_it_says(life: Life) -> None:
    life.on("2026-06-15", "inspection decide --by SXD --unit STC --document 3/QĐ-SXD --issued 01/6/2026")
    life.on("2026-06-15", "inspection plan --by SNV --unit STC --document 3/KH-SNV --issued 02/6/2026")
    life.on("2026-06-15", "inspection decide 2 --document 4/QĐ-SNV --issued 01/6/2026 --head 'Đỗ G'")

    assert [row["stage"] for row in life.asked("2026-06-15", "inspection list")] == ["decided", "decided"]
    assert (shown(life)["ground"], shown(life)["conductor"]) == ("own", "unit")
    assert "--by" in life.refused("2026-06-15", "inspection plan --unit STC --ground own")
    assert "Điều 13" in life.refused("2026-06-15", "inspection plan --unit STC")
    assert "--unit" in life.refused("2026-06-15", "inspection plan --document 5/KH-UBND --issued 01/6/2026")
    assert "Điều 13" in life.refused("2026-06-15", "inspection plan --by VP --unit STC")
    assert "Điều 14.2" in life.refused(
        "2026-06-15", "inspection decide --by VP --unit STC --ground signs --document 5/QĐ --issued 01/6/2026"
    )
