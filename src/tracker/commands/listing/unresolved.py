"""
`unresolved`, `waiting` and `search`: lists that are not about a deadline of today.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import (
    DAY,
    LISTING,
    AsOf,
    AtLevel,
    Format,
    Limit,
    OfDirective,
    OfUnit,
    Output,
)
from tracker.commands.listing.rows import found_view, proposal_view, quiet_view, unresolved_view, waiting_view
from tracker.commands.reply.lawsaid import windows_said
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import unit_number
from tracker.errors import Usage
from tracker.law.codes import SIX_MONTHS
from tracker.ledger.storage import load_regulation
from tracker.queries.ledger.choice import six_months_from
from tracker.queries.ledger.search import search as find_words
from tracker.queries.lookup import find_directive
from tracker.queries.task import unresolved as find
from tracker.queries.task.waiting import waiting as find_waiting
from tracker.words.labels.task import ANCHORS
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.ledger.storage.connection import Connection
    from tracker.queries.task.unresolved import Unresolved
    from tracker.render.view import View

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
    if since is not None and not everything:
        raise SinceWithoutAll
    if proposal and everything:
        raise AllAndProposal

    def ask(connection: Connection, day: date) -> View:
        """Return the tasks of a day."""
        number = unit_number(connection, unit)
        at = None if level is None else str(level)
        if everything:
            first = since or month_before(day)
            return quiet_view(find.quiet(connection, day, first, unit=number, level=at), day, first)
        past = find.unresolved(connection, day, unit=number, level=at)
        window = _window_of(connection, past, day)
        return (proposal_view if proposal else unresolved_view)(past, window, day, _six_months(connection, window))

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output, counts_days=True)


@app.command("waiting", help=_("Báo cáo chờ Văn phòng xác nhận, đề nghị chuyển lại chờ chỉ đạo; lâu nhất trước."))
def waiting(
    ctx: typer.Context,
    unit: OfUnit = None,
    directive: OfDirective = None,
    level: AtLevel = None,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print what waits for the Office."""

    def ask(connection: Connection, day: date) -> View:
        """Return what waits on a day."""
        rows = find_waiting(
            connection,
            day,
            unit=unit_number(connection, unit),
            level=None if level is None else str(level),
            directive=None if directive is None else find_directive(connection, directive).id,
            then=as_of is not None,
        )
        counted = (_("{count} việc đang chờ.").format(count=len(rows)),) if rows else ()
        title = _("ĐANG CHỜ XÁC NHẬN, CHỈ ĐẠO, NGÀY NHẬN, NGÀY {day:%d/%m/%Y}").format(day=day)
        return waiting_view(rows, title, counted)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output, counts_days=True)


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

    def ask(connection: Connection, _day: date) -> View:
        """Return where they stand."""
        number = unit_number(connection, unit)
        at = None if level is None else str(level)
        return found_view(find_words(connection, " ".join(text), unit=number, level=at))

    listing(ctx.obj, ask, limit=limit, format=format, output=output)


def _window_of(connection: Connection, past: Sequence[Unresolved], day: date) -> str:
    """Return the window of Art. 8.1.e by the versions under which these tasks stand, or by that of a day."""
    regulation = load_regulation(connection)
    days = [date.fromisoformat(row.started_on) for row in past] or [day]
    return windows_said(regulation.version(SIX_MONTHS, each) for each in sorted(days))


def _six_months(connection: Connection, window: str) -> str:
    """Return the line that says what the window of Art. 8.1.e counts from in this ledger."""
    start = _(ANCHORS[six_months_from(connection)])
    return _("{window} tính từ {start} («tracker setting list»).").format(window=window.capitalize(), start=start)


def month_before(day: date) -> date:
    """Return the day one month earlier, or the last day of that month (Điều 148.3 BLDS 2015, counted backwards)."""
    year, month = (day.year, day.month - 1) if day.month > 1 else (day.year - 1, 12)
    return date(year, month, min(day.day, monthrange(year, month)[1]))
