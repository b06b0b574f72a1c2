"""A directive is read from its document into the ledger: asked for at a terminal, refused elsewhere where in doubt."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
import xlsxwriter

import engine
from directives import MOTTO, Letter, in_word
from engine import Place, opened
from running import Run, contents
from terminal import NOTHING, Terminal, terminal

BODY = (
    "1. Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ rà soát số liệu giải ngân, hoàn thành trước ngày 15/12/2026.",
    "2. Giao Sở Xây dựng chủ trì kiểm tra tiến độ các dự án, hoàn thành trước ngày 20/12/2026.",
    "3. Giao Sở Nội vụ chủ trì tham mưu kiện toàn tổ chức, hoàn thành trước ngày 31/12/2026.",
)
LETTER = Letter(
    left=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "Số: 901/CT-UBND"),
    right=(*MOTTO, "Hải Phòng, ngày 20 tháng 11 năm 2026"),
    title=("CHỈ THỊ", "Về việc đẩy mạnh giải ngân vốn đầu tư công"),
    body=BODY,
    signed=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Nguyễn Văn Thử"),
)
BLANK = replace(
    LETTER,
    left=(*LETTER.left[:2], "Số:      /CT-UBND"),
    right=(*MOTTO, "Hải Phòng, ngày      tháng 11 năm 2026"),
)
UNKNOWN = replace(LETTER, body=(BODY[0], BODY[1].replace("Sở Xây dựng", "Sở Thủy văn"), BODY[2]))
NO_YEAR = replace(LETTER, body=(BODY[0], BODY[1].replace("20/12/2026", "20/12"), BODY[2]))
SECRET = replace(LETTER, left=(*LETTER.left, "MẬT"))

OTHER = BODY[0].replace("Sở Tài chính", "Thanh tra thành phố")

ITEM = "[Enter] nhận · s sửa · b bỏ qua · h nhận hết việc rõ · l lùi · t thôi · ?"
METAVARS = {"number": "SỐ-KÝ-HIỆU", "issued": "NGÀY", "issuer": "TỪ"}
UNCLEAR = "[Enter] sửa chỗ chưa rõ · s sửa cả · b bỏ qua · l lùi · t thôi · ?"
LAST = "c ghi vào sổ · l lùi lại việc trước · d để dở · t thôi"
AGAIN = "[Enter] thử lại · d để dở · t thôi"
HEAD = "[Enter] đúng · s sửa · t thôi"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Return a directive as it was signed."""
    return in_word(LETTER, tmp_path / "chi-thi.docx")


def at(
    document: Path, ledger: Place, *more: str, columns: int = 200, environment: Mapping[str, str] = NOTHING
) -> AbstractContextManager[Terminal]:
    """Open a terminal in which a document is recorded."""
    line = ["directive", "read", str(document), "--record", *more]
    return terminal(line, ledger, columns=columns, environment=environment)


def items(tracker: Run) -> list[tuple[str, str, str]]:
    """Return content, lead and deadline of each task of the ledger."""
    rows = json.loads(tracker("task list --format json").stdout)
    return [(row["content"].split(",")[0], row["lead"], row["due_on"]) for row in rows]


ALL = [
    ("Rà soát số liệu giải ngân", "Sở Tài chính", "2026-12-14"),
    ("Kiểm tra tiến độ các dự án", "Sở Xây dựng", "2026-12-21"),  # 19/12/2026 is a Saturday
    ("Tham mưu kiện toàn tổ chức", "Sở Nội vụ", "2026-12-30"),
]


def test_a_clerk_takes_everything_with_five_keys(document: Path, ledger_file: Place, tracker: Run) -> None:
    with at(document, ledger_file) as shown:
        shown.answer(HEAD, "\r")
        shown.answer(ITEM, "h\r")
        shown.wait("Ghi văn bản 901/CT-UBND ngày 20/11/2026 với 3 nội dung, 3 nhiệm vụ?")
        shown.answer(LAST, "c\r")
        code, said = shown.left()

    assert code == 0, said
    assert "Đã ghi văn bản 901/CT-UBND ngày 20/11/2026 (mã #1) với 3 nội dung, 3 nhiệm vụ, số 1 đến 3." in said
    assert items(tracker) == ALL
    assert ("chi-thi.docx", sha256(document.read_bytes()).hexdigest()) in engine.asked(
        ledger_file, "SELECT file_name, file_sha256 FROM directive"
    )
    assert tracker("undo").exit_code == 0
    assert items(tracker) == []  # one command, taken back whole


