"""
Tasks of one item whose leads became one body: which of them goes on, and which become one with it.

The one that was reported, or else the one with the later last day, goes on: nobody is late sooner for a merger. It
reads; `services.joining` records.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple

from tracker.clocks.anew.mergers import carrier
from tracker.law.vocabulary import Outcome, Status
from tracker.ledger.leftbehind import known_mergers
from tracker.ledger.storage.connection import Connection

OF_ITEMS = """
SELECT t.item_id, t.id, t.lead, t.status, t.issued_on, o.outcome, o.due_on, o.met_on
  FROM task t
  JOIN obligation o ON o.id = (SELECT MAX(c.id) FROM obligation c
                                WHERE c.subject = 'task' AND c.subject_id = t.id AND c.rule = 'task-due')
 WHERE t.item_id IN (SELECT g.item_id FROM task g WHERE g.lead = :unit)
 ORDER BY t.item_id, t.id
"""

RECURRING = """
SELECT t.item_id, t.id, t.lead, t.status, t.issued_on, 'open', NULL, NULL FROM task t
 WHERE t.recurring AND NOT EXISTS (SELECT 1 FROM obligation c WHERE c.subject = 'task' AND c.subject_id = t.id
                                          AND c.rule = 'task-due')
   AND t.item_id IN (SELECT g.item_id FROM task g WHERE g.lead = :unit)
"""
"""Recurring tasks without a period yet."""

OWED = (Status.ASSIGNED, Status.IN_PROGRESS)


class Half(NamedTuple):
    """One task of an item, with where its deadline stands."""

    item: int
    task: int
    lead: int
    status: Status
    issued_on: date
    outcome: Outcome
    due_on: date | None
    met_on: date | None


class Join(NamedTuple):
    """A task that becomes one with another of the same item on a day."""

    task: int
    into: int
    on: date


def joins(connection: Connection, units: Iterable[int]) -> list[Join]:
    """Return which tasks of these units, or of their body's other parts, become one; the goers by their items."""
    mergers = known_mergers(connection)
    parts = set(units)
    found: dict[int, Join] = {}
    for unit in sorted(parts):
        rows = connection.execute(OF_ITEMS, {"unit": unit}).fetchall()
        rows += connection.execute(RECURRING, {"unit": unit}).fetchall()
        body = carrier(unit, mergers, date.max)
        for _item, of_item in groupby(sorted(map(_half, rows)), key=lambda half: half.item):
            halves = [half for half in of_item if carrier(half.lead, mergers, date.max) == body]
            found |= {join.task: join for join in _joined(halves, parts, body, mergers)}
    return list(found.values())


def _joined(halves: list[Half], parts: set[int], body: int, mergers: dict[int, tuple[date, int]]) -> Iterable[Join]:
    """Yield the tasks that go, where one of these parts and another part of the body lead the same item."""
    if not any(half.lead in parts for half in halves) or all(half.lead in parts for half in halves):
        return
    days = {half.task: _one_since(half, halves, parts, mergers) for half in halves}
    staying = [half for half in halves if _goes_on(half, days[half.task])]
    if not staying:
        return
    stays = max(staying, key=lambda half: _rank(half, body))
    for half in halves:
        is_another_part = (half.lead in parts) is not (stays.lead in parts)
        if half.status in OWED and half.task != stays.task and is_another_part:
            on = max(days[half.task], half.issued_on, stays.issued_on)
            yield Join(half.task, stays.task, on)


def _goes_on(half: Half, on: date) -> bool:
    """Say whether the body still has this task to do, has reported it, or has done it since it is one."""
    is_done_since = half.status is Status.DONE and half.met_on is not None and half.met_on >= on
    return half.status in (*OWED, Status.REPORTED) or is_done_since


def _rank(half: Half, body: int) -> tuple[object, ...]:
    """Return what makes a task go on: what is done or reported before what is owed, then the later last day."""
    place = (Status.DONE, Status.REPORTED).index(half.status) if half.status not in OWED else 2
    return (-place, half.due_on or date.max, half.lead == body, -half.task)


def _one_since(half: Half, halves: list[Half], parts: set[int], mergers: dict[int, tuple[date, int]]) -> date:
    """Return since when the lead of a task and that of another part are one body."""
    others = [each.lead for each in halves if (each.lead in parts) is not (half.lead in parts)]
    days = sorted(day for day, _successor in mergers.values())
    return min(
        next(day for day in days if carrier(half.lead, mergers, day) == carrier(other, mergers, day))
        for other in others
    )


def _half(row: tuple[int, int, int, str, str, str, str | None, str | None]) -> Half:
    item, task, lead, status, issued_on, outcome, due_on, met_on = row
    return Half(
        item,
        task,
        lead,
        Status(status),
        date.fromisoformat(issued_on),
        Outcome(outcome),
        None if due_on is None else date.fromisoformat(due_on),
        None if met_on is None else date.fromisoformat(met_on),
    )
