"""
Days as calendars have them.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "In các ngày sắp tới (thời hạn, Phiên họp, báo cáo tuần, hết kỳ); --output lich.ics: lịch để đăng ký.": (
        "Print the days ahead (deadlines, meetings, weekly reports, ends of periods); --output lich.ics: a calendar to "
        "subscribe to."
    ),
    "Lệnh này không ghi được thành lịch (ics). Các lệnh ghi được: {commands}.": (
        "This command cannot be written as a calendar (ics). These can: {commands}."
    ),
    "LỊCH THEO DÕI NHIỆM VỤ": "CALENDAR OF TASKS",
    "LỊCH THEO DÕI NHIỆM VỤ: {unit}": "CALENDAR OF TASKS: {unit}",
    "{count} mục: việc đang quá hạn, và các ngày từ {day:%d/%m/%Y} đến {until:%d/%m/%Y}.": (
        "{count} entries: what is overdue, and the days from {day:%d/%m/%Y} to {until:%d/%m/%Y}."
    ),
    "Không có ngày nào sắp tới.": "No day is ahead.",
    "Mã trong lịch": "Calendar id",
    "Quá hạn — {title}": "Overdue: {title}",
    "{title} ({guess})": "{title} ({guess})",
    "{name} (Điều {article})": "{name} (Art. {article})",
    "Văn bản: {directive}": "Directive: {directive}",
    "Nhiệm vụ số {task}": "Task {task}",
    "Quá hạn {count} ngày làm việc": "{count} working days late",
    "Đơn vị cập nhật đến hết ngày {day:%d/%m/%Y} (Điều 21.1)": "Units update until {day:%d/%m/%Y} (Art. 21.1)",
    "Hạn cập nhật: {title}": "Last day for updates: {title}",
    "{missing} trong {owing} đơn vị chưa cập nhật": "{missing} of {owing} units have not updated",
    "Hết thời hạn kiểm tra: {title}": "The time of an inspection ends: {title}",
    "Hạn báo cáo kiểm tra: {title}": "Report of an inspection due: {title}",
    "{filed} đơn vị đã nộp, {silent} chưa nộp": "{filed} units have filed, {silent} have not",
    "{unit}: báo cáo {title}": "{unit}: report {title}",
    "Hết kỳ báo cáo: {title}": "End of the period: {title}",
    "Báo cáo định kỳ": "Periodic report",
    "Thay cho ngày {day:%d/%m/%Y}, là ngày nghỉ": "Instead of {day:%d/%m/%Y}, a day off",
    "{name}: {count} đơn vị": "{name}: {count} units",
}
