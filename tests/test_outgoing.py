"""What stands around tables in a file that leaves the house is the same in every format that is a whole file."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from readable import letters
from tracker.render import KNOWN, content
from tracker.render.beside import decree
from tracker.render.beside.imprint import Imprint
from tracker.render.view import Column, Page, View

JOURNAL = "Mã nhật ký: 0123456789ab"
IMPRINT = Imprint(date(2026, 11, 28), ("UBND", "VĂN PHÒNG"), "Văn phòng UBND", "Hải Phòng", "VP-TH", JOURNAL)
VIEW = View(
    (Column("task", "Số", "int"), Column("unit", "Đơn vị")),
    [(1, "Sở Y tế")],
    title="VIỆC QUÁ HẠN: 1 trong 3 («tracker overdue»)",
    notes=("Một việc trễ.", "Nhắc bằng «tracker urge add 1».", JOURNAL),
    imprint=IMPRINT,
)
PAGE = Page("PHIÊN HỌP", (VIEW.but(imprint=None),), {}, notes=("Còn đổi.", JOURNAL), imprint=IMPRINT)
READ = [name for name, form in KNOWN.items() if form.is_bytes and name not in ("png", "ics")]
"""Formats of whole files whose words can be read again."""


def said(shown: View | Page, form: str) -> str:
    """Return the words of a file."""
    return unicodedata.normalize("NFC", letters(content(shown, form)))


def test_there_are_such_formats() -> None:
    assert READ == ["xlsx", "docx", "html", "pdf"]


@pytest.mark.parametrize("form", READ)
@pytest.mark.parametrize("shown", [VIEW, PAGE], ids=["view", "page"])
def test_a_file_says_its_day_its_journal_and_its_notes_and_advises_nothing_to_type(
    shown: View | Page, form: str
) -> None:
    words = said(shown, form)

    for line in ("VIỆC QUÁ HẠN: 1 trong 3", "Số liệu đến ngày 28/11/2026.", "Một việc trễ.", JOURNAL):
        assert line in words, line
    assert "tracker overdue" not in words
    assert "tracker urge" not in words


@pytest.mark.parametrize("form", READ)
def test_a_title_or_a_page_that_names_the_day_needs_no_second(form: str) -> None:
    dated = said(VIEW.but(title="QUÁ HẠN NGÀY 28/11/2026"), form)
    under = said(PAGE.but(under="Số liệu đến ngày 28/11/2026, chưa chốt."), form)

    assert "Số liệu đến ngày 28/11/2026" not in dated
    assert "Số liệu đến ngày 28/11/2026, chưa chốt." in under
    assert "Số liệu đến ngày 28/11/2026." not in under


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_the_number_of_a_report_names_the_office_alone(form: str) -> None:
    words = said(VIEW, form)

    assert "/BC-VP" in words
    assert "BC-VP-TH" not in words


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_who_signs_is_asked_of_a_hand_only_where_nobody_is_known_to(form: str) -> None:
    hand = decree.by_hand(IMPRINT)
    known = (IMPRINT._replace(signer=("CHÁNH VĂN PHÒNG",)), IMPRINT._replace(name="Trần Thị B"))

    assert hand in said(VIEW, form)
    assert all(hand not in said(VIEW.but(imprint=each), form) for each in known)
