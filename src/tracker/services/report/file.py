"""
Periodic reports: who filed for a period, publication, and the yearly report (Art. 18-21, 23).

A quarter, half-year or year is owed a report and the Quy chế names no day for it: silence is shown,
never overdue, unless the Office set a day (Art. 18.4, see `report.request`). A report may be filed before its period
ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from tracker.days.period import covering, read_period
from tracker.errors import Forbidden, NotFound, Usage
from tracker.law.codes import REQUESTED_BY_DEPARTMENT, REQUESTED_BY_OFFICE
from tracker.law.kinds import ReportSpan
from tracker.law.vocabulary import Happened, Subject, UnitKind
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.papers import Paper, act_day, keep
from tracker.services.report.endings import COMMUNES, FoundPeriod, begun, found, last_on, number_of
from tracker.services.unit.gone import carried_by
from tracker.services.unit.passon import acting
from tracker.words.text import clean, nfc

REQUESTED = frozenset({REQUESTED_BY_OFFICE, REQUESTED_BY_DEPARTMENT})


class NoSuchRequest(NotFound):
    """No request for a report has that code."""

    sentence = "Không có yêu cầu báo cáo «{code}» trong sổ. Xem danh sách bằng «tracker report list»."


class PeriodNotBegun(Usage):
    """The period lies ahead."""

    sentence = "Kỳ {title} bắt đầu ngày {first:%d/%m/%Y}: chưa có gì để báo cáo."


class BeforeRegulation(Usage):
    """The period ended before the Quy chế was in force."""

    sentence = "Kỳ {title} kết thúc trước ngày Quy chế có hiệu lực ({since:%d/%m/%Y})."


class NotOwedForMonths(Usage):
    """Nobody owes a report for a month that was not asked for."""

    sentence = (
        "Quy chế không đòi báo cáo tháng. Nếu Văn phòng yêu cầu (Điều 18.4), ghi yêu cầu trước: "
        "«tracker report request --period {code} …»."
    )


class TakenIn(Forbidden):
    """The report of a longer period is asked for instead."""

    sentence = (
        "Kỳ {title} không có báo cáo riêng: nằm trong báo cáo {longer}. Ghi cho kỳ đó bằng «--period {code}». Nếu Văn "
        "phòng yêu cầu riêng (Điều 18.4), ghi yêu cầu trước: «tracker report request --period {own} …»."
    )


class AlreadyFiled(Forbidden):
    """The unit has filed for that period."""

    sentence = "{unit} đã nộp báo cáo kỳ {title}: {document}, ngày {on:%d/%m/%Y}."


class NotAsked(Forbidden):
    """The unit was not asked for that report."""

    sentence = "{unit} không có trong yêu cầu báo cáo {code}."


class NotFiled(Forbidden):
    """There is no report to be published or copied."""

    sentence = "{unit} chưa nộp báo cáo kỳ {title}. Ghi báo cáo trước bằng «tracker report file»."


class NotTheOffice(Usage):
    """Only the Office's report is published (Art. 18.2)."""

    sentence = "Chỉ báo cáo của Văn phòng được đăng tải công khai (Điều 18.2): bỏ --published và --url."


class NotACommune(Usage):
    """Only communes send their report to the departments as well (Art. 20.1)."""

    sentence = "Chỉ UBND xã, phường, đặc khu gửi thêm báo cáo cho sở, ngành (Điều 20.1): bỏ --copied."


class NotAnAddress(Usage):
    """The address of a publication is none."""

    sentence = "«{url}» không phải địa chỉ trên Cổng thông tin. Gõ đầy đủ, ví dụ https://haiphong.gov.vn/…"


class YearNotOwed(Usage):
    """No report on the Quy chế is owed for that year."""

    sentence = "Không có báo cáo kết quả thực hiện Quy chế cho năm {year}: từ năm 2025 đến năm nay ({now})."


