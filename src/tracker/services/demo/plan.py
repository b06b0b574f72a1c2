"""
Plan of the practice ledger: which directives were issued when, what they ask, of whom, and by when.

Pure: the same day and seed give the same plan. It decides no fate of a task; `lives` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from tracker.days.deadlines import Deadline, Kind
from tracker.days.phrases import read
from tracker.days.terms import reckon
from tracker.law.sources import NewDirective
from tracker.law.vocabulary import CENTRAL_ISSUERS, Deliverable, Issuer, Secrecy, Urgency
from tracker.services.demo.stock import FORMS, RECURRING, ROUTINE, TOPICS, UNDATED, Form, Topic
from tracker.services.directive.newitems import NewItem
from tracker.units.matching import UnitNames
from tracker.workdays import Calendar

FIRST = date(2025, 9, 5)
"""The first working day under the Quy chế."""

SPAN = timedelta(days=425)
"""How far back the practice ledger goes: some fourteen months."""

DIRECTIVES = 60
LEARNT = (date(2025, 6, 16), date(2025, 8, 11))
"""Days of two directives from before the Quy chế, whose tasks were entered once it was in force."""

FANNED = (
    (0.08, "@commune"),
    (0.22, "@so"),
    (0.30, "@all"),
    (0.42, "@commune"),
    (0.50, "@phuong"),
    (0.58, "@commune"),
    (0.66, "@so"),
    (0.74, "@xa"),
    (0.80, "@dac-khu"),
    (0.87, "@commune"),
    (0.95, "@commune"),
)
"""Items given to a whole group, by their place in the row of directives."""

SECRET_EVERY = 20
"""One directive of so many is secret: the middle one of each row."""

DECK: tuple[str, ...] = (
    ("before",) * 11 + ("on",) * 7 + ("hour", "month", "month", "month", "quarter", "quarter", "days", "months")
)
DECK += ("working-days",) * 4 + ("received", "received", "undated", "undated", "undated")


@dataclass(slots=True, eq=False)
class PlannedTask:
    """One lead unit's share of an item; `number` is known once it was entered."""

    lead: int
    item: NewItem
    directive: PlannedDirective
    due_on: date | None = None
    received_on: date | None = None
    number: int = 0


@dataclass(slots=True, eq=False)
class PlannedDirective:
    """One directive, when the Office enters it, and the tasks it gives."""

    new: NewDirective
    entered_on: date
    implements: PlannedDirective | None = None
    items: list[NewItem] = field(default_factory=list)
    tasks: list[PlannedTask] = field(default_factory=list)
    number: int = 0

    def words(self, text: str) -> str | None:
        """Return what may be said about this directive and its tasks: nothing where it is secret (Art. 5.2)."""
        return None if self.new.secrecy else text


class Setting(NamedTuple):
    """What a plan needs to know of the ledger it is made for."""

    random: Random
    calendar: Calendar
    units: UnitNames
    today: date
    secret_every: int = SECRET_EVERY


def plan(setting: Setting, scale: float) -> list[PlannedDirective]:
    """Return the directives in the order of their days; `scale` 1 gives some 60 with 2,000 tasks."""
    count = max(14, round(DIRECTIVES * scale))
    fanned = {int(place * count): group for place, group in FANNED[:: max(1, round(1 / scale))]}
    numbers: dict[tuple[int, str], int] = {}
    deck = _shuffled(setting.random)
    directives: list[PlannedDirective] = []
    central: PlannedDirective | None = None
    for place, issued_on in enumerate(_days(setting, count)):
        # The last two wait to be entered, which is a duty only for directives of the city's leaders.
        form = FORMS[(place if place < count - 2 else count - place) % len(FORMS)]
        topic = TOPICS[place % len(TOPICS)]
        directive = _directive(setting, form, topic, issued_on, numbers, place)
        if form.issuer in CENTRAL_ISSUERS:
            central = directive
        elif central is not None and form.issuer is Issuer.CITY:
            directive.implements, central = central, None
            directive.entered_on = max(directive.entered_on, directive.implements.entered_on)
        directives.append(directive)
        if place >= count - 2 or place == count // 3:
            continue
        directive.items = list(_items(setting, directive, topic, deck, fanned.get(place), place))
        directive.tasks = [
            PlannedTask(lead, item, directive, *_due(setting, item.deadline, directive))
            for item in directive.items
            for lead in item.lead
        ]
    return directives


