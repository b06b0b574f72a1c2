"""
The tasks that a document gives: those of its tables, and those that its sentences assign.

Kinds of paper that give none (invitations, submissions, reports, standing rules) are told by their title; a document is
read as far as «Nơi nhận», and each annex behind it by its own title.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.files.draft.bodies import named_at
from tracker.files.draft.draft import DraftItem
from tracker.files.draft.flow import is_capitals, points_of
from tracker.files.draft.lowered import lowered, pattern
from tracker.files.draft.orders import orders_in
from tracker.files.draft.walk import Walk
from tracker.files.written.blocks import Paragraph, Table, Written

_SILENT_TITLE = pattern(
    r"(?:giấy mời|tờ trình|báo cáo|quy chế|quy định|biên bản|hợp đồng|giấy ủy quyền|giấy giới thiệu|luật|nghị định"
    r"|thông tư"
    r"|phiếu (?:trình|chuyển|gửi|báo)|điều lệ|nội quy|mẫu số|biểu mẫu|mẫu \d|phiếu|đơn|bản cam kết|lý lịch"
    r"|hướng dẫn)(?!\w)"
)
_SILENT_NUMBER = pattern(r"số ?:? ?[0-9 ]*/ ?(?:gm|ttr|bc|qc|bb|ggt|guq|pc|pg|hđ|qđ-xpvphc|qđ-xphc)(?:-|\b)")
_SILENT_SUBJECT = pattern(
    r".{0,40}(?:chức năng, nhiệm vụ(?:, quyền hạn)?|cơ cấu tổ chức|quy định tổ chức|xử phạt vi phạm hành chính"
    r"|bổ nhiệm|khen thưởng"
    r"|thi hành kỷ luật)"
)
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
_TOP = 40  # lines in which a document says what it is


@dataclass(slots=True)
class _Part:
    """A document, or an annex of one: its paragraphs, and whether its kind gives tasks."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    is_silent: bool = False


def items_of(written: Written) -> tuple[list[DraftItem], list[str]]:
    """Return the tasks that a document gives, in their order, and what must be looked at."""
    walk_items: list[DraftItem] = []
    warnings: list[str] = []
    issuer = _issuer(written)
    for part in _parts(written):
        if part.is_silent:
            continue
        walk = Walk(issuer)
        walk.go(points_of(part.paragraphs))
        walk_items += [task.item() for task in walk.tasks]
        warnings += walk.warnings
    return walk_items, list(dict.fromkeys(warnings))


def _parts(written: Written) -> list[_Part]:
    """Return the document and its annexes, without what stands between a signature and the next title."""
    part = _Part(is_silent=_is_silent(written))
    parts = [part]
    is_open, is_addressed = True, False
    for block in written.blocks:
        if isinstance(block, Table):
            cells = [cell for row in block.rows for cell in row]
            if any(_closes(line) for cell in cells for line in cell.splitlines()):
                is_open = False
            continue
        text = block.text.strip()
        if not text:
            continue
        low = lowered(text)
        if _closes(text):
            is_open = False
        elif not is_open and is_capitals(text.split("(")[0]) and _ANNEX_TITLE.match(low):
            part = _Part(is_silent=_PLAN_TITLE.match(low) is None)
            parts.append(part)
            is_open = True
        elif is_open and is_capitals(text) and _SILENT_TITLE.match(low) and len(parts) > 1 and len(part.paragraphs) < 4:
            part.is_silent = True
        if not is_open:
            continue
        if _ADDRESSED.match(low):
            is_addressed = True
            continue
        if is_addressed and _is_addressee(text):
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


def _is_silent(written: Written) -> bool:
    """Say whether the kind of a document gives no tasks: told by its title, its number and what it is about."""
    for number, line in enumerate(written.lines()):
        if number > _TOP:
            break
        low = lowered(line.strip())
        if _SILENT_NUMBER.match(low) or (is_capitals(line) and _SILENT_TITLE.match(low)):
            return True
        if is_capitals(line) and _ANNEX_TITLE.match(low):
            return False
        if number > 0 and _SILENT_SUBJECT.match(low) and low.startswith(("quy định chức", "về việc", "v/v")):
            return True
    return False


def _issuer(written: Written) -> str:
    """Return the name at the head of a document, ready to be matched."""
    for number, line in enumerate(written.lines()):
        low = lowered(line.strip())
        if low.startswith(("sở ", "văn phòng ", "thanh tra ", "bộ ")) and is_capitals(line):
            return low
        if number > 8:
            break
    return ""
