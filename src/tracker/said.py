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
    "xa": "xã",
    "phuong": "phường",
    "dac-khu": "đặc khu",
    "khac": "khác",
}

BLOCKS = {"so": "sở, ban, ngành", "commune": "xã, phường, đặc khu"}

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

UPDATES = {
    "declaration": "đơn vị báo",
    "report": "báo cáo nhiệm vụ {task}",
    "progress": "tiến độ nhiệm vụ {task}",
    "delay-explained": "lý do chậm, nhiệm vụ {task}",
}
"""How a unit has updated, in words."""

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

STANDINGS = {
    "no-directive": "chưa có văn bản cụ thể hóa",
    "under-way": "đang thực hiện",
    "to-send": "chờ báo cáo lên",
    "sent": "đã báo cáo lên",
}

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
