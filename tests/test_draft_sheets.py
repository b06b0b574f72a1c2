"""A draft goes into a workbook and comes back as it was, through LibreOffice too; what is wrong in it has its cell."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from tracker.files.draft.draft import Draft, DraftItem
from tracker.files.draft.editback import NotADraft, read_edited
from tracker.files.draft.editbook import TooLongForACell
from tracker.files.draft.editsheets import COLUMNS, ROWS
from tracker.files.msoffice.workbook import read_workbook
from tracker.services.directive.understood import Ground, Understanding, packaged
from tracker.services.intake.insheets import SecretHasNoSheets, TakenBack, sheets_of, take_back

TODAY = date(2026, 11, 23)
KEPT = ("cv-901.docx", "ab" * 32)
DRAFT = Draft(
    number="901/CT-UBND",
    kind="Chỉ thị",
    issued_on=date(2026, 11, 20),
    issuer="deputy",
    signer="Nguyễn Văn A",
    authority="KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
    abstract="Về giải ngân",
    addressees=["Các sở", "UBND các xã"],
    urgency="khan",
    items=[
        DraftItem("=Rà soát số liệu", ("Sở Tài chính",), ("Sở Nội vụ",), "15/12/2026", "Đề án", "1.2"),
        DraftItem("Báo cáo", ("Sở Xây dựng",), ("các bạn đọc",), "trước ngày 30/6", from_sentence=True),
        DraftItem("Tuyên truyền", ("Sở Nội vụ",), (), "thường xuyên"),
    ],
)


@pytest.fixture(scope="module")
def ground() -> Ground:
    """Return the lists of the program, with one name more."""
    return packaged()


@pytest.fixture
def written(tmp_path: Path, ground: Ground) -> Callable[..., Path]:
    """Return a way to write the workbook of a draft."""

    def write(draft: Draft = DRAFT) -> Path:
        meant = Understanding(ground, draft.issued_on).items(draft.items)
        path = tmp_path / "du-thao.xlsx"
        path.write_bytes(sheets_of(draft, meant, ground, KEPT, "Phòng Kinh tế"))
        return path

    return write


def back(path: Path, ground: Ground, **typed: object) -> TakenBack:
    """Return what a workbook says."""
    return take_back(path, ground, TODAY, typed)


def by_hand(path: Path, paper: dict[str, Any], *rows: dict[str, Any]) -> Path:
    """Write a workbook as a clerk may leave it: rows and columns in another order, a column of their own."""
    order = ["note", "content", "deadline", "lead", "support", "taken", "point", "deliverable"]
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("VĂN BẢN")
        for line, (field, value) in enumerate(reversed(paper.items())):
            page.write(line, 0, f"{ROWS[field]}:")
            page.write(line, 1, value)
        page = book.add_worksheet("Nhiệm vụ")
        page.write(0, 0, "PHỤ LỤC")
        page.write_row(1, 0, [*(COLUMNS[each] for each in order), "Ý kiến"])
        for line, row in enumerate(rows, 2):
            for column, field in enumerate(order):
                page.write(line, column, row.get(field, ""))
            page.write(line, len(order), "của tôi")
    return path


PAPER: dict[str, Any] = {
    "number": "901/CT-UBND",
    "issued_on": "20/11/2026",
    "kind": "Chỉ thị",
    "abstract": "Về giải ngân",
    "signer": "A",
    "issuer": "Phó Chủ tịch",
}
ROW = {"content": "Rà soát", "lead": "Sở Tài chính", "deadline": "15/12/2026"}


def test_what_was_written_comes_back(written: Callable[..., Path], ground: Ground) -> None:
    taken = back(written(), ground)

    assert taken.faults == []
    assert replace(taken.draft, warnings=[], items=[]) == replace(DRAFT, warnings=[], items=[])
    assert (taken.kept, taken.room, taken.left_out) == (KEPT, "Phòng Kinh tế", 1)
    first, second = taken.meant
    assert (first.item.content, first.item.point, first.item.deliverable) == ("=Rà soát số liệu", "1.2", "Đề án")
    assert [ground.names.code(unit) for unit in second.lead] == ["SXD"]
    assert (first.due_on, second.due_on) == (date(2026, 12, 15), date(2027, 6, 29))


def test_days_are_days_texts_are_texts_and_what_is_doubtful_is_noted(written: Callable[..., Path]) -> None:
    paper, tasks, usage = read_workbook(written())

    assert [paper.name, tasks.name, usage.name] == ["Văn bản", "Nhiệm vụ", "Cách dùng"]
    assert tasks.rows[0] == list(COLUMNS.values())
    assert not tasks.formulas
    notes = [row[-1] for row in tasks.rows[1:]]
    assert "«trước ngày 30/6/2027»" in notes[1]
    assert "Điều 3" in notes[2]
    assert [row[1] for row in tasks.rows[1:]] == ["có", "có", "không"]


@pytest.mark.skipif(
    shutil.which("soffice") is None and os.environ.get("CI") != "1",
    reason="LibreOffice is not here; where changes are integrated it is",
)
def test_libreoffice_saves_it_as_it_was(written: Callable[..., Path], ground: Ground, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ours = written()
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [
            shutil.which("soffice") or "soffice",
            profile,
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(out),
            str(ours),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )

    before, after = back(ours, ground), back(out / ours.name, ground)

    assert after == before


def test_columns_and_rows_may_be_moved_and_added(tmp_path: Path, ground: Ground) -> None:
    rows = [ROW, {"note": "chỉ ghi chú"}, ROW | {"taken": "không"}, ROW | {"content": "Khác", "taken": "có"}]
    taken = back(by_hand(tmp_path / "a.xlsx", PAPER, *rows), ground)

    assert taken.faults == []
    assert [each.item.content for each in taken.meant] == ["Rà soát", "Khác"]
    assert (taken.draft.issuer, taken.left_out, taken.kept) == ("deputy", 1, (None, None))
    assert any("Ý kiến" in each for each in taken.asides)


@pytest.mark.parametrize(
    ("paper", "row", "cell"),
    [
        ({"number": ""}, {}, "VĂN BẢN!B6"),
        ({"issued_on": "hôm kia"}, {}, "VĂN BẢN!B5"),
        ({"issued_on": "24/11/2026"}, {}, "VĂN BẢN!B5"),  # tomorrow
        ({"issuer": "Sở Nội vụ"}, {}, "VĂN BẢN!B1"),
        ({}, {"content": ""}, "Nhiệm vụ!B3"),
        ({}, {"lead": "Sở Thủy văn"}, "Nhiệm vụ!D3"),
        ({}, {"lead": ""}, "Nhiệm vụ!D3"),
        ({}, {"deadline": "khi trăng tròn"}, "Nhiệm vụ!C3"),
        ({}, {"deadline": "01/11/2026"}, "Nhiệm vụ!C3"),  # before the paper
        ({}, {"taken": "có thể"}, "Nhiệm vụ!F3"),
        ({}, {"content": "=1+1"}, "Nhiệm vụ!B3"),
        ({"signer": "=1+1"}, {}, "VĂN BẢN!B2"),
    ],
)
def test_what_is_wrong_has_its_cell(
    paper: dict[str, Any], row: dict[str, Any], cell: str, tmp_path: Path, ground: Ground
) -> None:
    taken = back(by_hand(tmp_path / "a.xlsx", PAPER | paper, ROW | row), ground)

    assert [fault.cell for fault in taken.faults] == [cell]
    assert "\n" not in taken.faults[0].message


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path, ground: Ground) -> None:
    wrong = ROW | {"lead": "x", "deadline": "y"}
    taken = back(by_hand(tmp_path / "a.xlsx", PAPER | {"number": "", "signer": ""}, wrong, wrong), ground)

    assert len(taken.faults) == 6


def test_what_is_typed_stands_in_the_place_of_a_cell(tmp_path: Path, ground: Ground) -> None:
    path = by_hand(tmp_path / "a.xlsx", PAPER | {"number": "", "signer": "B"}, ROW)
    taken = back(path, ground, number="9/CT-UBND", signer="C")

    assert (taken.faults, taken.draft.number, taken.draft.signer) == ([], "9/CT-UBND", "C")


@pytest.mark.parametrize("change", [{"file_sha256": "ab"}, {"file_name": ""}])
def test_what_is_kept_of_the_document_is_whole_or_a_fault(
    change: dict[str, str], tmp_path: Path, ground: Ground
) -> None:
    paper = PAPER | dict(zip(("file_name", "file_sha256"), KEPT, strict=True)) | change
    taken = back(by_hand(tmp_path / "a.xlsx", paper, ROW), ground)

    assert (taken.kept, len(taken.faults)) == ((None, None), 1)


def test_a_secret_paper_goes_into_no_workbook_and_brings_no_words_back(
    written: Callable[..., Path], tmp_path: Path, ground: Ground
) -> None:
    with pytest.raises(SecretHasNoSheets):
        written(replace(DRAFT, secrecy="mat"))
    secret = PAPER | {"secrecy": "mật", "file_name": KEPT[0], "file_sha256": KEPT[1]}
    taken = back(by_hand(tmp_path / "a.xlsx", secret, ROW, ROW | {"content": ""}), ground)

    assert taken.kept == (None, None)
    assert [fault.cell for fault in taken.faults] == ["Nhiệm vụ!B3"]


@pytest.mark.parametrize("names", [["Trang 1"], ["Văn bản"], ["Nhiệm vụ"]])
def test_another_workbook_is_refused(names: list[str], tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name in names:
            page = book.add_worksheet(name)
            page.write_row(0, 0, ["Số, ký hiệu", "1"])
            page.write_row(1, 0, ["Nội dung", "Chủ trì"])
    with pytest.raises(NotADraft):
        read_edited(path)


def test_what_no_cell_holds_is_refused_before_anything_is_written(written: Callable[..., Path]) -> None:
    with pytest.raises(TooLongForACell):
        written(replace(DRAFT, items=[DraftItem("a" * 32_768, ("STC",))]))
