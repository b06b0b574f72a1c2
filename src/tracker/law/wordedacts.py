"""
Which words of an act on a task a search finds: the number of its paper, a note, a reason.

Words of directives and items are columns of their own. Nothing here is a duty; it says where people's words are.
"""

from __future__ import annotations

from collections.abc import Mapping

from tracker.law.vocabulary import Happened

SEARCHED = frozenset(
    {
        Happened.PROGRESS_NOTED,
        Happened.REPORT_FILED,
        Happened.REPORT_CONFIRMED,
        Happened.REPORT_RETURNED,
        Happened.DELAY_EXPLAINED,
        Happened.CAUSE_CONFIRMED,
    }
)
"""The acts on a task in which people say something that is searched."""

TEXTS = ("number", "note", "reason")
"""The facts of these acts that hold words of people."""


def said(facts: Mapping[str, object]) -> str:
    """Return what people said in an act; nothing where they said nothing."""
    return " — ".join(str(facts[part]) for part in TEXTS if facts.get(part))
