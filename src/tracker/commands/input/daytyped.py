"""
A day as it is typed on the command line, in full or in a short form, told back where it was short.

A short form counts from the today of the run, which the front door names before any command is read; without one
only days in full are taken.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import date

from tracker.words.dates import WEEKDAYS, NotADate, read_date
from tracker.words.language import _
from tracker.words.shortdays import NotADay, Sense, near, read_day
from tracker.words.text import clean

_TODAY: ContextVar[date | None] = ContextVar("today", default=None)


@contextmanager
def counted_from(today: date) -> Iterator[None]:
    """Count short forms from this day."""
    token = _TODAY.set(today)
    try:
        yield
    finally:
        _TODAY.reset(token)


def a_date(text: str) -> date:
    """Read a day that is behind, or today: of an act, of a paper; raises NotADate or EitherDay."""
    return typed(text, Sense.PAST)


def a_coming_date(text: str) -> date:
    """Read a day that is ahead, or today: to meet, to answer by; raises NotADate or EitherDay."""
    return typed(text, Sense.COMING)


def a_near_date(text: str) -> date:
    """Read a day that may be on either side of today; raises NotADate or EitherDay."""
    return typed(text, Sense.NEAR)


def typed(text: str, sense: Sense) -> date:
    """Read a day, and say on stderr which one a short form was taken for."""
    today = _TODAY.get()
    if today is None:
        return read_date(text)
    with suppress(NotADate):
        return read_date(text)
    try:
        day = read_day(text, today, sense)
    except NotADay as error:
        if (meant := near(text)) is not None:
            error.add_note(_("Có phải {day:%d/%m/%Y}?").format(day=meant))
        raise
    said = _("«{text}» là {weekday}, {day:%d/%m/%Y}.")
    sys.stderr.write(said.format(text=clean(text.strip()), weekday=_(WEEKDAYS[day.weekday()]), day=day) + "\n")
    return day


# The help of an argument names its type by the parser's own name.
a_date.__name__ = a_coming_date.__name__ = a_near_date.__name__ = _("ngày")
