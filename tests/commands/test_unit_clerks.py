"""
Clerks of units: what each may record of its own work is taken, and everything else is refused and leaves the ledger.

Every writing command of the program is typed by a unit's clerk; a new one is refused until it stands in `OWN`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import engine
from depth import some
from desk import stored
from engine import Place, opened
from ground import ask
from running import Result
from slips import filled
from tracker.checks import doctor
from tracker.law.custom.unitacts import UNIT_ACTS
from tracker.law.vocabulary import Happened
from ways import ASKED, DAY, ENDED, FILES, OPENED, REVIEWED, WAYS, K, lay

CLERKS = {"tc": "STC", "xd": "SXD", "gd": "SGDDT", "nv": "SNV", "xa": "10606", "ph": "10615"}
"""Who records for which unit; lan is the admin, and no task or record of `OWN` is SNV's."""

SENT = "submission add --unit STC --number 9/TTr --sent 12/3/2026 --due 20/3/2026"
OBSTACLE = "difficulty add 1 --kind difficulty --content x"
SLOW = "task slow 1 --support SXD --since 12/3/2026"
ANNUAL = f"report file --period 2025 --unit 10606 {K}"

OWN: list[tuple[str, tuple[str, ...], str]] = [
    ("tc", (), "task receive 1 --on 12/3/2026"),
    ("tc", (), "task progress 1 --note 'Đang làm'"),
    ("tc", (), f"task report 1 {K}"),
    ("tc", (), "bulk receive 1 --on 12/3/2026 --commit"),
    ("tc", (), f"task explain-delay 1 {K} --reason x"),
    ("tc", ("task receive 1 --on 10/3/2026",), "task refer 1 --reason function --document 5/STC --issued 10/3/2026"),
    ("gd", (), "task report 3 --done"),
    ("tc", (), "task coordinate 1 --support SXD --by lead --note x"),
    ("xd", (), "task coordinate 1 --support SXD --by support --note x"),
    ("tc", (), SLOW),
    ("tc", (SLOW,), "task slow 1 --support SXD --given"),
    ("tc", (), SENT),
    ("tc", (), f"{SENT} --task 1"),
    ("xd", (), f"{SENT.replace('STC', 'SXD')} --task 1"),
    ("tc", (), "urgent add --unit STC --from hdnd --content x"),
    ("tc", ("urgent add --unit STC --from hdnd --content x",), "urgent settle 1 --outcome x"),
    ("tc", (), "weekly file 12/3/2026 --unit STC --nil"),
    ("tc", (), "difference add --unit STC --figure hạn --theirs 1 --ours 2"),
    ("tc", ("urge add 1 --channel phone",), f"urge answer 1 {K}"),
    ("tc", (), OBSTACLE),
    ("xd", (), f"{OBSTACLE} --units SXD"),
    ("tc", (OBSTACLE,), "difficulty send 1 --sent-to VP --sent-on 12/3/2026"),
    ("xd", (*OPENED, "inspection request 1 --unit SXD --what x"), "inspection answer 1 --note x"),
    ("tc", ENDED, REVIEWED[3]),
    ("tc", REVIEWED, "inspection copy 1"),
    ("tc", (), "meeting declare 27/3/2026 --unit STC"),
    ("xa", (), ANNUAL),
    ("xa", (ANNUAL,), "report copy --period 2025 --unit 10606"),
    ("tc", ASKED, f"report file --period YC-2026-1 --unit STC {K}"),
    ("tc", (), "unit focal STC --name 'Lê A' --from 12/3/2026"),
    ("tc", ("unit focal STC --name 'Lê A' --from 10/3/2026",), "unit focal STC --name 'Lê B' --from 12/3/2026"),
    ("tc", (), f"unit commit STC --kind plan {K}"),
]
"""What a clerk records of its unit's own work, and what must be there before."""


