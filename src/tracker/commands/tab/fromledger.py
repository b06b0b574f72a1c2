"""
What the ledger offers for a kind of thing: numbers, codes and names, each with what the clerk knows it by.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from datetime import date
from typing import Any, NamedTuple

from tracker.commands.input.tasknamed import AT
from tracker.commands.reply.lawsaid import name_on, rule_name
from tracker.commands.tab.whom import of_units
from tracker.days.period import ReportPeriod, period_of
from tracker.law.kinds import ReportSpan
from tracker.ledger.storage import connect, load_regulation
from tracker.ledger.storage.connection import Connection
from tracker.queries.ledger.offers import DIRECTIVES_OF, GONE, OFFERS, TASKS_OF, TASKS_UNDER, UNITS
from tracker.queries.lookup import unit_names
from tracker.settings import Settings
from tracker.units.spelling import brief_name
from tracker.words.labels.acts import HAPPENED
from tracker.words.labels.period import period_said
from tracker.words.language import _
from tracker.words.numbers import SEPARATORS, read_numbers
from tracker.words.symbols import key
from tracker.words.text import fold

MOST = 50
"""How many are offered: more are not read, and typing one more letter leaves fewer."""

Pair = tuple[str, str]
"""What is put into the line, and what the clerk knows it by."""


class Asking(NamedTuple):
    """What is asked of the ledger: the day, what was typed so far, in which quote, and what was typed before."""

    day: date
    typed: str
    quote: str
    params: Mapping[str, Any]
    kind: str
    is_several: bool = False

    @property
    def likes(self) -> tuple[str, str]:
        """Return the patterns of what begins with the typed text, and of what has it anywhere."""
        plain = self.typed.replace("%", "").replace("_", "")
        return f"{plain}%", f"%{plain}%"


def of_ledger(settings: Settings, asking: Asking) -> list[Pair]:
    """Return what a ledger offers; raises what `connect` raises, and never waits for another writer."""
    with closing(connect(settings.ledger, timeout=0)) as connection:
        return list(_answer(asking.kind)(connection, asking))


def _answer(kind: str) -> Callable[[Connection, Asking], Iterable[Pair]]:
    """Return what answers for a kind."""
    if kind in TASKS_OF:
        return _tasks
    if kind in DIRECTIVES_OF:
        return _directives
    return _OWN.get(kind, _plain)


def _said(*parts: object) -> str:
    """Return what is known of an offer, its empty parts left out."""
    return " · ".join(str(part) for part in parts if part)


def _tasks(connection: Connection, asking: Asking) -> Iterator[Pair]:
    """Yield tasks by number, one after another in a list; by words, where no number was typed."""
    head, after = "", 0
    typed = asking.typed
    if asking.is_several:
        cut = max(typed.rfind(sign) for sign in ",; ") + 1
        last = typed[cut:]
        if "-" in last:
            after, cut = int(last.partition("-")[0]), cut + last.index("-") + 1
        head, typed = typed[:cut], typed[cut:]
    named = _named(head, asking.params)
    if AT in typed:
        yield from _named_by_unit(connection, asking, head, typed)
        return
    number = typed.strip()
    words = "%" if not number or number.isdecimal() else f"%{fold(number).strip('%_')}%"
    found = TASKS_OF[asking.kind].all(
        connection,
        typed=f"{number}%" if number.isdecimal() else "%",
        words=words,
        after=after,
        today=asking.day.isoformat(),
        most=MOST + len(named),
    )
    for task, who, said in found:
        if task not in named:
            yield f"{head}{task}", _said(brief_name(who or ""), said)


def _named_by_unit(connection: Connection, asking: Asking, head: str, typed: str) -> Iterator[Pair]:
    """Yield what completes «UNIT@»: the directives under which the unit has one task that the command can be about."""
    unit, _at, directive = typed.rpartition(AT)
    if not unit.strip():
        return
    found = TASKS_UNDER[asking.kind].all(
        connection,
        unit=unit_names(connection).find(unit),
        today=asking.day.isoformat(),
        typed="%" if directive.startswith("#") else f"{key(directive).strip('%_')}%",
        most=MOST,
    )
    for each in found:
        reference = f"#{each.directive}" if each.shared or directive.startswith("#") else each.number
        if reference.startswith(directive) or not directive.startswith("#"):
            yield f"{head}{unit}{AT}{reference}", _said(each.task, each.content)


def _named(head: str, params: Mapping[str, Any]) -> set[int]:
    """Return the numbers that the line has already."""
    before = [each for each in (params.get("numbers"), params.get("tasks")) if isinstance(each, list | tuple)]
    typed = " ".join([head.rstrip("-"), *(str(each) for each in (before[0] if before else ()))])
    plain = " ".join(part for part in SEPARATORS.split(typed) if AT not in part)
    return set(read_numbers(plain)) if plain else set()


def _directives(connection: Connection, asking: Asking) -> Iterator[Pair]:
    """Yield directives by number: what begins with the typed text, else what has it in its number or its words."""
    query = DIRECTIVES_OF[asking.kind]
    is_id = asking.typed.startswith("#")
    plain = "" if is_id else key(asking.typed).replace("%", "").replace("_", "")
    most = 1000 if is_id else MOST
    found = query.all(connection, typed=f"{plain}%", words="", most=most)
    if not found:
        words = fold(asking.typed).replace("%", "").replace("_", "")
        found = query.all(connection, typed=f"%{plain}%", words=f"%{words}%", most=most)
    for each in found:
        day = f"{date.fromisoformat(each.issued_on):%d/%m/%Y}"
        code = f"#{each.id}"
        if not is_id and not each.shared:
            yield each.number, _said(day, each.abstract)
        elif not is_id or code.startswith(asking.typed):
            yield code, _said(each.number, day, each.abstract)


def _units(connection: Connection, asking: Asking) -> list[Pair]:
    """Return units by code or name, and groups where several may be named."""
    rows = (GONE if asking.kind == "gone" else UNITS).all(connection, today=asking.day.isoformat())
    return of_units(rows, asking.typed, quote=asking.quote, is_several=asking.kind == "units")


def _aliases(connection: Connection, asking: Asking) -> Iterator[Pair]:
    """Yield the other names of the unit that was typed."""
    rows = UNITS.all(connection, today=asking.day.isoformat())
    wanted = fold(str(asking.params.get("unit") or ""))
    unit = next((row.id for row in rows if wanted in (fold(row.code), fold(row.name))), None)
    for row in [row for row in rows if row.id == unit][1:]:
        yield row.name, row.code


def _plain(connection: Connection, asking: Asking) -> Iterator[Pair]:
    """Yield things that have a number, a code, a day or words of their own."""
    begins, _anywhere = asking.likes
    query = OFFERS[asking.kind]
    known = {"typed": begins, "most": MOST, "today": asking.day.isoformat(), "task": _the_task(asking.params)}
    found = query.all(connection, **{name: value for name, value in known.items() if f":{name}" in query.sql})
    regulation = load_regulation(connection) if asking.kind == "obligation" else None
    for typed, who, said in found:
        words = said
        if regulation is not None:
            words = name_on(regulation, str(said), asking.day.isoformat())
        elif asking.kind == "act":
            words = _(HAPPENED.get(str(said), str(said)))
        yield _as_typed(typed), _said(brief_name(who or ""), _as_typed(words or ""))


def _the_task(params: Mapping[str, Any]) -> int:
    """Return the one task that the line names, 0 where it names none or several."""
    typed = params.get("number") or " ".join(params.get("numbers") or ())
    return int(typed) if str(typed).isdecimal() else 0


def _as_typed(value: object) -> str:
    """Return a value as clerks type it: an ISO day as day, month and year."""
    text = str(value)
    return (
        f"{text[8:10]}/{text[5:7]}/{text[:4]}" if len(text) == len("2026-11-27") and text[4] == text[7] == "-" else text
    )


def _rules(connection: Connection, asking: Asking) -> Iterator[Pair]:
    """Yield the codes of the rules that this ledger is kept under, and what they are called."""
    regulation = load_regulation(connection)
    for code in regulation.codes:
        yield code, rule_name(regulation.version(code, asking.day))


def _years(connection: Connection, asking: Asking) -> Iterator[Pair]:
    """Yield the years of the calendar, from the next one backwards."""
    for first, last, _nothing in OFFERS["year"].all(connection):
        if first and last:
            years = range(int(str(last)), int(str(first)) - 1, -1)
            yield from ((str(year), "") for year in years if year <= asking.day.year + 1)


def _periods(connection: Connection, asking: Asking) -> Iterator[Pair]:
    """Yield the periods about the day, and those that the ledger knows."""
    yield from ((period.code, period_said(period.title)) for period in recent(asking.day, ReportSpan.QUARTER, 5))
    yield from ((period.code, period_said(period.title)) for period in recent(asking.day, ReportSpan.HALF_YEAR, 2))
    yield from ((period.code, period_said(period.title)) for period in recent(asking.day, ReportSpan.YEAR, 2))
    yield from _plain(connection, asking)


def recent(day: date, span: ReportSpan, count: int) -> Iterator[ReportPeriod]:
    """Yield the period of a day and those before it, the last first."""
    for _place in range(count):
        period = period_of(span, day)
        yield period
        day = date.fromordinal(period.first.toordinal() - 1)


_OWN: dict[str, Callable[[Connection, Asking], Iterable[Pair]]] = {
    "unit": _units,
    "units": _units,
    "gone": _units,
    "alias": _aliases,
    "rule": _rules,
    "year": _years,
    "period": _periods,
}
FITTING = frozenset({"unit", "units", "gone", *TASKS_OF, *DIRECTIVES_OF})
"""The kinds whose offers fit what was typed in ways of their own."""

KNOWN = frozenset({*_OWN, *OFFERS, *TASKS_OF, *DIRECTIVES_OF})
"""The kinds that the ledger answers for."""
