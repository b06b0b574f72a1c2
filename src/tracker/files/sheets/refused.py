"""
Why a file has no table that can be read: no headings, unknown ones, two of one meaning, or several sheets.
"""

from __future__ import annotations

from tracker.errors import BadData
from tracker.files.tabular import NoHeading, RepeatedHeading, UnknownHeading


class UnknownColumns(UnknownHeading):
    """Columns have headings that are not known; all are named at once."""

    sentence = (
        '{file}, dòng {line}: không nhận cột {columns}. Đọc một cột bằng --map "{column}=TRƯỜNG" '
        '(các trường: {fields}); bỏ qua bằng --map "{column}=-".'
    )


class MeantTwice(RepeatedHeading):
    """Two columns mean the same."""

    sentence = (
        '{file}, dòng {line}: hai cột «{other}» và «{column}» cùng nghĩa. Bỏ bớt một cột bằng --map "{column}=-".'
    )


class NotMapped(BadData):
    """A heading whose meaning was said is not in the file."""

    sentence = "{file}, dòng {line}: không có cột «{column}» đã nêu ở --map. Các cột: {columns}."


class NoSuchSheet(BadData):
    """The workbook has no sheet of that name."""

    sentence = "{file} không có trang tính «{column}». Các trang: {sheets}."


class NoSheets(BadData):
    """A sheet was named of a file that has none."""

    sentence = "{file} là tệp CSV, không có trang tính. Bỏ --sheet rồi chạy lại."


class SeveralSheets(BadData):
    """Several sheets of the workbook hold such a table."""

    sentence = '{file} có {count} trang có bảng: {sheets}. Nạp từng trang một: --sheet "{column}".'


class Garbled(NoHeading):
    """No heading is known, and the words look as if they were read in another encoding."""

    sentence = (
        "{file}, dòng {line}: chữ trong tệp bị sai bảng mã (TCVN3, VNI, hoặc UTF-8 mã hóa hai lần), không có cột nào "
        "được nhận. Hãy chuyển tệp sang Unicode (UTF-8) rồi chạy lại."
    )
