"""
Recording directives: the documents that give tasks (Art. 5.1.a and b, 5.2, 6.2.a).

A directive recorded twice is refused; a number met before with another day or issuer is kept
with a warning, since numbers begin anew each year.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tracker.errors import Forbidden, Usage
from tracker.law.sources import TYPED, NewDirective
from tracker.law.vocabulary import Happened, Status, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import FoundDirective
from tracker.services.directive.contradictions import of_directive
from tracker.services.papers import Fingerprint, Paper, act_day, fingerprint, keep
from tracker.words.symbols import key, normal, oddity
from tracker.words.text import nfc


class DirectiveKnown(Forbidden):
    """The same document was recorded before."""

    sentence = "Văn bản {number} ngày {issued_on:%d/%m/%Y} đã có trong sổ (mã #{id}). Không ghi lần thứ hai."


class SecretHasNoFile(Usage):
    """A secret directive is recorded without attachments (Art. 5.2)."""

    sentence = "Văn bản mật không đính kèm tệp (Điều 5.2). Bỏ --file rồi chạy lại lệnh."


class SecretHasNothingOther(Usage):
    """Of a secret directive nothing other is kept than what registers it (Art. 5.1.h, 5.2)."""

    sentence = "Văn bản mật không ghi thông tin khác (Điều 5.2). Bỏ --other rồi chạy lại lệnh."


class WordsMissing(Usage):
    """A directive is known by its kind, its abstract and its signer (Art. 5.1.a)."""

    sentence = "Thiếu {option}: văn bản phải có tên loại, trích yếu và người ký (Điều 5.1.a)."


class AlreadyWithdrawn(Forbidden):
    """The directive was withdrawn before."""

    sentence = "Văn bản {number} đã được thu hồi."


class HasTasks(Forbidden):
    """A directive with tasks cannot be said to give none."""

    sentence = "Văn bản {number} đã có nhiệm vụ trong sổ, không thể ghi là không giao nhiệm vụ."


class SecretTakesNoWhy(Usage):
    """No words are kept about a secret directive besides those that register it (Art. 5.2)."""

    sentence = "Văn bản {number} là văn bản mật: không ghi lý do (Điều 5.2). Bỏ --reason."


@dataclass(slots=True)
class DirectiveRecorded:
    """What recording a directive led to; `warnings` are sentences with their values."""

    id: int
    number: str
    recorded: list[Recorded]
    warnings: list[tuple[str, dict[str, object]]] = field(default_factory=list)


def add_directive(
    ledger: Ledger, new: NewDirective, *, on: date | None = None, kept: Fingerprint = (None, None)
) -> DirectiveRecorded:
    """
    Record a directive (Art. 5.1.a and b), which starts the Office's day to enter its tasks (Art. 6.2.a).

    `kept` is what is kept of its file where that was read before. Raises WordsMissing, DirectiveKnown, FutureDay,
    TooEarly, SecretHasNoFile or SecretHasNothingOther.
    """
    number = normal(new.number)
    for option, words in (("--kind", new.kind), ("--abstract", new.abstract), ("--signer", new.signer)):
        if not words.strip():
            raise WordsMissing(option=option)
    act_day(ledger, new.issued_on)
    if new.received_on is not None:
        act_day(ledger, new.received_on, not_before=new.issued_on, what="ngày ban hành văn bản")
    entered_on = act_day(ledger, on, not_before=new.issued_on, what="ngày ban hành văn bản")
    if new.secrecy is not None and (new.file is not None or kept != (None, None)):
        raise SecretHasNoFile
    if new.secrecy is not None and new.other:
        raise SecretHasNothingOther
    warnings = _warnings(ledger, new, number)
    name, digest = fingerprint(new.file) if kept == (None, None) else kept
    directive = ledger.new_number("directive")
    facts: dict[str, object] = {each: _plain(getattr(new, each)) for each in TYPED}
    facts |= {"number": number, "file_name": name, "file_sha256": digest}
    acts = [Act(Happened.DIRECTIVE_ISSUED, Subject.DIRECTIVE, directive, new.issued_on, facts)]
    if not new.gives_tasks:
        acts.append(Act(Happened.NOTHING_TO_FOLLOW, Subject.DIRECTIVE, directive, entered_on))
    return DirectiveRecorded(directive, number, ledger.record_all(acts), warnings)


def follow_nothing(
    ledger: Ledger, directive: FoundDirective, *, reason: str | None, on: date | None = None
) -> Recorded:
    """
    Say that a directive gives no task to follow, which ends the Office's duty (Art. 6.2.a).

    Raises HasTasks, or SecretTakesNoWhy.
    """
    if directive.secret and reason is not None:
        raise SecretTakesNoWhy(number=directive.number)
    day = act_day(ledger, on, not_before=directive.issued_on, what="ngày ban hành văn bản")
    if _open_tasks(ledger, directive.id, every=True):
        raise HasTasks(number=directive.number)
    return ledger.record(
        Happened.NOTHING_TO_FOLLOW,
        Subject.DIRECTIVE,
        directive.id,
        on=day,
        reason=None if reason is None else nfc(reason),
    )


def withdraw(ledger: Ledger, directive: FoundDirective, *, by: str, on: date | None = None) -> list[Recorded]:
    """
    Withdraw a directive by a document, and stop the tasks of it that are still open.

    Raises AlreadyWithdrawn, FutureDay or TooEarly.
    """
    if directive.withdrawn:
        raise AlreadyWithdrawn(number=directive.number)
    day = act_day(ledger, on, not_before=directive.issued_on, what="ngày ban hành văn bản")
    facts = keep(ledger, Paper(by, day))
    acts = [Act(Happened.DIRECTIVE_WITHDRAWN, Subject.DIRECTIVE, directive.id, day, facts)]
    stopped = facts if directive.secret else facts | {"reason": f"Văn bản {directive.number} được thu hồi."}
    acts.extend(
        Act(Happened.TASK_STOPPED, Subject.TASK, task, day, dict(stopped)) for task in _open_tasks(ledger, directive.id)
    )
    return ledger.record_all(acts)


def _open_tasks(ledger: Ledger, directive: int, *, every: bool = False) -> list[int]:
    """Return the numbers of the tasks of a directive: those still open, or every one."""
    query = (
        "SELECT task.id FROM task JOIN item ON item.id = task.item_id WHERE item.directive_id = ?"
        " AND (? OR task.status NOT IN (?, ?)) ORDER BY task.id"
    )
    values = (directive, every, Status.DONE.value, Status.STOPPED.value)
    return [int(row[0]) for row in ledger.connection.execute(query, values)]


def _warnings(ledger: Ledger, new: NewDirective, number: str) -> list[tuple[str, dict[str, object]]]:
    """Return what is odd about a directive; raises DirectiveKnown where it stands in the ledger already."""
    warnings: list[tuple[str, dict[str, object]]] = []
    strange = oddity(number)
    if strange:
        warnings.append((strange, {"number": number}))
    warnings += of_directive(new.number, number, new.issued_on, new.kind, new.issuer)
    query = "SELECT id, number, issuer, issued_on FROM directive WHERE folded_number = ? ORDER BY id"
    for other, written, issuer, day in ledger.connection.execute(query, (key(number),)).fetchall():
        issued_on = date.fromisoformat(day)
        if (issuer, issued_on) == (new.issuer.value, new.issued_on):
            raise DirectiveKnown(number=written, issued_on=issued_on, id=other)
        same = "Trùng số, ký hiệu với văn bản #{id} ngày {issued_on:%d/%m/%Y}; vẫn được ghi nhận."
        warnings.append((same, {"id": other, "issued_on": issued_on}))
    return warnings


def _plain(value: object) -> object:
    """Return what was typed as the journal keeps it; nothing where only emptiness was."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return (nfc(value) or None) if isinstance(value, str) else value
