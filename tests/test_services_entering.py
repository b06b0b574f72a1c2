from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date

import pytest

from desk import FRIDAY, MONDAY, WEDNESDAY, a_directive, a_secret_task, a_task, duties, duty
from tracker.days.phrases import read
from tracker.errors import TrackerError
from tracker.law.vocabulary import Secrecy, Status, Subject
from tracker.ledger.ledger import Ledger
from tracker.ledger.transaction import writing
from tracker.queries.lookup import find_directive
from tracker.services.directive.add import withdraw
from tracker.services.directive.enter import DirectiveWithdrawn, add_task, enter
from tracker.services.directive.newitems import (
    ContentMissing,
    DueBeforeIssued,
    NewItem,
    RoutineNotTracked,
    SecretHasNoContent,
)
from tracker.services.directive.twice import ItemKnown
from tracker.services.papers import FutureDay, TooEarly
from tracker.settings import Settings
from tracker.workdays import CalendarMissing

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]


def test_each_lead_unit_has_a_task_of_its_own_and_the_words_are_kept_once(ledger: Ledger) -> None:
    directive = a_directive(ledger)

    entered = add_task(
        ledger, directive, NewItem(content="Báo cáo", lead=(2, 3, 4), support=(4, 5), deadline=read("30/6/2026"))
    )

    assert (entered.items, entered.tasks) == (1, [1, 2, 3])
    assert [duty(ledger, number).unit for number in entered.tasks] == [2, 3, 4]
    assert ledger.connection.execute("SELECT COUNT(*) FROM item").fetchone() == (1,)
    # no unit supports itself
    assert ledger.connection.execute("SELECT task_id, unit_id FROM task_support ORDER BY 1, 2").fetchall() == [
        (1, 4),
        (1, 5),
        (2, 4),
        (2, 5),
        (3, 5),
    ]


def test_a_unit_named_twice_has_one_task(ledger: Ledger) -> None:
    entered = add_task(
        ledger,
        a_directive(ledger),
        NewItem(content="Báo cáo", lead=(2, 2), support=(5, 5), deadline=read("30/6/2026")),
    )

    assert entered.tasks == [1]
    assert ledger.connection.execute("SELECT task_id, unit_id FROM task_support").fetchall() == [(1, 5)]


def test_a_task_begins_as_assigned_on_the_day_of_its_directive(ledger: Ledger) -> None:
    number = a_task(ledger, on=WEDNESDAY)

    standing = ledger.standing(number)
    assert (standing.status, standing.issued_on, standing.entered_on) == (Status.ASSIGNED, FRIDAY, WEDNESDAY)
    assert duty(ledger, number).opened_on == FRIDAY


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("trước ngày 29/6/2026", date(2026, 6, 29)),  # 28/6 is a Sunday: rolled to Monday 29/6
        ("trước ngày 26/6/2026", date(2026, 6, 25)),  # a Thursday
        ("15 ngày làm việc", date(2026, 6, 26)),  # after Friday 05/6: 8-12, 15-19, 22-26
        ("trong tháng 8/2026", date(2026, 9, 3)),  # Monday 31/8 swapped off, 01 and 02/9 off; Thursday 03
        ("khẩn trương", None),
        ("10 ngày làm việc kể từ ngày nhận", None),  # until the receipt is known
    ],
)
def test_the_words_of_a_deadline_become_its_last_lawful_day(ledger: Ledger, phrase: str, due: date | None) -> None:
    number = a_task(ledger, phrase)

    assert duty(ledger, number).due_on == due
    assert ledger.standing(number).due_on == due
    assert ledger.standing(number).phrase == phrase


def test_the_office_s_own_receipt_of_the_directive_starts_no_unit_s_deadline(ledger: Ledger) -> None:
    directive = a_directive(ledger, received_on=MONDAY)

    number = a_task(ledger, "3 ngày làm việc kể từ ngày nhận", directive=directive)

    assert (duty(ledger, number).term, duty(ledger, number).due_on) == (None, None)


def test_the_same_item_is_refused_with_the_number_of_its_task(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger)
        number = a_task(ledger, directive=directive, content="Rà soát, báo cáo kết quả")

    typed_again = unicodedata.normalize("NFD", "Rà soát,  báo cáo kết quả")
    said = refused(ItemKnown, lambda ledger: a_task(ledger, directive=directive, content=typed_again))
    assert f"nhiệm vụ số {number}" in said


