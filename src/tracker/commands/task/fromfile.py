"""
How an import is shown: what would be entered, row by row, or every fault with its line and column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.commands.reply.printing import first_rows
from tracker.commands.task.sheetnotes import rows_left_out, warnings_of
from tracker.render.view import Column, View
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.files.faults import Faults
    from tracker.services.intake.importfile import Imported, Shown

FIRST = 50
"""Rows that a page of a preview shows; a format for machines, or a file, holds all."""


def machine_view(imported: Imported, *, committed: bool) -> View:
    """Return the whole import as one object: the rows, the faults, and whether it was written."""
    columns = (
        Column("items", _("Dòng"), machine_only=True),
        Column("errors", _("Lỗi"), machine_only=True),
        Column("committed", _("Đã ghi"), "bool", machine_only=True),
        Column("warnings", _("Lưu ý"), machine_only=True),
    )
    items = [row._asdict() for row in imported.rows]
    if not imported.of_rows:
        for item in items:
            del item["directive"]  # the one that was typed
    errors = [fault._asdict() for fault in imported.faults.kept]
    warnings = warnings_of(imported.seen, imported.doubts)
    return View(columns, [(items, errors, committed, warnings)], single=True, aloud=_cut(imported.faults))


def preview_view(imported: Imported, *, committed: bool) -> View:
    """Return the rows as they were understood: units by name for people, by code for programs."""
    rows = [
        PreviewRow(
            *(row.line, row.directive if imported.of_rows else None, row.content, codes(row.lead), codes(row.support)),
            *(row.deadline, row.due_on, row.tasks, shown),
        )
        for row, shown in zip(imported.rows, imported.shown, strict=True)
    ]
    columns = (
        Column("line", _("Dòng"), "int"),
        Column("directive", _("Văn bản giao"), filled_only=True),
        Column("content", _("Nội dung"), wrap=True),
        Column("lead", _("Chủ trì"), told=lambda row: row.shown.lead),
        Column("support", _("Phối hợp"), told=lambda row: row.shown.support),
        Column("beside", _("Ghi bằng chữ"), of="shown.beside", wrap=True, people_only=True, filled_only=True),
        Column("deadline", _("Thời hạn")),
        Column("due_on", _("Hạn"), "date"),
        Column("tasks", _("Nhiệm vụ"), "int"),
    )
    title = _("TỆP NHIỆM VỤ") if committed else _("XEM TRƯỚC TỆP NHIỆM VỤ")
    view = View.of(columns, rows, title=title, empty=_("Tệp không có dòng nào."))
    return first_rows(view.but(total=imported.read), len(rows))


class PreviewRow(NamedTuple):
    """One row of a preview; `shown` is what people are told of it."""

    line: int
    directive: str | None
    content: str | None
    lead: str
    support: str
    deadline: str
    due_on: str | None
    tasks: int
    shown: Shown


def codes(units: list[str]) -> str:
    """Return the codes of units as they are typed."""
    return "; ".join(units)


def count_of(faults: Faults) -> str:
    """Return how many faults a file has; of one that could not be read to its end, how many at least."""
    return str(len(faults)) if faults.is_whole else _("ít nhất {count}").format(count=len(faults))


def _cut(faults: Faults) -> tuple[str, ...]:
    """Return what is said where not all faults are shown."""
    if len(faults) == len(faults.kept):
        return ()
    said = _("In {shown} lỗi đầu trong {total}.")
    return (said.format(shown=len(faults.kept), total=count_of(faults)),)


def faults_view(faults: Faults) -> View:
    """Return the faults of a file with their lines and columns."""
    columns = (
        Column("line", _("Dòng"), "int"),
        Column("column", _("Cột")),
        Column("message", _("Lỗi"), wrap=True, whole=True),
    )
    rows = [tuple(fault) for fault in sorted(faults.kept)]
    return View(columns, rows, title=_("LỖI TRONG TỆP"), notes=_cut(faults), aloud=_cut(faults))


def summary(imported: Imported, *, committed: bool) -> str:
    """Return one sentence for the whole import; the Vietnamese source, already filled in."""
    said = (
        _("Đã nhập {items} nội dung, {tasks} nhiệm vụ.")
        if committed
        else _("Sẽ nhập {items} nội dung, {tasks} nhiệm vụ.")
    )
    parts = [said.format(items=imported.items, tasks=imported.tasks)]
    if imported.known:
        parts.append(_("Bỏ qua {count} nội dung đã có.").format(count=imported.known))
    if imported.routine:
        parts.append(_("Bỏ qua {count} việc thường xuyên (Điều 3).").format(count=imported.routine))
    if left_out := rows_left_out(imported.seen):
        parts.append(left_out)
    for count, sentence in (
        (imported.no_deadline, "{count} nhiệm vụ không có thời hạn."),
        (imported.late, "{count} nhiệm vụ đã quá hạn khi nhập."),
        (imported.reported, "{count} nhiệm vụ có báo cáo đã gửi, trong đó {confirmed} đã xác nhận hoàn thành."),
        (imported.caught_up, "{count} báo cáo trong số đó là của nhiệm vụ đã có trong sổ, nay ghi thêm."),
        (len(imported.doubts), "{count} chỗ cần xem lại."),
    ):
        if count:
            parts.append(_(sentence).format(count=count, confirmed=imported.confirmed))
    if imported.no_receipt:
        parts.append(
            _("{count} nhiệm vụ chờ ngày nhận: chưa có hạn cho đến khi ghi «task receive».").format(
                count=imported.no_receipt
            )
        )
    if not committed:
        parts.append(_("Thêm --commit để ghi."))
    return " ".join(parts)
