"""Slips that units filled in come back: what is shown, what is recorded, and what is refused."""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterator
from contextlib import chdir
from datetime import date
from pathlib import Path

import pytest

import engine
from desk import stored
from engine import Place
from running import Run, contents
from slips import answered, cell, changed, filled, moved, rewritten, tasks
from tracker.files.msoffice.workbook import read_workbook

P = "--kind 'Chỉ thị' --abstract x --signer y --issuer chairman"
LAID = (
    f"directive add 1/CT-UBND --issued 2/11/2026 {P}",
    "task add --directive 1/CT-UBND --content 'Việc A' --lead STC --due 'ngày 18/11/2026' --on 2/11/2026",
    "task add --directive 1/CT-UBND --content 'Việc B' --lead STC --no-written --due 'ngày 30/11/2026' --on 2/11/2026",
    "task add --directive 1/CT-UBND --content 'Việc C' --lead 'STC; SXD' --due 'ngày 15 hằng tháng' --on 2/11/2026",
    "task add --directive 1/CT-UBND --content 'Việc D' --lead STC --due '9 ngày làm việc kể từ ngày nhận'"
    " --on 2/11/2026",
    "task add --directive 1/CT-UBND --content 'Việc E' --lead SXD --support STC --due 'ngày 18/12/2026' --on 2/11/2026",
)
"""Tasks 1, 2 and 5 of STC, 3 and 4 of STC and SXD by month, 6 of SXD; task 3 owes the periods of 11 and 12/2026."""

STATE, NOTE, DOCUMENT, ISSUED = "Tình hình", "Diễn biến, kết quả", "Số báo cáo", "Ngày báo cáo"
TROUBLE, WORDS, PAPER, PAPER_DAY = (
    "Chậm hoặc vướng",
    "Lý do, vướng mắc, đề xuất",
    "Số văn bản nêu rõ",
    "Ngày văn bản đó",
)
RECEIVED = "Ngày nhận văn bản giao"


@pytest.fixture
def laid(tracker: Run, tmp_path: Path) -> Iterator[Run]:
    """Return the program on a ledger with tasks of two units, in a folder of its own."""
    for line in LAID:
        done = tracker(line)
        assert done.exit_code == 0, (line, done.stderr)
    folder = tmp_path / "desk"
    folder.mkdir()
    with chdir(folder):
        yield tracker


def handed(tracker: Run, name: str = "a.xlsx", unit: str = "STC") -> Path:
    """Hand out the slip of a unit, and return it."""
    done = tracker(f"handout --unit {unit} --output {name}")
    assert done.exit_code == 0, done.stderr
    return Path(name)


def answers(tracker: Run, file: Path, more: str = "") -> list[dict[str, object]]:
    """Return what would become of each part of a slip."""
    done = tracker(f"handin {file} {more} --format json")
    assert done.exit_code == 0, done.stderr
    found: list[dict[str, object]] = json.loads(done.stdout)["answers"]
    return found


def faults(tracker: Run, file: Path) -> dict[str, str]:
    """Return what is wrong with a slip, by its places."""
    done = tracker(f"handin {file} --commit --format json")
    assert done.exit_code == 65, done.stdout
    return {each["place"]: each["message"] for each in json.loads(done.stdout)["errors"]}


def parts(tracker: Run, file: Path, more: str = "") -> list[tuple[object, ...]]:
    """Return task, part and outcome of each answer."""
    return [(each["task"], each["part"], each["outcome"]) for each in answers(tracker, file, more)]


