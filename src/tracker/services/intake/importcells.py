"""
What the cells of a sheet of tasks say: units and words beside them, deadlines, products, as offices write them.

What is doubtful is taken and said; what cannot be meant is refused with its reason.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from tracker.days.deadlines import Deadline, YearMissing
from tracker.days.phrases import read
from tracker.days.proposed import proposed
from tracker.errors import NotFound, TrackerError, Usage
from tracker.law.vocabulary import Deliverable
from tracker.services.directive.enter import YES_NO
from tracker.units.cells import read_cell
from tracker.units.matching import UnitNames
from tracker.units.saidroles import by_role
from tracker.words.language import _, said
from tracker.words.text import fold, nfc

REMEMBERED = 4096
"""Cells whose meaning is kept: files repeat a few names and deadlines thousands of times."""

DELIVERABLES = {
    "": Deliverable.REPORT,
    "bao cao": Deliverable.REPORT,
    "report": Deliverable.REPORT,
    "to trinh": Deliverable.SUBMISSION,
    "trinh": Deliverable.SUBMISSION,
    "submission": Deliverable.SUBMISSION,
    "hoan thanh": Deliverable.COMPLETION,
    "completion": Deliverable.COMPLETION,
}

NO_DAY = re.compile(
    r"(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? )?0?1[/.-]0?1[/.-](?:1970|1900|1753|0001|1)|31[/.-]12[/.-]9999"
)
"""What other systems write for no deadline."""

CUT = re.compile(r"(?:…|\.\.\.)\s*$")
"""The end of words that a system has cut."""

SHORTEST_CUT = 6
"""Letters of a name that was cut; fewer say nothing."""


class NoLead(Usage):
    """A row names no lead unit."""

    sentence = "Thiếu đơn vị chủ trì."


class NotYesOrNo(Usage):
    """The cell says neither yes nor no."""

    sentence = "«{text}» không rõ là có hay không. Gõ «có» hoặc «không»."


class CutName(NotFound):
    """A name of a unit was cut, and several units begin so, or none."""

    sentence = "«{typed}» là tên bị cắt: có {count} đơn vị bắt đầu như vậy. Hãy ghi đủ tên."


class Units(NamedTuple):
    """Units that a cell names, words that name none, and what is doubtful about it."""

    units: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    doubt: str = ""


class Ends(NamedTuple):
    """The deadline of a cell; what is doubtful about it, and whether its year was proposed."""

    deadline: Deadline
    doubt: str = ""
    is_proposed: bool = False


class CellReader:
    """Understands cells of one file for a directive of that day; each text is understood once."""

    def __init__(self, names: UnitNames, issued_on: date) -> None:
        """Begin with nothing understood."""
        self.names, self.issued_on = names, issued_on
        self.lead = lru_cache(REMEMBERED)(self._lead)
        self.support = lru_cache(REMEMBERED)(self._support)
        self.deadline = lru_cache(REMEMBERED)(self._deadline)

    def _lead(self, text: str) -> Units:
        """Return the lead units of a cell; raises NoLead for an empty one, and what names raise."""
        if not text:
            raise NoLead
        return self._units(text, vague_allowed=False)

    def _support(self, text: str) -> Units:
        """Return the supporting units of a cell, and the words that name nobody."""
        return self._units(text, vague_allowed=True) if text else Units()

    def _units(self, text: str, *, vague_allowed: bool) -> Units:
        """Return what a cell names; a name that was cut is taken where one unit alone begins so."""
        try:
            cell = read_cell(text, self.names, vague_allowed=vague_allowed)
        except TrackerError:
            if CUT.search(text):
                return self._cut(text)
            raise
        return Units(tuple(cell.units), cell.vague)

    def _cut(self, text: str) -> Units:
        """Return the one unit whose name begins so; raises CutName."""
        begun = CUT.sub("", text).strip()
        found = self.names.beginning(begun) if len(fold(begun)) >= SHORTEST_CUT else []
        if len(found) != 1:
            raise CutName(typed=text, count=len(found))
        doubt = _("tên bị cắt «{text}», hiểu là {unit}").format(text=text, unit=self.names.name(found[0]))
        return Units((found[0],), doubt=doubt)

    def _deadline(self, text: str) -> Ends:
        """Return the deadline that a cell words; a year that is left out is proposed, and said."""
        if NO_DAY.fullmatch(text):
            return Ends(read(""), _("«{text}» coi là không có thời hạn").format(text=text))
        try:
            return Ends(read(text))
        except YearMissing:
            with_year = proposed(text, self.issued_on)
            if with_year is None:
                raise
            doubt = _("«{text}» không ghi đủ năm, đề xuất «{phrase}»: cần xác nhận")
            return Ends(with_year, doubt.format(text=" ".join(text.split()), phrase=with_year.phrase), True)


def parted(lead: str, support: str) -> tuple[str, str]:
    """Return who leads and who supports where one cell says both: «Chủ trì: A. Phối hợp: B»."""
    roles = by_role(lead)
    if roles is None or not roles.lead:
        return lead, support
    return roles.lead, "; ".join(filter(None, (roles.support, support)))


@lru_cache(REMEMBERED)
def deliverable_of(text: str) -> tuple[Deliverable, str]:
    """Return the product that a cell names, and its words where they are other than the known ones."""
    known = DELIVERABLES.get(fold(text))
    return (Deliverable.REPORT, " ".join(nfc(text).split())) if known is None else (known, "")


@lru_cache(REMEMBERED)
def written_of(text: str) -> bool | None:
    """Return whether a written report is required; None where the cell is empty."""
    if not text:
        return None
    answer = YES_NO.get(fold(text))
    if answer is None:
        raise NotYesOrNo(text=text)
    return answer


def lines_of(text: str) -> str:
    """Return the words of a task with its lines kept, each tidy."""
    if "\n" not in text and "\r" not in text:
        return text
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def one_sentence(error: TrackerError) -> str:
    """Return what a refusal says, without what it goes on to list."""
    sentence, more, _rest = said(error).partition("\n")
    return sentence.rpartition(". ")[0] + "." if more and ". " in sentence else sentence
