"""A listing in a real browser, opened as by a double click: sorted, searched, printed, asking nothing of anybody."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from browsing import DRIVER, Browser, browser
from running import Run
from systems import needs_program
from tracker.render import content
from tracker.render.beside.chart import Chart
from tracker.render.beside.imprint import Imprint
from tracker.render.view import Column, Page, Total, View
from tracker.words.text import collation_key

pytestmark = needs_program(DRIVER)

IMPRINT = Imprint(date(2026, 11, 23), ("ỦY BAN NHÂN DÂN",), "Văn phòng", "Hải Phòng", "VP", "Mã nhật ký: abc")
NAMES = (
    "Sở Y tế",
    "Đảng ủy",
    "Ánh Dương",
    "Ông Đình",
    "Ăn Hải",
    "Bạch Đằng",
    "ơ",
    "Ô",
    "xã 10",
    "xã 9",
    "An",
    "Đa",
    "Dư",
)
COLUMNS = (
    Column("unit", "Đơn vị", wrap=True),
    Column("due_on", "Hạn", "date"),
    Column("days", "Trễ", "int", tone="late"),
    Column("rate", "Tỷ lệ", "percent"),
)
DAYS = ("2026-11-02", None, "2025-12-31", "2026-01-01", "2026-02-10", "2026-10-09", "2026-09-10")
ROWS = [
    (name, DAYS[number % 7], number * 7 % 13, None if number == 4 else (number * 5 % 13) / 13)
    for number, name in enumerate(NAMES)
]
SUM = Total(("Cộng", None, sum(row[2] for row in ROWS), None))
VIEW = View(
    COLUMNS,
    [*ROWS, SUM, *[(f"Khối hai {n}", None, n, n / 10) for n in range(5)], Total(("Cộng", None, 10, None))],
    title="VIỆC QUÁ HẠN",
    charts=(Chart("stacked", "Hình", "unit", ("days",)), Chart("line", "Đường", "unit", ("rate",))),
    imprint=IMPRINT,
)
HOSTILE = (
    "<script>document.title=1</script><img src=x onerror=document.title=2>",
    '" onmouseover=document.title=3 x="',
    "</title></style></script><script>document.title=4</script>",
    "javascript:document.title=5",
    "{{7*7}}{% raw %}${7*7}",
    "a\u202egpj.exe\u2066\x1b[31m\x00b",
    "<!--",
    "]]>",
    "&lt;b&gt; &amp; \u2028'`",
    '=HYPERLINK("http://a.b")',
)


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Return a window."""
    with browser(tmp_path_factory.mktemp("window")) as found:
        yield found


@pytest.fixture
def opened(window: Browser, tmp_path: Path) -> Browser:
    """Return the window with the page of a listing in it."""
    return visited(window, VIEW, tmp_path)


def visited(window: Browser, shown: View | Page, folder: Path) -> Browser:
    """Let a window open a page from the disk."""
    (folder / "a.html").write_bytes(content(shown, "html"))
    window.visit(folder / "a.html")
    return window


def devtools(window: Browser, command: str, **values: Any) -> Any:
    """Ask the browser itself."""
    return window.ask("POST", "goog/cdp/execute", cmd=command, params=values)


def column(window: Browser, number: int, run: int = 0) -> list[str]:
    """Return what a column shows, top to bottom, in one run of rows."""
    said = window.script(
        "return [...document.querySelectorAll('tbody:not(.total)')[arguments[0]].rows]"
        ".filter(row => !row.hidden).map(row => row.cells[arguments[1]].textContent)",
        run,
        number,
    )
    return [str(each) for each in said]


def complaints(window: Browser) -> list[str]:
    """Return what the browser complained of since it was last asked."""
    return [each["message"] for each in window.ask("POST", "se/log", type="browser")]


def test_a_click_on_a_heading_sorts_by_value_and_another_turns_it_round(opened: Browser) -> None:
    button = "thead th:nth-child({}) button".format

    opened.click(button(3))
    assert column(opened, 2) == [str(n) for n in range(13)]
    opened.click(button(3))
    assert column(opened, 2) == [str(n) for n in reversed(range(13))]
    assert opened.script("return [...document.querySelectorAll('th[aria-sort]')].map(th => th.ariaSort)") == [
        "none",
        "none",
        "descending",
        "none",
    ]
    opened.click(button(3))
    assert column(opened, 0) == list(NAMES)


