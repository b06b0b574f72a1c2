"""
How the name of a unit is spelled: its words, with or without accents, and what clerks write around it.

A bullet or a number before it, a role in brackets behind it («(chủ trì)») and the sign that ends it are no part of it.
"""

from __future__ import annotations

import re
import unicodedata

from tracker.words.text import fold, nfc

_COMMITTEE = ("uy ban nhan dan ", "ubnd ")

_TONES = frozenset("\u0300\u0309\u0303\u0301\u0323")

_LOOK_ALIKES = {0xD0: "đ", 0xF0: "đ", 0x189: "đ"}

_SAID_KIND = r"(?=(?:sở|ubnd|ủy ban|uỷ ban|công an|thanh tra|văn phòng|ban|bộ|phường|xã|đặc khu)\b)"
_BULLET = re.compile(
    r"\s*(?:[-+•*·●▪◦–—→]\s*|\d{1,2}(?:\.\d{1,2})*[.)/-]\s+|\(\d{1,2}\)\s*|\(?[a-zđ]\)\s*"
    rf"|(?:[a-eđ]|i{{1,3}}|iv|vi{{0,3}})[.,/]\s+{_SAID_KIND})+(?=\w)",
    re.IGNORECASE,
)
"""What stands before a name in a list; a letter with a dot counts before a kind alone: «Đ. Trần Phú» is a street."""

_NOTE = re.compile(r"(?<=[^\W\d])\s?(?:[*¹²³⁰⁴-⁹]+|\((?:[*¹²³⁰⁴-⁹]+|\d)\))$")
"""The mark of a note that stands at the foot of a table."""

_QUOTED = re.compile(r"(?:«([^«»]+)»|\"([^\"]+)\"|“([^“”]+)”)")

_ROLES = (
    "chu tri|dong chu tri|phoi hop|co quan|cq|don vi|dv|dau moi|thuong truc|tong hop|thuc hien|tham muu|theo doi|"
    "bao cao|de|chung|b/c|la|va|,"
)
_ROLE = re.compile(rf"(?:{_ROLES})(?: ?(?:{_ROLES}))*")
_SAID_ROLE = re.compile(
    r"\s+(?:là\s+)?(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|đầu mối|thường trực)(?:\s+thực hiện)?$", re.IGNORECASE
)
_BRACKETS = re.compile(r"\(([^()]*)\)")

_CITY = re.compile(r"\bT(?:\.\s?|/)P\b\.?", re.IGNORECASE)
_COMMITTEE_IN_LETTERS = re.compile(r"\bU\.\s?B\.\s?N\.\s?D\b\.?", re.IGNORECASE)
_FINAL_Y = re.compile(r"(?<=[bcdđghklmnprstvx])y$")
_PIECE = re.compile(r"[^\s.,&/+–—-]+|[,&/+]")
_TELEX = frozenset("sfrxjwz")
"""Keys of tones and marks that stay behind as letters where a keyboard did not take them."""

CUT = ("..", "…")
"""How a name ends that was cut off."""

SIGNS = frozenset(",&/+")
"""Signs that people put between the words of a name, and between names."""


def brief_name(name: str) -> str:
    """Return the name of a unit as clerks shorten it, for titles and narrow columns."""
    return name.replace("Ủy ban nhân dân ", "UBND ", 1)


def without_committee(folded: str) -> str:
    """Return a folded name without «ủy ban nhân dân»."""
    for prefix in _COMMITTEE:
        if folded.startswith(prefix):
            return folded.removeprefix(prefix)
    return folded


def words_of(name: str) -> tuple[str, ...]:
    """Return the spelling of each word of a name, without «ủy ban nhân dân»."""
    words = tuple(map(_spelled, nfc(name).split()))
    return words[-len(without_committee(fold(name)).split()) :]


def bared(text: str) -> str:
    """Return a name without what stands around it: bullets, a role in brackets, the sign that ends it."""
    text = " ".join("".join(sign for sign in nfc(text) if unicodedata.category(sign) != "Cf").split())
    before = ""
    while text != before:
        before = text
        text = _BULLET.sub("", text, count=1) if _BULLET.match(text) else text
        text = " ".join(_BRACKETS.sub(_without_role, text).split())
        text = _NOTE.sub("", text)
        if quoted := _QUOTED.fullmatch(text):
            text = next(filter(None, quoted.groups()))
        if not text.endswith(CUT):
            text = _SAID_ROLE.sub("", text.rstrip(" .,;:"))
    return text if any(map(str.isalnum, text)) else ""


def _without_role(found: re.Match[str]) -> str:
    """Return brackets as they stand, or nothing for those that hold a role."""
    return " " if _ROLE.fullmatch(fold(found[1])) else found[0]


def pieces_of(text: str) -> tuple[str, ...]:
    """Return the spelling of each word, and the signs between them; dots and hyphens part words as spaces do."""
    text = _COMMITTEE_IN_LETTERS.sub("UBND ", _CITY.sub("TP ", text))
    return tuple(map(_spelled, _PIECE.findall(text)))


def acronyms_of(name: str) -> frozenset[str]:
    """Return the spelling of words that are initials themselves, as NN in «Sở NN&MT»."""
    if name.isupper() and not name.isascii():
        return frozenset()
    return frozenset(_spelled(word) for word in _PIECE.findall(name) if len(word) > 1 and word.isupper())


def _spelled(word: str) -> str:
    """Return a word without case, its tone after its letters: hòa and hoà, Kỳ and Kì are one spelling."""
    word = word.casefold().translate(_LOOK_ALIKES)
    if word.isascii():
        return _FINAL_Y.sub("i", word)
    signs = unicodedata.normalize("NFD", word)
    tones = "".join(sorted(sign for sign in signs if sign in _TONES))
    letters = unicodedata.normalize("NFC", "".join(sign for sign in signs if sign not in _TONES))
    return _FINAL_Y.sub("i", letters) + tones


def fits(typed: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Return whether each word typed is the word of the name, or that word without any accent."""
    return len(typed) == len(name) and all(a in (b, fold(b)) for a, b in zip(typed, name, strict=True))


def letters_differ(typed: str, word: str) -> bool | None:
    """
    Return whether a folded word is another one but for a slip of one letter; False where it is the same one.

    None says that it is another word: «ngoại» is no slip of «nội».
    """
    typed, word = fold(typed), fold(word)
    if typed == word:
        return False
    short, long = sorted((typed, word), key=len)
    if len(long) - len(short) > 1:
        return None
    if long[:-1] == short and long[-1] in _TELEX:
        return True
    if len(short) < 3:
        return None
    at = next((place for place in range(len(short)) if short[place] != long[place]), len(short))
    is_one_letter = short[at:] == long[at + 1 :] if len(short) < len(long) else short[at + 1 :] == long[at + 1 :]
    are_swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return True if is_one_letter or are_swapped else None
