"""
The printed lines of one page of a PDF as blocks: tables, the two halves of letterheads and signatures, paragraphs.

Two halves that stand side by side are never run together: «UBND … | CỘNG HÒA …» is a table of two cells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tracker.files.written.blocks import Block, Paragraph, Table
from tracker.files.written.columns import AUTHORITY, CAPITALS, MOTTO, SENT_TO
from tracker.files.written.pdfstamps import Char, rows_of
from tracker.words.text import nfc, scrub

SENT = re.compile(r"K[íi]nh g[ửu]i", re.IGNORECASE)
_LOUD = re.compile(rf"[{CAPITALS}]{{2,}}(?: [{CAPITALS}]+)+")
"""The name of a body or the title of an annex; nobody a paper is sent to is written so."""

_PAGE_NUMBER = re.compile(r"[-–—\s]*\d{1,3}[-–—\s]*")
_YEAR = re.compile(r"(?:năm \| |tháng \d{1,2} \| năm )20\d\d$")
_WIDE = 0.9
"""A gap between words wider than this part of the size of letters may part two columns."""

_LEANS = 30.0
"""So far a line may lean over the middle of two columns, in points."""

_HEAD_REACH = 260.0
"""So far below the motto a letterhead reaches, in points."""


@dataclass(slots=True)
class Word:
    """A word, its place on the page and its font."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    bold: bool = False


@dataclass(slots=True)
class Row:
    """A printed line: its words from left to right."""

    words: list[Word]

    @property
    def text(self) -> str:
        """Return the words with single spaces between them."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """Return where the line begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Return where the line ends."""
        return max(word.x1 for word in self.words)

    @property
    def top(self) -> float:
        """Return how far from above the line stands."""
        return min(word.top for word in self.words)

    @property
    def height(self) -> float:
        """Return the height of its letters."""
        return max(word.bottom - word.top for word in self.words)

    def segments(self) -> list[Row]:
        """Return the parts of the line that wide gaps set apart."""
        parts = [[self.words[0]]]
        for before, word in zip(self.words, self.words[1:], strict=False):
            if word.x0 - before.x1 > max(_WIDE * self.height, 8.0):
                parts.append([])
            parts[-1].append(word)
        return [Row(part) for part in parts]


def rows(chars: Sequence[Char]) -> list[Row]:
    """Return the printed lines of a page."""
    return [Row(words) for row in rows_of(chars) if (words := _words(row))]


def _words(row: Sequence[Char]) -> list[Word]:
    """Return the words of one row; letters printed twice on one place, as some make them bold, count once."""
    found: list[Word] = []
    last: Char | None = None
    for char in row:
        text = char["text"]
        if last is not None and text == last["text"] and abs(char["x0"] - last["x0"]) < 0.6:
            continue
        bold = "bold" in str(char.get("fontname", "")).lower()
        space = max(float(char.get("size") or 10) * 0.14, 0.8)
        if last is None or char["x0"] - last["x1"] > space or char.get("stamped") != last.get("stamped"):
            found.append(Word(text, char["x0"], char["x1"], char["top"], char["bottom"], bold))
        else:
            found[-1].text += text
            found[-1].x1 = max(found[-1].x1, char["x1"])
        last = char
    for word in found:
        word.text = nfc(scrub(word.text))
    return [word for word in found if word.text.strip()]


class PageReader:
    """Makes blocks of the lines of one page."""

    def __init__(self, width: float, height: float) -> None:
        """Take the size of the page."""
        self._width, self._height = width, height

    def without_numbers(self, found: list[Row]) -> list[Row]:
        """Return the lines without the number of the page."""
        edge = self._height * 0.09
        return [
            row
            for row in found
            if not (_PAGE_NUMBER.fullmatch(row.text) and (row.top < edge or row.top > self._height - edge))
        ]

    def blocks(self, found: list[Row]) -> list[tuple[Row | None, Block]]:
        """Return lines and the tables of two halves among them, in their order."""
        made: list[tuple[Row | None, Block]] = []
        at = 0
        while at < len(found):
            end, table = self._halves(found, at)
            if table is not None:
                made.append((None, table))
                at = end
            else:
                made.append((found[at], self._paragraph(found[at])))
                at += 1
        return made

    def _paragraph(self, row: Row) -> Paragraph:
        """Return a line as a paragraph of its own."""
        middle = (row.x0 + row.x1) / 2
        centred = abs(middle - self._width / 2) < self._width * 0.05 and row.x0 > self._width * 0.18
        return Paragraph(row.text, "", sum(word.bold for word in row.words) * 2 > len(row.words), centred)

    def _halves(self, found: list[Row], at: int) -> tuple[int, Table | None]:
        """Return a letterhead or a signature that begins in a line, and the line behind it."""
        gutter = self._gutter_of_head(found, at)
        if gutter is not None:
            return self._columns(found, at, gutter, self._ends_head)
        gutter = self._gutter_of_signature(found, at)
        if gutter is not None:
            return self._columns(found, at, gutter, self._ends_signature)
        return at, None

    def _gutter_of_head(self, found: list[Row], at: int) -> float | None:
        """Return where the right half of a letterhead begins, whose first line this is."""
        for row in found[at : at + 5]:
            for motto in MOTTO.finditer(row.text) if row.top - found[at].top < 60 else ():
                word, apart = _word_at(row, motto.start())
                if word is not None and _is_over_head(row.text, motto, apart=apart):
                    if word.x0 > self._width * 0.3:
                        return self._between(found[at : at + 14], word)
                    break
        return None

    def _between(self, found: list[Row], motto: Word) -> float:
        """Return the middle between the halves of a letterhead where they leave a gap, else where the motto begins."""
        left, right = 0.0, motto.x0
        for row in found:
            if row.top - motto.top > 130 or SENT.match(row.text):
                break
            for part in row.segments() if row.top > motto.top - 3 else ():
                middle = (part.x0 + part.x1) / 2
                if middle < self._width * 0.44:
                    left = max(left, part.x1)
                elif middle > self._width * 0.56:
                    right = min(right, part.x0)
        return (left + right) / 2 if 0 < left < right else motto.x0 - 2

    def _gutter_of_signature(self, found: list[Row], at: int) -> float | None:
        """Return where the right half of a signature begins, whose first line this is."""
        row = found[at]
        parts = row.segments()
        right = [part for part in parts if part.x0 > self._width * 0.38]
        if len(parts) == 2 and all(AUTHORITY.match(part.text) and part.text.isupper() for part in parts):
            return (parts[0].x1 + parts[1].x0) / 2  # two who sign, side by side
        titled = bool(right) and bool(AUTHORITY.match(right[-1].text))
        listed = bool(SENT_TO.match(row.text)) and row.x0 < self._width * 0.35
        if not listed and not (titled and any(SENT_TO.match(other.text) for other in found[at : at + 12])):
            return None
        begins = [
            part.x0
            for other in found[at : at + 40]
            for part in other.segments()[-1:]
            if part.x0 > self._width * 0.38
            and other.top - row.top < 320
            and (part.x0 + part.x1) / 2 > self._width * 0.53
        ]
        return min(begins) - 2 if begins else None

    def _columns(self, found: list[Row], at: int, gutter: float, ends: Any) -> tuple[int, Table | None]:
        """Return two columns as a table of one row, and the line behind them."""
        left: list[str] = []
        right: list[str] = []
        end = at
        while end < len(found):
            row = found[end]
            if end > at and ends(row, row.top - found[at].top, gutter):
                break
            halves = _parted(row, gutter)
            if right and _YEAR.search(f"{right[-1]} | {' '.join(halves[0])}"):
                halves.reverse()  # the end of the day, which had no room in its line
            for half, words in zip((left, right), halves, strict=True):
                if words:
                    half.append(" ".join(words))
            end += 1
        return end, Table((("\n".join(left), "\n".join(right)),))

    def _ends_head(self, row: Row, below: float, gutter: float) -> bool:
        """Say whether a line no longer belongs to the letterhead: it crosses its middle, or is the letter's title."""
        if below > _HEAD_REACH or SENT.match(row.text):
            return True
        parts = row.segments()
        if any(part.x0 < gutter - 12 and part.x1 > gutter + 12 for part in parts):
            return True
        middle, centre = (row.x0 + row.x1) / 2, self._width / 2
        over_it = row.x0 < (centre if row.text.isupper() else centre - 12)  # the type may be one short word: «LỆNH»
        is_centred = abs(middle - centre) < self._width * 0.045 and self._width * 0.2 < row.x0 and over_it
        return len(parts) == 1 and below > 30 and is_centred

    def _ends_signature(self, row: Row, _below: float, gutter: float) -> bool:
        """Say whether a line no longer belongs to a signature: it is running text, or begins another paper."""
        if row.x1 < gutter and _LOUD.fullmatch(row.text):
            return True
        return any(part.x0 < gutter - 30 and part.x1 > gutter + 30 for part in row.segments())


