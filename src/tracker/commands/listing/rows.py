"""
Rows of `unresolved`, `waiting` and `search` as views.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.reply.show import brief, content
from tracker.commands.reply.totals import guess, of_which
from tracker.render.view import Column, View
from tracker.words.labels.task import FOUND, MISMATCHES, WAITS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.queries.ledger.search import Found
    from tracker.queries.task.unresolved import Quiet, Unresolved
    from tracker.queries.task.waiting import Waiting


def unresolved_view(rows: Sequence[Unresolved], window: str, day: date, start: str) -> View:
    """Return tasks past six months as a view."""
    columns = (
        Column("obligation", _("Mã"), "int", machine_only=True),
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản")),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("unit", _("Đơn vị"), said=brief),
        Column("deadline", _("Thời hạn"), "date", minor=True),
        Column("no_result_since", _("Không kết quả từ"), "date", of="counted_from", minor=True),
        Column("due_on", _("Mốc kiểm tra"), "date"),
        Column("provisional", _("Dự kiến"), "bool", said=guess, filled_only=True, tone="unsure"),
        Column("extensions", _("Lần gia hạn"), "int", machine_only=True),
        Column("held", _("VP giữ (ngày làm việc)"), "int", minor=True),
        Column("explained", _("Đã có lý do"), "bool", of=lambda row: row.explained_on is not None, machine_only=True),
        Column("explanation", _("Văn bản nêu lý do"), machine_only=True),
        Column("complete", _("Đủ điều kiện"), "bool", of=lambda row: row.explained_on is None, machine_only=True),
        Column("proposed", _("Đã đề xuất"), "bool", of=lambda row: row.proposed_on is not None, machine_only=True),
        Column("reason", _("Lý do chậm"), of=_reason, people_only=True),
        Column(
            "explained_on", _("Ngày nêu lý do"), "date", of=lambda row: row.explained_on or row.proposed_on, minor=True
        ),
    )
    explained = sum(row.explained_on is not None for row in rows)
    unsure = of_which(sum(bool(row.provisional) for row in rows))
    counted = _("{count} nhiệm vụ quá {window} không có kết quả{unsure}.").format(
        count=len(rows), window=window, unsure=unsure
    )
    notes = [counted] if rows else []
    if len(rows) > explained:
        notes.append(
            _(
                "{count} nhiệm vụ đủ hai điều kiện của Điều 8.1.e (không có kết quả, không có văn bản nêu lý do)."
            ).format(count=len(rows) - explained)
        )
    if explained:
        notes.append(
            _("{count} nhiệm vụ đã có văn bản nêu lý do: thiếu điều kiện thứ hai, chưa thuộc diện kiểm tra.").format(
                count=explained
            )
        )
    proposed = sum(row.proposed_on is not None for row in rows)
    if proposed:
        notes.append(_("{count} nhiệm vụ đã được kiểm tra hoặc đề xuất xem xét trách nhiệm.").format(count=proposed))
    title = _("QUÁ {window} KHÔNG CÓ KẾT QUẢ (ĐIỀU 8.1.e), NGÀY {day:%d/%m/%Y}").format(window=window.upper(), day=day)
    empty = _("Không có nhiệm vụ quá {window} mà không có kết quả.").format(window=window)
    return View.of(columns, rows, title=title, notes=(*notes, start), empty=empty)


def proposal_view(rows: Sequence[Unresolved], window: str, day: date, start: str) -> View:
    """Return what the Office needs to know of each task before it proposes a review (Art. 8.1.e)."""
    columns = (
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản")),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("unit", _("Đơn vị"), said=brief),
        Column("due_on", _("Mốc kiểm tra"), "date"),
        Column("provisional", _("Dự kiến"), "bool", said=guess, filled_only=True, tone="unsure"),
        Column(
            "days_past",
            _("Quá mốc (ngày)"),
            "int",
            of=lambda row: (day - date.fromisoformat(row.due_on)).days,
            tone="late",
        ),
        Column("held", _("VP giữ (ngày làm việc)"), "int", minor=True),
        Column("result", _("Có kết quả"), "bool", of=lambda _row: False, machine_only=True),
        Column("explained_on", _("Ngày nêu lý do"), "date", machine_only=True),
        Column("explanation", _("Văn bản nêu lý do"), machine_only=True),
        Column("reason", _("Lý do chậm"), of=_reason, people_only=True),
        Column("urged", _("Lần đôn đốc"), "int"),
        Column("inspections", _("Lần kiểm tra"), "int"),
        Column("found_on", _("Kết luận"), "date", machine_only=True),
        Column("proposed_on", _("Ngày đề xuất"), "date", machine_only=True),
        Column("proposal", _("Đề xuất"), said=lambda value: value or _("chưa")),
        Column("review", _("Hình thức"), machine_only=True),
        Column("took_part", _("Cùng kiểm tra"), of="together", machine_only=not any(row.took_part for row in rows)),
        Column("complete", _("Đủ điều kiện"), "bool", of=lambda row: row.explained_on is None, machine_only=True),
    )
    left = sum(row.explained_on is None and row.proposed_on is None for row in rows)
    counted = (_("{count} nhiệm vụ đủ điều kiện và chưa được đề xuất.").format(count=left),) if rows else ()
    how = _("Ghi văn bản đề xuất, hoặc việc đã kiểm tra: «tracker task propose-review SỐ».")
    title = _("ĐỀ XUẤT KIỂM TRA, XEM XÉT TRÁCH NHIỆM (ĐIỀU 8.1.e), NGÀY {day:%d/%m/%Y}").format(day=day)
    empty = _("Không có nhiệm vụ quá {window} mà không có kết quả.").format(window=window)
    return View.of(columns, rows, title=title, notes=(*counted, *((how,) if left else ()), start), empty=empty)


def quiet_view(rows: Sequence[Quiet], day: date, since: date) -> View:
    """Return silent tasks as a view."""
    columns = (
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản")),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("unit", _("Đơn vị"), said=brief),
        Column("due_on", _("Thời hạn"), "date"),
        Column("heard_on", _("Gần nhất"), "date"),
        Column("held", _("VP giữ (ngày làm việc)"), "int", minor=True),
    )
    title = _("NHIỆM VỤ ĐANG MỞ KHÔNG CÓ DIỄN BIẾN TỪ NGÀY {since:%d/%m/%Y}, ĐẾN NGÀY {day:%d/%m/%Y}")
    notes = (_("{count} nhiệm vụ.").format(count=len(rows)),) if rows else ()
    empty = _("Mọi nhiệm vụ đang mở đều có diễn biến.")
    return View.of(columns, rows, title=title.format(since=since, day=day), notes=notes, empty=empty)


def waiting_view(rows: Sequence[Waiting], title: str, notes: tuple[str, ...] = ()) -> View:
    """Return what waits for the Office as a view."""
    columns = (
        Column("kind", _("Loại"), machine_only=True),
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản")),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("unit", _("Đơn vị"), said=brief),
        Column("period", _("Kỳ"), machine_only=True),
        Column("due_on", _("Hạn"), "date", machine_only=True),
        Column("reported_on", _("Ngày báo cáo"), "date", machine_only=True),
        Column("document", _("Báo cáo số"), minor=True),
        Column(
            "filed_on",
            _("Cập nhật"),
            "date",
            of=lambda row: None if row.kind == "receipt" else row.since,
            machine_only=True,
        ),
        Column("since", _("Từ ngày"), "date"),
        Column("working_days_waiting", _("Chờ (ngày làm việc)"), "int"),
        Column("waits", _("Chờ việc gì"), of=_waits, people_only=True),
        Column("proposing_room", _("Phòng đề xuất"), machine_only=not any(row.proposing_room for row in rows)),
        Column("reason", _("Lý do"), machine_only=True),
    )
    return View.of(
        columns,
        rows,
        title=title,
        notes=notes,
        empty=_("Không có việc nào chờ xác nhận, chờ chỉ đạo hay chờ ngày nhận."),
    )


def found_view(rows: Sequence[Found]) -> View:
    """Return what was found as a view."""
    columns = (
        Column("kind", _("Nơi tìm thấy"), said=lambda value: _(FOUND[value])),
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản")),
        Column("text", _("Nội dung"), wrap=True),
    )
    notes = (_("{count} kết quả.").format(count=len(rows)),) if rows else ()
    return View.of(columns, rows, notes=notes, empty=_("Không tìm thấy."))


def _reason(row: Unresolved) -> str:
    """Return the written reason of a delay, or that there is none."""
    if row.proposed_on is not None:
        return _("đã đề xuất")
    if row.explained_on is None:
        return _("chưa có")
    return row.explanation or _("có")


def _waits(row: Waiting) -> str:
    """Return what a row waits for, with the reason of a referral."""
    waits = _(WAITS[row.kind])
    if row.reason is None:
        return waits
    return _("{waits} ({reason})").format(waits=waits, reason=_(MISMATCHES.get(row.reason, row.reason)))