def test_what_is_blank_is_asked_for_before_the_symbol_that_stands_there(
    tmp_path: Path, ledger_file: Place, tracker: Run
) -> None:
    with at(in_word(BLANK, tmp_path / "a.docx"), ledger_file) as shown:
        shown.wait("Còn thiếu 2 điều")
        shown.answer("--number SỐ-KÝ-HIỆU", "901\r")
        shown.answer("--issued NGÀY", "24/11/2026\r")
        shown.wait("Ngày 24/11/2026 ở sau ngày hôm nay")
        shown.answer("--issued NGÀY", "\x15thứ Sáu\r")
        shown.wait("«thứ Sáu» là thứ Sáu, 20/11/2026.")
        shown.wait("Văn bản 901/CT-UBND ngày 20/11/2026, Chỉ thị, UBND thành phố; người ký")
        shown.answer(HEAD, "\r")
        shown.answer(ITEM, "h\r")
        shown.answer(LAST, "c\r")
        code, said = shown.left()

    assert code == 0, said
    assert items(tracker) == ALL


def test_an_item_is_changed_and_each_answer_is_looked_at_at_once(
    document: Path, ledger_file: Place, tracker: Run
) -> None:
    with at(document, ledger_file, columns=80) as shown:
        shown.answer(HEAD, "\r")
        shown.answer(ITEM, "x\r")
        shown.wait("v      xem chỗ này trong văn bản")
        shown.answer(ITEM, "s\r")
        shown.answer("Nội dung", "\x15Việc khác\r")
        shown.answer("Chủ trì", "\x15Sở Thủy văn\r")
        shown.wait("Không có đơn vị nào tên «Sở Thủy văn»")
        shown.answer("Chủ trì", "\x15Thanh tra thành phố\r")
        shown.answer("Phối hợp", "\r")
        shown.answer("Thời hạn", "\x15khi trăng tròn\r")
        shown.wait("Không hiểu thời hạn «khi trăng tròn»")
        shown.answer("Thời hạn", "\x15trước ngày 10/12\r")
        shown.wait("đề xuất «trước ngày 10/12/2026»")
        shown.answer("Thời hạn", "\r")
        shown.wait("trước ngày 10/12/2026 → hạn cuối thứ Tư, 09/12/2026")
        shown.answer(ITEM, "\r")
        shown.wait("Việc 2/3")
        shown.answer(ITEM, "b\r")
        shown.wait("Việc 3/3")
        shown.answer(ITEM, "\r")
        shown.wait("với 2 nội dung, 2 nhiệm vụ?")
        shown.answer(LAST, "c\r")
        code, said = shown.left()

    assert code == 0, said
    assert items(tracker) == [("Việc khác", "Thanh tra thành phố", "2026-12-09"), ALL[2]]
    assert "1 việc của dự thảo không ghi" in said


def test_all_the_rest_stops_where_something_is_not_clear_and_asks_that_alone(
    tmp_path: Path, ledger_file: Place, tracker: Run
) -> None:
    with at(in_word(UNKNOWN, tmp_path / "a.docx"), ledger_file) as shown:
        shown.answer(HEAD, "\r")
        shown.answer(ITEM, "h\r")
        shown.wait("Việc 2/3")
        shown.answer(UNCLEAR, "\r")
        shown.answer("Chủ trì", "\x15Sở Xây dựng\r")
        shown.answer(ITEM, "\r")
        shown.wait("với 3 nội dung")
        shown.answer(LAST, "c\r")
        code, said = shown.left()

    assert code == 0, said
    assert items(tracker) == ALL


def test_a_question_that_cannot_be_answered_yet_is_left_and_its_item_skipped(
    tmp_path: Path, ledger_file: Place, tracker: Run
) -> None:
    with at(in_word(UNKNOWN, tmp_path / "a.docx"), ledger_file) as shown:
        shown.answer(HEAD, "\r")
        shown.answer(ITEM, "h\r")
        shown.answer(UNCLEAR, "\r")
        shown.answer("Chủ trì", "\r")
        shown.wait("Không có đơn vị nào tên «Sở Thủy văn». Gõ lại cho đúng; Enter lần nữa")
        shown.answer("Chủ trì", "\r")
        shown.wait("Việc 2/3")
        shown.answer(UNCLEAR, "b\r")
        shown.answer(LAST, "c\r")
        code, said = shown.left()

    assert code == 0, said
    assert items(tracker) == [ALL[0], ALL[2]]


