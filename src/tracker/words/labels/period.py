"""
What a reporting period is called on a page: a ledger keeps its name in Vietnamese, as documents call it.
"""

from __future__ import annotations

import re

from tracker.words.language import _

_QUARTER = re.compile(r"Quý (I{1,3}|IV)/(\d{4})")
_HALF = re.compile(r"6 tháng (đầu|cuối) năm (\d{4})")
_YEAR = re.compile(r"Năm (\d{4})")
_MONTH = re.compile(r"Tháng (\d\d/\d{4})")


def period_said(title: str) -> str:
    """Return the name of a period in the clerk's language; any other name stays as it is."""
    if found := _QUARTER.fullmatch(title):
        return _("Quý {quarter}/{year}").format(quarter=found[1], year=found[2])
    if found := _HALF.fullmatch(title):
        half = _("6 tháng đầu năm {year}") if found[1] == "đầu" else _("6 tháng cuối năm {year}")
        return half.format(year=found[2])
    if found := _YEAR.fullmatch(title):
        return _("Năm {year}").format(year=found[1])
    if found := _MONTH.fullmatch(title):
        return _("Tháng {month}").format(month=found[1])
    return title
