"""
The revisions of the schema, whatever the engine: where they are, and what is computed anew after one.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from tracker.errors import JournalBroken
from tracker.ledger.rebuild import rebuild
from tracker.ledger.storage import marker
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.howfar import Watch


def migrations() -> Path:
    """Return the folder of the migrations: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).parents[2] / "migrations"
    return package if package.is_dir() else Path(os.path.abspath(__file__)).parents[4] / "migrations"


def recompute(connection: Connection, watch: Watch) -> None:
    """
    Compute the derived rows anew: a later program may read the Quy chế otherwise where it is silent.

    Reminders are then told once more, since obligations may bear other numbers, and the page is turned anew, since
    time may bring something else. A journal that does not verify is left to the doctor.
    """
    marker.unmark(connection)
    with suppress(JournalBroken):
        differences = rebuild(connection, write=True, watch=watch).differences
        if any(each.table == "obligation" for each in differences):
            connection.execute("DELETE FROM told")
