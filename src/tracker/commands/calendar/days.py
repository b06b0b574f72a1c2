"""
How days are shown: a year's special days, a count day by day, the years loaded.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from tracker.errors import CalendarEmpty
from tracker.queries.calendar import DayLine, YearLine, special_days, years
from tracker.render.view import Column, View
from tracker.words.dates import WEEKDAYS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.days.terms import Step
    from tracker.ledger.storage.connection import Connection

HALF = 182
"""A year with more provisional days than this is a suggestion as a whole."""

AHEAD = timedelta(days=60)
"""How far ahead a provisional day is worth a word."""

_SATURDAY = 5


def named(day: date) -> str:
    """Return a day with its weekday, as notices write it."""
    return f"{weekday(day)} {day:%d/%m/%Y}"


def weekday(day: date) -> str:
    """Return the weekday in words."""
    return _(WEEKDAYS[day.weekday()])


def of_year(connection: Connection, year: int) -> View:
    """Return the days of a loaded year that differ from the ordinary week, each with its notice."""
    line = next(line for line in years(connection) if int(line.year) == year)
    columns = (
        Column("day", _("Ngày"), "date"),
        Column("weekday", _("Thứ"), of=lambda line: weekday(date.fromisoformat(line.day)), people_only=True),
        Column("working", _("Làm việc"), "bool", told=lambda line: _worked(date.fromisoformat(line.day), line.working)),
        Column("name", _("Lý do"), of=lambda line: line.source.partition(" — ")[0]),
        Column("notice", _("Căn cứ"), of=_notice),
        Column("provisional", _("Dự kiến"), "bool", machine_only=True),
    )
    found = special_days(connection, date(year, 1, 1), date(year, 12, 31))
    title = _("LỊCH LÀM VIỆC NĂM {year}: {said}").format(year=year, said=_standing(line).upper())
    notes = (_("{count} ngày làm việc trong năm.").format(count=line.working),)
    return View.of(columns, found, title=title, notes=notes, empty=_("Năm này không có ngày nào khác tuần thường."))


def _notice(line: DayLine) -> str:
    """Return the notice of a special day, with the mark of one that nobody has announced."""
    notice = line.source.partition(" — ")[2]
    return notice + _guess(notice, line.provisional)


def _worked(day: date, working: object) -> str:
    """Say whether a day is worked, off, or worked in place of another."""
    if working:
        return _("làm bù") if day.weekday() >= _SATURDAY else _("làm việc")
    return _("nghỉ")


def _guess(notice: str, provisional: object) -> str:
    """Return the mark of a provisional day, unless its notice says as much itself."""
    return _(" (dự kiến)") if provisional and "chưa có thông báo" not in notice else ""


def counted(step: Step, number: int) -> View:
    """Return a count of working days, one row for each day looked at."""
    columns = (
        Column("day", _("Ngày"), "date"),
        Column("weekday", _("Thứ")),
        Column("worked", _("Làm việc")),
        Column("place", _("Đếm"), "int"),
        Column("source", _("Căn cứ")),
    )
    rows: list[tuple[object, ...]] = []
    place = 0
    for day in step.days:
        place += day.working
        why = day.source or ("" if day.working else _("cuối tuần"))
        rows.append(
            (
                day.day,
                weekday(day.day),
                _worked(day.day, day.working),
                place if day.working else None,
                why + _guess(why, day.provisional),
            )
        )
    sentence = _("{count} NGÀY LÀM VIỆC SAU {start}") if number > 0 else _("{count} NGÀY LÀM VIỆC TRƯỚC {start}")
    notes = [_("Kết quả: {day}.").format(day=named(step.end))]
    if any(day.provisional for day in step.days):
        notes.append(_("Có ngày chưa được công bố chính thức: kết quả là dự kiến."))
    title = sentence.format(count=abs(number), start=named(step.start).upper())
    return View(columns, rows, title=title, notes=tuple(notes))


def counted_for_machines(step: Step, number: int) -> View:
    """Return a count of working days as one object."""
    columns = (
        Column("from", "", "date"),
        Column("working_days", "", "int"),
        Column("date", "", "date"),
        Column("provisional", "", "bool"),
        Column("steps", ""),
    )
    days = [{"day": day.day.isoformat(), "working": day.working, "source": day.source} for day in step.days]
    row = (step.start, number, step.end, any(day.provisional for day in step.days), days)
    return View(columns, [row], single=True)


def loaded(connection: Connection, today: date) -> View:
    """Return the years loaded, and what is not settled near today."""
    found = years(connection)
    if not found:
        raise CalendarEmpty
    columns = (
        Column("year", _("Năm"), "int", of=lambda line: int(line.year)),
        Column("working_days", _("Ngày làm việc"), "int", of="working"),
        Column("special_days", _("Ngày nghỉ, làm bù"), "int", of="special"),
        Column("provisional_days", _("Ngày dự kiến"), "int", of="provisional"),
        Column("official", _("Chính thức"), "bool", of=lambda line: line.provisional <= HALF, machine_only=True),
        Column("standing", _("Tình trạng"), of=_standing, people_only=True),
    )
    notes = (
        _("Lịch có từ {first} đến {last}; đếm ra ngoài thì chương trình từ chối, không đoán.").format(
            first=f"01/01/{found[0].year}", last=f"31/12/{found[-1].year}"
        ),
        *_unsettled(connection, found, today),
        _("Căn cứ ngày nghỉ: Điều 111, 112 Bộ luật Lao động 2019 và thông báo từng năm («tracker calendar show NĂM»)."),
        _("Cách đếm: áp dụng tương tự Điều 145–148 Bộ luật Dân sự 2015."),
    )
    return View.of(columns, found, title=_("LỊCH LÀM VIỆC TRONG SỔ"), notes=notes)


def _unsettled(connection: Connection, found: list[YearLine], today: date) -> list[str]:
    """Return what may still change near today, and from when everything is a guess."""
    said = []
    first = date(next((int(line.year) for line in found if line.provisional > HALF), 9999), 1, 1)
    for line in special_days(connection, today, min(today + AHEAD, first - timedelta(days=1))):
        if line.provisional:
            day = date.fromisoformat(line.day)
            said.append(_("Còn dự kiến: {day}, {source}.").format(day=named(day), source=line.source))
    if first.year < 9999:
        rest = _("Từ {first:%d/%m/%Y} lịch là dự kiến; khi có thông báo: «tracker calendar load», «swap» hoặc «off».")
        said.append(rest.format(first=first))
    return said


def _standing(line: YearLine) -> str:
    """Say how far a loaded year can be trusted."""
    if line.provisional > HALF:
        return _("dự kiến")
    if line.provisional:
        return _("chính thức, còn {count} ngày dự kiến").format(count=line.provisional)
    return _("chính thức")
