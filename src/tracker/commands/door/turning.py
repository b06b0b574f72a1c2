"""
The page of one run: turned to today before the first list, and around the acts of every command.

Where nothing has come a list costs one look more; where something has, it is recorded, or the question is answered on a
copy in memory: when today was typed ahead of the machine's day, when the file cannot be written, when the journal does
not verify. What hinders is said in one line, and no list fails for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.reply.aside import warn
from tracker.errors import Busy, JournalBroken, TrackerError
from tracker.ledger import storage
from tracker.ledger.storage import explain, marker
from tracker.ledger.storage.connection import FAILURES, Connection
from tracker.ledger.storage.refusals import DiskFull, LedgerReadOnly
from tracker.ledger.storage.sqlite import copied
from tracker.words.language import said

if TYPE_CHECKING:
    from tracker.ledger.ledger import Ledger
    from tracker.settings import Settings

UNTURNED = frozenset({"init", "demo", "db"})
"""Commands that make a ledger, or look at it as a file: they leave the page as it is."""

UNDATED = frozenset({"calendar", "rules", "setting", "role", "search", "log", "undo"})
"""Commands whose lists do not depend on the day; their acts do."""

DAMAGE = (*FAILURES, ValueError, LookupError, TypeError, AttributeError)
"""What a damaged row makes of a turning."""


def turner_for(command: str | None) -> PageTurner | None:
    """Return who turns the page for a command, None for one that leaves it as it is."""
    return None if command in UNTURNED else PageTurner(lists=command not in UNDATED)


class NotYet(TrackerError):
    """Today was typed, and has not come."""

    sentence = "Ngày {day:%d/%m/%Y} chưa đến."


class NotTurned(TrackerError):
    """Something in the ledger does not let the page be turned."""

    sentence = "Sổ có chỗ sai nên không ghi được việc mới đến ngày ({reason}). Chạy «tracker db doctor»."


class LeftToOffice(TrackerError):
    """Only the Office turns the page: what it brings concerns everybody."""

    sentence = "Trang sổ chưa lật tới hôm nay ({day:%d/%m/%Y}), mà chỉ Văn phòng lật được."


class PageTurner:
    """Who turns the page in one run; it keeps the copy on which the questions of the run are answered."""

    def __init__(self, *, lists: bool) -> None:
        """Turn the page before lists too, or only around acts."""
        self._is_done = not lists
        self._copy: Connection | None = None
        self._untold: dict[type[TrackerError], TrackerError] = {}
        self._is_left = False

    def before_lists(self) -> None:
        """Turn the page before a list too, whatever others of its group do."""
        self._is_done = False

    @contextmanager
    def turned(self, settings: Settings) -> Iterator[Connection]:
        """Open the ledger for reading with its page turned, or the copy of this run."""
        if not self._is_done:
            self._is_done = True
            self._turn(settings)
        if self._copy is not None:
            yield self._copy
            return
        with closing(storage.connect(settings.ledger, timeout=settings.timeout)) as connection:
            yield connection

    def turn(self, ledger: Ledger) -> None:
        """Record what has come, as far as it can be, and keep what hinders it; a unit's clerk leaves it."""
        if ledger.speaks_for is not None:
            self._leave(ledger)
            return
        try:
            if marker.is_turned(ledger.connection, ledger.today):
                return
            with ledger.attempt():
                self._bring(ledger)
        except TrackerError as problem:
            self._keep([problem])
        except DAMAGE as error:
            if isinstance(error, FAILURES) and explain(error, ledger.settings.ledger) is not None:
                raise  # the file, not what stands in it
            self._keep([NotTurned(reason=type(error).__name__)])

    def _leave(self, ledger: Ledger) -> None:
        """Say once that the page is not turned, where it was not before the unit's clerk did anything."""
        if not self._is_left and _is_behind(ledger.connection, ledger.today):
            self._keep([LeftToOffice(day=ledger.today)])
        self._is_left = True

    def _bring(self, ledger: Ledger) -> None:
        """Record what has come; what records it is loaded where something has."""
        from tracker.ledger.bytime import is_quiet

        if not is_quiet(ledger.connection, ledger.today):
            from tracker.services.turnpage import turn

            self._keep(turn(ledger))

    def _turn(self, settings: Settings) -> None:
        """Turn the page of the file; where that must not or cannot be done, turn that of a copy."""
        from tracker.ledger.bytime import coming
        from tracker.queries.ledger.watch import verify_tail

        try:
            with closing(storage.connect(settings.ledger, timeout=settings.timeout)) as connection:
                office = _office(connection, settings)
                if connection.is_server and office != settings.actor:  # who sees a part has nothing to be copied
                    if _is_behind(connection, settings.today):
                        why = said(LeftToOffice(day=settings.today))
                        warn("trả lời theo sổ như đang ghi. {why}", why=why)
                    return
                come, missing = coming(connection, settings.today)
                if missing is not None:
                    self._keep([missing])
                if not come:
                    if missing is None and not settings.is_ahead and office == settings.actor:
                        _pass_over(settings)
                    return
                verify_tail(connection)
            if settings.is_ahead:
                raise NotYet(day=settings.today)
            if office != settings.actor:
                raise LeftToOffice(day=settings.today)
            _record(settings)
        except (NotYet, LeftToOffice, JournalBroken, Busy, LedgerReadOnly, DiskFull) as hindrance:
            self._copy = _copied(settings)
            warn("tính trên bản sao, sổ giữ nguyên. {why}", why=said(hindrance))
        except DAMAGE as error:
            self._keep([NotTurned(reason=type(error).__name__)])

    def _keep(self, problems: Iterable[TrackerError]) -> None:
        """Keep what hindered the turning, the first of each kind."""
        for problem in problems:
            self._untold.setdefault(type(problem), problem)

    def untold(self) -> list[TrackerError]:
        """Return what hindered the turning and was not told yet; it is told once."""
        problems = list(self._untold.values())
        self._untold.clear()
        return problems

    def close(self) -> None:
        """Say what is left to be said, and let the copy go."""
        for problem in self.untold():
            warn("việc mới đến ngày chưa vào sổ hết. {why}", why=said(problem))
        if self._copy is not None:
            self._copy.close()
            self._copy = None


