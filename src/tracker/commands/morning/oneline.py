"""
What `today` and `check` say in one line of what many units owe alike, and which command lists it.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.reply.show import brief
from tracker.queries.duty import alike
from tracker.queries.duty.alike import Row
from tracker.queries.lookup import AmbiguousDirective, find_directive
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.queries.duty.overdue import Due
    from tracker.queries.task.waiting import Waiting


def duty_lines(rows: Sequence[Due], *, late: bool) -> list[list[Due]]:
    """Return the lines that tell duties which are late, or which fall due, each as the duties that it tells."""
    return alike.together(rows, alike.late if late else alike.soon)


def duty_told(line: Sequence[Due], office: str) -> Due:
    """Return what one line says of these duties: the worst of them, and how many others there are."""
    if len(line) == 1:
        return line[0]
    return line[0]._replace(task=None, owed_by=_many([row.owed_by or office for row in line]))


def waiting_told(line: Sequence[Waiting]) -> Waiting:
    """Return what one line says of things that wait: the one that waits longest, and how many others there are."""
    worst = line[0]._replace(reason=None)  # there is no room for it
    if len(line) == 1:
        return worst
    unit = _many([row.unit for row in line])
    return worst._replace(task=None, document=None, unit=unit)  # type: ignore[arg-type]  # a line of many has no number


def worst_of_many(lines: Iterable[Sequence[Row]]) -> list[Row]:
    """Return the first row of each line that tells many."""
    return [line[0] for line in lines if len(line) > 1]


def lists(connection: Connection, worst: Sequence[Due | Waiting], listing: str) -> list[str]:
    """Return a note of the commands that list the lines of many whose worst these are; `listing` lists such rows."""
    named = [_command(connection, row, listing) for row in worst]
    if not named:
        return []
    commands = "; ".join(_("«{command}»").format(command=each) for each in dict.fromkeys(named))
    return [_("Từng đơn vị của dòng gộp: {commands}.").format(commands=commands)]


def _many(names: Sequence[str]) -> str:
    """Return the first of these units and how many others there are; of one unit, how many things."""
    others = len(set(names)) - 1
    first = brief(names[0])
    said = _("{unit} và {others} đơn vị khác").format(unit=first, others=others) if others else str(first)
    return said if others + 1 == len(names) else _("{said} ({count} việc)").format(said=said, count=len(names))


def _command(connection: Connection, row: Due | Waiting, listing: str) -> str:
    """Return the command that lists what stands in one line with a row."""
    subject = getattr(row, "subject", "task")
    how = COMMANDS.get(subject)
    if how is not None and row.named:
        return how(row.named)
    if subject != "task" or not row.directive:
        return f"tracker {listing}"
    return f"tracker {listing} --directive {shlex.quote(_reference(connection, row.directive, row.named or ''))}"


def _reference(connection: Connection, number: str, certain: str) -> str:
    """Return the number of a directive, or what names it for certain where another one has the same number."""
    try:
        found = find_directive(connection, number)
    except AmbiguousDirective:
        return certain
    return number if f"#{found.id}" == certain else certain


COMMANDS: dict[str, Callable[[str], str]] = {
    "meeting": lambda day: f"tracker meeting missing {date.fromisoformat(day):%d/%m/%Y}",
    "period": lambda code: f"tracker report list --period {code} --missing",
}
"""The command that lists what many owe, by the subject that they owe it for."""
