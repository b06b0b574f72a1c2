"""
Regular meetings of the People's Committee, the units' updates before them, and the packet.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # meeting
    "Phiên họp thường kỳ của UBND thành phố (Điều 21).": "Regular meetings of the People's Committee (Art. 21).",
    "Ngày họp.": "Day of the meeting.",
    "Ngày họp mới.": "New day of the meeting.",
    "NGÀY-MỚI": "NEW-DAY",
    "Ấn định Phiên họp; mọi đơn vị có nhiệm vụ đang mở phải cập nhật trước (Điều 21.1).": (
        "Schedule a meeting; every unit with an open task must update before it (Art. 21.1)."
    ),
    "Tên (mặc định: Phiên họp thường kỳ tháng MM/YYYY).": (
        "Title (default: the regular meeting of the month, in Vietnamese)."
    ),
    "Dời Phiên họp; hạn cập nhật tính lại theo ngày mới.": "Move a meeting; the cut-off is counted from the new day.",
    "Hủy Phiên họp; không ai còn phải cập nhật hay báo cáo cho phiên này.": (
        "Cancel a meeting; nobody owes it an update or a report any more."
    ),
    "Lý do hủy.": "Why it was cancelled.",
    "Ghi một hay nhiều đơn vị báo đã rà soát, cập nhật xong trước Phiên họp (Điều 21.1).": (
        "Record that one or more units say they have updated before a meeting (Art. 21.1)."
    ),
    "Đơn vị; nhiều đơn vị cách nhau bằng «;».": "Units, several separated by «;».",
    "In các Phiên họp, hạn cập nhật, số đơn vị chưa cập nhật.": (
        "List meetings, with the cut-off and how many units have not updated."
    ),
    "Xem một Phiên họp: ngày lùi từng bước đến hạn cập nhật, từng đơn vị đã cập nhật thế nào.": (
        "Show one meeting: the cut-off counted back day by day, and how each unit updated."
    ),
    "In các đơn vị chưa cập nhật trước Phiên họp (Điều 21.1).": "List the units that have not updated (Art. 21.1).",
    "Lập số liệu phục vụ Phiên họp (Điều 21.2); sau khi ghi báo cáo thì in lại số đã chốt.": (
        "Print the figures for a meeting (Art. 21.2); once its report is filed, the frozen ones."
    ),
    "Ghi báo cáo của Văn phòng tại Phiên họp, chốt số liệu (Điều 21.2).": (
        "File the Office's report to a meeting and freeze its figures (Art. 21.2)."
    ),
    "Số, ký hiệu báo cáo.": "Number and symbol of the report.",
    "Ngày ban hành báo cáo.": "Day the report was issued.",
    # what is said
    "Đã ấn định {title}, ngày {day:%d/%m/%Y}; {units} đơn vị phải cập nhật, {updated} đã cập nhật. {skipped}": (
        "Scheduled {title} on {day:%d/%m/%Y}; {units} units must update, {updated} have already. {skipped}"
    ),
    "Đã dời Phiên họp ngày {day:%d/%m/%Y} sang ngày {new:%d/%m/%Y}. {skipped}": (
        "Moved the meeting of {day:%d/%m/%Y} to {new:%d/%m/%Y}. {skipped}"
    ),
    "Đã hủy Phiên họp ngày {day:%d/%m/%Y}.": "Cancelled the meeting of {day:%d/%m/%Y}.",
    "Đã ghi {unit} cập nhật cho Phiên họp ngày {day:%d/%m/%Y}.": (
        "Recorded that {unit} updated for the meeting of {day:%d/%m/%Y}."
    ),
    "Đã ghi báo cáo {document} tại Phiên họp ngày {day:%d/%m/%Y}; số liệu chốt đến ngày {as_of:%d/%m/%Y}.": (
        "Filed report {document} to the meeting of {day:%d/%m/%Y}; its figures are frozen as of {as_of:%d/%m/%Y}."
    ),
    "Hạn cập nhật: {day:%d/%m/%Y}": "Updates by: {day:%d/%m/%Y}",
    "{said} (bỏ qua {days})": "{said} (passing over {days})",
    "{said}, không còn trọn một ngày làm việc: chưa cập nhật thì không đòi đơn vị nào": (
        "{said}, no whole working day is left: no unit is asked for an update"
    ),
    "ngày {day:%d/%m/%Y} là ngày nghỉ. Kiểm tra lại ngày họp; dời bằng «tracker meeting move».": (
        "{day:%d/%m/%Y} is a day off. Check the day; move the meeting with «tracker meeting move»."
    ),
    "trong tháng đã có Phiên họp ngày {other:%d/%m/%Y}.": "there is a meeting on {other:%d/%m/%Y} in the same month.",
    # refusals
    "Không có Phiên họp ngày {day:%d/%m/%Y}. Xem danh sách bằng «tracker meeting list».": (
        "There is no meeting on {day:%d/%m/%Y}. See the list with «tracker meeting list»."
    ),
    "Phiên họp ngày {day:%d/%m/%Y} đã hủy ({on:%d/%m/%Y}). Ấn định lại bằng «tracker meeting schedule».": (
        "The meeting of {day:%d/%m/%Y} was cancelled ({on:%d/%m/%Y}). Schedule it anew with «tracker meeting schedule»."
    ),
    "Đã có Phiên họp ngày {day:%d/%m/%Y} ({title}). Mỗi ngày một Phiên họp thường kỳ.": (
        "There is a meeting on {day:%d/%m/%Y} already ({title}). A day has one regular meeting."
    ),
    "Phiên họp ngày {day:%d/%m/%Y} đã có báo cáo (ngày {on:%d/%m/%Y}): không thay đổi được nữa.": (
        "The meeting of {day:%d/%m/%Y} has been reported to (on {on:%d/%m/%Y}): it cannot be changed any more."
    ),
    "Phiên họp đang ở ngày {day:%d/%m/%Y}. Gõ ngày mới khác ngày đó.": (
        "The meeting is on {day:%d/%m/%Y} already. Type another day."
    ),
    "{unit} không phải cập nhật cho Phiên họp ngày {day:%d/%m/%Y}: không có nhiệm vụ phải làm, hoặc từ lúc biết "
    "đến hạn không có trọn một ngày làm việc.": (
        "{unit} owes no update for the meeting of {day:%d/%m/%Y}: it has no task to work on, or no whole working day "
        "lies between the announcement and the last day."
    ),
    "{unit} đã cập nhật cho Phiên họp ngày {day:%d/%m/%Y} (ngày {on:%d/%m/%Y}).": (
        "{unit} has updated for the meeting of {day:%d/%m/%Y} (on {on:%d/%m/%Y})."
    ),
    "ngày ấn định Phiên họp": "the day the meeting was scheduled",
    "ngày Phiên họp trước": "the day of the meeting before",
    # pages
    "Ngày họp": "Day",
    "Tên phiên họp": "Meeting",
    "Hạn cập nhật": "Cut-off",
    "Báo cáo": "Report",
    "Ấn định": "Scheduled",
    "Dời": "Moved",
    "Hủy": "Cancelled",
    "Chưa có Phiên họp nào. Ấn định bằng «tracker meeting schedule NGÀY».": (
        "There are no meetings. Schedule one with «tracker meeting schedule DAY»."
    ),
    "PHIÊN HỌP THƯỜNG KỲ": "REGULAR MEETINGS",
    "đã hủy": "cancelled",
    "đã báo cáo": "reported",
    "đã dời": "moved",
    "đã ấn định": "scheduled",
    "Hạn cập nhật, đếm lùi từ ngày họp (Điều 21.1)": "Cut-off, counted back from the meeting (Art. 21.1)",
    "{title}, NGÀY {day:%d/%m/%Y}": "{title}, {day:%d/%m/%Y}",
    "Cập nhật ngày": "Updated on",
    "Cách": "How",
    "ĐƠN VỊ PHẢI CẬP NHẬT: {count}": "UNITS THAT MUST UPDATE: {count}",
    "Không có đơn vị nào phải cập nhật.": "No unit must update.",
    "đơn vị báo": "declared",
    "báo cáo nhiệm vụ {task}": "report on task {task}",
    "tiến độ nhiệm vụ {task}": "progress of task {task}",
    "lý do chậm, nhiệm vụ {task}": "reason for delay, task {task}",
    "ngày {day:%d/%m/%Y}": "{day:%d/%m/%Y}",
    "không đòi: không trọn ngày làm việc": "not asked: no whole working day",
    "thôi đòi: hết việc phải làm": "asked no more: nothing left to do",
    "thôi đòi cập nhật trước Phiên họp: đơn vị không còn việc phải làm": (
        "no longer asking for an update before the meeting: the unit has nothing left to do"
    ),
    "đơn vị báo cáo nhiệm vụ: là cập nhật trước Phiên họp": "the unit reports on a task: an update before the meeting",
    "đơn vị báo tiến độ: là cập nhật trước Phiên họp": "the unit tells of progress: an update before the meeting",
    "đơn vị báo cáo lý do chậm: là cập nhật trước Phiên họp": (
        "the unit gives its reason for delay: an update before the meeting"
    ),
    "chưa, không tính hạn": "not yet, no day binds",
    "chưa, quá hạn {count} ngày làm việc": "not yet, {count} working days late",
    "chưa": "not yet",
    "{said}, chậm {count} ngày làm việc": "{said}, {count} working days late",
    "ĐƠN VỊ CHƯA CẬP NHẬT TRƯỚC PHIÊN HỌP NGÀY {day:%d/%m/%Y}": (
        "UNITS THAT HAVE NOT UPDATED BEFORE THE MEETING OF {day:%d/%m/%Y}"
    ),
    "Đến ngày {day:%d/%m/%Y}: {missing} trong {owing} đơn vị chưa cập nhật.": (
        "As of {day:%d/%m/%Y}: {missing} of {owing} units have not updated."
    ),
    "Mọi đơn vị đã cập nhật.": "Every unit has updated.",
    # packet
    "SỐ LIỆU PHỤC VỤ {title}, NGÀY {day:%d/%m/%Y}": "FIGURES FOR {title}, {day:%d/%m/%Y}",
    "Số liệu đã chốt đến ngày {day:%d/%m/%Y} theo báo cáo {document}; không đổi theo sổ hiện nay.": (
        "Figures frozen as of {day:%d/%m/%Y} by report {document}; they do not follow the ledger of today."
    ),
    "Số liệu đến ngày {day:%d/%m/%Y}, chưa chốt; chốt khi ghi báo cáo bằng «tracker meeting file».": (
        "Figures as of {day:%d/%m/%Y}, not frozen; filing the report with «tracker meeting file» freezes them."
    ),
    "THEO CẤP GIAO": "BY LEVEL",
    "THEO ĐƠN VỊ": "BY UNIT",
    "SO VỚI PHIÊN HỌP TRƯỚC": "SINCE THE LAST MEETING",
    "Tổng, kỳ trước": "Total before",
    "Xong, kỳ trước": "Done before",
    "Xong": "Done",
    "Quá hạn, kỳ trước": "Overdue before",
    "Chưa có Phiên họp trước nào được ghi báo cáo để so sánh.": (
        "No earlier meeting has been reported to: nothing to compare with."
    ),
    "Kỳ trước: {title}, số liệu đến ngày {day:%d/%m/%Y}.": "Before: {title}, figures as of {day:%d/%m/%Y}.",
    "NHIỆM VỤ QUÁ HẠN": "TASKS OVERDUE",
    "ĐƠN VỊ CHƯA CẬP NHẬT (ĐIỀU 21.1): {count}": "UNITS THAT HAVE NOT UPDATED (ART. 21.1): {count}",
    # the morning page
    "Phiên họp ngày {day:%d/%m/%Y}": "Meeting on {day:%d/%m/%Y}",
    "{said}, đơn vị cập nhật đến hết ngày {day:%d/%m/%Y} (Điều 21.1)": (
        "{said}, units update until the end of {day:%d/%m/%Y} (Art. 21.1)"
    ),
    "{said}: {missing} trong {owing} đơn vị chưa cập nhật.": "{said}: {missing} of {owing} units have not updated.",
}
