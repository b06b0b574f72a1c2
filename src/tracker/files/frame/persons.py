"""
Names of persons as they stand under a signature, without the titles before them.
"""

from __future__ import annotations

import re

from tracker.files.written.columns import AUTHORITY, CAPITALS
from tracker.words.text import fold

LONGEST = 120
"""Characters of a line that may be a name with the titles and remarks around it."""

_WORD = rf"[{CAPITALS}][^\W\d_{CAPITALS}]*"
LAST_NAME = _WORD
"""One word of a name."""

_NAME = re.compile(rf"{_WORD}(?:[ '’-]{{1,2}}(?:{_WORD}|văn|thị)){{1,4}}")
_REMARK = re.compile(r"[\[(][^\])]*[\])]")
_SHOUTED = re.compile(rf"[{CAPITALS}]+(?: [{CAPITALS}]+){{1,4}}")
_RANKS = (
    r"(?:(?:Đ[ạa]i|Th[ượu]+ng|Trung|Thi[ếe]u) (?:t[ướ]+ng|t[áa]|[úu]y)|Chu[ẩa]n đô đốc|Phó đô đốc|Đô đốc|Thầy thuốc "
    r"(?:nhân dân|ưu tú)|Nhà giáo (?:nhân dân|ưu tú)|Gi[áa]o s[ưu]|Phó gi[áa]o s[ưu]|Ti[ếe]n s[ĩiỹ]|Th[ạa]c s[ĩiỹ]|"
    r"K[ỹi] s[ưu]|B[áa]c s[ĩiỹ]|Lu[ậa]t s[ưu]|Ki[ếe]n tr[úu]c s[ưu]|Linh mục|Thượng tọa|Hòa thượng|Ông|Bà)"
)
_TITLES = re.compile(
    rf"(?:(?:P?GS|PGS|TSKH|TS|ThS|Ths|THS|KTS|BSCKI{{1,2}}|BSCK|BS|DS|KS|CN|LS|NGND|NGƯT|TTND|TTƯT|CK1|CK2"
    rf"|CKI{{1,2}}|Dr|Ông|Bà)"
    rf"(?:\s*[.,]\s*|\s+)|{_RANKS}[\s,.]+)+",
)

_FAMILIES = (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan lam mai truong trinh dao "
    "luong ha ta to quach thai luu cao chu chau vuong phung kieu la tong dam dong tang tieu nong ma trieu hua mac "
    "lai van thach kim son danh tu chung mach quan giang lo vang thao sung hau sin lu lau cu cam quang bac ca "
    "khuat nghiem bach ong au an ton ninh vien nhu cung nhan ung diep khong khuong tham thi loc pho tho hang dieu "
    "ksor kpa siu rmah nay rcom hlong y h k r ro bo puih co lieng kra jan ya tou neh mua giap phi nham luc trang "
    "than du doanh cai bien quy si lang vi kha ngan hoa pha then sam be linh hien thieu tuong o pang a kon kbuor "
    "nie mlo"
)

SURNAMES = frozenset(_FAMILIES.split())
"""Family names, folded: those of nearly all who sign."""

_NOT_NAMES = re.compile(
    r"(?:noi|kinh|phu luc|bieu|mau|hai phong|ha noi|da ky|viet nam|uy ban|van phong|so|bo|ban|luu|cac|chu tich|pho|"
    r"chu nghia|giam doc|chanh|truong|hoi dong|nhu|thanh pho|tinh|xa|phuong|quan|huyen|phong|trung tam|cong hoa|"
    r"doc lap|thoi gian|ky boi|co quan|email|dieu)\b"
)


def is_titled(text: str) -> bool:
    """Say whether a text begins with a rank or a degree, as lines with a name do."""
    return _TITLES.match(text) is not None


def person(text: str, *, sure: bool = False) -> str | None:
    """
    Return the name that a line is, None where it is none.

    `sure`: the line stands where only a name can; elsewhere the family name must be one that is known.
    """
    if len(text) > LONGEST:
        return None
    flat = " ".join(_REMARK.sub("", text).split()).strip(" .,;:*")
    bare = _TITLES.sub("", flat, count=1) if _TITLES.match(flat) else flat
    known = fold(re.split(r"[ '’-]", bare)[0]) in SURNAMES
    shouted = _SHOUTED.fullmatch(bare)
    if shouted and AUTHORITY.match(bare):
        return None
    if len(bare) > 40 or not (_NAME.fullmatch(bare) or (shouted and known)):
        return None
    if _NOT_NAMES.match(fold(bare)) and not (known and len(bare.split()) > 2 and not shouted and bare == flat):
        return None
    if not (known or (sure and len(bare.split()) > 2)):
        return None
    return bare
