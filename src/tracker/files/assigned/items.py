"""
The tasks that a document gives: those of its tables, and those that its sentences assign.
"""

from __future__ import annotations

from tracker.files.assigned.annexes import Part, is_from_above, issuer_of, parts_of
from tracker.files.assigned.bodies import names_of
from tracker.files.assigned.flow import points_of
from tracker.files.assigned.plangrid import Plans, is_title
from tracker.files.assigned.walk import Walk
from tracker.files.draft.draft import DraftItem
from tracker.files.frame.addressed import addressees_of
from tracker.files.frame.letterhead import opening_ends
from tracker.files.frame.lines import lines_of
from tracker.files.written.blocks import Table, Written

_NEAR = 10  # lines below the opening in which «Kính gửi» may still stand
_MOST = 40  # addressees that a task can be given to


def items_of(written: Written) -> tuple[list[DraftItem], list[str]]:
    """Return the tasks that a document gives, in their order, and what must be looked at."""
    items: list[DraftItem] = []
    warnings: list[str] = []
    issuer, is_above = issuer_of(written), is_from_above(written)
    lines = lines_of(written)
    asked = addressees_of(lines, opening_ends(lines) + _NEAR)[:_MOST]
    addressees = tuple(dict.fromkeys(name for each in asked for name in names_of(each)))
    for part in parts_of(written):
        walk = Walk(issuer, is_above, part.is_explicit, addressees)
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
