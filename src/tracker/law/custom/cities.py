"""
What a city's ledgers need besides its law: its names, its letter head, its list of units.

A second city is one more entry here, its regulation in `law/` and its units in `data/`.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.law.haiphong import QUY_CHE


class City(NamedTuple):
    """
    The names of a city and of its Office, as lists (`office`) and letters (`office_in_full`, `head`) bear them.

    `symbol` ends the numbers of the Office's own papers.
    """

    place: str
    committee: str
    office: str
    office_in_full: str
    head: tuple[str, str, str]
    symbol: str
    units: str


CITIES: dict[str, City] = {
    QUY_CHE.act: City(
        place="Hải Phòng",
        committee="Ủy ban nhân dân thành phố",
        office="Văn phòng UBND thành phố",
        office_in_full="Văn phòng Ủy ban nhân dân thành phố",
        head=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "VĂN PHÒNG"),
        symbol="VP",
        units="hai-phong-units.csv",
    ),
}
"""Every city, by the number and symbol of the act that its ledgers are kept under."""


def city_of(act: str) -> City:
    """Return the city of a regulation; one that is kept under a table of its own is called as the first is."""
    return CITIES.get(act, CITIES[QUY_CHE.act])
