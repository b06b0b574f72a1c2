"""
The morning card: the page of a day in short, as a picture for a telephone and for a chat of many.

It names units and work, no people, and nothing of a secret directive: those are counted in the totals, and said to be
left out of the lists.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from tracker.commands.morning.oneline import duty_lines, duty_told
from tracker.commands.reply.show import brief, figures_note
from tracker.law.custom.cities import city_of
from tracker.ledger.storage import load_regulation
from tracker.queries.duty.overdue import Scope, overdue
from tracker.queries.task.waiting import waiting
from tracker.render.beside.card import Card, Line
from tracker.words.dates import WEEKDAYS
from tracker.words.labels.task import WAITS
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.ledger.storage.connection import Connection
    from tracker.queries.duty.overdue import Due
    from tracker.render.view import Page

WORST, SOON = 10, 6
"""Lines of what is late, and of what falls due."""

WORDS = 70
"""Letters of a content that a line has room for."""


def with_card(page: Page, connection: Connection, day: date, *, then: bool) -> Page:
    """Return the page of a day with its card, made of the page's own lists and totals."""
    machine: Any = page.machine
    law = load_regulation(connection)
    office = _(city_of(law.act).office)
    late = overdue(connection, day, Scope(then=then))
    soon = _open(machine["due"])
    hidden = len(late) - len(_told(late)) + len(machine["due"]) - len(soon)
    worst = [duty_told(line, office) for line in duty_lines(_told(late), late=True)[:WORST]]
    totals = machine["overdue_totals"]
    parts = (
        (
            _("Quá hạn lâu nhất"),
            tuple(
                Line(
                    str(brief(row.owed_by or office)),
                    _short(row.content),
                    _("{count} ngày làm việc").format(count=row.working_days_late),
                )
                for row in worst
            )
            or (Line("", _("Không có việc quá hạn."), ""),),
        ),
        (
            _("Đến hạn trong những ngày làm việc tới: {count} việc").format(count=len(machine["due"])),
            tuple(_soon(soon)) or (Line("", _("Không có việc đến hạn."), ""),),
        ),
        (_("Đang chờ"), tuple(_waits(connection, day, then=then)) or (Line("", _("Không có việc đang chờ."), ""),)),
    )
    return page.but(
        card=Card(
            title=_("{weekday}, {day:%d/%m/%Y}: quá hạn").format(weekday=_(WEEKDAYS[day.weekday()]), day=day),
            figures=(
                (totals["tasks"], _("nhiệm vụ")),
                (totals["units"], _("việc khác của đơn vị")),
                (totals["office"], _("việc của Văn phòng")),
            ),
            parts=parts,
            notes=(*_notes(machine, totals, hidden), figures_note()),
        )
    )


def _told(rows: Sequence[Due]) -> list[Due]:
    """Return the duties whose work may be named before many."""
    return [row for row in rows if not row.secret]


def _open(rows: Sequence[Any]) -> list[Any]:
    """Return those of the page's own rows that may be named before many."""
    return [row for row in rows if row["content"] is not None]


def _short(content: str | None) -> str:
    """Return the first words of a content."""
    said = " ".join((content or "").split())
    if len(said) <= WORDS:
        return said
    return said[:WORDS].rsplit(" ", 1)[0].rstrip(",;.") + "…"


def _soon(rows: Sequence[Any]) -> Iterator[Line]:
    """Yield what falls due, nearest first, what many owe alike in one line."""
    alike: dict[tuple[object, object], list[Any]] = {}
    for row in rows:
        alike.setdefault((row["due_on"], row["content"]), []).append(row)
    for (due_on, content), those in list(alike.items())[:SOON]:
        first = str(brief(those[0]["owed_by"]))
        others = len({row["owed_by"] for row in those}) - 1
        who = _("{unit} và {others} đơn vị khác").format(unit=first, others=others) if others else first
        yield Line(who, _short(str(content)), f"{date.fromisoformat(str(due_on)):%d/%m}")


def _waits(connection: Connection, day: date, *, then: bool) -> Iterator[Line]:
    """Yield how many things of each kind wait, and how long the longest."""
    rows = waiting(connection, day, then=then)
    for kind, said in WAITS.items():
        those = [row for row in rows if row.kind == kind]
        if those:
            longest = max(row.working_days_waiting for row in those)
            yield Line(
                _("Chờ {kind}: {count}").format(kind=_(said), count=len(those)),
                "",
                _("lâu nhất {count} ngày làm việc").format(count=longest),
            )


def _notes(machine: Any, totals: dict[str, int], hidden: int) -> Iterator[str]:
    """Yield when the next meeting and the next weekly reports are, and what the lists leave out."""
    held = machine["thursday"]["held_on"]
    yield _("Báo cáo tuần: {weekday}, {day:%d/%m/%Y}.").format(weekday=_(WEEKDAYS[held.weekday()]), day=held)
    meeting = machine["meeting"]
    if meeting is not None:
        yield _("Phiên họp thường kỳ: {day:%d/%m/%Y}; {missing} trong {owing} đơn vị chưa cập nhật.").format(
            day=date.fromisoformat(str(meeting["day"])), missing=meeting["missing"], owing=meeting["owing"]
        )
    unsure = sum(count for name, count in totals.items() if name.endswith("_provisional"))
    if unsure:
        yield _("{count} việc quá hạn là dự kiến: hạn tính qua ngày chưa được công bố chính thức.").format(count=unsure)
    if hidden:
        yield _("Không nêu {count} việc thuộc văn bản mật.").format(count=hidden)
