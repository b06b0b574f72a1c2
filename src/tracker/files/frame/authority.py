"""
The signature: the lines that say in whose name somebody signs, and who signs.

The first block behind the opening counts; those of forms and annexes come later. Where nobody's name stands below it,
the name is None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.files.frame.lines import Line
from tracker.files.frame.persons import LAST_NAME, is_titled, person
from tracker.files.written.columns import AUTHORITY, CAPITALS, FOR, MOTTO, OFFICES, SENT_TO

REACH = 14
"""Lines between the title of who signs and the name."""

LONGEST = 60
"""Characters of a line of a table among those of a signature."""

MOST_LINES = 7
"""Lines over a signature."""

_BEHIND = re.compile(rf"(?:^|[;:.,]\s+|\s{{2,}})(?P<title>(?:{FOR}|{OFFICES}(?![^\W\d_]))[{CAPITALS}\s.,/-]*)$")
_NAMED = re.compile(
    rf"(?P<title>(?:{FOR}|{OFFICES}(?![^\W\d_]))[{CAPITALS}\s.,/-]*)\s"
    rf"(?P<name>(?:[{CAPITALS}][^\W\d_{CAPITALS}]+\s){{1,4}}[{CAPITALS}][^\W\d_{CAPITALS}]+)"
)
"""Title and name in one line, where lines were run together."""

_SMALL = re.compile(rf"(?:Quyền |Q\. ?)?[{CAPITALS}][^\W\d_]+(?: [^\W\d_]+){{1,6}}")
"""A title that is not in capitals."""

_FOR_ANOTHER = re.compile(r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ)\s?[./]\s?\S")
"""The same where what follows is not in capitals."""

_SIGNED = re.compile(
    r"[\[(<]?\s*(?:đã\s+ký|daky|đ[ãa]\s*k[ýi]|ký tên.*|ký,?\s*(?:đóng dấu|ghi rõ).*|đã ký số.*|signed)\s*[\])>]?",
    re.IGNORECASE,
)
_SIGNED_BY = re.compile(r"đã ký\s*:\s*(?=\S)", re.IGNORECASE)
_STAMP = re.compile(
    r"(?:Ký bởi|Người ký|Thời gian ký|Ngày ký|Email|Cơ quan|Chữ ký|Signature|Signed by|Date|Digitally)\b.*|.*@.*",
    re.IGNORECASE,
)
_NEITHER = re.compile(r"[\W_]*")
_ANNEX = re.compile(r"(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu (?:số|mẫu)|MẪU SỐ|DANH SÁCH|Mẫu số)\b")
_ANNEX_TITLE = re.compile(r"PHỤ LỤC(?: (?:SỐ )?[IVX\d]{1,4})?\W*")
_BEFORE_BODY = re.compile(r"(?:Căn cứ|QUYẾT ĐỊNH\b|QUYẾT NGHỊ|CHỈ THỊ|Xét|Theo đề nghị|Điều 1|NGHỊ ĐỊNH|BAN HÀNH)")
_OPEN_END = re.compile(
    r"(?:[,–-]|\b(?:VÀ|THÀNH PHỐ|TỈNH|PHƯỜNG|XÃ|QUẬN|HUYỆN|ĐẶC KHU|SỞ|BỘ|TNCS|ĐOÀN|CÔNG TY|TRƯỜNG|BỆNH VIỆN|CỤC))\s*$"
)
"""How a line ends that is the beginning of a body's name."""

_BULLET = re.compile(r"\s*[-–—+•*]")


@dataclass(slots=True)
class Signature:
    """Who signs: the lines over it, the name as far as there is one, and how many sign beside."""

    authority: list[str] = field(default_factory=list)
    signer: str | None = None
    others: int = 0


def signature_of(lines: Sequence[Line], begin: int) -> Signature | None:
    """Return the first signature behind the opening of a document; None where there is none."""
    blank: Signature | None = None
    at = begin
    head = lines[begin - 1].place if 0 < begin <= len(lines) else None
    while at < len(lines):
        place = lines[at].place
        in_head = head is not None and place is not None and head[0] == place[0]
        if at > begin and not in_head and _begins_another(lines[at]):
            break
        title = _title(lines, at)
        if title is None:
            at += 1
            continue
        found, end = _block(lines, at, title)
        if found is None:
            at += 1
            continue
        if found.signer is not None:
            found.others = _beside(lines, at)
            return found
        # a place left empty counts only where a signature surely stands
        if blank is None and _is_sure(lines, at, title):
            found.others = _beside(lines, at)
            return found
        blank = blank or (found if at > begin else None)
        at = end
    return None


