from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desk import a_secret_task, a_task
from tracker import checks
from tracker.errors import NoSuchRecord, NoSuchTask, TrackerError
from tracker.law.kinds import Exchange
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries import reading
from tracker.queries.register.difference import differences as ask
from tracker.services.exchange import difference
from tracker.services.exchange.difference import AlreadyAgreed, Difference, FigureMissing, OutcomeMissing, SameFigures
from tracker.services.papers import FutureDay, TooEarly
from tracker.services.task.report import SecretTakesNoText
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

LATE_TASKS = Difference(2, "số nhiệm vụ quá hạn", "3", "5", exchanged=Exchange.PHONE)


def test_a_difference_is_listed_until_it_is_settled(settings: Settings) -> None:
    with writing(settings) as ledger:
        difference.find(ledger, LATE_TASKS, on=date(2026, 11, 20))

    with reading(settings) as connection:
        (row,) = ask(connection)
    assert (row.figure, row.theirs, row.ours, row.exchanged) == ("số nhiệm vụ quá hạn", "3", "5", "phone")

    with writing(settings) as ledger:
        difference.settle(ledger, row.id, outcome="Theo Văn phòng")
    with reading(settings) as connection:
        assert ask(connection) == []
        assert [each.outcome for each in ask(connection, every=True)] == ["Theo Văn phòng"]


def test_a_batch_leaves_out_what_is_known_and_not_settled(settings: Settings) -> None:
    with writing(settings) as ledger:
        task = a_task(ledger)
        batch = [LATE_TASKS, Difference(2, "thời hạn", "20/12/2026", "14/12/2026", task)]
        assert len(difference.find_all(ledger, batch)) == 2
        assert difference.find_all(ledger, batch) == []
        difference.settle(ledger, 1, outcome="Đã sửa")
        assert len(difference.find_all(ledger, batch)) == 1
        assert rebuild(ledger.connection, write=False).differences == ()
        assert checks.doctor(ledger.connection) == []


@pytest.mark.parametrize(
    ("error", "act"),
    [
        (FigureMissing, lambda ledger: difference.find(ledger, Difference(2, " ", "3", "5"))),
        (SameFigures, lambda ledger: difference.find(ledger, Difference(2, "thời hạn", "3 ", "3"))),
        (SameFigures, lambda ledger: difference.find(ledger, Difference(2, "thời hạn"))),
        (NoSuchTask, lambda ledger: difference.find(ledger, Difference(2, "thời hạn", "3", "5", 9))),
        (FutureDay, lambda ledger: difference.find(ledger, LATE_TASKS, on=date(2026, 11, 24))),
        (NoSuchRecord, lambda ledger: difference.settle(ledger, 9, outcome="x")),
        (OutcomeMissing, lambda ledger: difference.settle(ledger, 1, outcome=" ")),
        (TooEarly, lambda ledger: difference.settle(ledger, 1, outcome="x", on=date(2026, 11, 22))),
    ],
)
def test_what_cannot_be_meant_is_refused(
    settings: Settings, refused: Refused, error: type[TrackerError], act: Callable[[Ledger], object]
) -> None:
    with writing(settings) as ledger:
        difference.find(ledger, LATE_TASKS)

    refused(error, act)


def test_nothing_is_settled_twice(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        difference.find(ledger, LATE_TASKS)
        difference.settle(ledger, 1, outcome="x")

    refused(AlreadyAgreed, lambda ledger: difference.settle(ledger, 1, outcome="x"))


def test_of_a_secret_task_it_is_kept_that_something_differs_and_no_more(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        task = a_secret_task(ledger)
        difference.find(ledger, Difference(2, "thời hạn", task=task))
        difference.settle(ledger, 1, outcome=None)

    refused(
        SecretTakesNoText, lambda ledger: difference.find(ledger, Difference(2, "thời hạn", "lộ", "khác", task=task))
    )
