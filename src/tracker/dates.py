"""
A day as a clerk types it: d/m/yyyy or yyyy-mm-dd, and refused in any other form.

A room of its own, so that a command which is given one day need not load how deadlines are read.
"""

from __future__ import annotations

from datetime import date

from tracker.errors import Usage

EARLIEST_YEAR, LATEST_YEAR = 1900, 2199


class NotADate(Usage):
    """A day is not written d/m/yyyy or yyyy-mm-dd, or does not exist."""

    sentence = "«{text}» không phải là một ngày. Hãy gõ ngày/tháng/năm (30/9/2025) hoặc năm-tháng-ngày (2025-09-30)."


def read_date(text: str) -> date:
    """Return the day written d/m/yyyy or yyyy-mm-dd, never m/d; NotADate for anything else."""
    trimmed = text.strip()
    iso = trimmed.split("-")
    parts = iso[::-1] if len(iso) == 3 else trimmed.split("/")
    widths = [len(part) for part in parts]
    digits = trimmed.isascii() and all(part.isdigit() for part in parts)
    exact = widths == [2, 2, 4] if len(iso) == 3 else len(parts) == 3 and widths[2] == 4 and max(widths[:2]) <= 2
    try:
        if digits and exact and EARLIEST_YEAR <= int(parts[2]) <= LATEST_YEAR:
            return date(int(parts[2]), int(parts[1]), int(parts[0]))
    except ValueError:
        pass
    raise NotADate(text=trimmed)
