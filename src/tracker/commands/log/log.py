"""
`log`: what happened, act by act, in words: the day of the act, the day of its entry, who entered it.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.explain.explain import NoSuchObligation
from tracker.commands.input.options import LISTING, NUMBER_OF_TASK, Format, Limit, Output, a_number
from tracker.commands.input.tasknamed import a_task
from tracker.commands.log.gists import details
from tracker.commands.reply.printing import first_in_order
from tracker.commands.reply.show import signed
from tracker.commands.reply.words import act_said, capital
from tracker.errors import Usage
from tracker.queries import reading
from tracker.queries.ledger.log import ActLine, count, last, names_by_day, of_subject, of_task
from tracker.queries.task.clocks import OWNER
from tracker.queries.task.task import task
from tracker.render.output import emit
from tracker.render.view import Column, View
from tracker.render.wishes import wishes
from tracker.settings import VIETNAM
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

app = typer.Typer()

LAST = 30
"""How many acts are shown where no task was named."""


class TwoNamed(Usage):
    """Both a task and an obligation were named."""

    sentence = "Gõ số nhiệm vụ hoặc --obligation, không cả hai."


@app.command("log", help=_("Nhật ký của một nhiệm vụ, hoặc 30 việc ghi sổ gần nhất."))
def log(
    ctx: typer.Context,
    number: Annotated[
        int | None,
        typer.Argument(parser=a_task, metavar=_("SỐ"), help=NUMBER_OF_TASK, show_default=False),
    ] = None,
    obligation: Annotated[
        int | None,
        typer.Option(
            "--obligation",
            parser=a_number,
            metavar=_("MÃ"),
            help=_("Nhật ký của việc mang nghĩa vụ này: cuộc kiểm tra, phiên họp, phản hồi…"),
            rich_help_panel=LISTING,
        ),
    ] = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the acts on a task or on what an obligation belongs to, oldest first, or the last acts, newest first."""
    if number is not None and obligation is not None:
        raise TwoNamed
    with reading(ctx.obj) as connection:
        if obligation is not None:
            owners = OWNER.all(connection, obligation=obligation)
            if not owners:
                raise NoSuchObligation(number=obligation)
            rows = of_subject(connection, owners[0].subject, owners[0].subject_id)
            title = _("NHẬT KÝ CỦA NGHĨA VỤ SỐ {number}").format(number=obligation)
        elif number is None:
            total = count(connection)
            most = LAST if limit is None else limit
            rows = last(connection, total if wishes().sort else most)
            title = _("VIỆC GHI SỔ GẦN NHẤT")
        else:
            rows = of_task(connection, number)
            if not rows:
                task(connection, number)
            title = _("NHẬT KÝ NHIỆM VỤ SỐ {number}").format(number=number)
        if number is not None or obligation is not None:
            total = len(rows)
            most = total if limit is None else limit
            rows = rows if wishes().sort else rows[max(total - most, 0) :]
        page = view(
            rows,
            names_by_day(connection),
            title,
            is_one=number is not None or obligation is not None,
        )
        page = signed(page, connection, ctx.obj)
    page = first_in_order(page, most)
    if len(rows) < total:
        said = _("In {shown} việc gần nhất trong {total}.").format(shown=len(rows), total=total)
        page = page.but(notes=(said, *page.notes), aloud=(said, *page.aloud))
    emit(page, format=format, output=output)


def view(rows: Sequence[ActLine], units: Callable[[str], dict[int, str]], title: str, *, is_one: bool) -> View:
    """Return acts as a view; a list about one task does not repeat which."""

    def instant(row: ActLine) -> datetime:
        """Return when an act was recorded, as the clock in Vietnam showed it."""
        return datetime.fromisoformat(row.recorded_at).astimezone(VIETNAM)

    columns = (
        Column("event", _("Sự kiện"), "int", machine_only=True),
        Column("happened_on", _("Ngày"), "date"),
        Column(
            "recorded_at", _("Ghi lúc"), of=lambda row: instant(row).isoformat(timespec="seconds"), machine_only=True
        ),
        Column("recorded", _("Ghi sổ"), of=lambda row: f"{instant(row):%d/%m/%Y}", people_only=True, minor=True),
        Column("actor", _("Người ghi"), minor=True),
        Column("subject", _("Đối tượng"), machine_only=True),
        Column("number", _("Mã"), "int", of="subject_id", machine_only=True),
        Column(
            "task",
            _("Số"),
            "int",
            of=lambda row: row.subject_id if row.subject == "task" else None,
            machine_only=is_one,
        ),
        Column("directive", _("Văn bản giao"), machine_only=True),
        Column("happened", _("Việc"), told=lambda row: capital(_(act_said(row.happened, row.facts)))),
        Column("due_on", _("Hạn mới"), "date", machine_only=True),
        Column("was_due_on", _("Hạn cũ"), "date", machine_only=True),
        Column("undone_by", _("Lấy lại bởi"), "int", machine_only=True),
        Column("details", _("Nội dung"), of=lambda row: details(row, units(row.happened_on)), wrap=True, whole=True),
    )
    return View.of(columns, rows, title=title, empty=_("Chưa có việc nào được ghi."))