def test_every_kind_of_answer_is_recorded_as_the_single_command_would(
    laid: Run, ledger_file: Place, tmp_path: Path
) -> None:
    slip = filled(
        handed(laid),
        {
            (1, STATE): "Đã thực hiện",
            (1, DOCUMENT): "45/BC-STC",
            (1, ISSUED): date(2026, 11, 17),
            (2, STATE): "Đang thực hiện",
            (2, NOTE): "Đã lấy ý kiến",
            ("3 kỳ 2026-11", TROUBLE): "Lý do chậm",
            ("3 kỳ 2026-11", WORDS): "Chờ số liệu",
            ("3 kỳ 2026-11", PAPER): "46/BC-STC",
            ("3 kỳ 2026-11", PAPER_DAY): "18/11/2026",
            (5, RECEIVED): "5/11/2026",
            (5, TROUBLE): "Khó khăn, vướng mắc",
            (5, WORDS): "Thiếu kinh phí",
        },
    )
    copy = engine.copy(ledger_file, tmp_path / "single.db")
    done = laid(f"handin {slip} --commit")
    assert (done.exit_code, "Đã ghi 5 việc" in done.stdout) == (0, True), done.stdout
    for line in (
        "task explain-delay 3 --document 46/BC-STC --issued 18/11/2026 --reason 'Chờ số liệu' --period 2026-11",
        "task report 1 --document 45/BC-STC --issued 17/11/2026",
        "task progress 2 --note 'Đã lấy ý kiến'",
        "task receive 5 --on 5/11/2026",
        "difficulty add 5 --kind difficulty --content 'Thiếu kinh phí'",
    ):
        assert laid(f"--ledger {copy} {line}").exit_code == 0, line

    for table in ("task", "obligation", "difficulty", "document"):
        assert stored(ledger_file)[table] == stored(copy)[table], table


def test_the_day_of_the_acts_is_the_one_given(laid: Run, ledger_file: Place) -> None:
    slip = filled(
        handed(laid),
        {
            (1, STATE): "Đã thực hiện",
            (1, DOCUMENT): "45/BC-STC",
            (1, ISSUED): "17/11/2026",
            (2, STATE): "Đã thực hiện",
        },
    )
    assert laid(f"handin {slip} --commit --on 19/11/2026").exit_code == 0
    acts = {(row[1], row[4]) for row in stored(ledger_file)["event"]}
    assert {("report-issued", "2026-11-17"), ("report-filed", "2026-11-19"), ("done-reported", "2026-11-19")} <= acts


def test_a_preview_records_nothing_and_names_cell_old_and_new(laid: Run, ledger_file: Place) -> None:
    slip = filled(handed(laid), {(2, STATE): "Đã thực hiện"})
    before = contents(ledger_file)
    done = laid(f"handin {slip}")
    assert (done.exit_code, contents(ledger_file)) == (0, before)
    assert cell(slip, 2, STATE) in done.stdout
    assert "chưa thực hiện" in done.stdout
    assert "chờ xác nhận" in done.stdout
    assert "Thêm --commit để ghi." in done.stdout


def test_a_second_time_there_is_nothing_new_and_one_undo_takes_all_back(laid: Run, ledger_file: Place) -> None:
    slip = filled(
        handed(laid),
        {
            (1, STATE): "Đã thực hiện",
            (1, NOTE): "Đã xong",
            (1, DOCUMENT): "45/BC-STC",
            (1, ISSUED): "17/11/2026",
            (2, STATE): "Đang thực hiện",
            (5, RECEIVED): "5/11/2026",
            (5, TROUBLE): "khó khăn, vướng mắc",
            (5, WORDS): "Thiếu kinh phí",
        },
    )
    listed = laid("task list --format json").stdout
    assert laid(f"handin {slip} --commit").exit_code == 0
    before = contents(ledger_file)
    again = laid(f"handin {slip} --commit")
    assert (again.exit_code, contents(ledger_file)) == (0, before)
    assert "Không có gì mới để ghi. 5 việc đã có trong sổ" in again.stdout
    assert laid("undo").exit_code == 0
    assert laid("task list --format json").stdout == listed
    assert {outcome for *_, outcome in parts(laid, slip)} == {"new"}


def test_an_empty_slip_says_so(laid: Run) -> None:
    done = laid(f"handin {handed(laid)} --commit")
    assert (done.exit_code, "Phiếu chưa điền gì." in done.stdout) == (0, True)
    assert "Không có gì mới để ghi." in done.stdout


