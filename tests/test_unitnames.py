from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.files.unitfile import packaged_units
from tracker.units.matching import NamedUnit, UnitNames
from tracker.units.refusals import (
    AmbiguousUnit,
    EmptyGroup,
    NoUnitTyped,
    UnknownGroup,
    UnknownUnit,
    UnknownUnitNear,
)
from tracker.words.text import fold

LISTED = packaged_units()
ROWS = [
    NamedUnit(number, unit.code, unit.kind, name, name == unit.name)
    for number, unit in enumerate(LISTED, 1)
    for name in (unit.name, *unit.aliases)
]
UNITS = UnitNames(ROWS)
NUMBERS = {unit.code: number for number, unit in enumerate(LISTED, 1)}
LEFT_OUT = ("uy ban nhan dan ", "ubnd ", "xa ", "phuong ", "dac khu ")


def code(text: str) -> str:
    """Return the code of the unit found."""
    return UNITS.code(UNITS.find(text))


def bare(text: str) -> str:
    """Return what folding and leaving out the usual words makes of a name."""
    folded = fold(text)
    for word in LEFT_OUT:
        folded = folded.removeprefix(word)
    return folded


def test_every_name_alias_and_code_finds_its_own_unit() -> None:
    for row in ROWS:
        for text in (row.name, row.name.upper(), row.name.lower(), row.code, row.code.lower()):
            assert UNITS.find(text) == row.id, text


def test_every_name_is_found_in_either_normal_form_and_with_any_spaces() -> None:
    for row in ROWS:
        assert UNITS.find(unicodedata.normalize("NFD", row.name)) == row.id
        assert UNITS.find("  " + row.name.replace(" ", " \u00a0 ") + "\n") == row.id


def test_without_accents_only_the_two_communes_that_differ_by_accents_are_refused() -> None:
    refused = set()
    for row in ROWS:
        try:
            assert UNITS.find(fold(row.name)) == row.id, row.name
        except AmbiguousUnit:
            refused.add(row.code)

    assert refused == {"10888", "10903"}


def test_the_kind_of_place_may_be_left_out_where_one_place_has_the_name() -> None:
    homes = defaultdict(set)
    for unit in LISTED:
        homes[bare(unit.name)].add(unit.code)
    for unit in LISTED:
        short = unit.name.removeprefix("Ủy ban nhân dân ").removeprefix("xã ").removeprefix("phường ")
        short = short.removeprefix("đặc khu ")
        if len(homes[bare(unit.name)]) == 1:
            assert code(short) == unit.code
            assert code(fold(short)) == unit.code
        else:
            assert homes[bare(unit.name)] == {"10888", "10903"}


@pytest.mark.parametrize("typed", ["cam giang", "xa cam giang", "UBND xa Cam Giang", "Xã Cam Giang", "X. Cam Giang"])
def test_a_name_that_fits_two_communes_is_refused_with_both(typed: str) -> None:
    with pytest.raises(AmbiguousUnit) as refusal:
        UNITS.find(typed)

    assert refusal.value.exit_code == 2
    assert typed in str(refusal.value)
    assert "10888 Ủy ban nhân dân xã Cẩm Giang; 10903 Ủy ban nhân dân xã Cẩm Giàng" in str(refusal.value)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Cẩm Giang", "10888"),  # with all its marks it is one of the two
        ("CẨM GIÀNG", "10903"),
        ("Xã Cẩm Giang", "10888"),
        ("xã cẩm giàng", "10903"),
        ("UBND xã Cẩm Giàng", "10903"),
        ("Uỷ ban nhân dân xã Cẩm Giàng", "10903"),  # ỷ as many keyboards write it
        ("UBND phường Hoà Bình", "11533"),  # Hòa in the list
        ("Thuỷ Nguyên", "11560"),
        ("ubnd hong bang", "11311"),
        ("xa Ðường An", "10972"),  # U+00D0 Eth, typed for Đ
        ("dac khu bach long vi", "11948"),
        ("so gd&dt", "SGDDT"),
        ("so van hoa, the thao va du lich", "SVHTTDL"),
        ("ban quan ly khu kinh te", "BQLKKT"),
        ("VP", "VP"),
        ("Thanh tra TP", "TTTP"),
    ],
)
def test_what_clerks_type_finds_the_unit(typed: str, found: str) -> None:
    assert code(typed) == found


