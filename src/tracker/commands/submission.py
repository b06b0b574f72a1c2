"""
`submission`: what units sent up to UBND, and what waits there past its term (Art. 6.1.d).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.door.complete import units
from tracker.commands.door.options import DAY, LISTING, WORDS, AsOf, DryRun, Format, Limit, On, Output, a_date, a_number
from tracker.commands.listing.overdue import OfUnit
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.queries.register.submission import Sent
    from tracker.render.view import View

app = typer.Typer()

TheUnit = Annotated[
    str, typer.Option("--unit", metavar=_("ĐƠN VỊ"), help=_("Đơn vị: mã, tên hoặc tên khác."), autocompletion=units)
]
OnTask = Annotated[
    int | None, typer.Option("--task", parser=a_number, metavar=_("SỐ"), help=_("Số nhiệm vụ liên quan."))
]
RecordNumber = Annotated[
    int, typer.Argument(parser=a_number, metavar=_("MÃ"), help=_("Mã trong danh sách."), show_default=False)
]
Result = Annotated[str | None, typer.Option("--outcome", metavar=WORDS, help=_("Kết quả; nhiệm vụ mật thì để trống."))]
Everything = Annotated[bool, typer.Option("--all", help=_("Cả việc đã giải quyết xong."), rich_help_panel=LISTING)]


@app.command("add", help=_("Ghi một tờ trình đã gửi, với hạn xử lý theo Quy chế làm việc của UBND."))
def add(
    ctx: typer.Context,
    unit: TheUnit,
    number: Annotated[str, typer.Option("--number", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu tờ trình."))],
    sent: Annotated[date, typer.Option("--sent", parser=a_date, metavar=DAY, help=_("Ngày gửi tờ trình."))],
    due: Annotated[
        date, typer.Option("--due", parser=a_date, metavar=DAY, help=_("Hạn xử lý theo Quy chế làm việc của UBND."))
    ],
    task: OnTask = None,
    content: Annotated[
        str | None, typer.Option("--content", metavar=WORDS, help=_("Trích yếu; nhiệm vụ mật thì để trống."))
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Record a submission."""
    from tracker.commands.door.tell import tell, warn
    from tracker.ledger.transaction import writing
    from tracker.queries.lookup import unit_names
    from tracker.services.exchange import submit as submissions
    from tracker.words.symbols import oddity

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        found = names.find(unit)
        done = submissions.send(ledger, found, number, sent_on=sent, due_on=due, task=task, content=content)
    paper = str(done.event.facts["paper"])
    sentence = "Đã ghi tờ trình {paper} của {unit}, mã {id}; hạn xử lý {due:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, paper=paper, unit=names.name(found), id=done.event.subject_id, due=due)
    if odd := oddity(paper):
        warn(odd, number=paper)


@app.command("processed", help=_("Ghi UBND đã giải quyết một tờ trình."))
def processed(
    ctx: typer.Context, number: RecordNumber, outcome: Result = None, on: On = None, dry_run: DryRun = False
) -> None:
    """Record that a submission was dealt with."""
    from tracker.commands.door.tell import tell
    from tracker.ledger.transaction import writing
    from tracker.services.exchange import submit as submissions

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = submissions.process(ledger, number, outcome=outcome, on=on)
        paper = ledger.kept(done.event.subject, number)["paper"]
    sentence = "Đã ghi tờ trình {paper} (mã {id}) được giải quyết ngày {day:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, paper=paper, id=number, day=done.event.on)


@app.command("list", help=_("In tờ trình đang chờ UBND xử lý; --overdue: chỉ tờ trình quá hạn."))
def list_(
    ctx: typer.Context,
    unit: OfUnit = None,
    overdue: Annotated[
        bool, typer.Option("--overdue", help=_("Chỉ tờ trình quá hạn xử lý."), rich_help_panel=LISTING)
    ] = False,
    everything: Everything = False,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the register of submissions."""
    from tracker.commands.door.printing import listing
    from tracker.commands.door.show import unit_number
    from tracker.queries.register.submission import submissions

    def ask(connection: Connection, day: date) -> View:
        """Return the register of a day."""
        number = unit_number(connection, unit)
        rows = submissions(connection, day, unit=number, overdue=overdue, every=everything)
        title = (
            _("TỜ TRÌNH QUÁ HẠN XỬ LÝ TẠI UBND, NGÀY {day:%d/%m/%Y}") if overdue else _("TỜ TRÌNH GỬI UBND THÀNH PHỐ")
        )
        counted = (_("{count} tờ trình.").format(count=len(rows)),) if rows else ()
        return view(rows, day).but(title=title.format(day=day), notes=counted)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output, counts_days=True)


def view(rows: Sequence[Sent], day: date) -> View:
    """Return submissions as a view, as they stand on a day."""
    from tracker.commands.door.show import brief, content
    from tracker.queries.register.submission import is_late
    from tracker.render.view import Column, View

    columns = (
        Column("id", _("Mã"), "int"),
        Column("unit", _("Đơn vị"), said=brief),
        Column("paper", _("Tờ trình")),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("task", _("Nhiệm vụ"), "int", minor=True),
        Column("sent_on", _("Ngày gửi"), "date"),
        Column("due_on", _("Hạn xử lý"), "date"),
        Column(
            "overdue",
            _("Quá hạn"),
            "bool",
            of=lambda row: is_late(row.last_day, row.processed_on, day),
            machine_only=True,
        ),
        Column(
            "working_days_late",
            _("Quá (ngày LV)"),
            "int",
            of=lambda row: row.working_days_late if is_late(row.last_day, row.processed_on, day) else None,
        ),
        Column("processed_on", _("Giải quyết"), "date"),
        Column("outcome", _("Kết quả"), minor=True),
    )
    return View.of(columns, rows, empty=_("Không có tờ trình nào."))
