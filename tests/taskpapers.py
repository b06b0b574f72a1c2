r"""
Documents that give tasks, as tests write them, and what each must give.

A file of `tests/taskpapers` holds a document line by line: «|a|b|» is a row of a table («^» goes on with the cell
above, «<» with the one at its left, «\n» breaks a line), «{1.} words» a paragraph that Word numbers by itself. Below
«-----» stand its tasks, «> point | lead | support | deadline | words | product», and «! words» of a warning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import docx

from tracker.files.written.blocks import Paragraph, Table, Written

PLACE = Path(__file__).parent / "taskpapers"
FILES = sorted(PLACE.glob("*.txt"))


@dataclass
class Expected:
    """What a document must give: tuples (point, lead, support, deadline, words, product), and parts of warnings."""

    tasks: list[tuple[str, tuple[str, ...], tuple[str, ...], str, str, str]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def parts_of(path: Path) -> tuple[Written, Expected]:
    """Return the document of a file, and what it must give."""
    text, _, said = path.read_text(encoding="utf-8").partition("\n-----\n")
    return written(text.removesuffix("-----\n")), expected(said)


def written(text: str) -> Written:
    """Return a document written in the manner of these files."""
    whole = Written()
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip().replace("\\n", "\n") for cell in line[1:].removesuffix("|").split("|")])
            continue
        if rows:
            whole.blocks.append(table(rows))
            rows = []
        if line:
            numbered = re.fullmatch(r"\{(.*?)\} (.*)", line)
            whole.blocks.append(Paragraph(numbered[2], numbering=numbered[1]) if numbered else Paragraph(line))
    return whole


def table(rows: list[list[str]]) -> Table:
    """Return a table, its merged cells known."""
    width = max(map(len, rows))
    merged: dict[tuple[int, int], tuple[int, int]] = {}
    cells = [[*row, *[""] * (width - len(row))] for row in rows]
    for number, row in enumerate(cells):
        for place, cell in enumerate(row):
            if cell in ("^", "<"):
                near = (number - 1, place) if cell == "^" else (number, place - 1)
                merged[number, place] = merged.get(near, near)
    return Table(tuple(tuple("" if cell in ("^", "<") else cell for cell in row) for row in cells), merged)


def expected(text: str) -> Expected:
    """Return what the lines below «-----» ask for."""
    said = Expected()
    for line in text.splitlines():
        if line.startswith("! "):
            said.warnings.append(line[2:])
        elif line.startswith(">"):
            point, lead, support, deadline, words, product = [*map(str.strip, line[1:].split("|")), "", ""][:6]
            said.tasks.append((point, names(lead), names(support), deadline, words.replace("\\n", "\n"), product))
    return said


def names(text: str) -> tuple[str, ...]:
    """Return the names of a list."""
    return tuple(name.strip() for name in text.split(";") if name.strip())


def in_word(document: Written, path: Path) -> Path:
    """Write a document with python-docx; what Word would number by itself has its number in its text."""
    word = docx.Document()
    for block in document.blocks:
        if isinstance(block, Paragraph):
            word.add_paragraph(f"{block.numbering} {block.text}".strip())
            continue
        made = word.add_table(rows=len(block.rows), cols=len(block.rows[0]))
        for number, row in enumerate(block.rows):
            for place, text in enumerate(row):
                if (number, place) not in block.merged:
                    made.cell(number, place).text = text
        for (number, place), first in block.merged.items():
            made.cell(*first).merge(made.cell(number, place))
        word.add_paragraph("")
    word.save(str(path))
    return path
