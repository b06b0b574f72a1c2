from __future__ import annotations

from dataclasses import replace

import pytest

from desk import a_task
from tracker.law.custom.role import AUTOMATIC, LEAST, Role
from tracker.law.custom.unitacts import UNIT_ACTS, Own
from tracker.law.record import RECORDS
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.ownwork import OfficesFact
from tracker.ledger.permission import RoleTooLow, check, speaks_for
from tracker.ledger.transaction import writing
from tracker.services.grant import grant
from tracker.settings import Settings


@pytest.fixture
def office(settings: Settings) -> Settings:
    """Return the settings of an office whose admin is chi; tai records for the unit that leads task 1."""
    with writing(settings) as ledger:
        a_task(ledger, lead=(2,))
    with writing(settings) as ledger:
        grant(ledger, "chi", Role.ADMIN)
    with writing(replace(settings, actor="chi")) as ledger:
        grant(ledger, "tai", Role.UNIT, unit=2)
        grant(ledger, "an", Role.ENTRY)
    return settings


def test_what_a_unit_records_needs_no_more_than_a_clerk_who_enters() -> None:
    """Whatever confirms, directs, corrects or administers is the Office's."""
    assert {LEAST[act] for act in UNIT_ACTS} == {Role.ENTRY}


def test_what_time_brings_is_no_act_of_a_unit() -> None:
    assert UNIT_ACTS.keys().isdisjoint(AUTOMATIC)


def test_every_act_says_whose_it_is() -> None:
    """All but the taking back, which is looked at act by act."""
    assert [act for act, known in UNIT_ACTS.items() if not known.own] == [Happened.ACT_UNDONE]


def test_an_act_that_begins_a_record_begins_a_new_one() -> None:
    """A report begins its period where nobody did before, and is filed for one that stands."""
    begins = {
        act for act, known in UNIT_ACTS.items() if known.subject in RECORDS and act in RECORDS[known.subject].begins
    }

    assert begins - {Happened.PERIODIC_REPORT_FILED} == {
        act for act, known in UNIT_ACTS.items() if Own.NEW in known.own
    }


def test_what_is_looked_for_in_a_record_is_a_column_of_it() -> None:
    columns = {Own.LEADS_KEPT: "task", Own.KEPT: "unit", Own.KEPT_AMONG: "units"}
    for known in UNIT_ACTS.values():
        for own in known.own:
            if own in columns:
                assert columns[own] in RECORDS[known.subject].facts


@pytest.mark.parametrize("happened", sorted(set(Happened) - UNIT_ACTS.keys() - AUTOMATIC))
def test_every_other_act_is_refused(office: Settings, happened: Happened) -> None:
    """On whatever subject, and whatever its facts name."""
    facts = {"unit": 2, "units": [2], "lead": 2, "task": 1, "by": "lead", "name": "own-reports", "value": "allowed"}
    with writing(replace(office, actor="tai"), dry_run=True) as ledger, pytest.raises(RoleTooLow) as refused:
        check(ledger.connection, ledger.choices, "tai", [(happened, 1, facts)])

    assert f"cần vai trò {LEAST[happened].value}. Người làm được: " in str(refused.value)


def test_the_office_speaks_for_nobody_and_a_unit_for_itself(office: Settings) -> None:
    with writing(replace(office, actor="chi"), dry_run=True) as ledger:
        said = {name: speaks_for(ledger.connection, ledger.choices, name) for name in ("chi", "an", "khách", "tai")}

    assert said == {"chi": None, "an": None, "khách": None, "tai": frozenset({2})}


def test_a_fact_beside_those_of_the_table_is_refused(office: Settings) -> None:
    """A fact that bears the name of a column would set that column."""
    with writing(replace(office, actor="tai"), dry_run=True) as ledger:
        for happened, number, facts in (
            (Happened.TASK_RECEIVED, 1, {"lead": 3}),
            (Happened.PERIODIC_REPORT_FILED, 1, {"unit": 2, "figures": {}}),
            (Happened.OFFICER_NAMED, 1, {"unit": 2, "name": "A", "until": "2027-01-01"}),
        ):
            with pytest.raises(OfficesFact):
                check(ledger.connection, ledger.choices, "tai", [(happened, number, facts)])


def test_a_report_begins_its_period_and_says_nothing_of_one_that_stands(office: Settings) -> None:
    facts = {"unit": 2, "code": "2026-Q1", "title": "x", "span": "quarter", "first": "2026-01-01", "last": "2026-03-31"}
    act = (Happened.PERIODIC_REPORT_FILED, 77, facts)
    with writing(replace(office, actor="tai"), dry_run=True) as ledger:
        check(ledger.connection, ledger.choices, "tai", [act])
        ledger.record(act[0], Subject.PERIOD, 77, on=ledger.today, **facts)
        with pytest.raises(OfficesFact, match="do Văn phòng ghi"):
            check(ledger.connection, ledger.choices, "tai", [act])


def test_the_subjects_of_the_table_are_those_of_the_journal() -> None:
    subjects = {Subject.TASK, Subject.LEDGER, *RECORDS}

    assert {known.subject for known in UNIT_ACTS.values()} <= subjects
