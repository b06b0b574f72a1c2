from __future__ import annotations

import json

import pytest

from running import Run


def test_roles_are_given_listed_and_taken_away(tracker: Run) -> None:
    assert tracker("role grant lan --role admin").stdout.startswith("Đã giao vai trò admin cho lan: ")
    assert tracker("role grant hoa --role entry").exit_code == 0

    assert json.loads(tracker("role list --format json").stdout) == [
        {"actor": "hoa", "role": "entry", "code": None, "unit": None, "since": "2026-11-23"},
        {"actor": "lan", "role": "admin", "code": None, "unit": None, "since": "2026-11-23"},
    ]
    assert tracker("role revoke hoa").stdout == "Đã thu lại vai trò của hoa.\n"
    assert [row["actor"] for row in json.loads(tracker("role list --format json").stdout)] == ["lan"]


def test_a_ledger_without_roles_says_that_everybody_may_do_everything(tracker: Run) -> None:
    assert "ai mở được tệp sổ cũng làm được mọi việc" in tracker("role list").stdout


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        ("role grant hoa --role entry", 5, "phải có ít nhất một quản trị"),
        ("role grant hoa --role chief", 2, ""),
        ("role revoke hoa", 4, "hoa không có vai trò nào trong sổ này."),
        ('role grant "" --role admin', 2, "Thiếu tên người được giao vai trò"),
        ("role grant lan --role admin --unit STC", 2, "Chỉ vai trò unit có đơn vị"),
        ("role grant hoa --role unit", 2, "Vai trò unit ghi cho một đơn vị: thêm --unit"),
        ("role grant hoa --role unit --unit STC", 5, "phải có ít nhất một quản trị"),
        ("role grant hoa --role unit --unit VP", 2, "Người của Văn phòng không ghi theo vai trò unit"),
        ("role grant hoa --role unit --unit 'Sở Không Có'", 4, "Sở Không Có"),
        ("role grant hoa --role unit --unit 'STC; SXD'", 2, "một đơn vị"),
    ],
)
def test_what_is_typed_wrongly_is_refused(tracker: Run, line: str, code: int, sentence: str) -> None:
    done = tracker(line)

    assert (done.exit_code, done.stdout) == (code, "")
    assert sentence in done.stderr


def test_who_has_no_role_may_read_and_not_write(tracker: Run) -> None:
    tracker("role grant hoa --role admin")

    add = tracker("directive add 9/CT-UBND --issued 20/11/2026 --kind K --abstract A --signer S --issuer city")
    rebuilt = tracker("db rebuild")

    assert (add.exit_code, rebuilt.exit_code) == (5, 5)
    assert "lan chưa được giao vai trò" in add.stderr
    assert tracker("today").exit_code == 0
    assert tracker("db rebuild --dry-run").exit_code == 0


def test_a_dry_run_gives_no_role(tracker: Run) -> None:
    assert tracker("role grant lan --role admin --dry-run").stdout.startswith("[chạy thử]")
    assert "ai mở được" in tracker("role list").stdout


def test_a_clerk_of_a_unit_is_listed_with_the_unit(tracker: Run) -> None:
    tracker("role grant lan --role admin")

    given = tracker("role grant hoa --role 'đơn vị' --unit 'sở tài chính'")
    again = tracker("role grant hoa --role unit --unit STC")
    other = tracker("role grant hoa --role unit --unit SXD")

    assert given.stdout.startswith("Đã giao vai trò unit cho hoa, ghi cho Sở Tài chính: ghi việc của đơn vị mình")
    assert (again.exit_code, other.exit_code) == (2, 0)
    assert "hoa đã có vai trò unit:STC." in again.stderr
    assert json.loads(tracker("role list --format json").stdout)[0] == {
        "actor": "hoa",
        "role": "unit",
        "code": "SXD",
        "unit": "Sở Xây dựng",
        "since": "2026-11-23",
    }
    assert "Sở Xây dựng" in tracker("role list").stdout
    assert tracker("role revoke hoa").exit_code == 0


def test_a_unit_that_is_gone_gets_no_clerk(tracker: Run) -> None:
    tracker("role grant lan --role admin")
    tracker("unit merge STC --into SXD --on 20/11/2026 --document 3/NQ-HĐND --issued 20/11/2026")

    done = tracker("role grant hoa --role unit --unit STC")

    assert done.exit_code == 5
    assert "đã sáp nhập vào Sở Xây dựng" in done.stderr
