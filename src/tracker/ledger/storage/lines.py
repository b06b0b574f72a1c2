"""
The journal as it stands in a ledger: its lines in their order, verified, and read as acts.

One line at a time, so that a large journal takes no memory. It never writes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from tracker.errors import Forbidden, JournalBroken
from tracker.law.event import Event
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.storage import numbers
from tracker.ledger.storage.catalogue import columns, lines_counted, tables
from tracker.ledger.storage.chain import BARE, COLUMNS, ChainBroken, Line, Seal, Verified, verify
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


class LinesUnseen(Forbidden):
    """Somebody would do with the whole journal what can be done with a part of it only."""

    sentence = "Không được xem {unseen} sự kiện của nhật ký, mà việc này cần xem cả sổ: cần vai trò entry trở lên."


PRACTISING = "thực hành"
"""Who makes a practice ledger; the first act of a ledger tells whether it is one, and no later act changes that."""


def is_practice(connection: Connection) -> bool:
    """Say whether a ledger was made to practise on: days to come may be lived on it."""
    return bool(connection.execute("SELECT actor FROM event WHERE id = 1").fetchone() == (PRACTISING,))


SEEN = (
    "e.id, CAST(e.happened AS TEXT), CAST(e.subject AS TEXT), e.subject_id, CAST(e.happened_on AS TEXT),"
    " CAST(e.recorded_at AS TEXT), CAST(e.actor AS TEXT), CAST(e.payload AS TEXT), CAST(e.body_digest AS TEXT),"
    " CAST(e.digest AS TEXT), e.version, CAST(e.nonce AS TEXT)"
)
"""A line, each word of it as text whatever stands there."""

SEALED = (
    f"SELECT s.id, s.version, CAST(s.body_digest AS TEXT), CAST(s.digest AS TEXT), {SEEN}"  # noqa: S608 - names of our own
    " FROM seal s LEFT JOIN event e ON e.id = s.id"
)
"""The seal of every line, and beside it the line where it may be seen."""

BARE_LINES = SEEN.replace("e.body_digest", "e.payload_digest").replace(
    "e.version, CAST(e.nonce AS TEXT)", f"{BARE}, NULL"
)
"""A line of a ledger of an older program, where all are of version 1."""


def is_sealed(connection: Connection) -> bool:
    """Say whether a ledger shows the seals of its lines: one of an older program does not."""
    return "nonce" in columns(connection, "event")


def lines(connection: Connection) -> Iterator[Line]:
    """Yield the lines of a journal that may be seen, oldest first; raises LineUnreadable for bytes that are no text."""
    wanted = SEEN if is_sealed(connection) else BARE_LINES
    return (Line(*row) for row in _rows(connection, f"SELECT {wanted} FROM event e ORDER BY e.id"))  # noqa: S608 - names of our own


def sealed_lines(connection: Connection) -> Iterator[Line | Seal]:
    """Yield every line of a journal, oldest first, and of those that may not be seen the seal; raises as `lines`."""
    if not is_sealed(connection):
        yield from lines(connection)
        return
    for row in _rows(connection, f"{SEALED} ORDER BY s.id"):
        yield line_or_seal(row)


def line_or_seal(row: Sequence[Any]) -> Line | Seal:
    """Return what a row of SEALED holds."""
    seen = len(Seal._fields)
    return Seal(*row[:seen]) if row[seen] is None else Line(*row[seen:])


def _rows(connection: Connection, query: str) -> Iterator[Sequence[Any]]:
    """Yield rows that begin with the number of a line; raises LineUnreadable for bytes that are no text."""
    last = 0
    found = connection.stream(query)
    while True:
        try:
            row = next(found, None)
        except FAILURES as error:
            if connection.is_server:  # it answers text or nothing: the line is as good as any
                raise
            raise LineUnreadable(event=last + 1, reason=error) from error
        if row is None:
            return
        last = row[0]
        yield row


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
        f"SELECT {COLUMNS} FROM event WHERE subject = :subject AND subject_id = :number AND id < :before ORDER BY id",  # noqa: S608 - names of our own
        {"subject": subject.value, "number": number, "before": before},
    )
    acts = [read(Line(*row)) for row in rows]
    return [act for act in acts if undone.get(act.id, before) >= before]


def verify_journal(connection: Connection, head: str | None = None, *, watch: Watch = unwatched) -> tuple[int, str]:
    """
    Verify the whole journal of a ledger; return how many lines it has and the digest of the last.

    Raises what `verify_seen` raises, and LinesUnseen where a line may not be seen: what follows is done with all.
    """
    verified = verify_seen(connection, head, watch=watch)
    if unseen := verified.sealed + verified.unproven:
        raise LinesUnseen(unseen=unseen)
    return verified.events, verified.head


def verify_seen(connection: Connection, head: str | None = None, *, watch: Watch = unwatched) -> Verified:
    """
    Verify the whole journal of a ledger, and what is said in every line that may be seen.

    Raises ChainBroken, LineUnreadable, LinesMissing where lines at its end were removed, and HeadUnknown
    where no line's digest begins with `head`.
    """
    (last,) = connection.execute("SELECT COALESCE(MAX(id), 0) FROM event").fetchone()
    verified = verify(walked(sealed_lines(connection), last, watch), head=head)
    if "head" in tables(connection):
        check_end(connection, verified.events, verified.head)
    elif (counted := lines_counted(connection)) > verified.events:  # of a program that kept no head
        raise LinesMissing(missing=counted - verified.events, last=verified.events)
    return verified


def key_of(connection: Connection, number: int) -> str | None:
    """Return what nobody knows who does not see a line of the journal: its whole digest, and then its nonce, if any."""
    row = connection.execute("SELECT digest, COALESCE(nonce, '') FROM event WHERE id = ?", (number,)).fetchone()
    return None if row is None else "".join(row)


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
