"""`urge due` and `urge letters`: who is to be urged, and letters that accuse nobody wrongly and tell no secret."""

from __future__ import annotations

import json
import re
import shlex
from datetime import date
from pathlib import Path

import pytest

from desk import a_directive, a_secret_task, a_task
from engine import Place, opened
from papers import cells, read, texts
from running import Run, contents
from tracker.law.kinds import Mismatch
from tracker.law.vocabulary import Issuer
from tracker.ledger.transaction import writing
from tracker.services.papers import Paper
from tracker.services.task import refer, report
from tracker.settings import Settings

ISSUED = date(2026, 11, 2)
"""A Monday; today is Monday 23/11/2026."""


@pytest.fixture(autouse=True)
def desk(settings: Settings) -> None:
    """
    Enter tasks of Friday 20/11/2026: 1 and the secret 4 of unit 2, 2 of STC, 3 of a commune, reported.

    Task 5 is the Office's own.
    """
    with writing(settings) as ledger:
        given = a_directive(ledger, issued_on=ISSUED, number="150/CT-UBND", issuer=Issuer.CHAIRMAN)
        for unit, text in ((2, "Báo cáo {một}"), (4, "Báo cáo hai"), (60, "Báo cáo ba")):
            a_task(ledger, "20/11/2026", directive=given, lead=(unit,), content=text, written=False)
        report.report_done(ledger, 3, on=date(2026, 11, 20))
        a_secret_task(ledger)
        a_task(ledger, "20/11/2026", directive=given, lead=(1,), content="Việc của Văn phòng")


def written(folder: Path) -> dict[str, str]:
    """Return the texts of a folder by name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder."""
    path = tmp_path / "thu"
    path.mkdir()
    return path


def test_the_list_says_the_rung_and_whose_practice_it_is(tracker: Run) -> None:
    page = tracker("urge due").stdout

    assert "vừa quá hạn, quá 1 ngày LV" in page  # Friday → Monday
    assert "(văn bản mật)" in page
    assert "Bậc nhắc là cách làm của Văn phòng, Quy chế không quy định." in page
    rows = json.loads(tracker("urge due --format json").stdout)
    assert sorted(row["task"] for row in rows) == [1, 2, 4, 5]  # 3 waits for the Office


def test_a_task_urged_today_is_not_asked_for_again(tracker: Run) -> None:
    tracker("urge add 1,2,4 --channel phone")

    rows = json.loads(tracker("urge due --format json").stdout)

    assert [row["task"] for row in rows] == [5]
    later = json.loads(tracker("--today 30/11/2026 urge due --unit STC --format json").stdout)
    # 24/11 is a day off: 23 25 26 27 30/11 are five working days, the weekly rung is 01/12
    assert later == []
    later = json.loads(tracker("--today 01/12/2026 urge due --unit STC --format json").stdout)
    assert [(row["rung"], row["reached_on"], row["urged"]) for row in later] == [("weekly", "2026-12-01", 1)]


def test_on_a_day_off_nobody_is_urged(tracker: Run) -> None:
    assert "Ngày 22/11/2026 là ngày nghỉ: không nhắc ai." in tracker("--today 22/11/2026 urge due").stdout
    assert json.loads(tracker("--today 22/11/2026 urge due --format json").stdout) == []


