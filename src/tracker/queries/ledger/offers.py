"""
OFFERS: what completion offers while a clerk types, by the name of each kind, newest first.

Every question takes `typed`, a LIKE pattern for what is inserted, and `most`, how many are wanted; what it does not use
it is not given. Of a secret task only number and unit are told, of a secret directive its number and day.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.queries import Query
from tracker.queries.unit.called import named


class Offer(NamedTuple):
    """What is typed, and what the clerk knows it by: a unit or a day, and words."""

    typed: object
    who: str | None
    said: str | None


class OfferedUnit(NamedTuple):
    """One name of a unit; the official one stands first."""

    id: int
    code: str
    kind: str
    name: str


class OfferedDirective(NamedTuple):
    """A directive, and whether another one bears its number."""

    id: int
    number: str
    issued_on: str
    abstract: str | None
    shared: bool


def _called(unit: str) -> str:
    """Return what a unit is called on the day."""
    return f"(SELECT n.name FROM unit_name n WHERE {named(unit, ':today')})"


def _clocks(state: str, rule: str = "task-due") -> str:
    """Return the condition of tasks that have a clock of a rule in a state."""
    return f"t.id IN (SELECT o.subject_id FROM obligation o WHERE o.rule = '{rule}' AND {state})"


OPEN = "t.status NOT IN ('done', 'stopped')"
LATE = (
    "EXISTS (SELECT 1 FROM obligation o WHERE o.subject = 'task' AND o.subject_id = t.id AND o.rule = 'task-due'"
    " AND o.outcome IN ('open', 'waiting', 'met', 'stopped') AND o.due_on < COALESCE(o.met_on, o.ended_on, :today))"
)
UNRECEIVED = _clocks("o.outcome = 'open' AND o.term IS NULL")

TASKS = {
    "all": ("t.id > 0", ""),
    "open": (OPEN, ""),
    "reported": (_clocks("o.outcome = 'waiting'"), ""),
    "ended": ("t.status IN ('done', 'stopped')", ""),
    "unreceived": (f"{OPEN} AND t.received_on IS NULL", f"CASE WHEN {UNRECEIVED} THEN 0 ELSE 1 END, "),
    "referred": (_clocks("o.outcome = 'referred'"), ""),
    "late": (LATE, ""),
    "supported": (f"{OPEN} AND EXISTS (SELECT 1 FROM task_support s WHERE s.task_id = t.id)", ""),
    "unsent": (_clocks("o.outcome = 'open'", "office-sends-result-up"), ""),
}
"""Which tasks a command can be about, by the name of the kind: their condition, and which of them come first."""


def tasks_query(kind: str) -> Query[Offer]:
    """Return the question for the tasks of a kind whose number or words are like what was typed."""
    which, first = TASKS[kind]
    return Query(
        f"SELECT t.id, {_called('t.lead')}, CASE WHEN NOT i.secret THEN SUBSTR(i.content, 1, 60) END"
        " FROM task t JOIN item i ON i.id = t.item_id"
        f" WHERE {which} AND CAST(t.id AS TEXT) LIKE :typed AND t.id > :after"
        " AND (:words = '%' OR i.folded LIKE :words)"
        f" ORDER BY {first}t.id DESC LIMIT :most",
        Offer,
    )


class OfferedTask(NamedTuple):
    """The one task of a unit under a directive, and whether another directive bears its number."""

    task: int
    directive: int
    number: str
    content: str | None
    shared: bool


def tasks_under_query(kind: str) -> Query[OfferedTask]:
    """Return the question for the directives under which a unit leads one task alone, and it is of the kind."""
    which, _first = TASKS[kind]
    mine = (
        "(t.lead = :unit OR t.lead IN (SELECT w.unit_id FROM unit_name w"
        " WHERE w.official AND w.until IS NULL AND w.holder = :unit))"
    )
    return Query(
        "SELECT t.id, d.id, d.number, CASE WHEN NOT i.secret THEN SUBSTR(i.content, 1, 60) END,"
        " (SELECT COUNT(*) FROM directive o WHERE o.folded_number = d.folded_number) > 1"
        " FROM task t JOIN item i ON i.id = t.item_id JOIN directive d ON d.id = i.directive_id"
        f" WHERE {mine} AND {which} AND d.folded_number LIKE :typed"
        f" AND (SELECT COUNT(*) FROM item x JOIN task o ON o.item_id = x.id"
        f" WHERE x.directive_id = d.id AND {mine.replace('t.lead', 'o.lead')}) = 1"
        " ORDER BY d.id DESC LIMIT :most",
        OfferedTask,
    )


DIRECTIVES = {
    "all": "d.id > 0",
    "standing": "d.withdrawn_on IS NULL",
    "central": "d.level = 'central'",
    "empty": "d.withdrawn_on IS NULL AND NOT EXISTS (SELECT 1 FROM item i WHERE i.directive_id = d.id)",
}
"""Which directives a command can be about."""


def directives_query(kind: str) -> Query[OfferedDirective]:
    """Return the question for the directives of a kind whose folded number or words are like what was typed."""
    return Query(
        "SELECT d.id, d.number, d.issued_on, CASE WHEN d.secrecy IS NULL THEN SUBSTR(d.abstract, 1, 60) END,"
        " (SELECT COUNT(*) FROM directive o WHERE o.folded_number = d.folded_number) > 1"
        f" FROM directive d WHERE {DIRECTIVES[kind]}"
        " AND (d.folded_number LIKE :typed OR d.secrecy IS NULL AND d.folded LIKE :words)"
        " ORDER BY d.id DESC LIMIT :most",
        OfferedDirective,
    )


_OF_TODAY = "(n.since IS NULL OR n.since <= :today) AND (n.until IS NULL OR n.until >= :today)"

UNITS = Query(
    "SELECT u.id, u.code, u.kind, n.name FROM unit u JOIN unit_name n ON n.unit_id = u.id"
    f" WHERE {_OF_TODAY} AND NOT EXISTS (SELECT 1 FROM unit_name gone WHERE gone.unit_id = u.id AND gone.official"
    " AND gone.holder IS NOT NULL AND gone.since <= :today AND (gone.until IS NULL OR gone.until >= :today))"
    " ORDER BY u.id, n.official DESC, n.id",
    OfferedUnit,
)
"""The units that stand on a day, each under its names of that day."""

GONE = Query(
    "SELECT u.id, u.code, u.kind, n.name FROM merger m JOIN unit u ON u.id = m.unit"
    " JOIN unit_name n ON n.unit_id = u.id WHERE n.holder IS NULL ORDER BY u.id, n.official DESC, n.id",
    OfferedUnit,
)
"""The units that went into another one, under the names that they had."""


def _numbered(table: str, which: str, unit: str | None, words: str, day: str) -> Query[Offer]:
    """Return the question for things that have a number, newest first: their unit, and words or a day."""
    who = "NULL" if unit is None else _called(f"x.{unit}")
    return Query(
        f"SELECT x.id, {who}, COALESCE({words}, CAST(x.{day} AS TEXT)) FROM {table} x"
        f" WHERE {which} AND CAST(x.id AS TEXT) LIKE :typed ORDER BY x.id DESC LIMIT :most",
        Offer,
    )


def _worded(column: str, table: str, which: str) -> Query[Offer]:
    """Return the question for the words that stand in a column of the newest rows, each once."""
    newest = f"SELECT {column} AS word FROM {table} WHERE {which} ORDER BY id DESC LIMIT 3000"
    return Query(
        f"SELECT DISTINCT x.word, NULL, NULL FROM ({newest}) x"
        " WHERE x.word IS NOT NULL AND x.word <> :typed ORDER BY 1 LIMIT :most",
        Offer,
    )


_TITLED = "SUBSTR(x.title, 1, 60)"
_PERIOD_OF = (
    "SELECT DISTINCT o.period, NULL, MIN(CAST(o.due_on AS TEXT)) FROM obligation o WHERE o.subject = 'task'"
    " AND o.subject_id = :task AND o.rule = 'task-due' AND o.period IS NOT NULL AND o.outcome <> 'corrected'"
    " AND {state} AND o.period LIKE :typed GROUP BY o.period ORDER BY o.period DESC LIMIT :most"
)

OFFERS = {
    "urging": _numbered("urging", "x.answered_on IS NULL", "unit", "x.note", "sent_on"),
    "difficulty": _numbered("difficulty", "x.settled_on IS NULL", None, "SUBSTR(x.content, 1, 60)", "raised_on"),
    "difference": _numbered(
        "difference",
        "x.settled_on IS NULL",
        "unit",
        "CASE WHEN NOT x.secret THEN SUBSTR(x.figure, 1, 60) END",
        "found_on",
    ),
    "submission": _numbered("submission", "x.processed_on IS NULL", "unit", "SUBSTR(x.content, 1, 60)", "sent_on"),
    "urgent": _numbered("urgent_work", "x.settled_on IS NULL", "unit", "SUBSTR(x.content, 1, 60)", "noted_on"),
    "material": _numbered("material", "x.given_on IS NULL", "unit", "SUBSTR(x.what, 1, 60)", "requested_on"),
    "feedback": _numbered("feedback", "x.id > 0", "about", _TITLED, "received_on"),
    "feedback-unanswered": _numbered("feedback", "x.answered_on IS NULL", "about", _TITLED, "received_on"),
    "feedback-untold": _numbered("feedback", "x.notified_on IS NULL", "sender", _TITLED, "received_on"),
    "inspection": _numbered("inspection", "x.id > 0", None, _TITLED, "planned_on"),
    "inspection-standing": _numbered("inspection", "x.cancelled_on IS NULL", None, _TITLED, "planned_on"),
    "inspection-undecided": _numbered(
        "inspection", "x.cancelled_on IS NULL AND x.decided_on IS NULL", None, _TITLED, "planned_on"
    ),
    "inspection-running": _numbered(
        "inspection", "x.cancelled_on IS NULL AND x.ended_on IS NULL", None, _TITLED, "planned_on"
    ),
    "inspection-unreported": _numbered(
        "inspection", "x.cancelled_on IS NULL AND x.reported_on IS NULL", None, _TITLED, "planned_on"
    ),
    "inspection-reported": _numbered(
        "inspection", "x.cancelled_on IS NULL AND x.reported_on IS NOT NULL", None, _TITLED, "planned_on"
    ),
    "obligation": Query(
        f"SELECT o.id, {_called('o.unit')}, o.rule FROM obligation o"
        " WHERE o.outcome IN ('open', 'waiting') AND CAST(o.id AS TEXT) LIKE :typed ORDER BY o.id DESC LIMIT :most",
        Offer,
    ),
    "act": Query(
        "SELECT a.id, a.actor, a.happened FROM act a WHERE CAST(a.id AS TEXT) LIKE :typed"
        " ORDER BY a.id DESC LIMIT :most",
        Offer,
    ),
    "meeting": Query(
        "SELECT m.day, NULL, m.title FROM meeting m WHERE m.cancelled_on IS NULL AND m.title <> :typed"
        " ORDER BY m.day DESC LIMIT :most",
        Offer,
    ),
    "meeting-unreported": Query(
        "SELECT m.day, NULL, m.title FROM meeting m WHERE m.cancelled_on IS NULL AND m.reported_on IS NULL"
        " AND m.title <> :typed ORDER BY m.day DESC LIMIT :most",
        Offer,
    ),
    "period": Query(
        "SELECT p.code, NULL, p.title FROM period p WHERE p.code LIKE :typed ORDER BY p.id DESC LIMIT :most", Offer
    ),
    "request": Query(
        "SELECT p.code, NULL, p.title FROM period p WHERE p.code LIKE :typed AND EXISTS (SELECT 1 FROM obligation o"
        " WHERE o.subject = 'period' AND o.subject_id = p.id AND o.rule = 'requested-report' AND o.outcome = 'open')"
        " ORDER BY p.id DESC LIMIT :most",
        Offer,
    ),
    "task-period": Query(_PERIOD_OF.format(state="o.outcome IN ('open', 'referred')"), Offer),
    "task-period-reported": Query(_PERIOD_OF.format(state="o.outcome = 'waiting'"), Offer),
    "task-period-running": Query(_PERIOD_OF.format(state="o.outcome IN ('open', 'referred', 'waiting')"), Offer),
    "task-period-any": Query(_PERIOD_OF.format(state="o.id > 0"), Offer),
    "year": Query(
        "SELECT SUBSTR(CAST(MIN(d.day) AS TEXT), 1, 4), SUBSTR(CAST(MAX(d.day) AS TEXT), 1, 4), NULL FROM day d",
        Offer,
    ),
    "room": _worded("room", "task", "id > 0"),
    "proposing-room": _worded("proposing_room", "item", "NOT secret"),
    "programme": _worded("programme", "item", "NOT secret"),
    "signer": _worded("signer", "directive", "secrecy IS NULL"),
    "directive-room": _worded("room", "directive", "secrecy IS NULL"),
    "directive-kind": _worded("kind", "directive", "secrecy IS NULL"),
    "role": Query(
        "SELECT SUBSTR(s.name, 6), NULL, s.value FROM setting s WHERE s.name LIKE 'role.%' AND s.value <> 'none'"
        " AND s.name <> :typed ORDER BY 1 LIMIT :most",
        Offer,
    ),
    "actor": Query(
        "SELECT DISTINCT a.actor, NULL, NULL FROM (SELECT actor FROM act ORDER BY id DESC LIMIT 500) a"
        " WHERE a.actor <> :typed ORDER BY 1 LIMIT :most",
        Offer,
    ),
}
"""What has a number, a code, a day or words of its own."""

TASKS_OF = {f"task-{kind}": tasks_query(kind) for kind in TASKS}
TASKS_UNDER = {f"task-{kind}": tasks_under_query(kind) for kind in TASKS}
DIRECTIVES_OF = {f"directive-{kind}": directives_query(kind) for kind in DIRECTIVES}
