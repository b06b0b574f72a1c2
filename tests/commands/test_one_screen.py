"""The morning on one screen: one line for what many owe alike, and commands that list what it leaves out."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import engine
from engine import Place
from practised import BUILT, RUN, on_a_screen, practice_ledger
from running import Result, Run
from tracker.queries.duty.alike import LEAST, late, soon, together
from tracker.queries.duty.overdue import Due
from tracker.render.text.plain import cell_width

CUT_OFF = date(2026, 12, 9)
"""The last day of the updates before the meeting of Thursday 10/12/2026."""

MORNING = CUT_OFF + timedelta(1)

SCREEN = 60

COMMUNES = range(113)
"""Of 114 one went into another one in the practice ledger."""


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return the practice ledger with a meeting before which nobody updates, and one item given to every commune."""
    path = engine.copy(practice_ledger(), tmp_path_factory.mktemp("crowded") / "ledger.db")
    for line in (
        "meeting schedule 10/12/2026",
        "directive add 901/UBND-TH --issued 20/11/2026 --kind 'Công văn' --abstract 'Về tổng rà soát' --signer An"
        " --issuer city",
        "task add --directive 901/UBND-TH --lead @commune --content 'Tổng rà soát hộ nghèo' --due 02/12/2026",
    ):
        done = RUN(f"--ledger {path} --today {BUILT} {line}")
        assert done.exit_code == 0, done.stderr
    return path


@pytest.fixture
def asked(crowded: Path, tmp_path: Path) -> Run:
    """Return the program on a crowded ledger of the test's own."""
    path = engine.copy(crowded, tmp_path / "ledger.db")
    return lambda line: RUN(f"--ledger {path} {line}")


def rows(asked: Run, line: str) -> Any:
    """Return what a line says to programs."""
    return json.loads(asked(f"{line} --format json").stdout)


def commands(page: Result) -> list[str]:
    """Return the commands that a page names and that list something."""
    named = re.findall("«tracker ([^»]+)»", page.stdout)
    return [each for each in named if each not in ("check", "weekly") and not each.startswith("inspection e")]


def is_folded(text: str) -> bool:
    """Say whether rows of several units were folded into one; an inspection of several is one row with their number."""
    return re.search(r"đơn vị khác(?! \((?:QĐ|KH) )", text) is not None


@pytest.mark.parametrize("ahead", range(32))
def test_the_page_is_one_screen_every_day(crowded: Path, ahead: int) -> None:
    day = BUILT + timedelta(ahead)
    page = RUN(f"--ledger {crowded} --today {day} today")

    assert page.exit_code == 0
    assert len(page.stdout.splitlines()) < SCREEN
    for width in (80, 100, 140):
        lines = on_a_screen("today", width, ledger=crowded, today=day).splitlines()
        assert len(lines) < SCREEN, width
        assert max(map(cell_width, lines)) <= width


def test_a_heading_says_how_many_of_how_many_stand_below_it(asked: Run) -> None:
    page = asked(f"--today {MORNING} today").stdout
    whole = rows(asked, f"--today {MORNING} today")
    totals = whole["overdue_totals"]
    late = totals["tasks"] + totals["units"] + totals["office"]

    assert re.search(rf"(?m)^QUÁ HẠN LÂU NHẤT: \d+ trong {late} \(«tracker overdue»\)$", page)
    waits = re.search(r"(?m)^ĐANG CHỜ .*: (\d+) trong (\d+) \(«tracker waiting»\)$", page)
    assert waits is not None
    assert (0 < int(waits[1]) < int(waits[2]), int(waits[2])) == (True, len(whole["waiting"]))
    assert f"NGÀY NHẬN: {len(whole['waiting'])}\n" in asked(f"--today {MORNING} today --full").stdout


def test_the_first_line_says_what_is_overdue_as_every_page_counts_it(asked: Run) -> None:
    totals = rows(asked, f"--today {MORNING} today")["overdue_totals"]

    first = asked(f"--today {MORNING} today").stdout.splitlines()[0]
    cron = asked(f"--today {MORNING} check --all").stdout.splitlines()[0]

    said = [f"{totals['tasks']} nhiệm vụ", f"{totals['units']} việc khác của đơn vị"]
    assert first.startswith("THỨ NĂM, 10/12/2026 · QUÁ HẠN: ")
    assert all(each in first and each in cron for each in said)
    assert totals["units"] > 90


