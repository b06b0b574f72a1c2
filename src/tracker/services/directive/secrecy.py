"""
A directive that turns out to be secret, or more so: what it says of its tasks is withdrawn from the ledger (Art. 5.2).

What Art. 5.1.a, b, c, d, e and g register stays. Contents, points, other information, attachments, and every word that
was said of its tasks go from each row and each view; lines of the journal stay as they were typed, and are shown
without them. It cannot be taken back. It refuses what would be less secret.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.clocks.anew.restated import WORDS_OF
from tracker.errors import Forbidden, Usage
from tracker.law.fields import DirectiveField
from tracker.law.record import RECORDS, table_of
from tracker.law.vocabulary import Happened, Secrecy, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import FoundDirective
from tracker.services.directive.redate import tasks_of


class SecrecyTakesNoWhy(Usage):
    """Why a directive is secret would say something of what it says."""

    sentence = "Sửa độ mật thì không ghi lý do: lý do nằm lại trong nhật ký (Điều 5.2). Bỏ --reason."


GRADES = (None, *(grade.value for grade in Secrecy))
"""From not secret at all to the highest degree."""


class LessSecret(Forbidden):
    """A degree of secrecy is lowered by no correction."""

    sentence = (
        "Không hạ độ mật bằng lệnh sửa: nội dung không được giữ nên không có gì để hiện lại. Nếu văn bản {number} "
        'không mật, thu hồi bản ghi sai bằng «tracker directive withdraw "{number}" --by SỐ» rồi ghi lại văn bản.'
    )


def make_secret(ledger: Ledger, found: FoundDirective, value: str | None, on: date) -> list[Recorded]:
    """Raise the degree of secrecy of a directive, and withdraw the words about its tasks; raises LessSecret."""
    kept = ledger.kept(Subject.DIRECTIVE, found.id).get("secrecy")
    old = None if kept is None else str(kept)
    if GRADES.index(value) < GRADES.index(old):
        raise LessSecret(number=found.number)
    facts: dict[str, object] = {"field": DirectiveField.SECRECY.value, "old": old, "new": value, "reason": None}
    acts: list[Act] = []
    if old is None:
        tasks = tasks_of(ledger, found.id)
        facts["items"] = _items_of(ledger, found.id)
        acts = _of_records(ledger, tasks, on)
        about = [(Subject.TASK.value, task) for task in tasks] + [(act.subject.value, act.subject_id) for act in acts]
        _withdraw_files(ledger, about)
        facts["withdrawn"] = [[act.subject.value, act.subject_id] for act in acts]
    return ledger.record_all([Act(Happened.DIRECTIVE_CORRECTED, Subject.DIRECTIVE, found.id, on, facts), *acts])


def _items_of(ledger: Ledger, directive: int) -> list[int]:
    """Return the numbers of the items of a directive."""
    query = "SELECT id FROM item WHERE directive_id = ? ORDER BY id"
    return [int(row[0]) for row in ledger.connection.execute(query, (directive,))]


def _withdraw_files(ledger: Ledger, subjects: Iterable[tuple[str, int]]) -> None:
    """Forget the files of the papers about these subjects, as typed and as corrected since."""
    ledger.connection.executemany(
        "UPDATE document SET file_name = NULL, file_sha256 = NULL WHERE id IN ("
        " SELECT CAST(payload ->> 'document' AS INTEGER) FROM event WHERE subject = :subject AND subject_id = :number"
        " UNION SELECT CAST(payload ->> 'document' AS INTEGER) FROM act"
        " WHERE subject = :subject AND subject_id = :number)",
        [{"subject": subject, "number": number} for subject, number in subjects],
    )


def _of_records(ledger: Ledger, tasks: list[int], on: date) -> list[Act]:
    """Return the acts that withdraw the words of every record about these tasks."""
    known, acts = set(tasks), list[Act]()
    for subject, words in WORDS_OF.items():
        about = "tasks" if "tasks" in RECORDS[subject].facts else "task"
        marks = {"secret": True} if "secret" in RECORDS[subject].facts else {}
        for (number,) in ledger.connection.execute(f"SELECT id FROM {table_of(subject)} ORDER BY id").fetchall():  # noqa: S608 - our own tables
            kept = ledger.kept(subject, number)
            named = kept.get(about)
            if not kept.get("secret") and known & ({*named} if isinstance(named, list) else {named}):
                facts = marks | dict.fromkeys(words)
                acts.append(Act(Happened.WORDS_WITHDRAWN, subject, number, on, facts))
    return acts
