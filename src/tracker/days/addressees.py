"""
The verb and the addressee that stand before a deadline: «báo cáo UBND thành phố trước ngày …».

They do not matter to the deadline, so this module finds where they end. Its words are a closed
list: a word it does not know may change what is asked («hoàn thành 50% trước ngày …»), and is
left to be refused.
"""

from __future__ import annotations

import re
from functools import cache

_HEADING = (
    r"(?:(?:thoi )?(?:han|gian)"
    r"(?: (?:chot|cuoi cung|cuoi|hoan thanh|thuc hien|xu ly|giai quyet|bao cao|trinh|gui|nop))*"
    r"|(?:ngay|thoi diem|tien do) (?:hoan thanh|thuc hien)|ht)"
)
_VERB = (
    r"(?:(?:hoan thanh|thuc hien|trien khai)(?: xong| dut diem| thuc hien)?|ket thuc|xong"
    r"|xu ly|giai quyet|tra loi|phan hoi"
    r"|bao cao|tong hop|tham muu|de xuat|trinh|gui|nop|ban hanh|phe duyet|thong bao|cong bo|cap nhat|cung cap"
    r"|xay dung|ra soat|to chuc)"
)
_MATTER = (
    r"(?:ket qua(?: (?:thuc hien|ra soat|xu ly|trien khai))?|bao cao|van ban|y kien|so lieu|ho so|ke hoach|to trinh"
    r"|de an|phuong an|nhiem vu|cong viec|theo quy dinh)"
)
_FIELD = (
    r"(?:tai chinh|noi vu|ngoai vu|ngoai giao|tu phap|y te|xay dung|cong thuong|quoc phong|cong an"
    r"|nong nghiep va moi truong|khoa hoc va cong nghe|giao duc va dao tao|dan toc va ton giao"
    r"|van hoa,? the thao va du lich)"
)
_CITY = r"(?: thanh pho(?: hai phong)?| tp\.?(?: hai phong)?| hai phong)?"
_BODY = (
    r"(?:(?:(?:pho )?chu tich |lanh dao |thuong truc |van phong |vp )*(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)"
    rf"{_CITY}|(?:pho )?chu tich{_CITY}|lanh dao{_CITY}|(?:ban thuong vu |thuong truc )?(?:thanh uy|dang uy){_CITY}"
    rf"|van phong|(?:so|bo) {_FIELD}|(?:thanh tra|cong an){_CITY}|(?:thu tuong )?chinh phu|thu tuong|quoc hoi"
    r"|cap co tham quyen|cap tren)"
)
_TO = rf"(?:(?:(?:cho|ve|len|den|qua) )?{_BODY})"
_PURPOSE = r"(?:de|xem xet|quyet dinh|chi dao|theo doi|cho y kien)"
_URGENTLY = r"(?:phai|can|khan truong|som)"

_ITEM = rf"(?:{_VERB}|{_MATTER}|{_TO}|{_PURPOSE}|{_URGENTLY})"
ACTS = rf"(?:{_ITEM}(?:[,:;] ?| -)? (?:va (?={_ITEM}))?){{0,12}}(?:la )?"
# «báo cáo tháng 12/2026» is the report of December, «số liệu đến ngày …» are figures of that day.
_NOUN = re.compile(r"\b(?:bao cao|ket qua|so lieu|ke hoach|ho so|van ban|y kien|nhiem vu|cong viec)\b")
_NOUN_LAST = re.compile(rf"{_MATTER}(?<!bao cao)[,:;]? (?:va )?$")
CLEARLY = r"(?:truoc|(?:cham|muon|tre) nhat|khong (?:qua|cham|muon|tre)|hang|moi|dinh k[yi]|sau|vao)\b"
_WITHIN = re.compile(r"trong\b")


@cache
def _acts() -> re.Pattern[str]:
    """Return the pattern of all that may stand before a deadline, compiled at the first reading."""
    return re.compile(rf"(?:{_HEADING}(?:: ?| (?:la )?))?{ACTS}")


def after_acts(letters: str) -> int | None:
    """Return where the deadline begins behind verbs and addressees in folded letters; None if that cannot be told."""
    acts = _acts().match(letters)
    if acts is None or not acts[0] or acts.end() == len(letters):
        return None
    rest = letters[acts.end() :]
    if re.fullmatch("[0-9]+", rest) and not re.fullmatch(f"{_HEADING}:? ?", acts[0]):
        return None  # «hoàn thành 2027» may be a count as well as a year
    heading = re.match(_HEADING, acts[0])
    if _NOUN.search(acts[0], heading.end() if heading else 0) is None or re.match(CLEARLY, rest):
        return acts.end()
    return acts.end() if _WITHIN.match(rest) and not _NOUN_LAST.search(acts[0]) else None