def _days(setting: Setting, count: int) -> list[date]:
    """Return the days on which directives were issued; the last two lie just before today."""
    random, calendar, today = setting.random, setting.calendar, setting.today
    start = max(FIRST, today - SPAN)
    if start > today - timedelta(days=90):
        start = today - timedelta(days=90)
    length = (today - start).days - 5
    days = [day for day in LEARNT if day < start]
    spread = count - len(days) - 2
    days += sorted(start + timedelta(days=length * n // spread + random.randrange(3)) for n in range(spread))
    last = calendar.on_or_before(today)
    return [calendar.on_or_after(day) for day in days] + [calendar.before(last, 3), last]


def _directive(
    setting: Setting, form: Form, topic: Topic, issued_on: date, numbers: dict[tuple[int, str], int], place: int
) -> PlannedDirective:
    """Return one directive without items, numbered after those of its year."""
    random, calendar = setting.random, setting.calendar
    key = (issued_on.year, form.symbol)
    numbers[key] = numbers.get(key, issued_on.timetuple().tm_yday * 3) + random.randrange(2, 40)
    is_central = form.issuer in CENTRAL_ISSUERS
    entry = calendar.after(max(issued_on, FIRST), 3 if place % 13 == 5 else random.randrange(1, 2 + is_central))
    new = NewDirective(
        number=f"{numbers[key]}/{form.symbol}",
        issued_on=issued_on,
        kind=form.kind,
        abstract=topic.abstract.format(year=issued_on.year),
        signer=form.signer,
        issuer=form.issuer,
        submitted_by=None if is_central else setting.units.find(topic.leads[0]),
        received_on=min(calendar.after(issued_on, 1), setting.today) if is_central else None,
        room=topic.room,
        secrecy=Secrecy.SECRET if place % setting.secret_every == (setting.secret_every - 1) // 2 else None,
        urgency={3: Urgency.URGENT, 6: Urgency.VERY_URGENT, 10: Urgency.IMMEDIATE}.get(place % 12),
    )
    return PlannedDirective(new, min(entry, setting.calendar.on_or_before(setting.today)))


def _items(
    setting: Setting, directive: PlannedDirective, topic: Topic, deck: Iterator[str], group: str | None, place: int
) -> Iterator[NewItem]:
    """Yield what a directive asks: of departments, of some communes, now and then of a whole group."""
    random, units = setting.random, setting.units
    issued_on = directive.new.issued_on
    departments = [units.find(code) for code in topic.leads]
    communes = units.find_all("@commune")
    local = random.sample(topic.local, len(topic.local))
    asked = [(words, random.sample(departments, 1 + (random.random() < 0.3))) for words in topic.work]
    if group is not None:
        asked.append((local.pop(), units.find_all(group)))
    asked += [(words, random.sample(communes, random.randrange(3, 7))) for words in local]
    for point, (words, leads) in enumerate(asked, start=1):
        phrase = _phrase(setting, "before" if len(leads) > 9 else next(deck), issued_on)
        yield _item(setting, directive, words, leads, phrase, f"Mục {point}")
    if place % 5 == 0:
        words, phrase = RECURRING[place // 5 % len(RECURRING)]
        yield _item(setting, directive, words, departments[:2], phrase, None)
    if place % 15 == 7:
        words = "Duy trì kiểm tra, báo cáo ngay khi có phát sinh"
        yield _item(setting, directive, words, departments[:1], "thường xuyên", None)


def _item(
    setting: Setting, directive: PlannedDirective, words: str, leads: list[int], phrase: str, point: str | None
) -> NewItem:
    """Return one item; a secret one has neither words nor point (Art. 5.2)."""
    random, issued_on = setting.random, directive.new.issued_on
    deliverable = random.choice(
        (Deliverable.REPORT, Deliverable.REPORT, Deliverable.COMPLETION, Deliverable.SUBMISSION)
    )
    deadline = read(phrase)
    support = [unit for unit in setting.units.find_all("@so") if unit not in leads]
    words = words.format(year=issued_on.year, next=issued_on.year + 1, month=issued_on.month)
    return NewItem(
        content=directive.words(words),
        lead=leads,
        deadline=deadline,
        support=random.sample(support, min(len(support), random.choice((0, 0, 1, 2)))),
        deliverable=deliverable,
        written=deliverable is not Deliverable.COMPLETION,
        room=directive.new.room,
        point=None if point is None else directive.words(point),
        routine_reason=directive.words(ROUTINE) if deadline.kind is Kind.ROUTINE else None,
    )


def _phrase(setting: Setting, form: str, issued_on: date) -> str:
    """Return the words of a deadline some weeks after the directive."""
    random = setting.random
    day = issued_on + timedelta(days=random.choice((12, 20, 25, 30, 35, 45, 60, 75, 90, 120)))
    weekday = setting.calendar.on_or_after(day)
    match form:
        case "before":
            return f"trước ngày {day.day}/{day.month}/{day.year}"
        case "on":
            how = random.choice(("chậm nhất ngày", "đến hết ngày", "xong trước 17h00 ngày", "ngày"))
            return f"{how} {weekday.day}/{weekday.month}/{weekday.year}"
        case "hour":
            return f"trước 15h00 ngày {weekday.day}/{weekday.month}/{weekday.year}"
        case "month":
            return f"trong tháng {day.month}/{day.year}"
        case "quarter":
            return f"trong quý {('I', 'II', 'III', 'IV')[(day.month - 1) // 3]}/{day.year}"
        case "days":
            return f"{random.choice((15, 30, 45))} ngày"
        case "months":
            return "02 tháng kể từ ngày ký"
        case "working-days":
            return f"trong thời hạn {random.choice((10, 15, 20, 30))} ngày làm việc kể từ ngày ký"
        case "received":
            return f"{random.choice((10, 15, 20))} ngày làm việc kể từ ngày nhận được văn bản"
        case _:
            return random.choice(UNDATED)


def _due(setting: Setting, deadline: Deadline, directive: PlannedDirective) -> tuple[date | None, date | None]:
    """Return the last lawful day of a task, and the day its unit received the directive where that is recorded."""
    random, calendar = setting.random, setting.calendar
    received_on: date | None = None
    if (deadline.since == "received" and random.random() < 0.9) or random.random() < 0.03:
        received_on = calendar.after(directive.entered_on, random.randrange(2) + 1)
        if received_on > setting.today:
            received_on = None
    # A directive's own day of receipt sets the term at once; the unit's comes only where there is none.
    counted_from = directive.new.received_on or received_on
    term = deadline.term(directive.new.issued_on, counted_from)
    return (None if term is None else reckon(term, calendar).day), received_on


def _shuffled(random: Random) -> Iterator[str]:
    """Yield forms of deadline for ever, each as often as the deck holds it."""
    while True:
        yield from random.sample(DECK, len(DECK))
