"""
What a page of the web says by itself: its contents, how its tables are sorted and searched.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Số liệu đến ngày {day:%d/%m/%Y}": "Figures as of {day:%d/%m/%Y}",
    "Lọc trong bảng": "Search this table",
    "{shown} trong {count} dòng": "{shown} of {count} rows",
    "dòng cộng vẫn tính trên mọi dòng": "totals still add up all rows",
    "Đã xếp theo «{column}», tăng dần": "Sorted by “{column}”, ascending",
    "Đã xếp theo «{column}», giảm dần": "Sorted by “{column}”, descending",
    "Đã trở lại thứ tự ban đầu": "Back in the first order",
    "Sang nội dung": "Skip to the contents",
    "Mục lục": "Contents",
}
