"""
The dossier of an inspection: its eight parts, what is there, what is missing, who lacks a notice (Art. 16.2, 17).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.inspection.said import lacking
from tracker.commands.reply.words import capital
from tracker.law.stages import PARTS, Part, required_parts
from tracker.ledger.storage.connection import Connection
from tracker.queries.ledger.log import unit_names
from tracker.queries.register.dossier import papers
from tracker.queries.register.inspection import inspection
from tracker.render.view import Column, View
from tracker.words.labels.acts import HAPPENED
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.queries.register.dossier import Filed

PLAN = 5
"""The part of a dossier that holds the plan (Art. 17.5)."""


def dossier_view(connection: Connection, number: int) -> View:
    """Return the eight parts of a dossier, with what is there and what is missing; raises NoSuchRecord."""
    row = inspection(connection, number)
    held: dict[int, list[Filed]] = {}
    for paper in papers(connection, row):
        held.setdefault(paper.part, []).append(paper)
    required = required_parts(row.record)

    def standing(part: Part) -> str:
        """Return whether a part is there, missing or not asked for."""
        return _("có") if part.number in held else _("thiếu") if part.number in required else _("không bắt buộc")

    def listed(part: Part) -> list[dict[str, str | None]]:
        """Return the documents of a part for programs."""
        return [
            {"number": each.number, "issued_on": each.issued_on, "note": each.note}
            for each in held.get(part.number, [])
        ]

    columns = (
        Column("part", _("Mục"), "int", of="number"),
        Column("name", _("Thành phần hồ sơ"), of=lambda part: _(part.name), wrap=True),
        Column("required", _("Bắt buộc"), "bool", of=lambda part: part.number in required, machine_only=True),
        Column("present", _("Đã có"), "bool", of=lambda part: part.number in held, machine_only=True),
        Column(
            "papers",
            _("Tài liệu"),
            of=listed,
            told=lambda part: [_paper(each, row.approved_by) for each in held.get(part.number, [])],
            wrap=True,
        ),
        Column("standing", _("Tình trạng"), of=standing, people_only=True),
    )
    missing = sum(part.number in required and part.number not in held for part in PARTS)
    note = _("Hồ sơ đủ các mục bắt buộc.") if not missing else _("Còn thiếu {count} mục.").format(count=missing)
    title = _("HỒ SƠ CUỘC KIỂM TRA SỐ {number} (ĐIỀU 17)").format(number=number)
    names = unit_names(connection)
    untold = lacking(row.record, lambda unit: names.get(unit, "")) if row.ended_on else ""
    return View.of(columns, PARTS, title=title, notes=(note, *((capital(untold) + ".",) if untold else ())))


def _paper(paper: Filed, approved_by: str | None) -> str:
    """Return a document of the dossier as people read it; of a plan who approved it (Art. 13.1)."""
    if paper.number is None or paper.issued_on is None:
        return paper.note or ""
    note = _(HAPPENED.get(paper.note or "", paper.note or ""))
    if paper.part == PLAN and approved_by is not None and paper.note == approved_by:
        note = _("phê duyệt: {who}").format(who=paper.note)
    said = _("{number} ngày {day:%d/%m/%Y}").format(number=paper.number, day=date.fromisoformat(paper.issued_on))
    return f"{said} ({note})" if note else said
