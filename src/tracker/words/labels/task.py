"""
Stored words as clerks say them: one table for each vocabulary, and no other module has one.

The sentences are Vietnamese; whoever prints one translates it with `_`.
"""

from __future__ import annotations

SECRET = "(văn bản mật)"
"""What stands in place of the words of a secret directive (Art. 5.2)."""

STATUSES = {
    "assigned": "chưa thực hiện",
    "in-progress": "đang thực hiện",
    "reported": "chờ xác nhận",
    "done": "đã xác nhận",
    "referred": "đề nghị chuyển lại",
    "stopped": "đã dừng",
}

STATUSES_IN_FULL = {
    "assigned": "chưa thực hiện",
    "in-progress": "đang thực hiện",
    "reported": "đã báo cáo, chờ xác nhận",
    "done": "đã xác nhận hoàn thành",
    "referred": "đề nghị chuyển lại",
    "stopped": "đã dừng, thu hồi",
}

ISSUERS = {
    "city": "UBND thành phố",
    "chairman": "Chủ tịch UBND thành phố",
    "deputy": "Phó Chủ tịch UBND thành phố",
    "office": "Văn phòng UBND thành phố",
    "government": "Chính phủ",
    "pm": "Thủ tướng Chính phủ",
}

LEVELS = {"city": "Thành phố giao", "central": "Chính phủ, Thủ tướng giao"}

SHORT_LEVELS = {"city": "TP", "central": "TW"}

GIVERS = {"city": "UBND thành phố đã giao", "central": "Chính phủ, Thủ tướng Chính phủ đã giao thành phố"}

SECRECIES = {"mat": "mật", "toi-mat": "tối mật", "tuyet-mat": "tuyệt mật"}

URGENCIES = {"khan": "khẩn", "thuong-khan": "thượng khẩn", "hoa-toc": "hỏa tốc"}

DELIVERABLES = {"report": "báo cáo", "submission": "tờ trình", "completion": "hoàn thành công việc"}

QUALITIES = {"good": "tốt", "fair": "đạt", "poor": "chưa đạt"}
"""The Office's judgement of a result (Art. 5.1.g)."""

MISMATCHES = {"overlap": "chồng chéo", "function": "không đúng chức năng", "deadline": "thời hạn chưa phù hợp"}
"""Why a unit refers a task back (Art. 6.1.c)."""

FIELDS = {
    "content": "nội dung",
    "point": "điểm",
    "programme": "chương trình công tác",
    "room": "phòng theo dõi",
    "written": "yêu cầu văn bản",
    "deliverable": "sản phẩm",
    "lead": "đơn vị chủ trì",
    "due": "thời hạn",
    "received": "ngày nhận văn bản",
    "report-number": "số, ký hiệu báo cáo",
    "report-issued": "ngày báo cáo",
    "report-filed": "ngày cập nhật báo cáo",
    "number": "số, ký hiệu",
    "kind": "tên loại",
    "abstract": "trích yếu",
    "signer": "người ký",
    "issued": "ngày ban hành",
    "issuer": "nơi ban hành",
    "urgency": "độ khẩn",
    "submitted-by": "đơn vị trình",
    "proposing-room": "phòng đề xuất",
    "other": "thông tin khác",
    "secrecy": "độ mật",
    "title": "tên báo cáo",
    "units": "đơn vị được yêu cầu",
    "document": "số, ký hiệu văn bản",
    "by": "nơi yêu cầu",
}

DEADLINES = {
    "on": "đến ngày",
    "before": "trước ngày",
    "in": "trong kỳ",
    "term": "khoảng thời gian",
    "recurring": "định kỳ",
    "routine": "thường xuyên",
    "none": "không thời hạn",
}

OUTCOMES = {
    "open": "đang tính",
    "waiting": "đã báo cáo, chờ xác nhận",
    "met": "hoàn thành",
    "stopped": "dừng",
    "returned": "báo cáo bị trả lại",
    "referred": "đề nghị chuyển lại",
    "received": "tính từ ngày nhận văn bản",
    "extended": "thay bằng hạn mới",
    "shortened": "rút ngắn thời hạn",
    "moved": "chuyển đơn vị khác",
    "rescheduled": "dời ngày",
    "reopened": "mở lại",
    "recounted": "tính lại theo lịch mới",
    "corrected": "sửa sai sót",
    "merged": "sáp nhập đơn vị",
}

HOLDERS = {
    "office": "Văn phòng giữ báo cáo",
    "direction": "chờ chỉ đạo",
    "stopped": "nhiệm vụ đã dừng",
    "done": "đã xác nhận hoàn thành",
}
"""Whose time it was where it was not the unit's, in words."""

TASK_WAITS = {
    "office": "chờ Văn phòng xác nhận từ ngày {since:%d/%m/%Y} ({days} ngày làm việc)",
    "direction": "chờ chỉ đạo từ ngày {since:%d/%m/%Y} ({days} ngày làm việc)",
    "receipt": "chờ ngày nhận văn bản, chưa có hạn",
}
"""Whom a task waits for: as long as it does, it is not late (Art. 6.1)."""

