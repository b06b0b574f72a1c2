"""
The sheets of a draft that is edited in Excel: what they are called, and what stands in which row and column.

They are written and read back by the modules beside this one, always in Vietnamese: whoever reads one back may have
another language chosen than who wrote it.
"""

from __future__ import annotations

from typing import NamedTuple

PAPER, TASKS, USAGE = "Văn bản", "Nhiệm vụ", "Cách dùng"

ROWS = {
    "number": "Số, ký hiệu",
    "issued_on": "Ngày ban hành",
    "kind": "Tên loại",
    "abstract": "Trích yếu",
    "signer": "Người ký",
    "issuer": "Nơi ban hành",
    "urgency": "Độ khẩn",
    "secrecy": "Độ mật",
    "room": "Phòng theo dõi",
    "authority": "Quyền hạn ký",
    "addressees": "Nơi nhận",
    "file_name": "Tệp văn bản",
    "file_sha256": "Mã SHA-256",
}
"""What a row of the sheet of the paper says, by the field."""

COLUMNS = {
    "ordinal": "STT",
    "taken": "Lấy",
    "content": "Nội dung",
    "lead": "Chủ trì",
    "support": "Phối hợp",
    "deadline": "Thời hạn",
    "deliverable": "Sản phẩm",
    "point": "Điểm",
    "note": "Ghi chú",
}
"""The headings of the sheet of tasks, by the field: those of an import of tasks, and whether to take a row."""

TAKEN, LEFT_OUT = "có", "không"


class SheetItem(NamedTuple):
    """A row of the sheet of tasks: its cells as texts."""

    content: str
    lead: str
    support: str
    deadline: str
    deliverable: str
    point: str
    note: str
    taken: bool = True


class SheetPaper(NamedTuple):
    """The paper on its sheet: the texts of its fields, what is to be said of each, and what may be chosen for one."""

    fields: dict[str, str]
    notes: dict[str, str]
    choices: dict[str, list[str]]
