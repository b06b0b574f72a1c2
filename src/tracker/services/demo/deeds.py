"""
Deeds of units and of the Office in the practice ledger: each is written down with its day and its papers.

A deed whose day has not come, or lies before the first day of its kind, is left out. Nothing here decides what
becomes of a task; `lives` does.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random

from tracker.days.phrases import read
from tracker.law.fields import Correctable
from tracker.law.kinds import Mismatch, Quality
from tracker.ledger.ledger import Ledger
from tracker.services.demo.plan import PlannedTask, Setting
from tracker.services.demo.stock import MISTAKES, NOTES, REMARKS, REOPENINGS, RETURNS, STOPS
from tracker.services.papers import Paper
from tracker.services.task import correct as corrections
from tracker.services.task import direct
from tracker.services.task import refer as referrals
from tracker.services.task import report as reports

Act = Callable[[Ledger], object]


ROOMS = ("Phòng Tổng hợp", "Phòng Nội chính")
"""The rooms between which a task is corrected."""


class Deeds:
    """Writes down what happens to tasks; `steps` holds the acts with their days."""

    def __init__(self, setting: Setting, first: date = date.min) -> None:
        """Take the ledger's calendar and day, the source of chance, and the day before which nothing is done."""
        self.random: Random = setting.random
        self.first = first
        self.calendar = setting.calendar
        self.units = setting.units
        self.today = setting.today
        self.last = setting.calendar.on_or_before(setting.today)
        self.steps: list[tuple[date, Act]] = []

    def at(self, day: date, act: Act) -> bool:
        """Write down an act, unless its day has not come or lies before the first; say whether it was."""
        if not self.first <= day <= self.last:
            return False
        self.steps.append((day, act))
        return True

    def later(self, day: date, least: int, most: int) -> date:
        """Return a working day from `least` to `most` working days after a day."""
        count = self.random.randint(least, most)
        return self.calendar.after(day, count) if count else self.calendar.on_or_after(day)

    def start(self, task: PlannedTask) -> date:
        """Return the day on which the lead unit first does something about a task that it has."""
        return self.later(max(task.directive.entered_on, task.received_on or task.directive.entered_on), 1, 4)

    def ago(self, count: int) -> date:
        """Return the working day so many working days before the last; a negative count lies ahead."""
        return self.earlier(self.last, count) if count >= 0 else self.calendar.after(self.last, -count)

    def earlier(self, day: date, count: int) -> date:
        """Return the day so many working days before a day; with 0, that day or the working day before it."""
        return self.calendar.before(day, count) if count else self.calendar.on_or_before(day)

    def paper(self, symbol: str, day: date) -> Paper:
        """Return a document with a number of its own."""
        return Paper(f"{self.random.randrange(12, 3900)}/{symbol}", day)

    def words(self, task: PlannedTask, texts: tuple[str, ...]) -> str | None:
        """Return one of the texts; none for a task of a secret directive (Art. 5.2)."""
        return task.directive.words(self.random.choice(texts))

    def report(self, task: PlannedTask, day: date, period: str | None = None) -> date:
        """Let the lead unit report on a working day, and return the day on which it reaches the System."""
        day = self.calendar.on_or_after(day)
        if not task.item.written:
            self.at(day, lambda ledger: reports.report_done(ledger, task.number, on=day, period=period))
            return day
        paper = self.paper(f"BC-{self.symbol(task.lead)}", day)
        filed = self.later(day, 3, 5) if self.random.random() < 0.04 else self.later(day, 0, 1)
        filed = max(day, min(filed, self.last))
        self.at(filed, lambda ledger: reports.file_report(ledger, task.number, paper, filed_on=filed, period=period))
        return filed

    def confirm(self, task: PlannedTask, filed: date, period: str | None = None) -> date:
        """Let the Office confirm a report some days after."""
        day = self.later(filed, 1, 3)
        quality = self.random.choice((Quality.GOOD, Quality.GOOD, Quality.FAIR, Quality.POOR, None))
        note = self.words(task, REMARKS) if self.random.random() < 0.15 else None
        self.at(
            day, lambda ledger: reports.confirm(ledger, task.number, quality=quality, note=note, period=period, on=day)
        )
        return day

    def note(self, task: PlannedTask, day: date) -> date:
        """Let the unit say how far it is."""
        day = self.later(day, 1, 6)
        text = self.words(task, NOTES)
        self.at(day, lambda ledger: reports.note_progress(ledger, task.number, text, on=day))
        return day

    def receive(self, task: PlannedTask, day: date) -> None:
        """Record when the lead unit received the directive."""
        self.at(day, lambda ledger: reports.receive(ledger, task.number, on=day))

    def extend(self, task: PlannedTask, day: date, *, until: date | None = None) -> date:
        """Give a task another deadline by direction, and return the day of it."""
        day = self.later(day, 1, 3)
        until = until or self.later(task.due_on or day, 10, 25)
        deadline = read(f"chậm nhất ngày {until:%d/%m/%Y}")
        paper = self.paper("UBND-TH", day)
        if until >= day and self.at(day, lambda ledger: direct.extend(ledger, task.number, deadline, paper)):
            task.due_on = until
        return day

    def reassign(self, task: PlannedTask, day: date) -> date:
        """Give a task to another unit by direction."""
        day = self.later(day, 1, 3)
        paper, others = self.paper("UBND-TH", day), self.units.find_all("@so")
        unit = self.random.choice([other for other in others if other != task.lead])
        name = self.units.name(unit)

        def act(ledger: Ledger) -> object:
            return direct.reassign(ledger, task.number, unit, paper, unit_name=name)

        if self.at(day, act):
            task.lead = unit
        return day

    def refer(self, task: PlannedTask, day: date) -> None:
        """Let the unit refer a task back to the Office (Art. 6.1.c); the direction has not come yet."""
        if task.received_on is None:
            self.receive(task, day)
            day = self.later(day, 1, 1)
        paper = self.paper(f"{self.symbol(task.lead)}-VP", day)
        self.at(day, lambda ledger: referrals.refer(ledger, task.number, paper, reason=Mismatch.FUNCTION))

    def send_back(self, task: PlannedTask, filed: date) -> date:
        """Let the Office return a report some days after, and return that day."""
        day, reason = self.later(filed, 1, 2), self.words(task, RETURNS)
        self.at(day, lambda ledger: reports.send_back(ledger, task.number, reason=reason, on=day))
        return day

    def stop(self, task: PlannedTask, day: date) -> None:
        """Stop a task by direction."""
        paper, reason = self.paper("UBND-TH", day), self.words(task, STOPS)
        self.at(day, lambda ledger: direct.stop(ledger, task.number, direction=paper, reason=reason, on=day))

    def reopen(self, task: PlannedTask, day: date) -> date:
        """Take up again a task that was confirmed or stopped."""
        reason = self.words(task, REOPENINGS)
        self.at(day, lambda ledger: direct.reopen(ledger, task.number, reason=reason, on=day))
        return day

    def correct(self, task: PlannedTask, day: date, place: int) -> date:
        """Correct what a clerk typed wrongly: the room, the deadline, or the lead unit."""
        reason = self.words(task, MISTAKES)
        others = [unit for unit in self.units.find_all("@commune") if unit != task.lead]
        unit = self.random.choice(others)
        due_on = self.later(day, 15, 30)
        if due_on == task.due_on:  # what stands there is nothing to correct
            due_on = self.calendar.after(due_on, 1)
        deadline = read(f"ngày {due_on:%d/%m/%Y}")

        def act(ledger: Ledger) -> object:
            number = task.number
            if place % 3 == 0:
                was = ledger.standing(number).room
                room = next(each for each in ROOMS if each != was)
                field = Correctable.ROOM
                return corrections.correct_text(ledger, number, field, room, reason=reason, on=day)
            if place % 3 == 1:
                return corrections.correct_deadline(ledger, number, deadline, reason=reason, on=day)
            name = self.units.name(unit)
            return corrections.correct_lead(ledger, number, unit, unit_name=name, reason=reason, on=day)

        if self.at(day, act):
            task.due_on = deadline.day if place % 3 == 1 else task.due_on
            task.lead = unit if place % 3 == 2 else task.lead
        return day

    def symbol(self, unit: int) -> str:
        """Return what a unit writes in its symbols: its code, or UBND for a commune."""
        code = self.units.code(unit)
        return "UBND" if code.isdigit() else code
