"""
Which table of a ledger holds the words of which vocabulary: one small table each, that columns point at.

So a new word is one INSERT in a migration, and no table is copied for it; a word that nobody knows is refused by the
database itself. Words that stand only in the facts of acts have no table.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from tracker.law.kinds import (
    Answer,
    Body,
    Channel,
    Commitment,
    Conductor,
    Exchange,
    Ground,
    InspectionKind,
    Obstacle,
    Remark,
    ReportSpan,
    Result,
)
from tracker.law.vocabulary import (
    Deliverable,
    Force,
    Happened,
    Issuer,
    Level,
    Outcome,
    Party,
    Secrecy,
    Status,
    Subject,
    UnitKind,
    Urgency,
)

WORD_TABLES: Mapping[str, type[StrEnum]] = MappingProxyType(
    {
        "happened_word": Happened,
        "subject_word": Subject,
        "outcome_word": Outcome,
        "party_word": Party,
        "force_word": Force,
        "status_word": Status,
        "deliverable_word": Deliverable,
        "issuer_word": Issuer,
        "level_word": Level,
        "secrecy_word": Secrecy,
        "urgency_word": Urgency,
        "unit_kind_word": UnitKind,
        "channel_word": Channel,
        "exchange_word": Exchange,
        "body_word": Body,
        "obstacle_word": Obstacle,
        "inspection_kind_word": InspectionKind,
        "ground_word": Ground,
        "conductor_word": Conductor,
        "result_word": Result,
        "answer_word": Answer,
        "commitment_word": Commitment,
        "remark_word": Remark,
        "report_span_word": ReportSpan,
    }
)
"""Each table of words, and the words that it holds."""
