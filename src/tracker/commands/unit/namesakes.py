"""
Names of units as they are typed: what is too long or meant for another, and who is called alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.commands.reply.aside import warn
from tracker.errors import Forbidden, Usage
from tracker.queries.lookup import named_units, unit_names
from tracker.queries.unit.shipped import lacking
from tracker.units.groups import is_vague, said_group
from tracker.words.text import fold

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.units.matching import UnitNames


class UnusableName(Usage):
    """A code or name could never be typed where several units may stand."""

    sentence = "{what} của đơn vị không được để trống, không được có dấu «;» hay bắt đầu bằng «@»."


class AnotherIsCalledSo(Forbidden):
    """The other name of a unit is a name of another, or is written as one."""

    sentence = (
        "«{name}» đang là {others}: không đặt làm tên khác của {unit}. Xem đơn vị đó bằng «tracker unit show {code}»."
    )


class GroupIsCalledSo(Usage):
    """The other name of a unit is a group said in words, or words that name nobody."""

    sentence = "«{name}» là lời nói về nhiều đơn vị: không đặt làm tên khác của một đơn vị."


def check_alias(names: UnitNames, unit: int, name: str) -> None:
    """Raise AnotherIsCalledSo or GroupIsCalledSo for a name by which a unit could not be found."""
    if said_group(name) is not None or is_vague(name):
        raise GroupIsCalledSo(name=name)
    others = [each for each in names.seek(name) if each != unit and names.successor(each) is None]
    if others:
        raise AnotherIsCalledSo(
            name=name, others=names.listed(others), unit=names.name(unit), code=names.code(others[0])
        )


def warn_of_namesakes(same: list[str]) -> None:
    """Say which other units have a name."""
    for other in same:
        warn("đã có đơn vị tên như vậy: {other}. Khi gõ lệnh hãy dùng mã.", other=other)


def warn_of_packaged(connection: Connection) -> None:
    """Say which units come with the program and this ledger lacks, with the line that adds them."""
    if missing := lacking(unit_names(connection)):
        warn(
            "chương trình biết thêm {count} đơn vị của thành phố mà sổ chưa có: {listed}. Thêm bằng «tracker unit import "
            "--packaged»; không cần thì bỏ qua.",
            count=len(missing),
            listed="; ".join(row.name for row in missing),
        )


def check_name(what: str, text: str) -> None:
    """Raise UnusableName for a code or a name that a clerk could not type."""
    if not text or ";" in text or text.startswith("@"):
        raise UnusableName(what=what)


def namesakes(connection: Connection, names: list[str], besides: int | None = None) -> list[str]:
    """Return the units, besides one, that have one of these names, accents aside."""
    wanted = {fold(name) for name in names}
    found = {
        unit.id: f"{unit.code} — {unit.name}"
        for unit in named_units(connection)
        if fold(unit.name) in wanted and unit.id != besides
    }
    return list(found.values())
