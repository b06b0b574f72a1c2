"""
What tells the words of one item from those of another: numbering, bullets, case, marks and punctuation do not.

A key only raises the question whether something was entered twice, and never answers it: two places whose names
differ by a mark (Cẩm Giang, Cẩm Giàng) have one key.
"""

from __future__ import annotations

import re

from tracker.words.text import fold

NUMBERING = re.compile(
    r"""
    (?: [^\w(\[]+                                      # a bullet, a dash, an opening quotation mark
      | [(\[]? (?: \d{1,3} (?: \. \d{1,2} )* | [a-z] | [ivxl]{1,6} ) \s? [.)\]:/-]+ (?! \d )
      | \d{1,3} (?: \. \d{1,2} )+ \s+ (?= [^\W\d] )    # 2.1 without a mark behind it
    ) \s*
    """,
    re.VERBOSE,
)
"""What stands before the words of an item in a list, in folded text."""

WORD = re.compile(r"[^\W_]+")


def key(text: str) -> str:
    """Return what two writings of the same words have in common: «1. Rà soát ./.» and «- rà  soát» are one."""
    folded = fold(text)
    start = 0
    while found := NUMBERING.match(folded, start):
        start = found.end()
    return " ".join(WORD.findall(folded, start) or WORD.findall(folded)) or folded


def rarest(text_key: str) -> str:
    """Return the longest word of a key, which each text of that key holds when folded: a list is narrowed by it."""
    return max(text_key.split(), key=len, default="")
