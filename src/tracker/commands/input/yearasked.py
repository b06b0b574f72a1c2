"""
A deadline as it is typed: where its words leave out the year, the one that fits the day of the paper is proposed.

Somebody at a terminal is asked; elsewhere the words with the year stand in the refusal, to be typed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tracker.commands.input.asking import agreed
from tracker.commands.input.wanting import is_there
from tracker.days.deadlines import Deadline, YearMissing
from tracker.days.phrases import read
from tracker.days.proposed import proposed
from tracker.errors import Usage
from tracker.words.language import _


class YearProposed(Usage):
    """The words leave out the year, and nobody is there to say that the one proposed is meant."""

    sentence = 'Thời hạn «{phrase}» thiếu năm. Nếu là «{proposed}», gõ đủ: --due "{proposed}".'


def a_deadline(phrase: str, issued_on: Callable[[], date]) -> Deadline:
    """
    Return what the words of a deadline mean for a paper issued on that day, which is looked up only in need.

    Raises what `phrases.read` raises, and YearProposed.
    """
    try:
        return read(phrase)
    except YearMissing:
        deadline = proposed(phrase, issued_on())
        if deadline is None:
            raise
    words = {"phrase": " ".join(phrase.split()), "proposed": deadline.phrase}
    if not is_there():
        raise YearProposed(**words)
    if not agreed(_("Thời hạn «{phrase}» thiếu năm. Có phải «{proposed}»?").format(**words)):
        raise YearMissing(phrase=words["phrase"])
    return deadline
