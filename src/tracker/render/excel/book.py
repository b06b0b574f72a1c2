"""
A view or a page as a workbook: one sheet for a table, for a page one sheet that sums it up and one for each section.

The same view makes the same bytes: no clock, no name of a computer, and files within the file that bear one date. It
writes no formula.
"""

from __future__ import annotations

import shutil
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import xlsxwriter

from tracker.render.cells import together
from tracker.render.excel.astext import put, safe
from tracker.render.excel.grid import Above, Grid, check, lay
from tracker.render.excel.looks import Looks
from tracker.render.excel.sheetnames import names
from tracker.render.outgoing import under
from tracker.render.view import Page, Total, View
from tracker.words.language import _

if TYPE_CHECKING:
    from typing import Any

    from tracker.render.beside.imprint import Imprint

MANY = 20_000
"""Rows from which a workbook is written row by row through a file; below, texts that repeat are kept once."""

BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip file knows: the date of every file in it."""

UNDATED = (2000, 1, 1)
"""The day of a workbook of no day in particular."""


def content(shown: View | Page) -> bytes:
    """Return a view or page as a whole workbook; raises TooLong."""
    views = together(shown.tables)
    for view in views:
        check(view)
    is_long = any(len(view.rows) > MANY for view in views)
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True} if is_long else {"in_memory": True})
    imprint = shown.imprint
    book.set_properties(_properties(shown.title, imprint))
    looks = Looks(book)
    if isinstance(shown, View):
        [name] = names([shown.title or _("Danh sách")])
        lay(Grid(book, book.add_worksheet(name), looks), views[0], Above(under=under(shown)), imprint)
    else:
        _pages(book, looks, shown.but(sections=tuple(views)))
    book.close()
    return _dated(out)


def _pages(book: Any, looks: Looks, page: Page) -> None:
    """Write a page: what it is and which sheets there are, then each section."""
    titles = [section.title or (page.title if section.single or section.is_text else "") for section in page.sections]
    first, *others = names([_("Tổng quan"), *titles])
    grid = Grid(book, book.add_worksheet(first), looks)
    grid.columns((6, 70, 12))
    if page.imprint is not None:
        grid.say(page.imprint.office, looks.office)
    grid.say(page.title, looks.title, 19)
    grid.say(under(page), looks.line)
    if page.imprint is not None:
        grid.say(page.imprint.journal, looks.line)
    grid.row += 1
    for place, heading in enumerate((_("Số"), _("Trang"), _("Số dòng"))):
        put(grid.sheet, grid.row, place, heading, looks.heading)
    for number, (section, title, name) in enumerate(zip(page.sections, titles, others, strict=True), 1):
        grid.row += 1
        grid.sheet.write_number(grid.row, 0, number, looks.cell("int"))
        put(grid.sheet, grid.row, 1, title or name, looks.cell("text"))
        if section.single or section.is_text:
            grid.sheet.write_blank(grid.row, 2, None, looks.cell("text"))
        else:
            grid.sheet.write_number(
                grid.row, 2, sum(not isinstance(row, Total) for row in section.rows), looks.cell("int")
            )
    grid.row += 1
    grid.notes(page.notes)
    grid.on_paper(page.imprint, lies=True)
    for section, name in zip(page.sections, others, strict=True):
        lay(Grid(book, book.add_worksheet(name), looks), section, Above(page.title, under(page)), page.imprint)


def _properties(title: str | None, imprint: Imprint | None) -> dict[str, object]:
    """Return what the file says of itself."""
    day = UNDATED if imprint is None else (imprint.day.year, imprint.day.month, imprint.day.day)
    office = "" if imprint is None else safe(imprint.office)
    return {"title": safe(title or ""), "author": office, "created": datetime(*day)}  # noqa: DTZ001 - a workbook knows no zones


def _dated(made: BytesIO) -> bytes:
    """Return a zip file with one date and one owner's rights on all in it, whatever system made it."""
    out = BytesIO()
    with ZipFile(made) as zipped, ZipFile(out, "w", ZIP_DEFLATED) as dated:
        for name in zipped.namelist():
            entry = ZipInfo(name, BEGINNING)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 3, 0o600 << 16
            with zipped.open(name) as stream, dated.open(entry, "w") as target:
                shutil.copyfileobj(stream, target)
    return out.getvalue()
