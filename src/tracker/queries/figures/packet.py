"""
PACKET: everything that a packet for a regular meeting says, frozen or as of today (Art. 21.2).
"""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

from tracker.law.codes import TASK_DUE
from tracker.law.regulation import Regulation
from tracker.ledger.storage import load_regulation
from tracker.ledger.storage.connection import Connection
from tracker.queries.duty.overdue import Due, Scope, overdue, tally
from tracker.queries.figures.kept import Before, Figures, count, thaw
from tracker.queries.ledger.timeline import head
from tracker.queries.register.meeting import MeetingRow, frozen_before, frozen_on, updates


class Packet(NamedTuple):
    """Everything a packet says."""

    meeting: MeetingRow
    figures: Figures
    is_frozen: bool
    head: str
    regulation: Regulation


def gather(connection: Connection, today: date, meeting: MeetingRow, *, then: bool = False) -> Packet:
    """Return the packet of a meeting: as frozen where it was filed, otherwise as of today or of a past day (`then`)."""
    day = date.fromisoformat(meeting.day)
    frozen = frozen_on(connection, day)
    if frozen is not None:
        figures = thaw(json.loads(frozen.figures))
        if not figures.is_whole:  # 0.2.0 froze the counts: the rows are those that the acts give for that day
            late, before = _overdue(connection, figures.as_of, then=True), _before(connection, day)
            counted = tally(connection, figures.as_of, Scope(then=True))
            figures = figures._replace(overdue=late, before=before, cut_off=meeting.cut_off, tally=counted)
        return Packet(
            meeting._replace(cut_off=figures.cut_off), figures, True, frozen.head, load_regulation(connection)
        )
    missing = [row.unit for row in updates(connection, today, meeting.id, then=then) if row.outcome == "open"]
    late, before = _overdue(connection, today, then=then), _before(connection, day)
    counted = tally(connection, today, Scope(then=then))
    figures = count(connection, today, then=then)._replace(
        overdue=late, missing=missing, before=before, cut_off=meeting.cut_off, tally=counted
    )
    return Packet(meeting, figures, False, head(connection), load_regulation(connection))


def _overdue(connection: Connection, day: date, *, then: bool = False) -> list[Due]:
    """Return the tasks overdue on a day."""
    return [row for row in overdue(connection, day, Scope(then=then)) if row.rule == TASK_DUE]


def _before(connection: Connection, day: date) -> Before | None:
    """Return the figures of the last meeting before a day that was reported to."""
    earlier = frozen_before(connection, day)
    if earlier is None:
        return None
    figures = thaw(json.loads(earlier.figures))
    return Before(earlier.title, figures.as_of, figures.level)
