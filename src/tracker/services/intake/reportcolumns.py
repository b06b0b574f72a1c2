"""
What the columns of a table of reports are called: «Đơn vị», «Số báo cáo», «Ngày ban hành».
"""

from __future__ import annotations

from functools import cache

from tracker.files.sheets.meanings import BESIDE, TASKS, Field, Wordings, wordings_of
from tracker.files.sheets.table import Shape

_PAPER = r"(?:bao cao|van ban|cong van|ket qua)"
_DAY = r"(?:ngay|ngay thang|ngay thang nam|thoi gian|thoi diem)"

HEADINGS: dict[str, tuple[Field, ...]] = {
    r"s ?tt|tt|so tt|so thu tu|thu tu|no": (Field.NUMBER,),
    r"(?:so |ma |ma so )?nhiem vu(?: so)?|(?:so|ma|ma so) (?:cong viec|viec)|task(?: (?:no|number|id))?": (Field.CODE,),
    r"(?:so |so hieu |so ky hieu |ky hieu )*(?:van ban )?(?:giao|chi dao)(?: (?:nhiem vu|viec|cua .*))?"
    r"|(?:so |so ky hieu )?van ban (?:giao|chi dao|den)(?: (?:nhiem vu|viec|cua .*))?|directive": (Field.DIRECTIVE,),
    rf"(?:so|so hieu|so ky hieu|so va ky hieu|ky hieu)(?: {_PAPER})*(?: (?:cua don vi|tra loi))?"
    rf"|{_PAPER}(?: {_PAPER})*(?: so)?|so ngay(?: {_PAPER})?|so ky hieu ngay(?: thang)?(?: {_PAPER})?"
    r"|document(?: number)?|report(?: number)?|number": (Field.REPORT,),
    r"(?:ngay|thoi gian|thoi diem) (?:cap nhat|gui|nop|nhan|len he thong|ghi nhan)(?: [a-z ]*)?|filed(?: on)?": (
        Field.FILED_ON,
    ),
    rf"{_DAY}(?: (?:ban hanh|ky|phat hanh|cua))*(?: {_PAPER})*|{_PAPER} ngay|issued(?: on)?|date|day": (Field.DONE_ON,),
    r"da (?:thuc hien|hoan thanh|xong)|khong (?:can|yeu cau) van ban|hoan thanh|done|(?:trang thai|tinh trang)"
    r"(?: (?:thuc hien|bao cao|nhiem vu))*": (Field.STATUS,),
    r"ky(?: bao cao)?|period": (Field.PERIOD,),
    r"(?:ten |duong dan )?(?:tep|file)(?: (?:dinh kem|van ban|bao cao))*": (Field.FILE,),
    r"ket qua (?:thuc hien|xu ly|den nay|dat duoc|giai quyet)(?: [a-z ]*)?|(?:noi dung|tom tat) bao cao"
    r"|dien bien|tinh hinh thuc hien|outcome": (Field.OUTCOME,),
    r"(?:trich yeu|noi dung|thoi han|han|phoi hop|phong|nguoi|lanh dao|can bo|dien thoai|email|loai)(?: [a-z0-9 ]*)?": (
        Field.OTHER,
    ),
}
"""Patterns of folded headings, the narrower before the wider; units are called as in tables of tasks."""

USUAL = {
    Field.LEAD: "Đơn vị",
    Field.CODE: "Nhiệm vụ số",
    Field.DIRECTIVE: "Văn bản giao",
    Field.REPORT: "Số báo cáo",
    Field.DONE_ON: "Ngày ban hành",
    Field.FILED_ON: "Ngày cập nhật",
    Field.PERIOD: "Kỳ",
    Field.STATUS: "Đã thực hiện",
    Field.FILE: "Tệp",
    Field.OUTCOME: "Kết quả thực hiện",
}


@cache
def of_reports() -> Wordings:
    """Return the wordings of tables of reports."""
    whose = {pattern: (Field.LEAD,) for pattern, fields in TASKS.items() if fields[0] is Field.LEAD}
    named = {r"ten (?:don vi|co quan)(?: [a-z ]*)?|(?:xa|phuong|dac khu)(?: (?:xa|phuong|dac khu))*": (Field.LEAD,)}
    notes = {pattern: fields for pattern, fields in TASKS.items() if fields[0] in BESIDE}
    return wordings_of([*(HEADINGS | whose | named | notes).items()], frozenset(USUAL))


def shape() -> Shape:
    """Return what a table of reports may hold; which of its columns a row needs, the row says."""
    return Shape(USUAL, (), of_reports())
