"""
What is said of a sheet beside its rows: what was left out of it, and what of it a clerk must look at.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tracker.commands.reply.aside import warn
from tracker.render.output import emit
from tracker.render.view import Column, View
from tracker.words.language import _
from tracker.words.numbers import listed

if TYPE_CHECKING:
    from tracker.files.faults import Faults
    from tracker.files.sheets.seen import Seen

LEFT_OUT = {
    "section": "{count} dòng đề mục",
    "heading": "{count} dòng tiêu đề lặp",
    "numbering": "{count} dòng đánh số cột",
    "total": "{count} dòng tổng cộng",
    "bare": "{count} dòng chỉ có số thứ tự",
    "foot": "{count} dòng ghi chú, chữ ký dưới bảng",
}
"""Kinds of rows that are no data, and how they are counted."""


def rows_left_out(seen: Seen) -> str:
    """Return how many rows were no data, "" for none."""
    parts = []
    for kind, sentence in LEFT_OUT.items():
        if count := seen.counts[kind]:
            lines = listed(seen.lines[kind]) + ("…" if count > len(seen.lines[kind]) else "")
            parts.append(_(sentence).format(count=count) + _(" (dòng {lines})").format(lines=lines))
    return _("Bỏ qua {rows}.").format(rows=", ".join(parts)) if parts else ""


def notes_on(seen: Seen) -> list[str]:
    """Return what is to be known of a file, in sentences."""
    notes = []
    if seen.sheet is not None:
        notes.append(_("đọc trang tính «{sheet}».").format(sheet=seen.sheet))
    for names, sentence in (
        (seen.others, "không đọc trang tính {names}: không có bảng cần nạp."),
        (seen.veiled, "không đọc trang tính đang ẩn {names}; nếu cần, thêm --sheet."),
        (seen.aside, "bỏ qua cột {names}."),
    ):
        if names:
            notes.append(_(sentence).format(names=", ".join(f"«{name}»" for name in dict.fromkeys(names))))
    for what, sentence in (
        ("table", "{count} bảng nữa trong tệp được đọc theo tiêu đề riêng của bảng (dòng {lines})."),
        ("hidden", "{count} dòng đang ẩn trong Excel vẫn được đọc (dòng {lines})."),
        (
            "blank",
            "{count} ô thời hạn trống dưới một ô có chữ (dòng {lines}): nhập là không có thời hạn; nếu là ô gộp, thêm "
            "--fill-down.",
        ),
        ("garbled", "{count} dòng có chữ sai bảng mã (TCVN3, VNI…): dòng {lines}; hãy chuyển tệp sang Unicode."),
    ):
        if count := seen.counts[what]:
            lines = listed(seen.lines[what]) + ("…" if count > len(seen.lines[what]) else "")
            notes.append(_(sentence).format(count=count, lines=lines))
    return notes


def doubts_view(doubts: Faults) -> View:
    """Return what of a file is doubtful, with its lines and columns."""
    columns = (
        Column("line", _("Dòng"), "int"),
        Column("column", _("Cột")),
        Column("message", _("Cần xem lại"), wrap=True, whole=True),
    )
    rows = [tuple(doubt) for doubt in sorted(doubts.kept)]
    notes: tuple[str, ...] = ()
    if len(doubts) > len(doubts.kept):
        notes = (_("In {shown} chỗ đầu trong {total}.").format(shown=len(doubts.kept), total=len(doubts)),)
    return View(columns, rows, title=_("CẦN XEM LẠI"), notes=notes)


def print_doubts(doubts: Faults, *, below: bool) -> None:
    """Print what is doubtful, `below` something or alone."""
    if below:
        sys.stdout.write("\n")
    emit(doubts_view(doubts))


def warnings_of(seen: Seen, doubts: Faults) -> list[str]:
    """Return all that is to be known of a file and looked at, for a program."""
    place = _("dòng {line}, cột «{column}»: {message}")
    left_out = rows_left_out(seen)
    notes = [*notes_on(seen), *([left_out] if left_out else ())]
    return [*notes, *(place.format(**doubt._asdict()) for doubt in sorted(doubts.kept))]


def tell_beside(seen: Seen, doubts: Faults, *, listed_already: bool) -> None:
    """Say aside what is to be known of a file, and its doubts where they were not printed."""
    for note in notes_on(seen):
        warn("{said}", said=note)
    if doubts and not listed_already:
        for doubt in sorted(doubts.kept)[:MOST_DOUBTS]:
            warn("dòng {line}, cột «{column}»: {message}", **doubt._asdict())
        if len(doubts) > MOST_DOUBTS:
            warn("và {count} chỗ khác cần xem lại.", count=len(doubts) - MOST_DOUBTS)


MOST_DOUBTS = 20
"""Doubts that are said one by one beside a list."""
