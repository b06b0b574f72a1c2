"""
Lives on moving ground: what clerks type at random, day after day, while calendars, directions, units and meetings move.

A life is lines as typed after `tracker`, each on its day; a line may be refused, and life goes on. `ACTS` is the table
of what may be typed. A new command becomes part of every life by one line there; what stands in braces is drawn by the
method of `Clerk` of that name.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

from engine import Place, empty, opened, place
from running import Result, nine_in_the_morning, program
from tracker.files.unitfile import packaged_units
from tracker.ledger.copies import upgrade
from tracker.ledger.storage.chain import derived
from tracker.ledger.transaction import writing
from tracker.services.calendar import change
from tracker.services.unit import add
from tracker.settings import Settings

YEARS = (2025, 2026, 2027)
CODES = ("VP", "TTTP", "SNV", "STC", "SXD", "SGDDT", "STP", "10606", "10615", "10633", "10507")
"""The Office, six departments, three communes and a ward: few enough to meet again and again."""

BEGINNINGS = (date(2025, 12, 8), date(2026, 1, 5), date(2026, 3, 2), date(2026, 6, 8), date(2026, 11, 30))
"""Days on which a life may begin: before a year ends, before Tết, before a quarter and a half year end."""

P = "--kind 'Chỉ thị' --abstract x --signer y"
D = "--direction {number}/TB-UBND --issued {paper}"
B = "--document {number}/BC --issued {paper}"

PRELUDE = (
    f"directive add 1/CT-UBND --issued {{today}} {P} --issuer chairman",
    "task add --directive 1/CT-UBND --content 'Việc A' --lead {unit} --due 'ngày {ahead}'",
    "task add --directive 1/CT-UBND --content 'Việc B' --lead '{unit}; {other}' --due '5 ngày làm việc'",
    "task add --directive 1/CT-UBND --content 'Việc C' --lead {unit} --support {other} --due 'ngày 15 hằng tháng'",
    "meeting schedule {ahead}",
)

ACTS: dict[str, int] = {
    # what is given
    f"directive add {{number}}/CT-UBND --issued {{paper}} {P} --issuer chairman": 3,
    f"directive add {{number}}/QĐ-TTg --issued {{paper}} {P} --issuer pm": 1,
    "task add --directive {directive} --content 'Việc {number}' --lead {unit} --due 'ngày {ahead}'": 4,
    "task add --directive {directive} --content 'Việc {number}' --lead '{unit}; {other}' --support {third}"
    " --due 'trước ngày {ahead}'": 3,
    "task add --directive {directive} --content 'Việc {number}' --lead {unit} --due '{few} ngày làm việc'": 2,
    "task add --directive {directive} --content 'Việc {number}' --lead {unit}"
    " --due '{few} ngày làm việc kể từ ngày nhận được văn bản này'": 3,
    "task add --directive {directive} --content 'Việc {number}' --lead {unit} --due 'ngày 15 hằng tháng'": 1,
    "task add --directive {directive} --content 'Việc {number}' --lead {unit} --no-written"
    " --due 'thứ Năm hằng tuần'": 1,
    "directive withdraw {directive} --by {number}/QĐ-UBND --on {paper}": 1,
    "directive correct {directive} --field issued --value {paper} --reason nhầm": 1,
    # what units do
    "task receive {task} --on {paper}": 4,
    "task progress {task} --note x": 1,
    f"task report {{open}} {B}": 8,
    f"task report {{open}} {B} --on {{today}}": 3,
    "task report {unwritten} --done --on {paper}": 2,
    f"task explain-delay {{open}} {B} --reason x": 1,
    f"task refer {{open}} --reason function {B}": 2,
    f"task send-up {{central}} {B} --officer A": 1,
    # what the Office does
    "task confirm {reported}": 5,
    "task confirm {reported} --on {paper}": 1,
    "task send-back {reported} --reason thiếu --on {paper}": 4,
    "task reopen {ended} --reason sai": 2,
    "task correct {task} --field due --value 'ngày {ahead}' --reason nhầm": 1,
    "task correct {task} --field lead --value {unit} --reason nhầm": 1,
    "task correct {received} --field received --value {paper} --reason nhầm": 1,
    "task slow {supported} --since {paper}": 2,
    f"task remark {{task}} {B} --kind reminder --note x": 1,
    f"task remark --unit {{unit}} {B} --kind praise": 1,
    f"task excuse {{task}} {B} --by 'UBND thành phố' --reason bão": 2,
    # directions, often typed late
    f"task extend {{task}} --due 'ngày {{ahead}}' {D}": 4,
    f"task extend {{task}} --due '{{few}} ngày làm việc kể từ ngày nhận được văn bản này' {D}": 2,
    f"task shorten {{open}} --due 'ngày {{soon}}' {D}": 3,
    f"task shorten {{open}} --due 'ngày {{soon}}' {D} --received {{today}}": 2,
    f"task reassign {{task}} --lead {{unit}} {D}": 3,
    f"task stop {{open}} {D} --reason x": 2,
    f"task decide {{referred}} --keep {D}": 1,
    f"task decide {{referred}} --lead {{unit}} {D}": 1,
    f"task decide {{referred}} --due 'ngày {{ahead}}' {D}": 1,
    # the calendar
    "calendar off {near} --notice {number}/TB-UBND --yes": 6,
    "calendar swap {weekday} {saturday} --notice {number}/TB-UBND --yes": 4,
    "calendar restore {moved} --notice {number}/TB-UBND": 4,
    # units
    "unit merge {unit} --into {other} --on {back} --document {number}/NQ-HĐND --issued {back} --join": 3,
    "unit merge {unit} --into {other} --on {back} --document {number}/NQ-HĐND --issued {back} --keep-both": 1,
    "unit rename {unit} --name 'Cơ quan {number}' --from {back} --document {number}/NQ-HĐND --issued {back}": 1,
    # meetings
    "meeting schedule {ahead}": 3,
    "meeting move {meeting} {ahead}": 2,
    "meeting cancel {meeting} --reason bận": 1,
    "meeting declare {meeting} --unit {unit} --on {paper}": 4,
    f"meeting file {{meeting}} {B}": 2,
    # reports
    f"report request --title 'Báo cáo {{number}}' --units '{{unit}}; {{other}}' --due {{ahead}} {B}": 2,
    f"report file --period {{period}} --unit {{unit}} {B}": 4,
    f"report regulation --year {{year}} {B}": 1,
    "weekly file {thursday} --unit {unit} --nil": 3,
    f"weekly file {{thursday}} --unit {{unit}} {B}": 1,
    # feedback, inspections, urging
    "feedback add --from {commune} --about {unit} --received {paper} --content x": 3,
    f"feedback answer {{feedback}} {B}": 2,
    f"feedback notify {{feedback}} {B}": 1,
    f"inspection plan --unit {{unit}} --by {{other}} --ground plan {B}": 1,
    f"inspection decide {{inspection}} {B} --legal-basis x --scope x --contents x --from {{paper}} --until {{ahead}}"
    " --head A --members B": 3,
    "inspection end {inspection} --on {paper}": 1,
    f"inspection extend {{inspection}} --until {{ahead}} {B}": 1,
    f"inspection team {{inspection}} {B} --head C": 1,
    f"inspection cancel {{inspection}} {B} --reason x": 1,
    "inspection correct {inspection} --field end --value {paper}": 1,
    f"inspection report {{inspection}} {B} --evaluation x": 1,
    "inspection copy {inspection} --on {paper}": 1,
    "inspection notify {inspection} --on {paper}": 1,
    "urge add {task} --channel phone": 1,
    "difficulty add {task} --kind difficulty --content x": 1,
    "difficulty send {difficulty} --sent-to {unit} --sent-on {paper} --reason x": 1,
    f"report request --title 'Báo cáo {{number}}' --units {{commune}} --due {{ahead}} {B} --by STC": 1,
    "submission add --unit {unit} --number {number}/TTr --sent {paper} --due {ahead}": 1,
    "urgent add --unit {unit} --from hdnd --content x": 1,
    # what was typed wrongly
    "undo --yes": 4,
}
"""What may be typed, and how often."""

RECORDS = {
    "meeting": "SELECT day FROM meeting WHERE cancelled_on IS NULL",
    "moved": "SELECT day FROM day WHERE source LIKE '%/TB-UBND%'",
    "feedback": "SELECT id FROM feedback",
    "inspection": "SELECT id FROM inspection",
    "task": "SELECT id FROM task",
    "open": "SELECT id FROM task WHERE status IN ('assigned', 'in-progress')",
    "reported": "SELECT id FROM task WHERE status = 'reported'",
    "referred": "SELECT id FROM task WHERE status = 'referred'",
    "ended": "SELECT id FROM task WHERE status IN ('done', 'stopped')",
    "unwritten": "SELECT t.id FROM task t JOIN item i ON i.id = t.item_id WHERE NOT i.written",
    "central": "SELECT t.id FROM task t JOIN item i ON i.id = t.item_id JOIN directive d ON d.id = i.directive_id"
    " WHERE d.level = 'central'",
    "received": "SELECT id FROM task WHERE received_on IS NOT NULL",
    "supported": "SELECT s.task_id || ' --support ' || u.code FROM task_support s JOIN unit u ON u.id = s.unit_id",
    "period": "SELECT code FROM period",
    "difficulty": "SELECT id FROM difficulty",
}
"""What is drawn from the ledger itself."""


ALWAYS = (" correct ", "calendar ")
"""
What changes every list of the past: what was typed wrongly was never true, and what stands in its place always was;
and working days are counted in the calendar of today.
"""


class Typed(NamedTuple):
    """A line that was typed on a day; `about` is the first day of which it says something."""

    today: date
    line: str
    about: date

    def __str__(self) -> str:
        """Return the line as a shell would take it."""
        return f"T {self.today} {self.line}"


class NothingToDraw(Exception):
    """The ledger holds nothing of the kind."""


class Clerk:
    """Who types: draws what stands in the braces of a line, from chance and from the ledger."""

    def __init__(self, chance: random.Random, ledger: Place, today: date) -> None:
        """Begin on a day, without a number given."""
        self.chance, self.ledger, self.day = chance, ledger, today
        self.about = today
        self._number = 1
        self._units: list[str] = []

    def __getitem__(self, name: str) -> str:
        """Return one draw by its name, as `str.format_map` asks for it; raises NothingToDraw."""
        if name in RECORDS:
            found = self._asked(RECORDS[name])
            if not found:
                raise NothingToDraw(name)
            return str(self.chance.choice(found))
        drawn: date | str | int = getattr(self, name)()
        return f"{drawn:%d/%m/%Y}" if isinstance(drawn, date) else str(drawn)

    def goes_on(self, without: Sequence[str]) -> Typed:
        """Return something typed some days later, of what has a meaning in the ledger by then."""
        self.day += timedelta(self.chance.choice((0, 0, 0, 1, 1, 1, 2, 3, 5, 8)))
        while True:
            template = self.chance.choices(list(ACTS), list(ACTS.values()))[0]
            if template.partition(" ")[0] not in without:
                with suppress(NothingToDraw):
                    return self.types(template)

    def types(self, template: str) -> Typed:
        """Return a line with its draws made."""
        self.about = self.day
        self._units = []
        line = template.format_map(self)
        return Typed(self.day, line, date.min if any(word in line for word in ALWAYS) else self.about)

    def today(self) -> date:
        """Return today."""
        return self.day

    def number(self) -> int:
        """Return a number that no paper bears yet."""
        self._number += 1
        return self._number

    def few(self) -> int:
        """Return a small number of days."""
        return self.chance.randint(1, 8)

    def year(self) -> int:
        """Return the year it is."""
        return self.day.year

    def back(self) -> date:
        """Return today or a day not long ago, perhaps long ago."""
        day = self.day - timedelta(self.chance.choice((0, 0, 0, 0, 1, 2, 4, 9, 20)))
        self.about = min(self.about, day)
        return day

    def paper(self) -> date:
        """Return the day of a paper that reached the clerk today."""
        return self.back()

    def ahead(self) -> date:
        """Return a day to come."""
        return self.day + timedelta(self.chance.choice((1, 2, 3, 4, 6, 9, 14, 21, 33)))

    def soon(self) -> date:
        """Return a day to come soon."""
        return self.day + timedelta(self.chance.randint(0, 6))

    def near(self) -> date:
        """Return a day a little before or after today: one that is told off late, or in time."""
        day = self.day + timedelta(self.chance.randint(-7, 12))
        self.about = min(self.about, day)
        return day

    def weekday(self) -> date:
        """Return a weekday near today."""
        day = self.near()
        return day - timedelta(max(0, day.weekday() - 4))

    def saturday(self) -> date:
        """Return a Saturday near today."""
        day = self.near()
        return day + timedelta(5 - day.weekday())

    def thursday(self) -> date:
        """Return one of the last Thursdays."""
        back = (self.day.isoweekday() - 4) % 7 + 7 * self.chance.choice((0, 0, 1))
        return self.day - timedelta(back)

    def unit(self) -> str:
        """Return a unit, now and then one that is no more."""
        return self._a_unit(CODES[1:])

    other = third = unit

    def directive(self) -> str:
        """Return a directive; its tasks count from its own day, whenever they are entered."""
        found = self._asked("SELECT number || '|' || issued_on FROM directive")
        number, _, issued_on = self.chance.choice(found).partition("|")
        self.about = min(self.about, date.fromisoformat(issued_on))
        return number

    def commune(self) -> str:
        """Return a commune or a ward."""
        return self._a_unit([code for code in CODES if code.isdigit()])

    def _a_unit(self, codes: Sequence[str]) -> str:
        """Return a unit that the line does not name yet."""
        code = self.chance.choice([code for code in codes if code not in self._units])
        self._units.append(code)
        return code

    def _asked(self, sql: str) -> list[str]:
        with opened(self.ledger) as connection:
            return [row[0] for row in connection.execute(f"{sql} ORDER BY 1")]


def begin(path: Place, day: date) -> Place:
    """Make a ledger with three years and eleven units: few rows, so that many lives can be lived; return its place."""
    there = empty(path)
    upgrade.create(there)
    with writing(Settings(there, day, "khởi tạo", now=nine_in_the_morning(day), nonce=derived)) as ledger:
        for year in YEARS:
            change.load_year(ledger, year)
        add.add_units(ledger, [unit for unit in packaged_units() if unit.code in CODES])
    return there


RUN = program(nine_in_the_morning)


def ask(path: Place, today: date, line: str) -> Result:
    """Run a line on a ledger, at nine in the morning of a day."""
    return RUN(f"--ledger {place(path)} --today {today} {line}")


def life(ledger: Place, seed: int, length: int, *, without: Sequence[str] = ()) -> Iterator[tuple[Typed, Result]]:
    """Yield the lines of one life, each when it has been typed, but no acts of the groups `without`."""
    chance = random.Random(seed)  # noqa: S311 - a dice
    clerk = Clerk(chance, ledger, BEGINNINGS[seed % len(BEGINNINGS)])
    begin(ledger, clerk.day)
    for number in range(length):
        typed = clerk.types(PRELUDE[number]) if number < len(PRELUDE) else clerk.goes_on(without)
        yield typed, ask(ledger, typed.today, typed.line)
