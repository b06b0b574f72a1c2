"""
A draft: what a document says of itself and of the tasks it gives, before anybody has agreed to it.

What the document leaves blank is None, and `warnings` say so; nothing here was guessed. Units stand as the document
writes them: which one is meant is decided against a ledger's names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class DraftItem:
    """
    One thing that is asked: its words, who leads and who supports as written, and the words of its deadline.

    `point` is where it stands («I.2», «điểm 3»); `from_sentence` marks one that was taken from running text, which must
    be checked.
    """

    content: str
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    deadline: str = ""
    deliverable: str = ""
    point: str = ""
    from_sentence: bool = False


@dataclass(slots=True)
class Draft:
    """
    A directive as its document tells it; shapes as in the JSON of «directive read».

    `symbol` is what stands behind a blank number («/CT-UBND»). `issued_by` is the body over the number, as printed;
    `issuer` the word of the ledger for it, where that is certain.
    """

    number: str | None = None
    symbol: str | None = None
    kind: str | None = None
    issued_on: date | None = None
    issuer: str | None = None
    issued_by: str | None = None
    signer: str | None = None
    authority: str | None = None
    abstract: str | None = None
    addressees: list[str] = field(default_factory=list)
    secrecy: str | None = None
    urgency: str | None = None
    warnings: list[str] = field(default_factory=list)
    items: list[DraftItem] = field(default_factory=list)
