"""
Lines that say one thing of the task above them: «Cơ quan chủ trì: Sở A», «Thời gian hoàn thành: quý II/2026».

Plans write them under each task, several in one line or each in a line of its own.
"""

from __future__ import annotations

from tracker.files.draft.lowered import lowered, pattern

_WHO = r"(?:cơ quan|đơn vị)(?:,? (?:cơ quan|đơn vị|tổ chức|cá nhân))?"
_NAMES = {
    "both": rf"(?:{_WHO}|phân công|trách nhiệm|tổ chức) (?:thực hiện|phụ trách|chịu trách nhiệm)",
    "lead": rf"(?:(?:{_WHO}|sở,? ngành) )?(?:chủ trì|đầu mối)"
    r"(?: (?:thực hiện|tham mưu|soạn thảo|tổ chức thực hiện|xây dựng))?",
    "support": rf"(?:{_WHO} )?phối hợp(?: thực hiện)?",
    "deadline": r"(?:thời gian|thời hạn|tiến độ|hạn|ngày|thời điểm)"
    r"(?: (?:hoàn thành|thực hiện|xong|trình|báo cáo|triển khai|xử lý|và tiến độ))*",
    "deliverable": r"(?:sản phẩm|kết quả)(?:,? (?:kết quả|sản phẩm))?"
    r"(?: (?:đầu ra|dự kiến|thực hiện|yêu cầu|cần đạt))?",
}
_ATTRIBUTE = pattern(
    r"(?:^|(?<=[.;(]) ?|(?<=[.;(] ))[-+*•]? ?(?:"
    + "|".join(f"(?P<{name}>{form})" for name, form in _NAMES.items())
    + r")(?: ?\([^()]{0,40}\))? ?: ?"
)


def attributes_of(text: str) -> dict[str, str]:
    """Return what a line says of the task above it, by the name of the field; {} where it is no such line."""
    low = lowered(text)
    found = list(_ATTRIBUTE.finditer(low))
    if not found or found[0].start() > 0:
        return {}
    ends = [*(each.start() for each in found[1:]), len(text)]
    values: dict[str, str] = {}
    for match, end in zip(found, ends, strict=True):
        name = match.lastgroup
        value = text[match.end() : end].strip(" .;,-()")
        if name and value:
            values.setdefault(name, value)
    return values
