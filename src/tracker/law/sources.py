"""
What tasks are made of, as records: units, directives, and the items that these give (Art. 5.1, 5.2).

Every column follows from the facts of acts, or from other columns. It stores nothing and refuses nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from hashlib import sha256
from pathlib import Path

from tracker.law.event import Standing
from tracker.law.fields import Correctable, DirectiveField
from tracker.law.recordkind import Facts, Record, spelled
from tracker.law.vocabulary import CENTRAL_ISSUERS, Happened, Issuer, Level, Secrecy, Urgency
from tracker.words.symbols import key
from tracker.words.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDirective:
    """A directive as a clerk reads it off the paper."""

    number: str
    issued_on: date
    kind: str
    abstract: str
    signer: str
    issuer: Issuer
    submitted_by: int | None = None
    received_on: date | None = None
    room: str | None = None
    secrecy: Secrecy | None = None
    urgency: Urgency | None = None
    implements: int | None = None
    file: Path | None = None
    gives_tasks: bool = True
    proposing_room: str | None = None
    other: str | None = None


NO_FACTS = frozenset({"issued_on", "file", "gives_tasks"})
"""What is typed of a directive and is no fact of its own: the day of the act, the file, another act."""

TYPED = tuple(each.name for each in fields(NewDirective) if each.name not in NO_FACTS)
"""The facts of a directive that a clerk types, each the column of that name."""


def _corrected(facts: Facts) -> Facts:
    """Return what a correction says of a directive; one that turned out to be secret keeps neither file nor other."""
    said = {DirectiveField(str(facts["field"])).column: facts["new"]}
    return said | dict.fromkeys(("file_name", "file_sha256", "other")) if "items" in facts else said


def _told(facts: Facts) -> Facts:
    """Return what an act tells of the item that it enters."""
    return {name: facts[name] for name in ITEM.facts if name in facts} | {"directive_id": facts["directive"]}


def _assigned(facts: Facts) -> Facts:
    """Return what an act of an older program, by which a task was given, says of its item: not the words, a digest."""
    said = {**_told(facts), PROOF: facts[PROOF]}
    return said | {"content": None} if facts[PROOF] is None else said


def _level(facts: Facts) -> str:
    """Return whose tasks a directive gives, by its issuer (Art. 3.1 and 3.2)."""
    return (Level.CENTRAL if facts.get("issuer") in CENTRAL_ISSUERS else Level.CITY).value


def _searched(facts: Facts) -> str:
    """Return the words by which a directive is found, folded; a secret one is found by its number alone (Art. 5.2)."""
    names = ("number",) if facts.get("secrecy") else ("number", "abstract", "other")
    return fold(" — ".join(str(facts[name]) for name in names if facts.get(name) is not None))


UNIT = Record(
    noun="đơn vị",
    begins=frozenset({Happened.UNIT_ADDED}),
    facts=("code", "kind"),
    is_clocked=False,
)

DIRECTIVE = Record(
    noun="văn bản giao",
    begins=frozenset({Happened.DIRECTIVE_ISSUED}),
    facts=(*TYPED, "file_name", "file_sha256", "withdrawn_by"),
    days={Happened.DIRECTIVE_ISSUED: "issued_on", Happened.DIRECTIVE_WITHDRAWN: "withdrawn_on"},
    says={
        Happened.DIRECTIVE_CORRECTED: _corrected,
        Happened.DIRECTIVE_WITHDRAWN: lambda facts: {"withdrawn_by": facts["document"]},
    },
    derived={"folded_number": spelled("number", key), "level": _level, "folded": _searched},
    untold=frozenset({"submitted_by", "received_on", "room", "urgency", "implements", "file_name"}),
)

PROOF = "content_sha256"
"""The fact by which acts of older programs told the content of an item: its digest."""

WORDS = ("content", "point", "programme", "other")
"""What an item says, and loses where its directive turns out to be secret."""

ITEM = Record(
    noun="mục giao",
    begins=frozenset({Happened.ITEM_ENTERED}),
    facts=(
        *("directive_id", "point", "content", "phrase", "deliverable", "written", "programme", "fingerprint"),
        *("proposing_room", "other"),
    ),
    says={
        Happened.ITEM_ENTERED: _told,
        Happened.TASK_ASSIGNED: _assigned,
        Happened.TASK_CORRECTED: lambda facts: {Correctable(str(facts["field"])).column: facts["new"]},
        Happened.DIRECTIVE_CORRECTED: lambda _facts: dict.fromkeys(WORDS),
    },
    derived={"folded": spelled("content", fold), "secret": lambda facts: "content" not in facts},
    untold=frozenset({"point", "content", "programme", "fingerprint"}),
    is_clocked=False,
)


def is_proven(item: Standing) -> bool:
    """Say whether the content of an item is told by an act, or has the digest that one of an older program told."""
    content = str(item.record.get("content", ""))
    return "content" not in item.untold or sha256(content.encode()).hexdigest() == item.record[PROOF]


def items_told(happened: Happened, facts: Facts) -> Sequence[int]:
    """Return the items that an act on something else tells of: on one of their tasks, or on their directive."""
    if happened is Happened.DIRECTIVE_CORRECTED:
        told = facts.get("items")
        return [int(number) for number in told] if isinstance(told, list) else ()
    if happened is Happened.TASK_CORRECTED or (happened is Happened.TASK_ASSIGNED and PROOF in facts):
        return (int(str(facts["item"])),) if "item" in facts else ()
    return ()
