"""
Acts as they are shown in the place of the line that was typed: put right by a correction, or without words.

It computes them from the journal, for one task or for all, and stores them anew, with the words that a search finds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from tracker.clocks.anew.restated import changes, restated, without_words
from tracker.clocks.book import undone_by
from tracker.law.event import Event
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.rows import noted
from tracker.ledger.storage.chain import COLUMNS as OF_LINE
from tracker.ledger.storage.chain import Line
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.lines import read
from tracker.words.canonical import canonical

Row = Sequence[object]

COLUMNS = "event, happened_on, payload, restated_by"

LINES = f"SELECT {OF_LINE} FROM event"  # noqa: S608 - names of our own


def rows(connection: Connection, undone: Collection[int]) -> dict[int | str, Row]:
    """Return every act that is shown otherwise than it was typed, by number."""
    query = (
        "SELECT DISTINCT subject_id FROM event WHERE subject = 'task' AND happened = :happened"
        " AND payload LIKE '%\"restated\":%'"
    )
    tasks = connection.execute(query, {"happened": Happened.TASK_CORRECTED.value}).fetchall()
    found: dict[int | str, Row] = {}
    for (task,) in tasks:
        found |= {act.id: _row(act, by) for act, by in _put_right(connection, task, undone)}
    for correction in _made_secret(connection, undone):
        acts = _about(connection, correction, undone)
        found |= {act.id: _row(without_words(act), correction.id) for act in acts if without_words(act) != act}
    return found


def store(connection: Connection, tasks: Iterable[int], undone: Collection[int]) -> None:
    """Store anew what is shown of these tasks; of every subject where a directive turned out to be secret."""
    insert = "INSERT INTO restated (event, happened_on, payload, restated_by) VALUES (?, ?, ?, ?)"
    concerned = set(tasks)
    if any(True for _correction in _made_secret(connection, undone)):
        concerned |= _tasks(connection)
        connection.execute("DELETE FROM restated")
        connection.executemany(insert, rows(connection, undone).values())
        noted.store_again(connection, concerned | _tasks(connection))
        return
    for task in concerned:
        query = "DELETE FROM restated WHERE event IN (SELECT id FROM event WHERE subject = 'task' AND subject_id = ?)"
        connection.execute(query, (task,))
        connection.executemany(insert, [_row(act, by) for act, by in _put_right(connection, task, undone)])
    noted.store_again(connection, concerned)


def concerned(connection: Connection, events: Collection[int]) -> set[int]:
    """Return the tasks of which one of these acts is a correction, or was put right by one."""
    # A join would walk the whole journal: SQLite does not know that few acts are restated.
    query = "SELECT r.event, r.restated_by, (SELECT e.subject_id FROM event e WHERE e.id = r.event) FROM restated r"
    gone = set(events)
    return {task for event, by, task in connection.execute(query) if event in gone or by in gone}


def _tasks(connection: Connection) -> set[int]:
    """Return the tasks of which something is shown otherwise than it was typed."""
    query = "SELECT e.subject_id FROM restated r JOIN event e ON e.id = r.event WHERE e.subject = 'task'"
    return {task for (task,) in connection.execute(query)}


def _put_right(connection: Connection, task: int, undone: Collection[int]) -> list[tuple[Event, int]]:
    """Return the acts on a task that its corrections put right, each with the last one that did."""
    acts = [act for act in _of(connection, Subject.TASK, task) if act.id not in undone]
    by = {each["event"]: act.id for act in acts for each in changes(act.facts)}
    return [(act, by[act.id]) for act in restated(acts) if act.id in by]


def _made_secret(connection: Connection, undone: Collection[int]) -> Iterator[Event]:
    """Yield the corrections by which a directive turned out to be secret."""
    query = f"{LINES} WHERE subject = 'directive' AND happened = :happened ORDER BY id"
    for line in connection.execute(query, {"happened": Happened.DIRECTIVE_CORRECTED.value}):
        act = read(Line(*line))
        if act.facts["field"] == "secrecy" and act.facts["old"] is None and act.id not in undone:
            yield act


OF_DIRECTIVE = (
    "SELECT subject_id FROM event WHERE happened = ?"
    " AND CAST(payload ->> 'directive' AS TEXT) = CAST(CAST(? AS INTEGER) AS TEXT) ORDER BY id"
)
"""What began under a directive by an act of a kind."""


def _about(connection: Connection, correction: Event, undone: Collection[int]) -> Iterator[Event]:
    """Yield the acts before a directive was secret: on it, on its tasks and on what stands beside them."""
    tasks = connection.execute(OF_DIRECTIVE, ("task-assigned", correction.subject_id)).fetchall()
    items = connection.execute(OF_DIRECTIVE, ("item-entered", correction.subject_id)).fetchall()
    subjects = [(Subject.DIRECTIVE, correction.subject_id), *((Subject.TASK, task) for (task,) in tasks)]
    subjects += [(Subject.ITEM, item) for (item,) in items]
    withdrawn = correction.facts["withdrawn"]
    if isinstance(withdrawn, list):
        subjects += [(Subject(kind), number) for kind, number in withdrawn]
    known: set[int] = set()
    for subject, number in subjects:
        right = _put_right(connection, number, undone) if subject is Subject.TASK else []
        corrected = {act.id: act for act, _by in right}
        for act in _of(connection, subject, number):
            if act.id < correction.id:
                known.add(act.id)
                yield corrected.get(act.id, act)
    for act in _of(connection, Subject.LEDGER, 0):
        if act.happened is Happened.ACT_UNDONE and act.id < correction.id and known & {*undone_by(act)}:
            yield act


def _of(connection: Connection, subject: Subject, number: int) -> Iterator[Event]:
    """Yield the acts on one subject, as typed."""
    query = f"{LINES} WHERE subject = :subject AND subject_id = :number ORDER BY id"
    for line in connection.execute(query, {"subject": subject.value, "number": number}):
        yield read(Line(*line))


def _row(act: Event, by: int) -> Row:
    """Return a row of the table."""
    return act.id, act.on.isoformat(), canonical(act.facts), by
