"""
The turning of the page: what time alone brings, recorded day after day as if somebody had turned it every morning.

Each is an act like any other, on the day on which it came. It refuses nothing: what cannot be recorded yet is named,
and tried again by the next turning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tracker.errors import TrackerError
from tracker.ledger.bytime import Coming, Ending, PassedOn, Round, Thursday, Updates, Year, coming
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.ledger.storage import marker
from tracker.services.meeting import schedule
from tracker.services.report import endings, weekly
from tracker.services.task import recurring
from tracker.services.unit import passon


def turn(ledger: Ledger) -> list[TrackerError]:
    """Record what time has brought until today, and return why some of it could not be; idempotent."""
    if marker.is_turned(ledger.connection, ledger.today):
        return []
    come, missing = coming(ledger.connection, ledger.today)
    problems: list[TrackerError] = [] if missing is None else [missing]
    for together in _batches(come):
        problems += _bring(ledger, together)
    if not problems:
        marker.mark(ledger.connection, ledger.today)
    return problems


def _batches(come: Sequence[Coming]) -> Iterator[list[Coming]]:
    """Yield what is recorded at once: periods of tasks that follow each other; the rest looks at what came before."""
    for is_round, group in groupby(come, key=lambda each: isinstance(each, Round)):
        together = list(group)
        yield from [together] if is_round else ([each] for each in together)


def _bring(ledger: Ledger, come: Sequence[Coming]) -> list[TrackerError]:
    """Record what has come, all of it or as much as can be, and return why the rest could not."""
    try:
        with ledger.attempt():
            ledger.record_all([act for each in come for act in _acts(ledger, each)])
    except TrackerError as problem:
        return [problem] if len(come) == 1 else [each for one in come for each in _bring(ledger, [one])]
    return []


def _acts(ledger: Ledger, come: Coming) -> list[Act]:
    """Return the acts by which something comes."""
    match come:
        case Round():
            return [recurring.opened(come)]
        case Thursday(day=day):
            return [weekly.came(ledger, day)]
        case Ending(period=period):
            return endings.ending(ledger, period)
        case Year(year=year):
            return endings.begun(ledger, year)
        case PassedOn():
            passon.pass_on(ledger)
            return []
        case Updates():
            return schedule.settled(ledger)