WAITS = {"report": "xác nhận", "referral": "chỉ đạo", "receipt": "ngày nhận"}

UNIT_KINDS = {
    "office": "văn phòng",
    "so": "sở",
    "ban": "ban",
    "nganh": "ngành",
    "xa": "xã",
    "phuong": "phường",
    "dac-khu": "đặc khu",
    "khac": "khác",
}

BLOCKS = {"so": "sở, ban, ngành", "commune": "xã, phường, đặc khu"}

PARTIES = {
    "office": "Văn phòng",
    "lead-unit": "Chủ trì",
    "every-unit": "Mọi đơn vị",
    "every-commune": "Cấp xã",
}
"""Short, for a column."""

PARTIES_EXPLAINED = {
    "office": "Văn phòng UBND thành phố",
    "lead-unit": "Đơn vị chủ trì",
    "every-unit": "Văn phòng và mọi đơn vị được giao nhiệm vụ",
    "every-commune": "UBND các xã, phường, đặc khu",
}

FORCES = {
    "duty": "nghĩa vụ",
    "option": "quyền",
    "trigger": "căn cứ xử lý",
    "soft-duty": "nêu tên",
}
"""Short, for a column."""

FORCES_EXPLAINED = {
    "duty": "nghĩa vụ: chậm là vi phạm thời hạn",
    "option": "quyền: hết hạn thì mất quyền, không vi phạm",
    "trigger": "căn cứ xử lý: hết hạn thì Văn phòng phải vào cuộc",
    "soft-duty": "nêu tên: không làm thì nêu tên, không coi là vi phạm",
}

ANCHORS = {
    "event": "ngày xảy ra việc đó",
    "deadline": "thời hạn đang có hiệu lực của nhiệm vụ",
    "assignment": "ngày giao nhiệm vụ",
    "named-day": "ngày nêu trong việc đó",
}

STANDINGS = {
    "no-directive": "chưa có văn bản cụ thể hóa",
    "under-way": "đang thực hiện",
    "to-send": "chờ báo cáo lên",
    "sent": "đã báo cáo lên",
}

TIMELINESS = {
    "done_on_time": "hoàn thành đúng hạn",
    "done_late": "hoàn thành quá hạn",
    "open_in_time": "đang thực hiện, còn hạn",
    "open_overdue": "chưa hoàn thành, quá hạn",
    "undated_done": "hoàn thành, không thời hạn",
    "undated_open": "đang thực hiện, không thời hạn",
    "no_receipt": "đang thực hiện, chờ ngày nhận văn bản",
    "stopped": "đã dừng, thu hồi",
}
"""The cells of the figures, as an annex says them of one task."""

COUNTED = {
    "given": "Được giao",
    "done": "Xong",
    "done_on_time": "Xong đúng hạn",
    "late": "Lần chậm",
    "late_provisional": "Chậm (dự kiến)",
    "excused": "Chậm, khách quan",
    "sent_back": "Bị trả lại",
    "stopped": "Dừng",
    "reminder": "Nhắc nhở",
    "criticism": "Phê bình",
    "praise": "Biểu dương",
}
"""The counts, as clerks say them."""

COMPARED = {"only-theirs": "chỉ đơn vị có", "only-ours": "chỉ Văn phòng có", "differs": "khác nhau"}

FIGURES = {
    "deadline": "thời hạn",
    "status": "trạng thái",
    "report": "số báo cáo",
    "directive": "văn bản giao",
}

FOUND = {"directive": "văn bản giao", "item": "nội dung giao", "report": "báo cáo, ghi chú"}

ROLES = {
    "unit": "ghi việc của đơn vị mình: ngày nhận, tiến độ, báo cáo, chuyển lại, trả lời, cập nhật",
    "entry": "nhập văn bản, nhiệm vụ, báo cáo; đôn đốc; ghi phiên họp, kiểm tra, phản hồi",
    "confirm": "như entry; xác nhận, trả lại, gia hạn, chuyển, dừng, sửa",
    "admin": "như confirm; lịch, lựa chọn của sổ, đơn vị, vai trò",
}

SETTINGS = {
    "six-months-from": "Mốc tính thời gian không có kết quả (Điều 8.1.e)",
    "before-day-off": "Hạn «trước ngày X» khi hôm trước là ngày nghỉ (BLDS, Điều 148.5)",
    "own-reports": "Tự xác nhận báo cáo do mình ghi (Điều 6.1.a)",
}

CHOSEN = {
    "deadline": "từ thời hạn đang có hiệu lực",
    "assignment": "từ ngày giao nhiệm vụ cho đơn vị chủ trì",
    "roll": "chuyển sang ngày làm việc tiếp theo",
    "strict": "giữ ngày hôm trước, dù là ngày nghỉ",
    "refused": "không cho",
    "allowed": "cho phép",
}
