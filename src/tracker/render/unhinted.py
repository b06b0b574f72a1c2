"""
What is said around a table without what only whoever sits at the program can use: the commands that it advises to type.

A file that leaves the house goes to people who have no program: no format of such a file says them.
"""

from __future__ import annotations

import re

_COMMAND = r"[«“]?tracker [a-z][^»”;.]*[»”]?"
_ASIDE = re.compile(rf"\s*\({_COMMAND}\)|\s*:\s*{_COMMAND}(?:; {_COMMAND})*")
_ADVISED = re.compile(r"(?:[«“]|\b)tracker [a-z]")
_SENTENCE = re.compile(r"(?<=\.)\s+")


def unhinted(text: str) -> str:
    """Return a text without the commands it advises: asides go, then clauses, then sentences; nothing may be left."""
    if _ADVISED.search(text) is None:
        return text
    sentences = []
    for sentence in _SENTENCE.split(_ASIDE.sub("", text)):
        clauses = [clause for clause in sentence.split(";") if _ADVISED.search(clause) is None]
        if not clauses or (clauses[0] != sentence.split(";")[0]):
            continue
        said = ";".join(clauses)
        sentences.append(said if said.endswith(".") or not sentence.endswith(".") else said + ".")
    return " ".join(sentences)
