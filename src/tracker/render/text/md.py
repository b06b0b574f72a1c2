"""
A GitHub table, to paste into a page or a message.

User text shows as it was written: whatever Markdown or HTML would obey is
escaped, and a line break inside a cell becomes `<br>`.
"""

from __future__ import annotations

from typing import TextIO

from tracker.render.cells import blocks, pairs, printed
from tracker.render.view import View
from tracker.words.text import clean, scrub

_OBEYED = "\\|<*_`~"  # the backslash first: it escapes the others


def escaped(text: str) -> str:
    """Return `text` so that it shows as written; brackets stay, since only «](» makes a link."""
    text = scrub(text)
    for sign in _OBEYED:
        text = text.replace(sign, "\\" + sign)
    lines = text.replace("](", "]\\(").replace("\t", " ").splitlines()
    return "<br>".join([line.strip() for line in lines])


def _row(cells: tuple[str, ...] | list[str]) -> str:
    """Return one line of the table."""
    return "| " + " | ".join(cells) + " |\n"


def write(view: View, out: TextIO) -> None:
    """Write `view` to `out`, its title as a heading and its notes as paragraphs."""
    if view.title:
        out.write(f"## {escaped(clean(view.title))}\n\n")
    shown = printed(view)
    if view.empty and not view.rows:
        out.write(escaped(clean(view.empty)) + "\n")
    elif view.single:
        out.write("| | |\n|---|---|\n")
        out.writelines(_row([escaped(heading), value]) for heading, value in pairs(view, escaped))
    else:
        out.write(_row([escaped(column.heading) for _place, column in shown]))
        out.write("|" + "|".join("---:" if column.to_the_right else "---" for _place, column in shown) + "|\n")
        for block in blocks(view, shown, escaped):
            out.writelines(map(_row, zip(*block, strict=True)))
    out.writelines(f"\n{escaped(clean(note))}\n" for note in view.notes)
