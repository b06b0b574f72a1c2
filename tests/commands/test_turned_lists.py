"""The page is turned before a list is read: by whom, on which file, and what is said where it must not be."""

from __future__ import annotations

import json
import os
import pickle
import re
import shutil
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

import engine
from desk import NOBODY
from engine import Place, let_astray, opened, unguard, whole
from running import Result, Run, commands, contents, nine_in_the_morning, program, writes
from systems import require
from tracker.commands.door.turning import UNDATED, UNTURNED
from tracker.files.unitfile import packaged_units
from tracker.ledger.bytime import coming
from tracker.ledger.copies import upgrade
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.server import Server
from tracker.services import demo
from tracker.services.calendar import change
from tracker.services.unit import add
from tracker.settings import VIETNAM, Settings
from tracker.words.dates import read_date

BEGUN = date(2026, 1, 5)
"""A Monday."""

DIRECTIVE = '--kind "Chỉ thị" --abstract "Về việc triển khai" --signer "Nguyễn Văn A" --issuer chairman'
LIFE = f"""
05/01/2026 directive add 10/CT-UBND --issued 05/01/2026 {DIRECTIVE}
05/01/2026 task add --directive 10/CT-UBND --content "Báo cáo tháng" --lead STC --due "ngày 15 hằng tháng"
05/01/2026 task add --directive 10/CT-UBND --content "Báo cáo tuần" --lead SNV --due "thứ Năm hằng tuần" --no-written
05/01/2026 task add --directive 10/CT-UBND --content "Đề án" --lead "SXD; SGDDT" --due "ngày 30/6/2026"
12/01/2026 meeting schedule 29/01/2026
15/01/2026 task report 1 --document 7/BC-STC --issued 15/01/2026
16/01/2026 task confirm 1
16/01/2026 weekly file 15/01/2026 --unit SNV --nil
20/01/2026 task add --directive 10/CT-UBND --content "Rà soát" --lead SNNMT --due "ngày 27/02/2026"
21/01/2026 calendar off 22/01/2026 --notice 1/TB-UBND
26/01/2026 meeting declare 29/01/2026 --unit SXD
29/01/2026 meeting file 29/01/2026 --document 9/BC-VP --issued 29/01/2026
03/02/2026 task stop 2 --direction 12/CT-UBND --issued 03/02/2026 --reason "Trùng"
10/02/2026 task stop 5 --direction 13/CT-UBND --issued 10/02/2026 --reason "Trùng"
11/02/2026 undo
02/3/2026 task reopen 2 --reason "Làm tiếp"
03/3/2026 task report 2 --done
05/3/2026 task reassign 3 --lead STP --direction 14/CT-UBND --issued 05/3/2026
12/3/2026 meeting schedule 26/3/2026
16/3/2026 task add --directive 10/CT-UBND --content "Khảo sát" --lead SNV --due "hằng quý"
01/4/2026 report file --period 2026-Q1 --unit SXD --document 3/BC-SXD --issued 01/4/2026
"""

LISTS = (
    "overdue",
    "due --within 30",
    "today",
    "stats",
    "stats --by unit",
    "waiting",
    "unresolved --all",
    "check --all",
    "task list",
    "report list",
    "report list --unit SXD",
    "weekly list",
    "weekly list 15/01/2026",
    "meeting list",
    "meeting missing 26/3/2026",
    "meeting packet 26/3/2026",
    "urge due",
    "explain 1",
)

ASKED = tuple(line for line in LISTS if not line.startswith("check"))
"""What is asked day by day; a check would leave a note of itself."""

READ = {
    "directive show": "directive show 10/CT-UBND",
    "task show": "task show 1",
    "urge letters": "urge letters --output {folder}/letters",
    "handout": "handout --unit STC --output {folder}/letters",
    "inspection show": "inspection show 1",
    "feedback show": "feedback show 1",
    "meeting show": "meeting show 26/3/2026",
    "meeting missing": "meeting missing 26/3/2026",
    "meeting packet": "meeting packet 26/3/2026",
    "report build": "report build --period 2026-Q1",
    "unit show": "unit show STC",
    "reconcile": "reconcile {folder}/theirs.csv --unit STC",
    "search": "search báo",
    "explain": "explain 1",
    "export": "export overdue --output {folder}/overdue.csv",
    "calendar show": "calendar show 2026",
    "calendar count": "calendar count 20/4/2026 3",
    "rules show": "rules show task-due",
}
"""What is typed after the names of commands that need more."""

