from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tracker.commands.mail.planned import State, planned
from tracker.days.deadlines import Kind
from tracker.law.kinds import Remark
from tracker.law.vocabulary import Happened, Issuer, Outcome, Status
from tracker.ledger import storage
from tracker.ledger.rebuild import rebuild
from tracker.ledger.rows.calendar import load_calendar
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.refusals import LedgerExists
from tracker.queries.figures.kept import thaw
from tracker.queries.figures.packet import gather
from tracker.queries.figures.stats import open_by_unit
from tracker.queries.register.meeting import next_meeting
from tracker.services.demo import Built, build

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Built]:
    """Build the whole practice ledger once."""
    path = tmp_path_factory.mktemp("practice") / "ledger.db"
    return path, build(path, TODAY)


@pytest.fixture
def built(practice: tuple[Path, Built]) -> Built:
    """Return what the practice ledger says of itself."""
    return practice[1]


@pytest.fixture
def rows(practice: tuple[Path, Built]) -> Iterator[Connection]:
    """Open the practice ledger to read."""
    with closing(storage.connect(practice[0], timeout=1.0)) as connection:
        yield connection


def head(path: Path) -> str:
    """Return the head of a ledger's journal."""
    with closing(storage.connect(path, timeout=1.0)) as connection:
        return str(connection.execute("SELECT digest FROM event ORDER BY id DESC LIMIT 1").fetchone()[0])


def words(connection: Connection, query: str) -> set[str]:
    """Return the words of a column."""
    return {row[0] for row in connection.execute(query)}


def test_it_holds_some_sixty_directives_and_two_thousand_tasks(built: Built) -> None:
    assert built.directives == 60
    assert 1_900 < built.tasks < 2_200


def test_its_shares_of_open_and_overdue_tasks_are_those_of_a_real_office(built: Built) -> None:
    assert 0.12 < built.open / built.tasks < 0.19
    assert 0.02 < built.overdue / built.tasks < 0.04


def test_every_state_every_kind_of_deadline_and_every_issuer_is_there(rows: Connection) -> None:
    assert words(rows, "SELECT DISTINCT status FROM task") == set(Status)
    assert words(rows, "SELECT DISTINCT issuer FROM directive") == set(Issuer)
    deadlines = words(rows, "SELECT DISTINCT deadline FROM task")
    assert {json.loads(deadline)["kind"] for deadline in deadlines} == set(Kind)


def test_clocks_ended_in_every_way_but_by_changed_ground(rows: Connection) -> None:
    assert words(rows, "SELECT DISTINCT outcome FROM obligation") == set(Outcome) - {
        Outcome.RECOUNTED,
        Outcome.RESCHEDULED,
        Outcome.SHORTENED,
    }


def test_one_commune_goes_into_another_which_carries_what_is_open(rows: Connection) -> None:
    ((gone, successor),) = rows.execute("SELECT unit, successor FROM merger").fetchall()

    still = open_by_unit(rows, TODAY)

    assert gone not in still
    assert still[successor] > 0


@pytest.mark.parametrize("extensions", [1, 2])
def test_some_tasks_were_extended_once_and_some_twice(rows: Connection, extensions: int) -> None:
    query = "SELECT COUNT(*) FROM obligation WHERE rule = 'task-due' AND extensions = ?"
    assert rows.execute(query, (extensions,)).fetchone()[0] > 0


def test_a_secret_directive_gives_tasks_and_a_city_one_carries_out_a_central_one(rows: Connection) -> None:
    assert rows.execute("SELECT COUNT(*) FROM item WHERE secret").fetchone()[0] > 0
    central = "SELECT parent.level FROM directive JOIN directive AS parent ON parent.id = directive.implements"
    assert words(rows, central) == {"central"}


def test_some_tasks_are_silent_for_over_six_months_and_some_have_explained_themselves(
    rows: Connection,
) -> None:
    silent = (
        "SELECT COUNT(*) FROM obligation WHERE rule = 'six-months-without-result' AND outcome = 'open' AND due_on < ?"
    )
    assert rows.execute(silent, (TODAY.isoformat(),)).fetchone()[0] > 0
    explained = "SELECT COUNT(*) FROM event WHERE happened = ?"
    assert rows.execute(explained, (Happened.DELAY_EXPLAINED.value,)).fetchone()[0] > 0


