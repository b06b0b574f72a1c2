"""
`task reports`: many reports from one table: seen first, then written with `--commit`, all of them or none.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.asking import agreed
from tracker.commands.input.options import WRITING, Format, On, Output
from tracker.commands.input.wanting import can_ask
from tracker.commands.reply.aside import warn
from tracker.commands.reply.printing import first_rows
from tracker.commands.reply.show import brief
from tracker.commands.reply.tell import tell
from tracker.commands.task.fromfile import FIRST, count_of, faults_view
from tracker.commands.task.sheetnotes import rows_left_out, tell_beside
from tracker.files.faults import Faults
from tracker.files.sheets.wishes import Wishes, mapped
from tracker.law.codes import REPORT_FILED
from tracker.ledger.transaction import writing
from tracker.render.arrange import arranged
from tracker.render.output import emit
from tracker.render.terminal.waiting import waiting
from tracker.render.view import Column, View
from tracker.render.wishes import wishes
from tracker.services.intake.reportcolumns import of_reports
from tracker.services.intake.reportfile import Reports, ReportsRefused, file_reports
from tracker.words.language import _
from tracker.words.numbers import listed

if TYPE_CHECKING:
    from tracker.services.intake.reportrows import Filed

app = typer.Typer()


@app.command("reports", help=_("Ghi nhiều báo cáo từ một bảng .csv, .xlsx: xem trước, rồi --commit để ghi."))
def reports(
    ctx: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(
            readable=False, metavar=_("TỆP"), help=_("Bảng có cột Đơn vị hoặc Nhiệm vụ số, Số báo cáo, Ngày ban hành.")
        ),
    ],
    directive: Annotated[
        str | None,
        typer.Option("--directive", metavar=_("VĂN-BẢN"), help=_("Văn bản giao, cho các dòng chỉ ghi đơn vị.")),
    ] = None,
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", metavar=_("CỘT=TRƯỜNG"), help=_('Đọc một cột lạ: "Cột=report"; bỏ qua: "Cột=-".')),
    ] = None,
    sheet: Annotated[
        str | None, typer.Option("--sheet", metavar=_("TRANG"), help=_("Trang tính, nếu tệp Excel có nhiều trang."))
    ] = None,
    commit: Annotated[
        bool,
        typer.Option(
            "--commit", help=_("Ghi vào sổ; không có tùy chọn này thì chỉ xem trước."), rich_help_panel=WRITING
        ),
    ] = False,
    on: On = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """File every report of a table, or show what would be filed."""
    own, written = mapped(map_ or (), of_reports())
    asked = Wishes(sheet, own, written)
    is_page = format is None and output is None and not wishes().of_a_list
    with writing(ctx.obj, dry_run=not commit) as ledger:
        with waiting(_("Đọc tệp")):
            done = file_reports(ledger, file, directive=directive, on=on, wishes=asked)
        article = ledger.regulation.version(REPORT_FILED, ledger.today).article
        page = _page(done, committed=commit, format=format, shown=FIRST if is_page else None)
        arranged(page)  # before anything is kept: a column that is not there refuses it too
        if done.faults:
            ledger.give_up()
    if done.faults or not (commit and is_page):
        emit(page, format=format, output=output)
    if done.faults:
        raise ReportsRefused(file=file, count=count_of(done.faults))
    tell_beside(done.seen, Faults(), listed_already=True)
    _warn(done, article)
    if format == "json" and output is None:
        return
    if not commit and done.new and is_page and can_ask():
        commit = agreed(_("Ghi {count} báo cáo này?").format(count=len(done.new)))
        if commit:
            _write(ctx, file, directive, asked, on)
    tell(_summary(done, committed=commit))


def _write(ctx: typer.Context, file: Path, directive: str | None, asked: Wishes, on: On) -> None:
    """File what was seen before; raises ReportsRefused where something has changed since."""
    with writing(ctx.obj) as ledger:
        with waiting(_("Đọc tệp")):
            done = file_reports(ledger, file, directive=directive, on=on, wishes=asked)
        if done.faults:
            ledger.give_up()
    if done.faults:
        raise ReportsRefused(file=file, count=count_of(done.faults))


def _page(done: Reports, *, committed: bool, format: str | None, shown: int | None) -> View:
    """Return the rows as they were understood, or every fault; for machines both in one object."""
    if format == "json":
        return _for_machines(done, committed=committed and not done.faults)
    if done.faults:
        return faults_view(done.faults)
    columns = (
        Column("line", _("Dòng"), "int"),
        Column("task", _("Nhiệm vụ"), "int"),
        Column("unit", _("Đơn vị"), said=brief),
        Column("document", _("Báo cáo")),
        Column("issued_on", _("Ngày"), "date"),
        Column("filed_on", _("Cập nhật"), "date", filled_only=True),
        Column("period", _("Kỳ"), filled_only=True),
        Column("due_on", _("Hạn"), "date"),
        Column("days_late", _("Quá hạn"), "int", filled_only=True, tone="late"),
        Column("note", _("Ghi chú"), wrap=True, filled_only=True),
    )
    rows = [
        (
            *(row.line, row.task, row.unit, row.document or _("đã thực hiện"), row.issued_on, row.filed_on, row.period),
            *(row.due_on, row.days_late or None, _noted(row)),
        )
        for row in done.rows
    ]
    title = _("BÁO CÁO ĐÃ GHI") if committed else _("XEM TRƯỚC BÁO CÁO")
    view = View(columns, rows, title=title, empty=_("Tệp không có báo cáo nào."))
    return first_rows(view, shown)


def _for_machines(done: Reports, *, committed: bool) -> View:
    """Return the whole table as one object."""
    columns = (
        Column("reports", _("Dòng"), machine_only=True),
        Column("errors", _("Lỗi"), machine_only=True),
        Column("waiting", _("Chưa có báo cáo"), machine_only=True),
        Column("committed", _("Đã ghi"), "bool", machine_only=True),
    )
    rows = [row._asdict() for row in done.rows]
    errors = [fault._asdict() for fault in done.faults.kept]
    return View(columns, [(rows, errors, done.waiting, committed)], single=True)


def _noted(row: Filed) -> str | None:
    """Return what is odd about a row."""
    if row.known:
        return _("đã ghi trước, bỏ qua")
    return _("ký hiệu của đơn vị khác") if row.foreign else None


def _warn(done: Reports, article: str) -> None:
    """Say what is odd and stopped nothing."""
    foreign = [row.line for row in done.new if row.foreign]
    if foreign:
        warn(
            "dòng {lines}: báo cáo mang ký hiệu của đơn vị khác đơn vị chủ trì; vẫn được ghi nhận.",
            lines=listed(foreign),
        )
    unfiled = [row for row in done.new if row.document and row.filed_on is None]
    if unfiled:
        warn(
            "{count} báo cáo không có ngày cập nhật lên Hệ thống nên không xét thời hạn cập nhật (Điều {article}); "
            "nếu biết, thêm cột «Ngày cập nhật», hoặc --on NGÀY cho cả tệp.",
            count=len(unfiled),
            article=article,
        )


def _summary(done: Reports, *, committed: bool) -> str:
    """Return one sentence for the whole table; the Vietnamese source, already filled in."""
    new = done.new
    late = sum(1 for row in new if row.days_late)
    said = _("Đã ghi {count} báo cáo") if committed else _("Sẽ ghi {count} báo cáo")
    more = _(", {late} quá hạn; chờ Văn phòng xác nhận.") if late else _("; chờ Văn phòng xác nhận.")
    parts = [said.format(count=len(new)) + (more.format(late=late) if new else ".")]
    known = len(done.rows) - len(new)
    if known:
        parts.append(_("Bỏ qua {count} báo cáo đã ghi trước.").format(count=known))
    if done.waiting:
        parts.append(_("{count} dòng chưa có báo cáo.").format(count=done.waiting))
    if left_out := rows_left_out(done.seen):
        parts.append(left_out)
    if not new:
        return " ".join(parts)
    parts.append(_("Lấy lại tất cả bằng «tracker undo».") if committed else _("Thêm --commit để ghi."))
    return " ".join(parts)
