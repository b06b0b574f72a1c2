from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from desk import unprivileged
from engine import ON_SERVER, Place, opened
from running import Run, contents
from systems import WINDOWS, needs
from tracker.commands import begin
from tracker.commands.db.shares import mounted_as, share_of
from tracker.ledger.copies.newledger import drafted
from tracker.ledger.copies.upgrade import create
from tracker.ledger.storage.refusals import LedgerExists
from tracker.services.demo import build


def test_init_refuses_a_ledger_that_is_there(tracker: Run, ledger_file: Place) -> None:
    before = contents(ledger_file)

    result = tracker("init")

    assert (result.exit_code, result.stdout) == (5, "")
    there = "sổ tại" if ON_SERVER else "tệp"
    assert result.stderr.startswith(f"Đã có {there} {ledger_file}: không tạo sổ mới đè lên. ")
    assert contents(ledger_file) == before


def test_a_bad_list_of_units_leaves_no_ledger_behind(tracker: Run, tmp_path: Path) -> None:
    file = tmp_path / "units.csv"
    file.write_text("Mã,Tên,Loại\nA,Hội A,khac\nA,Hội B,khac\n", encoding="utf-8")

    result = tracker(f"--ledger {tmp_path}/new/ledger.db init --units {file}")

    assert result.exit_code == 65
    assert "dòng 3, cột «Mã»: mã «A» đã dùng ở dòng 2" in result.stderr
    assert not (tmp_path / "new").exists()


def test_a_failure_on_the_way_leaves_neither_the_file_nor_its_folder(
    tracker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(begin, "begin", fail)

    result = tracker(f"--ledger {tmp_path}/new/deep/ledger.db init")

    assert result.exit_code == 130
    assert not (tmp_path / "new").exists()


def test_a_ledger_that_somebody_else_made_meanwhile_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"

    def build_while_somebody_is_quicker() -> None:
        with drafted(path) as draft:
            create(draft)
            path.write_text("quicker", encoding="utf-8")

    with pytest.raises(LedgerExists):
        build_while_somebody_is_quicker()
    assert [each.read_text(encoding="utf-8") for each in tmp_path.iterdir()] == ["quicker"]


@pytest.mark.of_a_file("who may write it")
@needs("modes of files")
@pytest.mark.parametrize(("folder", "mode"), [(0o755, 0o600), (0o2775, 0o660)])
def test_a_new_ledger_is_its_owners_or_the_groups_of_a_folder_that_hands_it_on(
    tracker: Run, tmp_path: Path, folder: int, mode: int
) -> None:
    (tmp_path / "sổ").mkdir()
    (tmp_path / "sổ").chmod(folder)
    ledger = tmp_path / "sổ" / "ledger.db"

    assert tracker(f"--ledger {ledger} init").exit_code == 0

    assert stat.S_IMODE(ledger.stat().st_mode) == mode
    assert list(ledger.parent.iterdir()) == [ledger]
    with opened(ledger) as connection:
        connection.execute("UPDATE page SET turned_to = turned_to")
        beside = [stat.S_IMODE(each.stat().st_mode) for each in ledger.parent.iterdir()]
    assert set(beside) == {mode}


def test_units_and_no_units_cannot_both_be_meant(tracker: Run, tmp_path: Path) -> None:
    result = tracker(f"--ledger {tmp_path}/new.db init --no-units --units x.csv")

    assert (result.exit_code, result.stderr) == (2, "Chỉ dùng một trong hai: --units TỆP hoặc --no-units.\n")
    assert not (tmp_path / "new.db").exists()


def test_init_says_what_it_made_and_what_to_do_next(tracker: Run, tmp_path: Path) -> None:
    result = tracker(f"--ledger {tmp_path}/thư mục/sổ.db init".replace("thư mục", "thư-mục"))

    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == f"Đã tạo sổ theo dõi: {tmp_path / 'thư-mục' / 'sổ.db'}"
    assert lines[1] == "Đơn vị: 129 (1 văn phòng, 11 sở, 1 ban, 2 ngành, 67 xã, 45 phường, 2 đặc khu)."
    # announced up to 2026; four more years are suggested
    assert lines[2] == "Lịch làm việc: 2023–2026 theo thông báo chính thức; 2027–2030 dự kiến."
    assert "  tracker unit list             xem danh sách đơn vị" in lines
    assert (tmp_path / "thư-mục/sổ.db").is_file()


def test_init_without_units_says_how_to_load_them(tracker: Run, tmp_path: Path) -> None:
    result = tracker(f"--ledger {tmp_path}/new.db init --no-units")

    assert "Đơn vị: chưa nạp.\n" in result.stdout
    assert "tracker unit import --help" in result.stdout
    assert json.loads(tracker(f"--ledger {tmp_path}/new.db unit list --format json").stdout) == []


def test_init_with_a_list_of_the_clerks_own(tracker: Run, tmp_path: Path) -> None:
    file = tmp_path / "units.csv"
    file.write_text("code,name,kind,aliases\nVP,Văn phòng,office,\nSTC,Sở Tài chính,so,Tài chính\n", encoding="utf-8")

    result = tracker(f"--ledger {tmp_path}/new.db init --units {file}")

    assert "Đơn vị: 2 (1 văn phòng, 1 sở).\n" in result.stdout


@pytest.mark.of_a_file("its folder")
def test_demo_refuses_a_folder_with_a_ledger(tracker: Run, ledger_file: Place, tmp_path: Path) -> None:
    before = contents(ledger_file)

    result = tracker(f"demo {tmp_path}")

    assert (result.exit_code, result.stdout) == (5, "")
    other = re.search(r"«tracker demo ([^»]+)»", result.stderr)
    assert result.stderr.startswith(f"Đã có sổ {ledger_file}: không tạo đè lên.")
    assert other is not None
    assert tracker(f"demo {other[1]}").exit_code == 0
    assert contents(ledger_file) == before


def test_demo_refuses_a_file_in_place_of_a_folder(tracker: Run, tmp_path: Path) -> None:
    (tmp_path / "here").write_text("", encoding="utf-8")

    result = tracker(f"demo {tmp_path}/here")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"{tmp_path / 'here'} không phải là thư mục.")