def _parted(row: Row, gutter: float) -> list[list[str]]:
    """Return the words left and right of a gutter; those that stand close together are parted only where it is wide."""
    halves: list[list[str]] = [[], []]
    for part in row.segments():
        across = part.x0 < gutter - _LEANS and part.x1 > gutter + _LEANS
        for word in part.words:
            halves[not _is_left(word if across else part, gutter)].append(word.text)
    return halves


def _word_at(row: Row, begin: int) -> tuple[Word | None, bool]:
    """Return the first word from a place of the text of a line, and whether a wide gap sets it apart."""
    firsts = {id(part.words[0]) for part in row.segments()}
    at = 0
    for word in row.words:
        if at >= begin:
            return word, id(word) in firsts
        at += len(word.text) + 1
    return None, False


def _is_over_head(text: str, motto: re.Match[str], *, apart: bool) -> bool:
    """Say whether the motto, which may stand apart, is the one over a letterhead, and no name of the state."""
    loud = motto[0] == motto[0].upper() or (motto[0].lower().startswith("đ") and "-" in motto[0].replace("–", "-"))
    return loud and (apart or not re.search(r"NƯỚC\s*$", text[: motto.start()]))


def _is_left(word: Word | Row, gutter: float) -> bool:
    """Say whether a word or a line stands in the left half."""
    return (word.x0 + word.x1) / 2 < gutter
