"""
The program against the law: whatever clerks do to a task, who is overdue is what a walk over the days finds.

Random acts go through the services, on later and later days; what a service takes is told to the model too
(`lawmodel`, which knows nothing of the program). After each act, and on days after it, the two must name the same
tasks, units, last lawful days and working days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import engine
import lawmodel as law
from depth import at_random
from desk import a_directive
from engine import Place
from tracker.days.phrases import read
from tracker.errors import TrackerError
from tracker.files.unitfile import packaged_units
from tracker.law.kinds import Mismatch
from tracker.law.vocabulary import Issuer
from tracker.ledger.copies import upgrade
from tracker.ledger.ledger import Ledger
from tracker.ledger.storage.connection import Connection
from tracker.ledger.transaction import writing
from tracker.queries.duty.overdue import overdue
from tracker.services import turnpage
from tracker.services.calendar.change import load_year
from tracker.services.directive import enter as entering
from tracker.services.directive.newitems import NewItem
from tracker.services.papers import Paper
from tracker.services.task import direct, sendup
from tracker.services.task import refer as referrals
from tracker.services.task import report as reports
from tracker.services.unit.add import add_units
from tracker.settings import Settings
from year import FIRST_DAY, Choice, day

# What fails is not made smaller: that takes minutes, and only the acts that were taken are printed.
AT_RANDOM = settings(at_random(5), phases=[Phase.generate])
LATER = (timedelta(0), timedelta(1), timedelta(6), timedelta(27))
LEADS = (2, 3, 4)


@pytest.fixture(scope="module")
def small_ledger(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger with three years and five units: few rows, so that many lives can be lived."""
    path = engine.empty(tmp_path_factory.mktemp("law") / "ledger.db")
    upgrade.create(path)
    with writing(Settings(path, FIRST_DAY, "khởi tạo")) as ledger:
        for year in (2025, 2026, 2027):
            load_year(ledger, year)
        add_units(ledger, packaged_units()[:5])
    return path


@dataclass
class Life:
    """One task: its number, and its acts as they were typed."""

    number: int
    written: bool
    acts: list[law.Act] = field(default_factory=list)

    @property
    def assigned(self) -> law.Assigned:
        """Return the act that began it."""
        first = self.acts[0]
        assert isinstance(first, law.Assigned)
        return first

    @property
    def recurring(self) -> bool:
        """Say whether each month is owed for itself."""
        return isinstance(self.assigned.deadline, law.Monthly)

    def last_day(self) -> date:
        """Return the day of the latest act."""
        return max(act.on for act in self.acts)

    def is_referred(self) -> bool:
        """Say whether a referral waits for a direction."""
        answers = law.Referred | law.Decided | law.Reassigned | law.Extended | law.Shortened | law.Stopped
        return next((isinstance(act, law.Referred) for act in reversed(self.acts) if isinstance(act, answers)), False)

    def is_too_late(self, on: date) -> bool:
        """Say whether a direction of a day finds a task that it could not have been meant for as it stood then."""
        after = [act for act in self.acts[1:] if act.on >= on and not isinstance(act, law.Received)]
        unclear = law.Stopped | law.Reopened | law.SentUp | law.Referred | law.Decided | law.Reassigned
        reported = [act for act in self.acts if isinstance(act, law.Reported | law.Returned) and act.on < on]
        waits = bool(reported) and isinstance(reported[-1], law.Reported)
        return bool(after) and (waits or any(isinstance(act, unclear) for act in after))

    def is_ended(self) -> bool:
        """Say whether the task as a whole was confirmed or stopped."""
        ends = law.Stopped if self.recurring else law.Stopped | law.Confirmed | law.SentUp
        return next(
            (isinstance(act, ends) for act in reversed(self.acts) if isinstance(act, ends | law.Reopened)), False
        )

    def waiting(self) -> list[str | None]:
        """Return the periods whose report waits for the Office, or None for a task without."""
        waiting: dict[str | None, None] = {}
        for act in self.acts:
            if isinstance(act, law.Reported):
                waiting[act.period] = None
            elif isinstance(act, law.Confirmed | law.Returned | law.SentUp):
                waiting.pop(act.period, None)
            elif isinstance(act, law.Stopped):
                waiting.clear()
        return list(waiting)

    def a_period(self, today: date, more: int) -> str | None:
        """Return one of the months that may be asked for; None for a task without."""
        if not self.recurring:
            return None
        months, first = [], self.assigned.on.replace(day=1)
        while first <= today + law.ASKED_AHEAD:
            months.append(f"{first:%Y-%m}")
            first = law.months_later(first, 1)
        return months[-1 - more % min(3, len(months))]


