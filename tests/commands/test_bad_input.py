"""What a clerk can type wrongly: the sentence, the exit code, and the ledger row for row as it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import engine
from desk import a_directive, a_task
from engine import Place
from running import Run, contents
from tracker.law.fields import Correctable
from tracker.law.vocabulary import Issuer, Secrecy
from tracker.ledger.transaction import writing
from tracker.services.papers import Paper
from tracker.services.task import correct, report
from tracker.settings import Settings

ISSUED = date(2026, 11, 2)
"""A Monday; today is Monday 23/11/2026."""

HUGE = "9" * 24


@pytest.fixture(scope="session")
def desk_ledger(fresh_ledger: Place, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """
    Return a ledger with four directives and four tasks, made once.

    150/CT-UBND gives 1 (written, open), 2 (without a document, open), 3 (confirmed) and 4 (said to be
    done, though it requires a document); 151/CT-UBND is secret; two directives are numbered 160/KH-UBND.
    """
    path = engine.copy(fresh_ledger, tmp_path_factory.mktemp("desk") / "ledger.db")
    with writing(Settings(path, date(2026, 11, 23), "lan")) as ledger:
        given = a_directive(ledger, issued_on=ISSUED, number="150/CT-UBND", issuer=Issuer.CHAIRMAN)
        a_directive(ledger, issued_on=ISSUED, number="151/CT-UBND", secrecy=Secrecy.SECRET)
        a_directive(ledger, issued_on=ISSUED, number="160/KH-UBND")
        a_directive(ledger, issued_on=date(2026, 11, 3), number="160/KH-UBND")
        a_task(ledger, "17/11/2026", directive=given, content="Báo cáo một", lead=(4,))
        a_task(ledger, "30/12/2026", directive=given, content="Báo cáo hai", written=False)
        a_task(ledger, "30/12/2026", directive=given, content="Báo cáo ba")
        a_task(ledger, "30/12/2026", directive=given, content="Báo cáo bốn", written=False)
        report.file_report(ledger, 3, Paper("1/BC", date(2026, 11, 10)), filed_on=date(2026, 11, 10))
        report.confirm(ledger, 3, on=date(2026, 11, 11))
        report.report_done(ledger, 4, on=date(2026, 11, 10))
        correct.correct_text(ledger, 4, Correctable.WRITTEN, "yes", reason="Nhập sai")
    return path


@pytest.fixture
def ledger_file(desk_ledger: Path, tmp_path: Path) -> Place:
    """Return the desk's ledger for one test."""
    return engine.copy(desk_ledger, tmp_path / "ledger.db")


DIRECTIVE = "directive add 9/CT-UBND --kind K --abstract A --signer S --issuer city"
TASK = "task add --directive 150/CT-UBND --content X"
CAM_GIANG = "«{}» có thể là nhiều đơn vị: 10888 Ủy ban nhân dân xã Cẩm Giang; 10903 Ủy ban nhân dân xã Cẩm Giàng."
NOT_A_DAY = "«{}» không phải là một ngày. Hãy gõ ngày/tháng/năm (30/9/2025)"
TO_COME = "Ngày 24/11/2026 ở sau ngày hôm nay (23/11/2026): chỉ ghi việc đã xảy ra."
NOT_UNDERSTOOD = "Không hiểu thời hạn «{}». Hãy gõ theo một trong các mẫu sau"

UNITS = [
    (f'{TASK} --lead "Cam Giang" --due 30/11/2026', 2, CAM_GIANG.format("Cam Giang")),
    (f'{TASK} --lead STC --support "Cam Giang" --due 30/11/2026', 2, CAM_GIANG.format("Cam Giang")),
    (f'{TASK} --lead "So Tai Chinhh" --due 30/11/2026', 4, "«So Tai Chinhh». Có phải STC Sở Tài chính?"),
    (f'{TASK} --lead "Sở Vũ trụ" --due 30/11/2026', 4, "Không có đơn vị nào tên «Sở Vũ trụ»."),
    (f"{TASK} --lead @nope --due 30/11/2026", 2, "Không có nhóm đơn vị «@nope»."),
    (f'{TASK} --lead "" --due 30/11/2026', 2, "Thiếu đơn vị."),
    (f'{DIRECTIVE} --issued 02/11/2026 --submitted-by "Cam Giang"', 2, CAM_GIANG.format("Cam Giang")),
    ('task reassign 1 --lead "Cam Giang" --direction X --issued 20/11/2026', 2, CAM_GIANG.format("Cam Giang")),
    ("task reassign 1 --lead STC --direction X --issued 20/11/2026", 2, "đang là đơn vị chủ trì của nhiệm vụ 1."),
    *(
        (f'{listing} --unit "Cam Giang"', 2, CAM_GIANG.format("Cam Giang"))
        for listing in ("overdue", "due", "unresolved", "waiting", "search X", "task list")
    ),
    ("overdue --unit @xa", 2, "--unit chỉ nhận một đơn vị."),
    ('waiting --unit "STC; SNV"', 2, "--unit chỉ nhận một đơn vị."),
    ("unit show nope", 4, "Không có đơn vị nào tên «nope»."),
    ('unit add STC --name "Sở X" --kind so', 5, "Mã đơn vị STC đã có trong sổ."),
    ('unit add "" --name X --kind so', 2, "không được để trống"),
]

