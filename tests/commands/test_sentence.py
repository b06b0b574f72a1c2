"""The city's sentence of figures: its numbers, its differences to the period before, and where it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from engine import Place, opened
from life import Life
from practised import asked
from running import Run
from tracker.days.spans import span_before

GIVE = "directive add {number}/CT-UBND --issued {day} --kind 'Chỉ thị' --abstract x --signer y --issuer {issuer}"
TASK = "task add --directive {number}/CT-UBND --content 'Việc {name}' --lead STC --due '{due}'"
OCTOBER = "--from 01/10/2026 --to 31/10/2026"
NUMBERS = (
    *("given", "stopped", "done", "done_late", "done_on_time", "done_undated"),
    *("open", "open_in_time", "open_overdue", "open_undated"),
)


def given(life: Life, number: int, day: str, *dues: str, issuer: str = "chairman") -> None:
    """Record a directive of a day with a task for each deadline."""
    life.on(day, GIVE.format(number=number, day=day, issuer=issuer))
    for place, due in enumerate(dues):
        life.on(day, TASK.format(number=number, name=f"{number}.{place}", due=due))


def reported(life: Life, task: int, day: str) -> None:
    """Report and confirm a task on a day."""
    life.on(day, f"task report {task} --document {task}/BC-STC --issued {day}", f"task confirm {task}")


@pytest.fixture
def two_months(life: Life) -> Life:
    """
    Return a life with tasks 1–2 of September and 3–8 of October 2026.

    Of September: one done on time, one overdue since 01/10. Of October: one done on time, one late, one undated and
    done, one in time, one overdue, one stopped; and one of the Government, in time.
    """
    given(life, 1, "2026-09-01", "ngày 15/9/2026", "ngày 30/9/2026")
    reported(life, 1, "2026-09-14")
    undated = "khẩn trương"
    given(
        life,
        2,
        "2026-10-01",
        "ngày 15/10/2026",
        "ngày 15/10/2026",
        undated,
        "ngày 30/12/2026",
        *["ngày 16/10/2026"] * 2,
    )
    given(life, 3, "2026-10-02", "ngày 30/12/2026", issuer="pm")
    reported(life, 3, "2026-10-15")
    reported(life, 4, "2026-10-16")
    reported(life, 5, "2026-10-20")
    life.on("2026-10-09", "task stop 8 --direction 9/UBND-TH --issued 2026-10-09 --reason x")
    return life


def numbers(row: dict[str, Any]) -> dict[str, int]:
    """Return the counts of a sentence that are not 0."""
    return {name: row[name] for name in NUMBERS if row[name]}


def test_the_numbers_of_the_sentence_and_their_rates(two_months: Life) -> None:
    city, central = two_months.asked("2026-11-02", f"stats --sentence {OCTOBER}")

    assert numbers(city) == {
        "given": 5,
        "stopped": 1,
        "done": 3,
        "done_late": 1,
        "done_on_time": 1,
        "done_undated": 1,
        "open": 2,
        "open_in_time": 1,
        "open_overdue": 1,
    }
    assert (city["late_rate"], city["on_time_rate"], city["undated_rate"]) == (1 / 3, 1 / 3, 1 / 3)
    assert (city["overdue_of_given"], city["overdue_of_settled"]) == (1 / 5, 1 / 3)
    assert numbers(central) == {"given": 1, "open": 1, "open_in_time": 1}
    assert (central["late_rate"], central["overdue_of_settled"]) == (None, None)


def test_the_period_before_stands_as_many_days_after_its_end(two_months: Life) -> None:
    # 02/11 is two days after October, 02/10 two days after September: task 2 was overdue then
    city, central = two_months.asked("2026-11-02", f"stats --sentence {OCTOBER}")

    assert city["previous"]["as_of"] == "2026-10-02"
    assert numbers(city["previous"]) == {"given": 2, "done": 1, "done_on_time": 1, "open": 1, "open_overdue": 1}
    assert numbers(central["previous"]) == {}
    # on 05/10 task 2 is done late: September as of 02/10 stays what it was
    reported(two_months, 2, "2026-11-03")
    assert two_months.asked("2026-11-04", f"stats --sentence --as-of 2026-11-02 {OCTOBER}")[0] == city


def test_the_sentence_reads_as_the_city_writes_it(two_months: Life) -> None:
    city = two_months.asked("2026-11-02", f"stats --sentence {OCTOBER} --level city")[0]["sentence"]

    assert city == (
        "Trong tháng 10/2026, UBND thành phố đã giao 5 nhiệm vụ (tăng 3), không kể 1 nhiệm vụ đã dừng, thu hồi. "
        "Đến ngày 02/11/2026, đã hoàn thành 3 nhiệm vụ (tăng 2): quá hạn 1, chiếm 33,3 % (tăng 1; tỷ lệ tăng 33,3 "
        "điểm); đúng hạn 1, chiếm 33,3 % (không đổi; tỷ lệ giảm 66,7 điểm); không có thời hạn 1, chiếm 33,3 % "
        "(tăng 1; tỷ lệ tăng 33,3 điểm). "
        "Chưa hoàn thành 2 nhiệm vụ (tăng 1): còn hạn 1 nhiệm vụ (tăng 1); quá hạn 1 nhiệm vụ (không đổi); "
        "chưa có thời hạn 0 nhiệm vụ (không đổi). "
        "Số quá hạn bằng 20,0 % số nhiệm vụ đã giao (tỷ lệ giảm 30,0 điểm) và bằng 33,3 % số nhiệm vụ có thời hạn đã "
        "hoàn thành hoặc đang quá hạn (tỷ lệ giảm 16,7 điểm). "
        "Tăng, giảm so với tháng 09/2026 (số liệu đến ngày 02/10/2026), tỷ lệ tính theo điểm phần trăm."
    )


def test_the_first_period_has_no_difference(two_months: Life) -> None:
    (city,) = two_months.asked("2026-11-02", "stats --sentence --from 01/09/2026 --to 30/09/2026")

    assert city["previous"] is None
    assert not any(word in city["sentence"] for word in ("tăng", "giảm", "không đổi", "so với"))


def test_a_period_after_one_in_which_nothing_was_given_has_its_differences(life: Life) -> None:
    given(life, 1, "2026-08-03", "ngày 31/8/2026")
    given(life, 2, "2026-10-01", "ngày 30/10/2026")

    (city,) = life.asked("2026-11-02", f"stats --sentence {OCTOBER}")

    assert numbers(city["previous"]) == {}
    assert "đã giao 1 nhiệm vụ (tăng 1)." in city["sentence"]
    assert "bằng 100,0 % số nhiệm vụ đã giao và" in city["sentence"]  # no rate of nothing, no difference to one


def test_without_a_first_day_there_is_no_period_before(two_months: Life) -> None:
    city, central = two_months.asked("2026-11-02", "stats --sentence")

    assert (city["given"], city["previous"], central["previous"]) == (7, None, None)
    assert city["sentence"].startswith("Đến hết ngày 02/11/2026, UBND thành phố đã giao 7 nhiệm vụ")
    assert central["sentence"].startswith(
        "Đến hết ngày 02/11/2026, Chính phủ, Thủ tướng Chính phủ đã giao thành phố 1 "
    )
    assert "chiếm" not in central["sentence"]  # nothing is done: no rate


def test_a_report_prints_the_sentence_of_its_period_for_people_and_programs(two_months: Life) -> None:
    said = two_months.asked("2026-11-02", f"stats --sentence {OCTOBER}")
    built = two_months.asked("2026-11-02", "report build --period 2026-10")

    assert built["sentence"] == said
    page = two_months.on("2026-11-02", "report build --period 2026-10 --public")
    assert all(row["sentence"] in page for row in said)


def test_a_filed_report_keeps_its_sentence(two_months: Life) -> None:
    two_months.on("2026-10-05", "report file --period 2026-Q3 --unit VP --document 9/BC-VP --issued 2026-10-05")
    filed = two_months.asked("2026-10-05", "report build --period 2026-Q3")["sentence"]
    reported(two_months, 2, "2026-10-20")

    assert two_months.asked("2026-12-01", "report build --period 2026-Q3")["sentence"] == filed
    assert filed[0]["open_overdue"] == 1


def test_a_period_is_held_against_what_the_report_before_froze(two_months: Life) -> None:
    two_months.on("2026-10-05", "report file --period 2026-Q3 --unit VP --document 9/BC-VP --issued 2026-10-05")

    (city, _central) = two_months.asked("2027-01-15", "report build --period 2026-Q4")["sentence"]

    assert city["previous"]["as_of"] == "2026-10-05"
    assert numbers(city["previous"]) == {"given": 2, "done": 1, "done_on_time": 1, "open": 1, "open_overdue": 1}
    assert "so với quý III/2026 (số liệu đến ngày 05/10/2026)" in city["sentence"]


def test_parts_that_are_not_the_whole_are_refused(two_months: Life, tracker: Run, ledger_file: Place) -> None:
    two_months.on("2026-10-05", "report file --period 2026-Q3 --unit VP --document 9/BC-VP --issued 2026-10-05")

    def spoil(figures: dict[str, Any]) -> None:
        figures["level"][0][3] += 1  # the total

    tampered(ledger_file, spoil)
    result = tracker("--today 2026-10-06 report build --period 2026-Q3")

    assert result.exit_code == 5
    assert result.stdout == ""
    assert (
        "Số liệu không khớp (Thành phố giao): đã giao 3, nhưng đã hoàn thành 1 và chưa hoàn thành 1." in result.stderr
    )
    assert "«tracker db doctor»" in result.stderr
    assert tracker("--today 2026-10-06 db doctor").exit_code == 3


def tampered(ledger: Place, spoil: Callable[[dict[str, Any]], None]) -> None:
    """Change the frozen figures of a period behind the program's back."""
    with opened(ledger) as connection:
        ((number, text),) = connection.execute("SELECT id, figures FROM period WHERE figures IS NOT NULL").fetchall()
        figures = json.loads(text)
        spoil(figures)
        connection.execute("UPDATE period SET figures = ? WHERE id = ?", (json.dumps(figures), number))


