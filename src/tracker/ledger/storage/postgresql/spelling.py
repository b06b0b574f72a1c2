"""
A statement of the program as the library of PostgreSQL wants it: its marks spelled another way, nothing else.
"""

from __future__ import annotations

import re
from functools import lru_cache

TOKEN = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"|--[^\n]*|(?<![:\w]):(?P<name>[a-z_]\w*)|(?P<mark>\?)|%")
"""What stands between the words of a statement: texts, quoted names and remarks, marks, and the library's own sign."""


@lru_cache(maxsize=2048)
def spelled(statement: str) -> str:
    """Return a statement with `%s` for each `?`, and `%(name)s` for each `:name`."""
    return TOKEN.sub(_one, statement)


def _one(found: re.Match[str]) -> str:
    """Return one token in the other spelling."""
    if found["mark"]:
        return "%s"
    if found["name"]:
        return f"%({found['name']})s"
    return found[0].replace("%", "%%")