def words(paper_on: date, more: int) -> tuple[str, law.Deadline]:
    """Return the words of a deadline for one last day, and what they mean."""
    named = paper_on + timedelta(more % 30)
    return (
        (f"ngày {day(named)}", law.On(named)),
        (f"trước ngày {day(named + law.DAY)}", law.Before(named + law.DAY)),
        (f"{more % 9 + 1} ngày làm việc", law.Term(more % 9 + 1, "wd")),
        (f"{more % 9 + 1} ngày làm việc kể từ ngày nhận được văn bản này", law.Term(more % 9 + 1, "wd", "received")),
        (f"{more % 9 + 1} ngày làm việc kể từ ngày ký", law.Term(more % 9 + 1, "wd", "issued")),
        (f"{more % 30 + 1} ngày", law.Term(more % 30 + 1, "d")),
        ("01 tháng kể từ ngày ký", law.Term(1, "m", "issued")),
        ("khẩn trương", None),
    )[more % 8]


def monthly(more: int) -> tuple[str, law.Deadline]:
    """Return the words of a deadline for each month, and what they mean."""
    return (("ngày 15 hằng tháng", law.Monthly(15)), ("trước ngày 25 hằng tháng", law.Monthly(25, before=True)))[
        more % 2
    ]


# How each act is typed: the one place that knows the services. Each returns what the model is told of it.


def enter(ledger: Ledger, more: int) -> Life:
    """Enter a task of a directive of today, for one unit."""
    phrase, deadline = monthly(more) if more % 3 == 0 else words(ledger.today, more)
    lead, written = LEADS[more % len(LEADS)], more % 2 == 0
    issuer = Issuer.GOVERNMENT if more % 4 == 0 else Issuer.CITY
    directive = a_directive(ledger, issued_on=ledger.today, entered_on=ledger.today, issuer=issuer)
    item = NewItem(content=f"Nội dung {more}", lead=(lead,), deadline=read(phrase), written=written)
    number = entering.add_task(ledger, directive, item).tasks[0]
    return Life(number, written, [law.Assigned(ledger.today, lead, deadline)])


def receive(ledger: Ledger, life: Life, _: int, on: date) -> law.Act | None:
    """Record the unit's receipt; a paper that was answered had been received."""
    if any(isinstance(act, law.Reported | law.DoneReported | law.Referred) and act.on < on for act in life.acts):
        return None
    reports.receive(ledger, life.number, on=on)
    return law.Received(on)


def report(ledger: Ledger, life: Life, more: int, on: date) -> law.Act:
    """File a report; some were issued days ago, though after all that was done to the task."""
    period = life.a_period(ledger.today, more)
    if not life.written and more % 2:
        reports.report_done(ledger, life.number, on=on, period=period)
        return law.DoneReported(on, period)
    issued_on = max(on - timedelta(more % 4), life.last_day())
    reports.file_report(ledger, life.number, Paper("4/BC", issued_on), filed_on=on, period=period)
    return law.Reported(issued_on, period)


def answer(service: Callable[..., object], ledger: Ledger, life: Life, more: int, **named: object) -> str | None:
    """Let the Office answer a report, naming its period only where several wait, and return the period."""
    waiting = life.waiting() or [None]
    period = waiting[more % len(waiting)]
    if len(waiting) > 1:
        named["period"] = period
    service(ledger, life.number, **named)
    return period


def confirm(ledger: Ledger, life: Life, more: int, on: date) -> law.Act:
    """Confirm a report."""
    return law.Confirmed(on, answer(reports.confirm, ledger, life, more, on=on))


def send_back(ledger: Ledger, life: Life, more: int, on: date) -> law.Act:
    """Send a report back."""
    return law.Returned(on, answer(reports.send_back, ledger, life, more, reason=None, on=on))


def refer(ledger: Ledger, life: Life, _: int, on: date) -> law.Act:
    """Refer the task back."""
    referrals.refer(ledger, life.number, Paper("6/CV", on), reason=Mismatch.FUNCTION)
    return law.Referred(on)


