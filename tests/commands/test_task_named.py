"""A task named by its unit and its directive, wherever a number may stand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import engine
from completing import offered
from desk import a_directive, a_secret_task, a_task, stored
from engine import Place
from running import Run
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.settings import Settings

pytestmark = pytest.mark.usefixtures("given")


@pytest.fixture
def given(settings: Settings) -> None:
    """Give STC task 1 of 20/CT-UBND, SXD tasks 2 and 3 of it, and STC task 4 of 21/CT-UBND."""
    with writing(settings) as ledger:
        finance, building = map(unit_names(ledger.connection).find, ("STC", "SXD"))
        directive = a_directive(ledger, number="20/CT-UBND")
        for content, lead in (("Lập kế hoạch", finance), ("Hai", building), ("Ba", building)):
            a_task(ledger, directive=directive, content=content, lead=(lead,))
        other = a_directive(ledger, number="21/CT-UBND")
        a_task(ledger, directive=other, content="Bốn", lead=(finance,), support=(building,))


@pytest.mark.parametrize(
    "typed",
    [
        "STC@20/CT-UBND",
        "'Sở Tài chính@20/CT-UBND'",
        "'so tai chinh @ 20/CT-UBND'",
        "STC@#1",
        "'stc@20/ct-ubnd ngày 5/6/2026'",
    ],
)
def test_the_one_task_of_a_unit_under_a_directive_is_found_and_told_back(tracker: Run, typed: str) -> None:
    done = tracker(f"task show {typed} --format json")

    assert (done.exit_code, json.loads(done.stdout)["task"]) == (0, 1), done.stderr
    assert done.stderr == f"«{typed.strip(chr(39))}» là nhiệm vụ 1 của Sở Tài chính: Lập kế hoạch.\n"


R = "--document 1/BC-STC --issued 20/11/2026"
T = "--direction 9/CT-UBND --issued 20/11/2026"


@pytest.mark.parametrize(
    "line",
    [
        "task show {}",
        "task receive {}",
        "task progress {} --note x",
        "task report {} " + R,
        "task explain-delay {} --reason x " + R,
        "task extend {} --due 'ngày 30/12/2026' " + T,
        "task stop {} --reason x " + T,
        "task correct {} --field room --value TH --reason x",
        "task remark {} --kind praise " + R,
        "task extensions {}",
        "bulk extend {} --due 'ngày 30/12/2026' " + T,
        "urge add {} --channel phone",
        "feedback add --from SNV --about STC --task {} --received 20/11/2026 --content x",
        "submission add --unit STC --number 1/TTr-STC --sent 20/11/2026 --due 30/11/2026 --task {} --content x",
        "urgent add --unit STC --from thanh-uy --task {} --content x",
        "difficulty add {} --kind difficulty --content x",
        "inspection order {} --direction 3/CT-UBND --issued 20/11/2026",
        "inspection plan --unit STC --tasks {} --document 7/KH --issued 20/11/2026",
        "explain {}",
        "log {}",
    ],
)
def test_a_name_does_what_the_number_does(tracker: Run, settings: Settings, tmp_path: Path, line: str) -> None:
    before = engine.copy(settings.ledger, tmp_path / "before.db")
    by_number = tracker(line.format("1"))
    told = stored(settings.ledger)
    engine.copy(before, settings.ledger)

    by_name = tracker(line.format("STC@20/CT-UBND"))

    assert (by_name.exit_code, by_name.stdout) == (by_number.exit_code, by_number.stdout), by_name.stderr
    assert by_number.exit_code == 0, by_number.stderr
    assert stored(settings.ledger) == told


@pytest.mark.parametrize(
    "command", ["task show {}", "task report {} " + R, "explain {}", "urge add {} --channel phone"]
)
@pytest.mark.parametrize(
    ("typed", "code", "sentence"),
    [
        (
            "SXD@20/CT-UBND",
            2,
            "Sở Xây dựng chủ trì 2 nhiệm vụ của 20/CT-UBND: 2 «Hai» (chưa thực hiện); 3 «Ba» (chưa thực hiện). "
            "Gõ số nhiệm vụ, ví dụ «2».",
        ),
        ("SXD@21/CT-UBND", 4, "Sở Xây dựng không chủ trì nhiệm vụ nào của 21/CT-UBND."),
        ("STC@99/CT-UBND", 4, "Không có văn bản giao «99/CT-UBND» trong sổ"),
        ("STX@20/CT-UBND", 4, "Không có đơn vị nào tên «STX»"),
        ("@so@20/CT-UBND", 4, "«@so» là nhiều đơn vị"),
        ("STC@", 2, "«STC@» không phải là một nhiệm vụ"),
        ("@20/CT-UBND", 2, "«@20/CT-UBND» không phải là một nhiệm vụ"),
    ],
)
def test_what_names_no_one_task_is_refused(
    tracker: Run, settings: Settings, command: str, typed: str, code: int, sentence: str
) -> None:
    before = stored(settings.ledger)

    done = tracker(command.format(f"'{typed}'"))

    assert (done.exit_code, done.stdout) == (code, "")
    assert sentence in done.stderr
    assert stored(settings.ledger) == before


def test_a_shared_number_is_told_by_its_code(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        before = a_directive(ledger, number="20/CT-UBND", issued_on=date(2025, 10, 6))
        a_task(ledger, directive=before, content="Cũ", lead=[unit_names(ledger.connection).find("STC")])

    refused = tracker("task show STC@20/CT-UBND")

    assert refused.exit_code == 2
    assert "Gõ mã #, ví dụ «STC@#1»" in refused.stderr
    assert "Cũ" in tracker("task show STC@#3").stdout


def test_words_of_a_secret_task_are_not_told_back(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        a_secret_task(ledger)
    secret = json.loads(tracker("task list --format json").stdout)[-1]

    done = tracker(f"task show '{secret['lead']}@{secret['directive']}'")

    assert "(văn bản mật)" in done.stderr


def test_lists_hold_names_with_commas_and_spaces_beside_numbers(tracker: Run) -> None:
    tracker("unit alias STC --add 'Tài chính, ngân sách'")
    line = "urge add --channel phone --dry-run"

    done = tracker(f"{line} '2,3; STC@20/CT-UBND, Tài chính, ngân sách@21/CT-UBND'")
    assert done.exit_code == 0, done.stderr
    assert "nhiệm vụ 1,4," in done.stdout
    assert "nhiệm vụ 2-3," in done.stdout
    assert tracker(f"{line} 2 x").exit_code == 2
    assert "«x»" in tracker(f"{line} STC@20/CT-UBND x").stderr


def test_the_tab_key_offers_directives_behind_the_sign(ledger_file: Place) -> None:
    assert offered("tracker task show STC@", ledger_file) == ["STC@21/CT-UBND", "STC@20/CT-UBND"]
    assert offered("tracker task report STC@20", ledger_file) == ["STC@20/CT-UBND"]
    assert offered("tracker task show STC@#", ledger_file) == ["STC@#2", "STC@#1"]
    assert offered("tracker task confirm STC@", ledger_file) == []
    assert offered("tracker task show SXD@", ledger_file) == []
    assert offered("tracker task show @", ledger_file) == []
    assert offered("tracker urge add 2,STC@2", ledger_file) == ["2,STC@21/CT-UBND", "2,STC@20/CT-UBND"]
    assert offered("tracker urge add STC@20/CT-UBND ", ledger_file) == ["4", "3", "2", "1"]
