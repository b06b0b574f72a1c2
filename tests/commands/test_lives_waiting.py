"""
Small lives of what waits: a list of a past day names whom it named that day, once, whatever happened since.

P is directive 10/CT-UBND of Monday 09/3/2026 by the Chairman, with a task for Sở Tài chính.
"""

from __future__ import annotations

import pytest

from life import REPORT, STC, SXD, Life

REFER = "task refer 1 --reason function --document 3/STC --issued 2026-03-16"
MOVE = "task reassign 1 --lead SXD --direction 4/TB-UBND --issued 2026-03-19"
MERGE = "unit merge STC --into SXD --on 2026-03-20 --document 5/NQ --issued 2026-03-20"


def named(life: Life, day: str, *, as_of: str = "") -> list[tuple[str, str, str]]:
    """Return what waits on a day: the kind, the unit, since when."""
    rows = life.asked(day, "waiting" + (f" --as-of {as_of}" if as_of else ""))
    return [(row["kind"], row["unit"], row["since"]) for row in rows]


@pytest.mark.parametrize(
    ("due", "waits", "after"),
    [
        ("30/4/2026", REFER, "task decide 1 --direction 3/TB-UBND --issued 2026-03-18 --lead SXD"),
        ("30/4/2026", REFER, "task decide 1 --direction 3/TB-UBND --issued 2026-03-18 --keep"),
        ("30/4/2026", REFER, "task decide 1 --direction 3/TB-UBND --issued 2026-03-18 --lead SXD --due 30/5/2026"),
        ("30/4/2026", REPORT.format(number=1, paper="1/BC", day="2026-03-16"), "task send-back 1 --reason x"),
        ("30/4/2026", REPORT.format(number=1, paper="1/BC", day="2026-03-16"), "task confirm 1"),
        ("5 ngày làm việc kể từ ngày nhận", "task progress 1 --note x", MOVE.replace("19", "18")),
        (
            "5 ngày làm việc kể từ ngày nhận",
            "task progress 1 --note x",
            "task extend 1 --due 30/4/2026 --direction 6/TB-UBND --issued 2026-03-18",
        ),
        (
            "5 ngày làm việc kể từ ngày nhận",
            "task progress 1 --note x",
            "task extend 1 --due '7 ngày làm việc kể từ ngày nhận' --direction 6/TB-UBND --issued 2026-03-18",
        ),
    ],
)
def test_a_list_of_a_past_day_names_whom_it_named_that_day(life: Life, due: str, waits: str, after: str) -> None:
    life.begin(due)
    life.on("2026-03-16", waits)
    printed = named(life, "2026-03-17")
    assert [unit for _kind, unit, _since in printed] == [STC]

    life.on("2026-03-18", after)
    assert named(life, "2026-03-19", as_of="2026-03-17") == printed
    today = named(life, "2026-03-19")
    life.on("2026-03-20", MERGE)

    assert named(life, "2026-03-23", as_of="2026-03-17") == printed
    assert named(life, "2026-03-23", as_of="2026-03-19") == today
    assert all(unit.startswith((STC, SXD)) for _kind, unit, _since in today)


def test_a_report_that_waited_before_an_extension_is_listed_once_as_of_that_day(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    life.on("2026-04-02", "task report 1 --document 2/BC --issued 2026-04-02")
    before = life.asked("2026-04-10", "waiting")
    life.on("2026-05-06", "task extend 1 --due 'ngày 29/5/2026' --direction 9/UBND --issued 2026-05-04")

    assert life.asked("2026-05-06", "waiting --as-of 2026-04-10") == before
    assert [row["due_on"] for row in life.asked("2026-05-06", "waiting --as-of 2026-05-05")] == ["2026-05-29"]