def _pass_over(settings: Settings) -> None:
    """Mark the page as turned where nothing has come, if that costs no waiting."""
    from tracker.ledger.bytime import pass_over

    with (
        suppress(TrackerError, *FAILURES),
        closing(storage.connect(settings.ledger, timeout=0, write=True)) as connection,
    ):
        pass_over(connection, settings.today)


def _record(settings: Settings) -> None:
    """Record what has come; raises what the file does not allow."""
    from tracker.ledger.transaction import writing

    with writing(settings):
        pass  # opening it for writing turns the page


def _is_behind(connection: Connection, today: date) -> bool:
    """
    Say whether the page that a unit's clerk looks at is not turned to today.

    On a server a unit sees its own rows, and may not see the Thursdays and the ends that others owe something for: a
    period of a task of its own that nobody opened tells.
    """
    from tracker.ledger.bytime import Round, not_turned

    left = not_turned(connection, today)
    return any(isinstance(each, Round) for each in left) if connection.is_server else bool(left)


def _office(connection: Connection, settings: Settings) -> str:
    """Return who turns the page: whoever asks, or in the place of a unit's clerk somebody of the Office."""
    from tracker.law.custom.role import Role, granted, unit_of
    from tracker.ledger.rows.record import load_settings

    choices = load_settings(connection)
    if unit_of(choices, settings.actor) is None:
        return settings.actor
    return min(name for name, role in granted(choices).items() if role is Role.ADMIN)


def _copied(settings: Settings) -> Connection:
    """
    Return a copy of the ledger in memory, with its page turned.

    A unit's clerk may read all that a file holds, so the copy is turned as the Office would turn it.
    """
    from tracker.ledger.transaction import transaction

    with closing(storage.connect(settings.ledger, timeout=settings.timeout)) as connection:
        if connection.is_server:
            from tracker.ledger.copies.across import copied_from_server

            copy = copied_from_server(connection)
        else:
            copy = copied(connection)
        office = _office(connection, settings)
    with transaction(copy, replace(settings, actor=office)):
        pass  # as on the file
    return copy
