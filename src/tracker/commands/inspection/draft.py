"""
The report on an inspection as a draft: its facts, what was found and is recommended, what is still missing (Art. 16.3).

Only what the ledger holds stands in it; of a secret task no words. It is signed by nobody and recorded nowhere:
`inspection report` records the report once it is issued.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tracker.commands.inspection.dossier import dossier_view
from tracker.commands.inspection.shown import texts
from tracker.commands.reply.show import brief, unless_secret, words
from tracker.law.stages import PARTS, REPORT
from tracker.ledger.storage.connection import Connection
from tracker.queries.ledger.log import names_by_day
from tracker.queries.register.inspection import (
    FINDINGS,
    FindingLine,
    InspectedTask,
    InspectionLine,
    inspected_tasks,
    inspection,
)
from tracker.render.view import Column, Page, View
from tracker.words.labels.record import GROUNDS, INSPECTION_KINDS, RESULTS
from tracker.words.language import _


class Told(NamedTuple):
    """One line of what was found: a task with its directive, or a unit as a whole, and the finding, where it is made."""

    unit: str
    task: InspectedTask | None
    finding: FindingLine | None


def draft(connection: Connection, number: int, today: date) -> Page:
    """Return the draft of the report on an inspection; raises NoSuchRecord."""
    row = inspection(connection, number)
    found = FINDINGS.all(connection, number=number)
    tasks = inspected_tasks(connection, row, found)
    told = _told(tasks, found)
    facts = _facts(row, names_by_day(connection)(row.ended_on or today.isoformat()))
    missing = list(_missing(connection, row, told))
    sections = [facts, _findings(told), _recommendations(told), _lacking(missing)]
    machine: dict[str, object] = {
        "inspection": number,
        "title": row.title,
        "evaluation": row.evaluation,
        "findings": [
            {"unit": each.unit, "task": each.task and each.task.task, "result": each.finding and each.finding.result}
            for each in told
        ],
        "missing": missing,
    }
    title = _("BÁO CÁO KẾT QUẢ KIỂM TRA (DỰ THẢO)")
    under = _("Cuộc kiểm tra số {number}. Theo sổ đến ngày {day:%d/%m/%Y}.").format(number=number, day=today)
    return Page(title, tuple(part for part in sections if part.rows), machine, under=under)


def _told(tasks: list[InspectedTask], found: list[FindingLine]) -> list[Told]:
    """Return what was found of each task inspected, then of units as a whole."""
    by_task = {each.task: each for each in found if each.task is not None}
    lines = [Told(str(brief(each.unit)), each, by_task.get(each.task)) for each in tasks]
    return lines + [Told(str(brief(each.unit)), None, each) for each in found if each.task is None]


def _facts(row: InspectionLine, names: dict[int, str]) -> View:
    """Return basis, scope, time, team and evaluation (Art. 14.2, 16.3.a)."""
    span = " – ".join(f"{date.fromisoformat(day):%d/%m/%Y}" for day in (row.begins_on, row.until_on) if day)
    decided = row.decision and _("{number} ngày {day:%d/%m/%Y}").format(
        number=row.decision, day=date.fromisoformat(row.decision_issued_on or "")
    )
    pairs: list[tuple[Column, object]] = [
        (Column("title", _("Cuộc kiểm tra")), row.title),
        (Column("kind", _("Hình thức"), said=words(INSPECTION_KINDS)), row.kind),
        (Column("ground", _("Căn cứ"), said=words(GROUNDS)), row.ground),
        (Column("legal_basis", _("Căn cứ pháp lý")), row.legal_basis),
        (Column("plan", _("Kế hoạch kiểm tra")), row.plan),
        (Column("direction", _("Văn bản chỉ đạo")), row.direction),
        (Column("decision", _("Quyết định kiểm tra")), decided),
        (Column("units", _("Đơn vị được kiểm tra")), [names.get(unit, "") for unit in row.units]),
        (Column("scope", _("Phạm vi, đối tượng")), row.scope),
        (Column("contents", _("Nội dung kiểm tra")), row.contents),
        (Column("span", _("Thời hạn kiểm tra")), span),
        (Column("ended_on", _("Kết thúc kiểm tra"), "date"), row.ended_on),
        (Column("head", _("Trưởng Đoàn")), row.head),
        (Column("members", _("Thành viên")), texts(row.members)),
        (Column("invited", _("Được mời tham gia")), texts(row.invited)),
        (Column("evaluation", _("Đánh giá")), row.evaluation),
    ]
    return View.one((column, value) for column, value in pairs if value not in (None, [], ""))


def _findings(told: list[Told]) -> View:
    """Return what was found of each task: done, undone or wrong, and how that is judged (Art. 16.3.b)."""

    def judged(key: str) -> Column:
        """Return a column of a finding's words."""
        headings = {
            "nature": _("Tính chất"),
            "degree": _("Mức độ"),
            "cause": _("Nguyên nhân"),
            "responsibility": _("Trách nhiệm"),
        }
        return Column(key, headings[key], of=lambda row: row.finding and getattr(row.finding, key), wrap=True)

    columns = (
        Column("unit", _("Đơn vị"), wrap=True),
        Column("task", _("Nhiệm vụ"), "int", of=lambda row: row.task and row.task.task),
        Column("content", _("Nội dung"), of=_content, wrap=True),
        Column("directive", _("Văn bản"), of=lambda row: row.task and row.task.directive),
        Column("due_on", _("Thời hạn"), "date", of=lambda row: row.task and row.task.due_on),
        Column("result", _("Kết quả"), of=lambda row: row.finding and row.finding.result, said=_result),
        *(judged(key) for key in ("nature", "degree", "cause", "responsibility")),
    )
    count = sum(each.finding is not None and each.finding.result != "done" for each in told)
    note = _("{count} nhiệm vụ, đơn vị có kết luận chưa thực hiện hoặc thực hiện không đúng.").format(count=count)
    return View.of(columns, told, title=_("Kết quả thực hiện từng nhiệm vụ (Điều 16.3.b)"), notes=(note,))