@pytest.mark.parametrize(
    ("heading", "value", "was"),
    [
        ("Văn bản giao", "2/CT-UBND ngày 02/11/2026", "1/CT-UBND ngày 02/11/2026"),
        ("Nội dung nhiệm vụ", "Việc khác", "Việc A"),
        ("Hạn", date(2026, 12, 31), "18/11/2026"),
        ("Thời hạn ghi trong văn bản", "ngày 31/12/2026", "ngày 18/11/2026"),
        ("Tình trạng", "Đã xác nhận", "Chưa thực hiện; quá 3 ngày làm việc"),
        ("Văn phòng đề nghị", "", "Báo cáo kết quả bằng văn bản."),
    ],
)
def test_a_changed_cell_of_the_office_is_refused_by_its_address(
    laid: Run, ledger_file: Place, heading: str, value: str | date, was: str
) -> None:
    slip = filled(handed(laid), {(1, heading): value, (2, STATE): "Đã thực hiện"})
    before = contents(ledger_file)
    found = faults(laid, slip)
    assert list(found) == [cell(slip, 1, heading)]
    assert was in found[cell(slip, 1, heading)]
    assert contents(ledger_file) == before


def test_the_lines_above_the_rows_are_the_offices_too(laid: Run) -> None:
    slip = rewritten(handed(laid), {"A2": "Sở Xây dựng (SXD)"})
    assert "dòng đầu phiếu bị sửa" in next(iter(faults(laid, slip).values()))


def test_rows_may_be_moved_and_taken_out_but_not_made_up(laid: Run) -> None:
    slip = handed(laid)
    rows_there = tasks(slip).rows
    filled(slip, {(2, STATE): "Đã thực hiện", (5, NOTE): "Đang làm"})
    order = [*range(1, 7), *sorted(range(8, len(rows_there) + 1), reverse=True)]
    assert {task for task, *_ in parts(laid, moved(slip, order))} == {2, 5}

    made_up = rewritten(handed(laid, "b.xlsx"), {cell(Path("b.xlsx"), 1, "Số"): 99})
    assert "nhiệm vụ 99 không có trong phiếu" in next(iter(faults(laid, made_up).values()))
    without = rewritten(handed(laid, "c.xlsx"), {cell(Path("c.xlsx"), 1, "Số"): ""})
    assert "thiếu số nhiệm vụ" in next(iter(faults(laid, without).values()))
    twice = rewritten(handed(laid, "d.xlsx"), {cell(Path("d.xlsx"), 1, "Số"): 2})
    assert "có hai dòng" in " ".join(faults(laid, twice).values())


@pytest.mark.parametrize(
    ("cells", "at", "said"),
    [
        ({(1, STATE): "Xong rồi"}, (1, STATE), "không phải một lựa chọn"),
        ({(1, STATE): "Đã thực hiện"}, (1, STATE), "phải báo cáo bằng văn bản"),
        ({(1, STATE): "Đã thực hiện", (1, DOCUMENT): "4/BC"}, (1, DOCUMENT), "thiếu «Ngày báo cáo»"),
        ({(1, STATE): "Đã thực hiện", (1, ISSUED): "17/11/2026"}, (1, ISSUED), "thiếu «Số báo cáo»"),
        ({(1, DOCUMENT): "4/BC", (1, ISSUED): "17/11/2026"}, (1, DOCUMENT), "chưa chọn «Tình hình»"),
        (
            {(1, STATE): "Đã thực hiện", (1, DOCUMENT): "4/BC", (1, ISSUED): "31/2/2026"},
            (1, ISSUED),
            "không phải là một ngày",
        ),
        (
            {(1, STATE): "Đã thực hiện", (1, DOCUMENT): "4/BC", (1, ISSUED): "24/11/2026"},
            (1, ISSUED),
            "ở sau ngày hôm nay",
        ),
        (
            {(1, STATE): "Đã thực hiện", (1, DOCUMENT): "4/BC", (1, ISSUED): "1/11/2026"},
            (1, ISSUED),
            "ở trước ngày ban hành",
        ),
        ({(1, WORDS): "Vướng"}, (1, WORDS), "chưa chọn «Lý do chậm»"),
        ({(1, TROUBLE): "Lý do chậm", (1, WORDS): "Vướng"}, (1, TROUBLE), "phải có số và ngày văn bản"),
        ({(1, TROUBLE): "Khó khăn, vướng mắc"}, (1, TROUBLE), "chưa ghi lý do"),
        ({(1, RECEIVED): "5/11/2026"}, (1, RECEIVED), "không hỏi «Ngày nhận văn bản giao»"),
        ({(1, NOTE): "=1+1"}, (1, NOTE), "công thức"),
        ({(1, NOTE): "a" * 2001}, (1, NOTE), "nhiều nhất 2000"),
    ],
)
def test_what_cannot_be_taken_is_named_by_its_cell(
    laid: Run, ledger_file: Place, cells: dict[tuple[object, str], str | date], at: tuple[object, str], said: str
) -> None:
    slip = filled(handed(laid), cells)
    before = contents(ledger_file)
    found = faults(laid, slip)
    assert said in found[cell(slip, *at)], found
    assert contents(ledger_file) == before


