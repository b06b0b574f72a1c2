"""
Two tasks of one item that one body leads since a merger: the one that goes becomes one with the one that goes on.
"""

from __future__ import annotations

from tracker.clocks.anew.mergers import parts
from tracker.errors import Forbidden
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.ledger.leftbehind import known_mergers
from tracker.services.unit.halves import joins


class TaskJoined(Forbidden):
    """The task became one with another."""

    sentence = (
        "Nhiệm vụ {number} đã gộp vào nhiệm vụ {into} khi hai đơn vị chủ trì sáp nhập: hãy ghi vào nhiệm vụ {into}."
    )


def join_halves(ledger: Ledger, unit: int) -> list[Recorded]:
    """Let the open tasks that a unit brought into its successor become one with those of the same item there."""
    brought = parts(unit, known_mergers(ledger.connection))
    acts = [
        Act(Happened.TASK_JOINED, Subject.TASK, each.task, each.on, {"into": each.into})
        for each in joins(ledger.connection, brought)
    ]
    return ledger.record_all(acts)


def joined_into(ledger: Ledger, task: int) -> int:
    """Return the task in which a task goes on: itself, or the one it became one with."""
    query = (
        "SELECT CAST(payload ->> 'into' AS INTEGER) FROM act"
        " WHERE subject = 'task' AND subject_id = ? AND happened = 'task-joined'"
    )
    while (row := ledger.connection.execute(query, (task,)).fetchone()) is not None:
        task = int(row[0])
    return task


def refuse_joined(ledger: Ledger, task: int) -> None:
    """Raise TaskJoined for a task that became one with another."""
    into = joined_into(ledger, task)
    if into != task:
        raise TaskJoined(number=task, into=into)
