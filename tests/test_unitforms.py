"""No spelling resolves to a wrong unit: every short form of every unit finds its own, or is refused as ambiguous."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from depth import DEPTH
from tracker.files.unitfile import packaged_units
from tracker.law.vocabulary import UnitKind
from tracker.units.matching import NamedUnit, UnitNames
from tracker.units.refusals import AmbiguousUnit, UnknownUnit, UnknownUnitNear
from tracker.words.text import fold

LISTED = packaged_units()
ROWS = [
    NamedUnit(number, unit.code, unit.kind, name, name == unit.name)
    for number, unit in enumerate(LISTED, 1)
    for name in (unit.name, *unit.aliases)
]
UNITS = UnitNames(ROWS)
PLACES = {UnitKind.COMMUNE: ("xã", "X."), UnitKind.WARD: ("phường", "P."), UnitKind.SPECIAL_ZONE: ("đặc khu", "ĐK.")}


def code(typed: str) -> str:
    """Return the code of the unit found."""
    return UNITS.code(UNITS.find(typed))


def of_place(name: str, kind: UnitKind) -> Iterator[str]:
    """Yield the ways to write a commune, a ward or a special zone."""
    word, short = PLACES[kind]
    own = name.removeprefix(f"Ủy ban nhân dân {word} ")
    yield own
    for before in ("", "UBND ", "Ủy ban nhân dân ", "Uỷ ban nhân dân ", "HĐND-UBND ", "HĐND, UBND ", "Chủ tịch UBND "):
        for said in (word, word.title(), short, short.rstrip("."), short.lower()):
            yield f"{before}{said} {own}"
    yield f"{short}{own}"
    for behind in (
        ", thành phố Hải Phòng",
        ", TP Hải Phòng",
        ", TP. Hải Phòng",
        " - TP Hải Phòng",
        " Hải Phòng",
        ", HP",
    ):
        yield f"UBND {word} {own}{behind}"


def initials(words: list[str]) -> str:
    """Return the first letters of words."""
    return "".join("Đ" if word[0] == "Đ" or word[0] == "đ" else fold(word[0]).upper() for word in words)


def of_body(name: str) -> Iterator[str]:
    """Yield the ways to write a department, a board or another body."""
    words = [word for word in re.split(r"[ ,]+", name) if word not in ("và", "")]
    own = " ".join(words)
    for own_name in (name, own, name.replace(" và ", " & "), name.replace(" và ", " - "), name.replace(" và ", "-")):
        for behind in (
            "",
            " thành phố",
            " TP",
            " TP.",
            " T.P",
            " Hải Phòng",
            " thành phố Hải Phòng",
            " - TP Hải Phòng",
        ):
            if not (behind and name.endswith(("thành phố", "Hải Phòng"))):
                yield own_name + behind
    for first in range(1, len(words)):
        for last in range(first + 2, len(words) + 1):  # a run of words by its initials
            short = initials(words[first:last])
            yield " ".join([*words[:first], short, *words[last:]])
            yield " ".join([*words[:first], fold(short).upper(), *words[last:]])
            yield " ".join([*words[:first], "&".join(short), *words[last:]])
            yield " ".join([*words[:first], ".".join(short), *words[last:]])


def around(written: str) -> Iterator[str]:
    """Yield a name as lists and cells have it."""
    yield from (written, written.upper(), written.lower(), fold(written))
    yield from (
        f"- {written}",
        f"+ {written.rstrip('.')}.",
        f"• {written},",
        f"* {written};",
        f"1. {written}",
        f"{written}:",
    )
    yield from (f"{written} (chủ trì)", f"{written} (phối hợp)", f"{written} (cơ quan chủ trì, tổng hợp)")
    yield f"{written} chủ trì"


def test_every_way_to_write_a_unit_finds_it_or_is_refused_as_ambiguous() -> None:
    refused = defaultdict(set)
    for unit in LISTED:
        ways = list(of_place(unit.name, unit.kind) if unit.kind in PLACES else of_body(unit.name))
        is_whole = unit.code in ("SVHTTDL", "TTTP", "10888", "10903", "11413", "11914") or DEPTH > 1
        for way in ways[:: 1 if is_whole else 7]:
            for typed in around(way) if is_whole else (way,):
                try:
                    assert code(typed) == unit.code, typed
                except AmbiguousUnit:
                    refused[unit.code].add(typed)

    assert set(refused) == {"10888", "10903"}  # Cẩm Giang and Cẩm Giàng, without their marks
    assert all(fold(typed) == typed.casefold() for typed in refused["10888"] | refused["10903"])


BEFORE = ("1/ ", "1- ", "(1) ", "(a) ", "a/ ", "b. ", "II. ", "→ ", "")
BEHIND = ("", "*", " **", "¹", " (1)", " (*)", " (CQ chủ trì)", " (thành phố)", " (TP Hải Phòng)", " (HP)")


def test_marks_of_lists_and_notes_and_the_city_in_brackets_are_no_part_of_any_name() -> None:
    for unit in LISTED:
        for before, behind in zip(BEFORE * 2, (*BEHIND, *BEHIND[::-1]), strict=False):
            if behind != " (thành phố)" or unit.kind not in PLACES:  # «Hải Dương (thành phố)» was a city
                assert code(before + unit.name + behind) == unit.code, (before, behind)
        assert code(f"{unit.name} ({unit.code})") == code(f"{unit.code} ({unit.name})") == unit.code
        assert code(f"«{unit.name}»") == code(f"“{unit.name}”") == unit.code


def test_who_heads_a_unit_stands_for_it() -> None:
    for unit in LISTED:
        if unit.kind in PLACES:
            place = unit.name.removeprefix("Ủy ban nhân dân ")
            for said in (
                "Chủ tịch UBND",
                "Đồng chí Chủ tịch UBND",
                "Đ/c CT UBND",
                "Lãnh đạo UBND",
                "Đảng uỷ - HĐND - UBND",
            ):
                assert code(f"{said} {place}") == unit.code
            for said in ("U.B.N.D", "Ủy ban", "UB", "Ủy ban ND", "ĐU-HĐND-UBND"):
                assert code(f"{said} {place}") == unit.code
            for said in (
                "Đảng ủy",
                "HĐND",
                "Chủ tịch HĐND",
                "Công an",
                "Ủy ban MTTQ",
                "Phó Chủ tịch UBND",
                "Phòng Kinh tế",
            ):
                with pytest.raises(UnknownUnit):
                    code(f"{said} {place}")
        elif unit.kind == UnitKind.DEPARTMENT and unit.code != "TTTP":
            for said in ("Giám đốc", "GĐ", "Lãnh đạo", "Ông Giám đốc", "Đồng chí Giám đốc"):
                assert code(f"{said} {unit.name}") == unit.code
            for behind in (" HP", " TP", " TPHP", "-HP"):
                assert code(unit.code + behind) == unit.code
            assert code(f"S.{unit.code[1:]}") == unit.code


def test_i_and_y_at_the_end_of_a_word_are_one_spelling() -> None:
    for unit in LISTED:
        for one, other in (("ỳ", "ì"), ("ĩ", "ỹ"), ("ý", "í")):
            written = re.sub(rf"(?<=[bcdđghklmnprstv]){one}\b", other, unit.name)
            assert code(written) == unit.code
    assert code("Đặc khu Bạch Long Vỹ") == "11948"
    assert code("xã Tứ Kì") == "11074"
    for typed in ("xã Kiến Thúy", "xã Kiến Thủi"):
        with pytest.raises(UnknownUnit):
            code(typed)


def test_initials_that_two_names_share_are_ambiguous() -> None:
    units = UnitNames(
        [
            *ROWS,
            NamedUnit(901, "SNGV", "so", "Sở Ngoại vụ", official=True),
            NamedUnit(902, "SDT", "so", "Sở Dân tộc và Tôn giáo", official=True),
            NamedUnit(903, "SDTG", "so", "Sở Du lịch, Thể thao và Gia đình", official=True),
        ]
    )
    for typed in ("Sở NV", "Sở NV TP", "Sở N.V", "Sở DTTG"):
        if typed == "Sở DTTG":  # Dân tộc Tôn giáo alone: Du lịch Thể thao Gia đình has six words
            assert units.code(units.find(typed)) == "SDT"
            continue
        with pytest.raises(AmbiguousUnit, match="SNV Sở Nội vụ; SNGV Sở Ngoại vụ"):
            units.find(typed)
    assert units.code(units.find("Sở Nội V")) == "SNV"


@pytest.mark.parametrize(
    "typed",
    [
        "Sở Kế hoạch và Đầu tư",
        "Sở KH&ĐT",
        "Sở KHĐT",
        "SKHĐT",
        "Sở GTVT",
        "Sở NN&PTNT",
        "Sở TN&MT",
        "Sở LĐTB&XH",
        "Sở TTTT",
        "STTTT",
        "Sở Du lịch",
        "Sở DL",
        "Sở VHTT",
        "Sở Văn hóa và Thể thao",
        "Sở Ngoại vụ",
        "Sở",
        "Sở TP Hải Dương",
        "Sở Tài chính tỉnh Hải Dương",
        "Sở Tài chính thành phố Hà Nội",
        "Bộ Tài chính",
        "Bộ Công an",
        "Công an phường Hải An",
        "Công an tỉnh Hải Dương",
        "Bộ CHQS tỉnh Hải Dương",
        "Văn phòng UBND phường Hải An",
        "Văn phòng HĐND thành phố",
        "Văn phòng",
        "UBND thành phố",
        "UBND thành phố Hải Phòng",
        "UBND TP",
        "thành phố Hải Phòng",
        "HĐND phường Hải An",
        "Đảng ủy phường Hải An",
        "UBND quận Hải An",
        "UBND huyện An Lão",
        "Thành phố Thủy Nguyên",
        "TP. Thủy Nguyên",
        "UBND TP Hải Dương",
        "UBND tỉnh Hải Dương",
        "thị trấn Kẻ Sặt",
        "TT. Kẻ Sặt",
        "xã Hải An",
        "Ban Quản lý các KCN",
        "Thuế thành phố Hải Phòng",
        "Điện lực Hải Phòng",
        "Thanh tra Sở Tài chính",
        "Phòng Tài chính",
        "TT",
        "STT",
        "Tài chính",
        "Đ. Trần Phú",
        "H. An Lão",
        "C. An Lão",
        "Q. Hải An",
        "Ông Nguyễn Trãi",
        "Đồng chí Trần Phú",
        "Ủy ban Hải An",
        "UB MTTQ xã An Lão",
        "STC (SNV)",
        "Sở Tài chính (Hà Nội)",
        "Phòng Quản lý đô thị (Sở Xây dựng)",
        "xã An Lão (Gia Lai)",
        "STC HN",
        "STC-HCM",
        "Sở HP",
        "TPHP",
        "HP",
        "CA xã An Lão",
        "Sở NV-TP",
        "Văn phòng UBND xã An Lão",
        "Trạm y tế xã An Lão",
        "HTX An Phú",
        "Công ty CP Hải An",
        "Trường THPT Hải An",
    ],
)
def test_another_body_is_refused_and_none_is_offered_as_if_it_were_a_slip(typed: str) -> None:
    with pytest.raises(UnknownUnit) as refusal:
        UNITS.find(typed)

    assert not isinstance(refusal.value, UnknownUnitNear), str(refusal.value)
    assert f'tracker unit add MÃ --name "{typed}" --kind ' in str(refusal.value)
    assert f'tracker unit alias ĐƠN-VỊ --add "{typed}"' in str(refusal.value)


def test_a_body_that_each_commune_has_too_needs_its_city() -> None:
    for typed in ("Công an", "CA"):
        with pytest.raises(UnknownUnitNear, match=r"Có phải CATP Công an thành phố\?"):
            UNITS.find(typed)
    for typed in ("Công an thành phố", "CATP", "CA TP", "Công an Hải Phòng", "Công an TP. HP", "C.A.T.P"):
        assert code(typed) == "CATP"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Sở Tài chihn", "STC"),  # two letters changed places
        ("Sở Nôi vụ", "SNV"),
        ("Sở Nội vuj", "SNV"),  # a key of the tone that was typed as a letter
        ("Sở Nông nghiệp và Môi trườg", "SNNMT"),
        ("P. Hồng Bag", "11311"),
        ("UBND phường Hải Ấn", "11413"),
        ("xã Vĩnh Bỏa", "11824"),
    ],
)
def test_a_slip_of_letters_is_offered_its_unit_first(typed: str, meant: str) -> None:
    with pytest.raises(UnknownUnitNear) as refusal:
        UNITS.find(typed)

    assert f"Có phải {meant} " in str(refusal.value)


def test_a_unit_that_is_added_with_the_name_refused_is_found_by_it() -> None:
    for typed in ("Thuế thành phố Hải Phòng", "Điện lực Hải Phòng", "Sở Ngoại vụ", "Ban Quản lý các KCN"):
        units = UnitNames([*ROWS, NamedUnit(901, "MOI", "khac", typed, official=True)])
        assert units.find(typed) == 901
        assert units.find(f"- {typed},") == 901