class RegulationReported(Forbidden):
    """The report of that year was filed."""

    sentence = "Báo cáo kết quả thực hiện Quy chế năm {year} đã ghi ngày {on:%d/%m/%Y}."


@dataclass(frozen=True, slots=True)
class Filer:
    """Who files: the unit's number, its kind, and how it is called in a refusal."""

    number: int
    kind: str
    name: str

    @property
    def is_office(self) -> bool:
        """Say whether it is the Office."""
        return self.kind == UnitKind.OFFICE.value

    @property
    def is_commune(self) -> bool:
        """Say whether it is a commune, ward or special zone."""
        return self.kind in COMMUNES


def find_period(ledger: Ledger, code: str) -> FoundPeriod:
    """Return the period or request of a code; raises UnknownReportPeriod, NoSuchRequest, PeriodNotBegun and others."""
    wanted = nfc(code).strip().upper()
    if wanted.startswith("YC"):
        row = ledger.connection.execute("SELECT id, title FROM period WHERE code = ?", (wanted,)).fetchone()
        if row is None:
            raise NoSuchRequest(code=clean(wanted))
        return FoundPeriod(int(row[0]), wanted, str(row[1]), None, None, {})
    period = read_period(wanted)
    if period.last < ledger.regulation.in_force:
        raise BeforeRegulation(title=period.title, since=ledger.regulation.in_force)
    number = number_of(ledger, period.code)
    if number is None:
        return found(period, ledger.new_number("period"), is_new=True)
    return found(period, number, is_new=False)


def file_report(
    ledger: Ledger,
    period: FoundPeriod,
    filer: Filer,
    paper: Paper,
    *,
    on: date | None = None,
    figures: Mapping[str, object] | None = None,
    head: str = "",
) -> Recorded:
    """
    File a unit's report for a period or a request (Art. 18.2, 18.4, 19.1, 20.1).

    The day of the act is the document's own unless another is given; the Office's figures are frozen.
    Raises AlreadyFiled, PeriodNotBegun, NotOwedForMonths or NotAsked.
    """
    filer = replace(filer, number=acting(ledger, filer.number, on or paper.issued_on))
    _fileable(ledger, period, filer)
    earliest = max(paper.issued_on, period.first or paper.issued_on)
    what = "ngày ban hành báo cáo" if earliest == paper.issued_on else "ngày đầu kỳ báo cáo"
    day = act_day(ledger, on or paper.issued_on, not_before=earliest, what=what)
    facts = {**period.facts, **keep(ledger, paper), "unit": filer.number}
    if figures is not None:
        facts |= {"figures": dict(figures), "head": head}
    return ledger.record(Happened.PERIODIC_REPORT_FILED, Subject.PERIOD, period.number, on=day, **facts)


def publish(ledger: Ledger, period: FoundPeriod, filer: Filer, url: str, *, on: date | None = None) -> Recorded:
    """Record where the Office's report was published on the portal (Art. 18.2); raises NotFiled, NotAnAddress."""
    if not filer.is_office:
        raise NotTheOffice
    if not url.lower().startswith(("http://", "https://")) or any(sign.isspace() for sign in url):
        raise NotAnAddress(url=clean(url))
    day = _after_filing(ledger, period, filer, on)
    return ledger.record(Happened.REPORT_PUBLISHED, Subject.PERIOD, period.number, on=day, url=url)


def copy(ledger: Ledger, period: FoundPeriod, filer: Filer, *, on: date | None = None) -> Recorded:
    """Record that a commune sent its report to the departments concerned too (Art. 20.1); raises NotFiled."""
    if not filer.is_commune:
        raise NotACommune
    filer = replace(filer, number=acting(ledger, filer.number, on or ledger.today))
    day = _after_filing(ledger, period, filer, on)
    return ledger.record(Happened.PERIODIC_REPORT_COPIED, Subject.PERIOD, period.number, on=day, unit=filer.number)


