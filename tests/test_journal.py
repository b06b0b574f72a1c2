from __future__ import annotations

import json
from hashlib import sha256
from itertools import product

import pytest

from tracker.ledger.storage.chain import ChainBroken, HeadUnknown, Line, Seal, chained, derived, verify
from tracker.ledger.storage.numbers import GENESIS
from tracker.settings import drawn
from tracker.words.canonical import canonical

AT = "2026-06-05T02:00:00+00:00"
BARE, HIDDEN, MIXED = (1, 1, 1), (2, 2, 2), (1, 2, 2)
"""Versions of the lines of a journal: of an older program, of this one, and of one that was upgraded."""


def a_journal(*payloads: str, versions: tuple[int, ...] = HIDDEN) -> list[Line]:
    """Return a chain of lines with these payloads, of these versions."""
    lines: list[Line] = []
    for number, (payload, version) in enumerate(zip(payloads, versions, strict=False), start=1):
        previous = lines[-1].digest if lines else GENESIS
        nonce = drawn(previous) if version > 1 else None
        lines.append(chained(number, "task-urged", "task", 7, "2026-06-05", AT, "lan", payload, previous, nonce))
    return lines


def sealed(line: Line) -> Seal:
    """Return what the view `seal` shows of a line."""
    return Seal(line.id, line.version, line.body_digest if line.version > 1 else None, line.digest)


def test_a_payload_has_one_text_whatever_the_order_of_its_facts() -> None:
    assert canonical({"b": "Đ", "a": None}) == canonical({"a": None, "b": "Đ"}) == '{"a":null,"b":"Đ"}'


@pytest.mark.parametrize("versions", [BARE, HIDDEN, MIXED])
def test_a_chain_is_counted_and_its_head_named(versions: tuple[int, ...]) -> None:
    lines = a_journal("{}", '{"a":1}', versions=versions)

    assert verify(lines)[:2] == (2, lines[-1].digest)
    assert verify([])[:2] == (0, GENESIS)


def test_a_line_is_the_text_that_design_md_says_it_is() -> None:
    (line,) = a_journal('{"a":"Đ","b":[1,null]}')
    body = f'["{line.nonce}","task-urged","task",7,"2026-06-05","{AT}","lan",{{"a":"Đ","b":[1,null]}}]'
    json.loads(body)

    assert line.body_digest == sha256(body.encode()).hexdigest()
    assert line.digest == sha256(f'[2,1,"{line.body_digest}","{GENESIS}"]'.encode()).hexdigest()


def test_a_line_of_an_older_program_keeps_its_digests() -> None:
    (line,) = a_journal('{"a":1}', versions=BARE)

    assert line.body_digest == "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"
    told = f'[1,1,"task-urged","task",7,"2026-06-05","{AT}","lan","{line.body_digest}","{GENESIS}"]'
    assert line.digest == sha256(told.encode()).hexdigest()


CHANGES: list[dict[str, object]] = [
    {"id": 9},
    {"happened": "task-stopped"},
    {"subject": "unit"},
    {"subject_id": 8},
    {"happened_on": "2026-06-04"},
    {"recorded_at": "2026-06-05T03:00:00+00:00"},
    {"actor": "ai đó"},
    {"payload": '{"a":2}'},
    {"payload": None},
    {"body_digest": GENESIS},
    {"digest": GENESIS},
    {"nonce": "0" * 32},
    {"nonce": None},
    {"version": 0},
    {"version": 1},
    {"version": 2},
    {"version": 3},
    {"version": None},
]


@pytest.mark.parametrize("versions", [BARE, HIDDEN, MIXED])
@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_line_changed_in_any_way_breaks_the_chain_there(change: dict[str, object], versions: tuple[int, ...]) -> None:
    lines = a_journal("{}", '{"a":1}', "{}", versions=versions)
    changed = lines[1]._replace(**change)  # type: ignore[arg-type]  # fields by name, of any kind
    if changed == lines[1]:
        return
    lines[1] = changed

    with pytest.raises(ChainBroken, match=f"sự kiện số {lines[1].id}:"):
        verify(lines)


@pytest.mark.parametrize("versions", [BARE, HIDDEN, MIXED])
def test_a_line_taken_out_or_put_in_breaks_the_chain(versions: tuple[int, ...]) -> None:
    lines = a_journal("{}", '{"a":1}', "{}", versions=versions)

    with pytest.raises(ChainBroken):
        verify([lines[0], lines[2]])
    with pytest.raises(ChainBroken):
        verify([lines[1], lines[0], lines[2]])


