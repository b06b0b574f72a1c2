"""
Correcting what a clerk typed wrongly of a directive: an act with the old value, the new one and the reason.

A mistaken day of issue was never true: the Office's own duty counts from the right one, and so do its tasks (see
`redate`). What would put another duty in force is refused with what to do instead.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.errors import Forbidden, Usage
from tracker.law.fields import DirectiveField
from tracker.law.regulation import Regulation
from tracker.law.vocabulary import CENTRAL_ISSUERS, Happened, Issuer, Secrecy, Subject, Urgency
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import FoundDirective
from tracker.services.directive.add import DirectiveKnown, SecretHasNothingOther, SecretTakesNoWhy
from tracker.services.directive.redate import AfterItsActs, check_tasks, move_tasks
from tracker.services.directive.secrecy import SecrecyTakesNoWhy, make_secret
from tracker.services.papers import act_day
from tracker.services.task.correct import NotAValue, one_of
from tracker.words.symbols import key, normal
from tracker.words.text import nfc

MAY_BE_EMPTY = frozenset(
    {
        DirectiveField.ROOM,
        DirectiveField.URGENCY,
        DirectiveField.SUBMITTED_BY,
        DirectiveField.PROPOSING_ROOM,
        DirectiveField.OTHER,
        DirectiveField.SECRECY,
    }
)


class DirectiveRight(Usage):
    """The value given is the one that stands there."""

    sentence = "Văn bản {number} đã ghi đúng như vậy; không có gì để sửa."


class OtherDuties(Forbidden):
    """Another issuer brings other duties."""

    sentence = (
        "Đổi nơi ban hành từ {old} sang {new} làm đổi nghĩa vụ của Văn phòng hoặc cấp giao nhiệm vụ. "
        "Thu hồi văn bản ghi sai bằng «directive withdraw» rồi ghi lại, hoặc «tracker undo» nếu vừa ghi."
    )


class CorrectedDirective(NamedTuple):
    """What correcting a directive led to: its own act, those on its tasks, and how many of these have another day."""

    recorded: list[Recorded]
    tasks: int = 0
    moved: int = 0


def correct_directive(
    ledger: Ledger,
    found: FoundDirective,
    field: DirectiveField,
    value: object,
    *,
    reason: str | None,
    on: date | None = None,
) -> CorrectedDirective:
    """
    Correct one field of a directive; `value` is a day for `issued`, a unit's number for `submitted-by`, else a text.

    A corrected day of issue moves what its tasks count from it. Raises DirectiveRight, NotAValue, OtherDuties,
    AfterItsActs, DueBeforeIssued, DirectiveKnown, SecretTakesNoWhy or SecretHasNothingOther.
    """
    if found.secret and reason is not None:
        raise SecretTakesNoWhy(number=found.number)
    if found.secret and field is DirectiveField.OTHER:
        raise SecretHasNothingOther
    if field is DirectiveField.SECRECY and reason is not None:
        raise SecrecyTakesNoWhy
    kept = ledger.kept(Subject.DIRECTIVE, found.id)
    old, new = kept.get(field.column), _value(field, value)
    if new == old:
        raise DirectiveRight(number=found.number)
    day = act_day(ledger, on, not_before=found.issued_on, what="ngày ban hành văn bản")
    if field is DirectiveField.SECRECY:
        return CorrectedDirective(make_secret(ledger, found, None if new is None else str(new), day))
    facts: dict[str, object] = {"field": field.value, "old": old, "new": new}
    facts["reason"] = None if reason is None else nfc(reason)
    issued_on = date.fromisoformat(str(new)) if field is DirectiveField.ISSUED else None
    if issued_on is not None:
        _check_issued(ledger, found, kept, issued_on)
        day = max(day, act_day(ledger, issued_on))
        facts["issued_on"] = new
    elif field is DirectiveField.ISSUER:
        _check_issuer(ledger.regulation, Issuer(str(old)), Issuer(str(new)))
        facts["issuer"] = new
    _check_known(ledger, found, kept | {field.column: new})
    done = ledger.record(Happened.DIRECTIVE_CORRECTED, Subject.DIRECTIVE, found.id, on=day, **facts)
    if issued_on is None:
        return CorrectedDirective([done])
    why, entered = None if reason is None else nfc(reason), max(day, ledger.today if on is None else on)
    moved, count = move_tasks(ledger, found.id, found.issued_on, issued_on, reason=why, on=entered)
    return CorrectedDirective([done, *moved], len(moved), count)


def _value(field: DirectiveField, value: object) -> object:
    """Return the new value of a field as the journal keeps it; raises NotAValue."""
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return value
    text = normal(value) if field is DirectiveField.NUMBER else nfc(value).strip()
    words = {DirectiveField.ISSUER: Issuer, DirectiveField.URGENCY: Urgency, DirectiveField.SECRECY: Secrecy}.get(field)
    if words is not None and (text or field not in MAY_BE_EMPTY):
        return one_of(words, text, field.value)
    if not text and field not in MAY_BE_EMPTY:
        raise NotAValue(value=text, field=field.value, values="…")
    return text or None


def _check_issued(ledger: Ledger, found: FoundDirective, kept: dict[str, object], new: date) -> None:
    """
    Let a day of issue be corrected where what others did about the directive, and its tasks, came on it or later.

    The Office may have entered a paper before the day that it turns out to bear.
    """
    check_tasks(ledger, found.id, found.number, new)
    (first,) = ledger.connection.execute(
        "SELECT MIN(happened_on) FROM act WHERE subject = 'directive' AND subject_id = ?"
        " AND happened NOT IN ('directive-issued', 'directive-corrected', 'tasks-entered', 'nothing-to-follow')",
        (found.id,),
    ).fetchone()
    if first is not None and new > date.fromisoformat(first):
        raise AfterItsActs(number=found.number, day=new, last=date.fromisoformat(first))
    received_on = kept.get("received_on")
    if received_on is not None and new.isoformat() > str(received_on):
        raise AfterItsActs(number=found.number, day=new, last=date.fromisoformat(str(received_on)))


def _check_issuer(regulation: Regulation, old: Issuer, new: Issuer) -> None:
    """Let an issuer be corrected to one of the same level that brings the same duties; raises OtherDuties."""
    is_other = any(law.issuers is not None and (old in law.issuers) != (new in law.issuers) for law in regulation.rules)
    if is_other or (old in CENTRAL_ISSUERS) != (new in CENTRAL_ISSUERS):
        raise OtherDuties(old=old.value, new=new.value)


def _check_known(ledger: Ledger, found: FoundDirective, now: dict[str, object]) -> None:
    """Raise DirectiveKnown where the directive as it is `now` is one that stands in the ledger already."""
    other = ledger.connection.execute(
        "SELECT id FROM directive WHERE folded_number = ? AND issuer = ? AND issued_on = ? AND id <> ?",
        (key(str(now["number"])), now["issuer"], now["issued_on"], found.id),
    ).fetchone()
    if other is not None:
        issued_on = date.fromisoformat(str(now["issued_on"]))
        raise DirectiveKnown(number=now["number"], issued_on=issued_on, id=other[0])
