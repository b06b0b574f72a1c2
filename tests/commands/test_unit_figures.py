"""What the pages of a unit say it has open: as many as its figures."""

from __future__ import annotations

from life import STC, SXD, Life


def said(life: Life, day: str, unit: str, name: str) -> tuple[int, int, int]:
    """Return how many tasks a unit has open by its page, by the list of units, and by the figures."""
    cells = ("open_in_time", "open_overdue", "undated_open", "no_receipt")
    figures = [row for row in life.asked(day, "stats --by unit") if row["name"] == name]
    (listed,) = [row for row in life.asked(day, "unit list") if row["name"] == name]
    return (
        life.asked(day, f"unit show {unit}")["open"],
        listed["open"],
        sum(row[cell] for row in figures for cell in cells),
    )


def test_each_begun_period_of_a_recurring_task_is_open_on_every_page(life: Life) -> None:
    life.begin("ngày 15 hằng tháng")
    assert said(life, "2026-03-09", "STC", STC) == (1, 1, 1)
    assert said(life, "2026-05-20", "STC", STC) == (3, 3, 3)
    life.on("2026-05-20", "task report 1 --document 1/BC --issued 2026-05-20 --period 2026-03")
    life.on("2026-05-20", "task confirm 1 --period 2026-03")
    assert said(life, "2026-05-20", "STC", STC) == (2, 2, 2)
    life.on("2026-05-21", "unit merge STC --into SXD --on 2026-05-21 --document 5/NQ --issued 2026-05-21")
    assert said(life, "2026-05-21", "STC", STC)[:2] == (0, 0)
    assert said(life, "2026-05-21", "SXD", SXD) == (2, 2, 2)
    life.on("2026-05-22", "task stop 1 --direction 7/TB-UBND --issued 2026-05-22 --reason x")
    assert said(life, "2026-05-22", "SXD", SXD) == (0, 0, 0)
