"""Printed lines of PDFs without indents: what goes on from the line above, and what begins a paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest

from directives import MOTTO
from pdfs import ADVANCE, Sheet, write
from tracker.files.draft.draftof import draft_of
from tracker.files.written.blocks import Paragraph
from tracker.files.written.pdffile import read_pdf

LEFT, RIGHT = 85.0, 552.0
FULL = int((RIGHT - LEFT) / ADVANCE)
RUNNING = (
    "Ủy ban nhân dân thành phố nhận được báo cáo của Sở Tài chính về tiến độ giải ngân vốn đầu tư công năm 2026, yêu "
    "cầu các đơn vị. Các nội dung sau đây phải làm ngay. Ủy ban nhân dân thành phố giao. Từng đơn vị. Báo cáo. Tổ."
)


def ended(text: str, left: int) -> str:
    """Return a sentence that leaves so many letters free in its line."""
    return text[: -1 if text[-1] in ".;:" else None].ljust(FULL - left - 1, "a") + (
        text[-1] if text[-1] in ".;:" else ""
    )


def of(*paragraphs: str, folder: Path, apart: float = 0.0) -> tuple[Path, list[str]]:
    """Return a letter of paragraphs without an indent, so far apart, and the lines it was printed in."""
    sheet = Sheet()
    sheet.centred(170, 800, "Số: 12/UBND-TH")
    for at, line in enumerate((*MOTTO, "Hải Phòng, ngày 08 tháng 01 năm 2026")):
        sheet.centred(430, 800 - 15 * at, line)
    y = 720.0
    for text in paragraphs:
        line = ""
        for word in text.split():
            if line and len(line) + 1 + len(word) > FULL:
                sheet.lines.append((LEFT, y, line))
                line, y = "", y - 15
            line = f"{line} {word}".strip()
        sheet.lines.append((LEFT, y, line))
        y -= 15 + apart
    return write(folder / "a.pdf", [sheet]), [line for _x, _y, line in sheet.lines]


def read(path: Path) -> list[str]:
    """Return the paragraphs of a PDF."""
    return [block.text for block in read_pdf(path).blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("left", [0, 3, 6])
def test_those_a_letter_is_sent_to_do_not_swallow_the_letter(left: int, tmp_path: Path) -> None:
    sent = ended("Kính gửi: Sở Tài chính; Sở Xây dựng; Sở Y t.", left)

    path, _lines = of(sent, RUNNING, folder=tmp_path)

    assert read(path) == [sent, RUNNING]
    assert draft_of(read_pdf(path)).addressees[:2] == ["Sở Tài chính", "Sở Xây dựng"]


@pytest.mark.parametrize(
    "above", ["Giao các sở rà soát.", "Giao các sở như sau:", "Giao các sở rà soát;", "Về việc giao"]
)
def test_a_line_with_room_left_ends_a_paragraph(above: str, tmp_path: Path) -> None:
    first = ended(above, 6)
    below = "1. Giao Sở Tài chính chủ trì."

    assert read(of(first, below, RUNNING, folder=tmp_path)[0]) == [first, below, RUNNING]


def test_lines_further_apart_are_paragraphs_though_the_line_above_is_full(tmp_path: Path) -> None:
    first = ended("Giao các sở rà soát.", 0)

    assert read(of(first, RUNNING, folder=tmp_path, apart=6)[0]) == [first, RUNNING]


@pytest.mark.parametrize("dropped", range(0, 60, 3))
def test_running_text_is_one_paragraph_wherever_its_lines_break(dropped: int, tmp_path: Path) -> None:
    text = f"{'Xem' + 'x' * (dropped % 12)} {RUNNING[dropped:].strip()} {RUNNING}"

    assert read(of(text, folder=tmp_path)[0]) == [text]


def test_a_name_cut_short_at_the_end_of_a_line_goes_on(tmp_path: Path) -> None:
    sent = ended("Kính gửi: Ủy ban nhân dân các xã", 4)[: FULL - 6] + " TP."

    assert read(of(f"{sent} Hải Phòng.", RUNNING, folder=tmp_path)[0])[0] == f"{sent} Hải Phòng."
