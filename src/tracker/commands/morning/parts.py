"""
The lists of the morning page: each with all its rows for programs, and its first lines for one screen.

A line tells what many owe alike. What a list leaves out it counts, and names the command that lists it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.commands.listing import overdue as duties
from tracker.commands.listing.rows import waiting_view
from tracker.commands.morning.oneline import duty_lines, duty_told, lists, waiting_told, worst_of_many
from tracker.law.custom.cities import city_of
from tracker.queries.duty import alike
from tracker.queries.duty.morning import newly_overdue, office_code, office_today
from tracker.queries.duty.overdue import Scope, due, overdue, working_day
from tracker.queries.task.waiting import waiting
from tracker.render.view import View
from tracker.words.labels.task import WAITS
from tracker.words.language import _
from tracker.workdays import CalendarMissing

if TYPE_CHECKING:
    from tracker.law.regulation import Regulation
    from tracker.ledger.storage.connection import Connection
    from tracker.queries.duty.overdue import Due, Tally

WITHIN = 5
"""Working days ahead that «falls due» means."""

MOST = 3
"""Lines of each list of duties: as many as leave the fullest page on one screen."""

OF_A_KIND = {"report": 2, "referral": 2, "receipt": 1}
"""Lines of each kind of what waits."""

ROOM_FOR = {
    "worst": frozenset({"task", "content_said", "owed_by", "due_on", "provisional", "days_late"}),
    "office": frozenset({"directive", "task", "content_said", "duty", "due_on", "provisional", "days_late"}),
    "due": frozenset({"task", "content_said", "owed_by", "due_on", "provisional"}),
    "waiting": frozenset({"task", "content_said", "unit", "working_days_waiting", "waits", "proposing_room"}),
    "newly_overdue": frozenset({"task", "content_said", "owed_by", "due_on", "provisional"}),
}
"""Columns of the lists that the page has room for, by its parts; machines get all."""


_PERHAPS = frozenset({"task", "directive", "provisional", "proposing_room"})
"""Columns that a list of the page has where any of its rows fills them."""


class Part(NamedTuple):
    """One list of the page: its JSON key, all its rows, and its first lines."""

    key: str
    whole: View
    first: View


class Asked(NamedTuple):
    """
    A list of duties: what it is called, and which command lists its rows.

    `late` shows how late they are. Where all have about the same day, the lines that tell many come first (`many_first`).
    """

    key: str
    title: str
    listing: str
    late: bool = True
    empty: str = ""
    many_first: bool = False


def parts(connection: Connection, law: Regulation, day: date, counted: Tally, *, then: bool = False) -> list[Part]:
    """
    Return the lists of a day: what the Office owes comes before all, then what is late, comes, and waits.

    `then` asks for a past day.
    """
    within = reach(connection, day)
    near = Asked(
        "due",
        _("ĐẾN HẠN HÔM NAY VÀ 05 NGÀY LÀM VIỆC TỚI"),
        "due" if within == WITHIN else f"due --within {within}",
        late=False,
        many_first=True,
    )
    fresh = Asked(
        "newly_overdue",
        _("MỚI QUÁ HẠN TỪ NGÀY LÀM VIỆC TRƯỚC"),
        "overdue",
        empty=_("Không có việc mới quá hạn."),
        many_first=True,
    )
    return [
        _office(connection, law, day, then=then),
        _worst(connection, law, day, counted, then=then),
        _duties(connection, law, day, fresh, newly_overdue(connection, day, then=then)),
        _duties(connection, law, day, near, due(connection, day, within, Scope(then=then))),
        _waiting(connection, day, then=then),
    ]


def reach(connection: Connection, day: date) -> int:
    """Return how many working days ahead the calendar reaches, five at most."""
    within = WITHIN
    while within:
        try:
            working_day(connection, day, within)
        except CalendarMissing:
            within -= 1
            continue
        break
    return within


def _duties(
    connection: Connection,
    law: Regulation,
    day: date,
    asked: Asked,
    rows: Sequence[Due],
    *,
    total: int | None = None,
    more: Sequence[str] = (),
) -> Part:
    """
    Return a list of duties; `more` are the commands that list what it leaves out, where that is not its own.

    With a `total` the rows are the first of so many. The title says how many of them the lines tell.
    """
    lines = duty_lines(rows, late=asked.late)
    if asked.many_first:
        lines.sort(key=lambda line: len(line) == 1)
    lines = lines[:MOST]
    notes = _noted(lists(connection, worst_of_many(lines), asked.listing))
    every = len(rows) if total is None else total
    title = _headed(asked.title, sum(map(len, lines)), every, *(more or (asked.listing,)))
    first = _printed(law, day, asked, _told(law, lines)).but(title=title, notes=notes)
    whole = _printed(law, day, asked, rows).but(title=_headed(asked.title, len(rows), every, asked.listing))
    return Part(asked.key, whole, first)


def _told(law: Regulation, lines: Sequence[Sequence[Due]]) -> list[Due]:
    """Return what the lines of a list say."""
    office = _(city_of(law.act).office)
    return [duty_told(line, office) for line in lines]


def _printed(law: Regulation, day: date, asked: Asked, rows: Sequence[Due]) -> View:
    """Return duties as a list of the page."""
    view = duties.view(law, rows, day, asked.title, [], late=asked.late)
    return _fitting(view.but(empty=asked.empty or view.empty, notes=()), asked.key)


def _office(connection: Connection, law: Regulation, day: date, *, then: bool) -> Part:
    """Return what the Office itself owes today."""
    rows = office_today(connection, day, then=then)
    code = office_code(connection)
    of_office = f" --unit {code}" if code else ""
    passed, comes = f"overdue{of_office}", f"due --within 0{of_office}"
    left = {row.due_on < day.isoformat() for row in rows[MOST:]}  # some is late, some is due today
    more = [each for each, is_late in ((passed, True), (comes, False)) if is_late in left]
    asked = Asked("office", _("VĂN PHÒNG PHẢI LÀM"), passed, empty=_("Không có việc phải làm hôm nay."))
    return _duties(connection, law, day, asked, rows, more=more)


def _worst(connection: Connection, law: Regulation, day: date, counted: Tally, *, then: bool) -> Part:
    """Return how many duties are overdue, and the worst of them."""
    scope = Scope(then=then)
    rows = overdue(connection, day, scope, limit=MOST)
    first = rows
    if len({alike.late(row) for row in rows}) < len(rows):
        rows = overdue(connection, day, scope)  # many may be late alike: only all of them tell how many
    asked = Asked("worst", _("QUÁ HẠN LÂU NHẤT"), "overdue", empty=_("Không có việc quá hạn."))
    title = _headed(asked.title, len(first), counted.total, asked.listing)
    whole = _printed(law, day, asked, first).but(title=title)
    return _duties(connection, law, day, asked, rows, total=counted.total)._replace(whole=whole)


def _waiting(connection: Connection, day: date, *, then: bool) -> Part:
    """Return what waits: how many of each kind and how long the longest, and the longest of each."""
    rows = waiting(connection, day, then=then)
    title = _("ĐANG CHỜ XÁC NHẬN, CHỈ ĐẠO, NGÀY NHẬN")
    lines, counted = [], []
    for kind, said in WAITS.items():
        those = [row for row in rows if row.kind == kind]
        if those:
            lines += alike.together(those, alike.waits)[: OF_A_KIND[kind]]
            counted.append(
                _("{kind} {count} (lâu nhất {days} ngày làm việc)").format(
                    kind=_(said), count=len(those), days=those[0].working_days_waiting
                )
            )
    how_many = [_("Chờ {counted}.").format(counted="; ".join(counted))] if rows else []
    notes = _noted([*how_many, *lists(connection, worst_of_many(lines), "waiting")])
    headed = _headed(title, sum(map(len, lines)), len(rows), "waiting")
    first = waiting_view([waiting_told(line) for line in lines], headed, notes)
    whole = waiting_view(rows, _headed(title, len(rows), len(rows), "waiting"))
    return Part("waiting", _fitting(whole, "waiting"), _fitting(first, "waiting"))


def _headed(title: str, told: int, total: int, *commands: str) -> str:
    """Return a heading that says how many things there are, how many of them are told, and what lists the others."""
    if told < total:
        said = ", ".join(_("«{command}»").format(command=f"tracker {each}") for each in commands)
        return _("{title}: {told} trong {total} ({commands})").format(
            title=title, told=told, total=total, commands=said
        )
    return _("{title}: {total}").format(title=title, total=total) if total else title


def _noted(said: Sequence[str]) -> tuple[str, ...]:
    """Return sentences as one line below a list, where there are any."""
    return (" ".join(said),) if said else ()


def _fitting(view: View, key: str) -> View:
    """Return a list with the columns that a page has room for, where they are filled; the others are for machines alone."""
    room_for = ROOM_FOR[key]
    return view.but(
        columns=tuple(
            column.but(minor=False, filled_only=column.key in _PERHAPS)
            if column.machine_only or column.key in room_for
            else column.but(machine_only=True, people_only=False)
            for column in view.columns
        )
    )
