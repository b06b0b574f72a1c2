"""
Doing one thing to many tasks: all of them or none, in one transaction, so that one `undo` takes it back.

Each task goes through the service of a single one. What is refused is kept with its reason, so that
all refusals are seen at once; then nothing may be written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tracker.errors import Forbidden, NotFound, TrackerError, Usage
from tracker.law.event import Standing
from tracker.law.vocabulary import Status
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.words.language import said


class NothingChosen(Usage):
    """No task was named, and no unit or directive that chooses some."""

    sentence = "Thiếu nhiệm vụ: gõ các số (3,5-9), hoặc --unit, --directive."


class NothingFits(NotFound):
    """The unit or directive has no task that this can be done to."""

    sentence = "Không có nhiệm vụ nào để làm việc này."


class BulkRefused(Forbidden):
    """Some tasks refuse what was asked for; nothing was written."""

    sentence = "{count} nhiệm vụ không làm được, chưa ghi gì vào sổ. Bỏ các số ấy ra, hoặc sửa rồi chạy lại."


@dataclass(frozen=True, slots=True)
class Changed:
    """One task, where it stood before and after, or why it refused."""

    task: int
    before: Standing | None
    after: Standing | None
    recorded: Sequence[Recorded] = ()
    refusal: str | None = None


@dataclass(slots=True)
class Bulk:
    """What was done to many tasks."""

    changes: list[Changed] = field(default_factory=list)

    @property
    def refused(self) -> list[Changed]:
        """Return the tasks that refused."""
        return [change for change in self.changes if change.refusal is not None]


def each(ledger: Ledger, tasks: Sequence[int], act: Callable[[int], Recorded]) -> Bulk:
    """
    Do one thing to each task; refusals are kept, not raised, and then the caller must not commit.
    """
    bulk = Bulk()
    for task in tasks:
        before: Standing | None = None
        try:
            before = ledger.standing(task)
            with ledger.attempt():
                recorded = act(task)
            bulk.changes.append(Changed(task, before, ledger.standing(task), [recorded]))
        except TrackerError as error:
            bulk.changes.append(Changed(task, before, None, refusal=said(error)))
    return bulk


def chosen_tasks(
    ledger: Ledger,
    tasks: Sequence[int],
    *,
    unit: int | None,
    directive: int | None,
    statuses: Sequence[Status],
    only: Callable[[Ledger, int], bool] | None = None,
) -> list[int]:
    """
    Return the tasks named, or those of a unit or directive that stand in one of these states and are what is asked.

    Raises NothingChosen or NothingFits.
    """
    if unit is None and directive is None:
        if not tasks:
            raise NothingChosen
        return list(tasks)
    marks = ", ".join("?" * len(statuses))
    query = (
        "SELECT task.id FROM task JOIN item ON item.id = task.item_id"  # noqa: S608 - our own words
        " WHERE (CAST(? AS INTEGER) IS NULL OR task.lead = ?)"
        f" AND (CAST(? AS INTEGER) IS NULL OR item.directive_id = ?) AND task.status IN ({marks}) ORDER BY task.id"
    )
    values = (unit, unit, directive, directive, *(status.value for status in statuses))
    found = [int(row[0]) for row in ledger.connection.execute(query, values)]
    chosen = [task for task in found if (not tasks or task in set(tasks)) and (only is None or only(ledger, task))]
    if not chosen:
        raise NothingFits
    return chosen
