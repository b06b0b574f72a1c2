"""
`submission`: what units sent up to UBND, and what waits there past its term (Art. 6.1.d).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.complete import units
from tracker.commands.duties import OfUnit
from tracker.commands.front import Group
from tracker.commands.options import DAY, LISTING, WORDS, AsOf, DryRun, Format, Limit, On, Output, a_date, a_number
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.queries.submissions import Sent
    from tracker.view import View

app = typer.Typer(
    cls=Group, no_args_is_help=True, help=_("Tờ trình gửi UBND thành phố và việc quá hạn xử lý (Điều 6.1.d).")
)

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
    from tracker.commands.tell import tell, warn
    from tracker.ledger import writing
    from tracker.lookup import unit_names
    from tracker.services import submissions
    from tracker.symbols import oddity

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
    from tracker.commands.tell import tell
    from tracker.ledger import writing
    from tracker.services import submissions

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
    from tracker.commands.lists import first_rows, supposing
    from tracker.commands.show import head_note, unit_number
    from tracker.output import emit
    from tracker.queries import reading
    from tracker.queries.obligations import check_day
    from tracker.queries.submissions import submissions

    day = as_of or ctx.obj.today
    with reading(ctx.obj, as_of=as_of) as connection:
        check_day(connection, day)
        number = unit_number(connection, unit)
        rows = submissions(connection, day, unit=number, overdue=overdue, every=everything)
        head = head_note(connection)
    page = view(rows, day)
    counted = (_("{count} tờ trình.").format(count=len(rows)),) if rows else ()
    title = _("TỜ TRÌNH QUÁ HẠN XỬ LÝ TẠI UBND, NGÀY {day:%d/%m/%Y}") if overdue else _("TỜ TRÌNH GỬI UBND THÀNH PHỐ")
    page = page.but(title=title.format(day=day), notes=(*counted, head))
    emit(first_rows(supposing(page, as_of, ctx.obj.today), limit), format=format, output=output)


def view(rows: Sequence[Sent], day: date) -> View:
    """Return submissions as a view, as they stand on a day."""
    from tracker.commands.show import brief, content
    from tracker.queries.submissions import is_late
    from tracker.view import Column, View

    columns = (
        Column("id", _("Mã"), "int"),
        Column("unit", _("Đơn vị"), machine_only=True),
        Column("unit_said", _("Đơn vị"), people_only=True),
        Column("paper", _("Tờ trình")),
        Column("content", _("Nội dung"), machine_only=True),
        Column("shown", _("Nội dung"), wrap=True, people_only=True),
        Column("task", _("Nhiệm vụ"), "int", minor=True),
        Column("sent_on", _("Ngày gửi"), "date"),
        Column("due_on", _("Hạn xử lý"), "date"),
        Column("overdue", _("Quá hạn"), "bool", machine_only=True),
        Column("working_days_late", _("Quá (ngày LV)"), "int"),
        Column("processed_on", _("Giải quyết"), "date"),
        Column("outcome", _("Kết quả"), minor=True),
    )
    body = [
        (
            row.id,
            row.unit,
            brief(row.unit),
            row.paper,
            row.content,
            content(row.content, row.secret),
            row.task,
            row.sent_on,
            row.due_on,
            is_late(row.last_day, row.processed_on, day),
            row.working_days_late if is_late(row.last_day, row.processed_on, day) else None,
            row.processed_on,
            row.outcome,
        )
        for row in rows
    ]
    return View(columns, body, empty=_("Không có tờ trình nào."))