DATES = [
    *(
        (f'{DIRECTIVE} --issued "{text}"', 2, NOT_A_DAY.format(text))
        for text in ("31/2/2026", "2026-13-01", "1/1/26", "hôm", "", "2026-1-5", "١/١/٢٠٢٦")
    ),
    (f"{DIRECTIVE} --issued 24/11/2026", 2, TO_COME),
    (f"{DIRECTIVE} --issued 20/11/2026 --on 24/11/2026", 2, TO_COME),
    (f"{DIRECTIVE} --issued 20/11/2026 --on 19/11/2026", 2, "Ngày 19/11/2026 ở trước ngày ban hành văn bản"),
    (f"{DIRECTIVE} --issued 20/11/2026 --received 19/11/2026", 2, "Ngày 19/11/2026 ở trước ngày ban hành văn bản"),
    (f"{TASK} --lead STC --due 30/11/2026 --on 24/11/2026", 2, TO_COME),
    (f"{TASK} --lead STC --due 30/11/2026 --on 01/11/2026", 2, "ở trước ngày ban hành văn bản (02/11/2026)."),
    ("task report 1 --document 2/BC --issued 24/11/2026", 2, TO_COME),
    ("task report 1 --document 2/BC --issued 01/11/2026", 2, "ở trước ngày ban hành văn bản giao (02/11/2026)."),
    ("task report 1 --document 2/BC --issued 12/11/2026 --on 11/11/2026", 2, "ở trước ngày ban hành báo cáo"),
    ("task receive 1 --on 24/11/2026", 2, TO_COME),
    ("task progress 1 --note X --on 01/11/2026", 2, "ở trước ngày ban hành văn bản giao (02/11/2026)."),
    ("task confirm 4 --on 09/11/2026", 5, "yêu cầu báo cáo bằng văn bản"),
    ("task extend 1 --due 30/12/2026 --direction X --issued 24/11/2026", 2, TO_COME),
    ("--today 31/2/2026 overdue", 2, NOT_A_DAY.format("31/2/2026")),
    ("overdue --as-of 2/2/2", 2, NOT_A_DAY.format("2/2/2")),
    ("overdue --as-of 01/01/2001", 6, "lịch hiện có từ 01/01/2023 đến 31/12/2030). Hãy gõ: tracker calendar load 2022"),
    ("stats --from 01/12/2026 --to 01/11/2026", 2, "--to (01/11/2026) ở trước --from (01/12/2026)."),
]

PHRASES = [
    (f'{TASK} --lead STC --due "sớm nhất có thể"', 2, NOT_UNDERSTOOD.format("sớm nhất có thể")),
    (f'{TASK} --lead STC --due "trong tháng 13/2026"', 2, NOT_UNDERSTOOD.format("trong tháng 13/2026")),
    (f'{TASK} --lead STC --due "trước ngày 31/2/2027"', 2, NOT_UNDERSTOOD.format("trước ngày 31/2/2027")),
    (f'{TASK} --lead STC --due "ngày 05/01/2099"', 6, "Hãy gõ: tracker calendar load 2031"),
    # Sunday 01/11/2026 would roll to the day of the directive
    (f'{TASK} --lead STC --due "ngày 01/11/2026"', 2, "Thời hạn 01/11/2026 ở trước ngày ban hành văn bản"),
    ("task add --directive 150/CT-UBND --lead STC --due 30/12/2026", 2, "Thiếu nội dung nhiệm vụ."),
    ('task extend 1 --due "linh tinh" --direction X --issued 20/11/2026', 2, NOT_UNDERSTOOD.format("linh tinh")),
    ('task correct 1 --field due --value "linh tinh" --reason y', 2, NOT_UNDERSTOOD.format("linh tinh")),
    ("task correct 1 --field due --value 17/11/2026 --reason y", 2, "không có gì để sửa."),
    ('task correct 1 --field content --value "Báo cáo một" --reason y', 2, "không có gì để sửa."),
    ('task correct 1 --field content --value " " --reason y', 2, "Thiếu nội dung nhiệm vụ."),
    ("task correct 1 --field written --value maybe --reason y", 2, "«maybe» không dùng được cho written."),
    ("task correct 1 --field due --value 30/11/2026", 2, "Thiếu --reason"),
]

