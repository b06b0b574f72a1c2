"""
Number the chapters and sections of the clerk's guide through, and write its table of contents anew.

A heading keeps its words; its number and its line in the table follow from where it stands. Run: `make guide`.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

OPENS, CLOSES = "<!-- contents -->", "<!-- end of contents -->"
HEADING = re.compile(r"^(##|###) (?:[0-9]+(?:\.[0-9]+)?\.? )?(.+)$")
FENCE = "```"


def numbered(text: str) -> str:
    """Return the guide with its headings numbered from 1, sections within their chapter, and the table of them."""
    lines, table = [], []
    chapter = section = 0
    is_code = False
    for line in text.splitlines():
        is_code ^= line.startswith(FENCE)
        heading = None if is_code else HEADING.match(line)
        if heading is None:
            lines.append(line)
            continue
        marks, words = heading.groups()
        chapter, section = (chapter + 1, 0) if marks == "##" else (chapter, section + 1)
        title = f"{chapter}. {words}" if marks == "##" else f"{chapter}.{section} {words}"
        lines.append(f"{marks} {title}")
        table.append(f"{'' if marks == '##' else '  '}- [{title}](#{anchor(title)})")
    return _with_table("\n".join(lines) + "\n", "\n".join(table))


def anchor(title: str) -> str:
    """Return what a heading is called in an address: small letters, digits and hyphens, as code hosts make it."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def _with_table(text: str, table: str) -> str:
    """Return the guide with a table of contents between its marks."""
    before, _opens, rest = text.partition(OPENS)
    _old, _closes, after = rest.partition(CLOSES)
    return f"{before}{OPENS}\n{table}\n{CLOSES}{after}"


if __name__ == "__main__":
    page = Path(sys.argv[1])
    page.write_text(numbered(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
