"""Documents as LibreOffice lays them out: headings on every page, letters on one, nothing that it cannot open."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desk import a_directive, a_task
from papers import converted, pages
from running import Run
from systems import needs_program
from tracker.ledger.transaction import writing
from tracker.settings import Settings

pytestmark = needs_program("soffice")

LONG = "Rà soát, tổng hợp tình hình thực hiện kế hoạch đầu tư công, báo cáo Ủy ban nhân dân thành phố"


@pytest.fixture
def desk(settings: Settings) -> None:
    """Enter tasks that fell due on Friday 20/11/2026: 6 of STC, 7 of SNV with many words, and 60 of a commune."""
    with writing(settings) as ledger:
        given = a_directive(ledger, number="150/CT-UBND")
        for unit, count in ((4, 6), (5, 7), (60, 60)):
            for number in range(count):
                a_task(
                    ledger,
                    "20/11/2026",
                    directive=given,
                    lead=(unit,),
                    content=f"{LONG} lần {unit}/{number}. " * (3 if unit == 5 else 1),
                    written=False,
                )


def test_headings_are_repeated_and_pages_numbered_and_the_signature_stands_once(
    desk: None, tracker: Run, tmp_path: Path
) -> None:
    assert tracker(f"overdue --output {tmp_path / 'a.docx'}").exit_code == 0
    converted([tmp_path / "a.docx"], "pdf", tmp_path)

    first, second, *others = pages(tmp_path / "a.pdf")
    assert first.splitlines()[0].startswith("ỦY BAN NHÂN DÂN")
    assert not re.search(r"^1$", first, re.MULTILINE)
    for number, page in enumerate([second, *others[:-1]], 2):
        said = page.splitlines()
        assert said[0] == str(number)
        assert "Nội dung" in " ".join(said[1:8])
        assert re.search(r"Mã nhật ký: [0-9a-f]{12}$", page)
    assert sum("Nơi nhận:" in page for page in (first, second, *others)) == 1
    assert "LÃNH ĐẠO VĂN PHÒNG" in [first, second, *others][-1]


def test_a_letter_is_one_page_and_what_it_has_no_room_for_is_an_annex(desk: None, tracker: Run, tmp_path: Path) -> None:
    folder = tmp_path / "thu"
    folder.mkdir()
    assert tracker(f"urge letters --answer-by 27/11/2026 --output {folder}").exit_code == 0
    converted(sorted(folder.glob("*.docx")), "pdf", tmp_path)

    laid = [pages(path) for path in sorted(tmp_path.glob("*.pdf"))]
    by_unit = {unit: found for found in laid for unit in ("Sở Tài chính", "Sở Nội vụ") if unit in found[0]}
    assert len(by_unit["Sở Tài chính"]) == 1
    assert "PHỤ LỤC" not in by_unit["Sở Tài chính"][0]
    assert len(laid) == 3
    for letter, *annex in laid:
        assert letter.count("Kính gửi: ") == letter.count("Nơi nhận:") == letter.count("Trân trọng./.") == 1
        assert all("Nơi nhận:" not in page for page in annex)
        assert not annex or ("danh mục tại Phụ lục kèm theo" in " ".join(letter.split()) and "PHỤ LỤC" in annex[0])
    assert [bool(annex) for _letter, *annex in laid].count(True) == 2


def test_a_letter_with_everything_the_office_chose_is_one_page_too(
    desk: None, tracker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config.toml"
    many = [f"Phó Chủ tịch UBND thành phố thứ {number} (để báo cáo)" for number in range(11)]
    file.write_text(
        "[letter]\nname = 'Trần Thị Lan'\nsigner = ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']\n"
        f"recipients = {many}\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("TRACKER_CONFIG", str(file))
    (tmp_path / "thu").mkdir()
    assert tracker(f"urge letters --unit STC --output {tmp_path / 'thu'}").exit_code == 0
    converted((tmp_path / "thu").glob("*.docx"), "pdf", tmp_path)

    letter, *_annex = pages(tmp_path / "don-doc-STC.pdf")
    assert "Trần Thị Lan" in letter
    assert "thứ 10" in letter
