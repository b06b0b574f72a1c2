"""
How meetings are shown: the list, one meeting with its cut-off counted back day by day, who has not updated.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from tracker.clocks.inforce import day_named
from tracker.commands.explain.days import days_view
from tracker.commands.reply.show import as_it_stood, brief
from tracker.commands.reply.totals import guess
from tracker.days.terms import steps
from tracker.law.codes import UPDATE_BEFORE_MEETING
from tracker.ledger.storage import load_regulation
from tracker.ledger.storage.connection import Connection
from tracker.queries.duty.morning import around
from tracker.queries.register.meeting import Declared, MeetingRow, UnitUpdate, declared, updates
from tracker.render.text.json_ import records
from tracker.render.view import Column, Page, View
from tracker.words.labels.acts import UPDATES
from tracker.words.language import _


def list_view(found: Sequence[MeetingRow]) -> View:
    """Return meetings as a list."""
    columns = (
        Column("day", _("Ngày họp"), "date"),
        Column("title", _("Tên phiên họp"), wrap=True),
        Column("cut_off", _("Hạn cập nhật"), "date"),
        Column("owing", _("Đơn vị phải cập nhật"), "int", minor=True),
        Column("missing", _("Đơn vị chưa cập nhật"), "int"),
        Column("late", _("Đơn vị trễ"), "int", tone="late"),
        Column("state", _("Tình trạng"), of=state, people_only=True),
        Column("document", _("Báo cáo"), minor=True, filled_only=True),
        Column("scheduled_on", _("Ấn định"), "date", machine_only=True),
        Column("moved_on", _("Dời"), "date", machine_only=True),
        Column("cancelled_on", _("Hủy"), "date", machine_only=True),
        Column("reported_on", _("Báo cáo ngày"), "date", machine_only=True),
    )
    note = _("{count} phiên họp.").format(count=len(found))
    empty = _("Chưa có Phiên họp nào. Ấn định bằng «tracker meeting schedule NGÀY».")
    return View.of(columns, found, title=_("PHIÊN HỌP THƯỜNG KỲ"), notes=(note,) if found else (), empty=empty)


def state(row: MeetingRow) -> str:
    """Return in two words what became of a meeting."""
    if row.cancelled_on is not None:
        return _("đã hủy")
    if row.reported_on is not None:
        return _("đã báo cáo")
    return _("đã dời") if row.moved_on is not None else _("đã ấn định")


def page(connection: Connection, today: date, row: MeetingRow, *, then: bool = False) -> Page:
    """Return one meeting: what it is, its cut-off counted back, and each unit; `then` as it was known on a past day."""
    day = date.fromisoformat(row.day)
    calendar = around(connection, day - timedelta(days=40), day)
    law = load_regulation(connection).version(UPDATE_BEFORE_MEETING, date.fromisoformat(row.scheduled_on))
    counted = steps(day_named(day, law), calendar)
    one = list_view([row])
    about = one.but(single=True, title=None, notes=())
    days = days_view(counted).but(title=_("Hạn cập nhật, đếm lùi từ ngày họp (Điều 21.1)"))
    known = declared(connection, row.id, today if then else date.max)
    units = units_view(updates(connection, today, row.id, then=then), known)
    machine: dict[str, object] = {
        **next(iter(records(one))),
        "days": list(records(days)),
        "units": list(records(units)),
    }
    title = _("{title}, NGÀY {day:%d/%m/%Y}").format(title=row.title.upper(), day=day)
    return Page(title, (about, days, units), machine, under=as_it_stood(today))


def units_view(found: Sequence[UnitUpdate], how: dict[str, Declared]) -> View:
    """Return the units that were asked, with when and how each has updated."""
    columns = (
        Column("code", _("Mã")),
        Column("unit", _("Đơn vị"), said=brief, wrap=True),
        Column("due_on", _("Hạn"), "date"),
        Column(
            "provisional",
            _("Dự kiến"),
            "bool",
            of=lambda row: bool(row.provisional),
            said=guess,
            filled_only=True,
            tone="unsure",
        ),
        Column("met_on", _("Cập nhật ngày"), "date"),
        Column("how", _("Cách"), of=lambda row: how[row.code].how if row.code in how else None, machine_only=True),
        Column(
            "task",
            _("Nhiệm vụ"),
            "int",
            of=lambda row: how[row.code].task if row.code in how else None,
            machine_only=True,
        ),
        Column("said", _("Tình trạng"), of=lambda row: _said(row, how.get(row.code)), people_only=True),
    )
    title = _("ĐƠN VỊ PHẢI CẬP NHẬT: {count}").format(count=len(found))
    return View.of(columns, found, title=title, empty=_("Không có đơn vị nào phải cập nhật."))


def _said(row: UnitUpdate, declared: Declared | None) -> str:
    """Return when a unit has updated, and how late."""
    is_late = row.due_on is not None and (row.working_days_late or 0) > 0
    if row.outcome == "stopped":
        return _("không đòi: không trọn ngày làm việc") if row.due_on is None else _("thôi đòi: hết việc phải làm")
    if declared is None:
        if row.due_on is None:
            return _("chưa, không tính hạn")
        return _("chưa, quá hạn {count} ngày làm việc").format(count=row.working_days_late) if is_late else _("chưa")
    said = _(UPDATES[declared.how]).format(task=declared.task)
    return _("{said}, chậm {count} ngày làm việc").format(said=said, count=row.working_days_late) if is_late else said


def missing_view(meeting: MeetingRow, found: Sequence[UnitUpdate], today: date) -> View:
    """Return the units that have not updated, with the tasks that wait for them."""
    columns = (
        Column("code", _("Mã")),
        Column("unit", _("Đơn vị"), said=brief, wrap=True),
        Column("due_on", _("Hạn"), "date"),
        Column(
            "provisional",
            _("Dự kiến"),
            "bool",
            of=lambda row: bool(row.provisional),
            said=guess,
            filled_only=True,
            tone="unsure",
        ),
        Column("open", _("Nhiệm vụ đang mở"), "int"),
        Column("late", _("Quá hạn"), "bool", of=lambda row: (row.working_days_late or 0) > 0, tone="late"),
    )
    waiting = [row for row in found if row.outcome == "open"]
    owing = sum(row.outcome != "stopped" for row in found)
    day = date.fromisoformat(meeting.day)
    title = _("ĐƠN VỊ CHƯA CẬP NHẬT TRƯỚC PHIÊN HỌP NGÀY {day:%d/%m/%Y}").format(day=day)
    note = _("Đến ngày {day:%d/%m/%Y}: {missing} trong {owing} đơn vị chưa cập nhật.").format(
        day=today, missing=len(waiting), owing=owing
    )
    return View.of(columns, waiting, title=title, notes=(note,), empty=_("Mọi đơn vị đã cập nhật."))


def ahead(meeting: MeetingRow | None) -> dict[str, object] | None:
    """Return the next meeting for machines."""
    if meeting is None:
        return None
    return {
        "day": meeting.day,
        "title": meeting.title,
        "cut_off": meeting.cut_off,
        "owing": meeting.owing,
        "missing": meeting.missing,
    }


def note(meeting: MeetingRow | None) -> Iterable[str]:
    """Yield when the next meeting is, and how many units have not updated (Art. 21.1)."""
    if meeting is None:
        return
    said = _("Phiên họp ngày {day:%d/%m/%Y}").format(day=date.fromisoformat(meeting.day))
    if meeting.cut_off is not None:
        said = _("{said}, đơn vị cập nhật đến hết ngày {day:%d/%m/%Y} (Điều 21.1)").format(
            said=said, day=date.fromisoformat(meeting.cut_off)
        )
    yield _("{said}: {missing} trong {owing} đơn vị chưa cập nhật.").format(
        said=said, missing=meeting.missing, owing=meeting.owing
    )
