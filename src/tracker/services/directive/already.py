"""
What a register of another system says has happened: a report of the past with its day, confirmed where it is done.

Nothing is guessed. What is said to be done without a number or a day comes in as open, and is named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from tracker.days.deadlines import Kind
from tracker.errors import TrackerError
from tracker.files.sheets.meanings import Field
from tracker.ledger.ledger import Ledger
from tracker.services.directive.newitems import NewItem
from tracker.services.intake.importcells import NO_DAY
from tracker.services.papers import Paper
from tracker.services.task.report import confirm, file_report, report_done
from tracker.words.dates import read_date
from tracker.words.language import _
from tracker.words.symbols import day_named, normal
from tracker.words.text import brief, fold

TOLD = (Field.STATUS, Field.DONE_ON, Field.REPORT)
"""The columns that tell what has happened."""

_DONE = re.compile(
    r"(?:(?:da )?(?:hoan thanh|(?:thuc hien|xu ly|giai quyet|lam) xong|xong|ket thuc|hoan tat)"
    r"|da (?:thuc hien|xu ly|giai quyet|dong))(?: (?:nhiem vu|cong viec))?(?: 100%)?"
    r"(?: (?:nhung |va )?(?:dung|truoc|tre|qua|som|cham|trong|sau|dam bao|bao dam)(?: thoi)?(?: han| tien do)?"
    r"(?: [0-9]+ ngay)?)?|(?:ty le )?100%|done|completed|closed"
)
_OPEN = re.compile(
    r"(?:dang|chua|cho|moi|con|sap|tiep tuc|khong|xin|trinh|tra lai)\b.*|(?:qua|tre|cham|trong|den|con) (?:thoi )?han.*"
    r"|da (?:bao cao|trinh|gui|nop|giao|nhan|tiep nhan|chuyen|gia han)\b.*"
    r"|open|in progress|assigned|(?:hoan thanh )?[0-9]{1,2}%.*"
)
_STOPPED = re.compile(r"(?:da )?(?:tam )?(?:dung(?! (?:thoi )?(?:han|tien do))|thu hoi|huy|bo|het hieu luc|rut)\b.*")
_SHORT = {"ht": "hoan thanh", "th": "thuc hien", "xl": "xu ly", "kt": "ket thuc"}
_BRACKETS = re.compile(r"\s*[(\[].*")


class Past(NamedTuple):
    """A report of the past: its number, None where the task needs no document, its day, and whether it was accepted."""

    number: str | None
    on: date
    is_done: bool


class Said(NamedTuple):
    """What a row says has happened, the columns that leave a doubt, and what is doubtful."""

    past: Past | None = None
    column: str = ""
    doubt: str = ""


def said_of(cells: Mapping[str, str], item: NewItem, issued_on: date, today: date) -> Said:
    """Return what a row says has happened to its item; `item` is open where it leaves a doubt."""
    status, done_on, report = (cells.get(column, "") for column in TOLD)
    if not (status or done_on or report):
        return Said()
    state = _plain(status)
    is_done = _DONE.fullmatch(state) is not None
    if _STOPPED.fullmatch(state):
        what = _("«{text}»: nhập là chưa hoàn thành; có văn bản cho dừng thì ghi bằng «tracker task stop»")
        return Said(None, Field.STATUS, what.format(text=brief(status)))
    if status and not is_done and _OPEN.fullmatch(state) is None:
        return Said(None, Field.STATUS, _("«{text}» không rõ; nhập là chưa hoàn thành").format(text=brief(status)))
    day, number = _day(done_on) or _day_behind(report), _number(report)
    if done_on and not NO_DAY.fullmatch(done_on) and _day(done_on) is None:
        return Said(None, Field.DONE_ON, _("«{text}» không phải ngày; chưa ghi báo cáo").format(text=brief(done_on)))
    if report and number is None:
        return Said(
            None, Field.REPORT, _("«{text}» không phải số văn bản; chưa ghi báo cáo").format(text=brief(report))
        )
    if day is None or (number is None and (item.written or not is_done)):
        if not is_done and number is None:
            return Said()  # a day without a report says nothing of a task that is open
        missing = _("số báo cáo") if number is None else _("ngày báo cáo")
        what = _("ghi «{status}» nhưng thiếu {missing}; nhập là chưa hoàn thành")
        return Said(
            None, Field.STATUS if status else Field.REPORT, what.format(status=status or report, missing=missing)
        )
    if not issued_on <= day <= today:
        what = _("báo cáo ngày {day:%d/%m/%Y} ở trước văn bản giao hoặc ở sau hôm nay; chưa ghi báo cáo")
        return Said(None, Field.DONE_ON, what.format(day=day))
    if item.deadline.kind is Kind.RECURRING or len(item.lead) > 1:
        what = _("báo cáo của nhiệm vụ định kỳ, hoặc của nhiều đơn vị, phải ghi riêng từng kỳ, từng đơn vị")
        return Said(None, Field.REPORT if report else Field.STATUS, what)
    return Said(Past(number, day, is_done))


def _plain(status: str) -> str:
    """Return a status as it is compared: folded, its words alone, the short ones written out."""
    words = re.findall(r"[^\W_]+%?", fold(_BRACKETS.sub("", status)).replace(" %", "%"))
    return " ".join(_SHORT.get(word, word) for word in words)


def record_past(ledger: Ledger, task: int, past: Past) -> None:
    """Record a report of the past, and that it was accepted on its day; raises what these acts raise."""
    if past.number is None:
        report_done(ledger, task, on=past.on)
    else:
        file_report(ledger, task, Paper(past.number, past.on))
    if past.is_done:
        confirm(ledger, task, on=past.on)


def _day(text: str) -> date | None:
    """Return the day that a cell names; None for none, and for what stands for none."""
    if not text or NO_DAY.fullmatch(text):
        return None
    try:
        return read_date(text)
    except TrackerError:
        return None


def _day_behind(report: str) -> date | None:
    """Return the day that stands behind the number of a report."""
    try:
        return day_named(report) if report else None
    except TrackerError:
        return None


def _number(report: str) -> str | None:
    """Return the number of a report; None for a text that has none."""
    if not any(sign.isdigit() for sign in report):
        return None
    try:
        return normal(report)
    except TrackerError:
        return None
