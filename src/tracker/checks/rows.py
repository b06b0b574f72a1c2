"""
Checks of the derived rows: obligations, tasks and calendar against the journal and against each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.checks.damage import Finding, grouped
from tracker.errors import JournalBroken
from tracker.ledger.bytime import coming
from tracker.ledger.comparing import COLUMNS, MISSING, SURPLUS
from tracker.ledger.portion.together import NotCarried
from tracker.ledger.rebuild import rebuild
from tracker.ledger.storage import load_regulation
from tracker.ledger.storage.connection import Answer, Connection
from tracker.ledger.storage.howfar import Watch, unwatched

NAMES = {
    "day": "calendar",
    "unit": "units",
    "unit_name": "units",
    "directive": "directives",
    "item": "items",
    "task": "tasks",
    "task_support": "supports",
    "obligation": "obligations",
    "counter": "counters",
}
"""Derived table → the check that its differences are reported under; all others are records."""


CURABLE = frozenset({*NAMES.values(), "records"})
"""The checks whose findings a rebuild puts right: rows that do not follow from a journal that is whole."""


def derived(connection: Connection, watch: Watch = unwatched) -> Iterator[Finding]:
    """Compute the derived rows again, and name the tables that differ, with their columns."""
    try:
        found = rebuild(connection, write=False, watch=watch)
    except NotCarried as error:
        yield Finding("replay", error.sentence, error.values)
        return
    except JournalBroken:
        # `chain` tells it; rows computed from a journal that one cannot trust prove nothing.
        return
    differences = found.differences
    yield from grouped(
        "contents",
        "Nội dung của {count} mục giao đã bị sửa ngoài chương trình (đầu tiên: mục {first}).",
        list(found.unproven),
    )
    for table in COLUMNS:
        check = NAMES.get(table, "records")
        told = [difference for difference in differences if difference.table == table]
        if table == "counter" and any(difference.table == "obligation" for difference in differences):
            told = [each for each in told if each.id != "obligation"]  # it follows the rows, which were named already
        wrong = [difference for difference in told if difference.column not in (MISSING, SURPLUS)]
        yield from grouped(
            check,
            "Bảng {table}: {count} dòng khác với nhật ký ở cột {columns} (đầu tiên: {first}).",
            list(dict.fromkeys(difference.id for difference in wrong)),
            table=table,
            columns=", ".join(dict.fromkeys(difference.column for difference in wrong)),
        )
        yield from grouped(
            check,
            "Bảng {table} thiếu {count} dòng so với nhật ký (đầu tiên: {first}).",
            [difference.id for difference in told if difference.column == MISSING],
            table=table,
        )
        yield from grouped(
            check,
            "Bảng {table} thừa {count} dòng so với nhật ký (đầu tiên: {first}).",
            [difference.id for difference in told if difference.column == SURPLUS],
            table=table,
        )


def clocks(connection: Connection) -> Iterator[Finding]:
    """Find obligations and tasks that cannot stand together, and rules that nobody knows."""
    known = load_regulation(connection).codes
    lawless: list[object] = [
        code
        for (code,) in connection.execute("SELECT DISTINCT rule FROM obligation ORDER BY rule")
        if code not in known
    ]
    yield from grouped("rules", "Sổ có {count} mã quy định mà chương trình không biết (đầu tiên: {first}).", lawless)
    unclocked = connection.execute(
        "SELECT id FROM task WHERE status NOT IN ('done', 'stopped') AND NOT recurring AND NOT EXISTS ("
        " SELECT 1 FROM obligation WHERE subject = 'task' AND subject_id = task.id AND rule = 'task-due'"
        " AND (outcome IN ('open', 'waiting') OR (outcome = 'referred' AND task.status = 'referred'))) ORDER BY id"
    )
    yield from grouped(
        "clocks", "{count} nhiệm vụ đang mở mà không có thời hạn đang chạy (đầu tiên: số {first}).", _first(unclocked)
    )
    unstopped = connection.execute(
        "SELECT id FROM task WHERE status IN ('done', 'stopped') AND EXISTS ("
        " SELECT 1 FROM obligation WHERE subject = 'task' AND subject_id = task.id AND rule = 'task-due'"
        " AND outcome IN ('open', 'waiting')) ORDER BY id"
    )
    yield from grouped(
        "clocks", "{count} nhiệm vụ đã kết thúc mà thời hạn vẫn đang chạy (đầu tiên: số {first}).", _first(unstopped)
    )
    unreported = connection.execute(
        "SELECT obligation.id FROM obligation JOIN task ON task.id = obligation.subject_id"
        " WHERE obligation.subject = 'task' AND outcome = 'waiting'"
        " AND status NOT IN ('reported', 'referred') ORDER BY obligation.id"
    )
    yield from grouped(
        "clocks",
        "{count} nghĩa vụ chờ xác nhận thuộc nhiệm vụ chưa báo cáo (đầu tiên: nghĩa vụ {first}).",
        _first(unreported),
    )


def order_of_days(connection: Connection) -> Iterator[Finding]:
    """Find obligations met before they began, or accepted before they were met."""
    # A round of a recurring task may be answered before it was opened; meetings are prepared before their day;
    # a written reason may be older than the change of lead that began the six months anew,
    # a result sent up older than its confirmation; and a receipt may be typed later than the referral that shows it.
    early = connection.execute(
        "SELECT id FROM obligation WHERE subject IN ('task', 'directive') AND period IS NULL"
        " AND (accepted_on < met_on OR (met_on < started_on AND rule NOT IN"
        " ('six-months-without-result', 'office-sends-result-up', 'unit-refers-back'))) ORDER BY id"
    )
    yield from grouped(
        "days",
        "{count} nghĩa vụ có ngày hoàn thành hoặc xác nhận ngược thứ tự (đầu tiên: nghĩa vụ {first}).",
        _first(early),
    )


def turned(connection: Connection) -> Iterator[Finding]:
    """Find a page that says it was turned to a day although something of that day is not in the journal."""
    row = connection.execute("SELECT turned_to FROM page").fetchone()
    if row is not None and coming(connection, date.fromisoformat(row[0]))[0]:
        sentence = "Sổ ghi là đã mở đến ngày {day}, nhưng chưa có việc phải đến của ngày ấy."
        yield Finding("turned", sentence, {"day": row[0]})


def _first(cursor: Answer) -> list[object]:
    return [row[0] for row in cursor]
