from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from tracker.days.terms import reckon, written
from tracker.files.official import official_days, suggested_days
from tracker.law.haiphong import QUY_CHE, RULES
from tracker.law.haiphong.force import IN_FORCE
from tracker.law.regulation import Regulation, VersionsOverlap
from tracker.law.rule import Rule
from tracker.law.vocabulary import Force, Happened, Issuer, Party
from tracker.law.windows import NoDay, Period, Weekly, WorkingDays, Yearly
from tracker.workdays import Calendar


@cache
def calendar() -> Calendar:
    """Return 2025 and 2026 as announced and 2027 as suggested."""
    return Calendar(day for year in range(2025, 2028) for day in official_days(year) or suggested_days(year))


@pytest.mark.parametrize(
    ("act", "articles"),
    [
        (Happened.DIRECTIVE_ISSUED, {"6.2.a"}),  # the Office enters what the city and its leaders gave
        (Happened.TASK_ASSIGNED, {"5.1.e", "8.1.e"}),  # its deadline, and the six months without result
        (Happened.TASK_RECEIVED, {"5.1.e", "6.1.c"}),  # a deadline since receipt, and the right to hand it back
        (Happened.REPORT_ISSUED, {"6.1.b"}),  # it is put on the System
        (Happened.REPORT_CONFIRMED, {"6.2.b"}),  # what the Government gave goes up
        (Happened.THURSDAY_CAME, {"6.1.d"}),
        (Happened.INSPECTION_ENDED_BY_UNIT, {"16.1"}),
        (Happened.INSPECTION_ENDED_BY_CITY, {"16.2"}),
        (Happened.FEEDBACK_RECEIVED, {"18.5"}),
        (Happened.MEETING_SCHEDULED, {"21.1", "21.2"}),  # the units update, the Office reports
        (Happened.PERIOD_ENDED, {"18.2", "19.1", "20.1"}),  # the Office, departments, localities
        (Happened.REPORT_REQUESTED, {"18.4", "20.1"}),  # by the Office, by a department
        (Happened.YEAR_TURNED, {"23.1"}),
        (Happened.TASK_URGED, set()),  # Art. 10 says in which forms, and sets no term
        (Happened.DIFFICULTY_RAISED, set()),  # Art. 9.3 names no day
        (Happened.INSPECTION_DECIDED, set()),  # the decision sets its own time limit (Art. 14.2.d)
        (Happened.INSPECTION_REPORTED, set()),
    ],
)
def test_an_act_begins_what_the_articles_about_it_lay_down(act: Happened, articles: set[str]) -> None:
    begun = QUY_CHE.started_by(act, IN_FORCE)

    assert {article for rule in begun for article in rule.article.split(", ")} == articles


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_window_says_the_number_that_it_counts(rule: Rule) -> None:
    # «+7wd» is «07 ngày làm việc», «+6m» is «06 tháng»: what is shown is what is counted
    counted = [int(number) for each in rule.window.operations or () for number in re.findall(r"\d+", each)]

    assert [int(number) for number in re.findall(r"\b0\d\b", str(rule.window))] == counted


def test_a_window_that_names_its_day_says_that_day() -> None:
    assert str(Weekly(weekday=4)) == "thứ Năm hằng tuần"
    assert str(Yearly(month=12, day=25)) == "ngày 25/12 hằng năm"
    assert Yearly(month=12, day=25).of(2027) == date(2027, 12, 25)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_that_no_day_is_counted_for_says_that_the_text_names_none(rule: Rule) -> None:
    assert (rule.window.operations is None) <= ("(Quy chế không quy định ngày)" in str(rule.window))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_started_and_stopped_by_acts_that_the_journal_can_hold(rule: Rule) -> None:
    assert rule.starts
    assert rule.stops
    assert rule.starts | rule.stops | rule.also | rule.confirmed <= set(Happened)
    assert not rule.starts & rule.stops
    assert rule.confirmed <= rule.stops


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_law_only_since_the_quy_che_is_in_force(rule: Rule) -> None:
    assert date(2025, 9, 4) == IN_FORCE
    assert not rule.applies(IN_FORCE - timedelta(days=1))
    assert rule.applies(IN_FORCE)


