"""
Tasks referred back, what is directed about them, and extensions.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Nhiệm vụ {number} {status}: không có đề nghị chuyển lại nào chờ chỉ đạo (Điều 6.1.c). Đổi thời hạn, đơn vị "
    "theo chỉ đạo bằng «task extend», «task reassign».": (
        "Task {number} is {status}: no referral of it waits for a direction (Art. 6.1.c). Change its deadline or "
        "unit by direction with “task extend”, “task reassign”."
    ),
    "Thiếu nội dung chỉ đạo: --keep để giữ nguyên, --lead để đổi đơn vị, --due để đổi thời hạn.": (
        "What was directed is missing: --keep to keep it as it is, --lead for another unit, --due for another deadline."
    ),
    "--keep là giữ nguyên đơn vị và thời hạn: không dùng cùng --lead hay --due.": (
        "--keep keeps the unit and the deadline: it does not go with --lead or --due."
    ),
    "Ghi văn bản đơn vị chuyển lại nhiệm vụ, nêu rõ lý do (Điều 6.1.c).": (
        "Record the document by which a unit refers a task back, with its reason (Art. 6.1.c)."
    ),
    "Ghi chỉ đạo về nhiệm vụ chuyển lại: giữ nguyên, đổi đơn vị, đổi thời hạn.": (
        "Record what is directed about a task referred back: kept, another unit, another deadline."
    ),
    "In các nhiệm vụ đã gia hạn, rút ngắn: hạn ban đầu, số lần, số ngày thêm, chỉ đạo.": (
        "Print the tasks that were extended: first deadline, how often, days added, directions."
    ),
    "Lý do chuyển lại (Điều 6.1.c).": "Why it is referred back (Art. 6.1.c).",
    "Ghi chú; nhiệm vụ mật thì để trống.": "A note; left empty for a secret task.",
    "Ngày Văn phòng nhận văn bản chuyển lại (mặc định: ngày ban hành); không dùng để xét chậm.": (
        "The day the Office received the document (default: its day of issue); lateness is not judged by it."
    ),
    "Giữ nguyên đơn vị chủ trì và thời hạn.": "Keep the lead unit and the deadline.",
    "Đã ghi văn bản {document} chuyển lại nhiệm vụ {number}; chờ chỉ đạo của UBND thành phố. {in_time}": (
        "Recorded {document}, which refers task {number} back; it waits for a direction of the city. {in_time}"
    ),
    "Đã chuyển nhiệm vụ {number} cho {unit} với thời hạn mới, theo {direction}.": (
        "Gave task {number} to {unit} with a new deadline, by {direction}."
    ),
    "Giữ nguyên nhiệm vụ {number} theo {direction}.": ("Task {number} stays with its unit by {direction}."),
    "Chưa có ngày đơn vị nhận văn bản, nên không xét thời hạn chuyển lại.": (
        "The day of the unit's receipt is not known, so the one working day is not judged."
    ),
    "Không có thời hạn chuyển lại nào đang tính.": "No term for referring back is running.",
    "Chuyển lại chậm {days} ngày so với hạn {due:%d/%m/%Y}: vẫn được nhận, không phải vi phạm.": (
        "Referred back {days} days after {due:%d/%m/%Y}: accepted all the same, and no breach."
    ),
    "Chuyển lại trong thời hạn ({due:%d/%m/%Y}).": "Referred back in time ({due:%d/%m/%Y}).",
    "{day:%d/%m/%Y} là ngày nghỉ: thời hạn mới chuyển sang {weekday}, {rolled:%d/%m/%Y}.": (
        "{day:%d/%m/%Y} is a day off: the new deadline rolls to {weekday}, {rolled:%d/%m/%Y}."
    ),
    "{waits} ({reason})": "{waits} ({reason})",
    "NHIỆM VỤ ĐÃ GIA HẠN, RÚT NGẮN": "EXTENDED AND SHORTENED TASKS",
    "{count} nhiệm vụ đã gia hạn hoặc rút ngắn.": "Extended or shortened tasks: {count}.",
    "Không có nhiệm vụ nào được gia hạn hoặc rút ngắn.": "No task was extended or shortened.",
    "Rút ngắn theo": "Shortened by",
    "Theo chỉ đạo": "By direction",
}
