"""What was typed before a directive turned out to be secret has its way back, and brings no word back (Art. 5.2)."""

from __future__ import annotations

import pytest

from engine import Place
from life import Life, P
from running import contents

DAY = "2026-03-11"
SECRET = "directive correct 10/CT-UBND --field secrecy --value mat"
SAID = {
    "progress": "task progress 1 --note XYZ",
    "urging": "urge add 1 --channel phone --note XYZ",
    "difficulty": "difficulty add 1 --kind difficulty --content XYZ",
    "feedback": "feedback add --from 'phường Hồng Bàng' --about STC --task 1 --received 2026-03-10 --content XYZ",
    "answer": "feedback answer 1 --document 3/VP --issued 2026-03-11",
}


def begin(life: Life) -> None:
    """Record P with a task of which something was said by each door."""
    life.on("2026-03-09", P.format(day="2026-03-09", issuer="chairman"))
    life.on("2026-03-09", "task add --directive 10/CT-UBND --content XYZ --lead STC --due 30/4/2026")


@pytest.mark.parametrize("name", SAID)
def test_what_was_said_before_can_be_taken_back(life: Life, ledger_file: Place, name: str) -> None:
    begin(life)
    life.on(DAY, *SAID.values())
    events = [row["event"] for row in life.asked(DAY, "undo --list")]
    event = dict(zip(reversed(SAID), events, strict=False))[name]
    life.on(DAY, SECRET)

    if name == "feedback":
        life.on(DAY, f"undo --event {events[0]}")
    life.on(DAY, f"undo --event {event}")

    assert "không có gì sai" in life.on(DAY, "db doctor")
    assert "Không tìm thấy" in life.on(DAY, "search XYZ")
    before = contents(ledger_file)
    life.on(DAY, "db rebuild")
    assert contents(ledger_file) == before


def test_what_stands_on_the_secrecy_itself_says_what_to_do_instead(life: Life) -> None:
    begin(life)
    first = life.asked(DAY, "undo --list")[-2]["event"]
    life.on(DAY, SECRET)

    assert "directive withdraw" in life.refused(DAY, f"undo --event {first}")
    why = {row["event"]: row["why"] for row in life.asked(DAY, "undo --list")}
    assert why[first] == "đã rút lời của văn bản mật"
