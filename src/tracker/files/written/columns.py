"""
Two columns that no table holds: lines of a letterhead and of a signature, set apart by tabs or by runs of spaces.

Only there are they taken apart: by the motto, the line of the day, «Nơi nhận» and the title of who signs. Text that
merely holds a tab stays one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tracker.files.written.blocks import Block, Paragraph, Table

CAPITALS = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
"""Capital letters, for a class of a pattern."""

GAP = re.compile(r"\t\s*|[ \u00a0]{3,}")
"""What sets two columns apart in text without a table."""

MOTTO = re.compile(
    r"C[ỘO]NG H[ÒOÓ][ÀA]? X[ÃA] H[ỘO]I|Đ[ộo]c l[ậa]p\s*[-–—]\s*T[ựu] do|Đ[ẢA]NG C[ỘO]NG S[ẢA]N VI[ỆE]T", re.IGNORECASE
)
"""The line that stands over the right half of a letterhead."""

DAY_LINE = re.compile(r"ngày.{0,12}tháng.{0,12}năm", re.IGNORECASE)

FOR = r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|TU[QO]|Q|QUYỀN|THỪA LỆNH|THAY MẶT|THỪA ỦY QUYỀN|KÝ THAY)(?:\s*[./]\s*|\s+)"
"""How the lines over a signature begin where somebody signs for another."""

OFFICES = (
    r"(?:(?:PHÓ|TỔNG|QUYỀN|THƯỜNG TRỰC|ỦY VIÊN|UỶ VIÊN|Q\.)[\s,]+)*"
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHỦ NHIỆM|"
    r"TRƯỞNG|BÍ THƯ|HIỆU TRƯỞNG|CỤC TRƯỞNG|CỤC PHÓ|VỤ TRƯỞNG|CHI CỤC TRƯỞNG|THANH TRA|VIỆN TRƯỞNG|THỐNG ĐỐC|KIỂM TOÁN|"
    r"CHỈ HUY TRƯỞNG|CHÍNH [ỦU][YỶ]|TƯ LỆNH|TỔ TRƯỞNG|HẠT TRƯỞNG|ĐỘI TRƯỞNG|TRẠM TRƯỞNG|BIÊN TẬP|"
    r"THƯ KÝ|THAM MƯU TRƯỞNG|KHU TRƯỞNG|"
    r"ĐỒN TRƯỞNG|CHÁNH ÁN|KẾ TOÁN TRƯỞNG|NGƯỜI CHỦ TRÌ|CHỦ TRÌ|CHỦ TỌA|LÃNH ĐẠO|THỦ TRƯỞNG|NGƯỜI ĐỨNG ĐẦU)"
)
"""The titles of those who sign, as they begin."""

AUTHORITY = re.compile(rf"{FOR}[^\Wa-z\d_]{{2}}|{OFFICES}(?![^\W\d_])")
"""How the lines over a signature begin, be it in another's name."""

SENT_TO = re.compile(r"N[ơo]i (?:nh[ậa]n|g[ửu]i)", re.IGNORECASE)
LEFT = re.compile(r"(?:S[ốo]\b|V/v|Về việc)", re.IGNORECASE)
"""What stands in the left half of a letterhead, with nothing beside it."""

LONGEST = 160
"""Characters of one line of a letterhead or of a signature."""


def taken_apart(blocks: Iterable[tuple[str, Block]]) -> Iterator[Block]:
    """Yield blocks, each given with its text as set, with the lines of letterheads and signatures put into tables."""
    rows: list[tuple[str, str]] = []
    signing = False
    given = list(blocks)
    for at, (text, block) in enumerate(given):
        halves = _halves(text) if isinstance(block, Paragraph) and len(text) < LONGEST else None
        if rows:
            before = rows[-1][0]
            row = _next_row(halves, text, before, signing=signing) if isinstance(block, Paragraph) else None
            unnumbered = not any(left[:2].upper() == "SỐ" for left, _right in rows)
            if row is None and not signing and unnumbered and _is_name_between(text, given[at + 1 : at + 2]):
                row = single_spaced(text), ""
            if row is not None:
                rows.append(row)
                continue
            yield _table(rows)
            rows = []
        if halves is not None:
            left, right = halves
            signing = bool(SENT_TO.match(left) or (AUTHORITY.match(right) and right == right.upper()))
            if signing or MOTTO.search(right) or DAY_LINE.search(right):
                rows.append(halves)
                continue
        yield block
    if rows:
        yield _table(rows)


def single_spaced(text: str) -> str:
    """Return a text with one space wherever it holds any."""
    return " ".join(text.split())


def _halves(text: str) -> tuple[str, str] | None:
    """Return what stands left and right of the widest gap of a line; None where it has none."""
    if "\t" not in text and "   " not in text.replace("\u00a0", " "):
        return None
    indent = GAP.match(text)
    if indent is not None:
        return "", single_spaced(text)
    gaps = list(GAP.finditer(text.rstrip()))
    if not gaps:
        return None
    if re.match(r"S[ốo]\b", text.strip()) and re.match(r"[/-]", text[max(gaps, key=_width).end() :].strip()):
        return single_spaced(text), ""  # the blank of a number that has to be filled in
    behind = [gap for gap in gaps if _opens_right(text[gap.end() :])]
    gap = behind[0] if behind else max(gaps, key=_width)
    return single_spaced(text[: gap.start()]), single_spaced(text[gap.end() :])


def _width(gap: re.Match[str]) -> int:
    """Return how wide a gap is."""
    return len(gap.group().expandtabs())


def _opens_right(text: str) -> bool:
    """Say whether a right half begins so."""
    return bool(MOTTO.match(text) or AUTHORITY.match(text) or re.match(r"[^\d:;]{2,30},?\s*ngày", text))


def _next_row(halves: tuple[str, str] | None, text: str, before: str, *, signing: bool) -> tuple[str, str] | None:
    """Return the next row of two columns, None where they have ended; `before` is what stood left in the last one."""
    if halves is not None:
        return halves
    flat = single_spaced(text)
    if not flat:
        return "", ""
    if len(flat) < LONGEST and (flat[0] in "-+–•" if signing else LEFT.match(flat) or (before and flat[0].islower())):
        return flat, ""
    return None


def _is_name_between(text: str, following: Sequence[tuple[str, Block]]) -> bool:
    """Say whether a line is part of the name of a body: in capitals, with the two columns going on behind it."""
    if len(text) > LONGEST or text != text.upper():
        return False
    return any(_halves(other) is not None or LEFT.match(other.strip()) for other, _block in following)


def _table(rows: list[tuple[str, str]]) -> Table:
    """Return two columns as the one row that they are read in."""
    left, right = ("\n".join(filter(None, (row[side] for row in rows))) for side in (0, 1))
    return Table(((left, right),))
