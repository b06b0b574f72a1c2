"""
The paper of a document: A4, its margins, its letters, the number of each page, and the file that holds it.

As Nghị định 30/2020/NĐ-CP, Phụ lục I asks: margins of 20, 30 and 15 mm, Times New Roman, the number of a page in the
middle of its upper margin from the second page on. The file tells the day of its figures and no other: the same
document gives the same bytes whenever it is written.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from tracker.render.decree30.paragraph import FONT, element, legal, paragraph, run, sub, twentieths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docx.document import Document as Paper

MILLIMETRE = 72 / 25.4
"""Points of a millimetre."""

LONG, SHORT = 297 * MILLIMETRE, 210 * MILLIMETRE
TOP = BOTTOM = 20 * MILLIMETRE
LEFT, RIGHT = 30 * MILLIMETRE, 15 * MILLIMETRE
HEAD, FOOT = 10 * MILLIMETRE, 9 * MILLIMETRE
"""From the edge of the sheet to the number of the page, and to the line in its foot."""

PORTRAIT, LANDSCAPE = SHORT - LEFT - RIGHT, LONG - LEFT - RIGHT
"""How wide the text of a page is."""

SIZE = 13
"""Points of the letters of the text."""

SMALL = 9

PACKED = (1980, 1, 1, 0, 0, 0)
"""The day that every part of the file bears: the first that a zip can tell."""


def blank() -> Paper:
    """Return a document with nothing on it, in the letters of the decree."""
    made = Document()
    body = made.element.body
    for child in list(body):
        body.remove(child)
    package = made.part.package
    for key, relationship in list(package.rels.items()):
        if relationship.reltype == RELATIONSHIP_TYPE.THUMBNAIL:  # a picture of the library's own page
            del package.rels[key]
    styles = made.styles.element
    for old in styles.findall(qn("w:docDefaults")):
        styles.remove(old)
    styles.insert(0, _defaults())
    for name, bold in (("Normal", False), ("Heading 1", True), ("Heading 2", True)):
        _set(made.styles[name].element, bold=bold)
    return made


def _letters(parent: Any) -> Any:
    """Set the font below a style, and return the properties of its letters."""
    properties = sub(parent, "rPr")
    sub(properties, "rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    return properties


def _defaults() -> Any:
    """Return what every paragraph has where nothing else is said."""
    made = element("docDefaults")
    properties = _letters(sub(made, "rPrDefault"))
    sub(properties, "sz", val=SIZE * 2)
    sub(properties, "szCs", val=SIZE * 2)
    sub(properties, "lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA")
    spacing = sub(sub(sub(made, "pPrDefault"), "pPr"), "spacing")
    spacing.set(qn("w:after"), "0")
    spacing.set(qn("w:line"), "240")
    spacing.set(qn("w:lineRule"), "auto")
    return made


def _set(style: Any, *, bold: bool) -> None:
    """Give a style the letters of the decree in place of the library's own."""
    for name in ("w:rPr", "w:pPr"):
        old = style.find(qn(name))
        if old is not None:
            style.remove(old)
    if bold:
        properties = sub(style, "pPr")
        sub(properties, "keepNext")
        sub(properties, "keepLines")
        sub(properties, "spacing", before=twentieths(12), after=twentieths(4))
        level = style.get(qn("w:styleId"), "")[-1:]
        sub(properties, "outlineLvl", val=int(level) - 1)
    letters = _letters(style)
    if bold:
        sub(letters, "b")
        sub(letters, "bCs")


def section(*, landscape: bool, is_first: bool) -> Any:
    """Return the properties of a section: its sheet, and whether its first page shows no number."""
    made = element("sectPr")
    wide, high = (LONG, SHORT) if landscape else (SHORT, LONG)
    sheet = sub(made, "pgSz", w=twentieths(wide), h=twentieths(high))
    if landscape:
        sheet.set(qn("w:orient"), "landscape")
    sub(
        made,
        "pgMar",
        top=twentieths(TOP),
        right=twentieths(RIGHT),
        bottom=twentieths(BOTTOM),
        left=twentieths(LEFT),
        header=twentieths(HEAD),
        footer=twentieths(FOOT),
        gutter=0,
    )
    if is_first:
        sub(made, "titlePg")
    return made


def finish(paper: Paper, parts: Iterable[tuple[bool, list[Any]]], foot: str) -> None:
    """
    Put elements on the pages of a document: parts of them, each with whether its sheets lie.

    `foot` stands small below every page.
    """
    body = paper.element.body
    laid = list(parts)
    ends = [section(landscape=landscape, is_first=number == 0) for number, (landscape, _elements) in enumerate(laid)]
    for properties in ends[:-1]:
        ending = paragraph(size=1, after=0)
        ending[0].append(properties)
        body.append(ending)
    body.append(ends[-1])
    first = paper.sections[0]  # what follows has the same, since nothing else is said
    _write(first.header._element, [_number()])
    _write(first.footer._element, [_small(foot)] if foot else [])
    _write(first.first_page_footer._element, [_small(foot)] if foot else [])
    _write(first.first_page_header._element, [])
    for ending, (_landscape, elements) in zip(list(body), laid, strict=True):
        for each in elements:  # last of all: the library looks through the whole body for its sections
            ending.addprevious(each)


def _write(part: Any, paragraphs: list[Any]) -> None:
    """Let a header or a footer hold these paragraphs, or an empty one."""
    for child in list(part):
        part.remove(child)
    part.extend(paragraphs or [paragraph()])


def _small(line: str) -> Any:
    """Return the line in the foot."""
    return paragraph(line, align="left", size=SMALL, italic=True)


def _number() -> Any:
    """Return the paragraph that counts the pages."""
    made = paragraph(align="center")
    field = sub(made, "fldSimple", instr=" PAGE ")
    run(field, "2", size=SIZE)
    return made


def dated(paper: Paper, *, title: str, author: str, day: date | None) -> bytes:
    """Return a document as a file that tells its title, its author and the day of its figures, and no other day."""
    written = paper.core_properties
    instant = datetime(*(day or date(*PACKED[:3])).timetuple()[:3], tzinfo=UTC)
    written.title, written.author, written.last_modified_by = (
        legal(title)[:255],
        legal(author)[:255],
        legal(author)[:255],
    )
    written.created = written.modified = instant
    written.comments, written.revision, written.language = "", 1, "vi-VN"
    out = BytesIO()
    paper.save(out)
    return repacked(out.getvalue())


def repacked(content: bytes) -> bytes:
    """Return a package with its parts in one order, each dated the same."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in _ordered(old.namelist()):
            part = ZipInfo(name, PACKED)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            new.writestr(part, old.read(name))
    return out.getvalue()


def _ordered(names: list[str]) -> Iterator[str]:
    """Yield the names of parts: what says their types first, as every program expects."""
    yield from sorted(names, key=lambda name: (name != "[Content_Types].xml", not name.startswith("_rels/"), name))
