"""
Reporting periods: the quarters, halves and years that reports are owed for (Art. 18.2, 19.1, 20.1), and months.

A code such as `2026-Q3` names one. A report is asked for once at the end of a period: that of six months takes in the
second quarter, that of a year the fourth and the second half. Nothing is owed for a month unless the Office asks for
it (Art. 18.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from tracker.days.spans import bounds
from tracker.errors import Usage
from tracker.law.kinds import ReportSpan
from tracker.words.text import clean

OWED = (ReportSpan.QUARTER, ReportSpan.HALF_YEAR, ReportSpan.YEAR)
"""What reports are owed for by themselves, the shortest first."""

CODE = re.compile(r"(20\d\d)(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?", re.IGNORECASE)
ROMAN = ("I", "II", "III", "IV")


class UnknownReportPeriod(Usage):
    """No period is written like that."""

    sentence = "Không hiểu kỳ báo cáo «{text}». Gõ 2026-Q3 (quý), 2026-H1 (6 tháng), 2026 (năm) hoặc 2026-10 (tháng)."


class ReportPeriod(NamedTuple):
    """One reporting period: its code, how it is called, and its first and last day."""

    code: str
    title: str
    span: ReportSpan
    first: date
    last: date


def read_period(text: str) -> ReportPeriod:
    """Return the period that a code names; raises UnknownReportPeriod."""
    found = CODE.fullmatch(text.strip())
    if found is None:
        raise UnknownReportPeriod(text=clean(text))
    year, quarter, half, month = (None if part is None else int(part) for part in found.groups())
    day = date(year or 0, month or (quarter or 1) * 3 - 2 + ((half or 1) - 1) * 6, 1)
    if quarter is not None:
        return period_of(ReportSpan.QUARTER, day)
    if half is not None:
        return period_of(ReportSpan.HALF_YEAR, day)
    return period_of(ReportSpan.YEAR if month is None else ReportSpan.MONTH, day)


def period_of(span: ReportSpan, day: date) -> ReportPeriod:
    """Return the period of a span that a day is in."""
    first, last, code = bounds(span.value, day)
    return ReportPeriod(code, _title(span, first), span, first, last)


def spanning(first: date, last: date) -> ReportPeriod | None:
    """Return the period that begins and ends on these days; None where they bound no period."""
    found = (period_of(span, first) for span in (ReportSpan.MONTH, *OWED))
    return next((each for each in found if (each.first, each.last) == (first, last)), None)


def covering(period: ReportPeriod) -> ReportPeriod | None:
    """Return the longest period that ends with this one: its report is asked for instead; None where there is none."""
    longer = [period_of(span, period.last) for span in OWED if period.span in OWED]
    found = [each for each in longer if each.last == period.last and each.first < period.first]
    return found[-1] if found else None


def is_taken_in(code: str) -> bool:
    """Say whether the report of a longer period is asked for instead of that of this one; no other code is."""
    return CODE.fullmatch(code) is not None and covering(read_period(code)) is not None


def ended(since: date, today: date) -> Iterator[ReportPeriod]:
    """Yield every period asked for by itself that ended on a day from `since` to yesterday, in their order."""
    found: list[ReportPeriod] = []
    for span in OWED:
        period = period_of(span, since)
        while period.last < today:
            if covering(period) is None:
                found.append(period)
            period = period_of(span, period.last + timedelta(days=1))
    yield from sorted(found, key=lambda period: period.last)


def _title(span: ReportSpan, first: date) -> str:
    """Return how documents call a period."""
    if span is ReportSpan.QUARTER:
        return f"Quý {ROMAN[first.month // 3]}/{first.year}"
    if span is ReportSpan.HALF_YEAR:
        return f"6 tháng {'đầu' if first.month == 1 else 'cuối'} năm {first.year}"
    return f"Năm {first.year}" if span is ReportSpan.YEAR else f"Tháng {first:%m/%Y}"