def file_regulation_report(ledger: Ledger, year: int, paper: Paper, *, on: date | None = None) -> Recorded:
    """Record the Office's yearly report on how the Quy chế is carried out (Art. 23.1); raises RegulationReported."""
    if not ledger.regulation.in_force.year <= year <= ledger.today.year:
        raise YearNotOwed(year=year, now=ledger.today.year)
    day = act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành báo cáo")
    ledger.record_all(begun(ledger, year, day))  # one filed before the month of its day meets its duty too
    period = find_period(ledger, str(year))
    done = last_on(ledger, period.number, Happened.REGULATION_REPORT_FILED)
    if done is not None:
        raise RegulationReported(year=year, on=done)
    facts = {**period.facts, **keep(ledger, paper)}
    return ledger.record(Happened.REGULATION_REPORT_FILED, Subject.PERIOD, period.number, on=day, **facts)


def send_upward(ledger: Ledger, period: FoundPeriod, paper: Paper, *, on: date | None = None) -> Recorded:
    """Record a report to the Government or Prime Minister on the tasks they gave (Art. 21.3)."""
    if period.first is not None and period.first > ledger.today:
        raise PeriodNotBegun(title=period.title, first=period.first)
    day = act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành báo cáo")
    facts = {**period.facts, **keep(ledger, paper)}
    return ledger.record(Happened.UPWARD_REPORT_SENT, Subject.PERIOD, period.number, on=day, **facts)


def filed_by(ledger: Ledger, number: int, unit: int) -> tuple[str, date] | None:
    """Return the document a unit filed for a period, and the day; None where it filed none."""
    row = ledger.connection.execute(
        "SELECT payload ->> 'number', happened_on FROM act WHERE subject = 'period' AND subject_id = ?"
        " AND happened = ? AND CAST(payload ->> 'unit' AS INTEGER) = ? ORDER BY id LIMIT 1",
        (number, Happened.PERIODIC_REPORT_FILED.value, unit),
    ).fetchone()
    return None if row is None else (str(row[0]), date.fromisoformat(row[1]))


def _fileable(ledger: Ledger, period: FoundPeriod, filer: Filer) -> None:
    """Raise where a report for this period cannot be filed by this unit."""
    done = filed_by(ledger, period.number, filer.number)
    if done is not None:
        raise AlreadyFiled(unit=filer.name, title=period.title, document=done[0], on=done[1])
    if period.first is None:
        if not _is_asked(ledger, period, filer):
            raise NotAsked(unit=filer.name, code=period.code)
    elif period.first > ledger.today:
        raise PeriodNotBegun(title=period.title, first=period.first)
    elif period.facts.get("span") == ReportSpan.MONTH.value:
        raise NotOwedForMonths(code=period.code)
    longer = None if period.first is None else covering(read_period(period.code))
    if longer is not None and not _is_asked(ledger, period, filer):
        raise TakenIn(title=period.title, longer=longer.title, code=longer.code, own=period.code)


def _is_asked(ledger: Ledger, period: FoundPeriod, filer: Filer) -> bool:
    """Say whether the Office asked this unit for a report by a day of its own, even if it does no more (Art. 18.4)."""
    parts = {filer.number, *carried_by(ledger, filer.number)}  # gone since, it is carried by another
    return any(
        clock.rule in REQUESTED and clock.unit in parts for clock in ledger.clocks(Subject.PERIOD, period.number)
    )


def _after_filing(ledger: Ledger, period: FoundPeriod, filer: Filer, on: date | None) -> date:
    """Return the day of what follows a unit's report; raises NotFiled or TooEarly."""
    parts = [filed_by(ledger, period.number, unit) for unit in (filer.number, *carried_by(ledger, filer.number))]
    done = next((part for part in parts if part is not None), None)
    if done is None:
        raise NotFiled(unit=filer.name, title=period.title)
    return act_day(ledger, on, not_before=done[1], what="ngày nộp báo cáo")