def test_all_that_is_wrong_is_said_at_once(laid: Run) -> None:
    cells: dict[tuple[object, str], str | date] = {(1, "Hạn"): "1/1/2027", (2, STATE): "?", (5, RECEIVED): "32/1/2026"}
    assert len(faults(laid, filled(handed(laid), cells))) == 3


@pytest.mark.parametrize(
    "day",
    [date(2026, 11, 17), 46343, "17/11/2026", "17.11.2026", "2026-11-17", "thứ Ba, 17/11/2026", "00:00 17/11/2026"],
)
def test_a_day_may_be_typed_as_a_day_or_as_words(laid: Run, day: str | date | int) -> None:
    slip = filled(handed(laid), {(1, STATE): "Đã thực hiện", (1, DOCUMENT): "45/BC-STC"})
    rewritten(slip, {cell(slip, 1, ISSUED): day})
    assert answers(laid, slip)[0]["day"] == "2026-11-17"


LATER = (
    ("task report 1 --document 44/BC-STC --issued 16/11/2026", "44/BC-STC"),
    ("task extend 1 --due 'ngày 30/12/2026' --direction 9/UBND --issued 20/11/2026", "gia hạn 9/UBND"),
    ("task reassign 1 --lead SXD --direction 9/UBND --issued 20/11/2026", "đổi đơn vị chủ trì 9/UBND"),
    ("task stop 1 --direction 9/UBND --issued 20/11/2026 --reason x", "dừng nhiệm vụ"),
    ("task refer 1 --reason overlap --document 9/STC --issued 3/11/2026 --on 4/11/2026", "chuyển lại nhiệm vụ"),
    ("task correct 1 --field content --value 'Việc Z' --reason nhầm", "nội dung đã sửa"),
    ("task correct 1 --field due --value 'ngày 20/11/2026' --reason nhầm", "thời hạn đã sửa"),
    ("directive correct 1/CT-UBND --field number --value 11/CT-UBND --reason nhầm", "văn bản giao đã sửa"),
    ("directive withdraw 1/CT-UBND --by 9/QĐ-UBND", ""),
)


@pytest.mark.parametrize(("line", "said"), LATER)
def test_a_task_that_has_changed_since_is_said_and_not_written_over(laid: Run, line: str, said: str) -> None:
    slip = handed(laid)
    done = laid(line)
    assert done.exit_code == 0, done.stderr
    filled(slip, {(1, STATE): "Đã thực hiện", (1, DOCUMENT): "45/BC-STC", (1, ISSUED): "17/11/2026"})
    before = laid("task list --format json").stdout
    (answer,) = answers(laid, slip, "--commit")
    assert answer["outcome"] == "stale"
    assert said in str(answer["why"])
    assert laid("task list --format json").stdout == before


def test_what_else_came_in_meanwhile_does_not_make_a_slip_old(laid: Run) -> None:
    slip = filled(handed(laid), {(1, STATE): "Đã thực hiện", (1, DOCUMENT): "45/BC-STC", (1, ISSUED): "17/11/2026"})
    for line in ("task progress 1 --note x", "urge add 1 --channel phone", "meeting schedule 30/11/2026"):
        assert laid(line).exit_code == 0, line
    assert parts(laid, slip) == [(1, "report", "new")]


def test_a_report_that_came_back_is_answered_anew(laid: Run) -> None:
    for line in ("task report 1 --document 44/BC-STC --issued 16/11/2026", "task send-back 1 --reason 'Thiếu số liệu'"):
        assert laid(line).exit_code == 0
    slip = handed(laid)
    assert "Báo cáo trước đã bị trả lại: Thiếu số liệu." in str(tasks(slip).rows)
    filled(slip, {(1, STATE): "Đã thực hiện", (1, DOCUMENT): "44/BC-STC", (1, ISSUED): "16/11/2026"})
    assert parts(laid, slip, "--commit") == [(1, "report", "new")]
    assert parts(laid, slip, "--commit") == [(1, "report", "known")]


