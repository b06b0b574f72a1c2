"""
What is kept for the grading of officials: confirmed causes of delay, remarks, and the counts.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # task excuse, bulk excuse
    "Ghi văn bản xác nhận nguyên nhân chậm là khách quan; không đổi hạn, được đếm riêng (Điều 24).": (
        "Record a paper confirming that a delay has an objective cause; no deadline moves, counted apart (Art. 24)."
    ),
    "Ghi một văn bản xác nhận nguyên nhân khách quan cho nhiều nhiệm vụ đã chậm.": (
        "Record one paper that confirms an objective cause for many tasks that were late."
    ),
    "Cơ quan, người có thẩm quyền đã xác nhận nguyên nhân.": "The body or person who confirmed the cause.",
    "nhiệm vụ {number}{period} không quá hạn: xác nhận được ghi, chưa có lần chậm nào để đếm riêng.": (
        "task {number}{period} is not overdue: the confirmation is kept, but there is no delay yet to count apart."
    ),
    "Đã ghi {document} của {body} xác nhận nguyên nhân khách quan của nhiệm vụ {number}{period}; hạn không đổi.": (
        "Recorded {document} of {body}, which confirms an objective cause for task {number}{period}; no deadline moved."
    ),
    # task remark, task remarks
    "Ghi văn bản nhắc nhở, phê bình hoặc biểu dương, về nhiệm vụ hoặc về đơn vị (Điều 24).": (
        "Record a document that reminds, criticises or praises, about a task or a unit (Art. 24)."
    ),
    "In các lần nhắc nhở, phê bình, biểu dương, cũ nhất trước (Điều 24).": (
        "Print reminders, criticisms and praises, the oldest first (Art. 24)."
    ),
    "Loại văn bản.": "The kind of paper.",
    "Đơn vị, cách nhau bằng «;» (mặc định: đơn vị chủ trì nhiệm vụ vào ngày văn bản).": (
        "Units, separated by “;” (default: who led the task on the day of the document)."
    ),
    "Đã ghi {document} {kind} {unit}, nhiệm vụ {task} (mã {id}).": (
        "Recorded {document}: {kind} of {unit}, task {task} (no. {id})."
    ),
    "Đã ghi {document} {kind} {unit} (mã {id}).": "Recorded {document}: {kind} of {unit} (no. {id}).",
    "Chỉ một loại.": "Only one kind.",
    "Từ ngày.": "From this day.",
    "Đến hết ngày.": "Until the end of this day.",
    "nhắc nhở": "reminder",
    "phê bình": "criticism",
    "biểu dương, khen thưởng": "praise",
    "nhắc nhở, phê bình, biểu dương": "remark made",
    "lần nhắc nhở, phê bình, biểu dương": "remark",
    "Nhắc nhở, biểu dương": "Remarks",
    "Nội dung nhiệm vụ": "Content of the task",
    "NHẮC NHỞ, PHÊ BÌNH, BIỂU DƯƠNG ĐẾN NGÀY {day:%d/%m/%Y}": "REMARKS UP TO {day:%d/%m/%Y}",
    "Không có lần nhắc nhở, phê bình, biểu dương nào.": "No remarks.",
    ", nhiệm vụ {task}": ", task {task}",
    "{count} lần: {said}.": "{count} in all: {said}.",
    "Thiếu nhiệm vụ hoặc đơn vị: gõ số nhiệm vụ, hoặc --unit.": "Name a task, or a unit with --unit.",
    "{unit}, nhiệm vụ {number}": "{unit}, task {number}",
    "{document} ngày {day:%d/%m/%Y} về {about} đã được ghi. Xem «tracker task remarks».": (
        "{document} of {day:%d/%m/%Y} about {about} is recorded already. See “tracker task remarks”."
    ),
    # report grading
    "Đếm theo đơn vị và tháng, quý để đánh giá; chỉ đếm, không xếp loại (Điều 24).": (
        "Counts by unit and month or quarter for grading; counts only, no grade (Art. 24)."
    ),
    "THÁNG": "MONTH",
    "QUÝ": "QUARTER",
    "Tháng: 2026-10 (mặc định: tháng trước).": "Month: 2026-10 (default: the last month).",
    "Quý: 2026-Q3.": "Quarter: 2026-Q3.",
    "Mở từng số ra các nhiệm vụ của nó.": "Open each count into its tasks.",
    "Dùng cùng --tasks: chỉ một số đếm.": "With --tasks: one count only.",
    "Được giao": "Given",
    "Lần chậm": "Times late",
    "Chậm (dự kiến)": "Late (provisional)",
    "Chậm, khách quan": "Late, excused",
    "Bị trả lại": "Sent back",
    "Nhắc nhở": "Reminders",
    "Phê bình": "Criticisms",
    "Biểu dương": "Praises",
    "Xong / đúng hạn": "Done / on time",
    "Chậm / dự kiến / khách quan": "Late / provisional / excused",
    "Nhắc / phê bình / biểu dương": "Reminder / criticism / praise",
    "Số đếm": "Count",
    "Cộng {block}": "Total {block}",
    "{count} dòng.": "{count} rows.",
    "tháng": "a month",
    "quý": "a quarter",
    "Không có gì để đếm trong kỳ.": "Nothing to count in this period.",
    "SỐ LIỆU ĐỂ ĐÁNH GIÁ, {period}, THEO SỔ ĐẾN NGÀY {day:%d/%m/%Y}": (
        "COUNTS FOR GRADING, {period}, FROM THE LEDGER AS OF {day:%d/%m/%Y}"
    ),
    "{title} (KỲ CHƯA KẾT THÚC)": "{title} (THE PERIOD HAS NOT ENDED)",
    "kỳ {title} chưa kết thúc: số liệu mới đến ngày {day:%d/%m/%Y}.": (
        "{title} has not ended: the counts are those of {day:%d/%m/%Y}."
    ),
    "Mỗi việc đứng ở kỳ có ngày của nó: giao, xác nhận xong, ngày đầu tiên bị chậm, trả lại, dừng, ngày văn bản.": (
        "Each fact stands in the period of its day: given, confirmed, first day late, sent back, stopped, document."
    ),
    "Lần chậm không gồm chậm có nguyên nhân khách quan đã được xác nhận; nhiệm vụ dừng không ở số đếm nào khác.": (
        "Times late leave out delays with a confirmed objective cause; stopped tasks stand in no other count."
    ),
    "Mỗi kỳ của nhiệm vụ định kỳ là một nhiệm vụ. "
    "Chỉ đếm: không xếp loại, không xếp hạng; mở từng số bằng «tracker report grading --tasks».": (
        "Each period of a recurring task is one task. "
        "Counts only: no grade, no rank; «tracker report grading --tasks» opens each count."
    ),
    "Chọn một kỳ: --month 2026-10 hoặc --quarter 2026-Q3.": "Choose one: --month 2026-10 or --quarter 2026-Q3.",
    "«{text}» không phải là {what}. Gõ --month 2026-10 hoặc --quarter 2026-Q3.": (
        "“{text}” is not {what}. Type --month 2026-10 or --quarter 2026-Q3."
    ),
    "--count chỉ dùng cùng --tasks: «tracker report grading --month 2026-10 --tasks --count late».": (
        "--count goes with --tasks: “tracker report grading --month 2026-10 --tasks --count late”."
    ),
    "Không có số đếm «{text}». Dùng: {counts}.": "There is no count “{text}”. Use: {counts}.",
    "Nguyên nhân khách quan": "Objective cause",
    "nguyên nhân khách quan: {document}": "objective cause: {document}",
    "xác nhận: {body}": "confirmed by: {body}",
    "xác nhận nguyên nhân khách quan": "objective cause confirmed",
    "Xác nhận nguyên nhân khách quan không đổi hạn và không đổi kết luận quá hạn; được đếm riêng khi đánh giá.": (
        "A confirmed objective cause changes no deadline and no verdict; it is counted apart in grading."
    ),
    "Thiếu --by: ghi cơ quan, người có thẩm quyền đã xác nhận nguyên nhân.": (
        "--by is missing: name the body or person who confirmed the cause."
    ),
    "Nhiệm vụ {number} đã ghi {document} ngày {day:%d/%m/%Y} xác nhận nguyên nhân khách quan. "
    "Xem «tracker log {number}».": (
        "Task {number} already has {document} of {day:%d/%m/%Y} as the confirmation of an objective cause. "
        "See “tracker log {number}”."
    ),
    "Nhiệm vụ {number} là nhiệm vụ định kỳ: ghi rõ kỳ được xác nhận bằng --period. Các kỳ đã chậm: {periods}.": (
        "Task {number} recurs: name the period that was confirmed with --period. Late periods: {periods}."
    ),
    "Nhiệm vụ {number} không có kỳ «{period}». Xem các kỳ bằng «tracker explain {number}».": (
        "Task {number} has no period “{period}”. See its periods with “tracker explain {number}”."
    ),
}
