"""What a cell says of units: several, groups, and words that name nobody."""

from __future__ import annotations

from itertools import permutations

import pytest

from tracker.errors import TrackerError
from tracker.files.unitfile import packaged_units
from tracker.law.vocabulary import UnitKind
from tracker.units.cells import Cell, read_cell
from tracker.units.groups import GROUPS
from tracker.units.matching import NamedUnit, UnitNames
from tracker.units.refusals import (
    AmbiguousUnit,
    EmptyGroup,
    GroupMeant,
    NobodyNamed,
    NoUnitTyped,
    OneOnly,
    OtherKind,
    RolesSaid,
    UnknownUnit,
    WrongCount,
)
from tracker.units.saidroles import by_role

UNITS = UnitNames(
    NamedUnit(number, unit.code, unit.kind, name, name == unit.name)
    for number, unit in enumerate(packaged_units(), 1)
    for name in (unit.name, *unit.aliases)
)


def cell(text: str) -> Cell:
    """Return what a cell of supporting units says."""
    return read_cell(text, UNITS, vague_allowed=True)


def codes(text: str) -> str:
    """Return the codes of the units and the words of the groups that a cell of leads names."""
    parts = read_cell(text, UNITS, vague_allowed=False).parts
    return " ".join(f"[{len(part.units)}]" if part.is_group else UNITS.code(part.units[0]) for part in parts)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sở Tài chính; Sở Nội vụ", "STC SNV"),
        ("Sở Tài chính, Sở Nội vụ", "STC SNV"),
        ("Sở Tài chính và Sở Nội vụ", "STC SNV"),
        ("Sở Tài chính, Sở Nội vụ và Sở Xây dựng", "STC SNV SXD"),
        ("Sở Tài chính/Sở Nội vụ", "STC SNV"),
        ("Sở Tài chính / Sở Nội vụ", "STC SNV"),
        ("Sở Tài chính & Sở Nội vụ", "STC SNV"),
        ("Sở Tài chính + Sở Nội vụ", "STC SNV"),
        ("Sở Tài chính - Sở Nội vụ", "STC SNV"),
        ("Sở Tài chính Sở Nội vụ", "STC SNV"),
        ("SỞ TÀI CHÍNH, SỞ NỘI VỤ", "STC SNV"),
        ("- Sở Tài chính\n- Sở Nội vụ", "STC SNV"),
        ("+ Sở Tài chính;\r\n+ Sở Nội vụ.", "STC SNV"),
        ("• Sở Tài chính • Sở Nội vụ", "STC SNV"),
        ("1. Sở Tài chính 2. Sở Nội vụ", "STC SNV"),
        ("1) Sở Tài chính\n2) Sở Nội vụ", "STC SNV"),
        ("a) Sở Tài chính; b) Sở Nội vụ", "STC SNV"),
        ("STC, SNV", "STC SNV"),
        ("STC SNV", "STC SNV"),
        ("Sở Tài chính. Sở Nội vụ.", "STC SNV"),
        ("11413/11383", "11413 11383"),
        ("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL"),
        ("Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính", "SVHTTDL STC"),
        ("Sở Tài chính và Sở Văn hóa, Thể thao và Du lịch", "STC SVHTTDL"),
        ("Sở Văn hóa, Thể thao\nvà Du lịch\nSở Tài chính", "SVHTTDL STC"),  # a name broken over two lines
        ("Sở NN&MT & Sở GD&ĐT", "SNNMT SGDDT"),
        ("Sở Tài chính (chủ trì, tổng hợp); Sở Nội vụ", "STC SNV"),
        ("Các Sở: Tài chính, Nội vụ; UBND phường Hải An", "STC SNV 11413"),
        ("Các Sở: Tài chính; Nội vụ", "STC SNV"),
        ("các Sở Tài chính, Nội vụ, Xây dựng", "STC SNV SXD"),
        ("Giám đốc các Sở: Tài chính, Nội vụ", "STC SNV"),
        ("Các Sở: TC, NV, GD&ĐT", "STC SNV SGDDT"),
        ("Các Sở: Tài chính, Văn hóa, Thể thao và Du lịch, Nội vụ", "STC SVHTTDL SNV"),
        ("Các Sở, ngành: Tài chính, Nội vụ, Thanh tra thành phố", "STC SNV TTTP"),
        ("Sở Tài chính, Nội vụ", "STC SNV"),
        ("UBND các phường: Hải An, Lê Chân", "11413 11383"),
        ("UBND các phường Hải An, Lê Chân và UBND xã An Lão", "11413 11383 11629"),
        ("UBND các xã, phường: An Lão, Hải An", "11629 11413"),
        ("UBND phường Hải An, Lê Chân", "11413 11383"),
        ("xã: An Lão; Vĩnh Bảo", "11629 11824"),
        ("các xã: An Lão, phường Hải An", "11629 11413"),
        ("Các địa phương: Hải An, An Lão", "11413 11629"),
        ("UBND phường Hải An, thành phố Hải Phòng, Sở Tài chính", "11413 STC"),
        ("Chủ tịch UBND phường Hải An; Giám đốc Sở Tài chính", "11413 STC"),
        ("@dac-khu, Sở Tài chính", "[2] STC"),
        ("(1) Sở Tài chính; (2) Sở Nội vụ", "STC SNV"),
        ("Sở TC, NV, TP", "STC SNV STP"),
        ("Sở TC/NV/TP", "STC SNV STP"),
        ("Các sở, ngành: Tài chính, Công an", "STC CATP"),
        ("Sở XD và TP", "SXD STP"),
        ("Các Sở: TC, NV, TP", "STC SNV STP"),
        ("Các Sở:\n- TC\n- NV\n- TP", "STC SNV STP"),
        ("Các Sở: TC - NV - TP", "STC SNV STP"),
        ("Công an\nthành phố; Thanh tra\nTP", "CATP TTTP"),
        ("Sở Nội vụ, TP Hải Phòng; STC TP", "SNV STC"),
        ("Sở Nội vụ\nthành phố\nSở Tài chính", "SNV STC"),
        ("@xa @phuong", "[67] [45]"),
    ],
)
def test_several_units_are_read_as_papers_part_them(text: str, said: str) -> None:
    assert codes(text) == said


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("các sở, ban, ngành", ["@so"]),
        ("Các sở, ban, ngành thành phố", ["@so"]),
        ("Thủ trưởng các sở, ngành", ["@so"]),
        ("sở, ban, ngành", ["@so"]),
        ("UBND các xã, phường, đặc khu", ["@commune"]),
        ("Ủy ban nhân dân các xã, phường, đặc khu", ["@commune"]),
        ("UBND xã, phường, đặc khu", ["@commune"]),
        ("Chủ tịch UBND các xã, phường, đặc khu trên địa bàn thành phố Hải Phòng", ["@commune"]),
        ("114 xã, phường, đặc khu", ["@commune"]),
        ("UBND cấp xã", ["@commune"]),
        ("tất cả các xã", ["@xa"]),
        ("UBND các phường", ["@phuong"]),
        ("các đặc khu", ["@dac-khu"]),
        ("các sở, ban, ngành; UBND các xã, phường, đặc khu", ["@so", "@commune"]),
        ("Các sở, ban, ngành, UBND các xã, phường, đặc khu", ["@so", "@commune"]),
        ("các sở, ban, ngành và UBND các xã, phường, đặc khu", ["@so", "@commune"]),
        ("các xã và các phường", ["@xa", "@phuong"]),
    ],
)
def test_a_group_in_words_has_the_kinds_that_the_words_say(text: str, groups: list[str]) -> None:
    parts = read_cell(text, UNITS, vague_allowed=False).parts

    assert [sorted(part.units) for part in parts] == [sorted(UNITS.find_all(group)) for group in groups]
    assert all(part.is_group and part.is_said for part in parts)


