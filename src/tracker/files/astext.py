"""
Texts of a workbook that is written: always text, where the library would take one for its own markup.
"""

from __future__ import annotations

from typing import Any


def put_text(sheet: Any, row: int, column: int, text: str, style: Any) -> None:
    """
    Write a text into a cell of a sheet of XlsxWriter.

    Of the shape `<r>…</r>` the library takes a text for markup that it made itself, and writes it as it is: what
    somebody typed could be a part of the file. Such a text goes in as two runs of the same look.
    """
    if text.startswith("<r>") and text.endswith("</r>"):
        sheet.write_rich_string(row, column, text[0], style, text[1:], style)
    else:
        sheet.write_string(row, column, text, style)
