"""
A practice ledger in its place: a file, or a schema on a server.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from tracker.ledger.copies.carrying import carry
from tracker.ledger.copies.newledger import drafted
from tracker.ledger.storage import Place, check_free
from tracker.ledger.storage.lines import PRACTISING
from tracker.server import Server
from tracker.services.demo import Built, build


@contextmanager
def housed(place: Place, today: date, *, timeout: float) -> Iterator[Built]:
    """
    Build a practice ledger around `today`, and let it have its place when the body is done; raises what hinders it.

    On a server it is built in a file and carried there: thousands of small questions are answered sooner by a file.
    """
    if not isinstance(place, Server):
        with drafted(place) as draft:
            yield build(draft, today)
        return
    check_free(place, timeout=timeout)
    with TemporaryDirectory(prefix="tracker-") as aside:
        file = Path(aside) / "ledger.db"
        yield build(file, today)
        carry(file, place, actor=PRACTISING, timeout=timeout)
