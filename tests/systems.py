"""What a machine may not have: the one mark of the tests that need it, and the same said from inside a helper."""

from __future__ import annotations

import os
import shutil

import pytest

from server import Cluster, programs, server

WINDOWS = os.name == "nt"
_WHY = "Windows has no {what}"
_NO_SERVER = "no PostgreSQL 15 or newer is on this machine (Debian: apt-get install postgresql)"


def needs(what: str) -> pytest.MarkDecorator:
    """Return the mark of a test that cannot be on Windows, with what is missing there."""
    return pytest.mark.skipif(WINDOWS, reason=_WHY.format(what=what))


def require(what: str) -> None:
    """Skip the test that calls a helper which cannot be on Windows."""
    if WINDOWS:
        pytest.skip(_WHY.format(what=what))


def needs_program(name: str) -> pytest.MarkDecorator:
    """Return the mark of a test that starts another program; in CI it must be there."""
    is_there = shutil.which(name) is not None or os.environ.get("CI") == "1"
    return pytest.mark.skipif(not is_there, reason=f"{name} is not on this machine")


def has_server() -> bool:
    """Say whether tests can have a PostgreSQL; in CI, in depth and where it is asked for they do, or fail."""
    everything = os.environ.get("CI") == "1" or int(os.environ.get("TRACKER_DEPTH", "1")) > 1
    everything = everything or os.environ.get("TRACKER_ENGINE") == "postgresql"
    return not WINDOWS and (everything or programs() is not None)


def needs_server() -> pytest.MarkDecorator:
    """Return the mark of a test that asks a PostgreSQL."""
    return pytest.mark.skipif(not has_server(), reason=_NO_SERVER)


def require_server() -> Cluster:
    """Return the PostgreSQL of this run, or skip the test that asks where there is none."""
    if not has_server():
        pytest.skip(_NO_SERVER)
    return server()