def _begins_another(line: Line) -> bool:
    """Say whether an annex or another paper begins in a line: its signature is not that of this one."""
    text = line.text.strip(" *_")
    if line.place is None and _ANNEX_TITLE.fullmatch(text):
        return True
    return (
        len(text) < LONGEST and MOTTO.match(text) is not None and (text == text.upper() or text.startswith("Độc lập"))
    )


def _title(lines: Sequence[Line], at: int) -> str | None:
    """Return the words in a line that begin the lines over a signature; None where there are none."""
    text = lines[at].text.strip(" *_")
    if _is_loud(text) and AUTHORITY.match(text):
        return text
    if _FOR_ANOTHER.match(text) and len(text) < LONGEST and _is_sure(lines, at, text):
        return text
    if lines[at].place is not None and _SMALL.fullmatch(text) and AUTHORITY.match(text.upper()):
        column = (line for line in lines[max(0, at - REACH) : at] if line.place == lines[at].place)
        if _is_sure(lines, at, text) and not any(SENT_TO.match(line.text) for line in column):
            return text
    named = _NAMED.fullmatch(text)
    if named is not None and person(named["name"]):
        return named["title"].strip()
    found = _BEHIND.search(text)
    if found is not None and (SENT_TO.match(text) or _BULLET.match(text)):
        return found["title"].strip()
    return None


def _apart(title: str) -> list[str]:
    """Return the lines over a signature that were run together: «KT. CHỦ TỊCH PHÓ CHỦ TỊCH»."""
    if not re.match(FOR, title):
        return [title]
    return [part.strip() for part in re.split(r"(?<=\S)\s+(?=(?:PHÓ|THỨ TRƯỞNG|KT\.|TL\.)(?![^\W\d_]))", title)]


def _is_loud(text: str) -> bool:
    """Say whether a text is in capitals, but for a remark in brackets."""
    bare = re.sub(r"\(.*?\)", "", text)
    letters = [letter for letter in bare if letter.isalpha()]
    return len(letters) > 3 and sum(letter.isupper() for letter in letters) >= len(letters) * 0.95 and len(text) < 90


def _block(lines: Sequence[Line], at: int, title: str) -> tuple[Signature | None, int]:
    """Return the signature that begins in a line, and where the search goes on; None where the line is no signature."""
    found = Signature(_apart(title))
    if (beside := _NAMED.fullmatch(lines[at].text.strip())) and (name := person(beside["name"])):
        found.signer = name
        return found, at + 1
    place = lines[at].place
    running = place is None
    since = 0
    for number in range(at + 1, min(len(lines), at + MOST_LINES + REACH)):
        line = lines[number]
        text = _SIGNED_BY.sub("", line.text.strip(" *_"))
        if line.place != place:
            if place is not None and line.place is not None and not _goes_on(lines, at, number):
                break
            if place is None and line.place is not None:
                if not _is_behind(lines, number):
                    break
                if not _is_in_last_column(lines, number):
                    continue
                running = False
            elif line.place is None:
                running = True  # the name stands below the table, or on the next page
        if not text or _NEITHER.fullmatch(text) or _SIGNED.fullmatch(text) or _STAMP.fullmatch(text):
            continue
        if _ANNEX.match(text) or _BEFORE_BODY.match(text):
            return (None if _BEFORE_BODY.match(text) else found), number
        since += 1
        if since > REACH:
            break
        name = person(text, sure=not running or since < MOST_LINES)
        if name is None and running:
            name = _name_behind(text)
        if name is None and is_titled(text) and line.place is not None and number + 1 < len(lines):
            name = person(f"{text} {lines[number + 1].text}" if lines[number + 1].place == line.place else "")
        if name is not None and not _is_name_of_body(lines, number, text):
            found.signer = _whole(name, lines, number)
            return found, number + 1
        if _is_loud(text) and len(found.authority) < MOST_LINES:
            if " " not in text and not AUTHORITY.match(text) and line.place is not None:
                found.authority[-1] += f" {text}"  # a line that was broken before its last word
            else:
                found.authority.extend(_apart(text))
        elif running and (behind := _BEHIND.search(text)):
            found.authority.append(behind["title"].strip())
        elif running and (_BULLET.match(text) or SENT_TO.match(text) or (place is not None and text[-1] in ";.,")):
            continue  # the list of those it is sent to, run together with the signature
        elif len(text) > LONGEST if not running else not (text.startswith("(") and text.endswith(")")):
            return None, number
    return found, at + 1