def test_a_period_is_answered_for_itself(laid: Run) -> None:
    slip = handed(laid)
    filled(
        slip,
        {
            ("3 kỳ 2026-11", STATE): "Đã thực hiện",
            ("3 kỳ 2026-11", DOCUMENT): "45/BC-STC",
            ("3 kỳ 2026-11", ISSUED): "13/11/2026",
        },
    )
    assert laid(f"handin {slip} --commit").exit_code == 0
    waiting = json.loads(laid("waiting --format json").stdout)
    assert [(each["task"], each["period"]) for each in waiting if each["kind"] == "report"] == [(3, "2026-11")]
    assert "3 kỳ 2026-11" not in str(tasks(handed(laid, "b.xlsx")).rows)


def test_a_unit_says_that_all_is_up_to_date_before_a_meeting(laid: Run) -> None:
    assert laid("meeting schedule 30/11/2026").exit_code == 0
    slip = handed(laid)
    assert "Phiên họp ngày 30/11/2026" in str(tasks(slip).rows[3])
    rewritten(slip, {"H4": "Đã rà soát"})
    assert parts(laid, slip, "--commit") == [(None, "reviewed", "new")]
    assert parts(laid, slip, "--commit") == [(None, "reviewed", "known")]
    assert "STC" not in laid("meeting missing 30/11/2026 --format json").stdout
    assert "không phải một lựa chọn" in next(iter(faults(laid, rewritten(slip, {"H4": "Chưa"})).values()))


def test_a_secret_task_takes_a_number_and_no_words(laid: Run) -> None:
    for line in (
        "directive add 9/CT-UBND --issued 2/11/2026 --kind K --abstract A --signer S --issuer pm --secrecy mat",
        "task add --directive 9/CT-UBND --lead STC --due 30/11/2026",
    ):
        assert laid(line).exit_code == 0
    slip = handed(laid)
    assert "9/CT-UBND" not in str([grid.rows for grid in [tasks(slip)]])
    filled(slip, {(7, STATE): "Đã thực hiện", (7, DOCUMENT): "4/BC", (7, ISSUED): "17/11/2026"})
    assert parts(laid, slip) == [(7, "report", "new")]
    words = filled(slip, {(7, NOTE): "Lời mật"})
    assert "thuộc văn bản mật" in next(iter(faults(laid, words).values()))


def test_of_what_has_become_secret_since_no_word_is_shown_or_kept(laid: Run, ledger_file: Place) -> None:
    slip = filled(handed(laid), {(1, NOTE): "LOBIMAT", (1, "Nội dung nhiệm vụ"): "LOBIMAT"})
    assert laid("directive correct 1/CT-UBND --field secrecy --value mat").exit_code == 0
    done = laid(f"handin {slip} --commit --format json")
    assert done.exit_code == 0, done.stderr
    assert "LOBIMAT" not in done.stdout + done.stderr + contents(ledger_file)
    assert "Việc A" not in done.stdout
    assert [each["outcome"] for each in json.loads(done.stdout)["answers"]] == ["stale"]


def test_a_slip_of_another_ledger_is_refused(laid: Run, tmp_path: Path) -> None:
    slip = handed(laid)
    assert laid(f"--ledger {tmp_path / 'other.db'} init --practice").exit_code == 0
    done = laid(f"--ledger {tmp_path / 'other.db'} handin {slip}")
    assert (done.exit_code, "không phải phiếu của sổ này" in done.stderr) == (65, True)
    assert laid(f"handin {slip}").exit_code == 0  # under the ledger that it came from


def test_a_heading_that_is_gone_is_named(laid: Run) -> None:
    done = laid(f"handin {rewritten(handed(laid), {'C6': 'Việc', 'D6': ''})}")
    assert (done.exit_code, "thiếu cột «Nội dung nhiệm vụ», «Hạn»" in done.stderr) == (65, True), done.stderr
    assert laid(f"handin {handed(laid)}").exit_code == 0


