"""
`inspection plan|decide|order`: on what an inspection rests, and how it begins (Art. 11–14).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_date, a_near_date
from tracker.commands.input.options import DAY, WORDS, DryRun, Number, On, a_number
from tracker.commands.input.papers import paper_of
from tracker.commands.input.tasknamed import some_tasks
from tracker.commands.inspection.course import NumberOfDocument
from tracker.commands.reply.aside import remember
from tracker.commands.reply.tell import tell, warn_of_direction
from tracker.commands.task.acts import Document, Issued
from tracker.errors import Usage
from tracker.law.kinds import Ground
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.inspection import begin
from tracker.services.inspection.begin import Basis, Decision
from tracker.services.papers import Paper
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger

app = typer.Typer()

Inspected = Annotated[
    str | None,
    typer.Option(
        "--unit",
        metavar=_("ĐƠN VỊ"),
        help=_("Đơn vị được kiểm tra; nhiều đơn vị cách nhau bằng «;»."),
    ),
]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar=_("ĐƠN VỊ"),
        help=_("Sở, địa phương tự tiến hành kiểm tra (Điều 11.2); bỏ trống khi thành phố kiểm tra."),
    ),
]
Tasks = Annotated[
    str | None, typer.Option("--tasks", metavar=_("SỐ…"), help=_("Các nhiệm vụ được kiểm tra: 3,5-9 12."))
]
DecisionIssued = Annotated[date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày quyết định."))]
DirectionNumber = Annotated[
    str, typer.Option("--direction", metavar=_("SỐ-KÝ-HIỆU"), help=_("Văn bản có ý kiến chỉ đạo kiểm tra."))
]


class WhomToInspect(Usage):
    """A new inspection does not say which unit."""

    sentence = (
        "Gõ số cuộc kiểm tra đã có trong kế hoạch, hoặc --unit và --ground direction|signs cho cuộc kiểm tra đột xuất, "
        "hoặc --by khi sở, địa phương tự kiểm tra."
    )


class UnitMissing(Usage):
    """An inspection names neither whom it inspects nor who inspects itself."""

    sentence = "Thiếu --unit: ghi đơn vị được kiểm tra, hoặc --by khi sở, địa phương tự kiểm tra."


class AlreadyBased(Usage):
    """A decision on a planned inspection names a unit or a ground again."""

    sentence = "Cuộc kiểm tra {number} đã có đơn vị và căn cứ: bỏ --unit, --by, --ground và --direction."


@app.command("plan", help=_("Ghi cuộc kiểm tra theo kế hoạch đã duyệt, hoặc căn cứ kiểm tra đột xuất (Điều 13)."))
def plan(
    ctx: typer.Context,
    unit: Inspected = None,
    ground: Annotated[
        Ground | None,
        typer.Option(
            "--ground", help=_("Căn cứ: kế hoạch (mặc định), văn bản chỉ đạo, dấu hiệu, đơn vị tự kiểm tra (Điều 13).")
        ),
    ] = None,
    document: Document = None,
    issued: Issued = None,
    by: By = None,
    tasks: Tasks = None,
    approved_by: Annotated[
        str | None,
        typer.Option("--approved-by", metavar=WORDS, help=_("Người có thẩm quyền phê duyệt kế hoạch (Điều 13.1).")),
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record an inspection before its decision."""
    paper = paper_of(document, issued, None)
    named = some_tasks([tasks]) if tasks else ()
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = begin.plan(ledger, _basis(ledger, unit, ground, paper, by, named, approved_by), on=on)
    sentence = "Đã ghi cuộc kiểm tra {number}: {title}; chờ quyết định kiểm tra."
    if done.event.facts["conductor"] == "unit":
        sentence = "Đã ghi cuộc kiểm tra {number}: {title}."
    warn_of_direction(document if ground is Ground.DIRECTION else None)
    _told(sentence, done, dry_run=dry_run)


