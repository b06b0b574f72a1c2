"""Acts told one after the other, without a database: what the tests of the clocks are written in."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from tracker.clocks.book import Book
from tracker.clocks.parts import Clock
from tracker.days.almanac import ordinary
from tracker.days.phrases import read
from tracker.files.official import official_days
from tracker.law.event import Event, Standing
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.services.directive.enter import deadline_facts
from tracker.workdays import Calendar, Day

TASK = 1
UNIT, OTHER_UNIT, THIRD_UNIT = 10, 11, 12


def day(text: str) -> date:
    """Return the day written as ISO."""
    return date.fromisoformat(text)


@cache
def announced() -> Calendar:
    """Return 2025 and 2026 as announced, and 2027 as ordinary weeks."""
    known = [each for year in (2025, 2026) for each in official_days(year) or ()]
    return Calendar([*known, *(ordinary(date(2027, 1, 1) + timedelta(n)) for n in range(365))])


class Story:
    """One task, or one directive, and what the acts told so far did to its clocks."""

    def __init__(self, subject: Subject = Subject.TASK) -> None:
        """Begin with the announced calendar and nothing else."""
        self.book = Book(calendar=announced())
        self.key = (subject, TASK)
        self.told = 0

    def tell(self, happened: Happened, on: str, **facts: object) -> list[Clock]:
        """Let an act happen to the subject, and return the clocks it touched."""
        self.told += 1
        return list(self.book.carry(Event(self.told, happened, *self.key, day(on), facts)))

    def change_calendar(self, on: str, *days: Day) -> list[Clock]:
        """Let a calendar act set these days."""
        self.told += 1
        rows = [[each.day.isoformat(), int(each.working), each.source, int(each.provisional)] for each in days]
        act = Event(self.told, Happened.DAY_TAKEN_OFF, Subject.LEDGER, 0, day(on), {"days": rows})
        return list(self.book.carry(act))

    def assign(self, on: str, due: str, *, entered: str | None = None) -> list[Clock]:
        """Assign the task to UNIT; `due` is the deadline in the words of a directive."""
        facts = deadline_facts(read(due))
        return self.tell(Happened.TASK_ASSIGNED, on, item=1, lead=UNIT, support=[], entered_on=entered or on, **facts)

    def report(self, issued: str, filed: str | None = None, **facts: object) -> None:
        """Let the unit issue a report and file it."""
        named = {} if filed is None else {"filed_on": filed}
        self.tell(Happened.REPORT_ISSUED, issued, **named, **facts)
        self.tell(Happened.REPORT_FILED, filed or issued, **named, **facts)

    def extend(self, on: str, due: str, **facts: object) -> list[Clock]:
        """Give the task, or one of its periods, a new deadline by direction."""
        return self.tell(Happened.TASK_EXTENDED, on, **deadline_facts(read(due)), **facts)

    def correct(self, on: str, due: str) -> list[Clock]:
        """Correct the deadline."""
        return self.tell(Happened.TASK_CORRECTED, on, **deadline_facts(read(due)))

    @property
    def standing(self) -> Standing:
        """Return where the subject stands."""
        return self.book.standings[self.key]

    def line(self, rule: str) -> list[Clock]:
        """Return every clock of a rule, oldest first."""
        return [clock for clock in self.book.clocks[self.key] if clock.rule == rule]

    def last(self, rule: str = "task-due") -> Clock:
        """Return the newest clock of a rule."""
        return self.line(rule)[-1]

    def outcomes(self, rule: str = "task-due") -> list[Outcome]:
        """Return what became of each clock of a rule."""
        return [clock.outcome for clock in self.line(rule)]


def a_task(due: str = "30/9/2025", on: str = "2025-09-05") -> Story:
    """Return the story of a task given on Friday 05/9/2025, due on Tuesday 30/9/2025."""
    story = Story()
    story.assign(on, due)
    return story
