"""Pictures of tables within a page of the web: what they leave out, what they say, how long their bars are."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from tracker.render.beside.chart import Chart
from tracker.render.view import Column, Total, View
from tracker.render.web.pictures import pictures

SVG = "{http://www.w3.org/2000/svg}"
COLUMNS = (
    Column("unit", "Đơn vị", machine_only=True),
    Column("unit_said", "Đơn vị", people_only=True),
    Column("done", "Xong", "int", tone="good"),
    Column("late", "Quá hạn", "int", tone="late"),
    Column("rate", "Tỷ lệ", "percent"),
)
ROWS = (("A", "Sở A", 30, 10, 0.75), ("B", 'Sở <B> & "C"', 20, 0, None), Total((None, "Cộng", 50, 10, 0.8)))


def drawn(kind: str, values: tuple[str, ...], rows: tuple[tuple[object, ...], ...] = ROWS) -> ElementTree.Element:
    """Return a picture of some columns as its elements."""
    view = View(COLUMNS, rows, charts=(Chart(kind, "Hình", "unit", values),))  # type: ignore[arg-type]  # each kind is one of three
    (found,) = pictures(view, "a")
    return ElementTree.fromstring(str(found.svg))  # noqa: S314 - the program's own


def texts(svg: ElementTree.Element) -> list[str]:
    """Return the lines of text in a picture."""
    return [each.text or "" for each in svg.iter(f"{SVG}text")]


def lengths(svg: ElementTree.Element) -> list[float]:
    """Return the lengths of its bars."""
    defs = {id(each) for area in svg.iter(f"{SVG}defs") for each in area.iter()}
    return [float(each.attrib["width"]) for each in svg.iter(f"{SVG}rect") if id(each) not in defs][1:]


def test_bars_are_as_long_as_their_values_and_totals_have_none() -> None:
    svg = drawn("bars", ("done",))

    assert texts(svg) == ["Xong", "Sở A", "30", 'Sở <B> & "C"', "20"]
    first, second = lengths(svg)
    assert second / first == pytest.approx(2 / 3, abs=0.01)


def test_parts_of_a_bar_add_up_to_it() -> None:
    svg = drawn("stacked", ("done", "late"))

    assert [text for text in texts(svg) if text.isdecimal()] == ["30", "10", "40", "20", "20"]
    _legend, *parts = lengths(svg)
    assert parts[0] == pytest.approx(3 * parts[1], abs=0.2)  # 30 and 10; a part of nothing is not drawn
    assert len(parts) == 3


def test_an_empty_cell_is_a_gap_and_never_a_zero() -> None:
    assert "—" in texts(drawn("bars", ("rate",)))
    (line,) = [
        each.attrib["d"] for each in drawn("line", ("rate",)).iter(f"{SVG}path") if "stroke-dasharray" in each.attrib
    ][1:]
    assert line.count("M") == 1
    assert "L" not in line


def test_a_ratio_is_measured_against_the_whole() -> None:
    assert lengths(drawn("bars", ("rate",))) == [pytest.approx(0.75 * 620, abs=0.1)]  # the bars have 620 units


def test_who_cannot_see_a_picture_is_told_what_it_shows() -> None:
    svg = drawn("line", ("done", "late"))

    assert svg.attrib["role"] == "img"
    names = {each.attrib.get("id"): each.text for each in svg}
    assert names[svg.attrib["aria-labelledby"]] == "Hình"
    assert names[svg.attrib["aria-describedby"]] == ("Biểu đồ 2 dòng: Xong; Quá hạn. Số liệu đầy đủ ở bảng bên dưới.")


def test_series_differ_by_more_than_their_colour() -> None:
    patterns = list(drawn("stacked", ("done", "late")).iter(f"{SVG}pattern"))
    lines = [
        each.attrib["stroke-dasharray"]
        for each in drawn("line", ("done", "late")).iter(f"{SVG}path")
        if "stroke-dasharray" in each.attrib
    ]

    assert [len(list(each)) for each in patterns] == [1, 2]  # the second is hatched
    assert len(set(lines)) == 2


def test_of_many_rows_those_with_the_greatest_figures_are_drawn_in_their_order_and_it_is_said() -> None:
    rows = tuple((str(n), f"Xã {n}", n % 100, 0, None) for n in range(129))
    view = View(COLUMNS, rows, charts=(Chart("bars", "Hình", "unit", ("done",)),))
    (found,) = pictures(view, "a")

    assert found.note == "Biểu đồ vẽ 30 dòng có số lớn nhất trong 129; bảng bên dưới có đủ."
    assert re.findall(r"Xã (\d+)", str(found.svg))[:30] == [str(n) for n in range(70, 100)]


def test_of_a_long_line_the_last_points_are_drawn_and_it_is_said() -> None:
    rows = tuple((str(n), f"T{n}", n, 0, None) for n in range(40))
    (found,) = pictures(View(COLUMNS, rows, charts=(Chart("line", "Hình", "unit", ("done",)),)), "a")

    assert found.note == "Biểu đồ vẽ 30 dòng cuối trong 40; bảng bên dưới có đủ."
    assert "T39" in str(found.svg)
    assert "T9<" not in str(found.svg)


def test_a_long_name_takes_two_lines_and_is_then_cut() -> None:
    rows = (("A", "Ban Chỉ huy phòng thủ dân sự và phòng chống thiên tai của thành phố Hải Phòng", 3, 0, None),)

    assert texts(drawn("bars", ("done",), rows))[1:3] == [
        "Ban Chỉ huy phòng thủ dân sự và",
        "phòng chống thiên tai của thành…",
    ]


def test_a_table_without_rows_has_no_picture() -> None:
    view = View(COLUMNS, [Total((None, "Cộng", 0, 0, None))], charts=(Chart("bars", "Hình", "unit", ("done",)),))

    assert list(pictures(view, "a")) == []


def test_values_of_nothing_are_drawn_too() -> None:
    for kind in ("bars", "stacked", "line"):
        svg = drawn(kind, ("done", "late"), (("A", "Sở A", 0, 0, None), ("B", "Sở B", None, 0, None)))
        assert not re.search(r"nan|inf", str(ElementTree.tostring(svg)))
