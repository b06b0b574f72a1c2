"""
What the Office keeps beside tasks in the practice ledger: officers, urgings, feedback, remarks, the next meeting.

A few of each, some in time, some late, some still open. Nothing here names a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.law.kinds import Answer, Channel, Commitment, Obstacle, Remark
from tracker.law.vocabulary import OPEN_STATUSES
from tracker.ledger.ledger import Ledger
from tracker.services.demo.deeds import Deeds
from tracker.services.demo.plan import PlannedTask, Setting
from tracker.services.demo.stock import COMPLAINTS, OBSTACLES
from tracker.services.exchange import difficulty, feedback
from tracker.services.exchange import urge as urging
from tracker.services.meeting import schedule
from tracker.services.papers import Paper
from tracker.services.task import excuse as excuses
from tracker.services.task import remark as remarks
from tracker.services.unit import add as units
from tracker.services.unit import commit
from tracker.services.unit import officer as officers

EARLIER_MEETING = 37
"""So many working days before the last day was the meeting to which the Office reported."""

FEEDBACK = 6
URGED = 24
EXCUSED, REMINDED = 4, 3
"""So many tasks, late since lately, have a confirmed cause; so many leads of the longest overdue were reminded."""
CAUSE = "Bão, ngập lụt diện rộng trên địa bàn."
PRAISED = "Hoàn thành sớm nhiều nhiệm vụ được giao."
WITHOUT_OFFICER = 9
"""Every so many units has named no focal officer, and issued no regulation of its own."""
WITHOUT_ADDRESS = 14
"""Every so many has told no address of theirs."""

NEIGHBOURS = """
SELECT a.lead, b.lead FROM task a
  JOIN task b ON b.item_id = a.item_id AND b.lead > a.lead
  JOIN unit one ON one.id = a.lead AND one.kind = 'xa'
  JOIN unit other ON other.id = b.lead AND other.kind = 'xa'
 WHERE a.status IN ('assigned', 'in-progress') AND b.status IN ('assigned', 'in-progress')
 GROUP BY a.lead, b.lead
 ORDER BY COUNT(*) DESC, a.lead DESC, b.lead DESC LIMIT 1
