"""
An act as the journal has it: what happened to what, on which day, with which facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from tracker.vocabulary import Happened, Subject


class Event(NamedTuple):
    """One act in the journal, as the clocks read it; `facts` is its payload."""

    id: int
    happened: Happened
    subject: Subject
    subject_id: int
    on: date
    facts: Mapping[str, object]
