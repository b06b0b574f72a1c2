"""The weekly report days at their edges: what is law on a day, that day itself included, says whether it is one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tracker.days.weeklydays import is_one, on_or_after, on_or_before
from tracker.law.codes import WEEKLY_REPORT
from tracker.law.haiphong import QUY_CHE
from tracker.law.haiphong.force import IN_FORCE
from tracker.law.regulation import Regulation

LAST = date(2026, 11, 26)
"""A Thursday: the last day of a rule that is repealed."""

REPEALED = Regulation("1/QĐ", IN_FORCE, IN_FORCE, [replace(QUY_CHE.version(WEEKLY_REPORT, IN_FORCE), until=LAST)])


def test_a_report_is_owed_on_the_last_day_of_its_rule_and_on_none_after_it() -> None:
    assert is_one(REPEALED, LAST)
    assert not is_one(REPEALED, date(2026, 12, 3))
    assert is_one(QUY_CHE, date(2026, 12, 3))


def test_the_next_report_day_is_the_day_itself_or_lies_ahead() -> None:
    assert on_or_after(QUY_CHE, date(2026, 11, 25)) == LAST
    assert on_or_after(QUY_CHE, LAST) == LAST
    assert on_or_after(QUY_CHE, date(2026, 11, 27)) == date(2026, 12, 3)


def test_after_the_last_there_is_no_other_to_look_for() -> None:
    assert on_or_after(REPEALED, date(2026, 11, 27)) == LAST
    assert on_or_before(REPEALED, date(2027, 3, 1)) == LAST
    assert on_or_before(REPEALED, date(2026, 11, 25)) == date(2026, 11, 19)
