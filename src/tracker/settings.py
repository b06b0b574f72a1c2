"""
Settings of one run, as every room below the edge takes them: which ledger, which day, who acts.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Protocol

from tracker.account import Account
from tracker.errors import TrackerError
from tracker.preferences import Letterhead
from tracker.server import Server

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""Vietnam has kept UTC+7 without summer time since 1975; a fixed offset needs no zone data."""

FLAG, ENVIRONMENT, FILE, DEFAULT = "flag", "environment", "file", "default"
"""Who chose a setting: what was typed, the environment, the configuration file, or nobody."""

TIMEOUT = 30.0
"""Seconds to wait for another writer."""


def _now() -> datetime:
    return datetime.now(UTC)


def drawn(_previous: str) -> str:
    """Return a nonce that nobody can guess, whatever line it follows."""
    return os.urandom(16).hex()


class Turner(Protocol):
    """Who turns the page of a ledger to today: the edge names one, and no room below needs to know what time brings."""

    def turned(self, settings: Settings) -> AbstractContextManager[Any]:
        """Open a ledger for reading whose page has not been turned to today."""

    def turn(self, ledger: Any) -> None:
        """Record what has come, inside a transaction: before its acts, and what they have brought after them."""

    def before_lists(self) -> None:
        """Turn the page before a list too, whatever others of its group do: it depends on the day."""

    def untold(self) -> Sequence[TrackerError]:
        """Return what hindered the turning and was not told yet."""


@dataclass(frozen=True, slots=True)
class Settings:
    """
    What every act and question needs to know; `timeout` is in seconds.

    `now` is the instant of recording; it never decides a deadline, `today` does. `nonce` gives what hides a line of the
    journal, from the digest of the line before. Without a `turner` a ledger is read
    and written as it stands. `letter` is what letters bear, `mail` the account that they leave by; `chosen_by` tells of
    a setting who chose it.
    """

    ledger: Path | Server
    today: date
    actor: str
    timeout: float = TIMEOUT
    now: datetime = field(default_factory=_now)
    nonce: Callable[[str], str] = drawn
    turner: Turner | None = None
    letter: Letterhead = Letterhead()  # noqa: RUF009 - a tuple, which nobody changes
    mail: Account = Account()  # noqa: RUF009 - likewise
    chosen_by: Mapping[str, str] = field(default_factory=dict)

    @property
    def machine_day(self) -> date:
        """Return the machine's own day in Vietnam, whatever was typed as today."""
        return self.now.astimezone(VIETNAM).date()

    @property
    def is_ahead(self) -> bool:
        """Say whether today lies ahead of the machine's day: it was typed, and has not come."""
        return self.today > self.machine_day

    def recorded_at(self) -> str:
        """Return the instant of recording, ISO text in UTC."""
        return self.now.astimezone(UTC).isoformat(timespec="seconds")
