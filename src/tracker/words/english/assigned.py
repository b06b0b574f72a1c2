"""
Tasks found in documents.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Không hiểu thời hạn «{words}» của «{task}»: để trống.": (
        "The deadline “{words}” of “{task}” is not understood: left blank."
    ),
    "«{task}» nêu nhiều thời hạn ({words}): lấy thời hạn cuối, hãy xem lại.": (
        "“{task}” names several deadlines ({words}): the last one is taken; look again."
    ),
    "Bảng có cột kết quả hoặc tình trạng ({count} việc): có thể là danh mục theo dõi việc đã giao.": (
        "The table has a column of results or states (tasks: {count}): it may list tasks that were given before."
    ),
    "{count} việc trong bảng không nêu đơn vị chủ trì.": "Tasks of a table that name no unit in charge: {count}.",
}
