"""Whoever asks the journal what happened must not be told what was taken back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import tracker

SOURCE = Path(tracker.__file__).parent

WHOLE_JOURNAL = {
    "ledger/copies/backups.py",
    "checks/journal.py",
    "ledger/storage/lines.py",
    "queries/ledger/log.py",
    "queries/duty/recipient.py",
    "ledger/rows/restated.py",
    "ledger/rows/noted.py",
    "services/demo/__init__.py",
    "services/directive/secrecy.py",
    "ledger/undo/bookbefore.py",
    "ledger/portion/cut.py",
}
"""Modules that read the journal itself: to chain, verify, count or show it whole."""

READS_EVENTS = re.compile(r"(?:FROM|JOIN)\s+event\b", re.IGNORECASE)

MODULES = [path.relative_to(SOURCE).as_posix() for path in sorted(SOURCE.rglob("*.py")) if "english" not in path.parts]


@pytest.mark.parametrize("module", MODULES)
def test_acts_are_asked_for_where_only_those_that_stand_are(module: str) -> None:
    reads = bool(READS_EVENTS.search((SOURCE / module).read_text(encoding="utf-8")))

    assert reads == (module in WHOLE_JOURNAL), f"{module}: SELECT … FROM act, unless the whole journal is meant"
