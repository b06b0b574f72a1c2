"""
The Office's own Word file, filled: each `{{name}}` in it becomes what it names.

A name may be broken over runs, stand in a table, a text box, the head or the foot of a page; what is written there has
the form of the run that it begins in. What takes whole paragraphs and tables stands in a paragraph of its own. Names
are looked for once, in the template alone: what is filled in is never taken for one. It refuses names that it does not
know, a template without any, and every file that `inert` or `files.msoffice` refuses.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any, NamedTuple

from docx import Document
from docx.oxml.ns import qn

from tracker.errors import BadData
from tracker.files.msoffice.package import DOCUMENT, Broken, OtherFormat, read_package
from tracker.render.decree30.inert import check_inert
from tracker.render.decree30.paragraph import FONT, TWENTIETHS, legal
from tracker.render.decree30.stationery import PORTRAIT, dated
from tracker.words.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from docx.document import Document as Paper

    from tracker.render.beside.imprint import Imprint

NAMED = re.compile(r"\{\{([^{}]*)\}\}")
SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")
LISTED = 5
"""So many names are told where more are wrong."""

LENGTH = re.compile(r"-?[0-9]{1,6}")
NARROWEST, WIDEST = 60.0, 1584.0
"""Points of the text of a page: the widest is a sheet of 22 inches, as Word knows them."""

_FILLED = ("document.main+xml", "header+xml", "footer+xml")
"""How the types of parts end that are filled."""

_TELLING = ("t", "tab", "br", "cr", "noBreakHyphen")


class NothingToFill(BadData):
    """A template names nothing."""

    sentence = "Mẫu {file} không có chỗ điền nào. Ghi vào mẫu ít nhất một trong các chỗ điền: {known}."


class UnknownPlaces(BadData):
    """A template names what nobody can fill in."""

    sentence = "Mẫu {file} có chỗ điền không dùng được: {names}. Các chỗ điền: {known}."


class NotAlone(BadData):
    """What takes whole paragraphs stands within one, or where no table can stand."""

    sentence = "Mẫu {file}: {name} phải đứng riêng một đoạn trong thân văn bản. Sửa mẫu rồi chạy lại."


WORDS = ("tieu_de", "so_lieu_den_ngay", "co_quan", "dia_danh", "ky_hieu", "nam", "ma_nhat_ky")
"""The names that stand for words in every template."""

WORDS_OF_LETTERS = (*WORDS, "don_vi", "so_nhiem_vu", "tra_loi_den_ngay")
BLOCKS = ("noi_dung", "bang", "ghi_chu")
"""The names that stand for paragraphs and tables in the template of a report."""

BLOCKS_OF_LETTERS = ("noi_dung", "bang")


class Filling(NamedTuple):
    """What is filled in: words by name, and paragraphs and tables by name, within a width; what the file tells."""

    words: Mapping[str, str]
    blocks: Mapping[str, Callable[[float], list[Any]]]
    title: str
    author: str
    day: date | None


class Spot(NamedTuple):
    """A paragraph of a template that names something: the pieces of its text, the whole of it, and the names."""

    paragraph: Any
    pieces: list[Any]
    text: str
    names: list[re.Match[str]]
    in_body: bool


def check(file: Path, words: Iterable[str], blocks: Iterable[str]) -> None:
    """Look whether a template can be filled, before anything is done; raises the refusals above."""
    _spots(_opened(file), file, tuple(words), tuple(blocks))


def words_of(imprint: Imprint | None, title: str) -> dict[str, str]:
    """Return the words that every template may ask for."""
    if imprint is None:
        return dict.fromkeys(WORDS, "") | {"tieu_de": title}
    said = (
        f"{imprint.day:%d/%m/%Y}",
        imprint.office,
        imprint.place,
        imprint.symbol,
        str(imprint.day.year),
        imprint.journal,
    )
    return dict(zip(WORDS, (title, *said), strict=True))


def filled(file: Path, filling: Filling) -> bytes:
    """Return a template as a document with everything filled in; raises the refusals above."""
    paper = _opened(file)
    for spot in _spots(paper, file, tuple(filling.words), tuple(filling.blocks)):
        name = plain(spot.names[0][1])
        if name in filling.blocks:
            _put_block(spot, filling.blocks[name])
        else:
            _put_words(spot, filling.words)
    return dated(paper, title=filling.title, author=filling.author, day=filling.day)


def plain(name: str) -> str:
    """Return a name as it is known: small letters without marks, strokes for spaces."""
    return "_".join(fold(legal(name)).replace("_", " ").replace("-", " ").split())


def _opened(file: Path) -> Paper:
    """Return a template as the library has it; raises what `read_package` raises, Broken or OtherFormat."""
    stream = read_package(file, DOCUMENT)
    said = {"file": file, "name": DOCUMENT.name, "ending": DOCUMENT.ending}
    try:
        paper = Document(stream)
        check_inert(paper, file)
    except BadData:
        raise
    except ValueError as error:  # a package of another kind: a template of Word's own, a form
        raise OtherFormat(**said) from error
    except Exception as error:  # the library says nothing of what it may raise for a file that is damaged
        raise Broken(**said) from error
    return paper


def _spots(paper: Paper, file: Path, words: tuple[str, ...], blocks: tuple[str, ...]) -> list[Spot]:
    """Return the paragraphs to fill; raises NothingToFill, UnknownPlaces or NotAlone."""
    spots = list(_found(paper))
    known = ", ".join("{{" + name + "}}" for name in (*words, *blocks))
    if not spots:
        raise NothingToFill(file=file, known=known)
    asked = dict.fromkeys(match[1] for spot in spots for match in spot.names)
    unknown = [f"{{{{{clean(name)[:40]}}}}}" for name in asked if plain(name) not in (*words, *blocks)]
    if unknown:
        more = ", …" if len(unknown) > LISTED else ""
        raise UnknownPlaces(file=file, names=", ".join(unknown[:LISTED]) + more, known=known)
    for spot in spots:
        for match in spot.names:
            if plain(match[1]) in blocks and not (spot.in_body and spot.text.strip() == match[0]):
                raise NotAlone(file=file, name=clean(match[0]))
    return spots


def _found(paper: Paper) -> Iterator[Spot]:
    """Yield the paragraphs of a template that name something."""
    for part in paper.part.package.iter_parts():
        if not part.content_type.endswith(_FILLED):
            continue
        is_main = part is paper.part
        for paragraph in list(part.element.iter(qn("w:p"))):
            pieces = [each for each in paragraph.iter(qn("w:t")) if _paragraph_of(each) is paragraph]
            text = "".join(each.text or "" for each in pieces)
            if names := list(NAMED.finditer(text)):
                in_body = is_main and all(each.tag != qn("w:txbxContent") for each in paragraph.iterancestors())
                yield Spot(paragraph, pieces, text, names, in_body)


def _paragraph_of(piece: Any) -> Any:
    """Return the paragraph that a piece of text stands in: a text box hangs in one and has its own."""
    return next(each for each in piece.iterancestors() if each.tag == qn("w:p"))


def _put_words(spot: Spot, words: Mapping[str, str]) -> None:
    """Write words in the place of their names, the last first: what stands before keeps its place."""
    starts: list[int] = []
    length = 0
    for piece in spot.pieces:
        starts.append(length)
        length += len(piece.text or "")
    for match in reversed(spot.names):
        put = legal(clean(words[plain(match[1])]))
        for piece, start in reversed(list(zip(spot.pieces, starts, strict=True))):
            text = piece.text or ""
            first, last = match.start() - start, match.end() - start
            if last <= 0 or first >= len(text):
                continue
            piece.text = text[: max(first, 0)] + (put if first >= 0 else "") + text[last:]
            piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _put_block(spot: Spot, made: Callable[[float], list[Any]]) -> None:
    """Put paragraphs and tables in the place of a paragraph; plain paragraphs take its form."""
    here = spot.paragraph
    cell = next((each for each in here.iterancestors() if each.tag == qn("w:tc")), None)
    elements = [_formed(each, here) for each in made(_width(here, cell))]
    for each in elements:
        here.addprevious(each)
    ends_in_table = bool(elements) and elements[-1].tag == qn("w:tbl")
    if (cell is not None and (ends_in_table or not elements)) or here.find(
        f"{qn('w:pPr')}/{qn('w:sectPr')}"
    ) is not None:
        for piece in spot.pieces:
            piece.text = ""
    else:
        here.getparent().remove(here)


def _formed(made: Any, like: Any) -> Any:
    """Return an element with the form of the paragraph that it replaces; a table has the letters it was measured in."""
    if made.tag != qn("w:p"):
        for letters in made.iter(qn("w:rPr")):
            font = letters.makeelement(qn("w:rFonts"), {qn(f"w:{script}"): FONT for script in SCRIPTS})
            letters.insert(0, font)
        return made
    form, letters = like.find(qn("w:pPr")), like.find(f"{qn('w:r')}/{qn('w:rPr')}")
    if form is not None:
        for old in made.findall(qn("w:pPr")):
            made.remove(old)
        made.insert(0, deepcopy(form))
        for ends in list(made.iter(qn("w:sectPr"))):
            ends.getparent().remove(ends)
    for run in made.findall(qn("w:r")):
        own = run.find(qn("w:rPr"))
        if letters is None or own is None:
            continue
        is_bold, is_italic = (own.find(qn(name)) is not None for name in ("w:b", "w:i"))
        run.replace(own, deepcopy(letters))
        for name, wanted in (("w:i", is_italic), ("w:b", is_bold)):
            if wanted and run.find(qn("w:rPr")).find(qn(name)) is None:
                _emphasised(run.find(qn("w:rPr")), name)
    return made


def _emphasised(properties: Any, name: str) -> None:
    """Make letters bold or italic, behind what must stand first."""
    before = sum(1 for each in properties if each.tag in (qn("w:rStyle"), qn("w:rFonts"), qn("w:b"), qn("w:bCs")))
    properties.insert(before, properties.makeelement(qn(name)))


def _width(paragraph: Any, cell: Any) -> float:
    """Return how wide the text is where a paragraph stands: of its cell, else of its section."""
    if cell is not None:
        wide = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
        if wide is not None and wide.get(qn("w:type")) == "dxa":
            return _within(_points(wide, "w", PORTRAIT) - 10)
    body = next(each for each in paragraph.iterancestors() if each.tag == qn("w:body"))
    top = next(each for each in (paragraph, *paragraph.iterancestors()) if each.getparent() is body)
    for each in (top, *top.itersiblings()):
        section = each if each.tag == qn("w:sectPr") else each.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if section is None:
            continue
        sheet, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
        if sheet is None or margins is None:
            break
        sides = sum(_points(margins, side, 0) for side in ("left", "right"))
        return _within(_points(sheet, "w", PORTRAIT + sides) - sides)
    return PORTRAIT


def _points(element: Any, name: str, otherwise: float) -> float:
    """Return a length that an element tells, as most programs write it: in twentieths of a point."""
    told = element.get(qn(f"w:{name}"), "")
    return int(told) / TWENTIETHS if LENGTH.fullmatch(told) else otherwise


def _within(width: float) -> float:
    """Return a width that a text can have."""
    return min(max(width, NARROWEST), WIDEST)