@pytest.mark.parametrize("typed", ["An Đường", "Phường An Đương", "xã Hà Bác", "Vĩnh Hài"])
def test_a_wrong_accent_names_another_place_and_is_not_taken_for_the_one_in_the_list(typed: str) -> None:
    with pytest.raises(UnknownUnitNear) as refusal:
        UNITS.find(typed)

    near = {"duong": "11581", "bac": "10816", "hai": "11875"}[fold(typed).split()[-1]]
    assert f"Có phải {near} " in str(refusal.value)


@pytest.mark.parametrize(
    "typed", ["xã Hồng Bàng", "Hồng", "Sở", "Tài chính", "Hồng Bàn", "1131", "Ủy ban nhân dân", "@xa"]
)
def test_part_of_a_name_or_the_wrong_kind_of_place_finds_nothing(typed: str) -> None:
    with pytest.raises(UnknownUnit) as refusal:
        UNITS.find(typed)

    assert refusal.value.exit_code == 4
    assert f"«{typed}»" in str(refusal.value)
    assert "tracker unit list" in str(refusal.value)


def test_a_near_name_is_suggested_and_at_most_three() -> None:
    with pytest.raises(UnknownUnitNear) as refusal:
        UNITS.find("Hong Bag")

    assert "Có phải 11311 Ủy ban nhân dân phường Hồng Bàng" in str(refusal.value)
    assert str(refusal.value).count("Ủy ban nhân dân") <= 3


def test_words_may_be_typed_with_and_without_accents_in_one_name() -> None:
    assert code("phuong Hồng bang") == "11311"
    assert code("Hong Bàng") == "11311"


def test_a_name_found_once_is_found_again() -> None:
    units = UnitNames(ROWS)

    assert [units.find(typed) for typed in ("STC", "stc", "Sở Tài chính", "STC")] == [NUMBERS["STC"]] * 4


def test_what_resembles_nothing_gets_no_suggestion() -> None:
    with pytest.raises(UnknownUnit) as refusal:
        UNITS.find("zzzz")

    first, *more = str(refusal.value).splitlines()
    assert first == "Không có đơn vị nào tên «zzzz». Xem danh sách bằng «tracker unit list»."
    assert 'tracker unit add MÃ --name "zzzz" --kind khac' in more[0]
    assert 'tracker unit alias ĐƠN-VỊ --add "zzzz"' in more[1]


def test_an_alias_shared_by_two_units_is_refused_and_their_codes_still_work() -> None:
    units = UnitNames(
        [
            NamedUnit(1, "A", "khac", "Công ty A", official=True),
            NamedUnit(1, "A", "khac", "Điện lực", official=False),
            NamedUnit(2, "B", "khac", "Công ty B", official=True),
            NamedUnit(2, "B", "khac", "Điện lực", official=False),
        ]
    )

    with pytest.raises(AmbiguousUnit, match="A Công ty A; B Công ty B"):
        units.find("Điện lực")
    assert units.find("b") == 2


def test_the_official_name_is_told_whatever_the_order_of_the_rows() -> None:
    units = UnitNames(reversed(ROWS))

    for row in ROWS:
        if row.official:
            assert (units.name(row.id), units.code(row.id)) == (row.name, row.code)


def test_there_are_114_communes_and_128_units_besides_the_office() -> None:
    sizes = {group: len(UNITS.find_all(group)) for group in ("@xa", "@phuong", "@dac-khu", "@commune", "@so", "@all")}

    assert len(LISTED) == 129
    assert sizes == {"@xa": 67, "@phuong": 45, "@dac-khu": 2, "@commune": 114, "@so": 14, "@all": 128}
    assert NUMBERS["VP"] not in UNITS.find_all("@all")
    assert {NUMBERS["TTTP"], NUMBERS["BQLKKT"], NUMBERS["CATP"], NUMBERS["BCHQS"]} <= set(UNITS.find_all("@so"))


def test_groups_are_disjoint_and_ordered_by_number() -> None:
    members = [unit for group in ("@xa", "@phuong", "@dac-khu", "@so") for unit in UNITS.find_all(group)]

    assert sorted(members) == UNITS.find_all("@all") == UNITS.find_all(" @ALL ")
    assert UNITS.find_all("@Đặc khu") == UNITS.find_all("@dac-khu")


