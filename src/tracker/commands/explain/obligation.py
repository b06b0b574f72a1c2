"""
One obligation, explained: the steps of its term, how late it is and by which day, the deadlines before it.

It counts nothing itself: the steps are those of `terms`, over the calendar that the verdict was reached by.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from tracker.days.deadlines import Deadline, Kind, from_json, safe_day
from tracker.days.holders import Holder
from tracker.days.terms import steps, without_stretches, working_days_added
from tracker.law.codes import SIX_MONTHS, TASK_DUE
from tracker.law.windows import Anchor
from tracker.workdays import CalendarMissing

if TYPE_CHECKING:
    from tracker.commands.explain.asknown import CalendarsThen
    from tracker.days.terms import Step
    from tracker.law.regulation import Regulation
    from tracker.queries.ledger.timeline import Entry
    from tracker.queries.task.clocks import Running
    from tracker.queries.task.task import TaskWhole

ROLL = "roll"


class Told:
    """One obligation, explained for machines."""

    def __init__(
        self,
        row: Running,
        task: TaskWhole | None,
        acts: dict[int, Entry],
        calendars: CalendarsThen,
        regulation: Regulation,
        today: date,
    ) -> None:
        """Work out the steps of its term; what the calendar cannot say now is left out."""
        self.row, self.task, self.acts, self.today = row, task, acts, today
        self.regulation = regulation
        self.calendar = calendars.now
        self.counted_by, self.changed_by = calendars.of(row)
        self.is_replaced = self.referred_late = False
        is_known = row.rule in regulation.codes
        self.law = regulation.version(row.rule, date.fromisoformat(row.started_on)) if is_known else None
        self.due_on = None if row.due_on is None else date.fromisoformat(row.due_on)
        try:
            self.steps: list[Step] = steps(row.term, self.counted_by) if row.term else []
        except CalendarMissing:
            self.steps = []

    @property
    def safe_day(self) -> date | None:
        """Return «hạn an toàn» of «trước ngày X» where it is not the last lawful day itself."""
        deadline = deadline_of(self.task)
        if deadline is None or not deadline.is_before or not self.steps or self.row.rule != TASK_DUE:
            return None
        day = safe_day(self.row.term or "", self.counted_by)
        return None if day == self.due_on else day

    @property
    def judged_on(self) -> date | None:
        """Return the day that lateness is judged by: that of the act, or today while it runs."""
        if self.due_on is None or self.row.outcome not in ("open", "waiting", "met"):
            return None
        if self.row.outcome == "met" and self.row.met_on is None:
            return None  # what the city itself sent up says nothing of the unit
        return date.fromisoformat(self.row.met_on) if self.row.met_on else self.today

    def late(self) -> tuple[int, int] | None:
        """Return how many days and working days late it is; None where lateness is not judged."""
        day = self.judged_on
        if day is None or self.due_on is None or not self.calendar.first <= day <= self.calendar.last:
            return None
        if day <= self.due_on:
            return 0, 0
        return (day - self.due_on).days, self.calendar.between(self.due_on, day)

    @property
    def awaits_receipt(self) -> bool:
        """Say whether there is no last day because the receipt that it counts from is not known."""
        deadline = deadline_of(self.task)
        is_from_receipt = deadline is not None and deadline.since == "received"
        return is_from_receipt and self.row.rule == TASK_DUE and self.row.term is None

    @property
    def counts_from_receipt(self) -> bool:
        """Say whether days are counted from when the unit received the paper that gives them (Art. 6.1.c)."""
        deadline = deadline_of(self.task)
        if self.row.rule != TASK_DUE or self.task is None or deadline is None or self.row.term is None:
            return False
        is_receipt = self.task.received_on == self.row.term[:10]
        return deadline.since == "received" or (deadline.kind is Kind.TERM and deadline.since is None and is_receipt)

    @property
    def counts_from_assignment(self) -> bool:
        """Say whether six months run from the day the lead was given the task, not from its deadline (Art. 8.1.e)."""
        row = self.row
        if row.rule != SIX_MONTHS or row.term is None or not row.term.startswith(f"{row.started_on} "):
            return False
        due = self.task is not None and self.task.term
        return not (due and row.term.startswith(f"{without_stretches(str(due))[0]} "))

    def stretches(self) -> list[dict[str, Any]]:
        """Return whose time it was where it was not the unit's: holder, days, and working days it did not count."""
        if self.row.term is None:
            return []
        known: list[dict[str, Any]] = [
            {
                "holder": each.holder.value,
                "since": each.since,
                "until": each.until,
                "working_days": self.counted_by.between(each.since, each.until),
            }
            for each in without_stretches(self.row.term)[1]
        ]
        running = self.running_stretch()
        return known if running is None else [*known, running]

    def running_stretch(self) -> dict[str, Any] | None:
        """Return whose time it is to this day where it is not the unit's, as one of `stretches`."""
        since, holder = None, None
        if self.row.outcome == "waiting" and self.row.met_on:
            since, holder = date.fromisoformat(self.row.met_on), Holder.OFFICE
        elif self.row.outcome == "referred" and self.row.ended_on and not self.is_replaced:
            since, holder = date.fromisoformat(self.row.ended_on), Holder.DIRECTION
        if since is None or holder is None or not self.calendar.first <= self.today <= self.calendar.last:
            return None
        days = self.calendar.between(since, self.today)
        return {"holder": holder.value, "since": since, "until": None, "working_days": days}

    def added(self) -> int | None:
        """Return how many working days extensions added to the first deadline; None where either is missing."""
        row = self.row
        if row.term is None or self.due_on is None or row.original_due_on is None or not row.extensions:
            return None
        return working_days_added(date.fromisoformat(row.original_due_on), row.term, self.counted_by)

    def json(self) -> dict[str, Any]:
        """Return the obligation for machines."""
        row, late = self.row, self.late()
        return {
            "obligation": row.obligation,
            "rule": row.rule,
            "article": self.law.article if self.law else None,
            "says": self.law.said(self.law.says) if self.law else None,
            "reading": self.law.said(self.law.reading) or None if self.law else None,
            "force": row.force,
            "owed_by": row.unit,
            "period": row.period,
            "started_on": row.started_on,
            "started_by": self.happened(row.opened_by),
            "document": self.document(row.opened_by),
            "term": row.term,
            "counts_from": self._counts_from(),
            "due_on": row.due_on,
            "safe_day": self.safe_day,
            "provisional": bool(row.provisional),
            "judged": row.due_on is not None,
            "outcome": row.outcome,
            "met_on": row.met_on,
            "accepted_on": row.accepted_on,
            "ended_on": row.ended_on,
            "judged_on": self.judged_on,
            "days_late": late[0] if late else None,
            "working_days_late": late[1] if late else None,
            "extensions": row.extensions,
            "original_due_on": row.original_due_on,
            "working_days_added": self.added(),
            "replaces": row.replaces,
            "held": row.held,
            "stretches": self.stretches(),
            "counted_before": self._counted_before(),
            "steps": [
                {
                    "operation": step.operation,
                    "day": day.day,
                    "working": day.working,
                    "source": day.source,
                    "provisional": day.provisional,
                }
                for step in self.steps
                for day in step.days
            ],
        }

    def _counted_before(self) -> dict[str, Any] | None:
        """Return the change of the calendar that came after the verdict and left it; None where there was none."""
        act = self.changed_by
        if act is None:
            return None
        said = {"event": act.event, "happened": act.happened, "on": act.happened_on}
        return said | {"notice": act.facts.get("notice")}

    def _counts_from(self) -> str | None:
        """Return the stored word for what the obligation counts from."""
        if self.law is None:
            return None
        if self.row.rule == SIX_MONTHS and self.counts_from_assignment:
            return Anchor.ASSIGNMENT.value
        return self.law.counts_from.value

    def chain(self, running: list[Running]) -> list[Running]:
        """Return this obligation and those it replaced, oldest first."""
        known = {each.obligation: each for each in running}
        chain = [self.row]
        while (before := chain[0].replaces) is not None and before in known:
            chain.insert(0, known[before])
        return chain

    def happened(self, event: int | None) -> str | None:
        """Return the stored word of an act."""
        act = self.acts.get(event or 0)
        return None if act is None else act.happened

    def document(self, event: int | None) -> str | None:
        """Return the number of the document that an act rests on."""
        act = self.acts.get(event or 0)
        said = None if act is None else act.facts.get("number")
        return None if said is None else str(said)


def deadline_of(task: TaskWhole | None) -> Deadline | None:
    """Return the deadline of a task, as it was read."""
    if task is None:
        return None
    return from_json(json.loads(task.deadline))


def deadline_kind(task: TaskWhole) -> str | None:
    """Return the stored word for the kind of a task's deadline."""
    deadline = deadline_of(task)
    return None if deadline is None else deadline.kind.value


def task_json(task: TaskWhole) -> dict[str, Any]:
    """Return the task for machines."""
    deadline = deadline_of(task)
    return {
        "task": task.task,
        "status": task.status,
        "directive": task.directive,
        "issued_on": task.issued_on,
        "issuer": task.issuer,
        "level": task.level,
        "content": task.content,
        "lead": task.lead,
        "phrase": task.phrase,
        "kind": deadline.kind.value if deadline else None,
        "due_on": task.due_on,
        "received_on": task.received_on,
        "entered_on": task.entered_on,
    }
