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


def apart_from_deadline(text: str) -> str:
    """Return the key of words without the deadline they end with: it alone makes no other item."""
    words = key(text).split()
    start = len(words)
    while start and (words[start - 1] in _OF_DEADLINES or words[start - 1][0].isdigit()):
        start -= 1
    begin = next((place for place in range(start, len(words)) if words[place] in _BEGIN_DEADLINES), len(words))
    if not any(word[0].isdigit() for word in words[begin:]):
        return " ".join(words)
    return " ".join(words[:begin]) or " ".join(words)


_BEGIN_DEADLINES = frozenset(["truoc", "cham", "muon", "khong", "trong", "hoan", "xong", "va", "phai"])
_OF_DEADLINES = _BEGIN_DEADLINES.union(
    ("nhat", "qua", "den", "het", "vao", "la", "thanh", "tat", "ngay", "thang", "quy", "nam", "gio", "phut", "h"),
    ("i", "ii", "iii", "iv", "tuan", "thu", "hai", "ba", "tu", "sau", "bay", "lam", "viec", "hang", "dau", "cuoi"),
    ("giua", "moi", "thoi", "han", "gian"),
)


def rarest(text_key: str) -> str:
    """Return the longest word of a key, which each text of that key holds when folded: a list is narrowed by it."""
    return max(text_key.split(), key=len, default="")
