"""The morning card: what it says before many, what it leaves out, and that it is a picture for a telephone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desk import a_directive, a_secret_task, a_task
from running import Run
from tracker.commands.morning.card import with_card
from tracker.commands.morning.today import page
from tracker.ledger.transaction import writing
from tracker.queries import reading
from tracker.render.beside.card import Card
from tracker.services.papers import Paper
from tracker.services.task import report
from tracker.settings import Settings

MONDAY = date(2026, 11, 23)


def card(settings: Settings, day: date = MONDAY) -> Card:
    """Return the card of a day."""
    with reading(settings) as connection:
        made = with_card(page(connection, day), connection, day, then=False).card
    assert made is not None
    return made


def said(of: Card) -> str:
    """Return every word of a card."""
    lines = [" | ".join(line) for _title, part in of.parts for line in part]
    return "\n".join([of.title, *(f"{count} {what}" for count, what in of.figures), *lines, *of.notes])


def size_of(made: bytes) -> tuple[int, int]:
    """Return how wide and how high a picture is."""
    assert made.startswith(b"\x89PNG")
    return int.from_bytes(made[16:20], "big"), int.from_bytes(made[20:24], "big")


def test_the_ten_worst_stand_first_with_their_working_days(settings: Settings) -> None:
    with writing(settings) as ledger:
        for number in range(12):
            directive = a_directive(ledger, number=f"{number}/QĐ-UBND")
            a_task(ledger, f"{number + 10}/6/2026", directive=directive, content=f"Việc thứ {number} phải làm")
    made = card(settings)

    assert made.title == "thứ Hai, 23/11/2026: quá hạn"
    assert made.figures[0] == (12, "nhiệm vụ")
    (title, worst), *_others = made.parts
    assert title == "Quá hạn lâu nhất"
    assert [line.words for line in worst] == [f"Việc thứ {number} phải làm" for number in range(10)]
    assert worst[0].beside.endswith("ngày làm việc")
    days = [int(line.beside.split()[0]) for line in worst]
    assert days == sorted(days, reverse=True)


def test_what_falls_due_and_what_waits_is_counted(settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "25/11/2026", content="Báo cáo số liệu")
        waits = a_task(ledger, "30/12/2026")
        report.file_report(ledger, waits, Paper("45/BC-STC", date(2026, 11, 16)))
    words = said(card(settings))

    assert "Báo cáo số liệu | 25/11" in words
    assert "Chờ xác nhận: 1" in words
    assert "Báo cáo tuần: thứ Năm, 26/11/2026." in words
    assert "không thay thế văn bản" in words


def test_a_secret_task_is_counted_and_not_named(settings: Settings) -> None:
    with writing(settings) as ledger:
        a_secret_task(ledger)
        a_task(ledger, "29/6/2026", lead=(3,), content="Việc mở")
    made = card(settings)
    worst = dict(made.parts)["Quá hạn lâu nhất"]

    assert made.figures[0][0] == 2
    assert [line.words for line in worst] == ["Việc mở"]
    assert "Không nêu 1 việc thuộc văn bản mật." in made.notes
    assert "(văn bản mật)" not in said(made)


def test_a_long_content_is_cut_at_a_word(settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "30/6/2026", content="rà soát " * 40)
    (line,) = dict(card(settings).parts)["Quá hạn lâu nhất"]

    assert len(line.words) <= 71
    assert line.words.endswith("soát…") or line.words.endswith("rà…")


def test_an_empty_ledger_has_a_card_too(tracker: Run, settings: Settings, tmp_path: Path) -> None:
    words = said(card(settings))
    assert "Không có việc quá hạn." in words
    assert "Không có việc đang chờ." in words
    file = tmp_path / "x.png"

    assert tracker(f"today --output {file}").exit_code == 0
    assert size_of(file.read_bytes())[0] == 1080


@pytest.mark.parametrize("typed", ["#import *x* $y$", "a\x1b[31m\u202e ]", "中文 😀"])
def test_a_card_is_drawn_whatever_was_typed(tracker: Run, settings: Settings, tmp_path: Path, typed: str) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "30/6/2026", content=typed)
    file = tmp_path / "x.png"

    assert tracker(f"today --output {file}").exit_code == 0
    width, height = size_of(file.read_bytes())
    assert (width, height > 800) == (1080, True)


def test_the_card_of_a_past_day_is_the_same_later(tracker: Run, settings: Settings, tmp_path: Path) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "30/6/2026")
    files = [tmp_path / "a.png", tmp_path / "b.png"]
    for today, file in zip(("23/11/2026", "23/12/2026"), files, strict=True):
        assert tracker(f"--today {today} today --as-of 20/11/2026 --output {file}").exit_code == 0

    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_terminal_and_a_paper_get_the_page_itself(tracker: Run, settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "x.pdf"

    assert tracker(f"today --output {file}").exit_code == 0
    assert file.read_bytes().startswith(b"%PDF")
    assert "THỨ HAI, 23/11/2026" in tracker("today").stdout
