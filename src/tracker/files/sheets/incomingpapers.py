"""
What the headings of a register of incoming documents are called: «Số, ký hiệu», «Tác giả», «Trích yếu nội dung».
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tracker.files.sheets.meanings import Field, Wordings, wordings_of

_MORE = r"(?: (?:van ban|cong van|cong viec|noi dung|den))*"  # «CV» is written out as «công việc»

PAPERS: Mapping[str, tuple[Field, ...]] = {
    r"s ?tt|tt|so tt|so thu tu|thu tu|no": (Field.NUMBER,),
    r"so(?: van ban| cong van)? (?:den|di)|so (?:trang|ban|luong|to).*|so": (Field.OTHER,),
    rf"(?:so(?: va)? )?(?:ky|ki|so) hieu{_MORE}|so(?: van ban| cong van| cong viec)+|directive": (Field.DIRECTIVE,),
    r"ngay(?: thang)?(?: nam)? (?:den|nhan|tiep nhan)(?: van ban| cong van)?|received": (Field.RECEIVED,),
    r"ngay(?: thang)?(?: nam)?(?: (?:van ban|cong van|cong viec|ban hanh|ky|phat hanh|cua))*|thoi gian ban hanh"
    r"|issued(?: on)?": (Field.ISSUED,),
    rf"(?:ten loai{_MORE} (?:va )?)?trich yeu{_MORE}|noi dung{_MORE}(?: trich yeu)?|ve viec|abstract": (
        Field.ABSTRACT,
    ),
    r"(?:ten )?(?:loai|the loai)(?: van ban| cong van)?|hinh thuc(?: van ban)?|kind": (Field.KIND,),
    r"(?:ten )?tac gia(?: .*)?|(?:(?:ten|co quan|don vi|to chuc|noi|cap|va) ?)+(?:ban hanh|phat hanh|gui)(?: den)?"
    r"(?: van ban| cong van)?|issuer": (Field.ISSUER,),
    r"(?:ho ten |ho va ten )?(?:nguoi|lanh dao) ky(?: van ban)?|signer": (Field.SIGNER,),
    r"(?:muc )?(?:do )?mat|secrecy": (Field.SECRECY,),
    r"(?:muc )?(?:do )?khan|urgency": (Field.URGENCY,),
    r"phong(?: (?:ban|chuyen mon|theo doi|phu trach|tham muu|xu ly|van phong))*|room": (Field.ROOM,),
    r"ghi chu(?: khac)?|chu thich|notes?|luu y": (Field.NOTE,),
    r"(?:don vi|chu tri|phoi hop|nguoi|noi|can bo|chuyen vien|lanh dao|ky|y kien|han|thoi han|tinh trang|trang thai"
    r"|tep|file|dinh kem|ho so|chuc vu|linh vuc|nhom|phuong thuc|ket qua|so den|loai so"
    r"|ngay (?:chuyen|xu ly|hoan thanh|giao))(?: .*)?": (Field.OTHER,),
}
"""Patterns of folded headings, the narrower before the wider."""

CORE = frozenset(
    {
        Field.DIRECTIVE,
        Field.ISSUED,
        Field.RECEIVED,
        Field.KIND,
        Field.ABSTRACT,
        Field.ISSUER,
        Field.SIGNER,
        Field.SECRECY,
        Field.URGENCY,
        Field.ROOM,
    }
)


@cache
def of_papers() -> Wordings:
    """Return the wordings of registers of incoming documents."""
    return wordings_of(PAPERS.items(), CORE)
