"""
Months, ages and pictures of figures.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # stats --trend
    "Tỷ lệ đúng hạn từng tháng: nhiệm vụ đến hạn trong tháng, xong, quá hạn.": (
        "The on-time rate month by month: tasks due in the month, done, overdue."
    ),
    "Số tháng của --trend (mặc định: 12).": "How many months --trend has (default: 12).",
    "{option} là một bảng riêng: không dùng cùng {others}.": (
        "{option} is a table of its own: it cannot be used with {others}."
    ),
    "--months chỉ dùng cùng --trend: «tracker stats --trend --months 6».": (
        "--months is for --trend only: “tracker stats --trend --months 6”."
    ),
    "Tháng": "Month",
    "T{month}/{year}": "{month}/{year}",
    "Số liệu đến ngày": "Figures as of",
    "Giao trong tháng": "Given in the month",
    "Đến hạn trong tháng": "Due in the month",
    "Chờ xác nhận, chỉ đạo": "Waiting",
    "Chưa đến hạn": "Not yet due",
    "Giao / đến hạn": "Given / due",
    "Chưa: quá hạn / chờ / còn": "Open: overdue / waiting / not yet",
    "Tỷ lệ đúng hạn": "On-time rate",
    "Quá hạn cuối tháng": "Overdue at month's end",
    "Tỷ lệ đúng hạn theo tháng": "On-time rate by month",
    "Nhiệm vụ đến hạn theo tháng": "Tasks due by month",
    "TỶ LỆ ĐÚNG HẠN THEO THÁNG, ĐẾN NGÀY {day:%d/%m/%Y}": "ON-TIME RATE BY MONTH, AS OF {day:%d/%m/%Y}",
    "{level}: {line} từ {first} đến {last} (thang từ {low}).": (
        "{level}: {line} from {first} to {last} (scale from {low})."
    ),
    "Mỗi nhiệm vụ, mỗi kỳ của nhiệm vụ định kỳ đứng ở tháng của thời hạn đang có hiệu lực, "
    "trong cùng ô như ở bảng số liệu («tracker stats»).": (
        "Each task, and each period of a recurring one, stands in the month of its deadline in force, in its cell of "
        "“tracker stats”."
    ),
    "Tỷ lệ đúng hạn = (xong đúng hạn + đã báo cáo, chờ xác nhận hoặc chờ chỉ đạo) / số đã đến hạn trong tháng; "
    "không kể việc chưa đến hạn, đã dừng, không có thời hạn.": (
        "On-time rate = (done on time + reported and waiting to be confirmed, or waiting for a direction) / all that "
        "fell due in the month; without what is not yet due, stopped or undated."
    ),
    "Quá hạn cuối tháng: số đang quá hạn vào ngày cuối tháng, kể cả hạn của tháng trước, "
    "suy từ ngày của các việc đã ghi.": (
        "Overdue at month's end: what was overdue on the last day of the month, deadlines of earlier months included, "
        "derived from the days of the acts."
    ),
    "Tháng {month:%m/%Y} chưa hết: số liệu đến ngày {day:%d/%m/%Y}.": (
        "The month {month:%m/%Y} is not over: figures as of {day:%d/%m/%Y}."
    ),
    # stats --ageing
    "Nhiệm vụ đang quá hạn, chia theo số ngày làm việc quá hạn.": "Tasks overdue, by how many working days.",
    "NHIỆM VỤ QUÁ HẠN THEO SỐ NGÀY, ĐẾN NGÀY {day:%d/%m/%Y}": "OVERDUE TASKS BY DAYS LATE, AS OF {day:%d/%m/%Y}",
    "NHIỆM VỤ QUÁ HẠN THEO SỐ NGÀY": "OVERDUE TASKS BY DAYS LATE",
    "Nhiệm vụ quá hạn theo số ngày làm việc": "Overdue tasks by working days late",
    "Quá hạn (ngày làm việc)": "Late (working days)",
    "Số nhiệm vụ quá hạn": "Tasks overdue",
    "Trong đó dự kiến": "Of these provisional",
    "Tỷ trọng": "Share",
    "Biểu đồ": "Chart",
    "Từ": "From",
    "Đến": "To",
    "Không có nhiệm vụ quá hạn.": "No task is overdue.",
    "Trên {days} ngày": "Over {days} days",
    "Đến {days} ngày": "Up to {days} days",
    "Từ {least} đến {most} ngày": "{least} to {most} days",
    # pictures
    "Kết quả theo {group}": "Results by {group}",
    "Kết quả theo đơn vị": "Results by unit",
    "{title} — {level}": "{title}: {level}",
}
