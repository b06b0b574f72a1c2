"""
What a paper of the Office bears around its text: the national title, number and day above, the signature below.

As Nghị định 30/2020/NĐ-CP, Phụ lục I lays it out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.render.beside import decree
from tracker.render.decree30.breadth import breadth, folds
from tracker.render.decree30.paragraph import bare_table, paragraph, rule
from tracker.render.decree30.stationery import SIZE
from tracker.words.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.render.beside.imprint import Imprint

LETTER_SHARE = 0.42
"""How much of the length of the Office's name the line below it has: a third to a half."""

SIGNED = 3
"""Lines that a signature needs."""

_HEAD, _NATION, _MOTTO, _SUBJECT = 12.5, 12.5, 13.5, 12.0
_BALANCE = 1.2
"""How much wider than its share of the words a line of the subject may be."""

_LEFT_SHARE = 0.42


def head(imprint: Imprint, width: float, *, symbol: str, subject: str = "") -> list[Any]:
    """Return what stands above the title within a width; `symbol` ends the number, `subject` is that of a letter."""
    left, right = width * _LEFT_SHARE, width * (1 - _LEFT_SHARE)
    *above, office = [clean(line) for line in imprint.head if line.strip()] or [clean(imprint.office)]
    bearer = [paragraph(line, align="center", size=_HEAD) for line in above]
    bearer.append(paragraph(office, align="center", size=_HEAD, bold=True))
    bearer.append(rule(breadth(office, _HEAD, bold=True) * LETTER_SHARE, left))
    motto = breadth(decree.MOTTO, _MOTTO, bold=True)
    nation = [
        paragraph(decree.NATION, align="center", size=_NATION, bold=True),
        paragraph(decree.MOTTO, align="center", size=_MOTTO, bold=True),
        rule(motto, right),
    ]
    number = [paragraph(decree.numbered(clean(symbol)), align="center", size=SIZE, before=6)]
    if subject:
        side = max(left - breadth(subject, _SUBJECT) / folds(subject, _SUBJECT, left) * _BALANCE, 0) / 2
        number.append(paragraph(subject, align="center", size=_SUBJECT, before=3, sides=side))
    day = [paragraph(clean(decree.place_and_day(imprint)), align="center", size=SIZE, before=6, italic=True)]
    return [bare_table((left, right), [(bearer, nation), (number, day)]), paragraph(size=4)]


def signature_lines(imprint: Imprint, recipients: Sequence[str]) -> int:
    """Return how many lines the block has that is signed."""
    by = (len(imprint.signer) if imprint.signer else 2) + SIGNED + bool(imprint.name)
    return max(by, len(recipients) + 1)


def signature(width: float, imprint: Imprint, *, recipients: tuple[str, ...] = (), free: int = SIGNED) -> list[Any]:
    """
    Return who receives the paper, on the left, and who signs it, on the right; they stay on one page.

    `free` lines are left for the signature.
    """
    lines = [clean(each) for each in decree.recipients(recipients or imprint.recipients)]
    signer = [clean(line) for line in imprint.signer or decree.NAMELESS]
    name = clean(imprint.name)
    left = width / 2
    to = [paragraph(decree.TO, size=12, bold=True, italic=True, keep=True)]
    to += [paragraph(line, size=11, keep=number < len(lines)) for number, line in enumerate(lines, 1)]
    by = [paragraph(line, align="center", size=SIZE, bold=True, keep=True) for line in signer]
    if hand := decree.by_hand(imprint):
        by.append(paragraph(hand, align="center", size=12, italic=True, keep=True))
    by += [paragraph(size=SIZE, keep=True) for _line in range(free if name else free - 1)]
    by.append(paragraph(name, align="center", size=SIZE if name else 2, bold=True))
    return [paragraph(size=8, keep=True), bare_table((left, left), [(to, by)])]
