"""Reminders, criticisms, praises: each by a document, in one register, with the unit wherever it goes."""

from __future__ import annotations

import pytest

from life import STC, SXD, A, Life

DAY = "2026-04-10"
REMIND = "task remark {about} --kind reminder --document {paper} --issued 2026-04-09"


@pytest.fixture
def desk(life: Life) -> Life:
    """Return a life with one task of Sở Tài chính, supported by nobody."""
    life.begin("ngày 31/3/2026")
    return life


def register(desk: Life, more: str = "", day: str = DAY) -> list[tuple[str, str, int | None, str]]:
    """Return the register: the unit, the kind, the task, the document."""
    return [(row["unit"], row["kind"], row["task"], row["document"]) for row in desk.asked(day, f"task remarks {more}")]


def test_a_remark_on_a_task_is_about_its_lead_and_stands_in_the_register(desk: Life) -> None:
    said = desk.on(DAY, REMIND.format(about="1", paper="8/UBND-VP") + " --note 'Chậm báo cáo'")

    assert said.startswith("Đã ghi 8/UBND-VP nhắc nhở Sở Tài chính, nhiệm vụ 1 (mã 1).")
    assert register(desk) == [(STC, "reminder", 1, "8/UBND-VP")]
    (row,) = desk.asked(DAY, "task remarks")
    assert (row["given_on"], row["note"], row["document_issued_on"]) == ("2026-04-09", "Chậm báo cáo", "2026-04-09")


def test_a_remark_on_units_names_no_task(desk: Life) -> None:
    desk.on(DAY, f"task remark --unit '{STC}; {SXD}' --kind praise --document 9/QĐ-UBND --issued 2026-04-09")

    assert register(desk) == [(STC, "praise", None, "9/QĐ-UBND"), (SXD, "praise", None, "9/QĐ-UBND")]


def test_it_is_shown_with_the_task_the_unit_and_in_the_log(desk: Life) -> None:
    desk.on(DAY, REMIND.format(about="1", paper="8/UBND-VP") + " --note 'Chậm báo cáo'")

    for line, words in (
        ("task show 1", "nhắc nhở, 8/UBND-VP ngày 09/04/2026: Chậm báo cáo"),
        ("unit show STC", "nhắc nhở, 8/UBND-VP ngày 09/04/2026, nhiệm vụ 1: Chậm báo cáo"),
        ("log 1", "8/UBND-VP ngày 09/04/2026; nhắc nhở; Sở Tài chính; nhiệm vụ 1; Chậm báo cáo"),
        ("log", "Nhắc nhở, phê bình, biểu dương"),
    ):
        assert words in desk.on(DAY, line), line
    assert [row["remark"] for row in desk.asked(DAY, "task show 1")["remarks"]] == [1]
    assert [row["remark"] for row in desk.asked(DAY, "unit show STC")["remarks"]] == [1]
    assert desk.asked(DAY, "unit show SXD")["remarks"] == []


def test_who_led_the_task_on_the_day_of_the_document_is_meant(desk: Life) -> None:
    desk.on(DAY, "task reassign 1 --lead SXD --direction 7/UBND-VP --issued 2026-04-08")

    desk.on(DAY, "task remark 1 --kind criticism --document 6/UBND-VP --issued 2026-04-07")
    desk.on(DAY, "task remark 1 --kind criticism --document 8/UBND-VP --issued 2026-04-09")

    assert register(desk) == [(STC, "criticism", 1, "6/UBND-VP"), (SXD, "criticism", 1, "8/UBND-VP")]


def test_another_unit_can_be_meant_by_name(desk: Life) -> None:
    desk.on(DAY, REMIND.format(about="1 --unit SXD", paper="8/UBND-VP"))

    assert register(desk) == [(SXD, "reminder", 1, "8/UBND-VP")]


def test_after_a_merger_it_stands_with_the_successor_under_both_names(desk: Life) -> None:
    desk.on(DAY, REMIND.format(about="1", paper="8/UBND-VP"))
    desk.on("2026-04-20", "unit merge STC --into SXD --on 2026-04-15 --document 1/NQ --issued 2026-04-15")

    assert register(desk, "--unit SXD", "2026-04-20")[0][0] == "Sở Xây dựng (trước là Sở Tài chính)"
    assert register(desk, "--unit SXD --as-of 2026-04-14", "2026-04-20") == []
    assert register(desk, "--unit STC --as-of 2026-04-14", "2026-04-20") == [(STC, "reminder", 1, "8/UBND-VP")]
    assert len(desk.asked("2026-04-20", "unit show SXD")["remarks"]) == 1
    desk.on("2026-04-20", "task remark --unit STC --kind praise --document 5/UBND --issued 2026-04-16")
    assert register(desk, "--kind praise", "2026-04-20") == [(SXD, "praise", None, "5/UBND")]


