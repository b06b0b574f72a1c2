"""
What one paragraph tells whom to do: «Giao Sở A chủ trì, phối hợp với Sở B rà soát …; Sở C …».

An order names a unit, by a verb that assigns before it or by an act after it. What a unit has done, what a document
refers to and the formulas that close a document are no orders.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tracker.files.assigned.bodies import Named, is_names, named_at
from tracker.files.assigned.lowered import lowered
from tracker.files.assigned.orderwords import (
    ABOUT,
    ACTS_NEXT,
    ANNOUNCES,
    ASKERS,
    BRACKET,
    CLAUSE,
    DONE,
    EARLIER,
    FORMULA,
    IN_BESIDE,
    LEADERS,
    LEADS,
    NOT_BEFORE,
    OPENING,
    OPENS_NONE,
    PERSON,
    REFERS,
    SENTENCE_END,
    SUPERIOR,
    TIME,
    TRIGGER,
    UPWARDS,
)
from tracker.files.assigned.saying import Order, opens_list, order_of, tidy

_KIND = 80  # letters that a heading says of whom it names
_FAR = 200  # letters before a verb in which an earlier paper may be named
_FEWEST = 3  # words that a task has whose act is not known


@dataclass(frozen=True, slots=True)
class Setting:
    """
    Where a paragraph stands: whether who is named there is thereby told something, and who tells.

    `is_assigning`: under «Tổ chức thực hiện», «yêu cầu:», where the name of a body is enough, whatever act follows.
    `is_above`: those who issue the document may tell the city's own People's Committee.
    """

    is_assigning: bool = False
    is_above: bool = False


_PLAIN = Setting()


def is_formula(text: str) -> bool:
    """Say whether a paragraph cannot set a task: its grounds, its reach, its closing formula."""
    low = lowered(text)
    return FORMULA.search(low) is not None or (OPENS_NONE.match(low) is not None and _first(text, low) is None)


def orders_in(text: str, setting: Setting = _PLAIN) -> list[Order]:
    """Return the orders of one paragraph, without its number, in their order."""
    found: list[Order] = []
    for sentence in SENTENCE_END.split(text):
        low = lowered(sentence)
        if FORMULA.search(low):
            continue
        orders = _of_sentence(sentence, low, setting)
        if found and not is_formula(sentence) and (not orders or not orders[0].lead):
            found[-1] = _with_sentence(found[-1], sentence)
            orders = orders[1:]
        found += orders
    return found


def _with_sentence(order: Order, sentence: str) -> Order:
    """Return an order with the sentence that follows it and tells nobody else."""
    content = tidy(f"{order.content}. {sentence}" if order.content else sentence)
    return replace(order, content=content, clause=f"{order.clause} {sentence}", is_list=opens_list(sentence))


def _of_sentence(text: str, low: str, setting: Setting = _PLAIN) -> list[Order]:
    """Return the orders of one sentence: the first of them, and each one that begins after a semicolon."""
    first = _first(text, low, setting) or _after_clause(text, low, setting)
    if first is None:
        return []
    named, rest = first
    tellings = [(named, 0 if TIME.match(low) else rest, rest)]
    beside = [
        (inside.end(), others.end)
        for inside in IN_BESIDE.finditer(low, rest)
        if (others := named_at(text, low, inside.end(), is_beside=True))
    ]
    for clause in CLAUSE.finditer(low, rest):
        if any(begin <= clause.start() < end for begin, end in beside):
            continue
        if low.count("(", rest, clause.start()) > low.count(")", rest, clause.start()):
            continue
        follow = _ordered(text, low, clause.end(), setting)
        if follow is not None:
            tellings.append((follow, clause.start(), follow.end))
    found = []
    ends = [*(start for _, start, _ in tellings[1:]), len(text)]
    for (who, start, begin), end in zip(tellings, ends, strict=True):
        order = order_of(who, text[begin:end])
        if order is not None:
            found.append(replace(order, clause=text[start:end]))
    return found


def _after_clause(text: str, low: str, setting: Setting) -> tuple[Named, int] | None:
    """Return who is told something behind a semicolon: «Cấm biển từ 12 giờ; Bộ Chỉ huy … kêu gọi …»."""
    if not setting.is_assigning or OPENS_NONE.match(low) or REFERS.match(low):
        return None
    clauses = (_ordered(text, low, clause.end(), setting) for clause in CLAUSE.finditer(low))
    found = next((named for named in clauses if named is not None), None)
    return None if found is None else (found, found.end)


def _first(text: str, low: str, setting: Setting = _PLAIN) -> tuple[Named, int] | None:
    """Return who is told something first in a sentence, and where the telling begins."""
    is_reference = REFERS.match(low) is not None
    upwards = UPWARDS.match(low)
    if upwards is not None and _is_superior(text, low, upwards.end(), setting):
        return None
    about = ABOUT.match(low)
    found = named_at(text, low, about.end()) if about else None
    if found is not None and not low[found.end :].strip(" :."):
        return found, found.end
    if OPENS_NONE.match(low):
        return _assigned(text, low, is_reference=True)
    if is_reference:
        return _assigned(text, low, is_reference=True) or _named(text, low, setting)
    return _named(text, low, setting) or _assigned(text, low, is_reference=False)


def _named(text: str, low: str, setting: Setting) -> tuple[Named, int] | None:
    """Return who is named at the beginning of a sentence, or behind its opening, and told something there."""
    opening = OPENING.match(low)
    for start in (0, *((opening.end(),) if opening else ())):
        found = named_at(text, low, start)
        if found is None or _is_superior(text, low, start, setting) or _passes_on(low, found.end + 1):
            continue
        is_speech = PERSON.match(low, start) is not None and low.startswith(" báo cáo", found.end)
        if _is_told(text, low, found.end, setting) and not is_speech:
            return found, _after_bracket(text, found.end)
    return None


def _assigned(text: str, low: str, *, is_reference: bool) -> tuple[Named, int] | None:
    """
    Return whom a verb assigns something, and where that begins.

    What is referred to may tell somebody something too: whom this document itself tells comes last.
    """
    told: tuple[Named, int] | None = None
    for trigger in TRIGGER.finditer(low):
        is_asked = ASKERS.search(low, max(0, trigger.start() - 80), trigger.start()) is not None
        is_asked = is_asked and EARLIER.search(low, max(0, trigger.start() - _FAR), trigger.start()) is None
        if not (is_asked or (OPENS_NONE.match(low) is None and _assigns(low, trigger))):
            continue
        given = _object(text, low, trigger, is_asked=is_asked)
        if given is not None and (told is None or is_asked):
            told = given
        if told is not None and not is_reference:
            break
    return told


def _assigns(low: str, trigger: re.Match[str]) -> bool:
    """Say whether a verb assigns, and is no part of a noun («việc giao …») nor told of another time («đã giao»)."""
    place, start = trigger.start(), max(0, trigger.start() - 30)
    if low.count('"', 0, place) % 2 or EARLIER.search(low, max(0, place - _FAR), place):
        return False
    if not place or NOT_BEFORE.search(low, start, place) is None:
        return True
    return bool(ANNOUNCES.search(low, start, place)) and trigger["verb"].startswith(("giao", "yêu cầu", "đề nghị"))


def _object(text: str, low: str, trigger: re.Match[str], *, is_asked: bool) -> tuple[Named, int] | None:
    """Return whom a verb tells something, and where the telling begins; None where it tells nobody."""
    found = named_at(text, low, trigger.end())
    if found is None and (opening := OPENING.match(low, trigger.end())):
        found = named_at(text, low, opening.end())
    if found is None and _asks_reader(low, trigger, is_asked=is_asked):
        return Named((), trigger.end()), trigger.end()
    if found is None or DONE.match(low, found.end) or LEADERS.match(low, trigger.end()):
        return None
    if trigger["verb"].endswith("đề nghị") and _is_superior(text, low, trigger.end()):
        return None
    return found, _after_bracket(text, found.end)


def _passes_on(low: str, place: int) -> bool:
    """Say whether a name gives to another what follows: «Chủ tịch giao Sở A», but not «Chi cục A chỉ đạo đội B»."""
    trigger = TRIGGER.match(low, place)
    return trigger is not None and not trigger["verb"].startswith(("chỉ đạo", "phân công"))


def _asks_reader(low: str, trigger: re.Match[str], *, is_asked: bool) -> bool:
    """Say whether a verb asks those the document is addressed to: «UBND thành phố yêu cầu rà soát …»."""
    if not trigger["verb"].endswith(("yêu cầu", "đề nghị")) or not (is_asked or trigger.start() == 0):
        return False
    return ACTS_NEXT.match(low, trigger.end()) is not None or not low[trigger.end() :].strip()


def is_act(text: str) -> bool:
    """Say whether words begin with an act: «Rà soát …»."""
    return ACTS_NEXT.match(lowered(text)) is not None


def says_act(content: str) -> bool:
    """Say whether words may be a task, and are no name or number alone: «Chủ đầu tư: Sở A», «Sở A: 02 người»."""
    return not is_names(content) and (not content[:1].isdigit() or len(content.split()) > _FEWEST + 1)


def is_assignment(text: str) -> bool:
    """Say whether a text assigns in so many words: «Giao Sở A …», «Yêu cầu …»."""
    low = lowered(text)
    return any(trigger["verb"] != "chỉ đạo" and _assigns(low, trigger) for trigger in TRIGGER.finditer(low))


def _is_superior(text: str, low: str, start: int, setting: Setting = _PLAIN) -> bool:
    """Say whether a name is that of those above, who are asked and not told; «UBND thành phố Hải Phòng» may be told."""
    found = None if setting.is_above else SUPERIOR.match(low, start)
    return found is not None and not text[found.end() + 1 : found.end() + 2].isupper()


def _after_bracket(text: str, end: int) -> int:
    """Return where the telling begins behind a name and what stands about it in brackets."""
    bracket = BRACKET.match(text, end)
    return bracket.end() if bracket else end


def _ordered(text: str, low: str, place: int, setting: Setting = _PLAIN) -> Named | None:
    """Return who is told something at the beginning of a clause, by a verb that assigns or by name alone."""
    trigger = TRIGGER.match(low, place)
    found = named_at(text, low, trigger.end() if trigger else place)
    if found is None or (
        setting.is_assigning and _is_superior(text, low, trigger.end() if trigger else place, setting)
    ):
        return None
    if not (_is_told(text, low, found.end, setting) or (trigger and not DONE.match(low, found.end))):
        return None
    return found


def _is_told(text: str, low: str, end: int, setting: Setting = _PLAIN) -> bool:
    """Say whether what follows a name tells it to do something."""
    end = _after_bracket(text, end)
    if DONE.match(low, end):
        return False
    rest = low[end:].strip()
    if not rest or rest[0] == ":" or (rest.endswith(":") and len(rest) < _KIND):
        return True
    if (
        setting.is_assigning
        and rest[0].isalpha()
        and text[end:].strip()[0].islower()
        and rest.count(" ") >= _FEWEST - 1
    ):
        return True
    return ACTS_NEXT.match(low, end) is not None or LEADS.match(low, end) is not None
