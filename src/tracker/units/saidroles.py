"""
Who leads and who supports, where one text says both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.words.text import fold, nfc

_ROLE = re.compile(
    r"(?:(?:các )?(?:cơ quan|đơn vị) )?(?P<role>(?:đồng )?chủ trì|phối hợp)(?: thực hiện)? ?:\s*", re.IGNORECASE
)
_LEADS = re.compile(
    r"\s(?:(?:là (?:cơ quan|đơn vị) )?chủ trì(?: thực hiện)? ?[,;]?\s?(?:và )?phối hợp(?: thực hiện)?(?: (?:với|cùng))?"
    r"|phối hợp (?:với|cùng))\s",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"(?P<units>[^()]+)\((?P<role>[^()]*)\)[\s,;.]*(?:và )?", re.IGNORECASE)
_ENDING = re.compile(
    r"(?P<units>[^;]+?)[ ,]+(?:là (?:cơ quan|đơn vị) )?(?P<role>(?:đồng )?chủ trì|phối hợp)[\s.]*", re.IGNORECASE
)
_SPACE = re.compile(r"\s+")


class Roles(NamedTuple):
    """A cell that says both who leads and who supports."""

    lead: str
    support: str


def by_role(text: str) -> Roles | None:
    """Return who leads and who supports by a text such as «Chủ trì: Sở A. Phối hợp: Sở B»; None for another."""
    text = _SPACE.sub(lambda run: "\n" if "\n" in run[0] else " ", nfc(text)).strip()
    labels = list(_ROLE.finditer(text))
    if labels and not text[: labels[0].start()].strip(" -+•*"):
        ends = [*(label.start() for label in labels[1:]), len(text)]
        said = [(label["role"], text[label.end() : end]) for label, end in zip(labels, ends, strict=True)]
    elif ";" in text and all(ended := [_ENDING.fullmatch(part) for part in text.split(";") if part.strip()]):
        said = [(each["role"], each["units"]) for each in ended if each]
    elif found := _LEADS.search(text):
        said = [("chủ trì", text[: found.start()]), ("phối hợp", text[found.end() :])]
    else:
        said = list(_bracketed(text))
        if not said or not all(fold(role).startswith(("chu tri", "dong chu tri", "phoi hop")) for role, _units in said):
            return None
    lead: list[str] = []
    support: list[str] = []
    for role, units in said:
        (support if fold(role).startswith("phoi hop") else lead).append(units.strip(" \n.,;-+•*"))
    return Roles("; ".join(filter(None, lead)), "; ".join(filter(None, support)))


def _bracketed(text: str) -> Iterator[tuple[str, str]]:
    """Yield the roles that stand in brackets, each with the units before it; nothing where another text follows."""
    if not text.rstrip(" .;,").endswith(")"):
        return
    place = 0
    while found := _BRACKETED.match(text, place):
        yield found["role"], found["units"]
        place = found.end()