@pytest.mark.parametrize("day", [BUILT, date(2026, 11, 26), date(2026, 12, 2), date(2026, 12, 3), MORNING], ids=str)
def test_what_the_page_leaves_out_is_listed_by_the_commands_it_names(asked: Run, day: date) -> None:
    page = asked(f"--today {day} today")
    whole = rows(asked, f"--today {day} today")
    found: set[tuple[object, object]] = set()
    for line in commands(page):
        listed = rows(asked, f"--today {day} {line}")
        assert listed, line
        for row in listed:
            found |= {("duty", row.get("obligation")), ("task", row.get("task")), ("unit", row.get("unit"))}

    shown = page.stdout
    for key in ("office", "newly_overdue", "due", "waiting", "worst"):
        for row in whole[key]:
            stands = row["task"] is not None and re.search(rf"(?m)^ *{row['task']}  ", shown)
            reached = {("duty", row.get("obligation")), ("task", row["task"] or "-"), ("unit", row.get("owed_by"))}
            assert stands or reached & found or str(row["content"]) in shown, (key, row)


def test_an_english_page_quotes_its_commands_in_english(crowded: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1", "TRACKER_LANG": "en"}
    line = [sys.executable, "-m", "tracker", "--ledger", str(crowded), "--today", str(MORNING), "today"]
    page = subprocess.run(line, env=environment, capture_output=True, encoding="utf-8", check=True).stdout

    assert "(“tracker overdue --unit VP”, “tracker due --within 0 --unit VP”)\n" in page
    assert "“tracker meeting missing 10/12/2026”" in page
    assert "«" not in page


def test_what_many_owe_a_meeting_or_were_given_is_one_line(asked: Run) -> None:
    meeting, item = (asked(f"--today {day} today").stdout for day in (MORNING, date(2026, 12, 3)))
    missing = len(rows(asked, f"--today {MORNING} meeting missing 10/12/2026"))
    late = len(rows(asked, "--today 3/12/2026 overdue --directive 901/UBND-TH"))

    assert late == len(COMMUNES)
    assert f" và {missing - 1} đơn vị khác" in meeting
    assert "«tracker meeting missing 10/12/2026»" in meeting
    assert f" và {late - 1} đơn vị khác" in item
    assert "«tracker overdue --directive 901/UBND-TH»" in item


def test_full_prints_every_row(asked: Run) -> None:
    whole = rows(asked, f"--today {MORNING} today")
    page = asked(f"--today {MORNING} today --full").stdout

    assert not is_folded(page)
    assert page.count("Phiên họp thường kỳ tháng 12/2026") >= len(whole["newly_overdue"]) - 20
    assert all(re.search(rf"(?m)^ *{row['task']}  ", page) for row in whole["waiting"])


def test_what_waits_is_counted_by_kind_with_its_longest(asked: Run) -> None:
    waits = rows(asked, f"--today {MORNING} waiting")
    page = asked(f"--today {MORNING} today").stdout

    for kind, said in (("report", "xác nhận"), ("referral", "chỉ đạo"), ("receipt", "ngày nhận")):
        days = [row["working_days_waiting"] for row in waits if row["kind"] == kind]
        assert not days or f"{said} {len(days)} (lâu nhất {max(days)} ngày làm việc)" in page


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("26/11/2026", "Hôm nay làm báo cáo tuần (Điều 6.1.d), thứ Năm, 26/11/2026: «tracker weekly»."),
        ("27/11/2026", "Báo cáo tuần (Điều 6.1.d): thứ Năm, 03/12/2026."),
        # Thursday 31/12 is worked; 01/01/2026 was a Thursday off, moved to Monday 05/01
        ("5/1/2026", "Hôm nay làm báo cáo tuần (Điều 6.1.d), thứ Hai, 05/01/2026, vì thứ Năm 01/01/2026 là ngày nghỉ"),
    ],
)
def test_the_report_of_a_thursday_is_today_s_on_its_day(tracker: Run, day: str, said: str) -> None:
    page = tracker(f"--today {day} today").stdout

    assert said in page
    assert ("Không có việc phải làm hôm nay." in page) is not said.startswith("Hôm nay")


