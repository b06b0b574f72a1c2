"""
Write a view in the format somebody asked for.

One module per format, imported only when its format is asked for. This module
alone knows which formats exist; where the text goes is `tracker.render.output`'s.
"""

from __future__ import annotations

from typing import TextIO

from tracker.errors import Usage
from tracker.render.view import Page, View
from tracker.words.text import clean

FORMATS = ("table", "csv", "json", "md")
"""What `--format` accepts; `plain` is the table of pipes and text files."""


class NotOneTable(Usage):
    """A page of several tables has no form in a format that holds one."""

    sentence = "Trang này gồm nhiều bảng, không ghi được dạng {format}. Hãy dùng --format json hoặc md."


def write(
    view: View | Page,
    format: str,  # noqa: A002 - the option's own name
    out: TextIO,
    *,
    width: int | None = None,
    color: bool = False,
) -> None:
    """
    Write `view` to `out` as one of FORMATS or `plain`.

    `width` (terminal cells) and `color` concern `table` only; without a width
    nothing is shortened. `out` must encode UTF-8 and, for `csv`, translate no
    line ends. Raise ValueError for an unknown format, NotOneTable for a page in
    a format that holds one table.
    """
    if isinstance(view, Page):
        _write_page(view, format, out, width=width, color=color)
        return
    if format == "table":
        from tracker.render import table

        table.write(view, out, width=width, color=color)
    elif format == "plain":
        from tracker.render import plain

        plain.write(view, out)
    elif format == "csv":
        from tracker.render import csv_

        csv_.write(view, out)
    elif format == "json":
        from tracker.render import json_

        json_.write(view, out)
    elif format == "md":
        from tracker.render import md

        md.write(view, out)
    else:
        raise ValueError(f"no such format: {format}")


def _write_page(page: Page, format: str, out: TextIO, *, width: int | None, color: bool) -> None:  # noqa: A002 - as above
    """Write the tables of `page` one below the other, or its one object."""
    if format == "json":
        from tracker.render import json_

        json_.write_object(page.machine, out)
        return
    if format not in ("table", "plain", "md"):
        raise NotOneTable(format=format)
    out.write(("# " if format == "md" else "") + clean(page.title) + "\n")
    for section in page.sections:
        out.write("\n")
        write(section, format, out, width=width, color=color)
    if page.notes:
        out.write("\n")
    for note in page.notes:
        out.write(clean(note) + ("\n\n" if format == "md" else "\n"))