def test_words_are_in_the_order_of_a_vietnamese_dictionary_and_figures_in_them_in_that_of_their_value(
    opened: Browser,
) -> None:
    opened.click("thead th:nth-child(1) button")

    # of the letters of the alphabet: a ă â … d đ … o ô ơ; «xã 9» stands before «xã 10»
    words = [name for name in column(opened, 0) if not name.startswith("xã")]
    assert words == sorted(words, key=collation_key)
    assert words.index("Dư") < words.index("Đa")
    assert column(opened, 0)[-2:] == ["xã 9", "xã 10"]


def test_days_are_in_order_and_empty_cells_last_both_ways(opened: Browser) -> None:
    def days() -> list[str]:
        return ["-".join(reversed(day.split("/"))) for day in column(opened, 1) if day]

    opened.click("thead th:nth-child(2) button")
    assert days() == sorted(days())
    assert column(opened, 1)[-2:] == ["", ""]
    opened.click("thead th:nth-child(2) button")
    assert days() == sorted(days(), reverse=True)
    assert column(opened, 1)[-2:] == ["", ""]


def test_totals_stay_below_the_rows_that_they_add_up(opened: Browser) -> None:
    opened.click("thead th:nth-child(4) button")

    said = opened.script("return [...document.querySelectorAll('tbody')].map(b => [b.className, b.rows.length])")
    assert said == [["", 13], ["total", 1], ["", 5], ["total", 1]]
    for run in (0, 1):
        whole = opened.script(
            "return document.querySelectorAll('tbody.total td:nth-child(3)')[arguments[0]].textContent", run
        )
        assert sum(map(int, column(opened, 2, run))) == int(whole)


def test_a_keyboard_sorts_too_and_what_is_done_is_said(opened: Browser) -> None:
    opened.script("document.querySelector('thead th:nth-child(3) button').focus()")
    opened.type("thead th:nth-child(3) button", "\ue007")

    assert column(opened, 2)[:3] == ["0", "1", "2"]
    assert opened.script("return document.getElementById('tin').textContent") == "Đã xếp theo «Trễ», tăng dần"
    assert opened.script("return document.activeElement.textContent") == "Trễ"


def test_what_is_searched_for_is_found_without_its_marks_and_counted(opened: Browser) -> None:
    opened.type("input[type=search]", "bach dang")
    found = "return new Promise(done => setTimeout(() => done(document.querySelector('output').textContent), 400))"

    assert opened.script(found) == "1 trong 18 dòng; dòng cộng vẫn tính trên mọi dòng"
    assert column(opened, 0) == ["Bạch Đằng"]
    assert opened.script("return document.querySelector('output').ariaLive") == "polite"
    assert opened.script("return document.querySelector('label').control.type") == "search"


def test_nothing_is_asked_of_a_network_and_nothing_is_complained_of(opened: Browser) -> None:
    opened.click("thead th:nth-child(1) button")
    asked = "return performance.getEntriesByType('resource').filter(e => !e.name.startsWith('data:')).length"

    assert opened.script(asked) == 0
    assert complaints(opened) == []


