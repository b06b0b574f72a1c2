"""
Deadlines in running text: which words set one, and which only name a day.

A day alone is no deadline: words before it must say that something ends there («trước ngày», «chậm nhất», «hoàn thành
trong»). What was found is held against `tracker.days.phrases`, so that whatever is given back can be read there, or
lacks its year alone; words that look like a deadline and cannot be read are given back as doubtful.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.days.deadlines import NotUnderstood, YearMissing
from tracker.days.phrases import LONGEST, read
from tracker.errors import Usage
from tracker.files.assigned.lowered import lowered, pattern

_YEAR = r"(?:19|20|21)[0-9]{2}"
_N = r"[0-9]{1,2}"
_DATE = (
    rf"(?:{_N} ?[/.-] ?{_N} ?[/.-] ?{_YEAR}|{_N} tháng {_N}(?:(?:,? năm | ?/ ?){_YEAR})?"
    rf"|{_N} ?/ ?{_N}(?: ?/ ?[0-9]{{2}})?(?! ?/)"
    rf"|(?<=ngày )(?:{_N} ?- ?{_N}(?! ?-)|{_N}\.{_N}(?!\.?[0-9])))(?![0-9])"
)
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_DAY = rf"(?:(?:{_WEEKDAY},? )?(?:ngày )?(?:{_WEEKDAY},? (?:ngày )?)?{_DATE}(?: ?\({_WEEKDAY}\))?)"
_CLOCK = rf"(?:{_N} ?(?:h|g|giờ) ?(?:[0-9]{{2}})?(?: ?(?:phút|p|'))?,? ?)"
_SPAN = (
    rf"(?:tháng {_N}(?: ?- ?{_N})?(?:(?: ?[/.-] ?|,? năm ){_YEAR})?"
    rf"|(?:quý|quy) (?:iv|i{{1,3}}|0?[1-4])(?: ?- ?(?:iv|i{{1,3}}))?(?:(?: ?/ ?|,? năm | |-){_YEAR})?"
    rf"|năm {_YEAR}(?: ?- ?{_YEAR})?|năm nay|6 tháng đầu năm(?: {_YEAR})?)(?!\w|[/.-] ?[0-9])"
)
_EVERY = r"(?:(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)|0?6 tháng(?:/lần| một lần)?)"
_ANCHOR = (
    rf"(?:trước (?:{_CLOCK})?(?:ngày )?(?:{_N}(?:/{_N})?|{_WEEKDAY})"
    rf"(?: (?:tháng cuối quý|tháng cuối của quý|cuối tháng|tháng cuối))?)"
)
_COUNT = r"(?:[0-9]{1,3}(?: ?\([a-zà-ỹđ ]{2,20}\))?|một|hai|ba|năm|bảy|mười)"
_PAPER = r"(?: (?:văn bản|công văn|thông báo|quyết định|kế hoạch|chỉ thị)(?: này)?)?"
_SINCE = rf"(?: (?:kể|tính) từ (?:ngày|khi) (?:nhận(?: được)?|ký(?: ban hành)?|ban hành){_PAPER})?"
_TERM = rf"(?:trong (?:vòng |thời hạn |thời gian )?)(?:không quá )?{_COUNT} (?:ngày làm việc|ngày|tháng|tuần){_SINCE}"
_LATEST = r"(?:(?:chậm|muộn|trễ) nhất(?: là)?|không (?:quá|muộn hơn|chậm hơn))"

_FORMS = tuple(
    pattern(form)
    for form in (
        rf"(?:định kỳ )?{_EVERY},? ?\(?{_ANCHOR}\)?(?: {_EVERY})?",
        rf"(?:định kỳ )?{_ANCHOR} (?:của )?{_EVERY}",
        rf"(?:định kỳ )?trước ngày {_N} tháng cuối (?:của )?(?:mỗi )?quý",
        rf"(?:định kỳ )?(?:vào )?(?:{_WEEKDAY}|ngày {_N}(?:/{_N})?) {_EVERY}",
        rf"{_LATEST},? (?:trong |vào |đến |trước |đến hết |hết )?(?:{_CLOCK})?(?:{_DAY}|{_SPAN})",
        rf"trước (?:{_CLOCK})?(?:{_DAY}|{_SPAN})(?:,? ?(?:lúc )?{_CLOCK})?",
        rf"(?:xong|hoàn thành|hoàn tất|thực hiện) (?:trong |vào |đến hết |đến )?(?:{_DAY}|{_SPAN})",
        rf"(?:ngay )?trong (?:{_SPAN})",
        _TERM,
        rf"{_LATEST} (?:là |sau )?{_COUNT} (?:ngày làm việc|ngày|tháng|tuần){_SINCE}",
        rf"(?:trước|đến|vào) (?:ngày )?(?:đầu|giữa|cuối) {_SPAN}",
        rf"định kỳ {_EVERY}",
    )
)
_PERIOD = (7, 11)
_REGULARLY = 11
_PASSED = pattern(
    r"(?:(?:được|đã|có hiệu lực|phát sinh|tồn tại|tồn đọng|kể|sinh|hết hạn|từ|chưa)(?: [^,;.:()\s]+){0,7} ?|của"
    r"|năm học)$"
)
_ENDS = pattern(
    r"(?:hoàn thành|xong|hoàn tất|trình|ban hành|báo cáo|thực hiện|thời hạn|thời gian|gửi|phê duyệt|hạn|khởi công"
    r"|tham mưu|đề xuất|thẩm định|nghiệm thu|giải quyết dứt điểm|di dời|đưa vào (?:sử dụng|vận hành|khai thác)"
    r"|thông qua|triển khai|kết thúc|quyết toán|bàn giao)[^.;:()]{0,90}$"
)
_AFTER = pattern(r" ?(?:$|[.,;)/]|và báo cáo|để |báo cáo)")
_FIGURES = pattern(
    r"(?:(?:số liệu|tính|kết quả|tình hình|kỳ báo cáo|dự toán)(?: tính)? ?(?:đến|trong|hết)?(?: hết)?|báo cáo) ?$"
)
_DONE_REGULARLY = pattern(
    r" (?:tổng hợp|rà soát|đánh giá|gửi|thông báo|kiểm tra|cập nhật|công khai|công bố|tổ chức|theo dõi|đôn đốc)(?!\w)"
)
_EFFECT = pattern(r"[^.;]{0,40}có hiệu lực")
_QUOTED = re.compile(r'"[^"]{0,400}"')


@dataclass(frozen=True, slots=True)
class Due:
    """Words that set a deadline, where they stand, and whether the program can read them."""

    words: str
    start: int
    end: int
    is_read: bool


def dues_in(text: str) -> list[Due]:
    """Return the deadlines that a text sets, in their order."""
    low = lowered(text)
    quoted = [match.span() for match in _QUOTED.finditer(low)]
    found: list[Due] = []
    for number, form in enumerate(_FORMS):
        for match in form.finditer(low):
            start, end = match.span()
            if any(start < due.end and due.start < end for due in found):
                continue
            if any(first <= start and end <= last for first, last in quoted):
                continue
            if _is_set(low, start, end, number):
                found.append(_held(text, start, end))
    return sorted(found, key=lambda due: due.start)


def is_readable(words: str) -> bool:
    """Say whether the program reads the words of a deadline, or misses its year alone."""
    try:
        read(words)
    except YearMissing:
        return True
    except (NotUnderstood, Usage):
        return False
    return True


def _is_set(low: str, start: int, end: int, form: int) -> bool:
    """Say whether words that name a day or a term say when something must be done."""
    before = low[max(0, start - 120) : start]
    if _EFFECT.match(low, end) or (start and low[start - 1].isalnum()):
        return False
    if _PASSED.search(before.rstrip(" (")):
        return False
    if form in _PERIOD:
        if _FIGURES.search(before):
            return False
        if form == _REGULARLY:
            return (_AFTER.match(low, end) or _DONE_REGULARLY.match(low, end)) is not None
        return _AFTER.match(low, end) is not None and _ENDS.search(before) is not None
    return True


def _held(text: str, start: int, end: int) -> Due:
    """Return the words found as a deadline, without what keeps them from being read."""
    words = text[start:end].strip(" ,;:")
    if words.count("(") < words.count(")"):
        words = words.rstrip(")")
    return Due(words, start, end, len(words) <= LONGEST and is_readable(words))
