"""
The verdict on a deadline, and the page that defends it.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Kết luận về hạn": "Verdict",
    "Đúng hạn: báo cáo ngày {act:%d/%m/%Y}, hạn đến hết ngày {due:%d/%m/%Y}.": (
        "In time: reported on {act:%d/%m/%Y}, due by the end of {due:%d/%m/%Y}."
    ),
    "Trễ {days} ngày, tức {working} ngày làm việc: báo cáo ngày {act:%d/%m/%Y}, hạn đến hết ngày {due:%d/%m/%Y}.": (
        "Late by {days} day(s), {working} working day(s): reported on {act:%d/%m/%Y}, due by the end of {due:%d/%m/%Y}."
    ),
    "Còn trong hạn: đến hết ngày {due:%d/%m/%Y}, tính đến ngày {today:%d/%m/%Y} còn {left} ngày làm việc.": (
        "Still in time: due by the end of {due:%d/%m/%Y}; as of {today:%d/%m/%Y} {left} working day(s) are left."
    ),
    "Quá hạn {days} ngày, tức {working} ngày làm việc, tính đến ngày {today:%d/%m/%Y}: "
    "hạn đến hết ngày {due:%d/%m/%Y}, chưa có kết quả được ghi nhận.": (
        "Overdue by {days} day(s), {working} working day(s), as of {today:%d/%m/%Y}: "
        "due by the end of {due:%d/%m/%Y}, no result on record."
    ),
    "Đã báo cáo trong hạn, chờ Văn phòng xác nhận: báo cáo ngày {act:%d/%m/%Y}, hạn đến hết ngày {due:%d/%m/%Y}.": (
        "Reported in time, the Office is to confirm: reported on {act:%d/%m/%Y}, due by the end of {due:%d/%m/%Y}."
    ),
    "Đã báo cáo, trễ {days} ngày, tức {working} ngày làm việc, chờ Văn phòng xác nhận: "
    "báo cáo ngày {act:%d/%m/%Y}, hạn đến hết ngày {due:%d/%m/%Y}.": (
        "Reported late by {days} day(s), {working} working day(s), the Office is to confirm: "
        "reported on {act:%d/%m/%Y}, due by the end of {due:%d/%m/%Y}."
    ),
    "Chờ chỉ đạo từ ngày {ended:%d/%m/%Y}: hạn của đơn vị không chạy, chưa xét đúng hay quá hạn.": (
        "Waits for a direction since {ended:%d/%m/%Y}: the unit's time does not run, nothing is judged yet."
    ),
    "Nhiệm vụ đã dừng ngày {ended:%d/%m/%Y}: không xét quá hạn.": (
        "The task was stopped on {ended:%d/%m/%Y}: it is not judged."
    ),
    "Đã hoàn thành, không xét đúng hay quá hạn.": "Done; whether in time is not judged.",
    "Đã hoàn thành; không xét hạn, vì phát sinh trước ngày Quy chế có hiệu lực ({force:%d/%m/%Y}).": (
        "Done; not judged, as it began before the Regulation came into force ({force:%d/%m/%Y})."
    ),
    "Không xét hạn, vì phát sinh trước ngày Quy chế có hiệu lực ({force:%d/%m/%Y}).": (
        "Not judged, as it began before the Regulation came into force ({force:%d/%m/%Y})."
    ),
    "Chưa tính được: lịch làm việc không có các ngày của hạn này.": (
        "Cannot be said: the calendar lacks the days of this deadline."
    ),
    "Nhiệm vụ không thời hạn: không xét đúng hay quá hạn.": "A task without a deadline: whether in time is not judged.",
    "Chưa tính được hạn: chưa ghi ngày đơn vị nhận văn bản; chưa xét đúng hay quá hạn.": (
        "No deadline yet: the day the unit received the paper is not on record; nothing is judged yet."
    ),
    "Chờ chỉ đạo từ ngày {ended:%d/%m/%Y}; chuyển lại muộn nên hạn của đơn vị vẫn chạy{until}, "
    "có chỉ đạo mới xét đúng hay quá hạn.": (
        "Waits for a direction since {ended:%d/%m/%Y}; referred back too late, so the unit's time runs on{until}, "
        "and is judged once the direction is there."
    ),
    ", đến hết ngày {due:%d/%m/%Y}": ", until the end of {due:%d/%m/%Y}",
    "Đã báo cáo ngày {act:%d/%m/%Y}, chờ Văn phòng xác nhận; không xét đúng hay quá hạn.": (
        "Reported on {act:%d/%m/%Y}, the Office is to confirm; whether in time is not judged."
    ),
    "Đã hoàn thành: kết quả đã gửi lên trên; việc này không đánh giá đơn vị.": (
        "Done: the result was sent up; that says nothing of the unit."
    ),
    "chờ chỉ đạo; chuyển lại muộn nên hạn vẫn chạy": "direction awaited; referred back too late, the time runs on",
    "ngày đơn vị nhận văn bản": "the day the unit received the paper",
    "đã quá hạn": "past the deadline",
    "đã trễ từ trước: hạn lùi theo, số ngày trễ giữ nguyên": (
        "late before: the deadline moves along, the days late stay"
    ),
    "{holder} {since:%d/%m/%Y} – {until:%d/%m/%Y}, sau đó tính tiếp": (
        "{holder} {since:%d/%m/%Y} – {until:%d/%m/%Y}, then counted on"
    ),
    "Chưa qua ngày nào từ khi giao.": "No day has passed since it was given.",
    "đơn vị nhận ngày {day:%d/%m/%Y}": "received by the unit on {day:%d/%m/%Y}",
    "Đã thay bằng hạn khác.": "Replaced by another deadline.",
    "Dự kiến: hạn tính qua ngày chưa được công bố chính thức.": (
        "Provisional: the deadline crosses a day that nobody has announced yet."
    ),
    "{count} kỳ: {on_time} kỳ đúng hạn, {late} kỳ trễ, {overdue} kỳ đang quá hạn, {others} kỳ khác. "
    "Kỳ {period}: {last}": (
        "{count} periods: {on_time} in time, {late} late, {overdue} overdue, {others} other. Period {period}: {last}"
    ),
    "GIẢI TRÌNH THỜI HẠN NHIỆM VỤ SỐ {number}": "DEFENCE OF THE DEADLINE OF TASK {number}",
    "Đôn đốc": "Urgings",
    "Đôn đốc: {count} lần": "Urgings: {count}",
    "chưa lần nào": "never",
    "chưa tính: kể từ ngày nhận văn bản": "not counted yet: from the receipt of the paper",
    "Ban hành, cập nhật báo cáo kết quả": "Report of the result issued and filed",
    "Đề nghị trả lời đến": "Answer asked by",
    "Trả lời ngày": "Answered on",
    "Bên giữ nhiệm vụ": "Held by",
    "Trong đó quá hạn": "Of them overdue",
    "Thời gian của ai": "Whose time it was",
    "nay": "now",
    "Từng kỳ": "Period by period",
    "Nghĩa vụ khác của nhiệm vụ này": "Other duties of this task",
    "Văn bản và việc đã làm": "Papers and acts",
    "Hạn, văn bản, thời gian và từng ngày trên đây là của kỳ {period}. "
    "Xem kỳ khác bằng «tracker explain --obligation MÃ».": (
        "Deadline, papers, time and days above are those of period {period}. "
        "See another with “tracker explain --obligation ID”."
    ),
    "Điều {article}: {says}": "Art. {article}: {says}",
    "Cách đếm ngày": "How the days were counted",
    "đếm {count} ngày làm việc": "{count} working day(s) counted",
    "{count} ngày cuối tuần không tính": "{count} day(s) of weekends not counted",
}
