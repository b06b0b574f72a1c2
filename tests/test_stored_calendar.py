"""A calendar that is read day by day answers as the whole one does, in whatever order it is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tracker.ledger.rows.calendar import load_calendar, store_calendar
from tracker.ledger.storage.sqlite import Sqlite, unkept
from tracker.workdays import Calendar, CalendarMissing, Day

FIRST = date(2024, 1, 1)
DAYS = [
    Day(
        day,
        (day.weekday() < 5 and day.day % 9 != 0) or day.day == 13,
        "nghỉ" if day.day % 9 == 0 else "",
        day.year > 2026,
    )
    for day in (FIRST + timedelta(n) for n in range(1461))
]
WHOLE = Calendar(DAYS)

Question = Callable[[Calendar], object]


def kept() -> Sqlite:
    """Return a database with the days of the calendar and nothing else."""
    connection = unkept()
    connection.execute("CREATE TABLE day (day TEXT PRIMARY KEY, working, ordinal, source, provisional)")
    store_calendar(connection, WHOLE)
    return connection


def questions() -> st.SearchStrategy[tuple[str, Question]]:
    """Draw a question, with its name for people."""
    days = st.dates(date(2023, 12, 20), date(2028, 1, 10))
    counts = st.integers(1, 300)
    return st.one_of(
        st.builds(lambda d, n: (f"after {d} {n}", lambda c: c.after(d, n)), days, counts),
        st.builds(lambda d, n: (f"before {d} {n}", lambda c: c.before(d, n)), days, counts),
        st.builds(lambda a, b: (f"between {a} {b}", lambda c: c.between(a, b)), days, days),
        st.builds(lambda a, b: (f"provisional {a} {b}", lambda c: c.provisional(a, b)), days, days),
        st.builds(lambda a, b: (f"walk {a} {b}", lambda c: c.walk(a, b)), days, days),
        st.builds(lambda d: (f"on or after {d}", lambda c: c.on_or_after(d)), days),
        st.builds(lambda d: (f"on or before {d}", lambda c: c.on_or_before(d)), days),
        st.builds(lambda d: (f"day {d}", lambda c: (c.day(d), c.is_working(d))), days),
        st.just(("ends", lambda c: (c.first, c.last))),
        st.just(("rows", lambda c: list(c.rows()))),
    )


def answer(calendar: Calendar, question: Question) -> object:
    """Return an answer, or what was said instead."""
    try:
        return question(calendar)
    except CalendarMissing as missing:
        return str(missing)


@given(st.lists(questions(), min_size=1, max_size=6))
def test_it_answers_as_the_whole_calendar_does(asked: list[tuple[str, Question]]) -> None:
    connection = kept()
    stored = load_calendar(connection)

    for name, question in asked:
        assert answer(stored, question) == answer(WHOLE, question), name


def test_one_deadline_reads_a_part_of_the_days() -> None:
    read: list[str] = []
    connection = kept()
    connection.set_trace_callback(read.append)

    load_calendar(connection).after(date(2025, 6, 2), 15)

    assert any("BETWEEN '2025-04-03' AND '2025-11-29'" in statement for statement in read)
    assert len(read) == 2


def test_a_calendar_read_in_whole_stays_when_the_table_changes() -> None:
    connection = kept()
    stored = load_calendar(connection)
    stored.day(date(2025, 6, 2))
    stored.read_all()
    connection.execute("DELETE FROM day")

    assert list(stored.rows()) == list(WHOLE.rows())
