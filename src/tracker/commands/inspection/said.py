"""
What acts on an inspection changed, and what it still owes, in words: for the journal, lists and pages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from tracker.services.inspection.notices import inspected
from tracker.services.inspection.notices import lacking as without_notice
from tracker.words.labels.record import INSPECTION_CHANGES, INSPECTION_FIELDS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.queries.register.inspection import Overstayed


CHANGING = frozenset({"inspection-extended", "inspection-team-changed"})
"""Acts that change what a decision said, and keep what it said before."""


def changed(facts: Mapping[str, Any]) -> list[str]:
    """Return what a change of an inspection set, each with what stood there before."""
    said = []
    for column, was in facts["was"].items():
        old, new = plain(was), plain(facts[column])
        label = _(INSPECTION_CHANGES[column])
        said.append(f"{label}: {old} → {new}" if old else f"{label}: {new}")
    return said


def corrected(facts: Mapping[str, Any], units: Mapping[int, str]) -> str:
    """Return what was corrected of an inspection, from what to what, and of which units."""
    old, new = plain(facts.get("old")), plain(facts.get("new")) or _("bỏ")
    said = _("{field}: «{old}» → «{new}»").format(field=_(INSPECTION_FIELDS[facts["field"]]), old=old, new=new)
    return said if "told" not in facts else f"{said} ({told(facts, units)})"


def told(facts: Mapping[str, Any], units: Mapping[int, str]) -> str:
    """Return which units a notice went to."""
    return "; ".join(units.get(unit, "") for unit in facts["told"])


def lacking(record: Mapping[str, object], name: Callable[[int], str], day: str | None = None) -> str:
    """Return which of several inspected units had no notice, until a day where one is given; else nothing."""
    left = without_notice(record, day)
    if not left or len(inspected(record)) == 1 or record["conductor"] != "city":
        return ""
    return _("chưa thông báo cho: {units}").format(units="; ".join(name(unit) for unit in left))


def overstayed_said(row: Overstayed) -> str:
    """Return that the time limit of an inspection passed without an end, and what to type."""
    sentence = _(
        "Cuộc kiểm tra {number} ({title}): hết thời hạn kiểm tra, chưa ghi kết thúc (đến ngày {until:%d/%m/%Y}). "
        "Gõ «tracker inspection end {number} --on NGÀY», hoặc «tracker inspection extend»."
    )
    return sentence.format(number=row.inspection, title=row.title, until=date.fromisoformat(row.until_on))


def plain(value: object) -> str:
    """Return a value as people read it: days as they write them, names one after the other."""
    if isinstance(value, list):
        return "; ".join(map(str, value))
    text = "" if value is None else str(value)
    days = [each.strip() for each in text.split(",")]
    try:
        return ", ".join(f"{date.fromisoformat(each):%d/%m/%Y}" for each in days)
    except ValueError:
        return text