def test_a_seal_of_another_slip_does_not_fit(laid: Run) -> None:
    ours, theirs = handed(laid), handed(laid, "b.xlsx", "SXD")
    own, other = tasks_seal(ours), tasks_seal(theirs)
    mixed = changed(ours, "xl/sharedStrings.xml", lambda text: text.replace(own, other))
    assert "không có trong phiếu đã giao" in " ".join(faults(laid, mixed).values())


def test_a_seal_that_was_changed_or_taken_out_is_refused(laid: Run) -> None:
    slip = handed(laid)
    seal = tasks_seal(slip)
    for new, said in (
        (seal[:-1] + ("0" if seal[-1] != "0" else "1"), "phần đã ký"),
        ("", "không phải phiếu"),
        ("x.y", ""),
    ):
        bad = changed(slip, "xl/sharedStrings.xml", lambda text, new=new: text.replace(seal, new), Path("b.xlsx"))
        done = laid(f"handin {bad}")
        assert (done.exit_code, said in done.stderr) == (65, True), done.stderr
    assert laid(f"handin {handed(laid, 'c.xlsx')}").exit_code == 0


def test_whoever_reads_every_digest_of_the_journal_but_not_the_line_itself_cannot_seal(
    laid: Run, ledger_file: Place
) -> None:
    slip = handed(laid)
    seal = tasks_seal(slip)
    packed, _, own = seal.partition(".")
    seals = engine.asked(ledger_file, "SELECT digest, COALESCE(body_digest, '') FROM seal")
    nonces = engine.asked(ledger_file, "SELECT digest, nonce FROM event")

    def sealed_by(key: str) -> str:
        return hmac.new(key.encode(), packed.encode(), "sha256").hexdigest()

    assert own not in {sealed_by(key) for row in seals for key in (*row, "".join(row))}
    assert own in {sealed_by("".join(row)) for row in nonces}


def tasks_seal(path: Path) -> str:
    """Return the seal of a slip."""
    return next("".join(row[0] for row in grid.rows) for grid in read_workbook(path) if grid.name == "Đã giao")


def test_a_page_gives_back_what_a_sheet_does(laid: Run) -> None:
    page = handed(laid, "a.html")
    file = answered(
        page,
        {"task": "1", "state": "Đã thực hiện", "document": "45/BC-STC", "issued": "17/11/2026"},
        {"task": "5", "received": "5/11/2026"},
    )
    assert file.name == "tra-loi-STC-2026-11-23.json"
    assert parts(laid, file, "--commit") == [(1, "report", "new"), (5, "received", "new")]
    assert parts(laid, file, "--commit") == [(1, "report", "known"), (5, "received", "known")]
    wrong = answered(page, {"task": "2", "issued": "32/1/2026"}, {"task": "99", "state": "Đã thực hiện"})
    assert set(faults(laid, wrong)) == {"2, «Ngày báo cáo»", "99"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<!doctype html><html></html>", "là trang để điền"),
        ("{}", "không phải phiếu"),
        ("", "không phải phiếu"),
        ("[" * 100_000, "không phải phiếu"),
        ('{"format": "tracker-slip-answers", "seal": "a.b", "rows": 1}', "bị hỏng"),
        ('{"format": "tracker-slip-answers", "seal": "a.b", "rows": [{"task": 1}]}', "bị hỏng"),
        ('{"format": "tracker-slip-answers", "seal": "a.b", "rows": [{"task": "1", "x": "1"}]}', "bị hỏng"),
        ('{"format": "tracker-slip-answers", "seal": "a.b", "reviewed": 1, "rows": []}', "bị hỏng"),
        ('{"format": "tracker-slip-answers", "seal": "a.b", "rows": []}', "không phải phiếu"),
        ('{"format": "tracker-slip-answers", "se', "bị hỏng"),
    ],
)
def test_what_no_page_gave_is_refused_in_one_sentence(laid: Run, text: str, said: str) -> None:
    Path("x.json").write_text(text, encoding="utf-8")
    done = laid("handin x.json")
    assert (done.exit_code, said in done.stderr, done.stderr.count("\n")) == (65, True, 1), done.stderr


