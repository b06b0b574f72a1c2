"""
Names of units as running text writes them: where each begins and ends, without any list of the units there are.

A name begins with a word of its kind («Sở», «UBND», «các cơ quan») and ends where a mark, an act or another name
begins. What several share is given to each («các Sở: Tài chính, Nội vụ»); titles fall away («Giám đốc Sở Tài chính»),
groups and vague words stay whole. Which unit is meant is decided against a ledger, not here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.files.assigned.bodywords import (
    ACT,
    BARE_FIELD,
    COMMITTEE_OF,
    GROUP,
    HEAD,
    LISTED_PLACES,
    MANY,
    NAMED_BY_ACTS,
    NAMELESS,
    OF_KIND,
    OWN_ACTS,
    PROPER,
    SMALL_HEAD,
    SO_MANY,
    STOPS,
    TITLE,
    TO_LISTED,
)
from tracker.files.assigned.lowered import CAPITAL, lowered, pattern
from tracker.files.assigned.shapes import placed, proper_after, whole_at

_END = pattern(r"[:;.()\n]|,(?! (?:chống|chữa|đảo|truyền hình) )")
_STOP = pattern(rf" (?={STOPS})")
_LONGEST = 18  # words of one name
_MOST_KIND = 7  # words that say which group is meant
_MOST = 60  # names in one list
_BRACKET = re.compile(r" ?\([^()]{0,120}\)")


@dataclass(frozen=True, slots=True)
class Named:
    """The names of a list, and where in the text it ends."""

    names: tuple[str, ...]
    end: int


def named_at(text: str, low: str, start: int, *, is_beside: bool = False) -> Named | None:
    """
    Return the names that stand in `text` from `start` on, None if none begins there.

    A list of those who are `is_beside` others («phối hợp với …») ends before a semicolon after which one leads.
    """
    names: list[str] = []
    place = start
    while len(names) < _MOST:
        found = _one_or_shared(text, low, place)
        if found is None:
            break
        names += found.names
        end = found.end
        bracket = _BRACKET.match(text, end)
        if bracket and not _is_act(low, bracket.end()) and _joint(low, bracket.end()):
            end = bracket.end()
        place = end
        joint = _joint(low, end)
        if joint is None:
            break
        place = joint
        if _one_or_shared(text, low, place) is None:
            place = end
            break
        if is_beside and ";" in low[end:joint] and _leads(text, low, place):
            place = end
            break
    return Named(tuple(names), place) if names else None


def names_of(cell: str) -> tuple[str, ...]:
    """Return the names in a cell, each alone where that is certain, and what is no name as it is written."""
    names: list[str] = []
    for part in re.split(r"[;\n]", unwrapped(cell)):
        text = part.strip(" .,:-+•–\t")
        if not text:
            continue
        names += _all_in(text) or (text,)
    return tuple(dict.fromkeys(names))


def is_names(text: str) -> bool:
    """Say whether a text is names of bodies alone."""
    return bool(_all_in(text.strip(" .;,")))


def unwrapped(cell: str) -> str:
    """Return a cell with a line for each name: one that goes on with the line above is printed over two."""
    lines: list[str] = []
    for line in map(str.strip, cell.splitlines()):
        name = line.lstrip("-+•* ")
        begins = name != line or (name[:1].isupper() and named_at(name, lowered(name), 0) is not None)
        if lines and line and not begins and not lines[-1].endswith(";"):
            lines[-1] += f" {line}"
        elif line:
            lines.append(line)
    return "\n".join(lines)


def _all_in(text: str) -> tuple[str, ...]:
    """Return the names that fill a text, be it with nothing between them («Bộ A Bộ B»); none where more stands."""
    low = lowered(text)
    names: list[str] = []
    place = 0
    while place < len(text):
        found = named_at(text, low, place)
        if found is None or found.end <= place:
            return ()
        names += found.names
        bracket = _BRACKET.match(text, found.end)
        place = bracket.end() if bracket else found.end
        place += len(text[place:]) - len(text[place:].lstrip(" .,"))
    return tuple(names)


_JOINT = pattern(r"(?: ?[,;/] ?(?:và |cùng )?(?:với )?| và (?:với )?| cùng (?:với )?| & | hoặc )")


def _joint(low: str, end: int) -> int | None:
    """Return where the next name of a list may begin, None if the list does not go on."""
    found = _JOINT.match(low, end)
    return found.end() if found else None


def _is_act(low: str, place: int) -> bool:
    """Say whether an act begins at that place, after a space or not."""
    return _ACTS.match(low, place) is not None


_ACTS = pattern(rf" ?,? ?{ACT}")
_LEADS = pattern(r" (?:chủ trì|có trách nhiệm|chịu trách nhiệm|chủ động|khẩn trương|phối hợp)(?!\w)")


def _leads(text: str, low: str, place: int) -> bool:
    """Say whether the name after a semicolon is told to do something of its own."""
    found = _one_or_shared(text, low, place)
    return found is not None and _LEADS.match(low, found.end) is not None


def _one_or_shared(text: str, low: str, place: int) -> Named | None:
    """Return one name, or the names that share a word: «các Sở: Tài chính, Nội vụ»."""
    title = TITLE.match(low, place)
    start = title.end() if title else place
    shared = _fields(text, low, start) or _places(text, low, start)
    if shared is not None:
        return shared
    committee = COMMITTEE_OF.match(low, start)
    if committee is not None:
        return _single(text, start, _with_places(text, proper_after(text, committee.end())))
    group = GROUP.match(low, start)
    is_titled = title is not None and group is not None and not text[group.end() + 1 : group.end() + 2].isupper()
    if group is not None and (MANY.match(low, start) or is_titled or ("," in group[0] and _is_plain(text, low, start))):
        return _single(text, start, _with_kind(text, low, start, group.end()))
    if OF_KIND.match(low, start):
        return _generic(text, low, start)
    if HEAD.match(low, start) is None or (text[start].islower() and SMALL_HEAD.match(low, start) is None):
        return None
    return _generic(text, low, start)


_PLAIN = pattern(r"(?:cơ quan|đơn vị|sở|ban|ngành|địa phương)(?!\w)")


def _is_plain(text: str, low: str, start: int) -> bool:
    """Say whether a group without «các» is one: «cơ quan, đơn vị liên quan», but not the end of a longer list."""
    return text[start].isupper() or _PLAIN.match(low, start) is not None


def _with_kind(text: str, low: str, start: int, end: int) -> int:
    """Return where a group ends that says which it means: «các đơn vị giáo dục», «các phòng GDĐT»."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isalpha() or _STOP.match(low, end):
        return end
    if "," in text[start:end] and text[end + 1].islower():
        return end  # of several kinds at once none is meant in particular
    further = _named_until(text, low, end + 1, end + 1)
    return further if len(text[end:further].split()) <= _MOST_KIND else end


