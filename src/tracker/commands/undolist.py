"""
`undo --list`: the last commands, and which of them can be taken back; and acts in words, as `undo` tells them.
"""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from tracker.errors import Forbidden, TrackerError
from tracker.i18n import _
from tracker.takeback import (
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
from tracker.vocabulary import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

    from tracker.queries.acts import ActLine
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
    from tracker.commands.show import head_note
    from tracker.commands.words import act_said, capital
    from tracker.output import emit
    from tracker.queries import reading
    from tracker.queries.acts import names_by_day, numbered
    from tracker.recordrows import load_settings
    from tracker.view import Column, View

    columns = (
        Column("event", _("Sự kiện"), "int"),
        Column("happened_on", _("Ngày"), "date"),
        Column("actor", _("Người ghi"), minor=True),
        Column("happened", _("Việc"), machine_only=True),
        Column("what", _("Việc"), wrap=True, people_only=True),
        Column("subject", _("Đối tượng"), machine_only=True),
        Column("number", _("Mã"), "int", machine_only=True),
        Column("acts", _("Số việc"), "int", minor=True),
        Column("can_undo", _("Lấy lại được"), machine_only=True),
        Column("why", _("Lấy lại"), wrap=True),
    )
    rows = []
    with reading(settings) as connection:
        known = Takeback(connection, load_settings(connection), settings.actor)
        typed = (command for command in known.commands() if command.can_be_meant)
        units = names_by_day(connection)
        for command in islice(typed, LAST if limit is None else limit):
            hindrance: TrackerError | None = None
            try:
                known.goes_with(command)
            except Forbidden as error:
                hindrance = error
            first = next((act for act in command.typed if act.subject is not Subject.ITEM), command.typed[0])
            line = numbered(connection, [first.event])[0]
            named = subject_said(line.subject, line.subject_id, line.facts, units(line.happened_on))
            rows.append(
                (
                    command.first,
                    line.happened_on,
                    line.actor,
                    line.happened,
                    f"{capital(_(act_said(line.happened, line.facts)))}, {named}",
                    line.subject,
                    line.subject_id,
                    len(command.acts),
                    hindrance is None,
                    _("được") if hindrance is None else _(WHY[type(hindrance)]).format(**hindrance.values),
                )
            )
        head = head_note(connection)
    title = _("LỆNH GHI GẦN NHẤT, LẤY LẠI BẰNG «tracker undo --event SỰ KIỆN»")
    emit(
        View(columns, rows, title=title, notes=(head,), empty=_("Không có lệnh ghi nào để lấy lại.")),
        format=format,
        output=output,
    )


def said(line: ActLine, units: dict[int, str]) -> str:
    """Return one act in words: its day, what happened and to what."""
    from tracker.commands.log import details
    from tracker.commands.words import act_said

    told = _("{day:%d/%m/%Y} {what}, {subject}").format(
        day=date.fromisoformat(line.happened_on),
        what=_(act_said(line.happened, line.facts)),
        subject=subject_said(line.subject, line.subject_id, line.facts, units),
    )
    more = details(line, units)
    return f"{told}: {more}" if more else told


def subject_said(
    subject: str, number: int, facts: Mapping[str, Any] | None = None, units: Mapping[int, str] | None = None
) -> str:
    """Return what an act is about, as a clerk calls it."""
    from tracker.records import RECORDS
    from tracker.roles import PREFIX

    if subject == Subject.LEDGER:
        name = str((facts or {}).get("name", ""))
        if name.startswith(PREFIX):
            return _("vai trò của {name}").format(name=name.removeprefix(PREFIX))
        return _("lựa chọn {name}").format(name=name) if name else _("lịch của sổ")
    if subject == Subject.UNIT:
        names = (facts or {}).get("names") or [(units or {}).get(number, str(number))]
        return _("đơn vị {name}").format(name=names[0])
    noun = "nhiệm vụ" if subject == Subject.TASK else RECORDS[Subject(subject)].noun
    return _("{noun} số {number}").format(noun=_(noun), number=number)
