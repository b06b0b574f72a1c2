"""
`task`: from assignment to the Office's confirmation (Art. 5, 6, 8.1.e).

This module enters tasks, `catalogue` lists them; what happens to a task afterwards is in `acts`, `direct` and `refer`.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from tracker.commands.input.options import (
    WORDS,
    DryRun,
    Format,
    On,
    Other,
    Output,
    ProposingRoom,
)
from tracker.commands.input.yearasked import a_deadline
from tracker.commands.reply.aside import remember, warn
from tracker.commands.reply.tell import tell, warn_of_receipts, without_receipt
from tracker.commands.task.broughtin import answer
from tracker.commands.task.fromfile import FIRST, faults_view, machine_view, preview_view, summary
from tracker.days.deadlines import Kind
from tracker.files.sheets.meanings import of_tasks
from tracker.files.sheets.wishes import Wishes, mapped
from tracker.law.vocabulary import Deliverable
from tracker.ledger.transaction import writing
from tracker.queries import reading
from tracker.queries.lookup import find_directive, unit_names
from tracker.render.arrange import arranged
from tracker.render.terminal.waiting import waiting
from tracker.render.wishes import wishes
from tracker.services.directive.enter import add_task
from tracker.services.directive.newitems import NewItem
from tracker.services.intake.importfile import Way, import_tasks
from tracker.words.language import _
from tracker.words.numbers import listed

app = typer.Typer()

OfDirective = Annotated[
    str,
    typer.Option("--directive", metavar=_("VĂN-BẢN"), help=_("Văn bản giao.")),
]


AsNew = Annotated[
    bool, typer.Option("--as-new", help=_("Là nhiệm vụ khác, dù nội dung giống một nhiệm vụ đã có của văn bản."))
]


@app.command("add", help=_("Nhập một nội dung giao; mỗi đơn vị chủ trì thành một nhiệm vụ (Điều 5.1, 6.2.a)."))
def add(
    ctx: typer.Context,
    directive: OfDirective,
    lead: Annotated[
        str,
        typer.Option(
            "--lead",
            metavar=_("ĐƠN VỊ"),
            help=_(
                "Đơn vị chủ trì; nhiều đơn vị cách nhau bằng «;», hoặc nhóm '@xa' '@phuong' '@dac-khu' '@commune' '@so' '@all'."
            ),
        ),
    ],
    content: Annotated[
        str | None,
        typer.Option("--content", metavar=WORDS, help=_("Nội dung giao; văn bản mật thì để trống (Điều 5.2).")),
    ] = None,
    support: Annotated[
        str | None,
        typer.Option("--support", metavar=_("ĐƠN VỊ"), help=_("Đơn vị phối hợp.")),
    ] = None,
    due: Annotated[
        str,
        typer.Option(
            "--due",
            metavar=_("THỜI HẠN"),
            help=_("Thời hạn như văn bản viết: «trước ngày 30/9/2026», «15 ngày làm việc»…"),
        ),
    ] = "",
    deliverable: Annotated[
        Deliverable, typer.Option("--deliverable", help=_("Sản phẩm phải có."))
    ] = Deliverable.REPORT,
    written: Annotated[
        bool | None,
        typer.Option(
            "--written/--no-written",
            help=_("Có yêu cầu báo cáo bằng văn bản hay không (Điều 6.1.a)."),
            show_default=_("có, trừ sản phẩm completion"),
        ),
    ] = None,
    room: Annotated[
        str | None, typer.Option("--room", metavar=WORDS, help=_("Phòng theo dõi, nếu khác phòng của văn bản."))
    ] = None,
    programme: Annotated[
        str | None, typer.Option("--programme", metavar=WORDS, help=_("Chương trình công tác liên quan."))
    ] = None,
    point: Annotated[
        str | None, typer.Option("--point", metavar=WORDS, help=_("Điểm trong văn bản: «Điều 3.2»."))
    ] = None,
    routine_reason: Annotated[
        str | None,
        typer.Option("--routine-reason", metavar=WORDS, help=_("Lý do vẫn theo dõi một việc thường xuyên (Điều 3).")),
    ] = None,
    proposing_room: ProposingRoom = None,
    other: Other = None,
    as_new: AsNew = False,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Enter one item of a directive."""

    def issued() -> date:
        with reading(ctx.obj) as connection:
            return find_directive(connection, directive).issued_on

    deadline = a_deadline(due, issued)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        found = find_directive(ledger.connection, directive)
        item = NewItem(
            content=content,
            lead=names.find_all(lead),
            deadline=deadline,
            support=names.find_all(support) if support else [],
            deliverable=deliverable,
            written=deliverable is not Deliverable.COMPLETION if written is None else written,
            room=room,
            programme=programme,
            point=point,
            routine_reason=routine_reason,
            proposing_room=proposing_room,
            other=other,
        )
        entered = add_task(ledger, found, item, on=on, as_new=as_new)
        waiting = without_receipt(ledger, entered.tasks)
        last_day = ledger.standing(entered.tasks[0]).due_on
    numbers = entered.tasks
    if len(numbers) == 1:
        sentence = "Đã giao nhiệm vụ số {first} cho {unit}."
    else:
        sentence = "Đã giao {count} nhiệm vụ, số {first} đến {last}."
    remember(names)
    unit = names.name(item.lead[0])
    values = {"first": numbers[0], "last": numbers[-1], "count": len(numbers), "unit": unit}
    tell(sentence, *entered.recorded, dry_run=dry_run, **values)
    warn_of_receipts(waiting)
    if entered.alike:
        warn(
            "văn bản {number} đã có nhiệm vụ số {tasks} giống hệt; vẫn được ghi nhận. Nếu nhập hai lần, gõ «tracker "
            "undo».",
            number=found.number,
            tasks=listed(entered.alike),
        )
    if last_day is not None and last_day < ctx.obj.today:
        warn("thời hạn {day:%d/%m/%Y} đã qua khi nhập; kiểm tra lại nếu gõ nhầm.", day=last_day)
    elif item.deadline.kind is Kind.NONE:
        warn(
            "nhiệm vụ không có thời hạn; nếu văn bản có nêu, sửa bằng «tracker task correct {number} --field due --value "
            "THỜI-HẠN{more}».",
            number=numbers[0],
            more="" if found.secret else " --reason LÝ-DO",
        )


