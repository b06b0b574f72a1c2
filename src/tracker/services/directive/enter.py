"""
Entering the tasks of a directive: one item in its words, one task for each lead unit (Art. 5.1, 6.2.a).

Set-based: one item typed by hand and a file of thousands take the same way. The content is
told once, by the act that enters the item; its tasks name the item. A secret item has no content (Art. 5.2).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from hashlib import sha256
from itertools import count

from tracker.days.deadlines import Deadline, Kind, to_json
from tracker.errors import Forbidden
from tracker.law.vocabulary import Happened, Status, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.ledger.rows.values import chunks
from tracker.queries.lookup import FoundDirective, unit_names
from tracker.services.directive.newitems import NewItem, check_item
from tracker.services.directive.twice import Items, alike_without_words
from tracker.services.papers import act_day
from tracker.services.task.recurring import rounds
from tracker.words.canonical import canonical
from tracker.words.likeness import apart_from_deadline
from tracker.words.text import fold, nfc


class DirectiveWithdrawn(Forbidden):
    """The directive was withdrawn."""

    sentence = "Văn bản {number} đã được thu hồi, không giao thêm nhiệm vụ."


YES_NO = {"co": True, "yes": True, "x": True, "1": True, "khong": False, "no": False, "0": False}
"""What is taken for yes and for no, folded."""


@dataclass(slots=True)
class Entered:
    """
    What entering led to: new items, new tasks by number, positions of items known before, and acts recorded.

    `alike` are tasks of a secret directive of which all that may be kept is the same.
    """

    items: int = 0
    tasks: list[int] = field(default_factory=list)
    known: list[int] = field(default_factory=list)
    recorded: list[Recorded] = field(default_factory=list)
    alike: list[int] = field(default_factory=list)


def add_task(
    ledger: Ledger, directive: FoundDirective, item: NewItem, *, on: date | None = None, as_new: bool = False
) -> Entered:
    """
    Enter one item by hand, and say that the Office has entered tasks of the directive (Art. 6.2.a).

    `as_new` takes one with the words of another. Raises ItemKnown, ItemAlike, DirectiveWithdrawn, and what
    `check_item` raises.
    """
    item = tidied(item)
    day = entry_day(ledger, directive, on)
    due_on = check_item(ledger, directive, item)
    alike = []
    if not as_new:
        names = unit_names(ledger.connection)
        if item.content:
            refusal = Items(ledger, directive, names, only=apart_from_deadline(item.content)).refusal(item, due_on)
            if refusal is not None:
                raise refusal
        else:
            alike = alike_without_words(ledger, directive, fingerprint_of(item))
    nth = _asked(ledger, directive, item)
    entered = enter(ledger, directive, [item], on=day, times=lambda _mark: nth)
    entered.recorded.append(finish(ledger, directive, entered.items, len(entered.tasks), on=day))
    entered.alike = alike
    return entered


def entry_day(ledger: Ledger, directive: FoundDirective, on: date | None) -> date:
    """Return the day of entering; raises DirectiveWithdrawn, FutureDay or TooEarly."""
    if directive.withdrawn:
        raise DirectiveWithdrawn(number=directive.number)
    return act_day(ledger, on, not_before=directive.issued_on, what="ngày ban hành văn bản")


def enter(
    ledger: Ledger,
    directive: FoundDirective,
    items: Sequence[NewItem],
    *,
    on: date,
    marks: Sequence[str] | None = None,
    times: Callable[[str], int] = lambda _mark: 1,
) -> Entered:
    """
    Enter checked items, leaving out those that the directive already has.

    `marks` are the fingerprints of tidied items, where these are known; `times` counts by its fingerprint how often
    something is asked: the second row that asks the same is another item. The Office's duty ends only with `finish`,
    so that a file of many batches records it once.
    """
    entered = Entered()
    prints: set[str] = set()
    acts: list[Act] = []
    tidy = [tidied(item) for item in items] if marks is None else items
    asked = [nth_mark(mark, times(mark)) for mark in (map(fingerprint_of, tidy) if marks is None else marks)]
    known = _entered(ledger, directive, asked)
    for position, (item, mark) in enumerate(zip(tidy, asked, strict=True)):
        if mark in prints or mark in known:
            entered.known.append(position)
            continue
        prints.add(mark)
        number = ledger.new_number("item")
        acts.append(_item_entered(directive, item, number, mark))
        entered.items += 1
        for lead in item.lead:
            task = ledger.new_number("task")
            entered.tasks.append(task)
            acts.extend(_assigned(ledger, directive, item, number, task, lead, on))
    entered.recorded.extend(ledger.record_all(acts))
    return entered


def finish(ledger: Ledger, directive: FoundDirective, items: int, tasks: int, *, on: date) -> Recorded:
    """Record that the Office has entered tasks of a directive (Art. 6.2.a)."""
    return ledger.record(Happened.TASKS_ENTERED, Subject.DIRECTIVE, directive.id, on=on, items=items, tasks=tasks)


def marks_of(ledger: Ledger, directive: FoundDirective) -> set[str]:
    """Return the fingerprints of all items of a directive."""
    found = ledger.connection.execute("SELECT fingerprint FROM item WHERE directive_id = ?", (directive.id,))
    return {mark for (mark,) in found}


def _entered(ledger: Ledger, directive: FoundDirective, marks: Sequence[str]) -> set[str]:
    """Return which of these fingerprints items of a directive have: asked at once, however many they are."""
    found: set[str] = set()
    for some in chunks(marks):
        query = f"SELECT fingerprint FROM item WHERE directive_id = ? AND fingerprint IN ({', '.join('?' * len(some))})"  # noqa: S608 - only marks
        found.update(mark for (mark,) in ledger.connection.execute(query, (directive.id, *some)))
    return found


def open_task_of(ledger: Ledger, directive: FoundDirective, mark: str) -> int | None:
    """Return the task of the item of that fingerprint, where it is the only one and nothing was reported of it yet."""
    rows = ledger.connection.execute(
        "SELECT t.id, t.status FROM item i JOIN task t ON t.item_id = i.id"
        " WHERE i.directive_id = ? AND i.fingerprint = ? LIMIT 2",
        (directive.id, mark),
    ).fetchall()
    is_open = len(rows) == 1 and rows[0][1] in (Status.ASSIGNED, Status.IN_PROGRESS)
    return int(rows[0][0]) if is_open else None


def fingerprint_of(item: NewItem) -> str:
    """Return what tells a tidy item of a directive from another: its words, if any, units and deadline."""
    folded = fold(item.content) if item.content else None
    parts = [folded, item.point or "", sorted(item.lead), item.deadline.phrase.casefold(), item.deliverable.value]
    if item.support:
        parts.append(sorted(item.support))
    return sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:32]


def _asked(ledger: Ledger, directive: FoundDirective, item: NewItem) -> int:
    """Return how often a directive has asked just this, with this time."""
    mark = fingerprint_of(item)
    return next(nth for nth in count(1) if not _entered(ledger, directive, [nth_mark(mark, nth)]))


def nth_mark(mark: str, number: int) -> str:
    """Return the fingerprint of the first item that asks something, or of a later one that asks the same."""
    return mark if number == 1 else f"{mark}+{number}"


def tidied(item: NewItem) -> NewItem:
    """Return an item with its words in NFC and each unit once: two spellings of one item must not make two."""
    return item._replace(
        content=nfc(item.content) if item.content else None,
        lead=tuple(dict.fromkeys(item.lead)),
        support=tuple(dict.fromkeys(item.support)),
        room=nfc(item.room) if item.room else None,
        programme=nfc(item.programme) if item.programme else None,
        point=nfc(item.point) if item.point else None,
        proposing_room=nfc(item.proposing_room) if item.proposing_room else None,
        other=nfc(item.other) if item.other else None,
    )


def _item_entered(directive: FoundDirective, item: NewItem, number: int, mark: str) -> Act:
    """Return the act that tells an item: what the directive asks, in its words."""
    facts = {
        "directive": directive.id,
        "point": item.point,
        "content": item.content,
        "phrase": item.deadline.phrase,
        "deliverable": item.deliverable.value,
        "written": item.written,
        "programme": item.programme,
        "fingerprint": mark,
        "proposing_room": item.proposing_room,
        "other": item.other,
    }
    return Act(Happened.ITEM_ENTERED, Subject.ITEM, number, directive.issued_on, facts)


def _assigned(
    ledger: Ledger, directive: FoundDirective, item: NewItem, number: int, task: int, lead: int, on: date
) -> Iterator[Act]:
    """Yield the acts that give one unit its share of an item, with the first rounds of a recurring one."""
    facts: dict[str, object] = {
        "directive": directive.id,
        "item": number,
        "lead": lead,
        "support": [unit for unit in item.support if unit != lead],
        "entered_on": on.isoformat(),
        "room": item.room,
        **deadline_facts(item.deadline),
    }
    if item.routine_reason:
        facts["routine_reason"] = nfc(item.routine_reason)
    yield Act(Happened.TASK_ASSIGNED, Subject.TASK, task, directive.issued_on, facts)
    if item.deadline.kind is Kind.RECURRING:
        yield from rounds(task, item.deadline, since=directive.issued_on, today=ledger.today)


def deadline_facts(deadline: Deadline) -> dict[str, object]:
    """Return what the journal keeps of a deadline: its words, and what they mean."""
    return dict(_deadline_facts(deadline))


@lru_cache(maxsize=4096)
def _deadline_facts(deadline: Deadline) -> Mapping[str, object]:
    """Return the facts of a deadline; files repeat a few phrases thousands of times."""
    return {
        "phrase": deadline.phrase,
        "deadline": canonical(to_json(deadline)),
        "recurring": deadline.kind is Kind.RECURRING,
    }