@pytest.mark.parametrize("line", ["--by unit", "--unit STC", "--by room"])
def test_the_sentence_is_of_all_tasks(tracker: Run, line: str) -> None:
    result = tracker(f"stats --sentence {line}")

    assert result.exit_code == 2
    assert "không dùng cùng --by hay --unit" in result.stderr


@pytest.mark.parametrize(
    ("first", "last", "before"),
    [
        ("2026-10-01", "2026-10-31", ("2026-09-01", "2026-09-30")),
        ("2026-03-01", "2026-03-31", ("2026-02-01", "2026-02-28")),
        ("2026-01-01", "2026-03-31", ("2025-10-01", "2025-12-31")),
        ("2026-01-01", "2026-06-30", ("2025-07-01", "2025-12-31")),
        ("2026-01-01", "2026-12-31", ("2025-01-01", "2025-12-31")),
        ("2026-01-01", "2026-02-28", ("2025-11-01", "2025-12-31")),
        ("2026-10-05", "2026-10-11", ("2026-09-28", "2026-10-04")),
        ("2026-10-01", "2026-10-01", ("2026-09-30", "2026-09-30")),
        ("0001-01-01", "0001-01-31", None),
        ("0001-01-20", "0001-03-05", None),
    ],
)
def test_the_span_before_another(first: str, last: str, before: tuple[str, str] | None) -> None:
    found = span_before(date.fromisoformat(first), date.fromisoformat(last))

    assert found == (None if before is None else tuple(map(date.fromisoformat, before)))


@pytest.mark.parametrize(
    "span", ["--from 01/01/1990 --to 31/12/2090", "--from 01/02/2030", "--to 01/01/1990", "--from 20/11/2026"]
)
def test_odd_spans_are_answered(span: str) -> None:
    result = asked(f"stats --sentence {span}")

    assert result.exit_code == 0, result.stderr


@pytest.mark.parametrize("period", ["2026-10", "2026-Q3", "2026-H1", "2026"])
def test_the_parts_of_every_sentence_of_the_practice_ledger_are_the_whole(period: str) -> None:
    built = json.loads(asked(f"report build --period {period} --format json").stdout)

    for row in built["sentence"]:
        for each in filter(None, (row, row["previous"])):
            assert each["given"] == each["done"] + each["open"]
            assert each["done"] == each["done_late"] + each["done_on_time"] + each["done_undated"]
            assert each["open"] == each["open_in_time"] + each["open_overdue"] + each["open_undated"]
    for row in built["sentence"]:
        here = [each for each in built["levels"] if each["name"] == row["level"]]
        given = [(each["total"] - each["stopped"], each["open_overdue"]) for each in here]
        assert (row["given"], row["open_overdue"]) == (given[0] if given else (0, 0))
