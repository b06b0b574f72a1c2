"""
`meeting`: the regular meetings of the People's Committee, what units owe before, what the Office reports (Art. 21).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, DryRun, On
from tracker.commands.meeting.register import MeetingDay, found_meeting
from tracker.commands.reply.aside import warn
from tracker.commands.reply.tell import tell
from tracker.ledger.transaction import writing
from tracker.queries.figures.packet import gather
from tracker.queries.lookup import unit_names
from tracker.services.meeting import schedule as meetings
from tracker.services.papers import Paper
from tracker.words.language import _

app = typer.Typer()


@app.command("declare", help=_("Ghi một hay nhiều đơn vị báo đã rà soát, cập nhật xong trước Phiên họp (Điều 21.1)."))
def declare(
    ctx: typer.Context,
    day: MeetingDay,
    unit: Annotated[
        str, typer.Option("--unit", metavar=_("ĐƠN VỊ"), help=_("Đơn vị; nhiều đơn vị cách nhau bằng «;»."))
    ],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record that units have updated."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        numbers = names.find_all(unit)
        done = [
            act for each in numbers for act in meetings.declare(ledger, day, each, unit_name=names.name(each), on=on)
        ]
    said = ", ".join(names.name(each) for each in numbers)
    tell("Đã ghi {unit} cập nhật cho Phiên họp ngày {day:%d/%m/%Y}.", *done, dry_run=dry_run, unit=said, day=day)


@app.command("file", help=_("Ghi báo cáo của Văn phòng tại Phiên họp, chốt số liệu (Điều 21.2)."))
def file(
    ctx: typer.Context,
    day: MeetingDay,
    document: Annotated[str, typer.Option("--document", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu báo cáo."))],
    issued: Annotated[date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành báo cáo."))],
    attached: Annotated[
        Path | None,
        typer.Option("--file", readable=False, metavar=_("TỆP"), help=_("Tệp văn bản; sổ giữ tên và mã SHA-256.")),
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """File the Office's report to a meeting."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        found = gather(ledger.connection, ctx.obj.today, found_meeting(ledger.connection, ctx.obj.today, day))
        done = meetings.report(
            ledger,
            day,
            Paper(document, issued, attached),
            figures=found.figures.frozen(),
            head=found.head,
            on=on,
        )
    sentence = "Đã ghi báo cáo {document} tại Phiên họp ngày {day:%d/%m/%Y}; số liệu chốt đến ngày {as_of:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, document=document, day=day, as_of=found.figures.as_of)
    cut_off = found.figures.cut_off
    if cut_off is not None and issued.isoformat() <= cut_off:
        last = date.fromisoformat(cut_off)
        warn("báo cáo ban hành khi đơn vị còn cập nhật đến hết ngày {last:%d/%m/%Y}; vẫn được ghi nhận.", last=last)
