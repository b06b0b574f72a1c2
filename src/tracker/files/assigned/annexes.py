"""
The parts of a document: its body as far as «Nơi nhận», and each annex behind it, by their titles.

Kinds of paper that give no tasks (invitations, submissions, standing rules) are told by their titles; a report gives
those of its tables alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.files.assigned.bodies import named_at
from tracker.files.assigned.flow import is_capitals
from tracker.files.assigned.lowered import lowered, pattern
from tracker.files.assigned.orders import orders_in
from tracker.files.frame.addressed import WIRED
from tracker.files.written.blocks import Block, Paragraph, Table, Written

_SILENT_TITLE = pattern(
    r"(?:giấy mời|tờ trình|báo cáo|quy chế|quy định|biên bản|hợp đồng|giấy ủy quyền|giấy giới thiệu|luật|nghị định"
    r"|thông tư"
    r"|phiếu (?:trình|chuyển|gửi|báo)|điều lệ|nội quy|mẫu số|biểu mẫu|mẫu \d|phiếu|đơn|bản cam kết|lý lịch"
    r"|hướng dẫn)(?!\w)"
)
_SILENT_NUMBER = pattern(r"số ?:? ?[0-9 ]*/ ?(?:gm|ttr|bc|qc|bb|ggt|guq|pc|pg|hđ|qđ-xpvphc|qđ-xphc)(?:-|\b)")
_SILENT_SUBJECT = pattern(
    r".{0,40}(?:chức năng, nhiệm vụ(?:, quyền hạn)?|cơ cấu tổ chức|quy định tổ chức|xử phạt vi phạm hành chính"
    r"|bổ nhiệm|khen thưởng|mời (?:họp|dự|tham dự|tham gia hội)"
    r"|thi hành kỷ luật)"
)
_EXPLICIT_SUBJECT = pattern(
    r"(?:v/v |về (?:việc )?)?(?:(?:thông báo )?kết quả(?! phiên họp| cuộc họp| buổi làm việc| hội nghị)|danh sách"
    r"|lịch|tình hình"
    r"|(?:việc )?nghỉ|phân công (?:công tác|nhiệm vụ) (?:của |giữa )?(?:các |đồng chí )?(?:(?:phó )?chủ tịch|lãnh đạo"
    r"|thành viên)|(?:phê duyệt (?:kết quả (?:lựa chọn|đấu|trúng|chỉ định|thẩm định|thi|tuyển)|dự án|quyết toán"
    r"|dự toán|giá|thiết kế)|thành lập|kiện toàn|bổ nhiệm|điều động|luân chuyển|tặng|tặng thưởng|khen thưởng|phân bổ"
    r"|công nhận"
    r"|bãi nhiệm|miễn nhiệm|nghỉ hưu|tiếp nhận|xếp hạng|xếp loại))(?!\w)"
)
_ABOVE = pattern(
    r"(?:hội đồng nhân dân|thành ủy|tỉnh ủy|đảng bộ|ban chấp hành|chính phủ|thủ tướng|quốc hội|bộ |văn phòng chính phủ"
    r"|ủy ban thường vụ|ban thường vụ)"
)
_LISTED = ("-", "+", "•", "*")
_ANNEX_TITLE = pattern(
    r"(?:phụ lục|kế hoạch|chương trình|phương án|đề án|danh mục|quy chế|quy định|bảng|biểu|mẫu|nội dung|điều lệ"
    r"|đề cương|báo cáo"
    r"|hướng dẫn|dự án|phân công|danh sách|tổng hợp|lịch|quy trình)(?!\w)"
)
_PLAN_TITLE = pattern(r"(?:kế hoạch|chương trình|phương án|đề án|phụ lục|phân công|nội dung)(?!\w)")
_SENT_TO = pattern(r" ?(?:- )?nơi nhận ?:?")
_SIGNED = pattern(
    r"(?:tm|kt|tl|tuq|t/m|q)\.? ?(?:ủy ban|chủ tịch|giám đốc|chánh|thủ tướng|chính phủ|bộ trưởng|ban|hội đồng|tổng)"
)
_ADDRESSED = pattern(r" ?kính gửi ?:?")
_LONGEST_ADDRESS = 250
_REPORT_NUMBER = pattern(r"số ?:? ?[0-9 ]*/ ?bc(?:-|\b)")
_SUBJECTS = ("quy định chức", "về việc", "v/v")
_SIGNATURE_ROWS = 6
_TITLE_LINES = 4
_HEAD = 8
_TOP = 40  # lines in which a document says what it is


@dataclass(slots=True)
class Part:
    """
    A document, or an annex of one: its blocks, and whether its kind gives tasks in sentences and in tables.

    `is_explicit`: its sentences give none but what they assign in so many words, or until a day.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    is_silent: bool = False
    is_tableless: bool = False
    is_explicit: bool = False