def test_a_group_without_a_kind_leaves_its_units_out() -> None:
    assert cell("các xã, phường").units == sorted(UNITS.find_all("@xa; @phuong"))
    assert {UNITS.kind(unit) for unit in cell("các sở").units} == {UnitKind.DEPARTMENT}


@pytest.mark.parametrize(
    "text",
    [
        "các đơn vị liên quan",
        "các cơ quan, đơn vị có liên quan",
        "các địa phương có liên quan",
        "UBND các xã, phường liên quan",
        "các cơ quan liên quan",
        "các sở, ngành, địa phương liên quan",
        "các tổ chức, cá nhân có liên quan",
        "các đơn vị khác",
        "các doanh nghiệp",
        "Các địa phương",
        "Tất cả các đơn vị",
    ],
)
def test_words_that_name_nobody_are_kept_for_support_and_refused_for_a_lead(text: str) -> None:
    assert cell(text) == Cell((), (text,))
    mixed = cell(f"Sở Tài chính, Sở Nội vụ và {text}")
    assert ([UNITS.code(unit) for unit in mixed.units], mixed.vague) == (["STC", "SNV"], (text,))
    with pytest.raises((NobodyNamed, GroupMeant)) as refusal:
        codes(f"Sở Tài chính; {text}")
    assert f"«{text}»" in str(refusal.value)


