"""Where an item stands in its document is shown with what stands around it."""

from __future__ import annotations

from tracker.files.draft.draft import DraftItem
from tracker.files.draft.passage import passage
from tracker.files.written.blocks import Paragraph, Table, Written

LINES = ("CHỈ THỊ", "1. Giao Sở A rà soát số liệu.", "2. Giao Sở B kiểm tra tiến độ dự án.", "Nơi nhận:", "Lưu: VT.")
PAPER = Written([Paragraph(line) for line in LINES])


def test_the_line_of_an_item_is_marked_between_those_around_it() -> None:
    assert passage(PAPER, DraftItem("Kiểm tra tiến độ dự án")) == [(at == 2, line) for at, line in enumerate(LINES)]
    assert passage(PAPER, DraftItem("Rà soát số liệu"))[1] == (True, LINES[1])


def test_a_row_of_a_table_is_one_line() -> None:
    table = Table((("TT", "Nội dung", "Chủ trì"), ("1", "Lập danh mục\nhồ sơ", "Sở A"), ("2", "", "")))

    assert passage(Written([table]), DraftItem("Lập danh mục hồ sơ"))[1] == (True, "1 | Lập danh mục hồ sơ | Sở A")


def test_what_stands_nowhere_is_not_guessed_at() -> None:
    assert passage(PAPER, DraftItem("Trồng cây xanh ven đường")) == []
    assert passage(PAPER, DraftItem("")) == []
    assert passage(Written(), DraftItem("Rà soát")) == []


def test_long_lines_are_cut_that_of_the_item_last() -> None:
    own, other = "rà soát hồ sơ" + " rà soát" * 60, "nội dung khác " * 60
    first, second = passage(Written([Paragraph(other), Paragraph(own)]), DraftItem("Rà soát hồ sơ"))

    assert (len(first[1]) <= 240, first[1][-1], second) == (True, "…", (True, own))
