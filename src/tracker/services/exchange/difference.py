"""
Figures of a unit that are not the Office's: what differs, how it was told, how it was settled (Art. 7).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.errors import Forbidden, Usage
from tracker.law.kinds import Exchange
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.services.about import about, said
from tracker.services.papers import act_day
from tracker.words.text import nfc


class SameFigures(Usage):
    """Nothing differs."""

    sentence = "Hai số liệu giống nhau («{value}»): không có gì sai lệch để ghi."


class FigureMissing(Usage):
    """Nobody could say what differs."""

    sentence = "Thiếu --figure: ghi số liệu nào sai lệch, ví dụ «thời hạn», «số nhiệm vụ quá hạn»."


class AlreadyAgreed(Forbidden):
    """The difference was settled before."""

    sentence = "Sai lệch mã {number} đã được thống nhất ngày {day:%d/%m/%Y}."


class OutcomeMissing(Usage):
    """A difference ends with what was agreed."""

    sentence = "Thiếu --outcome: ghi hai bên đã thống nhất thế nào."


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure as the unit has it and as the Office has it."""

    unit: int
    figure: str
    theirs: str | None = None
    ours: str | None = None
    task: int | None = None
    exchanged: Exchange | None = None


def find(ledger: Ledger, difference: Difference, *, on: date | None = None) -> Recorded:
    """
    Record a difference of figures (Art. 7.1.b, 7.2.a).

    Raises FigureMissing, SameFigures, FutureDay, NoSuchTask or SecretTakesNoText.
    """
    if nfc(difference.theirs or "").strip() == nfc(difference.ours or "").strip():
        facts = about(ledger, difference.task)
        if not facts["secret"]:
            raise SameFigures(value=(difference.ours or "").strip())
    return ledger.record_all([_act(ledger, difference, act_day(ledger, on))])[0]


def find_all(ledger: Ledger, differences: Sequence[Difference]) -> list[Recorded]:
    """Record differences in one batch, leaving out those that are known and not settled; of today."""
    query = "SELECT unit, task, figure, theirs, ours FROM difference WHERE settled_on IS NULL"
    known = set(ledger.connection.execute(query))
    acts: list[Act] = []
    for each in differences:
        act = _act(ledger, each, ledger.today, is_known=known)
        if act.subject_id:
            acts.append(act)
    return ledger.record_all(acts)


def settle(ledger: Ledger, number: int, *, outcome: str | None, on: date | None = None) -> Recorded:
    """Record how a difference was settled; raises AlreadyAgreed, OutcomeMissing, TooEarly or SecretTakesNoText."""
    kept = ledger.kept(Subject.DIFFERENCE, number)
    if "settled_on" in kept:
        raise AlreadyAgreed(number=number, day=date.fromisoformat(str(kept["settled_on"])))
    words = said(kept, outcome, "kết quả")
    if words is None and not kept.get("secret"):
        raise OutcomeMissing
    found_on = date.fromisoformat(str(kept["found_on"]))
    day = act_day(ledger, on, not_before=found_on, what="ngày phát hiện sai lệch")
    return ledger.record(Happened.DIFFERENCE_SETTLED, Subject.DIFFERENCE, number, on=day, outcome=words)


def _act(ledger: Ledger, difference: Difference, day: date, *, is_known: set[tuple[object, ...]] | None = None) -> Act:
    """Return the act by which a difference is recorded; its number is 0 where it is known already."""
    figure = nfc(difference.figure).strip()
    if not figure:
        raise FigureMissing
    facts = about(ledger, difference.task)
    theirs = said(facts, difference.theirs, "số liệu")
    ours = said(facts, difference.ours, "số liệu")
    number = 0
    if is_known is None or (difference.unit, difference.task, figure, theirs, ours) not in is_known:
        number = ledger.new_number("difference")
    facts |= {
        "unit": difference.unit,
        "figure": figure,
        "theirs": theirs,
        "ours": ours,
        "exchanged": None if difference.exchanged is None else difference.exchanged.value,
    }
    return Act(Happened.DIFFERENCE_FOUND, Subject.DIFFERENCE, number, day, facts)
