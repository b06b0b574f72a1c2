"""
What was told of the periods of a recurring task: which report, tick or reason stands for which.

A report that was sent back stands for none. It only reads the journal, and refuses nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tracker.law.event import Standing
from tracker.law.vocabulary import Happened
from tracker.ledger.ledger import Ledger
from tracker.words.symbols import key


class Filed(NamedTuple):
    """An act that told of a period: its line in the journal, the period, the paper's number and day."""

    event: int
    period: str
    paper: str | None
    on: date


def told(ledger: Ledger, number: int, acts: Sequence[Happened]) -> list[Filed]:
    """Return what was told of the periods of a task, oldest first."""
    rows = ledger.connection.execute(
        "SELECT id, happened, happened_on, payload ->> 'period', payload ->> 'number', payload ->> 'document_issued_on'"
        " FROM act WHERE subject = 'task' AND subject_id = :number AND payload ->> 'period' IS NOT NULL ORDER BY id",
        {"number": number},
    )
    return [
        Filed(event, period, paper, date.fromisoformat(issued_on or on))
        for event, happened, on, period, paper, issued_on in rows
        if happened in acts
    ]


def is_answered(ledger: Ledger, standing: Standing, filed: Filed) -> bool:
    """Say whether a report was sent back, or its task taken up again: the unit may file the same paper anew."""
    row = ledger.connection.execute(
        "SELECT 1 FROM act WHERE subject = 'task' AND subject_id = :number AND id > :event AND (happened ="
        " 'task-reopened' OR (happened = 'report-returned' AND payload ->> 'period' = :period))",
        {"number": standing.id, "event": filed.event, "period": filed.period},
    ).fetchone()
    return row is not None


def is_same(filed: Filed, paper: str | None, on: date) -> bool:
    """Say whether the same paper, or the same tick without one, was told before."""
    return filed.on == on and (key(filed.paper) if filed.paper else None) == (key(paper) if paper else None)
