"""
A unit's own list of tasks against the Office's: only theirs, only ours, or differing in a figure (Art. 7).

A task is matched by its number where the file has one, else by directive and content, then deadline. An
empty cell says nothing. What can be meant the same way is no difference: a doubt accuses nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from tracker.days.deadlines import Kind
from tracker.days.phrases import read
from tracker.errors import TrackerError
from tracker.files.faults import Fault, Faults
from tracker.files.tabular import Row, Sheet, open_rows
from tracker.files.textfile import HELD
from tracker.words.dates import NotADate, read_date
from tracker.words.language import _, said
from tracker.words.symbols import key
from tracker.words.text import brief, fold

HEADINGS = {
    "task": ("Số", "Nhiệm vụ số", "Số nhiệm vụ", "Nhiệm vụ"),
    "directive": ("Văn bản", "Văn bản giao", "Số văn bản"),
    "content": ("Nội dung", "Nội dung nhiệm vụ"),
    "deadline": ("Hạn", "Thời hạn", "due", "due_on"),
    "status": ("Trạng thái", "Tình trạng"),
    "report": ("Báo cáo số", "Số báo cáo", "Báo cáo"),
    "lead": ("Chủ trì", "Đơn vị chủ trì"),
    "overdue": ("Quá hạn",),
    "provisional": ("Dự kiến",),
    "note": ("Ghi chú",),
}
"""Columns of a unit's list; the last four may stand there and are not compared."""

ALIKE: dict[str, frozenset[str]] = {
    "chua thuc hien": frozenset({"assigned"}),
    "assigned": frozenset({"assigned"}),
    "dang thuc hien": frozenset({"in-progress", "assigned"}),
    "in-progress": frozenset({"in-progress"}),
    "cho xac nhan": frozenset({"reported"}),
    "da bao cao": frozenset({"reported", "done"}),
    "da bao cao, cho xac nhan": frozenset({"reported"}),
    "reported": frozenset({"reported"}),
    "da thuc hien": frozenset({"reported", "done"}),
    "da hoan thanh": frozenset({"reported", "done"}),
    "hoan thanh": frozenset({"reported", "done"}),
    "da xac nhan": frozenset({"done"}),
    "da xac nhan hoan thanh": frozenset({"done"}),
    "done": frozenset({"done"}),
    "de nghi chuyen lai": frozenset({"referred"}),
    "referred": frozenset({"referred"}),
    "da dung": frozenset({"stopped"}),
    "da dung, thu hoi": frozenset({"stopped"}),
    "stopped": frozenset({"stopped"}),
}
"""What a unit's word for a state can mean here; a unit cannot see whether the Office has confirmed."""

ENDED = frozenset({"done", "stopped"})
DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")


class Known(Protocol):
    """A task as the Office has it."""

    @property
    def task(self) -> int:
        """The number."""

    @property
    def directive(self) -> str:
        """The number of its directive."""

    @property
    def issued_on(self) -> str:
        """The day of that directive."""

    @property
    def received_on(self) -> str | None:
        """The day the unit received it."""

    @property
    def content(self) -> str | None:
        """What is asked; None for a secret task."""

    @property
    def secret(self) -> int:
        """Whether it is secret."""

    @property
    def status(self) -> str:
        """Where it stands."""

    @property
    def phrase(self) -> str:
        """The deadline as worded."""

    @property
    def due_on(self) -> str | None:
        """Its last lawful day."""

    @property
    def report(self) -> str | None:
        """The number of its last report."""


class Found(NamedTuple):
    """One finding: `kind` is only-theirs, only-ours or differs; `field` says in what."""

    kind: str
    line: int | None
    task: int | None
    directive: str | None
    content: str | None
    secret: bool
    field: str | None
    theirs: str | None
    ours: str | None


class _Line(NamedTuple):
    """A row of a unit's file that was understood."""

    line: int
    task: int | None
    cells: Mapping[str, str]
    states: frozenset[str]
    day: date | None
    term: Callable[[Known], str | None]


@dataclass(slots=True)
class Compared:
    """What a comparison came to; with faults nothing was compared."""

    rows: int = 0
    found: list[Found] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)


def compare(path: Path, tasks: Iterable[Known], secret: frozenset[str], due_of: Callable[[str], date]) -> Compared:
    """
    Compare a file with the tasks of its unit; `secret` are folded numbers whose words are not shown.

    `due_of` counts a term. Faults of the file are returned with line and column; raises BadData for a
    file that cannot be read at all.
    """
    compared = Compared()
    lines: list[_Line] = []
    with open_rows(path, HEADINGS, (), compared.faults, HELD) as sheet:
        seen: set[int] = set()
        for row in sheet.rows:
            line = _understood(row, sheet, compared.faults)
            if line is None:
                continue
            if line.task is not None and line.task in seen:
                reason = _("nhiệm vụ {number} đã có ở dòng trên").format(number=line.task)
                compared.faults.append(Fault(row.line, sheet.columns["task"], reason))
            seen.add(line.task or 0)
            lines.append(line)
    compared.rows = len(lines)
    if not compared.faults:
        compared.found = list(_matched(lines, list(tasks), secret, due_of))
    return compared


