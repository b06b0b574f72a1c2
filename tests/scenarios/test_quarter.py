"""
One full quarter of an Office, told in `mot-quy.md`: every list and figure there was worked out by hand beside it.

Two meetings, thirteen Thursdays, an inspection reported late, a feedback, a task of the Government sent up, a
secret task, a referral decided, a case of six months.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import opened
from tracker.checks import doctor
from tracker.ledger.rebuild import rebuild
from transcripts import Story, play, same, stories

pytestmark = pytest.mark.of_a_file("told with the name of its file")

TOLD = Path(__file__).with_name("mot-quy.md")


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Live the quarter once; return its ledger and what was printed otherwise than told."""
    story: Story
    (story,) = stories(TOLD.read_text(encoding="utf-8"))
    folder = tmp_path_factory.mktemp("quarter")
    wrong = [
        f"line {step.line}: $ {step.command}\n" + "\n".join(printed)
        for step, printed in play(story, folder)
        if not same(step.shown, printed)
    ]
    return folder / "so.db", wrong


def test_every_list_and_figure_of_the_quarter_is_as_worked_out_by_hand(lived: tuple[Path, list[str]]) -> None:
    assert not lived[1], "\n\n".join(lived[1])


def test_the_quarter_has_all_its_thursdays_and_who_owed_a_report_on_each(lived: tuple[Path, list[str]]) -> None:
    query = (
        "SELECT w.day, COUNT(*) FROM week w JOIN obligation o ON o.subject = 'week' AND o.subject_id = w.id"
        " GROUP BY w.day ORDER BY w.day"
    )
    with opened(lived[0]) as connection:
        assert connection.execute(query).fetchall() == [
            ("2026-01-01", 2),
            ("2026-01-08", 4),
            ("2026-01-15", 5),
            ("2026-01-22", 5),
            ("2026-01-29", 5),
            ("2026-02-05", 4),
            ("2026-02-12", 3),
            ("2026-02-19", 2),
            ("2026-02-26", 2),
            ("2026-03-05", 2),
            ("2026-03-12", 1),
            ("2026-03-19", 1),
            ("2026-03-26", 1),
        ]


def test_after_the_quarter_the_journal_gives_every_row_again(lived: tuple[Path, list[str]]) -> None:
    with opened(lived[0]) as connection:
        assert doctor(connection) == []
        assert rebuild(connection, write=False).differences == ()


def test_nothing_of_the_secret_task_is_in_the_file(lived: tuple[Path, list[str]]) -> None:
    folder = lived[0].parent
    refused = "Không được ghi".encode()

    assert not [path.name for path in folder.iterdir() if refused in path.read_bytes()]
