"""
Write a view in the format somebody asked for.

One module per format, imported only when its format is asked for. This module
alone knows which formats exist; where the text goes is `tracker.render.output`'s.
"""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, TextIO

from tracker.errors import Usage
from tracker.render.outgoing import outgoing
from tracker.render.terminal.folding import folded
from tracker.render.view import Page, View, count_rows
from tracker.words.language import _
from tracker.words.text import clean


class Format(NamedTuple):
    """
    A format: its module, the ending of a file that implies it, and what it can hold.

    A module of text has `write(view, out)`, one of bytes `content(shown)`: a view or page as a whole file.
    """

    module: str
    suffix: str | None
    has_notes: bool = True
    holds_pages: bool = True
    ends_lines: bool = False
    """Whether line ends are part of it, and `out` must translate none."""
    is_bytes: bool = False
    is_legible: bool = True
    """Whether a terminal can show it."""
    most: int | None = None
    """Rows of all its tables that it is written with: more take minutes to open, or the memory of the machine."""


KNOWN = {
    "table": Format("terminal.table", None),
    "csv": Format("text.csv_", ".csv", has_notes=False, holds_pages=False, ends_lines=True),
    "json": Format("text.json_", ".json", has_notes=False),
    "xlsx": Format("excel.book", ".xlsx", is_bytes=True, is_legible=False),
    "docx": Format("decree30.formal", ".docx", is_bytes=True, is_legible=False, most=10_000),
    "html": Format("web.onefile", ".html", is_bytes=True, most=50_000),
    "pdf": Format("typeset.pdf", ".pdf", is_bytes=True, is_legible=False, most=5_000),
    "png": Format("typeset.onesheet", ".png", is_bytes=True, is_legible=False),
    "ics": Format("text.feed", ".ics", is_bytes=True, has_notes=False),
    "md": Format("text.md", ".md"),
    "plain": Format("text.plain", ".txt"),
}
"""Every format by its name."""

FORMATS = tuple(name for name in KNOWN if name != "plain")
"""What `--format` accepts; `plain` is the table of pipes and text files."""

SUFFIXES = {form.suffix: name for name, form in KNOWN.items() if form.suffix is not None}
"""The format that the name of a file implies."""


class NotOneTable(Usage):
    """A page of several tables has no form in a format that holds one."""

    sentence = (
        "Trang này gồm nhiều bảng, một tệp {format} chỉ chứa được một. "
        "Hãy ghi mỗi bảng một tệp trong một thư mục (--output TÊN-THƯ-MỤC/), hoặc dùng --format xlsx, json, md."
    )


class TooManyRows(Usage):
    """There are more rows than a format is written with."""

    sentence = (
        "Một tệp {format} chỉ nhận đến {most} dòng, danh sách này có {count} dòng. "
        "Hãy lọc bớt, hoặc ghi dạng bảng tính: --output TÊN-TỆP.xlsx."
    )


def content(shown: View | Page, format: str) -> bytes:  # noqa: A002 - the option's own name
    """
    Return a view or page as a whole file in one of KNOWN that is of bytes.

    The same view gives the same bytes, whenever and wherever it is written, and no command to type: a paper goes to
    people who have no program. Raise TooManyRows before any work, and what else the format cannot hold.
    """
    form = KNOWN[format]
    if form.most is not None and (rows := count_rows(shown)) > form.most:
        raise TooManyRows(format=format, most=form.most, count=rows)
    made: bytes = import_module(f"tracker.render.{form.module}").content(outgoing(shown))
    return made


def write(
    view: View | Page,
    format: str,  # noqa: A002 - the option's own name
    out: TextIO,
    *,
    width: int | None = None,
    color: bool = False,
) -> None:
    """
    Write `view` to `out` as one of KNOWN that is text.

    `width` (terminal cells) and `color` concern `table` only; without a width
    nothing is shortened. `out` must encode UTF-8 and translate no line ends for a format that `ends_lines`.
    Raise ValueError for an unknown format, NotOneTable for a page in a format that holds one table.
    """
    if format not in KNOWN:
        raise ValueError(f"no such format: {format}")
    if isinstance(view, Page):
        _write_page(view, format, out, width=width, color=color)
        return
    _say_left_out(_write_view(view, format, out, width=width, color=color), out, width, is_page=False)


def _write_view(
    view: View,
    format: str,  # noqa: A002 - as above
    out: TextIO,
    *,
    width: int | None,
    color: bool,
    tight: bool = False,
) -> list[str]:
    """Write one table, and return the headings of the columns that a terminal had no room for."""
    module = import_module(f"tracker.render.{KNOWN[format].module}")
    if format == "table":
        left_out: list[str] = module.write(view, out, width=width, color=color, tight=tight)
        return left_out
    module.write(view, out)
    return []


def _say_left_out(headings: list[str], out: TextIO, width: int | None, *, is_page: bool) -> None:
    """Say which columns were left out, and how to see them; a page of several tables takes no names of columns."""
    if headings and width is not None:
        said = _("Không đủ chỗ cho cột: {columns}. Xem đủ: --wide, hoặc chọn cột bằng --columns.")
        if is_page:
            said = _("Không đủ chỗ cho cột: {columns}. Xem đủ: --wide.")
        line = said.format(columns=", ".join(headings))
        out.write("\n" + "".join(each + "\n" for each in folded(line, width)))


def _lines(text: str, width: int | None) -> list[str]:
    """Return a text as lines of a terminal, as one line elsewhere."""
    return [text] if width is None else folded(text, width)


def _escaped(text: str) -> str:
    """Return a text above or below tables as Markdown shows it as written."""
    from tracker.render.text import md

    return md.escaped(clean(text))


def _write_page(page: Page, format: str, out: TextIO, *, width: int | None, color: bool) -> None:  # noqa: A002 - as above
    """Write the tables of `page` one below the other, or its one object."""
    if format == "json":
        from tracker.render.text import json_

        json_.write_object(page.machine, out)
        return
    if not KNOWN[format].holds_pages:
        raise NotOneTable(format=format)
    said = _escaped if format == "md" else clean
    if page.title and format == "table":
        import_module("tracker.render.terminal.table").head(clean(page.title), out, width=width, color=color)
    elif page.title:
        out.write(("# " if format == "md" else "") + said(page.title) + "\n")
    if page.under:
        out.write(("\n" if format == "md" else "") + "\n".join(_lines(said(page.under), width)) + "\n")
    left_out: list[str] = []
    for number, section in enumerate(page.sections):
        if number or page.title or page.under:
            out.write("\n")
        left_out += _write_view(section, format, out, width=width, color=color, tight=page.for_a_look)
    if page.notes:
        out.write("\n")
    for note in page.notes:
        out.write("\n".join(_lines(said(note), width)) + ("\n\n" if format == "md" else "\n"))
    _say_left_out(list(dict.fromkeys(left_out)), out, width, is_page=True)
