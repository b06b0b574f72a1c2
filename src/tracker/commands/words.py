"""
Stored words as clerks say them: acts, parties, forces, and what a window is counted from.

The sentences are Vietnamese; whoever prints one translates it with `_`.
"""

from __future__ import annotations

from collections.abc import Mapping

HAPPENED = {
    "calendar-loaded": "nạp lịch làm việc",
    "days-swapped": "hoán đổi ngày làm việc",
    "day-taken-off": "cho nghỉ một ngày",
    "day-restored": "trả lại ngày trong lịch",
    "unit-added": "thêm đơn vị",
    "directive-issued": "ban hành văn bản giao",
    "tasks-entered": "cập nhật nhiệm vụ lên Hệ thống",
    "nothing-to-follow": "ghi rõ văn bản không giao nhiệm vụ",
    "directive-withdrawn": "thu hồi văn bản giao",
    "item-entered": "ghi nội dung giao",
    "task-assigned": "giao nhiệm vụ",
    "task-received": "đơn vị nhận văn bản giao",
    "period-opened": "mở kỳ báo cáo",
    "progress-noted": "ghi nhận tiến độ",
    "report-issued": "ban hành báo cáo kết quả",
    "report-filed": "cập nhật báo cáo lên Hệ thống",
    "done-reported": "báo «Đã thực hiện»",
    "report-confirmed": "Văn phòng xác nhận kết quả",
    "report-returned": "Văn phòng trả lại báo cáo",
    "delay-explained": "báo cáo lý do chậm trễ bằng văn bản",
    "task-urged": "đôn đốc",
    "task-referred": "chuyển lại nhiệm vụ",
    "task-extended": "gia hạn",
    "task-shortened": "rút ngắn thời hạn",
    "task-reassigned": "đổi đơn vị chủ trì",
    "task-stopped": "dừng nhiệm vụ",
    "task-reopened": "mở lại nhiệm vụ",
    "task-corrected": "sửa sai sót",
    "words-withdrawn": "rút lời ghi về nhiệm vụ mật",
    "thursday-came": "đến ngày báo cáo tuần",
    "weekly-filed": "nộp báo cáo tuần",
    "inspection-ended-by-unit": "đơn vị kết thúc kiểm tra",
    "inspection-ended-by-city": "đoàn của thành phố kết thúc kiểm tra",
    "inspection-reported": "báo cáo kết quả kiểm tra",
    "inspection-copied": "gửi báo cáo kiểm tra cho Văn phòng",
    "inspection-notified": "thông báo kết quả cho đơn vị được kiểm tra",
    "feedback-received": "nhận phản hồi",
    "feedback-answered": "đôn đốc hoặc xin ý kiến chỉ đạo về phản hồi",
    "feedback-notified": "gửi nơi phản hồi biết",
    "meeting-scheduled": "ấn định Phiên họp thường kỳ",
    "update-declared": "đơn vị báo đã cập nhật xong",
    "meeting-reported": "báo cáo tại Phiên họp thường kỳ",
    "period-ended": "hết kỳ báo cáo",
    "periodic-report-filed": "nộp báo cáo định kỳ",
    "year-turned": "sang năm mới",
    "setting-changed": "chọn cách áp dụng",
    "act-undone": "lấy lại lệnh đã ghi",
    "unit-renamed": "đổi tên đơn vị",
    "unit-merged": "sáp nhập đơn vị",
    "officer-named": "cử cán bộ đầu mối",
    "officer-left": "thôi cử cán bộ đầu mối",
    "commitment-issued": "ban hành kế hoạch hoặc quy chế nội bộ",
    "directive-corrected": "sửa sai sót của văn bản giao",
    "referral-dismissed": "giữ nguyên nhiệm vụ theo chỉ đạo",
    "result-sent-up": "báo cáo kết quả lên Chính phủ, Thủ tướng",
    "review-proposed": "kiểm tra hoặc đề xuất xem xét trách nhiệm",
    "coordination-noted": "trao đổi phối hợp",
    "coordination-slow": "ghi nhận đơn vị phối hợp chậm",
    "coordination-given": "đơn vị phối hợp đã có ý kiến",
    "submission-sent": "gửi tờ trình lên UBND",
    "submission-processed": "tờ trình được giải quyết",
    "urgent-work-noted": "ghi việc cần giải quyết ngay",
    "urgent-work-settled": "giải quyết xong việc cần làm ngay",
    "difference-found": "phát hiện số liệu sai lệch",
    "difference-settled": "thống nhất số liệu",
    "urging-sent": "gửi đôn đốc",
    "urging-answered": "trả lời đôn đốc",
    "difficulty-raised": "nêu khó khăn, ý kiến khác nhau",
    "direction-asked": "xin ý kiến chỉ đạo",
    "difficulty-settled": "giải quyết khó khăn, ý kiến khác nhau",
    "inspection-planned": "đưa vào kế hoạch kiểm tra",
    "inspection-decided": "quyết định kiểm tra",
    "inspection-ordered": "Chủ tịch chỉ đạo kiểm tra nhiệm vụ cụ thể",
    "member-invited": "mời tham gia Đoàn kiểm tra",
    "material-requested": "yêu cầu cung cấp hồ sơ, báo cáo",
    "material-given": "cung cấp hồ sơ, báo cáo",
    "finding-made": "kết luận kiểm tra",
    "inspection-extended": "gia hạn kiểm tra",
    "inspection-team-changed": "thay đổi thành phần Đoàn kiểm tra",
    "inspection-cancelled": "hủy cuộc kiểm tra",
    "inspection-corrected": "sửa sai sót của cuộc kiểm tra",
    "finding-amended": "sửa kết luận kiểm tra",
    "dossier-filed": "lưu tài liệu vào hồ sơ kiểm tra",
    "meeting-moved": "dời Phiên họp thường kỳ",
    "meeting-cancelled": "hủy Phiên họp thường kỳ",
    "update-called": "nhắc đơn vị cập nhật trước Phiên họp",
    "update-let-go": "thôi đòi cập nhật trước Phiên họp: đơn vị không còn việc phải làm",
    "periodic-report-copied": "gửi báo cáo định kỳ cho sở, ngành",
    "report-published": "đăng tải báo cáo trên Cổng thông tin",
    "report-requested": "yêu cầu báo cáo",
    "request-moved": "dời hạn yêu cầu báo cáo",
    "request-withdrawn": "rút yêu cầu báo cáo",
    "request-corrected": "sửa sai sót của yêu cầu báo cáo",
    "regulation-report-filed": "báo cáo kết quả thực hiện Quy chế",
    "upward-report-sent": "báo cáo Chính phủ, Thủ tướng về nhiệm vụ được giao",
    "duty-passed-on": "chuyển việc còn nợ sang đơn vị kế thừa",
    "task-joined": "gộp nhiệm vụ cùng nội dung khi sáp nhập",
    "cause-confirmed": "xác nhận nguyên nhân khách quan",
    "remark-made": "nhắc nhở, phê bình, biểu dương",
    "difficulty-sent": "gửi khó khăn, vướng mắc đến Văn phòng, sở, ngành",
    "unit-name-amended": "sửa chữ gõ sai trong tên đơn vị",
    "unit-alias-added": "thêm tên khác của đơn vị",
    "unit-alias-removed": "bỏ tên khác của đơn vị",
}
"""Acts, to stand inside a sentence; `capital` begins one with them."""

