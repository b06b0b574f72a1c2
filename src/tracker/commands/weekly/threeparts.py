"""
The Thursday report as people read it: its three parts, one sheet of all, and who sent one (Art. 6.1.d).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from tracker.commands.reply.show import as_it_stood, brief, content, figures_note, unit_number, unless_secret
from tracker.commands.submission.register import view as submissions_view
from tracker.commands.urgent.register import view as urgent_view
from tracker.ledger.storage.connection import Connection
from tracker.queries.duty.morning import around
from tracker.queries.duty.overdue import check_day
from tracker.queries.lookup import unit_names
from tracker.queries.register.submission import AtOnce, Sent, is_late, submissions, urgent_work
from tracker.queries.register.week import last_week, said
from tracker.queries.task.coordination import Slow, slow
from tracker.render.text.json_ import records
from tracker.render.view import Column, Page, View
from tracker.words.dates import WEEKDAYS
from tracker.words.labels.record import BODIES, WEEK_STATES
from tracker.words.language import _

PARTS = ("1. Phối hợp chậm", "2. Tờ trình quá hạn xử lý", "3. Việc cần giải quyết ngay")
"""The parts of the report, as Art. 6.1.d lists them."""


class Report(NamedTuple):
    """What a Thursday's report says: its day, the working day it falls on, the day of the figures, and the parts."""

    thursday: date
    held: date
    day: date
    slow: list[Slow]
    submissions: list[Sent]
    urgent: list[AtOnce]
    unit: str | None


def gather(connection: Connection, thursday: date, held: date, day: date, unit: str | None) -> Report:
    """Return the report of a Thursday with the figures of a day, of all units or of one."""
    check_day(connection, day)
    number = unit_number(connection, unit)
    return Report(
        thursday,
        held,
        day,
        slow(connection, day, lead=number),
        submissions(connection, day, unit=number, overdue=True),
        urgent_work(connection, day, unit=number),
        None if number is None else unit_names(connection).name(number),
    )


def page(report: Report) -> Page:
    """Return the report as a page: a sum for each unit, then the three parts."""
    slow = slow_view(report.slow).but(empty=_("Không có đơn vị phối hợp chậm."))
    late = submissions_view(report.submissions, report.day).but(empty=_("Không có tờ trình quá hạn xử lý."))
    at_once = urgent_view(report.urgent, report.day)
    totals = _totals(report)
    parts = (
        _part(slow, PARTS[0], hidden=("id", "given_on")),
        _part(late, PARTS[1], hidden=("processed_on", "outcome")),
        _part(at_once, PARTS[2], hidden=("settled_on", "outcome")),
    )
    machine: dict[str, object] = {
        "thursday": report.thursday,
        "held_on": report.held,
        "moved": report.held != report.thursday,
        "as_of": report.day,
        "unit": report.unit,
        "totals": list(records(totals)),
        "coordination": list(records(slow)),
        "submissions": list(records(late)),
        "urgent": list(records(at_once)),
    }
    sections = parts if report.unit is not None else (totals, *parts)
    return Page(_title(report), sections, machine, (figures_note(),), under=as_it_stood(report.day))


def sheet(report: Report) -> View:
    """Return the whole report as one table, to be handed round at a meeting."""
    columns = (
        Column("order", _("STT"), "int"),
        Column("part", _("Phần")),
        Column("unit", _("Đơn vị chủ trì / trình")),
        Column("task", _("Nhiệm vụ số"), "int"),
        Column("document", _("Văn bản giao / tờ trình")),
        Column("content", _("Nội dung")),
        Column("other", _("Đơn vị phối hợp chậm / nơi yêu cầu")),
        Column("since", _("Từ ngày"), "date"),
        Column("due_on", _("Hạn"), "date"),
        Column("working_days", _("Trễ (ngày làm việc)"), "int"),
        Column("note", _("Ghi chú")),
    )
    return View(
        columns,
        [(number, *row) for number, row in enumerate(_lines(report), 1)],
        title=_title(report),
        notes=(as_it_stood(report.day),),
    )


def _lines(report: Report) -> Iterator[tuple[object, ...]]:
    """Yield the rows of the sheet, part by part and unit by unit."""
    first, second, third = map(_, PARTS)
    for row in report.slow:
        text = unless_secret(row.content, row.secret)
        yield (
            first,
            row.lead,
            row.task,
            row.directive,
            text,
            row.support,
            row.since,
            row.due_on,
            row.working_days,
            row.note,
        )
    for sent in report.submissions:
        text = unless_secret(sent.content, sent.secret)
        late = sent.working_days_late
        yield second, sent.unit, sent.task, sent.paper, text, None, sent.sent_on, sent.due_on, late, None
    for work in report.urgent:
        text, asked_by = unless_secret(work.content, work.secret), _(BODIES[work.asked_by])
        days = work.working_days_late if is_late(work.last_day, None, report.day) else None
        yield third, work.unit, work.task, None, text, asked_by, work.noted_on, work.due_on, days, None


