"""
How heavy a PDF is before anything is drawn: what its streams unpack to, and how much a page draws.

A small file may unpack to more than a machine holds, or draw one form in another over and over. Both are told here, by
unpacking without keeping and by counting without drawing.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from struct import error as struct_error
from struct import iter_unpack, unpack_from
from typing import Any

from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

LARGEST_STREAM = 80 << 20
"""Bytes of one stream; a colour scan of a page has a third of it."""

LARGEST_TOGETHER = 1500 << 20
"""Bytes of all streams together, unpacked one by one."""

HEAVIEST_PAGE = 1 << 20
"""Bytes of drawing of one page, each form counted as often as it is drawn; a page of text has some 200,000."""

LETTER = 30
"""Bytes that a letter counts for: it takes some two kilobytes once it is drawn."""

_STREAM = re.compile(rb"stream\r?\n")
_PIECE = 1 << 20
_SHOWN = re.compile(rb"\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]{2,})>", re.DOTALL)
_DRAWN = re.compile(rb"/([^\s/\[\]()<>{}%]+)\s+Do\b")
_MOST_OBJECTS = 3000
_MOST_CODES = 1_000_000  # letters that one font may speak of; sixteen times all of Unicode's first plane
_LARGEST_MAP = 4 << 20  # bytes of what maps the codes of a font to letters
_LARGEST_HEADER = 64 << 10  # bytes of a Type 1 font that are read word by word; ten times what one has
_LARGEST_HEADERS = 1 << 20  # of all fonts together
_LARGEST_FONTS = 48 << 20  # bytes of the font files of a document together, unpacked; all are held at once
_MOST_TABLES = 64  # tables of one font file that map letters
_LONGEST_NAME = 256  # figures of what one code stands for
_SPANS = re.compile(rb"begin(?:bf|cid)range(.*?)end(?:bf|cid)range", re.DOTALL)
_SPAN = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(?:<[^>]*>|\[[^\]]*\]|\d+)")
_DEEPEST = 40


def unpacks_too_large(content: bytes) -> bool:
    """Say whether a stream of a file, or all of them, unpack to more than any document has."""
    total = 0
    for found in _STREAM.finditer(content):
        if content[found.end() : found.end() + 1] not in (b"x", b"h", b"8", b"H", b"X"):
            continue  # what zlib packed begins with one of these
        size = _unpacked(memoryview(content)[found.end() :])
        total += size
        if size > LARGEST_STREAM or total > LARGEST_TOGETHER:
            return True
    return False


def _unpacked(packed: memoryview) -> int:
    """Return how many bytes a stream unpacks to, as far as one too many."""
    unpacker = zlib.decompressobj()
    size = at = 0
    try:
        while at < len(packed) and not unpacker.eof and size <= LARGEST_STREAM:
            piece: bytes | memoryview = packed[at : at + _PIECE]
            at += _PIECE
            while piece and not unpacker.eof and size <= LARGEST_STREAM:
                size += len(unpacker.decompress(piece, _PIECE))
                piece = unpacker.unconsumed_tail
    except zlib.error:
        pass  # cut off or no zlib after all: what came out counts
    return size


@dataclass(slots=True)
class FontFiles:
    """The font files of a document so far: what each unpacks to by its number, and what is read of them as words."""

    sizes: dict[int, int] = field(default_factory=dict)
    headers: int = 0

    def add(self, number: int, size: int) -> None:
        """Count one more file; raises LimitReachedError where all are larger than those of any document."""
        self.sizes[number] = size
        if sum(self.sizes.values()) > _LARGEST_FONTS:
            raise LimitReachedError("font files")

    def add_header(self, size: int) -> None:
        """Count what is read of one as words; raises LimitReachedError likewise."""
        self.headers += size
        if size > _LARGEST_HEADER or self.headers > _LARGEST_HEADERS:
            raise LimitReachedError("header of a font")


def page_weight(page: DictionaryObject, fonts: FontFiles) -> int:
    """
    Return how many bytes a page draws, each form counted as often as it is drawn.

    `fonts` are those of the pages before, and gain those of this one. Raises what pypdf raises for streams that unpack
    to too much.
    """
    _look_through(page.get("/Resources"), fonts)
    data = b"\n".join(_contents(page.get("/Contents")))
    return _weight(data, _resources(page), {}, frozenset())


def _contents(contents: Any) -> Iterator[bytes]:
    """Yield what a page is drawn by, part by part, no further than a page may be heavy."""
    whole = contents.get_object() if contents is not None else None
    size = 0
    for part in whole if isinstance(whole, ArrayObject) else [whole]:
        stream = part.get_object() if part is not None else None
        if isinstance(stream, StreamObject):
            _refuse_unpacking(stream)
            data = stream.get_data()
            size += len(data)
            yield data
            if size > HEAVIEST_PAGE:
                return


def _refuse_unpacking(stream: StreamObject) -> None:
    """Raise LimitReachedError for a large stream in letters or runs, which unpacks to a hundred times as much."""
    if stream.get("/Filter") not in (None, "/FlateDecode") and len(stream._data) > _LARGEST_MAP:
        raise LimitReachedError("stream in letters")


def _resources(holder: DictionaryObject) -> DictionaryObject:
    """Return the forms and pictures that may be drawn."""
    resources = holder.get("/Resources")
    resources = resources.get_object() if resources is not None else None
    drawn = resources.get("/XObject") if isinstance(resources, DictionaryObject) else None
    drawn = drawn.get_object() if drawn is not None else None
    return drawn if isinstance(drawn, DictionaryObject) else DictionaryObject()


def _weight(data: bytes, forms: DictionaryObject, known: dict[int, int], within: frozenset[int]) -> int:
    """Return the weight of a stream with the forms it draws; `within` are those being counted."""
    shown = _SHOWN.findall(data)
    unended = max(0, data.count(b"(") - len(shown))  # a text in a text, or one without an end: read over and over
    weight = len(data) + LETTER * (unended + sum(len(said) + len(coded) // 4 for said, coded in shown))
    for name, times in Counter(_DRAWN.findall(data)).items():
        form = forms.get("/" + name.decode("latin-1"))
        form = form.get_object() if form is not None else None
        if not isinstance(form, StreamObject) or form.get("/Subtype") != "/Form" or id(form) in within:
            continue
        if id(form) not in known:
            if len(within) > _DEEPEST:
                return HEAVIEST_PAGE + 1
            inner = _resources(form) or forms
            known[id(form)] = _weight(form.get_data(), inner, known, within | {id(form)})
        weight += times * known[id(form)]
        if weight > HEAVIEST_PAGE:
            break
    return weight


def _look_at_font(font: DictionaryObject) -> None:
    """Raise LimitReachedError for a font that speaks of more codes than there are letters."""
    codes = 0
    for name, size in (("/W", 3), ("/W2", 5)):
        widths = font.get(name)
        widths = widths.get_object() if widths is not None else None
        begun: list[float] = []
        for each in widths if isinstance(widths, ArrayObject) else ():
            begun = [*begun, float(each)] if isinstance(each, int | float) else []
            if len(begun) == size:  # first code, last code, and how wide they are
                codes += max(0, int(begun[1] - begun[0]))
                begun = []
    for name in ("/ToUnicode", "/Encoding"):
        mapped = font.get(name)
        mapped = mapped.get_object() if mapped is not None else None
        if isinstance(mapped, StreamObject):
            data = mapped.get_data()
            if len(data) > _LARGEST_MAP or re.search(rb"<[0-9A-Fa-f\s]{%d}" % _LONGEST_NAME, data):
                raise LimitReachedError("map of a font")
            for span in _SPANS.findall(data):
                for first, last in _SPAN.findall(span):
                    codes += int(b"".join(last.split()), 16) - int(b"".join(first.split()), 16)
    if codes > _MOST_CODES:
        raise LimitReachedError("codes of a font")


def _look_at_font_file(font: DictionaryObject, known: FontFiles) -> None:
    """Raise LimitReachedError for the file of a font, where that is large, or speaks of too many letters."""
    for name in ("/FontFile", "/FontFile2", "/FontFile3"):
        link = font.raw_get(name) if name in font else None
        stream = link.get_object() if link is not None else None
        number = link.idnum if isinstance(link, IndirectObject) else id(stream)
        if not isinstance(stream, StreamObject) or number in known.sizes:
            continue
        _refuse_unpacking(stream)
        data = stream.get_data()
        known.add(number, len(data))
        read = stream.get("/Length1")
        if name == "/FontFile":
            known.add_header(len(data[:read]) if isinstance(read, int) else len(data))
        if name == "/FontFile2" and _letters_of(data) > _MOST_CODES:
            raise LimitReachedError("codes of a font")


def _letters_of(data: bytes) -> int:
    """Return of how many letters the tables of a TrueType font speak, each as often as one does."""
    letters = 0
    try:
        count = unpack_from(">H", data, 4)[0]
        places = dict(unpack_from(">4s4xL", data, 12 + 16 * at) for at in range(count))
        base = places.get(b"cmap")
        if base is None:
            return 0
        tables = unpack_from(">H", data, base + 2)[0]
        if tables > _MOST_TABLES:
            return _MOST_CODES + 1
        for at in range(tables):
            start = base + unpack_from(">4xL", data, base + 4 + 8 * at)[0]
            kind = unpack_from(">H", data, start)[0]
            if kind == 4:  # the last codes of its spans, two bytes, and the first ones
                spans = unpack_from(">H", data, start + 6)[0] // 2
                lasts = unpack_from(f">{spans}H", data, start + 14)
                firsts = unpack_from(f">{spans}H", data, start + 16 + 2 * spans)
                letters += sum(max(0, last + 1 - first) for first, last in zip(firsts, lasts, strict=True))
            elif kind == 10:
                letters += unpack_from(">L", data, start + 16)[0]
            elif kind == 12:
                spans = unpack_from(">L", data, start + 12)[0]
                for first, last in iter_unpack(">LL4x", data[start + 16 : start + 16 + 12 * spans]):
                    letters += max(0, last + 1 - first)
            else:
                letters += 0xFFFF
    except struct_error:
        pass  # cut off: what was counted is what is read
    return letters


def _look_through(resources: Any, fonts: FontFiles) -> None:
    """Unpack once what fonts and forms hold in an unusual packing, so that its size is known; pictures are not."""
    waiting = [resources]
    seen: set[tuple[int, int]] = set()
    while waiting and len(seen) < _MOST_OBJECTS:
        thing = waiting.pop()
        if isinstance(thing, IndirectObject):
            if (thing.idnum, thing.generation) in seen:
                continue
            seen.add((thing.idnum, thing.generation))
            thing = thing.get_object()
        if isinstance(thing, StreamObject) and thing.get("/Subtype") != "/Image":
            packing = thing.get("/Filter")
            if packing not in (None, "/FlateDecode"):
                _refuse_unpacking(thing)
                thing.get_data()
        if isinstance(thing, DictionaryObject):
            _look_at_font(thing)
            _look_at_font_file(thing, fonts)
            waiting.extend(value for name, value in thing.items() if name not in ("/Parent", "/P", "/Popup"))
        elif isinstance(thing, ArrayObject):
            waiting.extend(thing)
