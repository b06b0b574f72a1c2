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
}
