"""
One unit with everything that is known of it, and the register of units.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.reply.show import words
from tracker.commands.reply.totals import overdue_counted, overdue_json
from tracker.commands.task.register import remarked
from tracker.law.vocabulary import UnitKind
from tracker.queries.duty.overdue import Scope, tally
from tracker.queries.figures.stats import open_by_unit
from tracker.queries.ledger.glimpse import glimpse, is_shown
from tracker.queries.lookup import named_units
from tracker.queries.task.remark import remarks
from tracker.queries.unit.commitment import commitments as papers
from tracker.queries.unit.officer import officers as officers_of
from tracker.queries.unit.unit import UnitLine, names, units
from tracker.render.view import Column, View
from tracker.words.labels.task import UNIT_KINDS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection


def register(connection: Connection, today: date, kind: UnitKind | None) -> View:
    """Return the units as a view."""
    still, others, part = open_by_unit(connection, today), _other_names(connection), glimpse(connection)

    def open_of(unit: int) -> int | None:
        """Return how many tasks a unit has open, None where the reader is not shown all of them."""
        return still.get(unit, 0) if part is None or unit in part.units else None

    columns = (
        Column("code", _("Mã")),
        Column("name", _("Tên"), told=_marked),
        Column("kind", _("Loại"), said=words(UNIT_KINDS)),
        Column("open", _("Nhiệm vụ đang mở"), "int", of=lambda line: open_of(line.id)),
        Column("aliases", _("Tên khác"), of=lambda line: others.get(line.id, []), wrap=True),
        Column("successor", _("Đơn vị kế thừa"), machine_only=True),
        Column("merged_on", _("Ngày sáp nhập"), "date", machine_only=True),
    )
    found = units(connection, kind=kind)
    notes = (_("{count} đơn vị.").format(count=len(found)),) if found else ()
    empty = _("Sổ chưa có đơn vị nào. Nạp danh sách bằng «tracker unit import TỆP».")
    return View.of(columns, found, notes=notes, empty=empty)


def whole(connection: Connection, number: int, today: date) -> View:
    """Return everything about one unit."""
    said = remarks(connection, today, unit=number)
    line = units(connection, unit=number)[0]
    late = tally(connection, today, Scope(number, line.kind == UnitKind.OFFICE))
    known = names(connection, number)
    aliases = [name.name for name in known if not name.official and name.until is None]
    former = [name.name for name in known if name.until is not None and name.name != line.name]
    officer = next((each for each in officers_of(connection, today, number)[::-1] if each.until is None), None)
    promised = next(iter(papers(connection, today, unit=number)), None)
    facts: list[tuple[Column, object]] = [
        (Column("code", _("Mã")), line.code),
        (Column("name", _("Tên")), line.name),
        (Column("kind", _("Loại"), said=words(UNIT_KINDS)), line.kind),
        (Column("aliases", _("Tên khác")), aliases),
        (Column("former_names", _("Tên cũ")), former),
        (Column("open", _("Nhiệm vụ đang mở"), "int"), open_by_unit(connection, today).get(number, 0)),
        (Column("overdue", _("Việc quá hạn"), "int", machine_only=True, tone="late"), late.total),
        (Column("overdue_totals", _("Quá hạn"), said=lambda _totals: overdue_counted(late)), overdue_json(late)),
        (Column("successor", _("Đơn vị kế thừa")), line.successor),
        (Column("merged_on", _("Ngày sáp nhập"), "date"), line.merged_on),
        (
            Column(
                "remarks", _("Nhắc nhở, biểu dương"), said=lambda _remarks: remarked(said, with_task=True), wrap=True
            ),
            [each._asdict() for each in said],
        ),
        (Column("officer", _("Cán bộ đầu mối")), officer and officer.name),
        (Column("phone", _("Điện thoại")), officer and officer.phone),
        (Column("email", _("Thư điện tử")), officer and officer.email),
        (Column("plan", _("Kế hoạch")), promised and promised.plan),
        (Column("regulation", _("Quy chế nội bộ")), promised and promised.regulation),
    ]
    if not is_shown(connection, number):
        facts = [(column, value) for column, value in facts if column.key in PUBLIC]
    return View.one(facts)


PUBLIC = frozenset({"code", "name", "kind", "aliases", "former_names", "successor", "merged_on"})
"""What everybody may know of every unit."""


def _marked(line: UnitLine) -> str:
    """Return the name of a unit, and into which it went."""
    if line.successor is None:
        return line.name
    return _("{unit} (đã sáp nhập vào {successor})").format(unit=line.name, successor=line.successor)


def _other_names(connection: Connection) -> dict[int, list[str]]:
    """Return the other names of every unit."""
    others: dict[int, list[str]] = {}
    for unit in named_units(connection):
        if not unit.official and not unit.former:
            others.setdefault(unit.id, []).append(unit.name)
    return others