@pytest.mark.parametrize("is_seen", [True, False])
def test_a_line_of_version_1_after_one_of_version_2_breaks_the_chain(is_seen: bool) -> None:
    lines = a_journal("{}", "{}", "{}", versions=(1, 2, 1))

    with pytest.raises(ChainBroken, match="sự kiện số 3:"):
        verify(lines if is_seen else map(sealed, lines))


def test_a_part_of_a_journal_verifies_from_the_line_before_it() -> None:
    lines = a_journal("{}", '{"a":1}', "{}")

    assert verify(lines[1:], previous=lines[0].digest)[:2] == (2, lines[2].digest)


def test_an_old_paper_is_found_by_the_head_printed_on_it() -> None:
    lines = a_journal("{}", '{"a":1}', "{}")

    assert verify(lines, head=lines[1].digest[:12])[:2] == (3, lines[2].digest)
    assert verify(map(sealed, lines), head=lines[1].digest[:12])[:2] == (3, lines[2].digest)
    with pytest.raises(HeadUnknown, match="0123456789ab"):
        verify(lines, head="0123456789ab")


def test_whoever_sees_some_lines_verifies_the_chain_of_all_and_is_told_what_was_not_seen() -> None:
    lines = a_journal("{}", "{}", "{}", "{}", versions=(1, 1, 2, 2))
    for unseen in product((False, True), repeat=4):
        shown = [sealed(line) if hidden else line for line, hidden in zip(lines, unseen, strict=True)]

        assert verify(shown) == (4, lines[-1].digest, sum(unseen[2:]), sum(unseen[:2]))


@pytest.mark.parametrize(
    "change",
    [
        {"id": 9},
        {"version": 1},
        {"version": 3},
        {"version": None},
        {"body_digest": GENESIS},
        {"body_digest": None},
        {"digest": GENESIS},
        {"digest": None},
    ],
    ids=str,
)
def test_a_seal_changed_in_any_way_breaks_the_chain(change: dict[str, object]) -> None:
    lines = list(map(sealed, a_journal("{}", '{"a":1}', "{}")))
    lines[1] = lines[1]._replace(**change)  # type: ignore[arg-type]  # fields by name, of any kind

    with pytest.raises(ChainBroken):
        verify(lines)


def test_what_was_said_in_a_line_nobody_saw_before_is_held_against_its_seal() -> None:
    lines = a_journal("{}", '{"a":1}', "{}")
    forged = lines[1]._replace(payload='{"a":2}')

    verify([sealed(lines[0]), sealed(forged), sealed(lines[2])])
    with pytest.raises(ChainBroken, match="sự kiện số 2:"):
        verify([sealed(lines[0]), forged, sealed(lines[2])])


SHORT = ["{}", *(canonical({"quality": each}) for each in ("good", "bad")), *(f'{{"unit":{n}}}' for n in range(1, 130))]
"""What many acts say, so that whoever knows the program can try it all."""


def guessed(seal: Seal, previous: str, nonces: list[str | None]) -> list[str]:
    """Return the short payloads of which a seal is, where all else that the line says is known."""
    found = []
    for payload, nonce in product(SHORT, nonces):
        line = chained(seal.id, "task-urged", "task", 7, "2026-06-05", AT, "lan", payload, previous, nonce)
        if line.digest == seal.digest or line.body_digest == seal.body_digest:
            found.append(payload)
    return found


@pytest.mark.parametrize("payload", ["{}", '{"quality":"good"}', '{"unit":17}'])
def test_a_short_payload_is_guessed_from_an_old_line_and_not_from_one_of_today(payload: str) -> None:
    old, today = a_journal(payload, payload, versions=(1, 2))
    # Of every nonce that could be known: none, that of nothing, those of a practice ledger, one drawn by the attacker.
    known: list[str | None] = [None, "", "0" * 32, derived(GENESIS), derived(old.digest), drawn(old.digest)]

    assert guessed(sealed(old), GENESIS, known) == [payload]
    assert guessed(sealed(today), old.digest, known) == []
    assert guessed(sealed(today), old.digest, [today.nonce]) == [payload]  # it is the nonce alone that hides it


def test_no_two_lines_of_one_text_look_alike() -> None:
    lines = a_journal("{}", "{}", "{}")

    assert len({line.body_digest for line in lines}) == 3
    assert len({drawn(GENESIS) for _ in range(100)}) == 100
    assert {len(line.nonce or "") for line in lines} == {32}
