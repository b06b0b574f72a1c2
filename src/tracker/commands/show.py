"""
How listings are shown: the scope a clerk named, the words for stored values, the footer with the journal's head.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from tracker.errors import Usage
from tracker.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.view import View

SECRET = "(văn bản mật)"
"""What stands in place of the content of a secret task (Art. 5.2)."""

STATUSES = {
    "assigned": "chưa thực hiện",
    "in-progress": "đang thực hiện",
    "reported": "chờ xác nhận",
    "done": "đã xác nhận",
    "referred": "đề nghị chuyển lại",
    "stopped": "đã dừng",
}

ISSUERS = {
    "city": "UBND thành phố",
    "chairman": "Chủ tịch UBND thành phố",
    "deputy": "Phó Chủ tịch UBND thành phố",
    "office": "Văn phòng UBND thành phố",
    "government": "Chính phủ",
    "pm": "Thủ tướng Chính phủ",
}

SECRECIES = {"mat": "mật", "toi-mat": "tối mật", "tuyet-mat": "tuyệt mật"}

URGENCIES = {"khan": "khẩn", "thuong-khan": "thượng khẩn", "hoa-toc": "hỏa tốc"}

DELIVERABLES = {"report": "báo cáo", "submission": "tờ trình", "completion": "hoàn thành công việc"}

QUALITIES = {"good": "tốt", "fair": "đạt", "poor": "chưa đạt"}
"""The Office's judgement of a result (Art. 5.1.g)."""

MISMATCHES = {"overlap": "chồng chéo", "function": "không đúng chức năng", "deadline": "thời hạn chưa phù hợp"}
"""Why a unit refers a task back (Art. 6.1.c)."""

LEVELS = {"city": "Thành phố giao", "central": "Chính phủ, Thủ tướng giao"}

KINDS = {
    "office": "văn phòng",
    "so": "sở",
    "ban": "ban",
    "xa": "xã",
    "phuong": "phường",
    "dac-khu": "đặc khu",
    "khac": "khác",
}


class OneUnit(Usage):
    """A list was asked for several units."""

    sentence = "--unit chỉ nhận một đơn vị. Bỏ --unit để xem mọi đơn vị, hoặc chạy lệnh cho từng đơn vị."


def unit_number(connection: sqlite3.Connection, text: str | None) -> int | None:
    """Return the number of the unit a clerk named, None where none was; raises OneUnit, UnknownUnit or AmbiguousUnit."""
    if text is None:
        return None
    if text.lstrip().startswith("@") or ";" in text:
        raise OneUnit
    from tracker.commands.tell import remember
    from tracker.lookup import unit_names

    names = unit_names(connection)
    number = names.find(text)
    remember(names)
    return number


def content(text: object, secret: object) -> object:
    """Return the content of a task, or what stands in its place."""
    return _(SECRET) if secret else text


def brief(name: object) -> object:
    """Return the name of a unit as clerks shorten it, for narrow columns."""
    from tracker.unitspelling import brief_name

    return brief_name(name) if isinstance(name, str) else name


def figures_note() -> str:
    """Return the line under every table of figures (Art. 2.5)."""
    return _("Số liệu dùng để đối soát, không thay thế văn bản (Điều 2.5 Quy chế).")


def head_note(connection: sqlite3.Connection) -> str:
    """Return the line that ties a printed list to the journal."""
    from tracker.queries.timeline import HEAD_DIGITS, head

    return _("Mã nhật ký: {head}").format(head=head(connection)[:HEAD_DIGITS] or "—")


def signed(view: View, connection: sqlite3.Connection) -> View:
    """Return a view whose notes end with the line that ties it to the journal."""
    return view.but(notes=(*view.notes, head_note(connection)))


def words(table: dict[str, str]) -> Callable[[object], str]:
    """Return how a stored word is said."""
    return lambda value: _(table.get(str(value), str(value)))
