"""
The printing press: a template and what it is to say, as bytes.

What is said goes in as data that the template reads, never as its source, so nothing that somebody typed can be markup.
The letters are those that the library brings, so a page is the same on every machine. It refuses nothing: what its
letters lack stands as a box.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import typst

from tracker.words.language import LANGUAGE, _
from tracker.words.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

ARCHIVED = "a-2b"
"""The standard that a file is kept by: with its letters, and nothing that ages."""

LETTERS = "Libertinus Serif"
"""The letters of every page; the library brings them."""

BOX = "□"
"""What stands for a letter that there is none for."""

NAMED = 5
"""So many letters that there is none for are named."""

KNOWN = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0x1EA0, 0x1EFA)))) | frozenset(
    "\n\tĂăĐđĨĩŨũƠơƯư–—‘’“”…•→≤≥" + BOX
)
"""Letters that need not be asked for: those of Vietnamese, and the signs of the program's own words."""

PROBE = b"""
#set page(width: auto, height: auto)
#set text(font: sys.inputs.letters)
#let said = json(bytes(sys.inputs.said))
#said.join(linebreak()) *#said.join(linebreak())* _#said.join(linebreak())_
"""
"""Letters, each upright, heavy and slanted, on a page of their own."""


@cache
def template(name: str) -> bytes:
    """Return the source of a template."""
    return files(__package__).joinpath(name).read_bytes()


@cache
def _press() -> typst.Compiler:
    """Return what sets pages, with the letters of the library alone."""
    return typst.Compiler(ignore_system_fonts=True)


def printed(name: str, said: dict[str, Any], day: date, *, ppi: float | None = None, tagged: bool = True) -> bytes:
    """
    Return what a template makes of what is to be said: a file to keep, or a picture of so many dots to the inch.

    `day` dates the file; one that is `tagged` can be read aloud, and is larger.
    """
    text, missing = _boxed(json.dumps(said, ensure_ascii=False))
    inputs = {"said": text, "letters": LETTERS, "language": LANGUAGE, "boxes": _boxes(missing)}
    return _set(template(name), inputs, datetime.combine(day, time(), UTC), ppi, tagged=tagged)


def _boxes(missing: list[str]) -> str:
    """Return what is to be said of letters that stand as boxes; nothing where there is none."""
    if not missing:
        return ""
    named = ", ".join(f"U+{ord(letter):04X}" for letter in missing[:NAMED]) + (", …" if len(missing) > NAMED else "")
    return _("Bộ chữ của bản in không có {count} chữ ({named}), in thành {box}.").format(
        count=len(missing), named=named, box=BOX
    )


def _set(source: bytes, inputs: dict[str, str], when: datetime, ppi: float | None, *, tagged: bool = False) -> bytes:
    """Set one template."""
    kind: dict[str, Any] = {"format": "png", "ppi": ppi}
    if ppi is None:
        kind = {"format": "pdf", "pdf_standards": [ARCHIVED], "pdf_tags": tagged}
    made = _press().compile(source, sys_inputs=inputs, timestamp=when, **kind)
    return b"".join(made) if isinstance(made, list) else made or b""


def _boxed(text: str) -> tuple[str, list[str]]:
    """Return a text with a box for each letter that there is none for, and those letters."""
    text = nfc(text.encode("utf-8", "replace").decode())
    asked = sorted(set(text) - KNOWN)
    missing = list(_missing(asked))
    return text.translate(dict.fromkeys(map(ord, missing), BOX)), missing


def _missing(letters: list[str]) -> Iterable[str]:
    """Yield those of some letters that cannot be printed: the standard takes no page that leaves one out."""
    if not letters or _all_there(tuple(letters)):
        return
    if len(letters) == 1:
        yield letters[0]
        return
    half = len(letters) // 2
    yield from _missing(letters[:half])
    yield from _missing(letters[half:])


@cache
def _all_there(letters: tuple[str, ...]) -> bool:
    """Say whether all of some letters can be printed."""
    inputs = {"said": json.dumps(letters), "letters": LETTERS}
    try:
        _set(PROBE, inputs, datetime(2000, 1, 1, tzinfo=UTC), None)
    except typst.TypstError:
        return False
    return True