def test_a_file_is_read_by_what_it_is_and_not_by_its_name(laid: Run) -> None:
    slip = filled(handed(laid), {(2, STATE): "Đã thực hiện"})
    assert parts(laid, slip.rename("phieu.json")) == [(2, "done", "new")]
    answer = answered(handed(laid, "a.html"), {"task": "2", "state": "Đã thực hiện"})
    assert parts(laid, answer.rename("phieu.xlsx")) == [(2, "done", "new")]
    for name, content, said in (
        ("a.xlsx", b"", "không phải là tệp Excel"),
        ("b.xlsx", b"%PDF-1.7", "không phải là tệp Excel"),
        ("c.json", b"", "không phải phiếu"),
    ):
        Path(name).write_bytes(content)
        done = laid(f"handin {name}")
        assert (done.exit_code, said in done.stderr) == (65, True), done.stderr


def test_many_slips_come_in_at_once_or_not_at_all(laid: Run, ledger_file: Place) -> None:
    Path("phieu").mkdir()
    done = laid("handout --unit 'STC; SXD; SNV' --output phieu")
    assert (done.exit_code, "1 đơn vị không có nhiệm vụ" in done.stdout) == (0, True), done.stderr
    slips = sorted(Path("phieu").iterdir())
    assert [each.name for each in slips] == ["phieu-STC-2026-11-23.xlsx", "phieu-SXD-2026-11-23.xlsx"]
    filled(slips[0], {(2, STATE): "Đã thực hiện"})
    filled(slips[1], {(6, NOTE): "Đang làm", (6, "Hạn"): "1/1/2027"})
    Path("phieu/ghi-chu.txt").write_text("x", encoding="utf-8")
    before = contents(ledger_file)
    done = laid("handin phieu --commit")
    assert (done.exit_code, contents(ledger_file)) == (65, before)
    assert "bỏ qua 1 tệp không phải phiếu: ghi-chu.txt" in done.stderr
    assert "phieu-SXD-2026-11-23.xlsx" in done.stdout
    filled(slips[1], {(6, "Hạn"): date(2026, 12, 18)})
    done = laid("handin phieu --commit --format json")
    assert [(each["file"], each["task"]) for each in json.loads(done.stdout)["answers"]] == [
        (slips[0].name, 2),
        (slips[1].name, 6),
    ]
    assert "Không có gì mới" in laid(f"handin {slips[0]} {slips[1]} --commit").stdout
    Path("trong").mkdir()
    assert laid("handin trong").exit_code == 65


def test_a_broken_file_among_many_is_named_with_the_others(laid: Run) -> None:
    slip = filled(handed(laid), {(2, STATE): "?"})
    Path("b.xlsx").write_bytes(b"PK\x03\x04 not a zip")
    Path("c.json").write_text("{}", encoding="utf-8")
    done = laid(f"handin {slip} b.xlsx c.json d.xlsx --format json")
    assert done.exit_code == 65
    assert [each["file"] for each in json.loads(done.stdout)["errors"]] == ["b.xlsx", "c.json", "d.xlsx", "a.xlsx"]


@pytest.mark.parametrize(
    ("cells", "day"),
    [
        ({"Số báo cáo": "Số: 45 / BC - STC", "Ngày báo cáo": "ngày 17 tháng 11 năm 2026"}, "2026-11-17"),
        ({"Số báo cáo": "45/BC–STC", "Ngày báo cáo": "17 / 11 / 2026"}, "2026-11-17"),
        ({"Số báo cáo": "45/BC-STC ngày 17/11/2026"}, "2026-11-17"),
    ],
)
def test_a_paper_is_read_as_clerks_write_it(laid: Run, cells: dict[str, str], day: str) -> None:
    slip = handed(laid)
    filled(slip, {(1, "Tình hình"): "Hoàn thành", **{(1, heading): text for heading, text in cells.items()}})
    found = answers(laid, slip)

    assert [(each["part"], each["document"], each["day"]) for each in found] == [("report", "45/BC-STC", day)]


@pytest.mark.parametrize("text", ["không có", "x", "-"])
def test_what_is_no_number_of_a_paper_is_refused(laid: Run, text: str) -> None:
    slip = handed(laid)
    filled(slip, {(1, "Tình hình"): "đã xong", (1, "Số báo cáo"): text, (1, "Ngày báo cáo"): "17/11/2026"})

    assert any("không phải số, ký hiệu văn bản" in said for said in faults(laid, slip).values())
