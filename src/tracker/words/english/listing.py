"""
Lists of duties and tasks, the log, the run of cron.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # headings shared by lists
    "Điều": "Article",
    "Việc": "What",
    "Đơn vị": "Unit",
    "Nội dung": "Content",
    "Ngày": "Day",
    "Dự kiến": "Provisional",
    "NGÀY": "DAY",
    "ngày": "day",
    "số": "number",
    "CHỮ": "TEXT",
    "Chất lượng": "Quality",
    # check
    "Lịch làm việc chỉ có đến {end:%d/%m/%Y}. Nạp năm sau bằng «tracker calendar load {year}».": (
        "The calendar ends on {end:%d/%m/%Y}. Load the next year with “tracker calendar load {year}”."
    ),
    "Lần «tracker check» trên máy {host} (tiến trình {pid}, bắt đầu {started:%H:%M %d/%m/%Y}) chưa kết thúc "
    "mà đã dừng; lần này làm tiếp thay.": (
        "The “tracker check” on {host} (process {pid}, begun {started:%H:%M %d/%m/%Y}) died before its end; this "
        "one takes over."
    ),
    "Dùng cho cron: im lặng khi ổn; có việc mới quá hạn, sắp hạn hay hỏng thì in, thoát mã 3.": (
        "For cron: silent when all is well; prints what is newly overdue, due soon or broken, and exits 3."
    ),
    "Mức": "Rung",
    "Quy tắc": "Rule",
    "Số": "No.",
    "Hạn": "Due",
    "Văn bản": "Document",
    "Thông báo": "Message",
    "VIỆC MỚI CẦN CHÚ Ý, {day:%d/%m/%Y} · {overdue}": "NEW MATTERS, {day:%d/%m/%Y} · {overdue}",
    "Chỉ in N dòng đầu, dòng gộp là một dòng; việc chưa in để lần sau báo.": (
        "Print only the first N lines, one that tells many being one; what is left is told by the next run."
    ),
    "Còn {count} việc chưa in; lần chạy sau sẽ báo.": "Left for the next run: {count}.",
    "Nhắc lại cả những việc đã báo ở lần trước.": "Also repeat what was told before.",
    "Một lần «tracker check» khác đang chạy trên máy {host} (tiến trình {pid}, bắt đầu {started:%H:%M "
    "%d/%m/%Y}). Chờ lần đó xong rồi chạy lại.": (
        "Another “tracker check” is running on {host} (process {pid}, begun {started:%H:%M %d/%m/%Y}). Wait for "
        "it and run again."
    ),
    "Quá hạn": "Overdue",
    "Sắp đến hạn": "Due soon",
    "Cần xử lý": "Broken",
    # unresolved, waiting, search
    "Không có nhiệm vụ quá {window} mà không có kết quả.": "No task is past {window} without result.",
    "NHIỆM VỤ ĐANG MỞ KHÔNG CÓ DIỄN BIẾN TỪ NGÀY {since:%d/%m/%Y}, ĐẾN NGÀY {day:%d/%m/%Y}": (
        "OPEN TASKS WITHOUT PROGRESS SINCE {since:%d/%m/%Y}, AS OF {day:%d/%m/%Y}"
    ),
    "Mọi nhiệm vụ đang mở đều có diễn biến.": "Every open task has made progress.",
    "Nhiệm vụ quá lâu không có kết quả (Điều 8.1.e); --all: mọi nhiệm vụ mở im lặng.": (
        "Tasks long without result (Art. 8.1.e); --all: every silent open task."
    ),
    "Báo cáo chờ Văn phòng xác nhận, đề nghị chuyển lại chờ chỉ đạo; lâu nhất trước.": (
        "Reports that wait for confirmation, referrals that wait for a direction; the longest first."
    ),
    "Tìm trong văn bản, nội dung, báo cáo, ghi chú; không cần dấu.": (
        "Search directives, items, reports and notes; accents optional."
    ),
    "chưa có": "none yet",
    "ĐANG CHỜ XÁC NHẬN, CHỈ ĐẠO, NGÀY NHẬN, NGÀY {day:%d/%m/%Y}": (
        "WAITING FOR CONFIRMATION, A DIRECTION, A RECEIPT, {day:%d/%m/%Y}"
    ),
    "In {shown} dòng đầu trong {total}.": "The first {shown} rows of {total}.",
    "Không kết quả từ": "No result since",
    "Mốc kiểm tra": "Check from",
    "Đã có lý do": "Explained",
    "Ngày nêu lý do": "Explained on",
    "Văn bản nêu lý do": "Written reason",
    "Đủ điều kiện": "Both conditions",
    "QUÁ {window} KHÔNG CÓ KẾT QUẢ (ĐIỀU 8.1.e), NGÀY {day:%d/%m/%Y}": (
        "PAST {window} WITHOUT RESULT (ART. 8.1.e), {day:%d/%m/%Y}"
    ),
    "Gần nhất": "Last heard",
    "Ngày báo cáo": "Reported",
    "Báo cáo số": "Report",
    "Cập nhật": "Filed",
    "Chờ": "Waits for",
    "Lý do chậm": "Reason for delay",
    "Không có việc nào chờ xác nhận, chờ chỉ đạo hay chờ ngày nhận.": (
        "Nothing waits for confirmation, a direction or a day of receipt."
    ),
    "Nơi tìm thấy": "Found in",
    "Không tìm thấy.": "Nothing found.",
    "{count} nhiệm vụ quá {window} không có kết quả{unsure}.": "Tasks past {window} without result: {count}{unsure}.",
    "{count} nhiệm vụ.": "Tasks: {count}.",
    "{count} việc đang chờ.": "Waiting: {count}.",
    "{count} nhiệm vụ đủ hai điều kiện của Điều 8.1.e (không có kết quả, không có văn bản nêu lý do).": (
        "Both conditions of Art. 8.1.e met (no result, no written reason): {count}."
    ),
    "{count} nhiệm vụ đã có văn bản nêu lý do: thiếu điều kiện thứ hai, chưa thuộc diện kiểm tra.": (
        "With a written reason, so that the second condition is missing and no inspection follows yet: {count}."
    ),
    "{count} kết quả.": "Found: {count}.",
    "Mọi nhiệm vụ đang mở không có diễn biến từ ngày --since.": "Every open task without progress since --since.",
    "Dùng cùng --all (mặc định: một tháng trước).": "With --all (default: a month ago).",
    "TỪ…": "WORDS…",
    "--unit chỉ nhận một đơn vị. Bỏ --unit để xem mọi đơn vị, hoặc chạy lệnh cho từng đơn vị.": (
        "--unit takes one unit. Leave --unit out to see all of them, or run the command for each."
    ),
    "Các từ cần tìm.": "The words to find.",
    "--since chỉ dùng cùng --all: «tracker unresolved --all --since 01/10/2026».": (
        "--since goes with --all: “tracker unresolved --all --since 01/10/2026”."
    ),
    "Gõ ít nhất một từ cần tìm.": "Type at least one word to find.",
    "văn bản giao": "directive",
    "mục giao": "item",
    "đơn vị": "unit",
    "nội dung giao": "item",
    "báo cáo, ghi chú": "report, note",
    "xác nhận": "confirmation",
    "chỉ đạo": "direction",
    # log
    "Nhật ký của một nhiệm vụ, hoặc 30 việc ghi sổ gần nhất.": "The log of a task, or the last 30 acts.",
    "VIỆC GHI SỔ GẦN NHẤT": "THE LAST ACTS",
    "Sự kiện": "Event",
    "Ghi lúc": "Recorded at",
    "Ghi sổ": "Recorded",
    "Người ghi": "Actor",
    "Chưa có việc nào được ghi.": "Nothing has been recorded.",
    "{field}: «{old}» → «{new}»": "{field}: “{old}” → “{new}”",
    "{number} ngày {day:%d/%m/%Y}": "{number} of {day:%d/%m/%Y}",
    "lý do: {reason}": "reason: {reason}",
    "NHẬT KÝ NHIỆM VỤ SỐ {number}": "LOG OF TASK {number}",
    "«{phrase}»": "“{phrase}”",
    "kỳ {period}": "period {period}",
    "chất lượng: {quality}": "quality: {quality}",
    "hạn {old:%d/%m/%Y} → {new:%d/%m/%Y}": "due {old:%d/%m/%Y} → {new:%d/%m/%Y}",
    "{count} nhiệm vụ": "{count} tasks",
    "năm {year}": "year {year}",
    "hạn {new:%d/%m/%Y}": "due {new:%d/%m/%Y}",
    "tốt": "good",
    "đạt": "fair",
    "chưa đạt": "poor",
    "chồng chéo": "overlap",
    "không đúng chức năng": "not its function",
    "thời hạn chưa phù hợp": "unfit deadline",
    "nội dung": "content",
    "điểm": "point",
    "chương trình công tác": "programme",
    "phòng theo dõi": "room",
    "ngày nhận văn bản": "day of receipt",
    "số, ký hiệu báo cáo": "number of the report",
    "độ mật": "degree of secrecy",
    "ngày báo cáo": "day of the report",
    "ngày cập nhật báo cáo": "day of filing",
    "yêu cầu văn bản": "written report",
    "sản phẩm": "deliverable",
    "đơn vị chủ trì": "lead unit",
    "thời hạn": "deadline",
    # overdue, due
    "In các việc quá hạn, nặng nhất trước, với số ngày và số ngày làm việc quá hạn.": (
        "Print the duties overdue, the worst first, with how many days and working days late."
    ),
    "In các việc đến hạn hôm nay hoặc trong N ngày làm việc tới.": (
        "Print the duties due today or in the next N working days."
    ),
    "Không có việc quá hạn.": "Nothing is overdue.",
    "Không có việc đến hạn.": "Nothing falls due.",
    "VIỆC QUÁ HẠN ĐẾN NGÀY {day:%d/%m/%Y}": "DUTIES OVERDUE AS OF {day:%d/%m/%Y}",
    "VIỆC ĐẾN HẠN TRONG {within} NGÀY LÀM VIỆC, TỪ NGÀY {day:%d/%m/%Y}": (
        "DUTIES DUE WITHIN {within} WORKING DAYS, FROM {day:%d/%m/%Y}"
    ),
    "{count} việc đến hạn{unsure}.": "Duties due: {count}{unsure}.",
    "Thoát với mã 3 khi có việc quá hạn.": "Exit 3 where anything is overdue.",
    "Số ngày làm việc tới.": "How many working days ahead.",
    # under every list
    "Số liệu dùng để đối soát, không thay thế văn bản (Điều 2.5 Quy chế).": (
        "These figures serve for comparison and replace no document (regulation, Art. 2.5)."
    ),
    "Chỉ gồm phần mà {unit} được xem: việc của đơn vị khác, số chung và số đã chốt của thành phố không ở đây.": (
        "Only what {unit} may see: the work of other units, figures of all and frozen figures are not in here."
    ),
    (
        "Đây là số liệu của cả thành phố, mà {unit} chỉ được xem phần của mình: cần vai trò entry trở lên. "
        "Số của phần mình: «tracker stats»."
    ): (
        "These are figures of the whole city, and {unit} may see its own part only: the role entry or a higher one is "
        'needed. Those of its own part: "tracker stats".'
    ),
    "{unit} chỉ được xem phần của mình, không xem được điều này của đơn vị khác: cần vai trò entry trở lên.": (
        "{unit} may see its own part only and not this of another unit: the role entry or a higher one is needed."
    ),
    "{unit} chỉ được xem phần của mình, mà việc này cần xem cả sổ: cần vai trò entry trở lên.": (
        "{unit} may see its own part only, and this needs all of the ledger: the role entry or a higher one is needed."
    ),
    "Mã nhật ký: {head}": "Journal head: {head}",
}
