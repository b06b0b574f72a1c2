"""
Taking back what a command did: an act of its own, after which its subjects stand as if it had never happened.

Both stay in the journal. What the program recorded by itself about the same things since goes with it, and comes again
by itself. Which command can be taken back, `takeback` says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.errors import Usage
from tracker.law.custom.role import LEAST, PREFIX
from tracker.law.record import RECORDS, table_of
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.ledger.permission import check_admin
from tracker.ledger.undo.done import Command, Done
from tracker.ledger.undo.takeback import Takeback
from tracker.words.text import nfc


class SecretTakesNoReason(Usage):
    """What is taken back is about a secret task, of which no words are kept (Art. 5.2)."""

    sentence = "Lệnh cần lấy lại có nhiệm vụ mật: không ghi lý do (Điều 5.2). Bỏ --reason."


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back: the acts, those the program added to them since, and what follows."""

    acts: Sequence[Done]
    recorded: Recorded


def takeback(ledger: Ledger) -> Takeback:
    """Return what the clerk may take back."""
    return Takeback(ledger.connection, ledger.choices, ledger.settings.actor)


def undo(ledger: Ledger, command: Command | None = None, *, reason: str | None = None) -> Undone:
    """
    Take back a command, or the last one that somebody typed.

    Raises what `Takeback.last` and `Takeback.goes_with` raise, NoRole, RoleTooLow, NoAdmin, SecretTakesNoReason, and
    StillNeeded where rows name what would go.
    """
    known = takeback(ledger)
    command = command or known.last()[0]
    done = [*command.acts, *known.goes_with(command)]
    if ledger.speaks_for is None:  # what a unit takes back is looked at act by act, where it is recorded
        for act in command.typed:
            ledger.require(LEAST[act.happened])
    _check_roles(ledger, done)
    if reason is not None and _is_secret(ledger, done):
        raise SecretTakesNoReason
    facts = {
        "events": [act.event for act in done],
        "reason": None if reason is None else nfc(reason),
        "items": _items(ledger, done),
    }
    return Undone(done, ledger.record(Happened.ACT_UNDONE, Subject.LEDGER, 0, on=ledger.today, **facts))


def _check_roles(ledger: Ledger, done: Sequence[Done]) -> None:
    """Let roles be as they were before these acts, if the ledger then has an admin, or no roles; raises NoAdmin."""
    after = dict(ledger.choices)
    for act in reversed(done):
        name = str(act.facts.get("name", ""))
        if act.happened is Happened.SETTING_CHANGED and name.startswith(PREFIX):
            after.pop(name, None)
            query = (
                "SELECT payload ->> 'value' FROM act WHERE happened = 'setting-changed' AND payload ->> 'name' = ?"
                " AND id < ? ORDER BY id DESC LIMIT 1"
            )
            if row := ledger.connection.execute(query, (name, act.event)).fetchone():
                after[name] = row[0]
    if after != ledger.choices:
        check_admin(after)


def _is_secret(ledger: Ledger, done: Sequence[Done]) -> bool:
    """Say whether one of the acts is about a secret directive, task or record."""
    task = "SELECT secret FROM item JOIN task ON task.item_id = item.id WHERE task.id = ?"
    directive = "SELECT secrecy IS NOT NULL FROM directive WHERE id = ?"
    for act in done:
        if act.facts.get("secret") or act.facts.get("secrecy"):
            return True
        query = {Subject.TASK: task, Subject.DIRECTIVE: directive}.get(act.subject)
        if act.subject in RECORDS and "secret" in RECORDS[act.subject].facts:
            query = f"SELECT secret FROM {table_of(act.subject)} WHERE id = ?"  # noqa: S608 - our own tables
        if query is not None and ledger.connection.execute(query, (act.number,)).fetchone() == (1,):
            return True
    return False


def _items(ledger: Ledger, done: Sequence[Done]) -> list[dict[str, object]]:
    """
    Return the words of the items that go with their tasks and that no act has told, as those of an older program.

    The journal keeps what the ledger no longer does.
    """
    query = (
        "SELECT content, point, programme FROM item WHERE id = ? AND NOT secret"
        " AND NOT EXISTS (SELECT 1 FROM act WHERE subject = 'item' AND subject_id = item.id)"
    )
    items: list[dict[str, object]] = []
    for number in dict.fromkeys(act.facts["item"] for act in done if act.happened is Happened.TASK_ASSIGNED):
        row = ledger.connection.execute(query, (number,)).fetchone()
        if row is not None:
            items.append({"item": number, "content": row[0], "point": row[1], "programme": row[2]})
    return items
