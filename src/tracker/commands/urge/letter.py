"""
Letters of urging as text: a draft of the Office's letter to a unit, and a message to paste.

They go to units, so they are in Vietnamese whatever language the clerk works in. A draft leaves
blank what the program cannot know: its number, its day, who signs it. Of a secret task it gives
neither content nor point (Art. 5.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten
from typing import TYPE_CHECKING

from tracker.law.custom.cities import City, city_of
from tracker.law.vocabulary import UnitKind
from tracker.preferences import Letterhead
from tracker.words.labels.task import ISSUERS
from tracker.words.text import clean

if TYPE_CHECKING:
    from tracker.law.regulation import Regulation
    from tracker.queries.duty.letter import LateTask

REGULATION = (
    "Quy chế theo dõi, đôn đốc, kiểm tra việc thực hiện nhiệm vụ ban hành kèm theo Quyết định số {act} ngày "
    "{day} của {committee} (sau đây gọi là Quy chế)"
)

OPENING = (
    "Thực hiện khoản 1 Điều 8 {regulation}, {office} theo dõi, đôn đốc việc thực hiện nhiệm vụ được giao. Theo số liệu "
    "theo dõi đến ngày {today:%d/%m/%Y}, {unit} còn {count:02d} nhiệm vụ đã quá thời hạn{guessed} mà Văn phòng chưa "
    "ghi nhận kết quả{where}"
)

ASKED = (
    "Để bảo đảm tiến độ chung, đề nghị {unit}:",
    "1. Khẩn trương hoàn thành các nhiệm vụ nêu trên; báo cáo kết quả và cập nhật lên Hệ thống theo Điều 6 Quy chế.",
    "2. Trường hợp chưa thể hoàn thành, có văn bản báo cáo lý do chậm trễ, khó khăn, vướng mắc và đề xuất hướng xử lý "
    "gửi {office} (khoản 2 Điều {article} Quy chế).",
    "3. Trường hợp đã có báo cáo hoặc số liệu nêu trên chưa đúng, thông báo số, ngày văn bản để Văn phòng đối soát, "
    "điều chỉnh (Điều 7 Quy chế).",
    "{answer} Trân trọng./.",
)
"""What a letter asks for, paragraph by paragraph."""

GUESSED = " (trong đó {count:02d} có thời hạn dự kiến, tính qua ngày chưa được công bố chính thức)"
GUESSED_IN_SHORT = " ({count:02d} theo thời hạn dự kiến)"
"""How many of the tasks may not be late after all, said where they are counted."""

BELOW, IN_ANNEX = ", cụ thể:", " (danh mục tại Phụ lục kèm theo)."
"""Where the list stands to which a letter opens."""

SUBJECT = "V/v đôn đốc thực hiện nhiệm vụ quá hạn"

LETTER = """\
{head[0]:<41}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
{head[1]:<46}Độc lập - Tự do - Hạnh phúc
{head[2]:<46}---------------------------
---------

Số: ........./........                   {place}, ngày ..... tháng ..... năm {year}
{subject}

Kính gửi: {unit}

{opening}

{tasks}

{asked}

Nơi nhận:                                LÃNH ĐẠO VĂN PHÒNG
- Như trên;                              (ký, ghi rõ chức vụ, họ tên)
- Lưu: VT.

---
{footer}
"""

MESSAGE = """\
Kính gửi {unit}: theo số liệu theo dõi đến ngày {today:%d/%m/%Y}, đơn vị còn {count:02d} nhiệm vụ quá thời hạn{guessed}:
{tasks}
Đề nghị đơn vị khẩn trương hoàn thành, báo cáo kết quả, hoặc báo cáo bằng văn bản lý do chậm trễ{answer}. Nếu đã có \
báo cáo, xin cho biết số, ngày văn bản để đối soát. Trân trọng.
{office}
{footer}
"""

EXCUSED = "nguyên nhân khách quan đã được xác nhận tại {document}"
"""What nobody is asked to explain again."""

MORE = "Và {count:02d} nhiệm vụ khác, xem trên Hệ thống."

LONGEST_MESSAGE, LONGEST_LINE = 2000, 160
"""Letters of a message, as many as programs for telephones take at once, and of what a task in it asks for."""

FIGURES = "Số liệu dùng để đối soát, không thay thế văn bản (khoản 5 Điều 2 Quy chế)."

LONGEST_CODE = 40
"""Signs of a unit's code in the name of a file."""

