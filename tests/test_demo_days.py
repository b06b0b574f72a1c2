"""The practice ledger can be built on any day; what the dice say there must never be what the ledger refuses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from tracker.errors import NotConfigured
from tracker.law.vocabulary import Happened
from tracker.ledger.ledger import Ledger
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.demo import build, fill
from tracker.services.demo.deeds import Deeds
from tracker.services.demo.plan import Setting, plan
from tracker.settings import Settings

NAMED = (
    date(2025, 9, 4),  # the day the Quy chế came into force
    date(2025, 10, 1),  # few weeks later
    date(2026, 1, 10),  # a Saturday worked for Friday 02/01/2026
    date(2026, 2, 19),  # Tết, a Thursday off
    date(2026, 11, 20),
    date(2026, 11, 24),  # a day off since 2026
    date(2026, 11, 25),
    date(2026, 11, 26),
    date(2026, 11, 27),
    date(2026, 12, 5),  # a Saturday
    date(2026, 12, 31),
    date(2027, 1, 4),  # the first working day of a year that nobody has announced
    date(2027, 2, 5),  # the eve of Tết 2027, Saturday 06/02
    date(2027, 12, 26),  # a Sunday, the day after the yearly report's
    date(2028, 2, 29),
    date(2028, 12, 31),  # a Sunday, and the last day of a year
)
"""Days with something of their own; 23/11/2026 has its own tests."""

FIRST, STEP = date(2026, 11, 29), 177
"""From this Sunday every so many days for two years: 177 = 25 · 7 + 2, so that another weekday has its turn."""

DAYS = [*NAMED, *(FIRST + timedelta(days=STEP * n) for n in range(5))]

SAID = {
    Happened.NOTHING_TO_FOLLOW,
    Happened.PROGRESS_NOTED,
    Happened.REPORT_CONFIRMED,
    Happened.REPORT_RETURNED,
    Happened.DELAY_EXPLAINED,
    Happened.TASK_REFERRED,
    Happened.TASK_STOPPED,
    Happened.TASK_REOPENED,
    Happened.TASK_CORRECTED,
}
"""Acts that may carry words."""


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_it_is_built_on_days_of_every_kind(on_day: Callable[[date], Settings], day: date) -> None:
    with writing(on_day(day), dry_run=True) as ledger:
        built = fill(ledger, scale=0.05)

    assert built.tasks > 100
    assert built.open > 0


@pytest.mark.parametrize("day", [date(2026, 11, 26), date(2027, 1, 9)], ids=str)
def test_nothing_it_does_says_a_word_of_a_secret_task(on_day: Callable[[date], Settings], day: date) -> None:
    with writing(on_day(day), dry_run=True) as ledger:
        fill(ledger, scale=0.1, secret_every=1)
        done = {row[0] for row in ledger.connection.execute("SELECT DISTINCT happened FROM event")}
        open_items = ledger.connection.execute("SELECT COUNT(*) FROM item WHERE NOT secret").fetchone()

    assert open_items == (0,)
    assert done >= SAID  # each was tried


def test_a_deadline_is_never_corrected_to_the_day_it_has(ledger: Ledger) -> None:
    setting = Setting(Random(1), ledger.calendar, unit_names(ledger.connection), ledger.today)  # noqa: S311 - a dice
    deeds = Deeds(setting)
    task = next(task for each in plan(setting, 0.1) for task in each.tasks)
    given = date(2026, 6, 5)

    for count in range(15, 31):  # the new day lies so many working days ahead
        for _ in range(40):
            task.due_on = stood = ledger.calendar.after(given, count)
            deeds.correct(task, given, 1)
            assert task.due_on != stood


@pytest.mark.parametrize("day", [date(2023, 1, 1), date(2150, 6, 1)], ids=str)
def test_where_no_calendar_reaches_it_says_which_day_will_do(tmp_path: Path, day: date) -> None:
    with pytest.raises(NotConfigured) as refusal:
        build(tmp_path / "ledger.db", day)

    assert f"quanh ngày {day:%d/%m/%Y}" in str(refusal.value)
    # 05/9/2025 and 425 days: the first day that sees the whole span under the Quy chế.
    assert "«tracker --today 04/11/2026 demo»" in str(refusal.value)
