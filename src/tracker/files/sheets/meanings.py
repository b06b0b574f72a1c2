"""
What the headings of tables are called, and which field each means: «Cơ quan, đơn vị chủ trì» is who leads.

A heading is compared without case, marks and punctuation, and must be made of known words to its end. Where one may
mean two things («Ngày hoàn thành», «Kết quả»), the fields stand in order: it is the first that no other column is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache, lru_cache

from tracker.words.text import fold

LONGEST = 150
"""Characters; a cell that holds more is no heading."""


REMEMBERED = 4096
"""Headings whose meaning is kept: cells of a column are asked whether they are one."""


class Field(StrEnum):
    """What a column of a table of tasks, or of documents, holds."""

    CONTENT = "content"
    LEAD = "lead"
    SUPPORT = "support"
    DEADLINE = "deadline"
    DELIVERABLE = "deliverable"
    WRITTEN = "written"
    ROOM = "room"
    POINT = "point"
    STATUS = "status"
    DONE_ON = "done_on"
    REPORT = "report"
    DIRECTIVE = "directive"
    CODE = "code"
    ISSUED = "issued"
    RECEIVED = "received"
    KIND = "kind"
    ABSTRACT = "abstract"
    ISSUER = "issuer"
    SIGNER = "signer"
    SECRECY = "secrecy"
    URGENCY = "urgency"
    NUMBER = "number"
    NOTE = "note"
    OTHER = "other"
    FILED_ON = "filed_on"
    PERIOD = "period"
    FILE = "file"
    OUTCOME = "outcome"


OF_REPORTS = frozenset({Field.FILED_ON, Field.PERIOD, Field.FILE, Field.OUTCOME})
"""What only a table of reports has a column for."""

BESIDE = frozenset({Field.NUMBER, Field.NOTE, Field.OTHER})
"""Columns that are known and say nothing of a task: numbering, notes, and what other registers hold."""

SHORT = {
    "cq": "co quan",
    "dv": "don vi",
    "đv": "don vi",
    "tg": "thoi gian",
    "nd": "noi dung",
    "nv": "nhiem vu",
    "cv": "cong viec",
    "kq": "ket qua",
    "sp": "san pham",
    "ht": "hoan thanh",
    "hthanh": "hoan thanh",
    "th": "thuc hien",
    "ph": "phoi hop",
    "bc": "bao cao",
    "vb": "van ban",
}
"""Words as narrow columns shorten them."""

_WHO = (
    r"(?:co quan|don vi|dia phuong|so|ban|nganh|bo|phong|ubnd|uy ban nhan dan|cap|huyen|xa|phuong|dac khu|to chuc"
    r"|ca nhan|tap the|doan the|thanh pho|tinh|cac|va|noi|hoac)"
)
_LEADS = r"(?:chu tri|chu cong|dau moi|chu quan|chiu trach nhiem chinh)"
_DOES = (
    r"(?:thuc hien|trien khai|to chuc|tham muu|soan thao|xay dung|tong hop|trinh|xu ly|giai quyet|theo doi|chinh"
    r"|nhiem vu|cong viec|bao cao|ban hanh|du thao)"
)
_TASK = (
    r"(?:noi dung|nhiem vu|cong viec|viec|dau viec|hoat dong|giai phap|de an|y kien chi dao|chi dao|hang muc|yeu cau"
    r"|chi tieu)"
)
_TERM = r"(?:thoi han|thoi gian|thoi diem|han(?: cuoi(?: cung)?| chot)?|moc thoi gian|moc|ky han|lo trinh)"
_ENDS = (
    r"(?:hoan thanh|thuc hien|xu ly|trinh|xong|ket thuc|giai quyet|yeu cau|phai|quy dinh|theo|duoc giao|nop|gui|cuoi"
    r"|du kien|trien khai|dat|ban hanh|tien do|nhiem vu|cong viec|san pham|ket qua|va|den|ngay)"
)

TASKS: Mapping[str, tuple[Field, ...]] = {
    r"s ?tt|tt|so tt|so thu tu|thu tu|no": (Field.NUMBER,),
    r"(?:phong|bo phan)(?: (?:ban|chuyen mon|theo doi|phu trach|tham muu|xu ly|van phong))*|don vi theo doi|room": (
        Field.ROOM,
    ),
    r"(?:so |ky hieu |so hieu |van ban )+(?:bao cao|hoan thanh|ket qua|tra loi)(?: ket qua)?|bao cao (?:so|ket qua)"
    r"|report(?: number)?": (Field.REPORT,),
    r"(?:ma|ma so|so|so hieu) (?:nhiem vu|cong viec|viec|dinh danh|theo doi)|ma|ma so|so|id|nhiem vu so"
    r"|task (?:no|number|id)": (Field.CODE, Field.OTHER),
    r"cap (?:trinh|tham quyen|co tham quyen)(?: [a-z ]*)?": (Field.OTHER,),
    rf"(?:{_WHO} )*{_LEADS}(?: (?:{_WHO}|{_DOES}))*"
    r"|(?:lead|leading|responsible|assigned)(?: (?:units?|agency|agencies|office|department|to))*": (Field.LEAD,),
    rf"(?:{_WHO} )*{_LEADS}(?: {_WHO})* phoi hop(?: (?:{_WHO}|{_DOES}))*": (Field.LEAD,),
    rf"(?:{_WHO} )+(?:duoc |co )?(?:{_DOES}|phu trach|chiu|trach nhiem|giao|nhan|phan cong)"
    rf"(?: (?:{_DOES}|trach nhiem))*"
    r"|phan cong(?: (?:thuc hien|nhiem vu|trach nhiem))*|trach nhiem(?: thuc hien)?": (Field.LEAD,),
    r"don vi|co quan|co quan don vi|units?": (Field.LEAD, Field.OTHER),
    rf"(?:{_WHO} )*(?:cung )?phoi hop(?: (?:{_WHO}|{_DOES}|lien quan))*"
    r"|(?:support|supporting|coordinating)(?: (?:units?|agency|agencies|office|department))*": (Field.SUPPORT,),
    rf"(?:{_WHO} )+(?:co )?lien quan": (Field.SUPPORT, Field.OTHER),
    r"(?:y kien |noi dung )?chi dao(?: (?:cua|thuc hien|ubnd|thanh pho|lanh dao|chu tich|xu ly))*|chi tieu|yeu cau": (
        Field.CONTENT,
        Field.OTHER,
    ),
    rf"(?:(?:ten|danh muc|cac|mo ta|tom tat|chi tiet) )*{_TASK}(?: (?:{_TASK}|va|cu the|chu yeu|trong tam|chinh|trong"
    r"|thuc hien|trien khai|duoc|giao|can|phai|chi tiet|cua|thanh pho|ubnd|chu tich|nam|[0-9]{4}|tham muu|xay dung"
    r"|ket luan|phan cong|thuoc|theo))*|(?:task )?(?:content|description|name)|tasks?": (Field.CONTENT,),
    rf"{_TERM}(?: {_ENDS})*|(?:task )?(?:deadline|due)(?: on| date)?|den han|ngay (?:den|het) han": (Field.DEADLINE,),
    r"thoi (?:gian|han) (?:bao cao|trinh|gui) ?(?:ubnd|cap tham quyen|ket qua)*": (Field.DEADLINE, Field.DONE_ON),
    r"ngay (?:phai |can )?(?:hoan thanh|ket thuc|xong|trinh)|hoan thanh(?: truoc)?(?: ngay)?|den ngay": (
        Field.DEADLINE,
        Field.DONE_ON,
        Field.OTHER,
    ),
    r"tien do(?: (?:hoan thanh|thuc hien|thoi gian|yeu cau|cong viec))*": (Field.DEADLINE, Field.STATUS, Field.OTHER),
    r"(?:(?:ten|hinh thuc|loai|dang|ket qua|va) )*san pham(?: (?:ket qua|dau ra|hoan thanh|du kien|yeu cau|phai|can|dat"
    r"|duoc|trinh|va|cua|nhiem vu|cu the|ban hanh|chu yeu|chinh|cong viec|hoac))*|deliverables?"
    r"|(?:ket qua )?dau ra|ket qua (?:yeu cau|dau ra|can dat|phai dat|du kien)(?: san pham)?": (Field.DELIVERABLE,),
    r"ket qua|hinh thuc(?: van ban)?": (Field.DELIVERABLE, Field.OTHER),
    r"yeu cau (?:bao cao )?(?:bang )?van ban|bao cao bang van ban|written": (Field.WRITTEN,),
    r"(?:diem|khoan|dieu|muc|tiet)(?: (?:diem|khoan|dieu|muc|tiet|trong|van ban))*|point": (Field.POINT,),
    r"(?:tinh trang|trang thai)(?: (?:thuc hien|xu ly|nhiem vu|cong viec|hien tai|hien nay|hoan thanh|giai quyet"
    r"|tien do|bao cao))*|(?:task )?status": (Field.STATUS,),
    r"(?:ngay|thoi gian|thoi diem) (?:da )?(?:hoan thanh|ket thuc|bao cao|xong|thuc hien) (?:thuc te|xong)"
    r"|ngay (?:nop |gui |ky |van ban |cua )*bao cao|da hoan thanh ngay|done(?: on)?|completed(?: on)?": (
        Field.DONE_ON,
    ),
    r"bao cao": (Field.REPORT, Field.OTHER),
    r"(?:(?:so|so hieu|so ky hieu|ky hieu|ten|cua) )*(?:van ban|cong van)(?: (?:giao|chi dao|den|di|nhiem vu|viec|ubnd"
    r"|nguoi ky|ngay|thang|so|ky hieu|ban hanh))*|so (?:ky )?hieu(?: nguoi ky)?|directive": (
        Field.DIRECTIVE,
        Field.OTHER,
    ),
    r"trich yeu(?: (?:noi dung|van ban|cua|chi dao))*|ten van ban": (Field.OTHER,),
    r"ghi chu(?: khac)?|chu thich|notes?|remarks?|luu y": (Field.NOTE,),
    r"(?:loai|nhom|nguon|nguon goc|phan loai|tinh chat|muc do|linh vuc|do|chuyen muc|nganh)(?: (?:nhiem vu|cong viec"
    r"|viec|van ban|giao|goc|cong tac|khan|uu tien|quan trong|hoan thanh|linh vuc|mat))*|uu tien": (Field.OTHER,),
    r"(?:ho ten )?(?:nguoi|can bo|cong chuc|chuyen vien|lanh dao)(?: (?:giao|nhan|xu ly|thuc hien|theo doi|phu trach"
    r"|chi dao|cap nhat|tao|ky|lap|duyet|ubnd|van phong|don vi|so|phong|lien he|dau moi))*": (Field.OTHER,),
    r"(?:ngay|thoi gian) (?:giao|bat dau|cap nhat|tao|nhan|ban hanh|van ban|den|chuyen|duyet)(?: (?:viec|nhiem vu|van"
    r" ban))*|bat dau|tu ngay|quy|thang|nam|tuan": (Field.OTHER,),
    r"ket qua (?:thuc hien|hien nay|xu ly|den nay|dat duoc|bao cao|giai quyet|thuc te|trien khai|hoan thanh)"
    r"(?: (?:den nay|nhiem vu|cong viec|thuc hien|cu the|den ngay.*))*": (Field.OTHER,),
    r"(?:kho khan|vuong mac|ton tai|nguyen nhan|ly do|kien nghi|de xuat|kinh phi|can cu|danh gia|xep loai|dinh kem|tep"
    r"|file|y kien|nhan xet|so ngay|ty le|ti le|phan tram|qua han|tre han"
    r"|dien thoai|email|don doc|gia han|van ban lien quan|du kien)(?: [a-z0-9 ]*)?": (Field.OTHER,),
}
"""Patterns of folded headings, the narrower before the wider, and what each means."""


Patterns = tuple[tuple[re.Pattern[str], tuple[Field, ...]], ...]
"""Patterns of headings, and what each means."""


@dataclass(frozen=True)
class Wordings:
    """
    What headings of one sort of table may be called; `core` are the fields that make a row a heading row.

    `own` are headings, folded, that somebody has said the meaning of.
    """

    patterns: Patterns
    core: frozenset[Field]
    own: Mapping[str, Field] = field(default_factory=dict)
    is_loose: bool = False
    """Whether spaces say nothing: «Đơnvị phốihợp», «S T T»."""
    _known: dict[str, tuple[Field, ...]] = field(default_factory=dict, compare=False)

    def fields(self, heading: str) -> tuple[Field, ...]:
        """Return what a heading may mean, the likeliest first; nothing where it is not known."""
        if self.own and (meant := self.own.get(fold(heading))):
            return (meant,)
        if len(heading) > LONGEST:
            return ()
        if heading not in self._known:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            self._known[heading] = self._read(heading)
        return self._known[heading]

    def loosened(self) -> Wordings:
        """Return wordings that know the same headings with their spaces wrong."""
        return replace(self, patterns=_squeezed(self.patterns), is_loose=True, _known={})

    def _read(self, heading: str) -> tuple[Field, ...]:
        """Return what a heading may mean by its words; what stands in brackets may be left out."""
        for text in (heading, re.sub(r"\([^)]*\)?", " ", heading)):
            said = _plain(text)
            if self.is_loose:
                said = said.replace(" ", "")
            for pattern, fields in self.patterns:
                if said and pattern.fullmatch(said):
                    return fields
        return (Field.NUMBER,) if heading.strip() in ("#", "№", "Nº") else ()


@cache
def of_tasks() -> Wordings:
    """Return the wordings of tables of tasks."""
    return wordings_of(TASKS.items(), frozenset(Field) - BESIDE - OF_REPORTS - {Field.CODE})


def wordings_of(patterns: Iterable[tuple[str, tuple[Field, ...]]], core: frozenset[Field]) -> Wordings:
    """Return wordings made of patterns."""
    return Wordings(tuple((re.compile(pattern), fields) for pattern, fields in patterns), core)


@lru_cache(maxsize=4)
def _squeezed(patterns: Patterns) -> Patterns:
    """Return patterns without their spaces, each of which stands for itself."""
    return tuple((re.compile(pattern.pattern.replace(" ", "")), fields) for pattern, fields in patterns)


def _plain(text: str) -> str:
    """Return a heading as it is compared: folded, its words alone, the short ones written out."""
    words = re.findall(r"[^\W_]+", fold(text))
    return " ".join(SHORT.get(word, word) for word in words)
