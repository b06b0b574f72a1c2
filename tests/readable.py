"""What a file that the program made says, whatever its format: the letters in it, unpacked."""

from __future__ import annotations

import zipfile
from io import BytesIO

from pypdf import PdfReader


def letters(made: bytes) -> str:
    """Return the text of a file: of each part of a workbook or document, of the pages of a PDF, else as it stands."""
    if made.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(made)) as within:
            return "\n".join(within.read(name).decode("utf-8", "replace") for name in within.namelist())
    if made.startswith(b"%PDF"):
        reader = PdfReader(BytesIO(made))
        return "\n".join([*(page.extract_text() for page in reader.pages), str(reader.metadata)])
    return made.decode("utf-8", "replace")
