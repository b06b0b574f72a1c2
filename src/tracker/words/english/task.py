"""
Entering tasks, what happens to them, and what follows in law.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "chờ Văn phòng xác nhận từ ngày {since:%d/%m/%Y} ({days} ngày làm việc)": (
        "waits for the Office since {since:%d/%m/%Y} ({days} working days)"
    ),
    "chờ chỉ đạo từ ngày {since:%d/%m/%Y} ({days} ngày làm việc)": (
        "waits for a direction since {since:%d/%m/%Y} ({days} working days)"
    ),
    "chờ ngày nhận văn bản, chưa có hạn": "waits for the day of receipt, no deadline yet",
    "báo cáo muộn {days} ngày": "reported {days} days late",
    "quá hạn từ ngày {since:%d/%m/%Y}: {days} ngày, {worked} ngày làm việc": (
        "overdue since {since:%d/%m/%Y}: {days} days, {worked} working days"
    ),
    "Quá hạn từ ngày": "Overdue since",
    "Số ngày quá hạn": "Days overdue",
    "Số ngày làm việc quá hạn": "Working days overdue",
    "Tiến độ": "How it stands",
    "Chờ từ ngày": "Waits since",
    "Tiến độ ghi gần nhất": "Last progress",
    "Nội dung tiến độ": "What it says",
    "Trả lại gần nhất": "Last sent back",
    "Báo cáo bị trả lại": "Report sent back",
    "Lý do trả lại": "Why",
    # task
    "Nhiệm vụ: từ lúc giao đến khi Văn phòng xác nhận (Điều 5, 6).": (
        "Tasks: from their assignment to the Office's confirmation (Art. 5, 6)."
    ),
    "Văn bản giao.": "The directive.",
    "Nhập một nội dung giao; mỗi đơn vị chủ trì thành một nhiệm vụ (Điều 5.1, 6.2.a).": (
        "Enter one item of a directive; it becomes one task for each lead unit (Art. 5.1, 6.2.a)."
    ),
    "Đơn vị chủ trì; nhiều đơn vị cách nhau bằng «;», hoặc nhóm '@xa' '@phuong' '@dac-khu' '@commune' '@so' '@all'.": (
        "The lead unit; several with “;” between them, or a group: '@xa' '@phuong' '@dac-khu' '@commune' '@so' '@all'."
    ),
    "Nội dung giao; văn bản mật thì để trống (Điều 5.2).": (
        "What is asked; left empty for a secret directive (Art. 5.2)."
    ),
    "Đơn vị phối hợp.": "The supporting units.",
    "Thời hạn như văn bản viết: «trước ngày 30/9/2026», «15 ngày làm việc»…": (
        "The deadline as the directive words it: «trước ngày 30/9/2026», «15 ngày làm việc»…"
    ),
    "Sản phẩm phải có.": "What is due.",
    "Có yêu cầu báo cáo bằng văn bản hay không (Điều 6.1.a).": "Whether a written report is required (Art. 6.1.a).",
    "có, trừ sản phẩm completion": "yes, except for completion",
    "Phòng theo dõi, nếu khác phòng của văn bản.": "The room that follows it, if not that of the directive.",
    "Chương trình công tác liên quan.": "The work programme it belongs to.",
    "Điểm trong văn bản: «Điều 3.2».": "The point of the directive: «Điều 3.2».",
    "Là nhiệm vụ khác, dù nội dung giống một nhiệm vụ đã có của văn bản.": (
        "It is another task, although the directive has one of the same words."
    ),
    "Lý do vẫn theo dõi một việc thường xuyên (Điều 3).": "Why routine work is followed all the same (Art. 3).",
    "Đã giao nhiệm vụ số {first} cho {unit}.": "Assigned task {first} to {unit}.",
    "Đã giao {count} nhiệm vụ, số {first} đến {last}.": "Assigned {count} tasks, {first} to {last}.",
    "Ghi vào sổ; không có tùy chọn này thì chỉ xem trước.": "Write to the ledger; without it, only a preview.",
    "In danh mục nhiệm vụ theo số.": "Print the register of tasks by number.",
    "Chỉ nhiệm vụ của một văn bản.": "Only tasks of one directive.",
    "Chỉ nhiệm vụ ở trạng thái này.": "Only tasks in this state.",
    "DANH MỤC NHIỆM VỤ": "REGISTER OF TASKS",
    "In một nhiệm vụ với mọi thông tin của nó.": "Print all about one task.",
    "Điểm": "Point",
    "quá hạn": "overdue",
    "Phối hợp": "Support",
    "Thời hạn ghi trong văn bản": "Deadline as worded",
    "Ngày cuối cùng": "Last day",
    "Báo cáo ngày": "Reported on",
    "Xác nhận ngày": "Confirmed on",
    "Số lần gia hạn": "Times extended",
    "Chương trình công tác": "Work programme",
    "Sản phẩm": "Deliverable",
    "Yêu cầu báo cáo bằng văn bản": "Written report required",
    "Đơn vị nhận văn bản ngày": "Received by the unit on",
    "Nhập vào sổ ngày": "Entered on",
    "Định kỳ": "Recurring",
    "Mật": "Secret",
    "Vì sao có thời hạn này: tracker explain {number}. Diễn biến: tracker log {number}.": (
        "Why this deadline: tracker explain {number}. What happened: tracker log {number}."
    ),
    # import
    "Lỗi": "Fault",
    "Đã ghi": "Written",
    "TỆP NHIỆM VỤ": "TASKS OF THE FILE",
    "XEM TRƯỚC TỆP NHIỆM VỤ": "PREVIEW OF THE FILE",
    "Tệp không có dòng nào.": "The file has no rows.",
    "LỖI TRONG TỆP": "FAULTS IN THE FILE",
    "Đã nhập {items} nội dung, {tasks} nhiệm vụ.": "Entered {items} items, {tasks} tasks.",
    "Sẽ nhập {items} nội dung, {tasks} nhiệm vụ.": "Would enter {items} items, {tasks} tasks.",
    "Bỏ qua {count} nội dung đã có.": "{count} items known already were passed over.",
    "Bỏ qua {count} việc thường xuyên (Điều 3).": "{count} items of routine work were passed over (Art. 3).",
    "Thêm --commit để ghi.": "Add --commit to write.",
    # acts on a task
    "Số, ký hiệu văn bản.": "The number of the document.",
    "Ngày ban hành văn bản đó.": "The day that document was issued.",
    "Lý do; nhiệm vụ mật thì để trống.": "The reason; left empty for a secret task.",
    "Kỳ của nhiệm vụ định kỳ: 2026-09, 2026-Q3…": "The period of a recurring task: 2026-09, 2026-Q3…",
    "Ghi ngày đơn vị nhận được văn bản giao, gia hạn hoặc chuyển nhiệm vụ (Điều 6.1.c).": (
        "Record the day the unit received the paper that assigns, extends or reassigns the task (Art. 6.1.c)."
    ),
    "Đã ghi đơn vị nhận văn bản của nhiệm vụ {number} ngày {day:%d/%m/%Y}.": (
        "Recorded that the unit received the directive of task {number} on {day:%d/%m/%Y}."
    ),
    "Ghi tiến độ đơn vị báo (Điều 6.1.a).": "Record the progress a unit declared (Art. 6.1.a).",
    "Diễn biến; nhiệm vụ mật thì để trống.": "The progress; left empty for a secret task.",
    "Đã ghi tiến độ nhiệm vụ {number}.": "Recorded progress of task {number}.",
    "Ghi báo cáo kết quả của đơn vị chủ trì (Điều 6.1.a, b).": (
        "File the lead unit's report on a task (Art. 6.1.a, b)."
    ),
    "Báo «Đã thực hiện», khi không yêu cầu văn bản.": "Report it as done, where no document is required.",
    "Đã ghi nhiệm vụ {number} được báo «Đã thực hiện»{period}; chờ Văn phòng xác nhận.": (
        "Recorded that task {number} was reported as done{period}; awaiting the Office's confirmation."
    ),
    "Đã ghi báo cáo {document} cho nhiệm vụ {number}{period}; chờ Văn phòng xác nhận.": (
        "Filed report {document} for task {number}{period}; awaiting the Office's confirmation."
    ),
    ", kỳ {period}": ", period {period}",
    "Văn phòng xác nhận kết quả (Điều 6.1.a).": "Confirm a result for the Office (Art. 6.1.a).",
    "Chất lượng (Điều 5.1.g).": "The quality (Art. 5.1.g).",
    "Nhận xét.": "A comment.",
    "Đã xác nhận kết quả nhiệm vụ {number}{period}.": "Confirmed the result of task {number}{period}.",
    "Văn phòng trả lại báo cáo, kèm lý do; hạn chạy tiếp với số ngày làm việc còn lại.": (
        "Send a report back for the Office, with the reason; the term goes on with the working days that were left."
    ),
    "Đã trả lại báo cáo của nhiệm vụ {number}{period}.": "Sent back the report on task {number}{period}.",
    "chưa ghi ngày cập nhật báo cáo lên Hệ thống nên không xét thời hạn cập nhật (Điều {article}); nếu biết ngày đó, "
    "ghi bằng «tracker task correct {number} --field report-filed --value NGÀY{more}».": (
        "no day of filing on the System was named, so the time for filing is not judged (Art. {article}); if you know "
        "the day, type “tracker task correct {number} --field report-filed --value DAY{more}”."
    ),
    "Ghi văn bản báo cáo lý do chậm trễ của đơn vị (Điều 8.1.e).": (
        "Record a unit's written reason for a delay (Art. 8.1.e)."
    ),
    "Đã ghi văn bản {document} báo cáo lý do chậm trễ của nhiệm vụ {number}.": (
        "Recorded document {document}, the written reason for the delay of task {number}."
    ),
    # directions and corrections
    "Văn bản chỉ đạo của UBND, Chủ tịch UBND thành phố.": (
        "The direction of the City People's Committee or its Chairman: the number of the document."
    ),
    "Ngày ban hành văn bản chỉ đạo.": "The day the direction was issued.",
    "Ngày ban hành văn bản chỉ đạo (mặc định: ngày dừng).": (
        "The day the direction was issued (default: the day of the stop)."
    ),
    "Đơn vị chủ trì mới.": "The new lead unit.",
    "Thời hạn mới, như văn bản viết.": "The new deadline, as the direction words it.",
    "Gia hạn theo văn bản chỉ đạo (Điều 6.1.c).": "Extend a deadline by direction (Art. 6.1.c).",
    "Đã gia hạn nhiệm vụ {number} theo {direction}.": "Extended task {number} by {direction}.",
    "Chuyển đơn vị chủ trì theo văn bản chỉ đạo (Điều 6.1.c).": (
        "Give a task to another lead unit by direction (Art. 6.1.c)."
    ),
    "Đã chuyển nhiệm vụ {number} cho {unit} theo {direction}.": "Moved task {number} to {unit} by {direction}.",
    "Dừng, thu hồi nhiệm vụ theo văn bản chỉ đạo.": "Stop or withdraw a task by direction.",
    "Đã dừng nhiệm vụ {number} theo {direction}.": "Stopped task {number} by {direction}.",
    "Mở lại nhiệm vụ đã xác nhận hoặc đã dừng.": "Reopen a task that was confirmed or stopped.",
    "Đã mở lại nhiệm vụ {number}.": "Reopened task {number}.",
    "Sửa điều đã nhập sai; giá trị cũ, giá trị mới và lý do đều được giữ lại.": (
        "Correct what was entered wrongly; the old value, the new one and the reason are all kept."
    ),
    "Điều cần sửa.": "What is to be corrected.",
    "Giá trị đúng.": "The right value.",
    "Đã sửa {field} của nhiệm vụ {number}: «{old}» thành «{new}».": (
        "Corrected {field} of task {number}: “{old}” to “{new}”."
    ),
    # what followed in law
    "[chạy thử] {said}": "[dry run] {said}",
    "{name}: hạn {due:%d/%m/%Y}{guess}": "{name}: due {due:%d/%m/%Y}{guess}",
    "{name}: quá hạn {late} ngày (hạn {due:%d/%m/%Y})": "{name}: {late} day(s) late (due {due:%d/%m/%Y})",
    "{name}: đúng hạn (hạn {due:%d/%m/%Y})": "{name}: on time (due {due:%d/%m/%Y})",
    "{name}: dừng tính hạn": "{name}: its clock stopped",
    "và {count} đồng hồ khác": "clocks besides: {count}",
}
