"""
What a page that leaves the house bears, before anybody has chosen a format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Imprint(NamedTuple):
    """
    What a page that leaves the house bears: whose it is, as of which day, and which state of the journal it rests on.

    `head`: the lines above a document on its left; `symbol`: how the numbers of its papers end; `journal`: the line
    below a list that ties it to the journal; `signer`: the lines of the title of who signs, where they are known.
    """

    day: date
    head: tuple[str, ...]
    office: str
    place: str
    symbol: str
    journal: str
    signer: tuple[str, ...] = ()
    name: str = ""
    recipients: tuple[str, ...] = ()