READING = sorted(name for name, command in commands() if not writes(command) and name not in ("init", "demo"))

HEAD = re.compile(r"[0-9a-f]{12,64}")
"""What changes with the instant at which something was recorded."""

DATED = {"calendar feed"}
"""Lists that depend on the day in a group whose others do not."""

AHEAD = "Lưu ý: tính trên bản sao, sổ giữ nguyên. Ngày 20/04/2026 chưa đến.\n"


def typed(name: str, folder: Path) -> str:
    """Return the line of a command that reads."""
    return READ.get(name, name).format(folder=folder)


def live(ledger: Place, *, until: date = date(2026, 12, 31), daily: bool = False) -> None:
    """Live the acts of LIFE on a new ledger, and where `daily` ask one list or another every day between."""
    run, day = program(nine_in_the_morning), BEGUN
    for line in LIFE.strip().splitlines():
        on, _, act = line.partition(" ")
        then = read_date(on)
        if then > until:
            return
        while daily and day < then:
            asked = ASKED[day.toordinal() % len(ASKED)]
            assert run(f"--ledger {ledger} --today {day} {asked}").exit_code in (0, 3, 4)
            day += timedelta(1)
        done = run(f"--ledger {ledger} --today {on} {act}")
        assert done.exit_code == 0, (line, done.stderr)


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger begun on Monday 05/01/2026: copy it, never write to it."""
    path = engine.empty(tmp_path_factory.mktemp("new") / "ledger.db")
    upgrade.create(path)
    with writing(Settings(path, BEGUN, "khởi tạo", now=nine_in_the_morning(BEGUN))) as ledger:
        change.load_first(ledger)
        add.add_units(ledger, packaged_units())
    return path


@pytest.fixture(scope="module")
def old(new: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger that was used on one day only: copy it, never write to it."""
    path = engine.copy(new, tmp_path_factory.mktemp("old") / "ledger.db")
    live(path, until=BEGUN)
    return path


@pytest.fixture
def ledger_file(old: Path, tmp_path: Path) -> Place:
    """Return the path of such a ledger of the test's own."""
    return engine.copy(old, tmp_path / "ledger.db")


def early(_today: date) -> datetime:
    """Return the machine's instant on Tuesday 06/01/2026, whatever day is typed."""
    return datetime(2026, 1, 6, 9, tzinfo=VIETNAM)


def machine(run: Run, line: str) -> list[dict[str, object]]:
    """Return what a command prints as JSON."""
    return list(json.loads(run(f"{line} --format json").stdout))


def files(ledger: Place) -> dict[str, bytes]:
    """Return what stands in the files of a ledger; what SQLite keeps to itself while it reads is none of it."""
    if isinstance(ledger, Server):
        return {"": whole(ledger)}
    kept = {path.name: path.read_bytes() for path in sorted(ledger.parent.glob(ledger.name + "*"))}
    return {name: data for name, data in kept.items() if data and not name.endswith("-shm")}


def pages(ledger: Place) -> list[tuple[str]]:
    """Return the day to which the page of a ledger is turned."""
    with opened(ledger) as connection:
        return connection.execute("SELECT turned_to FROM page").fetchall()


def test_a_monthly_task_nobody_checked_is_overdue_for_each_of_its_periods(tracker: Run) -> None:
    found = machine(tracker, "--today 20/4/2026 overdue")

    # 15/01; Sunday 15/02 and Tết until 20/02: Monday 23/02; Sunday 15/3: Monday 16/3; 15/4
    monthly = [row["due_on"] for row in found if row["task"] == 1 and row["rule"] == "task-due"]
    assert monthly == ["2026-01-15", "2026-02-23", "2026-03-16", "2026-04-15"]


@pytest.mark.parametrize("line", ["due --within 5", "today"])
def test_the_yearly_report_is_announced_although_nobody_checked(tracker: Run, line: str) -> None:
    found = tracker(f"--today 22/12/2026 {line} --format json")

    assert '"annual-regulation-report"' in found.stdout
    assert '"2026-12-25"' in found.stdout


