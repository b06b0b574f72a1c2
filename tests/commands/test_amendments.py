"""
The law is amended, rule by rule: another window, or another article, from a day ahead.

Each rule is amended by one more version in the table, and nothing else. What counts from a day before keeps its days,
what counts from that day on has the new ones, and every page says so.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

import pytest

import engine
from engine import Place, opened
from ground import P
from life import Life
from running import Run
from tracker.files.unitfile import packaged_units
from tracker.law import known
from tracker.law.haiphong import QUY_CHE
from tracker.law.regulation import Regulation
from tracker.law.rule import Rule
from tracker.law.vocabulary import Force
from tracker.law.windows import Months, Period, Span, Weekly, WorkingDays, WorkingDaysBefore, Yearly
from tracker.ledger.copies import upgrade
from tracker.ledger.storage.catalogue import columns
from tracker.ledger.transaction import writing
from tracker.services.begin import begin
from tracker.services.unit import add
from tracker.settings import Settings

BEGUN = date(2026, 3, 9)  # a Monday
SINCE = date(2026, 4, 1)  # a Wednesday
UNITS = {"VP", "STC", "SXD", "SNV", "10606", "10615"}

GIVEN = (
    ("2026-03-09", f"directive add 1/CT-UBND --issued 9/3/2026 {P} --issuer chairman"),
    ("2026-03-09", "task add --directive 1/CT-UBND --content 'Việc A' --lead STC --due 'ngày 20/3/2026'"),
)
GIVEN_LATER = (
    ("2026-04-06", f"directive add 2/CT-UBND --issued 6/4/2026 {P} --issuer chairman"),
    ("2026-04-06", "task add --directive 2/CT-UBND --content 'Việc B' --lead SXD --due 'ngày 10/4/2026'"),
)
OF_THE_PM = (
    ("2026-03-09", f"directive add 3/QĐ-TTg --issued 9/3/2026 {P} --issuer pm"),
    ("2026-03-09", "task add --directive 3/QĐ-TTg --content 'Việc C' --lead STC --due 'ngày 30/6/2026'"),
    ("2026-03-09", "task add --directive 3/QĐ-TTg --content 'Việc D' --lead SXD --due 'ngày 30/6/2026'"),
)


def inspected(number: int, ended: str, *, by: str = "") -> Sequence[tuple[str, str]]:
    """Return the lines of an inspection that ends on a day."""
    paper = f"--document {number}/QĐ --issued 9/3/2026"
    ground = f"--ground plan {paper} {by}"
    decided = "--legal-basis x --scope x --contents x --from 9/3/2026 --until 30/4/2026 --head A --members B"
    return (
        ("2026-03-09", f"inspection plan --unit SXD {ground}"),
        ("2026-03-09", f"inspection decide {number} {paper} {decided}"),
        (ended, f"inspection end {number} --on {ended}"),
    )


@dataclass(frozen=True)
class Amended:
    """
    A rule amended: what is changed, what is typed on which day, what must then be owed since when and until when.

    `looked` are the days on which every page is read.
    """

    code: str
    to: dict[str, Any]
    typed: Sequence[tuple[str, str]]
    owed: set[tuple[str, str | None]]
    looked: Sequence[str]
    since: date = SINCE

    def law(self) -> Regulation:
        """Return the Quy chế with this one rule amended."""
        rules: list[Rule] = []
        for rule in QUY_CHE.rules:
            if rule.code == self.code:
                old = replace(rule, until=self.since - timedelta(days=1))
                rules += [old, replace(rule, since=self.since, **self.to)]
            else:
                rules.append(rule)
        return Regulation(QUY_CHE.act, QUY_CHE.issued_on, QUY_CHE.in_force, rules)


AMENDED = (
    Amended(
        "task-due",
        {"article": "5.1.k", "name": "Làm xong việc giao"},
        (*GIVEN, *GIVEN_LATER),
        {("2026-03-09", "2026-03-20"), ("2026-04-06", "2026-04-10")},
        ("2026-03-31", "2026-04-07", "2026-04-13"),
    ),
    Amended(
        "office-enters-task",
        {"window": WorkingDays(3)},
        (
            ("2026-03-31", f"directive add 1/CT-UBND --issued 31/3/2026 {P} --issuer chairman"),
            ("2026-04-01", f"directive add 2/CT-UBND --issued 1/4/2026 {P} --issuer chairman"),
        ),
        {("2026-03-31", "2026-04-01"), ("2026-04-01", "2026-04-06")},  # Tue → Wed; Wed → Thu, Fri, Mon
        ("2026-04-01", "2026-04-02", "2026-04-07"),
    ),
    Amended(
        "office-sends-result-up",
        {"window": WorkingDays(5)},
        (
            *OF_THE_PM,
            ("2026-03-30", "task report 1 --document 4/BC-STC --issued 30/3/2026"),
            ("2026-03-31", "task confirm 1"),
            ("2026-04-01", "task report 2 --document 4/BC-SXD --issued 1/4/2026"),
            ("2026-04-01", "task confirm 2"),
        ),
        {("2026-03-31", None), ("2026-04-01", "2026-04-08")},  # 2 3 6 7 8
        ("2026-04-02", "2026-04-09"),
    ),
    Amended(
        "unit-files-report",
        {"window": WorkingDays(2)},
        (
            *OF_THE_PM,
            ("2026-04-06", "task report 1 --document 4/BC-STC --issued 31/3/2026 --on 2/4/2026"),
            ("2026-04-06", "task report 2 --document 4/BC-SXD --issued 1/4/2026 --on 6/4/2026"),
        ),
        {("2026-03-31", "2026-04-01"), ("2026-04-01", "2026-04-03")},
        ("2026-04-06",),
    ),
    Amended(
        "unit-refers-back",
        {"window": WorkingDays(3)},
        (*OF_THE_PM, ("2026-04-01", "task receive 1 --on 30/3/2026"), ("2026-04-01", "task receive 2 --on 1/4/2026")),
        {("2026-03-30", "2026-03-31"), ("2026-04-01", "2026-04-06")},
        ("2026-04-01", "2026-04-07"),
    ),
    Amended(
        "weekly-coordination",
        {"window": Weekly(5)},
        (*GIVEN, ("2026-03-27", "today"), ("2026-04-13", "today")),
        # Thursdays, then Fridays
        {(day, day) for day in ("2026-03-12", "2026-03-19", "2026-03-26", "2026-04-03", "2026-04-10")},
        ("2026-03-26", "2026-04-03", "2026-04-13"),
    ),
    Amended(
        "six-months-without-result",
        {"window": Months(3)},
        (*GIVEN, *GIVEN_LATER),
        {("2026-03-09", "2026-09-21"), ("2026-04-06", "2026-07-10")},  # 20/9 is a Sunday; 10/7 a Friday
        ("2026-04-07", "2026-07-13", "2026-09-22"),
    ),
    Amended(
        "unit-reports-inspection",
        {"window": WorkingDays(5)},
        (*inspected(1, "2026-03-31", by="--by STC"), *inspected(2, "2026-04-01", by="--by STC")),
        {("2026-03-31", "2026-04-09"), ("2026-04-01", "2026-04-08")},  # 1 2 3 6 7 8 9; 2 3 6 7 8
        ("2026-04-02", "2026-04-10"),
    ),
    Amended(
        "office-reports-inspection",
        {"window": WorkingDays(5)},
        (*inspected(1, "2026-03-31"), *inspected(2, "2026-04-01")),
        {("2026-03-31", "2026-04-09"), ("2026-04-01", "2026-04-08")},
        ("2026-04-02", "2026-04-10"),
    ),
    Amended(
        "office-answers-feedback",
        {"window": WorkingDays(4)},
        (
            ("2026-03-31", "feedback add --from 10606 --about STC --received 31/3/2026 --content x"),
            ("2026-04-01", "feedback add --from 10606 --about SXD --received 1/4/2026 --content y"),
        ),
        {("2026-03-31", "2026-04-09"), ("2026-04-01", "2026-04-07")},  # 2 3 6 7
        ("2026-04-01", "2026-04-08", "2026-04-10"),
    ),
    Amended(
        "units-update-before-meeting",
        {"window": WorkingDaysBefore(2)},
        (
            *GIVEN,
            ("2026-03-31", "meeting schedule 10/4/2026"),
            ("2026-04-02", "meeting schedule 24/4/2026"),
            ("2026-04-03", f"directive add 2/CT-UBND --issued 3/4/2026 {P} --issuer chairman"),
            ("2026-04-03", "task add --directive 2/CT-UBND --content 'Việc B' --lead SXD --due 'ngày 30/4/2026'"),
        ),
        # one meeting has one cut-off, also for a unit that it asks later
        {("2026-03-31", "2026-04-09"), ("2026-04-02", "2026-04-22")},
        ("2026-04-03", "2026-04-10", "2026-04-23"),
    ),
    Amended(
        "office-reports-meeting",
        {"window": WorkingDays(1)},
        (("2026-03-31", "meeting schedule 10/4/2026"), ("2026-04-02", "meeting schedule 24/4/2026")),
        {("2026-03-31", "2026-04-10"), ("2026-04-02", "2026-04-28")},  # Fri; 26/4 a Sunday, its Monday off; Tue
        ("2026-04-03", "2026-04-13", "2026-04-29"),
    ),
    Amended(
        "quarter-report",
        {"window": Period(Span.QUARTER, WorkingDays(10))},
        (("2026-10-01", "today"),),
        {("2026-03-31", None), ("2026-09-30", "2026-10-14")},  # 1 2 5 6 7 8 9 12 13 14
        ("2026-10-02", "2026-10-15"),
    ),
    Amended(
        "half-year-report",
        {"window": Period(Span.HALF_YEAR, WorkingDays(10))},
        (("2026-07-01", "today"),),
        {("2026-06-30", "2026-07-14")},  # 1 2 3 6 7 8 9 10 13 14
        ("2026-07-02", "2026-07-15"),
    ),
    Amended(
        "year-report",
        {"window": Period(Span.YEAR, WorkingDays(10))},
        (("2027-01-04", "today"),),
        {("2026-12-31", "2027-01-15")},  # Friday 1 off; 4-8, 11-15
        ("2027-01-05", "2027-01-18"),
    ),
    Amended(
        "portal-publication",
        {"window": WorkingDays(3)},
        (("2026-07-01", "today"),),
        {("2026-03-31", None), ("2026-06-30", "2026-07-03")},
        ("2026-07-02", "2026-07-06"),
    ),
    Amended(
        "commune-copies-report",
        {"window": WorkingDays(3)},
        (("2026-07-01", "today"),),
        {("2026-03-31", None), ("2026-06-30", "2026-07-03")},
        ("2026-07-02", "2026-07-06"),
    ),
    Amended(
        "requested-report",
        {"article": "18.6", "force": Force.SOFT},
        (
            ("2026-03-31", "report request --title x --units STC --due 10/4/2026 --document 1/VP --issued 31/3/2026"),
            ("2026-04-02", "report request --title y --units STC --due 10/4/2026 --document 2/VP --issued 2/4/2026"),
        ),
        {("2026-03-31", "2026-04-10"), ("2026-04-02", "2026-04-10")},
        ("2026-04-03", "2026-04-13"),
    ),
    Amended(
        "department-request",
        {"force": Force.DUTY},
        tuple(
            (
                day,
                f"report request --title {title} --by STC --units 10606 --due 10/4/2026 --document {number}/STC"
                f" --issued {day}",
            )
            for day, title, number in (("2026-03-31", "x", 1), ("2026-04-02", "y", 2))
        ),
        {("2026-03-31", "2026-04-10"), ("2026-04-02", "2026-04-10")},
        ("2026-04-03", "2026-04-13"),
    ),
    Amended(
        "annual-regulation-report",
        {"window": Yearly(12, 20)},
        (("2026-12-10", "today"), ("2027-12-10", "today")),
        {("2026-12-01", "2026-12-25"), ("2027-12-01", "2027-12-20")},  # a Friday, a Monday
        ("2026-12-28", "2027-12-10", "2027-12-21"),
        since=date(2027, 1, 1),
    ),
)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger that was begun on a Monday in March, with some units: copy it, never write to it."""
    path = engine.empty(tmp_path_factory.mktemp("begun") / "ledger.db")
    upgrade.create(path)
    now = datetime(2026, 3, 9, 1, tzinfo=UTC)
    with writing(Settings(path, BEGUN, "thực hành", now=now)) as ledger:
        begin(ledger)
        add.add_units(ledger, [unit for unit in packaged_units() if unit.code in UNITS])
    return path