def test_dots_behind_a_list_say_that_others_are_meant() -> None:
    for text in ("Sở Tài chính, …", "Sở Tài chính,...", "Sở Tài chính; v.v."):
        assert [UNITS.code(unit) for unit in cell(text).units] == ["STC"]
        assert cell(text).vague == ("v.v",)
        with pytest.raises(NobodyNamed):
            codes(text)


@pytest.mark.parametrize(
    "text",
    ["Sở Tài chính (chủ trì), Sở Nội vụ (phối hợp)", "Sở Tài chính chủ trì, phối hợp với Sở Nội vụ"],
)
def test_who_is_said_to_support_is_never_read_as_leading(text: str) -> None:
    with pytest.raises(RolesSaid, match="chủ trì «Sở Tài chính», phối hợp «Sở Nội vụ»"):
        codes(text)
    assert codes("Sở Nội vụ (phối hợp)") == "SNV"


def test_words_that_may_mean_a_group_are_refused_with_its_name() -> None:
    for text, group in (("Các địa phương", "@commune"), ("Tất cả các đơn vị", "@all")):
        with pytest.raises(GroupMeant, match=group):
            codes(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Sở Tài chính, Công ty Cấp nước", "Công ty Cấp nước"),
        ("Công ty Cấp nước và Sở Tài chính", "Công ty Cấp nước"),
        ("các sở: Tài chính, Kế hoạch và Đầu tư, Công ty Điện lực", "Kế hoạch và Đầu tư"),
        ("Sở Tài chính; Sở Lao động - Thương binh và Xã hội; Sở Nội vụ", "Sở Lao động - Thương binh và Xã hội"),
        ("Sở Tài chính\nUBND quận Hải An\nSở Nội vụ", "UBND quận Hải An"),
        ("Sở Tài chính; Sở Văn hóa, Thể thao…", "Sở Văn hóa"),
        ("Sở Tài chính…", "Sở Tài chính…"),
        ("Sở Tài chính...", "Sở Tài chính..."),
        ("xã", "xã"),
        ("Sở Tài chính, TP", "TP"),
        ("SỞ TÀI CHÍNH, TP", "TP"),
        ("Sở Tài chính, Công an", "Công an"),
        ("Sở Nội vụ; thành phố", "thành phố"),
        ("Sở TC-NV-TP", "Sở TC-NV-TP"),
    ],
)
def test_a_part_that_is_no_unit_is_named_in_the_refusal(text: str, part: str) -> None:
    with pytest.raises(UnknownUnit) as refusal:
        cell(text)

    assert f"«{part}»" in str(refusal.value)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("các xã: An Lão, Hải An", OtherKind),  # Hải An is a ward
        ("Sở Tài chính, Cam Giang", AmbiguousUnit),
        ("100 xã, phường, đặc khu", WrongCount),
        ("", NoUnitTyped),
        (" - ; \n", NoUnitTyped),
    ],
)
def test_what_leaves_a_doubt_is_refused(text: str, refused: type[TrackerError]) -> None:
    with pytest.raises(refused):
        cell(text)


def test_a_group_that_the_ledger_has_no_unit_of_is_refused() -> None:
    with pytest.raises(EmptyGroup, match="các phường"):
        read_cell(
            "các phường", UnitNames([NamedUnit(1, "STC", "so", "Sở Tài chính", official=True)]), vague_allowed=True
        )