def test_check_tells_many_in_one_line_and_each_of_them_once(asked: Run) -> None:
    before = asked(f"--today {CUT_OFF} check")
    first = asked(f"--today {MORNING} check")
    again = asked(f"--today {MORNING} check")
    found = rows(asked, f"--today {MORNING} check --all")

    assert before.exit_code == first.exit_code == 3
    assert (again.exit_code, again.stdout) == (0, "")
    assert len(first.stdout.splitlines()) < 25
    assert "«tracker meeting missing 10/12/2026»" in first.stdout
    assert sum(row["rule"] == "units-update-before-meeting" for row in found) > 90


def test_check_prints_every_row_in_full_and_to_programs(asked: Run) -> None:
    full = asked(f"--today {MORNING} check --all --full").stdout
    told = rows(asked, f"--today {MORNING} check --all")
    csv = asked(f"--today {MORNING} check --all --format csv").stdout

    duties = [row for row in told if row["obligation"] is not None]
    assert len({row["obligation"] for row in duties}) == len(duties)
    assert not is_folded(full + csv)
    assert full.count("Phiên họp thường kỳ tháng 12/2026") == csv.count("Phiên họp thường kỳ tháng 12/2026") > 90


def test_a_limit_counts_lines_and_leaves_the_rest_for_the_next_run(asked: Run) -> None:
    asked(f"--today {CUT_OFF} check")
    told = []
    while (run := asked(f"--today {MORNING} check --limit 1")).exit_code:
        told.append(run.stdout)
        assert len(told) < 30
    many = [page for page in told if f"«tracker meeting missing {MORNING:%d/%m/%Y}»" in page]

    assert len(many) == 1
    assert "đơn vị khác" in many[0]
    assert sum("việc chưa in; lần chạy sau sẽ báo." in page for page in told) == len(told) - 1


EXAMPLE = Due(1, "a", "", "duty", "task", 1, "1/X", "x", "U", "", "2026-11-02", 0, 0, 0, None, 0, 0, 0, 1)

DUTIES = st.builds(
    lambda rule, about, due_on, provisional, secret: (rule, about, due_on, provisional, secret),
    st.sampled_from("ab"),
    st.integers(1, 3),
    st.sampled_from(["2026-11-02", "2026-11-03"]),
    st.integers(0, 1),
    st.integers(0, 1),
)


@given(st.lists(DUTIES, max_size=40), st.booleans())
def test_lines_tell_every_row_once_and_the_worst_first(drawn: list[tuple[Any, ...]], is_late: bool) -> None:
    found = [
        EXAMPLE._replace(obligation=n, rule=rule, about=about, due_on=due_on, provisional=unsure, secret=secret)
        for n, (rule, about, due_on, unsure, secret) in enumerate(sorted(drawn, key=lambda each: each[2]))
    ]
    alike = late if is_late else soon
    lines = together(found, alike)

    assert sorted(row for line in lines for row in line) == found
    assert [line[0] for line in lines] == sorted((line[0] for line in lines), key=found.index)
    for line in lines:
        assert len(line) == 1 or len(line) >= LEAST
        assert line[0].due_on == min(row.due_on for row in line)
        assert len({(row.rule, row.about, row.provisional, row.secret) for row in line}) == 1
        assert is_late or len({row.due_on for row in line}) == 1
    single = [line[0] for line in lines if len(line) == 1]
    assert all(sum(alike(row) == alike(each) for row in found) < LEAST for each in single)


def test_the_name_of_a_directive_is_typed_as_it_must_be(asked: Run) -> None:
    """Another directive of the same number: the page names the first one by its own number in the ledger."""
    done = asked(
        f"--today {BUILT} directive add 901/UBND-TH --issued 21/11/2026 --kind 'Công văn' --abstract 'Việc khác'"
        " --signer Bình --issuer office"
    )
    assert done.exit_code == 0, done.stderr
    named = next(each for each in commands(asked("--today 3/12/2026 today")) if each.startswith("overdue --directive"))

    assert shlex.split(named)[-1].startswith("#")
    assert len(rows(asked, f"--today 3/12/2026 {named}")) == len(COMMUNES)
