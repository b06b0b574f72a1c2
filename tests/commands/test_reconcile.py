from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desk import a_directive, a_secret_task, a_task
from running import Run, contents
from tracker.law.vocabulary import Secrecy
from tracker.ledger.transaction import writing
from tracker.services.papers import Paper
from tracker.services.task import report
from tracker.settings import Settings

Compare = Callable[..., tuple[int, list[dict[str, object]]]]

HEAD = "Số,Văn bản,Nội dung,Trạng thái,Hạn,Báo cáo số"


@pytest.fixture
def unit(settings: Settings) -> str:
    """Return the code of a unit with three tasks; the Office has a report on the second."""
    with writing(settings) as ledger:
        directive = a_directive(ledger, number="31/CT-UBND")
        a_task(ledger, "trước ngày 15/12/2026", directive=directive, content="Lập phương án, trình duyệt")
        second = a_task(ledger, "31/12/2026", directive=directive, content="Tổng kết")
        a_task(ledger, "", directive=directive, content="Rà soát")
        report.file_report(ledger, second, Paper("12/BC-TTTP", date(2026, 11, 20)))
        return str(ledger.connection.execute("SELECT code FROM unit WHERE id = 2").fetchone()[0])


@pytest.fixture
def compare(tracker: Run, tmp_path: Path, unit: str) -> Compare:
    """Return a way to compare lines of a unit's file; it gives the exit code and what was found."""

    def run(*lines: str, head: str = HEAD, more: str = "") -> tuple[int, list[dict[str, object]]]:
        file = tmp_path / "don-vi.csv"
        file.write_text("\n".join((head, *lines)) + "\n", encoding="utf-8")
        result = tracker(f"reconcile {file} --unit {unit} --format json {more}")
        return result.exit_code, json.loads(result.stdout or "[]")

    return run


ALL = (
    "1,31/CT-UBND,Lập phương án,chưa thực hiện,14/12/2026,",
    "2,31/CT-UBND,Tổng kết,chờ xác nhận,31/12/2026,12/BC-TTTP",
    "3,31/CT-UBND,Rà soát,,,",
)


def test_a_list_that_agrees_is_silent_and_well(compare: Compare) -> None:
    assert compare(*ALL) == (0, [])


def test_the_ledgers_own_list_agrees_with_it(tracker: Run, unit: str, tmp_path: Path) -> None:
    file = tmp_path / "so.csv"
    assert tracker(f"task list --unit {unit} --output {file}").exit_code == 0

    result = tracker(f"reconcile {file} --unit {unit}")

    assert (result.exit_code, "Hai bên khớp nhau." in result.stdout) == (0, True), result.stdout + result.stderr


def test_what_only_they_have_what_only_we_have_and_what_differs(compare: Compare) -> None:
    code, found = compare(
        "1,31/CT-UBND,Lập phương án,đã hoàn thành,20/12/2026,9/BC",
        "99,,,,,",
        ",31/CT-UBND,Việc lạ,,,",
    )

    assert code == 3
    assert [(row["kind"], row["line"], row["task"], row["field"]) for row in found] == [
        ("differs", 2, 1, "deadline"),
        ("differs", 2, 1, "status"),
        ("differs", 2, 1, "report"),
        ("only-theirs", 3, 99, None),
        ("only-theirs", 4, None, None),
        ("only-ours", None, 2, None),
        ("only-ours", None, 3, None),
    ]
    assert (found[0]["theirs"], found[0]["ours"]) == ("20/12/2026", "2026-12-14")


@pytest.mark.parametrize(
    "line",
    [
        "1,,,,trước ngày 15/12/2026,",  # the words themselves
        "1,,,,15/12/2026,",  # the day that the words name
        "1,,,,2026-12-14,",  # the last lawful day
        "1,,,,đến ngày 14/12/2026,",  # other words, the same last day
        "1,31 / CT-UBND,,chưa thực hiện,,",
        "1,,,đang thực hiện,,",  # the unit has begun, and need not have said so
        "2,,,đã hoàn thành,,12 / BC-TTTP",  # the unit cannot see whether it is confirmed
    ],
)
def test_what_can_be_meant_the_same_way_is_no_difference(compare: Compare, line: str) -> None:
    _code, found = compare(line)

    assert [row["kind"] for row in found if row["kind"] != "only-ours"] == []


