"""
Lines that say one thing of the task above them: «Cơ quan chủ trì: Sở A», «Thời gian hoàn thành: quý II/2026».

Plans write them under each task, several in one line or each in a line of its own.
"""

from __future__ import annotations

from tracker.files.assigned.lowered import lowered, pattern

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

_LONGEST = 300


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


_LED = pattern(r"(?:do )?(?P<lead>[^();]{3,120}?) (?:chủ trì|làm đầu mối)(?! [^;,.()]*?(?:nội dung|việc))")
_BESIDE = pattern(r"[;,] ?(?:phối hợp:? (?P<first>[^();]{3,160})|(?P<support>[^();]{3,160}?) phối hợp)")
_UNTIL = pattern(r"(?:hoàn thành|xong|thời gian|thời hạn|trước|trong)[^();]{0,80}$")


def bracketed(text: str) -> tuple[str, dict[str, str]]:
    """
    Return a task without the bracket at its end that says whose it is, and what that says; {} where none does.

    «Xây dựng đề án (Sở A chủ trì; Sở B phối hợp; hoàn thành trước ngày 30/6/2027)».
    """
    words = text.rstrip(" .;")
    begin = words.rfind("(")
    if not words.endswith(")") or begin < 1 or len(words) - begin > _LONGEST:
        return text, {}
    inside = words[begin + 1 : -1]
    low = lowered(inside)
    lead = _LED.match(low)
    if lead is None:
        return text, {}
    said = {"lead": inside[lead.start("lead") : lead.end("lead")]}
    beside = _BESIDE.search(low, lead.end())
    if beside is not None:
        group = "support" if beside["support"] else "first"
        said["support"] = inside[beside.start(group) : beside.end(group)]
    until = _UNTIL.search(low, lead.end())
    if until is not None:
        said["deadline"] = inside[until.start() : until.end()]
    return words[:begin].strip(), said