def test_a_proposed_year_is_confirmed_and_never_taken_with_the_rest(
    tmp_path: Path, ledger_file: Place, tracker: Run
) -> None:
    with at(in_word(NO_YEAR, tmp_path / "a.docx"), ledger_file) as shown:
        shown.answer(HEAD, "\r")
        shown.answer(ITEM, "h\r")
        shown.wait("không ghi năm: đề xuất «trước ngày")
        shown.answer(ITEM, "\r")
        shown.answer(LAST, "c\r")
        code, said = shown.left()

    assert code == 0, said
    assert items(tracker) == ALL


@pytest.mark.parametrize("keys", [["t\r"], ["\r", "\x03"], ["\r", "\x04"], ["\r", "t\r"]])
def test_whoever_stops_has_written_nothing(document: Path, ledger_file: Place, keys: list[str]) -> None:
    before = contents(ledger_file)
    with at(document, ledger_file) as shown:
        for question, key in zip((HEAD, ITEM), keys, strict=False):
            shown.answer(question, key)
        code, said = shown.left()

    assert code == 130, said
    assert "Đã dừng; chưa ghi gì vào sổ." in said
    assert contents(ledger_file) == before


@pytest.mark.parametrize("answer", ["k\r", "t\r", "\x04", "\x03"])
def test_the_last_question_is_no_slip_of_enter(document: Path, ledger_file: Place, answer: str) -> None:
    before = contents(ledger_file)
    with at(document, ledger_file) as shown:
        shown.answer(HEAD, "\r")
        shown.answer(ITEM, "h\r")
        shown.answer(LAST, "\r")
        shown.wait("Chưa ghi gì.")
        shown.answer(LAST, answer)
        code, said = shown.left()

    assert (code, contents(ledger_file)) == (130, before), said


def test_a_clerk_goes_back_to_the_item_before_from_the_end_and_to_the_head(
    document: Path, ledger_file: Place, tracker: Run
) -> None:
    with at(document, ledger_file) as shown:
        shown.answer(HEAD, "\r")
        shown.answer(ITEM, "l\r")  # before the first item stands the head
        shown.answer(HEAD, "\r")
        shown.wait("Việc 1/3")
        shown.answer(ITEM, "\r")
        shown.wait("Việc 2/3")
        shown.answer(ITEM, "b\r")
        shown.wait("Việc 3/3")
        shown.answer(ITEM, "l\r")
        shown.wait("Việc 2/3")
        shown.answer(ITEM, "l\r")
        shown.wait("Việc 1/3")
        shown.answer(ITEM, "b\r")
        shown.wait("Việc 2/3")
        shown.answer(ITEM, "h\r")
        shown.wait("với 2 nội dung")
        shown.answer(LAST, "l\r")
        shown.wait("Việc 2/3")
        shown.answer(ITEM, "b\r")
        shown.wait("Việc 3/3")
        shown.answer(ITEM, "\r")
        shown.wait("với 1 nội dung")
        shown.answer(LAST, "c\r")
        code, said = shown.left()

    assert code == 0, said
    assert items(tracker) == ALL[2:]
    assert "2 việc của dự thảo không ghi" in said


def test_the_place_of_an_item_is_shown_as_the_document_has_it(document: Path, ledger_file: Place) -> None:
    with at(document, ledger_file) as shown:
        shown.answer(HEAD, "\r")
        shown.answer(ITEM, "v\r")
        shown.wait("đẩy mạnh giải ngân vốn đầu tư công\r\n  →           1. Giao Sở Tài chính chủ trì")
        shown.wait("2. Giao Sở Xây dựng chủ trì")
        shown.answer(ITEM, "t\r")
        assert shown.left()[0] == 130


