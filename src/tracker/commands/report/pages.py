"""
How periodic reports are shown: the periods, who filed for one, and the figures of a period.

The public edition holds counts alone: no task, nobody who is silent.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.commands.figures import sentence
from tracker.commands.figures.byunit import form
from tracker.commands.figures.sentence import previous
from tracker.commands.figures.stats import view
from tracker.commands.figures.under import By, notes_of
from tracker.commands.reply.show import brief, figures_note
from tracker.commands.reply.totals import guess
from tracker.ledger.storage.connection import Connection
from tracker.queries.figures.kept import Figures, count, thaw
from tracker.queries.figures.rates import lines
from tracker.queries.ledger.timeline import head
from tracker.queries.register.period import PeriodRow, UnitReport, frozen_for, unit_reports
from tracker.render.text.json_ import records
from tracker.render.view import Column, Page, View
from tracker.words.labels.period import period_said
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.days.period import ReportPeriod


class PeriodFigures(NamedTuple):
    """The figures of a period, as of today or as frozen, and then by which report of the Office."""

    period: ReportPeriod
    figures: Figures
    is_frozen: bool
    head: str
    document: str | None = None


def gather(connection: Connection, today: date, period: ReportPeriod, *, then: bool = False) -> PeriodFigures:
    """
    Return the figures of a period: as frozen where the Office filed its report, otherwise as of today.

    `then` asks for what was known on a past day. Raises PeriodNotBegun.
    """
    _begun(period, today)
    frozen = frozen_for(connection, period.code)
    if frozen is not None:
        figures = thaw(json.loads(frozen.figures))
        if not figures.is_whole:  # 0.2.0 froze the counts alone
            was = previous(connection, period.first, period.last, figures.as_of)
            figures = figures._replace(reports=unit_reports(connection, code=period.code), before=was)
        return PeriodFigures(period, figures, True, frozen.head, frozen.document)
    return PeriodFigures(period, counted(connection, today, period, then=then), False, head(connection))


def of_level(connection: Connection, today: date, period: ReportPeriod, level: str, *, then: bool) -> PeriodFigures:
    """Return the figures of one level alone, which no report freezes. Raises PeriodNotBegun."""
    _begun(period, today)
    figures = count(connection, today, since=period.first, until=period.last, level=level, then=then)
    was = previous(connection, period.first, period.last, today)
    if was is not None:
        was = was._replace(level=[each for each in was.level if each.level == level])
    return PeriodFigures(period, figures._replace(before=was), False, head(connection))


def _begun(period: ReportPeriod, today: date) -> None:
    """Raise PeriodNotBegun for a period that lies ahead."""
    if period.first > today:
        from tracker.services.report.file import PeriodNotBegun  # writing is imported for the refusal alone

        raise PeriodNotBegun(title=period.title, first=period.first)


def counted(connection: Connection, today: date, period: ReportPeriod, *, then: bool = False) -> Figures:
    """Return the figures of a period as of today: of the tasks given in it, of all until its end, and who filed."""
    figures = count(connection, today, since=period.first, until=period.last, then=then)
    to_date = count(connection, today, until=period.last, then=then).level
    was = previous(connection, period.first, period.last, today)
    filed = unit_reports(connection, code=period.code, until=today if then else date.max)
    return figures._replace(to_date=to_date, reports=filed, before=was)


def page(found: PeriodFigures, *, secret: int | None = None, annex: View | None = None) -> Page:
    """
    Return the figures of a period as a page; `machine` holds the same for programs.

    In the public edition `secret` counts the tasks that stand in the figures and are told nowhere. `annex` is the list
    of the tasks, where it was asked for.
    """
    figures, period = found.figures, found.period
    sections = counts(found)
    notes = [figures_note()]
    if secret is None:
        sections["reports"] = units_view(figures.reports, figures.as_of)
    elif secret:
        notes.insert(0, _("Không nêu: {count} nhiệm vụ thuộc văn bản mật, chỉ có trong số liệu.").format(count=secret))
    if annex is not None:
        sections["annex"] = annex
    machine: dict[str, object] = {
        "period": period.code,
        "title": period.title,
        "first": period.first,
        "last": period.last,
        "as_of": figures.as_of,
        "frozen": found.is_frozen,
        "head": found.head,
        **{key: list(records(each)) for key, each in sections.items()},
        "units": list(records(by_unit(found))),
    }
    if secret is not None:
        machine["secret"] = secret
    title = _("SỐ LIỆU THỰC HIỆN NHIỆM VỤ, {title}").format(title=period_said(period.title).upper())
    return Page(title, told(sections), machine, tuple(notes), under=status(found))


def told(sections: Mapping[str, View]) -> tuple[View, ...]:
    """Return the sections as people read them: the city's sentence as paragraphs."""
    paragraphs = sentence.paragraphs(sections["sentence"])
    return (*paragraphs, *(each for key, each in sections.items() if key != "sentence"))


