"""A draft of a directive is held against the ledger, and recorded whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tracker.errors import TrackerError
from tracker.files.draft.draft import DraftItem
from tracker.law.sources import NewDirective
from tracker.law.vocabulary import Deliverable, Issuer, Secrecy
from tracker.ledger.ledger import Ledger
from tracker.services.directive.agreed import record_draft, try_draft
from tracker.services.directive.newitems import NewItem, SecretHasNoContent
from tracker.services.directive.twice import ItemAlike, ItemKnown
from tracker.services.directive.understood import Ground, Meant, Understanding, item_of, of_ledger, packaged

ISSUED = date(2026, 11, 20)
NEW = NewDirective(
    number="901/CT-UBND",
    issued_on=ISSUED,
    kind="Chỉ thị",
    abstract="Về giải ngân",
    signer="Nguyễn Văn A",
    issuer=Issuer.CITY,
)
REVIEW = DraftItem("Rà soát số liệu", ("Sở Tài chính",), ("Sở Nội vụ",), "trước ngày 15/12/2026", point="1")
REPORT = DraftItem("Báo cáo kết quả", ("Sở Xây dựng",), (), "15 ngày làm việc")


@pytest.fixture
def ground(ledger: Ledger) -> Ground:
    """Return what the test's own ledger knows."""
    return of_ledger(ledger.connection)


def codes(ground: Ground, units: tuple[int, ...]) -> list[str]:
    """Return the codes of units."""
    return [ground.names.code(unit) for unit in units]


def one(ground: Ground, item: DraftItem, issued_on: date | None = ISSUED, *, secret: bool = False) -> Meant:
    """Return one item as it is meant."""
    return Understanding(ground, issued_on, secret=secret).items([item])[0]


def test_units_and_days_are_those_of_the_ledger(ground: Ground) -> None:
    meant = one(ground, REVIEW)

    assert (codes(ground, meant.lead), codes(ground, meant.support)) == (["STC"], ["SNV"])
    assert meant.due_on == date(2026, 12, 14)
    assert (meant.doubts, meant.is_clear, meant.is_complete) == ((), True, True)


def test_without_a_ledger_the_lists_of_the_program_say_the_same(ground: Ground) -> None:
    ours = packaged()

    for item in (REVIEW, REPORT):
        with_, without = one(ground, item), one(ours, item)
        assert (codes(ground, with_.lead), with_.due_on) == (codes(ours, without.lead), without.due_on)


def test_words_that_name_no_unit_are_kept_and_said(ground: Ground) -> None:
    meant = one(ground, replace(REVIEW, lead=("Sở Thủy văn",), support=("các cơ quan bạn", "Sở Nội vụ")))

    assert (meant.lead, meant.lead_words) == ((), ("Sở Thủy văn",))
    assert (codes(ground, meant.support), meant.support_words) == (["SNV"], ("các cơ quan bạn",))
    assert [(doubt.where, doubt.stops) for doubt in meant.doubts] == [("lead", True), ("support", False)]
    assert "Sở Thủy văn" in meant.doubts[0].said
    assert not meant.is_complete


def test_a_year_that_is_left_out_is_proposed_and_asked(ground: Ground) -> None:
    meant = one(ground, replace(REVIEW, deadline="trước ngày 30/6"))

    assert meant.deadline is not None
    assert meant.deadline.phrase == "trước ngày 30/6/2027"
    assert (meant.is_clear, meant.is_complete) == (False, True)
    assert "«trước ngày 30/6/2027»" in meant.doubts[0].said


@pytest.mark.parametrize(
    ("deadline", "due_on", "stops"),
    [
        ("15 ngày làm việc", None, False),  # from a day that is not known yet
        ("ngày 15/12/2026", date(2026, 12, 15), False),
        ("trước ngày 30/6", None, True),
    ],
)
def test_of_a_paper_without_a_day_only_named_days_are_known(
    ground: Ground, deadline: str, due_on: date | None, stops: bool
) -> None:
    meant = one(ground, replace(REVIEW, deadline=deadline), None)

    assert (meant.due_on, not meant.is_complete) == (due_on, stops)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"content": " "}, "content"),
        ({"lead": ()}, "lead"),
        ({"deadline": "khi trăng tròn"}, "deadline"),
        ({"deadline": "sau 15 ngày kể từ ngày ký"}, "deadline"),
        ({"deadline": "ngày 01/11/2026"}, "deadline"),  # before the paper
    ],
)
def test_what_cannot_be_entered_stops(ground: Ground, change: dict[str, object], where: str) -> None:
    meant = one(ground, replace(REVIEW, **change))  # type: ignore[arg-type]  # the fields of an item

    assert [doubt.where for doubt in meant.doubts if doubt.stops] == [where]
    assert "\n" not in meant.doubts[0].said


def test_what_comes_from_a_sentence_is_marked_and_stops_nothing(ground: Ground) -> None:
    meant = one(ground, replace(REVIEW, from_sentence=True))

    assert len(meant.doubts) == 1
    assert (meant.is_clear, meant.is_complete) == (True, True)