def test_what_is_put_off_goes_on_from_its_workbook(
    document: Path, tmp_path: Path, ledger_file: Place, tracker: Run
) -> None:
    before, sheets = contents(ledger_file), tmp_path / "do-dang.xlsx"
    with at(document, ledger_file) as shown:
        shown.answer(HEAD, "\r")
        shown.answer(ITEM, "b\r")
        shown.wait("Việc 2/3")
        shown.answer(ITEM, "d\r")
        shown.answer("Tệp", "\x15\r")  # no name: back to the item
        shown.answer(ITEM, "d\r")
        shown.answer("Tệp", f"\x15{document}\r")
        shown.wait("hãy đặt tên có đuôi .xlsx")
        shown.answer("Tệp", f"\x15{sheets}\r")
        code, said = shown.left()

    assert (code, contents(ledger_file)) == (0, before), said
    assert tracker(f"directive read --from-draft {sheets} --record").exit_code == 0
    assert items(tracker) == ALL[1:]


def test_a_ledger_that_is_busy_at_the_end_costs_no_answer(document: Path, ledger_file: Place, tracker: Run) -> None:
    with opened(ledger_file) as other, at(document, ledger_file, environment={"TRACKER_TIMEOUT": "0"}) as shown:
        shown.answer(HEAD, "\r")
        shown.answer(ITEM, "h\r")
        shown.wait(f"{LAST}:")
        other.begin(write=True)
        shown.type("c\r")
        shown.wait("các câu trả lời còn nguyên")
        shown.answer(AGAIN, "\r")
        shown.wait("các câu trả lời còn nguyên")
        other.end(commit=False)
        shown.answer(AGAIN, "\r")
        code, said = shown.left()

    assert code == 0, said
    assert items(tracker) == ALL


def test_a_ledger_that_stays_busy_is_said_with_its_own_code(document: Path, ledger_file: Place) -> None:
    with opened(ledger_file) as other, at(document, ledger_file, environment={"TRACKER_TIMEOUT": "0"}) as shown:
        shown.wait(f"{HEAD}:")
        other.begin(write=True)
        shown.type("\r")
        shown.answer(AGAIN, "t\r")
        assert shown.left()[0] == 75


def test_what_no_document_says_is_typed_beside_it(document: Path, tmp_path: Path, tracker: Run) -> None:
    tracker("directive add 9/QĐ-TTg --issued 2/11 --kind 'Quyết định' --abstract x --signer A --issuer pm")
    line = f"directive read {document} --record --yes"
    told = "--submitted-by STC --proposing-room 'Phòng A' --implements 9/QĐ-TTg --other 'gấp'"

    done = tracker(f"{line} {told}")
    again = tracker(f"{line} {told}")

    assert done.exit_code == 0, done.stderr
    shown = json.loads(tracker("directive show 901/CT-UBND --format json").stdout)
    assert (shown["submitted_by"], shown["proposing_room"], shown["other"]) == ("Sở Tài chính", "Phòng A", "gấp")
    assert shown["implements"] == "9/QĐ-TTg"
    assert "thông tin gõ thêm về văn bản không được ghi" in again.stderr
    assert tracker(f"{line} --submitted-by 'Sở Thủy văn'").exit_code == 4


def test_a_document_that_gives_no_tasks_is_recorded_as_such(document: Path, tracker: Run) -> None:
    done = tracker(f"directive read {document} --record --yes --no-tasks")

    assert done.exit_code == 0, done.stderr
    assert "bỏ 3 việc đọc được" in done.stderr
    assert items(tracker) == []
    assert "directive" not in tracker("due --format json").stdout


def test_a_directive_that_a_clerk_calls_secret_keeps_no_words(document: Path, ledger_file: Place, tracker: Run) -> None:
    with at(document, ledger_file) as shown:
        shown.answer(HEAD, "s\r")
        for option in ("number", "issued", "kind", "abstract", "signer", "issuer"):
            shown.answer(f"--{option} {METAVARS.get(option, 'CHỮ')}", "\r")
        shown.answer("--secrecy TỪ", "mật\r")
        shown.answer("--urgency TỪ", "\r")
        shown.answer(HEAD, "\r")
        shown.wait("Việc 1/3")
        shown.wait("Chủ trì")
        assert "Rà soát" not in shown.shown
        shown.answer(ITEM, "h\r")
        shown.answer(LAST, "c\r")
        code, said = shown.left()

    assert code == 0, said
    assert "Rà soát" not in contents(ledger_file)
    assert len(json.loads(tracker("task list --format json").stdout)) == 3


