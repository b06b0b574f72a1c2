"""
What a reminder says: which tasks come to their deadline or are past it, on what ground, and whom to answer.

It goes to a unit, so it is in Vietnamese whatever language the clerk works in, and it crosses networks: of a secret
task it says that there is one, and nothing else (Art. 5.2). The same ledger, day and account make the same text.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.commands.urge.letter import COMMUNES, FIGURES, excused, regulation_in_full
from tracker.law.custom.cities import city_of
from tracker.law.kinds import FORMS, Channel
from tracker.words.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.commands.mail.planned import Reminder
    from tracker.law.regulation import Regulation
    from tracker.queries.duty.rung import OnRung
    from tracker.settings import Settings

SUBJECT = "Nhắc thời hạn {count} nhiệm vụ, ngày {today:%d/%m/%Y} - {unit}"

TEXT = """\
Kính gửi {officer}, cán bộ đầu mối của {unit}:

Thực hiện khoản 1 Điều 8, khoản {form} Điều 10 {regulation}, {office} nhắc thời hạn {count:02d} nhiệm vụ của đơn vị, theo số liệu \
theo dõi đến ngày {today:%d/%m/%Y}.

{tasks}

{asked} Nếu đã có báo cáo hoặc số liệu trên chưa đúng, xin cho biết số, ngày văn bản để đối soát (Điều 7 Quy chế).

{answer} Trân trọng.

{office}

---
{figures}
Mã nhật ký: {head}. Thư gửi từ sổ theo dõi nhiệm vụ.
"""

ASKED_OF_COMING = (
    "Đề nghị đơn vị hoàn thành đúng thời hạn, báo cáo kết quả và cập nhật lên Hệ thống (Điều 6 Quy chế); có khó khăn, "
    "vướng mắc thì sớm thông tin để Văn phòng phối hợp xử lý (điểm b khoản 1 Điều 8 Quy chế)."
)

ASKED_OF_LATE = (
    "Đề nghị đơn vị khẩn trương hoàn thành nhiệm vụ đã quá thời hạn, báo cáo kết quả và cập nhật lên Hệ thống (Điều 6 "
    "Quy chế); chưa thể hoàn thành thì báo cáo bằng văn bản lý do chậm trễ, khó khăn, vướng mắc (khoản 2 Điều "
    "{article} Quy chế)."
)

ASKED_OF_BOTH = (
    "Đề nghị đơn vị hoàn thành đúng thời hạn, báo cáo kết quả và cập nhật lên Hệ thống (Điều 6 Quy chế); nhiệm vụ đã "
    "quá hạn thì báo cáo bằng văn bản lý do chậm trễ, khó khăn, vướng mắc (khoản 2 Điều {article} Quy chế)."
)
"""What a unit is asked for: who is on time is not asked why it is late, and who is late not to be on time."""

GUESSED = "Thời hạn ghi (dự kiến) tính qua ngày chưa được công bố chính thức, còn có thể thay đổi."

CALLED = ("ông ", "bà ", "ông/bà ", "đồng chí ", "đ/c ")
"""How the Office may have written the name of a person already."""


class Bearing(NamedTuple):
    """What all letters of a day bear."""

    office: str
    regulation: Regulation
    today: date
    head: str
    answers_to: str
    answer_by: date | None = None


def bearing(settings: Settings, regulation: Regulation, head: str, answer_by: date | None = None) -> Bearing:
    """Return what the letters of today bear: the Office as it is called, where answers go, and by when."""
    office = settings.letter.office or city_of(regulation.act).office_in_full
    return Bearing(office, regulation, settings.today, head, settings.mail.answers_to, answer_by)


def subject(of: Reminder, bears: Bearing) -> str:
    """Return what the letter is about, in one line."""
    return SUBJECT.format(count=len(of.tasks), today=bears.today, unit=clean(of.to.name))


def text(of: Reminder, bears: Bearing) -> str:
    """Return what the letter says."""
    return TEXT.format(
        officer=_called(of.to.officer),
        unit=clean(of.to.name),
        form=FORMS[Channel.EMAIL],
        regulation=regulation_in_full(bears.regulation),
        office=bears.office,
        count=len(of.tasks),
        today=bears.today,
        tasks="\n\n".join(_groups(of.tasks, bears.today)),
        asked=_asked(of, bears.today),
        answer=_answer(bears),
        figures=FIGURES,
        head=bears.head,
    )


def _called(name: str | None) -> str:
    """Return a person's name as a letter calls it."""
    shown = clean(name or "…")
    return shown if shown.casefold().startswith(CALLED) else f"ông/bà {shown}"


def _asked(of: Reminder, today: date) -> str:
    """Return what the unit is asked for; where a task is secret, nothing that tells whether that one is late."""
    late = {date.fromisoformat(each.task.due_on) < today for each in of.tasks}
    words = ASKED_OF_BOTH if of.has_secret or len(late) > 1 else ASKED_OF_LATE if True in late else ASKED_OF_COMING
    return words.format(article=20 if of.to.kind in COMMUNES else 19)


def _answer(bears: Bearing) -> str:
    """Return where the unit is asked to answer, and by when where the Office has set a day."""
    where = f"về địa chỉ {bears.answers_to}" if bears.answers_to else "thư này"
    if bears.answer_by is None:
        return f"Xin trả lời {where}."
    return f"Đề nghị trả lời {where} đến hết ngày {bears.answer_by:%d/%m/%Y}."


def _groups(tasks: Sequence[OnRung], today: date) -> Iterator[str]:
    """Yield what is told of the tasks: those past their deadline first, then those that come to it."""
    told = sorted((each for each in tasks if not each.task.secret), key=lambda each: (each.task.due_on, each.task.task))
    late = [each for each in told if date.fromisoformat(each.task.due_on) < today]
    coming = [each for each in told if each not in late]
    for heading, group in (("Đã quá thời hạn", late), ("Đến hạn, sắp đến hạn", coming)):
        if group:
            lines = (_line(place, each, today) for place, each in enumerate(group, 1))
            yield "\n".join((f"{heading} ({len(group):02d}):", *lines))
    if any(each.task.provisional for each in told):
        yield GUESSED
    if secret := len(tasks) - len(told):
        yield f"Có {secret:02d} nhiệm vụ theo văn bản mật: xem trên Hệ thống, không nêu trong thư (khoản 2 Điều 5 Quy chế)."


def _line(place: int, each: OnRung, today: date) -> str:
    """Return one task."""
    task = each.task
    due_on = date.fromisoformat(task.due_on)
    guess = " (dự kiến)" if task.provisional else ""
    if due_on < today:
        far = f"quá {(today - due_on).days:02d} ngày ({task.late:02d} ngày làm việc)"
    else:
        far = "đến hạn hôm nay" if due_on == today else f"còn {-task.late:02d} ngày làm việc"
    content = " ".join(clean(task.content or "").split()).rstrip(" .;")
    period = f", kỳ {task.period}" if task.period else ""
    return (
        f"{place}. Văn bản số {clean(task.directive)} (số theo dõi {task.task}{period}): {content}; "
        f"hạn {due_on:%d/%m/%Y}{guess}, {far}{excused(task.excuse)}."
    )
