"""
What one telling asks: whose task it is, who supports, and its words without what only says that somebody leads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.files.assigned.bodies import Named, named_at
from tracker.files.assigned.lowered import lowered
from tracker.files.assigned.made import capital
from tracker.files.assigned.orderwords import (
    ACTS_NEXT,
    ANY_ACT,
    BESIDE,
    EMPTY_WORDS,
    IN_BESIDE,
    LEADS,
    LIST_WORDS,
    PERSON,
    TAIL,
    TO_DO,
)

_KIND = 80  # letters that a heading says of whom it names


@dataclass(frozen=True, slots=True)
class Order:
    """
    Who is told what: the names that lead and that support, and the words of the task, "" for a heading alone.

    No name leads where a document only says «yêu cầu …»: that asks whom it is addressed to. `clause` is the whole
    clause, in which a deadline may stand before the name or behind it. `is_list`: the words only open the list that
    follows.
    """

    lead: tuple[str, ...]
    support: tuple[str, ...] = ()
    content: str = ""
    clause: str = ""
    is_list: bool = False


def opens_list(text: str) -> bool:
    """Say whether words only open the list that follows them: «thực hiện các nội dung sau:»."""
    low = lowered(text).strip()
    if not low or not low.endswith(":"):
        return not low
    return LIST_WORDS.fullmatch(low) is not None or TAIL.search(low, max(0, len(low) - 120)) is not None


def order_of(named: Named, rest: str) -> Order | None:
    """Return the order that tells `named` the `rest`, None if that asks for nothing."""
    support: tuple[str, ...] = ()
    names, rest = _whole_heading(named.names, rest)
    text = rest.strip(" ,;:") + (":" if rest.rstrip().endswith(":") else "")
    low = lowered(text)
    text, low = _cut(text, low, TO_DO)
    is_led = LEADS.match(low) is not None
    text, low = _cut(text, low, LEADS)
    beside = BESIDE.match(low)
    if beside:
        found = named_at(text, low, beside.end(), is_beside=True)
        if found is not None:
            support = found.names
            after = text[found.end :].strip(" ,")
            if after and (after[0] == ":" or ACTS_NEXT.match(lowered(after)) or after[0].islower()):
                text = after.lstrip(": ")
    else:
        inside = IN_BESIDE.search(low)
        found = named_at(text, low, inside.end(), is_beside=True) if inside else None
        support = found.names if found else ()
    content = tidy(text)
    is_empty = EMPTY_WORDS.fullmatch(lowered(content)) is not None and not content.endswith(":")
    if content and is_empty and not (is_led or support):
        return None
    is_list = not content or opens_list(text)
    bodies = [name for name in names if PERSON.match(lowered(name)) is None]
    lead = tuple(dict.fromkeys(bodies or names))
    others = tuple(name for name in dict.fromkeys(support) if name not in lead)
    return Order(lead, others, content, is_list=is_list)


def _whole_heading(names: tuple[str, ...], rest: str) -> tuple[tuple[str, ...], str]:
    """Return the names of a heading with what it says of the last: «UBND các tỉnh từ Quảng Ninh đến Nghệ An:»."""
    words = rest.strip()
    is_kind = words.endswith(":") and 1 < len(words) < _KIND and words[0].islower()
    if not is_kind or not names or ANY_ACT.search(lowered(words)):
        return names, rest
    return (*names[:-1], f"{names[-1]} {words[:-1]}"), ":"


def _cut(text: str, low: str, opening: re.Pattern[str]) -> tuple[str, str]:
    """Return a text without the words that only say that somebody leads."""
    found = opening.match(low)
    end = found.end() if found else 0
    return text[end:].lstrip(" ,"), low[end:].lstrip(" ,")


def tidy(text: str) -> str:
    """Return the words of a task with a capital letter and without the marks around them."""
    words = text.strip().lstrip(":;,.-… ").rstrip(" ;,")
    words = words.removesuffix("./.").rstrip(" .") if not words.endswith("...") else words
    return words[:1].upper() + words[1:]


def own_support(order: Order, text: str) -> Order:
    """Return the order of a point that names nobody: «Chủ trì, phối hợp với Sở B rà soát …» under «1. Sở A»."""
    own = order_of(Named((), 0), text)
    if own is None or not own.content or own.is_list:
        return Order(order.lead, order.support, capital(text.strip(" ;.").removesuffix("./")), text)
    return Order(order.lead, own.support or order.support, own.content, text)
