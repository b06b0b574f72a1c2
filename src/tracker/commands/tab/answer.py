"""
What may be typed next, as pairs of a value and what the clerk knows it by: one plain function for every parameter.

Whoever asks a clerk for a value, be it the Tab key or a question on the terminal, asks `offered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from tracker.commands.contents import CONTENTS, LISTINGS, path_of
from tracker.commands.tab.fromledger import FITTING, KNOWN, MOST, Asking, Pair, of_ledger, recent
from tracker.commands.tab.which import CHOICE, SEVERAL, kind_of, spelled
from tracker.config import settings
from tracker.errors import TrackerError
from tracker.law.custom.practice import CHOICES, Setting
from tracker.law.kinds import ReportSpan
from tracker.law.stages import PARTS
from tracker.ledger.storage.connection import FAILURES
from tracker.settings import Settings
from tracker.words.labels.period import period_said
from tracker.words.labels.task import (
    CHOSEN,
    SETTINGS,
)
from tracker.words.language import _
from tracker.words.text import clean, fold, nfc

OF_FIELDS = {
    "lead": "unit",
    "submitted-by": "unit",
    "by": "unit",
    "units": "units",
    "room": "room",
    "proposing-room": "proposing-room",
    "programme": "programme",
    "signer": "signer",
    "kind": "directive-kind",
}
"""The kind of the new value of a field that is corrected; a field whose name has a day in it takes a day."""

NOUGHT = re.compile(r"(?<![0-9])0(?=[0-9]?/|[0-9]$)")
"""The nought before a day or a month, which clerks type or leave out."""

DAYS_OF = frozenset(
    {"issued", "received", "report-issued", "report-filed", "end", "report", "copied", "notified", "from"}
)


def offered(ctx: Any, parameter: Any, typed: str, quote: str = "") -> list[Pair]:
    """
    Return what may be typed for a parameter that begins so; nothing where anything is wrong.

    The values are as typed outside of quotes; `quote` says in which one the clerk types.
    """
    try:
        return _tidy(_offered(ctx, parameter, typed, quote))
    except (TrackerError, *FAILURES, OSError, ValueError):
        return []


def settings_of(ctx: Any) -> Settings:
    """Return the settings of the line as typed; raises NotADate or TimeoutNotANumber."""
    root = ctx.find_root()
    if isinstance(ctx.obj, Settings):
        return replace(ctx.obj, turner=None)
    ledger = root.params.get("ledger")
    return settings(ledger or None, root.params.get("today"))


def _offered(ctx: Any, parameter: Any, typed: str, quote: str) -> Iterable[Pair]:
    """Return what may be typed for a parameter, whatever was typed before it."""
    kind = kind_of(path_of(ctx), parameter)
    if kind == "value":
        kind = _of_field(ctx, parameter)
    if kind == CHOICE:
        items = parameter.type.shell_complete(ctx, parameter, "")
        return _beginning([(str(item.value), item.help or "") for item in items], typed)
    at = settings_of(ctx)
    if kind in KNOWN:
        asking = Asking(at.today, nfc(typed), quote, ctx.params, kind, spelled(parameter) in SEVERAL)
        found = of_ledger(at, asking)
        return found if kind in FITTING else _beginning(found, typed)
    return _beginning(_of_program(kind, ctx, parameter, at.today), typed)


def _of_field(ctx: Any, parameter: Any) -> str | None:
    """Return the kind of the new value of the field that was typed."""
    del parameter
    field = ctx.params.get("field")
    name = str(getattr(field, "value", field))
    return "day" if name in DAYS_OF else OF_FIELDS.get(name)


def _of_program(kind: str | None, ctx: Any, parameter: Any, day: date) -> Iterable[Pair]:
    """Return what the program itself knows for a kind; nothing for words of the clerk's own."""
    if kind in ("format", "count"):
        return ((each, "") for each in parameter.type.words)
    if kind == "day":
        return _days(day, -1, _("hôm qua"))
    if kind == "coming-day":
        return _days(day, 1, _("ngày mai"))
    if kind == "month":
        return ((period.code, period_said(period.title)) for period in recent(day, ReportSpan.MONTH, 12))
    if kind == "quarter":
        return ((period.code, period_said(period.title)) for period in recent(day, ReportSpan.QUARTER, 5))
    if kind == "part":
        return ((str(part.number), _(part.name)) for part in PARTS)
    if kind == "listing":
        return ((name, _(CONTENTS[" ".join(LISTINGS[name])][1])) for name in LISTINGS)
    if kind == "setting":
        return ((name, _(says)) for name, says in SETTINGS.items())
    if kind == "setting-value":
        return _values(str(ctx.params.get("name")))
    return ()


def _days(day: date, step: int, called: str) -> Iterator[Pair]:
    """Yield a day and its neighbour as clerks type them."""
    yield f"{day:%d/%m/%Y}", _("hôm nay")
    yield f"{day + timedelta(step):%d/%m/%Y}", called


def _values(name: str) -> Iterator[Pair]:
    """Yield what a setting can be."""
    with suppress(ValueError):
        for value in CHOICES[Setting(name)]:
            yield value, _(CHOSEN[value])


def _beginning(pairs: Iterable[Pair], typed: str) -> list[Pair]:
    """
    Return the pairs whose value, or what it is called, begins as typed, accents, case and noughts aside.

    An accent that was typed is meant, where something begins so. Where nothing begins as typed, what has it at all.
    """
    wanted, every = NOUGHT.sub("", fold(typed)), list(pairs)
    meant = nfc(typed).casefold()
    if fold(typed) != meant and (accented := [pair for pair in every if nfc(pair[1]).casefold().startswith(meant)]):
        return accented
    begins = [pair for pair in every if any(NOUGHT.sub("", fold(each)).startswith(wanted) for each in pair)]
    return begins or [pair for pair in every if wanted in fold(f"{pair[0]} {pair[1]}")]


def _tidy(pairs: Iterable[Pair]) -> list[Pair]:
    """Return each value once, with words that a shell may show: nothing that a terminal obeys."""
    tidy: dict[str, str] = {}
    for value, said in pairs:
        if value == clean(value):  # what could not be typed again is not offered
            tidy.setdefault(value, clean(said))
    return list(tidy.items())[: MOST * 4]
