"""
Words of records beside tasks, as clerks say them.
"""

from __future__ import annotations

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


EXCHANGES = {"document": "văn bản"} | {
    word: CHANNELS[word] for word in ("fax", "phone", "email", "eoffice", "message", "direct")
}
"""How unit and Office tell each other that figures differ (Art. 7.1.b)."""


BODIES = {
    "thanh-uy": "Thành ủy",
    "dang-uy": "Đảng ủy UBND thành phố",
    "hdnd": "HĐND thành phố",
    "ubnd": "UBND thành phố",
}
"""Who can ask for work to be done at once."""


SIDES = {"lead": "đơn vị chủ trì đôn đốc {unit}", "support": "{unit} cung cấp thông tin"}


OBSTACLES = {"difficulty": "khó khăn, vướng mắc", "dispute": "ý kiến khác nhau"}


URGING_STATES = {"answered": "đã trả lời", "waiting": "chưa trả lời", "past": "quá ngày đề nghị"}


RUNGS = {
    "ahead-5": "sắp đến hạn",
    "ahead-2": "gần đến hạn",
    "last-day": "ngày LV cuối trong hạn",
    "late": "vừa quá hạn",
    "weekly": "nhắc hằng tuần",
}


LETTERS_STAND = {
    "ready": "sẽ gửi",
    "no-officer": "không gửi: chưa cử cán bộ đầu mối",
    "no-address": "không gửi: chưa có địa chỉ thư",
    "bad-address": "không gửi: địa chỉ thư không dùng được",
    "bounced": "không gửi: thư đến địa chỉ này từng bị trả về",
    "unsure": "chưa chắc đã gửi, không tự gửi lại",
    "taken-back": "đã gửi, lần ghi đã lấy lại: không gửi lại",
    "urged": "đã đôn đốc ở bậc này",
    "sent": "đã gửi, đã ghi",
    "refused": "máy chủ từ chối, chưa gửi",
    "later": "chưa gửi được, lần sau gửi lại",
}
"""Where a reminder by e-mail stands."""


FINDINGS = {
    "overdue": "Quá hạn",
    "due-soon": "Sắp đến hạn",
    "no-receipt": "Chờ ngày nhận",
    "overstayed": "Hết thời hạn",
    "broken": "Cần xử lý",
}


INSPECTION_KINDS = {"regular": "thường xuyên, định kỳ", "ad-hoc": "đột xuất", "single-task": "một nhiệm vụ cụ thể"}


GROUNDS = {
    "plan": "kế hoạch được duyệt",
    "direction": "văn bản chỉ đạo",
    "signs": "dấu hiệu vi phạm",
    "own": "đơn vị tự kiểm tra",
}


STAGES = {
    "planned": "chưa có quyết định",
    "own": "đơn vị đang kiểm tra",
    "decided": "đang kiểm tra",
    "ordered": "đang kiểm tra theo chỉ đạo",
    "reported-early": "đã báo cáo, chưa ghi kết thúc",
    "sent-early": "đã gửi hoặc thông báo, chưa ghi kết thúc",
    "closed-early": "đã báo cáo, gửi hoặc thông báo, chưa ghi kết thúc",
    "ended": "đã kết thúc, chưa báo cáo",
    "reported": "đã báo cáo, chưa gửi hoặc thông báo",
    "sent": "đã gửi hoặc thông báo, chưa ghi báo cáo",
    "closed": "đã xong",
    "cancelled": "đã hủy",
}


INSPECTION_FIELDS = {
    "end": "ngày kết thúc",
    "report": "ngày báo cáo",
    "copied": "ngày gửi Văn phòng",
    "notified": "ngày thông báo",
    "from": "ngày bắt đầu",
    "until": "thời hạn đến ngày",
    "head": "Trưởng Đoàn",
    "members": "thành viên",
    "legal-basis": "căn cứ pháp lý",
    "scope": "phạm vi",
    "contents": "nội dung kiểm tra",
    "evaluation": "đánh giá",
    "cancelled": "ngày hủy",
    "approved-by": "người phê duyệt kế hoạch",
}
"""What of an inspection can be corrected, as clerks say it."""


INSPECTION_WORDS = {"scope": "phạm vi kiểm tra", "contents": "nội dung kiểm tra", "evaluation": "đánh giá"}
"""Fields of an inspection that tell of tasks, and how a refusal calls them (Art. 5.2)."""


INSPECTION_CHANGES = {"until_on": "đến ngày", "head": "Trưởng Đoàn", "members": "thành viên"}
"""What a change of time limit or team is called, by its column."""


RESULTS = {"done": "đã thực hiện", "undone": "chưa thực hiện", "wrong": "thực hiện không đúng"}


ANSWERS = {"urging": "đôn đốc", "direction": "xin ý kiến chỉ đạo"}
"""How the Office answered (Art. 18.5)."""


COMMITMENTS = {"plan": "kế hoạch triển khai", "regulation": "quy chế nội bộ"}
"""The two papers (Art. 23.2)."""


REMARKS = {"reminder": "nhắc nhở", "criticism": "phê bình", "praise": "biểu dương, khen thưởng"}
"""The kinds of remark, as clerks say them."""


WEEK_STATES = {"filed": "đã nộp", "nil": "không có nội dung", "pending": "chưa hết ngày", "silent": "chưa có báo cáo"}
"""What a unit did on a Thursday; silence is named, and is no breach."""


ANSWERED = {
    "received": "nhận văn bản giao",
    "progress": "tiến độ",
    "delay": "lý do chậm",
    "difficulty": "khó khăn, vướng mắc",
    "report": "báo cáo kết quả",
    "done": "báo «Đã thực hiện»",
    "reviewed": "đã rà soát trước Phiên họp",
}
"""What of a unit's answer is recorded by one act."""

BECOMES = {"new": "ghi mới", "known": "đã có trong sổ", "stale": "KHÔNG ghi"}
"""What becomes of it."""
