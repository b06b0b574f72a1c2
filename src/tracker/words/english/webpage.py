"""
What a page of the web says by itself: its contents, how its tables are sorted and searched.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Lọc trong bảng": "Search this table",
    "{shown} trong {count} dòng": "{shown} of {count} rows",
    "dòng cộng vẫn tính trên mọi dòng": "totals still add up all rows",
    "Đã xếp theo «{column}», tăng dần": "Sorted by “{column}”, ascending",
    "Đã xếp theo «{column}», giảm dần": "Sorted by “{column}”, descending",
    "Đã trở lại thứ tự ban đầu": "Back in the first order",
    "Sang nội dung": "Skip to the contents",
    "Biểu đồ {count} dòng: {names}. Số liệu đầy đủ ở bảng bên dưới.": (
        "A picture of {count} rows: {names}. The table below has all figures."
    ),
    "Biểu đồ vẽ {shown} dòng có số lớn nhất trong {total}; bảng bên dưới có đủ.": (
        "The picture shows the {shown} rows of {total} with the greatest figures; the table below has all of them."
    ),
    "Biểu đồ vẽ {shown} dòng cuối trong {total}; bảng bên dưới có đủ.": (
        "The picture shows the last {shown} rows of {total}; the table below has all of them."
    ),
    "Mục lục": "Contents",
    "Giá trị": "Value",
    "CŨ: hôm nay {today}, số liệu chưa được lập lại": "OLD: today is {today}, and these figures were not made anew",
    "Màn hình treo tường chỉ có dạng html. Hãy gõ: «tracker report build --wall --output man-hinh.html».": (
        "A screen on a wall is html alone. Type: “tracker report build --wall --output man-hinh.html”."
    ),
    "--wall là số liệu của ngày, không theo kỳ. Bỏ --period, --regulation, --upward, --annex; hoặc bỏ --wall.": (
        "--wall shows the figures of a day, and of no period. Leave out --period, --regulation, --upward, --annex, "
        "or leave out --wall."
    ),
    "Trang html cho màn hình treo tường: số liệu của ngày, không theo kỳ.": (
        "An html page for a screen on a wall: the figures of a day, of no period."
    ),
    "Số liệu {weekday}, {day:%d/%m/%Y}": "Figures of {weekday}, {day:%d/%m/%Y}",
    "Chưa có Phiên họp nào sắp tới.": "No meeting is scheduled.",
    "THEO DÕI NHIỆM VỤ": "TASKS AT A GLANCE",
    "và {units} việc khác của đơn vị, {office} việc của Văn phòng": (
        "and {units} other duties of units, {office} of the Office"
    ),
    "Nhiệm vụ quá hạn": "Tasks overdue",
    "QUÁ HẠN LÂU NHẤT, SỐ NGÀY LÀM VIỆC TRỄ": "LONGEST OVERDUE, WORKING DAYS LATE",
    "trong {count:02} ngày làm việc tới; hôm nay {today}": "within {count} working days; {today} today",
    "lâu nhất {days} ngày làm việc": "the longest for {days} working days",
    "Chờ Văn phòng xác nhận": "Waiting for the Office",
}
