"""
What can be taken back: the commands of a ledger that still stand, and what stands on each.

A command is taken back whole. What the program recorded by itself about the same things since goes with it, and comes
again by itself. What somebody typed about them since stands on it, and is to be taken back before it; acts of several
units on one meeting, period or week do not stand on each other. It reads; `services.undo` takes back.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from tracker.clocks.anew.recounts import CALENDAR_ACTS
from tracker.errors import Forbidden, NotFound
from tracker.law.custom.role import Role, granted
from tracker.law.fields import DirectiveField
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.storage.connection import Connection
from tracker.ledger.undo.done import Command, Done
from tracker.ledger.undo.standing_on import followed


class NothingToUndo(Forbidden):
    """No command is left that could be taken back."""

    sentence = "Không có lệnh ghi nào để lấy lại."


class NoSuchEvent(NotFound):
    """The journal has no act of that number."""

    sentence = "Nhật ký không có sự kiện {event}. Xem số sự kiện bằng «tracker undo --list»."


class UndoneAlready(Forbidden):
    """The act was taken back before."""

    sentence = "Sự kiện {event} đã được lấy lại (bởi sự kiện {by}): sổ đã như chưa có việc đó."


class UndoStays(Forbidden):
    """An act that took others back is not taken back itself."""

    sentence = (
        "Sự kiện {event} là một lần lấy lại, không lấy lại được nữa. Việc đã bị lấy lại thì ghi lại bằng lệnh đã dùng."
    )


class CameByItself(Forbidden):
    """The program recorded the act by itself, because its time had come."""

    sentence = (
        "Sự kiện {event} do chương trình tự ghi khi đến ngày, không ai gõ nên không lấy lại riêng được. "
        "Xem các lệnh lấy lại được bằng «tracker undo --list»."
    )


class NotYours(Forbidden):
    """The command was somebody else's."""

    sentence = (
        "Lệnh ghi sự kiện {event} là của {actor}: chỉ {actor} hoặc người có vai trò admin lấy lại được. "
        "Lệnh của mình: xem bằng «tracker undo --list», lấy lại bằng «tracker undo --event SỐ»."
    )


class CalendarStays(Forbidden):
    """The calendar that a ledger was made with is corrected by another act of the calendar."""

    sentence = (
        "Lệnh ghi sự kiện {event} lập sổ với lịch làm việc đầu tiên, không lấy lại được vì mọi thời hạn tính theo "
        "lịch ấy. Sửa lịch bằng «tracker calendar off», «swap», «restore» hoặc «load», kèm thông báo."
    )


class SecrecyStays(Forbidden):
    """A directive turned out to be secret, and its words are shown no more (Art. 5.2)."""

    sentence = (
        "Lệnh ghi sự kiện {event} ghi văn bản là văn bản mật và đã rút lời, không lấy lại được. Nếu ghi nhầm, thu hồi "
        "bản ghi ấy bằng «tracker directive withdraw» rồi ghi lại văn bản. Lệnh trước đó: xem bằng «tracker undo "
        "--list»."
    )


class ActedSince(Forbidden):
    """Something else was typed since that stands on the command."""

    sentence = (
        "Chưa lấy lại được sự kiện {event}: sau đó đã ghi việc khác dựa vào nó (sự kiện {since}). "
        "Lấy lại việc ghi sau trước: «tracker undo --event {first}»."
    )


class ActedSinceByOther(Forbidden):
    """What was typed since was typed by somebody else."""

    sentence = (
        "Chưa lấy lại được sự kiện {event}: sau đó đã ghi việc khác dựa vào nó (sự kiện {since}), phải lấy lại trước "
        "sự kiện {first} của {actor}: nhờ {actor} hoặc người có vai trò admin gõ «tracker undo --event {first}»."
    )


class CountedSince(Forbidden):
    """A change of the calendar that much was counted by since is taken back by its counter-act."""

    sentence = (
        "Không lấy lại được sự kiện {event}: từ đó sổ đã ghi việc khác theo lịch này (sự kiện {since}). "
        "Trả lại ngày trong lịch bằng «tracker calendar restore NGÀY --notice SỐ»; lịch cả năm thì nạp lại bằng "
        "«tracker calendar load NĂM TỆP --notice SỐ»."
    )


class ChosenSince(Forbidden):
    """A choice that much was counted by since is changed by choosing again."""

    sentence = (
        "Không lấy lại được sự kiện {event}: từ đó sổ đã ghi việc khác theo lựa chọn này (sự kiện {since}). "
        "Chọn lại bằng «tracker setting set {name} {old} --reason …»."
    )


class Unbatched(Forbidden):
    """Nothing tells which command recorded an act."""

    sentence = (
        "Sổ không còn ghi sự kiện {event} thuộc lệnh nào nên không lấy lại được. Sửa bằng «tracker task correct» hoặc "
        "lệnh khác."
    )


class StillNeeded(Forbidden):
    """Rows of the ledger name what would go."""

    sentence = "Không lấy lại được sự kiện {event}: sổ còn việc khác dẫn tới ({table}). Xem bằng «tracker log»."