@pytest.mark.parametrize("name", READING)
def test_a_day_that_has_not_come_is_answered_the_same_and_leaves_the_file(
    environment: None, ledger_file: Place, tmp_path: Path, name: str
) -> None:
    (tmp_path / "theirs.csv").write_text("Số,Hạn\n1,15/4/2026\n", encoding="utf-8")
    (tmp_path / "letters").mkdir()
    line = f"--today 20/4/2026 {typed(name, tmp_path)}"
    before = files(ledger_file)

    ahead = program(early)(line)

    assert files(ledger_file) == before
    depends = name in DATED or name.partition(" ")[0] not in UNTURNED | UNDATED
    assert ahead.stderr.startswith(AHEAD) is depends
    shutil.rmtree(tmp_path / "letters")
    (tmp_path / "letters").mkdir()
    came = program(nine_in_the_morning)(line)
    assert (came.exit_code, HEAD.sub("", came.stdout)) == (ahead.exit_code, HEAD.sub("", ahead.stdout))
    assert came.stderr == ahead.stderr.removeprefix(AHEAD)


def test_the_head_under_a_list_of_a_day_ahead_is_the_file_s_and_verifies(environment: None, ledger_file: Place) -> None:
    run = program(early)
    (head,) = HEAD.findall(run("--today 20/4/2026 overdue").stdout)

    assert run(f"db verify --head {head}").exit_code == 0


def test_a_check_of_a_day_ahead_keeps_no_note_of_having_told(environment: None, ledger_file: Place) -> None:
    before = contents(ledger_file)
    run = program(early)

    first, second = run("--today 20/4/2026 check"), run("--today 20/4/2026 check")

    assert first.exit_code == second.exit_code == 3
    assert first.stdout == second.stdout
    assert contents(ledger_file) == before


def test_a_day_ahead_that_brings_nothing_is_answered_from_the_file_without_a_word(
    environment: None, ledger_file: Place
) -> None:
    before = files(ledger_file)

    assert program(early)("--today 07/01/2026 overdue").stderr == ""
    assert files(ledger_file) == before


def test_a_list_turns_the_page_of_the_file_once(tracker: Run, ledger_file: Place) -> None:
    assert pages(ledger_file) == [("2026-01-05",)]
    tracker("--today 20/4/2026 overdue")
    assert pages(ledger_file) == [("2026-04-20",)]
    before = contents(ledger_file)

    tracker("--today 20/4/2026 due")
    tracker("--today 19/4/2026 due")

    assert contents(ledger_file) == before
    assert pages(ledger_file) == [("2026-04-20",)]


def test_a_day_on_which_nothing_comes_is_marked_too(tracker: Run, ledger_file: Place) -> None:
    before = contents(ledger_file)

    assert tracker("--today 06/01/2026 overdue").exit_code == 0

    assert contents(ledger_file) == before
    assert pages(ledger_file) == [("2026-01-06",)]


@pytest.mark.parametrize("name", sorted(UNDATED - {"undo"}))
def test_a_list_that_no_day_changes_turns_nothing(tracker: Run, ledger_file: Place, tmp_path: Path, name: str) -> None:
    for each in READING:
        if each.partition(" ")[0] == name and each not in DATED:
            tracker(f"--today 20/4/2026 {typed(each, tmp_path)}")

    assert pages(ledger_file) == [("2026-01-05",)]


def as_nobody(act: Callable[[], list[Result]]) -> list[Result]:
    """Return what a process of somebody without rights makes of an act."""
    require("processes that go on as two")
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        if os.geteuid() == 0:
            os.setuid(NOBODY)
        with os.fdopen(theirs, "wb") as answer:
            pickle.dump(act(), answer)
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as answer:
        found: list[Result] = pickle.load(answer)  # noqa: S301 - our own child's
    os.waitpid(child, 0)
    return found


@pytest.mark.of_a_file("who may write it")
@pytest.mark.parametrize("folder", [0o755, 0o777], ids=["read-only folder", "read-only file"])
def test_a_ledger_that_cannot_be_written_is_read_on_a_copy(
    tracker: Run, ledger_file: Path, shared_folder: Path, folder: int
) -> None:
    lines = [f"--today 20/4/2026 {name}" for name in ("overdue", "today", "due", "weekly list", "stats", "task list")]
    locked = shared_folder / "ledger.db"
    shutil.copy(ledger_file, locked)
    expected = [tracker(line) for line in lines]  # and whatever is imported is imported by now
    locked.chmod(0o444)
    shared_folder.chmod(folder)
    before = files(locked)

    found = as_nobody(lambda: [tracker(f"--ledger {locked} {line}") for line in lines])

    assert files(locked) == before
    assert [HEAD.sub("", each.stdout) for each in found] == [HEAD.sub("", each.stdout) for each in expected]
    for each in found:
        assert each.exit_code == 0
        assert each.stderr.count("\n") == 1
        assert "tính trên bản sao, sổ giữ nguyên. Không có quyền ghi vào" in each.stderr


