"""
Whom a document is sent to: behind «Kính gửi», or behind the «điện:» of a telegram.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.files.frame.lines import Line

FARTHEST = 60
"""Lines into which a letterhead may reach; the left half of a long «V/v …» is among them."""

BODY = re.compile(
    r"(?:(?:Căn cứ|Thực hiện|Theo đề nghị|Xét|Ngày \d|Để |Nhằm|Trên cơ sở|Trong (?:thời|những|khi)|Tiếp|Điều 1|Sau khi|"
    r"Hôm nay|Phúc đáp|Trả lời|Qua |Vừa qua|Hiện nay|Hồi |Vào lúc|Năm \d|Quán triệt|Từ ngày|"
    r"Triển khai (?:thực hiện )?(?:Luật|Nghị|Quyết|Chỉ|Kết|Thông|Công|Kế))|(?:I|1|A|PHẦN (?:I|THỨ NHẤT))\s*[.)]\s)"
)
SENT = re.compile(r"[-*•\s]*K[íi]nh g[ửu]i\s*[:.]?\s*(?P<rest>.*)", re.IGNORECASE)
WIRED = re.compile(
    r"(?:Thủ tướng|(?:Phó )?Chủ tịch|Ủy ban|UBND|Bộ trưởng|Bộ|Ban Chỉ|Trưởng ban|Giám đốc)\b"
    r"[^.;:]{0,90} (?:gửi )?điện\s*:"
    r"\s*(?P<rest>.*)",
    re.IGNORECASE,
)
"""How a telegram says whom it goes to: «THỦ TƯỚNG CHÍNH PHỦ điện:»."""

_BULLET = re.compile(r"^\s*(?:[-–—+•*·]|\d{1,2}[.)]|[a-zđ]\))\s*")


def addressees_of(lines: Sequence[Line], until: int) -> list[str]:
    """Return whom a document is sent to: behind «Kính gửi» or «… điện:», in its line, its cell or its list."""
    for at, line in enumerate(lines[:until]):
        found = SENT.fullmatch(line.text) or WIRED.fullmatch(line.text)
        if found is None:
            continue
        kept = [found["rest"]] if found["rest"].strip() else []
        listed = not kept or bool(_BULLET.match(kept[0]))
        for other in lines[at + 1 :]:
            broken = bool(kept) and _is_broken(kept[-1], other)
            if not (listed or broken or kept[-1].rstrip().endswith((";", ","))):
                break
            same_table = line.place is not None and other.place is not None and other.place[:2] == line.place[:2]
            if not other.text.strip():
                if kept:
                    break
                continue
            if not (same_table or _BULLET.match(other.text) or not kept or kept[-1].rstrip().endswith(";") or broken):
                break
            if BODY.match(other.text) and not same_table:
                break
            kept.append(other.text)
            if kept[-1].rstrip().endswith(".") and not same_table:
                break
        return _separate(kept)
    return []


def _is_broken(above: str, line: Line) -> bool:
    """Say whether a line goes on with the name above it, which was printed over two lines."""
    text = line.text.strip()
    if not text or above.rstrip().endswith((".", ";", ":")) or _BULLET.match(text) or BODY.match(text):
        return False
    return text[0].islower() or (len(text.split()) < 3 and not line.bold and text != text.upper())


def is_addressed(lines: Sequence[Line]) -> bool:
    """Say whether «Kính gửi» stands near the beginning of a document."""
    return any(SENT.fullmatch(line.text) for line in lines[:FARTHEST])


def _separate(lines: list[str]) -> list[str]:
    """Return addressees one by one, without the signs of their list."""
    found: list[str] = []
    for line in lines:
        fresh = bool(_BULLET.match(line)) or not found or found[-1].endswith(";")
        text = _BULLET.sub("", line).strip()
        if fresh:
            found.append(text)
        else:
            found[-1] += f" {text}"
    parts = (part for text in found for part in text.split(";"))
    return [part for part in (text.strip(" .,;") for text in parts) if part]
