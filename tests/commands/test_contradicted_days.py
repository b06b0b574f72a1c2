"""A deadline a century off is a slip of the keyboard, and is not answered with a calendar to load."""

from __future__ import annotations

import shlex

import pytest

from engine import Place
from life import Life, P
from running import contents

DAY = "2026-03-10"
ADD = "task add --directive 10/CT-UBND --content x --lead STC"


@pytest.mark.parametrize(
    ("due", "said"), [("10/3/1926", "ở trước ngày ban hành"), ("trước ngày 10/3/2126", "hơn 90 năm")]
)
def test_a_deadline_a_century_off_is_refused_for_its_year(life: Life, ledger_file: Place, due: str, said: str) -> None:
    life.on(DAY, P.format(day="2026-03-09", issuer="chairman"), f"{ADD} --due 30/4/2026")
    before = contents(ledger_file)
    extend = f"task extend 1 --due '{due}' --direction 6/TB-UBND --issued 2026-03-10"
    correct = f"task correct 1 --field due --value '{due}' --reason r"

    for line in (f"{ADD} --due '{due}' --as-new", extend, correct):
        refusal = life.refused(DAY, line)
        assert said in refusal, line
        assert "calendar load" not in refusal
    assert contents(ledger_file) == before


@pytest.mark.parametrize("secrecy", ["", " --secrecy mat"])
def test_the_advice_for_a_task_without_deadline_can_be_typed(life: Life, secrecy: str) -> None:
    life.on(DAY, P.format(day="2026-03-09", issuer="chairman") + secrecy)
    said = life.on(DAY, ADD.replace(" --content x", "" if secrecy else " --content x"))

    advised = said.partition("«tracker ")[2].partition("»")[0]
    life.on(DAY, shlex.join(shlex.split(advised.replace("THỜI-HẠN", "30/4/2026"))))
    assert life.asked(DAY, "task show 1")["due_on"] == "2026-05-04"
