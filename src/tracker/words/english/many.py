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
    "lần đôn đốc {number}": "urging {number}",
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
