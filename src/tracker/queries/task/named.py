"""
The one task that a unit has under a directive, found by the names of both: «STC@20/CT-UBND».

Where the unit has several there, whatever their state, it refuses with the list: only the clerk knows which is meant.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.errors import NotFound, Usage
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.lookup import AmbiguousDirective, find_directive
from tracker.units.matching import UnitNames
from tracker.words.labels.task import SECRET, STATUSES
from tracker.words.language import _
from tracker.words.text import brief

AT = "@"
"""What stands between the unit and the directive."""

MOST = 8
"""So many tasks are listed; more are counted."""


class NoTaskOf(NotFound):
    """The unit leads nothing under that directive."""

    sentence = (
        "{unit} không chủ trì nhiệm vụ nào của {directive}. Xem các nhiệm vụ của văn bản: «tracker task list "
        '--directive "{reference}"».'
    )


class SeveralTasksOf(Usage):
    """The unit leads several tasks under that directive."""

    sentence = "{unit} chủ trì {count} nhiệm vụ của {directive}: {listed}. Gõ số nhiệm vụ, ví dụ «{example}»."


class NamedTask(NamedTuple):
    """A task as it was found by its unit and its directive."""

    id: int
    lead: int
    status: str
    content: str | None
    secret: int

    @property
    def words(self) -> str:
        """Return its first words, or what stands in their place where its directive is secret."""
        return _(SECRET) if self.secret else brief(self.content or "")


TASKS_OF = Query(
    """
SELECT t.id, t.lead, t.status, i.content, i.secret
  FROM task t JOIN item i ON i.id = t.item_id
 WHERE i.directive_id = :directive
   AND (t.lead = :unit OR t.lead IN (SELECT w.unit_id FROM unit_name w
                                      WHERE w.official AND w.until IS NULL AND w.holder = :unit))
   AND NOT EXISTS (SELECT 1 FROM act a
                    WHERE a.subject = 'task' AND a.subject_id = t.id AND a.happened = 'task-joined')
 ORDER BY t.id
""",
    NamedTask,
)
"""The tasks that a unit carries, those of units that went into it too; one that goes on in another task is none."""


def parted(text: str) -> tuple[str, str] | None:
    """Return the unit and the directive of «UNIT@DIRECTIVE», None for anything else: a group begins with the sign."""
    unit, _at, directive = (part.strip() for part in text.rpartition(AT))
    return (unit, directive) if unit and directive else None


def task_of(connection: Connection, names: UnitNames, unit: str, directive: str) -> NamedTask:
    """
    Return the one task of a unit under a directive, both as typed.

    Raises NoTaskOf, SeveralTasksOf, and what a unit and a directive are refused for.
    """
    found = names.find(unit)
    try:
        about = find_directive(connection, directive)
    except AmbiguousDirective as error:
        raise AmbiguousDirective(**error.values | {"example": f"{unit}{AT}{error.values['example']}"}) from None
    tasks = TASKS_OF.all(connection, directive=about.id, unit=found)
    said = {"unit": names.name(found), "directive": about.number}
    if not tasks:
        raise NoTaskOf(**said, reference=directive)
    if len(tasks) > 1:
        named = _("{number} «{words}» ({status})")
        listed = [
            named.format(number=each.id, words=each.words, status=_(STATUSES[each.status])) for each in tasks[:MOST]
        ]
        if len(tasks) > MOST:
            listed.append(_("và {count} nhiệm vụ khác").format(count=len(tasks) - MOST))
        raise SeveralTasksOf(**said, count=len(tasks), listed="; ".join(listed), example=tasks[0].id)
    return tasks[0]