def _part(view: View, title: str, hidden: Sequence[str]) -> View:
    """Return a part under its heading, without the columns that say nothing there."""
    columns = tuple(
        column.but(machine_only=True, people_only=False) if column.key in hidden else column for column in view.columns
    )
    total = len(view.rows)
    said = _(title)
    return view.but(columns=columns, title=_("{title}: {total}").format(title=said, total=total) if total else said)


def _totals(report: Report) -> View:
    """Return how many rows each unit has in each part."""
    counts: dict[str, list[int]] = {}
    parts = (
        [row.lead for row in report.slow],
        [row.unit for row in report.submissions],
        [row.unit for row in report.urgent],
    )
    for place, units in enumerate(parts):
        for unit in units:
            counts.setdefault(unit, [0, 0, 0])[place] += 1
    columns = (
        Column("unit", _("Đơn vị"), said=brief),
        Column("coordination", _("Việc phối hợp chậm"), "int"),
        Column("submissions", _("Tờ trình quá hạn"), "int"),
        Column("urgent", _("Việc cần làm ngay"), "int"),
    )
    rows = [(unit, *numbers) for unit, numbers in counts.items()]
    return View(columns, rows, title=_("TỔNG HỢP THEO ĐƠN VỊ"), empty=_("Không có nội dung phải báo cáo."))


def _title(report: Report) -> str:
    """Return the title of a report: its Thursday, the day it moved to, its unit."""
    said = [_of_day(report.thursday)]
    if report.held != report.thursday:
        said.append(_("chuyển sang {day:%d/%m/%Y} vì là ngày nghỉ").format(day=report.held))
    if report.unit is not None:
        said.append(report.unit)
    return "; ".join(said)


def _of_day(day: date) -> str:
    """Return the title of a day's weekly report."""
    weekday = _(WEEKDAYS[day.weekday()]).upper()
    return _("BÁO CÁO TUẦN (ĐIỀU 6.1.d), {weekday} {day:%d/%m/%Y}").format(weekday=weekday, day=day)


def slow_view(rows: Sequence[Slow]) -> View:
    """Return slow supporting units as a view, lead by lead."""
    columns = (
        Column("id", _("Mã"), "int", machine_only=True),
        Column("lead", _("Chủ trì"), said=brief),
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản"), machine_only=True),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("support", _("Phối hợp chậm"), said=brief),
        Column("since", _("Từ ngày"), "date"),
        Column("working_days", _("Trễ (ngày làm việc)"), "int"),
        Column("due_on", _("Hạn nhiệm vụ"), "date", minor=True),
        Column("noted_on", _("Ghi ngày"), "date", machine_only=True),
        Column("given_on", _("Có ý kiến"), "date"),
        Column("note", _("Ghi chú"), minor=True),
    )
    return View.of(columns, rows, empty=_("Không có đơn vị nào bị ghi là phối hợp chậm."))


def said_view(connection: Connection, day: date, today: date) -> View:
    """Return who reported on the last Thursday that has come by a day, as it is known today."""
    columns = (
        Column("unit", _("Đơn vị")),
        Column("state", _("Báo cáo tuần"), said=lambda value: _(WEEK_STATES[value])),
        Column("owed", _("Đang chủ trì nhiệm vụ"), "bool", machine_only=True),
        Column("filed_on", _("Ngày nộp"), "date"),
        Column("after_day", _("Ghi chú"), "bool", said=lambda after: _("nộp sau ngày báo cáo") if after else ""),
        Column("document", _("Văn bản")),
    )
    thursday = last_week(connection, day)
    empty = _("Chưa có ngày báo cáo tuần nào từ khi lập sổ mà có đơn vị phải báo cáo tuần.")
    if thursday is None:
        return View.of(columns, [], empty=empty)
    held = around(connection, thursday, thursday + timedelta(days=40)).on_or_after(thursday)
    rows = said(connection, thursday, held, today)
    counts = {state: sum(row.state == state for row in rows) for state in WEEK_STATES}
    notes = [f"{_(name)}: {counts[state]}" for state, name in WEEK_STATES.items() if counts[state]]
    title = _of_day(thursday)
    if held != thursday:
        title = f"{title}; " + _("chuyển sang {day:%d/%m/%Y} vì là ngày nghỉ").format(day=held)
    said_notes = ("; ".join(notes) + ".",) if notes else ()
    no_breach = _("Không báo cáo thì nêu tên, không coi là vi phạm.")
    return View.of(columns, rows, title=title, notes=(*said_notes, no_breach), empty=empty)
