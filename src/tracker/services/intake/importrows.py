"""
Rows of a sheet of tasks, read as items: each cell understood, or its fault kept, and what is doubtful named.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, TypeVar

from tracker.days.deadlines import Kind
from tracker.errors import Forbidden, TrackerError, Usage
from tracker.files.faults import Fault, Faults
from tracker.files.sheets.meanings import Field
from tracker.files.sheets.table import Table
from tracker.files.tabular import Row
from tracker.law.vocabulary import Deliverable
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import FoundDirective, unit_names
from tracker.services.directive.already import TOLD, Past, said_of
from tracker.services.directive.enter import fingerprint_of, marks_of, tidied
from tracker.services.directive.newitems import (
    ContentMissing,
    NewItem,
    RoutineNotTracked,
    SecretHasNoContent,
    check_item,
    words_beside,
)
from tracker.services.directive.twice import ItemAlike, ItemKnown, Items, Rows
from tracker.services.intake.importcells import (
    CUT,
    CellReader,
    Ends,
    NoLead,
    Units,
    deliverable_of,
    lines_of,
    one_sentence,
    parted,
    written_of,
)
from tracker.services.unit.gone import UnitGone
from tracker.units.matching import UnitNames
from tracker.words.language import _
from tracker.words.symbols import key
from tracker.words.text import brief

Value = TypeVar("Value")


class YearProposed(Usage):
    """A year was proposed, and nobody has confirmed it."""

    sentence = "«{typed}» không ghi đủ năm: đề xuất «{phrase}». Nếu đúng, thêm --accept-years."


class OtherDirective(Usage):
    """A row is of another directive than the one that was named."""

    sentence = (
        "Dòng này thuộc văn bản «{text}», không phải {number}. Lọc tệp theo từng văn bản; nếu cột này nói việc "
        "khác thì bỏ cột bằng --map."
    )


class RowTwice(Forbidden):
    """Two rows of the file ask the same of the same unit."""

    sentence = (
        "Trùng với dòng {line} của tệp: cùng nội dung, cùng đơn vị chủ trì. Bỏ một dòng; nếu đúng là hai nhiệm vụ khác "
        "nhau, thêm --as-new."
    )


class CheckedRow(NamedTuple):
    """A row that was understood; `past` is what it says has happened."""

    line: int
    item: NewItem
    due_on: date | None
    mark: str
    known: bool = False
    past: Past | None = None

    @property
    def is_followed(self) -> bool:
        """Whether it is a task to be followed, and not a routine one (Art. 3)."""
        return self.item.deadline.kind is not Kind.ROUTINE

    @property
    def is_new(self) -> bool:
        """Whether it is to be entered."""
        return self.is_followed and not self.known


class RowReader:
    """
    Understands the cells of a file; each unit name and each phrase is read once.

    Faults go to `faults`, what is to be looked at to `doubts`. `rows` are the rows above; `years` says that proposed
    years are confirmed, None that nothing is to be kept yet.
    """

    def __init__(
        self,
        ledger: Ledger,
        directive: FoundDirective,
        faults: Faults,
        doubts: Faults,
        rows: Rows,
        *,
        as_new: bool,
        years: bool | None,
        of_rows: bool = False,
    ) -> None:
        """Read for a directive; `of_rows` says that the rows name it themselves."""
        self.of_rows = of_rows
        self.ledger = ledger
        self.directive = directive
        self.faults, self.doubts = faults, doubts
        self.years = years
        names = unit_names(ledger.connection)
        self.cells = CellReader(names, directive.issued_on)
        self.before = None if directive.secret else _Before(ledger, directive, names, rows, as_new=as_new)
        self.number = key(directive.number)
        self.codes: dict[str, int] = {}
        self.filled: set[Field] = set()
        """The columns of other registers in which something stands."""
        self.entered = 0
        """The items that came of the rows."""
        self.given = 0
        """The tasks that came of the rows."""

    def checked(self, row: Row, table: Table) -> CheckedRow | None:
        """Return a row that was understood; None with its faults kept."""
        found = len(self.faults)
        checked = self._row(row, table)
        if checked is None or len(self.faults) > found:
            return None
        refusal = self.before.refusal(checked) if self.before is not None and checked.is_followed else None
        if refusal is None or isinstance(refusal, ItemKnown):
            return checked._replace(known=refusal is not None) if refusal is not None else checked
        self._keep(row, table, Field.CONTENT, refusal)
        return None

    @staticmethod
    def others_of(table: Table) -> tuple[Field, ...]:
        """Return the columns of other registers that a file has."""
        return tuple(each for each in (*TOLD, Field.DIRECTIVE, Field.CODE) if each in table.present)

    def _row(self, row: Row, table: Table) -> CheckedRow | None:
        """Return a row as an item, or None with the faults of all its cells kept."""
        cells = row.cells
        before = len(self.faults)
        led, supported = parted(cells["lead"], cells["support"])
        lead = self._cell(row, table, Field.LEAD, self.cells.lead, led)
        support = self._cell(row, table, Field.SUPPORT, self.cells.support, supported)
        written = self._cell(row, table, Field.WRITTEN, written_of, cells["written"])
        ends = self._cell(row, table, Field.DEADLINE, self.cells.deadline, cells["deadline"])
        deliverable, product = deliverable_of(cells["deliverable"])
        if not cells["content"] and not self.directive.secret:
            self._keep(row, table, Field.CONTENT, ContentMissing())
        if self.others_of(table):
            self._check_directive(row, table)
        if lead is None or support is None or ends is None or len(self.faults) > before:
            return None
        self._doubt(row, table, lead, support, ends)
        item = tidied(
            NewItem(
                content=lines_of(cells["content"]) or None,
                lead=lead.units,
                deadline=ends.deadline,
                support=support.units,
                deliverable=deliverable,
                written=deliverable is not Deliverable.COMPLETION if written is None else written,
                room=cells["room"] or None,
                point=cells["point"] or None,
                other=None if self.directive.secret else words_beside(support.words, product),
            )
        )
        return self._checked(row, table, item)

    def _checked(self, row: Row, table: Table, item: NewItem) -> CheckedRow | None:
        """Return an item that may be entered, with what its row says has happened; None with its fault kept."""
        mark = fingerprint_of(item)
        try:
            due_on = check_item(self.ledger, self.directive, item)
        except RoutineNotTracked:
            return CheckedRow(row.line, item, None, mark)
        except SecretHasNoContent as error:
            self._keep(row, table, Field.CONTENT, error)
        except UnitGone as error:
            self._keep(row, table, Field.LEAD, error)
        except TrackerError as error:
            self._keep(row, table, Field.DEADLINE, error)
        else:
            others = self.others_of(table)
            if not others:
                return CheckedRow(row.line, item, due_on, mark)
            self.filled.update(each for each in others if row.cells[each])
            told = said_of(row.cells, item, self.directive.issued_on, self.ledger.today)
            if told.doubt:
                self.doubts.append(Fault(row.line, table.columns[told.column], told.doubt))
            return CheckedRow(row.line, item, due_on, mark, past=told.past)
        return None

    def _check_directive(self, row: Row, table: Table) -> None:
        """Keep a fault where a row names another directive, and a doubt where its number stood above."""
        text, code = row.cells["directive"], row.cells["code"]
        if not self.of_rows and any(sign.isdigit() for sign in text) and self.number not in key(text):
            self._keep(row, table, Field.DIRECTIVE, OtherDirective(text=brief(text), number=self.directive.number))
        if code and (first := self.codes.setdefault(code, row.line)) != row.line:
            doubt = _("số «{text}» đã có ở dòng {line}").format(text=brief(code), line=first)
            self.doubts.append(Fault(row.line, table.columns[Field.CODE], doubt))

    def _doubt(self, row: Row, table: Table, lead: Units, support: Units, ends: Ends) -> None:
        """Keep what is doubtful of a row that was understood; a year that nobody has confirmed is a fault at last."""
        if ends.is_proposed and self.years is False:
            error = YearProposed(typed=brief(row.cells["deadline"]), phrase=ends.deadline.phrase)
            self._keep(row, table, Field.DEADLINE, error)
            return
        content = row.cells["content"]
        if content[-1:] not in ("…", ".") and not (lead.doubt or support.doubt or ends.doubt):
            return
        cut = _("nội dung bị cắt «{text}»").format(text=content[-30:]) if CUT.search(content) else ""
        doubts = ((Field.CONTENT, cut), (Field.LEAD, lead.doubt), (Field.SUPPORT, support.doubt))
        year = "" if ends.is_proposed and self.years else ends.doubt
        for column, doubt in (*doubts, (Field.DEADLINE, year)):
            if doubt:
                self.doubts.append(Fault(row.line, table.columns[column], doubt))

    def _cell(
        self, row: Row, table: Table, column: Field, understand: Callable[[str], Value], text: str
    ) -> Value | None:
        """Return what a cell means, or None with its fault kept."""
        try:
            return understand(text)
        except TrackerError as error:
            self._keep(row, table, column, error)
            return None

    def _keep(self, row: Row, table: Table, column: Field, error: TrackerError) -> None:
        """Keep a fault under the heading the file itself uses; what a refusal goes on to list has no room in a cell."""
        sentence = one_sentence(error)
        if isinstance(error, NoLead | ContentMissing) and (above := row.above.get(column)):
            sentence = f"{sentence} {below_merged(above)}"
        self.faults.append(Fault(row.line, table.columns[column], sentence))


def below_merged(above: str) -> str:
    """Return what to do where an empty cell is merged with the one above, which holds that text."""
    return _("Nếu là ô gộp với dòng trên («{text}»), thêm --fill-down.").format(text=brief(above))


class _Before:
    """What the ledger has of a directive, and what the rows above asked."""

    def __init__(
        self, ledger: Ledger, directive: FoundDirective, names: UnitNames, rows: Rows, *, as_new: bool
    ) -> None:
        """Read what stands; with `as_new`, only what is the same in everything was entered before."""
        self.directive = directive
        self.items = Items(ledger, directive, names)
        self.marks = marks_of(ledger, directive)
        self.rows = rows
        self.as_new = as_new

    def refusal(self, row: CheckedRow) -> Forbidden | None:
        """Return why a row is taken for one entered before: ItemKnown where nothing differs; None for a new one."""
        asked = (self.directive.id, row.item.content or "")
        first = None if self.as_new else self.rows.before(row.line, *asked, row.item.lead)
        if first is not None:
            return RowTwice(line=first)
        if not self.marks or row.mark in self.marks:
            return None  # `enter` counts the rows that a file brought in before
        refusal = self.items.refusal(row.item, row.due_on)
        return None if self.as_new and isinstance(refusal, ItemAlike) else refusal
