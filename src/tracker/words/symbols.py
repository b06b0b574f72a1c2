"""
Numbers and symbols of documents (Nghị định 30/2020/NĐ-CP): one spelling, and what is odd about one.

An odd symbol is kept and warned about: refusing a valid number is worse than accepting a strange one.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from tracker.errors import Usage
from tracker.words.text import fold, nfc

KINDS = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
}
"""Named types of document by their abbreviation; case and marks matter. A công văn has none."""

DASHES = str.maketrans({"–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "⁄": "/", "∕": "/", "\u00a0": " "})
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
LATIN = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧÐƉ",
    "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXĐĐ",
)
"""Letters of other scripts that look like Latin ones: some keyboards and scanners put them into symbols."""

MARKS = str.maketrans({"№": "No ", "\\": "/", "_": "-"} | dict.fromkeys("«»“”„‟‘’\"'`"))
"""Signs that stand around a number, or that are typed for others."""

WORD = re.compile(r"\w+")

BEFORE = frozenset(
    WORD.findall("so no van ban cong quyet dinh chi thi thong bao cao to trinh dien nghi ket luan ke hoach")
)
"""Words that stand before a number where it is read aloud, folded."""

READ_ALOUD = BEFORE.union(
    WORD.findall("hoa toc thuong khan mat toi tuyet vb cv lenh noi dung quy che huong dan chuong phuong an de du bien"),
    WORD.findall("hop dong giay moi gioi thieu uy quyen phep phieu gui chuyen luat ve"),
    map(fold, KINDS),
)
"""Words and abbreviations that stand before a number with a symbol, folded."""

FIGURED_DAY = r"\d{1,2} \s* [/.-] \s* \d{1,2} \s* [/.-] \s* \d{4}"

AROUND = re.compile(
    rf"""
    \s* (?: \./\. | [.,;:]
        | \( (?: [^()\d]* | (?:ngày\s+)? {FIGURED_DAY} | \s* (?:thượng\s+)? (?:khẩn|h[oỏ][aảà]\s+tốc) [^()]* ) \)
        | (?: (?<=\s) | [-,] ) \s* (?: hỏa\s+tốc | hoả\s+tốc | thượng\s+khẩn | khẩn )
        | (?: (?<=\s) | , ) (?: năm \s+ \d{{4}} | của \s .* )
        | (?: (?<=\s) | [-,(] ) \s* {FIGURED_DAY}
        | (?: (?<=\s) | [-,(] ) \s* (?: ký \s+ | ban\s+hành \s+ | đề \s+ )? ngày \s+ \d .*
      ) \s* $
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What stands behind a number without being part of it."""

CENTURY = 2000

DAY = re.compile(
    r"(\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(\d{1,2})\s*(?:[/.-]|,?\s+năm\s+|,\s+)\s*(\d{4}|\d{2}(?!\d))", re.IGNORECASE
)
"""A day as it is written behind a number; a year of two figures is of this century."""


LONGEST = 300
"""Characters of a number with all that is written around it: no longer one is taken; one of an old ledger is read."""

MOST_AROUND = 50
"""So many things stand behind a number at the most; each takes a look at the whole text."""


class NoNumber(Usage):
    """A document was given without a number and symbol."""

    sentence = "Thiếu số, ký hiệu văn bản. Ví dụ: 45/BC-STC."


class NumberTooLong(NoNumber):
    """A text is longer than any number with what stands around it."""

    sentence = "«{text}» dài quá, không phải là số, ký hiệu văn bản. Ví dụ: 45/BC-STC."


def normal(number: str) -> str:
    """
    Return a number and symbol in one spelling: NFC, Latin letters, plain hyphens, no spaces around `/` and `-`.

    What only introduces or follows it falls away: «Số:», a final full stop, «ngày 20/11/2026», «(hỏa tốc)».
    Raises NoNumber where nothing is left, NumberTooLong.
    """
    if len(number.strip()) > LONGEST:
        raise NumberTooLong(text=number.strip())
    return _read(number)[0]


def day_named(number: str) -> date | None:
    """Return the day that was typed behind a number («812/UBND-KGVX ngày 20/11/2026»); None where there is none."""
    return _read(number)[1]


def key(number: str) -> str:
    """Return what tells two numbers apart: `0812/UBND-KGVX` and `812/ubnd–kgvx.` are one document."""
    with suppress(NoNumber):
        return fold(_read(number)[0]).lstrip("0")
    return ""


def _read(number: str) -> tuple[str, date | None]:
    """Return a number in its one spelling, and the day that stood behind it."""
    text = nfc(number).translate(DASHES).translate(FULL_WIDTH).translate(LATIN).translate(MARKS)
    text = " ".join("".join(letter for letter in text if unicodedata.category(letter) != "Cf").split())
    day: date | None = None
    for _round in range(MOST_AROUND):
        found = AROUND.search(text)
        if found is None or not re.search(r"\d", text[: found.start()]):
            break
        text = text[: found.start()]
        if named := DAY.search(found.group()):
            with suppress(ValueError):
                day = date(int(named[3]) + (CENTURY if len(named[3]) == 2 else 0), int(named[2]), int(named[1]))
    text = _without_words(text)
    for mark in "/-":
        text = mark.join(part.strip() for part in text.split(mark))
    text = text.replace("//", "/")
    if not text:
        raise NoNumber
    return text, day


def _without_words(text: str) -> str:
    """Return a number without the words that read it aloud: «Công văn (hỏa tốc) số»; what belongs to it stays."""
    first = re.search(r"\d", text)
    if first is None:
        return text
    words = WORD.findall(fold(text[: first.start()]))
    is_read = set(words) <= BEFORE or ("/" in text[first.start() :] and (words[-1] == "so" or {*words} <= READ_ALOUD))
    return text[first.start() :] if words and is_read else text


def oddity(number: str) -> str | None:
    """Return what is unusual about a number and symbol, as a sentence with `{number}`; None where nothing is."""
    head, _, tail = number.partition("/")
    if number[:1].isdigit() and tail:
        parts = tail.split("/")
        if parts[0].isdigit():
            parts = parts[1:]
        symbol = parts[0] if parts else ""
        if symbol.startswith("QH") and symbol[2:].isdigit():
            return None
        named, _, body = symbol.partition("-")
        misspelt = {kind.casefold() for kind in KINDS} - {"pa", "pc", "pb"}
        if body and named not in KINDS and named.casefold() in misspelt:
            return "Ký hiệu «{number}» viết khác thông lệ (chữ hoa, dấu); vẫn được ghi nhận."
        if body or (head.partition("-")[2] and symbol):
            return None
    return "Số, ký hiệu «{number}» không theo mẫu thường gặp (số/KÝ HIỆU-CƠ QUAN); vẫn được ghi nhận."


DIRECTING = ("UBND", "UB", "VP", "VPUBND", "VPUB", "VPCP", "CP", "TTG", "CTUBND", "CTUB", "QH")
"""Bodies whose papers direct: UBND, its leaders, the Office that conveys them, and those above (Art. 6.1.c)."""


class Symbol(NamedTuple):
    """
    The parts of a number and symbol; each may be missing.

    `bodies` are those that may say whose paper it is: «5/STC-VP» gives STC and VP, «45/BC-STC» STC.
    """

    year: int | None
    kind: str | None
    bodies: tuple[str, ...]


def parts_of(number: str) -> Symbol:
    """Return the parts of a number and symbol, such as `150/2025/QĐ-UBND` or `812/UBND-KGVX`."""
    parts = [part.strip() for part in _read(number)[0].split("/")[1:]]
    year = parts.pop(0) if parts and parts[0].isdecimal() else ""
    kind = parts[0].partition("-")[0] if parts else ""
    named = [part for piece in parts for part in re.split(r"[-&.]", piece) if part]
    return Symbol(
        int(year) if parts and len(year) == len("2025") else None,
        kind if kind in KINDS else None,
        tuple(named[1:] if named and named[0] in KINDS else named),
    )


def undirecting(number: str) -> str | None:
    """
    Return what is odd about a direction by its number, as a sentence with `{number}`; None where nothing is.

    Only papers of UBND, its leaders or the Office conveying them direct (Art. 6.1.c). A symbol that names no body
    tells nothing.
    """
    body = next(iter(parts_of(number).bodies), "").replace(" ", "").upper()
    if not body or body in DIRECTING or body.rstrip("0123456789") in DIRECTING:
        return None
    return (
        "«{number}» không mang ký hiệu của UBND, lãnh đạo UBND thành phố, hay Văn phòng truyền đạt: chỉ các văn bản ấy "
        "mới là chỉ đạo (Điều 6.1.c). Vẫn được ghi nhận, kiểm tra lại số."
    )
