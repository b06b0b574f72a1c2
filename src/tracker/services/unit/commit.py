"""
What each unit has issued to carry out the Quy chế: a plan, and a regulation of its own (Art. 23.2).

Every paper is kept; of two of one kind the one issued last is in force.
"""

from __future__ import annotations

from tracker.law.kinds import Commitment
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.papers import Paper, act_day, keep
from tracker.services.unit.gone import refuse_gone


def commit(ledger: Ledger, unit: int, kind: Commitment, paper: Paper) -> Recorded:
    """Record a unit's plan or regulation on its day of issue; raises FutureDay, UnitGone or FileUnreadable."""
    day = act_day(ledger, paper.issued_on)
    refuse_gone(ledger, [unit], day)
    facts = keep(ledger, paper)
    facts |= {"unit": unit, "kind": kind.value, "paper": facts["document"]}
    number = ledger.new_number("commitment")
    return ledger.record(Happened.COMMITMENT_ISSUED, Subject.COMMITMENT, number, on=day, **facts)