def test_a_group_is_counted_and_not_listed(tmp_path: Path, tracker: Run) -> None:
    group = BODY[1].replace("Sở Xây dựng", "UBND các xã, phường, đặc khu")
    page = tracker(f"directive read {in_word(replace(LETTER, body=(group,)), tmp_path / 'a.docx')}").stdout

    assert "(114 đơn vị)" in page
    assert "phường Hải An" not in page


def test_what_the_ledger_has_is_not_asked_again(document: Path, ledger_file: Place, tracker: Run) -> None:
    tracker(f"directive read {document} --record --yes")
    tracker("undo")
    short = in_word(replace(LETTER, body=BODY[:1]), document.with_name("a.docx"))
    assert tracker(f"directive read {short} --record --yes").exit_code == 0

    with at(document, ledger_file) as shown:
        shown.answer(HEAD, "\r")
        shown.wait("đã có trong sổ (mã #2): chỉ ghi thêm nhiệm vụ còn thiếu.")
        shown.wait("Việc 1/3: bỏ qua, sổ đã có.")
        shown.wait("Việc 2/3")
        shown.answer(ITEM, "h\r")
        shown.answer(LAST, "c\r")
        code, said = shown.left()

    assert code == 0, said
    assert "đã có trong sổ; ghi thêm 2 nội dung, 2 nhiệm vụ" in said
    assert items(tracker) == ALL


def test_elsewhere_what_is_known_and_agreed_to_is_recorded_once(document: Path, tracker: Run) -> None:
    asked = tracker(f"directive read {document} --record")
    first = tracker(f"directive read {document} --record --yes")
    second = tracker(f"directive read {document} --record --yes")

    assert (asked.exit_code, first.exit_code, second.exit_code) == (2, 0, 0)
    assert "gõ lại lệnh này với --yes" in asked.stderr
    assert "đã đủ trong sổ, không ghi thêm gì" in second.stdout
    assert items(tracker) == ALL


def test_every_format_holds_the_tasks(document: Path, tmp_path: Path, tracker: Run) -> None:
    tracker(f"directive read {document} --draft {tmp_path / 'a.xlsx'}")
    for number, source in enumerate((str(document), f"--from-draft {tmp_path / 'a.xlsx'}")):
        page = tracker(f"directive read {source} --format md").stdout
        tracker(f"directive read {source} --csv --output {tmp_path / 'csv'}{number}/")
        rows = (tmp_path / f"csv{number}" / "02-nhiem-vu.csv").read_text(encoding="utf-8-sig")

        assert ("| Số, ký hiệu | 901/CT-UBND |" in page, "Rà soát số liệu" in page) == (True, True)
        assert (rows.count("\n"), "Rà soát số liệu" in rows) == (4, True)


def test_programs_are_told_what_was_recorded(document: Path, tmp_path: Path, tracker: Run) -> None:
    tried = json.loads(tracker(f"directive read {document} --record --yes --dry-run --format json").stdout)
    done = json.loads(tracker(f"directive read {document} --record --yes --format json").stdout)
    tracker(f"directive read {document} --draft {tmp_path / 'a.xlsx'}")
    preview = json.loads(tracker(f"directive read --from-draft {tmp_path / 'a.xlsx'} --format json").stdout)

    assert (tried["committed"], done["committed"], preview["committed"]) == (False, True, False)
    assert (done["directive"], done["tasks"], len(done["items"])) == (1, [1, 2, 3], 3)
    assert tracker(f"directive read {document} --record --yes --format csv").exit_code == 2


def test_elsewhere_a_blank_is_filled_by_the_line_or_refused_by_its_name(tmp_path: Path, tracker: Run) -> None:
    blank = in_word(BLANK, tmp_path / "a.docx")

    refused = tracker(f"directive read {blank} --record --yes")
    done = tracker(f"directive read {blank} --record --yes --number 901/CT-UBND --issued 20/11")

    assert refused.exit_code == 2
    assert "số, ký hiệu, ngày ban hành" in refused.stderr
    assert "--number --issued" in refused.stderr
    assert done.exit_code == 0, done.stderr
    assert items(tracker) == ALL


