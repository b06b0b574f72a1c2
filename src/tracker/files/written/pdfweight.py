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


def page_weight(page: DictionaryObject) -> int:
    """
    Return how many bytes a page draws, each form counted as often as it is drawn.

    Raises what pypdf raises for streams that unpack to too much.
    """
    _look_through(page.get("/Resources"))
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
    weight = len(data) + LETTER * sum(len(said) + len(coded) // 4 for said, coded in _SHOWN.findall(data))
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


def _look_through(resources: Any) -> None:
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
            waiting.extend(value for name, value in thing.items() if name not in ("/Parent", "/P", "/Popup"))
        elif isinstance(thing, ArrayObject):
            waiting.extend(thing)
