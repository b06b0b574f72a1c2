"""
What came in with slips, as a page: each answer as it stands and as it would be recorded, or every fault with its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.commands.reply.show import brief
from tracker.render.view import Column, View
from tracker.services.exchange.handin import FileFault, Line, Outcome, TakenIn
from tracker.services.exchange.slipacts import Part
from tracker.words.labels.record import ANSWERED, BECOMES
from tracker.words.labels.task import STATUSES
from tracker.words.language import _

if TYPE_CHECKING:
    from datetime import date


def taken_view(taken: TakenIn, *, committed: bool) -> View:
    """Return every part of every answer: what stands, what would be recorded, and what becomes of it."""
    several = len({line.file for line in taken.lines}) > 1
    columns = (
        Column("file", _("Tệp"), machine_only=not several),
        Column("place", _("Ô"), minor=True),
        Column("unit", _("Đơn vị"), said=brief, filled_only=True, machine_only=not several),
        Column("task", _("Số"), "int"),
        Column("period", _("Kỳ"), filled_only=True),
        Column("part", _("Việc"), said=lambda part: _(ANSWERED[str(part)])),
        Column("status", _("Đang ghi"), minor=True, said=lambda word: _(STATUSES[str(word)]) if word else ""),
        Column("new", _("Đã ghi") if committed else _("Sẽ ghi"), of=_said, wrap=True, whole=True),
        Column("text", _("Lời"), machine_only=True),
        Column("document", _("Văn bản"), of=lambda line: line.paper.number if line.paper else None, machine_only=True),
        Column("day", _("Ngày"), "date", of=_day, machine_only=True),
        Column("outcome", _("Mã kết quả"), machine_only=True),
        Column("becomes", _("Kết quả"), of=_becomes, people_only=True, filled_only=True),
        Column("why", _("Vì"), wrap=True, whole=True, filled_only=True),
    )
    title = _("TRẢ LỜI CỦA ĐƠN VỊ") if committed else _("XEM TRƯỚC TRẢ LỜI CỦA ĐƠN VỊ")
    units = list(dict.fromkeys(line.unit for line in taken.lines))
    if len(units) == 1:
        title = _("{title}: {unit}").format(title=title, unit=units[0])
    return View.of(columns, taken.lines, title=title, empty=_("Phiếu chưa điền gì."))


def machine_view(taken: TakenIn, *, committed: bool) -> View:
    """Return the whole as one object: the answers, the faults, and whether they were recorded."""
    columns = (
        Column("answers", _("Trả lời"), machine_only=True),
        Column("errors", _("Lỗi"), machine_only=True),
        Column("committed", _("Đã ghi"), "bool", machine_only=True),
    )
    answers = [
        {
            "file": line.file,
            "place": line.place,
            "unit": line.unit,
            "task": line.task,
            "period": line.period,
            "part": line.part.value,
            "status": line.status,
            "text": line.text,
            "document": line.paper.number if line.paper else None,
            "day": _day(line),
            "outcome": line.outcome.value,
            "why": line.why,
        }
        for line in taken.lines
    ]
    errors = [fault._asdict() for fault in taken.faults]
    return View(columns, [(answers, errors, committed)], single=True)


def faults_view(faults: Sequence[FileFault]) -> View:
    """Return everything that is wrong, file by file."""
    columns = (
        Column("file", _("Tệp"), wrap=True),
        Column("place", _("Ô")),
        Column("message", _("Lỗi"), wrap=True, whole=True),
    )
    return View(columns, [tuple(fault) for fault in faults], title=_("LỖI TRONG PHIẾU"))


def summary(taken: TakenIn, *, committed: bool) -> str:
    """Return one sentence for the whole."""
    new, known, stale = (taken.count(each) for each in (Outcome.NEW, Outcome.KNOWN, Outcome.STALE))
    parts = []
    if new:
        said = _("Đã ghi {count} việc. Lấy lại tất cả bằng «tracker undo».") if committed else _("Sẽ ghi {count} việc.")
        parts.append(said.format(count=new))
    else:
        parts.append(_("Không có gì mới để ghi."))
    if known:
        parts.append(_("{count} việc đã có trong sổ, không ghi lại.").format(count=known))
    if stale:
        parts.append(
            _("{count} việc không ghi vì sổ đã thay đổi sau khi giao phiếu: xem cột «Vì».").format(count=stale)
        )
    if new and not committed:
        parts.append(_("Thêm --commit để ghi."))
    return " ".join(parts)


def _day(line: Line) -> date | None:
    """Return the day that a part is about: of its paper, of the receipt, of the meeting."""
    return line.paper.issued_on if line.paper else line.day


def _becomes(line: Line) -> str | None:
    """Return what becomes of a part where it is not what the page says anyway: that it is recorded."""
    return None if line.outcome is Outcome.NEW else _(BECOMES[line.outcome.value])


def _said(line: Line) -> str:
    """Return what a part says, as people read it."""
    parts = []
    if line.text:
        parts.append(f"«{line.text}»")
    if line.paper is not None:
        said = _("{document} ngày {day:%d/%m/%Y}")
        parts.append(said.format(document=line.paper.number, day=line.paper.issued_on))
    elif line.day is not None:
        parts.append(f"{line.day:%d/%m/%Y}")
    if line.part in (Part.REPORT, Part.DONE):
        parts.append(_("chờ xác nhận"))
    return "; ".join(parts)
