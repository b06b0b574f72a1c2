"""Workbooks: typed cells, around them what a printer needs, and the same bytes whenever they are made."""

from __future__ import annotations

import html
import re
import time
from collections.abc import Mapping
from datetime import date
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from tracker.render import write
from tracker.render.beside.chart import Chart
from tracker.render.beside.imprint import Imprint
from tracker.render.excel.astext import LONGEST, safe
from tracker.render.excel.book import MANY, content
from tracker.render.excel.grid import MOST_ROWS, TooLong
from tracker.render.excel.sheetnames import names
from tracker.render.outgoing import outgoing
from tracker.render.view import Column, Page, Total, View

JOURNAL = "Mã nhật ký: a096ba073d0d"
IMPRINT = Imprint(date(2026, 11, 28), ("UBND THÀNH PHỐ", "VĂN PHÒNG"), "Văn phòng & Trụ sở", "Hải Phòng", "VP", JOURNAL)
COLUMNS = (
    Column("task", "Số", "int"),
    Column("content", "Nội dung", wrap=True),
    Column("due_on", "Hạn", "date"),
    Column("late", "Trễ (ngày)", "int", tone="late"),
    Column("provisional", "Dự kiến", "bool", tone="unsure"),
    Column("rate", "Tỷ lệ", "percent"),
    Column("machine", "", machine_only=True),
)
ROWS = [
    (7, "Báo cáo", "2025-11-01", 3, 0, 0.935, "x"),
    Total((None, "Cộng Sở", None, 3, None, 0.935, "x")),
    (12, "012/3", date(2026, 10, 4), 0, True, None, "x"),
    Total((None, "TỔNG SỐ", None, 3, None, 1.0, "x")),
]
VIEW = View(COLUMNS, ROWS, title="VIỆC QUÁ HẠN", notes=("Dự kiến: còn đổi.", JOURNAL), imprint=IMPRINT)

HOSTILE = (
    '=HYPERLINK("http://x";"y")',
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "{=1}",
    "http://example.org",
    "mailto:a@b",
    "internal:Sheet1!A1",
    "<script>alert(1)</script>",
    "<r><t>chữ</t></r>",
    "<r><f>1+1</f></r>",
    "]]>",
    "&amp; & &lt;",
    "\x1b[31mđỏ\x1b[0m",
    "_x000D_ _x0041_",
    "a\u202eb\u2066c",
    "nửa \ud800 chữ",
    "\ufffe\uffff",
    "0812",
    "12/3",
    "1E5",
    "TRUE",
    "  hai đầu  ",
    "dòng\r\nmột\rhai\nba",
    "'=1",
    "\x00\x07",
    "😀" * 20,
)


def parts(made: bytes) -> Mapping[str, str]:
    """Return the files within a workbook, by name."""
    with ZipFile(BytesIO(made)) as within:
        return {name: within.read(name).decode() for name in within.namelist()}


def rows_of(made: bytes, sheet: int = 0) -> list[list[object]]:
    """Return the cells of a sheet as Excel and others read them."""
    book = CalamineWorkbook.from_filelike(BytesIO(made))
    return [list(row) for row in book.get_sheet_by_index(sheet).to_python(skip_empty_area=False)]


def table(made: bytes, heading: str = "Số") -> list[list[object]]:
    """Return the rows below a heading."""
    rows = rows_of(made)
    return rows[next(at for at, row in enumerate(rows) if row[0] == heading) + 1 :]


def test_days_are_days_figures_are_figures_and_the_rest_is_text() -> None:
    first, second, *_below = table(content(VIEW))

    assert first[:6] == [7, "Báo cáo", date(2025, 11, 1), 3, "không", 0.935]
    assert second[:6] == [12, "012/3", date(2026, 10, 4), 0, "có", ""]
    styles = parts(content(VIEW))["xl/styles.xml"]
    assert 'formatCode="dd/mm/yyyy"' in styles
    assert 'formatCode="0.0 %_)"' in styles


