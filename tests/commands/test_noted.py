"""The words of acts stand folded beside the journal: kept by every act, put right with it, compared and rebuilt."""

from __future__ import annotations

from datetime import date

import pytest

from engine import Place, opened
from ground import ask
from life import Life
from running import Run
from tracker.law.vocabulary import Happened
from tracker.law.wordedacts import SEARCHED
from tracker.ledger.portion import together

TODAY = "2026-11-23"
LINES = {
    Happened.PROGRESS_NOTED: ("task progress 1 --note 'Đã họp Cẩm Giàng'", "cam giang"),
    Happened.REPORT_FILED: ("task report 1 --document 45/BC-STC --issued 20/11/2026", "45/bc-stc"),
    Happened.REPORT_RETURNED: ("task send-back 1 --reason 'Thiếu phụ lục'", "thieu phu luc"),
    Happened.DELAY_EXPLAINED: (
        "task explain-delay 1 --document 46/BC-STC --issued 20/11/2026 --reason 'Chờ vốn'",
        "46/bc-stc — cho von",
    ),
    Happened.CAUSE_CONFIRMED: (
        "task excuse 1 --document 8/UBND --issued 20/11/2026 --by UBND --reason 'Bão số 3'",
        "8/ubnd — bao so 3",
    ),
    Happened.REPORT_CONFIRMED: ("task confirm 1 --note 'Đường ống đã xong'", "duong ong da xong"),
}
"""What is typed for each kind of act, one after the other, and what of it is searched."""

AGAIN = "task report 1 --document 47/BC-STC --issued 23/11/2026"


@pytest.fixture
def life(tracker: Run) -> Life:
    """Return a ledger with one task that is late, of which something was said by every kind of act."""
    life = Life(tracker)
    life.on(
        TODAY,
        "directive add 1/CT-UBND --issued 2/11/2026 --kind 'Chỉ thị' --abstract x --signer y --issuer chairman",
        "task add --directive 1/CT-UBND --content 'Việc A' --lead STC --due 'ngày 10/11/2026'",
        *(line for happened, (line, _) in LINES.items() if happened is not Happened.REPORT_CONFIRMED),
        AGAIN,
        LINES[Happened.REPORT_CONFIRMED][0],
    )
    return life


def noted(path: Place) -> dict[str, list[str]]:
    """Return the words kept of each kind of act."""
    found: dict[str, list[str]] = {}
    with opened(path) as connection:
        query = "SELECT e.happened, n.folded FROM noted n JOIN event e ON e.id = n.event ORDER BY e.id"
        for happened, folded in connection.execute(query):
            found.setdefault(happened, []).append(folded)
    return found


def test_every_act_that_is_searched_keeps_its_words(life: Life, ledger_file: Place) -> None:
    kept = noted(ledger_file)

    assert set(LINES) == SEARCHED
    for happened, (_, words) in LINES.items():
        assert any(words in text for text in kept[happened.value]), happened
        assert [row["kind"] for row in life.asked(TODAY, f"search '{words.split(' — ')[-1]}'")] == ["report"]


def test_what_says_nothing_keeps_nothing(life: Life, ledger_file: Place) -> None:
    before = noted(ledger_file)
    life.on(TODAY, "task add --directive 1/CT-UBND --content 'Việc B' --lead STC --no-written --due 'ngày 30/11/2026'")
    life.on(TODAY, "task report 2 --done", "task confirm 2")

    assert noted(ledger_file) == before


def test_a_number_put_right_is_the_one_kept_and_the_other_again_once_that_is_taken_back(
    life: Life, ledger_file: Place
) -> None:
    before = noted(ledger_file)
    life.on(TODAY, "task correct 1 --field report-number --value 48/BC-STC --reason nhầm")
    corrected = noted(ledger_file)
    life.on(TODAY, "undo")

    assert any("48/bc-stc" in text for text in corrected["report-filed"])
    assert noted(ledger_file) == before


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE noted SET folded = 'khac' WHERE event = (SELECT MIN(event) FROM noted)",
        "DELETE FROM noted WHERE event = (SELECT MAX(event) FROM noted)",
        "INSERT INTO noted (event, folded) VALUES (1, 'thua')",
    ],
)
@pytest.mark.parametrize("at_once", [2, 5000])
def test_the_doctor_compares_them_and_a_rebuild_mends_them(
    life: Life, ledger_file: Place, damage: str, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(together, "ROWS", at_once)
    before = noted(ledger_file)
    with opened(ledger_file) as connection:
        connection.execute(damage)

    found = ask(ledger_file, date(2026, 11, 23), "db doctor")
    mended = ask(ledger_file, date(2026, 11, 23), "db rebuild")

    assert found.exit_code == 3
    assert "Bảng noted" in found.stdout
    assert mended.exit_code in (0, 3), mended.stderr
    assert noted(ledger_file) == before
