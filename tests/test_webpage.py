"""A listing or a page as one file for a browser: what stands in it, before any browser has opened it."""

from __future__ import annotations

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser

from tracker.render import content
from tracker.render.beside.imprint import Imprint
from tracker.render.view import Column, Page, Total, View
from tracker.render.web.drawing import INKS, MEANT
from tracker.render.web.frame import part

IMPRINT = Imprint(
    date(2026, 11, 23),
    ("ỦY BAN NHÂN DÂN", "VĂN PHÒNG"),
    "Văn phòng UBND thành phố",
    "Hải Phòng",
    "VP",
    "Mã nhật ký: abc",
)
COLUMNS = (
    Column("unit", "Đơn vị"),
    Column("due_on", "Hạn", "date"),
    Column("days", "Trễ", "int", tone="late"),
    Column("rate", "Tỷ lệ", "percent"),
    Column("raw", "Máy", machine_only=True),
)
ROWS = (
    ("Sở Y tế", "2026-11-02", 9, 0.5, 1),
    ("Đảng ủy", None, 10, 0.095, 2),
    ("Ánh Dương", "2025-12-31", 0, None, 3),
    ("Ông Đình", "2026-01-01", 100, 1, 4),
    Total(("Cộng", None, 119, None, None)),
)
VIEW = View(COLUMNS, ROWS, title="VIỆC QUÁ HẠN", notes=("Ghi chú.", IMPRINT.journal), imprint=IMPRINT)


class Elements(HTMLParser):
    """The elements of a page in their order, each with its attributes and the text that follows it."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.append((tag, dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        """Note what stands after the beginning of the last element."""
        if self.found:
            tag, attributes, text = self.found[-1]
            self.found[-1] = (tag, attributes, text + data)


def written(shown: View | Page) -> str:
    """Return a page as text."""
    return content(shown, "html").decode()


def elements(shown: View | Page, tag: str) -> list[tuple[dict[str, str | None], str]]:
    """Return the elements of one kind in a page, with their attributes and text."""
    return [(attributes, text.strip()) for name, attributes, text in Elements(written(shown)).found if name == tag]


def test_a_page_says_whose_it_is_and_as_of_which_day() -> None:
    page = written(VIEW)

    assert "<title>VIỆC QUÁ HẠN</title>" in page
    assert [text for _, text in elements(VIEW, "h1")] == ["VIỆC QUÁ HẠN"]
    assert "Số liệu đến ngày 23/11/2026" in page
    assert page.count(IMPRINT.journal) == 1
    assert elements(VIEW, "html") == [({"lang": "vi"}, "")]


def test_each_row_knows_its_place_in_the_order_of_each_column() -> None:
    rows = [attributes for attributes, _ in elements(VIEW, "tr")]

    # Á before Đ before O before S; 31/12/2025 before 01/01/2026; 9 before 10 before 100; an empty cell has no place
    assert [row.get("data-places") for row in rows] == [None, "4,3,2,2", "2,,3,1", "1,1,1,", "3,2,4,3", None]


def test_totals_stand_in_a_part_of_their_own() -> None:
    assert [attributes.get("class") for attributes, _ in elements(VIEW, "tbody")] == [None, "total"]


def test_colour_repeats_what_a_cell_says_and_a_zero_says_nothing() -> None:
    assert [text for attributes, text in elements(VIEW, "td") if attributes.get("class") == "late"] == [
        "9",
        "10",
        "100",
        "119",
    ]


def test_what_programs_alone_get_is_not_in_a_page() -> None:
    assert "Máy" not in written(VIEW)


def test_a_page_allows_its_own_style_and_script_alone() -> None:
    page = written(VIEW)
    (policy,) = [a["content"] for a, _ in elements(VIEW, "meta") if "http-equiv" in a]
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    for kind in ("style", "script"):
        (text,) = re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
        assert f"{kind}-src 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy
    assert not re.search(r"\b(?:https?:)?//\w|@import|\burl\(", page)
    assert " style=" not in page


def test_sections_stand_under_headings_that_a_list_of_contents_leads_to() -> None:
    page = Page("TRANG", (VIEW, VIEW.but(title="HAI"), VIEW.but(title="BA")), {}, under="chưa chốt", imprint=IMPRINT)

    assert [text for _, text in elements(page, "h2")] == ["VIỆC QUÁ HẠN", "HAI", "BA"]
    assert [attributes["href"] for attributes, _ in elements(page, "a")][1:] == ["#phan-1", "#phan-2", "#phan-3"]
    assert "chưa chốt" in written(page)


def test_the_same_view_is_the_same_page() -> None:
    assert written(VIEW) == written(VIEW)


def _light(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2.2 defines it."""
    digits = colour.removeprefix("#")
    parts = [int(each * 2, 16) for each in digits] if len(digits) == 3 else list(bytes.fromhex(digits))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (each / 255 for each in parts)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    """Return how much two colours differ: 4.5 is what words need, 3 what a picture does."""
    darker, lighter = sorted((_light(one), _light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_words_and_bars_stand_out_from_what_is_behind_them() -> None:
    page = dict(re.findall(r"--(\w+): (#\w+);", part("page.css")))
    wall = dict(re.findall(r"--(\w+): (#\w+);", part("wall.css")))

    for behind in ("#fff", "#f6f8fa", "#eaf2fb", "#e9eef5", "#eef1f4"):
        for name in ("ink", "soft", "blue", "red", "amber", "green"):
            assert _contrast(page[name], behind) >= 4.5, (name, behind)
    for name in ("ink", "soft", "red", "amber", "green"):
        assert min(_contrast(wall[name], wall["card"]), _contrast(wall[name], wall["back"])) >= 4.5, name
    for colour in (*INKS, *MEANT.values()):
        assert _contrast(colour, "#fff") >= 3, colour