@pytest.mark.parametrize("count", [1, MANY + 1])
def test_no_text_is_taken_for_anything_else(count: int) -> None:
    columns = (Column("n", "Số", "int"), Column("text", "Chữ"))
    rows: list[tuple[object, ...]] = list(enumerate(HOSTILE))
    made = content(View(columns, rows + [(0, "x")] * (count - 1), title=HOSTILE[0], notes=HOSTILE))

    read = table(made)[: len(HOSTILE)]
    assert [row[1] for row in read] == [safe(text) for text in HOSTILE]
    assert [row[0] for row in read] == list(range(len(HOSTILE)))
    sheets = [text for name, text in parts(made).items() if name.startswith("xl/worksheets/sheet")]
    assert not any(re.search(r"<f[ >]|<hyperlink", text) for text in sheets)


def test_a_filter_holds_the_rows_and_totals_stand_below_it() -> None:
    made = content(VIEW)
    sheet = parts(made)["xl/worksheets/sheet1.xml"]
    read = rows_of(made)
    heading = next(at for at, row in enumerate(read) if row[0] == "Số") + 1

    assert [row[1] for row in read[heading:][:4]] == ["Báo cáo", "012/3", "Cộng Sở", "TỔNG SỐ"]
    assert f'<autoFilter ref="A{heading}:F{heading + 2}"/>' in sheet
    assert f'<pane ySplit="{heading}" topLeftCell="A{heading + 1}"' in sheet
    assert f"${heading}:${heading}</definedName>" in parts(made)["xl/workbook.xml"]


def test_what_stands_above_and_below_makes_a_sheet_a_paper() -> None:
    made = content(outgoing(VIEW))
    said = [row[0] for row in rows_of(made) if row[0]]
    sheet = parts(made)["xl/worksheets/sheet1.xml"]

    assert said[:4] == ["Văn phòng & Trụ sở", "VIỆC QUÁ HẠN", "Số liệu đến ngày 28/11/2026.", f"2 dòng. {JOURNAL}"]
    assert said[-1] == "Dự kiến: còn đổi."
    assert re.search(r'<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>', sheet)
    assert f'Regular"Văn phòng &amp;&amp; Trụ sở - {JOURNAL}&amp;R' in sheet
    assert "Trang &amp;P/&amp;N</oddFooter>" in sheet


@pytest.mark.parametrize(
    ("office", "said"),
    [
        ("Phòng KH&GD", 'Phòng KH&&&"Times New Roman,Regular"GD'),
        ("A &[Picture] &P &[File]", 'A &&&"Times New Roman,Regular"[Picture] &&P &&[File]'),
        ("&" * 300, "&&…"),
        ("𝒳 " * 200, "𝒳…"),
        ("x" * 300, "x…"),
        ("12\nphòng", "12 phòng"),
    ],
)
@pytest.mark.filterwarnings("error")
def test_a_footer_says_the_name_of_an_office_whatever_signs_are_in_it_and_the_whole_line_of_the_journal(
    office: str, said: str
) -> None:
    assert VIEW.imprint is not None
    sheet = parts(content(VIEW.but(imprint=VIEW.imprint._replace(office=office))))["xl/worksheets/sheet1.xml"]
    found = re.search(r"<oddFooter>(.*?)</oddFooter>", sheet, re.DOTALL)

    assert found is not None
    written = html.unescape(found[1])
    assert f"{said} - {JOURNAL}&R" in written
    assert len(written.encode("utf-16-le")) <= 510


def test_a_page_is_a_sheet_for_each_section_behind_one_that_sums_it_up() -> None:
    one = View.one([(Column("name", "Tên"), "=A1"), (Column("day", "Ngày", "date"), "2026-11-28")], title="VỀ: 1/2")
    empty = View(COLUMNS, [], title="KHÔNG CÓ GÌ", empty="Không có việc nào.")
    page = Page("PHIÊN HỌP", (VIEW, one, empty), {}, ("Ghi chú.", JOURNAL), under="Chưa chốt.", imprint=IMPRINT)

    book = CalamineWorkbook.from_filelike(BytesIO(content(page)))
    assert book.sheet_names == ["Tổng quan", "VIỆC QUÁ HẠN", "VỀ - 1-2", "KHÔNG CÓ GÌ"]
    cells = [
        [cell for row in book.get_sheet_by_name(name).to_python() for cell in row if cell != ""]
        for name in book.sheet_names
    ]
    assert all("PHIÊN HỌP" in sheet and "Chưa chốt." in sheet for sheet in cells)
    assert {"Ghi chú.", 2.0, 0.0} <= set(cells[0])
    assert cells[2][-4:] == ["Tên", "=A1", "Ngày", date(2026, 11, 28)]
    assert "Không có việc nào." in cells[3]


