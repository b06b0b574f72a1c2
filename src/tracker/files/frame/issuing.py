"""
Which of those who give tasks under the regulation issued a document, where its letterhead and signature leave no doubt.
"""

from __future__ import annotations

from tracker.files.draft.draft import Draft
from tracker.law.custom.cities import CITIES
from tracker.law.vocabulary import Issuer
from tracker.words.symbols import parts_of
from tracker.words.text import fold


def issuer_of(draft: Draft) -> Issuer | None:
    """Return who issued a document, by the body over its number and the lines over the signature; None in any doubt."""
    body = fold(draft.issued_by or "")
    bodies = parts_of(draft.number).bodies if draft.number else ()
    if body == "thu tuong chinh phu" or (not body and "TTg" in bodies):
        return Issuer.PM
    if body == "chinh phu":
        return Issuer.PM if "TTg" in bodies else Issuer.GOVERNMENT
    committees = _committees()
    if body.startswith("van phong ") and body.removeprefix("van phong ") in committees:
        return Issuer.OFFICE
    if body.endswith(" van phong") and body.removesuffix(" van phong") in committees:
        return Issuer.OFFICE
    return _of_the_city(fold(draft.authority or "")) if is_of_the_city(draft) else None


def is_of_the_city(draft: Draft) -> bool:
    """Say whether a document is of a city that is followed here, whoever of it signs."""
    return fold(draft.issued_by or "").removeprefix("chu tich ") in _committees()


def _committees() -> set[str]:
    """Return the people's committees of the cities, folded, as their letterheads call them."""
    places = {fold(city.place) for city in CITIES.values()}
    return {f"{word} thanh pho {place}" for place in places for word in ("uy ban nhan dan", "ubnd")}


def _of_the_city(authority: str) -> Issuer | None:
    """Return who of the city signs: its committee, its chairman, or a deputy in the chairman's place."""
    if authority.startswith(("tm", "t/m", "thay mat")):
        return Issuer.CITY
    if authority == "chu tich":
        return Issuer.CHAIRMAN
    if authority.startswith(("kt. chu tich", "kt.chu tich", "k/t chu tich", "kt chu tich")):
        return Issuer.DEPUTY
    return None
