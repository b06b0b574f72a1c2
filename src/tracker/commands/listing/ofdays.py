"""
The days of what is owed, as a calendar has them: each duty on its last lawful day, for ever under the same mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.reply.lawsaid import name_on
from tracker.commands.reply.show import brief, content
from tracker.commands.reply.totals import guess
from tracker.law.codes import TASK_DUE
from tracker.render.beside.entry import Entry
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.law.regulation import Regulation
    from tracker.queries.duty.overdue import Due


def days_of(regulation: Regulation, rows: Iterable[Due], day: date, mark: str, office: str) -> Iterator[Entry]:
    """Yield the last day of each duty; what is past on `day` says so. `mark` is that of the ledger."""
    for row in rows:
        due_on = date.fromisoformat(row.due_on)
        name = name_on(regulation, row.rule, row.started_on)
        what = str(content(row) or name)
        title = f"{brief(row.owed_by or office)}: {what}"
        if due_on < day:
            title = _("Quá hạn — {title}").format(title=title)
        if row.provisional:
            title = _("{title} ({guess})").format(title=title, guess=guess(row.provisional))
        yield Entry(
            uid_of(row, mark),
            due_on,
            title,
            "\n".join(_facts(row, name)),
            kind=_("Thời hạn"),
            turn=row.obligation,
        )


def uid_of(row: Due, mark: str) -> str:
    """Return what a duty is called in calendars; another deadline or lead of a task is still the same task's."""
    since = "" if row.rule == TASK_DUE else f"-{row.started_on}"
    return f"{row.rule}-{row.whose}{since}@{mark}.tracker"


def _facts(row: Due, name: str) -> Iterator[str]:
    """Yield what is said below the title."""
    yield _("{name} (Điều {article})").format(name=name, article=row.article)
    if row.directive is not None:
        yield _("Văn bản: {directive}").format(directive=row.directive)
    if row.task is not None:
        yield _("Nhiệm vụ số {task}").format(task=row.task)
    if row.working_days_late > 0:
        yield _("Quá hạn {count} ngày làm việc").format(count=row.working_days_late)
