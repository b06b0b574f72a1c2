"""
The regulations that this program knows, by the number and symbol of their act; a ledger names the one it is kept under.
"""

from __future__ import annotations

from collections.abc import Mapping

from tracker.errors import WrongSchema
from tracker.law.haiphong import QUY_CHE
from tracker.law.regulation import Regulation

NAMED_AS = "regulation"
"""The setting of a ledger that names its regulation."""

KNOWN: dict[str, Regulation] = {QUY_CHE.act: QUY_CHE}

FIRST = QUY_CHE.act
"""The regulation of ledgers that name none: they were begun before any could be named."""


class RegulationUnknown(WrongSchema):
    """The ledger is kept under a regulation that this program does not have."""

    sentence = (
        "Sổ này theo quy chế {act}, chương trình chưa có quy chế đó (chỉ có {known}). Không đọc, không ghi gì. "
        "Hãy cập nhật tracker."
    )


def regulation_of(settings: Mapping[str, str]) -> Regulation:
    """Return the regulation that a ledger's settings name; raises RegulationUnknown."""
    act = settings.get(NAMED_AS, FIRST)
    if act not in KNOWN:
        raise RegulationUnknown(act=act, known=", ".join(KNOWN))
    return KNOWN[act]