def _understood(row: Row, sheet: Sheet, faults: Faults) -> _Line | None:
    """Return what a row says, or None with its faults kept."""
    cells, before = row.cells, len(faults)

    def keep(column: str, reason: str) -> None:
        faults.append(Fault(row.line, sheet.columns[column], reason))

    task = int(cells["task"]) if cells["task"].isdecimal() and len(cells["task"]) < 18 else None
    if cells["task"] and task is None:
        keep("task", _("«{text}» không phải là số nhiệm vụ").format(text=brief(cells["task"])))
    elif not cells["task"] and not cells["directive"]:
        keep("directive", _("cần số nhiệm vụ, hoặc văn bản giao và nội dung"))
    states = ALIKE.get(fold(cells["status"]), frozenset())
    if cells["status"] and not states:
        keep("status", _("«{text}» không phải là trạng thái được nhận").format(text=brief(cells["status"])))
    day: date | None = None
    term: Callable[[Known], str | None] = _no_term
    try:
        day, term = _deadline(cells["deadline"])
    except TrackerError as error:
        keep("deadline", said(error).partition("\n")[0].rpartition(". ")[0] or said(error))
    return None if len(faults) > before else _Line(row.line, task, cells, states, day, term)


def _no_term(_known: Known) -> str | None:
    """Return no term."""
    return None


def _deadline(text: str) -> tuple[date | None, Callable[[Known], str | None]]:
    """Return the day of a deadline, or its term for a task; raises NotUnderstood."""
    with suppress(NotADate):
        return read_date(text), _no_term
    deadline = read(text)
    if deadline.kind is Kind.RECURRING:
        return None, _no_term

    def term(known: Known) -> str | None:
        received = date.fromisoformat(known.received_on) if known.received_on else None
        return deadline.term(date.fromisoformat(known.issued_on), received)

    return None, term


def _matched(
    lines: list[_Line], tasks: list[Known], secret: frozenset[str], due_of: Callable[[str], date]
) -> Iterator[Found]:
    """Yield what differs, in the order of the file, then what only the Office has open."""
    left = {task.task: task for task in tasks}
    numbered = {line.task for line in lines}
    for line in lines:
        known = left.get(line.task) if line.task is not None else _named(line, left.values(), numbered)
        directive = line.cells["directive"] or None
        if known is None:
            is_secret = directive is not None and key(directive) in secret
            content = None if is_secret else line.cells["content"] or None
            yield Found("only-theirs", line.line, line.task, directive, content, is_secret, None, None, None)
            continue
        del left[known.task]
        for figure, theirs, ours in _differing(line, known, due_of):
            is_secret = bool(known.secret)
            yield Found(
                "differs", line.line, known.task, known.directive, known.content, is_secret, figure, theirs, ours
            )
    for task in left.values():
        if task.status not in ENDED:
            yield Found("only-ours", None, task.task, task.directive, task.content, bool(task.secret), None, None, None)


def _named(line: _Line, tasks: Iterable[Known], numbered: set[int | None]) -> Known | None:
    """Return the task that a row without number means: same directive and content, the nearest by deadline."""
    directive, content = key(line.cells["directive"]), fold(line.cells["content"])
    fits = [
        task
        for task in tasks
        if task.task not in numbered
        and key(task.directive) == directive
        and (task.secret or not content or fold(task.content or "") == content)
    ]
    day = None if line.day is None else line.day.isoformat()
    same_day = [task for task in fits if day is not None and _is_day(line, task)]
    if same_day:
        return same_day[0]
    # Without words and without its day nobody can say which task of a directive is meant.
    return fits[0] if fits and (content or len(fits) == 1) else None


def _is_day(line: _Line, known: Known) -> bool:
    """Say whether the day of a row is the task's last day, or a day that its deadline names."""
    if line.day is None:
        return False
    named = {read_date(text) for text in DAY.findall(known.phrase)}
    return known.due_on == line.day.isoformat() or line.day in named


def _differing(line: _Line, known: Known, due_of: Callable[[str], date]) -> Iterator[tuple[str, str, str | None]]:
    """Yield the figures in which a row differs from a task."""
    cells = line.cells
    if cells["deadline"] and fold(cells["deadline"]) != fold(known.phrase) and not _is_day(line, known):
        term = line.term(known)
        theirs = line.day or (due_of(term) if term else None)
        if (None if theirs is None else theirs.isoformat()) != known.due_on:
            yield "deadline", cells["deadline"], known.due_on
    if cells["status"] and known.status not in line.states:
        yield "status", cells["status"], known.status
    if cells["report"] and key(cells["report"]) != key(known.report or "-"):
        yield "report", cells["report"], known.report
    if cells["directive"] and line.task is not None and key(cells["directive"]) != key(known.directive):
        yield "directive", cells["directive"], known.directive
