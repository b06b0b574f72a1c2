"""
Who files a report: the units that a clerk named, the only one, or the Office itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.commands.reply.aside import remember
from tracker.errors import NotFound, Usage
from tracker.law.vocabulary import UnitKind
from tracker.queries.lookup import unit_names
from tracker.queries.unit.unit import kind_of, units
from tracker.services.report.file import Filer
from tracker.words.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.ledger.ledger import Ledger
    from tracker.ledger.storage.connection import Connection


OFFICE = "Văn phòng"
"""How the Quy chế calls the Office."""


class OneFiler(Usage):
    """A document was said to come from several units."""

    sentence = "--unit chỉ nhận một đơn vị: mỗi đơn vị nộp văn bản của mình."


class NoOffice(NotFound):
    """No unit of the ledger is the Office."""

    sentence = "Sổ chưa có đơn vị loại «office» (Văn phòng). Thêm bằng «tracker unit add VP --kind office …»."


def filers(ledger: Ledger, text: str) -> Sequence[Filer]:
    """Return the units a clerk named; raises NoOffice."""
    names = unit_names(ledger.connection)
    numbers = [office_number(ledger.connection)] if is_office(text) else names.find_all(text)
    remember(names)
    return [Filer(number, kind_of(ledger.connection, number), names.name(number)) for number in numbers]


def is_office(text: str) -> bool:
    """Say whether the Office is named as the Quy chế names it."""
    return fold(text) == fold(OFFICE)


def one_of(filers: Sequence[Filer]) -> Filer:
    """Return the only unit named; raises OneFiler for several."""
    if len(filers) > 1:
        raise OneFiler
    return filers[0]


def office(ledger: Ledger) -> Filer:
    """Return the Office; raises NoOffice where the ledger has no such unit."""
    return filers(ledger, OFFICE)[0]


def office_number(connection: Connection) -> int:
    """Return the number of the Office; raises NoOffice where the ledger has no such unit."""
    found = units(connection, kind=UnitKind.OFFICE)
    if not found:
        raise NoOffice
    return found[0].id
