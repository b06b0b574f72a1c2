from __future__ import annotations

import json

import pytest

from engine import Place
from running import Run, contents

RENAME = (
    "unit rename SXD --name 'Sở Xây dựng và Giao thông' --from 01/07/2026 --document 30/NQ-HĐND --issued 25/06/2026"
)
MERGE = "unit merge STC --into SXD --on 01/09/2026 --document 31/NQ-HĐND --issued 25/08/2026"
DIRECTIVE = (
    "directive add 9/QĐ-UBND --issued {day} --kind 'Quyết định' --abstract a --signer b --issuer city --on {day}"
)


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        (
            "unit rename SXD --name 'sở; ngành' --from 01/07/2026 --document 3/NQ --issued 25/06/2026",
            2,
            "Tên của đơn vị không được để trống, không được có dấu «;» hay bắt đầu bằng «@».",
        ),
        (
            "unit rename SXD --name 'Sở Xây dựng' --from 01/07/2026 --document 3/NQ --issued 25/06/2026",
            2,
            "Sở Xây dựng đang có tên đó.",
        ),
        (
            "unit rename SXD --name 'Sở Một' --from 24/11/2026 --document 3/NQ --issued 25/06/2026",
            2,
            "Ngày 24/11/2026 ở sau ngày hôm nay (23/11/2026): chỉ ghi việc đã xảy ra.",
        ),
        (
            "unit merge SXD --into sxd --on 01/07/2026 --document 3/NQ --issued 25/06/2026",
            2,
            "Sở Xây dựng không thể sáp nhập vào chính mình.",
        ),
        (
            "unit merge VP --into SXD --on 01/07/2026 --document 3/NQ --issued 25/06/2026",
            5,
            "Văn phòng UBND thành phố là nơi theo dõi: không sáp nhập vào đơn vị khác.",
        ),
        (
            "unit merge xyz --into SXD --on 01/07/2026 --document 3/NQ --issued 25/06/2026",
            4,
            "Không có đơn vị nào tên «xyz». Xem danh sách bằng «tracker unit list».\n"
            'Đơn vị chưa có trong sổ: «tracker unit add MÃ --name "xyz" --kind khac».\n'
            'Tên gọi khác của đơn vị đã có: «tracker unit alias ĐƠN-VỊ --add "xyz"».',
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


def test_a_unit_is_renamed_and_still_found_by_its_former_name(tracker: Run) -> None:
    assert tracker(RENAME).stdout == (
        "Từ ngày 01/07/2026 Sở Xây dựng mang tên Sở Xây dựng và Giao thông, theo 30/NQ-HĐND. "
        "Danh sách của ngày trước giữ tên cũ.\n"
    )

    shown = tracker("unit show 'sở xây dựng' --format json")

    assert shown.stderr == "Lưu ý: «sở xây dựng» là tên cũ; nay là Sở Xây dựng và Giao thông.\n"
    unit = json.loads(shown.stdout)
    assert (unit["name"], unit["former_names"]) == ("Sở Xây dựng và Giao thông", ["Sở Xây dựng"])
    again = tracker(RENAME.replace("Giao thông", "Đô thị"))
    assert (again.exit_code, again.stderr) == (
        5,
        "Sở Xây dựng và Giao thông có tên này từ ngày 01/07/2026: chỉ ghi được thay đổi sau ngày đó, "
        "không ghi từ ngày 01/07/2026.\n",
    )


def test_a_merged_unit_leaves_its_open_tasks_to_its_successor(tracker: Run) -> None:
    tracker(DIRECTIVE.format(day="03/08/2026"))
    tracker("task add --directive 9/QĐ-UBND --lead STC --due 30/10/2026 --content 'Rà soát' --on 03/08/2026")

    assert tracker(MERGE).stdout == (
        "Từ ngày 01/09/2026 Sở Tài chính sáp nhập vào Sở Xây dựng, theo 31/NQ-HĐND. "
        "1 nhiệm vụ còn mở do Sở Xây dựng tiếp tục, thời hạn giữ nguyên.\n"
    )

    assert "Sở Xây dựng (trước là Sở Tài chính)" in tracker("overdue --unit SXD").stdout
    asked = tracker("overdue --unit STC")
    assert asked.stderr == "Lưu ý: Sở Tài chính đã sáp nhập vào Sở Xây dựng.\n"
    assert "Sở Xây dựng (trước là Sở Tài chính)" in asked.stdout
    assert "Sở Tài chính (đã sáp nhập vào Sở Xây dựng)" in tracker("unit list").stdout
    (gone,) = [row for row in json.loads(tracker("unit list --format json").stdout) if row["code"] == "STC"]
    assert (gone["name"], gone["successor"], gone["merged_on"], gone["open"]) == (
        "Sở Tài chính",
        "Sở Xây dựng",
        "2026-09-01",
        0,
    )
    assert "STC" not in {row["code"] for row in json.loads(tracker("unit focal --all --format json").stdout)}


def test_a_new_task_for_a_gone_unit_is_refused_with_its_successor(tracker: Run, ledger_file: Place) -> None:
    tracker(MERGE)
    tracker(DIRECTIVE.format(day="07/09/2026"))
    before = contents(ledger_file)

    result = tracker("task add --directive 9/QĐ-UBND --lead STC --due 30/12/2026 --content 'Rà soát'")

    assert (result.exit_code, result.stderr) == (
        5,
        "Sở Tài chính đã sáp nhập vào Sở Xây dựng từ ngày 01/09/2026. Hãy dùng Sở Xây dựng.\n",
    )
    assert contents(ledger_file) == before


def test_dry_runs_record_nothing(tracker: Run, ledger_file: Place) -> None:
    before = contents(ledger_file)

    assert tracker(RENAME + " --dry-run").stdout.startswith("[chạy thử] Từ ngày 01/07/2026")
    assert tracker(MERGE + " --dry-run").stdout.startswith("[chạy thử] Từ ngày 01/09/2026")
    assert contents(ledger_file) == before
