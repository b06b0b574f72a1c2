"""
SENTENCE: the numbers of the city's sentence of figures, and those of the period before.

Stopped and withdrawn tasks are not among the given: official totals are done and open. It refuses figures whose parts
are not the whole.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tracker.days.period import spanning
from tracker.days.spans import span_before
from tracker.errors import Forbidden
from tracker.ledger.storage.connection import Connection
from tracker.queries.figures.kept import thaw
from tracker.queries.figures.stats import Cells, stats
from tracker.queries.register.period import frozen_for
from tracker.words.labels.task import LEVELS
from tracker.words.language import _


class PartsDiffer(Forbidden):
    """The parts of some figures are not their whole."""

    sentence = (
        "Số liệu không khớp ({level}): đã giao {given}, nhưng đã hoàn thành {done} và chưa hoàn thành {open}. "
        "Không in câu số liệu; kiểm tra sổ bằng «tracker db doctor»."
    )


class Said(NamedTuple):
    """The numbers of one sentence. A rate is None of nothing."""

    given: int
    stopped: int
    done: int
    done_late: int
    done_on_time: int
    done_undated: int
    open: int
    open_in_time: int
    open_overdue: int
    open_overdue_provisional: int
    open_undated: int
    late_rate: float | None
    on_time_rate: float | None
    undated_rate: float | None
    overdue_of_given: float | None
    overdue_of_settled: float | None


class Previous(NamedTuple):
    """The figures of the period before: its days, the day they stand on, and its cells level by level."""

    begins: date
    ends: date
    as_of: date
    level: Sequence[Cells]


def figures_before(connection: Connection, first: date, last: date, as_of: date) -> Previous | None:
    """
    Return the figures of the period before one, None where nothing had been given by its end.

    They are those that the Office's report on it froze; otherwise they stand as many days after its end, or before,
    as `as_of` is from the end of the period itself: so that both had the same time to be done in.
    """
    span = span_before(first, last)
    if span is None:
        return None
    begins, ends = span
    period = spanning(begins, ends)
    frozen = None if period is None else frozen_for(connection, period.code)
    if frozen is not None:
        figures = thaw(json.loads(frozen.figures))
        return Previous(begins, ends, figures.as_of, figures.level)
    day = min(max(begins.toordinal(), ends.toordinal() + (as_of - last).days), as_of.toordinal())
    stood = date.fromordinal(day)
    if not stats(connection, stood, until=ends, then=True)[0]:
        return None
    return Previous(begins, ends, stood, stats(connection, stood, since=begins, until=ends, then=True)[0])


def said_of(cells: Cells) -> Said:
    """Return the numbers of one level; raises PartsDiffer."""
    on_time, late, in_time, overdue, undated_done, undated_open, stopped, no_receipt = cells.cells
    given = cells.total - stopped
    done, still = on_time + late + undated_done, in_time + overdue + undated_open + no_receipt
    if given != done + still:
        raise PartsDiffer(level=_(LEVELS[cells.level]), given=given, done=done, open=still)
    return Said(
        given,
        stopped,
        done,
        late,
        on_time,
        undated_done,
        still,
        in_time,
        overdue,
        cells.provisional,
        undated_open + no_receipt,
        _rate(late, done),
        _rate(on_time, done),
        _rate(undated_done, done),
        _rate(overdue, given),
        _rate(overdue, on_time + late + overdue),
    )


def _rate(part: int, whole: int) -> float | None:
    """Return a ratio; None of nothing."""
    return part / whole if whole else None
