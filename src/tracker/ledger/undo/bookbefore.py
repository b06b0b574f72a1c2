"""
Undoing: the little Book in which acts are taken back, made from the journal of the subjects they touch.

A full replay would give the same rows; this one reads only what those subjects need, with the
calendar and the settings they were counted under. What no longer is, is removed: its numbers are
never given again, and the journal keeps both acts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from tracker.clocks.book import RECOUNTING, STANDING, Book, Key, undone_by
from tracker.clocks.parts import Clock
from tracker.clocks.replay import replay
from tracker.errors import JournalBroken
from tracker.law.event import Event
from tracker.law.record import table_of
from tracker.law.sources import items_told
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.rows import restated
from tracker.ledger.rows.obligation import ClockRows
from tracker.ledger.rows.record import load_kinds
from tracker.ledger.rows.values import chunks
from tracker.ledger.storage import load_regulation
from tracker.ledger.storage.catalogue import shown_to
from tracker.ledger.storage.chain import COLUMNS, Line
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.lines import acts_before, read, taken_back


class RowsDiffer(JournalBroken):
    """The stored clocks of a subject are not those that the journal gives, so that none can be put back."""

    sentence = "Không lấy lại được: các nghĩa vụ trong sổ khác với nhật ký. Chạy «tracker db doctor» để xem."


def touched(connection: Connection, events: Collection[int]) -> list[Key]:
    """
    Return the subjects of these acts, and the items that they tell of, each once.

    What concerns all of them, such as the calendar, is none.
    """
    keys: dict[Key, None] = {}
    for numbers in chunks(events):
        marks = ", ".join("?" * len(numbers))
        query = f"SELECT {COLUMNS} FROM event WHERE id IN ({marks}) AND subject <> 'ledger' ORDER BY id"  # noqa: S608 - placeholders
        for row in connection.execute(query, numbers):
            act = read(Line(*row))
            keys[act.subject, act.subject_id] = None
            keys |= dict.fromkeys((Subject.ITEM, item) for item in items_told(act.happened, act.facts))
    return list(keys)


def book_before(connection: Connection, events: Collection[int], *, last_clock: int) -> Book:
    """
    Return a Book of the subjects of these acts, ready to carry the act that takes them back.

    Its clocks bear the numbers they have in the ledger. Raises RowsDiffer.
    """
    keys = touched(connection, events)
    known = taken_back(connection)
    book = replay(
        _acts(connection, keys),
        {*known, *events},
        lambda key, before: acts_before(connection, *key, before, known),
        load_kinds(connection),
        concerned=frozenset(keys),
    )
    stored = ClockRows(connection, load_regulation(connection)).of(keys)
    kept: dict[Key, list[Clock]] = {}
    for before in book.before.values():
        for key, was in before.items():
            kept.setdefault(key, []).extend(was.clocks)
    _leave_others(connection, book, kept)
    for key in keys:
        _number_as_stored(book.clocks.get(key, []), kept.get(key, []), stored[key])
    book.last_clock = last_clock
    return book


SHARED = frozenset({Subject.WEEK, Subject.MEETING, Subject.PERIOD})
"""What many units owe something for, each its own."""


def _leave_others(connection: Connection, book: Book, kept: dict[Key, list[Clock]]) -> None:
    """Leave out what other units owe, where a reader is shown the part of one: an act says of them what no row does."""
    shown = shown_to(connection)
    if shown is None:
        return
    _name, _number, own = shown
    held = [was.clocks for before in book.before.values() for key, was in before.items() if key[0] in SHARED]
    held += [clocks for of in (book.clocks, kept) for key, clocks in of.items() if key[0] in SHARED]
    for clocks in held:
        clocks[:] = [clock for clock in clocks if clock.unit in own]


def moving_acts(connection: Connection, events: Collection[int]) -> dict[int, Happened]:
    """Return which of these acts changed the calendar or a choice, and so perhaps the clocks of any subject."""
    found: dict[int, Happened] = {}
    names = ", ".join(f"'{act}'" for act in RECOUNTING)
    for numbers in chunks(events):
        marks = ", ".join("?" * len(numbers))
        query = f"SELECT id, happened FROM event WHERE id IN ({marks}) AND happened IN ({names}) ORDER BY id"  # noqa: S608 - our words
        found |= {number: Happened(happened) for number, happened in connection.execute(query, numbers)}
    return found


def remove(
    connection: Connection, book: Book, keys: Sequence[Key], events: Sequence[int], undone_by: int
) -> dict[str, set[int]]:
    """
    Mark these acts on the subjects `keys` as taken back, and remove the rows that only they had made.

    Returns the numbers of the rows that are gone, by their table.
    """
    stored = ClockRows(connection, load_regulation(connection)).of(keys)
    kept = {clock.id for key in keys for clock in book.clocks.get(key, ())}
    ended = [(clock.id,) for clocks in stored.values() for clock in clocks if clock.id not in kept]
    for act in moving_acts(connection, events):
        ended += connection.execute("SELECT id FROM obligation WHERE opened_by = ?", (act,)).fetchall()
    connection.defer_references()
    connection.executemany("DELETE FROM told WHERE obligation_id = ?", ended)
    connection.executemany("DELETE FROM obligation WHERE id = ?", ended)
    gone = {"obligation": {number for (number,) in ended}}
    for subject, number in keys:
        if (subject, number) in book.standings or subject not in STANDING:
            continue
        if subject is Subject.TASK:
            connection.execute("DELETE FROM task_support WHERE task_id = ?", (number,))
        connection.execute(f"DELETE FROM {table_of(subject)} WHERE id = ?", (number,))  # noqa: S608 - our own tables
        gone.setdefault(table_of(subject), set()).add(number)
    marked = ((event, undone_by) for event in events)
    connection.executemany("INSERT INTO undone (event, undone_by) VALUES (?, ?)", marked)
    restated.store(connection, restated.concerned(connection, events), taken_back(connection))
    return gone


def _number_as_stored(clocks: Sequence[Clock], kept: Sequence[Clock], stored: Sequence[Clock]) -> None:
    """
    Give the clocks of a subject their stored numbers: both are in the order in which they were opened.

    So too those `kept` of it from before acts that are taken back.
    """
    if len(clocks) != len(stored):
        raise RowsDiffer
    names = {clock.id: row.id for clock, row in zip(clocks, stored, strict=True)}
    for clock in (*clocks, *kept):
        clock.id = names[clock.id]
        clock.replaces = None if clock.replaces is None else names[clock.replaces]


def _acts(connection: Connection, keys: Iterable[Key]) -> list[Event]:
    """Return the acts on these subjects and those that tell of them, and what moves every clock, in their order."""
    found = list(_of(connection, Subject.LEDGER, [0]))
    by_kind: dict[Subject, list[int]] = {}
    for subject, number in keys:
        by_kind.setdefault(subject, []).append(number)
    for subject, numbers in by_kind.items():
        for chunk in chunks(numbers):
            found.extend(_of(connection, subject, chunk))
            if subject is Subject.ITEM:
                found.extend(_telling(connection, chunk, known={act.id for act in found}))
    known = {event.id for event in found}
    return [about(event, known) for event in sorted(found, key=lambda event: event.id)]


def _telling(connection: Connection, items: Sequence[int], known: Collection[int]) -> Iterator[Event]:
    """Yield the acts on tasks and directives that tell of these items, less those known."""
    marks = ", ".join("?" * len(items))
    query = (
        f"SELECT {COLUMNS} FROM event WHERE (subject = 'task' AND subject_id IN"  # noqa: S608 - placeholders
        f" (SELECT id FROM task WHERE item_id IN ({marks})) AND happened IN ('task-assigned', 'task-corrected'))"
        " OR (subject = 'directive' AND happened = 'directive-corrected' AND subject_id IN"
        f" (SELECT directive_id FROM item WHERE id IN ({marks})))"
    )
    for row in connection.execute(query, (*items, *items)):
        act = read(Line(*row))
        if act.id not in known and not {*items}.isdisjoint(items_told(act.happened, act.facts)):
            yield act


def about(event: Event, known: Collection[int]) -> Event:
    """Return an act; of one that took others back, only what it says of the known ones."""
    if event.happened is not Happened.ACT_UNDONE:
        return event
    return event._replace(facts={"events": [number for number in undone_by(event) if number in known]})


def _of(connection: Connection, subject: Subject, numbers: Sequence[int]) -> Iterator[Event]:
    marks = ", ".join("?" * len(numbers))
    query = f"SELECT {COLUMNS} FROM event WHERE subject = ? AND subject_id IN ({marks})"  # noqa: S608 - placeholders
    return (read(Line(*row)) for row in connection.execute(query, (subject.value, *numbers)))
