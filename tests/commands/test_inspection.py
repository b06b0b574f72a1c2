"""Inspections as a clerk types them: from the plan to a late report, and what is refused on the way."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desk import a_secret_task, a_task
from engine import Place
from running import Run, contents
from tracker.ledger.transaction import writing
from tracker.settings import Settings

PLAN = 'inspection plan --unit "phường Hải An" --document 5/KH-UBND --issued 5/10/2026'
FIVE = (
    '--legal-basis "Quy chế 150" --scope "Quý III" --contents "Tiến độ" --from 19/10/2026 --until 23/10/2026'
    ' --head "Trần Văn B" --members "Lê C; Phạm D"'
)
DECIDE = f"inspection decide 1 --document 12/QĐ-UBND --issued 12/10/2026 {FIVE}"
UNDONE = (
    '--result undone --nature "kéo dài" --degree "vừa" --cause "thiếu người" --responsibility "Chủ tịch UBND phường"'
    ' --recommendation "Giao thêm người"'
)
REPORT = 'inspection report 1 --document 45/BC-VP --issued 2/11/2026 --evaluation "Chậm"'


def walk(tracker: Run, *lines: str) -> str:
    """Run commands that must all succeed, and return what the last one printed."""
    result = None
    for line in lines:
        result = tracker(line)
        assert (result.exit_code, result.stderr) == (0, ""), line
    assert result is not None
    return result.stdout


def one(tracker: Run, line: str) -> Any:
    return json.loads(walk(tracker, f"{line} --format json"))


def test_an_inspection_by_plan_is_late_until_both_acts_are_done(tracker: Run) -> None:
    walk(tracker, PLAN, DECIDE)
    ended = walk(tracker, "inspection end 1 --on 23/10/2026")
    overdue = walk(tracker, "overdue")
    half = walk(tracker, REPORT)
    done = walk(tracker, "inspection notify 1 --document 46/TB-VP --on 5/11/2026")

    # Friday 23/10/2026; 26 27 28 29 30, 02/11, 03/11
    assert "kết thúc ngày 23/10/2026. Báo cáo kiểm tra: hạn 03/11/2026" in ended
    assert "Kiểm tra UBND phường Hải An (QĐ 12/QĐ-UBND)" in overdue
    assert half == "Đã ghi báo cáo 45/BC-VP của cuộc kiểm tra 1.\n"
    assert "quá hạn 2 ngày (hạn 03/11/2026)" in done
    assert "Không có việc quá hạn." in walk(tracker, "overdue")


def test_the_list_tells_stage_deadline_and_both_days(tracker: Run) -> None:
    walk(tracker, PLAN, DECIDE, "inspection end 1 --on 23/10/2026", REPORT)
    walk(tracker, 'inspection plan --unit "Sở Tài chính" --by "Sở Nội vụ" --document 6/KH-SNV --issued 5/10/2026')

    first, second = one(tracker, "inspection list")

    assert (first["stage"], first["due_on"], first["reported_on"], first["sent_on"]) == (
        "reported",
        "2026-11-03",
        "2026-11-02",
        None,
    )
    assert (first["days_late"], first["conductor"]) == (20, "city")
    assert (second["stage"], second["conductor"], second["due_on"]) == ("own", "unit", None)
    assert [row["inspection"] for row in one(tracker, 'inspection list --unit "Sở Nội vụ"')] == [2]
    assert [row["inspection"] for row in one(tracker, 'inspection list --unit "Hải An"')] == [1]
    walk(tracker, "inspection notify 1 --on 5/11/2026")
    assert [row["inspection"] for row in one(tracker, "inspection list --open")] == [2]
    assert len(json.loads(tracker("inspection list --limit 1 --format json").stdout)) == 1


def test_everything_of_an_inspection_is_shown(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        task = a_task(ledger, "30/9/2026")
    plan = "inspection plan --unit TTr --document 5/KH-UBND --issued 5/10/2026"
    unit = walk(tracker, "unit list --format json")
    code = json.loads(unit)[1]["code"]
    walk(
        tracker,
        plan.replace("TTr", code) + f" --tasks {task}",
        DECIDE,
        'inspection invite 1 --member "Bà Hoàng E" --on 19/10/2026',
        f'inspection request 1 --unit {code} --what "Sổ theo dõi" --by 21/10/2026 --on 19/10/2026',
        'inspection answer 1 --on 22/10/2026 --note "Đủ"',
        f"inspection finding 1 --task {task} --follow-up {task} {UNDONE} --on 23/10/2026",
        "inspection end 1 --on 23/10/2026",
        REPORT,
    )

    page = one(tracker, "inspection show 1")
    shown = walk(tracker, "inspection show 1")

    assert (page["kind"], page["ground"], page["plan"], page["decision"]) == (
        "regular",
        "plan",
        "5/KH-UBND",
        "12/QĐ-UBND",
    )
    assert (page["members"], page["invited"]) == (["Lê C", "Phạm D"], ["Bà Hoàng E"])
    assert page["tasks"] == [str(task)]
    (request,) = page["requests"]
    assert (request["what"], request["due_on"], request["given_on"]) == ("Sổ theo dõi", "2026-10-21", "2026-10-22")
    (finding,) = page["findings"]
    assert (finding["task"], finding["result"], finding["follow_up"]) == (task, "undone", task)
    assert [act["happened"] for act in page["acts"]][:2] == ["inspection-planned", "inspection-decided"]
    for word in ("Trần Văn B", "tính chất: kéo dài", "kiến nghị: Giao thêm người", "Còn thiếu 1 mục.", "45/BC-VP"):
        assert word in shown


def test_the_dossier_says_what_is_there_and_what_is_missing(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        task = a_task(ledger, "30/9/2026")
    walk(tracker, f"inspection order {task} --direction 9/UBND-TH --issued 5/10/2026")
    walk(tracker, "inspection end 1 --on 23/10/2026", REPORT)
    walk(tracker, "urge add 1 --channel eoffice --document 77/VP-TH --issued 20/10/2026")

    def parts() -> dict[int, tuple[bool, bool]]:
        return {row["part"]: (row["required"], row["present"]) for row in one(tracker, "inspection dossier 1")}

    before = parts()
    walk(tracker, 'inspection dossier 1 --add 6 --document 1/BB-ĐKT --issued 22/10/2026 --note "Biên bản"')
    walk(tracker, 'inspection dossier 1 --add 4 --note "Báo cáo tại chỗ"')

    assert before == {
        1: (False, False),  # the Chairman's word needs no decision
        2: (False, True),
        3: (False, True),
        4: (True, False),
        5: (True, True),
        6: (True, False),
        7: (True, True),
        8: (False, False),
    }
    assert (parts()[4], parts()[6]) == ((True, True), (True, True))
    shown = walk(tracker, "inspection dossier 1")
    assert "Hồ sơ đủ các mục bắt buộc." in shown
    assert "1/BB-ĐKT ngày 22/10/2026 (Biên bản)" in shown
    assert "77/VP-TH" in shown


def test_an_ad_hoc_inspection_is_decided_at_once(tracker: Run) -> None:
    decide = DECIDE.replace(" 1 ", " ")
    upon_signs = walk(tracker, f'{decide} --unit "Hải An" --ground signs')
    by_word = walk(
        tracker, f'{decide} --unit "Hải An" --ground direction --direction 9/UBND-TH --direction-issued 9/10/2026'
    )

    assert upon_signs.startswith("Đã ghi quyết định kiểm tra 12/QĐ-UBND, cuộc kiểm tra 1: Kiểm tra UBND phường Hải An")
    assert "cuộc kiểm tra 2" in by_word
    assert one(tracker, "inspection show 2")["direction"] == "9/UBND-TH"


REFUSALS = [
    ("inspection decide 1 --document 12/QĐ-UBND --issued 12/10/2026", 2, "--legal-basis"),
    ("inspection decide --document 12/QĐ-UBND --issued 12/10/2026", 2, "--ground direction|signs"),
    (f"{DECIDE} --ground signs", 2, "bỏ --unit"),
    (DECIDE.replace(" 1 ", " ") + ' --unit "Hải An" --ground plan', 2, "inspection plan"),
    (DECIDE.replace(" 1 ", " ") + ' --unit "Hải An" --ground direction', 2, "Điều 13"),
    (DECIDE.replace("decide 1", "decide 99"), 4, "Không có cuộc kiểm tra số 99."),
    (DECIDE + " --tasks x", 2, "không phải là danh sách số"),
    (DECIDE + " --tasks 99", 4, "Không có nhiệm vụ số 99."),
    ("inspection end 1", 5, "chưa có quyết định"),
    ("inspection copy 1", 5, "inspection notify 1"),
    (REPORT, 5, "inspection decide"),
    ('inspection finding 1 --result done --unit "Sở Nội vụ"', 5, "chưa có quyết định"),
    ("inspection plan --unit @xa --document 5/KH-UBND", 2, "--issued"),
    ("inspection plan --unit nowhere --document 5/KH-UBND --issued 5/10/2026", 4, "nowhere"),
    ("inspection plan --unit @so --ground plan", 2, "Điều 13"),
    ("inspection answer 9", 4, "số 9"),
    ("inspection show 9", 4, "Không có cuộc kiểm tra số 9."),
    ("inspection dossier 9", 4, "Không có cuộc kiểm tra số 9."),
    ("inspection dossier 1 --add 9 --note A", 4, "tám mục"),
    ("inspection dossier 1 --add 6", 2, "--note"),
    ("inspection dossier 1 --note A", 2, "--add"),
    ("inspection order 9 --direction 9/UBND-TH --issued 5/10/2026", 4, "Không có nhiệm vụ số 9."),
    ("inspection order 9 --direction 9/UBND-TH --issued 24/11/2026", 4, "Không có nhiệm vụ số 9."),
]


@pytest.mark.parametrize(("line", "code", "said"), REFUSALS)
def test_what_cannot_be_is_refused_in_one_sentence(
    tracker: Run, ledger_file: Place, line: str, code: int, said: str
) -> None:
    walk(tracker, PLAN)
    before = contents(ledger_file)

    result = tracker(line)

    assert (result.exit_code, result.stdout) == (code, "")
    sentence, *filled_in = result.stderr.splitlines()
    assert said in sentence
    assert filled_in == [] or "  tracker inspection" in filled_in[-1] or "«tracker unit alias" in filled_in[-1]
    assert contents(ledger_file) == before


def test_a_dry_run_writes_nothing(tracker: Run, ledger_file: Place) -> None:
    before = contents(ledger_file)

    assert walk(tracker, f"{PLAN} --dry-run").startswith("[chạy thử] Đã ghi cuộc kiểm tra 1")

    assert contents(ledger_file) == before


def test_nothing_of_a_secret_task_is_taken_or_shown(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        task = a_secret_task(ledger)
    walk(tracker, f"inspection order {task} --direction 9/UBND-TH --issued 5/10/2026")

    refused = tracker(f"inspection finding 1 --task {task} {UNDONE}")
    walk(tracker, f"inspection finding 1 --task {task} --result undone")

    assert (refused.exit_code, "Điều 5.2" in refused.stderr) == (2, True)
    shown = walk(tracker, "inspection show 1")
    assert "Về việc triển khai nhiệm vụ" not in shown
    assert "kéo dài" not in shown
