from __future__ import annotations

import json
from pathlib import Path

import pytest

from running import Run
from tracker.commands.contents import LISTINGS


def test_an_unknown_list_is_refused_with_those_there_are(tracker: Run, tmp_path: Path) -> None:
    result = tracker(f"export everything --output {tmp_path}/x.csv")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Không có danh sách «everything». Xuất được: overdue, due, unresolved")
    assert not (tmp_path / "x.csv").exists()


def test_an_export_without_a_file_is_refused(tracker: Run) -> None:
    result = tracker("export units")

    assert result.exit_code == 2
    assert result.stderr == (
        "Thiếu --output TỆP. Điền vào chỗ viết hoa rồi gõ lại:\n  tracker export units --output TỆP\n"
        "Xem cách dùng: «tracker export --help».\n"
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("export units --output {folder}/x.odt", "Không rõ định dạng của tệp"),
        ("export units --output {folder}/no/x.csv", "Không có thư mục"),
        (
            "export units --limt 3 --output {folder}/x.csv",
            "Không có tùy chọn --limt. Có phải: --limit? Xem cách dùng: «tracker unit list --help».",
        ),
    ],
)
def test_what_cannot_be_written_leaves_no_file(tracker: Run, tmp_path: Path, line: str, said: str) -> None:
    folder = tmp_path / "out"
    folder.mkdir()

    result = tracker(line.format(folder=folder))

    assert result.exit_code == 2
    assert result.stderr.startswith(said)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("kind", LISTINGS)
def test_every_list_can_be_exported(tracker: Run, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "x.json"

    result = tracker(f"export {kind} --output {file}")

    assert (result.exit_code, result.stdout) == (0, "")
    assert isinstance(json.loads(file.read_text(encoding="utf-8")), list)


def test_an_export_is_byte_for_byte_the_listing_with_its_options(tracker: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"

    tracker(f"export units --kind so --output {file}")

    assert file.read_bytes() == tracker("unit list --kind so --format csv").data
