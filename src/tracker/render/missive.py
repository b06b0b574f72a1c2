"""
An official letter, before anybody has chosen whether it is written as the decree asks or into the Office's own form.

It holds text and one list; how it looks is `tracker.render.decree30`'s.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.render.beside.imprint import Imprint
from tracker.render.view import View


class Missive(NamedTuple):
    """
    What a letter says: to whom, what about, a list, and what is asked for.

    `symbol` ends its number; `subject` stands below that. `opening` leads to the list below it, `opening_to_annex` to
    one on a sheet of its own, which `annex` names; `asked` are the paragraphs behind the list. `how_many` is how many
    things it lists, `answer_by` by when an answer is asked for, or nothing; `foot` stands small below each page.
    """

    imprint: Imprint
    symbol: str
    subject: str
    to: str
    opening: str
    opening_to_annex: str
    listed: View
    asked: tuple[str, ...]
    annex: str
    foot: str
    how_many: int
    answer_by: str = ""
