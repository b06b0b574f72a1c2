"""`report`: periodic reports as a clerk records and prints them, and what is refused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk import a_directive, a_secret_task, a_task
from life import Life
from running import Run, contents
from tracker.ledger.transaction import writing
from tracker.settings import Settings

OFFICE = "report file --period 2026-Q3 --unit VP --document 200/BC-VP --issued 9/10/2026"


@pytest.fixture
def in_the_third_quarter(settings: Settings) -> None:
    """Give a unit one task of 05/6/2026 and one of 03/8/2026, the second overdue; and a secret one of 05/6."""
    with writing(settings) as ledger:
        a_task(ledger, "30/12/2026", lead=(2,))
        a_task(ledger, "20/11/2026", lead=(3,), directive=a_directive(ledger, issued_on=date(2026, 8, 3)))
        a_secret_task(ledger)


def machine(tracker: Run, line: str) -> Any:
    """Return what a command prints as JSON."""
    return json.loads(tracker(f"{line} --format json").stdout)


@pytest.mark.usefixtures("in_the_third_quarter")
def test_a_period_counts_the_tasks_given_in_it_and_all_until_its_end(tracker: Run) -> None:
    quarter = machine(tracker, "report build --period 2026-Q3")
    year = machine(tracker, "report build --period 2026")

    assert (quarter["levels"][0]["total"], quarter["to_date"][0]["total"]) == (1, 3)
    assert year["levels"][0]["total"] == 3
    assert (quarter["first"], quarter["last"], quarter["frozen"]) == ("2026-07-01", "2026-09-30", False)
    assert "Kỳ chưa kết thúc (31/12/2026)." in tracker("report build --period 2026").stdout
    assert "Điều 2.5" in tracker("report build --period 2026-11").stdout


@pytest.mark.usefixtures("in_the_third_quarter")
def test_the_office_s_report_freezes_what_is_printed_afterwards(tracker: Run, settings: Settings) -> None:
    result = tracker(f"{OFFICE} --published 12/10/2026 --url https://haiphong.gov.vn/quy-3")
    with writing(settings) as ledger:
        a_task(ledger, "30/12/2026", lead=(4,), directive=a_directive(ledger, issued_on=date(2026, 9, 1)))

    frozen = machine(tracker, "report build --period 2026-Q3")
    listed = machine(tracker, "report list")

    assert result.stdout.startswith("Đã ghi báo cáo 200/BC-VP của Văn phòng")
    assert (frozen["frozen"], frozen["levels"][0]["total"]) == (True, 1)
    assert "Số liệu đã chốt đến ngày 23/11/2026" in tracker("report build --period 2026-Q3").stdout
    (quarter,) = [row for row in listed if row["period"] == "2026-Q3"]
    assert (quarter["filed"], quarter["published_on"]) == (1, "2026-10-12")


@pytest.mark.usefixtures("in_the_third_quarter")
def test_the_public_edition_has_no_tasks_and_nobody_silent(tracker: Run) -> None:
    public = machine(tracker, "report build --period 2026-Q3 --public")
    whole = machine(tracker, "report build --period 2026-Q3")

    assert "reports" not in public
    assert public["units"] == whole["units"]
    assert "reports" in whole


def test_one_document_serves_two_periods(tracker: Run) -> None:
    # the ledger was begun on 23/11/2026: nothing was owed, and the document is recorded for both
    result = tracker("report file --period 2026-Q3 --period 2026 --unit VP --document 1/BC --issued 20/11/2026")

    assert "Quý III/2026, Năm 2026" in result.stdout
    assert {row["period"] for row in machine(tracker, "report list --unit VP")} >= {"2026-Q3", "2026"}


def test_a_request_is_overdue_after_its_day_and_silence_without_a_day_is_not(tracker: Run) -> None:
    result = tracker(
        "--today 16/11/2026 report request --title 'Giải ngân' --units @so --due 20/11/2026 --document 9/VP"
        " --issued 16/11/2026"
    )
    asked = machine(tracker, "report list --period YC-2026-1")

    assert "YC-2026-1" in result.stdout
    assert {row["late"] for row in asked} == {True}
    assert "chưa nộp, quá hạn" in tracker("report list --period YC-2026-1").stdout
    tracker(f"report file --period YC-2026-1 --unit {asked[0]['code']} --document 7/BC --issued 19/11/2026")
    assert len(machine(tracker, "report list --period YC-2026-1 --missing")) == len(asked) - 1


def test_a_commune_s_copy_and_the_report_upward_are_listed(tracker: Run) -> None:
    code = machine(tracker, "unit list --kind xa")[0]["code"]
    tracker(f"report file --period 2026-Q3 --unit {code} --document 3/BC --issued 5/10/2026")

    copied = tracker(f"report copy --period 2026-Q3 --unit {code} --on 6/10/2026")
    upward = tracker("report upward --period 2026-Q3 --document 210/BC-UBND --issued 12/10/2026")

    assert (copied.exit_code, upward.exit_code) == (0, 0)
    assert machine(tracker, f"report list --unit {code}")[0]["copied_on"] == "2026-10-06"
    (quarter,) = [row for row in machine(tracker, "report list") if row["period"] == "2026-Q3"]
    assert quarter["sent_up_on"] == "2026-10-12"


def test_the_yearly_report_on_the_regulation_is_due_on_25_december(tracker: Run) -> None:
    result = tracker("report regulation --year 2026 --document 300/BC-VP --issued 20/11/2026")

    assert result.exit_code == 0
    # 25/12/2026 is a Friday
    assert "Báo cáo thực hiện Quy chế: đúng hạn (hạn 25/12/2026)" in result.stdout


@pytest.mark.usefixtures("in_the_third_quarter")
def test_figures_go_into_a_file_whole_and_as_csv_into_a_folder(tracker: Run, tmp_path: Path) -> None:
    for suffix in ("md", "txt", "json"):
        assert tracker(f"report build --period 2026-Q3 --output {tmp_path}/r.{suffix}").exit_code == 0

    refused = tracker(f"report build --period 2026-Q3 --output {tmp_path}/r.csv")
    line = refused.stderr.splitlines()[-1].strip().removeprefix("tracker ")
    assert (refused.exit_code, tracker(line).exit_code) == (2, 0)
    assert len((tmp_path / "r" / "02-nhiem-vu-giao-trong-ky.csv").read_text(encoding="utf-8-sig").splitlines()) == 2


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("report build --period 2026-Q5", 2, "Không hiểu kỳ báo cáo «2026-Q5»"),
        ("report build --period 2027", 2, "bắt đầu ngày 01/01/2027"),
        ("report build --period 2026-Q3 --output r.odt", 2, ".csv"),
        ("report file --period 2026-10 --unit VP --document 1/BC --issued 2/11/2026", 2, "không đòi báo cáo tháng"),
        ("report file --period 2025-Q2 --unit VP --document 1/BC --issued 2/11/2026", 2, "04/09/2025"),
        ("report file --period 2026-Q3 --unit @so --document 1/BC --issued 2/11/2026", 2, "một đơn vị"),
        (f"{OFFICE} --published 12/10/2026", 2, "--url"),
        (f"{OFFICE} --published 12/10/2026 --url haiphong", 2, "không phải địa chỉ"),
        (f"{OFFICE} --copied 12/10/2026", 2, "Điều 20.1"),
        ("report publish --period 2026-Q3 --url https://a.vn", 5, "chưa nộp báo cáo"),
        ("report list --period 2026-Q2", 4, "chưa có trong sổ"),
        ("report list --period YC-2026-4", 4, "YC-2026-4"),
        ("report request --title ' ' --units VP --due 1/12/2026 --document 1/VP --issued 2/11/2026", 2, "--title"),
        ("report request --title A --units VP --due 1/11/2026 --document 1/VP --issued 2/11/2026", 2, "ở trước"),
        ("report regulation --year 2024 --document 1/BC --issued 2/11/2026", 2, "2024"),
        ("report upward --period 2027-Q1 --document 1/BC --issued 2/11/2026", 2, "01/01/2027"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_sentence(
    tracker: Run, settings: Settings, line: str, code: int, said: str
) -> None:
    before = contents(settings.ledger)

    result = tracker(line)

    assert (result.exit_code, said in result.stderr) == (code, True), result.stderr
    assert contents(settings.ledger) == before


def test_a_dry_run_records_nothing(tracker: Run, settings: Settings) -> None:
    before = contents(settings.ledger)

    assert tracker(f"{OFFICE} --dry-run").stdout.startswith("[chạy thử]")
    assert contents(settings.ledger) == before


def test_the_year_whose_report_is_due_and_each_period_that_ended_are_listed_without_a_check(
    tracker: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracker(OFFICE)  # from its first report on
    monkeypatch.setenv("TRACKER_TODAY", "4/1/2027")

    listed = {row["period"]: row for row in machine(tracker, "report list")}

    assert set(listed) == {"2026", "2026-Q3"}
    assert listed["2026"]["silent"] == listed["2026"]["owing"] > 100


@pytest.mark.parametrize("unit", ["VP", "STC", "10606"])
def test_a_report_on_a_period_that_has_not_ended_is_kept_and_remarked(life: Life, unit: str) -> None:
    line = f"report file --period 2026-Q1 --unit {unit} --document 9/BC-{unit} --issued {{day}}"

    last_day = life.on("2026-03-31", line.format(day="2026-03-31") + " --dry-run")
    after = life.on("2026-04-01", line.format(day="2026-04-01") + " --dry-run")
    life_said = life.on("2026-04-02", line.format(day="2026-03-20"))

    note = "Lưu ý: báo cáo ban hành khi kỳ Quý I/2026 chưa kết thúc (đến hết ngày 31/03/2026); vẫn được ghi nhận.\n"
    assert note in last_day
    assert "Lưu ý" not in after
    assert note in life_said
    (row,) = life.asked("2026-04-03", f"report list --period 2026-Q1 --unit {unit}")
    assert row["document"] == f"9/BC-{unit}"


def test_one_paper_for_two_periods_is_remarked_for_the_one_that_goes_on(life: Life) -> None:
    line = "report file --period 2026-Q1 --period 2026-H1 --unit STC --document 9/BC-STC --issued 2026-04-10"

    said = life.on("2026-04-10", line)

    assert said.count("chưa kết thúc") == 1
    assert "6 tháng đầu năm 2026 chưa kết thúc (đến hết ngày 30/06/2026)" in said
