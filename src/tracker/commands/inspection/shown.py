"""
Inspections as a list, and one as a page (Art. 11–17).
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from tracker.commands.inspection.dossier import dossier_view
from tracker.commands.inspection.ofdays import days_of
from tracker.commands.log.log import view as acts_view
from tracker.commands.reply.show import brief, unit_number, words
from tracker.commands.reply.totals import guess
from tracker.law.stages import OVERSTAYED, has_overstayed, stage_of
from tracker.ledger.storage.connection import Connection
from tracker.queries.ledger.log import names_by_day, of_subject
from tracker.queries.ledger.timeline import mark
from tracker.queries.register.inspection import (
    FINDINGS,
    MATERIALS,
    FindingLine,
    InspectionLine,
    inspection,
    inspections,
)
from tracker.render.view import Column, Page, View
from tracker.services.inspection.notices import given
from tracker.services.inspection.notices import lacking as without_notice
from tracker.words.labels.record import GROUNDS, INSPECTION_KINDS, RESULTS, STAGES
from tracker.words.language import _


def lines(connection: Connection, today: date, *, unit: str | None, running: bool) -> View:
    """Return inspections as a view."""
    columns = (
        Column("inspection", _("Số"), "int"),
        Column("title", _("Cuộc kiểm tra"), wrap=True),
        Column("kind", _("Hình thức"), machine_only=True),
        Column("ground", _("Căn cứ"), machine_only=True),
        Column("conductor", _("Bên kiểm tra"), machine_only=True),
        Column("by", _("Bên kiểm tra"), of=_conductor, minor=True),
        Column(
            "stage", _("Giai đoạn"), of=lambda row: stage_of(row.record).value, told=lambda row: _stage_said(row, today)
        ),
        Column("until_on", _("Thời hạn"), "date", machine_only=True),
        Column(
            "overstayed",
            _("Hết thời hạn"),
            "bool",
            of=lambda row: has_overstayed(row.record, today.isoformat()),
            machine_only=True,
            tone="late",
        ),
        Column("ended_on", _("Kết thúc"), "date"),
        Column("due_on", _("Hạn"), "date"),
        Column(
            "provisional",
            _("Dự kiến"),
            "bool",
            of=lambda row: bool(row.provisional),
            said=guess,
            filled_only=True,
            tone="unsure",
        ),
        Column("reported_on", _("Báo cáo"), "date", minor=True),
        Column("sent_on", _("Gửi, thông báo"), "date", minor=True),
        Column("days_late", _("Trễ (ngày)"), "int", of=lambda row: _late(row, today), tone="late"),
        Column("obligation", _("Mã"), "int", machine_only=True),
    )
    rows = inspections(connection, unit=unit_number(connection, unit), running=running)
    notes = (_("{count} cuộc kiểm tra.").format(count=len(rows)),)
    empty, of = _("Không có cuộc kiểm tra nào."), mark(connection)
    days = lambda: days_of(rows, of)  # noqa: E731 - asked for by one format alone
    return View.of(columns, rows, title=_("CÁC CUỘC KIỂM TRA"), notes=notes, empty=empty, entries=days)


def whole(connection: Connection, number: int, today: date) -> Page:
    """Return everything that is kept of one inspection; raises NoSuchRecord."""
    row = inspection(connection, number)
    names = names_by_day(connection)
    facts = _facts(row, names(row.ended_on or today.isoformat()), today)
    asked, found = _requests(connection, number), _findings(connection, number)
    told = acts_view(of_subject(connection, "inspection", number), names, _("Diễn biến"), is_one=True).but(notes=())
    gaps = dossier_view(connection, number)
    sections = [facts, *(part for part in (asked, found) if part.rows), told, gaps]
    machine = {
        **_objects(facts)[0],
        "requests": _objects(asked),
        "findings": _objects(found),
        "dossier": _objects(gaps),
        "acts": _objects(told),
    }
    title = _("CUỘC KIỂM TRA SỐ {number}").format(number=number)
    return Page(title, tuple(sections), machine, under=_("Theo sổ đến ngày {day:%d/%m/%Y}.").format(day=today))


def _facts(row: InspectionLine, names: dict[int, str], today: date) -> View:
    """Return what an inspection is, rests on, covers and owes."""
    stage = stage_of(row.record)
    is_city = row.conductor == "city"
    decided = row.decision and _("{number} ngày {day:%d/%m/%Y}").format(
        number=row.decision, day=date.fromisoformat(row.decision_issued_on or "")
    )
    pairs: list[tuple[Column, object]] = [
        (Column("inspection", _("Số"), "int"), row.inspection),
        (Column("title", _("Cuộc kiểm tra")), row.title),
        (Column("stage", _("Giai đoạn"), said=lambda _value: _stage_said(row, today)), stage.value),
        (
            Column("overstayed", _("Hết thời hạn"), "bool", machine_only=True, tone="late"),
            has_overstayed(row.record, str(today)),
        ),
        (Column("kind", _("Hình thức"), said=words(INSPECTION_KINDS)), row.kind),
        (Column("ground", _("Căn cứ"), said=words(GROUNDS)), row.ground),
        (Column("plan", _("Kế hoạch kiểm tra")), row.plan),
        (Column("approved_by", _("Phê duyệt kế hoạch")), row.approved_by),
        (Column("direction", _("Văn bản chỉ đạo")), row.direction),
        (Column("conductor", _("Bên kiểm tra"), machine_only=True), row.conductor),
        (Column("by", _("Bên kiểm tra")), _conductor(row)),
        (Column("units", _("Đơn vị được kiểm tra")), [names.get(unit, "") for unit in row.units]),
        (Column("tasks", _("Nhiệm vụ được kiểm tra")), [str(task) for task in row.task_numbers]),
        (Column("decision", _("Quyết định kiểm tra"), machine_only=True), row.decision),
        (Column("decided_on", _("Ngày quyết định"), "date", machine_only=True), row.decided_on),
        (Column("decision_said", _("Quyết định kiểm tra"), people_only=True), decided),
        (Column("legal_basis", _("Căn cứ pháp lý")), row.legal_basis),
        (Column("scope", _("Phạm vi, đối tượng")), row.scope),
        (Column("contents", _("Nội dung kiểm tra")), row.contents),
        (Column("begins_on", _("Từ ngày"), "date"), row.begins_on),
        (Column("until_on", _("Đến ngày"), "date"), row.until_on),
        (Column("head", _("Trưởng Đoàn")), row.head),
        (Column("members", _("Thành viên")), texts(row.members)),
        (Column("invited", _("Được mời tham gia")), texts(row.invited)),
        (Column("ended_on", _("Kết thúc kiểm tra"), "date"), row.ended_on),
        (Column("due_on", _("Hạn báo cáo"), "date"), row.due_on),
        (Column("report", _("Báo cáo kết quả")), row.report),
        (Column("reported_on", _("Báo cáo Chủ tịch") if is_city else _("Báo cáo UBND"), "date"), row.reported_on),
        (Column("sent_on", _("Thông báo đơn vị") if is_city else _("Gửi Văn phòng"), "date"), row.sent_on),
        (Column("notices", _("Đã thông báo"), said=lambda _value: _noticed_said(row, names)), _noticed(row, names)),
        (Column("lacking", _("Chưa thông báo")), _unnoticed(row, names)),
        (Column("cancelled_on", _("Hủy"), "date"), row.cancelled_on),
        (Column("days_late", _("Trễ (ngày)"), "int", tone="late"), _late(row, today)),
        (Column("evaluation", _("Đánh giá")), row.evaluation),
    ]
    return View.one(
        (column, value)
        for column, value in pairs
        if column.machine_only or column.said is not None or value not in (None, [], "")
    )


def _requests(connection: Connection, number: int) -> View:
    """Return what was asked for and given."""
    columns = (
        Column("request", _("Số"), "int"),
        Column("unit", _("Đơn vị"), of=lambda row: str(brief(row.unit))),
        Column("what", _("Yêu cầu"), wrap=True),
        Column("requested_on", _("Ngày"), "date"),
        Column("due_on", _("Đề nghị trước"), "date"),
        Column("given_on", _("Cung cấp"), "date"),
        Column("answer", _("Đã nhận"), wrap=True),
    )
    return View.of(columns, MATERIALS.all(connection, number=number), title=_("Yêu cầu cung cấp hồ sơ"))


def _findings(connection: Connection, number: int) -> View:
    """Return what was found."""
    columns = (
        Column("finding", _("Số"), "int"),
        Column("made_on", _("Ngày"), "date"),
        Column("unit", _("Đơn vị"), of=lambda row: brief(row.unit)),
        Column("task", _("Nhiệm vụ"), "int"),
        Column("result", _("Kết quả"), said=words(RESULTS)),
        Column("nature", _("Tính chất"), machine_only=True),
        Column("degree", _("Mức độ"), machine_only=True),
        Column("cause", _("Nguyên nhân"), machine_only=True),
        Column("responsibility", _("Trách nhiệm"), machine_only=True),
        Column("recommendation", _("Kiến nghị"), machine_only=True),
        Column("said", _("Nội dung"), of=_judged, people_only=True, wrap=True),
        Column("follow_up", _("Nhiệm vụ tiếp theo"), "int"),
    )
    return View.of(columns, FINDINGS.all(connection, number=number), title=_("Kết luận"))


def _judged(row: FindingLine) -> str:
    """Return what a finding judges, in words (Art. 15.2)."""
    judged = (
        (_("tính chất"), row.nature),
        (_("mức độ"), row.degree),
        (_("nguyên nhân"), row.cause),
        (_("trách nhiệm"), row.responsibility),
        (_("kiến nghị"), row.recommendation),
    )
    return "; ".join(f"{label}: {text}" for label, text in judged if text)


def _stage_said(row: InspectionLine, today: date) -> str:
    """Return where an inspection stands, as people read it: that its time limit has passed, where it has."""
    return _(OVERSTAYED if has_overstayed(row.record, today.isoformat()) else STAGES[stage_of(row.record)])


def _noticed(row: InspectionLine, names: dict[int, str]) -> list[dict[str, str]]:
    """Return which unit had its notice on which day (Art. 16.2)."""
    return [{"unit": names.get(unit, ""), "day": day} for unit, day in given(row.record).items()]


def _noticed_said(row: InspectionLine, names: dict[int, str]) -> list[str]:
    """Return the notices of several units as people read them."""
    if len(row.units) == 1:
        return []
    return [
        f"{brief(names.get(unit, ''))} {date.fromisoformat(day):%d/%m/%Y}" for unit, day in given(row.record).items()
    ]


def _unnoticed(row: InspectionLine, names: dict[int, str]) -> list[str]:
    """Return which inspected units had no notice, where the Office owes them one."""
    if row.conductor != "city" or row.ended_on is None or row.cancelled_on is not None:
        return []
    return [names.get(unit, "") for unit in without_notice(row.record)]


def _conductor(row: InspectionLine) -> str:
    """Return who inspects."""
    return str(brief(row.unit_name)) if row.unit_name else _("Thành phố")


def _late(row: InspectionLine, today: date) -> int | None:
    """Return how many days late the report is or was; None where it is not."""
    if row.due_on is None or row.outcome not in ("open", "met"):
        return None
    days = (date.fromisoformat(row.met_on or today.isoformat()) - date.fromisoformat(row.due_on)).days
    return days if days > 0 else None


def texts(value: str | None) -> list[str]:
    """Return the texts of a list that is kept as JSON."""
    return [str(each) for each in json.loads(value)] if value else []


def _objects(view: View) -> list[dict[str, Any]]:
    """Return the rows of a view as machines read them."""
    return [
        {column.key: value for column, value in zip(view.columns, row, strict=True) if not column.people_only}
        for row in view.rows
    ]
