"""Tasks named by unit and directive, lists of them, and many reports at once."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Số nhiệm vụ, hoặc ĐƠN-VỊ@VĂN-BẢN: STC@20/CT-UBND.": "Number of the task, or UNIT@DIRECTIVE: STC@20/CT-UBND.",
    "Các số nhiệm vụ, và khoảng số: 3,5-9 12; hoặc ĐƠN-VỊ@VĂN-BẢN.": (
        "Numbers of tasks, and ranges: 3,5-9 12; or UNIT@DIRECTIVE."
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
