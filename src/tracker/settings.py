"""
Settings of one run, as every room below the edge takes them: which ledger, which day, who acts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""Vietnam has kept UTC+7 without summer time since 1975; a fixed offset needs no zone data."""

TIMEOUT = 30.0
"""Seconds to wait for another writer."""


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Settings:
    """
    What every act and question needs to know; `timeout` is in seconds.

    `now` is the instant of recording; it never decides a deadline, `today` does.
    """

    ledger: Path
    today: date
    actor: str
    timeout: float = TIMEOUT
    now: datetime = field(default_factory=_now)

    def recorded_at(self) -> str:
        """Return the instant of recording, ISO text in UTC."""
        return self.now.astimezone(UTC).isoformat(timespec="seconds")
