from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desk import DIRECTION, FRIDAY, MONDAY, WEDNESDAY, a_secret_task, a_task, duties, duty
from tracker.days.phrases import read
from tracker.errors import TrackerError
from tracker.law.fields import Correctable
from tracker.law.vocabulary import Outcome, Status
from tracker.ledger.ledger import Ledger
from tracker.ledger.transaction import writing
from tracker.services.directive.newitems import ContentMissing, DueBeforeIssued
from tracker.services.papers import FutureDay, TooEarly
from tracker.services.task.correct import (
    CannotTurnRecurring,
    NotAValue,
    correct_deadline,
    correct_lead,
    correct_text,
)
from tracker.services.task.direct import SameLead, extend
from tracker.services.task.report import SecretTakesNoText, confirm, report_done
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]
TOMORROW = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("field", "value", "column", "kept"),
    [
        (Correctable.CONTENT, "  Tổng hợp số liệu ", "content", "Tổng hợp số liệu"),
        (Correctable.POINT, "Điều 3.2", "point", "Điều 3.2"),
        (Correctable.PROGRAMME, "Chương trình 1", "programme", "Chương trình 1"),
        (Correctable.WRITTEN, "no", "written", 0),
        (Correctable.WRITTEN, "Không", "written", 0),
        (Correctable.DELIVERABLE, "submission", "deliverable", "submission"),
    ],
)
def test_what_an_item_says_is_corrected_for_all_its_tasks(
    ledger: Ledger, field: Correctable, value: str, column: str, kept: object
) -> None:
    number = a_task(ledger, lead=(2, 3))

    correct_text(ledger, number, field, value, reason="Gõ nhầm")

    assert ledger.connection.execute(f"SELECT {column} FROM item").fetchall() == [(kept,)]
    assert len(duties(ledger, number)) == 1


def test_a_point_is_taken_back_by_an_empty_one(ledger: Ledger) -> None:
    number = a_task(ledger)
    correct_text(ledger, number, Correctable.POINT, "Điều 3.2", reason="Gõ nhầm")

    correct_text(ledger, number, Correctable.POINT, "", reason="Gõ nhầm")

    assert ledger.connection.execute("SELECT point FROM item").fetchall() == [(None,)]


def test_a_corrected_content_is_found_by_its_new_words(ledger: Ledger) -> None:
    number = a_task(ledger)

    correct_text(ledger, number, Correctable.CONTENT, "Đôn đốc", reason=None)

    assert ledger.connection.execute("SELECT folded FROM item").fetchone() == ("don doc",)


def test_the_room_belongs_to_the_task(ledger: Ledger) -> None:
    number = a_task(ledger, lead=(2, 3))

    correct_text(ledger, number, Correctable.ROOM, "Phòng Nội chính", reason=None)

    assert (ledger.standing(number).room, ledger.standing(number + 1).room) == ("Phòng Nội chính", None)


def test_a_correction_keeps_the_old_value_the_new_one_and_the_reason(ledger: Ledger) -> None:
    number = a_task(ledger)

    recorded = correct_lead(ledger, number, 3, unit_name="Sở Nội vụ", reason="Gõ nhầm đơn vị")

    assert recorded.event.facts == {"field": "lead", "old": 2, "new": 3, "lead": 3, "reason": "Gõ nhầm đơn vị"}


def test_a_unit_taken_for_the_lead_was_never_late(ledger: Ledger) -> None:
    number = a_task(ledger)

    correct_lead(ledger, number, 3, unit_name="Sở Nội vụ", reason=None)

    mistaken, right = duties(ledger, number)
    assert (mistaken.outcome, mistaken.unit) == (Outcome.CORRECTED, 2)
    assert (right.outcome, right.unit, right.opened_on, right.due_on) == (
        Outcome.OPEN,
        3,
        FRIDAY,
        date(2026, 6, 30),
    )


