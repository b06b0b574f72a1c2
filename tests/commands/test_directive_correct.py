from __future__ import annotations

import json

import pytest

from desk import a_directive
from running import Run
from tracker.ledger.transaction import writing
from tracker.settings import Settings


@pytest.fixture(autouse=True)
def given(settings: Settings) -> None:
    """Record a directive of 05/6/2026."""
    with writing(settings) as ledger:
        a_directive(ledger, number="500/CT-UBND")


def test_a_correction_says_from_what_to_what_and_is_shown_with_its_reason(tracker: Run) -> None:
    done = tracker('directive correct 500/CT-UBND --field submitted-by --value STC --reason "Ghi thiếu"')

    assert done.stdout == "Đã sửa văn bản 500/CT-UBND: đơn vị trình: «» → «Sở Tài chính».\n"
    shown = json.loads(tracker("directive show 500/CT-UBND --format json").stdout)
    assert shown["corrections"] == "23/11/2026 500/CT-UBND; đơn vị trình: «» → «Sở Tài chính»; lý do: Ghi thiếu"
    assert "Ghi thiếu" in tracker("log --limit 1").stdout


def test_the_clock_that_moves_is_told(tracker: Run) -> None:
    done = tracker('directive correct 500/CT-UBND --field issued --value 20/11/2026 --reason "Gõ nhầm"')

    # One working day after Friday 20/11/2026 is Monday 23/11.
    assert "hạn 23/11/2026" in done.stdout


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        ("--field signer --value B", 2, "Thiếu --reason"),
        ("--field issued --value mai --reason X", 2, "«mai» không phải là một ngày"),
        ("--field issued --value 24/11/2026 --reason X", 2, "ở sau ngày hôm nay"),
        ('--field submitted-by --value "Sở Vũ trụ" --reason X', 4, "Không có đơn vị nào tên"),
        ("--field issuer --value pm --reason X", 5, "làm đổi nghĩa vụ"),
        ("--field colour --value B --reason X", 2, ""),
    ],
)
def test_what_is_typed_wrongly_is_refused(tracker: Run, line: str, code: int, sentence: str) -> None:
    done = tracker(f"directive correct 500/CT-UBND {line}")

    assert (done.exit_code, done.stdout) == (code, "")
    assert sentence in done.stderr
