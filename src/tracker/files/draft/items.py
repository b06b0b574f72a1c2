"""
The tasks that a document gives: those of its tables, and those that its sentences assign.
"""

from __future__ import annotations

from tracker.files.draft.annexes import Part, addressees_of, issuer_of, parts_of
from tracker.files.draft.draft import DraftItem
from tracker.files.draft.flow import points_of
from tracker.files.draft.plangrid import Plans, is_title
from tracker.files.draft.walk import Walk
from tracker.files.written.blocks import Table, Written


def items_of(written: Written) -> tuple[list[DraftItem], list[str]]:
    """Return the tasks that a document gives, in their order, and what must be looked at."""
    items: list[DraftItem] = []
    warnings: list[str] = []
    issuer, addressees = issuer_of(written), addressees_of(written)
    for part in parts_of(written):
        walk = Walk(issuer, addressees)
        if not part.is_silent:
            walk.go(points_of(part.paragraphs))
        plans = _plans(part)
        items += [*(task.item() for task in walk.tasks), *plans.items]
        warnings += [*walk.warnings, *plans.warnings]
    return items, list(dict.fromkeys(warnings))


def _plans(part: Part) -> Plans:
    """Return what the tables of a part give."""
    plans = Plans()
    for block in [] if part.is_tableless else part.blocks:
        if isinstance(block, Table):
            plans.take(block)
        elif is_title(block.text):
            plans.close()
    plans.close()
    return plans
