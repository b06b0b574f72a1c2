"""
What a screen on a wall shows: a page whose figures are read from across the room.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.render.view import Column, Page, View
from tracker.words.language import _


class Figure(NamedTuple):
    """One large figure: what it counts, how it reads, what is said below it, and what its colour means."""

    label: str
    value: str
    note: str
    tone: str


class Wall(Page):
    """
    A page for a wall: its first section holds the figures, those with charts are drawn, others are lists.

    Its notes stand at the bottom, large.
    """


def figures_view(found: list[Figure]) -> View:
    """Return large figures as the first section of a wall."""
    columns = (
        Column("label", _("Số liệu")),
        Column("value", _("Giá trị")),
        Column("note", _("Ghi chú")),
        Column("tone", "", machine_only=True),
    )
    return View(columns, found)
