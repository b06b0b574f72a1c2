"""
The vocabularies that are typed as values, each with the tables whose labels are taken beside its stored words.

What is only typed, and shown nowhere else, has its labels here. The sentences are Vietnamese; whoever prints one
translates it with `_`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tracker.words.labels.record import (
    ANSWERS,
    BODIES,
    CHANNELS,
    COMMITMENTS,
    EXCHANGES,
    GROUNDS,
    INSPECTION_FIELDS,
    OBSTACLES,
    REMARKS,
    RESULTS,
)
from tracker.words.labels.task import (
    CHOSEN,
    DELIVERABLES,
    FIELDS,
    ISSUERS,
    LEVELS,
    MISMATCHES,
    QUALITIES,
    SECRECIES,
    SHORT_LEVELS,
    STANDINGS,
    STATUSES,
    UNIT_KINDS,
    URGENCIES,
)

Labels = Mapping[str, str]

LEVELS_TYPED = {"city": "thành phố", "central": "trung ương"}

STATUSES_LISTED = {"open": "đang mở", **STATUSES}
"""Which tasks a catalogue holds."""

GROUPINGS = {"level": "cấp giao", "unit": "đơn vị", "room": "phòng theo dõi", "issuer": "nơi ban hành"}
"""What figures are grouped by."""

SPEAKERS = {"lead": "chủ trì", "support": "phối hợp"}
"""Who speaks when lead and support coordinate (Art. 8.2)."""

IN_AN_ANNEX = {"late": "chậm", "overdue": "quá hạn", "open": "chưa xong", "done": "đã xong"}
"""Which tasks an annex holds."""

REVIEWS = {"inspection": "kiểm tra", "proposal": "đề xuất"}
"""What the Office does of a task that has had no result for too long (Art. 8.1.e)."""

ROLE_NAMES = {"unit": "đơn vị", "entry": "nhập", "confirm": "xác nhận", "admin": "quản trị"}

VOCABULARIES: tuple[tuple[Labels, ...], ...] = (
    (LEVELS, LEVELS_TYPED, SHORT_LEVELS),
    (ISSUERS,),
    (SECRECIES,),
    (URGENCIES,),
    (DELIVERABLES,),
    (QUALITIES,),
    (MISMATCHES,),
    (STANDINGS,),
    (STATUSES_LISTED,),
    (GROUPINGS,),
    (SPEAKERS,),
    (IN_AN_ANNEX,),
    (REVIEWS,),
    (ROLE_NAMES,),
    (UNIT_KINDS,),
    (CHANNELS,),
    (EXCHANGES,),
    (BODIES,),
    (OBSTACLES,),
    (GROUNDS,),
    (RESULTS,),
    (ANSWERS,),
    (COMMITMENTS,),
    (REMARKS,),
    (INSPECTION_FIELDS,),
    (FIELDS,),
    (CHOSEN,),
)
"""One line for each vocabulary; the first table has the label that is shown, the others what is typed as well."""


def tables_of(words: Iterable[str]) -> tuple[Labels, ...]:
    """Return the tables that hold all of these words, none where no vocabulary has them."""
    wanted = set(words)
    return next((tables for tables in VOCABULARIES if wanted <= tables[0].keys()), ())