STATES = [
    ("directive add 150/CT-UBND --issued 02/11/2026 --kind K --abstract A --signer N --issuer chairman", 5, "mã #1"),
    ("task report 3 --document 2/BC --issued 12/11/2026", 5, "Nhiệm vụ 3 đã xác nhận hoàn thành"),
    ("task confirm 3", 5, "Nhiệm vụ 3 đã xác nhận hoàn thành"),
    ("task extend 3 --due 30/12/2026 --direction X --issued 20/11/2026", 5, "Nhiệm vụ 3 đã xác nhận hoàn thành"),
    ("task stop 3 --direction X --reason Y", 5, "Nhiệm vụ 3 đã xác nhận hoàn thành"),
    ("task confirm 4", 5, "Nhiệm vụ 4 yêu cầu báo cáo bằng văn bản (Điều 6.1.a) nhưng đơn vị chỉ báo «Đã thực hiện»."),
    ("task confirm 1", 5, "Nhiệm vụ 1 chưa thực hiện"),
    ("task send-back 1 --reason X", 5, "Nhiệm vụ 1 chưa thực hiện"),
    ("task send-back 4", 2, "Thiếu --reason"),
    ("task stop 1 --direction X", 2, "Thiếu --reason"),
    ("task reopen 1 --reason X", 5, "Nhiệm vụ 1 chưa thực hiện"),
    ("task report 1 --done", 5, "Nhiệm vụ 1 yêu cầu báo cáo bằng văn bản"),
    ("task report 1", 2, "Ghi báo cáo bằng --document và --issued, hoặc --done"),
    ("task report 1 --document 2/BC", 2, "Văn bản phải có cả --document (số, ký hiệu) và --issued"),
    ('task report 1 --document "" --issued 12/11/2026', 2, "Thiếu số, ký hiệu văn bản."),
    ("task report 1 --document 2/BC --issued 12/11/2026 --file /nope.pdf", 65, "nope.pdf: không có tệp đó."),
    ("task report 1 --document 2/BC --issued 12/11/2026 --file /", 65, "đó là một thư mục."),
    ("task report 1 --document 2/BC --issued 12/11/2026 --period 2026-09", 2, "bỏ --period."),
    ("task progress 1", 2, "Thiếu --note"),
    ('task progress 1 --note " "', 2, "Thiếu --note"),
    ("task explain-delay 1 --document X --issued 20/11/2026", 2, "Thiếu --reason"),
]

NAMES = [
    ("task show 99", 4, "Không có nhiệm vụ số 99."),
    ("task show 0", 4, "Không có nhiệm vụ số 0."),
    ("task show -1", 2, "Không có tùy chọn -1."),
    ("task show abc", 2, "«abc» không phải là số."),
    ("task show 1.5", 2, "«1.5» không phải là số."),
    *(
        (f"{command} {HUGE}", 4, f"Không có số {HUGE} trong sổ.")
        for command in ("task show", "task confirm", "log", "explain", "explain --obligation")
    ),
    ("log 99", 4, "Không có nhiệm vụ số 99."),
    ("explain --obligation 999", 4, "Không có nghĩa vụ mã 999."),
    ("explain", 2, "Gõ số nhiệm vụ («tracker explain 12»)"),
    ("explain 1 --obligation 1", 2, "Gõ số nhiệm vụ («tracker explain 12»)"),
    ("directive show 999/QĐ", 4, "Không có văn bản giao «999/QĐ» trong sổ."),
    ("directive show 160/KH-UBND", 2, "Có 2 văn bản cùng số «160/KH-UBND»: #3 160/KH-UBND ngày 02/11/2026; #4"),
    ("task add --directive 160/KH-UBND --lead STC --content X", 2, "Gõ mã #, ví dụ «#3»."),
    ('directive show "#99"', 4, "Không có văn bản giao «#99» trong sổ."),
    (f'directive show "#{HUGE}"', 4, f"Không có văn bản giao «#{HUGE}» trong sổ."),
    ('directive show ""', 2, "Thiếu số, ký hiệu văn bản."),
    ("directive withdraw 999/QĐ --by X", 4, "Không có văn bản giao «999/QĐ» trong sổ."),
    *(
        (f'{DIRECTIVE} --issued 02/11/2026 {option} " "', 2, f"Thiếu {option}: văn bản phải có")
        for option in ("--kind", "--abstract", "--signer")
    ),
    ("rules show NOPE", 4, "Không có quy tắc «NOPE»."),
]

