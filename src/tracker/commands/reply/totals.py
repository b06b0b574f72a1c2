"""
How many duties are overdue, in the same words on every page; and what is only provisional.

Tasks, other duties of units and the Office's own are three totals, which are never added up: the first is the cell
«Quá hạn» of the figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.queries.duty.overdue import Tally


def overdue_said(tally: Tally) -> str:
    """Return how many duties are overdue, of each kind."""
    return _("Quá hạn: {counted}.").format(counted=overdue_counted(tally))


def overdue_headed(tally: Tally) -> str:
    """Return the same for the first line of a page: of what there is, in short."""
    kinds = (
        (_("{count} nhiệm vụ"), tally.tasks, tally.tasks_provisional),
        (_("{count} việc khác của đơn vị"), tally.units, tally.units_provisional),
        (_("{count} việc của Văn phòng"), tally.office, tally.office_provisional),
    )
    said = [
        kind.format(count=count) + (_(" ({count} dự kiến)").format(count=unsure) if unsure else "")
        for kind, count, unsure in kinds
        if count
    ]
    return _("QUÁ HẠN: {counted}").format(counted=", ".join(said) or _("không có"))


def overdue_counted(tally: Tally) -> str:
    """Return the three totals, and how much of each is not certain."""
    return "; ".join(
        (
            _("{count} nhiệm vụ").format(count=tally.tasks) + of_which(tally.tasks_provisional),
            _("{count} việc khác của đơn vị").format(count=tally.units) + of_which(tally.units_provisional),
            _("{count} việc của Văn phòng").format(count=tally.office) + of_which(tally.office_provisional),
        )
    )


def overdue_json(tally: Tally) -> dict[str, int]:
    """Return the same for programs."""
    return tally._asdict()


def guess(provisional: object) -> str:
    """Return what a row says whose deadline crosses a day that nobody has announced."""
    return _("dự kiến") if provisional else ""


def of_which(provisional: int) -> str:
    """Return how much of what is overdue is so by a provisional deadline, where any is."""
    return _(" (trong đó {count} dự kiến)").format(count=provisional) if provisional else ""
