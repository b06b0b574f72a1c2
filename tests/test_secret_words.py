"""The ledger file itself refuses words about a secret task (Art. 5.2), whatever the program would do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from desk import FRIDAY, a_directive, a_secret_task, a_task
from engine import REFUSED
from tracker.days.phrases import read
from tracker.law.vocabulary import Happened, Secrecy, Subject
from tracker.ledger.ledger import Ledger
from tracker.ledger.transaction import writing
from tracker.services.directive.enter import add_task, enter
from tracker.services.directive.newitems import NewItem, SecretHasNoReason
from tracker.settings import Settings


@pytest.fixture
def ledger(settings: Settings) -> Iterator[Ledger]:
    """Return the test's own ledger, and forget what was tried in it: half an act is never committed."""
    with writing(settings, dry_run=True) as opened:
        yield opened


WORDS = ("note", "reason", "content", "answer", "outcome", "person", "file_sha256", "other")


@pytest.mark.parametrize("name", WORDS)
def test_the_journal_takes_no_words_about_a_secret_task(ledger: Ledger, name: str) -> None:
    number = a_secret_task(ledger)

    with pytest.raises(REFUSED, match="no words of a secret task"):
        ledger.record(Happened.PROGRESS_NOTED, Subject.TASK, number, on=FRIDAY, **{name: "lộ"})


@pytest.mark.parametrize("name", WORDS)
def test_the_journal_takes_the_same_words_about_another_task(ledger: Ledger, name: str) -> None:
    a_secret_task(ledger)

    recorded = ledger.record(Happened.PROGRESS_NOTED, Subject.TASK, a_task(ledger), on=FRIDAY, **{name: "rõ"})

    assert recorded.event.facts[name] == "rõ"


@pytest.mark.parametrize("field", ["content", "point", "programme", "other"])
def test_no_correction_brings_words_in(ledger: Ledger, field: str) -> None:
    number = a_secret_task(ledger)

    with pytest.raises(REFUSED, match="no words of a secret task"):
        ledger.record(Happened.TASK_CORRECTED, Subject.TASK, number, on=FRIDAY, field=field, old=None, new="lộ")


@pytest.mark.parametrize("name", ["content", "point", "programme", "other"])
def test_no_item_of_a_secret_directive_is_told_in_words(ledger: Ledger, name: str) -> None:
    directive = a_directive(ledger, secrecy=Secrecy.SECRET)
    facts: dict[str, Any] = {"directive": directive.id, "phrase": "30/6/2026", "deliverable": "report"}
    facts |= {"written": True, "fingerprint": "x", name: "lộ"}

    with pytest.raises(REFUSED, match="no words of a secret task"):
        ledger.record(Happened.ITEM_ENTERED, Subject.ITEM, ledger.new_number("item"), on=FRIDAY, **facts)


def test_no_reason_for_following_a_new_secret_task_is_told(ledger: Ledger) -> None:
    directive = a_directive(ledger, secrecy=Secrecy.SECRET)
    item = NewItem(content=None, lead=(2,), deadline=read("30/6/2026"), routine_reason="lộ")

    with pytest.raises(REFUSED, match="no words of a secret task"):
        enter(ledger, directive, [item], on=FRIDAY)


@pytest.mark.parametrize("name", ["note", "reason", "other"])
def test_no_secret_directive_is_issued_with_words(ledger: Ledger, name: str) -> None:
    facts: dict[str, Any] = {"number": "9/CT", "kind": "x", "abstract": "x", "signer": "x", "issuer": "city"}
    facts |= {"secrecy": "mat", name: "lộ"}
    number = ledger.new_number("directive")

    with pytest.raises(REFUSED, match="no words of a secret directive"):
        ledger.record(Happened.DIRECTIVE_ISSUED, Subject.DIRECTIVE, number, on=FRIDAY, **facts)


@pytest.mark.parametrize(
    ("happened", "subject", "facts"),
    [
        (Happened.SUBMISSION_SENT, Subject.SUBMISSION, {"unit": 2, "paper": "1/TTr", "content": "lộ"}),
        (Happened.URGENT_WORK_NOTED, Subject.URGENT_WORK, {"unit": 2, "asked_by": "hdnd", "content": "lộ"}),
        (Happened.COORDINATION_SLOW, Subject.SLOWNESS, {"unit": 2, "since": "2026-06-05", "note": "lộ"}),
        (Happened.REMARK_MADE, Subject.REMARK, {"unit": 2, "kind": "praise", "paper": 1, "note": "lộ"}),
        (Happened.DIFFERENCE_FOUND, Subject.DIFFERENCE, {"unit": 2, "figure": "hạn", "ours": "lộ"}),
        (Happened.URGING_SENT, Subject.URGING, {"unit": 2, "tasks": [1], "channel": "phone", "note": "lộ"}),
        (Happened.DIFFICULTY_RAISED, Subject.DIFFICULTY, {"kind": "dispute", "units": [2], "content": "lộ"}),
        (Happened.FEEDBACK_RECEIVED, Subject.FEEDBACK, {"title": "", "sender": 2, "about": 3, "content": "lộ"}),
    ],
)
def test_no_record_beside_a_secret_task_keeps_words(
    ledger: Ledger, happened: Happened, subject: Subject, facts: dict[str, Any]
) -> None:
    task = {} if subject is Subject.URGING else {"task": a_secret_task(ledger)}
    number = ledger.new_number(subject.value.replace("-", "_"))

    with pytest.raises(REFUSED, match="secret_has_no_words"):
        ledger.record(happened, subject, number, on=FRIDAY, secret=True, **task, **facts)


def test_why_a_secret_routine_task_is_followed_is_not_kept(refused: Callable[..., str]) -> None:
    def with_reason(ledger: Ledger) -> None:
        directive = a_directive(ledger, secrecy=Secrecy.SECRET)
        item = NewItem(content=None, lead=(2,), deadline=read("thường xuyên"), routine_reason="lộ")
        add_task(ledger, directive, item)

    assert "không ghi lý do" in refused(SecretHasNoReason, with_reason)


def test_a_secret_routine_task_is_followed_without_saying_why(ledger: Ledger) -> None:
    assert a_task(ledger, "thường xuyên", directive=a_directive(ledger, secrecy=Secrecy.SECRET), content=None)
