"""
Settings of one run: which ledger, which day it is, who acts.

A flag wins over the environment, the environment over the configuration file, the file over the default. The one
place that asks the clock and the machine anything.
"""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path

from platformdirs import user_data_path

from tracker.errors import Usage
from tracker.preferences import Preferences, place, read
from tracker.server import Server, server_of
from tracker.settings import DEFAULT, ENVIRONMENT, FILE, FLAG, TIMEOUT, VIETNAM, Settings
from tracker.words.dates import read_date
from tracker.words.shortdays import Sense, read_day
from tracker.words.text import repaired


class TimeoutNotANumber(Usage):
    """The waiting time is not a number of seconds."""

    sentence = "TRACKER_TIMEOUT phải là số giây, không phải «{text}»."


def today() -> date:
    """Return the day it is in Vietnam, whatever the host's time zone."""
    return datetime.now(VIETNAM).date()


def settings(ledger: str | None, day: str | None) -> Settings:
    """
    Return the settings of this run, on the day typed or that of the environment, else on the day it is.

    Raises NotADate, EitherDay, TimeoutNotANumber, PasswordInAddress, or what the configuration file is refused for.
    """
    preferences = read()
    path, ledger_from = _ledger(ledger, preferences)
    actor, actor_from = _actor(preferences, path)
    return Settings(
        ledger=path,
        today=_today(day),
        actor=actor,
        timeout=_timeout(),
        letter=preferences.letter,
        mail=preferences.mail,
        chosen_by={"ledger": ledger_from, "actor": actor_from, "language": _language_from(preferences)},
    )


def _today(day: str | None) -> date:
    """Return the day typed, in a short form too, else that of the environment, else the day it is."""
    if day:
        return read_day(day, today(), Sense.NEAR)
    named = os.environ.get("TRACKER_TODAY")
    return read_date(named) if named else today()


def _ledger(flag: str | None, preferences: Preferences) -> tuple[Path | Server, str]:
    """Return the ledger of this run, and who chose it."""
    if flag is not None:
        return place_named(flag), FLAG
    if named := os.environ.get("TRACKER_LEDGER"):
        return place_named(named), ENVIRONMENT
    if preferences.ledger is not None:
        return server_of(preferences.ledger) or place().parent / _at_home(Path(preferences.ledger)), FILE
    return user_data_path("tracker", appauthor=False) / "ledger.db", DEFAULT


def place_named(text: str) -> Path | Server:
    """Return where a ledger is, as it was typed; raises PasswordInAddress or NotAnAddress."""
    return server_of(text) or _at_home(Path(text))


def entering(place: Path | Server) -> str | None:
    """Return who enters a server, as far as the machine knows; None for a file."""
    return (place.user or os.environ.get("PGUSER")) if isinstance(place, Server) else None


def _actor(preferences: Preferences, ledger: Path | Server) -> tuple[str, str]:
    """Return who acts, and who says so: on a server, where nobody says, whoever enters it."""
    if named := os.environ.get("TRACKER_ACTOR"):
        return repaired(named), ENVIRONMENT
    if preferences.actor is not None:
        return preferences.actor, FILE
    return entering(ledger) or _login(), DEFAULT


def _language_from(preferences: Preferences) -> str:
    """Return who chose the language of this run."""
    if os.environ.get("TRACKER_LANG"):
        return ENVIRONMENT
    return DEFAULT if preferences.language is None else FILE


def _at_home(path: Path) -> Path:
    """Return a path with `~` as the shell would have written it out: cron and quotes leave it as it stands."""
    try:
        return path.expanduser()
    except RuntimeError:  # nobody of that name has a home
        return path


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
