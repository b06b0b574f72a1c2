"""
Papers that leave the house in the form of the decree: what stands on them, and templates that are filled.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "(Số liệu đến ngày {day:%d/%m/%Y})": "(Figures as of {day:%d/%m/%Y})",
}
