"""
Words that were read in the wrong encoding before they came here: warned about, since nobody can read them later.
"""

from __future__ import annotations

import re

_TWICE = re.compile(
    "Ã[\u0080-\u00bf]|á[º»][\u0080-\u00bf\u2010-\u2122\u0152-\u0192\u02c6\u02dc]|Ä[\u0090\u0091‘]|Æ[°¡]"
)
"""UTF-8 that was read as Latin letters and written as UTF-8 again: «BÃ¡o cÃ¡o»."""

_TCVN3 = re.compile(r"[¸¶·¹¾¼½®µ©ª¨][a-zà-ỹ]|[A-Za-z][¸¶·¹¾¼½]")
"""TCVN3: «B¸o c¸o»."""

_VNI = re.compile(r"[a-zA-Z][ïäåûøñö]|[ñÑöÖ][a-zA-Z]|[aeo][ùõ]")
"""VNI: «Baùo caùo»."""


_SUSPECT = frozenset("ÃÄÆº»¸¶·¹¾¼½®µ©ª¨ïäåûøñöÑÖùõ")
"""Letters and signs without one of which nothing above is found."""


def is_garbled(text: str) -> bool:
    """Say whether a text looks like Vietnamese in TCVN3 or VNI, or in UTF-8 that was encoded twice."""
    if text.isascii() or _SUSPECT.isdisjoint(text):
        return False
    return any(pattern.search(text) for pattern in (_TWICE, _TCVN3, _VNI))
