from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desk import MONDAY, WEDNESDAY, a_directive, a_task, stored
from engine import opened
from tracker.checks import doctor
from tracker.clocks.parts import Clock
from tracker.errors import TrackerError
from tracker.law.fields import DirectiveField
from tracker.law.vocabulary import Outcome, Secrecy, Subject
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.services.directive.add import DirectiveKnown, SecretTakesNoWhy, follow_nothing
from tracker.services.directive.correct import DirectiveRight, OtherDuties, correct_directive
from tracker.services.directive.redate import AfterItsActs
from tracker.services.task.correct import NotAValue
from tracker.services.task.report import note_progress
from tracker.services.undo import undo
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]
WRONG = "Gõ nhầm"


def office(ledger: Ledger, directive: int) -> list[Clock]:
    """Return the Office's clocks of a directive."""
    return ledger.clocks(Subject.DIRECTIVE, directive)


@pytest.mark.parametrize(
    ("field", "value", "column", "kept"),
    [
        (DirectiveField.NUMBER, "501/CT-UBND", "number", "501/CT-UBND"),
        (DirectiveField.KIND, "Chỉ thị", "kind", "Chỉ thị"),
        (DirectiveField.ABSTRACT, "Về tiến độ", "abstract", "Về tiến độ"),
        (DirectiveField.SIGNER, "Trần B", "signer", "Trần B"),
        (DirectiveField.ISSUED, date(2026, 6, 4), "issued_on", "2026-06-04"),
        (DirectiveField.ISSUER, "chairman", "issuer", "chairman"),
        (DirectiveField.ROOM, "TH", "room", "TH"),
        (DirectiveField.URGENCY, "khan", "urgency", "khan"),
        (DirectiveField.SUBMITTED_BY, 3, "submitted_by", 3),
    ],
)
def test_what_was_typed_wrongly_is_corrected_and_can_be_taken_back(
    settings: Settings, field: DirectiveField, value: object, column: str, kept: object
) -> None:
    with writing(settings) as ledger:
        found = a_directive(ledger, number="500/CT-UBND")
    before = stored(settings.ledger)["directive"]
    with writing(settings) as ledger:
        recorded = correct_directive(ledger, found, field, value, reason=WRONG)

        assert recorded.recorded[0].event.facts["reason"] == WRONG
    with opened(settings.ledger) as connection:
        assert connection.execute(f"SELECT {column} FROM directive").fetchall() == [(kept,)]
        assert rebuild(connection, write=False).differences == ()
        assert doctor(connection) == []
    with writing(settings) as ledger:
        undo(ledger)
    assert stored(settings.ledger)["directive"] == before
    with opened(settings.ledger) as connection:
        assert rebuild(connection, write=False).differences == ()
        assert doctor(connection) == []


def test_the_offices_day_counts_from_the_right_day_of_issue(ledger: Ledger) -> None:
    found = a_directive(ledger)
    (was,) = office(ledger, found.id)

    correct_directive(ledger, found, DirectiveField.ISSUED, date(2026, 6, 3), reason=WRONG)

    mistaken, right = office(ledger, found.id)
    # One working day after Wednesday 03/6 is Thursday 04/6; after Friday 05/6 it was Monday 08/6.
    assert (was.due_on, right.due_on, right.started_on, right.opened_on) == (
        MONDAY,
        date(2026, 6, 4),
        date(2026, 6, 3),
        date(2026, 6, 3),
    )
    assert (mistaken.outcome, right.outcome, right.replaces) == (Outcome.CORRECTED, Outcome.OPEN, mistaken.id)


def test_what_was_done_in_time_stays_done(ledger: Ledger) -> None:
    found = a_directive(ledger)
    follow_nothing(ledger, found, reason="Để biết", on=WEDNESDAY)

    correct_directive(ledger, found, DirectiveField.ISSUED, date(2026, 6, 9), reason=WRONG)

    right = office(ledger, found.id)[-1]
    # Issued on Tuesday 09/6, so due on Wednesday 10/6, the very day it was answered.
    assert (right.outcome, right.due_on, right.met_on) == (Outcome.MET, WEDNESDAY, WEDNESDAY)


def test_a_directive_is_not_issued_after_what_was_done_about_its_tasks(refused: Refused, settings: Settings) -> None:
    with writing(settings) as ledger:
        found = a_directive(ledger, number="500/CT-UBND")
        task = a_task(ledger, directive=found)
        note_progress(ledger, task, "đang làm", on=WEDNESDAY)

    refused(
        AfterItsActs,
        lambda ledger: correct_directive(ledger, found, DirectiveField.ISSUED, date(2026, 6, 11), reason=WRONG),
    )


@pytest.mark.parametrize(
    ("error", "field", "value"),
    [
        (DirectiveRight, DirectiveField.SIGNER, "Nguyễn Văn A"),
        (NotAValue, DirectiveField.ISSUER, "sở"),
        (NotAValue, DirectiveField.URGENCY, "gấp"),
        (NotAValue, DirectiveField.ABSTRACT, "  "),
        (OtherDuties, DirectiveField.ISSUER, "pm"),
        (OtherDuties, DirectiveField.ISSUER, "office"),
        (DirectiveKnown, DirectiveField.NUMBER, "600/CT-UBND"),
        (TrackerError, DirectiveField.ISSUED, date(2026, 11, 24)),
    ],
)
def test_what_cannot_be_corrected_is_refused(
    refused: Refused, settings: Settings, error: type[TrackerError], field: DirectiveField, value: object
) -> None:
    with writing(settings) as ledger:
        found = a_directive(ledger, number="500/CT-UBND")
        follow_nothing(ledger, found, reason="Để biết", on=WEDNESDAY)
        a_directive(ledger, number="600/CT-UBND")

    refused(error, lambda ledger: correct_directive(ledger, found, field, value, reason=WRONG))


def test_no_reason_is_kept_about_a_secret_directive(refused: Refused, settings: Settings) -> None:
    with writing(settings) as ledger:
        found = a_directive(ledger, number="500/CT-UBND", secrecy=Secrecy.SECRET)

    refused(SecretTakesNoWhy, lambda ledger: correct_directive(ledger, found, DirectiveField.SIGNER, "B", reason="lộ"))
