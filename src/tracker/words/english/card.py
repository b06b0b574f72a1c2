"""
The morning card.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "{weekday}, {day:%d/%m/%Y}: quá hạn": "{weekday}, {day:%d/%m/%Y}: overdue",
    "việc khác của đơn vị": "other duties of units",
    "việc của Văn phòng": "duties of the Office",
    "Quá hạn lâu nhất": "Longest overdue",
    "Đến hạn trong những ngày làm việc tới: {count} việc": "Due within the next working days: {count}",
    "Đang chờ": "Waiting",
    "Không có việc đang chờ.": "Nothing waits.",
    "Chờ {kind}: {count}": "For {kind}: {count}",
    "lâu nhất {count} ngày làm việc": "longest {count} working day(s)",
    "Báo cáo tuần: {weekday}, {day:%d/%m/%Y}.": "Weekly reports: {weekday}, {day:%d/%m/%Y}.",
    "Phiên họp thường kỳ: {day:%d/%m/%Y}; {missing} trong {owing} đơn vị chưa cập nhật.": (
        "Regular meeting: {day:%d/%m/%Y}; {missing} of {owing} units have not updated."
    ),
    "{count} việc quá hạn là dự kiến: hạn tính qua ngày chưa được công bố chính thức.": (
        "{count} of the overdue are provisional: their deadline crosses a day that nobody has announced yet."
    ),
    "Không nêu {count} việc thuộc văn bản mật.": "{count} of secret directives are not named.",
}
