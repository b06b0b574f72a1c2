"""
What the cells of a register of incoming documents say: who issued a document, what it is, of which day and degree.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from tracker.errors import Usage
from tracker.files.sheets.meanings import Field
from tracker.law.custom.cities import CITIES
from tracker.law.vocabulary import Issuer
from tracker.services.intake.importcells import NO_DAY
from tracker.words.dates import read_date
from tracker.words.labels.task import ISSUERS
from tracker.words.language import _
from tracker.words.symbols import KINDS, day_named, normal, parts_of
from tracker.words.text import brief, fold

LETTER = "Công văn"
"""What a document is whose symbol names no kind (Nghị định 30/2020/NĐ-CP)."""

_NAMED_KIND = re.compile("|".join(sorted((fold(name) for name in KINDS.values()), key=len, reverse=True)))
_PLACES = "|".join(re.escape(fold(city.place)) for city in CITIES.values())
_CITY = rf"(?:(?:ubnd|uy ban nhan dan) )?(?:tp|thanh pho)\.? ?(?:{_PLACES})?|(?:ubnd|uy ban nhan dan) (?:{_PLACES})"
_ISSUERS: tuple[tuple[str, Issuer], ...] = (
    (rf"pho chu tich(?: (?:{_CITY}))?", Issuer.DEPUTY),
    (rf"chu tich(?: (?:{_CITY}))?", Issuer.CHAIRMAN),
    (rf"(?:van phong|vp)(?: (?:{_CITY}))?", Issuer.OFFICE),
    (rf"{_CITY}|ubnd|uy ban nhan dan", Issuer.CITY),
    (r"(?:thu tuong|ttg)(?: chinh phu)?", Issuer.PM),
    (r"chinh phu", Issuer.GOVERNMENT),
)
"""How registers call those who give tasks, folded."""


class IssuerUnknown(Usage):
    """The cell names nobody who gives tasks under the regulation."""

    sentence = "«{text}» không phải nơi giao nhiệm vụ được nhận: {issuers}."


class WordsOfOffice(Usage):
    """The Government's Office gives no tasks of its own: it hands on those of the Government or the Prime Minister."""

    sentence = "«{text}» truyền đạt ý kiến của ai: ghi «Thủ tướng Chính phủ» hoặc «Chính phủ»."


class NotAWord(Usage):
    """The cell is none of the known words."""

    sentence = "«{text}» không phải giá trị được nhận: {words}."


class NothingThere(Usage):
    """A cell that must be filled is empty."""

    sentence = "Còn trống."


def issuer_named(text: str) -> Issuer:
    """Return whom of those who give tasks a register names; raises IssuerUnknown or WordsOfOffice."""
    folded = " ".join(re.sub(r"[.,()]", " ", fold(text)).split())
    for pattern, issuer in _ISSUERS:
        if re.fullmatch(pattern, folded):
            return issuer
    if folded in ISSUERS:
        return Issuer(folded)
    if re.fullmatch(r"(?:van phong|vp) chinh phu|vpcp", folded):
        raise WordsOfOffice(text=brief(text))
    raise IssuerUnknown(text=brief(text), issuers=", ".join(f"«{_(label)}»" for label in ISSUERS.values()))


def kind_of(number: str, cells: Mapping[str, str]) -> str:
    """Return what a document is by its symbol, or by the words its abstract begins with; a letter where neither."""
    kind = parts_of(number).kind if number else None
    if kind is not None:
        return KINDS[kind]
    named = _NAMED_KIND.match(fold(cells.get(Field.ABSTRACT, "")))
    return next((name for name in KINDS.values() if named and fold(name) == named[0]), LETTER)


def number_in(text: str) -> str:
    """Return a number and symbol as it is written; raises what `normal` does."""
    normal(text)
    return text


def day_in(text: str, number: str) -> date:
    """Return the day of a document: of its own cell, or behind its number."""
    behind = day_named(number) if not text and number else None
    if not text and behind is None:
        raise NothingThere
    return behind or read_date(text)


def perhaps_day_in(text: str) -> date | None:
    """Return the day of a cell; None for an empty one, and for what stands for none."""
    return None if not text or NO_DAY.fullmatch(text) else read_date(text)


def filled_in(text: str) -> str:
    """Return words; raises NothingThere for none."""
    if not text.strip():
        raise NothingThere
    return " ".join(text.split())


def one_of_in(text: str, labels: Mapping[str, str]) -> str | None:
    """Return the value that a label of it names; None for an empty cell and for «thường»; raises NotAWord."""
    folded = fold(text)
    if folded in ("", "thuong", "khong", "binh thuong", "-"):
        return None
    for value, label in labels.items():
        if folded in (fold(label), fold(value), value.replace("-", " ")):
            return value
    raise NotAWord(text=brief(text), words=", ".join(_(label) for label in labels.values()))