@app.command("decide", help=_("Ghi quyết định kiểm tra, thành lập Đoàn, với năm nội dung (Điều 14.2)."))
def decide(
    ctx: typer.Context,
    document: NumberOfDocument,
    issued: DecisionIssued,
    number: Annotated[
        int | None,
        typer.Argument(
            parser=a_number,
            metavar=_("SỐ"),
            help=_("Số cuộc kiểm tra; bỏ trống cho cuộc đột xuất chưa ghi."),
            show_default=False,
        ),
    ] = None,
    legal_basis: Annotated[
        str | None, typer.Option("--legal-basis", metavar=WORDS, help=_("Căn cứ pháp lý để kiểm tra."))
    ] = None,
    scope: Annotated[
        str | None, typer.Option("--scope", metavar=WORDS, help=_("Phạm vi, đối tượng, nhiệm vụ kiểm tra."))
    ] = None,
    contents: Annotated[str | None, typer.Option("--contents", metavar=WORDS, help=_("Nội dung kiểm tra."))] = None,
    begins: Annotated[
        date | None, typer.Option("--from", parser=a_near_date, metavar=DAY, help=_("Thời hạn kiểm tra: từ ngày."))
    ] = None,
    until: Annotated[
        date | None, typer.Option("--until", parser=a_near_date, metavar=DAY, help=_("Thời hạn kiểm tra: đến ngày."))
    ] = None,
    head: Annotated[str | None, typer.Option("--head", metavar=_("TÊN"), help=_("Trưởng Đoàn kiểm tra."))] = None,
    members: Annotated[
        str | None,
        typer.Option("--members", metavar=_("TÊN"), help=_("Thành viên Đoàn, cách nhau bằng «;».")),
    ] = None,
    tasks: Tasks = None,
    unit: Inspected = None,
    ground: Annotated[
        Ground | None, typer.Option("--ground", help=_("Căn cứ của cuộc đột xuất: direction hoặc signs (Điều 13.2)."))
    ] = None,
    direction: Annotated[
        str | None,
        typer.Option("--direction", metavar=_("SỐ-KÝ-HIỆU"), help=_("Văn bản có ý kiến chỉ đạo kiểm tra.")),
    ] = None,
    direction_issued: Annotated[
        date | None,
        typer.Option("--direction-issued", parser=a_date, metavar=DAY, help=_("Ngày văn bản có ý kiến chỉ đạo.")),
    ] = None,
    by: By = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record a decision to inspect."""
    decision = begin.Decision(
        paper=Paper(document, issued),
        legal_basis=legal_basis,
        scope=scope,
        contents=contents,
        begins_on=begins,
        until_on=until,
        head=head,
        members=(members or "").split(";"),
        tasks=some_tasks([tasks]) if tasks else (),
    )
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        if number is None:
            done = _at_once(ledger, decision, unit, ground, paper_of(direction, direction_issued, None), by, on)
        elif unit or ground or by or direction or direction_issued:
            raise AlreadyBased(number=number)
        else:
            done = begin.decide(ledger, number, decision, on=on)
    warn_of_direction(direction)
    _told("Đã ghi quyết định kiểm tra {document}, cuộc kiểm tra {number}: {title}.", done, dry_run=dry_run)


@app.command("order", help=_("Ghi chỉ đạo của Chủ tịch kiểm tra một nhiệm vụ; không cần quyết định (Điều 14.1)."))
def order(
    ctx: typer.Context,
    number: Number,
    direction: DirectionNumber,
    issued: Annotated[
        date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản chỉ đạo."))
    ],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record the Chairman's word to inspect one task."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = begin.order(ledger, number, Paper(direction, issued), on=on)
    warn_of_direction(direction)
    _told("Đã ghi chỉ đạo {document}, cuộc kiểm tra {number}: {title}.", done, dry_run=dry_run)


def _at_once(
    ledger: Ledger,
    decision: Decision,
    unit: str | None,
    ground: Ground | None,
    paper: Paper | None,
    by: str | None,
    on: date | None,
) -> Recorded:
    """Record an ad hoc inspection with its decision; raises WhomToInspect."""
    if by is None and (unit is None or ground is None):
        raise WhomToInspect
    return begin.decide_at_once(ledger, _basis(ledger, unit, ground, paper, by, ()), decision, on=on)


def _basis(
    ledger: Ledger,
    unit: str | None,
    ground: Ground | None,
    paper: Paper | None,
    by: str | None,
    tasks: Sequence[int],
    approved_by: str | None = None,
) -> Basis:
    """Return what an inspection rests on, with its units found; who inspects itself needs not be named twice."""
    inspected = unit or by
    if inspected is None:
        raise UnitMissing
    names = unit_names(ledger.connection)
    own = Ground.OWN if by is not None and paper is None else Ground.PLAN
    units = names.find_all(inspected)
    remember(names)
    return Basis(
        inspected=units,
        ground=ground or own,
        paper=paper,
        by=names.find(by) if by else None,
        tasks=tasks,
        approved_by=approved_by,
    )


def _told(sentence: str, done: Recorded, *, dry_run: bool) -> None:
    """Say what was recorded, with the number and the title of the inspection."""
    facts = done.event.facts
    values = {"number": done.event.subject_id, "title": facts["title"], "document": facts.get("number")}
    tell(sentence, done, dry_run=dry_run, **values)
