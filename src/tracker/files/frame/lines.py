"""
A document line by line, as a letterhead and a signature are read: each half of a page from top to bottom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.files.written.blocks import Table, Written
from tracker.files.written.columns import MOTTO

_TOP = 8
"""Blocks among which a letterhead that was run together into one line may stand."""

_PARTS = re.compile(
    r"(?<=\S)(?<!NƯỚC)\s+(?=C[ỘO]NG H[ÒO][ÀA]? X[ÃA] H[ỘO]I)|"
    r"(?<=\S)\s+(?=Đ[ộo]c l[ậa]p\s*[-–]|S[ốo]\s*:|V/v\b|K[íi]nh g[ửu]i)|"
    r"(?<=VIỆT NAM)\s+(?=[^\W\d_])|(?<=Hạnh phúc)\s+(?=\S)|(?<=năm \d{4})\s+(?=\S)"
)
"""Where the lines of a letterhead met that was run together."""

LONGEST = 600
"""Characters of a line that are looked at; no line of a letterhead or a signature is half as long."""

_MOST_ROWS = 24
"""A table of more rows is no letterhead and no signature."""


@dataclass(frozen=True, slots=True)
class Line:
    """
    One line, and the place it stands in: the lines of one column have the same, those of running text have None.

    `row` is the row of the table, so that what stands side by side can be told.
    """

    text: str
    place: tuple[int, int, int] | None = None
    row: int = 0
    bold: bool = False
    centred: bool = False


def lines_of(written: Written) -> list[Line]:
    """Return the lines of a document, those of tables column by column."""
    found: list[Line] = []
    for number, block in enumerate(written.blocks):
        if isinstance(block, Table):
            found.extend(_columns(block, number))
        else:
            texts = (
                _PARTS.sub("\n", block.text).splitlines()
                if number < _TOP and MOTTO.search(block.text)
                else [block.text]
            )
            found.extend(Line(text.strip()[:LONGEST], bold=block.bold, centred=block.centred) for text in texts)
    return found


def _columns(table: Table, number: int) -> Iterator[Line]:
    """Yield the lines of a table column by column; a row that is one cell ends the columns above it."""
    if len(table.rows) > _MOST_ROWS:
        return
    bands: list[list[int]] = [[]]
    for row, cells in enumerate(table.rows):
        if len(cells) > 1 and all(table.merged.get((row, column)) == (row, 0) for column in range(1, len(cells))):
            bands.extend(([row], []))
        else:
            bands[-1].append(row)
    for band, rows in enumerate(bands):
        for column in range(len(table.rows[0])):
            for row in rows:
                for text in table.rows[row][column].splitlines():
                    if text.strip():
                        yield Line(text.strip()[:LONGEST], (number, band, column), row)
