"""
A workbook that a clerk edited, read back: the cells of the paper and of its tasks, and what is wrong with them.

Columns and rows may have been moved and added; they are found by what they are called. It knows what a cell says, not
what that means. It refuses a workbook that is none of ours, and takes no text from a formula.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tracker.errors import BadData
from tracker.files.draft.editsheets import COLUMNS, LEFT_OUT, PAPER, ROWS, TAKEN, TASKS
from tracker.files.msoffice.workbook import Grid, read_workbook
from tracker.words.language import _
from tracker.words.text import fold

SEARCHED = 30
"""Rows among which the headings stand."""

CELLS = ("content", "lead", "support", "deadline", "deliverable", "point")
"""What of a row of tasks is read; its number and its note are for people."""

NEEDED = ("content", "lead", "deadline")


class NotADraft(BadData):
    """The workbook has not the sheets of a draft."""

    sentence = (
        "{file} không phải tệp dự thảo: thiếu trang «{sheet}» với tiêu đề {headings}. Tệp dự thảo do lệnh «tracker "
        "directive read VĂN-BẢN --draft TỆP.xlsx» tạo ra."
    )


class CellFault(NamedTuple):
    """What is wrong in a workbook: the cell («Nhiệm vụ!D5»), and why."""

    cell: str
    message: str


class EditedRow(NamedTuple):
    """A row of tasks that is to be taken: its place, the texts of its cells, and where each stands."""

    line: int
    cells: dict[str, str]
    places: dict[str, str]


@dataclass(slots=True)
class Edited:
    """What stands in an edited draft; `asides` are what was left out, as whole sentences."""

    fields: dict[str, str]
    places: dict[str, str]
    rows: list[EditedRow] = field(default_factory=list)
    faults: list[CellFault] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    left_out: int = 0


def read_edited(path: Path) -> Edited:
    """Return an edited draft; raises NotADraft, and what `read_workbook` raises."""
    sheets = {fold(grid.name): grid for grid in read_workbook(path)}
    paper, tasks = sheets.get(fold(PAPER)), sheets.get(fold(TASKS))
    if paper is None or not any(_field_of(row) for row in paper.rows):
        raise NotADraft(file=path, sheet=PAPER, headings=", ".join(list(ROWS.values())[:3]))
    first = None if tasks is None else _heading(tasks)
    if tasks is None or first is None:
        raise NotADraft(file=path, sheet=TASKS, headings=", ".join(COLUMNS[each] for each in NEEDED))
    edited = _paper(paper)
    _take_tasks(edited, tasks, first)
    return edited


def _field_of(row: list[str]) -> str | None:
    """Return the field of a row of the paper, None for another row."""
    name = fold(row[0]).rstrip(":") if row else ""
    return next((each for each, called in ROWS.items() if fold(called) == name), None)


def _paper(grid: Grid) -> Edited:
    """Read the sheet of the paper."""
    edited = Edited({}, {})
    for line, row in enumerate(grid.rows):
        name = _field_of(row)
        if name is None or len(row) < 2:
            continue
        place = address(grid, line, 1)
        if name in edited.fields:
            message = _("mục «{name}» có hai lần; hãy bỏ bớt một dòng.").format(name=ROWS[name])
            edited.faults.append(CellFault(place, message))
        edited.faults += _formulas(grid, [(line, 1)])
        edited.fields[name], edited.places[name] = row[1].strip(), place
    return edited


def _heading(grid: Grid) -> int | None:
    """Return the row of headings, None where none has those that are needed."""
    for line, row in enumerate(grid.rows[:SEARCHED]):
        if {fold(COLUMNS[each]) for each in NEEDED} <= {fold(cell) for cell in row}:
            return line
    return None


def _take_tasks(edited: Edited, grid: Grid, first: int) -> None:
    """Read the sheet of tasks below its headings."""
    names = [fold(cell) for cell in grid.rows[first]]
    columns = {each: names.index(fold(called)) for each, called in COLUMNS.items() if fold(called) in names}
    known = {fold(called) for called in COLUMNS.values()}
    others = [cell for cell, name in zip(grid.rows[first], names, strict=True) if name and name not in known]
    if others:
        edited.asides.append(_("Không đọc cột {names}.").format(names=", ".join(f"«{each}»" for each in others)))
    hidden = 0
    for line in range(first + 1, len(grid.rows)):
        row = grid.rows[line]
        cells = {each: row[columns[each]].strip() if each in columns else "" for each in CELLS}
        if not any(cells.values()):
            continue
        edited.faults += _formulas(
            grid, [(line, column) for each, column in columns.items() if each in (*CELLS, "taken")]
        )
        places = {each: address(grid, line, columns.get(each, columns["content"])) for each in CELLS}
        taken = fold(row[columns["taken"]]) if "taken" in columns else fold(TAKEN)
        if taken in (fold(LEFT_OUT), "k", "no"):
            edited.left_out += 1
        elif taken in (fold(TAKEN), "c", "x", "yes", ""):
            edited.rows.append(EditedRow(line + 1, cells, places))
            hidden += line in grid.hidden_rows
        else:
            message = _("«{text}» không rõ là có hay không. Gõ «có» hoặc «không».").format(text=row[columns["taken"]])
            edited.faults.append(CellFault(address(grid, line, columns["taken"]), message))
    if hidden:
        edited.asides.append(_("{count} dòng đang ẩn trong tệp vẫn được lấy.").format(count=hidden))


def _formulas(grid: Grid, places: list[tuple[int, int]]) -> Iterator[CellFault]:
    """Yield a fault for each of these cells that holds a formula."""
    for line, column in places:
        if (line, column) in grid.formulas:
            yield CellFault(address(grid, line, column), _("ô chứa công thức; hãy gõ thẳng giá trị."))


def address(grid: Grid, line: int, column: int) -> str:
    """Return where a cell stands, as Excel says it: «Nhiệm vụ!D5»."""
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{grid.name}!{letters}{line + 1}"
