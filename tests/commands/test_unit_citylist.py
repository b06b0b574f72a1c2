"""Units that come with the program and a ledger of an older program lacks: said, offered, added by one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from running import Run
from tracker.files.unitfile import packaged_units

NEW = ("SCT", "SKHCN", "SYT", "CATP", "BCHQS")


@pytest.fixture
def older(tracker: Run, tmp_path: Path) -> str:
    """Return the option that names a ledger with the units of 0.2.0."""
    lines = ["Mã,Tên,Loại,Tên khác"]
    for unit in packaged_units():
        if unit.code not in NEW:
            lines.append(f'{unit.code},"{unit.name}",{unit.kind},"{";".join(unit.aliases)}"')
    (tmp_path / "cũ.csv").write_text("\n".join(lines), encoding="utf-8")
    option = f"--ledger '{tmp_path / 'older.db'}'"
    assert tracker(f"{option} init --units '{tmp_path / 'cũ.csv'}'").exit_code == 0
    return option


@pytest.fixture
def directive(tracker: Run) -> str:
    """Return the number of a directive in the ledger."""
    line = "directive add 150/CT-UBND --issued 2026-11-20 --signer A --kind 'Chỉ thị' --abstract X --issuer ubnd"
    assert tracker(line).exit_code == 0
    return "150/CT-UBND"


def codes(tracker: Run, option: str) -> set[str]:
    """Return the codes of the units of a ledger."""
    return {unit["code"] for unit in json.loads(tracker(f"{option} unit list --format json").stdout)}


def test_an_older_ledger_is_offered_the_units_it_lacks_with_the_line_that_adds_them(tracker: Run, older: str) -> None:
    for line in ("db upgrade", "db doctor"):
        result = tracker(f"{older} {line}")
        assert result.exit_code == 0
        said = "biết thêm 5 đơn vị của thành phố mà sổ chưa có: Sở Công Thương; Sở Khoa học và Công nghệ; Sở Y tế; Công"
        assert said in result.stderr
        assert "«tracker unit import --packaged»" in result.stderr, line
    for line in ("unit list", "today", "check", "overdue"):
        assert "--packaged" not in tracker(f"{older} {line}").stderr, line  # nobody is nagged


def test_a_unit_that_is_lacking_is_refused_with_the_line_that_adds_it(tracker: Run, older: str) -> None:
    typed = {"Sở Y tế": "SYT", "Sở KH&CN": "SKHCN", "CATP": "CATP", "Công an TP Hải Phòng": "CATP", "Bộ CHQS": "BCHQS"}
    for name, code in typed.items():
        refused = tracker(f"{older} unit show '{name}'")
        assert refused.exit_code == 4
        assert f"Sổ chưa có {code} " in refused.stderr
        assert "«tracker unit import --packaged»" in refused.stderr
        assert "unit add" not in refused.stderr
    assert "unit add" in tracker(f"{older} unit show 'Điện lực'").stderr

    assert tracker(f"{older} unit import --packaged --dry-run").exit_code == 0
    assert tracker(f"{older} unit import --packaged").exit_code == 0
    for name in typed:
        assert tracker(f"{older} unit show '{name}'").exit_code == 0


def test_a_ledger_of_other_units_is_offered_none(tracker: Run, tmp_path: Path) -> None:
    (tmp_path / "few.csv").write_text("Mã,Tên,Loại,Tên khác\nAB,Sở A,so,\n", encoding="utf-8")
    option = f"--ledger '{tmp_path / 'few.db'}'"
    assert tracker(f"{option} init --units '{tmp_path / 'few.csv'}'").exit_code == 0

    refused = tracker(f"{option} unit show 'Sở Y tế'")

    assert "unit add" in refused.stderr
    assert "--packaged" not in refused.stderr


def test_the_units_are_added_once_and_can_be_taken_back(tracker: Run, older: str) -> None:
    before = codes(tracker, older)

    dry = tracker(f"{older} unit import --packaged --dry-run")
    assert codes(tracker, older) == before
    done = tracker(f"{older} unit import --packaged")

    assert dry.exit_code == done.exit_code == 0
    assert "Đã thêm 5 đơn vị của danh sách có sẵn: SCT Sở Công Thương; " in done.stdout
    assert codes(tracker, older) == before | set(NEW) == {unit.code for unit in packaged_units()}
    assert tracker(f"{older} db rebuild --dry-run").stdout.endswith("không phải sửa gì.\n")
    again = tracker(f"{older} unit import --packaged")
    assert (again.exit_code, again.stdout) == (
        0,
        "Sổ đã có mọi đơn vị của danh sách có sẵn; không có gì để thêm.\n",
    )
    assert "--packaged" not in tracker(f"{older} db doctor").stderr
    assert tracker(f"{older} undo").exit_code == 0
    assert codes(tracker, older) == before


def test_a_unit_that_stands_under_another_code_is_not_added_again(tracker: Run, older: str) -> None:
    assert tracker(f"{older} unit add SoYTe --name 'Sở Y tế' --kind so").exit_code == 0

    assert "Đã thêm 4 đơn vị" in tracker(f"{older} unit import --packaged").stdout
    assert "SYT" not in codes(tracker, older)


def test_a_ledger_with_units_of_its_own_is_offered_nothing(tracker: Run, tmp_path: Path) -> None:
    option = f"--ledger '{tmp_path / 'own.db'}'"
    assert tracker(f"{option} init --no-units").exit_code == 0
    assert tracker(f"{option} unit add STC --name 'Sở Tài chính' --kind so").exit_code == 0

    assert "--packaged" not in tracker(f"{option} db upgrade").stderr
    assert "không có gì để thêm" in tracker(f"{option} unit import --packaged").stdout


@pytest.mark.parametrize("line", ["unit import", "unit import x.csv --packaged"])
def test_a_file_or_the_packaged_list_is_asked_for(tracker: Run, line: str) -> None:
    result = tracker(line)

    assert result.exit_code == 2
    assert "--packaged" in result.stderr


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Sở Tài chính, Sở Nội vụ", "Sở Tài chính; Sở Nội vụ."),
        ("các sở, ban, ngành", "14 đơn vị (11 sở, 1 ban, 2 ngành)."),
        ("STC; UBND các đặc khu", "Sở Tài chính; 2 đơn vị (2 đặc khu)."),
    ],
)
def test_what_several_units_were_read_as_is_told_back(tracker: Run, directive: str, typed: str, read: str) -> None:
    result = tracker(f"task add --directive {directive} --content X --due 30/12/2026 --lead '{typed}'")

    assert result.exit_code == 0, result.stderr
    assert f"«{typed}» được đọc là: {read}" in result.stderr


def test_units_parted_as_documented_are_taken_without_a_word(tracker: Run, directive: str) -> None:
    result = tracker(f"task add --directive {directive} --content X --due 30/12/2026 --lead 'STC; Sở Nội vụ; @dac-khu'")

    assert result.exit_code == 0
    assert "được đọc là" not in result.stderr


def test_police_and_military_owe_what_a_department_owes(tracker: Run, directive: str) -> None:
    leads = {"CATP", "BCHQS", "STC", "BQLKKT"}
    line = f"task add --directive {directive} --content A --lead '{'; '.join(sorted(leads))}' --due 12/2026"
    assert tracker(line).exit_code == 0
    assert tracker("task add --directive 150/CT-UBND --content B --lead 11413 --due 12/2026").exit_code == 0
    scheduled = tracker("meeting schedule 2026-12-10")
    assert scheduled.exit_code == 0, scheduled.stderr

    blocks = {
        row["name"]: row["block"] for row in json.loads(tracker("stats --by unit --format json").stdout) if row["name"]
    }
    asked = json.loads(tracker("meeting missing 2026-12-10 --format json").stdout)

    assert sorted(blocks.values()) == ["commune", "so", "so", "so", "so"]
    assert len(asked) == len(leads) + 1
    named = {row["code"] for row in json.loads(tracker("unit list --format json").stdout) if row["kind"] == "nganh"}
    assert named == {"CATP", "BCHQS"}
