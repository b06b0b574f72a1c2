"""
Taking back what the last command did: an act of its own, after which its subjects stand as if it had never happened.

Both stay in the journal. A change of the calendar takes with it what the program recorded by itself since, on the days
that it had moved. What cannot be taken back so (choices, units) is refused with what to do instead; so is what
somebody else did.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tracker.errors import Forbidden, Usage
from tracker.ledger import Ledger, Recorded
from tracker.mergers import OWED_BY_MANY
from tracker.recounts import CALENDAR_ACTS
from tracker.roles import Role, granted, is_automatic
from tracker.services.units import name_anew
from tracker.symbols import key
from tracker.text import fold, nfc
from tracker.vocabulary import Correctable, DirectiveField, Happened, Subject


class NothingToUndo(Forbidden):
    """No command is left that could be taken back."""

    sentence = "Không có lệnh ghi nào để lấy lại."


class NotYours(Forbidden):
    """The last command was somebody else's."""

    sentence = (
        "Lệnh ghi gần nhất (sự kiện {first}) là của {actor}: chỉ {actor} hoặc người có vai trò admin lấy lại được. "
        "Xem bằng «tracker log»; nếu ghi sai, báo {actor} hoặc sửa bằng một lệnh khác."
    )


class CalendarStays(Forbidden):
    """The calendar that a ledger was made with is corrected by another act of the calendar."""

    sentence = (
        "Lệnh ghi gần nhất (sự kiện {first}) lập lịch làm việc của sổ, không lấy lại được vì mọi thời hạn tính theo "
        "lịch ấy. Sửa lịch bằng «tracker calendar off», «swap», «restore» hoặc «load», kèm thông báo."
    )


class SettingStays(Forbidden):
    """A choice is changed by choosing again."""

    sentence = (
        "Lệnh ghi gần nhất (sự kiện {first}) đổi một lựa chọn của sổ: chọn lại bằng lệnh đã dùng, với giá trị cũ."
    )


class UnitStays(Forbidden):
    """Units and their names are corrected by commands of their own."""

    sentence = "Lệnh ghi gần nhất (sự kiện {first}) ghi về đơn vị, không lấy lại được. Sửa bằng «tracker unit rename»."


class ActedSince(Forbidden):
    """Something else happened to the same subject since."""

    sentence = (
        "Sau lệnh cần lấy lại, sổ đã có việc khác về cùng đối tượng (sự kiện {event}). "
        "Sửa bằng «task correct» hoặc lệnh khác."
    )


class SecretTakesNoReason(Usage):
    """What is taken back is about a secret task, of which no words are kept (Art. 5.2)."""

    sentence = "Lệnh cần lấy lại có nhiệm vụ mật: không ghi lý do (Điều 5.2). Bỏ --reason."


STAYS: dict[Happened, type[Forbidden]] = {
    Happened.SETTING_CHANGED: SettingStays,
    Happened.UNIT_ADDED: UnitStays,
    Happened.UNIT_RENAMED: UnitStays,
}
"""Acts that are not taken back, and what says so."""