def _goes_on(lines: Sequence[Line], at: int, number: int) -> bool:
    """Say whether a line of a table stands in the column of the signature, further down."""
    first, other = lines[at].place, lines[number].place
    return first is not None and other is not None and first[0] == other[0] and first[2] == other[2]


def _is_behind(lines: Sequence[Line], number: int) -> bool:
    """Say whether a table goes on with a signature that began above it: «Nơi nhận» stands there, or a title."""
    place = lines[number].place
    for line in lines[number : number + 2 * REACH]:
        if place is None or line.place is None or line.place[0] != place[0]:
            break
        text = line.text.strip(" *_")
        if SENT_TO.match(text) or person(text, sure=True) or (_is_loud(text) and AUTHORITY.match(text)):
            return True
    return False


def _is_in_last_column(lines: Sequence[Line], number: int) -> bool:
    """Say whether nothing stands right of a line in its table."""
    place = lines[number].place
    after = (line.place for line in lines[number : number + 2 * REACH] if line.place is not None)
    return place is not None and not any(other[0] == place[0] and other[2] > place[2] for other in after)


def _is_name_of_body(lines: Sequence[Line], number: int, text: str) -> bool:
    """Say whether what could be a name in capitals is the end of a body's: «SỞ GIÁO DỤC VÀ», «ĐÀO TẠO»."""
    if text != text.upper():
        return False
    if _OPEN_END.search(lines[number - 1].text):
        return True
    following = [line.text.strip() for line in lines[number + 1 : number + REACH] if line.place == lines[number].place]
    following = [text for text in following if text and not _SIGNED.fullmatch(text)][:1]
    return any((_is_loud(text) and AUTHORITY.match(text)) or person(text) for text in following)


def _whole(name: str, lines: Sequence[Line], number: int) -> str:
    """Return a name with its last word, where that alone was broken into the next line of its column."""
    line, after = lines[number], lines[number + 1] if number + 1 < len(lines) else Line("")
    last = rf"[{CAPITALS}]{{1,7}}" if name.isupper() else LAST_NAME
    if line.place is None or after.place != line.place or not re.fullmatch(last, after.text.strip()):
        return name
    return f"{name} {after.text.strip()}"


def _name_behind(text: str) -> str | None:
    """Return the name at the end of a line of those it is sent to, where two columns were run together."""
    found = re.search(rf"[;.:,]\s+((?:[{CAPITALS}][^\W\d_]*\s+){{1,5}}[{CAPITALS}][^\W\d_]*)$", text)
    return person(found[1]) if found is not None and len(found[1].split()) > 2 else None


def _is_sure(lines: Sequence[Line], at: int, title: str) -> bool:
    """Say whether a signature stands here though nobody's name does: near «Nơi nhận», or in another's name."""
    place = lines[at].place
    near = lines[max(0, at - 30) : at + 30]
    if place is not None:
        return any(SENT_TO.match(line.text) and line.place is not None and line.place[0] == place[0] for line in near)
    return bool(re.match(FOR, title)) or any(SENT_TO.match(line.text) for line in lines[max(0, at - 15) : at + 15])


def _beside(lines: Sequence[Line], at: int) -> int:
    """Return how many more sign in the same table, beside the first or below."""
    place = lines[at].place
    if place is None:
        return 0
    columns = {
        line.place[2]
        for number, line in enumerate(lines[at : at + 60], at)
        if line.place is not None and line.place[0] == place[0] and line.place[2] != place[2] and _title(lines, number)
    }
    return len(columns)
