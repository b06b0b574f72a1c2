"""
`unresolved`, `waiting` and `search`: lists that are not about a deadline of today.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.duties import OfUnit
from tracker.commands.options import DAY, LISTING, AsOf, AtLevel, Format, Limit, Output, a_date
from tracker.errors import Usage
from tracker.i18n import _

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from tracker.queries.unresolved import Unresolved
    from tracker.view import View

app = typer.Typer()


class SinceWithoutAll(Usage):
    """A day was given for a list that was not asked for."""

    sentence = "--since chỉ dùng cùng --all: «tracker unresolved --all --since 01/10/2026»."


class AllAndProposal(Usage):
    """Two lists were asked for at once."""

    sentence = "--proposal là danh sách của Điều 8.1.e: không dùng cùng --all."


@app.command("unresolved", help=_("Nhiệm vụ quá lâu không có kết quả (Điều 8.1.e); --all: mọi nhiệm vụ mở im lặng."))
def unresolved(
    ctx: typer.Context,
    everything: Annotated[
        bool,
        typer.Option(
            "--all", help=_("Mọi nhiệm vụ đang mở không có diễn biến từ ngày --since."), rich_help_panel=LISTING
        ),
    ] = False,
    since: Annotated[
        date | None,
        typer.Option(
            "--since",
            parser=a_date,
            metavar=DAY,
            help=_("Dùng cùng --all (mặc định: một tháng trước)."),
            rich_help_panel=LISTING,
        ),
    ] = None,
    proposal: Annotated[
        bool,
        typer.Option(
            "--proposal",
            help=_("Danh sách để đề xuất: đã đôn đốc, kiểm tra, nêu lý do, đề xuất hay chưa."),
            rich_help_panel=LISTING,
        ),
    ] = False,
    unit: OfUnit = None,
    level: AtLevel = None,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the tasks of Art. 8.1.e, or every open task that is silent."""
    from tracker.commands.listed import proposal_view, quiet_view, unresolved_view
    from tracker.commands.show import head_note, unit_number
    from tracker.output import emit
    from tracker.queries import reading
    from tracker.queries import unresolved as ask
    from tracker.queries.obligations import check_day

    if since is not None and not everything:
        raise SinceWithoutAll
    if proposal and everything:
        raise AllAndProposal
    day = as_of or ctx.obj.today
    with reading(ctx.obj, as_of=as_of) as connection:
        check_day(connection, day)
        number = unit_number(connection, unit)
        at = None if level is None else str(level)
        head = head_note(connection)
        if everything:
            first = since or month_before(day)
            page = quiet_view(ask.quiet(connection, day, first, unit=number, level=at), day, first, head)
        else:
            past = ask.unresolved(connection, day, unit=number, level=at)
            window = _window_of(connection, past, day)
            page = (proposal_view if proposal else unresolved_view)(
                past, window, day, _six_months(connection, window), head
            )
    emit(first_rows(supposing(page, as_of, ctx.obj.today), limit), format=format, output=output)


@app.command("waiting", help=_("Báo cáo chờ Văn phòng xác nhận, đề nghị chuyển lại chờ chỉ đạo; lâu nhất trước."))
def waiting(
    ctx: typer.Context,
    unit: OfUnit = None,
    level: AtLevel = None,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print what waits for the Office."""
    from tracker.commands.listed import waiting_view
    from tracker.commands.show import head_note, unit_number
    from tracker.output import emit
    from tracker.queries import reading
    from tracker.queries.obligations import check_day
    from tracker.queries.waiting import waiting as find

    day = as_of or ctx.obj.today
    with reading(ctx.obj, as_of=as_of) as connection:
        check_day(connection, day)
        rows = find(
            connection,
            day,
            unit=unit_number(connection, unit),
            level=None if level is None else str(level),
            then=as_of is not None,
        )
        counted = (_("{count} việc đang chờ.").format(count=len(rows)),) if rows else ()
        notes = (*counted, head_note(connection))
    title = _("ĐANG CHỜ XÁC NHẬN, CHỈ ĐẠO, NGÀY NHẬN, NGÀY {day:%d/%m/%Y}").format(day=day)
    page = supposing(waiting_view(rows, title, notes), as_of, ctx.obj.today)
    emit(first_rows(page, limit), format=format, output=output)


@app.command("search", help=_("Tìm trong văn bản, nội dung, báo cáo, ghi chú; không cần dấu."))
def search(
    ctx: typer.Context,
    text: Annotated[list[str], typer.Argument(metavar=_("TỪ…"), help=_("Các từ cần tìm."), show_default=False)],
    unit: OfUnit = None,
    level: AtLevel = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print where all the words stand."""
    from tracker.commands.listed import found_view
    from tracker.commands.show import signed, unit_number
    from tracker.output import emit
    from tracker.queries import reading
    from tracker.queries.search import search as find

    with reading(ctx.obj) as connection:
        number = unit_number(connection, unit)
        rows = find(connection, " ".join(text), unit=number, level=None if level is None else str(level))
        view = signed(found_view(rows), connection)
    emit(first_rows(view, limit), format=format, output=output)


def _window_of(connection: sqlite3.Connection, past: Sequence[Unresolved], day: date) -> str:
    """Return the window of Art. 8.1.e by the versions under which these tasks stand, or by that of a day."""
    from tracker.commands.lawsaid import windows_said
    from tracker.law.codes import SIX_MONTHS
    from tracker.storage import load_regulation

    regulation = load_regulation(connection)
    days = [date.fromisoformat(row.started_on) for row in past] or [day]
    return windows_said(regulation.version(SIX_MONTHS, each) for each in sorted(days))


def _six_months(connection: sqlite3.Connection, window: str) -> str:
    """Return the line that says what the window of Art. 8.1.e counts from in this ledger."""
    from tracker.commands.words import ANCHORS
    from tracker.queries.choices import six_months_from

    start = _(ANCHORS[six_months_from(connection)])
    return _("{window} tính từ {start} («tracker setting list»).").format(window=window.capitalize(), start=start)


def first_rows(view: View, limit: int | None, *, total: int | None = None) -> View:
    """
    Return the first rows of a view, and say so in every format; the notes keep counting all of them.

    `total` is how many there are where the question itself was limited.
    """
    count = len(view.rows) if total is None else total
    if limit is None or limit >= count:
        return view
    said = _("In {shown} dòng đầu trong {total}.").format(shown=limit, total=count)
    # with no row left there is still something: what is said of an empty list would be wrong
    return view.but(rows=view.rows[:limit], notes=(said, *view.notes), empty="", aloud=(said, *view.aloud))


def supposing(view: View, as_of: date | None, today: date) -> View:
    """Return a view that says in every format that a day to come is a hypothesis; its rows stay as they are."""
    if as_of is None or as_of <= today:
        return view
    said = _("Giả định: ngày {day:%d/%m/%Y} chưa đến; coi như từ nay đến ngày đó sổ không ghi thêm gì.").format(
        day=as_of
    )
    return view.but(notes=(said, *view.notes), aloud=(said, *view.aloud))


def month_before(day: date) -> date:
    """Return the day one month earlier, or the last day of that month (Điều 148.3 BLDS 2015, counted backwards)."""
    from calendar import monthrange

    year, month = (day.year, day.month - 1) if day.month > 1 else (day.year - 1, 12)
    return date(year, month, min(day.day, monthrange(year, month)[1]))
