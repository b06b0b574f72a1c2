"""
Feedback, focal officers, and what each unit has issued under the regulation.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # feedback
    "Phản hồi của địa phương, cơ quan về việc thực hiện nhiệm vụ (Điều 18.5, 19.3, 20.3).": (
        "Feedback from localities and bodies on how tasks are carried out (Art. 18.5, 19.3, 20.3)."
    ),
    "Ghi một phản hồi; về sở, ngành, cơ quan thì Văn phòng có hạn xử lý (Điều 18.5).": (
        "Record feedback; about a department the Office has to act within a time limit (Art. 18.5)."
    ),
    "Ghi văn bản đôn đốc, hoặc báo cáo xin ý kiến chỉ đạo, về một phản hồi (Điều 18.5).": (
        "Record the document that urges, or the report that asks for a direction, on a feedback (Art. 18.5)."
    ),
    "Ghi việc gửi văn bản đến nơi phản hồi để biết (Điều 18.5).": (
        "Record that the document was sent to who gave the feedback (Art. 18.5)."
    ),
    "In các phản hồi và việc Văn phòng đã làm, cũ nhất trước.": (
        "Print feedback and what the Office did about it, the oldest first."
    ),
    "In một phản hồi.": "Print one feedback.",
    "Số phản hồi.": "Number of the feedback.",
    "Địa phương, cơ quan phản hồi.": "The locality or body that gives the feedback.",
    "Đơn vị chậm hoặc làm không đúng yêu cầu.": "The unit that is late, or does not do what was asked.",
    "Ngày nhận phản hồi.": "The day on which the feedback was received.",
    "Nội dung phản hồi; về nhiệm vụ mật thì để trống.": "What it says; leave it out for a secret task.",
    "Số nhiệm vụ có liên quan.": "Number of the task it is about.",
    "Đó là báo cáo xin ý kiến chỉ đạo, không phải văn bản đôn đốc.": (
        "It is a report that asks for a direction, not a document that urges."
    ),
    "Chỉ phản hồi Văn phòng còn phải xử lý hoặc gửi.": "Only feedback on which the Office still owes an act.",
    " Phản hồi về xã, phường, đặc khu: Quy chế không đặt hạn xử lý (Điều 19.3).": (
        " Feedback about a commune, ward or special zone: the Quy chế sets no day for it (Art. 19.3)."
    ),
    "Đã ghi phản hồi số {number}: {title}.{no_day}": "Feedback {number} recorded: {title}.{no_day}",
    "Đã ghi {document} ({kind}) về phản hồi số {number}.{left}": (
        "{document} ({kind}) recorded for feedback {number}.{left}"
    ),
    " Còn phải gửi nơi phản hồi: «tracker feedback notify {number}».": (
        " Still to be sent to who gave it: “tracker feedback notify {number}”."
    ),
    "Đã ghi gửi {document} đến nơi phản hồi (phản hồi số {number}).{left}": (
        "{document} recorded as sent to who gave feedback {number}.{left}"
    ),
    " Còn phải đôn đốc hoặc xin ý kiến: «tracker feedback answer {number}».": (
        " Still to be urged, or a direction asked for: “tracker feedback answer {number}”."
    ),
    "{count} phản hồi.": "Feedback: {count}.",
    "PHẢN HỒI VỀ VIỆC THỰC HIỆN NHIỆM VỤ, ĐẾN NGÀY {day:%d/%m/%Y}": "FEEDBACK ON TASKS, AS OF {day:%d/%m/%Y}",
    "Không có phản hồi nào.": "There is no feedback.",
    "Tiêu đề": "Title",
    "Nhận ngày": "Received",
    "Nơi phản hồi": "From",
    "Về đơn vị": "About",
    "Cách xử lý": "Answer by",
    "Văn bản xử lý": "Answer",
    "Xử lý ngày": "Answered",
    "Văn phòng xử lý": "Answered by the Office",
    "Gửi nơi phản hồi": "Sender told",
    "{kind}: {document} ngày {day:%d/%m/%Y}": "{kind}: {document} of {day:%d/%m/%Y}",
    "Nơi phản hồi và đơn vị được phản hồi đều là {unit}: kiểm tra lại --from và --about.": (
        "Both the sender and the unit it is about are {unit}: check --from and --about."
    ),
    "Thiếu --content: ghi ngắn gọn nội dung phản hồi.": "--content is missing: say briefly what the feedback is.",
    "Phản hồi số {number} đã có văn bản xử lý ngày {day}.": "Feedback {number} was answered on {day}.",
    "Phản hồi số {number} đã được gửi nơi phản hồi ngày {day}.": "The sender of feedback {number} was told on {day}.",
    "ngày nhận phản hồi": "the day the feedback was received",
    "nội dung phản hồi": "what feedback says",
    # focal officers
    "Cán bộ đầu mối của đơn vị: cử người mới, xem lịch sử, hoặc --all (Điều 22.2).": (
        "A unit's focal officer: name one, see those before, or --all (Art. 22.2)."
    ),
    "HỌ TÊN": "NAME",
    "ĐỊA CHỈ": "ADDRESS",
    "Cán bộ đầu mối mới.": "The new focal officer.",
    "Làm đầu mối từ ngày này.": "Focal officer from this day on.",
    "Điện thoại.": "Telephone.",
    "Thư điện tử.": "E-mail.",
    "Văn bản đơn vị thông báo.": "The unit's notice.",
    "Ngày ban hành văn bản thông báo.": "Day of issue of the notice.",
    "Cán bộ đầu mối của mọi đơn vị.": "The focal officers of all units.",
    "Các đơn vị chưa cử cán bộ đầu mối.": "The units that have named no focal officer.",
    "Gõ một đơn vị, hoặc --all hay --missing để xem mọi đơn vị; không cả hai.": (
        "Type a unit, or --all or --missing for every unit; not both."
    ),
    "Cử cán bộ đầu mối phải có cả --name (họ tên) và --from (từ ngày nào).": (
        "A focal officer needs both --name and --from (since which day)."
    ),
    "Văn bản thông báo phải có cả --notice (số, ký hiệu) và --issued (ngày ban hành).": (
        "A notice needs both --notice (its number and symbol) and --issued (its day of issue)."
    ),
    "Đã ghi cán bộ đầu mối của {unit} từ ngày {day:%d/%m/%Y}: {name}.": (
        "Focal officer of {unit} from {day:%d/%m/%Y}: {name}."
    ),
    "Đã ghi cán bộ đầu mối của {unit} từ ngày {day:%d/%m/%Y}: {name}; người trước thôi từ hôm trước.": (
        "Focal officer of {unit} from {day:%d/%m/%Y}: {name}; the former one ended the day before."
    ),
    "Cán bộ đầu mối": "Focal officer",
    "Điện thoại": "Telephone",
    "Thư điện tử": "E-mail",
    "Đến ngày": "Until",
    "Văn bản thông báo": "Notice",
    "Đơn vị chưa cử cán bộ đầu mối.": "The unit has named no focal officer.",
    "chưa cử": "nobody",
    "{count} đơn vị, {lacking} đơn vị chưa cử cán bộ đầu mối.": ("Units: {count}; without a focal officer: {lacking}."),
    "CÁN BỘ ĐẦU MỐI (ĐIỀU 22.2), NGÀY {day:%d/%m/%Y}": "FOCAL OFFICERS (ART. 22.2), {day:%d/%m/%Y}",
    "Mọi đơn vị đều đã cử cán bộ đầu mối.": "Every unit has named a focal officer.",
    "Thiếu tên: ghi họ tên cán bộ đầu mối ở --name.": "The name is missing: type the officer's name after --name.",
    "«{email}» không phải địa chỉ thư điện tử.": "“{email}” is no e-mail address.",
    "Từ ngày {since:%d/%m/%Y} đơn vị đã có cán bộ đầu mối {name}: chỉ ghi được người thay từ sau ngày đó, "
    "không ghi từ ngày {day:%d/%m/%Y}.": (
        "Since {since:%d/%m/%Y} the unit has had the focal officer {name}: another can follow only after that day, "
        "not from {day:%d/%m/%Y}."
    ),
    # plan and own regulation
    "Đơn vị nào đã ban hành kế hoạch và quy chế nội bộ (Điều 23.2).": (
        "Which units have issued their plan and their own regulation (Art. 23.2)."
    ),
    "Ghi kế hoạch triển khai hoặc quy chế nội bộ của đơn vị (Điều 23.2).": (
        "Record a unit's plan or its own regulation (Art. 23.2)."
    ),
    "Văn bản nào (Điều 23.2).": "Which paper (Art. 23.2).",
    "Chỉ đơn vị còn thiếu.": "Only units that lack one.",
    "Đã ghi {kind} của {unit}: {document}.": "Recorded {kind} of {unit}: {document}.",
    "kế hoạch triển khai": "the plan",
    "quy chế nội bộ": "the own regulation",
    "Kế hoạch": "Plan",
    "Ngày kế hoạch": "Plan of",
    "Quy chế nội bộ": "Own regulation",
    "Ngày quy chế": "Regulation of",
    "{count} đơn vị: {plans} đơn vị có kế hoạch, {regulations} đơn vị có quy chế nội bộ.": (
        "Units: {count}; with a plan: {plans}; with a regulation of their own: {regulations}."
    ),
    "VĂN BẢN TRIỂN KHAI QUY CHẾ CỦA TỪNG ĐƠN VỊ (ĐIỀU 23.2), NGÀY {day:%d/%m/%Y}": (
        "PAPERS OF EACH UNIT UNDER THE REGULATION (ART. 23.2), {day:%d/%m/%Y}"
    ),
    "Mọi đơn vị đã có kế hoạch và quy chế nội bộ.": "Every unit has a plan and a regulation of its own.",
}
