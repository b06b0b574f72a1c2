"""
The line «Số: …» of a letterhead: which one it is, and what it holds.

A number that is not there in full is None. What other documents are called by is never taken: the name of a team of
inspection, «Kèm theo Quyết định số …», the stamp of incoming mail, the number of a copy.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.files.frame.lines import Line
from tracker.files.written.columns import CAPITALS
from tracker.words.symbols import DASHES, FULL_WIDTH, KINDS, LATIN, normal
from tracker.words.text import fold

LONGEST = 8
"""Figures and letters of a number before its symbol."""

_OPENING = re.compile(
    r"(?:(?P<law>lu[aậ]t|ngh[ịi] quy[ếe]t|ngh[ịi] đ[ịi]nh|l[ệe]nh|ph[áa]p l[ệe]nh)\s+)?"
    r"(?P<word>s[ốoóôồ])\s*(?P<colon>[:.;]?)\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_PART = rf"[{CAPITALS}][{CAPITALS}a-zđ0-9]{{0,11}}(?:\.[{CAPITALS}][{CAPITALS}a-zđ0-9]{{0,9}})*(?![^\W\d_])"
_LINKED = rf"{_PART}(?:\s*[-&+_/]\s*(?:{_PART}|\d{{1,3}}(?![\d/])))*"
_SYMBOL = re.compile(
    rf"(?P<head>.{{0,24}}?)\s*(?:(?P<party>-\s*{_PART}\s*/\s*{_LINKED})|"
    rf"/+\s*(?:(?P<year>(?:19|20)\d\d)\s*/+\s*)?(?P<symbol>{_LINKED}))(?P<behind>.*)"
)
_REST = re.compile(r"[A-ZĐ][A-Za-zĐđ0-9]*(?:\s*[-/&+_.]\s*[A-ZĐ][A-Za-zĐđ0-9]*)*")
"""The rest of a symbol that was broken behind a sign."""

_OPEN_END = re.compile(r"[^\s/&-][-/&]$")
_UNSURE_END = re.compile(r"[^\s.,;:()\[\]*_|\"'“”«»–—-]|-\w")
"""What right behind a symbol says that it was not read to its end."""

_GOES_ON = re.compile(r"(?:[-/&][A-ZĐ][A-Za-zĐđ0-9]*)+")
"""The rest of a symbol that was broken before a sign."""

_SMALL = re.compile(r"(\d{1,6}\s*/\s*)([a-zđ]{2,5}(?:\s*-\s*[a-zđ]{2,12})+)\s*")
"""A number whose symbol is in small letters throughout."""

_NUMBER = re.compile(r"\d{1,6}[a-zA-Z]{0,2}")
_EMPTY = re.compile(r"[\s.…_\-–—xX*\u00b7•?:,]*")
_OF_ANOTHER = re.compile(
    r"(?:QĐ|QUYẾT ĐỊNH|CÔNG VĂN|CV|KẾ HOẠCH|KH|THEO|NGHỊ QUYẾT|NQ|THÔNG BÁO|CHỈ THỊ|TỜ TRÌNH|BÁO CÁO)\W*",
    re.IGNORECASE,
)
_OF_A_COPY = re.compile(r"/(?:20\d\d/)?(?:SY|SL|TrS)(?![^\W_])")
"""What numbers the copy of a document: «88/SY-UBND»; its own number stands below, if it has any."""

_INCOMING = re.compile(
    r"(?:CÔNG VĂN |CV |VĂN BẢN )?Đ[ẾE]N\W*|Ngày\s*:.*|Chuy[ểe]n\s*:.*|Gi[ờo]\s*:.*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A line «Số: …»: where it stands, the number in full or None, its symbol, and what stands behind it."""

    at: int
    text: str
    number: str | None
    symbol: str
    behind: str = ""
    blank: bool = False


def number_line(lines: Sequence[Line], until: int) -> NumberLine | None:
    """Return the line that numbers the document, among the first lines; None where there is none."""
    best: NumberLine | None = None
    depth = 0
    for at, line in enumerate(lines[:until]):
        found = _read(lines, at) if depth <= 0 else None
        depth += line.text.count("(") - line.text.count(")")
        if found is None or _OF_A_COPY.match(found.symbol):
            continue
        if found.symbol:
            return found
        best = best or found
    return best


