"""Lists of numbers, urging, difficulties and disputes (Art. 8–10)."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "SỐ…": "NUMBERS",
    "«{text}» không phải là danh sách số. Gõ các số và khoảng số, ví dụ: 3,5-9 12.": (
        "“{text}” is no list of numbers. Type numbers and ranges, for example: 3,5-9 12."
    ),
    "Danh sách có hơn {most} số. Kiểm tra lại khoảng số đã gõ, hoặc chia làm nhiều lần.": (
        "The list has more than {most} numbers. Check the range you typed, or split the list."
    ),
    "Đôn đốc đơn vị: đã nhắc ai, ai trả lời, cần nhắc ai (Điều 8–10).": (
        "Urging units: who was urged, who answered, who is next (Art. 8–10)."
    ),
    "Đề nghị đơn vị trả lời đến hết ngày này.": "Ask for an answer by the end of this day.",
    "Mã lần đôn đốc, xem «urge list».": "Number of the urging, see “urge list”.",
    "Chỉ lần chưa được trả lời.": "Only those not answered.",
    "đã trả lời": "answered",
    "chưa trả lời": "not answered",
    "quá ngày đề nghị": "past the day asked for",
    "Ghi việc đôn đốc: mỗi đơn vị một lần, cho một hay nhiều nhiệm vụ (Điều 10).": (
        "Record an urging: once for each unit, about one task or several (Art. 10)."
    ),
    "Hình thức (Điều 10).": "The form (Art. 10).",
    "Người nhận ở đơn vị; nhiệm vụ mật thì để trống.": "Who received it; leave out for a secret task.",
    "Nội dung đôn đốc; nhiệm vụ mật thì để trống.": "What was said; leave out for a secret task.",
    "Đã ghi lần đôn đốc {number}: {unit}, nhiệm vụ {tasks}, qua {form}, ngày {day:%d/%m/%Y}.{asked}": (
        "Urging {number} recorded: {unit}, tasks {tasks}, by {form}, on {day:%d/%m/%Y}.{asked}"
    ),
    (
        "Đã ghi {count} lần đôn đốc, mã {first}–{last}, cho {tasks} nhiệm vụ, qua {form}, ngày {day:%d/%m/%Y}.{asked}"
    ): "{count} urgings recorded, {first} to {last}, about {tasks} tasks, by {form}, on {day:%d/%m/%Y}.{asked}",
    " Đề nghị trả lời đến hết ngày {day:%d/%m/%Y}.": " An answer is asked for by {day:%d/%m/%Y}.",
    "nhiệm vụ {tasks} đã có báo cáo, đang chờ Văn phòng xác nhận.": (
        "tasks {tasks} are reported and wait for the Office's confirmation."
    ),
    "Ghi đơn vị trả lời một lần đôn đốc.": "Record a unit's answer to an urging.",
    "Nội dung trả lời; nhiệm vụ mật thì để trống.": "The answer; leave out for a secret task.",
    "Đã ghi {unit} trả lời lần đôn đốc {number} ngày {day:%d/%m/%Y}.": (
        "Recorded: {unit} answered urging {number} on {day:%d/%m/%Y}."
    ),
    "In các lần đôn đốc: hình thức theo Điều 10, đã trả lời hay chưa.": (
        "Print the urgings: the form of Art. 10, answered or not."
    ),
    "Khoản của Điều 10": "Clause of Art. 10",
    "Hình thức": "Form",
    "Ngày văn bản": "Day of the document",
    "Người nhận": "Received by",
    "Đề nghị": "Asked by",
    "Trả lời": "Answer",
    "Ngày trả lời": "Answered on",
    "Văn bản trả lời": "Document of the answer",
    "Nội dung trả lời": "What was answered",
    "Ngày đề nghị trả lời do Văn phòng đặt, không phải thời hạn của Quy chế: không tính quá hạn.": (
        "The day asked for is the Office's own and no deadline of the regulation: nobody is overdue by it."
    ),
    "{count} lần đôn đốc, {waiting} chưa có trả lời.": "{count} urgings, {waiting} not answered.",
    "ĐÔN ĐỐC ĐẾN NGÀY {day:%d/%m/%Y}": "URGINGS UP TO {day:%d/%m/%Y}",
    "Không có lần đôn đốc nào.": "No urgings.",
    "{channel} (10.{form})": "{channel} (10.{form})",
    "đã trả lời {day:%d/%m/%Y}": "answered {day:%d/%m/%Y}",
    "Văn phòng điện tử": "e-office",
    "báo cáo tháng, đột xuất": "monthly or ad hoc report",
    "làm việc trực tiếp": "direct work",
    "điện thoại": "phone",
    "thư điện tử": "e-mail",
    "fax": "fax",
    "tin nhắn hệ thống": "system message",
    "kiểm tra": "inspection",
    "Nhiệm vụ {numbers} đã xác nhận hoàn thành hoặc đã dừng: không đôn đốc. Bỏ các số đó rồi gõ lại lệnh.": (
        "Tasks {numbers} are done or stopped and are not urged. Leave them out and type the command again."
    ),
    (
        "Lần đôn đốc {number} đã có trả lời ngày {day:%d/%m/%Y}. "
        "Diễn biến tiếp theo ghi bằng «tracker task progress SỐ --note …»."
    ): (
        "Urging {number} was answered on {day:%d/%m/%Y}. "
        "Record what follows with “tracker task progress NUMBER --note …”."
    ),
    "Thiếu nội dung trả lời: ghi --note, hoặc văn bản bằng --document và --issued.": (
        "The answer is missing: give --note, or a document with --document and --issued."
    ),
    "nhiệm vụ {numbers}": "tasks {numbers}",
    "lần đôn đốc {number}": "urging {number}",
    "đề nghị trả lời đến {day:%d/%m/%Y}": "answer asked for by {day:%d/%m/%Y}",
    "Số lần đôn đốc": "Times urged",
    "Đôn đốc gần nhất": "Last urged on",
    "Khó khăn, vướng mắc, ý kiến khác nhau giữa các đơn vị (Điều 8.1.b, c).": (
        "Difficulties, and disputes between units (Art. 8.1.b, c)."
    ),
    "Mã khó khăn, xem «difficulty list».": "Number of the difficulty, see “difficulty list”.",
    "ý kiến khác nhau": "dispute",
    "Văn bản chỉ đạo phải có cả --direction (số, ký hiệu) và --issued (ngày ban hành).": (
        "A direction needs both --direction (number) and --issued (day of issue)."
    ),
    "Ghi khó khăn, vướng mắc của một nhiệm vụ, hoặc ý kiến khác nhau giữa các đơn vị.": (
        "Record a difficulty of a task, or a dispute between units."
    ),
    "difficulty: khó khăn (8.1.b); dispute: các đơn vị có ý kiến khác nhau (8.1.c).": (
        "difficulty (8.1.b); dispute: units of different opinions (8.1.c)."
    ),
    "Đơn vị liên quan, cách nhau bằng «;» (mặc định: đơn vị chủ trì).": (
        "Units concerned, separated by “;” (default: the lead unit)."
    ),
    "Nội dung; nhiệm vụ mật thì để trống.": "What it is; leave out for a secret task.",
    "Đã ghi {kind} của nhiệm vụ {number} (mã {id}). Xin ý kiến chỉ đạo xong thì gõ «difficulty ask {id} …».": (
        "Recorded: {kind} of task {number} (number {id}). Once a direction is asked for, type “difficulty ask {id} …”."
    ),
    "Ghi văn bản Văn phòng xin ý kiến chỉ đạo của UBND thành phố (Điều 8.1.b, c).": (
        "Record the document that asks the People's Committee for a direction (Art. 8.1.b, c)."
    ),
    "Đã ghi {document} xin ý kiến chỉ đạo về khó khăn số {number}.": (
        "Recorded: {document} asks for a direction on difficulty {number}."
    ),
    "Ghi kết quả giải quyết, kèm văn bản chỉ đạo nếu có.": "Record how it was settled, with the direction if any.",
    "Kết quả": "Outcome",
    "Kết quả giải quyết; nhiệm vụ mật thì để trống.": "How it was settled; leave out for a secret task.",
    "Văn bản chỉ đạo, nếu có.": "The direction, if any.",
    "Đã ghi khó khăn số {number} được giải quyết.": "Difficulty {number} recorded as settled.",
    "In khó khăn, vướng mắc, ý kiến khác nhau, cũ nhất trước.": "Print difficulties and disputes, the oldest first.",
    "Chỉ việc chưa giải quyết.": "Only those not settled.",
    "Ngày xin ý kiến": "Asked on",
    "Văn bản xin ý kiến": "Document asking",
    "Ngày giải quyết": "Settled on",
    "Văn bản chỉ đạo": "Direction",
    "{count} khó khăn, ý kiến khác nhau; {waiting} đang chờ chỉ đạo.": (
        "{count} difficulties and disputes; {waiting} wait for a direction."
    ),
    "KHÓ KHĂN, VƯỚNG MẮC, Ý KIẾN KHÁC NHAU ĐẾN NGÀY {day:%d/%m/%Y}": "DIFFICULTIES AND DISPUTES UP TO {day:%d/%m/%Y}",
    "Không có khó khăn, vướng mắc nào.": "No difficulties.",
    "giải quyết {day:%d/%m/%Y}": "settled {day:%d/%m/%Y}",
    "chờ chỉ đạo từ {day:%d/%m/%Y}": "waits since {day:%d/%m/%Y}",
    "chưa xin ý kiến": "no direction asked for",
    "Nhiệm vụ {number} đã xác nhận hoàn thành hoặc đã dừng: không ghi khó khăn, vướng mắc mới.": (
        "Task {number} is done or stopped: no new difficulty is recorded."
    ),
    "Thiếu --content: ghi ngắn gọn khó khăn, vướng mắc hoặc điểm còn ý kiến khác nhau.": (
        "--content is missing: say briefly what the difficulty or the dispute is."
    ),
    "Thiếu --outcome: ghi ngắn gọn cách giải quyết hoặc ý kiến chỉ đạo.": (
        "--outcome is missing: say briefly how it was settled, or what the direction says."
    ),
    'Ý kiến khác nhau thì phải có ít nhất hai đơn vị: --units "Sở A; Sở B".': (
        'A dispute needs at least two units: --units "A; B".'
    ),
    "Khó khăn số {number} đã xin ý kiến chỉ đạo ngày {day:%d/%m/%Y}.": (
        "A direction on difficulty {number} was asked for on {day:%d/%m/%Y}."
    ),
    "Khó khăn số {number} đã giải quyết ngày {day:%d/%m/%Y}.": "Difficulty {number} was settled on {day:%d/%m/%Y}.",
    "Thư mục {folder} đã có {count} tệp trùng tên: {names}. Hãy chọn thư mục khác, hoặc dời các tệp đó đi.": (
        "The folder {folder} already holds {count} files of these names: {names}. Choose another, or move them away."
    ),
    "Ngày đề nghị trả lời {day:%d/%m/%Y} ở trước ngày hôm nay ({today:%d/%m/%Y}).": (
        "The day by which an answer is asked for, {day:%d/%m/%Y}, is before today ({today:%d/%m/%Y})."
    ),
    "sắp đến hạn": "due soon",
    "gần đến hạn": "due very soon",
    "ngày LV cuối trong hạn": "last working day in time",
    "vừa quá hạn": "just overdue",
    "nhắc hằng tuần": "weekly",
    "Hôm nay cần đôn đốc nhiệm vụ nào: trước hạn, đến hạn, quá hạn rồi hằng tuần.": (
        "Which tasks are to be urged today: before the deadline, on it, after it, then weekly."
    ),
    "Soạn thư đôn đốc (Word và tin nhắn) cho từng đơn vị có nhiệm vụ quá hạn; không ghi gì vào sổ.": (
        "Draft a letter of urging (Word and a message) to each unit with overdue tasks; records nothing."
    ),
    "Thư mục, có sẵn hay chưa; mỗi đơn vị một tệp theo mã đơn vị.": (
        "A folder, new or not; one file for each unit, by its code."
    ),
    "Chỉ bản ngắn, để dán vào tin nhắn.": "Only the short form, to paste into a message.",
    "docx (mặc định): công văn Word và bản ngắn .txt; txt: chỉ thư dạng chữ.": (
        "docx (default): a letter in Word and the short form as .txt; txt: only the letter, as text."
    ),
    "--short là tin nhắn dạng chữ, không dùng cùng --format. Bỏ một trong hai.": (
        "--short is a message as text and goes without --format. Leave out one of them."
    ),
    "Không có nhiệm vụ quá hạn: không có thư nào phải soạn.": "No task is overdue: there is no letter to draft.",
    "Đã soạn {count} thư đôn đốc ({late} nhiệm vụ quá hạn) trong thư mục {folder}": (
        "{count} letters of urging ({late} overdue tasks) drafted in the folder {folder}"
    ),
    "Đã soạn {count} tin nhắn đôn đốc ({late} nhiệm vụ quá hạn) trong thư mục {folder}": (
        "{count} messages of urging ({late} overdue tasks) drafted in the folder {folder}"
    ),
    "Gửi xong, ghi lại: tracker urge add {tasks} --channel message": (
        "Once sent, record: tracker urge add {tasks} --channel message"
    ),
    (
        "Thư là dự thảo. Gửi xong, ghi lại: tracker urge add {tasks} --channel eoffice --document SỐ --issued NGÀY"
    ): "They are drafts. Once sent, record: tracker urge add {tasks} --channel eoffice --document NUMBER --issued DAY",
    "Bậc": "Rung",
    "Tuần": "Week",
    "Bậc nhắc": "Rung of urging",
    "CẦN ĐÔN ĐỐC NGÀY {day:%d/%m/%Y}": "TO BE URGED ON {day:%d/%m/%Y}",
    "Ngày {day:%d/%m/%Y} là ngày nghỉ: không nhắc ai.": "{day:%d/%m/%Y} is a day off: nobody is urged.",
    "Không có nhiệm vụ nào cần đôn đốc thêm hôm nay.": "No task is to be urged today.",
    "{count} nhiệm vụ. Nhắc xong, ghi lại bằng «tracker urge add SỐ… --channel …».": (
        "{count} tasks. Once urged, record it with “tracker urge add NUMBERS --channel …”."
    ),
    "{count} nhiệm vụ đơn vị đang đề nghị chuyển lại (Điều 6.1.c): không nhắc, chờ chỉ đạo.": (
        "{count} tasks that their units ask to hand back (Art. 6.1.c): not urged before a direction."
    ),
    "Bậc nhắc là cách làm của Văn phòng, Quy chế không quy định.": (
        "The rungs are the Office's practice; the regulation sets none."
    ),
    "{rung}, còn {days} ngày LV": "{rung}, {days} working days left",
    "{rung}, quá {days} ngày LV": "{rung}, {days} working days late",
}
