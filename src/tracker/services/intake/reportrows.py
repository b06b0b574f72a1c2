"""
Rows of a table of reports, each filed as a single report is: its task found, its cells understood, or its fault kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tracker.clocks.counting import is_deadline
from tracker.clocks.parts import Clock
from tracker.errors import TrackerError
from tracker.files.sheets.meanings import Field
from tracker.files.tabular import Row
from tracker.law.event import Standing
from tracker.law.vocabulary import Outcome, Status
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import find_directive, unit_names
from tracker.queries.task.named import parted, task_of
from tracker.queries.unit.unit import unit_codes
from tracker.services.intake.rowrefused import (
    NoDayNamed,
    NoDirectiveNamed,
    NoPaperNamed,
    NotAPaper,
    NoTaskNamed,
    NotYesNorNo,
    RowRefused,
    TaskOfAnother,
)
from tracker.services.papers import FileUnreadable, FutureDay, Paper, TooEarly
from tracker.services.task.report import (
    NeedsDocument,
    SecretTakesNoText,
    file_report,
    is_foreign,
    note_progress,
    report_done,
)
from tracker.services.unit.gone import carried_by
from tracker.services.unit.join import joined_into
from tracker.words.dates import read_date
from tracker.words.numbers import NotANumber, read_number
from tracker.words.symbols import day_named, key, normal
from tracker.words.text import fold

NUMBER_WORDS = ("#", "số", "so", "nv", "nhiệm vụ", "nhiem vu")
"""What stands before the number of a task."""

YES = frozenset({"x", "co", "da", "yes", "true", "1", "roi", "✓", "v", "done", "xong", "hoan thanh"})
NO = frozenset({"", "-", "khong", "no", "false", "0"})
"""What says that a task without document is done, folded, and what says that it is not."""

DONE = ("da thuc hien", "da hoan thanh", "da xong")
NOT_DONE = ("chua", "dang", "trong han", "qua han")
"""How longer words of either begin."""


class Filed(NamedTuple):
    """One row as it was understood; `known` was reported before, and adds nothing."""

    line: int
    task: int
    unit: str
    document: str | None
    issued_on: date | None
    filed_on: date | None
    period: str | None
    due_on: date | None
    days_late: int | None
    foreign: bool
    known: bool


class _Asked(NamedTuple):
    """What a row says: its task, its paper or None for a tick, and the rest."""

    task: int
    paper: Paper | None
    day: date | None
    filed_on: date | None
    period: str | None
    outcome: str | None


class ReportReader:
    """Files the rows of one table, each as a single report is filed."""

    def __init__(self, ledger: Ledger, folder: Path, directive: str | None, on: date | None) -> None:
        """Read for a ledger; files are looked for beside the table."""
        self._ledger, self._folder, self._directive, self._on = ledger, folder, directive, on
        self._names = unit_names(ledger.connection)
        self._codes = unit_codes(ledger.connection)

    def filed(self, row: Row, recorded: list[Recorded]) -> Filed | None:
        """File one row, its acts added to `recorded`; None where it has no report yet. Raises RowRefused."""
        cells = row.cells
        is_done = _is_done(cells)
        if not (cells[Field.REPORT] or cells[Field.DONE_ON] or is_done):
            return None
        asked = self._asked(cells, is_done=is_done)
        standing = self._ledger.standing(asked.task)
        known = _is_known(self._ledger, standing, asked)
        acts = [] if known else self._record(asked)
        recorded.extend(acts)
        due_on, late = _judged(acts)
        paper = asked.paper
        return Filed(
            row.line,
            asked.task,
            self._names.name(standing.lead or 0),
            normal(paper.number) if paper else None,
            paper.issued_on if paper else asked.day,
            asked.filed_on,
            asked.period
            or next((str(each.event.facts["period"]) for each in acts if each.event.facts.get("period")), None),
            due_on,
            late,
            not known and paper is not None and is_foreign(self._ledger, asked.task, paper, self._codes),
            known,
        )

    def _asked(self, cells: dict[str, str], *, is_done: bool) -> _Asked:
        """Return what a row says; raises RowRefused."""
        task = self._task(cells)
        number = cells[Field.REPORT]
        day = self._day(cells, Field.DONE_ON) or (day_named(number) if number else None)
        filed_on = self._day(cells, Field.FILED_ON) or self._on
        if not is_done and not number:
            raise RowRefused(Field.REPORT, NoPaperNamed())
        if not is_done and day is None:
            raise RowRefused(Field.DONE_ON, NoDayNamed())
        paper = None
        if not is_done and day is not None:
            file = cells[Field.FILE]
            paper = Paper(_checked(Field.REPORT, number), day, self._folder / file if file else None)
        return _Asked(task, paper, day, filed_on, cells[Field.PERIOD] or None, cells[Field.OUTCOME] or None)

    def _task(self, cells: dict[str, str]) -> int:
        """Return the task that a row names; raises RowRefused."""
        typed, unit = cells[Field.CODE], cells[Field.LEAD]
        directive = cells[Field.DIRECTIVE] or self._directive
        number = self._numbered(typed) if typed else None
        if number is not None:
            self._check(number, unit, cells[Field.DIRECTIVE] or None)
            return joined_into(self._ledger, number)
        if typed and not unit:
            raise RowRefused(Field.CODE, NotANumber(text=typed))
        if not unit:
            raise RowRefused(Field.LEAD, NoTaskNamed())
        if directive is None:
            raise RowRefused(Field.LEAD, NoDirectiveNamed())
        try:
            return task_of(self._ledger.connection, self._names, unit, directive).id
        except TrackerError as error:
            raise RowRefused(Field.LEAD, error) from None

    def _numbered(self, typed: str) -> int | None:
        """Return the task of a number or of «UNIT@DIRECTIVE», None for words; raises RowRefused."""
        pair = parted(typed)
        plain = typed.strip().rstrip(".")
        for word in NUMBER_WORDS:
            plain = plain[len(word) :].strip() if plain.casefold().startswith(word) else plain
        if pair is None and not plain.isdecimal():
            return None
        try:
            if pair is not None:
                return task_of(self._ledger.connection, self._names, *pair).id
            number = read_number(plain)
            self._ledger.standing(number)
        except TrackerError as error:
            raise RowRefused(Field.CODE, error) from None
        return number

    def _check(self, number: int, unit: str, directive: str | None) -> None:
        """Raise RowRefused where a task is not of the unit and the directive that stand beside its number."""
        standing = self._ledger.standing(number)
        try:
            if unit:
                found = self._names.find(unit)
                if standing.lead not in (found, *carried_by(self._ledger, found)):
                    raise TaskOfAnother(number=number, whose=self._names.name(found))
            if directive:
                about = find_directive(self._ledger.connection, directive)
                query = "SELECT directive_id FROM item WHERE id = ?"
                if self._ledger.connection.execute(query, (standing.item,)).fetchone()[0] != about.id:
                    raise TaskOfAnother(number=number, whose=about.number)
        except TrackerError as error:
            raise RowRefused(Field.CODE, error) from None

    def _day(self, cells: dict[str, str], column: Field) -> date | None:
        """Return the day of a column, None where it is empty; raises RowRefused."""
        if not cells[column]:
            return None
        try:
            return read_date(cells[column])
        except TrackerError as error:
            raise RowRefused(column, error) from None

    def _record(self, asked: _Asked) -> list[Recorded]:
        """Record a report, and before it what was said of it; raises RowRefused."""
        ledger, paper = self._ledger, asked.paper
        try:
            recorded = []
            if asked.outcome:
                recorded.append(note_progress(ledger, asked.task, asked.outcome, on=asked.day or asked.filed_on))
            if paper is None:
                on = asked.day or asked.filed_on
                return [*recorded, report_done(ledger, asked.task, on=on, period=asked.period)]
            return [
                *recorded,
                *file_report(ledger, asked.task, paper, filed_on=asked.filed_on, period=asked.period),
            ]
        except TrackerError as error:
            raise RowRefused(_column_of(error, asked), error) from None


def _column_of(error: TrackerError, asked: _Asked) -> Field:
    """Return the column that a refusal is about."""
    if isinstance(error, FutureDay | TooEarly):
        is_filing = asked.filed_on is not None and error.values.get("day") == asked.filed_on != asked.day
        return Field.FILED_ON if is_filing else Field.DONE_ON
    if isinstance(error, FileUnreadable):
        return Field.FILE
    if isinstance(error, SecretTakesNoText):
        return Field.OUTCOME if asked.outcome else Field.FILE
    return Field.STATUS if isinstance(error, NeedsDocument) else Field.REPORT


def _checked(column: Field, number: str) -> str:
    """Return the number of a paper; raises RowRefused where it is none."""
    try:
        named = normal(number)
    except TrackerError as error:
        raise RowRefused(column, error) from None
    if not any(map(str.isdecimal, named)):
        raise RowRefused(column, NotAPaper(text=number))
    return number


def _is_done(cells: dict[str, str]) -> bool:
    """Say whether a row ticks its task as done without a paper; raises RowRefused."""
    word = fold(cells[Field.STATUS]).strip(" .")
    if cells[Field.REPORT] or word in NO or word.startswith(NOT_DONE):
        return False
    if word not in YES and not word.startswith(DONE):
        raise RowRefused(Field.STATUS, NotYesNorNo(text=cells[Field.STATUS]))
    return True


def _is_known(ledger: Ledger, standing: Standing, asked: _Asked) -> bool:
    """Say whether the same paper, or the same tick, was recorded before."""
    told = ledger.connection.execute(
        "SELECT happened, happened_on, payload ->> 'number', payload ->> 'period' FROM act"
        " WHERE subject = 'task' AND subject_id = ? AND happened IN ('report-issued', 'done-reported')",
        (standing.id,),
    )
    for happened, day, number, period in told:
        if asked.period is not None and period != asked.period:
            continue
        if asked.paper is not None and number is not None:
            if day == asked.paper.issued_on.isoformat() and key(number) == key(asked.paper.number):
                return True
        elif asked.paper is None and happened == "done-reported":
            on = asked.day or asked.filed_on
            if day == on.isoformat() if on else standing.status in (Status.REPORTED, Status.DONE):
                return True
    return False


def _judged(recorded: list[Recorded]) -> tuple[date | None, int | None]:
    """Return the last day that a report met, and how many days late it is; nothing for a task without a deadline."""
    for clock in _deadlines(recorded):
        if clock.due_on and clock.met_on:
            return clock.due_on, max(0, (clock.met_on - clock.due_on).days)
    return None, None


def _deadlines(recorded: list[Recorded]) -> Iterator[Clock]:
    """Yield the deadlines that reports have met."""
    for each in reversed(recorded):
        for clock in reversed(each.clocks):
            if is_deadline(clock.law) and clock.outcome in (Outcome.WAITING, Outcome.MET):
                yield clock
