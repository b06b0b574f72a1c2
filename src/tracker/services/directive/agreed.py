"""
A draft that a clerk agreed to, recorded: the directive and its tasks, all of it or nothing (Art. 5.1, 6.2.a).

A directive that stands in the ledger already is not recorded again: only those of its tasks are added that are not
there. It asks nobody: what cannot be entered is refused, with the reasons of `add` and `enter`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tracker.errors import Forbidden, TrackerError
from tracker.files.draft.draft import Draft
from tracker.law.sources import NewDirective
from tracker.law.vocabulary import Issuer, Secrecy, Urgency
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import FoundDirective, find_directive, unit_names
from tracker.services.directive.add import DirectiveKnown, add_directive
from tracker.services.directive.contradictions import Note
from tracker.services.directive.enter import enter, entry_day, finish, tidied
from tracker.services.directive.newitems import NewItem, check_item
from tracker.services.directive.twice import ItemAlike, ItemKnown, Items
from tracker.services.papers import Fingerprint


@dataclass(slots=True)
class DraftRecorded:
    """
    What recording a draft led to: its directive, whether that is new, and what came of the items.

    `tasks` are the numbers of new tasks, `known` the positions of items that the ledger had before.
    """

    directive: FoundDirective
    is_new: bool
    items: int = 0
    tasks: list[int] = field(default_factory=list)
    known: list[int] = field(default_factory=list)
    recorded: list[Recorded] = field(default_factory=list)
    warnings: list[Note] = field(default_factory=list)


def new_directive(draft: Draft) -> NewDirective:
    """Return a draft that lacks nothing as a directive to be recorded."""
    if draft.number is None or draft.issued_on is None:
        raise ValueError("a draft without its number or its day")
    return NewDirective(
        number=draft.number,
        issued_on=draft.issued_on,
        kind=draft.kind or "",
        abstract=draft.abstract or "",
        signer=draft.signer or "",
        issuer=Issuer(draft.issuer or ""),
        secrecy=Secrecy(draft.secrecy) if draft.secrecy else None,
        urgency=Urgency(draft.urgency) if draft.urgency else None,
    )


def record_draft(
    ledger: Ledger,
    new: NewDirective,
    items: Sequence[NewItem],
    *,
    kept: Fingerprint = (None, None),
    on: date | None = None,
    as_new: bool = False,
) -> DraftRecorded:
    """
    Record a directive with its items, or add to one that stands what is missing there.

    `as_new` takes items with the words of others. Raises ItemAlike, and what `add_directive`, `entry_day` and
    `check_item` raise.
    """
    done = _directive(ledger, new, kept, on)
    directive = done.directive
    day = entry_day(ledger, directive, on)
    before = _Before(ledger, directive, is_new=done.is_new)
    fresh: list[tuple[int, NewItem]] = []
    for position, item in enumerate(map(tidied, items)):
        refusal = before.refusal(item)
        if isinstance(refusal, ItemKnown):
            done.known.append(position)
        elif refusal is not None and not as_new:
            raise refusal
        else:
            fresh.append((position, item))
    times: Counter[str] = Counter()

    def nth(mark: str) -> int:
        times[mark] += 1
        return times[mark]

    entered = enter(ledger, directive, [item for _position, item in fresh], on=day, times=nth)
    done.known = sorted([*done.known, *(fresh[position][0] for position in entered.known)])
    done.items, done.tasks = entered.items, entered.tasks
    done.recorded += entered.recorded
    if entered.items:
        done.recorded.append(finish(ledger, directive, entered.items, len(entered.tasks), on=day))
    return done


@dataclass(frozen=True, slots=True)
class Tried:
    """What a draft would meet in the ledger: its directive where that stands, and for each item why it is refused."""

    stands: FoundDirective | None
    refusals: list[TrackerError | None]


def try_draft(
    ledger: Ledger,
    new: NewDirective,
    items: Sequence[NewItem | None],
    *,
    on: date | None = None,
    as_new: bool = False,
) -> Tried:
    """
    Return what recording a draft would meet; the caller's transaction must be rolled back.

    Items that cannot be entered yet are None. Raises what `add_directive` and `entry_day` raise.
    """
    done = _directive(ledger, new, (None, None), on)
    entry_day(ledger, done.directive, on)
    before = _Before(ledger, done.directive, is_new=done.is_new)
    refusals: list[TrackerError | None] = []
    for item in items:
        try:
            refusal = None if item is None else before.refusal(tidied(item))
            refusals.append(None if as_new and isinstance(refusal, ItemAlike) else refusal)
        except TrackerError as error:
            refusals.append(error)
    return Tried(None if done.is_new else done.directive, refusals)


def _directive(ledger: Ledger, new: NewDirective, kept: Fingerprint, on: date | None) -> DraftRecorded:
    """Record a directive, or find the one that stands."""
    try:
        added = add_directive(ledger, new, on=on, kept=kept)
    except DirectiveKnown as error:
        return DraftRecorded(_found(ledger, error.values["id"]), is_new=False)
    return DraftRecorded(_found(ledger, added.id), is_new=True, recorded=added.recorded, warnings=added.warnings)


def _found(ledger: Ledger, number: object) -> FoundDirective:
    """Return a directive by its number in the ledger."""
    return find_directive(ledger.connection, f"#{number}")


class _Before:
    """What stands of a directive: by it, an item is known, or alike, or new."""

    def __init__(self, ledger: Ledger, directive: FoundDirective, *, is_new: bool) -> None:
        """Read what stands; of a new directive nothing does, and a secret item has no words to be known by."""
        self.ledger, self.directive = ledger, directive
        has_words = not (is_new or directive.secret)
        self._items = Items(ledger, directive, unit_names(ledger.connection)) if has_words else None

    def refusal(self, item: NewItem) -> Forbidden | None:
        """Return why an item is taken for one that stands; raises what `check_item` raises."""
        due_on = check_item(self.ledger, self.directive, item)
        return None if self._items is None else self._items.refusal(item, due_on)
