from __future__ import annotations

import json

import pytest

from engine import Place
from running import Run, contents


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("unit focal", 2, "Gõ một đơn vị, hoặc --all hay --missing để xem mọi đơn vị; không cả hai."),
        ("unit focal STC --all", 2, "Gõ một đơn vị, hoặc --all hay --missing để xem mọi đơn vị; không cả hai."),
        ("unit focal --all --name A", 2, "Gõ một đơn vị, hoặc --all hay --missing để xem mọi đơn vị; không cả hai."),
        (
            "unit focal STC --name A",
            2,
            "Cử cán bộ đầu mối phải có cả --name (họ tên) và --from (từ ngày nào).",
        ),
        ("unit focal STC --phone 1", 2, "Cử cán bộ đầu mối phải có cả --name (họ tên) và --from (từ ngày nào)."),
        (
            "unit focal STC --name A --from 02/11/2026 --notice 8/STC-VP",
            2,
            "Văn bản thông báo phải có cả --notice (số, ký hiệu) và --issued (ngày ban hành).",
        ),
        ("unit focal STC --name ' ' --from 02/11/2026", 2, "Thiếu tên: ghi họ tên cán bộ đầu mối ở --name."),
        (
            "unit focal STC --name A --from 02/11/2026 --email a",
            2,
            "«a» không phải địa chỉ thư điện tử.",
        ),
        (
            "unit commit STC --kind plan --document 1/KH-STC --issued 24/11/2026",
            2,
            "Ngày 24/11/2026 ở sau ngày hôm nay (23/11/2026): chỉ ghi việc đã xảy ra.",
        ),
    ],
)
def test_what_cannot_be_taken_is_refused_and_changes_nothing(
    tracker: Run, ledger_file: Place, line: str, code: int, said: str
) -> None:
    before = contents(ledger_file)

    result = tracker(line)

    assert (result.exit_code, result.stdout, result.stderr) == (code, "", said + "\n")
    assert contents(ledger_file) == before


def test_officers_follow_one_another(tracker: Run) -> None:
    assert tracker("unit focal STC --name 'Trần Thị B' --from 01/09/2026 --phone 0225").stdout == (
        "Đã ghi cán bộ đầu mối của Sở Tài chính từ ngày 01/09/2026: Trần Thị B.\n"
    )
    assert tracker("unit focal STC --name 'Lê Văn C' --from 02/11/2026 --notice 8/STC --issued 30/10/2026").stdout == (
        "Đã ghi cán bộ đầu mối của Sở Tài chính từ ngày 02/11/2026: Lê Văn C; người trước thôi từ hôm trước.\n"
    )

    rows = json.loads(tracker("unit focal STC --format json").stdout)

    assert [(row["officer"], row["until"]) for row in rows] == [("Trần Thị B", "2026-11-01"), ("Lê Văn C", None)]
    refused = tracker("unit focal STC --name D --from 02/11/2026")
    assert (refused.exit_code, refused.stderr) == (
        5,
        "Từ ngày 02/11/2026 đơn vị đã có cán bộ đầu mối Lê Văn C: chỉ ghi được người thay từ sau ngày đó, "
        "không ghi từ ngày 02/11/2026.\n",
    )
    shown = json.loads(tracker("unit show STC --format json").stdout)
    assert shown["officer"] == "Lê Văn C"


def test_units_without_an_officer_are_named(tracker: Run) -> None:
    tracker("unit focal STC --name 'Trần Thị B' --from 01/09/2026")

    everybody = tracker("unit focal --all").stdout

    assert "128 đơn vị, 127 đơn vị chưa cử cán bộ đầu mối.\n" in everybody
    missing = json.loads(tracker("unit focal --missing --format json").stdout)
    assert len(missing) == 127
    assert all(row["officer"] is None and row["code"] != "STC" for row in missing)
    before = json.loads(tracker("unit focal --missing --as-of 31/08/2026 --format json").stdout)
    assert len(before) == 128


def test_the_two_papers_of_a_unit_are_checked_off(tracker: Run) -> None:
    said = tracker("unit commit STC --kind plan --document 15/KH-STC --issued 15/09/2026").stdout
    assert said == "Đã ghi kế hoạch triển khai của Sở Tài chính: 15/KH-STC.\n"
    tracker("unit commit STC --kind regulation --document 7/QC-STC --issued 20/10/2026")

    listed = tracker("unit commitments").stdout

    assert "15/KH-STC ngày 15/09/2026  7/QC-STC ngày 20/10/2026" in listed
    assert "128 đơn vị: 1 đơn vị có kế hoạch, 1 đơn vị có quy chế nội bộ.\n" in listed
    missing = json.loads(tracker("unit commitments --missing --format json").stdout)
    assert "STC" not in {row["code"] for row in missing}
    (then,) = json.loads(tracker("unit commitments --unit STC --as-of 19/10/2026 --format json").stdout)
    assert (then["plan"], then["regulation"]) == ("15/KH-STC", None)
    shown = json.loads(tracker("unit show STC --format json").stdout)
    assert (shown["plan"], shown["regulation"]) == ("15/KH-STC", "7/QC-STC")


def test_dry_runs_record_nothing(tracker: Run, ledger_file: Place) -> None:
    before = contents(ledger_file)

    for line in (
        "unit focal STC --name A --from 02/11/2026 --dry-run",
        "unit commit STC --kind plan --document 1/KH-STC --issued 02/11/2026 --dry-run",
    ):
        assert tracker(line).stdout.startswith("[chạy thử] ")
    assert contents(ledger_file) == before


@pytest.mark.parametrize(
    ("address", "is_warned"),
    [("an@stc.example", False), ("an@stc.example, ba@stc.example", True), ("ông@stc.example", True)],
)
def test_an_address_that_no_letter_reaches_is_pointed_out_when_it_is_recorded(
    tracker: Run, address: str, is_warned: bool
) -> None:
    done = tracker(f"unit focal STC --name 'Lê An' --from 02/11/2026 --email '{address}'")

    assert done.exit_code == 0
    assert (f"Lưu ý: địa chỉ «{address}» không gửi thư tới được" in done.stderr) == is_warned
