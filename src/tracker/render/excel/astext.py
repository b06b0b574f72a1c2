"""
Texts in a workbook: always text, whatever they look like, and as much of them as Excel takes.

It alone knows what of a text Excel would not take.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.files.astext import put_text
from tracker.words.language import _
from tracker.words.text import scrub

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LONGEST = 32_767
"""Units of UTF-16 that a cell of Excel holds."""

NEVER = {ord("\r"): "\n", 0xFFFE: None, 0xFFFF: None}

FOOTER = 255
"""Units of UTF-16 that a footer of Excel holds."""


def safe(text: str) -> str:
    """Return a text without what must never reach a screen, or no XML holds; its lines end as Excel's do."""
    return text if text.isprintable() else scrub(text).replace("\r\n", "\n").translate(NEVER)


def put(sheet: Worksheet, row: int, column: int, text: str, style: Format) -> bool:
    """Write a text as text, and say whether the whole of it found room; its end says what was left out."""
    kept = fitted(safe(text))
    if not kept:
        sheet.write_blank(row, column, None, style)
    else:
        put_text(sheet, row, column, kept, style)
    return len(kept) >= len(text) or kept == safe(text)


def fitted(text: str) -> str:
    """Return a text as a cell holds it: one that is too long is cut, and says so where it ends."""
    if len(text) <= LONGEST // 2:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return text
    left_out = len(text)
    while True:
        said = _("… (còn {count} ký tự, ô Excel không chứa hết)").format(count=left_out)
        kept = units[: 2 * (LONGEST - len(said))].decode("utf-16-le", "ignore")
        if len(text) - len(kept) == left_out:
            return kept + said
        left_out = len(text) - len(kept)


def in_footer(text: str, font: str) -> str:
    """
    Return a text as a part of a footer, where «&» begins a command; `font` is the command that it begins with.

    Before what the library would count as a picture the font is named again: it would leave out the whole footer.
    """
    escaped = " ".join(safe(text).split()).replace("&", "&&")
    return font + re.sub(r"&(?=G|\[Picture\])", "&" + font, escaped)


def footer(office: str, journal: str, right: str, font: str) -> str:
    """Return a footer as Excel takes it: of a name that is too long as much as there is room for, the journal whole."""
    for room in range(len(office), -1, -1):
        name = office if room == len(office) else office[:room].rstrip() + "…"
        made = f"&L{in_footer(f'{name} - {journal}', font)}&R{font}{right}"
        if len(made.encode("utf-16-le")) <= 2 * FOOTER:
            return made
    return f"&R{font}{right}"
