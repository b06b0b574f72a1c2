"""
What the Quy chế asks to be kept besides: other information, proposing rooms, who took part, who asked and approved.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # other information (Art. 5.1.h), proposing room (Art. 6.2.a)
    "Phòng đề xuất ban hành văn bản, cùng xác nhận kết quả (Điều 6.2.a).": (
        "The room that proposed the document; it helps to confirm (Art. 6.2.a)."
    ),
    "Thông tin cần thiết khác; văn bản mật thì để trống (Điều 5.1.h).": (
        "Other necessary information; left empty for a secret directive (Art. 5.1.h)."
    ),
    "Văn bản mật không ghi thông tin khác (Điều 5.2). Bỏ --other rồi chạy lại lệnh.": (
        "Nothing other is kept of a secret directive (Art. 5.2). Leave out --other and run it again."
    ),
    "Phòng đề xuất": "Proposing room",
    "Thông tin khác": "Other information",
    # who took part in the check of a task past six months (Art. 8.1.e)
    "Bộ phận theo dõi ngành cùng kiểm tra, cách nhau bằng «;» (Điều 8.1.e).": (
        "Who follows the sector and took part, separated by “;” (Art. 8.1.e)."
    ),
    "Cùng kiểm tra": "Took part",
    "cùng kiểm tra: {who}": "took part: {who}",
    # who approved the plan of an inspection (Art. 13.1)
    "Người có thẩm quyền phê duyệt kế hoạch (Điều 13.1).": "Who approved the plan (Art. 13.1).",
    "Phê duyệt kế hoạch": "Plan approved by",
    "phê duyệt: {who}": "approved by: {who}",
    "người phê duyệt kế hoạch": "who approved the plan",
    "--approved-by chỉ dùng cho kế hoạch kiểm tra có số, ký hiệu và ngày (Điều 13.1).": (
        "--approved-by goes with a plan that has its number and day (Art. 13.1)."
    ),
    # to whom a difficulty was sent, and when (Art. 19.2, 20.2)
    "Nơi nhận: Văn phòng, sở, ngành liên quan; cách nhau bằng «;» (Điều 19.2, 20.2).": (
        "To whom: the Office, departments concerned; separated by “;” (Art. 19.2, 20.2)."
    ),
    "Ngày gửi (mặc định: ngày xảy ra việc này).": "The day of sending (default: the day of the act).",
    "Ghi khó khăn đã gửi nơi nào, ngày nào; ghi lại kèm --reason là sửa (Điều 19.2, 20.2).": (
        "Record to whom a difficulty was sent and when; again with --reason corrects it (Art. 19.2, 20.2)."
    ),
    "Đã ghi khó khăn số {number} gửi {whom} ngày {day:%d/%m/%Y}.": (
        "Recorded that difficulty {number} was sent to {whom} on {day:%d/%m/%Y}."
    ),
    "Thiếu --sent-to: ghi nơi nhận (Văn phòng, sở, ngành), cách nhau bằng «;».": (
        "--sent-to is missing: name the recipients (the Office, departments), separated by “;”."
    ),
    "Khó khăn số {number} đã ghi gửi {whom} ngày {day:%d/%m/%Y}. Ghi nhầm thì gõ lại lệnh này, thêm --reason.": (
        "Difficulty {number} is recorded as sent to {whom} on {day:%d/%m/%Y}. To correct it: again, with --reason."
    ),
    "Khó khăn số {number} đã ghi gửi đúng như vậy; không có gì để sửa.": (
        "Difficulty {number} is recorded as sent just so; there is nothing to correct."
    ),
    "Gửi nơi": "Sent to",
    "gửi {whom} ngày {day:%d/%m/%Y}": "sent to {whom} on {day:%d/%m/%Y}",
    "gửi khó khăn, vướng mắc đến Văn phòng, sở, ngành": "difficulty sent to the Office, departments",
    # who asks for a report (Art. 20.1)
    "Sở, ngành yêu cầu UBND cấp xã (Điều 20.1; mặc định: Văn phòng).": (
        "The department that asks communes (Art. 20.1; default: the Office)."
    ),
    (
        "Đã ghi yêu cầu {code} ({title}) của {by}: {count} đơn vị báo cáo trước khi hết ngày {due:%d/%m/%Y}; ngày này "
        "không làm ai quá hạn."
    ): (
        "Recorded request {code} ({title}) of {by}: {count} units are to report by the end of {due:%d/%m/%Y}; "
        "nobody is overdue by that day."
    ),
    "{unit} không phải sở, ngành: chỉ Văn phòng (Điều 18.4) và sở, ngành (Điều 20.1) yêu cầu báo cáo.": (
        "{unit} is no department: only the Office (Art. 18.4) and departments (Art. 20.1) ask for reports."
    ),
    "{by} chỉ yêu cầu UBND cấp xã (Điều 20.1); {unit} không phải cấp xã. Bỏ --by nếu Văn phòng yêu cầu.": (
        "{by} asks communes alone (Art. 20.1); {unit} is none. Leave out --by where the Office asks."
    ),
    "UBND xã, phường, đặc khu báo cáo theo yêu cầu của sở, ngành.": (
        "Communes, wards and special zones report as a department requests."
    ),
    "Quy chế chỉ cho Văn phòng đặt hạn báo cáo (18.4): ngày sở, ngành nêu được ghi và nêu tên nơi chưa nộp, không coi "
    "là quá hạn.": (
        "The Quy chế lets the Office alone set a day for reports (18.4): the day a department names is kept, and who "
        "has not filed is named; nobody is overdue by it."
    ),
    "Báo cáo theo sở yêu cầu": "Report to a department",
    "Văn bản yêu cầu": "Asked in",
    "nơi yêu cầu": "who asked",
    "nơi yêu cầu: {unit}": "asked by: {unit}",
    "phòng đề xuất": "proposing room",
    "thông tin khác": "other information",
}