"""
"""Two communes that owe the same items: once one goes into the other, what both owe becomes one."""


class Office(Deeds):
    """The Office's own year, as rows of deeds."""

    def __init__(self, setting: Setting, first: date, tasks: Sequence[PlannedTask]) -> None:
        """Begin on the `first` day of the ledger; `tasks` are those that were planned, by their place."""
        super().__init__(setting, setting.calendar.on_or_after(first))
        self.tasks = [task for task in tasks if task.item.content is not None]

    def work(self) -> None:
        """Write down everything the Office keeps."""
        for place, unit in enumerate(self.units.find_all("@all")):
            self.unit(unit, place)
        for place in range(FEEDBACK):
            self.hear(place)
        self.at(self.calendar.before(self.last, 4), self.urge)
        filed = self.ago(EARLIER_MEETING)
        self.meet(filed, self.earlier(filed, 6), self.earlier(filed, 1), 1)
        # The report to the last meeting is left to the clerk who practises.
        held = self.calendar.before(self.last, 16)
        self.meet(held, self.calendar.before(held, 6), self.calendar.before(held, 1), 1)
        self.meet(self.calendar.after(self.last, 3), self.calendar.before(self.last, 6), self.last, 3)
        for place in range(3):
            self.trouble(place)
        self.grade()
        self.merge()

    def unit(self, unit: int, place: int) -> None:
        """Let a unit name its focal officer and issue its two papers (Art. 22.2, 23.2)."""
        if place % WITHOUT_OFFICER == 4:
            return
        named = self.later(self.first, 1, 8)
        code = self.units.code(unit)
        address = None if place % WITHOUT_ADDRESS == 0 else f"dau-moi-{code.lower()}@thuc-hanh.example"
        officer = officers.NewOfficer(f"Cán bộ đầu mối {code}", email=address)
        self.at(named, lambda ledger: officers.name_officer(ledger, unit, officer, since=named))
        for kind, symbol in ((Commitment.PLAN, "KH"), (Commitment.REGULATION, "QC")):
            if kind is Commitment.REGULATION and place % 4 == 1:
                continue
            issued = self.later(named, 5, 30)
            paper = self.paper(f"{symbol}-{self.symbol(unit)}", issued)
            self.keep(issued, unit, kind, paper)

    def merge(self) -> None:
        """Let one commune go into another on the last day, after all else: what is open goes on there."""
        paper = self.paper("NQ-HĐND", self.last)

        def join(ledger: Ledger) -> None:
            row = ledger.connection.execute(NEIGHBOURS).fetchone()
            gone, successor = row or self.units.find_all("@xa")[-2:]
            units.merge_unit(ledger, gone, successor, paper, on=self.last)

        self.at(self.last, join)

    def keep(self, day: date, unit: int, kind: Commitment, paper: Paper) -> None:
        """Write down one paper of a unit."""
        self.at(day, lambda ledger: commit.commit(ledger, unit, kind, paper))

    def hear(self, place: int) -> None:
        """Let a commune tell of a department; the last two are still to be answered (Art. 18.5)."""
        sender = self.random.choice(self.units.find_all("@commune"))
        about = self.random.choice(self.units.find_all("@so"))
        received = self.earlier(self.last, 4 + 12 * (FEEDBACK - 1 - place))
        new = feedback.NewFeedback(sender, about, COMPLAINTS[place % len(COMPLAINTS)])
        numbers: list[int] = []

        def receive(ledger: Ledger) -> None:
            numbers.append(feedback.receive_feedback(ledger, new, received_on=received).event.subject_id)

        if not self.at(received, receive) or place >= FEEDBACK - 2:
            return
        answered = self.later(received, *((8, 9) if place == 1 else (3, 6)))
        answer, copy = self.paper("UBND-TH", answered), self.paper("UBND-TH", answered)
        kind = Answer.DIRECTION if place == 2 else Answer.URGING
        self.at(answered, lambda ledger: feedback.answer_feedback(ledger, numbers[0], answer, kind=kind))
        self.at(answered, lambda ledger: feedback.notify_sender(ledger, numbers[0], copy))

    def urge(self, ledger: Ledger) -> None:
        """Urge the units that are longest overdue (Art. 10.1)."""
        day = self.calendar.before(self.last, 4)
        query = (
            "SELECT o.subject_id FROM obligation o JOIN task t ON t.id = o.subject_id JOIN item i ON i.id = t.item_id"
            " WHERE o.rule = 'task-due' AND o.outcome = 'open' AND o.due_on < ? AND NOT i.secret"
            " ORDER BY o.due_on, o.id LIMIT ?"
        )
        numbers = [row[0] for row in ledger.connection.execute(query, (day.isoformat(), URGED))]
        message = urging.Message(channel=Channel.EOFFICE, paper=self.paper("UBND-TH", day), answer_by=self.last)
        urged = urging.urge(ledger, numbers, message) if numbers else []
        for each in urged[::3]:
            urging.answer(ledger, each.number, note="Đang hoàn thiện, sẽ báo cáo trong tuần.", on=self.last)

    def meet(self, day: date, scheduled: date, declared: date, every: int) -> None:
        """Schedule a regular meeting; every so many of the units that have not updated declare it (Art. 21.1)."""

        def act(ledger: Ledger) -> None:
            query = (
                "SELECT o.unit FROM obligation o JOIN meeting m ON m.id = o.subject_id AND o.subject = 'meeting'"
                " WHERE o.rule = 'units-update-before-meeting' AND o.outcome = 'open' AND m.day = ?"
                " AND o.unit IS NOT NULL ORDER BY o.unit"
            )
            for (unit,) in ledger.connection.execute(query, (day.isoformat(),)).fetchall()[::every]:
                schedule.declare(ledger, day, unit, unit_name=self.units.name(unit), on=declared)

        if self.at(scheduled, lambda ledger: schedule.schedule(ledger, day, on=scheduled)):
            self.at(declared, act)

    def trouble(self, place: int) -> None:
        """Let a task meet a difficulty or a dispute; the first was settled (Art. 8.1.b and c)."""
        raised = self.calendar.before(self.last, 14 - place)
        kind = Obstacle.DISPUTE if place == 1 else Obstacle.DIFFICULTY

        def act(ledger: Ledger) -> None:
            number = next((each.number for each in self.tasks[place::7] if _is_open(ledger, each.number, raised)), 0)
            if not number:
                return
            units = self.units.find_all("@so")[:2] if kind is Obstacle.DISPUTE else ()
            new = difficulty.NewDifficulty(kind=kind, content=OBSTACLES[place], units=units)
            done = difficulty.add_difficulty(ledger, number, new, on=raised)
            if place == 0:
                outcome = "Bố trí từ nguồn dự phòng."
                difficulty.settle(ledger, done.event.subject_id, outcome=outcome, on=self.calendar.after(raised, 3))

        self.at(raised, act)

    def grade(self) -> None:
        """Let causes of delay be confirmed as objective, and units be reminded, criticised and praised (Art. 24)."""
        confirmed, remarked = self.earlier(self.last, 3), self.earlier(self.last, 2)
        papers = [self.paper("UBND-TH", day) for day in (confirmed, remarked, remarked, remarked)]

        def excuse(ledger: Ledger) -> None:
            for number in _late(ledger, confirmed)[-EXCUSED:]:
                excuses.excuse(ledger, number, papers[0], by="UBND thành phố", reason=CAUSE)

        def remark(ledger: Ledger) -> None:
            late = _late(ledger, remarked)
            for number in late[:REMINDED]:
                remarks.remark(ledger, remarks.NewRemark(kind=Remark.REMINDER, paper=papers[1]), task=number)
            for number in late[:1]:
                remarks.remark(ledger, remarks.NewRemark(kind=Remark.CRITICISM, paper=papers[2]), task=number)
            for unit in self.units.find_all("@so")[:2]:
                remarks.remark(ledger, remarks.NewRemark(kind=Remark.PRAISE, paper=papers[3], note=PRAISED), unit=unit)

        self.at(confirmed, excuse)
        self.at(remarked, remark)


def _late(ledger: Ledger, day: date) -> list[int]:
    """Return the tasks that are overdue on a day and not secret, the longest first."""
    query = (
        "SELECT o.subject_id FROM obligation o JOIN task t ON t.id = o.subject_id JOIN item i ON i.id = t.item_id"
        " WHERE o.rule = 'task-due' AND o.outcome = 'open' AND o.due_on < ? AND o.period IS NULL AND NOT i.secret"
        " ORDER BY o.due_on, o.id"
    )
    return [row[0] for row in ledger.connection.execute(query, (day.isoformat(),))]


def _is_open(ledger: Ledger, number: int, on: date) -> bool:
    """Say whether a task has been given and not ended."""
    if number == 0:
        return False
    standing = ledger.standing(number)
    return standing.status in OPEN_STATUSES and standing.issued_on is not None and standing.issued_on <= on
