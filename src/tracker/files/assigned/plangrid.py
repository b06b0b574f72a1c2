"""
Tasks of a document's tables: which tables hold tasks, and what each row makes of one.

Headings and sorts of rows are told by `tracker.files.sheets`. What a page break cut is put together again; tables of
figures, steps of procedures, programmes of meetings and forms to be filled give none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tracker.files.assigned.attributes import attributes_of
from tracker.files.assigned.bodies import named_at, names_of, unwrapped
from tracker.files.assigned.dues import dues_in, is_readable
from tracker.files.assigned.flow import is_capitals, marked
from tracker.files.assigned.lowered import lowered, pattern
from tracker.files.assigned.made import shortened
from tracker.files.draft.draft import DraftItem
from tracker.files.sheets.columns import Headings
from tracker.files.sheets.headings import find_headings
from tracker.files.sheets.meanings import Field
from tracker.files.sheets.rowkinds import RowKind, kind_of
from tracker.files.written.blocks import Table
from tracker.words.language import _

_STEPS = pattern(r"(?:bước|các bước|trình tự|biểu mẫu|bước thực hiện|tên bước|tt bước|mẫu biểu)(?: .{0,30})?")
_STEP = pattern(r"(?:bước|b) ?\d{1,2}(?!\w).*")
_PEOPLE = pattern(r"(?:họ (?:và )?tên )?(?:người|cán bộ|công chức|chuyên viên|phụ trách|đồng chí|cá nhân)(?: .{0,30})?")
_HOUR = pattern(r"(?:từ )?\d{1,2} ?(?:h|g|giờ|:) ?\d{0,2}(?: ?(?:-|đến) ?\d{1,2} ?(?:h|g|giờ|:) ?\d{0,2})?.{0,12}")
_TERM = pattern(r"[0-9.,½/ ]+(?:ngày|giờ|buổi|phút)(?: làm việc)?\.?")
_FIGURE = pattern(r"[-+0-9.,%/ ()]*|(?:tỷ|triệu|nghìn)? ?(?:đồng|ha|km|người|hộ|m2|m3|tấn|%)")
_SAME = pattern(r'(?:- ?)?(?:nt|n/t|như trên|"|//|″|=)(?: ?-)?')
_STATUS_HEADING = pattern(
    r".*(?:kết quả (?:thực hiện|hiện nay|xử lý)|tình trạng|tình hình thực hiện|tiến độ thực hiện).*"
)
_LISTED = (Field.LEAD, Field.SUPPORT, Field.DEADLINE)
_ENDINGS = ("chủ trì", "phối hợp")
_FIGURED = pattern(r"[0-9]|hằng|hàng|mỗi|định kỳ")
_CUT = re.compile(r"(?<=[0-9/-]) (?=[0-9]|/)|(?<=[0-9]) (?=-)")  # a figure printed over two lines
_NEXT_SAID = re.compile(r"[;.]?\s*\n\s*(?=[-+•*])")
_WORTH = pattern(
    r".*(?:số tiền|kinh phí|dự toán|đồng|số lượng|họ (?:và )?tên|thành tích|chức (?:vụ|danh)|diện tích|số người|tổng số"
    r"|xếp loại|điểm số|mức (?:chi|hỗ trợ|thưởng)).*"
)
_PAPERS = (Field.DIRECTIVE, Field.ABSTRACT)
_LEAST = 4
_CELL = 3000
_FEWEST = 2  # columns that only say of a paper who issued it


@dataclass(slots=True)
class _Row:
    """A task of a table as it is being put together, its cells as printed."""

    cells: dict[Field, str]
    number: str
    section: str = ""
    section_lead: tuple[str, ...] = ()


@dataclass(slots=True)
class Plans:
    """Reads the tables of a document one after another; `items` and `warnings` are what they gave."""

    items: list[DraftItem] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    _last: Headings | None = None
    _width: int = 0
    _rows: list[_Row] = field(default_factory=list)
    _section: tuple[str, tuple[str, ...]] = ("", ())

    def take(self, table: Table) -> None:
        """Take one table: a new one, or what a page break left of the one before."""
        rows = [
            [" \n".join(map(str.strip, cell[:_CELL].splitlines())).strip() for cell in row] for row in table.filled()
        ]
        found = _headings(rows)
        if found is not None and self._last is not None and found.names == self._last.names:
            self._read(rows[found.after :], self._last, is_next=True)
        elif found is not None:
            self.close()
            self._last, self._width = found, len(rows[0])
            self._read(rows[found.after :], found)
        elif self._last is not None and rows and len(rows[0]) == self._width:
            self._read(rows, self._last, is_next=True)
        else:
            self.close()

    def close(self) -> None:
        """Make items of the rows that stand: no more of their table follows."""
        headings, rows = self._last, self._rows
        self._last, self._rows, self._section = None, [], ("", ())
        if headings is None or not rows or not _gives_tasks(headings, rows):
            return
        items = [item for row in rows if (item := self._item(row)) is not None]
        self.items += items
        if items and any(_STATUS_HEADING.fullmatch(lowered(name)) for name in headings.names):
            self.warnings.append(
                _(
                    "Bảng có cột kết quả hoặc tình trạng ({count} việc): có thể là danh mục theo dõi việc đã giao."
                ).format(count=len(items))
            )
        unled = sum(1 for item in items if not item.lead)
        if unled:
            self.warnings.append(_("{count} việc trong bảng không nêu đơn vị chủ trì.").format(count=unled))

    def _read(self, rows: Sequence[Sequence[str]], headings: Headings, *, is_next: bool = False) -> None:
        """Read the rows below the headings."""
        is_first = is_next
        for number, cells in enumerate(rows):
            following = rows[number + 1] if number + 1 < len(rows) else ()
            flat = [" ".join(cell.split()) for cell in cells]
            kind = kind_of(flat, headings, following)
            if kind in (RowKind.EMPTY, RowKind.NUMBERING, RowKind.HEADING, RowKind.TOTAL):
                continue
            if kind is RowKind.SECTION:
                self._open_section(flat, headings)
            elif self._rows and _goes_on(flat, headings, kind, is_first=is_first):
                self._join(cells, headings)
            else:
                wanted = {what: self._meant(headings.cell(cells, what), what) for what in headings.columns}
                self._rows.append(_Row(wanted, headings.numbering(flat), *self._section))
            is_first = False

    def _meant(self, cell: str, what: Field) -> str:
        """Return a cell, or that of the row above where it says «như trên»."""
        is_same = what in _LISTED and self._rows and _SAME.fullmatch(lowered(cell)) is not None
        return self._rows[-1].cells[what] if is_same else cell

    def _open_section(self, cells: Sequence[str], headings: Headings) -> None:
        """Take a row that is the title of those below it: its number, and whom it names."""
        number = headings.numbering(cells)
        words = next((cell for cell in cells if cell and cell != number), number)
        _kind, label, rest = marked(words)
        label = label or (number if number != words else "")
        found = named_at(rest, lowered(rest), 0)
        lead = found.names if found and not rest[found.end :].strip(" .:;()") else ()
        self._section = (label.strip(" .)"), lead)

    def _join(self, cells: Sequence[str], headings: Headings) -> None:
        """Add what a page break cut off to the cells of the last row."""
        last = self._rows[-1].cells
        for what in headings.columns:
            more = headings.cell(cells, what)
            if more and more != last[what]:
                last[what] = f"{last[what]} {more}".strip()

    def _item(self, row: _Row) -> DraftItem | None:
        """Return the task of a row, None where it asks for nothing."""
        content = _words(row.cells.get(Field.CONTENT, ""))
        if len(content) < _LEAST:
            return None
        lead, support = _who(row.cells.get(Field.LEAD, ""))
        support += names_of(row.cells.get(Field.SUPPORT, ""))
        lead = lead or row.section_lead
        point = ".".join(filter(None, (row.section, row.number.strip(" .)"))))
        return DraftItem(
            content,
            lead,
            tuple(name for name in dict.fromkeys(support) if name not in lead and name.strip("-")),
            self._deadline(row.cells.get(Field.DEADLINE, ""), content),
            _words(row.cells.get(Field.DELIVERABLE, "")),
            point,
        )

    def _deadline(self, cell: str, content: str) -> str:
        """Return the words of a deadline cell that can be read; "" and a warning where none can."""
        words = " ".join(cell.split()).strip(" ;,")
        words = _CUT.sub("", words)
        if not words or is_readable(words):
            return words
        known = [due for due in dues_in(words) if due.is_read]
        if len(known) == 1 and not _FIGURED.search(lowered(words[: known[0].start] + words[known[0].end :])):
            return known[0].words
        sentence = _("Không hiểu thời hạn «{words}» của «{task}»: để trống.")
        self.warnings.append(sentence.format(words=shortened(words), task=shortened(content)))
        return ""


def _headings(rows: list[list[str]]) -> Headings | None:
    """Return the headings of a table of tasks; None where it is none."""
    found = find_headings(rows) if rows else None
    if found is None:
        return None
    columns = dict(found.columns)
    if Field.CONTENT not in columns and (Field.LEAD in columns or Field.DEADLINE in columns):
        # What is asked may be called by its own name: «Các văn bản cần sửa đổi».
        below = rows[found.after :]
        free = [place for place in (*found.unknown, *found.aside) if found.aside.get(place) is not Field.NUMBER]
        longest = max(free, key=lambda place: sum(len(row[place]) for row in below), default=None)
        if longest is not None and found.names[longest]:
            columns[Field.CONTENT] = longest
    paper = next((what for what in _PAPERS if what in columns), None)
    if Field.CONTENT not in columns and paper and Field.LEAD in columns and len(columns) > _FEWEST:
        columns[Field.CONTENT] = columns.pop(paper)  # papers that are to be made or looked through
    is_asked = Field.LEAD in columns or Field.DEADLINE in columns or Field.SUPPORT in columns
    if Field.CONTENT not in columns or not (is_asked or any(map(_is_people, found.names))):
        return None
    return replace(found, columns=columns)


def _is_people(heading: str) -> bool:
    """Say whether a column names persons."""
    return _PEOPLE.fullmatch(lowered(heading)) is not None


def _gives_tasks(headings: Headings, rows: Sequence[_Row]) -> bool:
    """Say whether the rows of a table are tasks, by what most of them hold."""
    if any(_STEPS.fullmatch(lowered(name)) for name in headings.names):
        return False
    if _most(_STEP, [row.number for row in rows]) or _most(_STEP, _column(rows, Field.CONTENT)):
        return False
    contents, dues = _column(rows, Field.CONTENT), _column(rows, Field.DEADLINE)
    if not contents or _most(_FIGURE, contents) or _most(_HOUR, dues) or _most(_TERM, dues):
        return False
    leads = _column(rows, Field.LEAD)
    named = sum(any(named_at(name, lowered(name), 0) for name in _who(cell)[0]) for cell in leads)
    if any(map(_is_people, headings.names)) or any(row.section_lead for row in rows):
        return True
    is_bare = not dues and not _column(rows, Field.SUPPORT) and not _column(rows, Field.DELIVERABLE)
    if is_bare and any(_WORTH.fullmatch(lowered(name)) for name in headings.names):
        return False
    if Field.LEAD in headings.columns:
        return named * 3 >= len(leads) > 0 or (not leads and bool(dues) and not _most(_FIGURE, dues))
    return any(is_readable(cell) or dues_in(cell) for cell in dues) or bool(_column(rows, Field.SUPPORT))


def _column(rows: Sequence[_Row], what: Field) -> list[str]:
    """Return the cells of a column that are not blank."""
    return [cell for row in rows if (cell := row.cells.get(what, "").strip())]


def _most(form: re.Pattern[str], cells: Sequence[str]) -> bool:
    """Say whether most of some cells have a form."""
    matching = sum(form.fullmatch(lowered(" ".join(cell.split()))) is not None for cell in cells)
    return bool(cells) and matching * 2 > len(cells)


def _goes_on(cells: Sequence[str], headings: Headings, kind: RowKind, *, is_first: bool) -> bool:
    """Say whether a row is what a page break cut off the one above."""
    is_numbered = any(what is Field.NUMBER for what in headings.aside.values())
    if not is_numbered or headings.numbering(cells):
        return False
    content = headings.cell(cells, Field.CONTENT)
    starts = [cell for what in headings.columns if (cell := headings.cell(cells, what))]
    return kind is RowKind.CONTINUATION or is_first or not content or any(cell[0].islower() for cell in starts)


def _words(cell: str) -> str:
    """Return a cell on one line, without the mark before it."""
    return " ".join(cell.split()).lstrip("-–+•* ").strip(" ;")


def _who(cell: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who leads and who supports by one cell: «Chủ trì: A. Phối hợp: B; C», «Sở A chủ trì; Sở B phối hợp»."""
    text = " ".join(_NEXT_SAID.sub("; ", cell).split())
    said = attributes_of(text)
    if "lead" in said or "support" in said:
        return names_of(said.get("lead", "")), names_of(said.get("support", ""))
    lead: list[str] = []
    support: list[str] = []
    for part in unwrapped(cell).replace(";", "\n").splitlines():
        low = lowered(part).strip(" .,")
        ending = next((each for each in _ENDINGS if low.endswith(f" {each}")), "")
        name = part.strip(" .,")
        name = name[: -len(ending)].strip() if ending else name
        (support if ending == "phối hợp" else lead).append(name)
    return names_of("\n".join(lead)), names_of("\n".join(support))


def is_title(text: str) -> bool:
    """Say whether a line between two tables is more than a page number or a note that the table goes on."""
    return is_capitals(text) or len(text) > 12
