"""
What the widgets of electronic signatures show on a page: number and day that stand nowhere in its text.

A program that signs lays «11» over «Số:      /TB-UBND» as the picture of a widget. What a widget shows and where it
stands is read here; the stamp of who signed and when is another thing, and never a number or a day of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdf import PageObject
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from tracker.words.text import nfc, scrub

MOST_WIDGETS = 200
LONGEST = 60
"""Characters that a widget adds to a line; the stamp of a signer has more."""

STAMP = re.compile(
    r"K[ýy] b[ởo]i|Người ký|Th[ờo]i gian k[ýy]|Ngày ký|Email|@|C[ơo] quan\s*:|Ch[ứữ]c v[ụu]\s*:|Signature|Signed|"
    r"Digitally|Reason|Location|C[ÔO]NG B[ÁA]O|\d{1,2}:\d{2}(?::\d{2})?|\+07|Tổ chức\s*:|Đơn vị\s*:|Ký số|"
    r"CÔNG THÔNG TIN|CỔNG THÔNG TIN",
    re.IGNORECASE,
)
"""What stands in the stamp of a signature or of a gazette, and in no line of a directive that is stamped."""


class Stamped(NamedTuple):
    """What a widget shows, and its place on the page as the file counts: from the left and from below."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def stamped_on(page: PageObject) -> list[Stamped]:
    """Return what the signatures of a page show; one that cannot be read shows nothing."""
    found = []
    for widget in _widgets(page):
        try:
            box = [float(side) for side in _object(widget.get("/Rect")) or ()]
            text = _shown(page, _object(widget.get("/AP")))
        except (
            PyPdfError,
            RecursionError,
            ValueError,
            TypeError,
            KeyError,
            AttributeError,
            IndexError,
            ZeroDivisionError,
        ):
            continue
        if len(box) == 4 and text and len(text) <= LONGEST and not STAMP.search(text):
            left, right = sorted((box[0], box[2]))
            bottom, top = sorted((box[1], box[3]))
            if right > left and top > bottom:
                found.append(Stamped(text, left, bottom, right, top))
    return found


def _object(thing: Any) -> Any:
    """Return what a reference stands for."""
    return thing.get_object() if hasattr(thing, "get_object") else thing


def _widgets(page: PageObject) -> Iterator[DictionaryObject]:
    """Yield the signature widgets of a page that are not hidden; annotations that lead in a circle end."""
    try:
        annotations = _object(page.get("/Annots"))
        for at, reference in enumerate(annotations if isinstance(annotations, ArrayObject) else ()):
            if at >= MOST_WIDGETS:
                return
            widget = _object(reference)
            if not isinstance(widget, DictionaryObject) or widget.get("/Subtype") != "/Widget":
                continue
            parent = _object(widget.get("/Parent"))
            kind = widget.get("/FT") or (parent.get("/FT") if isinstance(parent, DictionaryObject) else None)
            flags = _object(widget.get("/F"))
            if kind == "/Sig" and not (isinstance(flags, int) and flags & 2):
                yield widget
    except (PyPdfError, RecursionError, ValueError, TypeError, KeyError, AttributeError):
        return


def _shown(page: PageObject, appearance: Any) -> str:
    """Return the text of the appearance of a widget: a stream, or one of several states."""
    normal = _object(appearance.get("/N")) if isinstance(appearance, DictionaryObject) else None
    states = [normal] if isinstance(normal, StreamObject) else list((normal or {}).values())
    for state in states[:MOST_WIDGETS]:
        stream = _object(state)
        if isinstance(stream, StreamObject):
            text = page.extract_xform_text(stream)  # type: ignore[arg-type]  # what it takes is what a file holds
            flat = " ".join(scrub(nfc(text)).split())
            if flat:
                return flat
    return ""