def test_demo_shows_the_main_lists_and_how_to_go_on(
    tracker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = build
    monkeypatch.setattr("tracker.services.demo.build", lambda path, today: small(path, today, scale=0.02))
    monkeypatch.setattr("tracker.commands.morning.parts.MOST", 1)

    result = tracker(f"demo {tmp_path}/practice")

    assert (result.exit_code, result.stderr) == (0, "Đang tạo sổ thực hành, chờ vài giây…\n")
    assert result.stdout.startswith("Sổ thực hành: ")
    assert "VIỆC QUÁ HẠN ĐẾN NGÀY 23/11/2026" in result.stdout
    assert "QUÁ HẠN LÂU NHẤT: 1 trong " in result.stdout  # the short page, on a pipe too
    made = tmp_path / "practice" / "ledger.db"
    typed = f'$env:TRACKER_LEDGER="{made}"; $env:TRACKER_TODAY="23/11/2026"' if WINDOWS else ""
    typed = typed or f"export TRACKER_LEDGER={made} TRACKER_TODAY=23/11/2026"
    assert f"\nĐể thử tiếp với sổ này, gõ:\n  {typed}\n" in result.stdout
    lines = result.stdout.rpartition("tệp mẫu, chẳng hạn:\n")[2].splitlines()
    monkeypatch.setenv("TRACKER_LEDGER", str(made))
    read, register, annex = (tracker(line.removeprefix("  tracker ").replace(" --record", "")) for line in lines)
    assert (read.exit_code, register.exit_code, annex.exit_code) == (0, 0, 0), (read, register, annex)
    assert "NHIỆM VỤ: 14" in read.stdout
    assert "Đã ghi 2 văn bản." in register.stdout
    assert "Sẽ nhập 4 nội dung" in annex.stdout
    assert tracker(f"--ledger {tmp_path}/practice/ledger.db db doctor").exit_code == 0


@needs("symbolic links that anybody may make")
@pytest.mark.parametrize("line", ["--ledger {} init", "demo {}", "--ledger {} overdue"])
def test_a_place_where_no_ledger_can_stand_is_refused_in_words(
    tracker: Run, tmp_path: Path, shared_folder: Path, line: str
) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "file").touch()
    (shared_folder / "kín").mkdir(mode=0o700)
    shared_folder.chmod(0o755)
    places = [tmp_path / "loop", tmp_path / "file" / "a.db", tmp_path / ("a" * 300)]

    results = [tracker(line.format(place)) for place in places]
    with unprivileged():
        results += [tracker(line.format(place / "a.db")) for place in (shared_folder, shared_folder / "kín")]

    assert {result.exit_code for result in results} <= {2, 6}
    assert not [result.stderr for result in results if "Lỗi" in result.stderr]
    assert (tmp_path / "loop").is_symlink()
    assert list(shared_folder.iterdir()) == [shared_folder / "kín"]


@needs("symbolic links that anybody may make")
def test_a_link_to_a_ledger_that_is_to_be_made_is_followed_and_kept(
    tracker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link, target = tmp_path / "link.db", tmp_path / "ổ-khác" / "sổ.db"
    link.symlink_to(target)

    def fail(*_args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(begin, "begin", fail)
        assert tracker(f"--ledger {link} init").exit_code == 130
    assert link.is_symlink()
    assert not target.parent.exists()

    assert tracker(f"--ledger {link} init").exit_code == 0
    assert link.is_symlink()
    assert target.is_file()


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /mnt/chung nfs4 rw 0 0
//may-chu/so /mnt/ổ\\040chung cifs rw 0 0
/dev/sdb1 /mnt/chung/local ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/lan/ledger.db", "ext4"),
        ("/mnt/chung/ledger.db", "nfs4"),
        ("/mnt/chung2/ledger.db", "ext4"),
        ("/mnt/ổ chung/sổ/ledger.db", "cifs"),
        ("/mnt/chung/local/ledger.db", "ext4"),
    ],
)
def test_a_path_stands_on_the_deepest_mount_above_it(path: str, kind: str) -> None:
    assert mounted_as(PurePosixPath(path), MOUNTS) == kind


def test_a_unc_name_is_a_share() -> None:
    assert share_of(Path("//may-chu/so/ledger.db")) == "UNC"


@needs("limit on the size of files")
@pytest.mark.parametrize("line", ["init", "init --practice", "demo new"])
@pytest.mark.parametrize("blocks", [8, 400])
def test_a_disk_without_room_is_told_of_the_ledger_and_not_of_its_draft(tmp_path: Path, line: str, blocks: int) -> None:
    typed = f"ulimit -f {blocks}; {sys.executable} -m tracker {line}"
    environment = os.environ | {"TRACKER_LEDGER": str(tmp_path / "new" / "ledger.db"), "TRACKER_TODAY": "2026-11-23"}
    done = subprocess.run(
        ["/bin/sh", "-c", typed], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False
    )

    assert (done.returncode, done.stdout) == (6, "")
    assert "new/ledger.db" in done.stderr
    assert ".ledger.db" not in done.stderr
    assert list(tmp_path.iterdir()) == []