@dataclass(frozen=True, slots=True)
class Done:
    """One act of a command, as the journal has it."""

    event: int
    happened: Happened
    subject: Subject
    number: int
    actor: str
    facts: dict[str, Any]

    @property
    def is_automatic(self) -> bool:
        """Say whether the program recorded it by itself."""
        return is_automatic(self.happened, self.facts)


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back: the acts, those the program added to them since, and what follows."""

    acts: Sequence[Done]
    recorded: Recorded


def last_command(ledger: Ledger) -> list[Done]:
    """
    Return the acts of the last command that still stands, with what the program opened for their subjects since.

    Raises NothingToUndo, NotYours, CalendarStays, SettingStays, UnitStays or ActedSince.
    """
    is_admin = granted(ledger.choices).get(ledger.settings.actor) is Role.ADMIN
    for first, last in ledger.connection.execute("SELECT first, last FROM batch ORDER BY id DESC"):
        done = _acts(ledger, "e.id BETWEEN ? AND ?", (first, last))
        if all(act.is_automatic or act.happened is Happened.ACT_UNDONE for act in done):
            continue
        for act in done:
            if act.happened in CALENDAR_ACTS and _is_first_calendar(ledger, act):
                raise CalendarStays(first=first)
            if act.happened in STAYS:
                raise STAYS[act.happened](first=first)
            if not (is_admin or act.actor == ledger.settings.actor or act.is_automatic):
                raise NotYours(first=first, actor=act.actor)
        return [*done, *_since(ledger, done, last)]
    raise NothingToUndo


def undo(ledger: Ledger, *, reason: str | None = None) -> Undone:
    """Take back the last command; raises what `last_command` raises, and SecretTakesNoReason."""
    done = last_command(ledger)
    if reason is not None and _is_secret(ledger, done):
        raise SecretTakesNoReason
    items = _items(ledger, done)
    facts = {"events": [act.event for act in done], "reason": None if reason is None else nfc(reason), "items": items}
    for act in reversed(done):
        _restore(ledger, act)
    recorded = ledger.record(Happened.ACT_UNDONE, Subject.LEDGER, 0, on=ledger.today, **facts)
    _remove(ledger, done)
    for act in done:
        if act.happened is Happened.UNIT_MERGED:
            name_anew(ledger, int(act.facts["unit"]))
    return Undone(done, recorded)


def _acts(ledger: Ledger, condition: str, values: Sequence[object]) -> list[Done]:
    """Return the acts that stand and fulfil a condition."""
    query = (
        "SELECT e.id, e.happened, e.subject, e.subject_id, e.actor, e.payload FROM act e"  # noqa: S608 - our own words
        f" WHERE {condition} ORDER BY e.id"
    )
    return [
        Done(event, Happened(happened), Subject(subject), number, actor, json.loads(payload))
        for event, happened, subject, number, actor, payload in ledger.connection.execute(query, values)
    ]


def _since(ledger: Ledger, done: Sequence[Done], last: int) -> list[Done]:
    """Return what the program opened for the same subjects since; raises ActedSince for anything else."""
    keys = {(act.subject, act.number) for act in done}
    concerns_all = any(act.happened in CALENDAR_ACTS for act in done)
    found = [act for act in _acts(ledger, "e.id > ?", (last,)) if act.happened is not Happened.ACT_UNDONE]
    if any(act.happened is Happened.UNIT_MERGED for act in done):
        keys |= _come_since(found)
    later = [act for act in found if concerns_all or (act.subject, act.number) in keys]
    for act in later:
        if not act.is_automatic:
            raise ActedSince(event=act.event)
    return later


def _is_first_calendar(ledger: Ledger, act: Done) -> bool:
    """Say whether an act gave the ledger its first days."""
    query = "SELECT MIN(id) FROM act WHERE happened = 'calendar-loaded'"
    return bool(ledger.connection.execute(query).fetchone() == (act.event,))


def _come_since(acts: Sequence[Done]) -> set[tuple[Subject, int]]:
    """Return what time alone brought since, and asked a successor: without its merger it comes again, and asks both."""
    typed = {(act.subject, act.number) for act in acts if not act.is_automatic}
    return {(act.subject, act.number) for act in acts if act.subject in OWED_BY_MANY} - typed


def _is_secret(ledger: Ledger, done: Sequence[Done]) -> bool:
    """Say whether one of the acts is about a secret directive, task or record."""
    query = "SELECT secret FROM item JOIN task ON task.item_id = item.id WHERE task.id = ?"
    for act in done:
        if act.facts.get("secret") or act.facts.get("secrecy"):
            return True
        if act.subject is Subject.TASK and ledger.connection.execute(query, (act.number,)).fetchone() == (1,):
            return True
    return False


def _items(ledger: Ledger, done: Sequence[Done]) -> list[dict[str, object]]:
    """Return the words of the items that go with their tasks: the journal keeps what the ledger no longer does."""
    query = "SELECT content, point, programme FROM item WHERE id = ? AND secret = 0"
    items: list[dict[str, object]] = []
    for number in dict.fromkeys(act.facts["item"] for act in done if act.happened is Happened.TASK_ASSIGNED):
        row = ledger.connection.execute(query, (number,)).fetchone()
        if row is not None:
            items.append({"item": number, "content": row[0], "point": row[1], "programme": row[2]})
    return items


def _restore(ledger: Ledger, act: Done) -> None:
    """Let directive and item say again what they said before an act."""
    if act.happened is Happened.DIRECTIVE_WITHDRAWN:
        values = (act.number,)
        ledger.connection.execute("UPDATE directive SET withdrawn_on = NULL, withdrawn_by = NULL WHERE id = ?", values)
    elif act.happened is Happened.DIRECTIVE_CORRECTED:
        told, was = DirectiveField(act.facts["field"]), act.facts["old"]
        update = f"UPDATE directive SET {told.column} = ? WHERE id = ?"  # noqa: S608 - a word of our own
        ledger.connection.execute(update, (was, act.number))
        if told is DirectiveField.NUMBER:
            ledger.connection.execute("UPDATE directive SET folded_number = ? WHERE id = ?", (key(was), act.number))
    elif act.happened is Happened.TASK_CORRECTED and "item" in act.facts:
        field, old = Correctable(act.facts["field"]), act.facts["old"]
        update = f"UPDATE item SET {field.column} = ? WHERE id = ?"  # noqa: S608 - a word of our own
        ledger.connection.execute(update, (old, act.facts["item"]))
        if field is Correctable.CONTENT:
            ledger.connection.execute("UPDATE item SET folded = ? WHERE id = ?", (fold(old), act.facts["item"]))


def _remove(ledger: Ledger, done: Sequence[Done]) -> None:
    """Remove the items and directives that only these acts had brought in, so that they can be entered again."""
    gone = {act.facts["item"] for act in done if act.happened is Happened.TASK_ASSIGNED}
    ledger.connection.executemany(
        "DELETE FROM item WHERE id = ? AND NOT EXISTS (SELECT 1 FROM task WHERE task.item_id = item.id)",
        ((number,) for number in sorted(gone)),
    )
    issued = {act.number for act in done if act.happened is Happened.DIRECTIVE_ISSUED}
    ledger.connection.executemany("DELETE FROM directive WHERE id = ?", ((number,) for number in sorted(issued)))
    ledger.session.expire_all()
