"""
Fifty kinds of wrong lines: each is refused in a sentence of its own, changes nothing, and what it advises can be typed.

`scenarios/wrong-lines.txt` is the table; `scenarios/advice.txt` has the refusals of services and their advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from engine import Place, opened
from running import nine_in_the_morning, program

TABLE = Path(__file__).parents[1] / "scenarios" / "wrong-lines.txt"
DAY = "--today 2026-03-10"
LEAST = 50
RUN = program(nine_in_the_morning)
BEGINNING = (
    "directive add 10/CT-UBND --issued 2026-03-09 --kind 'Chỉ thị' --abstract x --signer y --issuer chairman",
    "task add --directive 10/CT-UBND --content 'Việc A' --lead 'STC; SXD; SNV' --due 30/4/2026",
    "task report 1 --document 1/BC-STC --issued 2026-03-10",
    "task report 2 --document 1/BC-SXD --issued 2026-03-10",
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of wrong line, and what is typed, said and typed again."""

    name: str
    lines: list[tuple[str, str]] = field(default_factory=list)


def kinds() -> Iterator[Kind]:
    """Yield the kinds of the table."""
    for part in re.split(r"^= ", TABLE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, *lines = part.rstrip().splitlines()
        yield Kind(name, [(line[0], line[2:]) for line in lines])


KINDS = list(kinds())


def journal(ledger: Place) -> list[tuple[object, ...]]:
    """Return the acts of a ledger."""
    with opened(ledger) as connection:
        return list(connection.execute("SELECT * FROM event ORDER BY id"))


def test_there_are_fifty_kinds_each_once_and_each_with_a_line_that_follows() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= LEAST
    assert [kind.name for kind in KINDS if [mark for mark, _ in kind.lines][-1] not in "»>"] == []


def of_either(kind: Kind) -> Any:
    """Return a kind as it is tried: where ledgers are on a server, not on copies of a file."""
    copies = any(line.split(" ", 1)[-1].startswith(("db backup", "db restore")) for _, line in kind.lines)
    return pytest.param(kind, id=kind.name, marks=[pytest.mark.of_a_file("copies of a file")] if copies else [])


@pytest.mark.parametrize("kind", [of_either(kind) for kind in KINDS])
def test_a_wrong_line_is_refused_and_what_it_advises_is_done(
    kind: Kind, environment: None, ledger_file: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for line in BEGINNING:
        assert RUN(f"{DAY} {line}").exit_code == 0, line
    said = ""
    for mark, rest in kind.lines:
        if mark == "~":
            assert rest in said
            continue
        if mark == "»":
            told = re.search(r"^  tracker (.+)$", said, re.MULTILINE)
            assert told is not None, said
            line, code = told[1], 0
        else:
            number, _, line = rest.partition(" ")
            code = int(number)
        before = journal(ledger_file)
        result = RUN(line if "--today" in line else f"{DAY} {line}")
        assert result.exit_code == code, (line, result.stderr)
        if mark == "!":
            said = result.stderr.replace(f"tracker {DAY} ", "tracker ")
            assert (result.stdout, journal(ledger_file)) == ("", before)
            assert re.search(r"\b(?:the|is|not|no such|missing|invalid|got)\b", said) is None, said
