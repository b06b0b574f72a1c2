"""
What an inspection covers: its units, its tasks, whether a unit inspects by itself, whether a task is secret (Art. 5.2).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tracker.law.kinds import Conductor
from tracker.ledger.ledger import Ledger
from tracker.services.task.report import SecretTakesNoText, known_task
from tracker.words.text import nfc


def is_own(record: Mapping[str, object]) -> bool:
    """Say whether a department or locality inspects by itself (Art. 11.2, 16.1)."""
    return record["conductor"] == Conductor.UNIT.value


def secret_task(ledger: Ledger, record: Mapping[str, object]) -> int | None:
    """Return a task of a secret directive that an inspection covers, if there is one."""
    return next((number for number in tasks_of(record) if known_task(ledger, number).secret), None)


def tasks_of(record: Mapping[str, object]) -> list[int]:
    """Return the tasks that an inspection names."""
    return _numbers(record.get("tasks"))


def units_of(record: Mapping[str, object]) -> list[int]:
    """Return the units that are inspected."""
    return _numbers(record.get("inspected"))


def words(ledger: Ledger, record: Mapping[str, object], text: str | None, what: str) -> str | None:
    """Return a text about what is inspected, in NFC; raises SecretTakesNoText where a task is secret."""
    said = nfc(text).strip() if text else ""
    if not said:
        return None
    secret = secret_task(ledger, record)
    if secret is not None:
        raise SecretTakesNoText(number=secret, what=what)
    return said


def is_concerned(ledger: Ledger, task: int, units: Sequence[int]) -> bool:
    """Say whether one of these units leads or supports a task; raises NoSuchTask."""
    lead = ledger.standing(task).lead
    supporting = ledger.connection.execute("SELECT unit_id FROM task_support WHERE task_id = ?", (task,))
    return not {lead, *(row[0] for row in supporting)}.isdisjoint(units)


def has_concerned(ledger: Ledger, task: int, units: Sequence[int]) -> bool:
    """Say whether one of these units leads or supports a task, or led it before; raises NoSuchTask."""
    query = "SELECT DISTINCT unit FROM obligation WHERE subject = 'task' AND subject_id = ? AND rule = 'task-due'"
    led = {row[0] for row in ledger.connection.execute(query, (task,))}
    return is_concerned(ledger, task, units) or not led.isdisjoint(units)


def _numbers(value: object) -> list[int]:
    return [int(each) for each in value] if isinstance(value, list) else []
