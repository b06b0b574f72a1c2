"""The pictures of figures: they draw columns of their own tables, each level apart, and no row that adds up others."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.commands.figures.byunit import form
from tracker.commands.figures.stats import view
from tracker.commands.figures.under import By
from tracker.queries.figures.rates import lines
from tracker.queries.figures.stats import Cells
from tracker.render.arrange import chosen
from tracker.render.beside.chart import Chart
from tracker.render.cells import pictured
from tracker.render.view import Column, View

FOUND = [
    Cells("Sở Tài chính", "so", "city", 10, 1, 2, 3, 4, 0, 0, 0, 0),
    Cells("Sở Y tế", "so", "city", 6, 1, 0, 3, 2, 0, 0, 0, 0),
    Cells("Sở Tài chính", "so", "central", 3, 1, 0, 1, 0, 0, 1, 0, 0),
]


def test_a_picture_of_units_draws_one_level_and_no_sum() -> None:
    shown = view(lines(FOUND), "", [], by=By.UNIT)

    city, central = shown.charts
    keys = [column.key for column in shown.columns]
    names = [[shown.rows[place][keys.index("name")] for place in pictured(shown, chart)] for chart in (city, central)]
    assert sorted(map(str, names[0])) == ["Sở Tài chính", "Sở Y tế"]
    assert names[1] == ["Sở Tài chính"]
    assert (city.title, central.title) == (
        "Kết quả theo đơn vị — Thành phố giao",
        "Kết quả theo đơn vị — Chính phủ, Thủ tướng giao",
    )


def test_the_parts_of_a_bar_are_the_counted_tasks() -> None:
    shown = view(lines(FOUND), "", [], by=By.UNIT)
    keys = [column.key for column in shown.columns]

    for chart in shown.charts:
        assert chart.kind == "stacked"
        for place in pictured(shown, chart):
            row = shown.rows[place]
            assert sum(int(str(row[keys.index(key)])) for key in chart.values) == row[keys.index("total")]


def test_what_no_task_fills_is_drawn_only_where_it_has_a_deadline() -> None:
    (chart,) = view(lines([FOUND[0]._replace(name="city", kind="")]), "", [], by=By.LEVEL).charts

    assert chart.values == ("done_on_time", "done_late", "open_in_time", "open_overdue")


def test_a_list_of_chosen_columns_has_the_pictures_that_these_can_draw() -> None:
    shown = view(lines(FOUND), "", [], by=By.UNIT)

    assert chosen(shown, "name,total").charts == ()
    assert len(chosen(shown, "name,level,done_on_time,done_late,open_in_time,open_overdue,undated_open").charts) == 2


def test_a_picture_of_a_column_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="not there"):
        View((Column("day", "Ngày", "date"),), [(date(2026, 11, 23),)], charts=(Chart("bars", "", "day", ("count",)),))


def test_the_form_by_unit_is_drawn_too_part_by_part() -> None:
    units = [FOUND[0], FOUND[1]]
    whole = [Cells("city", "", "city", 16, 2, 2, 6, 6, 0, 0, 0, 0)]
    shown = form(units, whole, "")
    (chart,) = shown.charts
    keys = [column.key for column in shown.columns]

    places = pictured(shown, chart)
    assert len(places) == 2
    for place in places:
        row = shown.rows[place]
        assert sum(int(str(row[keys.index(key)])) for key in chart.values) == row[keys.index("given")]
