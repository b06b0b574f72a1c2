"""
A list of units in a file: a clerk's own, or the one shipped with the program.

This module alone knows the columns of such a list. It refuses a list with a unit that could not
be found again: without code or name, of an unknown kind, or with the code of another.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from tracker.files.faults import BadCell
from tracker.files.tabular import Row, Sheet, open_rows, sheet_of
from tracker.files.textfile import HELD
from tracker.law.custom.cities import city_of
from tracker.law.known import FIRST
from tracker.law.vocabulary import UnitKind
from tracker.words.language import _
from tracker.words.text import brief, fold

HEADINGS = {
    "code": ("Mã", "code"),
    "name": ("Tên", "name"),
    "kind": ("Loại", "kind"),
    "aliases": ("Tên khác", "aliases"),
}
REQUIRED = ("code", "name", "kind")
KINDS = {str(kind): kind for kind in UnitKind} | {"van-phong": UnitKind.OFFICE}


class UnitFileError(BadCell):
    """A line of a list of units cannot be taken."""


class UnitRow(NamedTuple):
    """One unit of a list, and the line of the file it begins on."""

    line: int
    code: str
    name: str
    kind: UnitKind
    aliases: tuple[str, ...]


def read_units(text: str, file: str = "CSV") -> list[UnitRow]:
    """
    Return the units of a list in CSV; `file` is what messages call it.

    Columns: Mã, Tên, Loại, and Tên khác (aliases, separated by `;`) or their English names.
    Raises UnitFileError, or what `tabular` raises about the headings.
    """
    return _units(sheet_of(StringIO(text.removeprefix("\ufeff"), newline=""), file, HEADINGS, REQUIRED))


def read_unit_file(path: Path) -> list[UnitRow]:
    """Return the units of a list in a file; raises what `read_units` and `tabular` raise."""
    with open_rows(path, HEADINGS, REQUIRED, most=HELD) as sheet:
        return _units(sheet)


def packaged_units() -> list[UnitRow]:
    """Return the units of the city that are shipped with the program, the Office first: 129 of Hải Phòng."""
    name = city_of(FIRST).units
    return read_units(files("tracker").joinpath(f"data/{name}").read_text(encoding="utf-8"), name)


def _units(sheet: Sheet) -> list[UnitRow]:
    """Return the units of an open list, each code once."""
    units: list[UnitRow] = []
    lines: dict[str, int] = {}
    for row in sheet.rows:
        unit = _unit(sheet, row)
        first = lines.setdefault(unit.code.casefold(), unit.line)
        if first != unit.line:
            reason = _("mã «{code}» đã dùng ở dòng {line}").format(code=brief(unit.code), line=first)
            raise _refusal(sheet, row, "code", reason)
        units.append(unit)
    return units


def _unit(sheet: Sheet, row: Row) -> UnitRow:
    """Return the unit of one row."""
    code, name = (" ".join(row.cells[column].split()) for column in ("code", "name"))
    for column, text in (("code", code), ("name", name)):
        if not text:
            raise _refusal(sheet, row, column, _("còn trống"))
        if ";" in text or text.startswith("@"):
            # Several units are typed with `;` between them, and groups with `@`.
            raise _refusal(sheet, row, column, _("không được có dấu «;» hay bắt đầu bằng «@»"))
    kind = KINDS.get("-".join(fold(row.cells["kind"]).split()))
    if kind is None:
        reason = _("không có loại «{kind}»; các loại: {kinds}")
        reason = reason.format(kind=brief(row.cells["kind"]), kinds=", ".join(map(str, UnitKind)))
        raise _refusal(sheet, row, "kind", reason)
    return UnitRow(row.line, code, name, kind, _aliases(name, row.cells["aliases"].split(";")))


def _aliases(name: str, written: Iterable[str]) -> tuple[str, ...]:
    """Return each alias once, without the name itself."""
    aliases = dict.fromkeys(" ".join(alias.split()) for alias in written)
    return tuple(alias for alias in aliases if alias and alias != name)


def _refusal(sheet: Sheet, row: Row, column: str, reason: str) -> UnitFileError:
    """Return the error about one cell."""
    return UnitFileError(file=sheet.file, line=row.line, column=sheet.columns[column], reason=reason)