Row: TypeAlias = dict[str, Any]
"""An obligation by its columns."""


@pytest.fixture
def life(tracker: Run, begun: Path, ledger_file: Place) -> Life:
    """Return a life on a copy of that ledger."""
    engine.copy(begun, ledger_file)
    return Life(tracker)


def owed_by(ledger: Place, code: str) -> list[Row]:
    """Return the obligations of a rule, less those that nobody owes any more since their day was set anew."""
    query = "SELECT * FROM obligation WHERE rule = ? ORDER BY id"
    with opened(ledger) as connection:
        names = columns(connection, "obligation")
        return [dict(zip(names, row, strict=True)) for row in connection.execute(query, (code,))]


@pytest.mark.parametrize("amended", AMENDED, ids=lambda each: each.code)
def test_every_page_agrees_on_both_sides_of_an_amendment(
    life: Life, ledger_file: Place, monkeypatch: pytest.MonkeyPatch, amended: Amended
) -> None:
    law = amended.law()
    monkeypatch.setitem(known.KNOWN, QUY_CHE.act, law)
    monkeypatch.setenv("COLUMNS", "400")
    assert {version.since for version in law.versions(amended.code)} == {QUY_CHE.in_force, amended.since}
    typed = list(amended.typed)
    for day in amended.looked:
        while typed and typed[0][0] <= day:
            life.on(*typed.pop(0))
        life.on(day, "today")
        rows = owed_by(ledger_file, amended.code)
        late = {row["id"] for row in rows if is_open(row) and row["due_on"] and row["due_on"] < day}
        judged = {row["id"] for row in rows if row["id"] in late and row["force"] == "duty"}
        listed = life.asked(day, "overdue")
        assert {row["obligation"] for row in listed if row["rule"] == amended.code} == judged
        assert all(row["article"] == version(law, row).article for row in listed)
        ahead = {row["id"] for row in rows if is_open(row) and row["force"] == "duty" and (row["due_on"] or "") >= day}
        soon = life.asked(day, "due --within 60")
        assert {row["obligation"] for row in soon if row["rule"] == amended.code} == ahead
        totals = life.asked(day, "today")["overdue_totals"]
        assert totals["tasks"] + totals["units"] + totals["office"] == len(listed)
        told = json.loads(life.tracker(f"--today {day} check --all --format json").stdout)
        assert judged <= {row["obligation"] for row in told}
        assert life.tracker(f"--today {day} db doctor").exit_code == 0
        the_page_of_its_own_agrees(life, amended.code, law, day, rows, late)

    assert typed == []
    rows = owed_by(ledger_file, amended.code)
    assert {(row["started_on"], row["due_on"]) for row in rows} == amended.owed
    for row in (rows[0], rows[-1]):
        explained_as_its_version_says(life, amended.looked[-1], law, row)
    the_law_is_printed_as_it_stands_on_each_side(life, law, amended)