SECRETS = [
    (
        'task add --directive 151/CT-UBND --lead STC --content "bí mật" --due 30/12/2026',
        2,
        "Văn bản 151/CT-UBND là văn bản mật: không ghi nội dung nhiệm vụ (Điều 5.2).",
    ),
    (
        "task add --directive 151/CT-UBND --lead STC --due 30/12/2026 --point 1.a",
        2,
        "Văn bản 151/CT-UBND là văn bản mật",
    ),
    (f"{DIRECTIVE} --issued 02/11/2026 --secrecy mat --file /etc/hosts", 2, "Văn bản mật không đính kèm tệp"),
]

CALENDAR = [
    (
        "calendar swap 27/11/2026 --notice X",
        2,
        "\n  tracker calendar swap 27/11/2026 --notice X LÀM\n",
    ),
    ("calendar swap 27/11/2026 05/12/2026", 2, "Thiếu --notice VĂN-BẢN."),
    ('calendar swap 27/11/2026 05/12/2026 --notice " "', 2, "Thiếu số thông báo (--notice)"),
    ("calendar swap 27/11/2026 27/11/2026 --notice X", 2, "Ngày 27/11/2026 đã là ngày làm việc."),
    ("calendar swap 28/11/2026 05/12/2026 --notice X", 2, "Ngày 28/11/2026 đã là ngày nghỉ (cuối tuần)."),
    ("calendar swap 24/11/2026 29/11/2026 --notice X", 2, "Ngày 24/11/2026 đã là ngày nghỉ (Ngày Văn hóa Việt Nam"),
    ("calendar swap 24/11/2099 28/11/2099 --notice X", 6, "Hãy gõ: tracker calendar load 2031"),
    ("calendar off 28/11/2026 --notice X", 2, "Ngày 28/11/2026 đã là ngày nghỉ"),
    ("calendar load 2040", 2, "nạp năm liền kề trước, ví dụ 2031."),
    ("calendar load 1900", 2, "nạp năm liền kề trước, ví dụ 2022."),
    ("calendar load 2026", 5, "Năm 2026 đã có lịch theo thông báo chính thức trong sổ"),
    ("calendar show 2040", 6, "Lịch trong sổ chỉ từ năm 2023 đến năm 2030."),
    ("calendar count 01/01/2015 5", 6, "Hãy gõ: tracker calendar load 2022"),
    ("calendar count 31/12/2025 0", 2, "Số ngày làm việc phải từ 1 đến 9999"),
    ("calendar count 31/12/2025 abc", 2, "Giá trị của N không hợp lệ: phải là một số nguyên."),
]

OUTPUTS = [
    ("export nope --output x.csv", 2, "Không có danh sách «nope». Xuất được: overdue, due"),
    ("export overdue", 2, "Thiếu --output TỆP."),
    ("export overdue --output /nope/x.csv", 2, f"Không có thư mục {Path('/nope')}."),
    ("export overdue --output x.bogus", 2, "Không rõ định dạng của tệp x.bogus."),
    ("overdue --output / --format md", 2, f"{Path('/')} là một thư mục. Hãy thêm tên tệp"),
    ("overdue --format bogus", 2, "Không có định dạng «bogus». Hãy chọn một trong: table, csv, json, xlsx"),
    ("overdue --output x.odt", 2, "Không rõ định dạng của tệp x.odt."),
    ("today --format csv", 2, "Trang này gồm nhiều bảng, một tệp csv chỉ chứa được một."),
    ("search", 2, "Thiếu TỪ…."),
    ('search " "', 2, "Gõ ít nhất một từ cần tìm."),
]

