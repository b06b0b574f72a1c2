"""
The door of a server: how long to wait in front of it, and why it was not opened.

The library tells of a refused connection in words alone, and the words are in the language of whoever set the server
up. Its trace holds the state, so it is asked a second time, with the trace on.
"""

from __future__ import annotations

import os
import re
import select
import sys
from contextlib import suppress
from math import ceil
from queue import Empty, Queue
from threading import Thread
from time import monotonic
from typing import Any

import psycopg
from psycopg import pq
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from tracker.ledger.storage.postgresql.sqlstate import REFUSED, UNREACHED

SHORTEST = 2
"""Seconds that the library waits at least for a server to answer."""

BRIEFLY = 0.5
"""Seconds to wait for a server where nobody wants to wait at all."""

PATIENCE: dict[str, str | int] = {
    "keepalives_idle": 60,
    "keepalives_interval": 10,
    "keepalives_count": 6,
    "application_name": "tracker",
}
"""What is asked where an address asks for nothing else: that a peer which is gone is noticed within minutes."""

FROM_SERVER = re.compile(r":  \S")
"""What stands between the severity and the words of a server's own message, in every language."""

STATE = re.compile(rb'\bC "([0-9A-Z]{5})"')
"""The state in the trace of a server's answer."""

Raw = psycopg.Connection[tuple[Any, ...]]


def connected(address: str, timeout: float) -> Raw:
    """Connect within the seconds given, about; raises psycopg.Error."""
    said = conninfo_to_dict(address)
    asked = make_conninfo(address, **{name: value for name, value in PATIENCE.items() if name not in said})
    if timeout >= SHORTEST:
        return _connected(asked, timeout)
    answers: Queue[Raw | psycopg.Error] = Queue()
    Thread(target=_answer, args=(asked, answers), daemon=True).start()
    try:
        answer = answers.get(timeout=max(BRIEFLY, timeout))
    except Empty:
        raise psycopg.errors.ConnectionTimeout("connection timeout expired") from None
    if isinstance(answer, psycopg.Error):
        raise answer
    return answer


def _connected(asked: str, timeout: float) -> Raw:
    """Connect as the library does."""
    return psycopg.connect(asked, autocommit=True, connect_timeout=max(SHORTEST, ceil(timeout)), client_encoding="UTF8")


def _answer(asked: str, answers: Queue[Raw | psycopg.Error]) -> None:
    """Put into a queue what comes of connecting: whoever asked may be gone by then."""
    try:
        answers.put(_connected(asked, SHORTEST))
    except psycopg.Error as error:
        answers.put(error)


def state_of(address: str, refusal: psycopg.Error) -> str:
    """Return the state under which no connection could be made."""
    if not FROM_SERVER.search(str(refusal)):
        asked = refusal.pgconn
        return REFUSED if asked is not None and asked.needs_password else UNREACHED
    with suppress(psycopg.Error, OSError):
        return _traced(address) or REFUSED
    return REFUSED


def _traced(address: str) -> str | None:
    """Connect again and return the state that the server says, None where none is heard; only Linux has a trace."""
    if sys.platform != "linux":
        return None
    trace = os.memfd_create("trace")  # in memory alone: whatever is said on the way in stands in it
    try:
        asked = pq.PGconn.connect_start(make_conninfo(address, connect_timeout=SHORTEST).encode())
        try:
            asked.trace(trace)
            _poll(asked, monotonic() + SHORTEST)
            asked.untrace()
        finally:
            asked.finish()
        os.lseek(trace, 0, os.SEEK_SET)
        with os.fdopen(os.dup(trace), "rb") as said:
            found = STATE.findall(said.read())
    finally:
        os.close(trace)
    return found[-1].decode() if found else None


def _poll(asked: pq.abc.PGconn, until: float) -> None:
    """Go on connecting until it is done, has failed, or the time is over."""
    while monotonic() < until and asked.status != pq.ConnStatus.BAD:
        status = asked.connect_poll()
        if status == pq.PollingStatus.READING:
            select.select([asked.socket], [], [], until - monotonic())
        elif status == pq.PollingStatus.WRITING:
            select.select([], [asked.socket], [], until - monotonic())
        else:
            return