def test_the_same_words_for_the_same_unit_are_doubtful_the_second_time(ground: Ground) -> None:
    meant = Understanding(ground, ISSUED).items([REVIEW, REPORT, REVIEW, replace(REVIEW, lead=("Sở Xây dựng",))])

    assert [each.is_clear for each in meant] == [True, True, False, True]
    assert "giống việc 1" in meant[2].doubts[0].said


def test_words_beside_units_and_known_deliverables_are_other_information(ground: Ground) -> None:
    meant = one(ground, replace(REVIEW, support=("các đơn vị khác biệt",), deliverable="Đề án"))
    submission = one(ground, replace(REVIEW, deliverable="Tờ trình"))

    assert item_of(meant).other == "Phối hợp: các đơn vị khác biệt. Sản phẩm: Đề án"
    assert (submission.deliverable, item_of(submission).other) == (Deliverable.SUBMISSION, None)


def agreed(ledger: Ledger, *items: DraftItem, secret: bool = False) -> list[NewItem]:
    """Return items as they are entered."""
    meant = Understanding(of_ledger(ledger.connection), ISSUED, secret=secret).items(items)
    return [item_of(each, secret=secret) for each in meant]


def count(ledger: Ledger, table: str) -> int:
    """Return how many rows a table has."""
    return int(ledger.connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0])


def test_directive_and_tasks_are_recorded_at_once_with_what_is_kept_of_the_file(ledger: Ledger) -> None:
    done = record_draft(ledger, NEW, agreed(ledger, REVIEW, REPORT), kept=("cv.docx", "ab" * 32))

    assert (done.is_new, done.items, len(done.tasks), done.known) == (True, 2, 2, [])
    kept = ledger.connection.execute("SELECT file_name, file_sha256 FROM directive").fetchall()
    assert kept == [("cv.docx", "ab" * 32)]
    assert [act.event.happened.value for act in done.recorded][-1] == "tasks-entered"


def test_the_second_time_only_what_is_missing_is_added(ledger: Ledger) -> None:
    record_draft(ledger, NEW, agreed(ledger, REVIEW))

    again = record_draft(ledger, NEW, agreed(ledger, REVIEW, REPORT))
    third = record_draft(ledger, NEW, agreed(ledger, REVIEW, REPORT))

    assert (again.is_new, again.items, again.known) == (False, 1, [0])
    assert (third.items, third.known, third.recorded) == (0, [0, 1], [])
    assert (count(ledger, "directive"), count(ledger, "item")) == (1, 2)


def test_the_same_words_twice_in_one_draft_are_two_items_once(ledger: Ledger) -> None:
    record_draft(ledger, NEW, agreed(ledger, REVIEW, REVIEW))
    again = record_draft(ledger, NEW, agreed(ledger, REVIEW, REVIEW))

    assert (count(ledger, "item"), again.items) == (2, 0)


def test_what_is_alike_and_differs_is_refused_unless_it_is_new(ledger: Ledger) -> None:
    record_draft(ledger, NEW, agreed(ledger, REVIEW))
    other = agreed(ledger, replace(REVIEW, deadline="trước ngày 20/12/2026"))

    with pytest.raises(ItemAlike):
        record_draft(ledger, NEW, other)
    assert record_draft(ledger, NEW, other, as_new=True).items == 1


def test_a_sentence_with_another_deadline_in_it_is_alike(ledger: Ledger) -> None:
    said = "Rà soát số liệu, hoàn thành trước ngày {day}"
    one, other = (
        replace(REVIEW, content=said.format(day=day), deadline=f"trước ngày {day}")
        for day in ("15/12/2026", "20/12/2026")
    )
    record_draft(ledger, NEW, agreed(ledger, one))

    with pytest.raises(ItemAlike):
        record_draft(ledger, NEW, agreed(ledger, other))
    assert record_draft(ledger, NEW, agreed(ledger, one)).known == [0]


def test_trying_says_for_each_item_what_it_would_meet(ledger: Ledger) -> None:
    record_draft(ledger, NEW, agreed(ledger, REVIEW))
    items = agreed(ledger, REVIEW, REPORT, replace(REVIEW, lead=("Sở Xây dựng",)))

    tried = try_draft(ledger, NEW, [*items, None])

    assert tried.stands is not None
    assert [type(each) for each in tried.refusals] == [ItemKnown, type(None), ItemAlike, type(None)]


def test_a_secret_paper_keeps_neither_words_nor_file(ledger: Ledger) -> None:
    secret = replace(NEW, secrecy=Secrecy.SECRET)

    done = record_draft(ledger, secret, agreed(ledger, REVIEW, secret=True))

    assert done.items == 1
    stored = ledger.connection.execute("SELECT content, point, other FROM item").fetchall()
    assert stored == [(None, None, None)]
    for wrong in ({"kept": ("a.docx", "ab" * 32)}, {"items": agreed(ledger, REVIEW)}):
        with pytest.raises(TrackerError):
            record_draft(ledger, replace(secret, number="902/CT-UBND"), **{"items": [], **wrong})  # type: ignore[arg-type]  # one of them is wrong
    with pytest.raises(SecretHasNoContent):
        record_draft(ledger, secret, agreed(ledger, REVIEW))