def test_several_units_keep_the_order_typed_and_stand_once() -> None:
    found = UNITS.find_all(" Sở Tư pháp; STC ;; @dac-khu; sở tài chính; Cát Hải;")

    assert found == [NUMBERS[one] for one in ("STP", "STC", "11914", "11948")]


def test_a_comma_inside_a_name_does_not_part_units() -> None:
    assert UNITS.find_all("Sở Văn hóa, Thể thao và Du lịch; Sở VH,TT&DL; VP") == [NUMBERS["SVHTTDL"], NUMBERS["VP"]]


def test_an_unknown_group_lists_the_groups() -> None:
    with pytest.raises(UnknownGroup, match=r"«@huyen».*@xa @phuong @dac-khu @commune @so @all"):
        UNITS.find_all("STC; @huyen")


def test_an_empty_group_is_refused_rather_than_given_to_nobody() -> None:
    with pytest.raises(EmptyGroup, match="@xa"):
        UnitNames([NamedUnit(1, "VP", "office", "Văn phòng", official=True)]).find_all("@xa")


@pytest.mark.parametrize("typed", ["", "  ", ";", " ; ;", "\u200b"])
def test_nothing_typed_is_said_to_be_nothing(typed: str) -> None:
    with pytest.raises(NoUnitTyped):
        UNITS.find_all(typed)


def test_braces_in_what_was_typed_do_no_harm() -> None:
    with pytest.raises(UnknownUnit, match=r"«\{typed\}»"):
        UNITS.find("{typed}")


SYLLABLES = sorted({word for row in ROWS for word in (*row.name.split(), *fold(row.name).split())})
TYPED = st.one_of(
    st.text(max_size=20),
    st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=5).map(" ".join),
    st.tuples(st.sampled_from([row.name for row in ROWS]), st.integers(0, 40), st.text(max_size=1)).map(
        lambda edit: edit[0][: edit[1]] + edit[2] + edit[0][edit[1] + 1 :]
    ),
)


ROUND = r"[\W\d]*(?:[a-z]\)\W*)?"
CITY = r"(?:\W*(?:thanh pho|t\.? ?p)?\W*(?:hai\W*phong|hp)?)"
COMMITTEE = r"(?:(?:chu tich )?(?:hdnd\W*(?:va )?)?(?:uy ban nhan dan|ubnd)\W+)?"
KIND = {"xa": r"(?:xa|x)\W+", "phuong": r"(?:phuong|p)\W+", "dac-khu": r"(?:dac khu|dk)\W+"}


def ways(row: NamedUnit) -> str:
    """Return the ways to write a unit by one of its names, as an oracle of its own: each word, or its first letter."""
    if row.kind in KIND:
        return f"{ROUND}{COMMITTEE}(?:{KIND[row.kind]})?{re.escape(bare(row.name))}{CITY}\\W*".replace("\\ ", "\\W+")
    words = [word for word in re.split(r"\W+", fold(row.name)) if word != "va"]
    while len(words) > 2 and words[-2:] in (["thanh", "pho"], ["hai", "phong"]):
        words = words[:-2]  # the city may be left out
    said = r"\W*(?:va\W+)?".join(f"(?:{word}|{word[0]})" for word in words)
    return rf"{ROUND}(?:(?:giam doc|chanh|truong)\W+)?{said}{CITY}\W*"


@given(TYPED)
def test_a_unit_is_never_found_by_a_text_that_folds_to_none_of_its_names(typed: str) -> None:
    try:
        unit = UNITS.find(typed)
    except (UnknownUnit, AmbiguousUnit, NoUnitTyped):
        return

    rows = [row for row in ROWS if row.id == unit]
    said = [re.escape(fold(rows[0].code)), *map(ways, rows)]
    assert any(re.fullmatch(way, fold(typed)) for way in said), typed


def test_looking_up_units_loads_neither_a_reader_of_files_nor_a_database() -> None:
    program = "import sys, tracker.units.matching; print({'csv', 'sqlite3', 'sqlalchemy'} & set(sys.modules) or 'none')"
    done = subprocess.run(
        [sys.executable, "-S", "-c", program], capture_output=True, encoding="utf-8", check=False, env=_path()
    )

    assert done.stdout.strip() == "none", done.stderr


def _path() -> dict[str, str]:
    """Return an environment in which the program is found without site packages."""
    return {"PYTHONPATH": ":".join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
