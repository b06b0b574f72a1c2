"""
`directive read`: a draft of a directive from its document: shown, recorded, or edited as a workbook on the way.

Without `--record` nothing is written. A document's words of a secret directive are neither shown nor kept (Art. 5.2).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.directive.blanks import take_typed, withhold
from tracker.commands.directive.intoledger import Beside, Recording, record
from tracker.commands.directive.onpaper import draft_as
from tracker.commands.input.asking import Yes
from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, WORDS, WRITING, DryRun, Format, On, Other, Output, ProposingRoom
from tracker.commands.input.wanting import can_ask
from tracker.commands.reply.aside import warn
from tracker.errors import Usage
from tracker.files.draft.draftof import draft_of
from tracker.files.written.anyfile import read_written
from tracker.law.vocabulary import Issuer, Secrecy, Urgency
from tracker.ledger.storage.refusals import NoLedger
from tracker.queries import reading
from tracker.render.output import emit
from tracker.services.directive.understood import Ground, Understanding, of_ledger, packaged
from tracker.services.papers import fingerprint
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.settings import Settings

app = typer.Typer()

PAPER = _("Thay cho điều văn bản để trống")


class NoDocument(Usage):
    """Neither a document nor an edited draft was named."""

    sentence = "Thiếu văn bản: gõ tên tệp .txt, .docx, .pdf; hoặc --from-draft TỆP.xlsx để đọc lại dự thảo đã sửa."


class NoList(Usage):
    """What was recorded is one sentence, or one object for programs."""

    sentence = "--record và --draft không in bảng: bỏ --output và --format (chỉ --record nhận --format json)."


class OneWay(Usage):
    """Two things were asked for that exclude each other."""

    sentence = "Chỉ dùng một trong các tùy chọn --record, --draft; --draft không đi với --from-draft."


@app.command(
    "read", help=_("Đọc văn bản .txt, .docx, .pdf thành dự thảo; --record: hỏi chỗ trống, duyệt từng việc, ghi sổ.")
)
def read(
    ctx: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(
            readable=False,
            metavar=_("TỆP"),
            help=_("Văn bản .txt, .docx hoặc .pdf có chữ (không phải bản quét)."),
            show_default=False,
        ),
    ] = None,
    record_: Annotated[
        bool,
        typer.Option(
            "--record",
            "--commit",
            help=_("Ghi vào sổ văn bản và các nhiệm vụ: trên màn hình thì hỏi, nơi khác thì cần --yes."),
            rich_help_panel=WRITING,
        ),
    ] = False,
    draft_file: Annotated[
        Path | None,
        typer.Option(
            "--draft",
            metavar=_("TỆP.xlsx"),
            help=_("Ghi dự thảo ra tệp Excel để sửa; đọc lại bằng --from-draft."),
            rich_help_panel=WRITING,
        ),
    ] = None,
    from_draft: Annotated[
        Path | None,
        typer.Option(
            "--from-draft",
            readable=False,
            metavar=_("TỆP.xlsx"),
            help=_("Đọc lại dự thảo đã sửa: xem trước, thêm --record để ghi."),
            rich_help_panel=WRITING,
        ),
    ] = None,
    number: Annotated[
        str | None,
        typer.Option("--number", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu văn bản."), rich_help_panel=PAPER),
    ] = None,
    issued: Annotated[
        date | None,
        typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành."), rich_help_panel=PAPER),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind", metavar=WORDS, help=_("Tên loại: Quyết định, Chỉ thị, Công văn…"), rich_help_panel=PAPER
        ),
    ] = None,
    abstract: Annotated[
        str | None, typer.Option("--abstract", metavar=WORDS, help=_("Trích yếu."), rich_help_panel=PAPER)
    ] = None,
    signer: Annotated[
        str | None, typer.Option("--signer", metavar=WORDS, help=_("Người ký."), rich_help_panel=PAPER)
    ] = None,
    issuer: Annotated[Issuer | None, typer.Option("--issuer", help=_("Nơi ban hành."), rich_help_panel=PAPER)] = None,
    received: Annotated[
        date | None,
        typer.Option("--received", parser=a_date, metavar=DAY, help=_("Ngày nhận văn bản."), rich_help_panel=PAPER),
    ] = None,
    room: Annotated[
        str | None,
        typer.Option("--room", metavar=WORDS, help=_("Phòng thuộc Văn phòng theo dõi."), rich_help_panel=PAPER),
    ] = None,
    secrecy: Annotated[
        Secrecy | None, typer.Option("--secrecy", help=_("Độ mật (Điều 5.2)."), rich_help_panel=PAPER)
    ] = None,
    urgency: Annotated[Urgency | None, typer.Option("--urgency", help=_("Độ khẩn."), rich_help_panel=PAPER)] = None,
    submitted_by: Annotated[
        str | None,
        typer.Option("--submitted-by", metavar=_("ĐƠN VỊ"), help=_("Đơn vị trình ban hành."), rich_help_panel=PAPER),
    ] = None,
    proposing_room: ProposingRoom = None,
    implements: Annotated[
        str | None,
        typer.Option(
            "--implements",
            metavar=_("VĂN-BẢN"),
            help=_("Văn bản của Chính phủ, Thủ tướng mà văn bản này cụ thể hóa (Điều 6.2.b)."),
            rich_help_panel=PAPER,
        ),
    ] = None,
    other: Other = None,
    no_tasks: Annotated[
        bool,
        typer.Option("--no-tasks", help=_("Văn bản không giao nhiệm vụ cần theo dõi."), rich_help_panel=PAPER),
    ] = False,
    as_new: Annotated[
        bool,
        typer.Option(
            "--as-new",
            help=_("Là nhiệm vụ khác, dù nội dung giống một nhiệm vụ đã có của văn bản."),
            rich_help_panel=WRITING,
        ),
    ] = False,
    yes: Yes = False,
    on: On = None,
    dry_run: DryRun = False,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print what a document says of itself and of the tasks it gives, or record it."""
    if draft_file is not None and (record_ or from_draft is not None):
        raise OneWay
    if (record_ and (output is not None or format not in (None, "json"))) or (draft_file and (output or format)):
        raise NoList
    typed = {"number": number, "issued_on": issued, "kind": kind, "abstract": abstract, "signer": signer}
    typed |= {"issuer": issuer, "secrecy": secrecy, "urgency": urgency}
    how = Recording(
        beside=Beside(received, room, submitted_by, proposing_room, implements, other, no_tasks),
        on=on,
        as_new=as_new,
        yes=yes,
        dry_run=dry_run,
        for_programs=format == "json",
    )
    if from_draft is not None:
        from tracker.commands.directive.outandback import Given, from_sheets

        given, (ground, in_ledger) = Given(from_draft, file, typed), _ground(ctx.obj)
        from_sheets(ctx, given, ground, how, in_ledger=in_ledger, is_commit=record_, format=format, output=output)
        return
    if file is None:
        raise NoDocument
    kept = fingerprint(file) if record_ or draft_file is not None else (None, None)
    written = read_written(file)
    draft = draft_of(written)
    take_typed(draft, typed)
    withhold(draft)
    if no_tasks and draft.items:
        warn("bỏ {count} việc đọc được trong văn bản: --no-tasks.", count=len(draft.items))
        draft.items = []
    how = replace(how, file=str(file), kept=kept)
    if record_ and can_ask() and not yes:
        from tracker.commands.directive.atterminal import look_through

        look_through(ctx, draft, how, written)
        return
    if record_:
        record(ctx, draft, how)
        return
    ground, in_ledger = _ground(ctx.obj)
    meant = Understanding(ground, draft.issued_on, secret=draft.secrecy is not None).items(draft.items)
    if draft_file is not None:
        from tracker.commands.directive.outandback import to_sheets

        to_sheets(ctx, draft, meant, ground, draft_file, how)
    else:
        shown = draft_as(draft, meant, ground, in_ledger=in_ledger, format=format, output=output)
        emit(shown, format=format, output=output)


def _ground(settings: Settings) -> tuple[Ground, bool]:
    """Return what a draft is held against, and whether that is the ledger: without one, the packaged lists."""
    try:
        with reading(settings) as connection:
            return of_ledger(connection), True
    except NoLedger:
        return packaged(), False
