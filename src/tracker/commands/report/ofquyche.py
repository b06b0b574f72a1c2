"""
`report build --regulation YEAR`: what the yearly report on carrying out the Quy chế says in figures (Art. 23.1).

The figures of the year as in the report of the year; then what the Quy chế asks for beside: urgings, inspections,
feedback, difficulties, remarks, and which units have their plan and their own regulation (Art. 23.2).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.difficulty.obstacles import view as difficulties_view
from tracker.commands.reply.show import figures_note
from tracker.commands.report.pages import counts, status, told
from tracker.commands.unit.checklist import checklist
from tracker.queries.duty.urge import urgings
from tracker.queries.ledger.log import unit_names
from tracker.queries.register.difficulty import difficulties
from tracker.queries.register.feedback import feedback
from tracker.queries.register.inspection import inspections
from tracker.queries.task.remark import remarks
from tracker.queries.unit.commitment import commitments
from tracker.render.text.json_ import records
from tracker.render.view import Column, Page, View
from tracker.words.labels.period import period_said
from tracker.words.labels.record import CHANNELS, INSPECTION_KINDS, REMARKS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.commands.report.pages import PeriodFigures
    from tracker.ledger.storage.connection import Connection

Counted = tuple[str, str | None, int]


def page(connection: Connection, found: PeriodFigures) -> Page:
    """Return the page of a year."""
    first, day = found.period.first.isoformat(), found.figures.as_of
    last = min(found.period.last, day)
    counted = list(done_in(connection, found.period.first, last))
    obstacles = [row for row in difficulties(connection, day) if first <= row.raised_on <= last.isoformat()]
    papers = commitments(connection, day)
    lacking = [row for row in papers if row.plan is None or row.regulation is None]
    sections = {
        **counts(found),
        "done": _done(counted),
        "difficulties": difficulties_view(obstacles, unit_names(connection), day).but(
            title=_("KHÓ KHĂN, VƯỚNG MẮC NÊU TRONG NĂM: {count}").format(count=len(obstacles)), notes=()
        ),
        "commitments": _without_codes(checklist(lacking, day)).but(
            title=_("ĐƠN VỊ CÒN THIẾU KẾ HOẠCH HOẶC QUY CHẾ NỘI BỘ (ĐIỀU 23.2): {lacking} trong {count}").format(
                lacking=len(lacking), count=len(papers)
            ),
            notes=(),
        ),
    }
    machine: dict[str, object] = {
        "regulation": found.period.code,
        "first": found.period.first,
        "last": found.period.last,
        "as_of": day,
        "frozen": found.is_frozen,
        "head": found.head,
        **{key: list(records(each)) for key, each in sections.items()},
    }
    title = _("SỐ LIỆU BÁO CÁO KẾT QUẢ THỰC HIỆN QUY CHẾ {period} (ĐIỀU 23.1)").format(
        period=period_said(found.period.title).upper()
    )
    return Page(title, told(sections), machine, (figures_note(),), under=status(found))


def _without_codes(view: View) -> View:
    """Return a list of units by their names alone; programs get the codes."""
    columns = tuple(column.but(machine_only=True) if column.key == "code" else column for column in view.columns)
    return view.but(columns=columns)


def done_in(connection: Connection, first: date, last: date) -> Iterator[Counted]:
    """Yield how often each thing was done from one day to another: what, of which kind (all of them: None), how often."""
    begins, ends = first.isoformat(), last.isoformat()
    urged = [row for row in urgings(connection, last) if row.sent_on >= begins]
    yield from _by_kind("urgings", (row.channel for row in urged), CHANNELS)
    yield "answered", None, sum(row.answered_on is not None for row in urged)
    ended = [row for row in inspections(connection) if row.ended_on and begins <= row.ended_on <= ends]
    yield from _by_kind("inspections", (row.kind for row in ended if row.cancelled_on is None), INSPECTION_KINDS)
    told = [row for row in feedback(connection, last) if row.received_on >= begins]
    yield "feedback", None, len(told)
    yield "feedback-answered", None, sum(row.answered_on is not None for row in told)
    raised = [row for row in difficulties(connection, last) if row.raised_on >= begins]
    yield "difficulties", None, len(raised)
    yield "difficulties-settled", None, sum(row.settled_on is not None for row in raised)
    yield from _by_kind("remarks", (row.kind for row in remarks(connection, last, since=first)), REMARKS)


def _by_kind(what: str, kinds: Iterable[str], known: Iterable[str]) -> Iterator[Counted]:
    """Yield how many there are, then how many of each kind that there is."""
    found = list(kinds)
    yield what, None, len(found)
    yield from ((what, kind, found.count(kind)) for kind in known if kind in found)


def _done(counted: Iterable[Counted]) -> View:
    """Return what was done in the year as a table: a kind stands below what it is part of."""
    said = {
        "urgings": _("Lần đôn đốc (Điều 10)"),
        "answered": _("trong đó đơn vị đã trả lời"),
        "inspections": _("Cuộc kiểm tra đã kết thúc (Điều 11–16)"),
        "feedback": _("Phản hồi đã nhận (Điều 18.5, 19.3, 20.3)"),
        "feedback-answered": _("trong đó đã xử lý"),
        "difficulties": _("Khó khăn, vướng mắc được nêu (Điều 8.1.b, c)"),
        "difficulties-settled": _("trong đó đã giải quyết"),
        "remarks": _("Văn bản nhắc nhở, phê bình, biểu dương (Điều 24)"),
    }
    kinds = CHANNELS | INSPECTION_KINDS | REMARKS
    columns = (
        Column("what", _("Việc"), machine_only=True),
        Column("kind", _("Hình thức"), machine_only=True),
        Column("said", _("Công việc trong năm"), people_only=True),
        Column("count", _("Số lượng"), "int"),
    )
    rows = [
        (what, kind, said[what] if kind is None else _("trong đó: {kind}").format(kind=_(kinds[kind])), count)
        for what, kind, count in counted
    ]
    return View(columns, rows, title=_("ĐÔN ĐỐC, KIỂM TRA, PHẢN HỒI TRONG NĂM"))
