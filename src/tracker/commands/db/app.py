"""
`db`: the ledger as a file: what it holds, whether it is sound, and putting it right from its journal.
"""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.checks import CHECKS
from tracker.checks import doctor as examine
from tracker.checks.file import UNCOMPARED
from tracker.checks.rows import CURABLE
from tracker.commands.db.shares import warn_of_share
from tracker.commands.input.options import DryRun, Format, Limit, Output
from tracker.commands.reply.aside import warn
from tracker.commands.reply.printing import first_in_order
from tracker.commands.reply.progress import watching
from tracker.commands.reply.tell import tell
from tracker.commands.unit.namesakes import warn_of_packaged
from tracker.errors import Usage
from tracker.law.custom.role import Role
from tracker.ledger.comparing import MISSING, SURPLUS
from tracker.ledger.rebuild import Rebuilt
from tracker.ledger.rebuild import rebuild as compute
from tracker.ledger.storage import HEAD
from tracker.ledger.storage.chain import Verified
from tracker.ledger.storage.lines import verify_seen
from tracker.ledger.transaction import writing
from tracker.queries import reading
from tracker.queries.ledger.glimpse import LedgerAsked, need_whole
from tracker.queries.ledger.timeline import HEAD_DIGITS, event_of
from tracker.render.arrange import arranged
from tracker.render.output import emit
from tracker.render.view import Column, View
from tracker.server import Server
from tracker.words.language import _
from tracker.words.text import clean

app = typer.Typer()


HEX = frozenset("0123456789abcdef")
SHORTEST, LONGEST = 6, 64
"""Hex digits of a head: fewer say nothing, and a digest has no more."""


class NotAHead(Usage):
    """What was typed cannot be the head of a journal."""

    sentence = "«{typed}» không phải là mã nhật ký. Gõ các chữ số 0–9, a–f in sau «Mã nhật ký» ở chân báo cáo."


@app.command("upgrade", help=_("Nâng cấp sổ cho khớp chương trình; giữ lại một bản sao trước khi nâng cấp."))
def upgrade(ctx: typer.Context) -> None:
    """Bring the ledger to this program's schema."""
    from tracker.ledger.copies.upgrade import upgrade as bring_up

    with watching(_("Nâng cấp sổ")) as watch:
        copy = bring_up(ctx.obj.ledger, timeout=ctx.obj.timeout, watch=watch)
    if copy is None:
        tell("Sổ đã ở phiên bản {version}; không có gì để nâng cấp.", version=HEAD)
    elif isinstance(copy, Server):
        tell("Đã nâng cấp sổ lên phiên bản {version}.", version=HEAD)
    else:
        tell("Đã nâng cấp sổ lên phiên bản {version}. Bản sao trước đó: {copy}", version=HEAD, copy=copy)
    with reading(ctx.obj) as connection:
        warn_of_packaged(connection)


@app.command("doctor", help=_("Kiểm tra toàn bộ sổ; thoát với mã 3 khi thấy sai."))
def doctor(ctx: typer.Context, format: Format = None, output: Output = None) -> None:
    """Print what is wrong with the ledger; exit 3 where anything is."""
    with reading(ctx.obj) as connection, watching(_("Kiểm tra sổ")) as watch:
        need_whole(connection, LedgerAsked)
        everything = examine(connection, watch)
        findings = [found for found in everything if found.check != UNCOMPARED]
        if not findings:
            warn_of_packaged(connection)
    warn_of_share(ctx.obj.ledger)
    for found in everything:
        if found.check == UNCOMPARED:
            warn(found.sentence)
    rows = [(found.check, _(found.sentence).format(**found.values)) for found in findings]
    columns = (Column("check", _("Kiểm tra")), Column("message", _("Điều sai")))
    note = _("{count} điều sai. Chưa sửa gì; xem trước việc sửa: «tracker db rebuild --dry-run».")
    if any(found.check not in CURABLE for found in findings):
        note = _(
            "{count} điều sai. Tính lại từ nhật ký không chữa được hết: giữ nguyên tệp, dùng bản sao lưu gần nhất."
        )
    notes = (note.format(count=len(rows)),)
    empty = _("Sổ không có gì sai ({count} phép kiểm tra).").format(count=len(CHECKS) - (findings != everything))
    emit(View(columns, rows, notes=notes if rows else (), empty=empty), format=format, output=output)
    if findings:
        raise typer.Exit(3)


