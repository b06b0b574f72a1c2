"""
`task remark|remarks`: reminders, criticisms and praises of units, each by its document (Art. 24).
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.door.complete import tasks, units
from tracker.commands.door.options import DAY, LISTING, WORDS, AsOf, DryRun, Format, Limit, On, Output, a_date
from tracker.commands.listing.overdue import OfUnit
from tracker.commands.task.grading import Written, WrittenOn
from tracker.law.kinds import Remark
from tracker.words.labels.record import REMARKS
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.ledger.storage.connection import Connection
    from tracker.queries.task.remark import Remarked
    from tracker.render.view import View

app = typer.Typer()


Numbers = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=_("[SỐ…]"),
        help=_("Các số nhiệm vụ, và khoảng số: 3,5-9 12; bỏ trống thì ghi về đơn vị ở --unit."),
        autocompletion=tasks,
        show_default=False,
    ),
]


@app.command("remark", help=_("Ghi văn bản nhắc nhở, phê bình hoặc biểu dương, về nhiệm vụ hoặc về đơn vị (Điều 24)."))
def remark(
    ctx: typer.Context,
    kind: Annotated[
        Remark, typer.Option("--kind", help=_("reminder: nhắc nhở; criticism: phê bình; praise: biểu dương."))
    ],
    document: Written,
    issued: WrittenOn,
    numbers: Numbers = None,
    unit: Annotated[
        str | None,
        typer.Option(
            "--unit",
            metavar=_("ĐƠN VỊ"),
            help=_("Đơn vị, cách nhau bằng «;» (mặc định: đơn vị chủ trì nhiệm vụ vào ngày văn bản)."),
            autocompletion=units,
        ),
    ] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar=WORDS, help=_("Nội dung; nhiệm vụ mật thì để trống."))
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record a remark."""
    from tracker.commands.door.tell import remember, tell
    from tracker.ledger.transaction import writing
    from tracker.queries.lookup import unit_names
    from tracker.services.papers import Paper
    from tracker.services.task.remark import NewRemark
    from tracker.services.task.remark import remark as record
    from tracker.words.numbers import read_numbers

    named = read_numbers(" ".join(numbers)) if numbers else [None]
    new = NewRemark(kind=kind, paper=Paper(document, issued), note=note)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        whom = names.find_all(unit) if unit else [None]
        done = [record(ledger, new, task=task, unit=each, on=on) for task in named for each in whom]
    remember(names)
    for each in done:
        facts = each.event.facts
        sentence = "Đã ghi {document} {kind} {unit}, nhiệm vụ {task} (mã {id})."
        if facts["task"] is None:
            sentence = "Đã ghi {document} {kind} {unit} (mã {id})."
        values = {
            "document": facts["number"],
            "kind": _(REMARKS[kind.value]),
            "unit": names.name(int(str(facts["unit"]))),
        }
        tell(sentence, each, dry_run=dry_run, task=facts["task"], id=each.event.subject_id, **values)


@app.command("remarks", help=_("In các lần nhắc nhở, phê bình, biểu dương, cũ nhất trước (Điều 24)."))
def list_(
    ctx: typer.Context,
    unit: OfUnit = None,
    kind: Annotated[Remark | None, typer.Option("--kind", help=_("Chỉ một loại."), rich_help_panel=LISTING)] = None,
    since: Annotated[
        date | None,
        typer.Option("--from", parser=a_date, metavar=DAY, help=_("Từ ngày."), rich_help_panel=LISTING),
    ] = None,
    until: Annotated[
        date | None,
        typer.Option("--to", parser=a_date, metavar=DAY, help=_("Đến hết ngày."), rich_help_panel=LISTING),
    ] = None,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print remarks."""
    from tracker.commands.door.printing import listing
    from tracker.commands.door.show import unit_number
    from tracker.commands.figures.stats import DaysReversed
    from tracker.queries.task.remark import remarks

    if since is not None and until is not None and until < since:
        raise DaysReversed(first=since, last=until)

    def ask(connection: Connection, day: date) -> View:
        """Return the remarks of a day."""
        number = unit_number(connection, unit)
        kept = None if kind is None else kind.value
        return view(remarks(connection, day, unit=number, kind=kept, since=since, until=until), day)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)


def view(rows: Sequence[Remarked], day: date) -> View:
    """Return remarks as a view."""
    from tracker.commands.door.show import brief, content, figures_note
    from tracker.render.view import Column, View

    columns = (
        Column("remark", _("Mã"), "int"),
        Column("given_on", _("Ngày"), "date"),
        Column("unit", _("Đơn vị"), said=brief),
        Column("kind", _("Loại"), said=lambda value: _(REMARKS[value])),
        Column("document", _("Văn bản")),
        Column("document_issued_on", _("Ngày văn bản"), "date", machine_only=True),
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản giao"), machine_only=True),
        Column("content", _("Nội dung nhiệm vụ"), told=content, wrap=True, minor=True),
        Column("note", _("Ghi chú"), wrap=True),
        Column("secret", _("Mật"), "bool", machine_only=True),
    )
    title = _("NHẮC NHỞ, PHÊ BÌNH, BIỂU DƯƠNG ĐẾN NGÀY {day:%d/%m/%Y}").format(day=day)
    empty = _("Không có lần nhắc nhở, phê bình, biểu dương nào.")
    return View.of(columns, rows, title=title, notes=(*_counted(rows), figures_note()), empty=empty)


def remarked(rows: Sequence[Remarked], *, with_task: bool) -> list[str]:
    """Return remarks in words, one for each."""
    said = []
    for row in rows:
        paper = _("{number} ngày {day:%d/%m/%Y}").format(
            number=row.document, day=date.fromisoformat(row.document_issued_on)
        )
        about = _(", nhiệm vụ {task}").format(task=row.task) if with_task and row.task else ""
        note = f": {row.note}" if row.note else ""
        said.append(f"{_(REMARKS[row.kind])}, {paper}{about}{note}")
    return said


def _counted(rows: Sequence[Remarked]) -> list[str]:
    """Return how many remarks there are of each kind; nothing of none."""
    if not rows:
        return []
    kinds = Counter(row.kind for row in rows)
    said = "; ".join(f"{_(REMARKS[kind])} {kinds[kind]}" for kind in REMARKS if kinds[kind])
    return [_("{count} lần: {said}.").format(count=len(rows), said=said)]