NUMBERED = re.compile("-[0-9]+$")
"""How the name of a file ends that bears the number of its unit: a code that ends so would be taken for another."""

COMMUNES = frozenset({UnitKind.COMMUNE.value, UnitKind.WARD.value, UnitKind.SPECIAL_ZONE.value})
"""Their duty to speak of difficulties stands in Art. 20.2, that of other units in Art. 19.2."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter of urging says: of which unit, which overdue tasks, as of which day, an answer by when."""

    tasks: Sequence[LateTask]
    today: date
    answer_by: date | None
    head: str
    regulation: Regulation
    bears: Letterhead = Letterhead()  # noqa: RUF009 - a tuple, which nobody changes

    @property
    def city(self) -> City:
        """Return whose Office writes, under the letter head that the Office chose."""
        city = city_of(self.regulation.act)
        return city._replace(
            office_in_full=self.bears.office or city.office_in_full,
            head=self.bears.head or city.head,
            place=self.bears.place or city.place,
        )

    @property
    def unit(self) -> str:
        """Return the name of the unit."""
        return clean(self.tasks[0].name or self.tasks[0].code)

    @property
    def file(self) -> str:
        """Return its code as a part of a file's name; one that no folder would take, or of no other unit, with its number."""
        code = self.tasks[0].code
        safe = "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in code)[:LONGEST_CODE]
        return safe if safe == code and not NUMBERED.search(code) else f"{safe}-{self.tasks[0].unit}"


def letter(of: Letter) -> str:
    """Return the draft of a letter."""
    return LETTER.format(
        year=of.today.year,
        unit=of.unit,
        subject=SUBJECT,
        opening=opening(of),
        asked="\n\n".join(asked(of)),
        head=of.city.head,
        place=of.city.place,
        tasks="\n\n".join("\n".join(_task(place, task, of.today)) for place, task in enumerate(of.tasks, 1)),
        footer=f"{FIGURES}\n{drafted(of)}",
    )


def opening(of: Letter, words: str = OPENING, where: str = BELOW) -> str:
    """Return the paragraph that leads to the list: under which regulation, and how many tasks are overdue."""
    return words.format(
        regulation=regulation_in_full(of.regulation),
        office=of.city.office_in_full,
        today=of.today,
        unit=of.unit,
        count=len(of.tasks),
        guessed=_guessed(of, GUESSED),
        where=where,
    )


def asked(of: Letter, office: str = "") -> list[str]:
    """Return what the unit is asked for, paragraph by paragraph; the Office may have been named before."""
    article = 20 if of.tasks[0].kind in COMMUNES else 19
    values = {"unit": of.unit, "office": office or of.city.office_in_full, "article": article, "answer": _answer(of)}
    return [each.format(**values) for each in ASKED]


def drafted(of: Letter) -> str:
    """Return the line that ties a draft to the journal and to its day."""
    return f"Mã nhật ký: {of.head}. Dự thảo lập ngày {of.today:%d/%m/%Y} từ sổ theo dõi."


def regulation_in_full(law: Regulation) -> str:
    """Return the regulation in full, as the first mention in a letter names it."""
    day = f"{law.issued_on:%d}/{law.issued_on.month}/{law.issued_on.year}"
    return REGULATION.format(act=law.act, day=day, committee=city_of(law.act).committee)


def message(of: Letter) -> str:
    """Return the short form, to paste into a message: the oldest tasks by name, the rest counted where all do not fit."""
    lines = [_line(place, task, of.today) for place, task in enumerate(of.tasks, 1)]
    named = len(lines)
    while len(text := _message(of, lines[:named])) > LONGEST_MESSAGE and named > 1:
        named -= 1
    return text