def _read(lines: Sequence[Line], at: int) -> NumberLine | None:
    """Return what one line says of the number of this document; None where it says nothing of it."""
    text = lines[at].text.translate(DASHES).translate(FULL_WIDTH)
    opening = _OPENING.fullmatch(text.lstrip(" *•-").rstrip(" *•"))
    if opening is None:
        return None
    before = lines[at - 1].text if at else ""
    loud = opening["word"].isupper() and not opening["colon"]
    if loud and _OF_ANOTHER.search(before[-24:]) and not before.endswith((":", ";")):
        return None
    if _OF_ANOTHER.fullmatch(before.split()[-1] if before.split() else "") and lines[at - 1].place == lines[at].place:
        return None
    rest = opening["rest"].translate(LATIN)
    ends_open = False
    after = lines[at + 1] if at + 1 < len(lines) else Line("")
    if not rest.strip() and re.match(r"\d{1,6}\s*[/-]", after.text):
        rest = after.text.translate(DASHES).translate(LATIN)  # the number has a cell or a line of its own
    elif after.place == lines[at].place:
        more = after.text.translate(DASHES).translate(LATIN).strip()
        ends_open = _OPEN_END.search(rest.rstrip()) is not None
        if rest.strip() and (_REST.fullmatch(more) if rest.rstrip()[-1:] in "-/&" else _GOES_ON.fullmatch(more)):
            rest, ends_open = rest + more, False
    found = _SYMBOL.fullmatch(_raised(rest))
    if found is None:
        return _without_symbol(lines, at, rest, named=bool(opening["law"]))
    head, behind = found["head"].strip(), found["behind"].strip()
    ends_open = ends_open or _UNSURE_END.match(found["behind"]) is not None
    if re.match(r"(?:ngày|của|về|c[ủu]a)\b", behind, re.IGNORECASE) or behind.startswith(")"):
        return None  # a document that is spoken of
    symbol = re.sub(r"\s*([-/&+,])\s*", r"\1", found["party"] or found["symbol"]).rstrip(".,")
    year = f"/{found['year']}" if found["year"] else ""
    shown = symbol if found["party"] else f"{year}/{symbol}"
    if _NUMBER.fullmatch(head) and head.strip("0") and not ends_open:
        return NumberLine(at, lines[at].text, normal(head + shown), shown, behind)
    return NumberLine(at, lines[at].text, None, shown, behind, blank=bool(_EMPTY.fullmatch(head)))


def _raised(rest: str) -> str:
    """Return what stands behind «Số:» with a symbol of small letters as such symbols are written."""
    found = _SMALL.fullmatch(rest)
    if found is None:
        return rest
    kind, *bodies = re.split(r"\s*-\s*", found[2])
    known = {short.lower(): short for short in KINDS | _OTHER_KINDS}
    return found[1] + "-".join([known.get(kind, kind.upper()), *map(str.upper, bodies)])


def _without_symbol(lines: Sequence[Line], at: int, rest: str, *, named: bool) -> NumberLine | None:
    """Return a line that has no symbol: blank, or a number alone; None for the stamp of incoming mail."""
    around = [line.text for line in lines[max(0, at - 1) : at + 3] if line is not lines[at]]
    if any(_INCOMING.fullmatch(text) for text in around):
        return None
    if not named and len(rest) > LONGEST and not _EMPTY.fullmatch(rest):
        return None
    return NumberLine(at, lines[at].text, None, "", blank=bool(_EMPTY.fullmatch(rest)))


def kind_of(symbol: str) -> str | None:
    """Return the type of document that a symbol names in full; "" for a letter, None where nobody can tell."""
    known = KINDS | _OTHER_KINDS
    by_fold = {fold(short): name for short, name in known.items() if len(short) > 2}
    parts = [part for part in re.split(r"[/-]", symbol) if part and not part.isdecimal()]
    if not parts or parts[0].startswith("QH"):
        return None
    return known.get(parts[0]) or by_fold.get(fold(parts[0])) or ("" if len(parts) > 1 else None)


_OTHER_KINDS = {
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "NQLT": "Nghị quyết liên tịch",
    "KL": "Kết luận",
    "QĐi": "Quy định",
    "L": "Lệnh",
    "CV": "Công văn",
    "VBHN": "Văn bản hợp nhất",
    "TM": "Thư mời",
    "GXN": "Giấy xác nhận",
    "CTrHĐ": "Chương trình hành động",
}
