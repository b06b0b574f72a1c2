"""What every test of a command needs: the program run as a shell would, on the test's own ledger."""

from __future__ import annotations

import pytest

from engine import Place
from life import Life
from running import Run, nine_in_the_morning, program
from schemas import ask, database, made, user

__all__ = ["ask", "database", "made", "user"]


@pytest.fixture
def environment(ledger_file: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands find the test's own ledger, on 23/11/2026."""
    for name, value in (
        ("TRACKER_LEDGER", str(ledger_file)),
        ("TRACKER_TODAY", "2026-11-23"),
        ("TRACKER_ACTOR", "lan"),
        ("TRACKER_TIMEOUT", "0.2"),
    ):
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("TRACKER_DEBUG", raising=False)


@pytest.fixture
def tracker(environment: None) -> Run:
    """Return the program: it takes a line as typed after `tracker`, at nine in the morning of its own today."""
    return program(nine_in_the_morning)


@pytest.fixture
def life(tracker: Run) -> Life:
    """Return a life of the test's own."""
    return Life(tracker)
