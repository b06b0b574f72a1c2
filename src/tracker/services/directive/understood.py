"""
A draft held against a ledger: which units its words mean, which day its deadlines end on, and what is doubtful.

Without a ledger the lists that are shipped with the program stand in its place. Nothing is guessed: what is not
understood stays as it was written, with the reason, and a year that was left out is proposed, to be confirmed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tracker.days.deadlines import Deadline, Kind, YearMissing
from tracker.days.phrases import read
from tracker.days.proposed import proposed
from tracker.days.terms import reckon
from tracker.errors import TrackerError
from tracker.files.draft.draft import DraftItem
from tracker.files.official import announced_years
from tracker.files.unitfile import packaged_units
from tracker.law.custom.practice import is_strict
from tracker.law.vocabulary import Deliverable
from tracker.ledger.rows.calendar import load_calendar
from tracker.ledger.rows.record import load_settings
from tracker.ledger.storage.connection import Connection
from tracker.queries.lookup import unit_names
from tracker.services.calendar.change import AHEAD, days_of_year
from tracker.services.directive.newitems import ContentMissing, NewItem, reckoned, words_beside
from tracker.services.intake.importcells import DELIVERABLES, NoLead, one_sentence
from tracker.units.cells import read_cell
from tracker.units.matching import NamedUnit, UnitNames
from tracker.words.language import _, said
from tracker.words.likeness import key
from tracker.words.text import fold, nfc
from tracker.workdays import Calendar

SOME_DAYS = timedelta(days=30)
"""How long before the day it names a paper is taken to be that bears none: long enough to be before it."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a draft is held against: the names of units, the working calendar, and how «trước ngày» ends."""

    names: UnitNames
    calendar: Calendar
    strict: bool = False

    def ends(self, term: str) -> date:
        """Return the last lawful day of a term; raises CalendarMissing."""
        return reckon(term, self.calendar).day


def of_ledger(connection: Connection) -> Ground:
    """Return what a ledger knows, whole: it may be closed afterwards."""
    calendar = load_calendar(connection)
    calendar.read_all()
    return Ground(unit_names(connection), calendar, is_strict(load_settings(connection)))


def packaged() -> Ground:
    """Return what the program brings along, where there is no ledger: the city's units, the days of a new ledger."""
    rows = []
    for number, unit in enumerate(packaged_units(), 1):
        rows.append(NamedUnit(number, unit.code, unit.kind, unit.name, official=True))
        rows += [NamedUnit(number, unit.code, unit.kind, alias, official=False) for alias in unit.aliases]
    years = range(announced_years()[0], announced_years()[-1] + AHEAD + 1)
    days = [day for year in years for day in days_of_year(year)]
    return Ground(UnitNames(rows), Calendar(days))


UNKNOWN = _("Đơn vị chưa có trong sổ: «tracker unit add»; tên gọi khác của đơn vị đã có: «tracker unit alias».")
"""What to do about the words of a lead that name nobody, said once for all of them."""

MOST_NAMED = 8
"""Units that are named in a cell; more are said as the paper says them."""

SENTENCE = "sentence"
"""Where a doubt stands that is about the whole item, since it was taken from running text."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What about an item a clerk must look at: where, in a sentence, and whether it cannot be taken so."""

    where: str
    said: str
    stops: bool = True


@dataclass(frozen=True, slots=True)
class Meant:
    """
    One item of a draft as it was understood.

    `lead` and `support` are numbers of units; `lead_words` and `support_words` what names none. `deadline` is None
    where its words were not understood. `doubts` are to be looked at, one by one.
    """

    item: DraftItem
    lead: tuple[int, ...] = ()
    support: tuple[int, ...] = ()
    lead_words: tuple[str, ...] = ()
    support_words: tuple[str, ...] = ()
    deadline: Deadline | None = None
    due_on: date | None = None
    deliverable: Deliverable = Deliverable.REPORT
    doubts: tuple[Doubt, ...] = ()

    @property
    def is_routine(self) -> bool:
        """Whether it is a routine task, which is not followed (Art. 3)."""
        return self.deadline is not None and self.deadline.kind is Kind.ROUTINE

    @property
    def asked(self) -> tuple[Doubt, ...]:
        """What must be asked about it, beside whether a sentence was read rightly."""
        return tuple(doubt for doubt in self.doubts if doubt.where != SENTENCE)

    @property
    def is_clear(self) -> bool:
        """Whether nothing must be asked about it."""
        return not self.asked

    @property
    def is_complete(self) -> bool:
        """Whether it can be taken at all."""
        return not any(doubt.stops for doubt in self.doubts)

    def lead_cell(self, names: UnitNames) -> str:
        """Return who leads as one may type it: by official names, as written where these are many or unknown."""
        return _cell(self.lead, self.lead_words, self.item.lead, names, whole=not self.lead_words)

    def support_cell(self, names: UnitNames) -> str:
        """Return who supports as one may type it, with the words that name none."""
        return _cell(self.support, self.support_words, self.item.support, names)

    def deadline_cell(self) -> str:
        """Return the words of the deadline, with the year that was proposed."""
        return " ".join(self.item.deadline.split()) if self.deadline is None else self.deadline.phrase

    def words_kept(self) -> str | None:
        """Return what is said in words beside units and deliverable, as it is stored (Art. 5.1.h)."""
        is_known = fold(self.item.deliverable) in DELIVERABLES
        return words_beside(self.support_words, "" if is_known else self.item.deliverable)


