"""
A task as it is being put together from what a document says of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from tracker.files.draft.draft import DraftItem

_SHOWN = 60  # letters by which a clerk finds a task


@dataclass(slots=True)
class Task:
    """A task as it is being put together."""

    content: str
    lead: tuple[str, ...]
    support: tuple[str, ...] = ()
    deadline: str = ""
    deliverable: str = ""
    point: str = ""

    def item(self, *, from_sentence: bool = True) -> DraftItem:
        """Return the task as a draft item."""
        return DraftItem(
            self.content,
            self.lead,
            self.support,
            self.deadline,
            self.deliverable,
            self.point,
            from_sentence=from_sentence,
        )


def shortened(text: str) -> str:
    """Return the beginning of a text, by which a clerk finds it."""
    words = text.strip(" ,;:.-")
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"


def capital(text: str) -> str:
    """Return a text with a capital letter."""
    return text[:1].upper() + text[1:]