def decide(ledger: Ledger, life: Life, more: int, on: date) -> law.Act:
    """Direct that the task is kept, moved, extended, or moved and extended; a deadline for one task only."""
    lead = LEADS[more % len(LEADS)] if more % 4 in (1, 3) else None
    phrase, deadline = words(on, more // 4) if more % 4 in (2, 3) and not life.recurring else ("", None)
    moved = None if lead is None else referrals.NewLead(lead, "đơn vị")
    extended = read(phrase) if phrase else None
    keep = lead is None and not phrase
    referrals.decide(ledger, life.number, Paper("9/TB-UBND", on), keep=keep, lead=moved, deadline=extended)
    return law.Decided(on, lead, deadline)


def extend(ledger: Ledger, life: Life, more: int, on: date) -> law.Act | None:
    """Extend the task, or one period to a named day; not past a referral that the direction does not answer."""
    if (life.is_referred() and (life.recurring or on < life.last_day())) or (
        on < ledger.today and life.is_too_late(on)
    ):
        return None
    phrase, deadline = words(on, more // 8 * 8 + more % 2 if life.recurring else more)
    period = life.a_period(ledger.today, more)
    if period is not None and period > f"{on:%Y-%m}":
        return None  # it has not begun
    direct.extend(ledger, life.number, read(phrase), Paper("9/TB-UBND", on), period=period)
    return law.Extended(on, deadline, period)


def shorten(ledger: Ledger, life: Life, more: int, on: date) -> law.Act | None:
    """Shorten the term, or that of one period, with the day of its receipt or without."""
    if life.is_referred() or life.is_too_late(on):
        return None
    phrase, deadline = words(on, more // 8 * 8 + more % 2 if life.recurring else more)
    period, received = life.a_period(ledger.today, more), more % 3 != 0
    if period is not None and period > f"{on:%Y-%m}":
        return None  # it has not begun
    told = on if received else None
    direct.shorten(ledger, life.number, read(phrase), Paper("9/TB-UBND", on), received_on=told, on=on, period=period)
    return law.Shortened(on, deadline, told or ledger.today, received, period)


def reassign(ledger: Ledger, life: Life, more: int, on: date) -> law.Act | None:
    """Give the task to another unit; the unit that reported is asked for it where a direction of before is typed."""
    if on < ledger.today and (life.recurring or life.is_too_late(on)):
        return None
    lead = LEADS[more % len(LEADS)]
    direct.reassign(ledger, life.number, lead, Paper("9/TB-UBND", on), unit_name="đơn vị")
    return law.Reassigned(on, lead)


def stop(ledger: Ledger, life: Life, _: int, on: date) -> law.Act | None:
    """Stop the task."""
    if on < ledger.today and (life.recurring or life.is_too_late(on)):
        return None
    direct.stop(ledger, life.number, direction=Paper("9/TB-UBND", on), reason=None)
    return law.Stopped(on)


def reopen(ledger: Ledger, life: Life, _: int, on: date) -> law.Act:
    """Take the task up again."""
    direct.reopen(ledger, life.number, reason=None, on=on)
    return law.Reopened(on)


def send_up(ledger: Ledger, life: Life, more: int, on: date) -> law.Act:
    """Send the city's own paper up."""
    period = life.a_period(ledger.today, more)
    sendup.send_up(ledger, life.number, Paper("7/BC-UBND", on), officer="B", period=period)
    return law.SentUp(on, period)


def turn_the_page(ledger: Ledger) -> None:
    """Let the ledger come to its day: what time alone brings is there."""
    turnpage.turn(ledger)


Door = Callable[[Ledger, Life, int, date], law.Act | None]

DOORS: dict[str, Door] = {
    "receive": receive,
    "report": report,
    "confirm": confirm,
    "send back": send_back,
    "refer": refer,
    "decide": decide,
    "extend": extend,
    "shorten": shorten,
    "reassign": reassign,
    "stop": stop,
    "reopen": reopen,
    "send up": send_up,
}
APT: dict[str, Callable[[Life], object]] = {
    "confirm": Life.waiting,
    "send back": Life.waiting,
    "decide": Life.is_referred,
    "reopen": Life.is_ended,
}
"""Of two tasks, the one on which an act would mean something."""

TYPED_LATE = ("receive", "extend", "shorten", "reassign", "stop")
"""Papers that reach the clerk days after their own day, when more has been typed."""

ENTER = "enter"


def lives(acts: Sequence[str], *, monthly: bool) -> st.SearchStrategy[list[Choice]]:
    """Return lives of one task or two, the first for one last day or for each month."""
    choice = st.builds(
        Choice, later=st.integers(0, 16), act=st.sampled_from(acts), task=st.integers(0, 1), more=st.integers(0, 47)
    )
    words_of = st.integers(0, 47).map(lambda more: more // 3 * 3 + (not monthly) * (1 + more % 2))
    begun = st.builds(Choice, st.integers(0, 250), st.just(ENTER), st.just(0), words_of)
    return st.builds(lambda first, rest: [first, *rest], begun, st.lists(choice, min_size=8, max_size=16))


OFTEN = ("report", "report", "refer", "extend", "send back", "send back", "confirm", "decide", "decide", "reopen")


class World:
    """Tasks as a clerk types them, and as the model knows them."""

    def __init__(self, path: Path, ledger: Ledger) -> None:
        """Begin on the first day of the ledger, without a task."""
        self.path = path
        self.connection = ledger.connection
        self.law = law.Law(ledger.calendar.is_working)
        self.today = FIRST_DAY
        self.tasks: list[Life] = []

    def at(self, day: date) -> Ledger:
        """Return the ledger on a day, its page turned."""
        ledger = Ledger(self.connection, Settings(self.path, day, "lan"))
        turn_the_page(ledger)
        return ledger

    def do(self, choice: Choice, *, back: timedelta) -> bool:
        """Type one act, tell the model of it where it was taken, and say whether it was."""
        self.today += timedelta(choice.later)
        ledger = self.at(self.today)
        self.connection.execute("SAVEPOINT act")
        try:
            self._type(ledger, choice, self.today - back)
            ledger.close()
        except TrackerError:
            self.connection.execute("ROLLBACK TO act")
            return False
        finally:
            self.connection.execute("RELEASE act")
        return True

    def _type(self, ledger: Ledger, choice: Choice, on: date) -> None:
        if choice.act == ENTER:
            self.tasks.append(enter(ledger, choice.more))
            return
        apt = APT.get(choice.act, lambda _: True)
        life = next(filter(apt, self.tasks[choice.task :]), self.tasks[choice.task % len(self.tasks)])
        act = DOORS[choice.act](ledger, life, choice.more, on)
        if act is not None:
            life.acts.append(act)

    def typed(self) -> list[tuple[int, law.Act]]:
        """Return the acts that were taken, each with the number of its task."""
        return [(life.number, act) for life in self.tasks for act in life.acts]

    def said(self, day: date) -> list[tuple[int, str, str, int]]:
        """Return what the program lists on a day."""
        self.connection.execute("SAVEPOINT looked")
        self.at(day)
        rows = [
            (row.task or 0, row.owed_by or "", row.due_on, row.working_days_late)
            for row in overdue(self.connection, day)
            if row.rule == "task-due"
        ]
        self.connection.execute("ROLLBACK TO looked")
        self.connection.execute("RELEASE looked")
        return sorted(rows)

    def right(self, day: date) -> list[tuple[int, str, str, int]]:
        """Return what the law says of a day."""
        names = _names(self.connection)
        return sorted(
            (life.number, names[row.unit], row.last_day.isoformat(), row.working_days_late)
            for life in self.tasks
            for row in self.law.overdue(life.acts, day)
        )


def _names(connection: Connection) -> dict[int, str]:
    """Return what each unit is called."""
    return dict(connection.execute("SELECT unit_id, name FROM unit_name WHERE official"))


def lived(path: Path, life: Sequence[Choice], *, typed_late: bool = False) -> Iterator[World]:
    """Live a life in a ledger, yield the world after each act that was taken, and forget it all at the end."""
    with writing(Settings(path, FIRST_DAY, "lan"), dry_run=True) as first:
        world = World(path, first)
        for choice in life:
            late = typed_late and choice.act in TYPED_LATE
            if world.do(choice, back=timedelta(choice.more % 6 if late else 0)):
                yield world


def assert_as_the_law_says(world: World) -> None:
    """Hold the program against the model on the day of the act and on days after it."""
    for later in LATER:
        on = world.today + later
        said, right = world.said(on), world.right(on)
        assert said == right, "\n".join(
            [f"{on}: the program says {said}, the law {right}, after", *map(str, world.typed())]
        )


@AT_RANDOM
@given(lives([*OFTEN, *DOORS, ENTER], monthly=False))
def test_who_is_overdue_is_what_the_law_says(small_ledger: Path, life: list[Choice]) -> None:
    for world in lived(small_ledger, life):
        assert_as_the_law_says(world)


@AT_RANDOM
@given(lives([*OFTEN, *DOORS], monthly=True))
def test_each_month_is_overdue_for_itself_as_the_law_says(small_ledger: Path, life: list[Choice]) -> None:
    for world in lived(small_ledger, life):
        assert_as_the_law_says(world)


@AT_RANDOM
@given(lives([*OFTEN, *TYPED_LATE, *DOORS], monthly=True))
def test_a_paper_on_a_month_counts_from_its_own_day_though_it_is_typed_later(
    small_ledger: Path, life: list[Choice]
) -> None:
    for world in lived(small_ledger, life, typed_late=True):
        assert_as_the_law_says(world)


@AT_RANDOM
@given(lives([*OFTEN, *TYPED_LATE, *DOORS], monthly=False))
def test_a_paper_counts_from_its_own_day_though_it_is_typed_later(small_ledger: Path, life: list[Choice]) -> None:
    for world in lived(small_ledger, life, typed_late=True):
        assert_as_the_law_says(world)
