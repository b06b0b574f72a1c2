"""
Why a row of a table of reports is refused, and in which of its columns.
"""

from __future__ import annotations

from tracker.errors import TrackerError, Usage
from tracker.files.sheets.meanings import Field


class NoTaskNamed(Usage):
    """A row says neither which task nor which unit."""

    sentence = "Thiếu nhiệm vụ: ghi đơn vị, hoặc số nhiệm vụ."


class NoDirectiveNamed(Usage):
    """A row names a unit, and no directive is known."""

    sentence = (
        "Thiếu văn bản giao: thêm --directive VĂN-BẢN cho cả tệp, hoặc cột «Văn bản giao», hoặc cột «Nhiệm vụ số»."
    )


class TaskOfAnother(Usage):
    """The task is not one of the unit or the directive beside it."""

    sentence = "Nhiệm vụ {number} không phải của {whose}. Kiểm tra lại số nhiệm vụ, đơn vị và văn bản giao của dòng."


class NoPaperNamed(Usage):
    """A row has the day of a report and not its number."""

    sentence = "Thiếu số, ký hiệu báo cáo."


class NotAPaper(Usage):
    """What stands for the number of a report has no figure."""

    sentence = "«{text}» không phải số, ký hiệu văn bản. Không có văn bản thì để trống."


class NoDayNamed(Usage):
    """A row has the number of a report and not its day."""

    sentence = "Thiếu ngày ban hành báo cáo."


class NotYesNorNo(Usage):
    """A cell says neither that a task is done nor that it is not."""

    sentence = "«{text}» không rõ là đã thực hiện hay chưa. Gõ «x» khi đã thực hiện, hoặc để trống."


class RowRefused(Exception):
    """Why a row is refused, and in which column."""

    def __init__(self, column: Field, error: TrackerError) -> None:
        """Keep both."""
        super().__init__()
        self.column, self.error = column, error
