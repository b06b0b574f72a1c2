"""
The codes of the duties that services and queries ask for by name; each is written into ledgers and stays for ever.

A code asks which duty; how it stood on a day is asked of the ledger's regulation.
"""

from __future__ import annotations

TASK_DUE = "task-due"
RESULT_UPWARD = "office-sends-result-up"
REPORT_FILED = "unit-files-report"
RIGHT_TO_REFER = "unit-refers-back"
WEEKLY_REPORT = "weekly-coordination"
SIX_MONTHS = "six-months-without-result"
FEEDBACK = "office-answers-feedback"
UPDATE_BEFORE_MEETING = "units-update-before-meeting"
REQUESTED_BY_OFFICE = "requested-report"
REQUESTED_BY_DEPARTMENT = "department-request"
ANNUAL_REPORT = "annual-regulation-report"