def test_the_office_owes_something_today_and_is_late_with_something(rows: Connection) -> None:
    query = "SELECT due_on FROM obligation WHERE rule = 'office-enters-task' AND outcome = 'open' ORDER BY due_on"
    # Issued Wed 18/11 and Mon 23/11: due Thu 19/11 (late) and Tue 24/11, a day off since 2026, so Wed 25/11.
    assert rows.execute(query).fetchall() == [("2026-11-19",), ("2026-11-25",)]


def test_every_act_lies_on_a_working_day_but_the_opening_of_a_period(rows: Connection) -> None:
    calendar = load_calendar(rows)
    days = words(rows, "SELECT DISTINCT happened_on FROM event WHERE happened <> 'period-opened'")
    assert [day for day in sorted(days) if not calendar.is_working(date.fromisoformat(day))] == []
    assert max(days) == TODAY.isoformat()


def test_the_journal_alone_gives_the_same_rows_again(rows: Connection, built: Built) -> None:
    rebuilt = rebuild(rows, write=False)
    assert (rebuilt.differences, rebuilt.events) == ((), built.events)


def test_two_builds_for_the_same_day_have_the_same_journal_head(tmp_path: Path) -> None:
    first, second = tmp_path / "first.db", tmp_path / "second.db"
    assert build(first, TODAY, scale=0.15) == build(second, TODAY, scale=0.15)
    assert head(first) == head(second)


def test_a_file_that_is_there_is_never_built_over(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.write_text("của tôi", encoding="utf-8")
    with pytest.raises(LedgerExists):
        build(path, TODAY)
    assert path.read_text(encoding="utf-8") == "của tôi"


@pytest.mark.parametrize("table", ["officer", "commitment", "feedback", "urging", "meeting", "difficulty"])
def test_the_office_keeps_records_beside_tasks(rows: Connection, table: str) -> None:
    assert rows.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] > 0


def test_some_feedback_was_answered_late_and_some_waits(rows: Connection) -> None:
    query = (
        "SELECT outcome, met_on > due_on, COUNT(*) FROM obligation WHERE rule = 'office-answers-feedback' GROUP BY 1, 2"
    )
    assert {tuple(row[:2]) for row in rows.execute(query)} == {("met", 0), ("met", 1), ("open", None)}


def test_some_units_have_updated_before_the_next_meeting_and_some_have_not(rows: Connection) -> None:
    query = "SELECT DISTINCT outcome FROM obligation WHERE rule = 'units-update-before-meeting'"
    # some had nothing left to update, and one may owe it in another
    assert words(rows, query) - {"merged"} == {"open", "met", "stopped"}
    assert rows.execute("SELECT COUNT(*) FROM meeting WHERE day > ?", (TODAY.isoformat(),)).fetchone()[0] == 1


def test_causes_of_delay_are_confirmed_and_units_are_reminded_criticised_and_praised(rows: Connection) -> None:
    excused = "SELECT DISTINCT e.subject_id FROM act e WHERE e.happened = 'cause-confirmed'"

    assert len(words(rows, excused)) == 4
    assert words(rows, "SELECT kind FROM remark") == set(Remark)


def test_inspections_stand_at_every_stage_by_the_city_and_by_departments(rows: Connection) -> None:
    seen = rows.execute(
        "SELECT DISTINCT conductor, ended_on IS NOT NULL, reported_on IS NOT NULL FROM inspection ORDER BY 1, 2, 3"
    ).fetchall()

    assert seen == [("city", 0, 0), ("city", 1, 0), ("city", 1, 1), ("unit", 1, 0), ("unit", 1, 1)]
    assert words(rows, "SELECT kind FROM inspection") == {"regular", "ad-hoc", "single-task"}
    assert rows.execute("SELECT COUNT(*) FROM inspection WHERE decided_on IS NULL AND kind = 'regular'").fetchone() == (
        1,
    )