def _cell(
    units: Sequence[int], words: Sequence[str], written: Sequence[str], names: UnitNames, *, whole: bool = True
) -> str:
    """Return the official names of units with the words beside them; as it is written where that says it better."""
    if not whole or len(units) > MOST_NAMED:
        return "; ".join(" ".join(nfc(cell).split()) for cell in written)
    return "; ".join([*map(names.name, units), *words])


class Understanding:
    """Understands the items of one paper: of that day of issue, None where it is blank; secret ones without words."""

    def __init__(self, ground: Ground, issued_on: date | None, *, secret: bool = False) -> None:
        """Begin with no item."""
        self.ground, self.issued_on, self.secret = ground, issued_on, secret
        self._asked: dict[str, list[tuple[int, frozenset[int]]]] = {}

    def items(self, items: Iterable[DraftItem]) -> list[Meant]:
        """Return the items of a draft as they are meant; one that asks again what another asked is doubtful."""
        return [self._beside(number, self.item(item)) for number, item in enumerate(items, 1)]

    def item(self, item: DraftItem) -> Meant:
        """Return one item as it is meant, whatever stands beside it."""
        doubts: list[Doubt] = []
        if not item.content.strip() and not self.secret:
            doubts.append(Doubt("content", said(ContentMissing())))
        lead, lead_words = self._units("lead", item.lead, doubts)
        if not lead and not lead_words:
            doubts.append(Doubt("lead", said(NoLead())))
        support, support_words = self._units("support", item.support, doubts)
        deadline, due_on = self._deadline(item.deadline, doubts)
        if item.from_sentence:
            doubts.append(Doubt(SENTENCE, _("lấy từ câu văn, cần kiểm."), stops=False))
        deliverable = DELIVERABLES.get(fold(item.deliverable), Deliverable.REPORT)
        return Meant(item, lead, support, lead_words, support_words, deadline, due_on, deliverable, tuple(doubts))

    def _units(self, where: str, cells: Sequence[str], doubts: list[Doubt]) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """Return the units that words name, and the words that name none, with the reason among the doubts."""
        units: dict[int, None] = {}
        words: list[str] = []
        for cell in cells:
            parts = [cell] if self._is_read(cell, where) else cell.split(";")
            for part in filter(str.strip, parts):
                try:
                    found = read_cell(part, self.ground.names, vague_allowed=where == "support")
                    units.update(dict.fromkeys(found.units))
                    words += found.vague
                except TrackerError as error:
                    words.append(" ".join(nfc(part).split()))
                    doubts.append(Doubt(where, one_sentence(error), stops=where == "lead"))
        return tuple(units), tuple(words)

    def _is_read(self, cell: str, where: str) -> bool:
        """Say whether all of a cell is understood."""
        try:
            read_cell(cell, self.ground.names, vague_allowed=where == "support")
        except TrackerError:
            return False
        return True

    def _deadline(self, words: str, doubts: list[Doubt]) -> tuple[Deadline | None, date | None]:
        """Return what the words of a deadline mean, and its last day where that is known."""
        try:
            deadline = read(words)
        except YearMissing as error:
            with_year = None if self.issued_on is None else proposed(words, self.issued_on)
            if with_year is None:
                doubts.append(Doubt("deadline", one_sentence(error)))
                return None, None
            sentence = _("thời hạn «{words}» không ghi năm: đề xuất «{proposed}».")
            sentence = sentence.format(words=" ".join(words.split()), proposed=with_year.phrase)
            doubts.append(Doubt("deadline", sentence, stops=False))
            deadline = with_year
        except TrackerError as error:
            doubts.append(Doubt("deadline", one_sentence(error)))
            return None, None
        if self.issued_on is None and deadline.day is None:  # a term counts from a day that nobody knows yet
            return deadline, None
        try:
            day = self.issued_on or (deadline.day or date.max) - SOME_DAYS
            return deadline, reckoned(deadline, day, strict=self.ground.strict, ends=self.ground.ends)
        except TrackerError as error:
            doubts.append(Doubt("deadline", one_sentence(error)))
            return deadline, None

    def _beside(self, number: int, meant: Meant) -> Meant:
        """Return an item with a doubt where one before it asks the same of the same unit."""
        words = key(meant.item.content)
        before = self._asked.setdefault(words, [])
        lead = frozenset(meant.lead)
        twin = next((other for other, theirs in before if theirs & lead), None) if words else None
        before.append((number, lead))
        if twin is None:
            return meant
        sentence = _("giống việc {number}: cùng nội dung, cùng chủ trì.").format(number=twin)
        return replace(meant, doubts=(*meant.doubts, Doubt("content", sentence, stops=False)))


def item_of(meant: Meant, *, secret: bool = False) -> NewItem:
    """Return an item as it is entered; of a secret paper without its words (Art. 5.2)."""
    return NewItem(
        content=None if secret else meant.item.content,
        lead=meant.lead,
        deadline=meant.deadline or read(""),
        support=meant.support,
        deliverable=meant.deliverable,
        written=meant.deliverable is not Deliverable.COMPLETION,
        point=None if secret else meant.item.point or None,
        other=None if secret else meant.words_kept(),
    )