def test_what_somebody_wrote_is_text_whatever_it_is(window: Browser, tmp_path: Path) -> None:
    columns = (Column("a", HOSTILE[0]), Column("n", HOSTILE[1], "int"), Column("b", "B", said=str, tone="late"))
    view = View(
        columns,
        [(each, number, each) for number, each in enumerate(HOSTILE)],
        title=HOSTILE[2],
        notes=HOSTILE,
        charts=(Chart("bars", HOSTILE[0], "a", ("n",)), Chart("line", HOSTILE[1], "a", ("n",))),
        imprint=IMPRINT._replace(head=HOSTILE, journal=HOSTILE[0]),
    )
    page = Page(HOSTILE[2], (view, view.but(rows=view.rows[:1], single=True, charts=())), {}, HOSTILE, under=HOSTILE[1])
    visited(window, page, tmp_path)

    assert window.script("return document.title") == HOSTILE[2]
    assert column(window, 0)[:5] == list(HOSTILE[:5])
    assert column(window, 0)[5] == "agpj.exeb"  # what would turn the line round, or move a terminal, is gone
    assert window.script("return document.querySelectorAll('img, iframe, object, a:not([href^=\"#\"])').length") == 0
    assert window.script("return document.querySelectorAll('script').length") == 1
    names = "return [...document.querySelectorAll('*')].flatMap(each => each.getAttributeNames())"
    assert [name for name in window.script(names) if name.startswith("on")] == []
    assert complaints(window) == []
    window.script(
        "const s = document.createElement('script'); s.textContent = 'document.title = 9'; document.body.append(s)"
    )
    assert window.script("return document.title") == HOSTILE[2]
    assert any("Content Security Policy" in each for each in complaints(window))


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_a_page_never_scrolls_aside(window: Browser, tmp_path: Path, width: int) -> None:
    columns = tuple(Column(f"c{n}", f"Cột thứ {n} (ngày làm việc)", "int" if n % 2 else "text") for n in range(14))
    wide = View(columns, [tuple("Nội dung dài " * 3 if not n % 2 else n for n in range(14))] * 3, title="RỘNG")
    devtools(
        window, "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 500
    )
    try:
        visited(window, Page("TRANG " * 30, (VIEW, wide, wide.but(title="BA")), {}, imprint=IMPRINT), tmp_path)
        assert window.script("return document.documentElement.scrollWidth") <= width
        assert window.script("return document.querySelector('#bang-2').scrollWidth") > width - 100
    finally:
        devtools(window, "Emulation.clearDeviceMetricsOverride")


def test_on_paper_each_sheet_has_the_headings_and_its_number_and_nothing_to_click_on(
    window: Browser, tmp_path: Path
) -> None:
    rows = [(f"Đơn vị thứ {n}", "2026-11-02", n, n / 200) for n in range(200)]
    visited(window, VIEW.but(rows=rows, charts=()), tmp_path)
    printed = base64.b64decode(devtools(window, "Page.printToPDF", preferCSSPageSize=True)["data"])
    with pdfplumber.open(io.BytesIO(printed)) as pdf:
        sheets = [page.extract_text() for page in pdf.pages]

    assert len(sheets) > 2
    for number, sheet in enumerate(sheets, 1):
        assert re.search(r"Đơn vị *Hạn *Trễ *Tỷ lệ", sheet), sheet
        assert f"{number}/{len(sheets)}" in sheet
        assert "Lọc" not in sheet
        assert "↕" not in sheet
    assert "Mã nhật ký: abc" in sheets[-1]


def test_without_a_script_the_page_is_whole(window: Browser, tmp_path: Path) -> None:
    devtools(window, "Emulation.setScriptExecutionDisabled", value=True)
    try:
        visited(window, VIEW, tmp_path)
    finally:
        devtools(window, "Emulation.setScriptExecutionDisabled", value=False)

    assert window.script("return document.querySelectorAll('button, input').length") == 0
    assert window.script("return document.querySelectorAll('tbody tr').length") == 20


def test_ten_thousand_rows_are_sorted_while_one_looks(window: Browser, tmp_path: Path) -> None:
    visited(
        window, VIEW.but(rows=[(f"Đơn vị {n}", None, n % 97, n / 10000) for n in range(10000)], charts=()), tmp_path
    )
    last = "return [...document.querySelectorAll('tbody th')].pop().checkVisibility({contentVisibilityAuto: true})"
    assert window.script(last) is False  # laid out only when it is looked at
    took = window.script(
        "const began = performance.now(); document.querySelector('thead button').click();"
        " document.body.offsetHeight; return performance.now() - began"
    )

    assert took < 5000  # milliseconds, on a machine that others use too
    assert column(window, 0)[:2] == ["Đơn vị 0", "Đơn vị 1"]


def test_a_list_of_the_ledger_opens(tracker: Run, window: Browser, tmp_path: Path) -> None:
    assert tracker(f"unit list --output {tmp_path / 'units.html'}").exit_code == 0
    window.visit(tmp_path / "units.html")

    assert window.script("return document.querySelectorAll('tbody tr').length") > 100
    assert complaints(window) == []
