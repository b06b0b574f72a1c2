"""
What one paragraph tells whom to do: «Giao Sở A chủ trì, phối hợp với Sở B rà soát …; Sở C …».

An order names a unit, by a verb that assigns before it or by an act after it. What a unit has done, what a document
refers to and the formulas that close a document are no orders.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tracker.files.draft.bodies import Named, named_at
from tracker.files.draft.bodywords import ACT
from tracker.files.draft.lowered import CAPITAL, SMALL, lowered, pattern

_ASSIGN = (
    r"(?:(?:đồng ý |thống nhất |tiếp tục )?(?:giao|phân công)(?: nhiệm vụ)?(?: trách nhiệm)?(?: cho)?|yêu cầu"
    r"|đề nghị|chỉ đạo"
    r"|ủy quyền(?: cho)?|nhắc nhở|thống nhất đề nghị|trân trọng đề nghị)"
)
_TRIGGER = pattern(rf"(?<!\w)(?P<verb>{_ASSIGN})(?::$|:? )(?:đối với |các đồng chí )?")
_NOT_BEFORE = pattern(
    r"(?:theo|được|đã|do|vừa|xét|việc|nội dung|các|những|sự|có|khi|như|và|của|về|không|cần|nhiệm vụ|mà|tại|báo cáo,?"
    r"|tham mưu,?|đề xuất,?|kiến nghị,?|nhận|hồ sơ|văn bản|tờ trình|công văn|hợp tác|từng) ?$"
)
_ANNOUNCES = pattern(r"(?:và|như|có ý kiến|không|đã|thống nhất) ?$")
_DONE = pattern(
    r"[ ,]*(?:đã|được|bị|là(?! (?:cơ quan |đơn vị )?(?:chủ trì|đầu mối|thường trực))"
    r"|chịu trách nhiệm (?:trước|về|đối với|toàn diện|nếu|khi|cá nhân)|đang|vừa|cho biết|nhận thấy|kính|trân trọng"
    r"|xin|hoan nghênh|đánh giá cao|nhận được"
    r"|có tờ trình"
    r"|có công văn|có văn bản số|có báo cáo số|tại|về|của|trong|trước|sau|báo cáo tại|đề nghị tại|trình tại"
    r"|báo cáo, đề xuất tại"
    r"|ban hành kèm|thông báo|có ý kiến (?:chỉ đạo|kết luận|như sau)|kết luận|với|còn|chưa|cũng|sẽ|do|vẫn"
    r"|thống nhất với|gồm|bao gồm|gửi kèm|có tên)(?!\w)"
)
_ACTS_NEXT = pattern(rf"[ ,]*(?:(?:cùng |đồng thời |và |cũng )?{ACT})")
_TO_DO = pattern(
    r"[ ,]*(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm(?! (?:thi hành|thực hiện) (?:quyết định|kế hoạch"
    r"|nghị quyết)))"
    r"(?: (?:chủ trì|thực hiện))?:? ?"
)
_LEADS = pattern(
    r"[ ,]*(?:(?:có trách nhiệm|có nhiệm vụ|làm|là) )?(?:(?:cơ quan |đơn vị )?(?:chủ trì|đầu mối"
    r"|làm đầu mối)),?(?: và)?(?: tham mưu,)? ?"
)
_BESIDE = pattern(
    r"(?:(?:chủ động|tích cực|tổ chức|phải|cần|khẩn trương) )?(?:cùng(?: với)? (?=các|sở|ubnd|ủy)"
    r"|phối hợp(?: chặt chẽ| thường xuyên| đồng bộ)?(?: (?:với|cùng)(?: với)?)? )"
)
_IN_BESIDE = pattern(
    r"(?<!\w)phối hợp(?: chặt chẽ| thường xuyên)? (?:(?:với|cùng)(?: với)? |(?=các |sở |ubnd |ủy ban ))"
)
_SENTENCE_END = re.compile(rf"(?<=[^\s.\d][.!?])\s+(?={CAPITAL})|(?<=\d[.])\s+(?={CAPITAL}{SMALL})")
_CLAUSE = pattern(r"(?:; ?|, )(?:đồng thời,? |và )?(?=(?:giao|yêu cầu|phân công|đề nghị) )|; ?")
_FORMULA = pattern(
    r"(?:quyết định|nghị quyết|chỉ thị|kế hoạch|quy chế|quy định|công điện|văn bản) này (?:có hiệu lực|thay thế)"
    r"|chịu trách nhiệm (?:thi hành|thực hiện|tổ chức thực hiện) (?:quyết định|nghị quyết|chỉ thị|kế hoạch|quy chế"
    r"|công điện)"
    r"(?: này)?|(?:căn cứ|chiểu) (?:quyết định|nghị quyết)(?: này)? (?:thi hành|thực hiện)|thi hành (?:quyết định"
    r"|nghị quyết) này"
)
_OPENS_NONE = pattern(
    r"(?:căn cứ|xét|theo đề nghị|theo báo cáo|kính gửi|nơi nhận|ghi chú|trong quá trình|nếu có (?:khó khăn|vướng mắc"
    r"|phát sinh)"
    r"|trường hợp (?:có|gặp|phát sinh) (?:khó khăn|vướng mắc)|điều \d+\. (?:phạm vi|đối tượng|hiệu lực)|kèm theo"
    r"|thành phần"
    r"|mọi chi tiết|thông tin liên hệ|số điện thoại|trên đây là|quá trình|giấy mời|kính mời|trân trọng kính mời"
    r"|đã ký)(?!\w)"
)
_EMPTY_WORDS = pattern(
    r"(?:nghiêm túc|khẩn trương|phối hợp|triển khai|tổ chức|quán triệt|thực hiện|chịu trách nhiệm|nội dung|thông báo"
    r"|chỉ thị"
    r"|công văn|văn bản|kế hoạch|quyết định|kết luận|công điện|chỉ đạo|ý kiến|này|trên|nêu trên|các|những|theo|đúng"
    r"|quy định"
    r"|và|biết|để|có hiệu quả|hiệu quả|đầy đủ|nghiêm|nhiệm vụ|được giao|yêu cầu|của|ubnd thành phố|ubnd tỉnh|chủ tịch"
    r"|ủy ban nhân dân|thành phố|tỉnh|tại|căn cứ|chức năng|thi hành|kịp thời|quan tâm|chủ động|phần việc|liên quan"
    r"|,|;|\.|/|:|\(|\)|số liệu kèm theo|\s)+"
)
_LIST_WORDS = pattern(
    r".{0,80}(?:(?:các|một số|những)? ?(?:nội dung|nhiệm vụ|công việc|giải pháp|yêu cầu|việc|biện pháp"
    r"|vấn đề)[^,;]{0,60}"
    r"|thực hiện|như|cụ thể(?: như)?|có trách nhiệm|chủ trì"
    r"|sau)(?: sau(?: đây)?)?(?:, cụ thể(?: như sau)?)?(?:,? (?:và )?(?:phải )?(?:hoàn thành|báo cáo"
    r"|xong)[^:;]{0,120})?:?"
)
_TAIL = pattern(
    r"(?:nội dung|nhiệm vụ|công việc|giải pháp|yêu cầu|việc|biện pháp|vấn đề)[^,;:.]{0,80} sau(?: đây)?(?:, cụ thể)?:$"
)
_SUPERIOR = pattern(
    r"(?:(?:phó )?chủ tịch |lãnh đạo |tập thể )?(?:(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân) (?:thành phố|tỉnh"
    r"|tp\.?)|chính phủ|thủ tướng"
    r"|thành ủy|tỉnh ủy|quốc hội|ban thường vụ|thường trực (?:thành ủy|hđnd))"
)
_OPENING = pattern(
    r"(?:trước mắt|trước hết|riêng|đồng thời|về|đối với|để|từ nay|hằng|hàng|định kỳ|trước ngày|trước|chậm nhất|trong"
    r"|theo (?:đó|ý kiến|chỉ đạo)|từ ngày|từ nay"
    r"|ngoài ra|căn cứ|trên cơ sở|nhằm|khi)(?!\w)[^.;]{0,200}?(?:, |: )(?:đề nghị |yêu cầu |giao )?"
)
_ASKERS = pattern(
    r"(?:(?:ubnd|ủy ban nhân dân|văn phòng ubnd)(?: thành phố| tỉnh| tp\.?)(?: hải phòng)?|thủ tướng(?: chính phủ)?"
    r"|chủ tịch(?: ubnd| ủy ban nhân dân)?(?: thành phố| tỉnh)?) (?:trân trọng |kính )?$"
)
_TIME = pattern(r"(?:trước (?!mắt|hết)|chậm nhất|muộn nhất|định kỳ|hằng|hàng|trong (?:vòng|tháng|quý|năm|thời hạn))")
_BRACKET = re.compile(r" ?\([^()]{0,160}\)")


@dataclass(frozen=True, slots=True)
class Order:
    """
    Who is told what: the names that lead and that support, and the words of the task, "" for a heading alone.

    No name leads where a document only says «yêu cầu …»: that asks whom it is addressed to. `clause` is the whole
    clause, in which a deadline may stand before the name or behind it. `is_list`: the words only open the list that
    follows.
    """

    lead: tuple[str, ...]
    support: tuple[str, ...] = ()
    content: str = ""
    clause: str = ""
    is_list: bool = False


def is_formula(text: str) -> bool:
    """Say whether a paragraph cannot set a task: its grounds, its reach, its closing formula."""
    low = lowered(text)
    return _FORMULA.search(low) is not None or _OPENS_NONE.match(low) is not None


def opens_list(text: str) -> bool:
    """Say whether words only open the list that follows them: «thực hiện các nội dung sau:»."""
    low = lowered(text).strip()
    if not low or not low.endswith(":"):
        return not low
    return _LIST_WORDS.fullmatch(low) is not None or _TAIL.search(low, max(0, len(low) - 120)) is not None


def orders_in(text: str) -> list[Order]:
    """Return the orders of one paragraph, without its number, in their order."""
    found: list[Order] = []
    for sentence in _SENTENCE_END.split(text):
        low = lowered(sentence)
        if _FORMULA.search(low):
            continue
        orders = _of_sentence(sentence, low)
        if found and not is_formula(sentence) and (not orders or not orders[0].lead):
            found[-1] = _with_sentence(found[-1], sentence)
            orders = orders[1:]
        found += orders
    return found


def _with_sentence(order: Order, sentence: str) -> Order:
    """Return an order with the sentence that follows it and tells nobody else."""
    content = _tidy(f"{order.content}. {sentence}" if order.content else sentence)
    return replace(order, content=content, clause=f"{order.clause} {sentence}", is_list=opens_list(sentence))


def _of_sentence(text: str, low: str) -> list[Order]:
    """Return the orders of one sentence: the first of them, and each one that begins after a semicolon."""
    first = _first(text, low)
    if first is None:
        return []
    named, rest = first
    tellings = [(named, 0 if _TIME.match(low) else rest, rest)]
    beside = [
        (inside.end(), others.end)
        for inside in _IN_BESIDE.finditer(low, rest)
        if (others := named_at(text, low, inside.end(), is_beside=True))
    ]
    for clause in _CLAUSE.finditer(low, rest):
        if any(begin <= clause.start() < end for begin, end in beside):
            continue
        if low.count("(", rest, clause.start()) > low.count(")", rest, clause.start()):
            continue
        follow = _ordered(text, low, clause.end())
        if follow is not None and _is_told(text, low, follow.end):
            tellings.append((follow, clause.start(), follow.end))
    found = []
    ends = [*(start for _, start, _ in tellings[1:]), len(text)]
    for (who, start, begin), end in zip(tellings, ends, strict=True):
        order = _order(who, text[begin:end])
        if order is not None:
            found.append(replace(order, clause=text[start:end]))
    return found


def _first(text: str, low: str) -> tuple[Named, int] | None:
    """Return who is told something first in a sentence, and where the telling begins."""
    if _OPENS_NONE.match(low) is None:
        opening = _OPENING.match(low)
        for start in (0, *((opening.end(),) if opening else ())):
            found = named_at(text, low, start)
            if found is None or _is_superior(text, low, start) or _TRIGGER.match(low, found.end + 1):
                continue
            if _is_told(text, low, found.end):
                return found, _after_bracket(text, found.end)
    for trigger in _TRIGGER.finditer(low):
        if (
            trigger.start()
            and _NOT_BEFORE.search(low, max(0, trigger.start() - 30), trigger.start())
            and not (
                _ANNOUNCES.search(low, max(0, trigger.start() - 30), trigger.start())
                and trigger["verb"].startswith(("giao", "yêu cầu", "đề nghị"))
            )
        ):
            continue
        if '"' in low[: trigger.start()] and low[: trigger.start()].count('"') % 2:
            continue
        found = named_at(text, low, trigger.end())
        if found is None and (opening := _OPENING.match(low, trigger.end())):
            found = named_at(text, low, opening.end())
        if found is None and _asks_reader(low, trigger):
            return Named((), trigger.end()), trigger.end()
        if found is None or _DONE.match(low, found.end):
            continue
        if trigger["verb"].endswith("đề nghị") and _is_superior(text, low, trigger.end()):
            continue
        return found, _after_bracket(text, found.end)
    return None


def _asks_reader(low: str, trigger: re.Match[str]) -> bool:
    """Say whether a verb asks those the document is addressed to: «UBND thành phố yêu cầu rà soát …»."""
    if not trigger["verb"].endswith(("yêu cầu", "đề nghị")):
        return False
    asks = trigger.start() == 0 or _ASKERS.search(low, max(0, trigger.start() - 80), trigger.start()) is not None
    return asks and (_ACTS_NEXT.match(low, trigger.end()) is not None or not low[trigger.end() :].strip())


def is_act(text: str) -> bool:
    """Say whether words begin with an act: «Rà soát …»."""
    return _ACTS_NEXT.match(lowered(text)) is not None


def _is_superior(text: str, low: str, start: int) -> bool:
    """Say whether a name is that of those above, who are asked and not told; «UBND thành phố Hải Phòng» may be told."""
    found = _SUPERIOR.match(low, start)
    return found is not None and not text[found.end() + 1 : found.end() + 2].isupper()


def _after_bracket(text: str, end: int) -> int:
    """Return where the telling begins behind a name and what stands about it in brackets."""
    bracket = _BRACKET.match(text, end)
    return bracket.end() if bracket else end


def _ordered(text: str, low: str, place: int) -> Named | None:
    """Return who is told something at the beginning of a clause, by a verb that assigns or by name alone."""
    trigger = _TRIGGER.match(low, place)
    return named_at(text, low, trigger.end() if trigger else place)


def _is_told(text: str, low: str, end: int) -> bool:
    """Say whether what follows a name tells it to do something."""
    end = _after_bracket(text, end)
    if _DONE.match(low, end):
        return False
    rest = low[end:].strip()
    if not rest or rest[0] == ":":
        return True
    return _ACTS_NEXT.match(low, end) is not None or _LEADS.match(low, end) is not None


def _order(named: Named, rest: str) -> Order | None:
    """Return the order that tells `named` the `rest`, None if that asks for nothing."""
    support: tuple[str, ...] = ()
    text = rest.strip(" ,;")
    low = lowered(text)
    text, low = _cut(text, low, _TO_DO)
    text, low = _cut(text, low, _LEADS)
    beside = _BESIDE.match(low)
    if beside:
        found = named_at(text, low, beside.end(), is_beside=True)
        if found is not None:
            support = found.names
            after = text[found.end :].strip(" ,")
            if after and (after[0] == ":" or _ACTS_NEXT.match(lowered(after)) or after[0].islower()):
                text = after.lstrip(": ")
    else:
        inside = _IN_BESIDE.search(low)
        found = named_at(text, low, inside.end(), is_beside=True) if inside else None
        support = found.names if found else ()
    content = _tidy(text)
    if content and _EMPTY_WORDS.fullmatch(lowered(content)) and not content.endswith(":"):
        return None
    is_list = not content or opens_list(text)
    lead = tuple(dict.fromkeys(named.names))
    others = tuple(name for name in dict.fromkeys(support) if name not in lead)
    return Order(lead, others, content, is_list=is_list)


def _cut(text: str, low: str, opening: re.Pattern[str]) -> tuple[str, str]:
    """Return a text without the words that only say that somebody leads."""
    found = opening.match(low)
    end = found.end() if found else 0
    return text[end:].lstrip(" ,"), low[end:].lstrip(" ,")


def _tidy(text: str) -> str:
    """Return the words of a task with a capital letter and without the marks around them."""
    words = text.strip().lstrip(":;,.- ").rstrip(" ;,")
    words = words.removesuffix("./.").rstrip(" .") if not words.endswith("...") else words
    return words[:1].upper() + words[1:]