def counts(found: PeriodFigures) -> dict[str, View]:
    """Return the figures of a period: the city's paragraph, the cells by level and in all, the offices' table by unit."""
    figures, period = found.figures, found.period
    levels = lines(figures.level)
    notes = notes_of(levels, By.LEVEL, figures.unjudged)
    sections = {
        "sentence": sentence.view(
            figures.level, sentence.span_said(period.first, period.last, figures.as_of), figures.as_of, figures.before
        ),
        "levels": view(levels, _("NHIỆM VỤ GIAO TRONG KỲ, THEO CẤP GIAO"), notes, by=By.LEVEL),
    }
    if figures.to_date is not None:
        title = _("MỌI NHIỆM VỤ GIAO ĐẾN HẾT KỲ, THEO CẤP GIAO")
        sections["to_date"] = view(lines(figures.to_date), title, [], by=By.LEVEL)
    sections["form"] = form(figures.unit, figures.level, _("NHIỆM VỤ GIAO TRONG KỲ, THEO ĐƠN VỊ"))
    return sections


def by_unit(found: PeriodFigures) -> View:
    """Return the figures of a period unit by unit, with every rate, as one table for programs."""
    return view(lines(found.figures.unit), _("NHIỆM VỤ GIAO TRONG KỲ, THEO ĐƠN VỊ"), [], by=By.UNIT)


def status(found: PeriodFigures) -> str:
    """Return as of which day the figures are, and whether they are frozen or the period goes on."""
    day = found.figures.as_of
    if found.is_frozen:
        said = _("Số liệu đã chốt đến ngày {day:%d/%m/%Y} theo báo cáo {document} của Văn phòng.")
        if not found.document:
            said = _("Số liệu đã chốt đến ngày {day:%d/%m/%Y}, khi Văn phòng nộp báo cáo.")
        return said.format(day=day, document=found.document)
    said = _("Số liệu đến ngày {day:%d/%m/%Y}, chưa chốt.").format(day=day)
    if found.period.last >= day:
        said += " " + _("Kỳ chưa kết thúc ({last:%d/%m/%Y}).").format(last=found.period.last)
    return said


def periods_view(found: Sequence[PeriodRow], office: str) -> View:
    """Return periods and requests as a list; `office` is what the Office is called."""
    columns = (
        Column("period", _("Kỳ"), of="code"),
        Column("title", _("Báo cáo"), said=period_said, wrap=True),
        Column("span", _("Loại"), machine_only=True),
        Column("first", _("Từ ngày"), "date", machine_only=True),
        Column("last", _("Hết kỳ"), "date"),
        Column("owing", _("Đơn vị phải nộp"), "int"),
        Column("filed", _("Đơn vị đã nộp"), "int"),
        Column("silent", _("Đơn vị chưa nộp"), "int"),
        Column("published_on", _("Đăng tải"), "date"),
        Column("url", _("Địa chỉ"), machine_only=True),
        Column("sent_up_on", _("Gửi lên"), "date"),
        Column(
            "asked_by",
            _("Nơi yêu cầu"),
            of=lambda row: row.asked_by or (_(office) if row.asked_by_document else None),
            said=brief,
            minor=True,
        ),
        Column("asked_document", _("Văn bản yêu cầu"), of="asked_by_document", minor=True),
        Column("asked_on", _("Ngày yêu cầu"), "date", machine_only=True),
    )
    said = _("Quy chế không quy định ngày nộp báo cáo định kỳ: chưa nộp không phải là quá hạn.")
    title = _("BÁO CÁO ĐỊNH KỲ VÀ THEO YÊU CẦU")
    return View.of(columns, found, title=title, notes=(said,), empty=_("Chưa có kỳ báo cáo nào."))


def units_view(found: Sequence[UnitReport], today: date) -> View:
    """Return what each unit filed for its periods; lateness only where the Office set a day."""

    def is_late(row: UnitReport) -> bool:
        """Say whether a report was or is filed after the day that the Office set."""
        return bool(row.judges) and row.last_day is not None and (row.filed_on or today.isoformat()) > row.last_day

    columns = (
        Column("period", _("Kỳ"), of="code"),
        Column("title", _("Báo cáo"), machine_only=True),
        Column("code", _("Mã"), of="unit", machine_only=True),
        Column("unit", _("Đơn vị"), of="name", said=brief, wrap=True),
        Column("due_on", _("Hạn"), "date"),
        Column("last_day", _("Ngày cuối"), "date", machine_only=True),
        Column(
            "provisional",
            _("Dự kiến"),
            "bool",
            of=lambda row: bool(row.provisional),
            said=guess,
            filled_only=True,
            tone="unsure",
        ),
        Column("filed_on", _("Đã nộp"), "date"),
        Column("document", _("Văn bản")),
        Column("copied_on", _("Gửi sở"), "date"),
        Column("late", _("Quá hạn"), "bool", of=is_late, machine_only=True, tone="late"),
        Column("state", _("Tình trạng"), of=lambda row: _state(row, is_late=is_late(row)), people_only=True),
    )
    silent = sum(row.filed_on is None for row in found)
    counted = _("{total} đơn vị và kỳ; {silent} chưa nộp.").format(total=len(found), silent=silent)
    title = _("BÁO CÁO CỦA TỪNG ĐƠN VỊ")
    return View.of(columns, found, title=title, notes=(counted,), empty=_("Không có đơn vị nào phải nộp."))


def _state(row: UnitReport, *, is_late: bool) -> str:
    """Return in few words whether a unit filed."""
    if row.filed_on is not None:
        return _("đã nộp, quá hạn") if is_late else _("đã nộp báo cáo")
    if row.withdrawn:
        return _("đã rút yêu cầu")
    return _("chưa nộp, quá hạn") if is_late else _("chưa nộp")
