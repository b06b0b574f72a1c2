"""
The running text of a document as points: what is printed over several lines made whole, its numbering read apart.

A point begins with a number, a letter or a dash, printed or put there by Word itself; a paragraph without one goes on
with what stands above it. Page numbers fall away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tracker.files.written.blocks import Paragraph

_MARKERS = (
    ("article", re.compile(r"(Điều \d{1,3})[.:]?\s+")),
    ("part", re.compile(r"((?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s+(?:[IVX]{1,5}|[0-9]{1,2}|thứ \w+))(?:[.:]\s*|\s+|$)")),
    ("roman", re.compile(r"([IVX]{1,5})(?:\s?[.)/]\s*(?!v\b)|\s?-\s+)(?=\S)")),
    ("third", re.compile(r"(\d{1,2}\.\d{1,2}\.\d{1,2})[.)]?\s+")),
    ("second", re.compile(r"(\d{1,2}\.\d{1,2})[.)]?\s+(?=\D)")),
    ("first", re.compile(r"(\d{1,2})\s?[.)/]\s*(?=[^\d\s])")),
    ("bracket", re.compile(r"\((\d{1,2})\)\s*(?=\S)")),
    ("letter", re.compile(r"([a-zđ])\s?[.)/]\s*(?=\S)")),
    ("romanette", re.compile(r"\(([ivx]{1,4}|[a-zđ])\)\s*(?=\S)")),
    ("dash", re.compile(r"(?:[-–—−]|[\uf02d])\s*(?=[^\s\d-])|[-–—−]\s+(?=\d)")),
    ("plus", re.compile(r"\+\s*(?=\S)")),
    ("dot", re.compile(r"[*•●○▪■◦·\uf0b7\uf0a7\uf0d8]\s*(?=\S)")),
)
_PAGE = re.compile(r"\s*(?:[-–]?\s*\d{1,3}\s*[-–]?|[Tt]rang\s+\d+(?:\s*/\s*\d+)?|\d+\s*/\s*\d+)\s*")
_WHOLE = re.compile(r"(?:[.:;!?]|\./\.)[\"”»)]?\s*$")
_FEWEST = 8  # lines from which on a document counts as printed line by line
_INLINE = re.compile(r"(?<=[:;.,]) ([a-zđ])[)] (?=\S)")
_LONGEST = 20_000
_END = 10  # letters in which a sentence ends
_PAGE_LINE = 30
_TAIL = 80  # letters by which the end of a point is told
_WIDEST = 135
_FEWEST_CAPITALS = 3


@dataclass(frozen=True, slots=True)
class Point:
    """One point: the kind of its number («first», «letter», "" where it has none), the number as printed, its words."""

    kind: str
    label: str
    text: str
    bold: bool = False


def points_of(paragraphs: Iterable[Paragraph]) -> list[Point]:
    """Return the points of running text, each one whole."""
    kept = [each for each in paragraphs if each.text.strip() and not _is_page(each.text)]
    width = _width(kept)
    points: list[Point] = []
    last = 0  # length of the last printed line
    for each in kept:
        text = each.text.strip()
        point = _point(each)
        if (
            points
            and not point.kind
            and (_is_cut(points[-1], text) or (width and _goes_on(points[-1], last, text, width)))
        ):
            points[-1] = replace(points[-1], text=f"{points[-1].text} {text}")
        else:
            points.append(point)
        last = len(text)
    return [part for point in points for part in _apart(point)]


def _apart(point: Point) -> Iterator[Point]:
    """Yield a point, and those that stand in its own line: «Sở A: a) …; b) …»."""
    inside = list(_INLINE.finditer(point.text))
    if [found[1] for found in inside[:2]] != ["a", "b"] or len(point.text) > _LONGEST:
        yield point
        return
    yield replace(point, text=point.text[: inside[0].start()].strip())
    ends = [*(found.start() for found in inside[1:]), len(point.text)]
    for found, end in zip(inside, ends, strict=True):
        yield Point("letter", found[1], point.text[found.end() : end].strip(), point.bold)


def _is_page(text: str) -> bool:
    """Say whether a line is the number of a page alone."""
    return len(text) < _PAGE_LINE and _PAGE.fullmatch(text) is not None


def _point(paragraph: Paragraph) -> Point:
    """Return one paragraph as a point, its number read from its text or, where it has none, from Word's own."""
    text = paragraph.text.strip()
    kind, label, rest = marked(text)
    if not kind and paragraph.numbering:
        kind, label, _ = marked(f"{paragraph.numbering.strip()} x")
        kind = kind or "dot"
    return Point(kind, label, rest, paragraph.bold)


def marked(text: str) -> tuple[str, str, str]:
    """Return the kind and the number that a text begins with, "" for none, and the rest of it."""
    for kind, marker in _MARKERS:
        found = marker.match(text)
        if found:
            return kind, found[1] if marker.groups else "", text[found.end() :].strip()
    return "", "", text


def _width(paragraphs: list[Paragraph]) -> int:
    """Return how long a full line is in a document printed line by line; 0 where paragraphs are whole."""
    lengths = sorted(len(each.text) for each in paragraphs if len(each.text) > 30)
    if len(lengths) < _FEWEST or lengths[-1] > _WIDEST:
        return 0
    full = lengths[int(len(lengths) * 0.9)]
    near = sum(1 for length in lengths if length > full * 0.8)
    return full if near * 3 >= len(lengths) else 0


def _is_cut(above: Point, text: str) -> bool:
    """Say whether a line was broken off in the middle of a sentence, whatever the width of lines is."""
    tail = above.text[-_TAIL:]
    if len(above.text) > _LONGEST or _WHOLE.search(tail) or is_capitals(tail) or is_capitals(text):
        return False
    if text[0].isdigit():
        return _UNDATED.search(tail) is not None
    return _UNDONE.search(tail) is not None or (text[0].islower() and len(above.text) > _PAGE_LINE)


_UNDONE = re.compile(r"(?:\b(?:trước|và|của|với)|,)$")
_UNDATED = re.compile(r"\b(?:ngày|tháng|năm|số|khoản|Điều)$")


def _goes_on(above: Point, length: int, text: str, width: int) -> bool:
    """Say whether a printed line goes on with the one above it."""
    if len(above.text) > _LONGEST or is_capitals(text) or is_capitals(above.text):
        return False
    if text[0].islower() or above.text.endswith((",", " và", " của", "-")):
        return not _WHOLE.search(above.text[-_END:]) or text[0].islower()
    return length > width * 0.75 and not _WHOLE.search(above.text[-_END:])


def is_capitals(text: str) -> bool:
    """Say whether a text is printed in capitals alone, as titles are."""
    return text.isupper() and sum(map(str.isalpha, text)) > _FEWEST_CAPITALS
