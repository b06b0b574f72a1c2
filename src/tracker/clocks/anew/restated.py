"""
Restating: acts as a later correction says that they were from the beginning, such as the day of a report.

The line in the journal stays as it was typed; whoever carries acts, or asks about them, takes them so. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from tracker.law.event import Event
from tracker.law.vocabulary import Happened, Subject

WORDS_OF: dict[Subject, tuple[str, ...]] = {
    Subject.SUBMISSION: ("content", "outcome"),
    Subject.URGENT_WORK: ("content", "outcome"),
    Subject.SLOWNESS: ("note",),
    Subject.DIFFERENCE: ("theirs", "ours", "outcome"),
    Subject.URGING: ("person", "note", "answer"),
    Subject.DIFFICULTY: ("content", "outcome"),
    Subject.FINDING: ("nature", "degree", "cause", "responsibility", "recommendation"),
    Subject.FEEDBACK: ("content",),
    Subject.INSPECTION: ("scope", "contents", "evaluation"),
    Subject.REMARK: ("note",),
}
"""Columns of records beside a task that hold words about it, and are empty where it is secret (Art. 5.2)."""

WORDS = frozenset(
    {
        "note",
        "reason",
        "content",
        "outcome",
        "person",
        "theirs",
        "ours",
        "routine_reason",
        "other",
        *("point", "programme"),
        *("file_name", "file_sha256"),
        *("nature", "degree", "cause", "responsibility", "recommendation", "scope", "contents", "evaluation"),
    }
)
"""Facts that hold words about a task, or say which file was kept."""

WORDED = frozenset({"content", "point", "programme", "other", "scope", "contents", "evaluation"})
"""Fields of a task or an inspection whose old and new values are words."""

RESTATED = "restated"
"""The fact of a correction that lists the acts it puts right: each with its number, its day and the facts changed."""


def restated(acts: Sequence[Event]) -> list[Event]:
    """Return acts as the corrections among them say that they were."""
    right: dict[int, tuple[date, dict[str, Any]]] = {}
    for act in acts:
        for each in changes(act.facts):
            _day, facts = right.get(each["event"], (None, {}))
            right[each["event"]] = (date.fromisoformat(each["on"]), facts | each["facts"])
    return [
        act._replace(on=right[act.id][0], facts={**act.facts, **right[act.id][1]}) if act.id in right else act
        for act in acts
    ]


def without_words(act: Event) -> Event:
    """Return an act on a task of a secret directive, or beside one, without what was said in words (Art. 5.2)."""
    gone: set[str] = {name for name in WORDS if name in act.facts}
    if isinstance(act.facts.get("answer"), str):
        gone.add("answer")
    if act.facts.get("field") in WORDED:
        gone |= {"old", "new"}
    if act.happened is Happened.ACT_UNDONE:
        gone.add("items")
    return act._replace(facts={**act.facts, **dict.fromkeys(gone)}) if gone else act


def changes(facts: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    """Return what a correction says of the acts it puts right; nothing for any other act."""
    found = facts.get(RESTATED, ())
    return found if isinstance(found, list) else ()
