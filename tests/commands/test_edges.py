"""Days at the edge: what holds on the very day that a law, a rung, a name or a window begins or ends with."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk import stored
from engine import Place
from life import Life, P
from tracker.ledger.transaction import writing
from tracker.settings import Settings

ORDER = "inspection order 1 --direction 8/TB-UBND --issued 2026-03-16"
DECIDE = (
    "inspection decide 1 --document 12/QĐ-UBND --issued 2026-03-17 --legal-basis x --scope x --contents x"
    " --from 2026-03-18 --until 2026-03-31 --head A --members B"
)


def test_no_thursday_is_asked_for_before_the_quy_che_is_in_force(
    life: Life, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # In force since Thursday 04/9/2025: the Thursdays 21/8 and 28/8 asked nobody, 04/9 does
    monkeypatch.setenv("TRACKER_LEDGER", str(tmp_path / "begun-before.db"))
    life.on("2025-08-18", "init")
    life.begin("ngày 31/12/2025", day="2025-08-19")

    life.on("2025-09-12", "today")

    acts = life.asked("2025-09-12", "log --limit 50")
    came = sorted(act["happened_on"] for act in acts if act["happened"] == "thursday-came")
    assert came == ["2025-09-04", "2025-09-11"]


def test_what_was_heard_on_the_very_day_is_no_silence_since_it(life: Life) -> None:
    life.begin("ngày 30/4/2026")
    life.on("2026-03-16", "task progress 1 --note 'Đang làm'")

    def silent(since: str) -> list[int]:
        return [row["task"] for row in life.asked("2026-04-20", f"unresolved --all --since {since}")]

    assert silent("2026-03-16") == []
    assert silent("2026-03-17") == [1]


@pytest.mark.parametrize(("since", "found"), [("2026-03-08", []), ("2026-03-09", [1])])
def test_a_task_is_silent_since_the_day_it_was_given_at_the_earliest(life: Life, since: str, found: list[int]) -> None:
    life.begin("ngày 30/4/2026")

    assert [row["task"] for row in life.asked("2026-04-20", f"unresolved --all --since {since}")] == found


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ("unit rename STC --name 'Sở Ngân khố' --from {day} --document 3/NQ --issued 2026-03-10", "Sở Ngân khố"),
        (
            "unit merge STC --into SXD --on {day} --document 3/NQ --issued 2026-03-10",
            "Sở Xây dựng (trước là Sở Tài chính)",
        ),
    ],
)
def test_a_unit_bears_its_new_name_from_the_very_day_and_its_old_one_until_the_day_before(
    life: Life, change: str, name: str
) -> None:
    life.begin("ngày 13/3/2026")
    life.on("2026-03-25", change.format(day="2026-03-24"))

    def called(day: str) -> list[str]:
        return [row["owed_by"] for row in life.asked("2026-03-25", f"overdue --as-of {day}") if row["task"] == 1]

    assert [called(day) for day in ("2026-03-23", "2026-03-24", "2026-03-25")] == [["Sở Tài chính"], [name], [name]]


def test_a_merged_unit_is_called_by_what_its_successor_is_called_on_that_day(life: Life) -> None:
    life.begin("ngày 13/3/2026")
    life.on("2026-03-23", "unit merge STC --into SXD --on 2026-03-18 --document 3/NQ --issued 2026-03-10")
    rename = "unit rename SXD --name 'Sở Kiến thiết' --from 2026-03-24 --document 4/NQ --issued 2026-03-10"
    life.on("2026-03-25", rename)

    def called(day: str) -> list[str]:
        return [row["owed_by"] for row in life.asked("2026-03-25", f"overdue --as-of {day}") if row["task"] == 1]

    assert called("2026-03-17") == ["Sở Tài chính"]
    assert called("2026-03-18") == called("2026-03-23") == ["Sở Xây dựng (trước là Sở Tài chính)"]
    assert called("2026-03-24") == ["Sở Kiến thiết (trước là Sở Tài chính)"]


def test_an_inspection_on_the_chairmans_word_takes_no_decision_after_it(life: Life, ledger_file: Place) -> None:
    # Art. 14.1: one task is inspected on his word; no decision and no team is made for it
    life.begin("ngày 30/4/2026")
    life.on("2026-03-16", ORDER)
    before = stored(ledger_file)

    refused = life.tracker(f"--today 2026-03-17 {DECIDE}")

    assert refused.exit_code == 5
    assert "Cuộc kiểm tra 1 đang kiểm tra theo chỉ đạo" in refused.stderr
    assert stored(ledger_file) == before
    assert [row["stage"] for row in life.asked("2026-03-17", "inspection list")] == ["ordered"]


@pytest.mark.parametrize(("given", "rungs"), [("2026-06-04", ["ahead-5"]), ("2026-06-05", [])])
def test_a_task_given_on_the_day_of_a_rung_is_not_reminded_that_day(life: Life, given: str, rungs: list[str]) -> None:
    # Due on Friday 12/6/2026: 11 10 09 08, and Friday 05/6 is the fifth working day before
    life.begin("ngày 12/6/2026", day=given)

    def due(day: str) -> list[str]:
        return [row["rung"] for row in life.asked(day, "urge due")]

    assert due("2026-06-05") == rungs
    assert due("2026-06-10") == ["ahead-2"]


@pytest.mark.parametrize(("day", "counts"), [("2026-03-19", False), ("2026-03-20", True)])
@pytest.mark.parametrize("is_typed_first", [True, False])
def test_an_update_counts_since_the_very_day_of_the_meeting_before(
    life: Life, day: str, counts: bool, is_typed_first: bool
) -> None:
    # Meetings on Friday 20/3 and Monday 30/3: until Thursday 19/3 and Friday 27/3 (Art. 21.1)
    life.begin("ngày 30/4/2026")
    life.on("2026-03-16", "meeting schedule 2026-03-20")
    lines = ("meeting schedule 2026-03-30", "task progress 1 --note 'Đang làm' --on " + day)
    life.on("2026-03-23", *(lines[::-1] if is_typed_first else lines))

    owing = {row["day"]: row["missing"] for row in life.asked("2026-03-23", "meeting list")}
    assert owing == {"2026-03-20": 0, "2026-03-30": 0 if counts else 1}


def test_an_update_on_the_day_on_which_the_meeting_is_announced_counts_for_it(life: Life) -> None:
    life.begin("ngày 30/4/2026")
    life.on("2026-03-16", "task progress 1 --note 'Đang làm'", "meeting schedule 2026-03-30")

    assert [row["missing"] for row in life.asked("2026-03-16", "meeting list")] == [0]


@pytest.mark.of_a_file("how it is written")
def test_what_is_recorded_is_on_the_disk_when_it_is_answered(settings: Settings) -> None:
    full = 2  # of SQLite: NORMAL, its 1, loses the last acts with the power
    with writing(settings) as ledger:
        assert ledger.connection.execute("PRAGMA synchronous").fetchone()[0] == full


def test_a_day_off_says_of_every_deadline_it_moves_whose_it_is(life: Life) -> None:
    # Every record bears number 1 or 2, as the directive does: a number alone does not tell of which kind it is
    day = "2026-03-16"
    life.begin("5 ngày làm việc", day=day)
    life.on(
        day,
        P.format(day=day, issuer="chairman").replace("10/CT", "11/CT"),
        ORDER,
        "inspection end 1 --on 2026-03-16",
        "feedback add --from 10606 --about STC --received 2026-03-16 --content x",
        "report request --title 'Báo cáo x' --units STC --due 20/3/2026 --document 7/VP --issued 2026-03-16",
        "meeting schedule 2026-03-23",  # a Monday: until Friday 20/3, or the Saturday that is worked
    )

    changes = ("off 2026-03-17", "off 2026-03-20", "swap 2026-03-26 2026-03-21")
    said = [life.on(day, f"calendar {change} --notice 9/TB-UBND --dry-run") for change in changes]

    moved = [row for text in said for row in text.splitlines()[3:]]
    cells = {tuple(cell.strip() for cell in row.split("  ") if cell.strip())[:3] for row in moved}
    assert {(article, whose) for article, _duty, whose in cells} == {
        ("5.1.e", "nhiệm vụ số 1"),
        ("6.2.a", "11/CT-UBND"),
        ("8.1.e", "nhiệm vụ số 1"),
        ("16.2", "cuộc kiểm tra số 1"),
        ("18.4", "kỳ báo cáo số 1"),
        ("18.5", "phản hồi số 1"),
        ("21.1", "Phiên họp số 1"),
    }