UPDATED = {
    "report": "đơn vị báo cáo nhiệm vụ: là cập nhật trước Phiên họp",
    "progress": "đơn vị báo tiến độ: là cập nhật trước Phiên họp",
    "delay-explained": "đơn vị báo cáo lý do chậm: là cập nhật trước Phiên họp",
    "nothing-open": "thôi đòi cập nhật trước Phiên họp: đơn vị không còn việc phải làm",
}
"""What an update before a meeting was where the unit did not declare one; the last was recorded so by 0.2.0."""

CHANNELS = {
    "eoffice": "Văn phòng điện tử",
    "report": "báo cáo tháng, đột xuất",
    "direct": "làm việc trực tiếp",
    "phone": "điện thoại",
    "email": "thư điện tử",
    "fax": "fax",
    "message": "tin nhắn hệ thống",
    "inspection": "kiểm tra",
}
"""Forms of urging (Art. 10)."""

EXCHANGES = CHANNELS | {"document": "văn bản"}
"""How unit and Office tell each other that figures differ (Art. 7.1.b)."""

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

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
"""Monday first."""


def act_said(happened: str, facts: Mapping[str, object]) -> str:
    """Return what happened, in Vietnamese: of an update before a meeting who did what."""
    if happened == "update-declared" and facts.get("how") in UPDATED:
        return UPDATED[str(facts["how"])]
    return HAPPENED.get(happened, happened)


def capital(sentence: str) -> str:
    """Return a sentence with its first letter as a capital."""
    return sentence[:1].upper() + sentence[1:]