def is_open(row: Row) -> bool:
    """Say whether an obligation is owed still."""
    return bool(row["outcome"] == "open")


def version(law: Regulation, row: Row) -> Rule:
    """Return the version under which an obligation stands."""
    return law.version(row["rule"], date.fromisoformat(row["started_on"]))


def explained_as_its_version_says(life: Life, day: str, law: Regulation, row: Row) -> None:
    """Hold `explain` of an obligation against the version of the day it counts from."""
    rule = version(law, row)
    (told,) = life.asked(day, f"explain --obligation {row['id']}")["obligations"]
    said = life.on(day, f"explain --obligation {row['id']} --format table")

    assert (row["article"], row["force"]) == (rule.article, rule.force.value)
    assert (told["article"], told["says"], told["due_on"]) == (rule.article, rule.said(rule.says), row["due_on"])
    assert f"{rule.said(rule.name).upper()} — ĐIỀU {rule.article}".casefold() in said.casefold()
    assert f"Thời hạn: {rule.window}." in said


def the_law_is_printed_as_it_stands_on_each_side(life: Life, law: Regulation, amended: Amended) -> None:
    """Hold `rules list` and `rules show` against the version of the day, and of both days."""
    old, new = law.versions(amended.code)
    for day, rule in ((old.until, old), (new.since, new)):
        (listed,) = (each for each in life.asked(str(day), "rules list") if each["code"] == amended.code)
        shown = life.asked(str(day), f"rules show {amended.code}")
        then = life.asked("2026-03-09", f"rules show {amended.code} --day {day}")
        assert listed["window"] == shown["window"] == then["window"] == str(rule.window)
        assert listed["article"] == shown["article"] == rule.article
        assert listed["force"] == shown["force"] == rule.force.value
        assert [each["window"] for each in shown["versions"]] == [str(old.window), str(new.window)]


