"""
The English of every sentence a clerk can meet, keyed by its Vietnamese.

Read only with `TRACKER_LANG=en`. A module holds the sentences of a few rooms; no sentence stands in
two of them. Tests list what is missing here, what no longer occurs in the program, and where the
`{placeholders}` differ.
"""

from __future__ import annotations

from tracker.english import (
    accuracy,
    calendar,
    calendarchanges,
    choices,
    copies,
    corrections,
    directions,
    directives,
    enteredtwice,
    explain,
    feedback,
    figures,
    files,
    grading,
    inspected,
    inspection,
    inspectionchanges,
    kept,
    listings,
    meetings,
    referrals,
    refusals,
    regulation,
    reporting,
    rules,
    sentence,
    tasks,
    thursday,
    units,
    upkeep,
    upward,
    urging,
    words,
)

ROOMS = (
    accuracy,
    calendar,
    calendarchanges,
    choices,
    copies,
    corrections,
    directions,
    directives,
    enteredtwice,
    explain,
    feedback,
    figures,
    files,
    grading,
    inspected,
    inspection,
    inspectionchanges,
    kept,
    listings,
    meetings,
    referrals,
    refusals,
    regulation,
    reporting,
    rules,
    sentence,
    tasks,
    thursday,
    units,
    upkeep,
    upward,
    urging,
    words,
)

ENGLISH: dict[str, str] = {text: english for room in ROOMS for text, english in room.ENGLISH.items()}
