"""Focal officers (Art. 22.2) and the two papers of each unit (Art. 23.2)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tracker.checks import doctor
from tracker.errors import TrackerError
from tracker.law.kinds import Commitment
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries.unit.commitment import commitments
from tracker.queries.unit.officer import focal, officers
from tracker.services.papers import FutureDay, Paper
from tracker.services.unit.commit import commit
from tracker.services.unit.officer import Nameless, NewOfficer, NotAnAddress, OfficerSince, name_officer
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

UNIT = 5
SEPTEMBER, NOVEMBER = date(2026, 9, 1), date(2026, 11, 2)


def two_officers(ledger: Ledger) -> None:
    """Name one officer in September and another in November."""
    name_officer(ledger, UNIT, NewOfficer("Trần Thị B", "0225 123", "b@haiphong.gov.vn"), since=SEPTEMBER)
    notice = Paper("8/SXD-VP", date(2026, 10, 30))
    name_officer(ledger, UNIT, NewOfficer("Lê Văn C"), since=NOVEMBER, notice=notice)


def test_naming_another_officer_ends_the_former_the_day_before(ledger: Ledger) -> None:
    two_officers(ledger)

    first, second = officers(ledger.connection, ledger.today, UNIT)

    assert (first.name, first.phone, first.since, first.until) == ("Trần Thị B", "0225 123", "2026-09-01", "2026-11-01")
    assert (second.name, second.since, second.until, second.notice) == ("Lê Văn C", "2026-11-02", None, "8/SXD-VP")


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 8, 31), None),
        (SEPTEMBER, "Trần Thị B"),
        (date(2026, 11, 1), "Trần Thị B"),
        (NOVEMBER, "Lê Văn C"),
    ],
)
def test_on_each_day_there_is_the_officer_of_that_day(ledger: Ledger, day: date, name: str | None) -> None:
    two_officers(ledger)

    (of_unit,) = [row for row in focal(ledger.connection, day) if row.code == "SXD"]

    assert of_unit.officer == name
    assert ("SXD" in {row.code for row in focal(ledger.connection, day, missing=True)}) is (name is None)


def test_a_history_of_a_past_day_knows_nothing_of_what_came_after(ledger: Ledger) -> None:
    two_officers(ledger)

    (only,) = officers(ledger.connection, date(2026, 11, 1), UNIT)

    assert (only.name, only.until) == ("Trần Thị B", None)


def test_the_office_owes_itself_no_focal_officer(ledger: Ledger) -> None:
    assert "VP" not in {row.code for row in focal(ledger.connection, ledger.today, missing=True)}


@pytest.mark.parametrize("day", [date(2026, 8, 31), SEPTEMBER, date(2026, 10, 5), NOVEMBER])
def test_nobody_is_named_into_the_time_of_another(settings: Settings, refused: Refused, day: date) -> None:
    with writing(settings) as ledger:
        two_officers(ledger)

    refused(OfficerSince, lambda ledger: name_officer(ledger, UNIT, NewOfficer("D"), since=day))


def test_an_officer_needs_a_name_a_day_that_has_come_and_a_possible_address(refused: Refused) -> None:
    refused(Nameless, lambda ledger: name_officer(ledger, UNIT, NewOfficer("  "), since=NOVEMBER))
    refused(NotAnAddress, lambda ledger: name_officer(ledger, UNIT, NewOfficer("D", email="d"), since=NOVEMBER))
    refused(FutureDay, lambda ledger: name_officer(ledger, UNIT, NewOfficer("D"), since=date(2026, 11, 24)))


def test_of_two_papers_of_a_kind_the_one_issued_last_is_in_force(ledger: Ledger) -> None:
    commit(ledger, UNIT, Commitment.PLAN, Paper("2/KH-SXD", date(2026, 10, 1)))
    commit(ledger, UNIT, Commitment.PLAN, Paper("1/KH-SXD", date(2026, 2, 1)))  # entered late
    commit(ledger, UNIT, Commitment.REGULATION, Paper("5/QC-SXD", date(2026, 3, 1)))

    (now,) = commitments(ledger.connection, ledger.today, unit=UNIT)
    (then,) = commitments(ledger.connection, date(2026, 9, 30), unit=UNIT)

    assert (now.plan, now.plan_issued_on, now.regulation) == ("2/KH-SXD", "2026-10-01", "5/QC-SXD")
    assert (then.plan, then.regulation_issued_on) == ("1/KH-SXD", "2026-03-01")


def test_a_unit_lacks_something_until_it_has_issued_both(ledger: Ledger) -> None:
    commit(ledger, UNIT, Commitment.PLAN, Paper("2/KH-SXD", date(2026, 10, 1)))
    assert "SXD" in {row.code for row in commitments(ledger.connection, ledger.today, missing=True)}

    commit(ledger, UNIT, Commitment.REGULATION, Paper("5/QC-SXD", date(2026, 10, 1)))

    assert "SXD" not in {row.code for row in commitments(ledger.connection, ledger.today, missing=True)}
    assert len(commitments(ledger.connection, ledger.today)) == 128  # every unit but the Office


def test_a_paper_to_come_is_refused(refused: Refused) -> None:
    paper = Paper("2/KH-SXD", date(2026, 11, 24))
    refused(FutureDay, lambda ledger: commit(ledger, UNIT, Commitment.PLAN, paper))


def test_a_rebuild_finds_every_row_again(settings: Settings) -> None:
    with writing(settings) as ledger:
        two_officers(ledger)
        commit(ledger, UNIT, Commitment.PLAN, Paper("2/KH-SXD", date(2026, 10, 1)))
    with writing(settings) as ledger:
        assert rebuild(ledger.connection, write=False).differences == ()
        assert doctor(ledger.connection) == []
