"""The workbook of a slip as LibreOffice saves it again, before and after a unit has filled it in."""

from __future__ import annotations

import json
import subprocess
from datetime import date
from pathlib import Path

from running import Run
from slips import filled, tasks
from systems import needs_program

pytestmark = needs_program("soffice")

P = "--kind 'Chỉ thị' --abstract x --signer y --issuer chairman"
LAID = (
    f"directive add 1/CT-UBND --issued 2/11/2026 {P}",
    "task add --directive 1/CT-UBND --content '=1+1 Việc A\n\n  dòng hai' --lead STC --due 'ngày 18/11/2026'"
    " --on 2/11/2026",
    "task add --directive 1/CT-UBND --content 'Việc B' --lead STC --no-written --due 'ngày 30/11/2026' --on 2/11/2026",
    "task add --directive 1/CT-UBND --content 'Việc C' --lead STC --due 'ngày 15 hằng tháng' --on 2/11/2026",
)


def saved_again(path: Path, folder: Path) -> Path:
    """Let LibreOffice open a workbook and save it."""
    profile = (folder / "profile").resolve().as_uri()
    words = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(folder),
    ]
    subprocess.run([*words, str(path)], check=True, capture_output=True, timeout=120)
    return folder / path.name


def test_a_slip_comes_back_through_libreoffice(tracker: Run, tmp_path: Path) -> None:
    for line in LAID:
        done = tracker(line)
        assert done.exit_code == 0, (line, done.stderr)
    folder = tmp_path / "lo"
    folder.mkdir()
    assert tracker(f"handout --unit STC --output {tmp_path / 'a.xlsx'}").exit_code == 0
    again = saved_again(tmp_path / "a.xlsx", folder)
    empty = tracker(f"handin {again}")
    assert (empty.exit_code, "Phiếu chưa điền gì." in empty.stdout) == (0, True), empty.stderr

    filled(
        tmp_path / "a.xlsx",
        {
            (1, "Tình hình"): "Đã thực hiện",
            (1, "Số báo cáo"): "45/BC-STC",
            (1, "Ngày báo cáo"): date(2026, 11, 17),
            (2, "Diễn biến, kết quả"): "Đã lấy ý kiến\ncác đơn vị",
            ("3 kỳ 2026-11", "Tình hình"): "Đang thực hiện",
        },
    )
    again = saved_again(tmp_path / "a.xlsx", folder)
    assert len(tasks(again).rows) == len(tasks(tmp_path / "a.xlsx").rows)
    done = tracker(f"handin {again} --commit --format json")
    assert done.exit_code == 0, done.stdout
    taken = [(each["task"], each["part"], each["day"]) for each in json.loads(done.stdout)["answers"]]
    assert taken == [(3, "progress", None), (1, "report", "2026-11-17"), (2, "progress", None)]
