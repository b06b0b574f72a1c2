"""
Difficulties and disputes as a list (Art. 8.1.b, c).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.reply.show import brief, content, words
from tracker.render.view import Column, View
from tracker.words.labels.record import OBSTACLES
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.queries.register.difficulty import Difficulty


def view(rows: Sequence[Difficulty], names: Mapping[int, str], day: date) -> View:
    """Return difficulties as a view."""
    columns = (
        Column("difficulty", _("Mã"), "int"),
        Column("raised_on", _("Ngày"), "date"),
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản giao"), machine_only=True),
        Column("kind", _("Loại"), said=words(OBSTACLES), minor=True),
        Column(
            "units",
            _("Đơn vị"),
            of=lambda row: [names.get(unit, "") for unit in row.concerned],
            said=lambda concerned: [brief(name) for name in concerned],
        ),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("document", _("Văn bản"), machine_only=True),
        Column("state", _("Tình trạng"), told=_state),
        Column("sent_to", _("Gửi nơi"), of="recipients", machine_only=not any(row.sent_on for row in rows)),
        Column("sent_on", _("Ngày gửi"), "date", machine_only=not any(row.sent_on for row in rows)),
        Column("asked_on", _("Ngày xin ý kiến"), "date", machine_only=True),
        Column("asked_document", _("Văn bản xin ý kiến"), machine_only=True),
        Column("settled_on", _("Ngày giải quyết"), "date", machine_only=True),
        Column("direction", _("Văn bản chỉ đạo"), machine_only=True),
        Column("outcome", _("Kết quả"), machine_only=True),
        Column("secret", _("Mật"), "bool", machine_only=True),
    )
    notes: tuple[str, ...] = ()
    if rows:
        waiting = sum(row.state == "asked" for row in rows)
        said = _("{count} khó khăn, ý kiến khác nhau; {waiting} đang chờ chỉ đạo.")
        notes = (said.format(count=len(rows), waiting=waiting),)
    title = _("KHÓ KHĂN, VƯỚNG MẮC, Ý KIẾN KHÁC NHAU ĐẾN NGÀY {day:%d/%m/%Y}").format(day=day)
    return View.of(columns, rows, title=title, notes=notes, empty=_("Không có khó khăn, vướng mắc nào."))


def _state(row: Difficulty) -> str:
    """Return where a difficulty stands, in words."""
    if row.settled_on is not None:
        return _("giải quyết {day:%d/%m/%Y}").format(day=date.fromisoformat(row.settled_on))
    if row.asked_on is not None:
        return _("chờ chỉ đạo từ {day:%d/%m/%Y}").format(day=date.fromisoformat(row.asked_on))
    return _("chưa xin ý kiến")