OLD = Rule(
    code="some-duty",
    article="1",
    name="Việc",
    says="",
    owed_by=Party.OFFICE,
    starts=frozenset({Happened.YEAR_TURNED}),
    stops=frozenset({Happened.PERIODIC_REPORT_FILED}),
    window=WorkingDays(3),
    since=date(2026, 1, 1),
    until=date(2026, 6, 30),
)
NEW = replace(OLD, window=WorkingDays(2), since=date(2026, 7, 1), until=date(2027, 6, 30))
ENACTED = date(2026, 1, 1)


def test_a_duty_stands_each_day_as_the_version_of_that_day_says() -> None:
    law = Regulation("1/QĐ", ENACTED, ENACTED, [OLD, NEW])

    stood = {day: law.version("some-duty", date.fromisoformat(day)).window for day in ("2026-06-30", "2026-07-01")}

    assert law.codes == ["some-duty"]
    assert stood == {"2026-06-30": WorkingDays(3), "2026-07-01": WorkingDays(2)}


def test_a_duty_that_was_not_yet_law_stands_as_it_first_did_and_judges_nothing() -> None:
    law = Regulation("1/QĐ", ENACTED, ENACTED, [OLD, NEW])

    before = law.version("some-duty", date(2025, 12, 31))

    assert before.window == WorkingDays(3)
    assert not before.judges(date(2025, 12, 31))
    assert law.version("some-duty", date(2026, 8, 1)).judges(date(2026, 1, 1))  # the duty, in whatever version


def test_a_duty_that_was_repealed_starts_no_clock_any_more() -> None:
    law = Regulation("1/QĐ", ENACTED, ENACTED, [OLD, NEW])
    last = date(2027, 6, 30)

    assert [rule.window for rule in law.started_by(Happened.YEAR_TURNED, last)] == [WorkingDays(2)]
    assert law.started_by(Happened.YEAR_TURNED, last + timedelta(1)) == ()
    assert [rule.code for rule in law.in_force_on(last)] == ["some-duty"]
    assert list(law.in_force_on(last + timedelta(1))) == []


@pytest.mark.parametrize("second", [replace(NEW, since=date(2026, 6, 30)), replace(NEW, since=date(2025, 7, 1))])
def test_two_versions_of_one_duty_never_hold_on_one_day(second: Rule) -> None:
    with pytest.raises(VersionsOverlap):
        Regulation("1/QĐ", ENACTED, ENACTED, [OLD, second])


def test_a_version_that_was_not_closed_takes_no_other_after_it() -> None:
    with pytest.raises(VersionsOverlap):
        Regulation("1/QĐ", ENACTED, ENACTED, [replace(OLD, until=None), NEW])


def test_only_the_referral_the_six_months_the_thursday_and_what_a_department_asks_are_no_plain_duties() -> None:
    others = {rule.code: rule.force for rule in RULES if rule.force is not Force.DUTY}

    assert others == {
        "unit-refers-back": Force.OPTION,
        "weekly-coordination": Force.SOFT,
        "department-request": Force.SOFT,
        "six-months-without-result": Force.TRIGGER,
    }


def test_the_office_owes_entry_only_for_directives_of_the_city_and_its_leaders() -> None:
    leaders = frozenset({Issuer.CITY, Issuer.CHAIRMAN, Issuer.DEPUTY})

    assert QUY_CHE.version("office-enters-task", IN_FORCE).issuers == leaders


def test_an_act_finds_the_rules_it_starts() -> None:
    started = QUY_CHE.started_by(Happened.TASK_ASSIGNED, IN_FORCE)

    assert [rule.code for rule in started] == ["task-due", "six-months-without-result"]
    assert QUY_CHE.started_by(Happened.TASK_URGED, IN_FORCE) == ()


