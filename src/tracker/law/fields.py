"""
What a correction may put right of a task and of a directive, and in which column each stands.
"""

from __future__ import annotations

from enum import StrEnum


class Correctable(StrEnum):
    """What of a task can be corrected."""

    CONTENT = "content"
    POINT = "point"
    PROGRAMME = "programme"
    ROOM = "room"
    WRITTEN = "written"
    DELIVERABLE = "deliverable"
    LEAD = "lead"
    DUE = "due"
    RECEIVED = "received"
    PROPOSING_ROOM = "proposing-room"
    OTHER = "other"
    REPORT_NUMBER = "report-number"
    REPORT_ISSUED = "report-issued"
    REPORT_FILED = "report-filed"

    @property
    def column(self) -> str:
        """Return the column of the item or the task that holds it."""
        return self.value.replace("-", "_")


class DirectiveField(StrEnum):
    """What of a directive can be corrected."""

    NUMBER = "number"
    KIND = "kind"
    ABSTRACT = "abstract"
    SIGNER = "signer"
    ISSUED = "issued"
    ISSUER = "issuer"
    ROOM = "room"
    URGENCY = "urgency"
    SUBMITTED_BY = "submitted-by"
    PROPOSING_ROOM = "proposing-room"
    OTHER = "other"
    SECRECY = "secrecy"

    @property
    def column(self) -> str:
        """Return the column of the directive that holds it."""
        return "issued_on" if self is DirectiveField.ISSUED else self.value.replace("-", "_")
