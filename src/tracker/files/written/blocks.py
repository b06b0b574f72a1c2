"""
What a document says, whatever it was written with: blocks of text and tables, in the order they are read.

Readers of formats make it (`.txt`, `.docx`, `.pdf`), and what is understood of a directive is understood from it alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Paragraph:
    """
    One paragraph, or one printed line of a PDF: its text in NFC, single-spaced, without line breaks.

    `numbering` is what Word numbers it with by itself and no text holds («1.», «a)», «-»), "" where it does not or
    nobody can tell.
    """

    text: str
    numbering: str = ""
    bold: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """
    A table: rows of the text of cells, all of one width; line breaks inside a cell stay.

    A cell merged over several columns or rows stands once, at its first place, and `merged` holds the others:
    {(row, column): (row, column of the first)}.
    """

    rows: tuple[tuple[str, ...], ...]
    merged: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    def filled(self) -> list[list[str]]:
        """Return the rows with the text of merged cells in every cell they cover."""
        rows = [list(row) for row in self.rows]
        for (row, column), (top, left) in self.merged.items():
            rows[row][column] = self.rows[top][left]
        return rows


Block = Paragraph | Table


@dataclass(slots=True)
class Written:
    """
    A whole document.

    `blocks` in reading order; what a signature widget shows stands in the line it was stamped on. `warnings` are what
    the reader of the format could not make out, as whole sentences. `recognised`: the pages are pictures, and the text
    is what a machine recognised in them.
    """

    blocks: list[Block] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    recognised: bool = False

    def lines(self) -> Iterator[str]:
        """Yield every line of text, those of tables cell by cell."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block.text
            else:
                for row in block.rows:
                    for cell in row:
                        yield from filter(None, map(str.strip, cell.splitlines()))
