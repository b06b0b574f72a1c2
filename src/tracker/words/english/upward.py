"""
Tasks of the Government and the Prime Minister, and what is sent up.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Nhiệm vụ {number} do thành phố giao: không có kết quả để báo cáo lên Chính phủ, Thủ tướng (Điều 6.2.b). Xác nhận "
    "kết quả bằng «task confirm {number}».": (
        "Task {number} was given by the city: there is no result to report to the Government or the Prime Minister "
        "(Art. 6.2.b). Confirm its result with “task confirm {number}”."
    ),
    "Thiếu --officer: ghi tên cán bộ đầu mối cập nhật kết quả lên Hệ thống của Chính phủ (Điều 6.2.b).": (
        "--officer is missing: name the officer who enters the result in the Government's system (Art. 6.2.b)."
    ),
    "Kết quả nhiệm vụ {number} đã được báo cáo lên ngày {day:%d/%m/%Y}. Không ghi lần thứ hai.": (
        "The result of task {number} was sent up on {day:%d/%m/%Y}. It is not recorded twice."
    ),
    "Nhiệm vụ định kỳ {number} có báo cáo đang chờ xác nhận: «task confirm {number}» hoặc «task send-back {number}» "
    "trước.": "A report of recurring task {number} waits: “task confirm {number}” or “task send-back {number}” first.",
    "chưa có văn bản cụ thể hóa": "no directive of the city",
    "chờ báo cáo lên": "to be sent up",
    "đã báo cáo lên": "sent up",
    "Ghi kết quả đã báo cáo lên Chính phủ, Thủ tướng và cập nhật (Điều 6.2.b).": (
        "Record that a result was reported to the Government or the Prime Minister, and entered (Art. 6.2.b)."
    ),
    "In nhiệm vụ Chính phủ, Thủ tướng giao: văn bản cụ thể hóa, kết quả đã báo cáo lên hay chưa.": (
        "Print the tasks of the Government and the Prime Minister: which directive carries them out, what was sent up."
    ),
    "Cán bộ đầu mối cập nhật lên Hệ thống của Chính phủ.": "The officer who enters it in the Government's system.",
    "Ngày cập nhật lên Hệ thống của Chính phủ.": "The day it was entered in the Government's system.",
    "Đã ghi kết quả nhiệm vụ {number} được báo cáo lên bằng {document}; cán bộ cập nhật: {officer}.": (
        "Recorded that the result of task {number} was sent up by {document}; entered by {officer}."
    ),
    "Chỉ việc ở tình trạng này.": "Only what stands so.",
    "Cụ thể hóa bằng": "Carried out by",
    "Nhiệm vụ của văn bản cụ thể hóa": "Tasks below",
    "Trong đó đã xác nhận": "Of them confirmed",
    "Báo cáo lên": "Sent up",
    "Cán bộ": "Officer",
    "{count} việc: {lacking} chưa có văn bản cụ thể hóa, {running} đang thực hiện, {ready} chờ báo cáo lên, "
    "{sent} đã báo cáo lên.": (
        "{count} in all: {lacking} without a directive of the city, {running} under way, {ready} to be sent up, "
        "{sent} sent up."
    ),
    "Không có nhiệm vụ nào do Chính phủ, Thủ tướng giao.": "There is no task of the Government or the Prime Minister.",
    "NHIỆM VỤ CHÍNH PHỦ, THỦ TƯỚNG GIAO (ĐIỀU 6.2.b)": "TASKS OF THE GOVERNMENT AND THE PRIME MINISTER (ART. 6.2.b)",
    "Báo cáo lên ngày": "Sent up on",
    "Báo cáo lên bằng": "Sent up by",
    "Cán bộ cập nhật": "Entered by",
    "Cập nhật lên trên ngày": "Entered above on",
    "cán bộ cập nhật: {officer}": "entered by {officer}",
}
