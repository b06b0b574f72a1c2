"""
Settings of one run: which ledger, which day it is, who acts.

A flag wins over the environment, the environment over the default. The one place that asks the
clock and the machine anything.
"""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path

from tracker.errors import Usage
from tracker.settings import TIMEOUT, VIETNAM, Settings
from tracker.words.dates import read_date
from tracker.words.text import repaired


class TimeoutNotANumber(Usage):
    """The waiting time is not a number of seconds."""

    sentence = "TRACKER_TIMEOUT phải là số giây, không phải «{text}»."


def today() -> date:
    """Return the day it is in Vietnam, whatever the host's time zone."""
    return datetime.now(VIETNAM).date()


def settings(ledger: Path | None, day: str | None) -> Settings:
    """Return the settings of this run; raises NotADate or TimeoutNotANumber."""
    said = day or os.environ.get("TRACKER_TODAY")
    return Settings(
        ledger=_ledger(ledger),
        today=_read(said) if said else today(),
        actor=repaired(os.environ.get("TRACKER_ACTOR") or _login()),
        timeout=_timeout(),
    )


def _ledger(flag: Path | None) -> Path:
    named = flag or os.environ.get("TRACKER_LEDGER")
    if named:
        return _at_home(Path(named))
    from platformdirs import user_data_path

    return user_data_path("tracker", appauthor=False) / "ledger.db"


def _at_home(path: Path) -> Path:
    """Return a path with `~` as the shell would have written it out: cron and quotes leave it as it stands."""
    try:
        return path.expanduser()
    except RuntimeError:  # nobody of that name has a home
        return path


def _read(text: str) -> date:
    return read_date(text)


def _login() -> str:
    """Return the login name; a service, a container or a Windows without USERNAME has none."""
    import getpass

    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # before 3.13 Windows has no `pwd` to look into, and says so
        return "không rõ"


def _timeout() -> float:
    text = os.environ.get("TRACKER_TIMEOUT")
    if text is None:
        return TIMEOUT
    try:
        return float(text)
    except ValueError:
        raise TimeoutNotANumber(text=text) from None