def is_own(name: str) -> bool:
    """Say whether a command is one by which a unit records."""
    return any(line.startswith(f"{name} ") for _clerk, _before, line in OWN)


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ledger with clerks of the Office and of units; copy it, never write to it."""
    path = tmp_path_factory.mktemp("units") / "ledger.db"
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("TRACKER_ACTOR", "lan")
        lay(path)
        clerks = (f"role grant {name} --role unit --unit {code}" for name, code in CLERKS.items())
        for line in ("role grant lan --role admin", "setting set own-reports allowed --reason x", *clerks):
            assert ask(path, DAY, line).exit_code == 0
    return path


class Desk:
    """A ledger of the test's own, at which the Office and the clerks of units type."""

    def __init__(self, path: Place, patched: pytest.MonkeyPatch) -> None:
        """Sit down."""
        self.path, self.patched = path, patched

    def types(self, actor: str, line: str) -> Result:
        """Type a line as somebody."""
        self.patched.setenv("TRACKER_ACTOR", actor)
        return ask(self.path, DAY, line)

    def office(self, *lines: str) -> None:
        """Type lines as the admin, each of which must be taken."""
        for line in lines:
            done = self.types("lan", line)
            assert done.exit_code == 0, (line, done.stderr)

    def asked(self, query: str) -> list[tuple[object, ...]]:
        """Return what the file says."""
        with opened(self.path) as connection:
            return connection.execute(query).fetchall()

    def refuses(self, actor: str, line: str) -> str:
        """Type a line that must be refused with its sentence, by its exit code, and leave every row as it was."""
        before = stored(self.path)
        done = self.types(actor, line)
        assert done.exit_code == 5 or (".csv" in line and done.exit_code == 65), (actor, line, done)
        assert stored(self.path) == before
        return done.stdout + done.stderr


