"""Tasks named by unit and directive, lists of them, and many reports at once."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Số nhiệm vụ, hoặc ĐƠN-VỊ@VĂN-BẢN: STC@20/CT-UBND.": "Number of the task, or UNIT@DIRECTIVE: STC@20/CT-UBND.",
    "Số nhiệm vụ hoặc ĐƠN-VỊ@VĂN-BẢN; nhiều thì 3,5-9 12, xem trước rồi --commit; "
    "bỏ trống thì chọn bằng --unit, --directive.": (
        "Number of a task, or UNIT@DIRECTIVE; several as 3,5-9 12, seen first and written with --commit; "
        "without them --unit or --directive chooses."
    ),
    "Ghi cho nhiều nhiệm vụ; không có tùy chọn này thì chỉ xem trước.": (
        "Write for many tasks; without this option they are only shown."
    ),
    "--commit để ghi, --dry-run để chạy thử: bỏ một trong hai.": (
        "--commit writes, --dry-run only tries: leave out one of them."
    ),
    "Chỉ làm với {count} nhiệm vụ còn lại:\n  {line}": "To do it to the other {count} task(s) alone:\n  {line}",
    "«{text}» là khoảng số ngược. Gõ số nhỏ trước: {right}.": (
        "“{text}” runs backwards. Type the smaller number first: {right}."
    ),
    "Ghi nhiều báo cáo từ một bảng .csv, .xlsx: xem trước, rồi --commit để ghi.": (
        "File many reports from one table, .csv or .xlsx: seen first, then written with --commit."
    ),
    "Bảng có cột Đơn vị hoặc Nhiệm vụ số, Số báo cáo, Ngày ban hành.": (
        "A table with columns for unit or task, number of the report, day of issue."
    ),
    "Văn bản giao, cho các dòng chỉ ghi đơn vị.": "The directive, for rows that name a unit alone.",
    'Đọc một cột lạ: "Cột=report"; bỏ qua: "Cột=-".': 'Read an unknown column: "Column=report"; skip it: "Column=-".',
    "Ghi {count} báo cáo này?": "File these {count} report(s)?",
    "Chưa có báo cáo": "No report yet",
    "BÁO CÁO ĐÃ GHI": "REPORTS FILED",
    "XEM TRƯỚC BÁO CÁO": "REPORTS, NOT YET FILED",
    "Tệp không có báo cáo nào.": "The file has no report.",
    "đã ghi trước, bỏ qua": "filed before, left out",
    "ký hiệu của đơn vị khác": "symbol of another unit",
    "dòng {lines}: báo cáo mang ký hiệu của đơn vị khác đơn vị chủ trì; vẫn được ghi nhận.": (
        "line {lines}: the report bears the symbol of another unit than the one that leads; it is kept."
    ),
    "{count} báo cáo không có ngày cập nhật lên Hệ thống nên không xét thời hạn cập nhật (Điều {article}); "
    "nếu biết, thêm cột «Ngày cập nhật», hoặc --on NGÀY cho cả tệp.": (
        "{count} report(s) without the day of filing in the System, so that is not judged (Art. {article}); "
        "if it is known, add a column “Ngày cập nhật”, or --on DAY for the whole file."
    ),
    "Đã ghi {count} báo cáo": "{count} report(s) filed",
    "Sẽ ghi {count} báo cáo": "{count} report(s) would be filed",
    ", {late} quá hạn; chờ Văn phòng xác nhận.": ", {late} of them late; they wait for the Office.",
    "; chờ Văn phòng xác nhận.": "; they wait for the Office.",
    "Bỏ qua {count} báo cáo đã ghi trước.": "{count} report(s) filed before are left out.",
    "{count} dòng chưa có báo cáo.": "{count} row(s) without a report yet.",
    "Lấy lại tất cả bằng «tracker undo».": "Take all of it back with “tracker undo”.",
    "{file}: không có cột nào trong các cột {columns}.": "{file}: none of the columns {columns} is there.",
    "Thiếu nhiệm vụ: ghi đơn vị, hoặc số nhiệm vụ.": "No task: name the unit, or the number of the task.",
    "Thiếu văn bản giao: thêm --directive VĂN-BẢN cho cả tệp, hoặc cột «Văn bản giao», hoặc cột «Nhiệm vụ số».": (
        "No directive: add --directive DIRECTIVE for the whole file, a column “Văn bản giao”, or one “Nhiệm vụ số”."
    ),
    "Nhiệm vụ {number} không phải của {whose}. Kiểm tra lại số nhiệm vụ, đơn vị và văn bản giao của dòng.": (
        "Task {number} is not one of {whose}. Check the number, the unit and the directive of the row."
    ),
    "Thiếu số, ký hiệu báo cáo.": "The number of the report is missing.",
    "Thiếu ngày ban hành báo cáo.": "The day of the report is missing.",
    "«{text}» không rõ là đã thực hiện hay chưa. Gõ «x» khi đã thực hiện, hoặc để trống.": (
        "“{text}” does not say whether it is done. Type “x” where it is, or leave it empty."
    ),
    "Ghi ngày nhiều đơn vị nhận được văn bản (Điều 6.1.c).": (
        "Record the day on which many units received their paper (Art. 6.1.c)."
    ),
    "Trả lại nhiều báo cáo đang chờ, kèm lý do (Điều 6.1.a).": (
        "Send back many waiting reports, with the reason (Art. 6.1.a)."
    ),
    "Ghi việc đôn đốc nhiều nhiệm vụ: mỗi đơn vị một lần (Điều 10).": (
        "Record an urging about many tasks: once for each unit (Art. 10)."
    ),
    "Các số nhiệm vụ, và khoảng số: 3,5-9 12; hoặc ĐƠN-VỊ@VĂN-BẢN; bỏ trống thì ghi về đơn vị ở --unit.": (
        "Task numbers and ranges: 3,5-9 12; or UNIT@DIRECTIVE; left out, it is about the unit of --unit."
    ),
    "«{text}» không phải là một nhiệm vụ. Gõ số nhiệm vụ, ví dụ 12, hoặc ĐƠN-VỊ@VĂN-BẢN, ví dụ STC@20/CT-UBND.": (
        "“{text}” is no task. Type its number, such as 12, or UNIT@DIRECTIVE, such as STC@20/CT-UBND."
    ),
    "{unit} không chủ trì nhiệm vụ nào của {directive}. Xem các nhiệm vụ của văn bản: «tracker task list "
    '--directive "{reference}"».': (
        "{unit} leads no task of {directive}. List the tasks of the directive: “tracker task list --directive "
        '"{reference}"”.'
    ),
    "{unit} chủ trì {count} nhiệm vụ của {directive}: {listed}. Gõ số nhiệm vụ, ví dụ «{example}».": (
        "{unit} leads {count} tasks of {directive}: {listed}. Type the number of one, such as “{example}”."
    ),
    "{number} «{words}» ({status})": "{number} “{words}” ({status})",
    "và {count} nhiệm vụ khác": "and {count} other tasks",
    "«{text}» là nhiệm vụ {number} của {unit}: {words}.": "“{text}” is task {number} of {unit}: {words}.",
}
