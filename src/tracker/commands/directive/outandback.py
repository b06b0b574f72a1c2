"""
A draft as a workbook: written for a clerk to edit, and read back with a preview before it is recorded.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from tracker.commands.directive.intoledger import Recording, question, record_taken, refused, try_
from tracker.commands.directive.onpaper import draft_as, object_of
from tracker.commands.reply.aside import warn
from tracker.disk.destination import checked, is_stdout
from tracker.errors import BadData, Forbidden, Usage
from tracker.files.draft.editback import CellFault
from tracker.ledger.transaction import writing
from tracker.render.output import emit, format_of, save_bytes
from tracker.render.view import Column, View
from tracker.services.directive.understood import UNKNOWN
from tracker.services.intake.importcells import one_sentence
from tracker.services.intake.insheets import TakenBack, sheets_of, take_back
from tracker.services.papers import fingerprint
from tracker.services.unit.gone import UnitGone
from tracker.words.language import _
from tracker.words.text import clean

if TYPE_CHECKING:
    from tracker.files.draft.draft import Draft
    from tracker.services.directive.understood import Ground, Meant

ENDING = ".xlsx"


class NotXlsx(Usage):
    """A draft is written as a workbook, under a name that says so."""

    sentence = "--draft ghi tệp Excel: hãy đặt tên có đuôi .xlsx, ví dụ --draft {example}."


class DraftStands(Forbidden):
    """A file of that name is there: a clerk may have edited it."""

    sentence = "Đã có tệp {file}, có thể đang sửa dở: không ghi đè lên. Chọn tên khác, hoặc đọc lại bằng --from-draft."


class SheetsRefused(BadData):
    """The edited draft has faults; nothing was written."""

    sentence = "{file}: {count} lỗi, chưa ghi gì vào sổ. Sửa các ô nêu trên rồi chạy lại."


class Given(NamedTuple):
    """What is read back: the edited draft, the document beside it where one was named, and what was typed of it."""

    sheets: Path
    document: Path | None
    typed: Mapping[str, object]


def to_sheets(
    ctx: typer.Context,
    draft: Draft,
    meant: Sequence[Meant],
    ground: Ground,
    target: Path,
    how: Recording,
    left: Collection[int] = (),
) -> None:
    """Write the workbook of a draft, items `left` out as such, over no other file; raises NotXlsx or DraftStands."""
    if is_stdout(target) or target.suffix.lower() != ENDING:
        raise NotXlsx(example=clean(str(target.with_suffix(ENDING))) if target.suffix else f"du-thao{ENDING}")
    if target.exists():
        raise DraftStands(file=clean(str(target)))
    checked(target, ctx.obj.ledger)
    content = sheets_of(draft, meant, ground, how.kept, how.beside.room, left)
    save_bytes(content, target)
    sys.stderr.write(_("Đã ghi tệp {file}.").format(file=clean(str(target))) + "\n")
    for sentence in draft.warnings:
        warn("{said}", said=sentence)
    doubtful = sum(bool(each.doubts) for each in meant)
    said = _("{items} việc, {doubtful} việc cần kiểm. Sửa xong, xem trước: tracker directive read --from-draft {file}")
    typer.echo(said.format(items=len(meant), doubtful=doubtful, file=clean(str(target))))


def from_sheets(
    ctx: typer.Context,
    given: Given,
    ground: Ground,
    how: Recording,
    *,
    in_ledger: bool,
    is_commit: bool,
    format: str | None,
    output: Path | None,
) -> None:
    """Show an edited draft, or record it; raises SheetsRefused where anything in it is wrong."""
    typed = {name: value for name, value in given.typed.items() if value is not None}
    back = take_back(given.sheets, ground, ctx.obj.today, typed)
    for sentence in back.asides:
        warn("{said}", said=sentence)
    if given.document is not None:
        back.kept = _against(given.document, back)
    beside = replace(how.beside, room=how.beside.room or back.room)
    how = replace(how, file=str(given.sheets), kept=back.kept, beside=beside)
    if beside.no_tasks:
        back.meant, back.rows, back.left_out = [], [], back.left_out + len(back.meant)
    known = _meet(ctx, back, how) if not back.faults and (in_ledger or is_commit) else 0
    if is_commit and not how.yes:
        back.faults += _unconfirmed(back)
    if back.faults:
        back.faults = list(dict.fromkeys(back.faults))
        emit(_refused(back, ground, format), format=format, output=output)
        if any(each.lead_words for each in back.meant):
            warn("{said}", said=_(UNKNOWN))
        raise SheetsRefused(file=given.sheets, count=len(back.faults))
    taken = [each for each in back.meant if not each.is_routine]
    left_out = back.left_out + len(back.meant) - len(taken)
    if is_commit:
        for number, each in enumerate(back.meant, 1):
            for doubt in each.asked:
                warn("việc {number}: {said}", number=number, said=doubt.said)
        record_taken(ctx, back.draft, taken, how, left_out=left_out)
        return
    is_page = format in (None, "table") and output is None
    shown = draft_as(back.draft, back.meant, ground, in_ledger=in_ledger, format=format, output=output)
    emit(_object(back, ground, ()) if format_of(format, output) == "json" else shown, format=format, output=output)
    if is_page:
        typer.echo(question(back.draft, taken).replace("?", ".") + " " + _("Thêm --record để ghi."))
        if known:
            warn("{count} nội dung sổ đã có, sẽ bỏ qua.", count=known)
        if left_out:
            warn("{count} việc của dự thảo không ghi (bỏ qua, hoặc thường xuyên).", count=left_out)


def _unconfirmed(back: TakenBack) -> list[CellFault]:
    """Return the cells whose year was proposed, and that nobody has said to be right."""
    return [
        CellFault(row.places["deadline"], f"{doubt.said} " + _("Ghi cả năm vào ô, hoặc thêm --yes nếu đúng."))
        for row, each in zip(back.rows, back.meant, strict=True)
        for doubt in each.asked
        if doubt.where == "deadline" and not doubt.stops
    ]


def _against(document: Path, back: TakenBack) -> tuple[str | None, str | None]:
    """Return what is kept of the document that stands beside an edited draft; that it is another one is said."""
    now = fingerprint(document)
    if back.draft.secrecy is not None:
        return None, None
    if back.kept[1] not in (None, now[1]):
        warn(
            "{file} không còn là văn bản đã đọc thành dự thảo (mã SHA-256 khác); sổ ghi mã của tệp đã đọc.",
            file=document,
        )
        return back.kept
    return now


def _meet(ctx: typer.Context, back: TakenBack, how: Recording) -> int:
    """Keep as faults what the ledger has against rows; return how many items it has already."""
    with writing(ctx.obj, dry_run=True) as ledger:
        met = try_(ledger, back.draft, back.meant, how)
    for row, error in zip(back.rows, met.refusals, strict=True):
        if error is not None and refused(error):
            where = "lead" if isinstance(error, UnitGone) else "content"
            back.faults.append(CellFault(row.places[where], one_sentence(error)))
    return sum(error is not None and not refused(error) for error in met.refusals)


def _object(back: TakenBack, ground: Ground, faults: Sequence[CellFault]) -> View:
    """Return an edited draft as programs read it."""
    return object_of(
        back.draft, back.meant, ground, led_to={"errors": [each._asdict() for each in faults], "committed": False}
    )


def _refused(back: TakenBack, ground: Ground, format: str | None) -> View:
    """Return the faults as a list of cells, or within the object that programs read."""
    if format == "json":
        return _object(back, ground, back.faults)
    columns = (Column("cell", _("Ô")), Column("message", _("Lỗi"), wrap=True, whole=True))
    return View(columns, [tuple(each) for each in back.faults], title=_("LỖI TRONG TỆP"))
