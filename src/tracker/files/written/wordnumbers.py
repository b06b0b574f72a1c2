"""
What Word numbers paragraphs with by itself: «1.», «a)», «-», which stands in no text of the file.

Counted as Word counts: a list goes on over its document, a level begins again under a new number of a level above.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

from tracker.words.text import nfc

if TYPE_CHECKING:
    from docx.document import Document

LEVELS = 9
"""So many levels a list of Word has."""

MOST = 100_000
"""No number of a list is larger; a file may say any."""

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(slots=True)
class Level:
    """One level of a list: what it starts with, the sign or letters it counts in, and what stands around them."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    plain: bool = False


@dataclass(slots=True)
class List:
    """A list: its levels, and whether some begin anew where the list is used."""

    abstract: str
    levels: dict[int, Level] = field(default_factory=dict)
    restarts: dict[int, int] = field(default_factory=dict)


class Numbers:
    """Counts the numbered paragraphs of one document, in their order."""

    def __init__(self, document: Document) -> None:
        """Take the lists of a document, and the styles that number by themselves."""
        self._lists = _lists(document)
        self._styles = _numbered_styles(document)
        self._counts: dict[str, list[int | None]] = defaultdict(lambda: [None] * LEVELS)
        self._begun: set[tuple[str, int]] = set()

    def next(self, paragraph: Any) -> str:
        """Return what this paragraph is numbered with, "" where it is not."""
        number, level = self._asked(paragraph)
        found = self._lists.get(number)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts[found.abstract]
        if level in found.restarts and (number, level) not in self._begun:
            self._begun.add((number, level))
            counts[level] = found.restarts[level] - 1
        before = counts[level]
        counts[level] = min((found.levels[level].start - 1 if before is None else before) + 1, MOST)
        counts[level + 1 :] = [None] * (LEVELS - level - 1)
        return _written(found.levels, counts, level)

    def _asked(self, paragraph: Any) -> tuple[str, int]:
        """Return which list and level a paragraph asks for, itself or by its style."""
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return "0", 0
        style = properties.find(qn("w:pStyle"))
        number, level = self._styles.get(_value(style), ("0", 0))
        own = properties.find(qn("w:numPr"))
        if own is not None:
            number = _value(own.find(qn("w:numId"))) or number
            level = _whole(_value(own.find(qn("w:ilvl"))), level)
        return number, level


def _value(element: Any) -> str:
    """Return the value of a property, "" where there is none."""
    return "" if element is None else str(element.get(qn("w:val"), ""))


def _whole(text: str, otherwise: int) -> int:
    """Return a whole number that a file says, as far as a list may count."""
    return min(int(text), MOST) if text.isascii() and text.isdigit() and len(text) < LEVELS else otherwise


def _lists(document: Document) -> dict[str, List]:
    """Return the lists of a document by their number."""
    part = next((rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/numbering")), None)
    root = getattr(part, "element", None)
    if root is None:
        return {}
    shapes = {
        shape.get(qn("w:abstractNumId")): {
            _whole(level.get(qn("w:ilvl"), ""), 0): _level(level) for level in shape.findall(qn("w:lvl"))
        }
        for shape in root.findall(qn("w:abstractNum"))
    }
    found = {}
    for number in root.findall(qn("w:num")):
        abstract = _value(number.find(qn("w:abstractNumId")))
        made = List(abstract, dict(shapes.get(abstract, {})))
        for change in number.findall(qn("w:lvlOverride")):
            level = _whole(change.get(qn("w:ilvl"), ""), 0)
            if (own := change.find(qn("w:lvl"))) is not None:
                made.levels[level] = _level(own)
            if start := _value(change.find(qn("w:startOverride"))):
                made.restarts[level] = _whole(start, 1)
        made.levels = {level: shape for level, shape in made.levels.items() if level < LEVELS}
        found[str(number.get(qn("w:numId")))] = made
    return found


def _level(element: Any) -> Level:
    """Return one level as the file describes it."""
    return Level(
        _whole(_value(element.find(qn("w:start"))), 1),
        _value(element.find(qn("w:numFmt"))) or "decimal",
        _value(element.find(qn("w:lvlText"))),
        element.find(qn("w:isLgl")) is not None,
    )


def _numbered_styles(document: Document) -> dict[str, tuple[str, int]]:
    """Return the styles whose paragraphs are numbered, with their list and level."""
    found = {}
    for style in document.styles.element.findall(qn("w:style")):
        asked = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if asked is not None:
            level = _whole(_value(asked.find(qn("w:ilvl"))), 0)
            found[str(style.get(qn("w:styleId")))] = (_value(asked.find(qn("w:numId"))), level)
    return found


def _written(levels: dict[int, Level], counts: list[int | None], level: int) -> str:
    """Return a number as it is printed: its own figures and those of the levels above, as the level says."""
    shape = levels[level]
    if shape.format == "bullet":
        return "+" if shape.text == "+" else "-"
    if shape.format == "none":
        return ""
    text = shape.text
    for above in range(level + 1):
        other = levels.get(above, Level())
        count = counts[above] if counts[above] is not None else other.start
        text = text.replace(f"%{above + 1}", _figure(count or 0, "decimal" if shape.plain else other.format))
    return nfc(" ".join(text.split()))


def _figure(count: int, signs: str) -> str:
    """Return a count in figures, letters or Roman figures."""
    if signs in ("lowerLetter", "upperLetter") and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, LEVELS)
        return letter.upper() if signs == "upperLetter" else letter
    if signs in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        text = ""
        for worth, sign in _ROMAN:
            text += sign * (count // worth)
            count %= worth
        return text.upper() if signs == "upperRoman" else text
    return f"{count:02}" if signs == "decimalZero" else str(count)
