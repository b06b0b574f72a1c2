"""
What somebody says of a table besides the file itself: which sheet, what a heading means, that merged cells go down.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from tracker.errors import Usage
from tracker.files.sheets.meanings import BESIDE, Field, Wordings
from tracker.words.text import fold

LEFT_OUT = frozenset({"-", "bo", "bo qua", "khong", "skip", "ignore", "none", ""})
"""What says that a column is not to be read, folded."""


class BadMapping(Usage):
    """What was typed is no heading and field."""

    sentence = (
        '«{text}» không rõ nghĩa. Hãy gõ --map "TÊN CỘT=TRƯỜNG"; các trường: {fields}; bỏ một cột: --map "TÊN CỘT=-".'
    )


class MappedTwice(Usage):
    """Two headings were given one meaning, or one heading two."""

    sentence = "--map dùng «{text}» hai lần. Mỗi cột có một nghĩa, mỗi nghĩa ở một cột."


@dataclass(frozen=True, slots=True)
class Wishes:
    """The sheet of a workbook that is meant, headings whose meaning was said, and whether blank cells are filled."""

    sheet: str | None = None
    own: Mapping[str, Field] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    fill_down: bool = False

    def on(self, wordings: Wordings) -> Wordings:
        """Return wordings that know these headings first."""
        return replace(wordings, own=self.own) if self.own else wordings


def mapped(typed: Iterable[str], wordings: Wordings) -> tuple[dict[str, Field], dict[str, str]]:
    """
    Return what headings were said to mean, and how each was written, by its folded text.

    Raises BadMapping or MappedTwice.
    """
    own: dict[str, Field] = {}
    written: dict[str, str] = {}
    fields = {what.value: what for what in Field if what in wordings.core}
    for text in typed:
        heading, sign, name = text.rpartition("=")
        folded = fold(heading)
        what = Field.OTHER if fold(name) in LEFT_OUT else fields.get(fold(name)) or _worded(name, wordings)
        if not sign or not folded or what is None:
            raise BadMapping(text=text, fields=", ".join(fields))
        if folded in own or (what is not Field.OTHER and what in own.values()):
            raise MappedTwice(text=heading.strip() if folded in own else name.strip())
        own[folded], written[folded] = what, " ".join(heading.split())
    return own, written


def _worded(name: str, wordings: Wordings) -> Field | None:
    """Return the field that a usual heading means: «Chủ trì» is as good as «lead»."""
    return next((what for what in wordings.fields(name) if what not in BESIDE), None)
