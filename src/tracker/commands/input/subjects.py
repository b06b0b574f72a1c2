"""
What an act is about or a duty belongs to, as a clerk calls it: one sentence for each kind of subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.law.custom.role import PREFIX
from tracker.law.record import RECORDS
from tracker.law.vocabulary import Subject
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


def subject_said(
    subject: str,
    number: int,
    *,
    facts: Mapping[str, Any] | None = None,
    units: Mapping[int, str] | None = None,
    symbol: str | None = None,
) -> str:
    """
    Return a subject in words, by what is known of it.

    Of an act its `facts` name the choice, the role or the new unit; `units` are names in force. Whoever knows the
    `symbol` of a directive says it instead of the number that the ledger gave it.
    """
    kind = Subject(subject)
    if kind is Subject.LEDGER:
        name = str((facts or {}).get("name", ""))
        if name.startswith(PREFIX):
            return _("vai trò của {name}").format(name=name.removeprefix(PREFIX))
        return _("lựa chọn {name}").format(name=name) if name else _("lịch của sổ")
    if kind is Subject.UNIT:
        names = (facts or {}).get("names") or [(units or {}).get(number, str(number))]
        return _("đơn vị {name}").format(name=names[0])
    if symbol is not None:
        return symbol
    noun = "nhiệm vụ" if kind is Subject.TASK else RECORDS[kind].noun
    return _("{noun} số {number}").format(noun=_(noun), number=number)