def _message(of: Letter, lines: Sequence[str]) -> str:
    """Return a message that names these tasks."""
    left = len(of.tasks) - len(lines)
    return MESSAGE.format(
        unit=of.unit,
        today=of.today,
        count=len(of.tasks),
        guessed=_guessed(of, GUESSED_IN_SHORT),
        tasks="\n".join((*lines, MORE.format(count=left)) if left else lines),
        answer=f", đến hết ngày {of.answer_by:%d/%m/%Y}" if of.answer_by else "",
        office=of.city.office_in_full,
        footer=f"{FIGURES} Mã nhật ký: {of.head}.",
    )


def _task(place: int, task: LateTask, today: date) -> Iterator[str]:
    """Yield the lines of one task in a letter."""
    issued_on, due_on = date.fromisoformat(task.issued_on), date.fromisoformat(task.due_on)
    point = f", {clean(task.point)}" if task.point else ""
    yield (
        f"{place}. Nhiệm vụ giao tại văn bản số {clean(task.directive)} ngày {issued_on:%d/%m/%Y} "
        f"của {ISSUERS[task.issuer]}{point} (số theo dõi {task.task})"
    )
    yield f"   - Nội dung: {asked_for(task)}"
    wording = f" (văn bản ghi: «{clean(task.phrase)}»)" if task.phrase else ""
    period = f", kỳ {task.period}" if task.period else ""
    yield f"   - Thời hạn: {due_on:%d/%m/%Y}{guess(task)}{period}{wording}"
    if task.extensions and task.original_due_on:
        original = date.fromisoformat(task.original_due_on)
        yield f"   - Đã gia hạn: {task.extensions:02d} lần; thời hạn ban đầu: {original:%d/%m/%Y}"
    if task.held:
        yield f"   - Thời gian Văn phòng giữ báo cáo, không tính vào hạn: {task.held:02d} ngày làm việc"
    if task.excuse:
        yield f"   - Đã chậm vì {EXCUSED.format(document=clean(task.excuse))}"
    days = (today - due_on).days
    yield f"   - Đã quá hạn: {days:02d} ngày, trong đó có {task.working_days_late:02d} ngày làm việc"
    last = f" (gần nhất ngày {date.fromisoformat(task.urged_on):%d/%m/%Y})" if task.urged_on else ""
    yield f"   - Số lần đã đôn đốc: {task.urged:02d}{last}"


def _line(place: int, task: LateTask, today: date) -> str:
    """Return one task in a message; of a secret one not even the directive's number: messages go many ways."""
    due_on = date.fromisoformat(task.due_on)
    asks = shorten(asked_for(task), LONGEST_LINE, placeholder="…")
    what = f"Nhiệm vụ số {task.task} (văn bản mật)" if task.secret else f"{clean(task.directive)}: {asks}"
    return (
        f"{place}. {what}; hạn {due_on:%d/%m/%Y}{guess(task)}, "
        f"quá {(today - due_on).days:02d} ngày ({task.working_days_late:02d} ngày làm việc)"
        f"{excused(task.excuse)}."
    )


def excused(document: str | None) -> str:
    """Return that the cause of a delay was confirmed as objective, behind other facts; nothing where it was not."""
    return f"; {EXCUSED.format(document=clean(document))}" if document else ""


def asked_for(task: LateTask) -> str:
    """Return what a task asks for; of a secret one that it is not written here."""
    return "không nêu (văn bản mật, khoản 2 Điều 5 Quy chế)" if task.secret else clean(task.content or "").rstrip(" .;")


def guess(task: LateTask) -> str:
    """Return a mark where a day nobody has announced lies under a deadline."""
    return " (dự kiến)" if task.provisional else ""


def _guessed(of: Letter, words: str) -> str:
    """Return how many of the deadlines are provisional, nothing where none is."""
    count = sum(bool(task.provisional) for task in of.tasks)
    return words.format(count=count) if count else ""


def _answer(of: Letter) -> str:
    """Return the sentence that says by when an answer is asked for."""
    if of.answer_by is None:
        return "Đề nghị đơn vị quan tâm thực hiện, sớm có văn bản trả lời Văn phòng."
    return f"Đề nghị đơn vị quan tâm thực hiện, trả lời Văn phòng đến hết ngày {of.answer_by:%d/%m/%Y}."
