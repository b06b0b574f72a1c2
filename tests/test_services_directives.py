from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from desk import FRIDAY, MONDAY, WEDNESDAY, a_directive, a_task, duty
from tracker.clocks.parts import Clock
from tracker.errors import TrackerError
from tracker.law.sources import NewDirective
from tracker.law.vocabulary import Issuer, Outcome, Secrecy, Status, Subject
from tracker.ledger.ledger import Ledger
from tracker.ledger.transaction import writing
from tracker.queries.lookup import AmbiguousDirective, NoSuchDirective, find_directive
from tracker.services.directive.add import (
    AlreadyWithdrawn,
    DirectiveKnown,
    HasTasks,
    SecretHasNoFile,
    add_directive,
    follow_nothing,
    withdraw,
)
from tracker.services.papers import FileUnreadable, FutureDay, TooEarly
from tracker.settings import Settings
from tracker.words.symbols import NoNumber

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

NEW = NewDirective(
    number="150/2026/QĐ-UBND",
    issued_on=FRIDAY,
    kind="Quyết định",
    abstract="Ban hành Quy chế",
    signer="Nguyễn Văn A",
    issuer=Issuer.CITY,
)


def entry(ledger: Ledger, directive: int) -> Clock:
    """Return the Office's clock to enter the tasks of a directive."""
    (clock,) = ledger.clocks(Subject.DIRECTIVE, directive)
    return clock


def test_a_directive_gives_the_office_one_working_day(ledger: Ledger) -> None:
    recorded = add_directive(ledger, NEW, on=MONDAY)

    # Friday 05/6/2026 -> Monday 08/6
    assert entry(ledger, recorded.id).due_on == MONDAY
    assert recorded.warnings == []
    assert find_directive(ledger.connection, "150/2026/qd-ubnd").id == recorded.id


def test_a_directive_of_the_government_is_a_central_one_and_gives_the_office_no_clock(ledger: Ledger) -> None:
    recorded = add_directive(ledger, replace(NEW, issuer=Issuer.PM, number="12/CĐ-TTg"))

    assert ledger.connection.execute("SELECT level FROM directive").fetchone() == ("central",)
    assert ledger.clocks(Subject.DIRECTIVE, recorded.id) == []


def test_entering_a_task_ends_the_offices_day(ledger: Ledger) -> None:
    directive = a_directive(ledger)

    a_task(ledger, directive=directive, on=WEDNESDAY)

    # due Monday 08/6, entered on Wednesday: late
    assert (entry(ledger, directive.id).outcome, entry(ledger, directive.id).met_on) == (Outcome.MET, WEDNESDAY)


def test_a_directive_that_gives_no_task_can_say_so_at_once_or_later(ledger: Ledger) -> None:
    at_once = add_directive(ledger, replace(NEW, gives_tasks=False), on=MONDAY)
    later = a_directive(ledger)
    follow_nothing(ledger, later, reason="Chỉ để biết", on=WEDNESDAY)

    assert entry(ledger, at_once.id).met_on == MONDAY
    assert entry(ledger, later.id).met_on == WEDNESDAY


def test_a_directive_with_tasks_cannot_be_said_to_give_none(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger)
        a_task(ledger, directive=directive)

    refused(HasTasks, lambda ledger: follow_nothing(ledger, directive, reason="", on=MONDAY))


def test_the_same_directive_is_not_recorded_twice_however_it_is_typed(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        add_directive(ledger, NEW)

    said = refused(DirectiveKnown, lambda ledger: add_directive(ledger, replace(NEW, number="150 / 2026/QĐ–UBND")))
    assert "#1" in said


def test_a_number_met_in_another_year_is_kept_with_a_warning(ledger: Ledger) -> None:
    first = add_directive(ledger, NEW)

    second = add_directive(ledger, replace(NEW, issued_on=date(2026, 1, 5)))

    assert [values["id"] for _, values in second.warnings] == [first.id]
    with pytest.raises(AmbiguousDirective, match=r"#1 .*; #2 "):
        find_directive(ledger.connection, NEW.number)
    assert find_directive(ledger.connection, "#2").issued_on == date(2026, 1, 5)


def test_an_odd_number_is_kept_with_a_warning(ledger: Ledger) -> None:
    assert len(add_directive(ledger, replace(NEW, number="150")).warnings) == 1


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"issued_on": date(2026, 11, 24)}, FutureDay),  # today is 23/11/2026
        ({"received_on": date(2026, 6, 4)}, TooEarly),  # received the day before it was issued
        ({"received_on": date(2026, 11, 24)}, FutureDay),
        ({"number": " "}, NoNumber),
        ({"secrecy": Secrecy.SECRET, "file": Path("mật.pdf")}, SecretHasNoFile),
        ({"file": Path("không có.pdf")}, FileUnreadable),
    ],
)
def test_what_cannot_be_a_directive_is_refused(
    refused: Refused, change: dict[str, object], error: type[TrackerError]
) -> None:
    refused(error, lambda ledger: add_directive(ledger, replace(NEW, **change)))  # type: ignore[arg-type]  # fields by name, of any kind


