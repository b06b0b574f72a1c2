"""
`urgent`: work to be done at once, asked for by Party, Council or Committee (Art. 6.1.d).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.door.options import DAY, WORDS, AsOf, DryRun, Format, Limit, On, Output, a_date
from tracker.commands.listing.overdue import OfUnit
from tracker.commands.submission import Everything, OnTask, RecordNumber, Result, TheUnit
from tracker.law.kinds import Body
from tracker.words.labels.record import BODIES
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.queries.register.submission import AtOnce
    from tracker.render.view import View

app = typer.Typer()


@app.command("add", help=_("Ghi một việc cần giải quyết ngay, và nơi yêu cầu."))
def add(
    ctx: typer.Context,
    unit: TheUnit,
    asked_by: Annotated[
        Body, typer.Option("--from", help=_("Nơi yêu cầu: Thành ủy, Đảng ủy UBND, HĐND, UBND thành phố."))
    ],
    content: Annotated[
        str | None, typer.Option("--content", metavar=WORDS, help=_("Việc phải làm; nhiệm vụ mật thì để trống."))
    ] = None,
    due: Annotated[
        date | None, typer.Option("--due", parser=a_date, metavar=DAY, help=_("Hạn, nếu nơi yêu cầu có nêu."))
    ] = None,
    task: OnTask = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record work to be done at once."""
    from tracker.commands.door.tell import tell
    from tracker.ledger.transaction import writing
    from tracker.queries.lookup import unit_names
    from tracker.services.exchange import submit

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        found = names.find(unit)
        done = submit.ask_at_once(ledger, found, asked_by=asked_by, content=content, due_on=due, task=task, on=on)
    sentence = "Đã ghi việc cần giải quyết ngay của {unit} theo yêu cầu của {body}, mã {id}."
    name, body = names.name(found), _(BODIES[asked_by.value])
    tell(sentence, done, dry_run=dry_run, unit=name, body=body, id=done.event.subject_id)


@app.command("settle", help=_("Ghi một việc cần giải quyết ngay đã xong."))
def settle(
    ctx: typer.Context, number: RecordNumber, outcome: Result = None, on: On = None, dry_run: DryRun = False
) -> None:
    """Record that urgent work is done."""
    from tracker.commands.door.tell import tell
    from tracker.ledger.transaction import writing
    from tracker.services.exchange import submit

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = submit.settle(ledger, number, outcome=outcome, on=on)
    sentence = "Đã ghi việc mã {id} giải quyết xong ngày {day:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, id=number, day=done.event.on)


@app.command("list", help=_("In việc cần giải quyết ngay còn mở."))
def list_(
    ctx: typer.Context,
    unit: OfUnit = None,
    everything: Everything = False,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the work to be done at once."""
    from tracker.commands.door.printing import listing
    from tracker.commands.door.show import unit_number
    from tracker.queries.register.submission import urgent_work

    def ask(connection: Connection, day: date) -> View:
        """Return the work of a day."""
        rows = urgent_work(connection, day, unit=unit_number(connection, unit), every=everything)
        counted = (_("{count} việc.").format(count=len(rows)),) if rows else ()
        return view(rows, day).but(title=_("VIỆC CẦN GIẢI QUYẾT NGAY (ĐIỀU 6.1.d)"), notes=counted)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output, counts_days=True)


def view(rows: Sequence[AtOnce], day: date) -> View:
    """Return urgent work as a view, as it stands on a day."""
    from tracker.commands.door.show import brief, content, words
    from tracker.queries.register.submission import is_late
    from tracker.render.view import Column, View

    said = words(BODIES)
    columns = (
        Column("id", _("Mã"), "int"),
        Column("unit", _("Đơn vị"), said=brief),
        Column("asked_by", _("Nơi yêu cầu"), said=said),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("task", _("Nhiệm vụ"), "int", minor=True),
        Column("noted_on", _("Ngày yêu cầu"), "date"),
        Column("due_on", _("Hạn"), "date"),
        Column(
            "overdue",
            _("Quá hạn"),
            "bool",
            of=lambda row: is_late(row.last_day, row.settled_on, day),
            machine_only=True,
        ),
        Column(
            "working_days_late",
            _("Quá (ngày LV)"),
            "int",
            of=lambda row: row.working_days_late if is_late(row.last_day, row.settled_on, day) else None,
        ),
        Column("settled_on", _("Xong ngày"), "date"),
        Column("outcome", _("Kết quả"), minor=True),
    )
    return View.of(columns, rows, empty=_("Không có việc cần giải quyết ngay."))
