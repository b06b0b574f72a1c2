"""
`undo --list`: the last commands, and which of them can be taken back; and acts in words, as `undo` tells them.
"""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tracker.commands.input.subjects import subject_said
from tracker.commands.log.gists import details
from tracker.commands.reply.printing import first_in_order
from tracker.commands.reply.show import signed
from tracker.commands.reply.words import act_said, capital
from tracker.errors import Forbidden, TrackerError
from tracker.law.vocabulary import Subject
from tracker.ledger.rows.record import load_settings
from tracker.ledger.undo.takeback import (
    ActedSince,
    ActedSinceByOther,
    CalendarStays,
    ChosenSince,
    CountedSince,
    NotYours,
    SecrecyStays,
    Takeback,
    Unbatched,
)
from tracker.queries import reading
from tracker.queries.ledger.log import ActLine, names_by_day, numbered
from tracker.render.output import emit
from tracker.render.view import Column, View
from tracker.render.wishes import rows_to_ask
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tracker.ledger.storage.connection import Connection
    from tracker.ledger.undo.done import Command
    from tracker.settings import Settings

LAST = 20
"""How many commands are listed."""

WHY: dict[type[TrackerError], str] = {
    NotYours: "lệnh của {actor}",
    CalendarStays: "lịch lập sổ: sửa bằng lệnh calendar",
    SecrecyStays: "đã rút lời của văn bản mật",
    ActedSince: "lấy lại sự kiện {first} trước",
    ActedSinceByOther: "chờ {actor} lấy lại sự kiện {first}",
    CountedSince: "đã có việc tính theo: dùng calendar restore",
    ChosenSince: "đã có việc tính theo: chọn lại bằng setting set",
    Unbatched: "sau đó có sự kiện {event} không rõ thuộc lệnh nào",
}
"""Why a command cannot be taken back, for a column."""


def show(settings: Settings, *, limit: int | None, format: str | None, output: Path | None) -> None:
    """Print the last commands that somebody typed and that stand, the newest first."""
    columns = (
        Column("event", _("Sự kiện"), "int"),
        Column("happened_on", _("Ngày"), "date", of="act.happened_on"),
        Column("actor", _("Người ghi"), of="act.actor", minor=True),
        Column(
            "happened",
            _("Việc"),
            of="act.happened",
            told=lambda row: f"{capital(_(act_said(row.act.happened, row.act.facts)))}, {row.about}",
            wrap=True,
        ),
        Column("subject", _("Đối tượng"), of="act.subject", machine_only=True),
        Column("number", _("Mã"), "int", of="act.subject_id", machine_only=True),
        Column("acts", _("Số việc"), "int", minor=True),
        Column("can_undo", _("Lấy lại được"), of=lambda row: row.hindrance is None, machine_only=True),
        Column("why", _("Lấy lại"), of=_why, wrap=True, whole=True),
    )
    with reading(settings) as connection:
        known = Takeback(connection, load_settings(connection), settings.actor)
        typed = (command for command in known.commands() if command.can_be_meant)
        units = names_by_day(connection)
        most = LAST if limit is None else limit
        rows = [_undoable(known, command, connection, units) for command in islice(typed, rows_to_ask(most))]
        title = _("LỆNH GHI GẦN NHẤT, LẤY LẠI BẰNG «tracker undo --event SỰ KIỆN»")
        page = View.of(columns, rows, title=title, empty=_("Không có lệnh ghi nào để lấy lại."))
        page = signed(page, connection, settings)
    emit(first_in_order(page, most), format=format, output=output)


class Undoable(NamedTuple):
    """A command that stands: its first act, what it is about in words, and what hinders taking it back."""

    event: int
    act: ActLine
    about: str
    acts: int
    hindrance: TrackerError | None


def _undoable(
    known: Takeback, command: Command, connection: Connection, units: Callable[[str], dict[int, str]]
) -> Undoable:
    """Return a command as it is listed."""
    hindrance: TrackerError | None = None
    try:
        known.goes_with(command)
    except Forbidden as error:
        hindrance = error
    first = next((act for act in command.typed if act.subject is not Subject.ITEM), command.typed[0])
    act = numbered(connection, [first.event])[0]
    about = subject_said(act.subject, act.subject_id, facts=act.facts, units=units(act.happened_on))
    return Undoable(command.first, act, about, len(command.acts), hindrance)


def _why(row: Undoable) -> str:
    """Return that a command can be taken back, or why not."""
    if row.hindrance is None:
        return _("được")
    return _(WHY[type(row.hindrance)]).format(**row.hindrance.values)


def said(line: ActLine, units: dict[int, str]) -> str:
    """Return one act in words: its day, what happened and to what."""
    told = _("{day:%d/%m/%Y} {what}, {subject}").format(
        day=date.fromisoformat(line.happened_on),
        what=_(act_said(line.happened, line.facts)),
        subject=subject_said(line.subject, line.subject_id, facts=line.facts, units=units),
    )
    more = details(line, units)
    return f"{told}: {more}" if more else told
