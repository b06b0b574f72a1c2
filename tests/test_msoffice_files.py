"""Files of Word and Excel as they come in: what they really are, and what no package may do."""

from __future__ import annotations

import os
import zipfile
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from tracker.errors import BadData
from tracker.files.msoffice import package, sheetmarks, workbook


def written(path: Path, *rows: list[object]) -> Path:
    """Write a workbook of one sheet."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Phụ lục")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for line, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, date | datetime):
                    sheet.write_datetime(line, column, value, day)
                else:
                    sheet.write(line, column, value)
    return path


def repacked(path: Path, part: str, content: bytes) -> Path:
    """Write a package again with another part, or one more."""
    with zipfile.ZipFile(BytesIO(path.read_bytes())) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        new.writestr(part, content)
    return path


def test_a_workbook_is_rows_of_text(tmp_path: Path) -> None:
    hour = datetime(2026, 12, 15, 16, 30)  # noqa: DTZ001 - a workbook knows no zones
    path = written(tmp_path / "a.xlsx", ["TT", "Thời hạn"], [1, date(2026, 12, 15)], [2.5, hour])
    (grid,) = workbook.read_workbook(path)
    assert grid.rows == [["TT", "Thời hạn"], ["1", "15/12/2026"], ["2.5", "16:30 15/12/2026"]]


@pytest.mark.parametrize(
    ("shape", "text"),
    [
        ("mmm-yy", "12/2026"),  # what Excel makes of «12/2026» as it is typed
        ("mm/yyyy", "12/2026"),
        ('"Tháng "mm"/"yyyy', "12/2026"),
        ("[$-42A]mmmm\\ yyyy;@", "12/2026"),
        ("yyyy", "2026"),
        ("dd/mm/yyyy", "01/12/2026"),
        ("d-mmm-yy", "01/12/2026"),
        ("m/d/yyyy;@", "01/12/2026"),
        ("[$-1010000]d/m/yyyy;@", "01/12/2026"),
        ("dd/mm/yyyy hh:mm", "01/12/2026"),
        ("dd/mm", "01/12/2026"),
    ],
)
def test_of_a_day_that_shows_its_month_or_year_no_day_is_read(tmp_path: Path, shape: str, text: str) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("A")
        written_so = book.add_format({"num_format": shape})
        sheet.write_datetime("B2", date(2026, 12, 1), written_so)
        sheet.write_string("B3", "01/12/2026", written_so)
        sheet.write_number("A2", 3)
        sheet.write_datetime("A3", date(2026, 12, 1), book.add_format({"num_format": "dd/mm/yyyy"}))

    (grid,) = workbook.read_workbook(tmp_path / "a.xlsx")

    assert grid.rows[1:] == [["3", text], ["01/12/2026", "01/12/2026"]]


def test_merged_cells_hidden_rows_and_formulas_are_known(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("A")
        sheet.merge_range("A2:A3", "Sở Tài chính")
        sheet.write("B2", "một")
        sheet.write("B3", "hai")
        sheet.write_formula("C3", "=1+1", value="2")
        sheet.set_row(2, None, None, {"hidden": True})
        book.add_worksheet("Ẩn").hide()
    first, second = workbook.read_workbook(tmp_path / "a.xlsx")
    assert first.rows == [["", "", ""], ["Sở Tài chính", "một", ""], ["Sở Tài chính", "hai", "2"]]
    assert (set(first.formulas), set(first.hidden_rows), second.hidden) == ({(2, 2)}, {2}, True)


def refusal(path: Path, wanted: package.Format = package.WORKBOOK) -> str:
    """Return the kind and the sentence with which a file is refused."""
    with pytest.raises(BadData) as caught:
        workbook.read_workbook(path) if wanted is package.WORKBOOK else package.read_package(path, wanted)
    assert str(path) in str(caught.value)
    return type(caught.value).__name__


def test_a_file_that_is_something_else_is_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    old = b"\xd0\xcf\x11\xe0" + b"\0" * 600
    for content, kind in (
        (b"", "OtherFormat"),
        (b"<html><body>", "OtherFormat"),
        (b"PK\x03\x04 cut off", "Broken"),
        (old + "Workbook".encode("utf-16-le"), "OldFormat"),
        (old + "WordDocument".encode("utf-16-le"), "OldFormat"),
        (old + "EncryptedPackage".encode("utf-16-le"), "Protected"),
    ):
        path.write_bytes(content)
        assert refusal(path) == kind, content
    assert refusal(tmp_path / "không có.xlsx") == "NoSuchFile"
    assert refusal(tmp_path) == "UnreadableFile"
    written(path, ["a"])
    assert refusal(path, package.DOCUMENT) == "OtherFormat"


def test_what_could_harm_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_UNPACKED", 2 << 20)
    monkeypatch.setattr(workbook, "WORKBOOK", package.WORKBOOK._replace(largest_xml=1 << 20))
    path = written(tmp_path / "a.xlsx", ["a"])
    whole = path.read_bytes()
    entity = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    for name, content, kind in (
        ("xl/sharedStrings.xml", entity, "Declarations"),
        ("xl/sharedStrings.xml", b"<x>", "Broken"),
        ("xl/vbaProject.bin", b"x", "Macros"),
        ("xl/media/image1.png", b"\0" * (package.LARGEST_UNPACKED + 1), "Unpacked"),
        ("xl/sharedStrings.xml", b"<x>" + b" " * (1 << 20) + b"</x>", "Unpacked"),
        (
            "xl/worksheets/sheet1.xml",
            b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
            "Unpacked",
        ),
    ):
        path.write_bytes(whole)
        assert refusal(repacked(path, name, content)) == kind, name
    os.truncate(path, package.LARGEST + 1)
    assert refusal(path) == "TooLarge"


SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def of_cells(path: Path, part: str, cells: str, below: str = "") -> Path:
    """Write a workbook whose one sheet stands in that part and holds this XML."""
    written(path, ["a"])
    links = zipfile.ZipFile(path).read("xl/_rels/workbook.xml.rels").replace(b"worksheets/sheet1.xml", part.encode())
    repacked(path, "xl/_rels/workbook.xml.rels", links)
    body = f"<worksheet {SHEET}><sheetData>{cells}</sheetData>{below}</worksheet>"
    return repacked(path, f"xl/{part}", body.encode())


def test_a_sheet_is_looked_through_wherever_it_is_kept(tmp_path: Path) -> None:
    formula = '<row r="1"><c r="A1" t="str"><f>1+1</f><v>2</v></c></row>'
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    for part in ("ws/one.xml", "worksheets/data.bin"):
        (grid,) = workbook.read_workbook(of_cells(tmp_path / "a.xlsx", part, formula))
        assert set(grid.formulas) == {(0, 0)}, part
        assert refusal(of_cells(tmp_path / "a.xlsx", part, far)) == "Unpacked", part


def test_a_text_that_many_cells_share_counts_in_each(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 1201))
    for letters, kind in ((20_000, ""), (sheetmarks.MOST_TEXT // 1000, "Unpacked")):
        of_cells(path, "worksheets/sheet1.xml", cells)
        strings = f"<sst {SHEET}><si><t>{'a' * letters}</t></si><si><t>{'b' * (letters + 9000)}</t></si></sst>"
        repacked(path, "xl/sharedStrings.xml", strings.encode())
        if kind:
            assert refusal(path) == kind
        else:  # it would be too much, were every cell as long as the longest text
            assert len(workbook.read_workbook(path)[0].rows) == 1200


def test_merged_ranges_that_lie_over_each_other_are_refused(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1000"><c r="CV1000"><v>1</v></c></row>'
    once = '<mergeCell ref="A1:XFD1048576"/>'
    for times, kind in ((1, ""), (25, "Unpacked")):
        path = of_cells(tmp_path / "a.xlsx", "worksheets/sheet1.xml", cells, f"<mergeCells>{once * times}</mergeCells>")
        if kind:
            assert refusal(path) == kind
        else:
            assert workbook.read_workbook(path)[0].rows[999][99] == "1"


def test_a_long_text_is_not_filled_into_a_large_merged_range(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_TEXT", 10_000)
    ends = '<row r="100"><c r="J100"><v>1</v></c></row>'
    for letters, merged, kind in (
        (10, ("A1:J99",), ""),
        (11, ("A1:J99",), "Unpacked"),
        (100, ("A1:A99", "A99:A100"), "Unpacked"),  # the second begins in the first
    ):
        cells = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"a" * letters}</t></is></c></row>{ends}'
        below = f"<mergeCells>{''.join(f'<mergeCell ref={each!r}/>' for each in merged)}</mergeCells>"
        path = of_cells(tmp_path / "a.xlsx", "worksheets/sheet1.xml", cells, below)
        if kind:
            assert refusal(path) == kind
        else:
            assert workbook.read_workbook(path)[0].rows[98][9] == "a" * letters


def test_more_cells_rows_or_formulas_than_are_read_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MOST_CELLS", "MOST_ROWS", "MOST_PLACES"):
        monkeypatch.setattr(sheetmarks, name, 100)
    for cells, kind in (
        ("<row>" + "<c/>" * 101 + "</row>", "Unpacked"),
        ("<row>" + "<c/>" * 100 + "</row>", ""),
        ("<row/>" * 101, "Unpacked"),
        ("<row/>" * 100, ""),
    ):
        path = of_cells(tmp_path / "a.xlsx", "worksheets/sheet1.xml", cells)
        assert (refusal(path) if kind else len(workbook.read_workbook(path))) == (kind or 1), cells[:20]
    monkeypatch.setattr(sheetmarks, "MOST_PLACES", 50)
    formulas = "<row>" + "<c><f>1+1</f><v>2</v></c>" * 60 + "</row>"
    assert refusal(of_cells(tmp_path / "a.xlsx", "worksheets/sheet1.xml", formulas)) == "Unpacked"


def test_a_part_is_told_by_what_it_holds_and_has_a_name_of_its_own(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", ["a"])
    whole = path.read_bytes()
    entity = '<!DOCTYPE x [<!ENTITY e "e">]><x>&e;</x>'
    drawn = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>'
    for name, content, kind in (
        ("xl/data.bin", entity.encode(), "Declarations"),
        ("xl/data.bin", b"\xef\xbb\xbf\n" + entity.encode(), "Declarations"),
        ("xl/styles.xml", entity.encode("utf-16"), "Declarations"),
        ("XL/Workbook.xml", b"<x/>", "Broken"),
        ("xl/media/image1.svg", drawn, ""),
    ):
        path.write_bytes(whole)
        repacked(path, name, content)
        assert (refusal(path) if kind else len(workbook.read_workbook(path))) == (kind or 1), name
    with zipfile.ZipFile(BytesIO(whole)) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    assert refusal(path) == "Broken"


def test_xml_of_more_tags_than_any_file_has_is_refused(tmp_path: Path) -> None:
    path = repacked(written(tmp_path / "a.xlsx", ["a"]), "xl/data.bin", b"<x>" + b"<a/>" * 5000 + b"</x>")
    assert package.read_package(path, package.WORKBOOK._replace(most_tags=10_000))
    with pytest.raises(package.Unpacked):
        package.read_package(path, package.WORKBOOK._replace(most_tags=5000))
    repacked(path, "xl/data.bin", b"<x " + b"a" * (package.LONGEST_TAG + (1 << 20)) + b"='1'/>")
    assert refusal(path) == "Unpacked"