def test_a_ledger_that_somebody_else_is_writing_is_read_on_a_copy(tracker: Run, ledger_file: Place) -> None:
    with opened(ledger_file) as other:
        other.begin(write=True)
        found = tracker("--today 20/4/2026 overdue")
        other.end(commit=False)

    assert found.exit_code == 0
    assert found.stderr == (
        "Lưu ý: tính trên bản sao, sổ giữ nguyên. Sổ đang được người khác ghi. Chờ một lát rồi chạy lại lệnh.\n"
    )
    assert pages(ledger_file) == [("2026-01-05",)]
    assert HEAD.sub("", tracker("--today 20/4/2026 overdue").stdout) == HEAD.sub("", found.stdout)


def test_a_journal_without_its_end_is_not_written_on(tracker: Run, ledger_file: Place) -> None:
    with opened(ledger_file) as connection:
        unguard(connection)
        let_astray(connection)
        connection.execute("DELETE FROM event WHERE id = (SELECT MAX(id) FROM event)")
    before = contents(ledger_file)

    found = tracker("--today 20/4/2026 overdue")

    assert (found.exit_code, found.stderr.count("\n")) == (0, 1)
    assert "thiếu 1 sự kiện sau sự kiện số" in found.stderr
    assert tracker("db verify").exit_code == 7
    assert "Báo cáo tháng" in found.stdout
    assert contents(ledger_file) == before


def test_a_damaged_row_hinders_the_turning_and_no_list(tracker: Run, ledger_file: Place) -> None:
    with opened(ledger_file) as connection:
        connection.execute("UPDATE task SET deadline = '{}' WHERE id = 1")
    before = contents(ledger_file)

    found, checked = tracker("--today 20/4/2026 overdue"), tracker("--today 20/4/2026 check")

    assert (found.exit_code, found.stderr.count("\n")) == (0, 1)
    assert "db doctor" in found.stderr
    assert found.stdout.count("Báo cáo tuần") > 0
    assert "db doctor" in checked.stdout
    assert checked.stderr == ""
    assert tracker("db doctor").exit_code == 3
    assert tracker('--today 20/4/2026 task progress 3 --note "Đang làm"').exit_code == 0
    assert before != contents(ledger_file)


def test_what_the_calendar_does_not_reach_is_said_in_one_line(tracker: Run) -> None:
    # the calendar ends on 31/12/2030; the six months after 15/7/2030 (Art. 8.1.e) end beyond it
    found = tracker("--today 20/6/2030 overdue")

    assert (found.exit_code, found.stderr.count("\n")) == (0, 1)
    assert "calendar load 2031" in found.stderr
    assert "15/06/2030" in found.stdout or "17/06/2030" in found.stdout


def test_a_ledger_asked_every_day_prints_the_same_as_one_never_asked(
    environment: None, new: Path, tmp_path: Path
) -> None:
    daily, never = tmp_path / "daily.db", tmp_path / "never.db"
    for path in (daily, never):
        engine.copy(new, path)
    live(daily, daily=True)
    live(never)

    def printed(path: Path, today: str) -> list[Result]:
        with_days = (f"--ledger {path} --today {today} {line} --format json" for line in LISTS)
        return [program(nine_in_the_morning)(line) for line in with_days]

    for today in ("02/4/2026", "20/4/2026", "05/01/2027"):
        for line, ours, theirs in zip(LISTS, printed(daily, today), printed(never, today), strict=True):
            assert HEAD.sub("", ours.stdout) == HEAD.sub("", theirs.stdout), line
            assert (ours.exit_code, ours.stderr) == (theirs.exit_code, theirs.stderr)


@pytest.mark.parametrize("day", [date(2026, 2, 27), date(2026, 11, 23), date(2027, 12, 20)])
def test_the_practice_ledger_goes_on_from_its_own_day(
    environment: None, tmp_path: Path, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "demo.db"
    demo.build(path, day, scale=0.05)
    monkeypatch.setenv("TRACKER_LEDGER", str(path))
    assert pages(path) == [(day.isoformat(),)]
    run = program(nine_in_the_morning)

    for later in (day, day + timedelta(1), day + timedelta(9), day + timedelta(45)):
        for line in ("overdue", "today", "weekly list", "report list"):
            found = run(f"--today {later} {line}")
            assert (found.exit_code, found.stderr) == (0, "")
        with opened(path) as connection:
            assert coming(connection, later) == ([], None)
            assert rebuild(connection, write=False).differences == ()
