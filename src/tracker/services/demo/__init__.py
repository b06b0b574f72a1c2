"""
The practice ledger: sixty directives and two thousand tasks in every state, dated around a day.

Made through the services that clerks use, so that it can hold nothing that a real ledger could
not. The same day gives the same ledger to the last digit of the journal. It never touches an existing file.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from operator import itemgetter
from random import Random

from tracker.days import weeklydays
from tracker.days.period import ended
from tracker.errors import NotConfigured
from tracker.files.unitfile import packaged_units
from tracker.law.haiphong import QUY_CHE
from tracker.ledger.copies import upgrade
from tracker.ledger.ledger import Ledger
from tracker.ledger.storage import Place
from tracker.ledger.storage.chain import derived
from tracker.ledger.storage.lines import PRACTISING
from tracker.ledger.transaction import writing
from tracker.queries.lookup import FoundDirective, find_directive, unit_names
from tracker.services import turnpage
from tracker.services.begin import begin
from tracker.services.calendar import change
from tracker.services.demo.deeds import Act
from tracker.services.demo.desk import EARLIER_MEETING, Office
from tracker.services.demo.lives import Lives
from tracker.services.demo.periodic import Periodic
from tracker.services.demo.plan import FIRST, SECRET_EVERY, SPAN, PlannedDirective, Setting, plan
from tracker.services.demo.stock import NOTHING
from tracker.services.demo.visits import Visits
from tracker.services.demo.weekbyweek import WeekByWeek
from tracker.services.directive import add as directives
from tracker.services.directive import enter
from tracker.services.directive.newitems import check_item
from tracker.services.directive.twice import Rows
from tracker.services.unit import add
from tracker.settings import Settings
from tracker.workdays import CalendarMissing

SEED = 150_2025

WEEKS = timedelta(days=36)
"""Since at least so long ago the ledger is kept."""


class NoCalendarAround(NotConfigured):
    """No calendar covers the year and more that the practice ledger looks back upon."""

    sentence = (
        "Không dựng được sổ thực hành quanh ngày {day:%d/%m/%Y}: không có lịch làm việc cho khoảng thời gian đó. "
        "Chọn ngày khác, ví dụ «tracker --today {other:%d/%m/%Y} demo»."
    )


@dataclass(frozen=True, slots=True)
class Built:
    """What the practice ledger holds."""

    directives: int
    tasks: int
    events: int
    open: int
    overdue: int


def build(path: Place, today: date, *, scale: float = 1.0) -> Built:
    """
    Build a practice ledger at `path` around `today`; `scale` multiplies the 2,000 tasks.

    Raises LedgerExists where there is a file already, and NoCalendarAround.
    """
    upgrade.create(path)
    now = datetime(today.year, today.month, today.day, 1, tzinfo=UTC)
    try:
        with writing(Settings(path, today, PRACTISING, now=now, nonce=derived)) as ledger:
            opened = opened_on(today)
            begin(ledger, on=opened)
            add.add_units(ledger, packaged_units(), on=opened)
            return fill(ledger, scale=scale)
    except (CalendarMissing, change.YearUnknown) as missing:
        raise NoCalendarAround(day=today, other=FIRST + SPAN) from missing


def fill(ledger: Ledger, *, scale: float = 1.0, secret_every: int = SECRET_EVERY) -> Built:
    """
    Practise in a ledger that holds its calendar and its units: record a year and more up to its today.

    `scale` multiplies the 2,000 tasks; one directive of `secret_every` is secret. Raises CalendarMissing.
    """
    chance = Random(SEED)  # noqa: S311 - the same ledger each time is the point
    setting = Setting(chance, ledger.calendar, unit_names(ledger.connection), ledger.today, secret_every)
    planned = plan(setting, scale)
    steps: list[tuple[date, Act]] = [(each.entered_on, partial(_enter, planned=each)) for each in planned]
    steps += _lives(setting, planned)
    first = min(each.entered_on for each in planned)
    steps += _beside(setting, first)
    office = Office(setting, first, [task for each in planned for task in each.tasks])
    office.work()
    steps += office.steps
    # Acts of one day stand in the order in which they were written down, entering first.
    for _, act in sorted(steps, key=itemgetter(0)):
        act(ledger)
    turnpage.turn(ledger)
    return _count(ledger)


def _lives(setting: Setting, planned: list[PlannedDirective]) -> list[tuple[date, Act]]:
    """Return the acts on all tasks; one directive is withdrawn, and one gives no task."""
    lives = Lives(setting)
    withdrawn = planned[len(planned) // 2]
    lives.direct(task for each in planned if each is not withdrawn for task in each.tasks)
    day = lives.later(withdrawn.entered_on, 6, 12)
    paper = lives.paper("QĐ-UBND", day)
    lives.at(day, lambda ledger: directives.withdraw(ledger, _found(ledger, withdrawn), by=paper.number, on=day))
    nothing = planned[len(planned) // 3]
    reason = nothing.words(NOTHING)
    lives.at(
        nothing.entered_on,
        lambda ledger: directives.follow_nothing(ledger, _found(ledger, nothing), reason=reason, on=nothing.entered_on),
    )
    return lives.steps


def opened_on(today: date) -> date:
    """Return the Wednesday on which the ledger was begun: some weeks ago, and before the last period ended."""
    quarter = date(today.year, today.month - (today.month - 1) % 3, 1)
    before = min(today - WEEKS, quarter - timedelta(days=1))
    return min(today, max(FIRST, before - timedelta(days=(before.weekday() - 2) % 7)))


def _beside(setting: Setting, first: date) -> list[tuple[date, Act]]:
    """Return the acts beside tasks since the ledger was begun; its own dice leave those of the tasks as they fall."""
    setting = setting._replace(random=Random(SEED + 1))  # noqa: S311 - the same ledger each time is the point
    opened = max(opened_on(setting.today), first)
    weekly, periodic, visits = WeekByWeek(setting, opened), Periodic(setting, opened), Visits(setting, first)
    weekly.work(list(weeklydays.come(QUY_CHE, opened, setting.calendar, setting.today)))
    periodic.work(list(ended(opened, setting.today)), periodic.ago(EARLIER_MEETING))
    visits.work()
    return weekly.steps + periodic.steps + visits.steps


def _enter(ledger: Ledger, *, planned: PlannedDirective) -> None:
    """Record a directive and all its tasks."""
    new = planned.new
    if planned.implements is not None:
        new = replace(new, implements=planned.implements.number)
    planned.number = directives.add_directive(ledger, new, on=planned.entered_on).id
    if not planned.items:
        return
    directive = _found(ledger, planned)
    for item in planned.items:
        check_item(ledger, directive, item)
    with closing(Rows()) as asked:
        entered = enter.enter(ledger, directive, planned.items, on=planned.entered_on, times=asked.times)
    enter.finish(ledger, directive, entered.items, len(entered.tasks), on=planned.entered_on)
    for task, number in zip(planned.tasks, entered.tasks, strict=True):
        task.number = number


def _found(ledger: Ledger, planned: PlannedDirective) -> FoundDirective:
    """Return a directive that was entered."""
    return find_directive(ledger.connection, f"#{planned.number}")


def _count(ledger: Ledger) -> Built:
    """Return what the ledger holds now."""
    query = (
        "SELECT (SELECT COUNT(*) FROM directive), (SELECT COUNT(*) FROM task), (SELECT COUNT(*) FROM event),"
        " (SELECT COUNT(*) FROM task WHERE status NOT IN ('done', 'stopped')),"
        " (SELECT COUNT(*) FROM obligation"
        " WHERE rule = 'task-due' AND outcome = 'open' AND due_on < ?)"
    )
    return Built(*ledger.connection.execute(query, (ledger.today.isoformat(),)).fetchone())