def parts_of(written: Written) -> list[Part]:
    """Return the document and its annexes, without what stands between a signature and the next title."""
    title = _title(written)
    part = Part(
        is_silent=bool(title),
        is_explicit=_is_explicit(written),
        is_tableless=bool(title) and not title.startswith("báo cáo"),
    )
    parts = [part]
    is_open, is_addressed = True, False
    for block in written.blocks:
        if isinstance(block, Table):
            cells = [cell for row in block.rows for cell in row]
            part.blocks.append(block)
            if len(block.rows) <= _SIGNATURE_ROWS and any(
                _closes(line) for cell in cells for line in cell.splitlines()
            ):
                is_open = False
            continue
        text = block.text.strip()
        if not text:
            continue
        low = lowered(text)
        if _closes(text):
            is_open = False
        elif not is_open and is_capitals(text.split("(")[0]) and _ANNEX_TITLE.match(low):
            is_rules = _SILENT_TITLE.match(low) is not None
            part = Part(
                is_silent=parts[0].is_silent or _PLAN_TITLE.match(low) is None,
                is_tableless=parts[0].is_tableless or is_rules,
            )
            parts.append(part)
            is_open = True
        elif is_open and len(parts) > 1 and len(part.paragraphs) < _TITLE_LINES and _is_silent_title(text):
            part.is_silent = part.is_tableless = True
        part.blocks.append(block)
        if not is_open:
            continue
        if _ADDRESSED.match(low) or WIRED.fullmatch(text):
            is_addressed = True
            continue
        if is_addressed and (block.numbering or text.startswith(_LISTED) or _is_addressee(text)):
            continue
        is_addressed = False
        part.paragraphs.append(block)
    return parts


def _closes(text: str) -> bool:
    """Say whether a line stands below the body: «Nơi nhận:», «TM. ỦY BAN NHÂN DÂN»."""
    low = lowered(text.strip())
    return _SENT_TO.fullmatch(low) is not None or (is_capitals(text) and _SIGNED.match(low) is not None)


def _is_addressee(text: str) -> bool:
    """Say whether a line under «Kính gửi» only names whom the document goes to."""
    if len(text) > _LONGEST_ADDRESS or text.endswith(":"):
        return False
    name = text.lstrip("-–+•* ")
    found = named_at(name, lowered(name), 0)
    return (found is not None and not name[found.end :].strip(" .,;")) or (name != text and not orders_in(name))


def _is_silent_title(text: str) -> bool:
    """Say whether a line is the title of a paper that gives no tasks."""
    return is_capitals(text) and _SILENT_TITLE.match(lowered(text)) is not None


def _title(written: Written) -> str:
    """Return the words by which the kind of a document gives no tasks, "" where it does: its title or its number."""
    for number, line in enumerate(written.lines()):
        if number > _TOP:
            break
        if number > _HEAD and _closes(line):
            return ""
        low = lowered(line.strip())
        if _SILENT_NUMBER.match(low) or _is_silent_title(line.strip()):
            return "báo cáo" if _REPORT_NUMBER.match(low) else low
        if is_capitals(line) and _ANNEX_TITLE.match(low):
            return ""
        if number and low.startswith(_SUBJECTS) and _SILENT_SUBJECT.match(low):
            return low
    return ""


def _is_explicit(written: Written) -> bool:
    """Say whether a document is about what gives nobody a task by itself: a list, an appointment, a result."""
    for number, line in enumerate(written.lines()):
        if number > _TOP:
            break
        if _EXPLICIT_SUBJECT.match(lowered(line.strip())) and not line.rstrip().endswith((":", ";", ".")):
            return True
        if lowered(line).startswith(("căn cứ", "kính gửi", "điều 1", "1.")):
            break
    return False


def is_from_above(written: Written) -> bool:
    """Say whether those who issue a document stand above the city's People's Committee, and may tell it something."""
    lines = (line.strip() for number, line in enumerate(written.lines()) if number < _HEAD)
    return any(is_capitals(line) and _ABOVE.match(lowered(line)) is not None for line in lines)


def issuer_of(written: Written) -> str:
    """Return the name at the head of a document, ready to be matched."""
    for number, line in enumerate(written.lines()):
        low = lowered(line.strip())
        if low.startswith(("sở ", "văn phòng ", "thanh tra ", "bộ ")) and is_capitals(line):
            return low
        if number > _HEAD:
            break
    return ""