def test_the_register_is_asked_by_unit_kind_and_days(desk: Life) -> None:
    desk.on(DAY, REMIND.format(about="1", paper="8/UBND-VP"))
    desk.on("2026-05-04", "task remark --unit SXD --kind praise --document 9/UBND --issued 2026-05-04")

    late = "2026-05-05"
    assert len(register(desk, day=late)) == 2
    assert len(register(desk, "--from 2026-05-01", late)) == 1
    assert len(register(desk, "--to 2026-04-09", late)) == 1
    assert len(register(desk, "--to 2026-04-08", late)) == 0
    assert len(register(desk, "--unit STC", late)) == 1
    assert len(register(desk, "--kind criticism", late)) == 0
    assert register(desk, "--as-of 2026-05-03", late) == [(STC, "reminder", 1, "8/UBND-VP")]
    assert "nhắc nhở 1; biểu dương, khen thưởng 1" in desk.on(late, "task remarks --limit 1")
    assert "ở trước --from" in desk.refused(late, "task remarks --from 2026-05-02 --to 2026-05-01")


def test_it_is_taken_back_and_rebuilt(desk: Life) -> None:
    before = desk.asked(DAY, "task show 1")
    desk.on(DAY, REMIND.format(about="1", paper="8/UBND-VP"))
    assert desk.tracker(f"--today {DAY} db rebuild").exit_code == 0
    assert len(register(desk)) == 1
    assert desk.tracker("db doctor").exit_code == 0

    desk.on(DAY, "undo")

    assert register(desk) == []
    assert desk.asked(DAY, "task show 1") == before
    assert desk.tracker("db doctor").exit_code == 0


def test_a_dry_run_keeps_nothing(desk: Life) -> None:
    assert desk.on(DAY, REMIND.format(about="1", paper="8/UBND-VP") + " --dry-run").startswith("[chạy thử]")
    assert register(desk) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("task remark --kind praise --document 8/UB --issued 2026-04-09", "gõ số nhiệm vụ, hoặc --unit"),
        ("task remark 1 --kind praise --document 8/UB --issued 2026-04-11", "ở sau ngày hôm nay"),
        ("task remark 1 --kind praise --document 8/UB --issued 2026-03-06", "ở trước"),
        ("task remark 1 --kind praise --document 8/UB --issued 2026-04-09 --on 2026-04-08", "ở trước"),
        ("task remark 1 --kind reminder --document '08/UBND–VP' --issued 2026-04-09", "8/UBND-VP ngày 09/04/2026"),
        ("task remark 1 --kind hate --document 8/UB --issued 2026-04-09", "không hợp lệ"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(desk: Life, line: str, said: str) -> None:
    desk.on(DAY, REMIND.format(about="1", paper="8/UBND-VP"))

    assert said in desk.refused(DAY, line)
    assert len(register(desk)) == 1


def test_several_tasks_take_one_document_all_or_none(desk: Life) -> None:
    desk.on("2026-03-10", A.format(lead="SXD", due="ngày 01/4/2026").replace("Việc A", "Việc B"))

    assert desk.tracker(f"--today {DAY} " + REMIND.format(about="1,2,3", paper="8/UBND")).exit_code == 4
    assert register(desk) == []
    desk.on(DAY, REMIND.format(about="1-2", paper="8/UBND"))
    assert [row[:3] for row in register(desk)] == [(STC, "reminder", 1), (SXD, "reminder", 2)]


def test_a_remark_typed_twice_is_refused_in_a_whole_sentence(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    line = "task remark 1 --kind reminder --document 8/UBND --issued 2026-03-19"
    life.on("2026-03-20", line)

    said = life.refused("2026-03-20", line).strip()
    assert said == "8/UBND ngày 19/03/2026 về Sở Tài chính, nhiệm vụ 1 đã được ghi. Xem «tracker task remarks»."