WORKED = [
    ("unit-files-report", "2025-09-05", "2025-09-08"),  # Friday -> Monday
    ("office-reports-inspection", "2025-09-05", "2025-09-16"),  # 8 9 10 11 12 15 16
    ("six-months-without-result", "2025-08-31", "2026-03-02"),  # 28/02 is a Saturday
    ("unit-files-report", "2025-12-31", "2026-01-05"),  # Wed; 01 off, 02 swapped off, Sat, Sun; Mon 05
    ("unit-refers-back", "2025-04-25", "2025-04-26"),  # Friday -> the worked Saturday
    ("office-enters-task", "2026-08-28", "2026-09-03"),  # Fri; Sat, Sun, 31/8, 01, 02 off; Thu 03
    ("office-enters-task", "2026-02-13", "2026-02-23"),  # Fri; Tết 16-20 between two weekends; Mon 23
    ("unit-reports-inspection", "2026-02-10", "2026-02-26"),  # 11 12 13, Tết, 23 24 25 26
    ("office-reports-inspection", "2025-01-22", "2025-02-07"),  # 23 24, Tết 27-31, 3 4 5 6 7
    ("office-answers-feedback", "2026-08-25", "2026-09-08"),  # 26 27 28, 03 04, 07 08
    ("units-update-before-meeting", "2026-09-03", "2026-08-28"),  # Thu; 02 01 31/8 off, weekend; Fri 28
    ("units-update-before-meeting", "2026-01-12", "2026-01-10"),  # Monday <- the worked Saturday
    ("office-reports-meeting", "2026-09-03", "2026-09-03"),  # the day of the meeting itself
    ("six-months-without-result", "2025-10-31", "2026-05-04"),  # 30/4 and 01/5 off, weekend; Mon 04
    ("weekly-coordination", "2025-09-11", "2025-09-11"),  # an ordinary Thursday
    ("weekly-coordination", "2025-01-30", "2025-02-03"),  # Thu and Fri of Tết, weekend; Mon 03
    ("weekly-coordination", "2025-05-01", "2025-05-05"),  # Thu off, Fri 02 swapped off, weekend; Mon 05
    ("weekly-coordination", "2026-01-01", "2026-01-05"),  # Thu off, Fri 02 swapped off, weekend; Mon 05
    ("weekly-coordination", "2026-02-19", "2026-02-23"),  # Thu and Fri of Tết, weekend; Mon 23
    ("weekly-coordination", "2026-04-30", "2026-05-04"),  # Thu and Fri off, weekend; Mon 04
    ("requested-report", "2026-09-30", "2026-09-30"),  # a Wednesday that the Office named
    ("requested-report", "2026-02-17", "2026-02-23"),  # in Tết; Mon 23
    ("department-request", "2026-05-30", "2026-06-01"),  # a Saturday -> Monday
    ("annual-regulation-report", "2025-12-25", "2025-12-25"),  # a Thursday
    ("annual-regulation-report", "2027-12-25", "2027-12-27"),  # a Saturday -> Monday
]
"""Worked dates: the rule, the day counted from, its last lawful day."""


@pytest.mark.parametrize(("code", "start", "due"), WORKED)
def test_due(code: str, start: str, due: str) -> None:
    operations = QUY_CHE.version(code, IN_FORCE).window.operations
    assert operations is not None

    term = written(date.fromisoformat(start), *operations)

    assert reckon(term, calendar()).day == date.fromisoformat(due)


def test_every_rule_that_sets_a_day_has_a_worked_date() -> None:
    sets_a_day = {rule.code for rule in RULES if rule.window.operations is not None}

    assert {code for code, _start, _due in WORKED} == sets_a_day - {"task-due"}  # whose day its directive names


def test_what_the_text_names_no_day_for_is_never_late() -> None:
    undated = {rule.code for rule in RULES if rule.window.operations is None}

    assert undated == {rule.code for rule in RULES if isinstance(rule.window, Period | NoDay)}
    assert undated == {
        *("quarter-report", "half-year-report", "year-report"),
        *("portal-publication", "commune-copies-report", "office-sends-result-up"),
    }
