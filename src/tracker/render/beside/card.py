"""
A page in short, before anybody has drawn it: a few figures, a few lines, to be read on a telephone.
"""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """A line of a card: whose it is, a few words, and a figure or a day beside them."""

    who: str
    words: str
    beside: str


class Card(NamedTuple):
    """
    A page in short, for a telephone: how many there are of what, a few lines of each part, and what is said below.

    A picture shows it in place of the page.
    """

    title: str
    figures: tuple[tuple[int, str], ...]
    parts: tuple[tuple[str, tuple[Line, ...]], ...]
    notes: tuple[str, ...]