@app.command("verify", help=_("Kiểm tra chuỗi nhật ký; với --head, đối chiếu mã in ở chân một báo cáo cũ."))
def verify(
    ctx: typer.Context,
    head: Annotated[
        str | None, typer.Option("--head", metavar=_("MÃ"), help=_("Mã nhật ký in ở chân báo cáo."))
    ] = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Verify the journal; raises what `lines.verify_seen` raises."""
    wanted = None if head is None else _head(head)
    with reading(ctx.obj) as connection, watching(_("Kiểm tra nhật ký")) as watch:
        verified = verify_seen(connection, wanted, watch=watch)
        at = None if wanted is None else event_of(connection, wanted)
    emit(_verified(verified, wanted, at), format=format, output=output)


def _verified(verified: Verified, wanted: str | None, at: int | None) -> View:
    """Return what was verified, which event has the head that was `wanted`, and what the reader may not see."""
    count, digest = verified.events, verified.head
    pairs: list[tuple[Column, object]] = [
        (Column("verified", _("Nguyên vẹn"), "bool"), True),
        (Column("events", _("Số sự kiện"), "int"), count),
        (Column("short_head", _("Mã nhật ký"), people_only=True), digest[:HEAD_DIGITS]),
        (Column("head", _("Mã đầy đủ")), digest),
    ]
    if wanted is not None and at is not None:
        pairs.append((Column("found_at", _("Mã {head} là của sự kiện").format(head=wanted[:HEAD_DIGITS]), "int"), at))
        pairs.append((Column("events_since", _("Sự kiện thêm từ đó"), "int"), count - at))
    if unseen := verified.sealed + verified.unproven:
        pairs.append((Column("seen", _("Sự kiện được xem, kiểm tra cả nội dung"), "int"), count - unseen))
        pairs.append((Column("sealed", _("Không được xem, kiểm tra bằng dấu niêm"), "int"), verified.sealed))
        pairs.append(
            (Column("unproven", _("Không được xem, do bản cũ ghi nên chưa kiểm tra"), "int"), verified.unproven)
        )
    return View.one(pairs)


@app.command("rebuild", help=_("Tính lại mọi thời hạn từ nhật ký, in chỗ sai khác và sửa."))
def rebuild(
    ctx: typer.Context,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
    dry_run: DryRun = False,
) -> None:
    """Compute every derived row again, print what differed, and correct it unless it is a dry run."""
    label = _("Tính lại từ nhật ký")
    if dry_run:
        with reading(ctx.obj) as connection, watching(label) as watch:
            page = _rebuilt(compute(connection, write=False, watch=watch), dry_run=True)
    else:
        with writing(ctx.obj, undated=True) as ledger:
            ledger.require(Role.ADMIN)
            with watching(label) as watch:
                rebuilt = compute(ledger.connection, write=True, watch=watch)
            ledger.is_mended = bool(rebuilt.differences)
            page = _rebuilt(rebuilt, dry_run=False)
            arranged(page)  # before anything is kept: a column that is not there refuses it too
    emit(first_in_order(page, limit), format=format, output=output)


def _head(typed: str) -> str:
    """Return a head as digests are written; raises NotAHead."""
    wanted = typed.strip().lower()
    if not SHORTEST <= len(wanted) <= LONGEST or not set(wanted) <= HEX:
        raise NotAHead(typed=clean(typed))
    return wanted


def _rebuilt(rebuilt: Rebuilt, *, dry_run: bool) -> View:
    """Return the differences that a rebuild found or corrected."""
    columns = (
        Column("table", _("Bảng")),
        Column("id", _("Dòng")),
        Column("column", _("Cột"), said=lambda value: said.get(value, value)),
        Column("stored", _("Trong sổ")),
        Column("computed", _("Theo nhật ký")),
    )
    said = {MISSING: _("(thiếu cả dòng)"), SURPLUS: _("(thừa cả dòng)")}
    counted = _("Đã tính lại từ {events} sự kiện: {tasks} nhiệm vụ, {obligations} nghĩa vụ.").format(
        events=rebuilt.events, tasks=rebuilt.tasks, obligations=rebuilt.obligations
    )
    count = len(rebuilt.differences)
    if dry_run:
        ended = _("[chạy thử] {count} chỗ khác với nhật ký, chưa sửa gì.").format(count=count)
    else:
        ended = _("Đã sửa {count} chỗ cho khớp nhật ký.").format(count=count)
    empty = _("{counted} Sổ khớp với nhật ký, không phải sửa gì.").format(counted=counted)
    return View.of(columns, rebuilt.differences, notes=(counted, ended) if count else (), empty=empty)