def _recommendations(told: list[Told]) -> View:
    """Return what is recommended, and the task that came of it (Art. 16.3.c)."""
    columns = (
        Column("unit", _("Đơn vị"), wrap=True),
        Column("task", _("Nhiệm vụ"), "int", of=lambda row: row.task and row.task.task),
        Column("recommendation", _("Kiến nghị"), of=lambda row: row.finding.recommendation, wrap=True),
        Column("follow_up", _("Nhiệm vụ tiếp theo"), "int", of=lambda row: row.finding.follow_up, filled_only=True),
    )
    rows = [each for each in told if each.finding is not None and each.finding.recommendation]
    return View.of(columns, rows, title=_("Kiến nghị (Điều 16.3.c)"))


def _lacking(missing: list[str]) -> View:
    """Return what the report still lacks."""
    columns = (
        Column("number", _("STT"), "int", of=lambda row: row[0]),
        Column("what", _("Còn thiếu"), of=lambda row: row[1], wrap=True),
    )
    return View.of(columns, list(enumerate(missing, start=1)), title=_("Những điều còn thiếu trước khi ký"))


def _missing(connection: Connection, row: InspectionLine, told: list[Told]) -> Iterator[str]:
    """Yield what the report lacks: the evaluation, findings, the end, and parts of the dossier (Art. 16.3, 17)."""
    number, is_secret = row.inspection, any(each.task is not None and each.task.secret for each in told)
    if row.ended_on is None:
        yield _("Chưa ghi kết thúc kiểm tra.")
    if not row.evaluation and not is_secret:
        yield _("Chưa có đánh giá việc tổ chức, kết quả thực hiện nhiệm vụ (Điều 16.3.a).")
    if not told:
        yield _("Chưa có kết luận nào.")
    for each in told:
        if each.finding is None and each.task is not None:
            yield _("Chưa có kết luận về nhiệm vụ {task} (Điều 16.3.b).").format(task=each.task.task)
        elif each.finding is not None and each.finding.result != "done" and not each.finding.recommendation:
            yield _("Chưa có kiến nghị đối với {unit} (Điều 16.3.c).").format(unit=each.unit)
    gaps = dossier_view(connection, number)
    places = {column.key: place for place, column in enumerate(gaps.columns)}
    for part, cells in zip(PARTS, gaps.rows, strict=True):
        if cells[places["required"]] and not cells[places["present"]] and part.number != REPORT:
            yield _("Hồ sơ thiếu mục {part}: {name} (Điều 17).").format(part=part.number, name=_(part.name))


def _content(row: Told) -> object:
    """Return what a task asks, or what stands in its place where its directive is secret."""
    return None if row.task is None else unless_secret(row.task.content, row.task.secret)


def _result(value: object) -> object:
    """Return what was found as people read it; where nothing was, that."""
    return _("chưa có kết luận") if value is None else words(RESULTS)(value)
