from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine import Place, opened, unguard
from running import Run, contents


def change(path: Place, *statements: str) -> None:
    """Change a ledger behind the program's back."""
    with opened(path) as connection:
        for statement in statements:
            connection.execute(statement)


def head(tracker: Run) -> str:
    """Return the head of the journal."""
    digest: str = json.loads(tracker("db status --format json").stdout)["head"]
    return digest


@pytest.mark.parametrize("command", ["status", "upgrade", "doctor", "verify", "rebuild", "rebuild --dry-run"])
def test_where_there_is_no_ledger_each_command_says_how_to_make_one(tracker: Run, tmp_path: Path, command: str) -> None:
    path = tmp_path / "none.db"

    result = tracker(f"--ledger {path} db {command}")

    assert (result.exit_code, result.stdout) == (6, "")
    assert result.stderr == (
        f"Chưa có sổ theo dõi tại {path}. Tạo sổ bằng «tracker init», hoặc chỉ đường dẫn bằng --ledger.\n"
    )
    assert not path.exists()


@pytest.mark.parametrize("command", ["status", "upgrade", "doctor", "verify", "rebuild"])
def test_a_file_that_is_no_ledger_is_left_alone(tracker: Run, tmp_path: Path, command: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Kính gửi: Văn phòng\n" * 50, encoding="utf-8")
    before = path.read_bytes()

    result = tracker(f"--ledger {path} db {command}")

    assert (result.exit_code, result.stdout) == (8, "")
    assert result.stderr == f"Tệp {path} không phải là sổ theo dõi của tracker.\n"
    assert path.read_bytes() == before


@pytest.mark.of_a_file("its size")
def test_status_tells_programs_where_the_file_is_and_how_large(tracker: Run, ledger_file: Path) -> None:
    status = json.loads(tracker("db status --format json").stdout)

    assert status["path"] == str(ledger_file)
    assert status["size"] == ledger_file.stat().st_size


def test_status_tells_programs_what_the_ledger_holds(tracker: Run) -> None:
    status = json.loads(tracker("db status --format json").stdout)

    # 8 years of calendar (2023-2030) and 129 units, one act each
    assert status["counts"] == {
        "unit": 129,
        "directive": 0,
        "item": 0,
        "task": 0,
        "obligation": 0,
        "document": 0,
        "event": 137,
    }
    assert (status["calendar_first"], status["calendar_last"]) == ("2023-01-01", "2030-12-31")
    assert status["last_check"] is None


def test_a_current_ledger_needs_no_upgrade(tracker: Run, ledger_file: Place) -> None:
    before = contents(ledger_file)

    result = tracker("db upgrade")

    assert result.exit_code == 0
    assert result.stdout.endswith("không có gì để nâng cấp.\n")
    assert contents(ledger_file) == before


def test_a_sound_ledger_has_no_findings(tracker: Run) -> None:
    result = tracker("db doctor")

    assert result.exit_code == 0
    assert result.stdout.startswith("Sổ không có gì sai (")
    assert tracker("db doctor --format json").stdout == "[]\n"


def test_a_derived_row_changed_by_hand_is_found_and_put_right(tracker: Run, ledger_file: Place) -> None:
    sound = contents(ledger_file)
    change(ledger_file, "UPDATE day SET working = FALSE WHERE day = '2026-11-25'")
    damaged = contents(ledger_file)

    found = tracker("db doctor")
    assert found.exit_code == 3
    assert "Bảng day:" in found.stdout

    dry = tracker("db rebuild --dry-run --format json")
    assert {(each["table"], each["id"], each["column"]) for each in json.loads(dry.stdout)} >= {
        ("day", "2026-11-25", "working")
    }
    assert contents(ledger_file) == damaged

    done = tracker("db rebuild")
    assert done.exit_code == 0
    assert "chỗ cho khớp nhật ký." in done.stdout
    assert contents(ledger_file) == sound
    assert tracker("db doctor").exit_code == 0
    assert tracker("db rebuild").stdout == (
        "Đã tính lại từ 137 sự kiện: 0 nhiệm vụ, 0 nghĩa vụ. Sổ khớp với nhật ký, không phải sửa gì.\n"
    )


def test_a_sound_journal_verifies_and_knows_an_old_head(tracker: Run) -> None:
    old = head(tracker)
    tracker("unit add HNB --name 'Hội Nhà báo' --kind khac")

    answer = json.loads(tracker(f"db verify --head {old[:12].upper()} --format json").stdout)

    assert answer["verified"] is True
    assert (answer["events"], answer["found_at"], answer["events_since"]) == (138, 137, 1)
    assert answer["head"] == head(tracker)


@pytest.mark.parametrize("typed", ["abc", "''", "xyz012345678", "0" * 65])
def test_what_cannot_be_a_head_is_refused(tracker: Run, typed: str) -> None:
    result = tracker(f"db verify --head {typed}")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith("Gõ các chữ số 0–9, a–f in sau «Mã nhật ký» ở chân báo cáo.\n")


def test_a_head_of_another_ledger_is_no_head_of_this_one(tracker: Run) -> None:
    result = tracker("db verify --head abcdef012345")

    assert (result.exit_code, result.stdout) == (4, "")
    assert result.stderr == (
        "Nhật ký không có mã abcdef012345: báo cáo đó không in từ sổ này, hoặc sổ đã bị thay đổi.\n"
    )


def test_a_journal_changed_by_hand_does_not_verify_and_is_not_rebuilt_from(tracker: Run, ledger_file: Place) -> None:
    with opened(ledger_file) as connection:
        unguard(connection)
        connection.execute("UPDATE event SET actor = 'người khác' WHERE id = 40")
    damaged = contents(ledger_file)

    for command in ("verify", "rebuild", "rebuild --dry-run"):
        result = tracker(f"db {command}")

        assert (result.exit_code, result.stdout) == (7, "")
        assert result.stderr.startswith("Nhật ký không khớp tại sự kiện số 40: nội dung đã bị sửa ngoài chương trình.")
    assert contents(ledger_file) == damaged
    assert tracker("db doctor").exit_code == 3
