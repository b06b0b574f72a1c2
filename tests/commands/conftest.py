"""What every test of a command needs: the program run as a shell would, on the test's own ledger."""

from __future__ import annotations

import io
import shlex
import sys
from pathlib import Path

import pytest

from running import Result, Run
from tracker import cli
from tracker.output import reconfigure_streams


@pytest.fixture
def tracker(ledger_file: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return the program: it takes a line as typed after `tracker`, with its output on a pipe, on 23/11/2026."""
    for name, value in (
        ("TRACKER_LEDGER", str(ledger_file)),
        ("TRACKER_TODAY", "2026-11-23"),
        ("TRACKER_ACTOR", "lan"),
        ("TRACKER_TIMEOUT", "0.2"),
    ):
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("TRACKER_DEBUG", raising=False)

    def run(line: str) -> Result:
        out, err = io.BytesIO(), io.BytesIO()
        with monkeypatch.context() as patched:
            # Wrappers over bytes, as a pipe gives them: what a listing does to its stream is then seen.
            patched.setattr(sys, "stdout", io.TextIOWrapper(out, encoding="utf-8"))
            patched.setattr(sys, "stderr", io.TextIOWrapper(err, encoding="utf-8"))
            reconfigure_streams()
            code = cli.run(shlex.split(line))
            sys.stdout.flush()
            sys.stderr.flush()
            # Read before the wrappers go: a wrapper closes its bytes when it does.
            return Result(code, out.getvalue(), err.getvalue().decode("utf-8"))

    return run
