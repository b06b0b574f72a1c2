"""
Errors a clerk can act on: each owns one sentence and one exit code.

A room that refuses something subclasses one of these and writes its own
sentence, in Vietnamese, with `{name}` for each value. The front door
translates the sentence, fills it in and leaves with the code.
"""

from __future__ import annotations

from typing import ClassVar


class TrackerError(Exception):
    """Something the person at the keyboard can mend; never a bug of the program."""

    exit_code: ClassVar[int] = 1
    sentence: ClassVar[str] = ""

    def __init__(self, **values: object) -> None:
        """Keep the `values` that fill the sentence."""
        super().__init__()
        self.values = values

    def __str__(self) -> str:
        """Return the sentence in Vietnamese, filled in."""
        return self.sentence.format(**self.values)


class Usage(TrackerError):
    """What was typed cannot be meant."""

    exit_code = 2


class NotFound(TrackerError):
    """The thing named does not exist in this ledger."""

    exit_code = 4


class Forbidden(TrackerError):
    """The thing exists, but its state does not allow this act."""

    exit_code = 5


class NotConfigured(TrackerError):
    """A ledger, a calendar year or a setting is missing."""

    exit_code = 6


class JournalBroken(TrackerError):
    """The journal does not verify."""

    exit_code = 7


class WrongSchema(TrackerError):
    """The file is not a ledger that this program can read."""

    exit_code = 8


class BadData(TrackerError):
    """A file brought in from outside cannot be taken as it is."""

    exit_code = 65


class Busy(TrackerError):
    """Somebody else is writing; the same command will work in a moment."""

    exit_code = 75


class NoSuchTask(NotFound):
    """There is no task of that number."""

    sentence = "Không có nhiệm vụ số {number}. Xem các số bằng «tracker task list»."


class NoSuchRecord(NotFound):
    """There is no record of that number."""

    sentence = "Không có {what} số {number}."


class CalendarEmpty(NotConfigured):
    """No calendar has been loaded into this ledger."""

    sentence = "Sổ chưa có lịch làm việc. Nạp lịch bằng «tracker calendar load NĂM»."
