"""
The packet for a regular meeting: figures, tasks overdue, who has not updated, what changed since the last (Art. 21.2).

Before it is filed the figures are those of today; afterwards the ones that were frozen, and it says so.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.figures import ageing
from tracker.commands.figures.byunit import form
from tracker.commands.figures.stats import view
from tracker.commands.figures.under import By, notes_of
from tracker.commands.listing import overdue
from tracker.commands.reply.show import figures_note
from tracker.commands.reply.totals import overdue_json, overdue_said
from tracker.queries.figures.ageing import of_rows
from tracker.queries.figures.rates import CELLS, Line, lines, sum_of
from tracker.render.text.json_ import records
from tracker.render.view import Column, Page, Total, View
from tracker.words.labels.period import period_said
from tracker.words.labels.task import LEVELS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.queries.figures.packet import Packet


def page(packet: Packet, annex: View | None = None) -> Page:
    """Return the packet as a page; `machine` holds the same for programs. `annex` is the list of tasks, where asked for."""
    meeting, figures = packet.meeting, packet.figures
    sections = {
        "levels": by_level(packet),
        "form": form(figures.unit, figures.level, _("THEO ĐƠN VỊ")),
        "compared": compared(packet),
        "ageing": aged(packet),
        "overdue": late(packet),
        "missing": missing(packet),
        **({} if annex is None else {"annex": annex}),
    }
    machine: dict[str, object] = {
        "meeting": {
            "day": meeting.day,
            "title": meeting.title,
            "cut_off": meeting.cut_off,
            "document": meeting.document,
        },
        "as_of": figures.as_of,
        "frozen": packet.is_frozen,
        "head": packet.head,
        "overdue_totals": None if figures.tally is None else overdue_json(figures.tally),
        **{key: list(records(view)) for key, view in sections.items()},
        "units": list(records(by_unit(packet))),
    }
    title = _("SỐ LIỆU PHỤC VỤ {title}, NGÀY {day:%d/%m/%Y}").format(
        title=meeting.title.upper(), day=date.fromisoformat(meeting.day)
    )
    return Page(title, tuple(sections.values()), machine, (figures_note(),), under=status(packet))


def status(packet: Packet) -> str:
    """Return whether the figures are frozen, and as of which day they are."""
    if packet.is_frozen:
        return _("Số liệu đã chốt đến ngày {day:%d/%m/%Y} theo báo cáo {document}; không đổi theo sổ hiện nay.").format(
            day=packet.figures.as_of, document=packet.meeting.document
        )
    return _("Số liệu đến ngày {day:%d/%m/%Y}, chưa chốt; chốt khi ghi báo cáo bằng «tracker meeting file».").format(
        day=packet.figures.as_of
    )


def by_level(packet: Packet) -> View:
    """Return the figures of the city's and of the Government's tasks, with their rates."""
    found = lines(packet.figures.level)
    return view(found, _("THEO CẤP GIAO"), notes_of(found, By.LEVEL, packet.figures.unjudged), by=By.LEVEL)


def by_unit(packet: Packet) -> View:
    """Return the figures unit by unit, with every rate, as one table for programs: departments and communes apart."""
    return view(lines(packet.figures.unit), _("THEO ĐƠN VỊ"), [], by=By.UNIT)


def compared(packet: Packet) -> View:
    """Return what changed since the last meeting that was reported to, level by level."""
    columns = (
        Column("level", _("Cấp"), machine_only=True),
        Column("shown", _("Cấp giao"), people_only=True, wrap=True),
        *(
            Column(key, heading, "int")
            for key, heading in (
                ("total_before", _("Tổng, kỳ trước")),
                ("total", _("Tổng, kỳ này")),
                ("done_before", _("Xong, kỳ trước")),
                ("done", _("Xong, kỳ này")),
                ("open_overdue_before", _("Quá hạn, kỳ trước")),
                ("open_overdue", _("Quá hạn, kỳ này")),
            )
        ),
    )
    before = packet.figures.before
    if before is None:
        empty = _("Chưa có Phiên họp trước nào được ghi báo cáo để so sánh.")
        return View(columns, [], title=_("SO VỚI PHIÊN HỌP TRƯỚC"), empty=empty)
    now = {line.level: line for line in lines(packet.figures.level) if line.name is not None}
    was = {line.level: line for line in lines(before.level) if line.name is not None}
    nothing = Line(None, None, None, (0,) * CELLS)
    rows: list[tuple[object, ...]] = []
    for level in LEVELS:
        if level in now or level in was:
            rows.append((level, _(LEVELS[level]), *_pairs(was.get(level, nothing), now.get(level, nothing))))
    if len(rows) > 1:
        whole = (sum_of(was.values(), None) if was else nothing, sum_of(now.values(), None) if now else nothing)
        rows.append(Total((None, _("Tổng số"), *_pairs(*whole))))
    said = _("Kỳ trước: {title}, số liệu đến ngày {day:%d/%m/%Y}.").format(
        title=period_said(before.title), day=before.as_of
    )
    return View(columns, rows, title=_("SO VỚI PHIÊN HỌP TRƯỚC"), notes=(said,))


def _pairs(was: Line, now: Line) -> tuple[int, ...]:
    """Return total, done and overdue of two lines, side by side."""
    return (was.total, now.total, was.done, now.done, was.cells[3], now.cells[3])


def late(packet: Packet) -> View:
    """Return the tasks overdue as of the day of the figures; nothing of a secret task but its directive's number."""
    counted = packet.figures.tally
    notes = [] if counted is None else [overdue_said(counted)]
    figures = packet.figures
    view = overdue.view(packet.regulation, figures.overdue, figures.as_of, _("NHIỆM VỤ QUÁ HẠN"), notes, late=True)
    return view.but(title=_("{title}: {total}").format(title=view.title, total=len(view.rows)))


def aged(packet: Packet) -> View:
    """Return how late the tasks overdue are, band by band; rows that were frozen tell no level."""
    return ageing.view(of_rows(packet.figures.overdue), _("NHIỆM VỤ QUÁ HẠN THEO SỐ NGÀY"), levels=False)


def missing(packet: Packet) -> View:
    """Return the units that had not updated."""
    units = packet.figures.missing
    title = _("ĐƠN VỊ CHƯA CẬP NHẬT (ĐIỀU 21.1): {count}").format(count=len(units))
    empty = _("Mọi đơn vị đã cập nhật.")
    return View((Column("unit", _("Đơn vị"), wrap=True),), [(name,) for name in units], title=title, empty=empty)
