"""A paper that leaves the house advises nobody what to type: reports of a meeting and of a period, in every format."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest
from pypdf import PdfReader

from practised import asked

PAPERS = (
    "meeting packet 27/11/2026",
    "report build -p 2026-Q4 --public",
    "stats",
    "stats --trend",
    "overdue",
    "waiting",
)


def told(made: bytes) -> str:
    """Return all that a file says: its parts unpacked, the pages of a PDF."""
    if made.startswith(b"%PDF"):
        return "\n".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages)
    if not is_zipfile(BytesIO(made)):
        return made.decode()
    with ZipFile(BytesIO(made)) as parts:
        return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


@pytest.mark.parametrize("form", ["docx", "xlsx", "html", "pdf"])
def test_no_paper_advises_what_to_type(form: str, tmp_path: Path) -> None:
    for number, line in enumerate(PAPERS):
        file = tmp_path / f"{number}.{form}"
        assert asked(f"{line} --output {file}").exit_code == 0, line
        said = told(file.read_bytes())
        assert "«tracker " not in said, line
        assert "tracker " not in said.replace("tracker …", ""), line


def test_the_screen_goes_on_advising() -> None:
    assert "«tracker meeting file»" in asked("meeting packet 27/11/2026").stdout
