"""
What a unit's clerk fills in beside each task: the fields, how each is called, and the words that may be chosen.

Each stands for a part of one act of the register: a receipt, progress, a report, a reason for delay, a difficulty.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tracker.files.slip.slip import SlipRow


class Field(StrEnum):
    """One thing to fill in; its value is the key in the file that a page gives back."""

    STATE = "state"
    NOTE = "note"
    DOCUMENT = "document"
    ISSUED = "issued"
    TROUBLE = "trouble"
    WORDS = "words"
    PAPER = "paper"
    PAPER_DAY = "paper-day"
    RECEIVED = "received"


class State(StrEnum):
    """How far a task is, in the unit's words."""

    GOING = "Đang thực hiện"
    DONE = "Đã thực hiện"


ALSO: dict[State, tuple[str, ...]] = {
    State.GOING: ("dang", "dang lam", "dang trien khai", "dang xu ly", "dang tien hanh"),
    State.DONE: (
        "xong",
        "da xong",
        "da lam xong",
        "thuc hien xong",
        "da thuc hien xong",
        "hoan thanh",
        "da hoan thanh",
    ),
}
"""What is typed where a state is to be chosen, folded, and means the same."""


class Trouble(StrEnum):
    """What stands in the way, in the unit's words."""

    DELAY = "Lý do chậm"
    DIFFICULTY = "Khó khăn, vướng mắc"


REVIEWED = "Đã rà soát"
"""What is chosen where every task has been looked through and updated before a meeting (Art. 21.1)."""

TEXT, DAY, CHOICE = "text", "day", "choice"


class Ask(NamedTuple):
    """How a field is called, what it takes, what to fill in, the words to choose from, and the group it is in."""

    heading: str
    kind: str
    hint: str
    words: tuple[str, ...] = ()
    group: str = "I"


GROUPS = {
    "I": "I. TIẾN ĐỘ, KẾT QUẢ",
    "II": "II. NẾU CHẬM HOẶC CÓ VƯỚNG MẮC",
    "III": "III. NẾU ĐƯỢC HỎI",
}

ASKS: dict[Field, Ask] = {
    Field.STATE: Ask(
        "Tình hình", CHOICE, "Chọn «Đang thực hiện» hoặc «Đã thực hiện». Không có gì mới thì để trống.", tuple(State)
    ),
    Field.NOTE: Ask("Diễn biến, kết quả", TEXT, "Ghi ngắn gọn đã làm được gì. Có thể để trống."),
    Field.DOCUMENT: Ask(
        "Số báo cáo", TEXT, "Số, ký hiệu văn bản báo cáo, ví dụ 45/BC-STC. Không có văn bản thì để trống."
    ),
    Field.ISSUED: Ask("Ngày báo cáo", DAY, "Ngày ban hành văn bản báo cáo, ngày/tháng/năm: 17/11/2026."),
    Field.TROUBLE: Ask(
        "Chậm hoặc vướng",
        CHOICE,
        "Chỉ điền khi chậm hoặc có vướng mắc. «Lý do chậm» phải có số và ngày văn bản.",
        tuple(Trouble),
        "II",
    ),
    Field.WORDS: Ask("Lý do, vướng mắc, đề xuất", TEXT, "Ghi ngắn gọn lý do hoặc vướng mắc, đề xuất.", (), "II"),
    Field.PAPER: Ask("Số văn bản nêu rõ", TEXT, "Số, ký hiệu văn bản nêu lý do hoặc vướng mắc, nếu có.", (), "II"),
    Field.PAPER_DAY: Ask("Ngày văn bản đó", DAY, "Ngày ban hành văn bản đó, ngày/tháng/năm.", (), "II"),
    Field.RECEIVED: Ask(
        "Ngày nhận văn bản giao",
        DAY,
        "Ngày đơn vị nhận được văn bản giao; thời hạn tính từ ngày này, ngày/tháng/năm.",
        (),
        "III",
    ),
}

WORDY = frozenset({Field.NOTE, Field.WORDS})
"""Free words, which the ledger keeps none of about a secret task (Art. 5.2)."""


def fields_of(row: SlipRow) -> tuple[Field, ...]:
    """Return what can be filled in beside a task."""
    return tuple(
        field
        for field in Field
        if not (row.secret and field in WORDY) and not (field is Field.RECEIVED and not row.unreceived)
    )


def fields_of_all(rows: list[SlipRow]) -> tuple[Field, ...]:
    """Return what can be filled in beside some of these tasks."""
    found = {field for row in rows for field in fields_of(row)}
    return tuple(field for field in Field if field in found)


MOST = 2000
"""Characters that a field takes; more belong in a document."""

HOW = (
    "Chỉ điền các ô màu vàng; mỗi dòng là một nhiệm vụ. Dòng nào không có gì mới thì để trống.",
    "Đang làm: chọn «Đang thực hiện», ghi diễn biến. Đã xong: chọn «Đã thực hiện»; nhiệm vụ phải báo cáo bằng văn bản "
    "(cột «Văn phòng đề nghị») thì ghi cả số và ngày báo cáo.",
    "Chậm: chọn «Lý do chậm», ghi lý do, số và ngày văn bản báo cáo lý do. Vướng mắc: chọn «Khó khăn, vướng mắc», ghi "
    "nội dung, đề xuất; có văn bản thì ghi cả số và ngày.",
    "Ngày gõ theo ngày/tháng/năm, ví dụ 17/11/2026; không ghi ngày chưa đến.",
    "Không sửa các ô của Văn phòng: nếu thấy sai, báo Văn phòng để sửa trong sổ. Phiếu bị sửa các ô đó sẽ bị trả lại.",
    "Không ghi nội dung bí mật nhà nước vào phiếu này (khoản 2 Điều 5 Quy chế).",
    "Gửi lại Văn phòng chính tệp này. Văn phòng nhập vào sổ và xác nhận kết quả sau.",
)
"""How to fill it in, line by line."""

HOW_ON_A_PAGE = (
    "Chỉ điền những nhiệm vụ có gì mới; nhiệm vụ khác để trống.",
    "Đang làm: chọn «Đang thực hiện», ghi diễn biến. Đã xong: chọn «Đã thực hiện»; nhiệm vụ phải báo cáo bằng văn bản "
    "thì ghi cả số và ngày báo cáo.",
    "Chậm hoặc có vướng mắc: mở phần «Nếu chậm hoặc có vướng mắc» của nhiệm vụ đó.",
    "Không ghi nội dung bí mật nhà nước vào trang này (khoản 2 Điều 5 Quy chế).",
    "Điền xong bấm «Lưu tệp trả lời», rồi gửi tệp vừa lưu cho Văn phòng. Trang này không gửi gì đi đâu.",
)
"""How to fill in the page."""

NOTE = "Số liệu dùng để đối soát, không thay thế văn bản (khoản 5 Điều 2 Quy chế)."

TITLE = "PHIẾU CẬP NHẬT NHIỆM VỤ"

BEFORE_MEETING = "Đã rà soát, cập nhật xong mọi nhiệm vụ trước Phiên họp ngày {day:%d/%m/%Y} (Điều 21.1):"
