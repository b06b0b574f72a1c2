"""
A list as every command prints it: asked of the open ledger, tied to the journal, cut where only the first are wished for.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from tracker.commands.reply.show import Shown, signed
from tracker.queries import reading
from tracker.queries.duty.overdue import check_day
from tracker.render.arrange import in_order
from tracker.render.output import emit
from tracker.render.terminal.waiting import waiting
from tracker.render.view import Page, View
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from tracker.ledger.storage.connection import Connection
    from tracker.settings import Settings


def listing(
    settings: Settings,
    ask: Callable[[Connection, date], View | Page],
    *,
    as_of: date | None = None,
    limit: int | None = None,
    format: str | None = None,
    output: Path | None = None,
    counts_days: bool = False,
) -> None:
    """
    Print what `ask` makes of the ledger and of the day asked for (today, or `as_of`).

    Below it stands the head of the journal, above its notes that a day to come is a hypothesis. Where working days are
    counted (`counts_days`), a day outside the calendar is refused. Raises CalendarMissing and what `reading`, `ask` and
    `emit` raise.
    """
    day = as_of or settings.today
    with waiting(_("Đọc sổ")), reading(settings, as_of=as_of) as connection:
        if counts_days:
            check_day(connection, day)
        page = signed(ask(connection, day), connection, settings, day=day)
    emit(first_in_order(supposing(page, as_of, settings.today), limit), format=format, output=output)


def first_in_order(view: Shown, limit: int | None) -> Shown:
    """Return the first rows of a list in the order that was wished for; raises what `in_order` raises."""
    if limit is None or isinstance(view, Page):
        return view
    return first_rows(in_order(view), limit)  # type: ignore[return-value]  # as `signed`


def first_rows(view: View, limit: int | None) -> View:
    """Return the first rows of a view, and say so in every format; the notes keep counting all of them."""
    count = len(view.rows) if view.total is None else view.total
    if limit is None or limit >= count:
        return view
    said = _("In {shown} dòng đầu trong {total}.").format(shown=limit, total=count)
    # with no row left there is still something: what is said of an empty list would be wrong
    days = view.entries
    entries = None if days is None else (lambda: islice(days(), limit))
    return view.but(
        entries=entries, rows=view.rows[:limit], notes=(said, *view.notes), empty="", aloud=(said, *view.aloud)
    )


def supposing(shown: Shown, as_of: date | None, today: date) -> Shown:
    """Return a view or page that says in every format that a day to come is a hypothesis; its rows stay as they are."""
    if as_of is None or as_of <= today:
        return shown
    said = _("Giả định: ngày {day:%d/%m/%Y} chưa đến; coi như từ nay đến ngày đó sổ không ghi thêm gì.").format(
        day=as_of
    )
    return shown.but(notes=(said, *shown.notes), aloud=(said, *shown.aloud))  # type: ignore[return-value]  # as `signed`