@app.command(
    "import",
    help=_("Nhập nhiệm vụ từ bảng .csv, .xlsx: xem trước, rồi --commit để ghi; đủ cả hoặc không ghi gì."),
)
def import_(
    ctx: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(
            readable=False, metavar=_("TỆP"), help=_("Bảng có cột Nội dung, Chủ trì, Thời hạn…; .csv hoặc .xlsx.")
        ),
    ],
    directive: Annotated[
        str | None,
        typer.Option(
            "--directive",
            metavar=_("VĂN-BẢN"),
            help=_("Văn bản giao của cả tệp; bỏ trống thì mỗi dòng theo cột «Văn bản giao»."),
        ),
    ] = None,
    commit: Annotated[
        bool, typer.Option("--commit", help=_("Ghi vào sổ; không có tùy chọn này thì chỉ xem trước."))
    ] = False,
    as_new: AsNew = False,
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", metavar=_("CỘT=TRƯỜNG"), help=_('Đọc một cột lạ: "Cột=content"; bỏ qua: "Cột=-".')),
    ] = None,
    sheet: Annotated[
        str | None, typer.Option("--sheet", metavar=_("TRANG"), help=_("Trang tính, nếu tệp Excel có nhiều trang."))
    ] = None,
    fill_down: Annotated[
        bool,
        typer.Option("--fill-down", help=_("Ô trống (nội dung, chủ trì, thời hạn) lấy theo ô có chữ ở dòng trên.")),
    ] = False,
    accept_years: Annotated[
        bool, typer.Option("--accept-years", help=_("Xác nhận năm do chương trình đề xuất cho thời hạn thiếu năm."))
    ] = False,
    on: On = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Enter every row of a file, or show what would be entered."""
    own, written = mapped(map_ or (), of_tasks())
    is_page = format is None and output is None and not wishes().of_a_list
    shown = None if not is_page else 0 if commit else FIRST
    way = Way(
        Wishes(sheet, own, written, fill_down),
        on,
        preview=not commit,
        shown=shown,
        as_new=as_new,
        accept_years=accept_years,
    )
    with writing(ctx.obj, dry_run=not commit) as ledger:
        found = None if directive is None else find_directive(ledger.connection, directive)
        with waiting(_("Đọc tệp")):
            imported = import_tasks(ledger, found, file, way)
        if format == "json":
            page = machine_view(imported, committed=commit and not imported.faults)
        else:
            page = faults_view(imported.faults) if imported.faults else preview_view(imported, committed=commit)
        arranged(page)  # before anything is kept: a column that is not there refuses it too
        if imported.faults:
            ledger.give_up()
    answer(page, imported, file, is_page=is_page, is_shown=shown != 0, format=format, output=output)
    if format != "json":
        tell(summary(imported, committed=commit), *imported.recorded, dry_run=not commit)
