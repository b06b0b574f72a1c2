"""
What still names a unit that went into another one, and is to be passed on to its successor (Art. 6.1.d, 18, 20, 21).

It follows from the mergers and the clocks alone, whichever was typed first. It reads; `services.passing` records.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.clocks.anew.mergers import Going, goings, must_be_passed_on
from tracker.law.vocabulary import Subject
from tracker.ledger.rows.obligation import ClockRows
from tracker.ledger.storage import load_regulation
from tracker.ledger.storage.connection import Connection

LEFT_BEHIND = """
SELECT DISTINCT o.subject, o.subject_id FROM merger m JOIN obligation o ON o.unit = m.unit
 WHERE o.subject IN ('meeting', 'period', 'week')
   AND (o.outcome = 'open'
        OR (o.outcome = 'met'
            AND (o.met_on >= m.merged_on
                 OR EXISTS (SELECT 1 FROM obligation c JOIN unit_name n ON n.unit_id = m.unit AND n.holder = c.unit
                             WHERE c.subject = o.subject AND c.subject_id = o.subject_id AND c.rule = o.rule
                               AND c.outcome = 'open'))))
 ORDER BY 1, 2
"""


class Left(NamedTuple):
    """A record that asks a gone unit for what its successor is to be asked for."""

    subject: Subject
    number: int
    going: Going


def left_behind(connection: Connection) -> list[Left]:
    """Return what is to be passed on, the earliest merger first in each record; nothing where no unit is gone."""
    mergers = known_mergers(connection)
    if not mergers:
        return []
    keys = [(Subject(subject), number) for subject, number in connection.execute(LEFT_BEHIND)]
    clocks = ClockRows(connection, load_regulation(connection)).of(keys)
    going = goings(mergers)
    return [Left(*key, each) for key in keys for each in going if must_be_passed_on(clocks[key], each)]


def known_mergers(connection: Connection) -> dict[int, tuple[date, int]]:
    """Return the day on which each unit that is gone went, and into which."""
    rows = connection.execute("SELECT m.unit, m.merged_on, m.successor FROM merger m ORDER BY m.merged_on, m.id")
    return {unit: (date.fromisoformat(on), successor) for unit, on, successor in rows}
