"""What a unit's clerk is told: its own figures as the Office counts them, and none of the city's."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from practised import BUILT
from running import Result, nine_in_the_morning, program
from server import SUPERUSER
from systems import needs_server

if TYPE_CHECKING:
    from conftest import Shared  # type: ignore[attr-defined]  # that of this folder

pytestmark = needs_server()

RUN = program(nine_in_the_morning)

SCHEMA = "?options=-csearch_path%3Dhaiphong"

Typed = Callable[[str, str], Result]

PART = "Chỉ gồm phần mà "


@pytest.fixture
def typed(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Return a way to type a line as one who entered the ledger."""
    monkeypatch.delenv("TRACKER_ACTOR", raising=False)
    return lambda user, line: RUN(
        f"--ledger '{shared.cluster.address(shared.database, user)}{SCHEMA}' --today {BUILT} {line}"
    )


@pytest.fixture
def code(shared: Shared) -> Callable[[int], str]:
    """Return how to find the code of a unit."""

    def of(unit: int) -> str:
        """Return the code of a unit."""
        with shared.connect() as owner:
            return str((owner.execute("SELECT code FROM unit WHERE id = %s", (unit,)).fetchone() or ("",))[0])

    return of


def rows(done: Result) -> Any:
    """Return what a list holds."""
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    "line",
    [
        "stats",
        "stats --by unit",
        "stats --form",
        "stats --trend",
        "stats --ageing",
        "report grading",
        "report grading --tasks",
        "unit commitments",
    ],
)
def test_its_figures_are_those_that_the_office_has_of_it(
    shared: Shared, typed: Typed, code: Callable[[int], str], line: str
) -> None:
    """Whoever supports a task of another unit sees it, and it counts for that unit."""
    mine = rows(typed("clerk_of_unit", f"{line} --format json"))

    assert mine == rows(typed("clerk_of_office", f"{line} --unit {code(shared.unit)} --format json"))
    refused = typed("clerk_of_unit", f"{line} --unit {code(shared.other)}")
    assert (refused.exit_code, refused.stdout) == (5, "")
    assert "không xem được điều này của đơn vị khác: cần vai trò entry trở lên" in refused.stderr


@pytest.mark.parametrize(
    "line",
    [
        "stats --sentence",
        "report build --period 2026",
        "report build --period 2026 --upward",
        "report build --regulation 2026",
        "report build --wall --format html",
        "meeting packet {day}",
    ],
)
def test_no_paper_of_the_city_is_made_of_a_part(shared: Shared, typed: Typed, line: str) -> None:
    with shared.connect() as owner:
        found = owner.execute("SELECT MIN(day) FROM meeting WHERE cancelled_on IS NULL").fetchone()
    line = line.format(day=found[0] if found else "")

    refused = typed("clerk_of_unit", line)

    assert (refused.exit_code, refused.stdout) == (5, "")
    assert "Đây là số liệu của cả thành phố" in refused.stderr
    assert typed("clerk_of_office", line).exit_code == 0
    assert typed("clerk_of_unit", "stats").exit_code == 0  # as it was advised


@pytest.mark.parametrize("line", ["overdue", "task list", "today", "stats", "unit list", "weekly list", "log"])
def test_every_list_says_that_it_is_a_part(typed: Typed, line: str) -> None:
    said = typed("clerk_of_unit", line)
    assert PART in said.stdout
    for form in ("csv", "json"):
        assert PART in typed("clerk_of_unit", f"{line} --format {form}").stderr
    for office in ("clerk_of_office", SUPERUSER):
        assert PART not in typed(office, line).stdout


def test_of_other_units_it_is_told_no_count(shared: Shared, typed: Typed, code: Callable[[int], str]) -> None:
    counted = {row["code"]: row["open"] for row in rows(typed("clerk_of_unit", "unit list --format json"))}
    office = {row["code"]: row["open"] for row in rows(typed("clerk_of_office", "unit list --format json"))}
    mine, other = code(shared.unit), code(shared.other)

    assert counted[mine] == office[mine]
    assert {value for name, value in counted.items() if name != mine} == {None}
    shown = typed("clerk_of_unit", f"unit show {other}").stdout
    assert "Nhiệm vụ đang mở" not in shown
    assert "Quá hạn" not in shown
    assert "Nhiệm vụ đang mở" in typed("clerk_of_unit", f"unit show {mine}").stdout
    assert [row["code"] for row in rows(typed("clerk_of_unit", "unit focal --all --format json"))] == [mine]
    assert typed("clerk_of_unit", f"unit focal {other}").exit_code == 5


def test_a_list_of_its_own_is_held_against_its_own_tasks(
    shared: Shared, typed: Typed, code: Callable[[int], str], tmp_path: Path
) -> None:
    file = tmp_path / "so.csv"
    file.write_text("Văn bản;Nội dung;Thời hạn\n9/QĐ-X;Việc không có trong sổ;30/11/2026\n", encoding="utf-8")

    assert typed("clerk_of_unit", f"reconcile {file} --unit {code(shared.unit)}").exit_code == 3
    assert typed("clerk_of_unit", f"reconcile {file} --unit {code(shared.other)}").exit_code == 5
