"""
Why a deadline is what it is.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # explain
    "Nơi ban hành": "Issuer",
    "Cấp": "Level",
    "Trích yếu": "Abstract",
    "Đối tượng": "Subject",
    "Hạn ban đầu": "First deadline",
    "đến ngày này": "up to this day",
    "Giải thích một thời hạn: điều nào, tính từ đâu, đếm từng ngày, gia hạn, trễ bao nhiêu.": (
        "Explain a deadline: which article, counted from when, day by day, extensions, how late."
    ),
    "ngày liền trước": "the day before",
    "không sớm hơn ngày này": "no earlier than this day",
    "tiếp tục tính phần còn lại": "goes on with what was left",
    "Không tính vào hạn": "Not counted",
    "{holder} từ {since:%d/%m/%Y} đến {until:%d/%m/%Y} ({days} ngày làm việc)": (
        "{holder} from {since:%d/%m/%Y} to {until:%d/%m/%Y} ({days} working day(s))"
    ),
    "{holder} từ {since:%d/%m/%Y} đến nay ({days} ngày làm việc)": (
        "{holder} since {since:%d/%m/%Y} ({days} working day(s) so far)"
    ),
    "chuyển sang ngày làm việc": "on to a working day",
    "tính đến hôm nay, {day:%d/%m/%Y}": "as of today, {day:%d/%m/%Y}",
    "tính theo ngày báo cáo, {day:%d/%m/%Y}": "by the day of the report, {day:%d/%m/%Y}",
    "tính theo ngày thực hiện, {day:%d/%m/%Y}": "by the day of the act, {day:%d/%m/%Y}",
    "{count} ngày làm việc": "{count} working day(s)",
    "đếm ngược {count} ngày làm việc": "{count} working day(s) back",
    "đếm": "counted",
    "bỏ qua": "passed over",
    "ngày cuối": "last day",
    "ngày cuối, không chuyển": "last day, does not move",
    "{number} ngày {day:%d/%m/%Y}, {issuer}": "{number} of {day:%d/%m/%Y}, {issuer}",
    "Văn bản giao": "Directive",
    "Trạng thái": "Status",
    "Thời hạn như ghi": "Deadline as written",
    "NHIỆM VỤ SỐ {number}: VÌ SAO CÓ THỜI HẠN NÀY": "TASK {number}: WHY THIS DEADLINE",
    "NGHĨA VỤ SỐ {number}: VÌ SAO CÓ THỜI HẠN NÀY": "OBLIGATION {number}: WHY THIS DEADLINE",
    "Quy định": "Rule says",
    "Kỳ": "Period",
    "Hạn an toàn": "Safe day",
    "Trễ": "Late",
    "{name} — Điều {article} (mã {number})": "{name} — Art. {article} (id {number})",
    "Phép tính": "Operation",
    "Tính hay bỏ qua": "Counted or not",
    "Từng ngày": "Day by day",
    "Từ ngày": "From",
    "Do": "By",
    "Sau đó": "Then",
    "Các lần thay đổi": "Changes",
    "{says} Thời hạn: {window}.": "{says} Time limit: {window}.",
    "văn bản nêu trước ngày {named:%d/%m/%Y}: ngày cuối cùng là {day:%d/%m/%Y}": (
        "the directive says before {named:%d/%m/%Y}: the last day is {day:%d/%m/%Y}"
    ),
    "{day:%d/%m/%Y} ({what}; ngày này không tính)": "{day:%d/%m/%Y} ({what}; this day is not counted)",
    "không có thời hạn": "no deadline",
    "chưa tính: thời hạn kể từ ngày nhận, ghi bằng «tracker task receive {number}»": (
        "not counted yet: it runs from the receipt; record it with “tracker task receive {number}”"
    ),
    "{weekday}, {day:%d/%m/%Y}, đến hết 24 giờ": "{weekday}, {day:%d/%m/%Y}, until 24:00",
    "{day:%d/%m/%Y}: ngày làm việc cuối cùng trước hạn": "{day:%d/%m/%Y}: the last working day before it",
    "{day:%d/%m/%Y}, đã gia hạn {count} lần": "{day:%d/%m/%Y}, extensions: {count}",
    "{days} ngày, tức {working} ngày làm việc ({by})": "{days} day(s), {working} working day(s) ({by})",
    "{count} ngày": "{count} day(s)",
    "{count} tháng": "{count} month(s)",
    "{day:%d/%m/%Y}, đã gia hạn {count} lần, thêm {days} ngày làm việc": (
        "{day:%d/%m/%Y}, extensions: {count}, working days added: {days}"
    ),
    "«{phrase}» ({kind})": "“{phrase}” ({kind})",
    "không xét, vì phát sinh trước ngày Quy chế có hiệu lực ({day:%d/%m/%Y})": (
        "not judged: it arose before the regulation was in force ({day:%d/%m/%Y})"
    ),
    "{said}; văn bản nêu {hour}": "{said}; the directive says {hour}",
    "{said}; ngày cuối là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo": (
        "{said}; the last day is off, so it moves to the next working day"
    ),
    "{said}; dự kiến, có ngày chưa công bố chính thức": "{said}; provisional, some days are not announced yet",
    "báo cáo ngày {day:%d/%m/%Y}": "reported {day:%d/%m/%Y}",
    "xác nhận ngày {day:%d/%m/%Y}": "confirmed {day:%d/%m/%Y}",
    "không ({by})": "no ({by})",
    "đã qua {days} ngày; không phải nghĩa vụ nên không coi là vi phạm": "{days} day(s) past; no duty, so no breach",
    "SỐ": "NUMBER",
    "Mã nghĩa vụ.": "Id of the obligation.",
    "Không in {count} ngày thường đã đếm hoặc cuối tuần đã bỏ qua.": (
        "{count} ordinary days, counted or passed over, are not printed."
    ),
    "thực hiện ngày {day:%d/%m/%Y}": "met {day:%d/%m/%Y}",
    "ngày nêu trong văn bản: {day:%d/%m/%Y}": "the day named in the directive: {day:%d/%m/%Y}",
    "(dự kiến)": "(provisional)",
    "Gõ số nhiệm vụ («tracker explain 12») hoặc mã nghĩa vụ («tracker explain --obligation 34»).": (
        "Type the number of a task (“tracker explain 12”) or an obligation (“tracker explain --obligation 34”)."
    ),
    "Không có nghĩa vụ mã {number}. Xem mã bằng «tracker overdue --format json».": (
        "There is no obligation {number}. See the ids with “tracker overdue --format json”."
    ),
    "đến ngày": "on a day",
    "trước ngày": "before a day",
    "trong kỳ": "within a period",
    "khoảng thời gian": "a term",
    "định kỳ": "recurring",
    "thường xuyên": "routine",
    "không thời hạn": "no deadline",
    "đang tính": "running",
    "đã báo cáo, chờ xác nhận": "reported, not yet confirmed",
    "tính từ ngày nhận văn bản": "counted from the receipt",
    "Văn phòng giữ báo cáo": "held by the Office",
    "chờ chỉ đạo": "waiting for a direction",
    "nhiệm vụ đã dừng": "the task was stopped",
    "hoàn thành": "met",
    "dừng": "stopped",
    "báo cáo bị trả lại": "report returned",
    "thay bằng hạn mới": "replaced by a new deadline",
    "chuyển đơn vị khác": "moved to another unit",
    "mở lại": "reopened",
    "tính lại theo lịch mới": "counted again by the new calendar",
    "văn bản giao nhiệm vụ": "the directive",
    "văn bản được ban hành": "the directive was issued",
    "báo cáo được ban hành": "the report was issued",
    "đơn vị nhận được văn bản": "the unit received the directive",
    "thời hạn đang có hiệu lực": "the deadline in force",
    "ngày ban hành văn bản giao; nhiệm vụ không thời hạn": "the directive's day; the task has no deadline",
    "{day:%d/%m/%Y} ({what})": "{day:%d/%m/%Y} ({what})",
    "kết thúc kiểm tra": "the inspection ended",
    "nhận được phản hồi": "the feedback was received",
    "ngày họp": "the day of the meeting",
    "ngày nêu trong yêu cầu": "the day named in the request",
    "ngày Quy chế ấn định": "the day set by the regulation",
    # log --obligation
    "Nhật ký của việc mang nghĩa vụ này: cuộc kiểm tra, phiên họp, phản hồi…": (
        "The log of what this obligation belongs to: an inspection, a meeting, feedback…"
    ),
    "NHẬT KÝ CỦA NGHĨA VỤ SỐ {number}": "LOG OF OBLIGATION {number}",
    "Gõ số nhiệm vụ hoặc --obligation, không cả hai.": "Type the number of a task or --obligation, not both.",
}
