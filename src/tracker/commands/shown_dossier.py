"""
The dossier of an inspection: its eight parts, what is there, what is missing, who lacks a notice (Art. 16.2, 17).
"""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.inspection_said import lacking
from tracker.commands.words import HAPPENED, capital
from tracker.i18n import _
from tracker.inspections import PARTS, required_parts
from tracker.queries.acts import unit_names
from tracker.queries.dossier import papers
from tracker.queries.inspections import inspection
from tracker.view import Column, View

if TYPE_CHECKING:
    from tracker.queries.dossier import Filed

PLAN = 5
"""The part of a dossier that holds the plan (Art. 17.5)."""


def dossier_view(connection: sqlite3.Connection, number: int) -> View:
    """Return the eight parts of a dossier, with what is there and what is missing; raises NoSuchRecord."""
    row = inspection(connection, number)
    held: dict[int, list[Filed]] = {}
    for paper in papers(connection, row):
        held.setdefault(paper.part, []).append(paper)
    required = required_parts(row.record)
    columns = (
        Column("part", _("Mục"), "int"),
        Column("name", _("Thành phần hồ sơ"), wrap=True),
        Column("required", _("Bắt buộc"), "bool", machine_only=True),
        Column("present", _("Đã có"), "bool", machine_only=True),
        Column("papers", _("Tài liệu"), machine_only=True),
        Column("papers_said", _("Tài liệu"), people_only=True, wrap=True),
        Column("standing", _("Tình trạng"), people_only=True),
    )
    body = []
    missing = 0
    for part in PARTS:
        there = held.get(part.number, [])
        lacks = part.number in required and not there
        missing += lacks
        listed = [{"number": each.number, "issued_on": each.issued_on, "note": each.note} for each in there]
        standing = _("có") if there else _("thiếu") if lacks else _("không bắt buộc")
        body.append(
            (
                part.number,
                _(part.name),
                part.number in required,
                bool(there),
                listed,
                "; ".join(_paper(each, row.approved_by) for each in there),
                standing,
            )
        )
    note = _("Hồ sơ đủ các mục bắt buộc.") if not missing else _("Còn thiếu {count} mục.").format(count=missing)
    title = _("HỒ SƠ CUỘC KIỂM TRA SỐ {number} (ĐIỀU 17)").format(number=number)
    names = unit_names(connection)
    untold = lacking(row.record, lambda unit: names.get(unit, "")) if row.ended_on else ""
    return View(columns, body, title=title, notes=(note, *((capital(untold) + ".",) if untold else ())))


def _paper(paper: Filed, approved_by: str | None) -> str:
    """Return a document of the dossier as people read it; of a plan who approved it (Art. 13.1)."""
    if paper.number is None or paper.issued_on is None:
        return paper.note or ""
    note = _(HAPPENED.get(paper.note or "", paper.note or ""))
    if paper.part == PLAN and approved_by is not None and paper.note == approved_by:
        note = _("phê duyệt: {who}").format(who=paper.note)
    said = _("{number} ngày {day:%d/%m/%Y}").format(number=paper.number, day=date.fromisoformat(paper.issued_on))
    return f"{said} ({note})" if note else said
