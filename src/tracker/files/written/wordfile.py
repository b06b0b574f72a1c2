"""
A document of Word (.docx) as blocks: paragraphs and tables of its body, in their order.

Read as it would be printed with every change accepted: what was struck out is left out, text in boxes stands behind
the paragraph it hangs on, letters shown as capitals are capitals. Running heads are left out unless the letterhead
stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import OpcError
from docx.oxml.ns import nsmap, qn
from lxml.etree import LxmlError  # type: ignore[import-untyped]  # it comes without types

from tracker.files.msoffice.package import DOCUMENT, Broken, Unpacked, read_package
from tracker.files.written.blocks import Block, Paragraph, Table, Written
from tracker.files.written.columns import MOTTO, single_spaced, taken_apart
from tracker.files.written.wordnumbers import Numbers
from tracker.words.text import nfc

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_W = "{" + nsmap["w"] + "}"
_STRUCK = frozenset(f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "footnoteRef"))
_BROKEN_LINE = frozenset({f"{_W}br", f"{_W}cr"})
_SIGNS = {f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-", f"{_W}ptab": "\t"}
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ufffc]")
_DEEPEST = 60
"""So deep may boxes and tables stand in each other."""

_WIDEST = 200
"""Columns of a table; a file may say that a cell spans any number."""

MOST_CELLS = 200_000
"""Cells of all tables together, counting those that others cover; an annex of 100 pages has some 10,000."""


def read_word(path: Path) -> Written:
    """Return what a .docx says; raises what `read_package` raises, and Broken."""
    stream = read_package(path, DOCUMENT)
    try:
        document = docx.Document(stream)
        reader = _Reader(document)
        blocks = list(taken_apart(reader.blocks(document.element.body)))
        heads = reader.letterhead(document)
    except _TooManyCells as error:
        raise Unpacked(file=path, name=DOCUMENT.name) from error
    except (OpcError, LxmlError, BadZipFile, KeyError, ValueError, AttributeError, TypeError, RecursionError) as error:
        raise Broken(file=path, name=DOCUMENT.name, ending=DOCUMENT.ending) from error
    return Written([*heads, *blocks])


class _TooManyCells(Exception):
    """The tables have more cells than those of any document."""


class _Reader:
    """Walks through one document, counting its numbered paragraphs."""

    def __init__(self, document: Any) -> None:
        """Take the document, its lists and the styles that show capitals."""
        self._numbers = Numbers(document)
        self._cells = 0
        styles = document.styles.element.findall(qn("w:style"))
        self._capitals = {
            style.get(qn("w:styleId")) for style in styles if _is_on(style.find(f"{qn('w:rPr')}/{qn('w:caps')}"))
        }
        self._centred = {
            style.get(qn("w:styleId")) for style in styles if _is_centred(style.find(f"{qn('w:pPr')}/{qn('w:jc')}"))
        }
        self._bold = {
            style.get(qn("w:styleId")) for style in styles if _is_on(style.find(f"{qn('w:rPr')}/{qn('w:b')}"))
        }

    def letterhead(self, document: Any) -> list[Block]:
        """Return the running head that holds the letterhead, where the letter's own body does not."""
        for section in list(document.sections)[:1]:
            for head in (section.first_page_header, section.header):
                if not head.is_linked_to_previous:
                    blocks = list(taken_apart(self.blocks(head._element)))
                    if any(MOTTO.search(line) for line in Written(blocks).lines()):
                        return blocks
        return []

    def blocks(self, parent: Any, depth: int = 0) -> Iterator[tuple[str, Block]]:
        """Yield the blocks inside an element, each with its text as it is set."""
        for child in parent if depth < _DEEPEST else ():
            if child.tag == qn("w:p"):
                yield from self._paragraph(child, depth)
            elif child.tag == qn("w:tbl"):
                yield from self._table(child, depth)
            elif child.tag == qn("w:sdt"):
                inside = child.find(qn("w:sdtContent"))
                yield from self.blocks(inside if inside is not None else (), depth + 1)
            elif child.tag in (qn("w:ins"), qn("w:moveTo"), qn("w:customXml"), qn("w:smartTag")):
                yield from self.blocks(child, depth + 1)
            elif child.tag == f"{_MC}AlternateContent":
                yield from self.blocks(_chosen(child), depth + 1)

    def _paragraph(self, paragraph: Any, depth: int) -> Iterator[tuple[str, Block]]:
        """Yield a paragraph, one for each of its lines, and the boxes that hang on it."""
        properties = paragraph.find(qn("w:pPr"))
        style = None if properties is None else properties.find(qn("w:pStyle"))
        name = None if style is None else style.get(qn("w:val"))
        placed = None if properties is None else properties.find(qn("w:jc"))
        centred = _is_centred(placed) if placed is not None else name in self._centred
        boxes: list[Any] = []
        parts = [*self._runs(paragraph, boxes, name in self._capitals, depth)]
        strong = sum(len(text.strip()) for text, mark in parts if mark)
        bold = name in self._bold or strong * 2 > sum(len(text.strip()) for text, _mark in parts)
        numbering = self._numbers.next(paragraph) if any(text.strip() for text, _mark in parts) else ""
        for line in "".join(text for text, _mark in parts).split("\n"):
            text = nfc(_UNSEEN.sub("", line))
            if flat := single_spaced(text):
                yield text, Paragraph(flat, numbering, bold, centred)
                numbering = ""
        for box in boxes:
            yield from self.blocks(box, depth + 1)

    def _runs(self, parent: Any, boxes: list[Any], capitals: bool, depth: int) -> Iterator[tuple[str, bool]]:
        """Yield the text of an element run by run, and whether it is bold; put aside boxes of text."""
        for child in parent if depth < _DEEPEST else ():
            if not isinstance(child.tag, str) or child.tag in _STRUCK:
                continue
            if child.tag == qn("w:txbxContent"):
                boxes.append(child)
            elif child.tag == qn("w:r"):
                properties = child.find(qn("w:rPr"))
                if properties is not None and _is_on(properties.find(qn("w:vanish"))):
                    continue
                shown = None if properties is None else properties.find(qn("w:caps"))
                bold = properties is not None and _is_on(properties.find(qn("w:b")))
                upper = capitals if shown is None else _is_on(shown)
                for text, _mark in self._runs(child, boxes, upper, depth + 1):
                    yield text, bold
            elif child.tag == qn("w:t"):
                text = child.text or ""
                yield text.upper() if capitals else text, False
            elif child.tag in _BROKEN_LINE:
                yield "\n", False
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag], False
            elif child.tag == f"{_MC}AlternateContent":
                yield from self._runs(_chosen(child), boxes, capitals, depth + 1)
            else:
                yield from self._runs(child, boxes, capitals, depth + 1)

    def _table(self, table: Any, depth: int) -> Iterator[tuple[str, Block]]:
        """Yield a table; the one cell of a table that only draws a frame is read as if it had none."""
        rows = [row for row in _inside(table, "w:tr") if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None]
        cells = [[*_inside(row, "w:tc")] for row in rows]
        if len(cells) == 1 and len(cells[0]) == 1:
            yield from self.blocks(cells[0][0], depth + 1)
            return
        texts: list[list[str]] = []
        widest = 0
        merged: dict[tuple[int, int], tuple[int, int]] = {}
        for line, (row, found) in enumerate(zip(rows, cells, strict=True)):
            texts.append([""] * _skipped(row))
            for cell in found:
                column = len(texts[line])
                width = max(1, min(_number(cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")), _WIDEST - column))
                joined = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
                first = (line, column)
                if joined is not None and joined.get(qn("w:val")) != "restart" and line:
                    first = merged.get((line - 1, column), (line - 1, column))
                    texts[line].append("")
                    merged[line, column] = first
                else:
                    texts[line].append(self._cell(cell, depth))
                for other in range(column + 1, column + width):
                    texts[line].append("")
                    merged[line, other] = first
            self._cells += len(texts[line])
            widest = max(widest, len(texts[line]))
            if max(self._cells, widest * len(texts)) > MOST_CELLS:
                raise _TooManyCells
        filled = tuple(tuple(row + [""] * (widest - len(row))) for row in texts)
        if widest:
            known = {at: first for at, first in merged.items() if first[1] < len(filled[first[0]])}
            yield "", Table(filled, known)

    def _cell(self, cell: Any, depth: int) -> str:
        """Return the text of a cell, line by line, with what its paragraphs are numbered with before them."""
        lines: list[str] = []
        for _text, block in self.blocks(cell, depth + 1):
            if isinstance(block, Paragraph):
                lines.append(single_spaced(f"{block.numbering} {block.text}"))
            else:  # a table in a cell: column by column, as a letterhead is read
                lines.extend(filter(None, (text for column in zip(*block.rows, strict=True) for text in column)))
        return "\n".join(lines)


def _inside(parent: Any, name: str) -> Iterator[Any]:
    """Yield rows of a table or cells of a row, also those that a form holds."""
    for child in parent:
        if child.tag == qn(name):
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
            yield from _inside(child, name)


def _chosen(alternatives: Any) -> Any:
    """Return the first of several ways to draw the same thing; the others repeat its text."""
    first = alternatives.find(f"{_MC}Choice")
    return first if first is not None else (alternatives.find(f"{_MC}Fallback") or ())


def _is_centred(element: Any) -> bool:
    """Say whether a property puts text into the middle."""
    return element is not None and element.get(qn("w:val")) == "center"


def _is_on(element: Any) -> bool:
    """Say whether a property is there and not switched off."""
    return element is not None and element.get(qn("w:val"), "true") not in ("false", "0", "off")


def _number(element: Any) -> int:
    """Return the number that a property holds, 1 where there is none."""
    text = "" if element is None else str(element.get(qn("w:val"), ""))
    return min(int(text), _WIDEST) if text.isascii() and text.isdigit() and len(text) < 7 else 1


def _skipped(row: Any) -> int:
    """Return how many columns a row leaves out at its left."""
    before = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
    return 0 if before is None else _number(before)
