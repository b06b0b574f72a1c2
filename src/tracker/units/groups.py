"""
Groups of units that a clerk may name, by what units are, and how papers say them.

«Các sở, ban, ngành» and «UBND các xã, phường, đặc khu» are the kinds of unit that they say, no more and no fewer. Words
that leave open who is meant («các địa phương», «các đơn vị liên quan») are no group.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.law.custom.cities import CITIES
from tracker.law.vocabulary import UnitKind
from tracker.words.text import fold

COMMUNES = frozenset({UnitKind.COMMUNE, UnitKind.WARD, UnitKind.SPECIAL_ZONE})

GROUPS: dict[str, frozenset[str]] = {
    "@xa": frozenset({UnitKind.COMMUNE}),
    "@phuong": frozenset({UnitKind.WARD}),
    "@dac-khu": frozenset({UnitKind.SPECIAL_ZONE}),
    "@commune": COMMUNES,
    "@so": frozenset({UnitKind.DEPARTMENT, UnitKind.BOARD, UnitKind.BRANCH}),
    "@all": frozenset(UnitKind) - {UnitKind.OFFICE},
}
"""The kinds of unit in each group; the Office itself is in none."""

_COMMITTEE = r"(?:ubnd |uy ban nhan dan )"
_HEAD = r"(?:(?:thu truong|giam doc|chu tich|lanh dao) )"
_EVERY = r"(?:(?:tat ca|toan bo|toan the|moi) (?:cac )?|cac |100% (?:cac |so )?|(?P<count>\d{1,3}) )"
_PLACES = "|".join(fold(city.place) for city in CITIES.values())
_OF_CITY = rf"(?: (?:(?:cua |thuoc |truc thuoc |tren dia ban |tai )?(?:thanh pho|tp)(?: (?:{_PLACES}))?|tren dia ban))?"
_SAID = re.compile(rf"{_HEAD}?{_COMMITTEE}?(?P<every>{_EVERY})?{_COMMITTEE}?(?P<kinds>.+?){_OF_CITY}")

KINDS: dict[str, frozenset[str]] = {
    "so": frozenset({UnitKind.DEPARTMENT}),
    "ban": frozenset({UnitKind.BOARD}),
    "nganh": frozenset({UnitKind.BOARD, UnitKind.BRANCH}),
    "xa": frozenset({UnitKind.COMMUNE}),
    "phuong": frozenset({UnitKind.WARD}),
    "dac khu": frozenset({UnitKind.SPECIAL_ZONE}),
    "cap xa": COMMUNES,
}
"""Kinds of unit as a group is said with them."""

_UNCERTAIN = {
    "dia phuong": "@commune",
    "don vi": "@all",
    "co quan": "@all",
    "co quan don vi": "@all",
    "don vi dia phuong": "@all",
    "co quan don vi dia phuong": "@all",
    "so ban nganh dia phuong": "@all",
    "so nganh dia phuong": "@all",
}
"""Groups that papers say without saying of which kinds."""

_OUTSIDE = "to chuc|ca nhan|doan the|hoi|doanh nghiep"
_BODIES = (
    f"{_OUTSIDE}|cac|mot so|nhung|co quan|don vi|so|ban|bo|nganh|dia phuong|xa|phuong|dac khu|cap xa|phong|ubnd|"
    "uy ban nhan dan|thanh pho|tp|thu truong|thanh vien|chuyen mon|truc thuoc|trung uong|luc luong|chuc nang|chinh tri|"
    "xa hoi"
)
_VAGUE = re.compile(
    rf"(?:va |cung |cung voi )?(?:(?:{_BODIES}) )+(?:(?:co )?lien quan|khac|duoc giao|theo chuc nang(?: nhiem vu)?)"
    rf"(?: khac)?|v\.?v|(?:cac )?(?:{_OUTSIDE})(?: (?:{_OUTSIDE}|va|thanh pho))*"
)


class Said(NamedTuple):
    """A group said in words: the kinds of unit in it, and how many there were said to be."""

    kinds: frozenset[str]
    said: int | None = None


def _plain(text: str) -> str:
    """Return words folded, without the signs between them."""
    return " ".join(re.sub(r"[,/&+–—-]| va (?!cac)", " ", fold(text)).split()).strip(" .;:")


def said_group(text: str) -> Said | None:
    """Return the group that words such as «UBND các xã, phường» name, None for other words."""
    found = _SAID.fullmatch(_plain(text))
    if found is None:
        return None
    kinds: set[str] = set()
    said = found["kinds"].replace("dac khu", "dac_khu").replace("cap xa", "cap_xa").split()
    for word in said:
        if (known := KINDS.get(word.replace("_", " "))) is None:
            return None
        kinds |= known
    if not found["every"] and said != ["cap_xa"] and len(said) < 2:
        return None  # «xã» alone is no group
    return Said(frozenset(kinds), int(found["count"]) if found["count"] else None)


def meant_group(text: str) -> str | None:
    """Return the group that words such as «tất cả các đơn vị» may mean, None for other words."""
    found = _SAID.fullmatch(_plain(text))
    return _UNCERTAIN.get(found["kinds"]) if found is not None else None


def is_vague(text: str) -> bool:
    """Return whether words leave open which units are meant, as «các đơn vị liên quan» does."""
    plain = _plain(text)
    return bool(_VAGUE.fullmatch(plain)) or meant_group(text) is not None