@pytest.mark.parametrize("letter", [UNKNOWN, NO_YEAR])
def test_elsewhere_what_is_not_clear_is_refused_and_named(
    letter: Letter, tmp_path: Path, ledger_file: Place, tracker: Run
) -> None:
    before = contents(ledger_file)

    refused = tracker(f"directive read {in_word(letter, tmp_path / 'a.docx')} --record --yes")

    assert refused.exit_code == 65
    assert "1 việc chưa rõ" in refused.stderr
    assert ("«tracker unit add»" in refused.stderr) == (letter is UNKNOWN)
    assert "Việc 2: " in refused.stderr
    assert contents(ledger_file) == before


def test_a_task_that_differs_from_one_of_the_ledger_is_refused_unless_it_is_new(
    document: Path, tmp_path: Path, tracker: Run
) -> None:
    tracker(f"directive read {document} --record --yes")
    other = in_word(
        replace(LETTER, body=(BODY[0].replace("Sở Tài chính", "Thanh tra thành phố"),)), tmp_path / "a.docx"
    )

    refused = tracker(f"directive read {other} --record --yes")
    done = tracker(f"directive read {other} --record --yes --as-new")

    assert (refused.exit_code, done.exit_code) == (5, 0)
    assert "chỉ khác đơn vị chủ trì" in refused.stderr
    assert len(items(tracker)) == 4


def test_what_is_typed_goes_before_what_the_document_says_and_that_is_said(document: Path, tracker: Run) -> None:
    done = tracker(f"directive read {document} --record --yes --signer 'Trần B' --issuer chairman --room 'Phòng KT'")

    assert "người ký: lấy «Trần B» đã gõ, văn bản ghi «Nguyễn Văn Thử»" in done.stderr
    shown = json.loads(tracker("directive show #1 --format json").stdout)
    assert (shown["signer"], shown["issuer"], shown["room"]) == ("Trần B", "chairman", "Phòng KT")


def test_a_dry_run_writes_nothing(document: Path, ledger_file: Place, tracker: Run) -> None:
    before = contents(ledger_file)

    said = tracker(f"directive read {document} --record --yes --dry-run")

    assert "[chạy thử] Đã ghi văn bản 901/CT-UBND" in said.stdout
    assert contents(ledger_file) == before


def test_of_a_secret_directive_no_words_are_shown_written_or_kept(
    tmp_path: Path, ledger_file: Place, tracker: Run
) -> None:
    secret = in_word(SECRET, tmp_path / "mat.docx")

    page = tracker(f"directive read {secret}")
    drafted = tracker(f"directive read {secret} --draft {tmp_path / 'a.xlsx'}")
    done = tracker(f"directive read {secret} --record --yes")

    assert done.exit_code == 0, done.stderr
    assert (drafted.exit_code, (tmp_path / "a.xlsx").exists()) == (2, False)
    for said in (page, drafted, done):
        assert "Rà soát" not in said.stdout + said.stderr
    assert "Rà soát" not in contents(ledger_file)
    assert "mat.docx" not in contents(ledger_file)
    assert len(json.loads(tracker("task list --format json").stdout)) == 3


def test_a_draft_goes_out_and_comes_back_with_a_preview_and_once(
    document: Path, tmp_path: Path, ledger_file: Place, tracker: Run
) -> None:
    sheets = tmp_path / "chi-thi.xlsx"

    out = tracker(f"directive read {document} --draft {sheets}")
    again = tracker(f"directive read {document} --draft {sheets}")
    before = contents(ledger_file)
    preview = tracker(f"directive read --from-draft {sheets}")
    unchanged = contents(ledger_file) == before
    done = tracker(f"directive read --from-draft {sheets} --record")
    second = tracker(f"directive read --from-draft {sheets} --commit")

    assert (out.exit_code, again.exit_code, preview.exit_code, done.exit_code, second.exit_code) == (0, 5, 0, 0, 0)
    assert "3 việc, 3 việc cần kiểm" in out.stdout
    assert unchanged
    assert "Ghi văn bản 901/CT-UBND ngày 20/11/2026 với 3 nội dung, 3 nhiệm vụ. Thêm --record để ghi." in preview.stdout
    assert items(tracker) == ALL
    assert "không ghi thêm gì" in second.stdout
    assert ("chi-thi.docx", sha256(document.read_bytes()).hexdigest()) in engine.asked(
        ledger_file, "SELECT file_name, file_sha256 FROM directive"
    )


