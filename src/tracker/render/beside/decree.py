"""
What every paper of an office says around its text, as Nghị định 30/2020/NĐ-CP, Phụ lục I words it.

In Vietnamese whatever language the clerk works in, for the paper leaves the house. What the program cannot know stays
blank: the number, the day, and who signs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.render.beside.imprint import Imprint

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
KIND = "BÁO CÁO"
NAMELESS = ("LÃNH ĐẠO VĂN PHÒNG",)
_BY_HAND = "(ký, ghi rõ chức vụ, họ tên)"
TO = "Nơi nhận:"
RECIPIENTS = ("Lãnh đạo UBND thành phố (để báo cáo)", "Lưu: VT")

_NUMBER = "Số:          /{symbol}"
_REPORT = "BC"
_PLACE_AND_DAY = "{place}, ngày       tháng       năm {year:04}"


def numbered(symbol: str) -> str:
    """Return the line of the number, which is written by hand; `symbol` ends it."""
    return _NUMBER.format(symbol=symbol)


def of_report(imprint: Imprint) -> str:
    """Return what ends the number of a report: it names the office alone, not who in it drafted."""
    return f"{_REPORT}-{imprint.symbol.partition('-')[0]}"


def place_and_day(imprint: Imprint) -> str:
    """Return the line of place and day; the day is written by hand when the paper is signed."""
    return _PLACE_AND_DAY.format(place=imprint.place, year=imprint.day.year)


def by_hand(imprint: Imprint) -> str:
    """Return what is asked of a hand below who signs, or nothing where it is known who does."""
    return "" if imprint.signer or imprint.name else _BY_HAND


def recipients(named: tuple[str, ...]) -> list[str]:
    """Return who receives a paper, a line each, ended as the decree ends them."""
    lines = [each.rstrip(" .;") for each in named or RECIPIENTS]
    return [f"- {line}{'.' if number == len(lines) else ';'}" for number, line in enumerate(lines, 1)]