class Takeback:
    """The commands of a ledger, as a clerk may take them back."""

    def __init__(self, connection: Connection, settings: dict[str, str], actor: str) -> None:
        """Look at a ledger with its choices, for a clerk."""
        self._connection = connection
        self._actor = actor
        role = granted(settings).get(actor)
        self._is_admin, self._is_unit = role is Role.ADMIN, role is Role.UNIT
        self._later: list[Done] = []
        self._known_from: int | None = None

    def commands(self) -> Iterator[Command]:
        """Yield the commands that still stand, the newest first, with those of the program itself and every undo."""
        for first, last in self._connection.execute("SELECT first, last FROM batch ORDER BY id DESC"):
            acts = self._acts("e.id BETWEEN ? AND ?", (first, last))
            if acts:
                yield Command(tuple(acts))

    def last(self) -> tuple[Command, list[Command]]:
        """
        Return the last command that somebody typed and that still stands, and what came after it, newest first.

        That is turnings of the page, and undos. For a unit's clerk it is the last of their own: a hundred others write
        beside them. Raises NothingToUndo.
        """
        after: list[Command] = []
        for command in self.commands():
            if self._is_unit and not self._is_mine(command):
                continue
            if command.can_be_meant:
                return command, after
            after.append(command)
        raise NothingToUndo

    def holding(self, event: int) -> Command:
        """
        Return the command that an act belongs to.

        Raises NoSuchEvent, UndoneAlready, UndoStays, CameByItself or Unbatched.
        """
        by = self._connection.execute("SELECT undone_by FROM undone WHERE event = ?", (event,)).fetchone()
        if by is not None:
            raise UndoneAlready(event=event, by=by[0])
        for first, last in self._connection.execute(
            "SELECT first, last FROM batch WHERE first <= ? AND last >= ?", (event, event)
        ):
            command = Command(tuple(self._acts("e.id BETWEEN ? AND ?", (first, last))))
            if command.is_undo:
                raise UndoStays(event=event)
            if not command.typed:
                raise CameByItself(event=event)
            return command
        raise Unbatched(event=event) if self._acts("e.id = ?", (event,)) else NoSuchEvent(event=event)

    def merger_of(self, unit: int) -> Command | None:
        """Return the command by which a unit went into another one."""
        found = self._acts(
            "e.happened = 'unit-merged' AND CAST(e.payload ->> 'unit' AS INTEGER) = ? ORDER BY e.id DESC", (unit,)
        )
        return self.holding(found[0].event) if found else None

    def goes_with(self, command: Command) -> list[Done]:
        """
        Return what the program recorded since and goes with a command.

        Raises NotYours, CalendarStays, SecrecyStays, ActedSince, ActedSinceByOther, CountedSince, ChosenSince or
        Unbatched.
        """
        self._refuse_stays(command)
        if not self._is_mine(command):
            raise NotYours(event=command.first, actor=command.typed[0].actor)
        goes, stands = self._followed(command)
        if stands:
            self._refuse(command, stands)
        return goes

    def _refuse(self, command: Command, stands: Sequence[Done]) -> None:
        """Raise what is to be done before a command that others stand on."""
        since = stands[0].event
        for act in command.acts:
            if act.happened in CALENDAR_ACTS:
                raise CountedSince(event=command.first, since=since)
            if act.moves_all:
                raise ChosenSince(event=command.first, since=since, name=act.facts["name"], old=act.facts["old"])
        last = self._last_of(stands[-1])
        self._refuse_stays(last)
        if self._is_mine(last):
            raise ActedSince(event=command.first, since=since, first=last.first)
        raise ActedSinceByOther(event=command.first, since=since, first=last.first, actor=last.typed[0].actor)

    def _last_of(self, act: Done) -> Command:
        """Return the command that nothing stands on any more, at the end of what stands on an act."""
        command = self.holding(act.event)
        while stands := self._followed(command)[1]:
            command = self.holding(stands[-1].event)
        return command

    def _is_mine(self, command: Command) -> bool:
        """Say whether the clerk may take a command back."""
        return self._is_admin or all(act.actor == self._actor for act in command.typed)

    def _refuse_stays(self, command: Command) -> None:
        """Raise CalendarStays where the ledger got its first days, SecrecyStays where words were withdrawn."""
        for act in command.acts:
            if act.facts.get("field") == DirectiveField.SECRECY.value and act.facts["old"] is None:
                raise SecrecyStays(event=command.first)
        if any(act.happened is Happened.CALENDAR_LOADED for act in command.acts):
            query = "SELECT MIN(id) FROM act WHERE happened = 'calendar-loaded'"
            first = self._connection.execute(query).fetchone()[0]
            if command.first <= first <= command.last:
                raise CalendarStays(event=command.first)

    def _followed(self, command: Command) -> tuple[list[Done], list[Done]]:
        """Return what was recorded since and goes with a command, and what was typed since and stands on it."""
        return followed(command, [act for act in self._since(command.last) if act.happened is not Happened.ACT_UNDONE])

    def _since(self, event: int) -> list[Done]:
        """Return the acts after one; each is read once."""
        if self._known_from is None or event < self._known_from:
            upto = self._known_from
            condition, values = ("e.id > ?", (event,)) if upto is None else ("e.id > ? AND e.id <= ?", (event, upto))
            self._later = self._acts(condition, values) + self._later
            self._known_from = event
        return [act for act in self._later if act.event > event]

    def _acts(self, condition: str, values: Sequence[object]) -> list[Done]:
        """Return the acts that stand and fulfil a condition."""
        query = (
            "SELECT e.id, e.happened, e.subject, e.subject_id, e.happened_on, e.actor, e.payload FROM act e"  # noqa: S608 - our own words
            f" WHERE {condition}{'' if 'ORDER BY' in condition else ' ORDER BY e.id'}"
        )
        return [
            Done(event, Happened(happened), Subject(subject), number, on, actor, json.loads(payload))
            for event, happened, subject, number, on, actor, payload in self._connection.execute(query, values)
        ]