def test_a_deadline_mistyped_is_corrected_even_when_the_task_is_done(ledger: Ledger) -> None:
    number = a_task(ledger, "08/6/2026", written=False)
    report_done(ledger, number, on=WEDNESDAY)
    confirm(ledger, number, on=WEDNESDAY)

    correct_deadline(ledger, number, read("18/6/2026"), reason="Gõ nhầm")

    right = duty(ledger, number)
    assert (right.outcome, right.due_on, right.met_on) == (Outcome.MET, date(2026, 6, 18), WEDNESDAY)
    assert ledger.standing(number).status is Status.DONE
    assert duties(ledger, number)[0].outcome is Outcome.CORRECTED


def test_an_undated_task_can_be_corrected_to_a_day_and_back(ledger: Ledger) -> None:
    number = a_task(ledger, "khẩn trương")

    correct_deadline(ledger, number, read("18/6/2026"), reason=None)
    assert (duty(ledger, number).due_on, ledger.standing(number).due_on) == (date(2026, 6, 18), date(2026, 6, 18))

    correct_deadline(ledger, number, read("khẩn trương"), reason=None)
    assert (duty(ledger, number).due_on, ledger.standing(number).due_on) == (None, None)


def test_a_corrected_extension_is_still_an_extension(ledger: Ledger) -> None:
    number = a_task(ledger)
    extend(ledger, number, read("31/7/2026"), DIRECTION)

    correct_deadline(ledger, number, read("30/7/2026"), reason=None)

    assert (duty(ledger, number).extensions, duty(ledger, number).original_due_on) == (1, date(2026, 6, 30))
    assert duty(ledger, number).opened_on == WEDNESDAY


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda ledger, n: correct_text(ledger, n, Correctable.CONTENT, " ", reason=None), ContentMissing),
        (lambda ledger, n: correct_text(ledger, n, Correctable.WRITTEN, "maybe", reason=None), NotAValue),
        (lambda ledger, n: correct_text(ledger, n, Correctable.DELIVERABLE, "song", reason=None), NotAValue),
        (lambda ledger, n: correct_lead(ledger, n, 2, unit_name="Thanh tra", reason=None), SameLead),
        (lambda ledger, n: correct_deadline(ledger, n, read("hằng quý"), reason=None), CannotTurnRecurring),
        (lambda ledger, n: correct_deadline(ledger, n, read("04/6/2026"), reason=None), DueBeforeIssued),
        (lambda ledger, n: correct_lead(ledger, n, 3, unit_name="", reason=None, on=date(2026, 6, 4)), TooEarly),
        (
            lambda ledger, n: correct_text(ledger, n, Correctable.POINT, "1", reason=None, on=date(2026, 11, 24)),
            FutureDay,
        ),
    ],
)
def test_a_correction_that_cannot_be_is_refused(
    settings: Settings, refused: Refused, act: Callable[[Ledger, int], object], error: type[TrackerError]
) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)

    refused(error, lambda ledger: act(ledger, number))


@pytest.mark.parametrize("field", [Correctable.CONTENT, Correctable.POINT, Correctable.PROGRAMME])
def test_a_secret_task_gets_no_words_by_correction(settings: Settings, refused: Refused, field: Correctable) -> None:
    with writing(settings) as ledger:
        number = a_secret_task(ledger)

    refused(SecretTakesNoText, lambda ledger: correct_text(ledger, number, field, "Bí mật", reason=None))
    refused(SecretTakesNoText, lambda ledger: correct_lead(ledger, number, 3, unit_name="", reason="Bí mật"))


def test_a_recurring_task_is_not_turned_into_another_by_correction(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "hằng quý")

    refused(CannotTurnRecurring, lambda ledger: correct_deadline(ledger, number, read("30/6/2026"), reason=None))


def test_a_correction_may_name_the_day_it_was_made(ledger: Ledger) -> None:
    number = a_task(ledger)

    recorded = correct_lead(ledger, number, 3, unit_name="", reason=None, on=MONDAY)

    assert recorded.event.on == MONDAY


def test_a_corrected_term_of_an_extension_counts_from_its_direction(ledger: Ledger) -> None:
    number = a_task(ledger, "10/6/2026")
    extend(ledger, number, read("3 ngày làm việc"), DIRECTION)

    correct_deadline(ledger, number, read("5 ngày làm việc"), reason="Gõ nhầm số ngày")

    # Wednesday 10/6: 11 12, Monday 15 16 17
    assert duty(ledger, number).due_on == date(2026, 6, 17)