def test_without_numbers_tasks_are_known_by_directive_and_content(compare: Compare) -> None:
    code, found = compare(
        "31/CT-UBND,LẬP PHƯƠNG ÁN TRÌNH DUYỆT,15/12/2026",
        "31/CT-UBND,Tổng kết,01/01/2027",
        "31/CT-UBND,Rà soát,",
        head="directive;content;deadline".replace(";", ","),
    )

    assert code == 3
    assert [(row["kind"], row["task"], row["field"]) for row in found if row["task"] == 2] == [
        ("differs", 2, "deadline")
    ]


def test_a_task_that_is_done_and_not_listed_is_no_finding(
    tracker: Run, compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tracker("task confirm 2").exit_code == 0

    assert compare(ALL[0], ALL[2]) == (0, [])


def test_differences_are_recorded_in_one_batch_and_once(tracker: Run, compare: Compare, settings: Settings) -> None:
    compare("1,,,,20/12/2026,", ALL[1], more="--record --by phone")
    compare("1,,,,20/12/2026,", ALL[1], more="--record --by phone")

    rows = json.loads(tracker("difference list --format json").stdout)

    assert [(row["figure"], row["theirs"], row["ours"], row["exchanged"]) for row in rows] == [
        ("thời hạn", "20/12/2026", "14/12/2026", "phone"),
        ("chỉ Văn phòng có", None, "31/CT-UBND", "phone"),
    ]


def test_nothing_of_a_secret_task_is_told_or_kept(tracker: Run, compare: Compare, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_secret_task(ledger)
        a_directive(ledger, number="7/CT-UBND", secrecy=Secrecy.SECRET)

    code, found = compare(*ALL, f"{number},,lộ,,01/01/2027,", ",7/CT-UBND,lộ,,,", more="--record")

    assert code == 3
    assert [(row["kind"], row["content"]) for row in found] == [("differs", None), ("only-theirs", None)]
    assert "lộ" not in contents(settings.ledger)


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("x,,,,,", "Số"),
        (",,Việc,,,", "Văn bản"),
        ("1,,,bay,,", "Trạng thái"),
        ("1,,,,31/31/2026,", "Hạn"),
        ("1,,,,bao giờ cũng được,", "Hạn"),
    ],
)
def test_a_bad_cell_is_named_with_line_and_column(
    tracker: Run, unit: str, tmp_path: Path, settings: Settings, line: str, column: str
) -> None:
    file = tmp_path / "hong.csv"
    file.write_text(f"{HEAD}\n{ALL[2]}\n{line}\n", encoding="utf-8")
    before = contents(settings.ledger)

    result = tracker(f"reconcile {file} --unit {unit} --record")

    assert result.exit_code == 65
    assert f"   3  {column}" in result.stdout
    assert contents(settings.ledger) == before


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("trong.csv", b"", 65),
        ("la.csv", "Số,Cột lạ\n1,x\n".encode(), 65),
        ("so.xlsx", b"PK\x03\x04", 65),
        ("hai.csv", "Số\n1\n1\n".encode(), 65),
    ],
)
def test_a_file_that_is_no_list_is_refused(
    tracker: Run, unit: str, tmp_path: Path, name: str, data: bytes, code: int
) -> None:
    (tmp_path / name).write_bytes(data)

    assert tracker(f"reconcile {tmp_path / name} --unit {unit}").exit_code == code


def test_one_unit_is_compared(tracker: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Số\n1\n", encoding="utf-8")

    assert tracker(f"reconcile {tmp_path / 'a.csv'} --unit @so").exit_code == 2
    assert tracker(f"reconcile {tmp_path / 'a.csv'} --unit Nowhere").exit_code == 4
    assert tracker(f"reconcile {tmp_path / 'b.csv'} --unit VP").exit_code == 65


def test_a_difference_is_added_settled_and_listed(tracker: Run, unit: str) -> None:
    added = tracker(f"difference add --unit {unit} --figure 'số nhiệm vụ' --theirs 3 --ours 5 --by document")
    settled = tracker("difference settle 1 --outcome 'Theo Văn phòng'")

    assert (added.exit_code, settled.exit_code) == (0, 0), added.stderr + settled.stderr
    assert json.loads(tracker("difference list --format json").stdout) == []
    assert len(json.loads(tracker("difference list --all --format json").stdout)) == 1
