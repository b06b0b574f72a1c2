"""What Windows does not have: the one mark of the tests that need it, and the same said from inside a helper."""

from __future__ import annotations

import os

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
