"""
What is reported in the practice ledger: periods that ended, reports asked for, the report to a meeting, figures apart.

The Office's reports freeze the figures of their day, as they stood when everything until then was recorded.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from tracker.days.period import ReportPeriod, spanning
from tracker.law.kinds import Exchange
from tracker.ledger.ledger import Ledger
from tracker.queries.figures import packet
from tracker.queries.figures.kept import Before, Figures, count
from tracker.queries.figures.sentence import figures_before
from tracker.queries.ledger.timeline import head
from tracker.queries.register.meeting import meeting_on
from tracker.queries.register.period import unit_reports
from tracker.queries.unit.unit import kind_of
from tracker.services.demo.deeds import Deeds
from tracker.services.exchange import difference
from tracker.services.meeting import schedule
from tracker.services.report import endings, file, request
from tracker.services.report.file import Filer

ADDRESS = "https://haiphong.gov.vn/cong-khai/{code}"

DEPARTMENT_ASKS = 12
"""So many communes are asked for a report by a department (Art. 20.1)."""

DIFFERENCES = (
    ("số nhiệm vụ quá hạn", "3", "4", Exchange.EOFFICE, "Đơn vị bổ sung 01 báo cáo; thống nhất 3."),
    ("tổng số nhiệm vụ", "41", "43", Exchange.DOCUMENT, None),
    ("thời hạn", "30/12", "15/12", Exchange.PHONE, None),
)
"""Figures as units have them and as the Office has them, how they told it, and how that was settled."""


class Periodic(Deeds):
    """Reports of the Office and of units, and what they do not agree on."""

    def work(self, ended: list[ReportPeriod], met_on: date) -> None:
        """Write down the periods that ended, the report to the meeting of a day, requests and differences."""
        for period in ended:
            self.period(period)
        self.packet(met_on)
        departments, communes = self.units.find_all("@so"), self.units.find_all("@commune")
        self.request("Tình hình bố trí trụ sở sau sắp xếp đơn vị hành chính", departments, None, (15, 6))
        self.request("Số hộ có nguy cơ sạt lở, ngập sâu", communes[::10], departments[1], (7, -4))
        for place in range(len(DIFFERENCES)):
            self.differ(place, communes[7 * place + 3])

    def filer(self, ledger: Ledger, unit: int) -> Filer:
        """Return a unit as one that files."""
        return Filer(unit, kind_of(ledger.connection, unit), self.units.name(unit))

    def period(self, period: ReportPeriod) -> None:
        """Let a period end: most units report, the Office reports and publishes (Art. 18.2, 19.1, 20.1)."""
        begun = self.calendar.on_or_after(period.last + timedelta(days=1))
        if not self.at(begun, lambda ledger: ledger.record_all(endings.ending(ledger, period))):
            return
        for place, unit in enumerate(self.units.find_all("@all")):
            if place % 2 == 0 and self.units.code(unit) != "VP":
                self.file(period, unit, self.calendar.after(begun, 1 + place % 9), copied=place % 3 == 0)
        office = self.units.find("VP")
        day = self.calendar.after(begun, 12)
        paper = self.paper("BC-UBND", day)

        def report(ledger: Ledger) -> None:
            found = file.find_period(ledger, period.code)
            figures = self.figures(ledger, period, day).frozen()
            top = head(ledger.connection)
            file.file_report(ledger, found, self.filer(ledger, office), paper, figures=figures, head=top)

        def publish(ledger: Ledger) -> None:
            found = file.find_period(ledger, period.code)
            url = ADDRESS.format(code=period.code.lower())
            file.publish(ledger, found, self.filer(ledger, office), url, on=self.calendar.after(day, 1))

        self.at(day, report)
        self.at(self.calendar.after(day, 1), publish)

    def file(self, period: ReportPeriod, unit: int, day: date, *, copied: bool) -> None:
        """Let a unit file its report for a period; a commune may copy it to departments."""
        paper = self.paper(f"BC-{self.symbol(unit)}", day)

        def report(ledger: Ledger) -> None:
            found, filer = file.find_period(ledger, period.code), self.filer(ledger, unit)
            file.file_report(ledger, found, filer, paper)
            if copied and filer.is_commune:
                file.copy(ledger, found, filer, on=day)

        self.at(day, report)

    def figures(self, ledger: Ledger, period: ReportPeriod, day: date) -> Figures:
        """Return the figures of a period as of a day, as a report freezes them."""
        rows = ledger.connection
        figures = count(rows, day, since=period.first, until=period.last)
        to_date = count(rows, day, until=period.last).level
        was = figures_before(rows, period.first, period.last, day)
        before = None
        if was is not None:
            named = spanning(was.begins, was.ends)
            title = "" if named is None else named.title[0].lower() + named.title[1:]
            before = Before(title, was.as_of, was.level)
        return figures._replace(to_date=to_date, reports=unit_reports(rows, code=period.code), before=before)

    def packet(self, day: date) -> None:
        """File the Office's report to a meeting, and freeze its figures (Art. 21.2)."""
        filed = self.earlier(day, 1)
        paper = self.paper("BC-VP", filed)

        def report(ledger: Ledger) -> None:
            meeting = meeting_on(ledger.connection, filed, day)
            if meeting is None:
                return
            found = packet.gather(ledger.connection, filed, meeting)
            schedule.report(ledger, day, paper, figures=found.figures.frozen(), head=found.head)

        self.at(filed, report)

    def request(self, title: str, units: list[int], by: int | None, days: tuple[int, int]) -> None:
        """Let the Office, or a department of communes, ask for a report; most file, some late, some owe it."""
        asked, due = self.ago(days[0]), self.ago(days[1])
        paper = self.paper("VP-TH" if by is None else self.symbol(by), asked)
        codes: list[str] = []

        def ask(ledger: Ledger) -> None:
            whom = [self.filer(ledger, unit) for unit in units]
            asking = None if by is None else self.filer(ledger, by)
            codes.append(request.request(ledger, title, whom, due, paper, by=asking)[0].code)

        def answer(ledger: Ledger, *, unit: int, day: date) -> None:
            found = file.find_period(ledger, codes[0])
            of_unit = self.paper(f"BC-{self.symbol(unit)}", day)
            file.file_report(ledger, found, self.filer(ledger, unit), of_unit)

        if not self.at(asked, ask):
            return
        for place, unit in enumerate(units):
            day = (
                self.calendar.after(min(due, self.last), 2)
                if place % 7 == 4
                else self.calendar.after(asked, 2 + place % 5)
            )
            if place % 5 != 2:
                self.at(day, partial(answer, unit=unit, day=day))

    def differ(self, place: int, unit: int) -> None:
        """Let a unit say that a figure differs from the Office's (Art. 7.1.b); the first was settled."""
        figure, theirs, ours, told, outcome = DIFFERENCES[place]
        found_on, settled_on = self.ago(8 - 2 * place), self.ago(5)
        numbers: list[int] = []
        new = difference.Difference(unit, figure, theirs, ours, exchanged=told)

        def find(ledger: Ledger) -> None:
            numbers.append(difference.find(ledger, new, on=found_on).event.subject_id)

        if self.at(found_on, find) and outcome is not None:
            self.at(settled_on, lambda ledger: difference.settle(ledger, numbers[0], outcome=outcome, on=settled_on))
