"""
What the ledger has recorded of a task since its slip was handed out: by whom the task was changed, what stands already.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from tracker.files.slip.slip import SlipRow
from tracker.law.vocabulary import Happened
from tracker.ledger.ledger import Ledger
from tracker.services.papers import Paper
from tracker.words.labels.acts import HAPPENED
from tracker.words.language import _
from tracker.words.symbols import key

CHANGING = frozenset(
    {
        Happened.REPORT_FILED,
        Happened.DONE_REPORTED,
        Happened.REPORT_CONFIRMED,
        Happened.REPORT_RETURNED,
        Happened.TASK_REFERRED,
        Happened.REFERRAL_DISMISSED,
        Happened.TASK_EXTENDED,
        Happened.TASK_SHORTENED,
        Happened.TASK_REASSIGNED,
        Happened.TASK_STOPPED,
        Happened.TASK_JOINED,
        Happened.TASK_REOPENED,
        Happened.RESULT_SENT_UP,
    }
)
"""Acts after which a task is not what its slip says."""


def now_secret() -> str:
    """Return what is said of a task whose directive has become secret since: none of its words."""
    return _("văn bản giao đã chuyển thành văn bản mật.")


def changed(ledger: Ledger, was: SlipRow, now: SlipRow | None, event: int) -> str | None:
    """Return what has changed of a task since its slip was handed out, None where nothing has."""
    acts = _acts_since(ledger, was, event)
    if acts:
        happened, on, facts = acts[-1]
        document = f" {facts['number']}" if facts.get("number") else ""
        return _("sau khi giao phiếu, sổ đã ghi: {what}{document} ngày {day:%d/%m/%Y}.").format(
            what=_(HAPPENED[happened]), document=document, day=on
        )
    if now is None:
        return _("nhiệm vụ {task} không còn là việc đơn vị này phải trả lời.").format(task=was.name)
    for what, before, after in _said_otherwise(was, now):
        if before != after:
            return _("{what} đã sửa: phiếu ghi «{before}», sổ nay ghi «{after}».").format(
                what=what, before=before or "", after=after or ""
            )
    return None


def _said_otherwise(was: SlipRow, now: SlipRow) -> Iterator[tuple[str, str | None, str | None]]:
    """Yield what may be said otherwise of a task by what is no act on it: its deadline, its words, its directive."""
    if not was.unreceived:
        yield _("thời hạn"), _written(was.due_on), _written(now.due_on)
    yield _("thời hạn"), was.phrase, now.phrase
    yield _("nội dung"), was.content, now.content
    yield _("văn bản giao"), was.directive, now.directive
    yield _("văn bản giao"), _written(was.issued_on), _written(now.issued_on)


def _written(day: str | None) -> str | None:
    """Return a day as people write it."""
    return None if day is None else f"{date.fromisoformat(day):%d/%m/%Y}"


def _acts_since(ledger: Ledger, row: SlipRow, event: int) -> list[tuple[str, date, Mapping[str, Any]]]:
    """Return the acts that changed a task, or this period of it, since a line of the journal."""
    query = (
        "SELECT happened, happened_on, payload FROM act"
        " WHERE subject = 'task' AND subject_id = ? AND id > ? ORDER BY id"
    )
    found = ledger.connection.execute(query, (row.task, event))
    acts = [(str(happened), date.fromisoformat(on), json.loads(payload)) for happened, on, payload in found]
    acts = [each for each in acts if each[0] in CHANGING]
    return [each for each in acts if row.period is None or each[2].get("period") in (None, row.period)]


def since(ledger: Ledger, happened: Happened, task: int, event: int) -> list[dict[str, Any]]:
    """Return the facts of the acts of one kind on a task since a line of the journal."""
    query = "SELECT payload FROM act WHERE subject = 'task' AND subject_id = ? AND happened = ? AND id > ? ORDER BY id"
    return [json.loads(row[0]) for row in ledger.connection.execute(query, (task, happened.value, event))]


def raised(ledger: Ledger, event: int) -> list[dict[str, Any]]:
    """Return the facts of the difficulties raised since a line of the journal."""
    query = (
        "SELECT payload FROM act WHERE subject = 'difficulty' AND happened = 'difficulty-raised' AND id > ? ORDER BY id"
    )
    return [json.loads(row[0]) for row in ledger.connection.execute(query, (event,))]


def is_paper(facts: Mapping[str, Any], paper: Paper) -> bool:
    """Say whether an act rests on a paper."""
    return (
        key(str(facts.get("number") or "")) == key(paper.number)
        and facts.get("document_issued_on") == paper.issued_on.isoformat()
    )
