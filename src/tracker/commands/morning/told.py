"""
What `check` finds to tell: duties that are late or soon will be, and what is wrong with the ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from tracker.commands.inspection.said import overstayed_said
from tracker.commands.morning.oneline import duty_lines, duty_told, lists
from tracker.commands.reply.lawsaid import name_on
from tracker.commands.reply.show import brief, content, words
from tracker.commands.reply.totals import guess
from tracker.errors import JournalBroken
from tracker.law.custom.cities import city_of
from tracker.queries import reading
from tracker.queries.duty.morning import around, last_day
from tracker.queries.duty.reminder import NO_RECEIPT, RUNGS, reminders, unreceived
from tracker.queries.ledger.watch import verify_tail
from tracker.queries.register.inspection import Overstayed, overstayed
from tracker.render.view import Column, View
from tracker.words.labels.record import FINDINGS
from tracker.words.language import _, said

if TYPE_CHECKING:
    from tracker.law.regulation import Regulation
    from tracker.ledger.storage.connection import Connection
    from tracker.queries.duty.overdue import Due
    from tracker.settings import Settings


BROKEN = "broken"


OVERSTAYED = "overstayed"


MOST_NAMED = 5
"""Tasks that one sentence names."""


ENDS_SOON = timedelta(days=60)
"""Before the last day of the calendar: then it is time to load another year."""


LAST_DAYS = timedelta(days=10)
"""Within these the end of the calendar is told every day; before them once a week."""


class Finding(NamedTuple):
    """
    One line to tell: a duty on a rung, or a sentence about obligations, an inspection or the ledger.

    `about` are the obligations that it tells; where many are alike, `duty` says so of all of them,
    and `worst` is the first of them.
    """

    rung: str
    duty: Due | None = None
    said: str = ""
    about: tuple[int, ...] = ()
    overstayed: Overstayed | None = None
    worst: Due | None = None


def look(settings: Settings, *, again: bool) -> list[Finding]:
    """Return what there is to tell of the duties, the calendar and the journal."""
    with reading(settings) as connection:
        findings = [
            Finding(rung.name, duty, about=(duty.obligation,))
            for rung in RUNGS
            for duty in reminders(connection, settings.today, rung, repeat=again)
        ]
        findings += _receipts(connection, again=again) + _inspections(connection, settings.today, again=again)
        return findings + _calendar(connection, settings.today, again=again) + journal_broken(connection)


def gathered(law: Regulation, found: Sequence[Finding], *, apart: bool) -> list[Finding]:
    """Return the findings that are duties, those that many owe alike as one line unless they are wished for apart."""
    lines: list[Finding] = []
    office = _(city_of(law.act).office)
    for rung in RUNGS:
        rows = [each.duty for each in found if each.duty is not None and each.rung == rung.name]
        for line in [[row] for row in rows] if apart else duty_lines(rows, late=rung.within is None):
            about = tuple(row.obligation for row in line)
            lines.append(Finding(rung.name, duty_told(line, office), about=about, worst=line[0]))
    return lines


def left_out(lines: Sequence[Finding]) -> Iterator[str]:
    """Yield how much is not told for now, where anything is."""
    if lines:
        count = sum(len(line.about) for line in lines)
        yield _("Còn {count} việc chưa in; lần chạy sau sẽ báo.").format(count=count)


def listed(connection: Connection, lines: Sequence[Finding]) -> Iterator[str]:
    """Yield which commands list what stands in lines of many."""
    for rung, listing in ((RUNGS[0], "overdue"), (RUNGS[1], "due")):
        many = [line.worst for line in lines if line.rung == rung.name and line.worst and len(line.about) > 1]
        yield from lists(connection, many, listing)


def _receipts(connection: Connection, *, again: bool) -> list[Finding]:
    """Return that tasks have no deadline until their receipt is recorded (Art. 6.1.c), in one sentence."""
    waiting = unreceived(connection, repeat=again)
    if not waiting:
        return []
    named = ", ".join(str(each.task) for each in waiting[:MOST_NAMED]) + (", …" if len(waiting) > MOST_NAMED else "")
    said = _("{count} nhiệm vụ chưa có hạn vì chưa ghi ngày đơn vị nhận văn bản (số {named}): «tracker waiting».")
    about = tuple(each.obligation for each in waiting)
    return [Finding(NO_RECEIPT, said=said.format(count=len(waiting), named=named), about=about)]


def _inspections(connection: Connection, today: date, *, again: bool) -> list[Finding]:
    """Return that the time limits of inspections passed without an end (Art. 14.2.d); it breaches nothing."""
    passed = overstayed(connection, today, repeat=again)
    return [Finding(OVERSTAYED, said=overstayed_said(each), overstayed=each) for each in passed]


def _calendar(connection: Connection, today: date, *, again: bool) -> list[Finding]:
    """Return that the calendar ends soon: once a week at first, every day at the end."""
    end = last_day(connection)
    if end - today > ENDS_SOON:
        return []
    monday = today - timedelta(days=today.weekday())
    week = around(connection, monday, today)
    is_first = not any(week.is_working(monday + timedelta(days=n)) for n in range(today.weekday()))
    if not (again or is_first or end - today <= LAST_DAYS):
        return []
    sentence = _("Lịch làm việc chỉ có đến {end:%d/%m/%Y}. Nạp năm sau bằng «tracker calendar load {year}».")
    return [Finding(BROKEN, said=sentence.format(end=end, year=end.year + 1))]


def journal_broken(connection: Connection) -> list[Finding]:
    """Return what is wrong with the last acts of the journal."""
    try:
        verify_tail(connection)
    except JournalBroken as problem:
        return [Finding(BROKEN, said=said(problem))]
    return []


def view(regulation: Regulation, today: date, found: list[Finding], overdue: str, notes: tuple[str, ...]) -> View:
    """Return findings as a view whose title says how many duties are `overdue`."""
    office = _(city_of(regulation.act).office)

    def late(found: Finding) -> int | None:
        """Return how late what is overdue is."""
        return max(found.duty.working_days_late, 0) if found.duty and found.rung == "overdue" else None

    def duty(name: str) -> Callable[[Finding], object]:
        """Return what takes a value of a finding's duty, where it is about one."""
        return lambda found: getattr(found.duty, name) if found.duty else None

    columns = (
        Column("rung", _("Mức"), said=words(FINDINGS)),
        Column("obligation", _("Mã"), "int", of=duty("obligation"), machine_only=True),
        Column("rule", _("Quy tắc"), of=duty("rule"), machine_only=True),
        Column("task", _("Số"), "int", of=duty("task")),
        Column(
            "owed_by", _("Đơn vị"), of=lambda found: (found.duty.owed_by or office) if found.duty else None, said=brief
        ),
        Column(
            "duty",
            _("Việc"),
            of=lambda found: found.duty and name_on(regulation, found.duty.rule, found.duty.started_on),
            people_only=True,
            minor=True,
        ),
        Column("due_on", _("Hạn"), "date", of=duty("due_on")),
        Column(
            "provisional",
            _("Dự kiến"),
            "bool",
            of=lambda found: bool(found.duty.provisional) if found.duty else None,
            said=guess,
            filled_only=True,
            tone="unsure",
        ),
        Column("working_days_late", _("Trễ (ngày làm việc)"), "int", of=late, tone="late"),
        Column("directive", _("Văn bản"), of=duty("directive"), machine_only=True),
        Column("content", _("Nội dung"), of=duty("content"), machine_only=True),
        Column("message", _("Thông báo"), of=lambda found: None if found.duty else found.said, machine_only=True),
        Column(
            "shown",
            _("Nội dung"),
            of=lambda found: content(found.duty) if found.duty else found.said,
            wrap=True,
            people_only=True,
        ),
    )
    title = _("VIỆC MỚI CẦN CHÚ Ý, {day:%d/%m/%Y} · {overdue}").format(day=today, overdue=overdue)
    return View.of(columns, found, title=title, notes=notes)
