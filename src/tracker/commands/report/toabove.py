"""
`report build --upward`: tasks of the Government and the Prime Minister, for the report on them (Art. 21.3, 6.2.b).

Each with the city's directives that carry it out, where it stands, and when its result was sent up; above them the
figures of the central level.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tracker.commands.listing.appendix import result_said, what_said
from tracker.commands.reply.show import brief, figures_note
from tracker.commands.report.pages import counts, status, told
from tracker.queries.task.appendix import annex
from tracker.queries.task.upward import Above, above, all_carriers
from tracker.render.text.json_ import records
from tracker.render.view import Column, Page, View
from tracker.words.labels.period import period_said
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.commands.report.pages import PeriodFigures
    from tracker.ledger.storage.connection import Connection
    from tracker.queries.task.appendix import Row


def page(connection: Connection, found: PeriodFigures, *, then: bool) -> Page:
    """Return the page of a period; `found` holds the figures of the central level."""
    tasks = listed(connection, found, then=then)
    sections = {**counts(found), "tasks": tasks}
    machine: dict[str, object] = {
        "upward": found.period.code,
        "first": found.period.first,
        "last": found.period.last,
        "as_of": found.figures.as_of,
        "frozen": found.is_frozen,
        "head": found.head,
        **{key: list(records(each)) for key, each in sections.items()},
    }
    title = _("NHIỆM VỤ CHÍNH PHỦ, THỦ TƯỚNG CHÍNH PHỦ GIAO, {period} (ĐIỀU 21.3)").format(
        period=period_said(found.period.title).upper()
    )
    return Page(title, told(sections), machine, (figures_note(),), under=status(found))


def listed(connection: Connection, found: PeriodFigures, *, then: bool) -> View:
    """Return the tasks from above that were given in a period, as they stood on the day of the figures."""
    day, period = found.figures.as_of, found.period
    rows = annex(connection, day, since=period.first, until=period.last, level="central", then=then)
    sent = above(connection, day, period.first, period.last)
    return _view(rows, sent, all_carriers(connection, day))


def _view(rows: Sequence[Row], sent: Sequence[Above], carriers: dict[int, list[str]]) -> View:
    """Return tasks from above as a table."""
    by_task = {each.task: each for each in sent if each.task is not None}
    order = {id(row): place for place, row in enumerate(rows, 1)}

    def up(row: Row) -> Above | None:
        """Return what was sent up of a row: of a period of a recurring task, what was sent of that period."""
        found = by_task.get(row.task)
        return found if found is not None and (row.period is None or found.period in (None, row.period)) else None

    def carried(row: Row) -> list[str]:
        """Return the city's directives that carry it out."""
        found = by_task.get(row.task)
        return [] if found is None else carriers.get(found.directive, [])

    def fact(name: str) -> Callable[[Row], object]:
        """Return what takes a fact of what was sent up."""
        return lambda row: getattr(up(row), name, None)

    columns = (
        Column("order", _("STT"), "int", of=lambda row: order[id(row)]),
        Column("task", _("Số theo dõi"), "int", machine_only=True),
        Column("directive", _("Số, ký hiệu")),
        Column("issued_on", _("Ngày"), "date"),
        Column("content", _("Nội dung"), told=what_said, wrap=True),
        Column("period", _("Kỳ"), machine_only=True),
        Column("carried_out_by", _("Cụ thể hóa bằng"), of=carried),
        Column("lead", _("Chủ trì"), said=brief),
        Column("due_on", _("Thời hạn"), "date"),
        Column("cell", _("Tình trạng"), machine_only=True),
        Column("result", _("Kết quả / số báo cáo"), of=result_said, people_only=True),
        Column("working_days_late", _("Chậm (ngày làm việc)"), "int", of="days_late", tone="late"),
        Column("sent_on", _("Báo cáo lên ngày"), "date", of=fact("sent_on")),
        Column("document", _("Số văn bản"), of=fact("document"), filled_only=True),
        Column("entered_on", _("Cập nhật ngày"), "date", of=fact("entered_on"), filled_only=True),
        Column("secret", _("Mật"), "bool", of=lambda row: bool(row.secret), machine_only=True),
    )
    without = sum(each.task is None for each in sent)
    counted = _("{count} nhiệm vụ; {sent} đã báo cáo lên.").format(
        count=len(rows), sent=sum(getattr(up(row), "sent_on", None) is not None for row in rows)
    )
    notes = [counted] if rows else []
    if without:
        said = _("{count} văn bản cấp trên chưa nhập nhiệm vụ nào: «tracker directive upward».")
        notes.append(said.format(count=without))
    empty = _("Không có nhiệm vụ nào Chính phủ, Thủ tướng giao trong kỳ.")
    return View.of(columns, rows, title=_("TỪNG NHIỆM VỤ"), notes=tuple(notes), empty=empty)