def test_another_document_beside_a_draft_is_said_and_not_kept(document: Path, tmp_path: Path, tracker: Run) -> None:
    sheets = tmp_path / "chi-thi.xlsx"
    tracker(f"directive read {document} --draft {sheets}")
    same = tracker(f"directive read {document} --from-draft {sheets}")
    in_word(UNKNOWN, document)

    other = tracker(f"directive read {document} --from-draft {sheets}")

    assert "SHA-256" not in same.stderr
    assert "không còn là văn bản đã đọc" in other.stderr


def test_all_that_is_wrong_in_a_draft_is_said_with_its_cells_and_nothing_is_written(
    tmp_path: Path, ledger_file: Place, tracker: Run
) -> None:
    sheets = tmp_path / "a.xlsx"
    tracker(f"directive read {in_word(replace(UNKNOWN, left=BLANK.left), tmp_path / 'a.docx')} --draft {sheets}")
    before = contents(ledger_file)

    page = tracker(f"directive read --from-draft {sheets} --record")
    told = tracker(f"directive read --from-draft {sheets} --format json")
    filled = tracker(f"directive read --from-draft {sheets} --number 9/CT-UBND --format json")

    assert (page.exit_code, told.exit_code) == (65, 65)
    cells = ["Văn bản!B2", "Nhiệm vụ!D3"]
    assert [each["cell"] for each in json.loads(told.stdout)["errors"]] == cells
    assert [each["cell"] for each in json.loads(filled.stdout)["errors"]] == cells[1:]
    assert all(cell in page.stdout for cell in cells)
    assert contents(ledger_file) == before


def test_a_year_that_was_proposed_in_a_draft_is_recorded_when_somebody_says_so(tmp_path: Path, tracker: Run) -> None:
    undated = replace(NO_YEAR, right=BLANK.right)
    sheets = tmp_path / "a.xlsx"
    tracker(f"directive read {in_word(undated, tmp_path / 'a.docx')} --draft {sheets}")
    line = f"directive read --from-draft {sheets} --issued 20/11/2026"

    preview, refused, done = tracker(line), tracker(f"{line} --record"), tracker(f"{line} --record --yes")

    assert (preview.exit_code, refused.exit_code, done.exit_code) == (0, 65, 0)
    assert "đề xuất «trước ngày 20/12/2026»" in preview.stdout
    assert "Nhiệm vụ!F3" in refused.stdout
    assert items(tracker) == ALL


def test_a_draft_meets_what_the_ledger_says_of_its_rows(document: Path, tmp_path: Path, tracker: Run) -> None:
    tracker(f"directive read {document} --record --yes")
    other = in_word(
        replace(LETTER, body=(BODY[0].replace("Sở Tài chính", "Thanh tra thành phố"), *BODY[1:])), tmp_path / "a.docx"
    )
    tracker(f"directive read {other} --draft {tmp_path / 'a.xlsx'}")

    refused = tracker(f"directive read --from-draft {tmp_path / 'a.xlsx'}")
    preview = tracker(f"directive read --from-draft {tmp_path / 'a.xlsx'} --as-new")

    assert refused.exit_code == 65
    assert "Nhiệm vụ!C2" in refused.stdout
    assert preview.exit_code == 0
    assert "2 nội dung sổ đã có, sẽ bỏ qua" in preview.stderr


@pytest.mark.parametrize("name", ["a.csv", "a", "-"])
def test_a_draft_is_written_to_a_workbook_and_nowhere_else(name: str, document: Path, tracker: Run) -> None:
    target = name if name == "-" else document.with_name(name)
    refused = tracker(f"directive read {document} --draft {target}")

    assert refused.exit_code == 2
    assert ".xlsx" in refused.stderr


def test_a_workbook_that_is_no_draft_says_how_one_is_made(document: Path, tmp_path: Path, tracker: Run) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        book.add_worksheet("Trang 1").write("A1", "x")

    refused = tracker(f"directive read --from-draft {tmp_path / 'a.xlsx'}")
    made = tracker(f"directive read {document} --draft {tmp_path / 'b.xlsx'}")

    assert (refused.exit_code, made.exit_code) == (65, 0)
    assert "directive read VĂN-BẢN --draft TỆP.xlsx" in refused.stderr
    assert tracker(f"directive read --from-draft {tmp_path / 'b.xlsx'}").exit_code == 0
