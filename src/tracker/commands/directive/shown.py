"""
Directives as a register, and one with everything that is known of it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.log.gists import details
from tracker.commands.reply.show import unless_secret, words
from tracker.queries.ledger.log import corrections, names_by_day
from tracker.queries.register.directive import directive
from tracker.queries.register.directive import directives as find
from tracker.queries.task.upward import carriers
from tracker.render.view import Column, View
from tracker.words.labels.task import ISSUERS, LEVELS, SECRECIES, URGENCIES
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection


def register(connection: Connection, issuer: str | None, unit: int | None, level: str | None) -> View:
    """Return the register of directives as a view."""
    rows = find(connection, issuer=issuer, unit=unit, level=level)
    columns = (
        Column("id", _("Mã"), "int"),
        Column("number", _("Số, ký hiệu")),
        Column("kind", _("Loại"), machine_only=True),
        Column("issued_on", _("Ngày"), "date"),
        Column("issuer", _("Nơi ban hành"), said=words(ISSUERS), minor=True),
        Column("level", _("Cấp"), machine_only=True),
        Column("abstract", _("Trích yếu"), told=lambda row: unless_secret(row.abstract, row.secrecy), wrap=True),
        Column("signer", _("Người ký"), machine_only=True),
        Column("secrecy", _("Độ mật"), machine_only=True),
        Column("urgency", _("Độ khẩn"), machine_only=True),
        Column("tasks", _("Số nhiệm vụ"), "int"),
        Column("open", _("Nhiệm vụ còn mở"), "int", of=lambda row: row.open or 0),
        Column("withdrawn_on", _("Thu hồi"), "date", machine_only=True),
        Column("other", _("Thông tin khác"), machine_only=True),
    )
    notes = (_("{count} văn bản.").format(count=len(rows)),)
    empty = _("Chưa có văn bản nào. Ghi văn bản bằng «tracker directive add».")
    return View.of(columns, rows, title=_("VĂN BẢN GIAO NHIỆM VỤ"), notes=notes, empty=empty)


def whole(connection: Connection, number: int, tasks: list[int]) -> View:
    """Return one directive as a view."""
    row = directive(connection, number)
    corrected = corrections(connection, number)
    names = names_by_day(connection)
    said = [
        f"{date.fromisoformat(line.happened_on):%d/%m/%Y} {details(line, names(line.happened_on))}"
        for line in corrected
    ]
    pairs: list[tuple[Column, object]] = [
        (Column("id", _("Mã"), "int"), row.id),
        (Column("number", _("Số, ký hiệu")), row.number),
        (Column("kind", _("Loại")), row.kind),
        (Column("issued_on", _("Ngày ban hành"), "date"), row.issued_on),
        (Column("received_on", _("Ngày nhận"), "date"), row.received_on),
        (Column("issuer", _("Nơi ban hành"), said=words(ISSUERS)), row.issuer),
        (Column("level", _("Cấp"), said=words(LEVELS)), row.level),
        (Column("abstract", _("Trích yếu"), wrap=True), row.abstract),
        (Column("signer", _("Người ký")), row.signer),
        (Column("submitted_by", _("Đơn vị trình")), row.submitted_by),
        (Column("room", _("Phòng theo dõi")), row.room),
        (Column("proposing_room", _("Phòng đề xuất")), row.proposing_room),
        (Column("other", _("Thông tin khác"), wrap=True), row.other),
        (Column("secrecy", _("Độ mật"), said=words(SECRECIES), machine_only=row.secrecy is None), row.secrecy),
        (Column("urgency", _("Độ khẩn"), said=words(URGENCIES), machine_only=row.urgency is None), row.urgency),
        (Column("implements", _("Cụ thể hóa văn bản")), row.implements),
        (Column("carried_out_by", _("Cụ thể hóa bằng")), carriers(connection, number) or None),
        (Column("file_name", _("Tệp")), row.file_name),
        (Column("file_sha256", _("SHA-256")), row.file_sha256),
        (Column("withdrawn_on", _("Thu hồi ngày"), "date"), row.withdrawn_on),
        (Column("withdrawn_by", _("Văn bản thu hồi")), row.withdrawn_by),
        (Column("corrections", _("Đã sửa"), wrap=True), "\n".join(said) or None),
        (Column("tasks", _("Nhiệm vụ"), machine_only=True), tasks),
    ]
    return View.one(pairs)
