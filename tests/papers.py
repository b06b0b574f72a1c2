"""Word documents as LibreOffice lays them out, and templates as offices make them."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pdfplumber
from docx import Document

BOTTOM = 842 - 57
"""Points from the top of a sheet to the end of its text."""


def converted(files: Iterable[Path], ending: str, folder: Path) -> None:
    """Let LibreOffice save documents in another format, or as it writes the same one, in a folder."""
    profile = (folder / "profile").resolve().as_uri()
    words = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        ending,
        "--outdir",
        str(folder),
    ]
    subprocess.run([*words, *map(str, files)], check=True, capture_output=True, timeout=300)


def pages(file: Path) -> list[str]:
    """Return the text of each page of a PDF."""
    with pdfplumber.open(file) as paper:
        return [page.extract_text() for page in paper.pages]


def template(file: Path, *paragraphs: str, head: str = "", foot: str = "", cell: str = "") -> Path:
    """Write a template with python-docx: paragraphs, each of them in runs where a «|» stands, and return its file."""
    made = Document()
    for text in paragraphs:
        placed = made.add_paragraph()
        for number, piece in enumerate(text.split("|")):
            placed.add_run(piece).bold = number == 0
    made.sections[0].header.paragraphs[0].text = head
    made.sections[0].footer.paragraphs[0].text = foot
    if cell:
        made.add_table(1, 2).cell(0, 1).text = cell
    made.save(str(file))
    return file


def read(file: Path) -> Any:
    """Return a document."""
    return Document(str(file))


def texts(opened: Any) -> list[str]:
    """Return the paragraphs of a document outside its tables."""
    return [paragraph.text for paragraph in opened.paragraphs if paragraph.text]


def cells(table: Any) -> list[list[str]]:
    """Return what a table says."""
    return [[cell.text for cell in row.cells] for row in table.rows]
