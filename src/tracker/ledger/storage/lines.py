"""
The journal as it stands in a ledger: its lines in their order, verified, and read as acts.

Plain `sqlite3`, one line at a time, so that a large journal takes no memory. It never writes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date

from tracker.errors import JournalBroken
from tracker.law.event import Event
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.storage import numbers
from tracker.ledger.storage.catalogue import lines_counted, tables
from tracker.ledger.storage.chain import ChainBroken, Line, verify
from tracker.ledger.storage.connection import FAILURES, Connection
from tracker.ledger.storage.howfar import Watch, unwatched, walked


class LinesMissing(JournalBroken):
    """The last lines of the journal are gone."""

    sentence = (
        "Nhật ký thiếu {missing} sự kiện sau sự kiện số {last}: phần cuối đã bị xóa ngoài chương trình. "
        "Không dùng số liệu của sổ này; khôi phục từ bản sao lưu và đối chiếu."
    )


class LineUnreadable(JournalBroken):
    """A line of the journal says nothing that can be understood."""

    sentence = "Không đọc được sự kiện số {event} của nhật ký ({reason}). Khôi phục từ bản sao lưu và đối chiếu."


PRACTISING = "thực hành"
"""Who makes a practice ledger; the first act of a ledger tells whether it is one, and no later act changes that."""


def is_practice(connection: Connection) -> bool:
    """Say whether a ledger was made to practise on: days to come may be lived on it."""
    return bool(connection.execute("SELECT actor FROM event WHERE id = 1").fetchone() == (PRACTISING,))


def lines(connection: Connection) -> Iterator[Line]:
    """Yield the lines of a journal, oldest first; raises LineUnreadable for bytes that are no text."""
    last = 0
    cursor = connection.execute(
        "SELECT id, CAST(happened AS TEXT), CAST(subject AS TEXT), subject_id, CAST(happened_on AS TEXT),"
        " CAST(recorded_at AS TEXT), CAST(actor AS TEXT), CAST(payload AS TEXT), CAST(payload_digest AS TEXT),"
        " CAST(digest AS TEXT) FROM event ORDER BY id"
    )
    while True:
        try:
            row = cursor.fetchone()
        except FAILURES as error:
            raise LineUnreadable(event=last + 1, reason=error) from error
        if row is None:
            return
        last = row[0]
        yield Line(*row)


def read(line: Line) -> Event:
    """Return the act that a line tells; raises LineUnreadable."""
    try:
        facts = json.loads(line.payload)
        if not isinstance(facts, dict):
            raise LineUnreadable(event=line.id, reason="payload")
        return Event(
            line.id,
            Happened(line.happened),
            Subject(line.subject),
            line.subject_id,
            date.fromisoformat(line.happened_on),
            facts,
        )
    except ValueError as error:
        raise LineUnreadable(event=line.id, reason=error) from error


def taken_back(connection: Connection) -> dict[int, int]:
    """Return the acts that were taken back, each with the act that did so; raises LineUnreadable."""
    undone: dict[int, int] = {}
    for number, payload in connection.execute(
        "SELECT id, payload FROM event WHERE subject = 'ledger' AND subject_id = 0 AND happened = ? ORDER BY id",
        (Happened.ACT_UNDONE.value,),
    ):
        try:
            undone |= dict.fromkeys(map(int, json.loads(payload)["events"]), number)
        except (ValueError, KeyError, TypeError) as error:
            raise LineUnreadable(event=number, reason=error) from error
    return undone


def acts_before(
    connection: Connection, subject: Subject, number: int, before: int, undone: Mapping[int, int]
) -> list[Event]:
    """Return the acts on a subject before the one numbered `before`, less those that were taken back by then."""
    rows = connection.execute(
        "SELECT id, happened, subject, subject_id, happened_on, recorded_at, actor, payload, payload_digest, digest"
        " FROM event WHERE subject = :subject AND subject_id = :number AND id < :before ORDER BY id",
        {"subject": subject.value, "number": number, "before": before},
    )
    acts = [read(Line(*row)) for row in rows]
    return [act for act in acts if undone.get(act.id, before) >= before]


def verify_journal(connection: Connection, head: str | None = None, *, watch: Watch = unwatched) -> tuple[int, str]:
    """
    Verify the whole journal of a ledger; return how many lines it has and the digest of the last.

    Raises ChainBroken, LineUnreadable, LinesMissing where lines at its end were removed, and HeadUnknown
    where no line's digest begins with `head`.
    """
    (last,) = connection.execute("SELECT COALESCE(MAX(id), 0) FROM event").fetchone()
    count, digest = verify(walked(lines(connection), last, watch), head=head)
    if "head" in tables(connection):
        check_end(connection, count, digest)
    elif (counted := lines_counted(connection)) > count:  # of a program that kept no head
        raise LinesMissing(missing=counted - count, last=count)
    return count, digest


def digest_of(connection: Connection, number: int) -> str | None:
    """Return the digest of a line of the journal, None where there is no such line."""
    row = connection.execute("SELECT digest FROM event WHERE id = ?", (number,)).fetchone()
    return None if row is None else str(row[0])


def end(connection: Connection) -> tuple[int, str]:
    """Return number and digest of the journal's last line, which the next follows; raises LinesMissing, ChainBroken."""
    last, digest = numbers.last_line(connection)
    check_end(connection, last, digest)
    return last, digest


def check_end(connection: Connection, last: int, digest: str) -> None:
    """Hold the last line of the journal against the head kept beside it; raises LinesMissing or ChainBroken."""
    known, expected = numbers.head(connection)
    if isinstance(known, int) and known > last:
        raise LinesMissing(missing=known - last, last=last)
    if (known, expected) != (last, digest):
        raise ChainBroken(event=last)
