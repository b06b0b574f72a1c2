"""
Vietnamese by default, English on request.

The code says `_("Quá hạn")`, and that text is also what a clerk reads. With
`TRACKER_LANG=en`, or that in the configuration file, the same text is looked up in `tracker.words.english`, which is
imported only then. The language is settled once, when the program starts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.preferences import language
from tracker.words.text import brief, scrub

if TYPE_CHECKING:
    from tracker.errors import TrackerError

WORDS = frozenset({"status", "what", "nature"})
"""Values of a refusal that are the program's own words; all others are what a clerk typed, and stay as typed."""

TYPED = frozenset(
    {
        "text",
        "typed",
        "apart",
        "phrase",
        "column",
        "reference",
        "code",
        "name",
        "kind",
        "value",
        "period",
        "format",
        "url",
        "email",
    }
)
"""Values that repeat what was typed: cut where they are longer than a sentence."""

_ENGLISH: dict[str, str] = {}
if (language() or "").lower().startswith("en"):
    from tracker.words.english import ENGLISH

    _ENGLISH = ENGLISH

LANGUAGE = "en" if _ENGLISH else "vi"
"""The language of this run."""


def _(text: str) -> str:
    """Return `text` in the language of this run; what has no English stays Vietnamese."""
    return _ENGLISH.get(text, text)


def said(error: TrackerError) -> str:
    """Return the sentence of a refusal in the clerk's language, filled in; nothing in it moves a terminal."""
    values = {name: _filled(name, value) for name, value in error.values.items()}
    return scrub(_(error.sentence).format(**values))


def _filled(name: str, value: object) -> object:
    """Return a value as it is put into a sentence."""
    if name in WORDS:
        return _(str(value))
    return brief(value) if name in TYPED and isinstance(value, str) else value