def test_a_task_that_its_unit_hands_back_waits_for_a_direction(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        refer.refer(ledger, 2, Paper("6/STC-NS", date(2026, 11, 23)), reason=Mismatch.FUNCTION)

    page = tracker("urge due").stdout

    assert "Báo cáo hai" not in page
    assert "1 nhiệm vụ đơn vị đang đề nghị chuyển lại (Điều 6.1.c): không nhắc, chờ chỉ đạo." in page


def test_each_unit_with_overdue_tasks_gets_one_letter(tracker: Run, folder: Path, settings: Settings) -> None:
    tracker("urge add 2 --channel phone --on 22/11/2026")
    before = contents(settings.ledger)

    done = tracker(f"urge letters --format txt --output {folder} --answer-by 25/11/2026")

    assert done.stdout.splitlines() == [
        f"Đã soạn 2 thư đôn đốc (3 nhiệm vụ quá hạn) trong thư mục {folder}",
        "Thư là dự thảo. Gửi xong, ghi lại: tracker urge add 1-2,4 --channel eoffice --document SỐ --issued NGÀY",
    ]
    assert contents(settings.ledger) == before
    letters = written(folder)
    assert list(letters) == ["don-doc-STC.txt", "don-doc-TTTP.txt"]
    letter = letters["don-doc-STC.txt"]
    assert "Kính gửi: Sở Tài chính\n" in letter
    assert "Sở Tài chính còn 01 nhiệm vụ đã quá thời hạn" in letter
    assert "văn bản số 150/CT-UBND ngày 02/11/2026 của Chủ tịch UBND thành phố (số theo dõi 2)" in letter
    assert "- Nội dung: Báo cáo hai\n" in letter
    assert "- Thời hạn: 20/11/2026 (văn bản ghi: «20/11/2026»)\n" in letter
    assert "- Đã quá hạn: 03 ngày, trong đó có 01 ngày làm việc\n" in letter
    assert "- Số lần đã đôn đốc: 01 (gần nhất ngày 22/11/2026)\n" in letter
    assert "trả lời Văn phòng đến hết ngày 25/11/2026. Trân trọng./." in letter
    assert "(khoản 2 Điều 19 Quy chế)" in letter
    assert "Số liệu dùng để đối soát, không thay thế văn bản (khoản 5 Điều 2 Quy chế).\n" in letter
    assert re.search(r"^Mã nhật ký: [0-9a-f]{12}\. Dự thảo lập ngày 23/11/2026", letter, re.MULTILINE)


def test_a_letter_takes_no_word_of_a_task_for_a_placeholder_of_its_own(tracker: Run, folder: Path) -> None:
    tracker(f"urge letters --format txt --output {folder}")

    assert "- Nội dung: Báo cáo {một}\n" in written(folder)["don-doc-TTTP.txt"]


def test_a_commune_is_told_of_its_own_article(tracker: Run, folder: Path) -> None:
    tracker("task send-back 3 --reason 'Thiếu số liệu'")

    # reported on its last day, Friday 20/11; back on Monday 23/11, and 24/11 is off: late from Thursday 26/11
    tracker(f"--today 26/11/2026 urge letters --format txt --output {folder}")

    assert sum("(khoản 2 Điều 20 Quy chế)" in text for text in written(folder).values()) == 1


def test_a_letter_tells_nothing_of_a_secret_task(tracker: Run, folder: Path) -> None:
    tracker(f"urge letters --format txt --output {folder}")
    tracker(f"urge letters --output {folder} --short")

    letters = written(folder)
    assert "- Nội dung: không nêu (văn bản mật, khoản 2 Điều 5 Quy chế)" in letters["don-doc-TTTP.txt"]
    secret = json.loads(tracker("task show 4 --format json").stdout)["directive"]
    assert "Nhiệm vụ số 4 (văn bản mật); hạn 30/06/2026" in letters["tin-nhan-TTTP.txt"]
    assert secret not in letters["tin-nhan-TTTP.txt"]


def test_each_unit_has_letters_of_its_own_whatever_its_code(
    tracker: Run, folder: Path, settings: Settings, ledger_file: Place
) -> None:
    with opened(ledger_file) as connection:
        (last,) = connection.execute("SELECT MAX(id) FROM unit").fetchone()
    codes = ["a/b", f"a-b-{last + 1}", "../../x", "CON", "x" * 300, "x" * 299 + "y", "%s{0}", "đơn vị"]
    for code in codes:
        done = tracker(f"unit add {shlex.quote(code)} --name 'Ban {codes.index(code)}' --kind ban")
        assert done.exit_code == 0, done.stderr
    with writing(settings) as ledger:
        given = a_directive(ledger, issued_on=ISSUED, number="151/CT-UBND", issuer=Issuer.CHAIRMAN)
        for number in range(1, len(codes) + 1):
            a_task(
                ledger, "20/11/2026", directive=given, lead=(last + number,), content=f"Việc {number}", written=False
            )

    done = tracker(f"urge letters --output {folder}")

    assert done.exit_code == 0, done.stderr
    assert f"Đã soạn {len(codes) + 2} thư" in done.stdout
    names = [path.name for path in folder.iterdir()]
    assert len({name.casefold() for name in names}) == 2 * (len(codes) + 2)
    assert all(re.fullmatch(r"(don-doc|tin-nhan)-[\w-]{1,60}\.(docx|txt)", name) for name in names), names
    assert list(folder.parent.parent.glob("*x*.docx")) == []
    for number in range(1, len(codes) + 1):
        [said] = [text for name, text in written_texts(folder) if f"Việc {number};" in text]
        assert f"Kính gửi Ban {number - 1}:" in said


def written_texts(folder: Path) -> list[tuple[str, str]]:
    """Return the messages of a folder by name."""
    return [(path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]


def test_the_short_form_is_a_message(tracker: Run, folder: Path) -> None:
    tracker(f"urge letters --output {folder} --short --unit STC --answer-by 25/11/2026")

    assert list(written(folder)) == ["tin-nhan-STC.txt"]
    lines = written(folder)["tin-nhan-STC.txt"].splitlines()
    assert lines[0] == (
        "Kính gửi Sở Tài chính: theo số liệu theo dõi đến ngày 23/11/2026, đơn vị còn 01 nhiệm vụ quá thời hạn:"
    )
    assert lines[1] == "1. 150/CT-UBND: Báo cáo hai; hạn 20/11/2026, quá 03 ngày (01 ngày làm việc)."
    assert "lý do chậm trễ, đến hết ngày 25/11/2026. Nếu đã có báo cáo" in lines[2]


def test_a_deadline_that_may_move_accuses_nobody(tracker: Run, folder: Path, settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "23/11/2026", lead=(4,), content="Việc có hạn dự kiến")
    now = "--today 26/11/2026 urge letters --unit STC --output"

    tracker(f"{now} {folder}")
    tracker(f"{now} {folder} --format txt")

    said = "(trong đó 01 có thời hạn dự kiến, tính qua ngày chưa được công bố chính thức)"
    opening = f"Sở Tài chính còn 02 nhiệm vụ đã quá thời hạn {said} mà Văn phòng chưa ghi nhận kết quả, cụ thể:"
    assert opening in (folder / "don-doc-STC.txt").read_text(encoding="utf-8")
    assert any(opening in each for each in texts(read(folder / "don-doc-STC.docx")))
    message = (folder / "tin-nhan-STC.txt").read_text(encoding="utf-8")
    assert "đơn vị còn 02 nhiệm vụ quá thời hạn (01 theo thời hạn dự kiến):\n" in message
    assert "hạn 23/11/2026 (dự kiến), quá 03 ngày" in message


def test_who_was_late_for_an_objective_cause_is_not_asked_as_if_it_were_not_known(tracker: Run, folder: Path) -> None:
    tracker("task excuse 2 --document 9/TB-UBND --issued 23/11/2026 --by 'Chủ tịch UBND thành phố' --reason Bão")

    tracker(f"urge letters --output {folder}")
    tracker(f"urge letters --output {folder} --format txt")

    said = "nguyên nhân khách quan đã được xác nhận tại 9/TB-UBND"
    assert f"- Đã chậm vì {said}\n" in (folder / "don-doc-STC.txt").read_text(encoding="utf-8")
    assert f"; {said})" in cells(read(folder / "don-doc-STC.docx").tables[1])[1][1]
    assert f"(01 ngày làm việc); {said}.\n" in (folder / "tin-nhan-STC.txt").read_text(encoding="utf-8")
    assert f"(01 ngày làm việc); {said}." in tracker("mail --unit STC --text").stdout
    assert said not in (folder / "don-doc-TTTP.txt").read_text(encoding="utf-8")


def test_a_letter_names_the_ground_on_which_the_office_urges(tracker: Run, folder: Path) -> None:
    tracker(f"urge letters --output {folder}")
    tracker(f"urge letters --output {folder} --format txt")

    ground = "Thực hiện khoản 1 Điều 8 Quy chế theo dõi, đôn đốc, kiểm tra việc thực hiện nhiệm vụ ban hành kèm theo"
    assert f"\n{ground} Quyết định số 150/2025/QĐ-UBND" in (folder / "don-doc-STC.txt").read_text(encoding="utf-8")
    assert any(each.startswith(ground) for each in texts(read(folder / "don-doc-STC.docx")))


def test_a_message_fits_a_telephone_and_counts_what_it_leaves_out(
    tracker: Run, folder: Path, settings: Settings
) -> None:
    long = "Rà soát, hoàn thiện hồ sơ dự án đầu tư xây dựng trường học trên địa bàn thành phố " * 4
    with writing(settings) as ledger:
        given = a_directive(ledger, issued_on=ISSUED, number="152/CT-UBND", issuer=Issuer.CHAIRMAN)
        for place in range(40):
            a_task(ledger, "19/11/2026", directive=given, lead=(4,), content=f"Việc {place}: {long}")

    tracker(f"urge letters --short --output {folder} --answer-by 25/11/2026")

    text = written(folder)["tin-nhan-STC.txt"]
    lines = text.splitlines()
    named = [line for line in lines if re.match(r"\d+\. ", line)]
    assert 1000 < len(text) <= 2000
    assert "đơn vị còn 41 nhiệm vụ quá thời hạn" in lines[0]
    assert f"Và {41 - len(named):02d} nhiệm vụ khác, xem trên Hệ thống." == lines[len(named) + 1]
    assert all("…; hạn 19/11/2026" in line and len(line) < 280 for line in named)
    assert "đến hết ngày 25/11/2026" in text
    assert "Mã nhật ký" in lines[-1]


def test_letters_are_in_vietnamese_whatever_the_clerk_speaks(
    tracker: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_LANG", "en")

    tracker(f"urge letters --format txt --output {folder} --unit STC")

    assert "Kính gửi: Sở Tài chính" in written(folder)["don-doc-STC.txt"]


def test_with_nothing_overdue_there_is_no_letter(tracker: Run, folder: Path) -> None:
    done = tracker(f"urge letters --format txt --output {folder} --unit SNV")

    assert (done.exit_code, done.stdout) == (0, "Không có nhiệm vụ quá hạn: không có thư nào phải soạn.\n")
    assert written(folder) == {}


def test_a_unit_code_that_is_no_file_name_becomes_one(tracker: Run, folder: Path) -> None:
    tracker("unit add ./X --name 'Ban Y' --kind ban --on 02/11/2026")
    tracker("unit add .-X --name 'Ban Z' --kind ban --on 02/11/2026")
    tracker("task add --directive 150/CT-UBND --content Y --lead './X; Ban Z' --due 20/11/2026")

    done = tracker(f"urge letters --format txt --output {folder}")

    assert done.stdout.startswith("Đã soạn 4 thư đôn đốc")
    assert list(written(folder))[:2] == ["don-doc---X-130.txt", "don-doc---X-131.txt"]


def test_letters_are_written_all_or_none(tracker: Run, folder: Path) -> None:
    (folder / "don-doc-TTTP.txt").write_text("thư cũ", encoding="utf-8")

    done = tracker(f"urge letters --format txt --output {folder}")

    assert (done.exit_code, done.stdout) == (2, "")
    assert "đã có 1 tệp trùng tên: don-doc-TTTP.txt" in done.stderr
    assert written(folder) == {"don-doc-TTTP.txt": "thư cũ"}


def test_a_folder_for_letters_is_made_where_there_is_none_and_not_left_empty(tracker: Run, folder: Path) -> None:
    assert tracker(f"urge letters --output {folder}/thu").exit_code == 0
    assert sorted(path.name for path in (folder / "thu").iterdir())[0] == "don-doc-STC.docx"

    assert tracker(f"--today 2026-01-05 urge letters --output {folder}/trong").exit_code == 0
    assert not (folder / "trong").exists()


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        ("--output khong-co/thu", 2, "Không có thư mục"),
        ("--output . --answer-by 22/11/2026", 2, "22/11/2026 ở trước ngày hôm nay (23/11/2026)."),
        ("--output . --unit nope", 4, "Không có đơn vị nào"),
    ],
)
def test_letters_that_cannot_be_written_are_refused(tracker: Run, options: str, code: int, said: str) -> None:
    done = tracker(f"urge letters {options}")

    assert (done.exit_code, done.stdout) == (code, "")
    assert said in done.stderr


def test_each_unit_gets_a_letter_in_word_and_a_message(tracker: Run, folder: Path, settings: Settings) -> None:
    tracker("urge add 2 --channel phone --on 22/11/2026")
    before = contents(settings.ledger)

    done = tracker(f"urge letters --output {folder} --answer-by 25/11/2026")

    assert done.exit_code == 0, done.stderr
    assert contents(settings.ledger) == before
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["don-doc-STC.docx", "don-doc-TTTP.docx", "tin-nhan-STC.txt", "tin-nhan-TTTP.txt"]
    opened = read(folder / "don-doc-STC.docx")
    head, listed, signature = opened.tables
    assert cells(head)[1][0] == "Số:          /VP-......\nV/v đôn đốc thực hiện nhiệm vụ quá hạn"
    assert texts(opened)[0] == "Kính gửi: Sở Tài chính"
    assert "150/2025/QĐ-UBND ngày 04/9/2025" in texts(opened)[1]
    assert "đến ngày 23/11/2026, Sở Tài chính còn 01 nhiệm vụ đã quá thời hạn" in texts(opened)[1]
    assert texts(opened)[1].endswith("cụ thể:")
    assert "(khoản 2 Điều 19 Quy chế)" in texts(opened)[4]
    assert "trả lời Văn phòng đến hết ngày 25/11/2026. Trân trọng./." in texts(opened)[-1]
    assert cells(listed) == [
        ["TT", "Nhiệm vụ", "Thời hạn", "Quá hạn (ngày)", "Ngày làm việc", "Đôn đốc (lần)"],
        [
            "1",
            "Báo cáo hai\n(150/CT-UBND ngày 02/11/2026; số theo dõi 2; đôn đốc gần nhất 22/11/2026)",
            "20/11/2026",
            "3",
            "1",
            "1",
        ],
    ]
    assert cells(signature)[0][0] == "Nơi nhận:\n- Như trên;\n- Lưu: VT."
    foot = opened.sections[0].first_page_footer.paragraphs[0].text
    assert re.search(r"\(khoản 5 Điều 2 Quy chế\)\. Mã nhật ký: [0-9a-f]{12}\. Dự thảo lập ngày 23/11/2026", foot)


def test_a_letter_in_word_tells_nothing_of_a_secret_task(tracker: Run, folder: Path) -> None:
    tracker(f"urge letters --output {folder}")

    (row,) = [row for row in cells(read(folder / "don-doc-TTTP.docx").tables[1]) if "số theo dõi 4" in row[1]]
    assert row[1].startswith("không nêu (văn bản mật, khoản 2 Điều 5 Quy chế)\n(")


def test_letters_of_a_past_day_are_the_same_a_year_later(tracker: Run, folder: Path, tmp_path: Path) -> None:
    tracker(f"urge letters --output {folder} --as-of 23/11/2026")
    later = tmp_path / "later"
    later.mkdir()
    assert tracker(f"--today 25/11/2027 urge letters --output {later} --as-of 23/11/2026").exit_code == 0

    kept = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert kept
    assert {path.name: path.read_bytes() for path in later.iterdir()} == kept


def test_a_message_has_no_other_form(tracker: Run, folder: Path) -> None:
    done = tracker(f"urge letters --short --format txt --output {folder}")

    assert (done.exit_code, list(folder.iterdir())) == (2, [])
    assert "--short là tin nhắn dạng chữ, không dùng cùng --format. Bỏ một trong hai." in done.stderr
    assert tracker(f"urge letters --short --output {folder}").exit_code == 0
    assert tracker(f"urge letters --format txt --output {folder}").exit_code == 0
    assert {path.suffix for path in folder.iterdir()} == {".txt"}
