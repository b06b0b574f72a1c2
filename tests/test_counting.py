"""What a rule counts for one act, at its edges: since when it was known, and which of its days bind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tracker.clocks.counting import TYPED_ON, binding, typed_on
from tracker.files.official import official_days
from tracker.law.event import Event
from tracker.law.haiphong import QUY_CHE
from tracker.law.haiphong.force import IN_FORCE
from tracker.law.rule import Notice, Rule
from tracker.law.vocabulary import Happened, Subject
from tracker.workdays import Calendar

MONDAY = date(2026, 3, 16)
CALENDAR = Calendar(official_days(2026) or ())


def told() -> Event:
    """Return an act that names a day."""
    return Event(1, Happened.REPORT_REQUESTED, Subject.PERIOD, 1, MONDAY, {})


def asked(notice: Notice | None) -> Rule:
    """Return a rule that asks for notice so."""
    return replace(QUY_CHE.version("requested-report", IN_FORCE), notice=notice)


@pytest.mark.parametrize(
    ("typed", "known"),
    [("2026-03-15", "2026-03-16"), ("2026-03-16", "2026-03-16"), ("2026-03-18", "2026-03-18")],
)
def test_an_act_is_known_since_it_was_typed_and_never_before_its_own_day(typed: str, known: str) -> None:
    assert typed_on(told()._replace(facts={TYPED_ON: typed})).isoformat() == known


@pytest.mark.parametrize(
    ("notice", "day", "bound"),
    [
        (None, "2026-03-16", "2026-03-16"),  # the very day on which it is told still binds
        (None, "2026-03-15", None),  # one that has passed binds nobody
        (Notice.FREES, "2026-03-17", "2026-03-17"),  # one whole working day: Tuesday
        (Notice.FREES, "2026-03-16", None),
        (Notice.DEFERS, "2026-03-17", "2026-03-17"),
        (Notice.DEFERS, "2026-03-16", "2026-03-16 not-before:2026-03-17"),
    ],
)
def test_a_day_binds_who_had_the_notice_that_the_rule_asks_for(
    notice: Notice | None, day: str, bound: str | None
) -> None:
    assert binding(asked(notice), day, told(), CALENDAR) == bound


@pytest.mark.parametrize(
    ("was", "bound"),
    [
        ("2026-03-16", "2026-03-16"),  # no earlier than it was: nothing was taken away
        ("2026-03-17", "2026-03-16 not-before:2026-03-17"),
        ("2026-03-20", "2026-03-16 not-before:2026-03-17"),  # an earlier day leaves one whole working day
    ],
)
def test_a_day_that_comes_nearer_leaves_the_notice_that_there_was_time_for(was: str, bound: str) -> None:
    assert binding(asked(Notice.DEFERS), "2026-03-16", told(), CALENDAR, date.fromisoformat(was)) == bound
