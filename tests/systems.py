"""What a machine may not have: the one mark of the tests that need it, and the same said from inside a helper."""

from __future__ import annotations

import os
import shutil

import pytest

WINDOWS = os.name == "nt"
_WHY = "Windows has no {what}"


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
