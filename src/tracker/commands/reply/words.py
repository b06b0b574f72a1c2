"""
Acts as clerks say them, inside a sentence and at its beginning.

The sentences are Vietnamese; whoever prints one translates it with `_`.
"""

from __future__ import annotations

from collections.abc import Mapping

from tracker.words.labels.acts import HAPPENED, UPDATED


def act_said(happened: str, facts: Mapping[str, object]) -> str:
    """Return what happened, in Vietnamese: of an update before a meeting who did what."""
    if happened == "update-declared" and facts.get("how") in UPDATED:
        return UPDATED[str(facts["how"])]
    return HAPPENED.get(happened, happened)


def capital(sentence: str) -> str:
    """Return a sentence with its first letter as a capital."""
    return sentence[:1].upper() + sentence[1:]