def test_a_directive_is_not_recorded_before_it_was_issued(refused: Refused) -> None:
    refused(TooEarly, lambda ledger: add_directive(ledger, NEW, on=date(2026, 6, 4)))


def test_of_a_file_the_name_and_the_digest_are_kept(ledger: Ledger, tmp_path: Path) -> None:
    scan = tmp_path / "quyết định.pdf"
    scan.write_bytes(b"%PDF")

    add_directive(ledger, replace(NEW, file=scan))

    assert ledger.connection.execute("SELECT file_name, file_sha256 FROM directive").fetchone() == (
        "quyết định.pdf",
        sha256(b"%PDF").hexdigest(),
    )


def test_words_are_kept_in_one_form_of_unicode(ledger: Ledger) -> None:
    typed = unicodedata.normalize("NFD", "Nguyễn Văn Ấn")

    add_directive(ledger, replace(NEW, signer=typed, abstract=typed, room=typed))

    assert ledger.connection.execute("SELECT signer, abstract, room FROM directive").fetchone() == (
        ("Nguyễn Văn Ấn",) * 3
    )


def test_withdrawing_a_directive_stops_its_open_tasks_and_leaves_the_finished(ledger: Ledger) -> None:
    from tracker.services.task.report import confirm, report_done

    directive = a_directive(ledger)
    done = a_task(ledger, directive=directive, written=False)
    running = a_task(ledger, directive=directive, content="Nội dung khác")
    report_done(ledger, done, on=MONDAY)
    confirm(ledger, done, on=MONDAY)

    withdraw(ledger, directive, by="160/QĐ-UBND", on=WEDNESDAY)

    assert (ledger.standing(done).status, duty(ledger, done).outcome) == (Status.DONE, Outcome.MET)
    assert (ledger.standing(running).status, duty(ledger, running).outcome) == (Status.STOPPED, Outcome.STOPPED)
    assert find_directive(ledger.connection, f"#{directive.id}").withdrawn


def test_a_directive_withdrawn_before_its_tasks_were_entered_asks_for_none(ledger: Ledger) -> None:
    directive = a_directive(ledger)

    withdraw(ledger, directive, by="160/QĐ-UBND", on=MONDAY)

    assert entry(ledger, directive.id).outcome is Outcome.STOPPED


def test_a_directive_is_withdrawn_once_and_not_before_it_was_issued(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger)
    refused(TooEarly, lambda ledger: withdraw(ledger, directive, by="160/QĐ-UBND", on=date(2026, 6, 4)))
    refused(FutureDay, lambda ledger: withdraw(ledger, directive, by="160/QĐ-UBND", on=date(2026, 11, 24)))
    with writing(settings) as ledger:
        withdraw(ledger, directive, by="160/QĐ-UBND", on=MONDAY)
        gone = find_directive(ledger.connection, f"#{directive.id}")

    refused(AlreadyWithdrawn, lambda ledger: withdraw(ledger, gone, by="161/QĐ-UBND", on=MONDAY))


@pytest.mark.parametrize("reference", ["1/QĐ-UBND", "#7", "#", "#x"])
def test_a_directive_nobody_recorded_is_not_found(ledger: Ledger, reference: str) -> None:
    with pytest.raises(NoSuchDirective):
        find_directive(ledger.connection, reference)


def test_a_secret_directive_is_withdrawn_with_its_tasks_and_without_words(ledger: Ledger) -> None:
    directive = a_directive(ledger, secrecy=Secrecy.SECRET)
    number = a_task(ledger, directive=directive, content=None)

    withdraw(ledger, directive, by="9/QĐ-UBND")

    assert ledger.standing(number).status is Status.STOPPED
