"""
Lives of the practice tasks: which are reported on time, late, sent back, extended, stopped, or forgotten.

It decides what becomes of each task, so that the shares of open and overdue tasks come out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from tracker.days.deadlines import Kind, periods
from tracker.days.terms import reckon
from tracker.services.demo.deeds import Deeds
from tracker.services.demo.plan import PlannedTask
from tracker.services.demo.stock import DELAYS
from tracker.services.task import report

OPEN, OVERDUE = 0.13, 0.028
"""Shares of all tasks that stay open on purpose, and of those that are overdue; some more wait for a confirmation."""

HALF_YEAR = timedelta(days=190)


class Lives(Deeds):
    """The lives of all tasks, as rows of deeds."""

    def direct(self, tasks: Iterable[PlannedTask]) -> None:
        """Give every task its life, so that the shares of open and overdue tasks come out."""
        every = list(tasks)
        for task in every:
            if task.received_on is not None:
                self.receive(task, task.received_on)
        recurring = [task for task in every if task.item.deadline.kind is Kind.RECURRING]
        single = [task for task in every if task.item.deadline.kind is not Kind.RECURRING]
        past = [task for task in single if task.due_on is not None and task.due_on < self.last]
        future = [task for task in single if task.due_on is not None and task.due_on >= self.last]
        undated = [task for task in single if task.due_on is None]
        for place, task in enumerate(recurring):
            self.rounds(task, missed=place % 7 == 3)
        late = self.forgotten(past, round(OVERDUE * len(every)))
        fresh = [task for task in undated if task.directive.new.issued_on > self.today - HALF_YEAR]
        left = self.chosen(fresh, len(fresh) // 2) + [task for task in undated if task not in fresh][:2]
        rest = round(OPEN * len(every)) - len(late) - len(left) - len(recurring)
        running = self.chosen(future, max(0, min(rest, len(future))))
        still = set(late) | set(left) | set(running)
        for place, task in enumerate(late):
            self.overdue(task, place)
        for place, task in enumerate(left + running):
            self.unfinished(task, place)
        for place, task in enumerate(task for task in single if task not in still):
            self.finished(task, place)

    def forgotten(self, past: list[PlannedTask], count: int) -> list[PlannedTask]:
        """Return which tasks stay overdue: a few for over half a year, most of them lately due."""
        past = sorted(past, key=lambda task: (task.due_on or self.today, task.lead))
        old = [task for task in past if task.due_on and task.due_on < self.today - HALF_YEAR]
        recent = [task for task in past if task.due_on and task.due_on > self.today - timedelta(days=75)]
        some = self.chosen(old, max(2, count // 6))
        return some + self.chosen(recent, count - len(some))

    def chosen(self, tasks: list[PlannedTask], count: int) -> list[PlannedTask]:
        """Return so many of the tasks, in their order."""
        picked = set(self.random.sample(range(len(tasks)), min(count, len(tasks))))
        return [task for place, task in enumerate(tasks) if place in picked]

    def finished(self, task: PlannedTask, place: int) -> None:
        """Report a task and let the Office confirm it, sometimes after a detour."""
        day = self.start(task)
        detour = place % 40
        if detour == 11 and task.due_on:
            day = self.extend(task, day)
        elif detour == 23 and task.due_on:
            day = self.extend(task, self.extend(task, day))
        elif detour == 7:
            day = self.reassign(task, day)
        elif detour == 15:
            self.stop(task, day)
            if place % 80 != 15:
                return
            day = self.reopen(task, self.later(day, 3, 9))
        elif detour == 36:
            day = self.correct(task, day, place // 40)
        elif detour % 8 == 2:
            day = self.note(task, day)
        reported = self.report_day(task, day)
        day = self.report(task, reported)
        if place % 17 == 4:
            day = self.report(task, self.later(self.send_back(task, day), 1, 4))
        if self.last - day < timedelta(days=8) and place % 5 == 0:
            return
        confirmed = self.confirm(task, day)
        if place % 160 == 9:
            day = self.report(task, self.later(self.reopen(task, self.later(confirmed, 5, 15)), 2, 6))
            self.confirm(task, day)

    def overdue(self, task: PlannedTask, place: int) -> None:
        """Leave a task undone: noted, sent back, extended, explained, or in silence."""
        day = self.start(task)
        due_on = max(task.due_on or self.last, day)
        match place % 6:
            case 0:
                after = self.later(due_on, 5, 15)
                paper, reason = self.paper("BC-UBND", after), self.words(task, DELAYS)
                self.at(after, lambda ledger: report.explain_delay(ledger, task.number, paper, reason=reason))
            case 2:
                self.note(task, day)
            case 3:
                latest = min(self.calendar.on_or_before(due_on), self.calendar.before(self.last, 3))
                filed = self.report(task, max(day, latest))
                self.send_back(task, filed)
            case 4 if place > 12 and due_on < self.calendar.before(self.last, 9):
                # The new deadline has passed too.
                until = self.calendar.before(self.last, 2)
                self.extend(task, day, until=until)

    def unfinished(self, task: PlannedTask, place: int) -> None:
        """Leave a task open within its time, in one of the states that an open task can have."""
        day = self.start(task)
        match place % 20:
            case 1 | 2 | 3 | 4 | 5 | 6:
                self.note(task, day)
            case 7 | 8 | 9:
                self.report(task, max(day, self.earlier(self.last, self.random.randint(0, 4))))
            case 10:
                self.refer(task, day)
            case 11:
                filed = self.report(task, day)
                self.send_back(task, filed)
            case 12 if task.due_on:
                self.extend(task, day)
            case 13:
                self.reassign(task, day)
            case 14:
                self.reopen(task, self.later(self.confirm(task, self.report(task, day)), 1, 4))

    def rounds(self, task: PlannedTask, *, missed: bool) -> None:
        """Report a recurring task period by period; where `missed`, the latest is left out."""
        day = self.start(task)
        due: list[tuple[str, date, date]] = []
        for period in periods(task.item.deadline, task.directive.new.issued_on):
            due_on = reckon(period.term, self.calendar).day
            if due_on > self.last:
                break
            due.append((period.code, period.starts, due_on))
        for code, starts, due_on in due[: len(due) - missed]:
            soonest = max(day, self.calendar.on_or_after(starts))
            reported = max(soonest, self.earlier(due_on, self.random.randint(0, 3)))
            day = self.later(self.confirm(task, self.report(task, reported, code), code), 1, 1)

    def report_day(self, task: PlannedTask, soonest: date) -> date:
        """Return the day of a report: mostly in time, one in twelve late."""
        if task.due_on is None:
            return self.later(soonest, 8, 45)
        latest = self.calendar.on_or_before(min(task.due_on, self.last))
        if self.random.random() < 0.08 and task.due_on < self.last:
            return max(soonest, self.later(task.due_on, 1, 12))
        room = max(0, self.calendar.between(soonest, latest))
        early = (
            self.random.randint(0, room) if task.due_on > self.last else self.random.choice((0, 1, 1, 2, 3, 5, 8, 13))
        )
        return max(soonest, self.earlier(latest, min(room, early)))
