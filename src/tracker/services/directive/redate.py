"""
A directive's day of issue put right although it has tasks: what counts from it moves, what has a day of its own stays.

Each task is corrected by an act of its own, so that its clocks, and a rebuild, know of it. What moves later was never
sooner; what moves sooner binds as a shorter term does (see `clocks`).
"""

from __future__ import annotations

from datetime import date

from tracker.clocks.inforce import counts_from_signing, deadline_of
from tracker.days.deadlines import Kind
from tracker.errors import Forbidden
from tracker.law.fields import DirectiveField
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.services.directive.newitems import DueBeforeIssued


class AfterItsActs(Forbidden):
    """A directive cannot be issued after what was done about it."""

    sentence = "Ngày {day:%d/%m/%Y} ở sau việc đã ghi về văn bản {number} ({last:%d/%m/%Y}). Kiểm tra lại ngày đã gõ."


def check_tasks(ledger: Ledger, directive: int, number: str, new: date) -> None:
    """Raise AfterItsActs or DueBeforeIssued where a directive of that day cannot have the tasks that it has."""
    (first,) = ledger.connection.execute(
        "SELECT MIN(CASE WHEN e.payload ->> 'document_issued_on' < e.happened_on"
        " THEN e.payload ->> 'document_issued_on' ELSE e.happened_on END) FROM act e"
        " JOIN task t ON e.subject = 'task' AND t.id = e.subject_id JOIN item i ON i.id = t.item_id"
        " WHERE i.directive_id = :directive"
        " AND e.happened NOT IN ('task-assigned', 'period-opened', 'task-corrected')",
        {"directive": directive},
    ).fetchone()
    if first is not None and new > date.fromisoformat(first):
        raise AfterItsActs(number=number, day=new, last=date.fromisoformat(first))
    for task in tasks_of(ledger, directive):
        deadline = deadline_of(ledger.standing(task).deadline)
        if deadline.day is not None and deadline.kind is not Kind.TERM:
            term = deadline.term(new)
            named = deadline.day if term is None else date.fromisoformat(term[:10])
            if named < new:
                raise DueBeforeIssued(due_on=named, issued_on=new)


def move_tasks(
    ledger: Ledger, directive: int, old: date, new: date, *, reason: str | None, on: date
) -> tuple[list[Recorded], int]:
    """Correct the day from which a directive's tasks count; return the acts, and how many tasks have another day."""
    tasks = tasks_of(ledger, directive)
    before = {task: ledger.standing(task).due_on for task in tasks}
    facts: dict[str, object] = {
        "field": DirectiveField.ISSUED.value,
        "old": old.isoformat(),
        "new": new.isoformat(),
        "issued_on": new.isoformat(),
        "reason": reason,
    }
    paper = facts | {"paper_on": new.isoformat()}
    acts = [
        Act(Happened.TASK_CORRECTED, Subject.TASK, task, on, dict(paper if _is_its_paper(ledger, task) else facts))
        for task in tasks
    ]
    recorded = ledger.record_all(acts)
    return recorded, sum(ledger.standing(task).due_on != before[task] for task in tasks)


def tasks_of(ledger: Ledger, directive: int) -> list[int]:
    """Return the numbers of the tasks of a directive."""
    query = "SELECT task.id FROM task JOIN item ON item.id = task.item_id WHERE item.directive_id = ? ORDER BY task.id"
    return [int(row[0]) for row in ledger.connection.execute(query, (directive,))]


def _is_its_paper(ledger: Ledger, task: int) -> bool:
    """Say whether the deadline in force is the directive's own: no direction has set another, or given it anew."""
    given = {
        row[0]
        for row in ledger.connection.execute(
            "SELECT happened FROM act WHERE subject = 'task' AND subject_id = :task AND payload ->> 'period' IS NULL"
            " AND happened IN ('task-extended', 'task-shortened', 'task-reassigned')",
            {"task": task},
        )
    }
    return not given or (given == {"task-reassigned"} and counts_from_signing(ledger.standing(task).deadline))
