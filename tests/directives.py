"""Directives of invented people, written as Word, text or PDF in the shapes that offices use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass(frozen=True)
class Letter:
    """A directive: the halves of its letterhead, its title, its body, and the halves of its foot."""

    left: Sequence[str]
    right: Sequence[str]
    title: Sequence[str] = ()
    body: Sequence[str] = ("Giao các đơn vị thực hiện.",)
    sent_to: Sequence[str] = ("Nơi nhận:", "- Như trên;", "- Lưu: VT.")
    signed: Sequence[str] = ()
    after: Sequence[str] = ()
    says: dict[str, Any] = field(default_factory=dict)


def in_word(letter: Letter, path: Path) -> Path:
    """Write a directive with python-docx: its letterhead and its foot as tables of one row."""
    document = docx.Document()
    _halves(document, letter.left, letter.right)
    for line in letter.title:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = True
    for line in letter.body:
        document.add_paragraph(line)
    if letter.signed:
        _halves(document, letter.sent_to, letter.signed)
    for line in letter.after:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def _halves(document: Any, left: Sequence[str], right: Sequence[str]) -> None:
    """Add a table of two cells, a paragraph for each line."""
    row = document.add_table(rows=1, cols=2).rows[0]
    for cell, lines in zip(row.cells, (left, right), strict=True):
        cell.text = lines[0] if lines else ""
        for line in lines[1:]:
            cell.add_paragraph(line)


def in_text(letter: Letter, path: Path) -> Path:
    """Write a directive as text, its halves side by side with spaces between."""
    lines = [*_beside(letter.left, letter.right), "", *letter.title, "", *letter.body, ""]
    if letter.signed:
        lines += _beside(letter.sent_to, letter.signed)
    path.write_text("\n".join([*lines, *letter.after]) + "\n", encoding="utf-8")
    return path


def in_one(letter: Letter, path: Path) -> Path:
    """Write a directive as text copied out of a page: one half below the other."""
    lines = [*letter.left, *letter.right, *letter.title, *letter.body, *letter.sent_to, *letter.signed, *letter.after]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _beside(left: Sequence[str], right: Sequence[str]) -> list[str]:
    """Return two columns side by side."""
    rows = max(len(left), len(right))
    padded = ([*half, *[""] * (rows - len(half))] for half in (left, right))
    return [f"{first:<48}{second}".rstrip() for first, second in zip(*padded, strict=True)]
