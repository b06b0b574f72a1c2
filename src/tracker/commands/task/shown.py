"""
One task as a page: what was asked, of whom, until when, and where it stands.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.reply.show import unless_secret, words
from tracker.commands.reply.totals import guess
from tracker.commands.task.register import excused, remarked
from tracker.queries.duty.urge import times_urged
from tracker.queries.task.clocks import OBLIGATIONS
from tracker.queries.task.excuse import excuses
from tracker.queries.task.remark import remarks
from tracker.queries.task.shown import Standing, progress, returned, standing
from tracker.queries.task.task import SUPPORTERS, answered, task
from tracker.queries.task.upward import carriers, sent_up
from tracker.render.view import Column, View
from tracker.words.labels.task import DELIVERABLES, ISSUERS, LEVELS, QUALITIES, STATUSES, TASK_WAITS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection


def whole(connection: Connection, number: int, today: date) -> View:
    """Return one task as a view; raises NoSuchTask."""
    row = task(connection, number)
    supporters = [line.name for line in SUPPORTERS.all(connection, task=number)]
    clocks = OBLIGATIONS.all(connection, subject="task", number=number)
    own = [clock for clock in clocks if clock.rule == "task-due" and clock.outcome in ("open", "waiting", "met")]
    last = own[-1] if own else None
    answer = answered(connection, number)
    up = sent_up(connection, number)
    urged = times_urged(connection, number)
    causes = excuses(connection, number)
    said = remarks(connection, date.max, task=number)
    running = [(clock.due_on, clock.provisional) for clock in own if clock.outcome == "open" and clock.due_on]
    due_on, is_unsure = min(running, default=(row.due_on, 0))
    stands = standing(connection, row, own, today)
    noted, back = progress(connection, row), returned(connection, row)
    pairs: list[tuple[Column, object]] = [
        (Column("task", _("Số"), "int"), row.task),
        (Column("status", _("Trạng thái"), said=words(STATUSES)), row.status),
        (Column("stands", _("Tiến độ"), people_only=True, wrap=True), _stands(row.status, stands)),
        (Column("late_since", _("Quá hạn từ ngày"), "date", machine_only=True, tone="late"), stands.late_since),
        (Column("days_late", _("Số ngày quá hạn"), "int", machine_only=True, tone="late"), stands.days_late),
        (
            Column("working_days_late", _("Số ngày làm việc quá hạn"), "int", machine_only=True, tone="late"),
            stands.working_days_late,
        ),
        (Column("waiting_for", _("Chờ"), machine_only=True), stands.waiting_for),
        (Column("waiting_since", _("Chờ từ ngày"), "date", machine_only=True), stands.waiting_since),
        (Column("content", _("Nội dung"), said=lambda value: unless_secret(value, row.secret), wrap=True), row.content),
        (Column("lead", _("Chủ trì")), row.lead),
        (Column("support", _("Phối hợp")), supporters),
        (Column("phrase", _("Thời hạn ghi trong văn bản")), row.phrase),
        (Column("due_on", _("Ngày cuối cùng"), "date"), due_on),
        (Column("provisional", _("Dự kiến"), "bool", machine_only=True), bool(is_unsure)),
        (Column("guess", _("Hạn"), people_only=True), guess(is_unsure)),
        (Column("progress_on", _("Tiến độ ghi gần nhất"), "date"), noted.on),
        (Column("progress", _("Nội dung tiến độ"), wrap=True), noted.note or noted.document),
        (Column("met_on", _("Báo cáo ngày"), "date"), last.met_on if last else None),
        (Column("document", _("Báo cáo số")), answer.document),
        (Column("accepted_on", _("Xác nhận ngày"), "date"), last.accepted_on if last else None),
        (Column("quality", _("Chất lượng"), said=words(QUALITIES)), answer.quality),
        (Column("returned_on", _("Trả lại gần nhất"), "date"), back.on),
        (Column("returned_document", _("Báo cáo bị trả lại")), back.document),
        (Column("returned_reason", _("Lý do trả lại"), wrap=True), back.reason),
        (Column("extensions", _("Số lần gia hạn"), "int"), last.extensions if last else 0),
        (Column("urged", _("Số lần đôn đốc"), "int"), urged.times),
        (Column("urged_on", _("Đôn đốc gần nhất"), "date"), urged.last_on),
        (Column("original_due_on", _("Hạn ban đầu"), "date"), last.original_due_on if last else None),
        (
            Column("excuses", _("Nguyên nhân khách quan"), said=lambda _value: excused(causes), wrap=True),
            [each._asdict() for each in causes],
        ),
        (
            Column(
                "remarks", _("Nhắc nhở, biểu dương"), said=lambda _value: remarked(said, with_task=False), wrap=True
            ),
            [each._asdict() for each in said],
        ),
        (Column("took_part", _("Cùng kiểm tra")), json.loads(answer.took_part or "[]")),
        (Column("directive", _("Văn bản giao")), row.directive),
        (Column("issued_on", _("Ngày ban hành"), "date"), row.issued_on),
        (Column("issuer", _("Nơi ban hành"), said=words(ISSUERS)), row.issuer),
        (Column("level", _("Cấp"), said=words(LEVELS)), row.level),
        (Column("carried_out_by", _("Cụ thể hóa bằng")), carriers(connection, row.directive_id)),
        (Column("sent_up_on", _("Báo cáo lên ngày"), "date"), up.sent_on or None),
        (Column("sent_up_by", _("Báo cáo lên bằng")), up.document),
        (Column("sent_up_officer", _("Cán bộ cập nhật")), up.officer),
        (Column("entered_above_on", _("Cập nhật lên trên ngày"), "date"), up.entered_on),
        (Column("point", _("Điểm")), row.point),
        (Column("programme", _("Chương trình công tác")), row.programme),
        (Column("deliverable", _("Sản phẩm"), said=words(DELIVERABLES)), row.deliverable),
        (Column("written", _("Yêu cầu báo cáo bằng văn bản"), "bool"), bool(row.written)),
        (Column("received_on", _("Đơn vị nhận văn bản ngày"), "date"), row.received_on),
        (Column("entered_on", _("Nhập vào sổ ngày"), "date"), row.entered_on),
        (Column("room", _("Phòng theo dõi")), row.room),
        (Column("proposing_room", _("Phòng đề xuất")), row.proposing_room),
        (Column("other", _("Thông tin khác"), wrap=True), row.other),
        (Column("recurring", _("Định kỳ"), "bool"), bool(row.recurring)),
        (Column("secret", _("Mật"), "bool"), bool(row.secret)),
    ]
    note = _("Vì sao có thời hạn này: tracker explain {number}. Diễn biến: tracker log {number}.").format(number=number)
    return View.one(pairs, notes=(note,))


def _stands(status: str, stands: Standing) -> str | None:
    """Return in words how a task stands: whom it waits for, how late it is or was, that it is in time."""
    if stands.waiting_for is not None:
        since = date.fromisoformat(str(stands.waiting_since))
        return _(TASK_WAITS[stands.waiting_for]).format(since=since, days=stands.working_days_waiting)
    if stands.late_since is not None:
        values = {"since": date.fromisoformat(stands.late_since), "days": stands.days_late}
        if status == "done":
            return _("báo cáo muộn {days} ngày").format(**values)
        said = _("quá hạn từ ngày {since:%d/%m/%Y}: {days} ngày, {worked} ngày làm việc").format(
            **values, worked=stands.working_days_late
        )
        return said + (_(" (dự kiến)") if stands.provisional else "")
    return None
