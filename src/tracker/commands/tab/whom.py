"""
Units as they are offered: by code, by any part of a name or alias, accents left out or not, and groups of them.

What is put into the line is what a clerk can read: the code where it has letters, else the name without «Ủy ban nhân
dân»; the name too where it is typed with spaces or in quotes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from tracker.queries.ledger.offers import OfferedUnit
from tracker.units.groups import GROUPS
from tracker.units.spelling import without_committee, words_of
from tracker.words.language import _
from tracker.words.text import fold, nfc

GROUPS_SAID = {
    "@xa": "mọi xã",
    "@phuong": "mọi phường",
    "@dac-khu": "mọi đặc khu",
    "@commune": "mọi xã, phường, đặc khu",
    "@so": "mọi sở, ban, ngành",
    "@all": "mọi đơn vị",
}

BEGINS, WORD, WITHIN = range(3)
"""How well a name fits: it begins so, one of its words does, or it has the letters somewhere."""

Names = tuple[OfferedUnit, ...]


def of_units(rows: Sequence[OfferedUnit], typed: str, *, quote: str, is_several: bool) -> list[tuple[str, str]]:
    """Return the units that fit what was typed, the best alone; behind «;» where several may be named."""
    cut = typed.rfind(";") + 1 if is_several else 0
    part = typed[cut:].lstrip()
    head = typed[: len(typed) - len(part)]
    units = [tuple(each) for _unit, each in groupby(rows, key=lambda row: row.id)]
    before = {fold(each) for each in head.split(";") if each.strip()}
    units = [names for names in units if not before & _spellings(names)]
    found = [] if part.startswith("@") else _fitting(units, part, is_worded=bool(quote) or " " in part)
    if is_several and (part.startswith("@") or not part):
        found += [(group, said) for group, said in _groups(units, part) if group not in before]
    return [(head + value, said) for value, said in found]


def _spellings(names: Names) -> set[str]:
    """Return every way to call a unit, folded."""
    return {fold(names[0].code), *(fold(row.name) for row in names), fold(short_name(names[0].name))}


def _fitting(units: Sequence[Names], part: str, *, is_worded: bool) -> list[tuple[str, str]]:
    """Return the units that fit best: by their beginning, else by a word, else by any letters."""
    wanted = fold(part)
    alike = Counter(spelling for names in units for spelling in _spellings(names))
    ranked = [(rank, names) for names in units if (rank := _rank(names, wanted)) is not None]
    best = min((rank for rank, _names in ranked), default=None)
    fitting = [names for rank, names in ranked if rank == best]
    accented = [names for names in fitting if any(nfc(part).casefold() in row.name.casefold() for row in names)]
    if fold(part) != nfc(part).casefold() and accented:
        fitting = accented
    found = []
    for names in fitting:
        code, name, short = names[0].code, names[0].name, short_name(names[0].name)
        is_coded = bool(wanted) and fold(code).startswith(wanted)
        if ((is_coded or not code.isdecimal()) and not (is_worded and not is_coded)) or alike[fold(short)] > 1:
            found.append((code, name))
        else:
            found.append((short, code))
    return found


def _rank(names: Names, wanted: str) -> int | None:
    """Return how well a unit fits what was typed, folded; None where it does not."""
    texts = [fold(names[0].code)]
    for row in names:
        folded = fold(row.name)
        texts += [folded, without_committee(folded)]
    if any(text.startswith(wanted) for text in texts):
        return BEGINS
    if any(f" {wanted}" in text for text in texts):
        return WORD
    return WITHIN if any(wanted in text for text in texts) else None


def short_name(name: str) -> str:
    """Return a name without «Ủy ban nhân dân», as a clerk types it."""
    left = len(words_of(name))
    words = name.split()
    short = " ".join(words[len(words) - left :])
    return short[:1].upper() + short[1:]


def _groups(units: Sequence[Names], part: str) -> Iterator[tuple[str, str]]:
    """Yield the groups that begin as typed and have a member."""
    for group, kinds in GROUPS.items():
        count = sum(names[0].kind in kinds for names in units)
        if group.startswith("@" + "-".join(fold(part[1:]).split())) and count:
            yield group, f"{_(GROUPS_SAID[group])} ({count})"