def test_the_same_view_makes_the_same_bytes_whenever_and_wherever(monkeypatch: pytest.MonkeyPatch) -> None:
    long = View(COLUMNS[:2], [(1, "x")] * (MANY + 1), imprint=IMPRINT)
    first = [content(VIEW), content(long)]
    monkeypatch.setenv("TZ", "America/New_York")
    if hasattr(time, "tzset"):
        time.tzset()
    again = [content(VIEW), content(long)]
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()

    assert first == again
    for made in first:
        with ZipFile(BytesIO(made)) as within:
            assert {(each.date_time, each.external_attr) for each in within.infolist()} == {
                ((1980, 1, 1, 0, 0, 0), 0o600 << 16)
            }
        assert "2026-11-28T00:00:00Z" in parts(made)["docProps/core.xml"]


def test_names_of_sheets_are_short_allowed_and_never_twice() -> None:
    found = names(
        [
            "ĐƠN VỊ CHƯA CẬP NHẬT (ĐIỀU 21.1): 22",
            "NHIỆM VỤ QUÁ HẠN: 1",
            "nhiệm vụ quá hạn: 2",
            "a[b]*c?/\\'",
            "",
            "History",
            "x" * 40,
            "X" * 40,
            "😀" * 20,
        ]
    )

    assert found[:4] == ["ĐƠN VỊ CHƯA CẬP NHẬT (ĐIỀU…", "NHIỆM VỤ QUÁ HẠN", "nhiệm vụ quá hạn (2)", "a-b--c"]
    assert found[4:6] == ["Bảng 5", "History (2)"]
    assert len({name.casefold() for name in found}) == len(found)
    assert all(0 < len(name.encode("utf-16-le")) // 2 <= 31 for name in found)
    assert not any(set(name) & set("[]:*?/\\") for name in found)


def test_a_text_that_no_cell_holds_says_what_is_left_out() -> None:
    made = content(View((Column("n", "Số", "int"), Column("t", "Chữ")), [(1, "ă" * 40_000), (2, "x" * LONGEST)]))
    [long, whole, *below] = table(made)

    assert len(str(long[1])) == LONGEST
    kept = str(long[1]).count("ă")
    assert str(long[1]).endswith(f"… (còn {40_000 - kept} ký tự, ô Excel không chứa hết)")
    assert whole[1] == "x" * LONGEST
    assert any("cuối ô ghi rõ còn bao nhiêu ký tự" in str(row[0]) for row in below)


def test_a_list_longer_than_a_sheet_is_refused_and_goes_into_a_csv_as_advised() -> None:
    with pytest.raises(TooLong, match=r"1048576 dòng.*\.csv"):
        content(View(COLUMNS[:1], [(1,)] * MOST_ROWS))

    out = StringIO(newline="")
    write(View(COLUMNS[:1], [(1,)] * MOST_ROWS), "csv", out)
    assert out.getvalue().count("\r\n") == MOST_ROWS + 1


def test_a_chart_refers_to_the_rows_of_its_table() -> None:
    chart = Chart("bars", "=Trễ", "content", ("late", "rate"))
    made = parts(content(VIEW.but(charts=(chart,))))
    drawn = made["xl/charts/chart1.xml"]

    assert re.findall(r"<c:f>'VIỆC QUÁ HẠN'!(.*?)</c:f>", drawn)[:3] == ["$D$6", "$B$7:$B$8", "$D$7:$D$8"]
    assert "<c:v>012/3</c:v>" in drawn
    assert "<a:t> =Trễ</a:t>" in drawn
    apart = VIEW.but(
        charts=(chart._replace(only=("machine", "y")),),
        rows=[(*row[:6], each) for row, each in zip(ROWS[::2] * 2, "yxyy", strict=True)],
    )
    assert "('VIỆC QUÁ HẠN'!$D$7,'VIỆC QUÁ HẠN'!$D$9:$D$10)" in parts(content(apart))["xl/charts/chart1.xml"]
    nothing = VIEW.but(charts=(chart,), rows=ROWS[1:2])
    assert not any("charts/" in name for name in parts(content(nothing)))


@pytest.mark.parametrize("units", [2, 44, 45, 89, 90, 119])
def test_every_bar_has_room_for_its_name(units: int) -> None:
    columns = (Column("unit", "Đơn vị"), Column("late", "Trễ", "int"))
    view = View(columns, [(f"Đơn vị {each}", each) for each in range(units)], title="TRỄ")
    made = parts(content(view.but(charts=(Chart("stacked", "Hình", "unit", ("late",)),))))

    size = re.search(r'<c:catAx>.*? sz="(\d+)"', made["xl/charts/chart1.xml"])
    rows = re.findall(r"<xdr:row>(\d+)</xdr:row>", made["xl/drawings/drawing1.xml"])
    assert size is not None
    height = (int(rows[1]) - int(rows[0])) * 20 - 110  # pixels of the bars: without title, axis and legend
    assert (
        int(size[1]) / 100 * 96 / 72 * units <= height * 0.85
    )  # LibreOffice lays rows closer, and leaves out what touches


@pytest.mark.parametrize("kind", ["bars", "stacked", "line"])
def test_a_picture_stands_on_a_page_of_its_own_its_first_row_on_top_and_its_figures_to_the_right(kind: str) -> None:
    columns = (Column("unit", "Mã", machine_only=True), Column("unit_said", "Đơn vị", people_only=True), COLUMNS[3])
    view = View(columns, [("a", "Sở A", 3), ("b", "Sở B", 0)], title="TRỄ", imprint=IMPRINT)
    made = parts(content(view.but(charts=(Chart(kind, "Hình", "unit_said", ("late",)),))))  # type: ignore[arg-type]  # a kind is one of three words

    assert "<drawing" not in made["xl/worksheets/sheet1.xml"]
    assert 'fitToHeight="0"' not in made["xl/worksheets/sheet2.xml"]
    assert "Số liệu đến ngày 28/11/2026." in made["xl/sharedStrings.xml"]
    drawn = made["xl/charts/chart1.xml"]
    assert "$A$7:$A$8" in drawn
    names, figures = re.search(r"<c:catAx>.*</c:catAx>", drawn), re.search(r"<c:valAx>.*</c:valAx>", drawn)
    assert names is not None
    assert figures is not None
    assert ("maxMin" in names[0]) is (kind != "line")
    assert "maxMin" not in figures[0]


def test_paragraphs_to_paste_stand_on_one_sheet_and_are_no_table() -> None:
    first, second = (View((Column("said", "Câu"),), [], empty=text, is_text=True) for text in ("Đã giao 5.", "Còn 2."))
    made = content(Page("CÂU SỐ LIỆU", (first, second), {}, imprint=IMPRINT))

    assert CalamineWorkbook.from_filelike(BytesIO(made)).sheet_names == ["Tổng quan", "CÂU SỐ LIỆU"]
    told = [cell for row in rows_of(made, 1) for cell in row if cell]
    assert told[-2:] == ["Đã giao 5.", "Còn 2."]
    assert "Câu" not in told
    assert "0 dòng" not in parts(made)["xl/sharedStrings.xml"]


def test_what_is_late_has_a_colour_where_its_figure_says_so() -> None:
    sheet = parts(content(VIEW))["xl/worksheets/sheet1.xml"]
    style = dict(re.findall(r'<c r="([A-F]\d+)" s="(\d+)"', sheet))

    assert style["D7"] != style["D8"]  # 3 days late, and 0
    assert style["E7"] != style["E8"]  # «không», and «có»
    assert style["A7"] == style["A8"]
