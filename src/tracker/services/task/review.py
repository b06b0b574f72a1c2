"""
What the Office does about a task past six months without result or written reason: it inspects, or proposes a review.

Either is an act with its document and answers the trigger of Art. 8.1.e; the unit's own deadline runs on.
A task that is not past its six months, or whose unit has given its reason, is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.clocks.parts import Clock
from tracker.errors import Forbidden
from tracker.law.codes import SIX_MONTHS
from tracker.law.kinds import Review
from tracker.law.lifecycle import move
from tracker.law.vocabulary import Happened, Outcome, Status, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.queries.reasons import REASON
from tracker.services.papers import Paper, act_day
from tracker.services.task.report import free_text, keep_paper, known_task
from tracker.words.text import nfc


class NotPastSixMonths(Forbidden):
    """Six months have not passed."""

    sentence = (
        "Nhiệm vụ {number} chưa quá {window} tính đến ngày {day:%d/%m/%Y} (mốc {due_on:%d/%m/%Y}): "
        "chưa thuộc diện kiểm tra, đề xuất xem xét (Điều 8.1.e)."
    )


class NothingToReview(Forbidden):
    """The trigger is answered: by a written reason, a result, or a review proposed before."""

    sentence = (
        "Nhiệm vụ {number} không thuộc diện kiểm tra, đề xuất xem xét (Điều 8.1.e): đã có kết quả, đã có văn bản nêu "
        "lý do, hoặc đã được đề xuất. Xem «tracker explain {number}»."
    )


def lapsed(ledger: Ledger, number: int, day: date) -> list[Clock]:
    """Return the clocks of a task that are past six months on a day and unanswered, the longest first (Art. 8.1.e)."""
    return [clock for clock in _unanswered(ledger, number) if clock.due_on is not None and clock.due_on < day]


def propose_review(
    ledger: Ledger,
    number: int,
    paper: Paper,
    *,
    by: Review = Review.PROPOSAL,
    took_part: Sequence[str] = (),
    note: str | None = None,
    on: date | None = None,
) -> Recorded:
    """
    Record that the Office inspected a task past six months, or proposed to review responsibility (Art. 8.1.e).

    `took_part` names who follows the sector and took part («bộ phận theo dõi ngành»).

    Of a recurring task it is the period that is past the longest. Raises NotPastSixMonths or NothingToReview.
    """
    task = known_task(ledger, number)
    move(number, task.standing.status or Status.ASSIGNED, Happened.REVIEW_PROPOSED)
    day = act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành văn bản")
    facts = keep_paper(ledger, task, paper) | {"by": by.value, "note": free_text(task, note, "ghi chú")}
    past = lapsed(ledger, number, day)
    if not past:
        running = [clock for clock in _unanswered(ledger, number) if clock.due_on is not None]
        if running:
            first = running[0]
            raise NotPastSixMonths(number=number, window=first.law.window, day=day, due_on=first.due_on)
        raise NothingToReview(number=number)
    if named := [nfc(each).strip() for each in took_part if each.strip()]:
        facts["took_part"] = named
    if past[0].period is not None:
        facts["period"] = past[0].period
    return ledger.record(Happened.REVIEW_PROPOSED, Subject.TASK, number, on=day, **facts)


def _unanswered(ledger: Ledger, number: int) -> list[Clock]:
    """Return the six months of a task that run and that no written reason answers, the nearest first."""
    clocks = ledger.clocks(Subject.TASK, number)
    explained = (
        "SELECT 1 FROM obligation s JOIN task t ON t.id = s.subject_id"  # noqa: S608 - our own words
        f" WHERE s.id = :clock AND EXISTS (SELECT 1 {REASON})"
    )
    values = {"today": ledger.today.isoformat()}
    open_ = [
        each
        for each in clocks
        if each.rule == SIX_MONTHS
        and each.outcome is Outcome.OPEN
        and ledger.connection.execute(explained, values | {"clock": each.id}).fetchone() is None
    ]
    return sorted(open_, key=lambda clock: (clock.due_on or date.max, clock.id))
