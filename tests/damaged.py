"""A small ledger with tasks in every state, built act by act, and the ways to damage a copy of it by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any

import engine
from engine import Place, unguard
from tracker.days.almanac import facts_of, facts_of_year, ordinary
from tracker.days.phrases import read
from tracker.law.sources import TYPED
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.copies.upgrade import create
from tracker.ledger.ledger import Ledger
from tracker.ledger.storage.chain import chained
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.numbers import GENESIS
from tracker.ledger.transaction import writing
from tracker.services.directive.enter import deadline_facts
from tracker.settings import Settings
from tracker.words.text import fold
from tracker.workdays import Day

ISSUED = date(2025, 9, 5)  # a Friday
MONDAY = date(2025, 9, 8)
OCTOBER_31 = date(2025, 10, 31)  # a Friday, swapped below for Saturday 01/11
OLD = 4
"""The item that an older program entered: the act that gave its task tells a digest of its content."""

CONTENT = "Rà soát, báo cáo tiến độ giải ngân"


def settings(path: Place) -> Settings:
    """Return the settings of a clerk on 30/9/2025."""
    return Settings(path, date(2025, 9, 30), "văn thư", now=datetime(2025, 9, 30, 2, tzinfo=UTC))


def build(path: Place) -> Place:
    """Build the healthy ledger, and return where it stands."""
    there = engine.empty(path)
    create(there)
    with writing(settings(there)) as ledger:
        _calendar_and_units(ledger)
        _directives_and_items(ledger)
        _tasks(ledger)
        _what_came_in(ledger)
        days = [Day(OCTOBER_31, False, "hoán đổi — 1/TB"), Day(date(2025, 11, 1), True, "làm bù — 1/TB")]
        ledger.record(Happened.DAYS_SWAPPED, Subject.LEDGER, 0, on=ledger.today, notice="1/TB", **facts_of(days))
        ledger.connection.execute("INSERT INTO told VALUES (1, 'due-soon', ?)", (ledger.today.isoformat(),))
    return there


def _calendar_and_units(ledger: Ledger) -> None:
    days = [ordinary(date(2025, 1, 1) + timedelta(n)) for n in range(2 * 365)]
    ledger.record(Happened.CALENDAR_LOADED, Subject.LEDGER, 0, on=ledger.today, **facts_of_year(days))
    for number, code in enumerate(("VP", "STC", "SXD"), 1):
        facts = {"code": code, "kind": "so", "names": [f"Sở {code}"]}
        ledger.record(Happened.UNIT_ADDED, Subject.UNIT, number, on=ledger.today, **facts)


def _directives_and_items(ledger: Ledger) -> None:
    for number, secrecy in ((1, None), (2, "mat")):
        words: dict[str, Any] = dict.fromkeys((*TYPED, "file_name", "file_sha256")) | {
            "number": f"{number}/CT-UBND",
            "kind": "Chỉ thị",
            "abstract": "Về tiến độ",
            "signer": "Nguyễn Văn A",
        }
        ledger.record(
            Happened.DIRECTIVE_ISSUED,
            Subject.DIRECTIVE,
            number,
            on=ISSUED,
            **words | {"issuer": "chairman", "secrecy": secrecy},
        )
        ledger.record(Happened.TASKS_ENTERED, Subject.DIRECTIVE, number, on=MONDAY)
    for number, directive, phrase in (
        (1, 1, "ngày 30/9/2025"),
        (2, 2, "ngày 31/12/2025"),
        (3, 1, "15 ngày làm việc kể từ ngày nhận"),
        (4, 1, "hằng tháng"),
    ):
        content = None if directive == 2 else CONTENT
        facts: dict[str, object] = {"directive": directive, "content": content, "phrase": phrase}
        facts |= {"deliverable": "report", "written": True, "fingerprint": str(number)}
        if number != OLD:
            ledger.record(Happened.ITEM_ENTERED, Subject.ITEM, number, on=ISSUED, **facts)
            continue
        ledger.connection.execute(
            "INSERT INTO item (id, directive_id, content, folded, secret, phrase, deliverable, written, fingerprint)"
            " VALUES (?, ?, ?, ?, FALSE, ?, 'report', TRUE, ?)",
            (ledger.new_number("item"), directive, content, fold(CONTENT), phrase, str(number)),
        )


def _tasks(ledger: Ledger) -> None:
    told = {"content_sha256": sha256(CONTENT.encode()).hexdigest(), "deliverable": "report", "written": True}
    for task, item, lead, due in (
        (1, 1, 2, "ngày 30/9/2025"),
        (2, 1, 3, "ngày 30/9/2025"),
        (3, 3, 2, "15 ngày làm việc kể từ ngày nhận"),
        (4, 2, 3, "ngày 31/12/2025"),
        (5, 4, 2, "hằng tháng"),
    ):
        ledger.record(
            Happened.TASK_ASSIGNED,
            Subject.TASK,
            task,
            on=ISSUED,
            item=item,
            room=None,
            lead=lead,
            support=[1, 5 - lead],
            **deadline_facts(read(due)),
            entered_on=MONDAY.isoformat(),
            directive=2 if item == 2 else 1,
            **(told if item == OLD else {}),
        )


def _what_came_in(ledger: Ledger) -> None:
    papers = {}
    for symbol in ("45/BC-STC", "9/CV-UBND"):
        number = ledger.new_number("document")
        paper = (number, symbol, MONDAY.isoformat())
        ledger.connection.execute("INSERT INTO document (id, number, issued_on) VALUES (?, ?, ?)", paper)
        papers[number] = {"document": number, "number": symbol, "document_issued_on": MONDAY.isoformat()}
    task = Subject.TASK
    filed = papers[1] | {"filed_on": "2025-09-10"}
    ledger.record(Happened.REPORT_ISSUED, task, 1, on=MONDAY, **filed)
    ledger.record(Happened.REPORT_FILED, task, 1, on=date(2025, 9, 10), **filed)
    ledger.record(Happened.TASK_EXTENDED, task, 2, on=MONDAY, **deadline_facts(read("ngày 31/10/2025")), **papers[2])
    ledger.record(Happened.DONE_REPORTED, task, 3, on=MONDAY)
    ledger.record(Happened.REPORT_CONFIRMED, task, 3, on=date(2025, 9, 9))
    ledger.record(Happened.PERIOD_OPENED, task, 5, on=MONDAY, period="2025-09")


@contextmanager
def unlocked(connection: Connection) -> Iterator[None]:
    """Take the triggers away that guard the journal, and put them back."""
    guards = unguard(connection)
    yield
    for statement in guards:
        connection.execute(statement)


def forge(connection: Connection, happened: Happened, payload: str | None = None, on: str | None = None) -> None:
    """Change the first act of a kind and chain the whole journal anew, as a skilled forger would."""
    head = GENESIS
    with unlocked(connection):
        query = "SELECT MIN(id) FROM event WHERE happened = ?"
        (number,) = connection.execute(query, (happened,)).fetchone()
        update = "UPDATE event SET payload = COALESCE(?, payload), happened_on = COALESCE(?, happened_on) WHERE id = ?"
        connection.execute(update, (payload, on, number))
        columns = "id, happened, subject, subject_id, happened_on, recorded_at, actor, nonce, payload"
        for *act, text in connection.execute(f"SELECT {columns} FROM event ORDER BY id").fetchall():
            number, kind, subject, subject_id, day, recorded_at, actor, nonce = act
            line = chained(number, kind, subject, subject_id, day, recorded_at, actor, text, head, nonce)
            head = line.digest
            connection.execute(
                "UPDATE event SET body_digest = ?, digest = ? WHERE id = ?",
                (line.body_digest, line.digest, line.id),
            )
        connection.execute("UPDATE head SET digest = ?", (head,))


def told(connection: Connection, happened: Happened, **changed: object) -> str:
    """Return the payload of the first act of a kind with some facts changed, written canonically."""
    query = "SELECT payload FROM event WHERE happened = ? ORDER BY id"
    facts = json.loads(connection.execute(query, (happened,)).fetchone()[0])
    return json.dumps(facts | changed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