def the_page_of_its_own_agrees(
    life: Life, code: str, law: Regulation, day: str, rows: list[Row], late: set[int]
) -> None:
    """Hold the page that is about one rule alone against its obligations."""
    if code == "task-due":
        stats = life.asked(day, "stats --by level")
        assert sum(line["open_overdue"] for line in stats) == len(late)
    if code == "six-months-without-result":
        windows = {str(version(law, row).window) for row in rows if row["id"] in late}
        page = life.on(day, "unresolved --format table")
        assert {row["obligation"] for row in life.asked(day, "unresolved")} == late
        assert not windows or all(window.upper() in page for window in windows)
    if code == "units-update-before-meeting":
        for meeting in life.asked(day, "meeting list"):
            mine = [row for row in rows if row["due_on"] == meeting["cut_off"]]
            missing = life.asked(day, f"meeting missing {meeting['day']}")
            shown = life.asked(day, f"meeting show {meeting['day']}")
            assert len(missing) == meeting["owing"] == len(mine) > 0
            assert {row["due_on"] for row in missing} == {meeting["cut_off"]} == {shown["days"][-1]["day"]}
    if code == "weekly-coordination":
        come = max(row["started_on"] for row in rows if row["started_on"] <= day)
        weekday = "THỨ NĂM" if come < SINCE.isoformat() else "THỨ SÁU"
        said = life.on(day, f"weekly list --format table {day}")
        assert f"{weekday} {date.fromisoformat(come):%d/%m/%Y}" in said


def test_a_test_amends_every_rule() -> None:
    assert [each.code for each in AMENDED] == QUY_CHE.codes
