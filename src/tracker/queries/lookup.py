"""
From what a clerk types to the number of a thing in this ledger: units and directives.

Statements alone, so that reading and writing use the same. It refuses what fits two things, with
the list; it never takes the nearest.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tracker.errors import NotFound, Usage
from tracker.ledger.storage.connection import Connection
from tracker.units.matching import NamedUnit, UnitNames
from tracker.words.language import _
from tracker.words.symbols import day_named, key, normal

DIGITS = 18
"""More digits than this are no number that SQLite holds."""


class NoSuchDirective(NotFound):
    """No directive has that number."""

    sentence = "Không có văn bản giao «{reference}» trong sổ. Xem danh sách bằng «tracker directive list»."


class NoSuchDirectiveNear(NoSuchDirective):
    """No directive has that number, but some have its figure."""

    sentence = (
        "Không có văn bản giao «{reference}» trong sổ. Có phải {near}? Xem danh sách bằng «tracker directive list»."
    )


class AmbiguousDirective(Usage):
    """Several directives have that number."""

    sentence = "Có {count} văn bản cùng số «{reference}»: {listed}. Gõ mã #, ví dụ «{example}»."


class FoundDirective(NamedTuple):
    """What other rooms need to know of a directive that was named."""

    id: int
    number: str
    issued_on: date
    received_on: date | None
    secret: bool
    withdrawn: bool
    issuer: str


def unit_names(connection: Connection) -> UnitNames:
    """Return every unit of the ledger under its names."""
    return UnitNames(named_units(connection), shipped=_shipped)


def _shipped(text: str, names: UnitNames) -> str | None:
    """Return the unit that a text names among those that come with the program and this ledger lacks."""
    from tracker.queries.unit.shipped import lacking_named

    return lacking_named(text, names)


def named_units(connection: Connection) -> Iterator[NamedUnit]:
    """
    Yield one row for each name of each unit: the one it has of its own, then former ones, then aliases.

    What lists call a unit that went into another one stands last, and is a former name of it.
    """
    query = (
        "SELECT unit.id, unit.code, unit.kind, n.name, n.official, now.holder FROM unit"
        " JOIN unit_name n ON n.unit_id = unit.id"
        " LEFT JOIN unit_name now ON now.unit_id = unit.id AND now.holder IS NOT NULL AND now.until IS NULL"
        " ORDER BY unit.id, n.holder IS NOT NULL, n.official DESC, COALESCE(n.until, '9999-12-31') DESC, n.id"
    )
    before = None
    for number, code, kind, name, official, holder in connection.execute(query):
        is_first = number != before
        yield NamedUnit(number, code, kind, name, bool(official) and is_first, bool(official) and not is_first, holder)
        before = number


def find_directive(connection: Connection, reference: str) -> FoundDirective:
    """
    Return the directive that a number-symbol or `#id` names; accents and spaces do not matter, a day behind it does.

    Raises NoSuchDirective or AmbiguousDirective.
    """
    wanted = normal(reference)
    value: int | str
    if wanted.startswith("#") and wanted[1:].isdecimal() and len(wanted) <= DIGITS:
        condition, value = "id = ?", int(wanted[1:])
    else:
        condition, value = "folded_number = ?", key(wanted)
    query = (
        "SELECT id, number, issued_on, received_on, secrecy IS NOT NULL, withdrawn_on IS NOT NULL, issuer"
        f" FROM directive WHERE {condition} ORDER BY id"
    )
    found = [
        FoundDirective(
            number,
            symbol,
            date.fromisoformat(issued_on),
            date.fromisoformat(received_on) if received_on else None,
            bool(secret),
            bool(withdrawn),
            issuer,
        )
        for number, symbol, issued_on, received_on, secret, withdrawn, issuer in connection.execute(query, (value,))
    ]
    if not found:
        raise _none_called(connection, wanted)
    day = day_named(reference)
    found = [directive for directive in found if directive.issued_on == day] or found
    exact = [directive for directive in found if directive.number == wanted]
    if len(exact) == 1:
        return exact[0]
    if len(found) > 1:
        named = _("#{id} {number} ngày {day:%d/%m/%Y}")
        listed = "; ".join(named.format(id=item.id, number=item.number, day=item.issued_on) for item in found)
        raise AmbiguousDirective(count=len(found), reference=wanted, listed=listed, example=f"#{found[0].id}")
    return found[0]


def _none_called(connection: Connection, wanted: str) -> NoSuchDirective:
    """Return the refusal of a number that no directive has, with the newest ones that have its figure."""
    figure = wanted.partition("/")[0]
    query = "SELECT id, number FROM directive WHERE folded_number LIKE ? ORDER BY issued_on DESC, id DESC LIMIT 3"
    near = connection.execute(query, (f"{key(figure)}/%",)).fetchall() if figure.isdecimal() else []
    if not near:
        return NoSuchDirective(reference=wanted)
    return NoSuchDirectiveNear(reference=wanted, near="; ".join(f"{symbol} (#{number})" for number, symbol in near))
