"""
The English of every sentence a clerk can meet, keyed by its Vietnamese.

Read only with `TRACKER_LANG=en`. A module holds the sentences of a few rooms; no sentence stands in
two of them. Tests list what is missing here, what no longer occurs in the program, and where the
`{placeholders}` differ.
"""

from __future__ import annotations

from tracker.words.english import (
    accuracy,
    calendar,
    calendarchange,
    choice,
    copies,
    correct,
    direct,
    directive,
    dossier,
    enteredtwice,
    explain,
    feedback,
    figures,
    grading,
    inspection,
    inspectionchange,
    intake,
    kept,
    listing,
    meeting,
    personal,
    refer,
    refusals,
    regulation,
    report,
    rule,
    screens,
    sentence,
    tab,
    task,
    thursday,
    unit,
    upkeep,
    upward,
    urge,
    vocabulary,
)

ROOMS = (
    accuracy,
    calendar,
    calendarchange,
    choice,
    copies,
    correct,
    direct,
    directive,
    enteredtwice,
    explain,
    feedback,
    figures,
    intake,
    grading,
    dossier,
    inspection,
    inspectionchange,
    kept,
    listing,
    meeting,
    personal,
    refer,
    refusals,
    regulation,
    report,
    rule,
    screens,
    sentence,
    tab,
    task,
    thursday,
    unit,
    upkeep,
    upward,
    urge,
    vocabulary,
)

ENGLISH: dict[str, str] = {text: english for room in ROOMS for text, english in room.ENGLISH.items()}