@pytest.fixture
def desk(base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return a desk with a ledger, beside the files that lines read."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Desk(engine.copy(base, tmp_path / "ledger.db"), monkeypatch)


IDS = [f"{clerk} {line[:50]}" for clerk, _before, line in OWN]


@pytest.mark.parametrize(("clerk", "before", "line"), OWN, ids=IDS)
def test_a_unit_records_its_own_and_takes_it_back(desk: Desk, clerk: str, before: tuple[str, ...], line: str) -> None:
    desk.office(*before, "today")
    standing = "SELECT * FROM act WHERE happened <> 'act-undone' ORDER BY id"
    was = desk.asked(standing)

    done = desk.types(clerk, line)
    new = {Happened(str(row[0])) for row in desk.asked(f"SELECT happened FROM act WHERE actor = '{clerk}'")}

    assert done.exit_code == 0, done.stderr
    assert new
    assert new <= UNIT_ACTS.keys()
    taken = desk.types(clerk, "undo")
    assert taken.exit_code == 0, taken.stderr
    assert desk.asked(standing) == was
    with opened(desk.path) as connection:
        assert list(doctor(connection)) == []


@pytest.mark.parametrize(("clerk", "before", "line"), OWN, ids=IDS)
def test_a_unit_records_nothing_of_another(desk: Desk, clerk: str, before: tuple[str, ...], line: str) -> None:
    desk.office(*before, "today")

    said = desk.refuses("nv", line)

    assert "nv ghi cho đơn vị SNV" in said or "nv chỉ ghi được cho đơn vị SNV" in said


def test_every_act_of_the_table_is_recorded_by_some_line(desk: Desk, tmp_path: Path) -> None:
    """But the taking back, which every line is followed by."""
    found: set[Happened] = set()
    for clerk, before, line in OWN:
        each = Desk(engine.copy(desk.path, tmp_path / "next.db"), desk.patched)
        each.office(*before, "today")
        each.types(clerk, line)
        found |= {Happened(str(row[0])) for row in each.asked(f"SELECT happened FROM act WHERE actor = '{clerk}'")}

    assert found == UNIT_ACTS.keys() - {Happened.ACT_UNDONE}


ROLES = {
    "role grant": "role grant hoa --role entry",
    "role revoke": "role revoke xd",
    "setting set": "setting set before-day-off strict --reason x",
}
"""Lines of commands whose ways stand on a ledger without roles, or choose what is chosen here already."""

OFFICE = some(
    [
        *(
            (before, line)
            for name, ways in WAYS.items()
            for before, line in ways
            if not (is_own(name) or name in ROLES)
        ),
        *(((), line) for line in (*ROLES.values(), "db rebuild")),
    ],
    everyday=8,
)


@pytest.mark.parametrize(("before", "line"), OFFICE, ids=[line[:60] for _before, line in OFFICE])
def test_every_other_command_is_the_offices(desk: Desk, before: tuple[str, ...], line: str) -> None:
    desk.office(*before, "today")

    said = desk.refuses("tc", line)

    assert "tc có vai trò unit, chưa được làm việc này: cần vai trò" in said or NOT_ALL in said


NOT_ALL = "nhiệm vụ số 2 không phải việc của đơn vị này"
"""What is said of the second row of `bao-cao.csv`, which is another unit's."""


def test_the_successor_speaks_for_a_unit_that_went_into_it(desk: Desk) -> None:
    desk.office("unit merge STC --into SXD --on 12/3/2026 --document 3/NQ --issued 12/3/2026 --join", "today")

    gone = desk.refuses("tc", "task progress 1 --note x")

    assert "tc ghi cho đơn vị STC, đã sáp nhập nên không ghi được nữa" in gone
    assert desk.types("xd", "task progress 1 --note x").exit_code == 0


def test_one_task_of_another_unit_hinders_all_of_them(desk: Desk) -> None:
    said = desk.refuses("tc", "bulk receive 1,2 --on 12/3/2026 --commit")

    assert "nhiệm vụ số 2 không phải việc của đơn vị này" in said
    assert "nhiệm vụ số 1" not in said


def test_a_file_of_reports_is_looked_at_row_by_row(desk: Desk) -> None:
    own = "Đơn vị;Số;Ngày\nSTC;7/BC-STC;16/3/2026\n"
    Path("cua-minh.csv").write_text(own, encoding="utf-8")

    done = desk.types("tc", "task reports cua-minh.csv --directive 1/CT-UBND --commit")

    assert done.exit_code == 0, done.stderr
    assert desk.asked("SELECT DISTINCT actor FROM act WHERE happened = 'report-filed'") == [("tc",)]


def test_a_slip_is_handed_in_by_its_own_unit_alone(desk: Desk) -> None:
    assert desk.types("tc", "handout --unit STC --output phieu.xlsx").exit_code == 0
    slip = filled(Path("phieu.xlsx"), {(1, "Tình hình"): "Đang thực hiện", (1, "Diễn biến, kết quả"): "Đã lấy ý kiến"})
    before = stored(desk.path)

    other = desk.types("nv", f"handin {slip} --commit")

    assert other.exit_code != 0
    assert "nv ghi cho đơn vị SNV: nhiệm vụ số 1 không phải việc của đơn vị này" in other.stdout + other.stderr
    assert stored(desk.path) == before
    own = desk.types("tc", f"handin {slip} --commit")
    assert own.exit_code == 0, own.stdout + own.stderr
    assert ("progress-noted", "tc") in desk.asked("SELECT happened, actor FROM act")


def test_a_unit_takes_back_its_own_last_command_whoever_wrote_since(desk: Desk) -> None:
    assert desk.types("tc", "task progress 1 --note x").exit_code == 0
    assert desk.types("gd", "task progress 3 --note x").exit_code == 0
    desk.office("task progress 2 --note y")

    done = desk.types("tc", "undo")

    assert done.exit_code == 0, done.stderr
    assert desk.asked("SELECT actor FROM act WHERE happened = 'progress-noted' ORDER BY id") == [("gd",), ("lan",)]
    assert "Không có lệnh ghi nào để lấy lại." in desk.refuses("tc", "undo")


def test_a_unit_takes_back_nothing_of_others(desk: Desk) -> None:
    assert desk.types("gd", "task progress 3 --note x").exit_code == 0
    ((event,),) = desk.asked("SELECT id FROM act WHERE happened = 'progress-noted'")

    assert "là của gd: chỉ gd hoặc người có vai trò admin" in desk.refuses("tc", f"undo --event {event}")


def test_who_left_the_office_takes_back_nothing_of_it(desk: Desk) -> None:
    """What was typed as a clerk of the Office is the Office's, though it bears the same name."""
    desk.office("role grant mai --role entry")
    assert desk.types("mai", "task urge 1 --channel phone").exit_code == 0
    assert desk.types("mai", "task progress 2 --note x").exit_code == 0
    desk.office("role grant mai --role unit --unit STC")

    assert "nhiệm vụ số 2 không phải việc của đơn vị này" in desk.refuses("mai", "undo")
    ((event,),) = desk.asked("SELECT id FROM act WHERE happened = 'task-urged'")
    assert "cần vai trò entry" in desk.refuses("mai", f"undo --event {event}")
