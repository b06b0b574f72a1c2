"""
The first lines of a document: where they end, its type, its abstract, whom it is sent to, its degrees.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.files.frame.addressed import BODY, FARTHEST, SENT
from tracker.files.frame.lines import Line
from tracker.files.written.columns import AUTHORITY, MOTTO, SENT_TO
from tracker.words.symbols import KINDS
from tracker.words.text import fold

LONGEST_ABSTRACT = 12
"""Lines of an abstract."""

_OTHER_TITLES = (
    *("Nghị định", "Thông tư", "Thông tư liên tịch", "Nghị quyết liên tịch", "Luật", "Bộ luật", "Pháp lệnh", "Lệnh"),
    *("Kết luận", "Thư mời", "Giấy xác nhận", "Giấy phép", "Giấy chứng nhận", "Phiếu trình", "Phiếu lấy ý kiến"),
    *("Quy trình", "Lịch công tác", "Lời kêu gọi", "Đề cương", "Điều lệ", "Nội quy", "Văn bản hợp nhất"),
)
TITLES = {fold(name): name for name in (*KINDS.values(), *_OTHER_TITLES)}
"""Types of document by their name, folded."""

_CLOSE = {flat.replace(" ", ""): name for flat, name in TITLES.items()}
"""The same without spaces: some set a title with spaces between its letters."""

_QUALIFIERS = frozenset(
    (
        *(
            "HÀNH ĐỘNG",
            "CÔNG TÁC",
            "PHỐI HỢP",
            "THANH TRA",
            "KIỂM TRA",
            "LIÊN NGÀNH",
            "LIÊN TỊCH",
            "LIÊN SỞ",
            "KẾT LUẬN",
        ),
        *("TÓM TẮT", "TỔNG HỢP", "GIẢI TRÌNH", "THẨM ĐỊNH", "THẨM TRA", "LÀM VIỆC", "CHI TIẾT", "NHANH", "ĐỘT XUẤT"),
        *("ĐỊNH KỲ", "CHUYÊN ĐỀ", "NỘI BỘ", "SƠ KẾT", "TỔNG KẾT", "HỌP", "CUỘC HỌP"),
    )
)
"""What only says more of the type, in its own line: «CHƯƠNG TRÌNH HÀNH ĐỘNG», «KẾT LUẬN THANH TRA»."""

_URGENCIES = {"KHẨN": "khan", "THƯỢNG KHẨN": "thuong-khan", "HỎA TỐC": "hoa-toc", "HOẢ TỐC": "hoa-toc"}
_URGENCIES |= {f"{word} HẸN GIỜ": degree for word, degree in _URGENCIES.items() if degree == "hoa-toc"}
_SECRECIES = {"MẬT": "mat", "TỐI MẬT": "toi-mat", "TUYỆT MẬT": "tuyet-mat"}
_SURELY_BODY = re.compile(r"(?:Căn cứ|Ngày \d|Điều 1|Hôm nay|Theo đề nghị|Xét|I\s*[.)]|1\s*[.)])")

_ABOUT = re.compile(r"\(?\s*V(?:/|ề )v(?:iệc)?\b", re.IGNORECASE)
_BY_WHOM = re.compile(
    r"(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|CHÍNH PHỦ|"
    r"CHÁNH|BAN (?!HÀNH)|CỤC TRƯỞNG|TRƯỞNG|HIỆU TRƯỞNG|QUỐC HỘI|TỔNG)"
)
"""How the line begins that says, over the body of a decision, who decides."""

_LEAST_LOUD = 9
_PLAIN_LINE = 120
"""A line as long as that, set as running text is, is no abstract."""

_ABOUT_TITLE = re.compile(r"V(?:/|ề )v?", re.IGNORECASE)
_OF_WHOM = re.compile(r"(?:CỦA|HỘI NGHỊ) ")
"""The line between the type and the abstract of papers of the Party: «CỦA BAN THƯỜNG VỤ THÀNH ỦY»."""

_BARE_DAY = re.compile(r"Ngày \d{1,2} tháng \d{1,2} năm \d{4}\W*")
_DRAFT = re.compile(r"^\W*DỰ THẢO\W+")
_NATION = re.compile(rf"{MOTTO.pattern}|^HÒA XÃ HỘI|^C[ỘO]NG$|CH[ỦU] NGH[ĨI]A VI[ỆE]T|^VIỆT NAM", re.IGNORECASE)
_RULE = re.compile(r"[\W_]*")
_COPIED = ("SAO Y", "SAO LỤC", "TRÍCH SAO", "BẢN SAO")


def opening_ends(lines: Sequence[Line]) -> int:
    """Return the index of the first line of the body, or of «Kính gửi»: what tells of the document stands before it."""
    for at, line in enumerate(lines[:FARTHEST]):
        if SENT.fullmatch(line.text):
            return at
        if BODY.match(line.text) and line.place is None and not _BARE_DAY.fullmatch(line.text):
            return at
        if len(line.text) > 240 and at > 2:
            return at
    return min(len(lines), FARTHEST)


def title_line(lines: Sequence[Line], begin: int, until: int) -> tuple[int, str] | None:
    """Return where the type of the document stands in capitals, and its name; None where it is a letter."""
    for at in range(begin, min(until, len(lines))):
        text = _DRAFT.sub("", lines[at].text).strip(" .:*_-")
        if not text or text != text.upper() or MOTTO.search(text):
            continue
        flat = fold(text)
        broken = fold(f"{text} {lines[at + 1].text}") if at + 1 < len(lines) and " " not in flat else ""
        spaced = _CLOSE.get(flat.replace(" ", ""))
        if spaced or broken in TITLES:
            return at, spaced or TITLES[broken]
        for length in (4, 3, 2):
            words = flat.split()
            if len(words) > length and (name := TITLES.get(" ".join(words[:length]))):
                return at, name
    return None


def abstract_of(lines: Sequence[Line], title: int) -> str | None:
    """Return the abstract under the type of a document: its lines up to where the body begins."""
    kept: list[str] = []
    first = lines[title]
    flat = fold(_DRAFT.sub("", first.text))
    name = next((name for name in sorted(TITLES, key=len, reverse=True) if f"{flat} ".startswith(f"{name} ")), "")
    rest = " ".join(_DRAFT.sub("", first.text).split()[len(name.split()) :]).strip(" :.")
    led: Line | None = None
    if not name:
        title += flat.replace(" ", "") not in _CLOSE  # the name of the type was broken over two lines
    elif rest and rest not in _URGENCIES and rest not in _QUALIFIERS:
        kept.append(rest)
    for line in lines[title + 1 : title + 1 + LONGEST_ABSTRACT]:
        text = line.text.strip()
        if not text or _RULE.fullmatch(text):
            if kept:
                break
            continue
        if _ends_abstract(text, begun=bool(kept) and not (line.bold or line.centred)) or (
            kept and led is not None and _looks_other(led, line)
        ):
            break
        if not kept and _opens_body(first, line):
            break
        led = led or line
        kept.append(text)
    return _run(kept)


def _run(lines: Sequence[str]) -> str | None:
    """Return lines as one text; None where there are none. What was broken behind a hyphen of a number has no space."""
    return re.sub(r"(?<=[A-ZĐ0-9])- (?=[A-ZĐ])", "-", " ".join(lines)).strip() or None


def _ends_abstract(text: str, *, begun: bool) -> bool:
    """Say whether a line belongs to what comes after the abstract; one may begin as a body does: «Thực hiện …»."""
    if (
        (BODY if begun else _SURELY_BODY).match(text)
        or SENT.fullmatch(text)
        or SENT_TO.match(text)
        or AUTHORITY.match(text)
        or len(text) > 300
    ):
        return True
    issuing = _BY_WHOM.match(text)
    return bool((issuing and text == text.upper()) or text.startswith(("(Ban hành", "(Kèm theo", "I.", "1.", "A.")))


def _opens_body(title: Line, line: Line) -> bool:
    """Say whether the line below the type is the body already: sentences, set as no abstract is."""
    if line.bold or line.centred:
        return False
    text = line.text.rstrip(" *_")
    if BODY.match(text) and (text.endswith((":", ";")) or (text.endswith(".") and len(text) > _PLAIN_LINE)):
        return True
    set_apart = title.bold or title.centred
    return set_apart and (text.endswith((".", ":", ";")) or len(text) > _PLAIN_LINE) and not _ABOUT_TITLE.match(text)


def _looks_other(first: Line, line: Line) -> bool:
    """Say whether a line is set otherwise than the abstract before it, so that the body begins with it."""
    if line.centred and first.centred:
        return False
    if (first.bold and not line.bold) or (first.centred and not line.centred and not line.bold):
        return True
    if first.text == first.text.upper() and line.text != line.text.upper() and not _OF_WHOM.match(first.text):
        return True
    return not line.bold and not line.centred and len(line.text) > 60 and line.text[0].isupper()


def about_of(lines: Sequence[Line], until: int) -> str | None:
    """Return the abstract of a letter: «V/v …» under its number, with the lines it goes on over."""
    for at, line in enumerate(lines[:until]):
        if _ABOUT.match(line.text):
            kept = [line.text]
            for other in lines[at + 1 : at + LONGEST_ABSTRACT]:
                if other.place != line.place or _stops_about(other.text, inside=line.place is not None):
                    break
                if _is_loud(other.text) and not _is_loud(line.text[4:]):
                    break
                kept.append(other.text)
            return _run(kept)
    return None


def _is_loud(text: str) -> bool:
    """Say whether a line is a name or a stamp in capitals."""
    return text == text.upper() and " " in text and sum(map(str.isalpha, text)) > _LEAST_LOUD


def _stops_about(text: str, *, inside: bool) -> bool:
    """Say whether a line no longer belongs to «V/v …»."""
    if (
        not text.strip()
        or SENT.fullmatch(text)
        or MOTTO.search(text)
        or re.search(r"ngày.*tháng.*năm\s*[\d.…]*\s*$", text)
    ):
        return True
    return not inside and bool(BODY.match(text))


def degrees(lines: Sequence[Line], until: int) -> tuple[str | None, str | None]:
    """Return how secret and how urgent a document is, by the stamps that stand in lines of their own."""
    secrecy = urgency = None
    for line in lines[:until]:
        text = line.text.strip(" .:*_-()[]")
        if text != text.upper():
            continue
        secrecy = secrecy or _SECRECIES.get(text)
        urgency = urgency or _URGENCIES.get(text.removeprefix("CÔNG ĐIỆN "))
    return secrecy, urgency


def issuing_body(lines: Sequence[Line], numbered: int | None, until: int) -> str | None:
    """Return the name of the body in the left half of the letterhead, over the number."""
    place = lines[numbered].place if numbered is not None else None
    kept: list[str] = []
    for line in lines[: numbered if numbered is not None else until]:
        if place is not None and (line.place is None or line.place[0] != place[0] or line.place[2] != place[2]):
            continue
        text = _NATION.split(line.text)[0].strip(" *_-–.|")
        if not text or _RULE.fullmatch(text):
            continue
        if text != text.upper() or text in {*_URGENCIES, *_SECRECIES, "DỰ THẢO"} or fold(text) in TITLES:
            continue
        if text.startswith(_COPIED):
            continue
        kept.append(text)
    return " ".join(kept) or None
