from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from tracker.errors import TrackerError
from tracker.files.unitfile import UnitRow
from tracker.law.vocabulary import UnitKind
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import unit_names
from tracker.services.unit.add import UnitKnown, add_units

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]


def a_unit(code: str = "BQL", name: str = "Ban Quản lý dự án", *aliases: str) -> UnitRow:
    """Return a unit as a file lists it."""
    return UnitRow(line=2, code=code, name=name, kind=UnitKind.BOARD, aliases=aliases)


def test_a_unit_is_known_by_its_code_its_name_and_its_aliases(ledger: Ledger) -> None:
    (number,) = add_units(ledger, [a_unit("BQL", "Ban Quản lý dự án", "Ban dự án")])

    names = unit_names(ledger.connection)
    assert {names.find(said) for said in ("BQL", "Ban Quản lý dự án", "ban du an")} == {number}


def test_names_are_kept_in_one_form_of_unicode_and_once(ledger: Ledger) -> None:
    (number,) = add_units(ledger, [a_unit("BQL", "Ban Ấ", unicodedata.normalize("NFD", "Ban Ấ"))])

    query = "SELECT name, official FROM unit_name WHERE unit_id = ?"
    assert ledger.connection.execute(query, (number,)).fetchall() == [("Ban Ấ", 1)]


@pytest.mark.parametrize(
    "rows",
    [
        [a_unit("VP")],  # the Office has it
        [a_unit("vp")],
        [a_unit("BQL"), a_unit("bql", "Ban khác")],
    ],
)
def test_a_code_is_used_once_and_a_file_is_taken_whole_or_not_at_all(refused: Refused, rows: list[UnitRow]) -> None:
    refused(UnitKnown, lambda ledger: add_units(ledger, rows))
