"""
Numbers and symbols of documents (Nghị định 30/2020/NĐ-CP): one spelling, and what is odd about one.

An odd symbol is kept and warned about: refusing a valid number is worse than accepting a strange one.
"""

from __future__ import annotations

import re

from tracker.errors import Usage
from tracker.text import nfc

KINDS = frozenset(
    {
        "NQ",
        "QĐ",
        "CT",
        "QC",
        "QyĐ",
        "TC",
        "TB",
        "HD",
        "CTr",
        "KH",
        "PA",
        "ĐA",
        "DA",
        "BC",
        "BB",
        "TTr",
        "HĐ",
        "CĐ",
        "BGN",
        "BTT",
        "GUQ",
        "GM",
        "GGT",
        "GNP",
        "PG",
        "PC",
        "PB",
    }
)
"""Abbreviations of the named types of document; case and marks matter. A công văn has none."""

DASHES = str.maketrans({"–": "-", "—": "-", "‐": "-", "‑": "-", "\u00a0": " "})


class NoNumber(Usage):
    """A document was given without a number and symbol."""

    sentence = "Thiếu số, ký hiệu văn bản. Ví dụ: 45/BC-STC."


def normal(number: str) -> str:
    """
    Return a number and symbol in one spelling: NFC, plain hyphens, no spaces around `/` and `-`.

    Raises NoNumber where nothing is left.
    """
    text = " ".join(nfc(number).translate(DASHES).split())
    for mark in "/-":
        text = mark.join(part.strip() for part in text.split(mark))
    if not text:
        raise NoNumber
    return text


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


def bodies(number: str) -> list[str]:
    """Return the parts of a symbol that may say whose paper it is: «5/STC-VP» gives STC and VP, «45/BC-STC» STC."""
    parts = [part.strip() for part in normal(number).split("/")[1:]]
    if parts and parts[0].isdigit():
        parts = parts[1:]
    named = [part for piece in parts for part in re.split(r"[-&.]", piece) if part]
    return named[1:] if named and named[0] in KINDS else named


def undirecting(number: str) -> str | None:
    """
    Return what is odd about a direction by its number, as a sentence with `{number}`; None where nothing is.

    Only papers of UBND, its leaders or the Office conveying them direct (Art. 6.1.c). A symbol that names no body
    tells nothing.
    """
    body = next(iter(bodies(number)), "").replace(" ", "").upper()
    if not body or body in DIRECTING or body.rstrip("0123456789") in DIRECTING:
        return None
    return (
        "«{number}» không mang ký hiệu của UBND, lãnh đạo UBND thành phố, hay Văn phòng truyền đạt: chỉ các văn bản ấy "
        "mới là chỉ đạo (Điều 6.1.c). Vẫn được ghi nhận, kiểm tra lại số."
    )