def test_two_spellings_of_one_point_make_one_item(ledger: Ledger) -> None:
    directive = a_directive(ledger)
    item = NewItem(content="Báo cáo", lead=(2,), deadline=read("30/6/2026"), point="Điểm ấ")
    again = item._replace(point=unicodedata.normalize("NFD", "Điểm ấ"))

    entered = enter(ledger, directive, [item, again], on=MONDAY)

    assert (entered.items, len(entered.known)) == (1, 1)


def test_a_file_entered_a_second_time_adds_nothing(ledger: Ledger) -> None:
    directive = a_directive(ledger)
    items = [NewItem(content=f"Nội dung {n}", lead=(2,), deadline=read("30/6/2026")) for n in range(3)]
    enter(ledger, directive, items, on=MONDAY)

    again = enter(ledger, directive, items, on=MONDAY)

    assert (again.items, again.tasks, again.recorded) == (0, [], [])
    assert again.known == [0, 1, 2]


@pytest.mark.parametrize(
    ("due", "content", "error"),
    [
        ("30/6/2026", " ", ContentMissing),
        ("30/6/2026", None, ContentMissing),
        ("thường xuyên", "Báo cáo", RoutineNotTracked),
        ("04/6/2026", "Báo cáo", DueBeforeIssued),  # the day before the directive
        ("trước ngày 05/6/2026", "Báo cáo", DueBeforeIssued),
        ("31/12/2090", "Báo cáo", CalendarMissing),
    ],
)
def test_what_cannot_be_a_task_is_refused(
    settings: Settings, refused: Refused, due: str, content: str | None, error: type[TrackerError]
) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger)

    refused(error, lambda ledger: a_task(ledger, due, directive=directive, content=content))


def test_a_routine_task_is_followed_with_a_reason(ledger: Ledger) -> None:
    item = NewItem(content="Trực", lead=(2,), deadline=read("thường xuyên"), routine_reason="Chủ tịch yêu cầu")

    entered = add_task(ledger, a_directive(ledger), item, on=MONDAY)

    assert duty(ledger, entered.tasks[0]).due_on is None


def test_nothing_is_entered_tomorrow_or_before_the_directive(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger)

    refused(FutureDay, lambda ledger: a_task(ledger, directive=directive, on=date(2026, 11, 24)))
    refused(TooEarly, lambda ledger: a_task(ledger, directive=directive, on=date(2026, 6, 4)))


def test_a_withdrawn_directive_gives_no_more_tasks(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger)
        withdraw(ledger, directive, by="160/QĐ-UBND", on=MONDAY)
        gone = find_directive(ledger.connection, f"#{directive.id}")

    refused(DirectiveWithdrawn, lambda ledger: a_task(ledger, directive=gone, on=WEDNESDAY))


def test_a_secret_task_is_kept_without_words(ledger: Ledger) -> None:
    number = a_secret_task(ledger)

    assert duty(ledger, number).due_on == date(2026, 6, 30)
    assert ledger.connection.execute("SELECT secret, content, folded, point, programme FROM item").fetchone() == (
        1,
        None,
        None,
        None,
        None,
    )


def test_two_secret_items_are_told_apart_by_their_place(ledger: Ledger) -> None:
    directive = a_directive(ledger, secrecy=Secrecy.TOP_SECRET)

    assert a_task(ledger, directive=directive, content=None) == 1
    assert a_task(ledger, directive=directive, content=None) == 2


@pytest.mark.parametrize("words", [{"content": "Bí mật"}, {"point": "Điểm 1"}, {"programme": "Chương trình"}])
def test_a_secret_directive_takes_no_words(settings: Settings, refused: Refused, words: dict[str, str]) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger, secrecy=Secrecy.SECRET)
    item = NewItem(content=None, lead=(2,), deadline=read("30/6/2026"))._replace(**words)  # type: ignore[arg-type]  # fields by name, of any kind

    said = refused(SecretHasNoContent, lambda ledger: add_task(ledger, directive, item, on=MONDAY))

    assert not any(word in said for word in words.values())


def test_a_recurring_task_begins_with_its_periods_up_to_two_weeks_ahead(ledger: Ledger) -> None:
    number = a_task(ledger, "trước ngày 18 hằng tháng")

    # since 05/6/2026; today is 23/11/2026, and 01/12 is less than 14 days away
    assert [clock.period for clock in duties(ledger, number)] == [
        "2026-06",
        "2026-07",
        "2026-08",
        "2026-09",
        "2026-10",
        "2026-11",
        "2026-12",
    ]
    assert duties(ledger, number)[0].due_on == date(2026, 6, 17)
    assert ledger.clocks(Subject.TASK, number)[0].opened_on == FRIDAY
