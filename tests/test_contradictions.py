from __future__ import annotations

from datetime import date

import pytest

from tracker.law.vocabulary import Issuer
from tracker.services.directive.contradictions import names_another, of_directive
from tracker.words.symbols import Symbol, parts_of

DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("150/2025/QĐ-UBND", Symbol(2025, "QĐ", ("UBND",))),
        ("39/TTr-VP", Symbol(None, "TTr", ("VP",))),
        ("12729/VPCP-KGVX", Symbol(None, None, ("VPCP", "KGVX"))),
        ("2231/SNV-CCHC&PC", Symbol(None, None, ("SNV", "CCHC", "PC"))),
        ("812/UBND", Symbol(None, None, ("UBND",))),
        ("150", Symbol(None, None, ())),
    ],
)
def test_a_symbol_has_parts(number: str, parts: Symbol) -> None:
    assert parts_of(number) == parts


def said(number: str, kind: str = "Quyết định", issuer: Issuer = Issuer.CITY, issued_on: date = DAY) -> list[str]:
    return [sentence.format(**values) for sentence, values in of_directive(number, number, issued_on, kind, issuer)]


@pytest.mark.parametrize(
    ("number", "kind", "issuer"),
    [
        ("150/2026/QĐ-UBND", "Quyết định", Issuer.CITY),
        ("12/CT-UBND", "chỉ thị", Issuer.CHAIRMAN),
        ("812/UBND-KGVX", "Công văn", Issuer.DEPUTY),
        ("5/TB-VP", "Thông báo", Issuer.OFFICE),
        ("20/CĐ-TTg", "Công điện", Issuer.PM),
        ("30/NQ-CP", "Nghị quyết", Issuer.GOVERNMENT),
        ("100/VPCP-KGVX", "Công văn", Issuer.PM),
        ("7/KL-TU", "Kết luận", Issuer.CITY),
    ],
)
def test_a_document_that_agrees_with_itself_is_passed_over(number: str, kind: str, issuer: Issuer) -> None:
    assert said(number, kind, issuer) == []


@pytest.mark.parametrize(
    ("number", "kind", "issuer", "word"),
    [
        ("150/2025/QĐ-UBND", "Quyết định", Issuer.CITY, "ghi năm 2025"),
        ("288/QĐ-TTg", "Quyết định", Issuer.CITY, "nơi ban hành"),
        ("288/QĐ-UBND", "Quyết định", Issuer.PM, "nơi ban hành"),
        ("100/VPCP-KGVX", "Công văn", Issuer.CHAIRMAN, "nơi ban hành"),
        ("12/CT-UBND", "Quyết định", Issuer.CITY, "ký hiệu của Chỉ thị"),
        ("812/UBND-KGVX ngày 19/11/2026", "Công văn", Issuer.CITY, "ngày 19/11/2026"),
    ],
)
def test_a_document_that_contradicts_itself_is_named(number: str, kind: str, issuer: Issuer, word: str) -> None:
    (sentence,) = said(number, kind, issuer)
    assert word in sentence


def test_a_day_a_century_off_is_named() -> None:
    assert "kiểm tra lại năm" in said("12/QĐ-UBND", issued_on=date(1926, 11, 20))[0]


def test_a_paper_of_another_unit_is_known_by_its_symbol() -> None:
    every = {"STC", "SNV", "SXD"}
    assert names_another("45/BC-SNV", {"STC"}, every)
    assert not names_another("45/BC-STC", {"STC"}, every)
    assert not names_another("45/STC-QLNS", {"STC"}, every)
    assert not names_another("45/BC-SNV-STC", {"STC"}, every)
    assert not names_another("45/BC", {"STC"}, every)
