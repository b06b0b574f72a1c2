"""
Bringing in a table of reports: each row is filed as a single report is, or none is (Art. 6.1.a and b).

A row names its task by number, by unit and directive, or by its unit under the directive of the whole file. What was
reported with the same paper before is left out, so a second run adds nothing. All faults are gathered.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tracker.errors import BadData
from tracker.files.faults import Fault, Faults
from tracker.files.sheets.meanings import Field
from tracker.files.sheets.seen import Seen
from tracker.files.sheets.table import Table, open_table
from tracker.files.sheets.wishes import Wishes
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import find_directive
from tracker.services.intake.reportcolumns import USUAL, shape
from tracker.services.intake.reportrows import Filed, ReportReader
from tracker.services.intake.rowrefused import NoDirectiveNamed, RowRefused
from tracker.words.language import said


class ReportsRefused(BadData):
    """The file has faults; nothing was written."""

    sentence = "{file}: {count} lỗi, chưa ghi gì vào sổ. Sửa các ô nêu trên rồi chạy lại."


class ColumnMissing(BadData):
    """No column says on which task a report is, or what the report is."""

    sentence = "{file}: không có cột nào trong các cột {columns}."


@dataclass(slots=True)
class Reports:
    """What a table of reports came to: its rows, those without a report (`waiting`), its faults, what was left out."""

    rows: list[Filed] = field(default_factory=list)
    waiting: int = 0
    faults: Faults = field(default_factory=Faults)
    recorded: list[Recorded] = field(default_factory=list)
    seen: Seen = field(default_factory=Seen)

    @property
    def new(self) -> list[Filed]:
        """Return the rows that are reports the ledger had not."""
        return [row for row in self.rows if not row.known]


def file_reports(
    ledger: Ledger, path: Path, *, directive: str | None = None, on: date | None = None, wishes: Wishes | None = None
) -> Reports:
    """
    File every report of a table, those of `directive` where a row names none, filed on `on` where it says no day.

    Faults are returned, not raised, and then the caller must not commit: see ReportsRefused. Raises BadData for a file
    that cannot be read at all, and what the directive is refused for.
    """
    if directive is not None:
        find_directive(ledger.connection, directive)
    done = Reports()
    with open_table(path, shape(), wishes or Wishes(), done.faults) as table:
        done.seen = table.seen
        _check(table, directive)
        reader = ReportReader(ledger, path.parent, directive, on)
        for row in table.rows:
            try:
                with ledger.attempt():
                    filed = reader.filed(row, done.recorded)
            except RowRefused as refused:
                column = table.columns.get(refused.column, "") if _is_there(table, refused.column) else ""
                done.faults.append(Fault(row.line, column, said(refused.error)))
            else:
                if filed is None:
                    done.waiting += 1
                else:
                    done.rows.append(filed)
    return done


def _check(table: Table, directive: str | None) -> None:
    """Raise ColumnMissing or NoDirectiveNamed where no row could say what it reports, or on which task."""
    if not table.present & {Field.LEAD, Field.CODE}:
        raise ColumnMissing(file=table.file, columns=f"«{USUAL[Field.LEAD]}», «{USUAL[Field.CODE]}»")
    if not table.present & {Field.REPORT, Field.STATUS}:
        raise ColumnMissing(file=table.file, columns=f"«{USUAL[Field.REPORT]}», «{USUAL[Field.STATUS]}»")
    if directive is None and not table.present & {Field.CODE, Field.DIRECTIVE}:
        raise NoDirectiveNamed


def _is_there(table: Table, column: Field) -> bool:
    """Say whether the file has a column."""
    return column in table.present
