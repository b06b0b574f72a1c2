"""Inspections changed by a document, corrected, told to each unit, and what is found once (Art. 14–17)."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # commands and options
    "Ghi gia hạn thời hạn kiểm tra (Điều 14.2.d).": "Record that the time of an inspection was extended (Art. 14.2.d).",
    "Ghi thay đổi Trưởng Đoàn, thành viên Đoàn kiểm tra (Điều 14.2.đ).": (
        "Record a change of head or members of the team (Art. 14.2)."
    ),
    "Ghi hủy cuộc kiểm tra: không ai phải báo cáo.": "Record that an inspection was cancelled: nobody owes a report.",
    "Sửa điều đã ghi sai của cuộc kiểm tra; giá trị cũ, giá trị mới và lý do đều được giữ lại.": (
        "Correct what was entered wrongly of an inspection; the old value, the new one and the reason are kept."
    ),
    "Văn bản quyết định, chỉ đạo việc này.": "The document that decides or directs it.",
    "Thời hạn kiểm tra mới: đến ngày.": "The new time limit: until this day.",
    "Bỏ hẳn điều đã ghi nhầm.": "Take away what was entered by mistake.",
    "Đơn vị có thông báo cần sửa; bỏ trống khi sửa thông báo cho mọi đơn vị.": (
        "The unit whose notice is corrected; left out for the notices to all."
    ),
    "Đơn vị được thông báo, cách nhau bằng «;»; bỏ trống khi thông báo cho mọi đơn vị chưa được thông báo.": (
        "The units told, with “;” between them; left out where all that were not told yet are."
    ),
    "Sửa kết luận đã ghi; điều không nêu lại thì giữ nguyên.": "Amend the finding; what is not named again stays.",
    "Lý do sửa; nhiệm vụ mật thì để trống.": "Why it is amended; left out for a secret task.",
    "Căn cứ: kế hoạch (mặc định), văn bản chỉ đạo, dấu hiệu, đơn vị tự kiểm tra (Điều 13).": (
        "The ground: a plan (default), a direction, signs of a breach, or the unit's own (Art. 13)."
    ),
    # what is refused
    "Gõ số cuộc kiểm tra đã có trong kế hoạch, hoặc --unit và --ground direction|signs cho cuộc kiểm tra đột xuất, "
    "hoặc --by khi sở, địa phương tự kiểm tra.": (
        "Type the number of a planned inspection, or --unit and --ground direction|signs for an ad hoc one, or --by "
        "where a department or locality inspects by itself."
    ),
    "Thiếu --unit: ghi đơn vị được kiểm tra, hoặc --by khi sở, địa phương tự kiểm tra.": (
        "--unit is missing: name the inspected unit, or --by where a department or locality inspects by itself."
    ),
    "Thành phố kiểm tra theo kế hoạch, chỉ đạo hoặc dấu hiệu vi phạm (Điều 13). --ground own chỉ dùng với --by.": (
        "The city inspects by a plan, a direction or signs of a breach (Art. 13). --ground own goes only with --by."
    ),
    "--reason chỉ dùng với --amend, khi sửa kết luận đã ghi.": "--reason goes only with --amend, to amend a finding.",
    "Nêu giá trị đúng bằng --value, hoặc --remove để bỏ điều đã ghi nhầm; không cả hai.": (
        "Give the right value with --value, or --remove to take away what was entered by mistake; not both."
    ),
    "{about} không thuộc cuộc kiểm tra {number}; cuộc này kiểm tra {inspected}. "
    "Xem «tracker inspection show {number}».": (
        "{about} is no part of inspection {number}, which inspects {inspected}. See “tracker inspection show {number}”."
    ),
    "{about} đã có kết luận {finding} trong cuộc kiểm tra {number}. Để sửa kết luận đó, "
    "gõ lại lệnh này, thêm --amend và --reason.": (
        "{about} has finding {finding} in inspection {number}. To amend that finding, type this command again with "
        "--amend and --reason."
    ),
    "Cuộc kiểm tra {number} chưa có kết luận về {about}: bỏ --amend để ghi kết luận.": (
        "Inspection {number} has no finding about {about}: leave out --amend to record one."
    ),
    "{unit} đã được thông báo kết quả cuộc kiểm tra {number} ngày {day:%d/%m/%Y}. Nếu ghi nhầm, gõ «tracker "
    "inspection correct {number} --field notified --unit ĐƠN-VỊ --value NGÀY --reason LÝ-DO».": (
        "{unit} was told the result of inspection {number} on {day:%d/%m/%Y}. If that was a mistake, type “tracker "
        "inspection correct {number} --field notified --unit UNIT --value DAY --reason REASON”."
    ),
    "Thời hạn của cuộc kiểm tra {number} đang đến ngày {until:%d/%m/%Y}: gia hạn phải đến ngày sau đó. Nếu ngày đó "
    "ghi nhầm, gõ «tracker inspection correct {number} --field until --value NGÀY --reason LÝ-DO».": (
        "The time of inspection {number} ends on {until:%d/%m/%Y}: an extension ends after that day. If that day was a "
        "mistake, type “tracker inspection correct {number} --field until --value DAY --reason REASON”."
    ),
    "Cuộc kiểm tra {number} đã kết thúc ngày {ended:%d/%m/%Y}, trước văn bản này ({day:%d/%m/%Y}). Nếu ngày kết "
    "thúc ghi nhầm, gõ «tracker inspection correct {number} --field end --value NGÀY --reason LÝ-DO».": (
        "Inspection {number} ended on {ended:%d/%m/%Y}, before this document ({day:%d/%m/%Y}). If that end was a "
        "mistake, type “tracker inspection correct {number} --field end --value DAY --reason REASON”."
    ),
    "Thiếu --head hoặc --members: ghi Trưởng Đoàn, thành viên Đoàn sau khi thay đổi.": (
        "--head or --members is missing: name head or members after the change."
    ),
    "Đoàn của cuộc kiểm tra {number} đã ghi đúng như vậy.": "The team of inspection {number} is recorded so already.",
    "Cuộc kiểm tra {number} chưa ghi điều cần sửa. Ghi bằng «tracker {command}».": (
        "Inspection {number} has nothing there to correct. Record it with “tracker {command}”."
    ),
    "Cuộc kiểm tra {number} đã ghi đúng như vậy; không có gì để sửa.": (
        "Inspection {number} is recorded so already; there is nothing to correct."
    ),
    "Không để trống được {field}: ghi giá trị đúng bằng --value.": (
        "{field} cannot be left empty: give the right value with --value."
    ),
    "--unit chỉ dùng với --field notified: mỗi đơn vị được kiểm tra có thông báo riêng (Điều 16.2).": (
        "--unit goes only with --field notified: each inspected unit has a notice of its own (Art. 16.2)."
    ),
    "Cuộc kiểm tra {number} đã kết thúc ngày {ended:%d/%m/%Y}, trước ngày bắt đầu này ({day:%d/%m/%Y}).": (
        "Inspection {number} ended on {ended:%d/%m/%Y}, before this beginning ({day:%d/%m/%Y})."
    ),
    # what is said and shown
    "Đã ghi cuộc kiểm tra {number}: {title}.": "Inspection {number} recorded: {title}.",
    "Đã ghi cuộc kiểm tra {number} được gia hạn đến ngày {until:%d/%m/%Y} ({document}).": (
        "Recorded: inspection {number} was extended to {until:%d/%m/%Y} ({document})."
    ),
    "Đã ghi thay đổi Đoàn của cuộc kiểm tra {number} ({document}).": (
        "Recorded: the team of inspection {number} was changed ({document})."
    ),
    "Đã ghi hủy cuộc kiểm tra {number} ({document}).": "Recorded: inspection {number} was cancelled ({document}).",
    "Đã sửa cuộc kiểm tra {number}: {said}.": "Inspection {number} corrected: {said}.",
    "Đã sửa kết luận {finding} về {unit}, cuộc kiểm tra {number}.": (
        "Finding {finding} about {unit} amended, inspection {number}."
    ),
    "Đã ghi thông báo kết quả của cuộc kiểm tra {number} ngày {day:%d/%m/%Y}; {left}.": (
        "Recorded: notice of the result of inspection {number} on {day:%d/%m/%Y}; {left}."
    ),
    "Cuộc kiểm tra {number} {left}.": "Inspection {number}: {left}.",
    "Cuộc kiểm tra {number} ({title}): hết thời hạn kiểm tra, chưa ghi kết thúc (đến ngày {until:%d/%m/%Y}). "
    "Gõ «tracker inspection end {number} --on NGÀY», hoặc «tracker inspection extend».": (
        "Inspection {number} ({title}): its time has passed and no end was recorded (until {until:%d/%m/%Y}). "
        "Type “tracker inspection end {number} --on DAY”, or “tracker inspection extend”."
    ),
    "hết thời hạn kiểm tra, chưa ghi kết thúc": "time passed, no end recorded",
    "chưa thông báo cho: {units}": "not told yet: {units}",
    "Nhiệm vụ {task}": "Task {task}",
    "nhiệm vụ {tasks}, {units}": "task {tasks}, {units}",
    "{said} và {count} nơi khác": "{said} and {count} more",
    "Hết thời hạn": "Time passed",
    "Đã thông báo": "Told",
    "Chưa thông báo": "Not told",
    "đơn vị tự kiểm tra": "the unit's own",
    "đơn vị đang kiểm tra": "the unit is inspecting",
    "đã báo cáo, chưa ghi kết thúc": "reported, no end recorded",
    "đã gửi hoặc thông báo, chưa ghi kết thúc": "copied or told, no end recorded",
    "đã báo cáo, gửi hoặc thông báo, chưa ghi kết thúc": "reported and copied or told, no end recorded",
    # acts and fields
    "gia hạn kiểm tra": "inspection extended",
    "thay đổi thành phần Đoàn kiểm tra": "team of the inspection changed",
    "hủy cuộc kiểm tra": "inspection cancelled",
    "sửa sai sót của cuộc kiểm tra": "inspection corrected",
    "sửa kết luận kiểm tra": "finding amended",
    "thành viên": "members",
    "ngày kết thúc": "end",
    "ngày gửi Văn phòng": "day of the copy to the Office",
    "ngày thông báo": "day of the notice",
    "ngày bắt đầu": "beginning",
    "thời hạn đến ngày": "time limit",
    "phạm vi": "scope",
    "nội dung kiểm tra": "contents",
    "đánh giá": "evaluation",
    "căn cứ pháp lý": "legal basis",
    "ngày hủy": "day of cancelling",
    "bỏ": "taken away",
}