LINES = [
    ("frobnicate", 2, "Không có lệnh «frobnicate». Xem các lệnh: «tracker --help»."),
    ("task lits", 2, "Không có lệnh «lits». Có phải: list?"),
    ("task add --bogus", 2, "Không có tùy chọn --bogus. Xem"),
    ("task report 1 --quality good", 2, "Không có tùy chọn --quality. Tùy chọn này có ở: tracker task confirm."),
    (f"{TASK} --lead 'STC, Sở Vũ trụ'", 4, "Không có đơn vị nào tên «Sở Vũ trụ»."),
    (f"{TASK} --lead 'các đơn vị liên quan'", 4, "«các đơn vị liên quan» không nói rõ là đơn vị nào."),
    ("task report 1 --done=1", 2, "--done không nhận giá trị"),
    ("task report 1 -i", 2, "Sau -i phải có giá trị: -i NGÀY."),
    ("due --within 999", 2, "Giá trị của --within không hợp lệ: phải từ 0 đến 250."),
    ("task add", 2, "Thiếu --directive VĂN-BẢN, --lead ĐƠN-VỊ, --content CHỮ."),
    ("task show", 2, "Thiếu SỐ."),
    (
        "task list --status nope",
        2,
        "«nope». Có phải: open (đang mở)? Giá trị dùng được: open",
    ),
    ("overdue --level mars", 2, "Giá trị dùng được: city (Thành phố giao), central (Chính phủ, Thủ tướng giao)."),
    ("overdue --limit -1", 2, "Giá trị của --limit không hợp lệ"),
    ("overdue --limit abc", 2, "phải là một số nguyên."),
    ("overdue 5", 2, "Thừa «5»."),
    (f"{DIRECTIVE} --issued 02/11/2026 --issuer mayor", 2, "Giá trị dùng được: city (UBND thành phố), chairman"),
    ("init", 5, "không tạo sổ mới đè lên."),
    ("db verify --head zz", 2, "«zz» không phải là mã nhật ký."),
]

WRONG = [*UNITS, *DATES, *PHRASES, *STATES, *NAMES, *SECRETS, *CALENDAR, *OUTPUTS, *LINES]


@pytest.mark.parametrize(("line", "code", "sentence"), WRONG, ids=[line for line, _code, _sentence in WRONG])
def test_a_wrong_line_is_refused_in_words_and_changes_nothing(
    tracker: Run, ledger_file: Place, line: str, code: int, sentence: str
) -> None:
    before = contents(ledger_file)

    result = tracker(line)

    assert sentence in result.stderr
    assert (result.exit_code, result.stdout) == (code, "")
    assert contents(ledger_file) == before


def test_a_number_of_another_day_is_recorded_with_a_warning(tracker: Run) -> None:
    again = "directive add 150/CT-UBND --issued 03/11/2026 --kind K --abstract A --signer N --issuer chairman"

    result = tracker(again)

    assert (result.exit_code, "Đã ghi văn bản 150/CT-UBND ngày 03/11/2026 (mã #5)." in result.stdout) == (0, True)
    assert "Trùng số, ký hiệu với văn bản #1 ngày 02/11/2026" in result.stderr


WRITING = [
    f"{DIRECTIVE} --issued 02/11/2026",
    "directive withdraw 150/CT-UBND --by 1/QĐ-UBND",
    "directive no-tasks '#3' --reason X",
    f"{TASK} --lead STC --due 30/12/2026",
    "task receive 1",
    "task progress 1 --note X",
    "task report 1 --document 2/BC --issued 12/11/2026",
    "task report 2 --done",
    "task send-back 4 --reason X",
    "task explain-delay 1 --document 2/BC --issued 12/11/2026 --reason X",
    "task extend 1 --due 30/12/2026 --direction 1/UBND --issued 12/11/2026",
    "task reassign 1 --lead SNV --direction 1/UBND --issued 12/11/2026",
    "task stop 1 --direction 1/UBND --reason X",
    "task reopen 3 --reason X",
    "task correct 1 --field content --value Y --reason X",
    "unit add SX --name 'Sở X' --kind so",
]


@pytest.mark.parametrize("line", WRITING)
def test_a_dry_run_says_what_would_happen_and_writes_nothing(tracker: Run, ledger_file: Place, line: str) -> None:
    before = contents(ledger_file)

    tried = tracker(f"{line} --dry-run --on 20/11/2026")
    after = contents(ledger_file)
    done = tracker(f"{line} --on 20/11/2026")

    assert (tried.exit_code, tried.stdout[:10]) == (0, "[chạy thử]")
    assert after == before
    assert (done.exit_code, done.stdout) == (0, tried.stdout.removeprefix("[chạy thử] "))
    assert contents(ledger_file) != before