def test_one_unit_is_asked_for_and_a_list_of_one_is_taken() -> None:
    assert UNITS.code(UNITS.find("Các Sở: Tài chính")) == "STC"
    for text in (
        "Sở Tài chính, Sở Nội vụ",
        "các sở, ban, ngành",
        "@xa",
        "Sở Tài chính; các đơn vị liên quan",
        "STC; Sở A",
    ):
        with pytest.raises(OneOnly):
            UNITS.find(text)


SEPARATORS = ("; ", ", ", " và ", "\n", "/", " & ", " - ", " ")


@pytest.mark.parametrize("separator", SEPARATORS)
def test_any_three_units_are_read_whatever_parts_them(separator: str) -> None:
    named = ["Sở Văn hóa, Thể thao và Du lịch", "UBND phường Hải An", "Sở NN&MT", "11629"]
    if separator != " ":  # «Công an phường Hải An» is a body of its own
        named += ["Ban Quản lý Khu kinh tế Hải Phòng", "Công an thành phố"]
    for three in permutations(named, 3):
        expected = [UNITS.find(name) for name in three]
        assert cell(separator.join(three)).units == expected, three


def test_every_unit_in_one_cell_is_read_in_its_order() -> None:
    every = UNITS.find_all("@all")
    for separator in (", ", "\n- ", "; "):
        assert cell(separator.join(map(UNITS.name, every))).units == every


def test_a_cell_of_words_without_end_is_refused_soon() -> None:
    for text in ("và, " * 3000, "Sở Tài chính, " * 700 + "Sở Vũ trụ", "các " * 3000, "Sở: " * 2000, "(" * 5000):
        with pytest.raises(TrackerError):
            cell(text)


@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        (
            "Chủ trì: Sở Tài chính. Phối hợp: Sở Nội vụ (GPMB); Sở Xây dựng",
            "Sở Tài chính",
            "Sở Nội vụ (GPMB); Sở Xây dựng",
        ),
        ("Cơ quan chủ trì: Sở Tài chính\nCơ quan phối hợp: Sở Nội vụ", "Sở Tài chính", "Sở Nội vụ"),
        ("- Chủ trì: Sở Tài chính;\n- Phối hợp: các đơn vị liên quan", "Sở Tài chính", "các đơn vị liên quan"),
        ("Sở Tài chính chủ trì, phối hợp với Sở Nội vụ", "Sở Tài chính", "Sở Nội vụ"),
        ("Sở Tài chính phối hợp với Sở Nội vụ và Sở Xây dựng", "Sở Tài chính", "Sở Nội vụ và Sở Xây dựng"),
        ("Sở Tài chính (chủ trì), Sở Nội vụ (phối hợp)", "Sở Tài chính", "Sở Nội vụ"),
        ("Chủ trì: Sở Tài chính", "Sở Tài chính", ""),
        ("Sở Tài chính chủ trì; Sở Nội vụ, Sở Y tế phối hợp", "Sở Tài chính", "Sở Nội vụ, Sở Y tế"),
        ("Sở Tài chính chủ trì; các đơn vị liên quan phối hợp.", "Sở Tài chính", "các đơn vị liên quan"),
    ],
)
def test_a_cell_that_says_who_leads_and_who_supports_is_parted(text: str, lead: str, support: str) -> None:
    assert by_role(text) == (lead, support)


@pytest.mark.parametrize("text", ["Sở Tài chính; Sở Nội vụ", "Sở Tài chính (STC)", "", "các sở, ban, ngành"])
def test_a_cell_that_says_no_roles_is_left_alone(text: str) -> None:
    assert by_role(text) is None


def test_every_group_stands_in_words_or_is_asked_about() -> None:
    assert set(GROUPS) == {"@xa", "@phuong", "@dac-khu", "@commune", "@so", "@all"}


@pytest.mark.parametrize(
    "text",
    [
        "Công an phường Hải An",
        "Văn phòng UBND phường Hải An",
        "Thanh tra Sở Tài chính",
        "Văn phòng Sở Tài chính",
        "Bộ Công an",
        "HĐND phường Hải An",
        "Đảng ủy phường Hải An",
        "Sở Tài chính, Công an phường Hải An",
    ],
)
def test_a_body_of_another_is_never_read_as_the_two(text: str) -> None:
    with pytest.raises(UnknownUnit) as refusal:
        cell(text)

    assert f"«{text.rpartition(', ')[2]}»" in str(refusal.value)
