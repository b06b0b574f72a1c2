"""
`directive import`: many directives at once from a register of incoming documents.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import WORDS, Format, On, Output
from tracker.commands.reply.printing import first_rows
from tracker.commands.reply.show import words
from tracker.commands.reply.tell import tell
from tracker.commands.task.broughtin import answer
from tracker.commands.task.fromfile import FIRST, faults_view
from tracker.commands.task.sheetnotes import rows_left_out, warnings_of
from tracker.files.sheets.incomingpapers import of_papers
from tracker.files.sheets.wishes import Wishes, mapped
from tracker.law.vocabulary import Issuer
from tracker.ledger.transaction import writing
from tracker.render.arrange import arranged
from tracker.render.terminal.waiting import waiting
from tracker.render.view import Column, View
from tracker.render.wishes import wishes
from tracker.services.intake.importpapers import Supplied, import_papers
from tracker.words.labels.task import ISSUERS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.services.intake.importpapers import Papers

app = typer.Typer()


@app.command(
    "import",
    help=_("Ghi nhiều văn bản từ sổ công văn đến (.csv, .xlsx): xem trước, rồi --commit; đủ cả hoặc không ghi gì."),
)
def import_(
    ctx: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(
            readable=False,
            metavar=_("TỆP"),
            help=_("Bảng có cột Số ký hiệu, Ngày văn bản, Trích yếu…; .csv hoặc .xlsx."),
        ),
    ],
    commit: Annotated[
        bool, typer.Option("--commit", help=_("Ghi vào sổ; không có tùy chọn này thì chỉ xem trước."))
    ] = False,
    kind: Annotated[str | None, typer.Option("--kind", metavar=WORDS, help=_("Tên loại, cho dòng không ghi."))] = None,
    signer: Annotated[
        str | None, typer.Option("--signer", metavar=WORDS, help=_("Người ký, cho dòng không ghi."))
    ] = None,
    issuer: Annotated[Issuer | None, typer.Option("--issuer", help=_("Nơi ban hành, cho dòng không ghi."))] = None,
    no_tasks: Annotated[
        bool, typer.Option("--no-tasks", help=_("Các văn bản không giao nhiệm vụ cần theo dõi."))
    ] = False,
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", metavar=_("CỘT=TRƯỜNG"), help=_('Đọc một cột lạ: "Cột=abstract"; bỏ qua: "Cột=-".')),
    ] = None,
    sheet: Annotated[
        str | None, typer.Option("--sheet", metavar=_("TRANG"), help=_("Trang tính, nếu tệp Excel có nhiều trang."))
    ] = None,
    on: On = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Record every directive of a register, or show what would be recorded."""
    own, written = mapped(map_ or (), of_papers())
    is_page = format is None and output is None and not wishes().of_a_list
    supplied = Supplied(kind, signer, issuer, not no_tasks)
    with writing(ctx.obj, dry_run=not commit) as ledger:
        with waiting(_("Đọc tệp")):
            papers = import_papers(ledger, file, Wishes(sheet, own, written), supplied, on=on)
        done = commit and not papers.faults
        if format == "json":
            page = _machine_view(papers, committed=done)
        else:
            page = faults_view(papers.faults) if papers.faults else _view(papers, committed=done, whole=not is_page)
        arranged(page)
        if papers.faults:
            ledger.give_up()
    answer(page, papers, file, is_page=is_page, is_shown=not (is_page and commit), format=format, output=output)
    if format != "json":
        tell(_summary(papers, committed=commit), dry_run=not commit)


def _view(papers: Papers, *, committed: bool, whole: bool) -> View:
    """Return the documents as they were understood."""
    columns = (
        Column("line", _("Dòng"), "int"),
        Column("number", _("Số, ký hiệu")),
        Column("issued", _("Ngày"), "date"),
        Column("kind", _("Loại")),
        Column("abstract", _("Trích yếu"), wrap=True),
        Column("issuer", _("Nơi ban hành"), said=words(ISSUERS)),
        Column("signer", _("Người ký")),
        Column("received", _("Ngày nhận"), "date", minor=True, filled_only=True),
        Column("known", _("Đã có"), "bool", filled_only=True),
    )
    title = _("VĂN BẢN TRONG SỔ CÔNG VĂN") if committed else _("XEM TRƯỚC SỔ CÔNG VĂN")
    view = View.of(columns, papers.rows, title=title, empty=_("Tệp không có dòng nào."))
    return view if whole else first_rows(view, FIRST)


def _machine_view(papers: Papers, *, committed: bool) -> View:
    """Return the whole import as one object."""
    columns = (
        Column("items", _("Dòng"), machine_only=True),
        Column("errors", _("Lỗi"), machine_only=True),
        Column("committed", _("Đã ghi"), "bool", machine_only=True),
        Column("warnings", _("Lưu ý"), machine_only=True),
    )
    items = [row._asdict() for row in papers.rows]
    errors = [fault._asdict() for fault in papers.faults.kept]
    warnings = warnings_of(papers.seen, papers.doubts)
    return View(columns, [(items, errors, committed, warnings)], single=True)


def _summary(papers: Papers, *, committed: bool) -> str:
    """Return one sentence for the whole import."""
    said = _("Đã ghi {count} văn bản.") if committed else _("Sẽ ghi {count} văn bản.")
    parts = [said.format(count=papers.added)]
    if papers.known:
        parts.append(_("Bỏ qua {count} văn bản đã có.").format(count=papers.known))
    if left_out := rows_left_out(papers.seen):
        parts.append(left_out)
    if papers.doubts:
        parts.append(_("{count} chỗ cần xem lại.").format(count=len(papers.doubts)))
    if not committed:
        parts.append(_("Thêm --commit để ghi."))
    return " ".join(parts)
