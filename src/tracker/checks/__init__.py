"""
The doctor: every check of a ledger, in the order in which damage is best read.

Each check is a function of a connection that yields findings; none changes anything, and none
crashes the doctor on damage that it did not expect.
"""

from __future__ import annotations

from tracker.checks import file, journal, rows, typed
from tracker.checks.damage import Check, Finding
from tracker.errors import TrackerError
from tracker.ledger.storage.connection import FAILURES, Connection
from tracker.ledger.storage.howfar import Watch, part, unwatched

__all__ = ["CHECKS", "Check", "Finding", "doctor"]

DAMAGE = (
    *(*FAILURES, TrackerError, ArithmeticError, LookupError),
    *(TypeError, ValueError, AttributeError, RecursionError),
)
"""What a damaged row makes of a check."""

CHECKS: tuple[Check, ...] = (
    file.integrity,
    file.foreign_keys,
    file.schema,
    file.vocabulary,
    file.beginnings,
    journal.chain,
    journal.payloads,
    journal.days,
    journal.swaps,
    journal.documents,
    journal.batches,
    rows.derived,
    rows.clocks,
    rows.order_of_days,
    rows.turned,
    typed.secrecy,
    typed.units,
)


LONG: dict[Check, float] = {journal.chain: 0.1, journal.payloads: 0.1, journal.documents: 0.1, rows.derived: 0.7}
"""The share of the doctor's time that a check takes; the others take none that one would wait for."""


def doctor(connection: Connection, watch: Watch = unwatched) -> list[Finding]:
    """Return everything that is wrong with a ledger, or an empty list; tells how far it is."""
    findings: list[Finding] = []
    unfinished: list[str] = []
    reasons: list[str] = []
    share = 0.0
    for check in CHECKS:
        mine = part(watch, share, share := share + LONG.get(check, 0.0))
        try:
            findings.extend(rows.derived(connection, mine) if check is rows.derived else check(connection))
        except DAMAGE as error:
            unfinished.append(check.__name__.replace("_", "-"))
            reasons.append(f"{type(error).__name__}: {error}")
        mine(1.0)
    if unfinished:
        values: dict[str, object] = {"checks": ", ".join(unfinished), "reason": reasons[0]}
        findings.append(Finding("unfinished", "Dữ liệu hỏng nên không kiểm tra hết được: {checks} ({reason}).", values))
    return findings
