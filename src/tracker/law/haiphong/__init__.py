"""
The Quy chế as a table: who owes what, from which act, until when, under which article.

Quyết định 150/2025/QĐ-UBND of Hải Phòng, in force since 04/9/2025. Nothing else in the program
knows a window or an article. `article` is written as printed: 8.1.e is «điểm e khoản 1 Điều 8».
To amend the law, close a version with `until` and add the next one under the same code with `since`
(docs/amending.md); a code is never renamed or used for another duty, because ledgers hold it. Days are
counted as `terms` does it, by analogy with Bộ luật Dân sự 2015, Điều 146-148: the Quy chế has no counting
rule of its own.
"""

from __future__ import annotations

from datetime import date

from tracker.law.haiphong.force import IN_FORCE
from tracker.law.haiphong.report import REPORTS
from tracker.law.haiphong.task import TASKS
from tracker.law.regulation import Regulation

RULES = (*TASKS, *REPORTS)
"""Every rule in printed order, each version of one after the other."""

QUY_CHE = Regulation("150/2025/QĐ-UBND", issued_on=date(2025, 9, 4), in_force=IN_FORCE, rules=RULES)
"""The Quy chế of Hải Phòng (Quyết định 150/2025/QĐ-UBND, Điều 2: in force since 04/9/2025)."""