_NOBODY = ("cơ quan", "đơn vị", "ngành", "lực lượng")


def _single(text: str, start: int, end: int) -> Named | None:
    """Return the one name between two places."""
    name = text[start:end].strip(" ,;:-")
    return Named((name,), end) if name else None


def _fields(text: str, low: str, start: int) -> Named | None:
    """Return the departments of a list that names «Sở» once, each with the word before it."""
    many = SO_MANY.match(low, start)
    if many is None:
        return None
    word = text[many.start(1) : many.end(1)]
    if low.startswith("các", start):
        word = word[:1].upper() + word[1:]
    names: list[str] = []
    place = many.end()
    while len(names) < _MOST:
        field = BARE_FIELD.match(low, place)
        if field is None:
            break
        end = placed(text, low, field.end())
        names.append(f"{word} {text[field.start() : end]}".strip())
        joint = TO_LISTED.match(low, end)
        place = end
        if joint is None or BARE_FIELD.match(low, joint.end()) is None or not text[joint.end()].isupper():
            break
        place = joint.end()
    return Named(tuple(names), place) if names else None


_TOWNS = re.compile(rf": {CAPITAL}\w+(?: {CAPITAL}\w+)+(?:(?:, | và ){CAPITAL}\w+(?: {CAPITAL}\w+)+)+")


def _with_places(text: str, end: int) -> int:
    """Return where a name ends that lists its places: «UBND các tỉnh, thành phố: Bắc Ninh, Quảng Ninh»."""
    places = _TOWNS.match(text, end)
    return places.end() if places else end


def _places(text: str, low: str, start: int) -> Named | None:
    """Return the communes of a list that names «UBND các phường» once, each with the words before it."""
    head = LISTED_PLACES.match(low, start)
    if head is None or PROPER.match(text, head.end()) is None:
        return None
    body = text[start : head.end()].split()[0]
    if low.startswith(("ủy ban nhân dân", "công an", "đảng ủy"), start):
        body = text[start : head.start(head.lastindex or 0)].removesuffix("các ").strip()
    kind = head[1] or head[2]
    names: list[str] = []
    place = head.end()
    while len(names) < _MOST and (proper := PROPER.match(text, place)):
        if HEAD.match(low, proper.start()) and names:
            break
        names.append(f"{body} {kind} {proper[0]}")
        joint = TO_LISTED.match(low, proper.end())
        place = proper.end()
        nearer = joint.end() if joint else place
        if joint is None or PROPER.match(text, nearer) is None or HEAD.match(low, nearer):
            break
        place = nearer
    return Named(tuple(names), place) if names else None


def _generic(text: str, low: str, start: int) -> Named | None:
    """Return a name that begins with a word of its kind: up to a mark or an act, or as far as its capitals go."""
    head = HEAD.match(low, start)
    end = _named_until(text, low, start, head.end() if head else start)
    words = text[start:end].split(" ")
    if low[start:end] in _NOBODY:
        return None  # «cơ quan chủ trì soạn thảo» is nobody in particular
    if len(words) > _LONGEST or (len(words) == 1 and text[start:end].istitle()):
        return None  # «Báo và Đài …» are no two names
    return _single(text, start, end)


def _named_until(text: str, low: str, start: int, place: int) -> int:
    """Return where a name ends that begins at `start`: at a mark, or where an act or another name begins."""
    limit = min(len(text), start + 200)
    mark = _END.search(low, start, limit)
    end = mark.start() if mark else limit
    end = (whole_at(text, low, start, end) if place <= start or HEAD.match(low, start) else None) or end
    while stop := _STOP.search(low, place, end):
        is_named = NAMELESS.fullmatch(low, start, stop.start()) is None
        if NAMED_BY_ACTS.match(low, start) and OWN_ACTS.match(low, stop.start()):
            is_named = False
        if stop.end() < len(text) and text[stop.end()].islower() and is_named and not _goes_on(text, low, start, stop):
            return stop.start()
        place = stop.end()
    return end


def _goes_on(text: str, low: str, start: int, stop: re.Match[str]) -> bool:
    """Say whether a small word belongs to the name: «Ban Dân tộc và Tôn giáo», but not «Sở A và Sở B»."""
    if not low.startswith("và ", stop.end()):
        return False
    after = stop.end() + 3
    if TITLE.match(low, after):
        return False
    if HEAD.match(low, after) or GROUP.match(low, after):
        return False
    return text[after : after + 1].isupper() or NAMED_BY_ACTS.match(low, start) is not None