def test_inspections_are_reported_in_time_late_and_not_yet(rows: Connection) -> None:
    query = (
        "SELECT DISTINCT rule, outcome, COALESCE(met_on, '2026-11-23') > due_on FROM obligation"
        " WHERE rule IN ('unit-reports-inspection', 'office-reports-inspection') ORDER BY 1, 2, 3"
    )
    assert rows.execute(query).fetchall() == [
        ("office-reports-inspection", "met", 0),
        ("office-reports-inspection", "met", 1),
        ("office-reports-inspection", "open", 0),
        ("office-reports-inspection", "open", 1),
        ("unit-reports-inspection", "met", 0),
        ("unit-reports-inspection", "open", 1),
    ]


def test_findings_say_what_was_undone_and_some_dossiers_have_gaps(rows: Connection) -> None:
    assert words(rows, "SELECT result FROM finding") == {"undone", "wrong"}
    assert rows.execute("SELECT COUNT(*) FROM finding WHERE nature IS NULL OR recommendation IS NULL").fetchone() == (
        0,
    )
    filed = rows.execute("SELECT inspection, COUNT(*) FROM dossier GROUP BY inspection").fetchall()
    assert {count for _inspection, count in filed} == {1, 2}


def test_weeks_are_reported_late_with_nothing_to_say_or_not_at_all(rows: Connection) -> None:
    weeks = [date.fromisoformat(row[0]) for row in rows.execute("SELECT day FROM week ORDER BY day")]
    assert {day.isoweekday() for day in weeks} == {4}
    assert weeks[-1] == date(2026, 11, 19)
    assert len(weeks) >= 5
    query = "SELECT DISTINCT outcome FROM obligation WHERE rule = 'weekly-coordination'"
    assert words(rows, query) >= {"met", "open"}
    said = rows.execute(
        "SELECT DISTINCT payload ->> 'nil' FROM act WHERE happened = 'weekly-filed' ORDER BY 1"
    ).fetchall()
    assert said == [(0,), (1,)]
    late = "SELECT COUNT(*) FROM obligation WHERE rule = 'weekly-coordination' AND met_on > due_on"
    assert rows.execute(late).fetchone()[0] > 0


@pytest.mark.parametrize(
    ("table", "ended"),
    [
        ("slowness", "given_on"),
        ("submission", "processed_on"),
        ("urgent_work", "settled_on"),
        ("difference", "settled_on"),
    ],
)
def test_of_what_units_tell_some_has_ended_and_some_goes_on(rows: Connection, table: str, ended: str) -> None:
    assert {row[0] for row in rows.execute(f"SELECT {ended} IS NULL FROM {table}")} == {0, 1}


def test_the_last_quarter_was_reported_and_published_and_reports_were_asked_for(rows: Connection) -> None:
    (published, figures) = rows.execute("SELECT published_on, figures FROM period WHERE code = '2026-Q3'").fetchone()
    frozen = thaw(json.loads(figures))

    assert date.fromisoformat(published) > frozen.as_of > date(2026, 9, 30)
    assert frozen.before is not None
    assert {row.filed_on is None for row in frozen.reports} == {False, True}
    assert words(rows, "SELECT DISTINCT rule FROM obligation WHERE rule LIKE '%request%'") == {
        "department-request",
        "requested-report",
    }


def test_the_next_meeting_has_figures_of_the_last_one_that_was_reported_to(rows: Connection) -> None:
    meeting = next_meeting(rows, TODAY)
    assert meeting is not None
    packet = gather(rows, TODAY, meeting)

    assert not packet.is_frozen
    assert packet.figures.before is not None
    assert packet.figures.before.as_of < date(2026, 10, 15)


def test_letters_to_focal_officers_can_be_looked_at_and_one_office_has_told_no_address(rows: Connection) -> None:
    states = {each.state for each in planned(rows, TODAY)}

    assert {State.READY, State.NO_ADDRESS, State.NO_OFFICER} <= states
    assert all(str(each.to.email).endswith("@thuc-hanh.example") for each in planned(rows, TODAY) if each.to.email)
