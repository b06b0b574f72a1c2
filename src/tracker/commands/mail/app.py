"""
`mail`: the reminders of today to the focal officers of units, by e-mail (Art. 10.4); shown, or sent and recorded.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import Format, Limit, OfUnit, Output
from tracker.commands.mail.planned import State, Wish, planned
from tracker.commands.mail.shown import said, view
from tracker.commands.mail.text import bearing, subject, text
from tracker.commands.reply.printing import first_rows, listing
from tracker.commands.reply.progress import watching
from tracker.commands.reply.show import signed, unit_number
from tracker.commands.urge.answerby import AnswerBy, refuse_past
from tracker.errors import Usage
from tracker.ledger.storage import load_regulation
from tracker.queries import reading
from tracker.queries.duty.morning import around
from tracker.queries.duty.overdue import check_day
from tracker.queries.ledger.timeline import HEAD_DIGITS, head
from tracker.render.arrange import arranged
from tracker.render.output import emit
from tracker.words.language import _
from tracker.words.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from tracker.commands.mail.planned import Reminder
    from tracker.ledger.storage.connection import Connection
    from tracker.render.view import View
    from tracker.settings import Settings

app = typer.Typer()

TO_TELL = frozenset({State.REFUSED, State.UNSURE, State.NO_OFFICER, State.NO_ADDRESS, State.BAD_ADDRESS, State.BOUNCED})
"""What somebody has to look into."""


class TextOfOne(Usage):
    """The text of a letter is that of one unit, and nothing is sent with it."""

    sentence = "--text in thư của một đơn vị: gõ kèm --unit ĐƠN-VỊ, không kèm --send, --format, --output, --limit."


class AnswerOfALetter(Usage):
    """A list asks nobody for an answer."""

    sentence = "--answer-by là ngày ghi trong thư: gõ kèm --send hoặc --text."


class AgainSends(Usage):
    """Only what is sent can be sent again."""

    sentence = "--again là gửi lại: gõ kèm --send."


@app.command("mail", help=_("Nhắc cán bộ đầu mối qua thư điện tử (Điều 10.4): xem trước; --send gửi và ghi đôn đốc."))
def mail(
    ctx: typer.Context,
    unit: OfUnit = None,
    send: Annotated[bool, typer.Option("--send", help=_("Gửi thư, rồi ghi mỗi thư thành một lần đôn đốc."))] = False,
    again: Annotated[
        bool,
        typer.Option("--again", help=_("Gửi cả thư chưa chắc đã gửi, đã lấy lại, hoặc đến địa chỉ từng trả thư về.")),
    ] = False,
    show_text: Annotated[
        bool, typer.Option("--text", help=_("In nguyên văn thư của đơn vị ở --unit; không gửi."))
    ] = False,
    answer_by: AnswerBy = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Show the letters of today, print one, or send them."""
    settings: Settings = ctx.obj
    if answer_by is not None and not send and not show_text:
        raise AnswerOfALetter
    refuse_past(answer_by, settings.today)
    if show_text:
        if unit is None or send or format is not None or output is not None or limit is not None:
            raise TextOfOne
        _print_text(settings, unit, answer_by)
        return
    if again and not send:
        raise AgainSends
    if send:
        _send(settings, unit, Wish(again=again, limit=limit, answer_by=answer_by), format=format, output=output)
        return

    def ask(connection: Connection, today: date) -> View:
        """Return the letters of today."""
        number = unit_number(connection, unit)
        if _is_day_off(connection, today):
            return view([], today, is_off=True)
        return view(planned(connection, today, unit=number), today)

    listing(ctx.obj, ask, limit=limit, format=format, output=output)


def _send(
    settings: Settings,
    unit: str | None,
    wish: Wish,
    *,
    format: str | None,
    output: Path | None,
) -> None:
    """Send, and tell what became of each letter; nothing is said where there was none to send."""
    from tracker.commands.mail.sending import refuse_unready, send

    refuse_unready(settings)
    with reading(settings) as connection:
        number = unit_number(connection, unit)
        arranged(view([], settings.today))  # columns that cannot be had are refused before anything leaves
        is_off = _is_day_off(connection, settings.today)
    rows: Sequence[Reminder] = ()
    if not is_off:
        with watching(_("gửi thư")) as watch:
            rows = send(settings, wish._replace(unit=number), watch)
    if rows or format is not None or output is not None:
        with reading(settings) as connection:
            page = signed(view(rows, settings.today, is_off=is_off, is_sending=True), connection, settings)
        emit(first_rows(page, None), format=format, output=output)
    if code := _code(rows):
        raise typer.Exit(code)


def _code(rows: Iterable[Reminder]) -> int:
    """Return the exit code: 3 where somebody has to look, 75 where the same line will do later."""
    states = {row.state for row in rows}
    return 3 if states & TO_TELL else 75 if State.LATER in states else 0


def _print_text(settings: Settings, unit: str, answer_by: date | None) -> None:
    """Print what a unit's letter of today says, to whom, and where it would not leave why."""
    today = settings.today
    with reading(settings) as connection:
        number = unit_number(connection, unit)
        rows = [] if _is_day_off(connection, today) else planned(connection, today, unit=number)
        bears = bearing(settings, load_regulation(connection), head(connection)[:HEAD_DIGITS], answer_by)
    rows = [row for row in rows if row.state is not State.URGED]
    for row in rows:
        whom = [clean(row.to.officer)] if row.to.officer else []
        whom += [f"<{clean(row.to.email)}>"] if row.to.email else []
        whom += [f"({said(row.state)})"] if row.state is not State.READY else []
        to = " ".join(whom)
        sys.stdout.write(f"{_('Gửi đến')}: {to}\n{_('Trích yếu')}: {subject(row, bears)}\n\n{text(row, bears)}")
    if not rows:
        sys.stdout.write(_("Hôm nay không có thư nhắc nào cho đơn vị này.") + "\n")


def _is_day_off(connection: Connection, today: date) -> bool:
    """Say whether nobody works today; raises CalendarMissing."""
    check_day(connection, today)
    return not around(connection, today, today).is_working(today)
